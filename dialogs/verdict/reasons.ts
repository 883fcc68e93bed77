// Why a verdict is as it is: the clauses it rests on, each with the fact that tells and a plain reason.
import { labelOf } from '../../policy/clause-label.ts';
import type { CitedClause, ClauseRole, RemedyVerdict } from '../../policy/decision.ts';
import type { FactName, FactState } from '../../policy/facts.ts';
import { type Draft, textsOf } from '../draft.ts';
import type { VerdictTexts } from '../texts/shape.ts';

/** The value by which a clause of each role speaks, where the remedy is refused and where it is not. */
const refusing: { readonly [R in ClauseRole]?: boolean } = { bar: true, requirement: false };
const granting: { readonly [R in ClauseRole]?: boolean } = { ground: true, refer: true, review: true };

/** The clauses a status rests on. */
export function deciding(verdict: RemedyVerdict): readonly CitedClause[] {
  if (verdict.status !== 'ineligible') return verdict.clauses.filter(({ role, value }) => granting[role] === value);
  const against = standingAgainst(verdict);
  // Where nothing stands against it, no ground speaks for it.
  return against.length > 0
    ? against
    : verdict.clauses.filter(({ role, value }) => role === 'ground' && value === false);
}

/** Bars that hold, then requirements that fail. */
export function standingAgainst({ clauses }: RemedyVerdict): readonly CitedClause[] {
  const against = clauses.filter(({ role, value }) => refusing[role] === value);
  return [...against.filter(({ role }) => role === 'bar'), ...against.filter(({ role }) => role !== 'bar')];
}

/** One line a reason, with the clauses that give it: "- It needs a proof of purchase. (3.2.2(d))". */
export function reasonLines(draft: Draft, clauses: readonly CitedClause[]): string {
  const byReason = new Map<string, Set<string>>();
  for (const clause of clauses) {
    const reason = reasonOf(draft, clause);
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(labelOf(clause.id)));
  }
  return [...byReason].map(([reason, ids]) => `- ${reason} (${[...ids].join(', ')})`).join('\n');
}

function reasonOf(draft: Draft, clause: CitedClause): string {
  const { verdict } = textsOf(draft);
  if (clause.role === 'review')
    return (
      clause.facts.map((name) => verdict.unclear[name]).find((text) => text !== undefined) ?? verdict.reviewBecause
    );
  const name = tellingFact(draft, clause);
  return (name === undefined ? undefined : verdict.because[name]) ?? verdict.becauseOther;
}

/** Whether its reason is that a time is over. */
export function isAboutDays(draft: Draft, clause: CitedClause): boolean {
  return clause.role !== 'review' && tellingFact(draft, clause)?.endsWith('On') === true;
}

/** The fact that tells why, as far as there are words for it. */
function tellingFact(draft: Draft, { facts }: CitedClause): keyof VerdictTexts['because'] | undefined {
  const { because }: { readonly because: VerdictTexts['because'] } = textsOf(draft).verdict;
  return facts.find((name) => because[name] !== undefined && tells(name, draft.state.facts[name]));
}

/** What would have to be true, and is not. */
const wanted: readonly FactName[] = [
  'scratchFree',
  'functionIntact',
  'packagingUndamaged',
  'accessoriesComplete',
  'boxPresent',
  'likeNew',
  'purchaseProof',
  'carrierProof',
  'faultInformationProvided',
  'ownerAuthorised',
  'ownBrand',
  'transportDamage',
  'notAsDescribed',
];

/** Whether what is known of a fact is a reason against a remedy. */
function tells(name: FactName, state: FactState | undefined): boolean {
  if (name === 'functionIntact') return state === undefined || (state.kind === 'known' && state.value === false);
  if (state?.kind !== 'known') return false;
  if (wanted.includes(name)) return state.value === false;
  if (name === 'channel') return state.value !== 'official';
  if (name === 'defect') return state.value === 'none';
  if (name === 'causes') return Array.isArray(state.value) && state.value.length > 0;
  return name.endsWith('On') || name === 'contractWarrantyUntil' || state.value === true;
}
