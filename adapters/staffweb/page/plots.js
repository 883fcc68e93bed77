// @ts-check
// Figures as plots, in the page's own colours; each with its numbers as a table for those who would rather read.
import { el } from './dom.js';
import { locale, t } from './tongue.js';
import { titled } from './words.js';

/** @typedef {import('../../../bot/report.ts').Report} Report */

/** Told apart by everybody, on light and dark ground. */
const colours = ['#2a9d83', '#3f7cac', '#e6a93c', '#8d6cab', '#d1495b', '#7a8b85'];

/** @type {Set<{ destroy(): void }>} */
const drawn = new Set();

export function clearPlots() {
  for (const chart of drawn) chart.destroy();
  drawn.clear();
}

/** @param {Report} report */
export function plot(report) {
  if (isEmpty(report)) return el('p.empty', {}, t('There is nothing to show yet.'));
  const canvas = /** @type {HTMLCanvasElement} */ (
    el('canvas', { role: 'img', 'aria-label': t('Plot; its numbers are below') })
  );
  // Drawn when it is on the page: a canvas without a size cannot be drawn on.
  requestAnimationFrame(() => void draw(canvas, report));
  return el('div', {}, el('div.plot', {}, canvas), numbers(report));
}

/**
 * Remedies have names; desks, clauses, days and models are their own.
 *
 * @param {Report} report
 * @param {string} label
 */
function labelOf({ id }, label) {
  return id === 'overturned' ? titled(label) : label;
}

/** @param {Report} report */
function isEmpty({ series }) {
  return series.every(({ values }) => values.every((value) => value === null || value === 0));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Report} report
 */
async function draw(canvas, report) {
  const Chart = await loadChart();
  if (!canvas.isConnected) return;
  const style = getComputedStyle(document.body);
  const ink = style.getPropertyValue('color');
  const line = getComputedStyle(canvas).borderTopColor;
  const isStacked = report.shape === 'stacked';
  const scale = { stacked: isStacked, ticks: { color: ink }, grid: { color: line } };
  const limits = report.unit === '%' ? { min: 0, max: 100 } : report.unit === 'of 5' ? { min: 1, max: 5 } : { min: 0 };
  drawn.add(
    new Chart(canvas, {
      type: report.shape === 'line' ? 'line' : 'bar',
      data: {
        labels: report.labels.map((label) => labelOf(report, label)),
        datasets: report.series.map(({ name, values }, index) => ({
          ...{ label: t(name), data: values, backgroundColor: colours[index], borderColor: colours[index] },
          ...{ borderWidth: report.shape === 'line' ? 2 : 0, pointRadius: 2, spanGaps: true, tension: 0.2 },
        })),
      },
      options: {
        ...{ animation: false, maintainAspectRatio: false, locale: locale(), color: ink },
        plugins: { legend: { display: report.series.length > 1, labels: { color: ink } } },
        scales: { x: scale, y: { ...scale, ...limits, title: { display: true, text: t(report.unit), color: ink } } },
      },
    }),
  );
}

/** @param {Report} report */
function numbers({ labels, series, unit }) {
  return el(
    'details.numbers',
    {},
    el('summary', {}, t('The numbers')),
    el(
      'table.facts',
      {},
      el(
        'thead',
        {},
        el('tr', {}, el('td', {}), ...series.map(({ name }) => el('th', { scope: 'col' }, `${t(name)} (${t(unit)})`))),
      ),
      el(
        'tbody',
        {},
        ...labels.map((label, row) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, label),
            ...series.map(({ values }) => el('td', {}, String(values[row] ?? '–'))),
          ),
        ),
      ),
    ),
  );
}

/** @returns {Promise<any>} loaded when the first plot is drawn: whoever works a queue needs none */
async function loadChart() {
  await import(/** @type {any} */ ('/staff/chart.js'));
  return /** @type {any} */ (globalThis).Chart;
}
