// @ts-check
// The shifts of the next week: who is on call, where nobody is, and changes by hand.
import { get, post, postText } from './api.js';
import { ask, choiceField, lineField, said } from './ask.js';
import { byId, el } from './dom.js';
import { house, loadHouse } from './house.js';
import { locale, t } from './tongue.js';

const weekMs = 7 * 24 * 60 * 60_000;

export async function showShifts() {
  await loadHouse();
  const view = byId('shifts');
  const from = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  const span = `from=${from.toISOString()}&to=${new Date(from.getTime() + weekMs).toISOString()}`;
  const { shifts, gaps } = await get(`/shifts?${span}`);
  view.replaceChildren(
    el(
      'header.view-head',
      {},
      el('h2', {}, t('Shifts')),
      el('button.button', { type: 'button', onclick: () => void askChange() }, t('Change a shift')),
      el('a', { href: `/staff/api/shifts.ics?${span}`, download: 'shifts.ics' }, t('Export as iCal')),
      el('label.button', {}, t('Import iCal'), fileInput()),
    ),
    el('p', {}, onCallWords()),
    ...gaps.map(gapElement),
    shifts.length === 0
      ? el('p.empty', {}, t('There is no staff file: whoever can sign in works here, at every hour.'))
      : shiftTable(shifts),
    el('p.error', { id: 'shift-error', role: 'alert' }),
  );
}

export function onCallWords() {
  const calls = house.onCall.map(({ desk, person, until }) => {
    return `${person} (${desk}${until === null ? '' : `, ${t('until {when}', { when: shortInstant(until) })}`})`;
  });
  return calls.length === 0 ? '' : `${t('On call')}: ${calls.join(' · ')}`;
}

/** @param {{ desk: string, startsAt: string, endsAt: string }} gap */
function gapElement({ desk, startsAt, endsAt }) {
  const values = { desk, from: shortInstant(startsAt), to: shortInstant(endsAt) };
  return el('p.alarm', { role: 'alert' }, t('Nobody works at {desk} from {from} to {to}.', values));
}

/** @param {readonly import('../../../bot/staff.ts').PlannedShift[]} shifts */
function shiftTable(shifts) {
  return el(
    'table.shift-table',
    {},
    el(
      'thead',
      {},
      el('tr', {}, ...['From', 'To', 'Desk', 'Who'].map((title) => el('th', { scope: 'col' }, t(title)))),
    ),
    el(
      'tbody',
      {},
      ...shifts.map(({ desk, person, startsAt, endsAt }) =>
        el(
          'tr',
          {},
          el('td', {}, shortInstant(startsAt)),
          el('td', {}, shortInstant(endsAt)),
          el('td', {}, desk),
          el('td', {}, person),
        ),
      ),
    ),
  );
}

function fileInput() {
  const input = /** @type {HTMLInputElement} */ (el('input.sr-only', { type: 'file', accept: '.ics,text/calendar' }));
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void change(async () => await postText('/shifts/import', await file.text()));
  });
  return input;
}

async function askChange() {
  const people = house.people.map(({ name }) => /** @type {const} */ ([name, name]));
  const desks = house.desks.map(({ id }) => /** @type {const} */ ([id, id]));
  const form = await ask({
    title: t('Change a shift'),
    words: t('You may give away your own shifts; a lead may change any.'),
    confirm: t('Change'),
    fields: [
      choiceField('desk', t('Desk'), desks),
      choiceField('person', t('Who works'), people),
      choiceField('instead', t('Instead of'), [['', t('nobody: beside everybody')], ...people], {
        required: false,
        chosen: '',
      }),
      lineField('startsAt', t('From'), { type: 'datetime-local', required: true }, t('In your own time zone.')),
      lineField('endsAt', t('To'), { type: 'datetime-local', required: true }),
    ],
  });
  if (form === undefined) return;
  const instead = said(form, 'instead');
  await change(() =>
    post('/shifts', {
      ...{ desk: said(form, 'desk'), person: said(form, 'person'), instead: instead === '' ? null : instead },
      startsAt: new Date(said(form, 'startsAt')).toISOString(),
      endsAt: new Date(said(form, 'endsAt')).toISOString(),
    }),
  );
}

/** @param {() => Promise<unknown>} work */
async function change(work) {
  try {
    await work();
    await showShifts();
  } catch (failure) {
    byId('shift-error').textContent = failure instanceof Error ? failure.message : '';
  }
}

/** @param {string} at */
function shortInstant(at) {
  const form = /** @type {const} */ ({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return new Date(at).toLocaleString(locale(), form);
}
