// The facts of a certificate as a table: what is known, in words, and from whom.
import { type FactName, type FactState, type Facts, vocabulary } from './facts.ts';
import { asHtml } from './html.ts';
import type { Words } from './words/words.ts';

export function factTable(facts: Facts, say: Words): string {
  const { fact, known, saidBy } = say.certificate;
  const rows = (Object.entries(facts) as [FactName, FactState][]).map(
    ([name, state]) =>
      `<tr><th scope="row">${asHtml(say.days[name] ?? say.facts[name])}</th><td>${asHtml(stateIn(say, name, state))}</td><td>${asHtml(say.sources[state.source])}</td></tr>`,
  );
  const head = [fact, known, saidBy].map((text) => `<th scope="col">${asHtml(text)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function stateIn(say: Words, name: FactName, state: FactState): string {
  if (state.kind === 'known') return valueIn(say, name, state.value);
  if (state.kind !== 'conflict') return say.states[state.kind];
  return `${say.states.conflict}: ${state.values.map((value) => valueIn(say, name, value)).join(' / ')}`;
}

function valueIn(say: Words, name: FactName, value: unknown): string {
  if (Array.isArray(value)) return listIn(say, name, value);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return say.unit(name, value);
  return textIn(say, name, String(value));
}

function listIn(say: Words, name: FactName, items: readonly unknown[]): string {
  return items.length === 0 ? say.nothing : [...new Set(items.map((item) => valueIn(say, name, item)))].join(say.and);
}

function textIn(say: Words, name: FactName, text: string): string {
  const { kind } = vocabulary[name];
  if (kind === 'date') return say.date(text);
  if (kind === 'instant') return `${say.date(text.slice(0, 10))}, ${text.slice(11, 16)} ${zoneOf(text)}`;
  const words: Readonly<Partial<Record<FactName, Readonly<Record<string, string>>>>> = say.values;
  return words[name]?.[text] ?? text;
}

/** `Z` or `+08:00` as a zone is read. */
function zoneOf(instant: string): string {
  const [offset = ''] = /[+-]\d{2}:\d{2}$/.exec(instant) ?? [];
  return `UTC${offset}`;
}
