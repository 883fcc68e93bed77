// From a choice of classes to facts somebody could state: what is said, and that nothing is said without need.
import { describe, expect, it } from 'vitest';
import { atMost, by, has, is, sourced, startsWith, unavailable, yes } from '../../policy/condition.ts';
import { evaluateTest } from '../../policy/evaluate.ts';
import { spaceOf } from '../../policy/exact/variables.ts';
import { factsFor } from '../../policy/exact/witness.ts';
import { packs } from '../../policy/packs/packs.ts';
import { factsWith, known, requestedOn, today, type Wish } from './wishes.ts';

describe('values', () => {
  it('nothing but the day is stated where nothing is chosen', () => {
    expect(factsWith([])).toEqual({ requestedOn });
    expect(factsFor(spaceOf([]), new Map([[0, 0]]), today)).toEqual({ requestedOn });
  });

  it('a value for each answer, and one that the tests do not name where all say no', () => {
    expect(factsWith([[yes('owner'), false]])).toEqual({ requestedOn, owner: known(false) });
    expect(factsWith([[is('channel', 'official'), false]])).toEqual({ requestedOn, channel: known('distributor') });
    expect(factsWith([[is('model', 'XT2400'), false]])).toEqual({ requestedOn, model: known('XT24000') });
    expect(factsWith([[startsWith('model', 'XT'), false]])).toEqual({ requestedOn, model: known('something else') });
  });

  it('a number is the limit itself or the one after it', () => {
    const [near, far] = [atMost('distanceKm', 100), atMost('distanceKm', 500)];
    const distance = (...answers: readonly [boolean, boolean]) =>
      factsWith([
        [near, answers[0]],
        [far, answers[1]],
      ])?.distanceKm;
    expect([distance(true, true), distance(false, true), distance(false, false)]).toEqual(
      [100, 101, 501].map((value) => known(value)),
    );
  });

  it('every item asked for is in the list, and no other', () => {
    const hazard = (item: 'fire' | 'leak' | 'smoke', isThere: boolean): Wish => [has('hazards', item), isThere];
    const hazards = (...wishes: readonly Wish[]) => factsWith(wishes)?.hazards;
    expect(hazards(hazard('smoke', false))).toEqual(known([]));
    expect(hazards(hazard('smoke', true), hazard('fire', false), hazard('leak', true))).toEqual(
      known(['smoke', 'leak']),
    );
  });
});

describe('sources', () => {
  const official = is('channel', 'official');
  const isRegistered = sourced('channel', 'registry', 'staff');

  it('the first source that will do says it, and otherwise what was read out of words', () => {
    const channelFrom = (answer: boolean) =>
      factsWith([
        [official, true],
        [isRegistered, answer],
      ])?.channel;
    expect(channelFrom(true)).toEqual(known('official', 'registry'));
    expect(channelFrom(false)).toEqual(known('official', 'extracted'));
  });

  it('a value comes before its source, whichever was chosen first', () => {
    const wishes: readonly Wish[] = [
      [isRegistered, true],
      [official, false],
    ];
    expect(factsWith(wishes)).toEqual({ requestedOn, channel: known('distributor', 'registry') });
    expect(factsWith(wishes.toReversed())).toEqual(factsWith(wishes));
  });

  it('a day has its source too', () => {
    expect(
      factsWith([
        [sourced('purchasedOn', 'registry'), true],
        [by('requestedOn', 'purchasedOn', { days: 7 }), true],
      ]),
    ).toEqual({ requestedOn, purchasedOn: known('2026-11-14', 'registry') });
  });

  it.each([
    ['owner', true],
    ['channel', 'official'],
    ['hazards', []],
    ['distanceKm', 0],
    ['purchasedOn', today],
    ['remoteFailedAt', `${today}T00:00:00Z`],
    ['model', 'something else'],
  ] as const)('a value that nobody asks for is made up: %s', (fact, value) => {
    expect(factsWith([[sourced(fact, 'registry'), true]])).toEqual({ requestedOn, [fact]: known(value, 'registry') });
    expect(factsWith([[sourced(fact, 'registry'), false]])).toEqual({ requestedOn, [fact]: known(value, 'extracted') });
    expect(factsWith([[unavailable(fact), false]])).toEqual({ requestedOn, [fact]: known(value) });
  });
});

describe('what cannot be had', () => {
  it('a fact nobody can give is unavailable', () => {
    expect(factsWith([[unavailable('deliveredOn'), true]])).toEqual({
      requestedOn,
      deliveredOn: { kind: 'unavailable', source: 'staff' },
    });
  });

  it('a fact that can be given keeps the value chosen for it', () => {
    expect(
      factsWith([
        [is('functionLoss', 'key'), true],
        [unavailable('functionLoss'), false],
      ]),
    ).toEqual({ requestedOn, functionLoss: known('key') });
  });

  it('days are counted before one is made up that only needs to be known', () => {
    expect(
      factsWith([
        [unavailable('confirmedOn'), false],
        [by('arrivedOn', 'confirmedOn', { days: 7 }), true],
      ]),
    ).toEqual({ requestedOn, confirmedOn: known('2026-09-22'), arrivedOn: known('2026-09-29') });
  });

  it('no facts where what is wanted contradicts itself', () => {
    expect(
      factsWith([
        [is('channel', 'official'), true],
        [unavailable('channel'), true],
      ]),
    ).toBeUndefined();
    expect(
      factsWith([
        [sourced('channel', 'registry'), true],
        [sourced('channel', 'registry', 'staff'), false],
      ]),
    ).toBeUndefined();
    expect(factsFor(spaceOf([yes('owner')]), new Map([[0, 2]]), today)).toBeUndefined();
  });

  it('one answer that fits does not make up for another that does not', () => {
    const [month, thirtyDays] = [
      by('requestedOn', 'deliveredOn', { months: 1 }),
      by('requestedOn', 'deliveredOn', { days: 30 }),
    ];
    const wishes: readonly Wish[] = [
      [thirtyDays, false],
      [month, true],
    ];
    expect(factsWith(wishes)?.deliveredOn).toEqual(known('2026-10-21'));
    // From February on a month is over before thirty days are.
    expect(factsWith(wishes, '2026-03-10')).toBeUndefined();
  });

  it('no facts where days chosen one by one do not go together', () => {
    // Bought two weeks ago and delivered within three days of it, nothing is delivered this week.
    const wishes: readonly Wish[] = [
      [by('requestedOn', 'purchasedOn', { days: 13 }), false],
      [by('deliveredOn', 'purchasedOn', { days: 3 }), true],
      [by('requestedOn', 'deliveredOn', { days: 7 }), true],
      [by('requestedOn', 'deliveredOn', { days: 15 }), true],
    ];
    expect(factsWith(wishes)).toBeUndefined();
    expect(factsWith(wishes.with(2, [by('requestedOn', 'deliveredOn', { days: 7 }), false]))).toEqual({
      requestedOn,
      purchasedOn: known('2026-11-07'),
      deliveredOn: known('2026-11-10'),
    });
  });
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  it('has facts for every class of every question', () => {
    const space = spaceOf(pack.clauses.map(({ when }) => when));
    for (const [index, { key, tests, classes }] of space.variables.entries()) {
      for (const [place, answers] of classes.entries()) {
        const facts = factsFor(space, new Map([[index, place]]), today);
        const told = facts && tests.map((test) => evaluateTest(test, { facts, asOf: today }));
        expect([key, told]).toEqual([key, answers]);
      }
    }
  });
});
