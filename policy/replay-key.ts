// The key under which a decision can be run again: a hash of the pack, the day and the facts, in one spelling only.
import { canonical } from './canonical.ts';
import { type FactName, type FactSource, type FactState, type Facts, factSources, vocabulary } from './facts.ts';
import type { Pack } from './pack.ts';
import { sha256 } from './sha256.ts';

export function replayKey(pack: Pack, facts: Facts, asOf: string): string {
  let text = `${pack.hash}\n${asOf}\n`;
  for (const { name, yes, no } of spellings) {
    const state: FactState | undefined = facts[name];
    if (state === undefined) continue;
    // Most facts are true or false, and how that is spelt is known.
    if (state.kind === 'known' && typeof state.value === 'boolean' && state.evidence === undefined) {
      text += (state.value ? yes : no)[state.source];
    } else text += line(name, state);
  }
  return sha256(text);
}

interface Spelling {
  readonly name: FactName;
  /** By who says so. */
  readonly yes: Readonly<Record<FactSource, string>>;
  readonly no: Readonly<Record<FactSource, string>>;
}

const spellings: readonly Spelling[] = (Object.keys(vocabulary) as FactName[]).sort().map((name) => {
  const said = (value: boolean) =>
    Object.fromEntries(
      factSources.map((source) => [source, line(name, { kind: 'known', value, source } as FactState)]),
    ) as Record<FactSource, string>;
  return { name, yes: said(true), no: said(false) };
});

function line(name: FactName, state: FactState): string {
  return `${name} ${spelt(state)}\n`;
}

/** A known value is JSON, so that it is never taken for one of the other words. */
function spelt(state: FactState): string {
  switch (state.kind) {
    case 'known':
      return `${state.source} ${canonical(state.value)}${state.evidence ? ` ${canonical(state.evidence)}` : ''}`;
    case 'conflict':
      return `${state.source} conflict ${canonical(state.values)}`;
    default:
      return `${state.source} ${state.kind}`;
  }
}
