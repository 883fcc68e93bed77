// A pack as a page to read: the text on the left, the rules made of it on the right, the readings below.
import type { Clause } from './clause.ts';
import type { Condition, Span as Period, Test } from './condition.ts';
import { asHtml } from './html.ts';
import type { Pack } from './pack.ts';
import type { PolicyText } from './text.ts';

export function docsPage(pack: Pack): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${asHtml(pack.id)} ${pack.version}</title>
<style>body{font:15px/1.5 system-ui;margin:2rem auto;max-width:75rem;padding:0 1rem}table{border-collapse:collapse;width:100%}
td,th{border-top:1px solid #ddd;padding:.4rem .8rem;text-align:left;vertical-align:top}td:first-child{width:45%;white-space:pre-wrap}
code{font-size:.9em}small{color:#666}</style>
<h1>${asHtml(pack.id)} ${pack.version}</h1>
<p>In force from ${pack.effectiveFrom}${pack.effectiveTo ? ` to ${pack.effectiveTo}` : ''}. <small>${pack.hash}</small></p>
${pack.texts.map((text) => textTable(pack, text)).join('\n')}
<h2>Readings</h2>
<table><tr><th>Problem</th><th>Default</th><th>Review</th></tr>
${pack.readings.map(({ id, clause, problem, default: read, review, outOfScope }) => `<tr id="reading-${id}"><td>${id}. ${asHtml(clause)}: ${asHtml(problem)}</td><td>${asHtml(read)}</td><td>${asHtml(review ?? outOfScope ?? '')}</td></tr>`).join('\n')}
</table></html>
`;
}

function textTable(pack: Pack, { source, spans }: PolicyText): string {
  const clauses: readonly Clause[] = [...pack.clauses, ...pack.classes.map(({ clause }) => clause)];
  const rows = spans.map((span) => {
    const rules = clauses.filter(({ quote }) => quote.source === source && quote.start === span.start);
    const right =
      rules.length > 0 ? rules.map(describeRule).join('<br>') : `<small>${asHtml(span.why ?? span.use)}</small>`;
    return `<tr><td>${asHtml(span.text)}</td><td>${right}</td></tr>`;
  });
  return `<h2>Text ${source}</h2>\n<table><tr><th>Words</th><th>Rules</th></tr>\n${rows.join('\n')}\n</table>`;
}

function describeRule({ id, role, remedies, when, readings }: Clause): string {
  const follows = readings.map((reading) => `<a href="#reading-${reading}">${reading}</a>`).join(', ');
  return `<b>${asHtml(id)}</b> ${role} of ${remedies.join(', ') || 'the class'}: <code>${asHtml(describe(when))}</code>${follows ? ` <small>readings ${follows}</small>` : ''}`;
}

/** A condition in words near to English. */
function describe(condition: Condition): string {
  switch (condition.op) {
    case 'all':
      return condition.of.length === 0 ? 'always' : `(${condition.of.map(describe).join(' and ')})`;
    case 'any':
      return `(${condition.of.map(describe).join(' or ')})`;
    case 'not':
      return `not ${describe(condition.of)}`;
    case 'when':
      return `(if ${describe(condition.if)} then ${describe(condition.then)} else ${describe(condition.else)})`;
    default:
      return describeTest(condition);
  }
}

function describeTest(test: Test): string {
  switch (test.op) {
    case 'is':
      return `${test.fact} is ${test.values.join(' or ')}`;
    case 'starts-with':
      return `${test.fact} starts with ${test.values.join(' or ')}`;
    case 'has':
      return `${test.fact} has ${test.values.join(' or ')}`;
    case 'at-most':
      return `${test.fact} is at most ${test.value}`;
    case 'by':
      return `${test.date} within ${describePeriod(test)} of ${test.from}`;
    case 'sourced':
      return `${test.fact} is known from ${test.sources.join(' or ')}`;
    case 'unavailable':
      return `${test.fact} cannot be had`;
  }
}

function describePeriod({ months = 0, days = 0, delay = 0 }: Period): string {
  const parts = [...(months > 0 ? [`${months} months`] : []), ...(days > 0 || months === 0 ? [`${days} days`] : [])];
  return delay > 0 ? `${parts.join(' and ')} after ${delay} days` : parts.join(' and ');
}
