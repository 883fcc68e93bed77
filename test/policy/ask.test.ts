// Which facts are still open, and whom they can be asked of.
import { expect, it } from 'vitest';
import {
  askableFor,
  heardBy,
  isAskable,
  isAsked,
  isOpen,
  isRough,
  isUnsettled,
  openFactsOf,
  undoneFacts,
} from '../../policy/ask.ts';
import type { Clause } from '../../policy/clause.ts';
import { all, any, by, type Condition, is, not, sourced, startsWith, yes } from '../../policy/condition.ts';
import type { FactName, FactState, Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import type { Tri } from '../../policy/tri.ts';
import type { Heard } from '../../policy/weigh.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';

const view = (plain: PlainFacts) => ({ facts: factsFrom(plain), asOf });
const nothing = view({});

function heard(value: Tri, when: Condition, rule: Partial<Clause> = {}): Heard {
  const quote = { source: '', start: 0, end: 0, text: '' };
  return { value, clause: { id: '1', role: 'requirement', remedies: [], readings: [], quote, when, ...rule } };
}

it('a fact is unsettled until it is known, and known well enough', () => {
  const states: readonly PlainFacts[] = [
    {},
    { deliveredOn: null },
    { deliveredOn: '2026' },
    { deliveredOn: '2026-11' },
    { deliveredOn: '2026-11-01' },
  ];
  expect(states.map((plain) => isUnsettled('deliveredOn', view(plain)))).toEqual([true, true, true, true, false]);
  // Who cannot say is not asked again; who said it roughly is.
  expect(states.map((plain) => isOpen('deliveredOn', view(plain)))).toEqual([true, false, true, true, false]);
  expect(states.map((plain) => isRough('deliveredOn', view(plain)))).toEqual([false, false, true, true, false]);
});

it('only a date is rough: a serial number of four digits is one', () => {
  const numbered = view({ serialNumber: '2026', model: '2025-03', distanceKm: 2026 });
  expect((['serialNumber', 'model', 'distanceKm'] as const).map((fact) => isRough(fact, numbered))).toEqual([
    false,
    false,
    false,
  ]);
  expect(isOpen('serialNumber', numbered)).toBe(false);
});

it('a clause that is settled leaves nothing open, but a chore that is undone', () => {
  const condition = all(yes('owner'), yes('shippedBack'));
  expect(openFactsOf(heard(true, condition), nothing)).toEqual([]);
  expect(openFactsOf(heard(true, condition, { chore: true }), nothing)).toEqual([]);
  expect(openFactsOf(heard(false, condition), nothing)).toEqual([]);
  expect(openFactsOf(heard(false, condition, { chore: true }), nothing)).toEqual(['owner', 'shippedBack']);
});

it('an open clause leaves open what can still decide it, each fact once', () => {
  const condition = all(
    yes('owner'),
    any(yes('consumer'), yes('boxPresent')),
    not(any(yes('boxPresent'), by('asOf', 'deliveredOn', { days: 7 }))),
  );
  expect(openFactsOf(heard(null, condition), nothing)).toEqual(['owner', 'consumer', 'boxPresent', 'deliveredOn']);
  expect(openFactsOf(heard(null, condition), view({ consumer: true, deliveredOn: '2026-11' }))).toEqual([
    'owner',
    'boxPresent',
    'deliveredOn',
  ]);
  const told = view({ owner: true, consumer: true, deliveredOn: '2026-01-01' });
  expect(openFactsOf(heard(null, condition), told)).toEqual(['boxPresent']);
  const asked = heard(null, by('requestedOn', 'deliveredOn', { days: 7 }));
  expect(openFactsOf(asked, view({ requestedOn: asOf }))).toEqual(['deliveredOn']);
  // That it does not stand in a register is open no longer once somebody said it.
  expect(openFactsOf(heard(null, all(sourced('owner', 'registry'), yes('consumer'))), nothing)).toEqual([
    'owner',
    'consumer',
  ]);
});

it('only chores that are undone wait to be done', () => {
  const shipped = heard(false, yes('shippedBack'), { chore: true });
  expect(undoneFacts([shipped, heard(false, yes('owner')), heard(null, yes('consumer'), { chore: true })])).toEqual([
    'shippedBack',
  ]);
  expect(undoneFacts([heard(true, yes('shippedBack'), { chore: true })])).toEqual([]);
});

const deriving: Pack = {
  ...east,
  derivations: [
    {
      fact: 'family',
      value: 'home',
      when: all(startsWith('model', 'P'), sourced('serialNumber', 'registry'), is('channel', 'official')),
    },
    { fact: 'ownBrand', value: true, when: yes('owner') },
  ],
};

it('a fact is asked for itself, or by what it follows from', () => {
  const askable = (fact: FactName, plain: PlainFacts = {}) => askableFor(deriving, fact, view(plain), 'customer');
  expect(askable('model')).toEqual(['model']);
  expect(askable('model', { model: 'P6A' })).toEqual([]);
  expect(askable('model', { model: null })).toEqual([]);
  expect(askable('family')).toEqual(['model', 'channel']);
  expect(askable('family', { model: 'P6A' })).toEqual(['channel']);
  expect(askable('distanceKm')).toEqual([]);
  expect(askableFor(deriving, 'family', nothing, 'staff')).toEqual(['family']);
  // Staff are not asked what only the customer can know.
  expect(askableFor(deriving, 'model', nothing, 'staff')).toEqual([]);
});

it('an open status is for the customer where one fact can be asked, or something can be done', () => {
  const shipped = heard(false, yes('shippedBack'), { chore: true });
  expect(isAskable(deriving, [], ['distanceKm', 'model'], nothing)).toBe(true);
  expect(isAskable(deriving, [], ['distanceKm'], nothing)).toBe(false);
  expect(isAskable(deriving, [], ['model'], view({ model: null }))).toBe(false);
  expect(isAskable(deriving, [], [], nothing)).toBe(false);
  expect(isAskable(deriving, [shipped], [], nothing)).toBe(true);
});

it('each audience has its own facts', () => {
  const audiences = ['customer', 'staff', 'workshop'] as const;
  const asked = (fact: FactName) => audiences.filter((audience) => isAsked(fact, audience));
  expect([asked('model'), asked('distanceKm'), asked('labelTampered'), asked('requestedOn')]).toEqual([
    ['customer'],
    ['staff'],
    ['workshop'],
    [],
  ]);
});

it('what weaker people said of what staff or the workshop can settle is still open to them', () => {
  const said = (source: FactState['source']): FactState => ({ kind: 'known', value: true, source }) as FactState;
  const sources = ['registry', 'inspection', 'staff', 'customer', 'extracted'] as const;
  const left = (audience: 'customer' | 'staff' | 'workshop', fact: FactName) =>
    sources.filter(
      (source) => heardBy(audience, { facts: { [fact]: said(source) } as Facts, asOf }).facts[fact] !== undefined,
    );
  expect(left('customer', 'ownBrand')).toEqual([...sources]);
  expect(left('staff', 'ownBrand')).toEqual(['registry', 'inspection', 'staff']);
  expect(left('workshop', 'labelTampered')).toEqual(['registry', 'inspection']);
  expect(left('workshop', 'ownBrand')).toEqual([...sources]);
  expect(heardBy('staff', nothing).asOf).toBe(asOf);
});
