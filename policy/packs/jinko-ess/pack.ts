// Jinko ESS: the class of a complaint, how it is solved and by whom, and how soon (000). No remedy is decided here (reading 118).
import { z } from 'zod';
import type { Clause } from '../../clause.ts';
import { all, any, type Condition, has, is, unavailable, yes } from '../../condition.ts';
import { hazards } from '../../facts.ts';
import { definePack, type Presumption } from '../../pack.ts';
import { readParameters } from '../../parameters.ts';
import type { Reading } from '../../reading.ts';
import { rulesFor } from '../../rules.ts';
import chinese from './chinese.json' with { type: 'json' };
import json from './parameters.json' with { type: 'json' };
import readings from './readings.json' with { type: 'json' };
import { quote, texts } from './texts.ts';

const hours = z.int().min(1).max(720);
const schema = z.strictObject({ firstResponseHours: hours, solutionHours: hours });
const parameters = readParameters(schema, json, 'jinko-ess');

const always: Condition = all();
const { ground } = rulesFor(quote);

/** Danger always is of class A (reading 112); a loss nobody can grade counts as the higher class (reading 111). */
const isA = any(
  yes('regulatoryNonCompliance'),
  is('functionLoss', 'key'),
  unavailable('functionLoss'),
  is('logisticsDamage', 'serious'),
  is('shortage', 'batch'),
  yes('safetyProblem'),
  has('hazards', ...hazards),
);

const isB = any(is('functionLoss', 'non-critical'), is('logisticsDamage', 'partial'), is('shortage', 'partial'));

const isC = any(yes('qualityProblem'), yes('serviceDissatisfaction'), is('logisticsDamage', 'packaging'));

const isRequest = is('demand', 'return', 'exchange', 'refund', 'replenishment', 'suggestion', 'repair');

/** Whoever complains of what it does, or of the people who look after it, speaks of a delivery that was in order. */
const isAboutLaterTime = any(is('functionLoss', 'key', 'non-critical'), yes('serviceDissatisfaction'));

const presumptions: readonly Presumption[] = [
  {
    fact: 'hazards',
    value: [],
    when: always,
    until: 'customer',
    askWhen: is('functionLoss', 'key', 'non-critical'),
    forSafety: true,
  },
  { fact: 'regulatoryNonCompliance', value: false, when: always, until: 'staff' },
  { fact: 'safetyProblem', value: false, when: always, until: 'staff' },
  { fact: 'serviceDissatisfaction', value: false, when: always, until: 'customer' },
  { fact: 'logisticsDamage', value: 'none', when: isAboutLaterTime, until: 'customer' },
  { fact: 'shortage', value: 'none', when: isAboutLaterTime, until: 'customer' },
  { fact: 'qualityProblem', value: true, when: is('functionLoss', 'key', 'non-critical'), until: 'inspection' },
];

const classOf = (id: string, when: Condition, numbers: readonly string[]): Clause =>
  ground(id, when, { readings: numbers });

export const jinkoEss = definePack({
  id: 'jinko-ess',
  version: '1.0.0',
  effectiveFrom: '2020-01-01',
  remedies: [],
  clauses: [],
  derivations: [],
  presumptions,
  payers: [],
  deadlines: [],
  promises: [
    {
      id: 'first-response',
      within: `PT${parameters.firstResponseHours}H`,
      clause: '000/response/answer',
      from: 'received',
      when: always,
    },
    {
      id: 'solution',
      within: `PT${parameters.solutionHours}H`,
      clause: '000/response/solution',
      from: 'received',
      when: always,
    },
  ],
  classes: [
    {
      class: 'A',
      path: 'headquarters-on-site',
      level: 2,
      solution: '000/solution/A',
      clause: classOf('000/class/A', isA, ['110', '111', '112']),
    },
    {
      class: 'B',
      path: 'local-team-on-site',
      level: 1,
      solution: '000/solution/B',
      clause: classOf('000/class/B', isB, ['110', '111', '115']),
    },
    {
      class: 'C',
      path: 'remote-or-spare-parts',
      level: 1,
      solution: '000/solution/C',
      clause: classOf('000/class/C', isC, ['110', '112']),
    },
    {
      class: 'C',
      path: 'remote-or-spare-parts',
      level: 1,
      solution: '000/solution/C',
      clause: classOf('000/class/C-requests', isRequest, ['113']),
    },
  ],
  readings: readings satisfies readonly Reading[],
  texts,
  renderings: { zh: chinese },
});
