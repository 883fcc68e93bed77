// @ts-check
// What staff have done about the case: confirmed, received, inspected, quoted, dispatched, overridden.
import { el } from './dom.js';
import { section } from './section.js';
import { isMine, state } from './state.js';
import { instant } from './time.js';
import { t } from './tongue.js';
import { inWords, titled } from './words.js';

/**
 * @typedef {import('./state.js').CaseCard} CaseCard
 * @typedef {import('../../../bot/case-card.ts').OverrideView} OverrideView
 * @typedef {(kind: 'approve-override' | 'reject-override', overrideId: string) => void} OnOverride
 */

/**
 * @param {CaseCard} card
 * @param {OnOverride} onOverride
 */
export function workSection({ work, pausedFor }, onOverride) {
  const { confirmed, receivedOn, inspectedAt, quote, dispatch, overrides } = work;
  const lines = [
    pausedFor !== null &&
      el('p.held', {}, t('The clocks stand still: waiting for {whom}.', { whom: inWords(pausedFor) })),
    confirmed !== null && el('p', {}, ...confirmedWords(confirmed)),
    receivedOn !== null && el('p', {}, t('The unit arrived on {day}.', { day: receivedOn })),
    inspectedAt !== null && el('p', {}, t('Inspected'), ' ', instant(inspectedAt)),
    dispatch !== null && dispatchLine(dispatch),
    quote !== null && quoteTable(quote),
    ...overrides.map((override) => overrideBox(override, onOverride)),
  ].filter((line) => line !== false);
  return lines.length === 0 ? undefined : section(t('Work'), ...lines);
}

/** @param {NonNullable<CaseCard['work']['confirmed']>} confirmed */
function confirmedWords({ remedy, on, bringBy }) {
  const words = t('{remedy} confirmed on {day}', { remedy: titled(remedy), day: on });
  return [words, bringBy === null ? '.' : `; ${t('the unit must be here by {day}', { day: bringBy })}.`];
}

/** @param {NonNullable<CaseCard['work']['dispatch']>} dispatch */
function dispatchLine({ engineer, etaAt, promisedAt, note }) {
  const isLate = promisedAt !== null && etaAt > promisedAt;
  return el(
    'p',
    {},
    t('{who} will be there', { who: engineer }),
    ' ',
    instant(etaAt),
    promisedAt !== null &&
      el(
        isLate ? 'b.late' : 'span',
        {},
        ' ',
        t(isLate ? 'after the promise' : 'within the promise'),
        ' ',
        instant(promisedAt),
      ),
    note !== '' && ` · ${note}`,
  );
}

/** @param {NonNullable<CaseCard['work']['quote']>} quote */
function quoteTable({ lines, total, currency, note, by }) {
  return el(
    'table.facts.quote',
    {},
    el('caption', {}, t('Quotation by {who}', { who: by })),
    el(
      'tbody',
      {},
      ...lines.map(({ item, amount }) => el('tr', {}, el('th', { scope: 'row' }, titled(item)), el('td', {}, amount))),
      el('tr.total', {}, el('th', { scope: 'row' }, t('Total')), el('td', {}, `${total} ${currency}`)),
      note !== '' && el('tr', {}, el('td', { colspan: 2 }, note)),
    ),
  );
}

/**
 * @param {OverrideView} override
 * @param {OnOverride} onOverride
 */
function overrideBox({ overrideId, remedy, outcome, reason, goodwill, status, by, decidedBy }, onOverride) {
  const worth = goodwill === null ? '' : ` · ${goodwill.amount} ${goodwill.currency}`;
  const who = decidedBy === null ? by : `${by}, ${decidedBy}`;
  return el(
    `div.override.${status}`,
    {},
    el(
      'p',
      {},
      el('b', {}, `${titled(remedy)}: ${inWords(outcome)}${worth}`),
      ' ',
      el('span.status', {}, t(statusWords[status])),
    ),
    el('p.hint', {}, `${who}: “${reason}”`),
    status === 'waits' &&
      by !== state.engineer &&
      el(
        'p.override-actions',
        {},
        el(
          'button.button',
          {
            type: 'button',
            'data-key': `approve-${overrideId}`,
            onclick: () => onOverride('approve-override', overrideId),
          },
          t('Approve'),
        ),
        el(
          'button.button.quiet',
          {
            type: 'button',
            'data-key': `reject-${overrideId}`,
            onclick: () => onOverride('reject-override', overrideId),
          },
          t('Reject'),
        ),
      ),
    status === 'waits' && by === state.engineer && isMine() && el('p.hint', {}, t('A second person must agree.')),
  );
}

const statusWords = { waits: 'waits for a second person', stands: 'stands', rejected: 'rejected' };
