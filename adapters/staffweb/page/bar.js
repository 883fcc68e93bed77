// @ts-check
// The bar on top: pages, language, notices, who is on call; and the field beside it that finds a case.
import { get } from './api.js';
import { byId, el } from './dom.js';
import { house, loadHouse } from './house.js';
import { showNotices } from './notices.js';
import { onCallWords } from './shifts.js';
import { speak, t, tongue } from './tongue.js';
import { goTo } from './views.js';

/**
 * @typedef {(work: () => Promise<void>) => Promise<boolean>} Attempt
 */

/**
 * @param {Attempt} attempt
 * @param {(words: string) => void} toast
 */
export function openBar(attempt, toast) {
  byId('language').textContent = tongue() === 'zh' ? 'English' : '中文';
  byId('language').addEventListener('click', () => speak(tongue() === 'zh' ? 'en' : 'zh'));
  byId('notices').addEventListener('click', () => void showNotices());
  byId('find').setAttribute('aria-label', t('Find a case by number or serial'));
  byId('find').addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void attempt(() => find(toast));
  });
  for (const button of document.querySelectorAll('button[data-view]')) {
    const view = /** @type {import('./views.js').View} */ (button.getAttribute('data-view'));
    button.addEventListener('click', () => goTo(view));
  }
}

export async function showHouse() {
  await loadHouse();
  byId('on-call').textContent = onCallWords();
  byId('people').replaceChildren(...house.people.map(({ name }) => el('option', { value: name })));
}

/** @param {(words: string) => void} toast */
async function find(toast) {
  const input = /** @type {HTMLInputElement} */ (byId('find'));
  const { cases } = await get(`/find?words=${encodeURIComponent(input.value)}`);
  if (cases.length === 0) return toast(t('No case has this number or serial.'));
  location.hash = `case=${cases[0].caseId}`;
  input.blur();
}
