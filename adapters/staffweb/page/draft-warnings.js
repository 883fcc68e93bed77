// @ts-check
// What speaks against the words that are being written to the customer: looked up while the engineer pauses. They may be sent all the same.
import { post } from './api.js';
import { el } from './dom.js';
import { inTongue, t } from './tongue.js';

/** A pause in typing. */
const pauseMs = 400;

export function draftWarnings() {
  const element = el('ul.warnings', {
    role: 'status',
    'aria-label': t('What speaks against these words'),
    hidden: true,
  });
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return { element, check };

  /**
   * @param {string | null} caseId
   * @param {string} text
   */
  function check(caseId, text) {
    clearTimeout(timer);
    asked += 1;
    if (caseId === null || text.trim() === '') show([]);
    else timer = setTimeout(() => void look(caseId, text, asked), pauseMs);
  }

  /**
   * @param {string} caseId
   * @param {string} text
   * @param {number} turn an answer that comes late is about other words
   */
  async function look(caseId, text, turn) {
    // Nobody is kept from writing where it fails.
    const { warnings } = await post(`/cases/${caseId}/draft`, { text }).catch(() => ({ warnings: [] }));
    if (turn === asked) show(warnings);
  }

  /** @param {readonly import('../../../bot/desk.ts').DraftWarning[]} warnings */
  function show(warnings) {
    element.hidden = warnings.length === 0;
    element.replaceChildren(
      ...warnings.map(({ words, message, clause }) =>
        el(
          'li',
          {},
          el('q', {}, words),
          ' ',
          inTongue(message),
          clause !== null && el('span.source', {}, ` ${clause}`),
        ),
      ),
    );
  }
}
