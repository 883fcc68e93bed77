// The verdicts of a certificate on paper: each remedy with its outcome, and the clauses that settle it by their numbers.
import { labelOf } from './clause-label.ts';
import type { Remedy, RemedyVerdict } from './decision.ts';
import type { View } from './evaluate.ts';
import { arithmeticOf, changes, decisive, factList, spoken } from './explain.ts';
import { asHtml } from './html.ts';
import type { Pack } from './pack.ts';
import type { Words } from './words/words.ts';

/** What every part of the page is written from. */
export interface Paper {
  readonly pack: Pack;
  readonly view: View;
  readonly say: Words;
}

export function remedyHtml(paper: Paper, remedy: Remedy, verdict: RemedyVerdict): string {
  const { say } = paper;
  const lines = [
    ...(verdict.status === 'needs-facts' ? [openHtml(paper, verdict)] : reasonsHtml(paper, verdict)),
    ...(verdict.contested ?? []).map(({ asRead, otherwise }) =>
      paragraph(say.certificate.contested(say.statuses[asRead], say.statuses[otherwise])),
    ),
    ...(verdict.missing.length > 0 ? [paragraph(say.missing(factList(verdict.missing, say)))] : []),
    ...(verdict.status === 'eligible' ? termsHtml(paper, verdict) : []),
    ...(verdict.wouldChange.length > 0 ? [paragraph(say.wouldChange(changes(verdict, say)))] : []),
    ...(verdict.provisional ? [presumedHtml(verdict, say)] : []),
  ];
  const heading = `${asHtml(say.remedies[remedy])}: <b class="${verdict.status}">${asHtml(say.statuses[verdict.status])}</b>`;
  return `<article><h3>${heading}</h3>${lines.join('\n')}</article>`;
}

/** The clauses that are named for a verdict; of an open one none is quoted, for nothing rests on them yet. */
export function quotedFor(verdict: RemedyVerdict): readonly string[] {
  if (verdict.status === 'needs-facts') return [];
  const told = verdict.status === 'eligible' ? verdict.deadlines : [];
  return [...decisive(verdict).map(({ id }) => id), ...told.map(({ clause }) => clause)];
}

/** The number of a clause in its text, with the title of the text where the pack's first text is not meant. */
export function clauseName({ pack, say }: Paper, id: string): string {
  const label = labelOf(id);
  const source = /^\d{3}(?= )/.exec(label)?.[0];
  const clause = say.certificate.clause(label.replace(/^\d{3} /, ''));
  const text = pack.texts.slice(1).find((one) => one.source === source);
  return text === undefined ? clause : say.certificate.ofText(clause, text.title);
}

/** A line for each clause of the text, however many rules it makes, with what it counts below. */
function reasonsHtml(paper: Paper, verdict: RemedyVerdict): readonly string[] {
  const { pack, view, say } = paper;
  const byClause = Map.groupBy(decisive(verdict), (cited) => `${clauseName(paper, cited.id)} ${cited.role}`);
  return [...byClause.values()].flatMap((rules) => {
    const [first] = rules;
    if (first === undefined) return [];
    const lacking = rules.filter(({ role }) => role === 'requirement').flatMap(({ facts }) => facts);
    const told = say.certificate.reason(clauseName(paper, first.id), spoken(first, say), factList(lacking, say));
    const sums = new Set(rules.flatMap((rule) => arithmeticOf(pack, rule, view, say)));
    return [paragraph(told), ...[...sums].map((sum) => `<p class="sum">${asHtml(sum)}</p>`)];
  });
}

function openHtml(paper: Paper, verdict: RemedyVerdict): string {
  const names = new Set(decisive(verdict).map(({ id }) => clauseName(paper, id)));
  return paragraph(paper.say.certificate.openClauses([...names].join(paper.say.and)));
}

function termsHtml(paper: Paper, { payers, deadlines }: RemedyVerdict): readonly string[] {
  const { say } = paper;
  const items = Object.entries(payers) as [keyof Words['costs'], keyof Words['payers']][];
  const byPayer = Map.groupBy(items, ([, payer]) => payer);
  return [
    ...[...byPayer].map(([payer, of]) =>
      paragraph(say.pays(say.payers[payer], of.map(([item]) => say.costs[item]).join(say.and))),
    ),
    ...deadlines.map(({ what, byDate, clause }) =>
      paragraph(say.deadline(say.deadlines[what] ?? what, say.date(byDate), clauseName(paper, clause))),
    ),
  ];
}

/** Long and seldom read: it is folded, and unfolds on paper. */
function presumedHtml({ presumed }: RemedyVerdict, say: Words): string {
  return `<details><summary>${asHtml(say.certificate.presumed)}</summary>${paragraph(factList(presumed, say))}</details>`;
}

export function paragraph(text: string): string {
  return `<p>${asHtml(text)}</p>`;
}
