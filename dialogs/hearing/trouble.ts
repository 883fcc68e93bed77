// Whether something is wrong with the unit, as the customer tells it.
import type { FactState } from '../../policy/facts.ts';
import type { Draft } from '../draft.ts';
import type { ArrivalFlaw } from '../texts/shape.ts';

/** Nothing is broken, and the customer asks for no repair. */
export function isSound({ state }: Draft): boolean {
  const { defect } = state.facts;
  const wantsRepair = state.wanted.includes('warranty') || state.wanted.includes('paid-repair');
  return defect?.kind === 'known' && defect.value === 'none' && !isTold(state.facts.transportDamage) && !wantsRepair;
}

/** Broken, damaged on the way, or not what was ordered. */
export function isTroubled(draft: Draft): boolean {
  const { defect, functionLoss, logisticsDamage } = draft.state.facts;
  return [defect, functionLoss, logisticsDamage].some(isLoss) || flawTold(draft) !== undefined;
}

/** What was wrong with it on the day it came. */
export function flawTold({ state }: Draft): ArrivalFlaw | undefined {
  if (isTold(state.facts.transportDamage)) return 'arrived-damaged';
  return isTold(state.facts.notAsDescribed) ? 'wrong-item' : undefined;
}

function isLoss(state: FactState | undefined): boolean {
  return state?.kind === 'known' && state.value !== 'none';
}

function isTold(state: FactState | undefined): boolean {
  return state?.kind === 'known' && state.value === true;
}
