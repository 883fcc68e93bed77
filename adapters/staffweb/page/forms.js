// @ts-check
// What each action asks for. A form resolves with the fields of the action, or undefined where the engineer thought better of it.
import { ask, checksField, choiceField, field, said, textField } from './ask.js';
import { el } from './dom.js';
import { factInput, factValue } from './fact-input.js';
import { factNamed, house } from './house.js';
import { state } from './state.js';
import { t } from './tongue.js';
import { factTitle, inWords, outcomes, titled } from './words.js';

/** @typedef {Promise<Record<string, unknown> | undefined>} Asked */

/** @returns {Asked} */
export async function askRelease() {
  return await askNote(
    t('Release the case'),
    t('It goes back to its place in the queue. The customer is told that they wait for the next engineer.'),
    t('Release'),
  );
}

/** @returns {Asked} */
export async function askHandBack() {
  return await askNote(
    t('Hand back to the bot'),
    t('The bot speaks with the customer again, and tells them so. The case leaves the queue.'),
    t('Hand back'),
  );
}

/** @returns {Asked} */
export async function askReceived() {
  return await askNote(t('Goods received'), t('The unit has arrived; the customer is told.'), t('Received'));
}

/** @returns {Asked} */
export async function askResume() {
  return await askNote(t('Let the clocks run'), t('What the case waited for is there.'), t('Resume'));
}

/** @returns {Asked} */
export async function askTransfer() {
  const desks = house.desks.map(({ id }) => /** @type {const} */ ([`desk ${id}`, `${t('Desk')} ${id}`]));
  const people = house.people.map(({ name }) => /** @type {const} */ ([`engineer ${name}`, name]));
  const form = await ask({
    title: t('Transfer the case'),
    words: t('To the queue of another desk, or into the hands of a colleague who is on shift.'),
    confirm: t('Transfer'),
    fields: [
      choiceField('to', t('To'), [...people, ...desks]),
      textField('note', t('Note for them'), t('Required. Internal.'), { required: true }),
    ],
  });
  if (form === undefined) return undefined;
  const [kind = '', ...rest] = said(form, 'to').split(' ');
  return { to: { [kind]: rest.join(' ') }, note: said(form, 'note') };
}

/** @returns {Asked} */
export async function askEscalate() {
  const desk = house.desks.find(({ id }) => id === state.card?.place?.desk);
  const above = desk?.escalatesTo ?? t('the next level');
  return await askReason(t('Escalate'), t('The case goes to {desk} and waits there.', { desk: above }), t('Escalate'));
}

/** @returns {Asked} */
export async function askEvidence() {
  const slots = ['fault', 'label', 'proof', 'transport', 'other'];
  const form = await ask({
    title: t('Ask for evidence'),
    words: t('The bot asks the customer for it in their language.'),
    confirm: t('Ask the customer'),
    fields: [
      checksField(
        t('What is to be shown'),
        'slots',
        slots.map((slot) => [slot, titled(slot)]),
      ),
    ],
  });
  return form && { slots: form.getAll('slots').map(String) };
}

/** @returns {Asked} */
export async function askFact() {
  const facts = correctable().map((name) => /** @type {const} */ ([name, factTitle(name)]));
  const value = el('div', {}, el('p.hint', {}, t('Choose a fact first.')));
  const choice = choiceField('fact', t('Fact'), facts);
  choice.querySelector('select')?.addEventListener('change', (event) => {
    const chosen = factNamed(/** @type {HTMLSelectElement} */ (event.target).value);
    value.replaceChildren(...(chosen === undefined ? [] : [factInput(chosen, 'value', t('What is right'))]));
  });
  const form = await ask({
    title: t('Correct a fact'),
    words: t('The verdict is worked out anew; you see what changed before anybody else.'),
    confirm: t('Correct'),
    fields: [choice, value, textField('reason', t('How do you know?'), t('Required. Internal.'), { required: true })],
  });
  if (form === undefined) return undefined;
  const fact = factNamed(said(form, 'fact'));
  return fact && { fact: fact.name, value: factValue(form, fact, 'value'), reason: said(form, 'reason') };
}

/** What is known comes first, then what is missing: that is what there is to correct. */
function correctable() {
  const { facts = [], missing = [] } = state.card ?? {};
  const all = house.facts.map(({ name }) => name);
  const names = new Set([...facts.map(({ name }) => name), ...missing, ...all]);
  return [...names].filter((name) => all.includes(name));
}

