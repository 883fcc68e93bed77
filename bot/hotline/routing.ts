// Where a case goes and how urgent it is: its desk and its class.
import type { HandoffReason } from '../../dialogs/dialog.ts';
import type { Decision } from '../../policy/decision.ts';
import type { DeskPlan } from '../staff.ts';

type CaseClass = 'A' | 'B' | 'C';

export interface Route {
  readonly desk: string;
  readonly level: number;
  readonly class: CaseClass;
  readonly isHazard: boolean;
}

interface Cause {
  readonly reason: HandoffReason;
  readonly hazards: readonly string[];
  readonly decision: Decision | undefined;
  readonly language: string;
  /** Where the unit is used; undefined where nobody knows. */
  readonly region: string | undefined;
}

export interface RoutingBrand {
  readonly id: string;
  /** Where its cases go that no desk of the staff file claims. */
  readonly desk: string;
  readonly desks?: readonly DeskPlan[] | undefined;
}

export function route(brand: RoutingBrand, cause: Cause): Route {
  return {
    ...placeOf(brand, cause),
    class: classOf(cause),
    isHazard: cause.hazards.length > 0 || cause.reason === 'hazard',
  };
}

/** The desk of the level that the class asks for which knows the region and the language best; a lower level where there is none. */
function placeOf(
  { id, desk, desks = [] }: RoutingBrand,
  { decision, language, region }: Cause,
): Pick<Route, 'desk' | 'level'> {
  const wanted = decision?.complaint?.level ?? 1;
  const fitness = (plan: DeskPlan): number =>
    (plan.level === wanted ? 8 : 0) +
    (plan.brand === id ? 4 : 0) +
    (plan.region !== null && plan.region === region ? 2 : 0) +
    (plan.languages.includes(language) ? 1 : 0);
  const [best] = desks
    .filter(
      (plan) =>
        (plan.brand ?? id) === id &&
        plan.level <= wanted &&
        (plan.region ?? region ?? plan.region) === (region ?? plan.region),
    )
    .toSorted((one, other) => fitness(other) - fitness(one));
  return best === undefined ? { desk, level: 1 } : { desk: best.id, level: best.level };
}

/** A maker's own class where its pack knows classes; else danger first, plain questions last. */
function classOf({ decision, hazards, reason }: Cause): CaseClass {
  if (hazards.length > 0 || reason === 'hazard') return 'A';
  if (decision?.complaintClass) return decision.complaintClass;
  return reason === 'other-matter' || reason === 'not-understood' ? 'C' : 'B';
}
