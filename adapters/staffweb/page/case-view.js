// @ts-check
// The case in the middle of the page: its head with the actions, the conversation, the composer, and the card beside them.
import { cardSections } from './card.js';
import { timeline } from './conversation.js';
import { byId, el, show } from './dom.js';
import { reconcile } from './reconcile.js';
import { isMine, othersHere, state } from './state.js';
import { inWords } from './words.js';

/**
 * @typedef {import('./composer.js').Composer} Composer
 * @typedef {'take' | 'release' | 'hand-back' | 'resolve'} CaseAction
 */

/**
 * @param {Composer} composer
 * @param {(action: CaseAction) => void} onAction
 */
export function caseView(composer, onAction) {
  const head = el('header.case-head', {});
  const log = el('ol.log', { role: 'log', 'aria-live': 'polite', 'aria-label': 'Conversation', tabindex: '0' });
  const newer = el('button.newer', { type: 'button', hidden: true, onclick: toEnd }, 'New messages ↓');
  const talk = el('section.talk', { 'aria-label': 'Conversation' }, log, newer, composer.element);
  const card = el('aside.card', { 'aria-label': 'Case card', tabindex: '0' });
  const empty = el(
    'div.nothing',
    {},
    el('h2', {}, 'No case is open'),
    el('p', {}, 'Choose one from the queue, or press T to take the next that waits.'),
  );
  let shownCase = '';
  log.addEventListener('scroll', () => {
    if (isAtEnd()) newer.hidden = true;
  });

  return { update, updateHead };

  function update() {
    const isOpen = state.card !== null;
    document.body.classList.toggle('has-case', isOpen);
    if (state.card === null) {
      shownCase = '';
      byId('case').replaceChildren(empty);
      return;
    }
    if (!head.isConnected) byId('case').replaceChildren(head, talk, card);
    const isOther = shownCase !== state.card.caseId;
    shownCase = state.card.caseId;
    updateHead();
    updateLog(isOther);
    show(card, ...cardSections(state.card));
    composer.update();
  }

  function updateHead() {
    if (state.card !== null) show(head, ...headElements(state.card, onAction));
  }

  /** @param {boolean} isOther */
  function updateLog(isOther) {
    const wasAtEnd = isAtEnd();
    const before = log.childElementCount;
    reconcile(log, timeline());
    if (isOther || wasAtEnd) toEnd();
    else if (log.childElementCount > before) newer.hidden = false;
  }

  function isAtEnd() {
    return log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }

  function toEnd() {
    log.scrollTop = log.scrollHeight;
    newer.hidden = true;
    for (const picture of log.querySelectorAll('img')) {
      if (!picture.complete) picture.addEventListener('load', () => (log.scrollTop = log.scrollHeight), { once: true });
    }
  }
}

/**
 * @param {import('./state.js').CaseCard} card
 * @param {(action: CaseAction) => void} onAction
 */
function headElements(card, onAction) {
  const { customer, number, model, serialNumber, status, takenBy } = card;
  const owner = takenBy === null ? inWords(status) : takenBy === state.engineer ? 'yours' : `with ${takenBy}`;
  const others = othersHere().map(({ engineer, isWriting }) =>
    isWriting ? `${engineer} is writing…` : `${engineer} is looking`,
  );
  return [
    el(
      'div.case-title',
      {},
      el('h1', {}, customer.name ?? 'Customer', number !== null && el('span.number', {}, number)),
      el(
        'p',
        {},
        [model, serialNumber, inWords(customer.channel), inWords(customer.language)].filter(Boolean).join(' · '),
      ),
    ),
    el(
      'p.case-state',
      { role: 'status' },
      el(`span.owner.${status}`, {}, owner),
      others.length > 0 && el('span.others', {}, [...new Set(others)].join(', ')),
    ),
    el('div.case-actions', {}, ...actionButtons(card, onAction)),
  ];
}

/**
 * @param {import('./state.js').CaseCard} card
 * @param {(action: CaseAction) => void} onAction
 */
function actionButtons({ status }, onAction) {
  if (status === 'queued') return [actionButton('take', 'Take', 't', onAction, 'primary')];
  if (!isMine()) return [];
  return [
    actionButton('release', 'Release', 'r', onAction, 'quiet'),
    actionButton('hand-back', 'Hand back', 'b', onAction, 'quiet'),
    actionButton('resolve', 'Resolve', 'e', onAction, 'primary'),
  ];
}

/**
 * @param {CaseAction} action
 * @param {string} title
 * @param {string} key
 * @param {(action: CaseAction) => void} onAction
 * @param {'primary' | 'quiet'} weight
 */
function actionButton(action, title, key, onAction, weight) {
  const attributes = { type: 'button', 'data-key': `action-${action}`, onclick: () => onAction(action) };
  return el(`button.button.${weight}`, attributes, title, ' ', el('kbd', {}, key));
}
