// Takes facts in: who says so outranks what was said before, a new word of the customer replaces the old one, and every change is said.
import { type FactName, type FactSource, type FactState, factSources } from '../../policy/facts.ts';
import type { FactValues } from '../asking/screens.ts';
import type { Candidate, Unit } from '../dialog.ts';
import { type Draft, patch, remark, textsOf } from '../draft.ts';
import type { Cause } from '../extract/causes.ts';
import { formatFact } from '../format.ts';

/** Everything a message suggests; `source` is `extracted` for free words, `customer` for an answer to a question. */
export function learn(draft: Draft, candidates: readonly Candidate[], source: FactSource): Draft {
  return candidates.reduce(
    (next, { fact, value }) =>
      learnOne(next, fact, { kind: 'known', value, source } as FactState, source !== 'registry'),
    draft,
  );
}

export function learnValues(draft: Draft, values: FactValues, source: FactSource): Draft {
  return Object.entries(values).reduce(
    (next, [fact, value]) => learnOne(next, fact as FactName, { kind: 'known', value, source } as FactState, false),
    draft,
  );
}

/** What the unit registry knows of a serial. The maker's own record of a sale is its proof. */
export function learnUnit(draft: Draft, unit: Unit): Draft {
  const { serialNumber, model, producedOn, purchasedOn, deliveredOn, channel, purchaseRegion } = unit;
  const known = {
    serialNumber,
    model,
    producedOn,
    purchasedOn,
    deliveredOn,
    channel,
    purchaseRegion,
    serialGenuine: true,
    ownBrand: true,
    purchaseProof: channel === 'official' && purchasedOn !== undefined ? true : undefined,
    deliveryProof: deliveredOn === undefined ? undefined : true,
  };
  const values = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as FactValues;
  return learnValues(draft, values, 'registry');
}

function learnOne(draft: Draft, name: FactName, next: FactState, saysSo: boolean): Draft {
  const before = draft.state.facts[name];
  if (before === undefined || before.kind !== 'known') return restate(draft, name, next);
  if (next.kind !== 'known') return draft;
  const merged = mergedCauses(name, before, next);
  if (isSame(before, merged)) return rank(merged.source) < rank(before.source) ? restate(draft, name, merged) : draft;
  if (rank(before.source) < rank(merged.source) && rank(before.source) < rank('customer'))
    return standing(draft, name, [before, merged], saysSo);
  const changed = restate(draft, name, merged);
  return saysSo || merged.source === 'customer' ? sayChange(changed, name, before, merged) : changed;
}

type Known = Extract<FactState, { kind: 'known' }>;

/** "It also got wet": what happened to a unit adds up, unless nothing had. */
function mergedCauses(name: FactName, before: Known, next: Known): Known {
  if (name !== 'causes' || next.source === 'customer' || !Array.isArray(before.value) || !Array.isArray(next.value))
    return next;
  return { ...next, value: [...new Set([...before.value, ...next.value])] } as Known;
}

function isSame(before: Known, next: Known): boolean {
  return JSON.stringify(before.value) === JSON.stringify(next.value);
}

function rank(source: FactSource): number {
  return factSources.indexOf(source);
}

/** "Just came", where our records say three days ago, contradicts nobody. */
function isAboutTheSameDay({ value: before }: Known, { value: said }: Known): boolean {
  const days = [before, said].map((value) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : undefined));
  const [first, second] = days;
  if (first === undefined || second === undefined) return false;
  return Math.abs(Temporal.PlainDate.from(first).until(second).days) <= aboutDays;
}

const aboutDays = 4;

/** Our own records outrank the customer's word; they are told so, and an engineer can change it. */
function standing(draft: Draft, name: FactName, [state, said]: readonly [Known, Known], saysSo: boolean): Draft {
  if (!saysSo || isAboutTheSameDay(state, said)) return draft;
  const { facts, talk } = textsOf(draft);
  return remark(draft, talk.registryStands(facts.labels[name], formatFact(name, state, draft.state.language)));
}

function sayChange(draft: Draft, name: FactName, before: FactState, now: FactState): Draft {
  const { facts, talk } = textsOf(draft);
  const { language } = draft.state;
  return remark(
    draft,
    talk.changed(facts.labels[name], formatFact(name, before, language), formatFact(name, now, language)),
  );
}

/** "No, no other charger was connected!": what was read, or said, before is taken back; what else happened stands. */
export function takeBackCauses(draft: Draft, denied: readonly Cause[]): Draft {
  const before = draft.state.facts.causes;
  if (before?.kind !== 'known' || !takesBackCauses(draft, denied)) return draft;
  const now = { ...before, value: before.value.filter((cause) => !denied.includes(cause)) };
  return sayChange(restate(draft, 'causes', now), 'causes', before, now);
}

/** What an engineer or the registry recorded is not the customer's to take back. */
export function takesBackCauses({ state }: Draft, denied: readonly Cause[]): boolean {
  const { causes } = state.facts;
  const isTold = causes?.kind === 'known' && (causes.source === 'extracted' || causes.source === 'customer');
  return isTold && causes.value.some((cause) => denied.includes(cause));
}

/** What is said now replaces what was: a correction is no conflict of two equal sources. */
export function restate(draft: Draft, name: FactName, next: FactState): Draft {
  return patch(draft, { facts: { ...draft.state.facts, [name]: next } });
}
