// @ts-check
// The conversation as it happened: what customer, bot and engineers said, with the case's own events and internal notes between them.
import { el } from './dom.js';
import { richText } from './rich-text.js';
import { state } from './state.js';
import { instant } from './time.js';
import { t } from './tongue.js';
import { inWords } from './words.js';

/**
 * @typedef {import('./state.js').DeskMessage} DeskMessage
 * @typedef {import('./state.js').FileView} FileView
 * @typedef {import('../../../bot/case-card.ts').HistoryLine} HistoryLine
 */

/**
 * Of the case's history, what belongs into the conversation: English, shown in the engineer's language.
 *
 * @type {Readonly<Record<string, string>>}
 */
const eventWords = {
  'handed-off': 'The bot handed over',
  taken: '{who} took the case',
  acknowledged: '{who} acknowledged it',
  released: '{who} released the case',
  returned: 'The case went back to the queue',
  transferred: '{who} transferred the case',
  escalated: 'The case was escalated',
  'handed-back': '{who} handed back to the bot',
  resolved: '{who} resolved the case',
  hazard: 'Danger reported',
  'claim-submitted': 'Claim submitted',
  'evidence-requested': '{who} asked for evidence',
  reassessed: 'The verdict was worked out anew',
  'request-confirmed': '{who} confirmed the request',
  'goods-received': 'The unit arrived',
  inspected: '{who} recorded an inspection',
  quoted: '{who} made a quotation',
  dispatched: '{who} sent somebody there',
  milestone: '{who} recorded',
  paused: '{who} held the clocks',
  resumed: '{who} let the clocks run',
  'override-proposed': '{who} proposed an override',
  overridden: '{who} overrode the verdict',
  'override-rejected': '{who} rejected an override',
  'clock-warned': 'A promise is about to break',
  rated: 'The customer rated us',
};

/**
 * Everything in its order of time.
 *
 * @returns {import('./reconcile.js').Item[]}
 */
export function timeline() {
  const name = state.card?.customer.name ?? t('Customer');
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
  const words = t(eventWords[line.kind] ?? line.kind, { who: line.actor });
  const detail = line.detail === '' ? '' : `: ${line.detail.split(', ').map(inWords).join(', ')}`;
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
    el('p.who', {}, el('b', {}, actor), el('span.tag', {}, t('Internal note')), instant(at)),
    el('div.text', {}, el('p', {}, text)),
  );
}

/**
 * @param {DeskMessage} message
 * @param {string} customer
 */
function messageElement(message, customer) {
  const { author, engineer, at, text, actions, citations, files, messageId } = message;
  const who = { customer, bot: t('Bot'), engineer: engineer ?? t('Engineer') }[author];
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
        el(
          'summary',
          {},
          t(citations.length === 1 ? '1 clause quoted' : '{n} clauses quoted', { n: citations.length }),
        ),
        ...citations.map(({ clause, quote, translation }) =>
          el('blockquote', {}, el('b', {}, clause), ' ', quote, translation !== undefined && el('p', {}, translation)),
        ),
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
  return el(`span.delivery.${delivery}`, {}, t(deliveryWords[delivery]) + why);
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
  if (contentType.startsWith('video/')) return t('Video');
  if (contentType.startsWith('audio/')) return t('Voice');
  return contentType === 'application/pdf' ? 'PDF' : t('File');
}
