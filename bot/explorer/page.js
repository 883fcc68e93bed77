// @ts-check
// The explorer's page: facts on the left, the verdict in the middle, the maker's own words on the right.
// Nothing is decided here: every change asks the server, which runs the same `decide` as everything else.

/** @typedef {{ id: string, role: string, quote: { source: string, start: number, end: number } }} ClauseLine */
/** @typedef {{ kind: string, values?: string[] }} FactKind */
/** @typedef {{ id: string, version: string, sources: { id: string, text: string }[], clauses: ClauseLine[], facts: Record<string, FactKind> }} PackView */
/** @typedef {import('../../policy/decision.ts').Decision} Decision */

/** @type {PackView} */
let pack;
/** @type {Record<string, unknown>} */
let facts = {};
/** @type {Decision | undefined} */
let decision;

/** @template {HTMLElement} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));
const asOf = /** @type {HTMLInputElement} */ (byId('as-of'));
const packChoice = /** @type {HTMLSelectElement} */ (byId('pack'));

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** `deliveredOn` -> `delivered on`. @param {string} name */
const words = (name) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/-/g, ' ');

async function start() {
  asOf.value = new Date().toLocaleDateString('sv');
  const packs = await (await fetch('/policy/packs')).json();
  packChoice.append(...packs.map((/** @type {string} */ id) => element('option', { value: id }, id)));
  restore();
  packChoice.addEventListener('change', () => void openPack());
  asOf.addEventListener('change', () => void redecide());
  byId('reset').addEventListener('click', () => {
    facts = {};
    showForm();
    void redecide();
  });
  byId('copy').addEventListener('click', () => void copyDecision());
  byId('fact-filter').addEventListener('input', filterFacts);
  await openPack();
}

/** The address holds the story, so that a link shows the same verdict to a colleague. */
function restore() {
  const story = new URLSearchParams(location.hash.slice(1));
  if (story.has('pack')) packChoice.value = story.get('pack') ?? '';
  if (story.has('asOf')) asOf.value = story.get('asOf') ?? '';
  try {
    facts = JSON.parse(story.get('facts') ?? '{}');
  } catch {
    facts = {};
  }
}

async function openPack() {
  pack = await (await fetch(`/policy/packs/${packChoice.value}`)).json();
  facts = Object.fromEntries(Object.entries(facts).filter(([name]) => name in pack.facts));
  showForm();
  await redecide();
}

