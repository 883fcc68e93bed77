import { expect, it } from 'vitest';
import { parseFacts } from '../../policy/facts-json.ts';

const asOf = '2026-11-21';

function problemsOf(json: unknown): readonly string[] {
  return parseFacts(json).problems ?? [];
}

it('reads plain values as the word of whoever can know them', () => {
  expect(parseFacts({ asOf, model: 'XT2400', staffObjection: false, deliveredOn: '2026-11' })).toEqual({
    asOf,
    facts: {
      model: { kind: 'known', value: 'XT2400', source: 'customer' },
      staffObjection: { kind: 'known', value: false, source: 'staff' },
      deliveredOn: { kind: 'known', value: '2026-11', source: 'customer' },
    },
  });
});

it('reads null as asked for and not to be had', () => {
  expect(parseFacts({ asOf, deliveredOn: null })).toMatchObject({ facts: { deliveredOn: { kind: 'unavailable' } } });
});

it('reads a source, evidence and what does not apply', () => {
  const facts = { causes: { value: [], source: 'inspection', evidence: ['report-7'] }, repairedOn: { applies: false } };
  expect(parseFacts({ asOf, facts })).toEqual({
    asOf,
    facts: {
      causes: { kind: 'known', value: [], source: 'inspection', evidence: ['report-7'] },
      repairedOn: { kind: 'does-not-apply', source: 'customer' },
    },
  });
});

it('tells every problem at once, with the key, the value and what is allowed', () => {
  expect(
    problemsOf({
      asOf: '2026-02-31',
      Model: 'XT2400',
      colour: 'red',
      deliveredOn: '2026-11-31',
      purchasedOn: 20_261_101,
      channel: 'amazon',
      causes: ['rust'],
      owner: 'yes',
      distanceKm: -1,
      remoteFailedAt: '2026-11-21T25:00:00Z',
      purchaseProof: { value: true, source: 'rumour' },
    }),
  ).toEqual([
    'asOf is "2026-02-31"; allowed is a full date such as "2026-11-21"',
    '"Model" is no fact; did you mean "model"?',
    '"colour" is no fact',
    'deliveredOn is "2026-11-31"; allowed is a day of the calendar such as "2026-11-21", or "2026-11", or "2026"',
    'purchasedOn is 20261101; allowed is a day of the calendar such as "2026-11-21", or "2026-11", or "2026"',
    'channel is "amazon"; allowed is one of "official", "distributor", "other"',
    expect.stringMatching(/^causes is \["rust"\]; allowed is a list of collision, /),
    'owner is "yes"; allowed is true or false',
    'distanceKm is -1; allowed is a number from 0 to 50000',
    'remoteFailedAt is "2026-11-21T25:00:00Z"; allowed is an instant such as "2026-11-21T08:00:00Z"',
    'purchaseProof.source is "rumour"; allowed is one of "registry", "inspection", "staff", "customer", "extracted"',
  ]);
});

it('refuses what lies after the day of the decision', () => {
  expect(problemsOf({ asOf, deliveredOn: '2026-11-22' })).toEqual([
    'deliveredOn is "2026-11-22"; allowed is a date not after asOf',
  ]);
  expect(problemsOf({ asOf, deliveredOn: '2026-11', contractWarrantyUntil: '2030-01-01' })).toEqual([]);
});

it('refuses what is no object, and keys that only objects have', () => {
  for (const json of [null, [], 'facts', 7]) expect(problemsOf(json)).toEqual(['the facts must be one JSON object']);
  const hostile: unknown = JSON.parse('{"asOf":"2026-11-21","__proto__":{"owner":true},"constructor":1,"toString":1}');
  expect(problemsOf(hostile)).toHaveLength(3);
});

it('refuses deep input without choking on it', () => {
  const deep: unknown = JSON.parse(`{"asOf":"${asOf}","model":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
  expect(problemsOf(deep)).toEqual(['model is a long or nested list; allowed is a text of 1 to 200 characters']);
});
