// What to ask next. The policy says what can still matter; here it is kept from asking anything twice.
import { decide } from '../../policy/decide.ts';
import type { Question, Remedy } from '../../policy/decision.ts';
import type { FactName, FactState } from '../../policy/facts.ts';
import { nextQuestions } from '../../policy/next-questions.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import type { Draft } from '../draft.ts';
import { isSound, isTroubled } from '../hearing/trouble.ts';

export interface Plan {
  readonly question: QuestionId;
  /** How many questions are likely still to come, this one included. */
  readonly count: number;
  /** The date that was too rough, where the question asks for it again. */
  readonly refines: FactName | undefined;
}

export function planNext(draft: Draft): Plan | undefined {
  const open = openQuestions(draft);
  if (needsSafetyFirst(draft)) return { question: 'hazards', count: open.length, refines: undefined };
  // What it does, or does not do, is what people want to tell before anything else.
  const next =
    (isFaultUntold(draft) ? open.find(({ question }) => question === 'defect') : undefined) ??
    open.find(({ question }) => !canWait(draft, question)) ??
    open[0];
  if (next === undefined) return undefined;
  return { question: firstOf(draft, next.question), count: open.length, refines: roughFact(draft, next.question) };
}

/** The exact day of a date told roughly, where nothing hangs on it yet: another answer may make it matter to nobody. */
function canWait(draft: Draft, question: QuestionId): boolean {
  const rough = roughFact(draft, question);
  if (rough === undefined) return false;
  const { remedies } = decide(draft.input.brand.pack, draft.state.facts, draft.input.today);
  return Object.values(remedies).every(({ missing }) => !missing.includes(rough));
}

/** Questions that make no sense before another is answered with this. */
const follows: {
  readonly [Q in QuestionId]?: { readonly fact: FactName; readonly is: boolean; readonly asks: QuestionId };
} = {
  'repair-date': { fact: 'repairedOrReplaced', is: true, asks: 'earlier-repair' },
  'transport-cause': { fact: 'transportDamage', is: true, asks: 'transport-damage' },
  authorisation: { fact: 'owner', is: false, asks: 'ownership' },
};

/** "When did you get it back?" only after "Has it been repaired?". */
function firstOf(draft: Draft, question: QuestionId): QuestionId {
  const before = follows[question];
  return before !== undefined && draft.state.facts[before.fact] === undefined ? before.asks : question;
}

/** The question it hangs on was answered so that this one is out of place. */
function isOutOfPlace(draft: Draft, question: QuestionId): boolean {
  const before = follows[question];
  const state = before === undefined ? undefined : draft.state.facts[before.fact];
  if (before === undefined || state === undefined) return false;
  return state.kind !== 'known' || state.value !== before.is;
}

/** What the policy would still like to know and the customer has not been asked. */
function openQuestions(draft: Draft): readonly Question[] {
  const { input, state } = draft;
  const { pack, priors } = input.brand;
  const remedies = pack.remedies.filter((remedy) => concerns(draft, remedy));
  return nextQuestions(pack, state.facts, input.today, 'customer', { remedies, priors }).filter(
    ({ question, facts }) => !isSettled(draft, question, facts) && !isOutOfPlace(draft, question),
  );
}

/** All remedies are decided; questions are asked only for those that can concern this customer. */
function concerns(draft: Draft, remedy: Remedy): boolean {
  if (draft.state.wanted.includes(remedy)) return true;
  // Whoever got something else than was ordered is told of the repair as well.
  if (isSound(draft) && !isTroubled(draft)) return remedy === 'return' || remedy === 'replacement';
  return remedy !== 'return' || !isTroubled(draft);
}

/** Nobody with a broken battery is spared this one, whatever the policy still needs. */
function needsSafetyFirst(draft: Draft): boolean {
  return draft.state.facts.hazards === undefined && isTroubled(draft);
}

function isFaultUntold({ state }: Draft): boolean {
  return state.facts.defect === undefined;
}

function isSettled(draft: Draft, question: QuestionId, facts: readonly FactName[]): boolean {
  const rough = roughFact(draft, question);
  if (rough !== undefined) return draft.state.refined.includes(rough);
  return draft.state.asked.includes(question) || facts.every((name) => draft.state.facts[name] !== undefined);
}

function roughFact(draft: Draft, question: QuestionId): FactName | undefined {
  const names: readonly FactName[] = questions[question].facts;
  return names.find((name) => isRough(draft, name));
}

/** "March 2025", where the policy needs the day. */
function isRough(draft: Draft, name: FactName): boolean {
  const state: FactState | undefined = draft.state.facts[name];
  return state?.kind === 'known' && name.endsWith('On') && typeof state.value === 'string' && state.value.length < 10;
}
