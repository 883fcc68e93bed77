// @ts-check
// The reports: a question, the plot that answers it, and the same numbers as CSV.
import { get } from './api.js';
import { byId, el } from './dom.js';
import { clearPlots, plot } from './plots.js';
import { t } from './tongue.js';

/** @type {Readonly<Record<import('../../../bot/report.ts').ReportId, string>>} */
const questions = {
  backlog: 'Do we keep up? Cases with people at the end of each day',
  'first-response': 'Do we answer in the time we promised?',
  solution: 'Do we propose a solution in the time we promised?',
  intervals: 'Where does the time of a case go?',
  verdicts: 'Which clauses decide?',
  overturned: 'How often do people come to another verdict than the bot?',
  'settled-by-bot': 'How much does the bot settle alone?',
  satisfaction: 'How content are the customers?',
  batches: 'Is there a bad batch? A symptom of one model far above its usual rate',
};

let days = 30;

export async function showReports() {
  const view = byId('reports');
  if (view.childElementCount === 0) view.append(el('p.empty', {}, t('Counting…')));
  const { from, to, cases, isCut, reports } = await get(`/reports?days=${days}`);
  clearPlots();
  view.replaceChildren(
    el(
      'header.view-head',
      {},
      el('h2', {}, t('Reports')),
      el(
        'p.hint',
        {},
        t('From {from} to {to}, {cases} cases.', { from, to, cases }),
        isCut ? ` ${t('Only the newest are counted.')}` : '',
      ),
      el('label', {}, t('Last days'), ' ', daysInput()),
    ),
    el('div.reports', {}, ...reports.map(reportElement)),
  );
}

function daysInput() {
  const input = /** @type {HTMLInputElement} */ (
    el('input.short', { type: 'number', min: 1, max: 366, value: days, 'aria-label': t('Last days') })
  );
  input.addEventListener('change', () => {
    days = Math.min(366, Math.max(1, Number(input.value) || 30));
    void showReports();
  });
  return input;
}

/** @param {import('../../../bot/report.ts').Report} report */
function reportElement(report) {
  const { id, alarms } = report;
  return el(
    'section.report',
    { 'aria-label': t(questions[id]), 'data-report': id },
    el('h3', {}, t(questions[id])),
    alarms.length > 0 && el('p.alarm', { role: 'alert' }, t('Look at this: {what}', { what: alarms.join(', ') })),
    plot(report),
    el(
      'p',
      {},
      el('a', { href: `/staff/api/reports/${id}.csv?days=${days}`, download: `${id}.csv` }, t('Download as CSV')),
    ),
  );
}
