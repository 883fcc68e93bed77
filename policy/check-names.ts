// What a pack speaks of by name: facts, their values and sources, and the places of its texts. A name that means nothing
// would silently never hold.
import { type Condition, dateFacts, type Test } from './condition.ts';
import { shapeOf } from './fact-shape.ts';
import { factSources, vocabulary } from './facts.ts';
import type { Find, Finding } from './finding.ts';
import type { Pack } from './pack.ts';
import { testsOf } from './residual.ts';
import { quoteAt } from './text.ts';

export function misspelt(pack: Pack, find: Find): readonly Finding[] {
  return [
    ...wrongTests(pack, find),
    ...conclusionsOf(pack).flatMap(({ where, fact, value }) => wrongValue(fact, value, where, find)),
    ...pack.deadlines.flatMap(({ clause, from }) => wrongDay(from, `deadline by ${clause}`, find)),
    ...strangePlaces(pack, find),
  ];
}

/** Most tests stand in many conditions: one that is right is looked at once. */
function wrongTests(pack: Pack, find: Find): readonly Finding[] {
  const right = new Set<Test>();
  return conditionsOf(pack).flatMap(({ where, when }) =>
    testsOf(when).flatMap((test) => {
      const findings = right.has(test) ? [] : wrongTest(test, where, find);
      if (findings.length === 0) right.add(test);
      return findings;
    }),
  );
}

/** Every condition of a pack with where it stands. */
function conditionsOf(pack: Pack): readonly { readonly where: string; readonly when: Condition }[] {
  const asked = pack.presumptions.flatMap(({ fact, askWhen }) =>
    askWhen ? [{ where: `presumption of ${fact}`, when: askWhen }] : [],
  );
  return [
    ...[...pack.clauses, ...pack.classes.map(({ clause }) => clause)].map(({ id, when }) => ({ where: id, when })),
    ...conclusionsOf(pack),
    ...asked,
    ...pack.payers.map(({ clause, when }) => ({ where: `payer by ${clause}`, when })),
    ...pack.deadlines.map(({ clause, when }) => ({ where: `deadline by ${clause}`, when })),
    ...pack.promises.map(({ clause, when }) => ({ where: `promise by ${clause}`, when })),
    ...(pack.alternatives ?? []).flatMap(({ reading, when, clauses }) =>
      [when, ...clauses.map((clause) => clause.when)].map((one) => ({
        where: `alternative of reading ${reading}`,
        when: one,
      })),
    ),
  ];
}

interface Conclusion {
  readonly where: string;
  readonly fact: string;
  readonly value: unknown;
  readonly when: Condition;
}

/** What is derived and what is presumed. */
function conclusionsOf({ derivations, presumptions }: Pack): readonly Conclusion[] {
  return [
    ...derivations.map(({ fact, value, when }) => ({ where: `derivation of ${fact}`, fact, value, when })),
    ...presumptions.map(({ fact, value, when }) => ({ where: `presumption of ${fact}`, fact, value, when })),
  ];
}

function isFact(name: string): name is keyof typeof vocabulary {
  return Object.hasOwn(vocabulary, name);
}

function unknownFact(name: string, where: string, find: Find): Finding {
  return find(where, `speaks of "${name}", which is no fact`, 'name a fact of policy/facts.ts');
}

function wrongDay(name: string, where: string, find: Find): readonly Finding[] {
  if (name === 'asOf' || dateFacts.has(name)) return [];
  if (!isFact(name)) return [unknownFact(name, where, find)];
  return [find(where, `counts days from "${name}", which is no date`, 'name a date')];
}

function wrongValue(fact: string, value: unknown, where: string, find: Find): readonly Finding[] {
  if (!isFact(fact)) return [unknownFact(fact, where, find)];
  const { fits, allowed } = shapeOf(fact);
  return fits(value) ? [] : [find(where, `${JSON.stringify(value)} is no value of ${fact}`, `use ${allowed}`)];
}

/** The kinds of facts that a test can be asked of. */
const fitting = {
  is: ['boolean', 'choice', 'text'],
  'starts-with': ['text'],
  has: ['list'],
  'at-most': ['number'],
} as const;

function wrongTest(test: Test, where: string, find: Find): readonly Finding[] {
  if (test.op === 'by') return [test.date, test.from].flatMap((name) => wrongDay(name, where, find));
  if (!isFact(test.fact)) return [unknownFact(test.fact, where, find)];
  if (test.op === 'unavailable') return [];
  if (test.op === 'sourced') return strangers(test.sources, factSources, `source of ${test.fact}`, where, find);
  const { kind } = vocabulary[test.fact];
  const kinds: readonly string[] = fitting[test.op];
  if (!kinds.includes(kind))
    return [find(where, `asks "${test.op}" of ${test.fact}, which is a ${kind}`, `ask it of a ${kinds.join(' or ')}`)];
  return test.op === 'is' || test.op === 'has' ? wrongValues(test, where, find) : [];
}

function wrongValues(test: Extract<Test, { op: 'is' | 'has' }>, where: string, find: Find): readonly Finding[] {
  const field = vocabulary[test.fact];
  const allowed = 'values' in field ? field.values : field.kind === 'boolean' ? [true, false] : test.values;
  return strangers(test.values, allowed, `value of ${test.fact}`, where, find);
}

function strangers(
  given: readonly unknown[],
  allowed: readonly unknown[],
  what: string,
  where: string,
  find: Find,
): readonly Finding[] {
  return given
    .filter((one) => !allowed.includes(one))
    .map((one) => find(where, `"${one}" is no ${what}`, `use one of ${allowed.join(', ')}`));
}

/** Payers, deadlines, promises and solutions are cited by a span of a text. */
function strangePlaces({ texts, payers, deadlines, promises, classes }: Pack, find: Find): readonly Finding[] {
  const cited = [
    ...payers.map(({ clause }) => ({ where: `payer by ${clause}`, place: clause })),
    ...deadlines.map(({ clause }) => ({ where: `deadline by ${clause}`, place: clause })),
    ...promises.map(({ clause }) => ({ where: `promise by ${clause}`, place: clause })),
    ...classes.map(({ clause, solution }) => ({ where: clause.id, place: solution })),
  ];
  return cited
    .filter(({ place }) => quoteAt(texts, place) === undefined)
    .map(({ where, place }) => find(where, `cites ${place}, which no text of the pack has`, 'cite a span of a text'));
}
