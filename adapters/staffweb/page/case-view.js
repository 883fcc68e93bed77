// @ts-check
// The case in the middle of the page: its head with the actions, the conversation, the composer, and the card beside them.
import { actions } from './actions.js';
import { cardSections } from './card.js';
import { timeline } from './conversation.js';
import { byId, el, show } from './dom.js';
import { reconcile } from './reconcile.js';
import { othersHere, state } from './state.js';
import { t } from './tongue.js';
import { inWords } from './words.js';

/**
 * @typedef {import('./composer.js').Composer} Composer
 * @typedef {import('./actions.js').CaseAction} CaseAction
 * @typedef {{ onAction: (action: CaseAction) => void, onMore: () => void, onOverride: import('./work.js').OnOverride }} Handlers
 */

/**
 * @param {Composer} composer
 * @param {Handlers} handlers
 */
export function caseView(composer, handlers) {
  const head = el('header.case-head', {});
  const log = el('ol.log', { role: 'log', 'aria-live': 'polite', 'aria-label': t('Conversation'), tabindex: '0' });
  const newer = el('button.newer', { type: 'button', hidden: true, onclick: toEnd }, t('New messages ↓'));
  const talk = el('section.talk', { 'aria-label': t('Conversation') }, log, newer, composer.element);
  const card = el('aside.card', { 'aria-label': t('Case card'), tabindex: '0' });
  const empty = el(
    'div.nothing',
    {},
    el('h2', {}, t('No case is open')),
    el('p', {}, t('Choose one from the queue, or press T to take the next that waits.')),
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
    show(card, ...cardSections(state.card, handlers.onOverride));
    composer.update();
  }

  function updateHead() {
    if (state.card !== null) show(head, ...headElements(state.card, handlers));
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
 * @param {Handlers} handlers
 */
function headElements(card, handlers) {
  const { customer, number, model, serialNumber, status, takenBy, place } = card;
  const owner =
    takenBy === null ? inWords(status) : takenBy === state.engineer ? t('yours') : t('with {who}', { who: takenBy });
  const others = othersHere().map(({ engineer, isWriting }) =>
    isWriting ? t('{who} is writing…', { who: engineer }) : t('{who} is looking', { who: engineer }),
  );
  return [
    el(
      'div.case-title',
      {},
      el('h1', {}, customer.name ?? t('Customer'), number !== null && el('span.number', {}, number)),
      el(
        'p',
        {},
        [model, serialNumber, inWords(customer.channel), inWords(customer.language), place?.desk]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    el(
      'p.case-state',
      { role: 'status' },
      place?.hasNewHazard === true && el('strong.danger', {}, t('New danger: acknowledge')),
      el(`span.owner.${status}`, {}, owner),
      others.length > 0 && el('span.others', {}, [...new Set(others)].join(', ')),
    ),
    el('div.case-actions', {}, ...actionButtons(handlers)),
  ];
}

/** What is done most; everything else is one key away. */
const shownAlways = new Set(['take', 'acknowledge', 'release', 'hand-back', 'resolve']);

/** @param {Handlers} handlers */
function actionButtons({ onAction, onMore }) {
  const possible = actions.filter(({ isPossible }) => isPossible());
  const shown = possible.filter(({ kind }) => shownAlways.has(kind));
  const more = possible.length > shown.length;
  return [
    more &&
      el(
        'button.button.quiet',
        { type: 'button', 'data-key': 'more', onclick: onMore },
        t('More…'),
        ' ',
        el('kbd', {}, '.'),
      ),
    ...shown.map((action) => actionButton(action, onAction)),
  ];
}

/**
 * @param {CaseAction} action
 * @param {(action: CaseAction) => void} onAction
 */
function actionButton(action, onAction) {
  const { kind, title, key } = action;
  const weight = kind === 'take' || kind === 'resolve' || kind === 'acknowledge' ? 'primary' : 'quiet';
  const attributes = { type: 'button', 'data-key': `action-${kind}`, onclick: () => onAction(action) };
  return el(`button.button.${weight}`, attributes, t(title), ' ', el('kbd', {}, key));
}
