// @ts-check
// The conversation as it happened: what customer, bot and engineers said, with the case's own events and internal notes between them.
import { el } from './dom.js';
import { richText } from './rich-text.js';
import { state } from './state.js';
import { instant } from './time.js';
import { inWords } from './words.js';

/**
 * @typedef {import('./state.js').DeskMessage} DeskMessage
 * @typedef {import('./state.js').FileView} FileView
 * @typedef {import('../../../bot/case-card.ts').HistoryLine} HistoryLine
 */

/** Of the case's history, what belongs into the conversation. */
/** @type {Readonly<Record<string, (line: HistoryLine) => string>>} */
const eventWords = {
  'handed-off': () => 'The bot handed over',
  taken: ({ actor }) => `${actor} took the case`,
  released: ({ actor }) => `${actor} released the case`,
  'handed-back': ({ actor }) => `${actor} handed back to the bot`,
  resolved: ({ actor }) => `${actor} resolved the case`,
  hazard: () => 'Danger reported',
  'claim-submitted': () => 'Claim submitted',
};

/**
 * Everything in its order of time.
 *
 * @returns {import('./reconcile.js').Item[]}
 */
export function timeline() {
  const name = state.card?.customer.name ?? 'Customer';
  const said = state.messages.map((message) => ({
    ...{ at: message.at, rank: 0, key: message.messageId, content: [message, name] },
    draw: () => messageElement(message, name),
  }));
  const happened = (state.card?.history ?? [])
    .filter(({ kind }) => kind === 'note' || kind in eventWords)
    .map((line) => ({
      ...{ at: line.at, rank: 1, key: `${state.caseId} ${line.sequence}`, content: line },
      draw: () => historyElement(line),
    }));
  return [...said, ...happened].sort((one, other) => one.at.localeCompare(other.at) || one.rank - other.rank);
}

/** @param {HistoryLine} line */
function historyElement(line) {
  if (line.kind === 'note') return noteElement(line);
  const words = eventWords[line.kind]?.(line) ?? line.kind;
  const detail = line.detail === '' ? '' : `: ${inWords(line.detail)}`;
  return el(
    'li.event',
    {},
    el('span', {}, words + detail, line.text !== '' && `. “${line.text}”`),
    ' ',
    instant(line.at),
  );
}

/** @param {HistoryLine} line */
function noteElement({ actor, at, text }) {
  return el(
    'li.message.note',
    {},
    el('p.who', {}, el('b', {}, actor), el('span.tag', {}, 'Internal note'), instant(at)),
    el('div.text', {}, el('p', {}, text)),
  );
}

/**
 * @param {DeskMessage} message
 * @param {string} customer
 */
function messageElement(message, customer) {
  const { author, engineer, at, text, actions, citations, files, messageId } = message;
  const who = { customer, bot: 'Bot', engineer: engineer ?? 'Engineer' }[author];
  return el(
    `li.message.${author}`,
    {},
    el('p.who', {}, el('b', {}, who), instant(at), author !== 'customer' && deliveryElement(message)),
    text !== '' && el('div.text', { dir: 'auto' }, ...(author === 'bot' ? richText(text) : [el('p', {}, text)])),
    files.length > 0 && el('ul.files', {}, ...files.map((file) => el('li', {}, fileElement(file)))),
    actions.length > 0 &&
      el('p.offered', { 'aria-label': 'Buttons offered' }, ...actions.map((title) => el('span', {}, title))),
    citations.length > 0 &&
      el(
        'details.cited',
        { 'data-key': `cited-${messageId}` },
        el('summary', {}, `${citations.length} ${citations.length === 1 ? 'clause' : 'clauses'} quoted`),
        ...citations.map(({ clause, quote }) => el('blockquote', {}, el('b', {}, clause), ' ', quote)),
      ),
  );
}

/** @type {Readonly<Record<DeskMessage['delivery'], string>>} */
const deliveryWords = {
  received: '',
  waiting: 'waiting to be sent',
  sending: 'sending',
  sent: 'delivered',
  uncertain: 'may not have arrived',
  failed: 'not delivered',
  withdrawn: 'withdrawn, not sent',
};

/** @param {DeskMessage} message */
function deliveryElement({ delivery, deliveryError }) {
  const why = deliveryError !== null && delivery !== 'sent' ? `: ${deliveryError}` : '';
  return el(`span.delivery.${delivery}`, {}, deliveryWords[delivery] + why);
}

/**
 * A photo as a picture, anything else as a link.
 *
 * @param {FileView} file
 */
export function fileElement({ token, name, contentType, size }) {
  const href = `/staff/files/${token}`;
  const isPicture = /^image\/(jpeg|png|webp|gif)$/.test(contentType);
  const inside = isPicture
    ? el('img', { src: href, alt: name, loading: 'lazy' })
    : el(
        'span.paper',
        {},
        el('b', {}, kindOfFile(contentType)),
        ` ${name} · ${Math.max(1, Math.round(size / 1024))} KB`,
      );
  return el('a.file', { href, target: '_blank', rel: 'noopener', title: name }, inside);
}

/** @param {string} contentType */
function kindOfFile(contentType) {
  if (contentType.startsWith('video/')) return 'Video';
  if (contentType.startsWith('audio/')) return 'Voice';
  return contentType === 'application/pdf' ? 'PDF' : 'File';
}
