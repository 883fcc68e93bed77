// @ts-check
// The chat page: ties the conversation, what is on its way out, and what the customer sees together.
import { Composer } from './page/composer.js';
import { Connection } from './page/connection.js';
import { byId, make } from './page/elements.js';
import { filesOf } from './page/file-store.js';
import { language, say, speak } from './page/language.js';
import { authorOf } from './page/message-element.js';
import { Messages } from './page/messages.js';
import { Outbox } from './page/outbox.js';
import { ReadingPlace } from './page/reading-place.js';
import { Session } from './page/session.js';
import { onChangeElsewhere, recall } from './page/storage.js';
import { Typing } from './page/typing.js';

/** @typedef {import('./page/language.js').Language} Language */

/** @type {{ id: string, name: string, languages: Language[], language: Language, hotline: string, serviceEmail: string, maxTextLength: number }} */
const brand = JSON.parse(document.body.dataset.settings ?? '{}');

const session = new Session(brand.id);
const place = new ReadingPlace();
const typing = new Typing();

const messages = new Messages(byId('messages'), {
  onPress: ({ title, value }) => {
    const wasByKeyboard = document.activeElement?.matches(':focus-visible') === true;
    void outbox.add({ text: title, value });
    if (wasByKeyboard) composer.focus();
  },
  onRetry: (id) => outbox.retry(id),
  onDelete: (id) => outbox.drop(id),
});

const outbox = new Outbox(session, brand.id, {
  onChange: (item) => void showPending(item),
  onSent: (id) => {
    messages.showSent(id);
    typing.show(!isWithEngineer);
    place.announce();
  },
  onDropped: (id) => messages.drop(id),
});

const composer = new Composer({
  brand: brand.id,
  maxTextLength: brand.maxTextLength,
  onSay: (said) => {
    place.toEnd();
    void outbox.add(said);
  },
});

/** @type {Connection} */
let connection;
/** While a person speaks nobody knows whether they are writing. */
let isWithEngineer = false;
/** Whether what was said before is on the page. */
let isRestored = false;

begin();

function begin() {
  speak(brand.language);
  showBrand();
  showLanguages();
  byId('restart').addEventListener('click', () => void askToRestart());
  onChangeElsewhere(session.key, followOtherTab);
  outbox.restore();
  connect();
}

function connect() {
  connection = new Connection(session, { onGroup: take, onState: showState });
  void connection.run();
}

/** @param {import('./page/session.js').ActivityGroup} group */
function take({ activities }) {
  for (const { channelData } of activities) outbox.confirm(channelData?.clientActivityID ?? '');
  const fresh = messages.add(activities);
  const last = fresh.filter((activity) => authorOf(activity) !== 'customer').at(-1);
  if (last !== undefined) {
    isWithEngineer = authorOf(last) === 'engineer' || last.channelData?.announcement === 'engineer-joined';
    typing.show(false);
  }
  const first = isRestored ? fresh.find((activity) => authorOf(activity) !== 'customer') : undefined;
  if (fresh.length > 0) place.announce(first && messages.find(first.id));
  setTimeout(beLive, 1000);
}

/** What was said before the page was opened is there to be read, not to be spoken. */
function beLive() {
  isRestored = true;
  byId('log').setAttribute('aria-live', 'polite');
}

/** @param {import('./page/outbox.js').Item} item */
async function showPending(item) {
  messages.showPending(item, item.fileNames.length > 0 ? await filesOf(item.id) : []);
  if (item.state !== 'sending') place.announce();
}

/** @param {import('./page/connection.js').State} state */
function showState(state) {
  const bar = byId('bar');
  document.body.dataset.state = state;
  say(byId('state'), state === 'online' ? 'online' : state === 'connecting' ? 'connecting' : 'reconnecting');
  bar.hidden = state === 'online' || state === 'connecting';
  if (state === 'offline') say(bar, 'offline');
  if (state === 'online') outbox.pump();
  if (state === 'ended') showEnd(bar);
}

/** @param {HTMLElement} bar */
function showEnd(bar) {
  const words = make('span');
  const button = make('button', { type: 'button', class: 'quiet' });
  delete bar.dataset.text;
  bar.replaceChildren(words, button);
  say(words, 'ended');
  say(button, 'startNew');
  say(byId('state'), 'conversation');
  // What waits to be sent goes into the new conversation.
  button.addEventListener('click', restart);
}

async function askToRestart() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('ask'));
  if (!messages.hasCustomersWords) return composer.focus();
  dialog.returnValue = 'no';
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  if (dialog.returnValue !== 'yes') return;
  outbox.clear();
  restart();
}

function restart() {
  connection.stop();
  session.forget();
  location.reload();
}

/** Another tab has begun a new conversation: two tabs, one conversation. */
function followOtherTab() {
  const kept = /** @type {{ conversationId?: string } | null} */ (recall(session.key));
  if (kept !== null && kept.conversationId !== session.conversationId) location.reload();
}

function showBrand() {
  const mark = document.querySelector('.mark');
  if (mark !== null) mark.textContent = [...brand.name][0] ?? '';
  document.documentElement.style.setProperty('--initial', JSON.stringify([...brand.name][0] ?? ''));
  byId('hotline').textContent = brand.hotline;
  const email = /** @type {HTMLAnchorElement} */ (byId('email'));
  email.textContent = brand.serviceEmail;
  email.href = `mailto:${brand.serviceEmail}`;
}

function showLanguages() {
  const group = byId('languages');
  group.hidden = brand.languages.length < 2;
  const names = { en: 'EN', zh: '中文' };
  const codes = { en: 'en', zh: 'zh-CN' };
  const buttons = brand.languages.map((code) => {
    const button = make('button', { type: 'button', lang: codes[code] }, [names[code]]);
    button.dataset.language = code;
    button.addEventListener('click', () => switchTo(code));
    return button;
  });
  group.replaceChildren(...buttons);
  markLanguage();
}

/** @param {Language} chosen */
function switchTo(chosen) {
  if (chosen === language()) return;
  speak(chosen);
  markLanguage();
  const address = new URL(location.href);
  address.searchParams.set('lang', chosen);
  history.replaceState(null, '', address);
  // Nothing said yet: the greeting comes again in the language chosen.
  if (!messages.hasCustomersWords) restart();
}

function markLanguage() {
  for (const button of byId('languages').children) {
    const isChosen = /** @type {HTMLElement} */ (button).dataset.language === language();
    button.setAttribute('aria-pressed', String(isChosen));
  }
}
