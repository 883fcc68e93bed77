// Free words: facts, wishes, dates that need a second look. Whatever was open stays open.
import type { FactName, FactState, FactValue } from '../policy/facts.ts';
import type { QuestionId } from '../policy/questions.ts';
import type { Candidate, Unit } from './dialog.ts';
import { type Draft, patch, remark, textsOf } from './draft.ts';
import type { DateProblem, Understanding } from './extract/understand.ts';
import { formatDate, formatFact } from './format.ts';
import { otherMatterIn, remediesIn } from './intent.ts';
import { learn, learnUnit } from './learn.ts';
import type { Message } from './reading.ts';
import { askWhichValue, questionOf } from './repair.ts';
import { isRedundant } from './summary.ts';

/** The unit a serial in the message belongs to: what the maker knows need not be asked. */
export function takeUnit(draft: Draft, units: readonly Unit[], serial: string | undefined): Draft {
  const { talk } = textsOf(draft);
  const [unit] = units;
  if (unit !== undefined && draft.state.facts.serialGenuine?.kind !== 'known') {
    const known = learnUnit(draft, unit);
    return draft.state.matter === 'serial-check'
      ? known
      : remark(known, talk.registryFound(unit.serialNumber, unit.model));
  }
  const isNew = serial !== undefined && unit === undefined && knownText(draft, 'serialNumber') !== serial;
  return isNew && draft.state.matter !== 'serial-check' ? remark(draft, talk.registryUnknown(serial)) : draft;
}

/** Wishes: the first one named stays the first. */
export function takeWishes(draft: Draft, message: Message, understood: Understanding): Draft {
  const wanted = [...new Set([...draft.state.wanted, ...remediesIn(message.words)])];
  const [first] = wanted;
  const hasFault = understood.candidates.some(isTrouble);
  const other = otherMatterIn(message.words);
  const { matter } = draft.state;
  if (first !== undefined && (matter === null || matter === 'fault')) return patch(draft, { wanted, matter: first });
  if (other === 'serial-check' && !hasFault) return patch(draft, { wanted, matter: other });
  if (hasFault && (matter === null || matter === 'question')) return patch(draft, { wanted, matter: 'fault' });
  return patch(draft, { wanted });
}

/** Broken, damaged on the way, or not what was ordered. */
function isTrouble({ fact, value }: Candidate): boolean {
  if (fact === 'defect') return value !== 'none';
  return (fact === 'transportDamage' || fact === 'notAsDescribed') && value === true;
}

/** Facts in free words; two different values of one fact in one message are asked about. */
export function takeFacts(draft: Draft, understood: Understanding): Draft {
  const { state } = draft;
  const denied = patch(draft, { deniedCauses: [...new Set([...state.deniedCauses, ...understood.deniedCauses])] });
  const rivals = rivalsIn(understood.candidates);
  const single = understood.candidates.filter(({ fact }) => rivals?.fact !== fact);
  const learned = learn(denied, single, 'extracted');
  if (rivals === undefined) return learned;
  const { facts, talk } = textsOf(draft);
  return askWhichValue(learned, rivals.fact, rivals.values, talk.twoValues(facts.labels[rivals.fact]));
}

function rivalsIn(
  candidates: readonly Candidate[],
): { readonly fact: FactName; readonly values: readonly FactValue[] } | undefined {
  for (const { fact } of candidates) {
    if (fact === 'causes') continue;
    const values = [...new Set(candidates.filter((one) => one.fact === fact).map(({ value }) => value))];
    if (values.length > 1) return { fact, values };
  }
  return undefined;
}

/** A date that cannot be taken as it stands is asked about at once, gently. */
export function takeDateProblem(
  draft: Draft,
  problems: readonly DateProblem[],
): { readonly draft: Draft; readonly ask?: QuestionId } {
  const [problem] = problems;
  if (problem === undefined) return { draft };
  const { facts, talk } = textsOf(draft);
  const { language } = draft.state;
  const question = questionOf(problem.fact);
  const again = question === undefined ? {} : { ask: question };
  const label = facts.labels[problem.fact];
  switch (problem.kind) {
    case 'ambiguous':
      return { draft: askWhichValue(draft, problem.fact, problem.values, talk.ambiguousDate(problem.words)) };
    case 'impossible':
      return { draft: remark(draft, talk.impossibleDate(problem.words)), ...again };
    case 'future':
      return { draft: remark(draft, talk.futureDate(label, formatDate(problem.values[0] ?? '', language))), ...again };
    case 'vague':
      return takeVague(draft, problem, again);
  }
}

/** "Last week": the month is kept if it is one, and the day is asked for only if the policy needs it. */
function takeVague(
  draft: Draft,
  problem: DateProblem,
  again: { readonly ask?: QuestionId },
): { readonly draft: Draft; readonly ask?: QuestionId } {
  const [from = '', to = ''] = problem.values;
  const rough = from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : undefined;
  if (rough !== undefined)
    return { draft: learn(draft, [{ fact: problem.fact, value: rough, words: problem.words }], 'extracted') };
  return { draft: remark(draft, textsOf(draft).talk.vagueDate(problem.words)), ...again };
}

/** "Got it: model XT2400; received 18 November 2026": facts read from free words, played back. */
export function playBack(before: Draft, after: Draft): Draft {
  const { talk } = textsOf(after);
  const fresh = (Object.keys(after.state.facts) as FactName[]).filter(
    (name) => before.state.facts[name] === undefined && isPlayedBack(after, name),
  );
  if (fresh.length === 0) return after;
  return remark(after, talk.understood(fresh.map((name) => phraseOf(after, name)).join(talk.semicolon)));
}

/** "received 18 November 2026", but "invoice: yes". */
function phraseOf(draft: Draft, name: FactName): string {
  const { facts, talk } = textsOf(draft);
  const state = draft.state.facts[name] as FactState;
  const isNamed = state.kind === 'known' && typeof state.value === 'string';
  const label = facts.labels[name];
  const small = label.charAt(0).toLowerCase() + label.slice(1);
  return `${small}${isNamed ? ' ' : talk.colon}${formatFact(name, state, draft.state.language)}`;
}

function isPlayedBack(draft: Draft, name: FactName): boolean {
  const state = draft.state.facts[name];
  if (state?.kind !== 'known' || state.source !== 'extracted') return false;
  const hidden: readonly FactName[] = [
    'requestedOn',
    'hazards',
    'faultInformationProvided',
    'serialNumber',
    'defect',
    'functionIntact',
  ];
  return !hidden.includes(name) && !isRedundant(draft, name);
}

function knownText(draft: Draft, name: 'serialNumber'): string | undefined {
  const state = draft.state.facts[name];
  return state?.kind === 'known' ? state.value : undefined;
}
