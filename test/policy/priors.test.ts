import { expect, it } from 'vitest';
import { nextQuestions } from '../../policy/next-questions.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { learnPriors, parsePriors } from '../../policy/priors.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';

const closed = (plain: PlainFacts) => ({ facts: factsFrom(plain), asOf });
const usual = { model: 'XT2400', channel: 'official', defect: 'none', deliveredOn: '2026-11-18', purchaseProof: true };
const intact = { scratchFree: true, packagingUndamaged: true, accessoriesComplete: true };

/** Everybody buys from the maker and is in time; some units come back scratched. */
const scratched = learnPriors(
  east,
  Array.from({ length: 40 }, (_, index) => closed({ ...usual, ...intact, scratchFree: index % 2 === 0 })),
);

it('what closed cases show to decide is asked first, and danger before it', () => {
  const ask = (facts: PlainFacts) =>
    nextQuestions(east, factsFrom(facts), asOf, 'customer', { priors: scratched }).map(({ question }) => question);
  expect(ask({})[0]).toBe('condition');
  expect(ask({ defect: 'performance' })[0]).toBe('hazards');
});

it('priors keep how often a case came, and nothing that tells whose it was', () => {
  const priors = learnPriors(east, [
    closed({ ...usual, serialNumber: 'A-1' }),
    closed({ ...usual, serialNumber: 'B-2' }),
  ]);
  expect(priors.cases.map(({ times }) => times)).toEqual([2]);
  expect(JSON.stringify(priors)).not.toContain('A-1');
});

it('priors come back from their file, and not for rules that tell other things apart', () => {
  const file: unknown = JSON.parse(JSON.stringify(scratched));
  expect(parsePriors(east, file).problems).toBeUndefined();
  const renewed = { ...east, clauses: east.clauses.slice(5) };
  expect(parsePriors(renewed, file).problems?.join()).toContain('learn it again with "policy priors"');
  expect(parsePriors(east, { cases: [] }).problems?.length).toBeGreaterThan(0);
});

it('danger is asked about first even where closed cases show that the answer tells nothing', () => {
  const broken = {
    ...usual,
    defect: 'performance',
    deliveredOn: '2024-05-21',
    hazards: [],
    serviceRegion: 'cn-mainland',
  };
  const cases = Array.from({ length: 40 }, (_, index) =>
    closed({ ...broken, model: index % 2 === 0 ? 'XT2400' : 'P6A' }),
  );
  const { model: _, hazards: __, ...told } = broken;
  const asked = nextQuestions(east, factsFrom(told), asOf, 'customer', { priors: learnPriors(east, cases) });
  expect(asked.slice(0, 2).map(({ question }) => question)).toEqual(['hazards', 'model']);
});
