// Complaint classes are no remedies, so their rules are proven here: two cases a clause, and a table that kills every mutant.
import { expect, it } from 'vitest';
import { type FactName, vocabulary } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import { factsIn } from '../../policy/residual.ts';
import { decided, type PlainFacts } from './golden.ts';
import { mutantsOf } from './mutants.ts';
import { figure } from './runs.ts';

const nothing: PlainFacts = {
  functionLoss: 'none',
  logisticsDamage: 'none',
  shortage: 'none',
  demand: 'none',
  regulatoryNonCompliance: false,
  safetyProblem: false,
  serviceDissatisfaction: false,
  qualityProblem: false,
  hazards: [],
};
const lesserLoss = { functionLoss: 'non-critical' };

/** For each clause a case that fires it, and one a value beside it. */
const cases: readonly (readonly [string, PlainFacts, PlainFacts])[] = [
  ['000/class/A', { functionLoss: 'key' }, lesserLoss],
  ['000/class/B', lesserLoss, { functionLoss: 'none' }],
  ['000/class/C', { logisticsDamage: 'packaging' }, { logisticsDamage: 'none' }],
  ['000/class/C-requests', { demand: 'refund' }, { demand: 'none' }],
];

it('no class of any pack is without a case', async ({ annotate }) => {
  const tested = new Set(cases.map(([id]) => id));
  const ids = packs.flatMap(({ classes }) => classes.map(({ clause }) => clause.id));
  await annotate(
    `${ids.filter((id) => tested.has(id)).length} of ${ids.length} have a case that fires them and one beside`,
    figure,
  );
  expect(ids.filter((id) => !tested.has(id))).toEqual([]);
});

it.each(cases)('%s speaks of its case and not of the one beside it', (id, fires, beside) => {
  const spoken = (facts: PlainFacts) =>
    decided(jinkoEss, { ...nothing, ...facts }).complaint?.clauses.find(({ value }) => value === true)?.id;
  expect(spoken(fires)).toBe(id);
  expect(spoken(beside)).not.toBe(id);
});

it('kills every mutant of a class by one fact or two', async ({ annotate }) => {
  const rules = jinkoEss.classes.map(({ clause }) => clause);
  const mutants = mutantsOf({ ...jinkoEss, clauses: rules }).filter(({ what }) => !what.endsWith('only noted'));
  const table = casesOf(jinkoEss).map((facts) => ({ facts, verdict: verdictOf(jinkoEss, facts) }));
  const survivors = mutants.filter(({ pack }) => {
    const wrong = withClasses(pack);
    return table.every(({ facts, verdict }) => verdictOf(wrong, facts) === verdict);
  });
  const told = `${mutants.length - survivors.length} of ${mutants.length} mutants killed by ${table.length} cases`;
  await annotate(told, figure);
  expect(survivors.map(({ what }) => what)).toEqual([]);
  expect(mutants.length).toBeGreaterThan(40);
});

/** The mutated clauses back in their classes; a class without its clause is left out. */
function withClasses({ clauses, ...pack }: Pack): Pack {
  const classes = pack.classes.flatMap((rule) => {
    const clause = clauses.find(({ id }) => id === rule.clause.id);
    return clause ? [{ ...rule, clause }] : [];
  });
  return { ...pack, clauses: [], classes };
}

/** The class and the words it rests on. */
function verdictOf(pack: Pack, facts: PlainFacts): string {
  const { complaint } = decided(pack, facts);
  return JSON.stringify([complaint?.class, complaint?.clauses.map(({ id, value }) => [id, value])]);
}

/** Nothing to complain of, with every value of one fact or of two in its place. */
function casesOf(pack: Pack): readonly PlainFacts[] {
  const names = [...new Set(pack.classes.flatMap(({ clause }) => factsIn(clause.when)))];
  const changes = names.flatMap((name) => valuesOf(name).map((value) => ({ [name]: value })));
  const pairs = changes.flatMap((one, index) => changes.slice(index + 1).map((other) => ({ ...one, ...other })));
  return [nothing, ...changes.map((one) => ({ ...nothing, ...one })), ...pairs.map((two) => ({ ...nothing, ...two }))];
}

function valuesOf(name: FactName): readonly unknown[] {
  const field = vocabulary[name];
  if (field.kind === 'choice') return [...field.values, null];
  if (field.kind === 'list') return [[], ...field.values.map((value) => [value]), null];
  return [true, false, null];
}
