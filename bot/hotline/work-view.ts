// What staff have done about a case, drawn from its events for the card.
import type { CasePlace, OverrideView, WorkView } from '../case-card.ts';
import { type CaseEvent, engineerOf } from '../cases/ledger.ts';
import type { Database } from '../storage/database.ts';
import { quoteItemsOf } from './quotes.ts';

export function workView(events: readonly CaseEvent[], packId: string | undefined): WorkView {
  const confirmed = events.findLast((event) => event.kind === 'request-confirmed');
  const received = events.findLast((event) => event.kind === 'goods-received');
  const inspected = events.findLast((event) => event.kind === 'inspected');
  const quoted = events.findLast((event) => event.kind === 'quoted');
  const dispatched = events.findLast((event) => event.kind === 'dispatched');
  return {
    confirmed: confirmed === undefined ? null : pick(confirmed, 'remedy', 'on', 'bringBy'),
    receivedOn: received?.on ?? null,
    inspectedAt: inspected?.at ?? null,
    quote:
      quoted === undefined
        ? null
        : { ...pick(quoted, 'lines', 'total', 'currency', 'note', 'at'), by: engineerOf(quoted.actor) ?? quoted.actor },
    quoteItems: quoteItemsOf(packId),
    dispatch: dispatched === undefined ? null : pick(dispatched, 'engineer', 'etaAt', 'promisedAt', 'note', 'at'),
    overrides: overrides(events),
  };
}

/** Where the case waits or is worked at. */
export async function readPlace(db: Database, caseId: string): Promise<CasePlace | null> {
  const entry = await db
    .selectFrom('queue')
    .select(['desk', 'level', 'isHazard', 'hasNewHazard', 'acknowledgedAt'])
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  return entry ?? null;
}

type OverrideEvent = Extract<CaseEvent, { readonly overrideId: string }>;

function overrides(events: readonly CaseEvent[]): readonly OverrideView[] {
  const about = events.filter((event): event is OverrideEvent => 'overrideId' in event);
  const byId = Map.groupBy(about, ({ overrideId }) => overrideId);
  return [...byId.values()].flatMap(overrideView);
}

/** One override from its proposal, if it needed one, and what became of it. */
function overrideView(about: readonly OverrideEvent[]): readonly OverrideView[] {
  const [first] = about;
  const last = about.at(-1);
  if (first === undefined || last === undefined || first.kind === 'override-rejected') return [];
  const nameOf = ({ actor }: OverrideEvent): string => engineerOf(actor) ?? actor;
  return [
    {
      ...pick(first, 'overrideId', 'remedy', 'outcome', 'reason', 'goodwill', 'at'),
      status: becameOf[last.kind],
      by: nameOf(first),
      decidedBy: last === first ? null : nameOf(last),
    },
  ];
}

const becameOf = {
  'override-proposed': 'waits',
  overridden: 'stands',
  'override-rejected': 'rejected',
} as const satisfies Readonly<Record<OverrideEvent['kind'], OverrideView['status']>>;

function pick<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
