// @ts-check
// The form of facts: each is not asked, known, or cannot be known.
import { byId, element } from './elements.js';
import { factName, say, valueName } from './language.js';

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
  const control = controlFor(name, kind, form.facts[name], (value) => setFact(form, name, value));
  const isList = kind.kind === 'list';
  if (!isList) control.id = `fact-${name}`;
  const label = isList ? element('span', { class: 'label' }) : element('label', { for: control.id });
  label.append(factName(name), next);
  row.append(label, control);
  if (control instanceof HTMLInputElement) row.append(unknownButton(form, name, control));
  return row;
}

/** What is written has no choice for it. @param {Form} form @param {string} name @param {HTMLInputElement} control */
function unknownButton(form, name, control) {
  const button = element('button', {
    type: 'button',
    class: 'unknown',
    'aria-pressed': String(form.facts[name] === null),
  });
  button.append(say('cannotKnow'));
  button.addEventListener('click', () => {
    const isUnknown = form.facts[name] !== null;
    button.setAttribute('aria-pressed', String(isUnknown));
    control.value = '';
    control.placeholder = isUnknown ? say('cannotKnow') : '';
    setFact(form, name, isUnknown ? null : undefined);
  });
  control.addEventListener('change', () => button.setAttribute('aria-pressed', 'false'));
  return button;
}

/** Leads to the first of these facts. @param {readonly string[]} names */
export function showFact(names) {
  const filter = /** @type {HTMLInputElement} */ (byId('fact-filter'));
  filter.value = '';
  filterFacts();
  const row = [...document.querySelectorAll('.fact')].find((one) =>
    names.includes(one.getAttribute('data-fact') ?? ''),
  );
  row?.scrollIntoView({ block: 'center' });
  /** @type {HTMLElement | null | undefined} */ (row?.querySelector('select, input, summary'))?.focus();
}

/**
 * What a fact is answered with; `undefined` is "not asked".
 * @param {string} name @param {FactKind} kind @param {unknown} value @param {(value: unknown) => void} onSet
 * @returns {HTMLElement}
 */
export function controlFor(name, kind, value, onSet) {
  if (kind.kind === 'list') return listControl(name, kind, value, onSet);
  return kind.kind === 'boolean' || kind.kind === 'choice'
    ? choiceControl(name, kind, value, onSet)
    : inputControl(name, kind, value, onSet);
}

/** @param {string} name @param {FactKind} kind @param {unknown} value @param {(value: unknown) => void} onSet */
function choiceControl(name, kind, value, onSet) {
  const values = [undefined, ...(kind.kind === 'boolean' ? [true, false] : (kind.values ?? [])), null];
  const control = /** @type {HTMLSelectElement} */ (element('select', { 'aria-label': factName(name) }));
  control.append(...values.map((one, index) => element('option', { value: String(index) }, valueName(name, one))));
  control.value = String(Math.max(0, values.indexOf(/** @type {any} */ (value))));
  control.addEventListener('change', () => onSet(values[Number(control.value)]));
  return control;
}

/** @param {string} name @param {FactKind} kind @param {unknown} value @param {(value: unknown) => void} onSet */
function inputControl(name, { kind }, value, onSet) {
  const hint = kind === 'date' ? say('dateHint') : kind === 'number' ? say('numberHint') : say('notAsked');
  const attributes = { placeholder: hint, autocomplete: 'off', 'aria-label': factName(name) };
  const control = /** @type {HTMLInputElement} */ (element('input', attributes));
  control.value = value === undefined || value === null ? '' : String(value);
  if (value === null) control.placeholder = say('cannotKnow');
  control.addEventListener('change', () => {
    const text = control.value.trim();
    onSet(text === '' ? undefined : kind === 'number' ? Number(text) : text);
  });
  return control;
}

/** @param {string} name @param {FactKind} kind @param {unknown} value @param {(value: unknown) => void} onSet */
function listControl(name, kind, value, onSet) {
  const chosen = new Set(/** @type {string[]} */ (Array.isArray(value) ? value : []));
  const summary = element('summary', {}, valueName(name, value));
  /** @param {string[] | undefined} values */
  const set = (values) => {
    summary.textContent = valueName(name, values);
    onSet(values);
  };
  const boxes = (kind.values ?? []).map((item) => {
    const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', value: item }));
    box.checked = chosen.has(item);
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(item);
      else chosen.delete(item);
      set([...chosen]);
    });
    return box;
  });
  /** @param {string} title @param {string[] | undefined} values */
  const clear = (title, values) => {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => {
      chosen.clear();
      for (const box of boxes) box.checked = false;
      set(values);
    });
    return button;
  };
  return element(
    'details',
    {},
    summary,
    element('p', { class: 'row' }, clear(say('none'), []), clear(say('notAsked'), undefined)),
    ...boxes.map((box) => element('label', {}, box, ' ', valueName(name, box.value))),
  );
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
    const isWanted = factName(name).toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
    /** @type {HTMLElement} */ (row).hidden = !isWanted;
  }
}

/** Marks what would be asked next, and what still matters. @param {Decision | undefined} decision */
export function markNext(decision) {
  for (const label of document.querySelectorAll('.fact .next')) label.textContent = '';
  const [first, ...others] = decision?.next ?? [];
  const later = others.flatMap(({ facts }) => facts);
  markFacts(later, say('matters'));
  markFacts(first?.facts ?? [], say('askedNext'));
}

/** @param {readonly string[]} names @param {string} mark */
function markFacts(names, mark) {
  for (const label of document.querySelectorAll('.fact .next')) {
    if (names.includes(label.closest('.fact')?.getAttribute('data-fact') ?? '')) label.textContent = mark;
  }
}
