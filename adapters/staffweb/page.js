// @ts-check
// The staff page: signs in, keeps queue and case fresh, and carries out what the engineer asks for.

import { actionOfKey, actions } from './page/actions.js';
import { post } from './page/api.js';
import { attempt, toast } from './page/attempt.js';
import { openBar, showHouse } from './page/bar.js';
import { caseView } from './page/case-view.js';
import { changeWords } from './page/change-words.js';
import { Composer } from './page/composer.js';
import { showKeys } from './page/dialogs.js';
import { byId } from './page/dom.js';
import { askRejection } from './page/forms.js';
import { listenToKeys } from './page/keys.js';
import { coalesced, openLive } from './page/live.js';
import { loadCase, loadQueue, loadTalk } from './page/loading.js';
import { loadNotices } from './page/notices.js';
import { openPalette } from './page/palette.js';
import { listedCases, showQueue } from './page/queue.js';
import { enter, takeToken } from './page/sign-in.js';
import { state } from './page/state.js';
import { setBotTime, startTicking } from './page/time.js';
import { inTongue, t, translateMarkup } from './page/tongue.js';
import { followView, goTo } from './page/views.js';

const viewId = crypto.randomUUID();
/** What the colleagues were told last. */
let told = '';
const writing = new Composer(submitWords, tellPresence);
const view = caseView(writing, {
  onAction: (action) => void act(action),
  onMore: morePressed,
  onOverride: (kind, id) => void onOverride(kind, id),
});
const refreshQueue = coalesced(() => attempt(loadQueue));
const refreshCase = coalesced(() => attempt(() => loadCase(view.update)));
const refreshTalk = coalesced(() => attempt(() => loadTalk(view.update, () => void refreshCase())));
const refreshHouse = coalesced(() => attempt(showHouse));
const refreshNotices = coalesced(() => attempt(() => loadNotices(({ text }) => toast(inTongue(text)))));

/** Links to files expire; a page that stays open gets fresh ones in time. */
const refreshMs = 5 * 60_000;

await start();

async function start() {
  translateMarkup();
  state.engineer = await enter();
  byId('desk').hidden = false;
  byId('me').textContent = state.engineer;
  openBar(attempt, toast);
  startTicking();
  openLive(viewId, { onReady, onChange, onPresence, onLost, onRefused: () => void refreshQueue() });
  setInterval(refreshAll, refreshMs);
  addEventListener('hashchange', followAddress);
  byId('take-next').addEventListener('click', () => void takeNext());
  byId('help').addEventListener('click', showKeys);
  byId('sign-out').addEventListener('click', () => void signOut());
  for (const tab of document.querySelectorAll('[data-tab]')) {
    tab.addEventListener('click', () => showTab(tab.getAttribute('data-tab') ?? 'queue'));
  }
  listenToKeys({
    j: () => step(1),
    k: () => step(-1),
    ...Object.fromEntries(actions.map(({ key }) => [key, () => pressed(key)])),
    T: () => void takeNext(),
    n: () => write('note'),
    s: () => write('send'),
    '.': morePressed,
    '/': () => byId('find').focus(),
    1: () => goTo('cases'),
    2: () => goTo('reports'),
    3: () => goTo('shifts'),
    '?': showKeys,
  });
  showTab('queue');
  view.update();
  await Promise.all([refreshQueue(), refreshHouse(), refreshNotices()]);
  followView(attempt);
  await openCase(caseOfAddress());
}

/** @param {string} key */
function pressed(key) {
  const action = actionOfKey(key);
  if (action !== undefined) void act(action);
  else if (key === 't' && state.caseId === null) void takeNext();
}

function followAddress() {
  // The printed link opened once more: nothing to do but to take its token out of the address.
  if (takeToken() !== undefined) return;
  followView(attempt);
  void openCase(caseOfAddress());
}

/** @param {string | null} caseId */
async function openCase(caseId) {
  if (caseId === state.caseId) return;
  state.caseId = caseId;
  state.card = null;
  state.messages = [];
  // What was said of the case before is said of no other.
  byId('toasts').replaceChildren();
  showQueue();
  if (caseId === null) view.update();
  else showTab('talk');
  tellPresence();
  await attempt(() => loadCase(view.update));
  document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
}

