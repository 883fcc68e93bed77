import { expect, it } from 'vitest';
import type { FactSource, Facts } from '../../policy/facts.ts';
import { record } from '../../policy/record.ts';

const said = (value: string, source: FactSource) => ({ kind: 'known', value, source }) as const;

it('lets a stronger source win, whichever came first', () => {
  const registry = record({}, 'deliveredOn', said('2026-11-09', 'registry'));
  expect(record(registry, 'deliveredOn', said('2026-11-18', 'customer'))).toEqual(registry);
  const customer = record({}, 'deliveredOn', said('2026-11-18', 'customer'));
  expect(record(customer, 'deliveredOn', said('2026-11-09', 'registry'))).toEqual(registry);
});

it('keeps two equals who disagree as a conflict, and settles it by a stronger one', () => {
  const once = record({}, 'model', said('XT2400', 'customer'));
  const twice = record(once, 'model', said('P6A', 'customer'));
  expect(twice).toEqual({ model: { kind: 'conflict', source: 'customer', values: ['XT2400', 'P6A'] } });
  expect(record(twice, 'model', said('P6A', 'staff'))).toEqual({ model: said('P6A', 'staff') });
});

it('joins the evidence of equals who agree', () => {
  const once = record({}, 'model', { ...said('XT2400', 'customer'), evidence: ['photo-1'] });
  expect(record(once, 'model', { ...said('XT2400', 'customer'), evidence: ['photo-2'] })).toEqual({
    model: { ...said('XT2400', 'customer'), evidence: ['photo-1', 'photo-2'] },
  });
});

it('never lets "I cannot say" outweigh somebody who can', () => {
  const known: Facts = record({}, 'model', said('XT2400', 'extracted'));
  expect(record(known, 'model', { kind: 'unavailable', source: 'registry' })).toEqual(known);
  const unsaid = record({}, 'model', { kind: 'unavailable', source: 'registry' });
  expect(record(unsaid, 'model', said('XT2400', 'extracted'))).toEqual(known);
});

it('keeps no empty evidence, and counts what is said twice once', () => {
  const once = record({}, 'model', said('XT2400', 'customer'));
  expect(record(once, 'model', said('XT2400', 'customer'))).toEqual({ model: said('XT2400', 'customer') });
  expect(record(once, 'model', said('XT2400', 'customer')).model).not.toHaveProperty('evidence');
  const shown = record({}, 'model', { ...said('XT2400', 'customer'), evidence: ['photo-1'] });
  expect(record(shown, 'model', { ...said('XT2400', 'customer'), evidence: ['photo-1'] })).toEqual(shown);
});

it('adds what a third says to a conflict, and takes a fact that does not apply for what it is', () => {
  const two = record(record({}, 'model', said('A', 'customer')), 'model', said('B', 'customer'));
  expect(record(two, 'model', said('C', 'customer')).model).toMatchObject({ values: ['A', 'B', 'C'] });
  expect(record(two, 'model', said('B', 'customer')).model).toMatchObject({ values: ['A', 'B'] });
  const never = record({}, 'repairedOn', { kind: 'does-not-apply', source: 'customer' });
  expect(record(never, 'repairedOn', { kind: 'does-not-apply', source: 'customer' })).toEqual(never);
  expect(record(never, 'repairedOn', said('2026-01-01', 'customer'))).toEqual({
    repairedOn: said('2026-01-01', 'customer'),
  });
});
