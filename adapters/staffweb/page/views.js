// @ts-check
// Cases, reports and shifts: one of them is shown, and the address says which.
import { byId } from './dom.js';
import { showReports } from './reports.js';
import { showShifts } from './shifts.js';

/** @typedef {'cases' | 'reports' | 'shifts'} View */

/** @param {View} view */
export function goTo(view) {
  location.hash = view === 'cases' ? '' : view;
}

/**
 * Shows what the address asks for.
 *
 * @param {(work: () => Promise<void>) => Promise<boolean>} attempt
 */
export function followView(attempt) {
  const wanted = viewOfAddress();
  byId('desk').dataset.view = wanted;
  for (const button of document.querySelectorAll('[data-view]:not(#desk)')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === wanted));
  }
  if (wanted === 'reports') void attempt(showReports);
  if (wanted === 'shifts') void attempt(showShifts);
}

/** @returns {View} */
function viewOfAddress() {
  const hash = location.hash.slice(1);
  return hash === 'reports' || hash === 'shifts' ? hash : 'cases';
}
