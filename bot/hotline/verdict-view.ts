// The verdict as staff see it: what the customer was told, or, before that, how the case stands.
import { decide } from '../../policy/decide.ts';
import { type Decision, remedies as inOrder, type RemedyVerdict } from '../../policy/decision.ts';
import type { Pack } from '../../policy/pack.ts';
import type { RemedyView, VerdictView } from '../case-card.ts';
import { factsOfCase } from '../cases/facts-of-case.ts';
import type { CaseEvent } from '../cases/ledger.ts';
import { civilDate, type Instant } from '../clock.ts';

interface JudgingBrand {
  readonly pack: Pack;
  readonly timeZone: string;
}

interface Verdict {
  readonly decision: Decision;
  readonly at: Instant;
  readonly wasTold: boolean;
}

/** Nothing has been told to the customer yet; an engineer sees how the case stands by what is known so far. */
export function standingVerdict(
  events: readonly CaseEvent[],
  brand: JudgingBrand | undefined,
  now: Instant,
): Verdict | undefined {
  const facts = factsOfCase(events);
  if (brand === undefined || Object.keys(facts).length === 0) return undefined;
  return { decision: decide(brand.pack, facts, civilDate(now, brand.timeZone)), at: now, wasTold: false };
}

export function verdictView({ decision, at, wasTold }: Verdict): VerdictView {
  const { pack, asOf, complaintClass, remedies } = decision;
  return {
    pack: `${pack.id} ${pack.version}`,
    asOf,
    at,
    wasTold,
    complaintClass,
    // What is read back from the ledger has lost the order of its keys.
    remedies: inOrder.flatMap((remedy) => {
      const verdict = remedies[remedy];
      return verdict === undefined ? [] : [remedyView(remedy, verdict)];
    }),
  };
}

export function missingOf(decision: Decision | undefined): readonly string[] {
  return [...new Set(Object.values(decision?.remedies ?? {}).flatMap(({ missing }) => missing))];
}

function remedyView(remedy: string, verdict: RemedyVerdict): RemedyView {
  return {
    remedy,
    status: verdict.status,
    isProvisional: verdict.provisional,
    presumed: verdict.presumed,
    missing: verdict.missing,
    readings: verdict.readings,
    deadlines: verdict.deadlines,
    payers: Object.entries(verdict.payers).map(([item, payer]) => ({ item, payer })),
    clauses: verdict.clauses.map(({ id, role, value, facts, quote }) => ({
      id,
      role,
      value,
      facts,
      source: quote.source,
      quote: quote.text,
    })),
  };
}