/** @param {import('./page/actions.js').CaseAction} action */
async function act(action) {
  const { caseId } = state;
  if (caseId === null || !action.isPossible()) return;
  const asked = await action.ask();
  if (asked !== undefined) await carryOut(caseId, { kind: action.kind, ...asked });
}

/**
 * @param {'approve-override' | 'reject-override'} kind
 * @param {string} overrideId
 */
async function onOverride(kind, overrideId) {
  const { caseId } = state;
  const asked = kind === 'reject-override' ? await askRejection() : {};
  if (caseId !== null && asked !== undefined) await carryOut(caseId, { kind, overrideId, ...asked });
}

/**
 * @param {string} caseId
 * @param {object} action
 */
async function carryOut(caseId, action) {
  const onceKey = crypto.randomUUID();
  await attempt(async () => {
    const { changes, waitsForApproval } = await post(`/cases/${caseId}/actions`, action, onceKey);
    if (waitsForApproval === true) toast(t('It stands once a second person has agreed.'));
    if (changes !== undefined) toast(changeWords(changes));
  });
  refreshAll();
}

function morePressed() {
  if (state.card !== null) openPalette((action) => void act(action));
}

async function takeNext() {
  await attempt(async () => {
    const { caseId } = await post('/take-next');
    location.hash = `case=${caseId}`;
  });
  refreshAll();
}

/**
 * @param {import('./page/composer.js').Mode} mode
 * @param {string} text
 * @param {string} sendId
 */
async function submitWords(mode, text, sendId) {
  const { caseId } = state;
  const body = mode === 'note' ? { kind: 'note', text } : { kind: 'send', text, sendId };
  const isDone = await attempt(async () => {
    await post(`/cases/${caseId}/actions`, body, sendId);
  });
  void refreshCase();
  return isDone;
}

/** @param {import('./page/composer.js').Mode} mode */
function write(mode) {
  if (state.card === null) return;
  showTab('talk');
  writing.choose(mode);
}

/**
 * The next or previous case of the list.
 *
 * @param {number} by
 */
function step(by) {
  const cases = listedCases();
  const present = cases.indexOf(state.caseId ?? '');
  const next = cases[present < 0 ? 0 : Math.min(cases.length - 1, Math.max(0, present + by))];
  if (next !== undefined) location.hash = `case=${next}`;
}

/** @param {import('../../bot/desk.ts').DeskChange} change */
function onChange(change) {
  if (change.kind === 'missed') refreshAll();
  if (change.kind === 'notice') void refreshNotices();
  const isListed =
    change.kind === 'transcript' &&
    state.queue.entries.some(({ conversationId }) => conversationId === change.conversationId);
  if (change.kind === 'case' || isListed) void refreshQueue();
  if (change.kind === 'case' && change.caseId === state.caseId) void refreshCase();
  if (change.kind === 'transcript' && change.conversationId === state.card?.conversationId) void refreshTalk();
}

/** @param {string} now */
function onReady(now) {
  setBotTime(now);
  byId('connection').textContent = t('Live');
  byId('connection').className = 'connection live';
  told = '';
  tellPresence();
  refreshAll();
}

function onLost() {
  byId('connection').textContent = t('Connection lost, trying again…');
  byId('connection').className = 'connection lost';
}

/** @param {import('./page/state.js').Presence[]} presence */
function onPresence(presence) {
  state.presence = presence;
  view.updateHead();
}

function tellPresence() {
  const presence = JSON.stringify({ viewId, caseId: state.caseId, isWriting: writing.isWriting() });
  if (presence === told) return;
  told = presence;
  // Nobody misses it where it fails.
  post('/presence', JSON.parse(presence)).catch(() => {});
}

function refreshAll() {
  void refreshHouse();
  void refreshNotices();
  void refreshQueue();
  void refreshCase();
}

async function signOut() {
  await attempt(async () => {
    await post('/sign-out');
    location.assign('/staff');
  });
}

/** @param {string} tab */
function showTab(tab) {
  byId('desk').dataset.tab = tab;
  for (const button of document.querySelectorAll('[data-tab]:not(#desk)')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-tab') === tab));
  }
}

function caseOfAddress() {
  return new URLSearchParams(location.hash.slice(1)).get('case');
}
