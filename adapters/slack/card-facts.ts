// The facts of a case, each with where it comes from and what was said before.
import type { CaseCard, FactLine } from '../../bot/case-card.ts';
import { clipped, escaped } from './mrkdwn.ts';
import { inWords, titled } from './words.ts';

export function factLines({ facts, missing }: CaseCard): readonly string[] {
  const known = facts.map(factLine);
  const open = missing.length === 0 ? [] : [`*Missing:* ${someNames(missing)}`];
  return [...known, ...open];
}

function factLine({ name, value, kind, source, before }: FactLine): string {
  const said = kind === 'conflict' ? `:warning: ${shown(value)}` : shown(value);
  return `${titled(name)}: ${said}${before === null ? '' : ` ~${shown(before)}~`} _(${escaped(inWords(source))})_`;
}

function shown(value: string): string {
  return escaped(clipped(inWordsIfName(value), 120));
}

/** `cn-mainland` is a name; a serial number is not. */
function inWordsIfName(value: string): string {
  return /^[a-z]+(-[a-z]+)*$/.test(value) ? inWords(value) : value;
}

/** The first of a long list. */
function someNames(names: readonly string[]): string {
  const shown = names.slice(0, 8).map(inWords).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
