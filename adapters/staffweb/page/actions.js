// @ts-check
// Everything that may be done to a case: its key, when it is possible, and the form that asks for what it needs.
import {
  askConfirm,
  askEscalate,
  askEvidence,
  askFact,
  askHandBack,
  askOverride,
  askReceived,
  askRelease,
  askResolve,
  askResume,
  askTransfer,
} from './forms.js';
import { askDispatch, askInspection, askMilestone, askPause, askQuote } from './forms-work.js';
import { isMine, state } from './state.js';

/**
 * @typedef {object} CaseAction
 * @property {string} kind
 * @property {string} title English; shown in the engineer's language
 * @property {string} key
 * @property {() => boolean} isPossible
 * @property {() => Promise<Record<string, unknown> | undefined>} ask
 */

const nothing = async () => ({});
const isQueued = () => state.card?.status === 'queued';
const isOpen = () => isQueued() || state.card?.status === 'taken';
const work = () => state.card?.work;

/** @type {readonly CaseAction[]} */
export const actions = [
  { kind: 'take', title: 'Take', key: 't', isPossible: isQueued, ask: nothing },
  { kind: 'acknowledge', title: 'Acknowledge', key: 'a', isPossible: () => isMine() && isUnseen(), ask: nothing },
  { kind: 'request-evidence', title: 'Ask for evidence', key: 'w', isPossible: isMine, ask: askEvidence },
  { kind: 'correct-fact', title: 'Correct a fact', key: 'f', isPossible: isMine, ask: askFact },
  { kind: 'confirm-request', title: 'Confirm the request', key: 'c', isPossible: isMine, ask: askConfirm },
  { kind: 'receive-goods', title: 'Goods received', key: 'g', isPossible: awaitsGoods, ask: askReceived },
  { kind: 'record-inspection', title: 'Result of the inspection', key: 'i', isPossible: isMine, ask: askInspection },
  { kind: 'quote', title: 'Quotation', key: 'q', isPossible: isMine, ask: askQuote },
  { kind: 'dispatch', title: 'Send somebody there', key: 'd', isPossible: isMine, ask: askDispatch },
  { kind: 'milestone', title: 'Something has happened', key: 'h', isPossible: isMine, ask: askMilestone },
  { kind: 'pause', title: 'Hold the clocks', key: 'p', isPossible: () => isMine() && !isHeld(), ask: askPause },
  { kind: 'resume', title: 'Let the clocks run', key: 'p', isPossible: () => isMine() && isHeld(), ask: askResume },
  { kind: 'override-verdict', title: 'Override the verdict', key: 'v', isPossible: isMine, ask: askOverride },
  { kind: 'transfer', title: 'Transfer the case', key: 'x', isPossible: isOpen, ask: askTransfer },
  { kind: 'escalate', title: 'Escalate', key: 'u', isPossible: isOpen, ask: askEscalate },
  { kind: 'release', title: 'Release', key: 'r', isPossible: isMine, ask: askRelease },
  { kind: 'hand-back', title: 'Hand back', key: 'b', isPossible: isMine, ask: askHandBack },
  { kind: 'resolve', title: 'Resolve', key: 'e', isPossible: isMine, ask: askResolve },
];

/** The action behind a key, as the case stands. */
export function actionOfKey(/** @type {string} */ key) {
  return actions.find((action) => action.key === key && action.isPossible());
}

function isUnseen() {
  const place = state.card?.place;
  return place != null && (place.acknowledgedAt === null || place.hasNewHazard);
}

function isHeld() {
  return state.card?.pausedFor != null;
}

function awaitsGoods() {
  return isMine() && work()?.confirmed != null && work()?.receivedOn === null;
}
