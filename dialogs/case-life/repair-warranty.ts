// What a pack says of a confirmed request and of what was repaired: the last day to bring the unit, and how long the repair is covered.

import type { Clause } from '../../policy/clause.ts';
import { labelOf } from '../../policy/clause-label.ts';
import { decide } from '../../policy/decide.ts';
import type { Quote, Remedy } from '../../policy/decision.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Pack } from '../../policy/pack.ts';
import type { Coverage } from './case-news.ts';

/** The clause that sets the last day for the unit to arrive; undefined where the text sets none. */
export function bringRule(pack: Pack, remedy: Remedy): { readonly label: string; readonly quote: Quote } | undefined {
  const rule = pack.deadlines.find(({ what, remedies }) => what === 'arrive-by' && remedies.includes(remedy));
  const clause: Clause | undefined = pack.clauses.find(({ id }) => id === rule?.clause);
  return clause === undefined ? undefined : { label: labelOf(clause.id), quote: clause.quote };
}

/** The longer of the repair's own time and the rest of the warranty; null where the text promises nothing of the kind. */
export function coverageAfter(pack: Pack, facts: Facts, on: string): Coverage | null {
  const rule = pack.deadlines.find(({ what }) => what === 'repair-warranty-ends');
  if (rule === undefined) return null;
  const own = Temporal.PlainDate.from(on)
    .add({ days: rule.span.days ?? 0 })
    .toString();
  const deadlines = decide(pack, facts, on).remedies.warranty?.deadlines ?? [];
  const rest = deadlines.find(({ what }) => what === 'warranty-ends')?.byDate;
  return rest !== undefined && rest > own ? { until: rest, isRest: true } : { until: own, isRest: false };
}
