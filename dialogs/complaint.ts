// A complaint where the maker grades them: its class with the clause, how the text says it is solved, and by when.
import type { CitedClause, Decision } from '../policy/decision.ts';
import { type Draft, textsOf } from './draft.ts';
import { formatDuration } from './format.ts';
import { citationsOf, labelOf, labelsOf, shortened } from './reasons.ts';
import type { VerdictTold } from './verdict.ts';

export function complaintText(draft: Draft, decision: Decision): VerdictTold {
  const { matters, verdict } = textsOf(draft);
  const { pack } = draft.input.brand;
  const grade = decision.complaintClass;
  const rule = pack.classes.find((one) => one.class === grade);
  const clauses = decision.complaint?.clauses.filter(({ value }) => value === true).slice(0, 1) ?? [];
  if (grade === null || rule === undefined) return { text: matters.complaintOpen, citations: [] };
  const [first] = clauses;
  const solution = passageOf(draft, rule.solution);
  const text = [
    matters.complaintClass(grade, labelsOf(clauses)),
    first === undefined ? '' : verdict.quoted(labelOf(first.id), shortened(first.quote.text)),
    solution === undefined
      ? ''
      : `${matters.complaintSolved}\n${verdict.quoted(labelOf(rule.solution), shortened(solution))}`,
    times(draft, decision),
  ];
  return { text: text.filter((part) => part !== '').join('\n\n'), citations: cited(draft, clauses) };
}

function cited({ input }: Draft, clauses: readonly CitedClause[]): VerdictTold['citations'] {
  return citationsOf(input.brand.pack, clauses);
}

/** The words of a passage named as clauses are: text, slash, place. */
function passageOf({ input }: Draft, id: string): string | undefined {
  const [source = '', ...place] = id.split('/');
  const text = input.brand.pack.texts.find((one) => one.source === source);
  return text?.spans.find((span) => span.id === place.join('/'))?.text;
}

function times(draft: Draft, { commitments }: Decision): string {
  const within = (id: string) => commitments.find((one) => one.id === id)?.within;
  const [answer, solution] = [within('first-response'), within('solution')];
  if (answer === undefined || solution === undefined) return '';
  const { language } = draft.state;
  return textsOf(draft).matters.complaintTimes(formatDuration(answer, language), formatDuration(solution, language));
}
