// @ts-check
// "What if?": another answer to one fact, judged beside the facts and never among them until it is kept.
import { byId, element } from './elements.js';
import { controlFor } from './fact-form.js';
import { factName, lookUp, say, valueName } from './language.js';

/** @typedef {import('../../policy/decision.ts').Decision} Decision */
/** @typedef {import('./fact-form.js').FactKind} FactKind */
/**
 * @typedef {{
 *   kinds: Record<string, FactKind>,
 *   facts: Record<string, unknown>,
 *   decide: (facts: Record<string, unknown>) => Promise<Decision | string[]>,
 *   now: () => Decision | undefined,
 *   keep: (name: string, value: unknown) => void,
 * }} Trial
 */

/** @param {Trial} trial @param {string} [chosen] */
export function showTrial(trial, chosen = '') {
  const choice = /** @type {HTMLSelectElement} */ (element('select', { 'aria-label': say('chooseFact') }));
  choice.append(element('option', { value: '' }, say('chooseFact')));
  for (const name of Object.keys(trial.kinds)) choice.append(element('option', { value: name }, factName(name)));
  choice.value = chosen;
  choice.addEventListener('change', () => showTrial(trial, choice.value));
  const kind = trial.kinds[chosen];
  const result = element('div', { class: 'trial-result', 'aria-live': 'polite' });
  const answer = kind
    ? [controlFor(chosen, kind, trial.facts[chosen], (value) => void tryOut(trial, chosen, value, result))]
    : [];
  byId('trial').replaceChildren(choice, ...answer, result);
}

/** Opens the trial with this fact, from wherever it is named. @param {Trial} trial @param {string} name */
export function tryFact(trial, name) {
  showTrial(trial, name);
  byId('trial').scrollIntoView({ block: 'center' });
}

/** @param {Trial} trial @param {string} name @param {unknown} value @param {HTMLElement} result */
async function tryOut(trial, name, value, result) {
  const tried = { ...trial.facts, [name]: value };
  if (value === undefined) delete tried[name];
  const decision = await trial.decide(tried);
  if (Array.isArray(decision)) {
    result.replaceChildren(element('p', { class: 'problem' }, decision.join('\n')));
    return;
  }
  const keep = element('button', { type: 'button' }, say('keep'));
  keep.addEventListener('click', () => trial.keep(name, value));
  const drop = element('button', { type: 'button' }, say('drop'));
  drop.addEventListener('click', () => showTrial(trial));
  const title = element('p', {}, element('b', {}, `${factName(name)}: ${valueName(name, value)}`));
  result.replaceChildren(title, changes(trial.now(), decision), element('p', { class: 'row' }, keep, drop));
}

/** @param {Decision | undefined} before @param {Decision} after */
function changes(before, after) {
  const was = states(before);
  const rows = [...states(after)].filter(([name, state]) => was.get(name)?.told !== state.told);
  if (rows.length === 0) return element('p', {}, say('same'));
  return element(
    'ul',
    { class: 'changes' },
    ...rows.map(([name, { told, status }]) =>
      element(
        'li',
        { 'data-status': status },
        `${name}: ${was.get(name)?.told ?? '–'} → `,
        element('span', { class: 'status' }, told),
      ),
    ),
  );
}

/** @param {Decision | undefined} decision */
function states(decision) {
  const remedies = Object.entries(decision?.remedies ?? {}).map(([remedy, { status, provisional }]) => {
    const told = `${lookUp('statuses', status)}${provisional ? ` (${say('provisional')})` : ''}`;
    return /** @type {const} */ ([lookUp('remedies', remedy), { told, status: /** @type {string} */ (status) }]);
  });
  const complaint = decision?.complaint;
  const told = complaint?.class ? `${say('class')} ${complaint.class}` : say('classOpen');
  const graded = complaint ? [/** @type {const} */ ([say('complaint'), { told, status: 'review' }])] : [];
  return new Map([...remedies, ...graded]);
}
