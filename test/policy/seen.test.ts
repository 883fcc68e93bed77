// A case as a pack sees it: looked into once, anew for another pack, and completed without changing what it was made from.
import { expect, it } from 'vitest';
import { type Condition, yes } from '../../policy/condition.ts';
import { openFactsIn } from '../../policy/open-tests.ts';
import { holds, see } from '../../policy/seen.ts';
import { asOf, factsFrom } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const packWith = (when: Condition) =>
  madeUpPack({
    clauses: [
      {
        id: '1',
        role: 'ground',
        remedies: ['return'],
        when,
        quote: { source: '', start: 0, end: 0, text: '' },
        readings: [],
      },
    ],
  });

const [owner, consumer] = [yes('owner'), yes('consumer')];
const [ofOwner, ofConsumer] = [packWith(owner), packWith(consumer)];
const view = { facts: factsFrom({ owner: true }), asOf };

it('is looked into once by one pack, and anew by another', () => {
  const seen = see(ofOwner, view);
  expect(see(ofOwner, seen)).toBe(seen);
  const other = see(ofConsumer, seen);
  expect(other.pack).toBe(ofConsumer);
  expect(other.facts).toEqual(view.facts);
});

it('a condition comes to the same whether the pack has it or not', () => {
  for (const seen of [see(ofOwner, view), see(ofConsumer, view)]) {
    expect([holds(owner, seen), holds(consumer, seen)]).toEqual([true, null]);
    expect([openFactsIn(owner, seen), openFactsIn(consumer, seen)]).toEqual([[], ['consumer']]);
  }
});

it('a copy learns alone, and judges what it has learnt', () => {
  const seen = see(ofConsumer, view);
  expect(seen.value(consumer)).toBeNull();
  const copy = seen.copy();
  copy.learn('consumer', { kind: 'known', value: false, source: 'extracted' });
  expect([copy.value(consumer), seen.value(consumer)]).toEqual([false, null]);
  expect(seen.facts.consumer).toBeUndefined();
});
