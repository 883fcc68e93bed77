// Rights that no policy can take away, and what a remedy costs: where such rights are or may be at stake, a refusal or a cost
// is not the policy's last word.
import type { CostItem, Payer, Remedy, RemedyStatus, RemedyVerdict } from './decision.ts';
import type { View } from './evaluate.ts';
import type { Pack } from './pack.ts';
import { holds } from './seen.ts';
import type { Heard } from './weigh.ts';

type Payers = RemedyVerdict['payers'];

/** The clauses that stand against a refusal or a cost: those that hold, else those that are open. */
export function rightsAgainst(
  status: RemedyStatus | undefined,
  payers: Payers,
  heard: readonly Heard[],
): readonly Heard[] {
  const burdens = status === 'ineligible' || (status === 'eligible' && Object.values(payers).includes('customer'));
  if (!burdens) return [];
  const rights = heard.filter(({ clause, value }) => clause.overRefusal === true && value !== false);
  const held = rights.filter(({ value }) => value === true);
  return held.length > 0 ? held : rights;
}

/** Who pays what; of several rules on one item the first that holds. */
export function payersOf(pack: Pack, remedy: Remedy, view: View): Payers {
  const payers: { [K in CostItem]?: Payer } = {};
  for (const rule of pack.payers) {
    if (!rule.remedies.includes(remedy) || holds(rule.when, view) !== true) continue;
    for (const item of rule.items) payers[item] ??= rule.payer;
  }
  return payers;
}
