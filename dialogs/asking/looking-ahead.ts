// Which questions a conversation will most likely come to: for channels on which each message is dear, so that all are asked at once.
import type { FactName, FactState, Facts } from '../../policy/facts.ts';
import { type QuestionId, questions } from '../../policy/questions.ts';
import { type Draft, patch } from '../draft.ts';
import { knownModels } from '../hearing/pack-words.ts';
import { planNext } from './planner.ts';
import { type FactValues, shapeOf } from './screens.ts';

/** How a case may stand; between them every common turn of the rules is taken. */
interface Course {
  readonly daysAgo: number;
  readonly values: FactValues;
}

const courses: readonly Course[] = [
  { daysAgo: 5, values: { channel: 'official', serviceRegion: 'cn-mainland' } },
  { daysAgo: 20, values: { channel: 'other', serviceRegion: 'cn-mainland' } },
  { daysAgo: 20, values: { channel: 'official', serviceRegion: 'overseas' } },
  { daysAgo: 40, values: { channel: 'distributor', serviceRegion: 'overseas' } },
  { daysAgo: 2_000, values: { channel: 'official', serviceRegion: 'cn-mainland' } },
];

/** A course that asks more than this is not followed further. */
const longest = 14;

/** In the order in which they would be asked; none twice. */
export function questionsAhead(draft: Draft): readonly QuestionId[] {
  return [...new Set(courses.flatMap((course) => questionsOn(draft, course)))];
}

function questionsOn(draft: Draft, course: Course): readonly QuestionId[] {
  const asked: QuestionId[] = [];
  let next = draft;
  while (asked.length < longest) {
    const plan = planNext(next);
    if (plan === undefined || plan.refines !== undefined) break;
    asked.push(plan.question);
    const facts = { ...likely(draft, plan.question, course), ...next.state.facts };
    next = patch(next, { facts, asked: [...next.state.asked, plan.question] });
  }
  return asked;
}

/** Answers that keep a case simple. */
const simple: { readonly [Q in QuestionId]?: string } = {
  'earlier-repair': 'no',
  shortage: 'none',
  'logistics-damage': 'none',
};

function likely({ input }: Draft, question: QuestionId, { daysAgo, values }: Course): Facts {
  const names: readonly FactName[] = questions[question].facts;
  const { options, rest = {}, answer } = shapeOf(question);
  const day = Temporal.PlainDate.from(input.today).subtract({ days: daysAgo }).toString();
  const [first] = Object.keys(options);
  const chosen = options[simple[question] ?? first ?? ''] ?? {};
  const [model = ''] = knownModels(input.brand.pack);
  const written = Object.fromEntries(names.map((name) => [name, answer === 'date' ? day : model]));
  const told: FactValues = { ...(answer === 'date' || answer === 'text' ? written : {}), ...rest, ...chosen };
  const meant = Object.entries({ ...told, ...pick(values, names) });
  return Object.fromEntries(
    meant.map(([name, value]) => [name, { kind: 'known', value, source: 'customer' } as FactState]),
  );
}

function pick(values: FactValues, names: readonly FactName[]): FactValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name as FactName)));
}
