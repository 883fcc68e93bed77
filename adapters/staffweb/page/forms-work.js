// @ts-check
// What the actions ask for by which work at a case is recorded: inspection, quotation, dispatch, what has happened, a pause.
import { ask, choiceField, lineField, said, textField } from './ask.js';
import { factInput, factValue } from './fact-input.js';
import { factNamed } from './house.js';
import { state } from './state.js';
import { locale, t } from './tongue.js';
import { factTitle, titled } from './words.js';

/** @typedef {import('./forms.js').Asked} Asked */

/** @returns {Asked} */
export async function askInspection() {
  const names = ['inspection', 'defect', 'causes', 'labelTampered', 'accessoriesComplete', 'qualityProblem'];
  const fields = names.flatMap((name) => factNamed(name) ?? []);
  const form = await ask({
    title: t('Result of the inspection'),
    words: t('It takes the place of what was taken for granted. The verdict is worked out anew.'),
    confirm: t('Record'),
    fields: [
      ...fields.map((fact) => factInput(fact, fact.name, factTitle(fact.name), { required: false })),
      textField('note', t('Note'), t('Internal.')),
    ],
  });
  if (form === undefined) return undefined;
  const found = fields.flatMap((fact) => {
    const value = factValue(form, fact, fact.name);
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    return isEmpty ? [] : [[fact.name, value]];
  });
  return { facts: Object.fromEntries(found), note: said(form, 'note') };
}

/** @returns {Asked} */
export async function askQuote() {
  const items = state.card?.work.quoteItems ?? [];
  const form = await ask({
    title: t('Quotation'),
    words: t('The lines of the maker’s own list of costs; what is not charged stays empty.'),
    confirm: t('Record the quotation'),
    fields: [
      ...items.map((item) => lineField(`item ${item}`, titled(item), { inputmode: 'decimal', placeholder: '0.00' })),
      lineField('currency', t('Currency'), { value: 'CNY', maxlength: 3, required: true }),
      textField('note', t('Note'), t('What the customer should know of it.')),
    ],
  });
  if (form === undefined) return undefined;
  const lines = items.flatMap((item) => {
    const amount = said(form, `item ${item}`).trim();
    return amount === '' ? [] : [{ item, amount }];
  });
  return { lines, currency: said(form, 'currency').trim().toUpperCase(), note: said(form, 'note') };
}

/** @returns {Asked} */
export async function askDispatch() {
  const promised = state.card?.clocks.find(({ clock }) => clock === 'arrival' || clock === 'diagnosis')?.dueAt;
  const promise = promised ? t('Promised by {when}.', { when: new Date(promised).toLocaleString(locale()) }) : '';
  const form = await ask({
    title: t('Send somebody there'),
    words: promise,
    confirm: t('Dispatch'),
    fields: [
      lineField('engineer', t('Who goes'), { required: true, maxlength: 80, list: 'people' }),
      lineField('eta', t('There at'), { type: 'datetime-local', required: true }, t('In your own time zone.')),
      textField('note', t('Note'), t('Internal.')),
    ],
  });
  if (form === undefined) return undefined;
  const eta = new Date(said(form, 'eta'));
  const etaAt = Number.isNaN(eta.getTime()) ? '' : eta.toISOString();
  return { engineer: said(form, 'engineer'), etaAt, note: said(form, 'note') };
}

const milestones = [
  'remote-failed',
  'solution-proposed',
  'diagnosed',
  'arrived',
  'replacement-confirmed',
  'replaced',
  'visited',
  'customer-updated',
];

/** @returns {Asked} */
export async function askMilestone() {
  const form = await ask({
    title: t('Something has happened'),
    words: t('Clocks that wait for it stop, or begin to run.'),
    confirm: t('Record'),
    fields: [
      choiceField(
        'milestone',
        t('What'),
        milestones.map((name) => [name, titled(name)]),
      ),
      textField('note', t('Note'), t('Internal.')),
    ],
  });
  return form && { milestone: said(form, 'milestone'), note: said(form, 'note') };
}

/** @returns {Asked} */
export async function askPause() {
  const form = await ask({
    title: t('Hold the clocks'),
    words: t('Only while somebody else is waited for. It stands in the history.'),
    confirm: t('Hold'),
    fields: [
      choiceField('cause', t('Waiting for'), [
        ['customer', t('the customer')],
        ['goods', t('the unit')],
        ['parts', t('spare parts')],
      ]),
      textField('note', t('Note'), t('Internal.')),
    ],
  });
  return form && { cause: said(form, 'cause'), note: said(form, 'note') };
}
