// One spelling for equal data, and another for other data: what keys and seals rest on.
import { expect, it } from 'vitest';
import { canonical } from '../../policy/canonical.ts';
import type { Decision, RemedyVerdict } from '../../policy/decision.ts';
import { decisionJson } from '../../policy/decision-json.ts';
import type { FactState, Facts } from '../../policy/facts.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { replayKey } from '../../policy/replay-key.ts';
import { asOf, decided } from './golden.ts';
import { written } from './written.ts';

it('writes keys in order, and nothing that is undefined', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined, aa: true })).toBe(
    '{"aa":true,"b":[1,{"c":"x","d":null}]}',
  );
  expect(canonical({ z: 1, y: 2 })).toBe('{"y":2,"z":1}');
  expect([canonical([]), canonical({}), canonical(null), canonical(undefined), canonical([undefined])]).toEqual([
    '[]',
    '{}',
    'null',
    'null',
    '[null]',
  ]);
});

it('gives every state of a fact a key of its own', () => {
  const states: readonly FactState<'model'>[] = [
    { kind: 'known', value: 'XT2400', source: 'customer' },
    { kind: 'known', value: 'XT2400', source: 'staff' },
    { kind: 'known', value: 'unavailable', source: 'customer' },
    { kind: 'known', value: 'XT2400', source: 'customer', evidence: ['photo-1'] },
    { kind: 'known', value: 'XT2400', source: 'customer', evidence: ['photo-2'] },
    { kind: 'unavailable', source: 'customer' },
    { kind: 'does-not-apply', source: 'customer' },
    { kind: 'conflict', source: 'customer', values: ['XT2400'] },
    { kind: 'conflict', source: 'customer', values: ['P6A'] },
  ];
  const keys = states.map((model) => replayKey(east, { model }, asOf));
  expect(new Set([...keys, replayKey(east, {}, asOf)]).size).toBe(states.length + 1);
  const other = { family: { kind: 'known', value: 'home', source: 'customer' } } as Facts;
  expect(replayKey(east, other, asOf)).not.toBe(replayKey(east, {}, asOf));
  expect(replayKey(east, {}, '2026-11-22')).not.toBe(replayKey(east, {}, asOf));
  expect(replayKey({ ...east, hash: 'another' }, {}, asOf)).not.toBe(replayKey(east, {}, asOf));
});

it('writes every decision as JSON does, whatever of it was written before', () => {
  const plain = { model: 'XT2400', channel: 'official', deliveredOn: '2026-11-09', defect: 'manufacturing' };
  const decision = decided(east, plain);
  expect(written(decisionJson(decision))).toBe(JSON.stringify(decision));
  const verdict = decision.remedies.return;
  if (verdict === undefined) throw new Error('nothing was said of a return');
  const others: readonly Partial<RemedyVerdict>[] = [
    { presumed: ['owner'] },
    { readings: ['1', '2'] },
    { missing: ['model'] },
    { payers: { parts: 'maker' } },
    { wouldChange: [['owner'], ['model', 'channel']] },
    { deadlines: [{ what: 'request-by', byDate: asOf, clause: '1' }] },
    { provisional: true, status: 'review' },
    { contested: [{ reading: '1', asRead: 'eligible', otherwise: 'review' }] },
    { clauses: [] },
  ];
  for (const other of others) {
    const changed: Decision = { ...decision, remedies: { return: { ...verdict, ...other }, warranty: verdict } };
    expect(written(decisionJson(changed))).toBe(JSON.stringify(changed));
  }
  const without: Decision = { ...decision, remedies: {} };
  expect(written(decisionJson(without))).toBe(JSON.stringify(without));
});

it('spells what verdicts share once', () => {
  const spelt: string[] = [];
  const noting = (name: string) => ({
    toJSON: () => {
      spelt.push(name);
      return name;
    },
  });
  const decision = decided(east, { model: 'XT2400' });
  const [clause, payers] = [noting('clause'), noting('payers')];
  const verdict = { ...decision.remedies.return, clauses: [clause], payers } as unknown as RemedyVerdict;
  decisionJson({ ...decision, remedies: { return: verdict, warranty: { ...verdict, status: 'review' } } });
  expect(spelt).toEqual(['clause', 'payers']);
  decisionJson({ ...decision, remedies: { return: { ...verdict, clauses: [...verdict.clauses] } } });
  expect(spelt).toEqual(['clause', 'payers', 'clause', 'payers']);
});
