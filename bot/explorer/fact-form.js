// @ts-check
// The form of facts: each is not asked, known, or cannot be known.
import { byId, element, words } from './elements.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */
/** @typedef {{ kind: string, values?: string[] }} FactKind */
/** @typedef {{ kinds: Record<string, FactKind>, facts: Record<string, unknown>, onChange: () => void }} Form */

/** @param {Form} form */
export function showForm(form) {
  byId('fact-form').replaceChildren(...Object.entries(form.kinds).map(([name, kind]) => factRow(form, name, kind)));
  filterFacts();
}

/** @param {Form} form @param {string} name @param {FactKind} kind */
function factRow(form, name, kind) {
  const row = element('div', { class: 'fact', 'data-fact': name, 'data-known': String(name in form.facts) });
  const next = element('span', { class: 'next' });
  if (kind.kind === 'list')
    row.append(element('span', { class: 'label' }, words(name), next), listControl(form, name, kind));
  else {
    const control =
      kind.kind === 'boolean' || kind.kind === 'choice'
        ? choiceControl(form, name, kind)
        : inputControl(form, name, kind);
    control.id = `fact-${name}`;
    row.append(element('label', { for: control.id }, words(name), next), control);
  }
  return row;
}

/** @param {Form} form @param {string} name @param {FactKind} kind */
function choiceControl(form, name, kind) {
  const values = kind.kind === 'boolean' ? ['true', 'false'] : (kind.values ?? []);
  const control = /** @type {HTMLSelectElement} */ (element('select'));
  const labels = { '': 'not asked', null: 'cannot be known', true: 'yes', false: 'no' };
  for (const value of ['', ...values, 'null'])
    control.append(element('option', { value }, labels[/** @type {keyof typeof labels} */ (value)] ?? words(value)));
  control.value = name in form.facts ? String(form.facts[name]) : '';
  control.addEventListener('change', () =>
    setFact(
      form,
      name,
      kind.kind === 'boolean' || control.value === 'null' ? readJson(control.value) : control.value || undefined,
    ),
  );
  return control;
}

/** @param {string} text */
const readJson = (text) => (text === '' ? undefined : JSON.parse(text));

/** @param {Form} form @param {string} name @param {FactKind} kind */
function inputControl(form, name, kind) {
  const hint = kind.kind === 'date' ? '2026-11-09, or 2026-11' : kind.kind === 'number' ? 'a number' : 'not asked';
  const control = /** @type {HTMLInputElement} */ (element('input', { placeholder: hint, autocomplete: 'off' }));
  control.value = name in form.facts ? String(form.facts[name]) : '';
  control.addEventListener('change', () => {
    const text = control.value.trim();
    setFact(form, name, text === '' ? undefined : kind.kind === 'number' ? Number(text) : text);
  });
  return control;
}

/** @param {Form} form @param {string} name @param {FactKind} kind */
function listControl(form, name, kind) {
  const chosen = new Set(/** @type {string[]} */ (Array.isArray(form.facts[name]) ? form.facts[name] : []));
  const summary = element('summary', {}, listSummary(form, name));
  const none = element('button', { type: 'button' }, 'none of these');
  none.addEventListener('click', () => {
    setFact(form, name, []);
    showForm(form);
  });
  const boxes = (kind.values ?? []).map((value) => {
    const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', value }));
    box.checked = chosen.has(value);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      setFact(form, name, [...chosen]);
      summary.textContent = listSummary(form, name);
    });
    return element('label', {}, box, ' ', words(value));
  });
  return element('details', {}, summary, none, ...boxes);
}

/** @param {Form} form @param {string} name */
function listSummary(form, name) {
  const value = form.facts[name];
  if (!Array.isArray(value)) return 'not asked';
  return value.length === 0 ? 'none' : value.map(words).join(', ');
}

/** @param {Form} form @param {string} name @param {unknown} value */
function setFact(form, name, value) {
  if (value === undefined) delete form.facts[name];
  else form.facts[name] = value;
  document.querySelector(`[data-fact="${name}"]`)?.setAttribute('data-known', String(name in form.facts));
  form.onChange();
}

export function filterFacts() {
  const wanted = /** @type {HTMLInputElement} */ (byId('fact-filter')).value.trim().toLowerCase();
  for (const row of document.querySelectorAll('.fact')) {
    const name = row.getAttribute('data-fact') ?? '';
    /** @type {HTMLElement} */ (row).hidden =
      wanted !== '' && !words(name).includes(wanted) && !name.toLowerCase().includes(wanted);
  }
}

/** Marks what would be asked next, and what still matters. @param {Decision | undefined} decision */
export function markNext(decision) {
  for (const label of document.querySelectorAll('.fact .next')) label.textContent = '';
  const [first, ...others] = decision?.next ?? [];
  markFacts(first?.facts ?? [], 'asked next');
  markFacts(
    others.flatMap(({ facts }) => facts),
    'still matters',
  );
}

/** @param {readonly string[]} names @param {string} mark */
function markFacts(names, mark) {
  for (const label of document.querySelectorAll('.fact .next')) {
    if (names.includes(label.closest('.fact')?.getAttribute('data-fact') ?? '')) label.textContent = mark;
  }
}
