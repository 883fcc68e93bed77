// Static checks of packs: everything that is wrong with one, found without a single case. All of it is told at once.

import { misspelt } from './check-names.ts';
import type { Clause } from './clause.ts';
import { daysOf } from './dates.ts';
import type { FactName } from './facts.ts';
import type { Find, Finding } from './finding.ts';
import type { Pack } from './pack.ts';
import { factsIn } from './residual.ts';

export function lint(packs: readonly Pack[]): readonly Finding[] {
  return [...packs.flatMap(lintOne), ...overlaps(packs)];
}

function lintOne(pack: Pack): readonly Finding[] {
  const find = (where: string, problem: string, mend: string): Finding => ({ pack, where, problem, mend });
  return [
    ...misspelt(pack, find),
    ...repeated(pack, find),
    ...misquoted(pack, find),
    ...unread(pack, find),
    ...stray(pack, find),
    ...untimely(pack, find),
    ...circular(pack, find),
  ];
}

function repeated(pack: Pack, find: Find): readonly Finding[] {
  const ids = [...pack.clauses, ...pack.classes.map(({ clause }) => clause)].map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => find(id, 'is the id of two clauses', 'put a word after a slash to tell them apart'));
}

function misquoted(pack: Pack, find: Find): readonly Finding[] {
  const clauses: readonly Clause[] = [...pack.clauses, ...pack.classes.map(({ clause }) => clause)];
  return clauses.flatMap(({ id, quote }) => {
    const text = pack.texts.find(({ source }) => source === quote.source);
    const span = text?.spans.find(({ start, end }) => start === quote.start && end === quote.end);
    if (span?.text === quote.text && quote.text.length === quote.end - quote.start) return [];
    return [
      find(id, `quotes words that text ${quote.source} does not have at ${quote.start}`, 'quote a span of the text'),
    ];
  });
}

function unread(pack: Pack, find: Find): readonly Finding[] {
  const known = new Set(pack.readings.map(({ id }) => id));
  return pack.clauses.flatMap(({ id, readings }) =>
    readings
      .filter((reading) => !known.has(reading))
      .map((reading) =>
        find(id, `follows reading ${reading}, which the pack does not have`, 'add the reading, or drop it'),
      ),
  );
}

/** An alternative must be of a reading and of clauses that there are. */
function stray(pack: Pack, find: Find): readonly Finding[] {
  const known = new Set([...pack.readings, ...pack.clauses].map(({ id }) => id));
  return (pack.alternatives ?? []).flatMap(({ reading, clauses }) =>
    [reading, ...clauses.map(({ id }) => id)]
      .filter((id) => !known.has(id))
      .map((id) =>
        find(
          `alternative of reading ${reading}`,
          `speaks of ${id}, which the pack does not have`,
          'name what there is',
        ),
      ),
  );
}

function untimely(pack: Pack, find: Find): readonly Finding[] {
  const backwards = pack.deadlines.filter(
    ({ span: { months = 0, days = 0, delay = 0 } }) => months * 28 + days + delay < 0,
  );
  const ends = pack.effectiveTo !== undefined && pack.effectiveTo < pack.effectiveFrom;
  const dates = [pack.effectiveFrom, pack.effectiveTo ?? pack.effectiveFrom].filter(
    (date) => daysOf(date) === undefined,
  );
  return [
    ...backwards.map(({ clause, what }) =>
      find(clause, `the deadline "${what}" falls before its start`, 'give it a span ahead'),
    ),
    ...(ends ? [find(pack.version, 'ends before it begins', 'swap effectiveFrom and effectiveTo')] : []),
    ...dates.map((date) =>
      find(pack.version, `"${date}" is no day of the calendar`, 'write a date such as 2026-11-21'),
    ),
  ];
}

/** A derivation may only look at facts that are complete before it. */
function circular(pack: Pack, find: Find): readonly Finding[] {
  return pack.derivations.flatMap(({ fact }) =>
    comesBack(pack, fact)
      ? [find(`derivation of ${fact}`, `${fact} follows from itself`, 'derive it from stated facts only')]
      : [],
  );
}

function comesBack(pack: Pack, fact: FactName): boolean {
  const sources = (of: FactName) =>
    pack.derivations.filter((rule) => rule.fact === of).flatMap(({ when }) => factsIn(when));
  const seen = new Set(sources(fact));
  for (const next of seen) for (const further of sources(next)) seen.add(further);
  return seen.has(fact);
}

function overlaps(packs: readonly Pack[]): readonly Finding[] {
  return packs.flatMap((pack, index) =>
    packs
      .slice(index + 1)
      .filter((other) => other.id === pack.id && isAtOnce(pack, other))
      .map((other) => overlap(pack, other)),
  );
}

function overlap(one: Pack, other: Pack): Finding {
  const [first, second] = one.effectiveFrom <= other.effectiveFrom ? [one, other] : [other, one];
  const where = `${nameOf(first)} and ${nameOf(second)}`;
  const problem = 'are in force on the same day';
  const renamed =
    first.version === second.version ? `give one of them another version than ${first.version}, and ` : '';
  const mend =
    first.effectiveFrom === second.effectiveFrom
      ? `${renamed}let one of them begin later than ${first.effectiveFrom}`
      : `${renamed}let ${first.version} end (effectiveTo) on the day before ${second.effectiveFrom}`;
  return { pack: second, where, problem, mend };
}

function nameOf({ version, effectiveFrom, effectiveTo }: Pack): string {
  return `${version} (${effectiveFrom} to ${effectiveTo ?? 'further notice'})`;
}

function isAtOnce(left: Pack, right: Pack): boolean {
  const end = '9999-12-31';
  return left.effectiveFrom <= (right.effectiveTo ?? end) && right.effectiveFrom <= (left.effectiveTo ?? end);
}
