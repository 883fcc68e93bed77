// @ts-check
// Brings queue, case and conversation up to date with the bot; what comes too late for the case now open is dropped.
import { get } from './api.js';
import { showQueue } from './queue.js';
import { state } from './state.js';
import { setBotTime } from './time.js';

/** Of a conversation that has changed, so many of the last messages are looked at again. */
const newest = 20;

export async function loadQueue() {
  const { now, ...queue } = await get('/queue');
  setBotTime(now);
  state.queue = queue;
  showQueue();
}

/** @param {() => void} show */
export async function loadCase(show) {
  const { caseId } = state;
  if (caseId === null) return;
  const { card, now } = await get(`/cases/${caseId}`);
  // Another case was opened meanwhile.
  if (state.caseId !== caseId) return;
  const fresh = await loadMessages(caseId);
  if (state.caseId !== caseId) return;
  setBotTime(now);
  state.card = card;
  state.messages = fresh;
  show();
}

/**
 * What was said last, and how far the newest replies have come: no more changes in a conversation that goes on.
 *
 * @param {() => void} show
 * @param {() => void} reload where more has been said than one page holds
 */
export async function loadTalk(show, reload) {
  const { caseId, messages } = state;
  if (caseId === null || state.card === null) return;
  const kept = messages.slice(0, -newest);
  const fresh = await get(`/cases/${caseId}/transcript?after=${kept.at(-1)?.position ?? 0}`);
  if (!fresh.isLast) return reload();
  if (state.caseId !== caseId || state.messages !== messages) return;
  state.messages = [...kept, ...fresh.messages];
  show();
}

/**
 * The whole conversation, page by page.
 *
 * @param {string} caseId
 */
async function loadMessages(caseId) {
  /** @type {import('./state.js').DeskMessage[]} */
  const messages = [];
  for (;;) {
    const page = await get(`/cases/${caseId}/transcript?after=${messages.at(-1)?.position ?? 0}`);
    messages.push(...page.messages);
    if (page.isLast) return messages;
  }
}
