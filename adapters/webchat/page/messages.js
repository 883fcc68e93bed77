// @ts-check
// The conversation on the page: what the server has, in its order, then what is still on its way there.

import { showDelivery } from './delivery.js';
import { make } from './elements.js';
import { dayOf } from './language.js';
import { authorOf, messageElement } from './message-element.js';
import { addQuickReplies, choiceOf, settleReplies } from './quick-replies.js';

/**
 * An activity as Direct Line gives it; the parts the page shows.
 * @typedef {object} ShownActivity
 * @property {string} type
 * @property {string} id
 * @property {string} timestamp
 * @property {{ id: string, name?: string, role?: string }} [from]
 * @property {string} [text]
 * @property {unknown} [value]
 * @property {{ actions: import('./quick-replies.js').Action[] }} [suggestedActions]
 * @property {{ name?: string, contentType: string, contentUrl?: string }[]} [attachments]
 * @property {{ clientActivityID?: string, author?: string, kind?: string, announcement?: string,
 *   citations?: Citation[] }} [channelData]
 */

/** @typedef {{ clause: string, source: string, quote: string, translation?: string }} Citation */
/** @typedef {import('./outbox.js').Item} Item */

/** Messages of one author within this time stand together. */
const togetherMs = 5 * 60_000;

export class Messages {
  #list;
  #actions;
  /** @type {Set<string>} ids of activities shown */
  #shown = new Set();
  /** @type {Map<string, HTMLElement>} by clientActivityID */
  #pending = new Map();

  /**
   * @param {HTMLElement} list
   * @param {{ onPress: (action: import('./quick-replies.js').Action) => void, onRetry: (id: string) => void,
   *   onDelete: (id: string) => void }} actions
   */
  constructor(list, actions) {
    this.#list = list;
    this.#actions = actions;
  }

  /** Whether the customer has said anything. */
  get hasCustomersWords() {
    return this.#list.querySelector('.customer') !== null;
  }

  /** @param {string} id @returns {HTMLElement | null} */
  find(id) {
    return this.#list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  /** Gives those that were not there yet. @param {ShownActivity[]} activities */
  add(activities) {
    const fresh = activities.filter((activity) => this.#add(activity));
    this.#settle();
    return fresh;
  }

  /** @param {ShownActivity} activity */
  #add(activity) {
    if (activity.type !== 'message' || this.#shown.has(activity.id)) return false;
    this.#shown.add(activity.id);
    const clientId = activity.channelData?.clientActivityID ?? '';
    const isOpen = this.#removePending(clientId);
    const element = this.#elementOf(activity);
    if (isOpen) element.classList.add('seen');
    this.#list.insertBefore(element, this.#firstPending());
    return true;
  }

  /** @param {Item} item @param {File[]} files */
  showPending(item, files) {
    const before = this.#pending.get(item.id);
    if (before !== undefined) return this.#update(before, item);
    const element = messageElement({
      author: 'customer',
      name: '',
      text: item.text,
      at: item.at,
      kind: '',
      citations: [],
      files: files.map((file) => ({ name: file.name, contentType: file.type, url: URL.createObjectURL(file) })),
    });
    element.dataset.choice = choiceOf(item.value);
    element.classList.add('pending');
    this.#pending.set(item.id, element);
    this.#list.append(element);
    this.#update(element, item);
  }

  /** The server has it; the conversation will bring it back in a moment. @param {string} id */
  showSent(id) {
    const element = this.#pending.get(id);
    if (element !== undefined) showDelivery(element, { state: 'sent' }, this.#actions);
  }

  /** @param {string} id */
  drop(id) {
    this.#removePending(id);
    this.#settle();
  }

  clear() {
    this.#list.replaceChildren();
    this.#shown.clear();
    this.#pending.clear();
  }

  /** @param {HTMLElement} element @param {Item} item */
  #update(element, item) {
    element.classList.toggle('failed', item.state === 'failed');
    showDelivery(element, item, this.#actions);
    this.#settle();
  }

  /** @param {ShownActivity} activity */
  #elementOf(activity) {
    const author = authorOf(activity);
    const element = messageElement({
      author,
      name: activity.from?.name ?? '',
      text: activity.text ?? '',
      at: activity.timestamp,
      kind: author === 'customer' ? '' : (activity.channelData?.kind ?? ''),
      citations: activity.channelData?.citations ?? [],
      files: (activity.attachments ?? []).map(({ name = '', contentType, contentUrl = '' }) => ({
        name,
        contentType,
        url: besideUs(contentUrl),
      })),
    });
    element.dataset.id = activity.id;
    element.dataset.choice = choiceOf(activity.value);
    const actions = activity.suggestedActions?.actions ?? [];
    const body = element.querySelector('.body');
    if (actions.length > 0 && body !== null) addQuickReplies(body, actions, this.#actions.onPress);
    return element;
  }

  /** @param {string} id */
  #removePending(id) {
    const element = this.#pending.get(id);
    if (element === undefined) return false;
    this.#pending.delete(id);
    for (const media of element.querySelectorAll('[src^="blob:"]'))
      URL.revokeObjectURL(media.getAttribute('src') ?? '');
    element.remove();
    return true;
  }

  #firstPending() {
    return this.#list.querySelector('.pending');
  }

  /** What depends on the neighbours: spent buttons, days, who stands together. */
  #settle() {
    settleReplies(this.#list);
    for (const day of this.#list.querySelectorAll('.day')) day.remove();
    /** @type {HTMLElement | undefined} */
    let before;
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('.message'))) {
      if (!isSameDay(before, item)) item.before(make('li', { class: 'day' }, [dayOf(item.dataset.at ?? '')]));
      item.classList.toggle('follows', isTogether(before, item));
      before = item;
    }
  }
}

/** @param {HTMLElement | undefined} before @param {HTMLElement} item */
function isSameDay(before, item) {
  return before !== undefined && dateOf(before).toDateString() === dateOf(item).toDateString();
}

/** @param {HTMLElement | undefined} before @param {HTMLElement} item */
function isTogether(before, item) {
  const isSameAuthor = ['customer', 'bot', 'engineer', 'notice'].some(
    (author) => before?.classList.contains(author) && item.classList.contains(author),
  );
  return before !== undefined && isSameAuthor && dateOf(item).getTime() - dateOf(before).getTime() < togetherMs;
}

/** @param {HTMLElement} item */
function dateOf(item) {
  return new Date(item.dataset.at ?? '');
}

/** The server may know itself under another name than the one this page was opened by. @param {string} url */
function besideUs(url) {
  if (!URL.canParse(url)) return '';
  const { pathname, search } = new URL(url);
  return pathname + search;
}
