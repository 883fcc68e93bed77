// A turn being worked out: the state so far, what will be said, what must be done. Every step returns a new draft.
import type { Facts } from '../policy/facts.ts';
import type { Citation, Effect, Reply, ReplyAction, TurnInput, TurnResult } from './dialog.ts';
import type { DialogState } from './state.ts';
import type { Texts } from './texts/shape.ts';
import { textsIn } from './texts/texts.ts';

export interface Draft {
  readonly input: TurnInput;
  readonly state: DialogState;
  /** The state the turn began with. */
  readonly start: DialogState;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  /** Short remarks that open the next reply ("Noted: …"). */
  readonly lead: readonly string[];
  /** The facts of the case that this turn turned to: what its ledger knows already. */
  readonly turnedTo?: Facts;
  /** The message asked something in passing, and has its answer. */
  readonly isAnswered?: true;
  /** Nothing more is to be said. */
  readonly isSilent?: true;
}

export interface Saying {
  readonly kind: Reply['kind'];
  readonly text: string;
  readonly actions?: readonly ReplyAction[];
  readonly citations?: readonly Citation[];
}

export function textsOf(draft: Draft): Texts {
  return textsIn(draft.state.language);
}

export function patch(draft: Draft, change: Partial<DialogState>): Draft {
  return { ...draft, state: { ...draft.state, ...change } };
}

export function effect(draft: Draft, ...effects: readonly Effect[]): Draft {
  return { ...draft, effects: [...draft.effects, ...effects] };
}

/** Puts a remark in front of whatever is said next. */
export function remark(draft: Draft, text: string): Draft {
  return text === '' || draft.lead.includes(text) ? draft : { ...draft, lead: [...draft.lead, text] };
}

export function say(draft: Draft, { kind, text, actions = [], citations = [] }: Saying): Draft {
  const whole = [...draft.lead, text].filter((part) => part !== '').join('\n\n');
  const reply: Reply = { kind, text: whole, language: draft.state.language, actions, citations };
  return { ...draft, lead: [], replies: [...draft.replies, reply] };
}

/** Remarks nobody followed up become a notice of their own. */
export function finish(draft: Draft): TurnResult {
  const done = draft.lead.length > 0 ? say(draft, { kind: 'notice', text: '' }) : draft;
  return { state: done.state, replies: done.replies, effects: done.effects };
}
