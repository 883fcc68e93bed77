// A certificate as a page to print and to hand to a customer: what is known and from whom, what follows from it, and the
// clauses it follows from, each quoted once. Rules have names; customers see the numbers of the text.
import type { Certificate } from './certificate.ts';
import { factTable } from './certificate-facts.ts';
import { clauseName, type Paper, paragraph, quotedFor, remedyHtml } from './certificate-verdict.ts';
import { derive, presume } from './complete.ts';
import type { Decision, Quote } from './decision.ts';
import { factList, oneLine, spanOf } from './explain.ts';
import { asHtml } from './html.ts';
import type { Pack } from './pack.ts';
import { renderingOf } from './rendering.ts';
import { quoteAt } from './text.ts';
import { wordsIn } from './words/language.ts';

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2530}
h1{margin:0;font-size:1.6rem}h2{margin:2rem 0 .5rem;font-size:1.15rem}h3{margin:1.2rem 0 .3rem;font-size:1rem}p{margin:.3rem 0}
header p,footer,summary,.sum,small{color:#57606a}article,blockquote{break-inside:avoid-page}.sum{margin-left:1rem}
.sum::first-letter,details p::first-letter{text-transform:uppercase}
b{font-weight:600}.eligible{color:#116329}.ineligible{color:#a40e26}.review,.refer,.needs-facts{color:#7d4e00}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d8dee4;padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
tbody th{font-weight:normal}tbody th::first-letter,tbody td::first-letter{text-transform:uppercase}
blockquote{margin:.3rem 0 1rem;padding-left:.8rem;border-left:3px solid #d8dee4}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}
footer{margin-top:2rem;border-top:1px solid #d8dee4;font-size:.8rem}
@media print{details::details-content{display:block;content-visibility:visible}body{margin:0}}`;

/** `pack` is the one the certificate was made by. */
export function certificatePage(pack: Pack, certificate: Certificate): string {
  const { facts, decision, language } = certificate;
  const say = wordsIn(language);
  const { view } = presume(pack, derive(pack, facts, decision.asOf));
  const paper: Paper = { pack, view, say };
  const { title, verdict, facts: known, asOf } = say.certificate;
  const titles = pack.texts.map((text) => text.title).join(' · ');
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asHtml(`${title} · ${decision.asOf}`)}</title>
<style>${style}</style>
<header><h1>${asHtml(title)}</h1>${paragraph(titles)}${paragraph(asOf(say.date(decision.asOf)))}</header>
<h2>${asHtml(known)}</h2>
${factTable(facts, say)}
<h2>${asHtml(verdict)}</h2>
${complaintHtml(paper, decision)}${pack.remedies.map((remedy) => remedyPart(paper, decision, remedy)).join('\n')}
${promisesHtml(paper, decision)}
${clausesHtml(paper, decision, language)}
${foot(paper, certificate)}
</html>
`;
}

function remedyPart(paper: Paper, decision: Decision, remedy: Pack['remedies'][number]): string {
  const verdict = decision.remedies[remedy];
  return verdict === undefined ? '' : remedyHtml(paper, remedy, verdict);
}

function complaintHtml(paper: Paper, decision: Decision): string {
  const { complaint } = decision;
  if (complaint === undefined) return '';
  const { say } = paper;
  const reasons = classClauses(decision).map((id) =>
    paragraph(say.certificate.reason(clauseName(paper, id), say.roles.ground, '')),
  );
  const missing = complaint.missing.length > 0 ? paragraph(say.missing(factList(complaint.missing, say))) : '';
  return `<article><h3>${asHtml(say.complaint(complaint.class))}</h3>${reasons.join('')}${missing}</article>`;
}

/** The highest class that holds. */
function classClauses({ complaint }: Decision): readonly string[] {
  const holding = complaint?.clauses.find(({ value }) => value === true);
  return holding === undefined ? [] : [holding.id];
}

function promisesHtml(paper: Paper, { commitments }: Decision): string {
  if (commitments.length === 0) return '';
  const { say } = paper;
  const lines = commitments.map(({ id, within, clause }) =>
    paragraph(say.promise(say.promises[id] ?? id, spanOf(within, say), clauseName(paper, clause))),
  );
  return `<h2>${asHtml(say.certificate.promises)}</h2>${lines.join('')}`;
}

/** Every clause that is named above, once. */
function clausesHtml(paper: Paper, decision: Decision, language: string): string {
  const { pack, say } = paper;
  const named = [
    ...classClauses(decision),
    ...Object.values(decision.remedies).flatMap(quotedFor),
    ...decision.commitments.map(({ clause }) => clause),
  ];
  const rules = [...pack.clauses, ...pack.classes.map(({ clause }) => clause)];
  const quotes = named.flatMap((id) => {
    const quote = rules.find((rule) => rule.id === id)?.quote ?? quoteAt(pack.texts, id);
    return quote === undefined ? [] : [{ name: clauseName(paper, id), quote }];
  });
  const once = Map.groupBy(quotes, ({ quote }) => quote.text);
  const blocks = [...once.values()].flatMap(([one]) => (one ? [quoteHtml(paper, one.name, one.quote, language)] : []));
  return blocks.length === 0 ? '' : `<h2>${asHtml(say.certificate.clauses)}</h2>${blocks.join('\n')}`;
}

function quoteHtml({ pack, say }: Paper, name: string, quote: Quote, language: string): string {
  const translation = renderingOf(pack, quote, language);
  const original = asHtml(oneLine(quote.text));
  const words =
    translation === undefined
      ? `<p>${original}</p>`
      : `<p>${asHtml(oneLine(translation))}</p><p lang="en"><small>${asHtml(say.certificate.original)}: ${original}</small></p>`;
  return `<h3>${asHtml(name)}</h3><blockquote>${words}</blockquote>`;
}

/** By which anybody can decide it again, and see that nothing was altered. */
function foot({ say }: Paper, { decision: { pack, replayKey }, seal }: Certificate): string {
  const { checked, rules, replayKey: key, seal: sealed } = say.certificate;
  const rows = [
    [rules, `${pack.id} ${pack.version} · ${pack.hash}`],
    [key, replayKey],
    [sealed, seal],
  ] as const;
  const list = rows.map(([name, value]) => `<dt>${asHtml(name)}</dt><dd>${asHtml(value)}</dd>`).join('');
  return `<footer>${paragraph(checked)}<dl>${list}</dl></footer>`;
}
