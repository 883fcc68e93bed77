// What a message leaves open: a date that is none, a date with two readings, two values of one fact. Asked at once, gently.
import type { FactName, FactValue } from '../../policy/facts.ts';
import type { Candidate } from '../dialog.ts';
import { type Draft, remark, textsOf } from '../draft.ts';
import type { DateProblem, Understanding } from '../extract/understand.ts';
import { formatDate } from '../format.ts';
import { askWhichValue, questionOf, reopen } from '../repair.ts';
import { learn } from './learn.ts';

/** The first open point becomes the next question; the draft as it is where there is none. */
export function askOpenPoint(draft: Draft, { candidates, dateProblems }: Understanding): Draft {
  const { facts, talk } = textsOf(draft);
  const rivals = rivalsIn(candidates);
  if (rivals !== undefined)
    return askWhichValue(draft, rivals.fact, rivals.values, talk.twoValues(facts.labels[rivals.fact]));
  const [problem] = dateProblems;
  return problem === undefined ? draft : askDate(draft, problem);
}

/** Two different values of one fact in one message. What happened to a unit adds up instead. */
export function rivalsIn(
  candidates: readonly Candidate[],
): { readonly fact: FactName; readonly values: readonly FactValue[] } | undefined {
  for (const { fact } of candidates) {
    if (fact === 'causes') continue;
    const values = [...new Set(candidates.filter((one) => one.fact === fact).map(({ value }) => value))];
    if (values.length > 1) return { fact, values };
  }
  return undefined;
}

function askDate(draft: Draft, problem: DateProblem): Draft {
  const { facts, talk } = textsOf(draft);
  const { fact, words, values } = problem;
  switch (problem.kind) {
    case 'ambiguous':
      return askWhichValue(draft, fact, values, talk.ambiguousDate(words));
    case 'impossible':
      return askAgain(remark(draft, talk.impossibleDate(words)), fact);
    case 'future':
      return askAgain(
        remark(draft, talk.futureDate(facts.labels[fact], formatDate(values[0] ?? '', draft.state.language))),
        fact,
      );
    case 'vague':
      return takeVague(draft, problem);
  }
}

/** "Last week": the month is kept if it is one, and the day is asked for only if the policy needs it. */
function takeVague(draft: Draft, { fact, words, values }: DateProblem): Draft {
  const [from = '', to = ''] = values;
  const month = from.slice(0, 7);
  if (month === to.slice(0, 7)) return learn(draft, [{ fact, value: month, words }], 'extracted');
  return askAgain(remark(draft, textsOf(draft).talk.vagueDate(words)), fact);
}

function askAgain(draft: Draft, fact: FactName): Draft {
  const question = questionOf(fact);
  return question === undefined ? draft : reopen(draft, question);
}