/** @returns {Asked} */
export async function askConfirm() {
  const remedies = (state.card?.verdict?.remedies ?? []).map(({ remedy, status }) => {
    return /** @type {const} */ ([remedy, `${titled(remedy)} · ${inWords(status)}`]);
  });
  const form = await ask({
    title: t('Confirm the request'),
    words: t('The customer is told, and has fifteen days to bring the unit.'),
    confirm: t('Confirm'),
    fields: [choiceField('remedy', t('For'), remedies, claimed())],
  });
  return form && { remedy: said(form, 'remedy') };
}

/** @returns {Asked} */
export async function askOverride() {
  const remedies = (state.card?.verdict?.remedies ?? []).map(({ remedy, status }) => {
    return /** @type {const} */ ([remedy, `${titled(remedy)} · ${inWords(status)}`]);
  });
  const statuses = ['eligible', 'ineligible', 'refer', 'review'];
  const form = await ask({
    title: t('Override the verdict'),
    words: t('Above the limit of the desk a second person must agree before it stands.'),
    confirm: t('Override'),
    fields: [
      choiceField('remedy', t('Remedy'), remedies),
      choiceField(
        'outcome',
        t('It shall be'),
        statuses.map((status) => [status, inWords(status)]),
      ),
      field(
        t('Goodwill, if any'),
        el(
          'span.money',
          {},
          el('input', { name: 'amount', inputmode: 'decimal', placeholder: '0.00', 'aria-label': t('Amount') }),
          el('input', { name: 'currency', value: 'CNY', maxlength: 3, 'aria-label': t('Currency') }),
        ),
      ),
      textField('reason', t('Reason'), t('Required. It stands in the history.'), { required: true }),
    ],
  });
  if (form === undefined) return undefined;
  const amount = said(form, 'amount').trim();
  const goodwill = amount === '' ? {} : { goodwill: { amount, currency: said(form, 'currency').toUpperCase() } };
  const wanted = { remedy: said(form, 'remedy'), outcome: said(form, 'outcome'), reason: said(form, 'reason') };
  return { ...wanted, ...goodwill };
}

/** @returns {Asked} */
export async function askRejection() {
  return await askReason(t('Reject the override'), t('The verdict stays as it is.'), t('Reject'));
}

/** @returns {Asked} */
export async function askResolve() {
  const { channel, language } = state.card?.customer ?? { channel: '', language: '' };
  const form = await ask({
    title: t('Resolve the case'),
    words: t('The customer is told that the case is closed.'),
    confirm: t('Resolve'),
    fields: [
      choiceField(
        'outcome',
        t('How did it end?'),
        outcomes.map(([value, words]) => [value ?? '', t(words ?? '')]),
      ),
      el(
        'div.to-customer',
        {},
        textField(
          'closingText',
          t('Closing words to the customer'),
          t('Sent to the customer when you press Resolve · {channel} · {language}. May stay empty.', {
            channel: inWords(channel),
            language: inWords(language),
          }),
        ),
      ),
      textField('note', t('Internal note'), t('For colleagues only.')),
    ],
  });
  return form && { outcome: said(form, 'outcome'), closingText: said(form, 'closingText'), note: said(form, 'note') };
}

/**
 * @param {string} title
 * @param {string} words
 * @param {string} confirm
 * @returns {Asked}
 */
async function askNote(title, words, confirm) {
  const form = await ask({ title, words, confirm, fields: [textField('note', t('Note'), t('Internal.'))] });
  return form && { note: said(form, 'note') };
}

/**
 * @param {string} title
 * @param {string} words
 * @param {string} confirm
 * @returns {Asked}
 */
async function askReason(title, words, confirm) {
  const reason = textField('reason', t('Reason'), t('Required. It stands in the history.'), { required: true });
  const form = await ask({ title, words, confirm, fields: [reason] });
  return form && { reason: said(form, 'reason') };
}

/** The remedy the customer claims is the one to begin with; where they claim none, the only one that is owed. */
function claimed() {
  const owed = (state.card?.verdict?.remedies ?? []).filter(({ status }) => status === 'eligible');
  const likely = state.card?.claim ?? (owed.length === 1 ? owed[0]?.remedy : undefined);
  return likely === undefined ? {} : { chosen: likely };
}
