// The key under which a decision can be run again: a hash of the pack, the day and the facts, in one spelling only.
import { canonical } from './canonical.ts';
import { type FactName, type FactState, type Facts, type FactValue, vocabulary } from './facts.ts';
import type { Pack } from './pack.ts';
import { sha256 } from './sha256.ts';

const names = (Object.keys(vocabulary) as FactName[]).sort();

export function replayKey(pack: Pack, facts: Facts, asOf: string): string {
  let text = `${pack.hash}\n${asOf}\n`;
  for (const name of names) {
    const state: FactState | undefined = facts[name];
    if (state !== undefined) text += `${name} ${spelt(state)}\n`;
  }
  return sha256(text);
}

/** A known value is JSON, so that it is never taken for one of the other words. */
function spelt(state: FactState): string {
  switch (state.kind) {
    case 'known':
      return `${state.source} ${valueText(state.value)}${state.evidence ? ` ${canonical(state.evidence)}` : ''}`;
    case 'conflict':
      return `${state.source} conflict ${canonical(state.values)}`;
    default:
      return `${state.source} ${state.kind}`;
  }
}

/** Most facts are true or false, and those need no looking at. */
function valueText(value: FactValue): string {
  return typeof value === 'boolean' ? String(value) : canonical(value);
}
