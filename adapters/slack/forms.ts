// Every form by its name, which is the name of the button that opens it.
import type { Form } from './form.ts';
import { correctFact, correctFactValue, recordInspection } from './forms-facts.ts';
import { escalate, handBack, release, resolve, transfer } from './forms-handing.ts';
import { overrideVerdict, rejectOverride } from './forms-overriding.ts';
import { note, requestEvidence, send } from './forms-talking.ts';
import { confirmRequest, dispatch, milestone, pause, quote, receiveGoods, resume } from './forms-working.ts';

export const forms: Readonly<Record<string, Form>> = {
  note,
  send,
  'request-evidence': requestEvidence,
  'correct-fact': correctFact,
  'correct-fact-value': correctFactValue,
  'record-inspection': recordInspection,
  'confirm-request': confirmRequest,
  'receive-goods': receiveGoods,
  quote,
  dispatch,
  milestone,
  pause,
  resume,
  'override-verdict': overrideVerdict,
  'reject-override': rejectOverride,
  release,
  transfer,
  escalate,
  'hand-back': handBack,
  resolve,
};
