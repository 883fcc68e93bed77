// A certificate as a page to print: what is known and from whom, then what follows from it, in a customer's words.
import type { Certificate } from './certificate.ts';
import { type FactName, type FactState, vocabulary } from './facts.ts';
import { asHtml } from './html.ts';
import { wordsIn } from './words/language.ts';
import type { Words } from './words/words.ts';

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2530}
h1{margin:0;font-size:1.6rem}h2{margin:2rem 0 .5rem;font-size:1.15rem}h3{margin:1.2rem 0 .3rem;font-size:1rem}p{margin:.3rem 0}
header p,footer,summary{color:#57606a}article{break-inside:avoid-page;margin-top:1rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d8dee4;padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
tbody th{font-weight:normal}tbody th::first-letter,tbody td::first-letter{text-transform:uppercase}
footer{margin-top:2rem;border-top:1px solid #d8dee4;font-size:.8rem;overflow-wrap:anywhere}
@media print{details::details-content{display:block;content-visibility:visible}body{margin:0}}`;

export function certificatePage({ facts, decision, explanation, language, seal }: Certificate): string {
  const say = wordsIn(language);
  const { title, verdict, facts: known, checked } = say.certificate;
  const [heading = '', ...parts] = explanation.split('\n\n').map((part) => part.split('\n'));
  const { pack, replayKey } = decision;
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asHtml(`${title} · ${decision.asOf}`)}</title>
<style>${style}</style>
<header><h1>${asHtml(title)}</h1><p>${asHtml([heading].flat().join(' '))}</p></header>
<h2>${asHtml(known)}</h2>
${factTable(facts, say)}
<h2>${asHtml(verdict)}</h2>
${parts.map((lines) => partHtml(lines, say)).join('\n')}
<footer><p>${asHtml(checked)}</p>${asHtml(pack.id)} ${asHtml(pack.version)} · ${pack.hash}<br>${replayKey}<br>${seal}</footer>
</html>
`;
}

function factTable(facts: Certificate['facts'], say: Words): string {
  const { fact, known, saidBy } = say.certificate;
  const rows = (Object.entries(facts) as [FactName, FactState][]).map(
    ([name, state]) =>
      `<tr><th scope="row">${asHtml(say.days[name] ?? say.facts[name])}</th><td>${asHtml(stateIn(say, name, state))}</td><td>${asHtml(say.sources[state.source])}</td></tr>`,
  );
  const head = [fact, known, saidBy].map((text) => `<th scope="col">${asHtml(text)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function stateIn(say: Words, name: FactName, state: FactState): string {
  if (state.kind === 'known') return valueIn(say, name, state.value);
  if (state.kind !== 'conflict') return say.states[state.kind];
  return `${say.states.conflict}: ${state.values.map((value) => valueIn(say, name, value)).join(' / ')}`;
}

function valueIn(say: Words, name: FactName, value: unknown): string {
  if (Array.isArray(value)) return listIn(say, name, value);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') return say.unit(name, value);
  return textIn(say, name, String(value));
}

function listIn(say: Words, name: FactName, items: readonly unknown[]): string {
  return items.length === 0 ? say.nothing : [...new Set(items.map((item) => valueIn(say, name, item)))].join(say.and);
}

function textIn(say: Words, name: FactName, text: string): string {
  const { kind } = vocabulary[name];
  if (kind === 'date') return say.date(text);
  if (kind === 'instant') return `${say.date(text.slice(0, 10))} ${text.slice(11)}`;
  const words: Readonly<Partial<Record<FactName, Readonly<Record<string, string>>>>> = say.values;
  return words[name]?.[text] ?? text;
}

/** A remedy with its reasons, which are indented, or lines that stand for themselves. */
function partHtml(lines: readonly string[], say: Words): string {
  const isHeaded = lines.some((line) => line.startsWith(' '));
  const [title = '', ...reasons] = isHeaded ? lines : ['', ...lines];
  const heading = isHeaded ? `<h3>${asHtml(title)}</h3>` : '';
  return `<article>${heading}${reasons.map((line) => reasonHtml(line.trim(), say)).join('')}</article>`;
}

const here = '\u0000';

/** What was presumed is long and seldom read: it is folded, and unfolds on paper. */
function reasonHtml(line: string, say: Words): string {
  const [opening = '', ending = ''] = say.provisional(here).split(here);
  if (!line.startsWith(opening)) return `<p>${asHtml(line)}</p>`;
  const presumed = line.slice(opening.length, line.length - ending.length);
  return `<details><summary>${asHtml(opening.replace(/[\s(（：]+$/, ''))}</summary><p>${asHtml(presumed)}</p></details>`;
}