async function redecide() {
  location.replace(`#${new URLSearchParams({ pack: pack.id, asOf: asOf.value, facts: JSON.stringify(facts) })}`);
  const answer = await fetch(`/policy/packs/${pack.id}/decide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...facts, asOf: asOf.value }),
  });
  const body = await answer.json();
  byId('problems').textContent = answer.ok ? '' : body.problems.join('\n');
  decision = answer.ok ? body : undefined;
  showVerdicts();
  showSources();
  markNext();
}

function showForm() {
  byId('fact-form').replaceChildren(...Object.entries(pack.facts).map(([name, kind]) => factRow(name, kind)));
  filterFacts();
}

/** @param {string} name @param {FactKind} kind */
function factRow(name, kind) {
  const row = element('div', { class: 'fact', 'data-fact': name, 'data-known': String(name in facts) });
  const next = element('span', { class: 'next' });
  if (kind.kind === 'list') row.append(element('span', { class: 'label' }, words(name), next), listControl(name, kind));
  else {
    const control = kind.kind === 'boolean' || kind.kind === 'choice' ? choiceControl(name, kind) : inputControl(name, kind);
    control.id = `fact-${name}`;
    row.append(element('label', { for: control.id }, words(name), next), control);
  }
  return row;
}

/** @param {string} name @param {FactKind} kind */
function choiceControl(name, kind) {
  const values = kind.kind === 'boolean' ? ['true', 'false'] : (kind.values ?? []);
  const control = /** @type {HTMLSelectElement} */ (element('select'));
  const labels = { '': 'not asked', null: 'cannot be known', true: 'yes', false: 'no' };
  for (const value of ['', ...values, 'null'])
    control.append(element('option', { value }, labels[/** @type {keyof typeof labels} */ (value)] ?? words(value)));
  control.value = name in facts ? String(facts[name]) : '';
  control.addEventListener('change', () =>
    setFact(name, kind.kind === 'boolean' || control.value === 'null' ? readJson(control.value) : control.value || undefined),
  );
  return control;
}

/** @param {string} text */
const readJson = (text) => (text === '' ? undefined : JSON.parse(text));

/** @param {string} name @param {FactKind} kind */
function inputControl(name, kind) {
  const hint = kind.kind === 'date' ? '2026-11-09, or 2026-11' : kind.kind === 'number' ? 'a number' : 'not asked';
  const control = /** @type {HTMLInputElement} */ (element('input', { placeholder: hint, autocomplete: 'off' }));
  control.value = name in facts ? String(facts[name]) : '';
  control.addEventListener('change', () => {
    const text = control.value.trim();
    setFact(name, text === '' ? undefined : kind.kind === 'number' ? Number(text) : text);
  });
  return control;
}

/** @param {string} name @param {FactKind} kind */
function listControl(name, kind) {
  const chosen = new Set(/** @type {string[]} */ (Array.isArray(facts[name]) ? facts[name] : []));
  const summary = element('summary', {}, listSummary(name));
  const none = element('button', { type: 'button' }, 'none of these');
  none.addEventListener('click', () => {
    setFact(name, []);
    showForm();
  });
  const boxes = (kind.values ?? []).map((value) => {
    const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', value }));
    box.checked = chosen.has(value);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      setFact(name, [...chosen]);
      summary.textContent = listSummary(name);
    });
    return element('label', {}, box, ' ', words(value));
  });
  return element('details', {}, summary, none, ...boxes);
}

/** @param {string} name */
function listSummary(name) {
  const value = facts[name];
  if (!Array.isArray(value)) return 'not asked';
  return value.length === 0 ? 'none' : value.map(words).join(', ');
}

/** @param {string} name @param {unknown} value */
function setFact(name, value) {
  if (value === undefined) delete facts[name];
  else facts[name] = value;
  document.querySelector(`[data-fact="${name}"]`)?.setAttribute('data-known', String(name in facts));
  void redecide();
}

function filterFacts() {
  const wanted = /** @type {HTMLInputElement} */ (byId('fact-filter')).value.trim().toLowerCase();
  for (const row of document.querySelectorAll('.fact')) {
    const name = row.getAttribute('data-fact') ?? '';
    /** @type {HTMLElement} */ (row).hidden = wanted !== '' && !words(name).includes(wanted) && !name.toLowerCase().includes(wanted);
  }
}

function showVerdicts() {
  byId('remedies').replaceChildren(...Object.entries(decision?.remedies ?? {}).map(([remedy, verdict]) => remedyCard(remedy, verdict)));
  byId('next').replaceChildren(
    ...(decision?.next ?? []).map((question) =>
      element('li', {}, `${words(question.question)} `, ...question.stillOpen.slice(0, 6).map((id) => clauseButton(id, 'null', ''))),
    ),
  );
}

/** @param {string} remedy @param {NonNullable<Decision['remedies']['return']>} verdict */
function remedyCard(remedy, verdict) {
  const card = element('article', { class: 'remedy', 'data-status': verdict.status });
  const status = verdict.provisional ? `${words(verdict.status)}, provisional` : words(verdict.status);
  card.append(element('h3', {}, words(remedy), element('span', { class: 'status' }, status)));
  const cited = verdict.clauses.map((clause) => clauseButton(clause.id, String(clause.value), clause.role));
  if (cited.length > 0) card.append(element('p', {}, ...cited.flatMap((button) => [button, ' '])));
  const lines = [
    ['presumed until inspection', verdict.presumed.map(words)],
    ['missing', verdict.missing.map(words)],
    ['would change it', verdict.wouldChange.map((set) => set.map(words).join(' and '))],
    ['deadlines', verdict.deadlines.map(({ what, byDate, clause }) => `${words(what)} by ${byDate} (${clause})`)],
    ['who pays', Object.entries(verdict.payers).map(([item, payer]) => `${words(item)}: ${payer}`)],
    ['readings', verdict.readings],
  ];
  for (const [label, values] of lines)
    if (values && values.length > 0) card.append(element('p', {}, element('b', {}, `${label}: `), [values].flat().join('; ')));
  return card;
}

/** @param {string} id @param {string} value @param {string} role */
function clauseButton(id, value, role) {
  const button = element('button', { type: 'button', class: 'clause', 'data-value': value, 'data-role': role, title: role }, id);
  button.addEventListener('click', () => showClause(id));
  return button;
}

/** @param {string} id */
function showClause(id) {
  for (const found of document.querySelectorAll('mark.found')) found.classList.remove('found');
  const mark = [...document.querySelectorAll('.source mark')].find((node) => node.getAttribute('data-ids')?.split(' ').includes(id));
  mark?.classList.add('found');
  mark?.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

function showSources() {
  byId('sources').replaceChildren(
    ...pack.sources.map((source) => element('article', {}, element('h3', {}, source.id), markedText(source))),
  );
}

/** Cuts the text at every clause's borders, so that overlapping quotes all show. @param {PackView['sources'][number]} source */
function markedText(source) {
  const clauses = pack.clauses.filter((clause) => clause.quote.source === source.id);
  const borders = [...new Set([0, source.text.length, ...clauses.flatMap(({ quote }) => [quote.start, quote.end])])].sort((a, b) => a - b);
  const values = clauseValues();
  const parts = borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? source.text.length;
    const here = clauses.filter(({ quote }) => quote.start <= start && quote.end >= end);
    const piece = source.text.slice(start, end);
    const shown = here.find(({ id }) => values.get(id) === 'true') ?? here.find(({ id }) => values.has(id)) ?? here[0];
    if (shown === undefined) return piece;
    const ids = here.map(({ id }) => id).join(' ');
    return element('mark', { 'data-ids': ids, 'data-role': shown.role, 'data-value': values.get(shown.id) ?? 'false', title: ids }, piece);
  });
  return element('div', { class: 'source' }, ...parts);
}

function clauseValues() {
  const cited = Object.values(decision?.remedies ?? {}).flatMap((verdict) => verdict?.clauses ?? []);
  return new Map(cited.map(({ id, value }) => [id, String(value)]));
}

function markNext() {
  const asked = new Map((decision?.next ?? []).flatMap(({ facts: names }, index) => names.map((name) => [name, index + 1])));
  for (const row of document.querySelectorAll('.fact')) {
    const place = asked.get(/** @type {any} */ (row.getAttribute('data-fact')));
    const label = row.querySelector('.next');
    if (label) label.textContent = place === undefined ? '' : place === 1 ? 'asked next' : 'still matters';
  }
}

async function copyDecision() {
  await navigator.clipboard.writeText(JSON.stringify(decision, null, 2));
  byId('copied').textContent = 'Copied.';
}

void start();
