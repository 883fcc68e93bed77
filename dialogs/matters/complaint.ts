// A complaint where the maker grades them: its class with the clause, how the text says it is solved, and by when.
import { labelOf } from '../../policy/clause-label.ts';
import type { Decision } from '../../policy/decision.ts';
import type { Citation } from '../dialog.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatDuration } from '../format.ts';
import { citationOf, citationsOf, labelsOf, quoteLine } from '../verdict/quoting.ts';
import type { VerdictTold } from '../verdict/verdict.ts';

export function complaintText(draft: Draft, decision: Decision): VerdictTold {
  const { matters } = textsOf(draft);
  const { pack } = draft.input.brand;
  const grade = decision.complaintClass;
  const rule = pack.classes.find((one) => one.class === grade);
  const clauses = decision.complaint?.clauses.filter(({ value }) => value === true).slice(0, 1) ?? [];
  if (grade === null || rule === undefined) return { text: matters.complaintOpen, citations: [] };
  const [first] = clauses;
  const solution = passageOf(draft, rule.solution);
  const text = [
    matters.complaintClass(grade, labelsOf(clauses)),
    first === undefined ? '' : quoteLine(draft, citationOf(draft, labelOf(first.id), first.quote)),
    solution === undefined ? '' : `${matters.complaintSolved}\n${quoteLine(draft, solution)}`,
    times(draft, decision),
  ];
  return { text: text.filter((part) => part !== '').join('\n\n'), citations: citationsOf(draft, clauses) };
}

/** The words of a passage named as clauses are: text, slash, place. */
function passageOf(draft: Draft, id: string): Citation | undefined {
  const [source = '', ...place] = id.split('/');
  const text = draft.input.brand.pack.texts.find((one) => one.source === source);
  const words = text?.spans.find((span) => span.id === place.join('/'))?.text;
  return words === undefined ? undefined : citationOf(draft, labelOf(id), { source, text: words });
}

function times(draft: Draft, { commitments }: Decision): string {
  const within = (id: string) => commitments.find((one) => one.id === id)?.within;
  const [answer, solution] = [within('first-response'), within('solution')];
  if (answer === undefined || solution === undefined) return '';
  const { language } = draft.state;
  return textsOf(draft).matters.complaintTimes(formatDuration(answer, language), formatDuration(solution, language));
}
