// @ts-check
// The maker's own words, sentence by sentence, with the rules that quote them beside.
import { byId, element } from './elements.js';
import { factName, lookUp, say, useName } from './language.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */
/** @typedef {{ id: string, problem: string, default: string, review?: string }} Reading */
/** @typedef {{ id: string, role: string, remedies: string[], quote: { source: string, start: number }, facts: string[], readings: Reading[] }} Rule */
/** @typedef {{ id: string, use: string, why?: string, start: number, text: string, rendering?: string }} Span */
/** @typedef {{ source: string, title: string, spans: Span[] }} Text */

/** @param {Text[]} texts @param {Rule[]} rules */
export function showTexts(texts, rules) {
  byId('sources').replaceChildren(
    ...texts.map(({ source, title, spans }) =>
      element(
        'article',
        {},
        element('h3', {}, `${title} (${source})`),
        ...spans.map((span) => spanRow(span, rulesOf(rules, source, span))),
      ),
    ),
  );
}

/** @param {Rule[]} rules @param {string} source @param {Span} span */
function rulesOf(rules, source, span) {
  return rules.filter(({ quote }) => quote.source === source && quote.start === span.start);
}

/** @param {Span} span @param {Rule[]} rules */
function spanRow(span, rules) {
  const row = element('div', { class: 'span', 'data-use': span.use, 'data-span': span.id });
  const words = element('div', { class: 'words' }, element('p', { lang: 'en' }, span.text.trim()));
  if (span.rendering !== undefined) words.append(element('p', { class: 'rendering' }, span.rendering));
  row.append(words);
  const beside = element('div', { class: 'beside' });
  if (rules.length === 0)
    beside.append(element('span', { class: 'why' }, span.why === 'heading' ? '' : (span.why ?? useName(span.use))));
  else beside.append(...rules.map(ruleNote));
  row.append(beside);
  return row;
}

/** @param {Rule} rule */
function ruleNote({ id, role, remedies, facts, readings }) {
  const note = element('details', { class: 'rule', 'data-rule': id, 'data-role': role });
  note.append(element('summary', {}, `${id} · ${lookUp('roles', role)}`));
  const subjects = remedies.map((remedy) => lookUp('remedies', remedy)).join(', ') || say('ofClass');
  const asked = facts.length > 0 ? ` · ${say('asksAbout')}: ${facts.map(factName).join(', ')}` : '';
  note.append(element('p', {}, `${say('for')}: ${subjects}${asked}`));
  for (const reading of readings) {
    const review = reading.review === undefined ? '' : ` ${say('person')}: ${reading.review}.`;
    note.append(element('p', {}, `${say('reading')} ${reading.id}: ${reading.problem} → ${reading.default}.${review}`));
  }
  return note;
}

/** Colours each rule by what it says now. @param {Decision | undefined} decision */
export function colourRules(decision) {
  const said = new Map(
    [decision?.complaint, ...Object.values(decision?.remedies ?? {})]
      .flatMap((verdict) => verdict?.clauses ?? [])
      .map(({ id, value }) => [id, String(value)]),
  );
  for (const note of document.querySelectorAll('[data-rule]'))
    note.setAttribute('data-value', said.get(note.getAttribute('data-rule') ?? '') ?? '');
}

/** @param {string} id */
export function showRule(id) {
  for (const found of document.querySelectorAll('.found')) found.classList.remove('found');
  const note = /** @type {HTMLDetailsElement | null} */ (document.querySelector(`[data-rule="${CSS.escape(id)}"]`));
  if (note === null) return;
  note.open = true;
  note.closest('.span')?.classList.add('found');
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  note.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}
