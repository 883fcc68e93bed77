// Whether something is wrong with the unit, as the customer tells it.
import type { FactState } from '../../policy/facts.ts';
import type { Draft } from '../draft.ts';

/** Nothing is broken, and the customer asks for no repair. */
export function isSound({ state }: Draft): boolean {
  const { defect } = state.facts;
  const wantsRepair = state.wanted.includes('warranty') || state.wanted.includes('paid-repair');
  return defect?.kind === 'known' && defect.value === 'none' && !isTold(state.facts.transportDamage) && !wantsRepair;
}

/** Broken, damaged on the way, or not what was ordered. */
export function isTroubled({ state }: Draft): boolean {
  const { defect, transportDamage, notAsDescribed } = state.facts;
  const losses = [defect, state.facts.functionLoss, state.facts.logisticsDamage];
  return losses.some(isLoss) || isTold(transportDamage) || isTold(notAsDescribed);
}

function isLoss(state: FactState | undefined): boolean {
  return state?.kind === 'known' && state.value !== 'none';
}

function isTold(state: FactState | undefined): boolean {
  return state?.kind === 'known' && state.value === true;
}
