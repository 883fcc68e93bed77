import { describe, expect, it } from 'vitest';
import type { FactName } from '../../policy/facts.ts';
import { type Asking, nextQuestions } from '../../policy/next-questions.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import { type Audience, audiences, screensOf } from '../../policy/questions.ts';
import { factsOfPack } from './arbitrary-facts.ts';
import { asOf, decided, factsFrom, type PlainFacts, statuses } from './golden.ts';

const truth: PlainFacts = {
  model: 'XT2400',
  channel: 'official',
  serviceRegion: 'cn-mainland',
  purchaseRegion: 'cn-mainland',
  hazards: [],
  causes: [],
  defect: 'none',
  scratchFree: true,
  functionIntact: true,
  packagingUndamaged: true,
  accessoriesComplete: true,
  purchaseProof: true,
  deliveredOn: '2026-11-18',
  faultInformationProvided: true,
  repairedOrReplaced: false,
  carrierProof: true,
  transportDamageByCustomer: false,
};

/** Answers every question until none is left. */
function interview(told: PlainFacts, answers: PlainFacts, asking: Asking = {}) {
  let known = told;
  const asked: string[] = [];
  for (;;) {
    const [next] = nextQuestions(east, factsFrom(known), asOf, 'customer', asking);
    if (next === undefined || asked.includes(next.question)) return { asked, known };
    asked.push(next.question);
    const given = next.facts.map((fact: FactName) => [fact, answers[fact] ?? null]);
    known = { ...known, ...Object.fromEntries(given) };
  }
}

describe('questions', () => {
  it('come to six for a return that is granted', () => {
    const { asked, known } = interview({}, truth);
    expect(asked).toEqual(['model', 'purchase-channel', 'delivery-date', 'defect', 'condition', 'purchase-proof']);
    expect(statuses(decided(east, known)).return).toBe('eligible');
  });

  it('leave nobody with nothing before they could say that they are a consumer abroad, where the law may give more (reading 95)', () => {
    const late = { ...truth, deliveredOn: '2026-10-01' };
    const home = interview({}, late);
    expect(home.asked.slice(-1)).toEqual(['service-region']);
    expect(statuses(decided(east, home.known))).toMatchObject({ return: 'ineligible', replacement: 'ineligible' });
    const abroad = interview({}, { ...late, serviceRegion: 'overseas', purchaseRegion: 'overseas', consumer: true });
    expect(abroad.asked.slice(-2)).toEqual(['service-region', 'consumer']);
    expect(statuses(decided(east, abroad.known)).return).toBe('review');
  });

  it('begin with danger where something is broken, and come to six for a repair', () => {
    const broken = { ...truth, deliveredOn: '2026-11-09', defect: 'performance', functionIntact: false };
    const { asked, known } = interview({ defect: 'performance' }, broken);
    expect(asked[0]).toBe('hazards');
    expect(asked).toEqual(['hazards', 'model', 'purchase-channel', 'delivery-date', 'service-region', 'causes']);
    expect(statuses(decided(east, known))).toMatchObject({ replacement: 'eligible', warranty: 'eligible' });
  });

  it('ask about danger even where it can no longer change what is owed', () => {
    const known = { model: 'P6C', channel: 'official', deliveredOn: '2024-04-20', defect: 'performance', causes: [] };
    const asked = nextQuestions(east, factsFrom(known), asOf, 'customer');
    expect(asked[0]).toEqual({ question: 'hazards', facts: ['hazards'], stillOpen: ['3.7/injury'] });
  });

  it('ask about an earlier repair only once the warranty is over', () => {
    const old = { ...truth, defect: 'performance', functionIntact: false };
    expect(interview({}, { ...old, deliveredOn: '2024-05-21' }).asked).toContain('earlier-repair');
    expect(interview({}, { ...old, deliveredOn: '2024-11-22' }).asked).not.toContain('earlier-repair');
  });

  it('never ask for the condition once the return window is over', () => {
    const late = { ...truth, deliveredOn: '2026-11-01', defect: 'performance', functionIntact: false };
    expect(interview({ defect: 'performance' }, late).asked).not.toContain('condition');
  });

  it('ask again for a date that is too rough for what hangs on it, and not where it does not matter', () => {
    const ask = (deliveredOn: string) =>
      nextQuestions(east, factsFrom({ ...truth, deliveredOn }), asOf, 'customer').map(({ question }) => question);
    expect(ask('2026-11')).toContain('delivery-date');
    expect(ask('2026-08')).not.toContain('delivery-date');
  });

  it('name the clauses that wait for the answer', () => {
    const [first] = nextQuestions(east, factsFrom({ model: 'XT2400', channel: 'official' }), asOf, 'customer');
    expect(first?.question).toBe('delivery-date');
    expect(first?.stillOpen).toContain('3.2.2(a)');
  });

  it.each([
    ['the day of delivery is forgotten', { deliveredOn: null }],
    ['it was bought nobody knows where', { channel: 'other' }],
  ])('come to eight at most where it arrived damaged, still works, and %s', (_, otherwise) => {
    const damaged: PlainFacts = { ...truth, purchasedOn: '2026-11-15', transportDamage: true, ...otherwise };
    const { asked, known } = interview({}, damaged);
    expect(asked.length).toBeLessThanOrEqual(8);
    // What was not asked is presumed for the customer: it never refuses, and it grants no money back.
    expect(statuses(decided(east, known))).toMatchObject({ return: 'review', replacement: 'review' });
  });

  it('keep to the remedies somebody is after', () => {
    const { asked } = interview({}, truth, { remedies: ['return'] });
    expect(asked).not.toContain('defect');
  });

  it('put one screen where it asks what smaller ones would', () => {
    const asked = nextQuestions(east, factsFrom({ model: 'XT2400' }), asOf, 'customer', { presuming: false });
    const ids = asked.map(({ question }) => question);
    expect(ids).toContain('defect');
    expect(ids).not.toContain('transport-damage');
  });
});

describe('what only the maker can know', () => {
  const known = { ...truth, deliveredOn: '2026-11-15', defect: 'performance', functionIntact: false };
  const asks = (audience: Audience, plain: PlainFacts = {}) =>
    nextQuestions(east, factsFrom({ ...known, ...plain }), asOf, audience);

  it('is asked of staff and of the workshop, each what they can settle, and nothing of a customer', () => {
    expect(asks('staff').map(({ question }) => question)).toEqual([
      'registration',
      'papers',
      'confirmation',
      'arrival',
      'objection',
    ]);
    expect(asks('workshop').map(({ question }) => question)).toEqual([
      'fault',
      'origin',
      'label',
      'state',
      'return-state',
    ]);
  });

  it('is asked although the customer has spoken of it, until the workshop has', () => {
    const told = { causes: { value: ['moisture'], source: 'customer' } };
    const seen = { causes: { value: ['moisture'], source: 'inspection' } };
    const ids = (plain: PlainFacts) => asks('workshop', plain).flatMap(({ facts }) => facts);
    expect(ids(told)).toContain('causes');
    expect(ids(seen)).not.toContain('causes');
  });

  it('leaves no fact of any pack without somebody to ask', () => {
    const asked = new Set(audiences.flatMap((audience) => screensOf(audience).flatMap(([, { facts }]) => facts)));
    const bySystem: readonly FactName[] = ['requestedOn'];
    for (const pack of packs) {
      expect(factsOfPack(pack).filter((fact) => !asked.has(fact) && !bySystem.includes(fact))).toEqual([]);
    }
  });
});
