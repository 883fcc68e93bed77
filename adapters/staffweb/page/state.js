// @ts-check
// What the page knows. Everything is drawn from here; only page.js changes it.

/**
 * @typedef {import('../../../bot/desk.ts').QueueView} QueueView
 * @typedef {import('../../../bot/desk.ts').QueueLine} QueueLine
 * @typedef {import('../../../bot/case-card.ts').CaseCard} CaseCard
 * @typedef {import('../../../bot/desk.ts').DeskMessage} DeskMessage
 * @typedef {import('../../../bot/case-card.ts').FileView} FileView
 * @typedef {{ engineer: string, caseId: string | null, isWriting: boolean }} Presence
 */

export const state = {
  engineer: '',
  /** @type {QueueView} */
  queue: { entries: [], total: 0 },
  /** @type {string | null} */
  caseId: null,
  /** @type {CaseCard | null} */
  card: null,
  /** @type {DeskMessage[]} */
  messages: [],
  /** @type {Presence[]} */
  presence: [],
};

/** The engineer has the case and may speak to its customer. */
export function isMine() {
  return state.card !== null && state.card.takenBy === state.engineer && state.card.status === 'taken';
}

/** Colleagues who look at this case. */
export function othersHere() {
  return state.presence.filter(({ caseId, engineer }) => caseId === state.caseId && engineer !== state.engineer);
}
