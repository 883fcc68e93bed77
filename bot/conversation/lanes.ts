// Works lanes: takes one that is due, prepares or runs its next turn, and deals with a turn that fails.
import type { Brand } from '../brands.ts';
import type { Channel } from '../channel.ts';
import { addMs, type Clock, type Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { backoffMs } from './delivery.ts';
import { type Lane, leaveLane, postponeLane, takeLane, wakeLane } from './lane.ts';
import { parkEvents } from './parking.ts';
import { prepareEvent, type UnpreparedEvent } from './prepare.ts';
import { runTurn } from './turn.ts';
import { nextWork, type TurnEvent } from './turn-events.ts';

export interface Working {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly channels: readonly Channel[];
  readonly brandOf: (id: string) => Brand;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly random: () => number;
  /** A turn failed; `parked` when it will not be tried again. */
  readonly onTurnFailed: (conversationId: string, error: unknown, parked: boolean) => void;
}

const maxAttempts = 5;
/** While files are fetched nobody else takes the lane; were this process to die, somebody would after this time. */
const preparingMs = 90_000;

/** Does the next thing of the lane that has waited longest. False: no lane is due. */
export async function workNext(working: Working): Promise<boolean> {
  let failing: { readonly lane: Lane; readonly events: readonly TurnEvent[] } | undefined;
  try {
    const toPrepare = await working.database.transaction().execute(async (trx) => {
      const lane = await takeLane(trx, working.clock.now());
      if (lane === undefined) return 'idle';
      return await workLane(trx, lane, working, (events) => {
        failing = { lane, events };
      });
    });
    if (toPrepare === 'idle') return false;
    if (toPrepare !== undefined) await prepare(toPrepare, working);
    return true;
  } catch (error) {
    if (failing === undefined) throw error;
    await recordFailure(failing, error, working);
    return true;
  }
}

interface ToPrepare {
  readonly lane: Lane;
  readonly events: readonly UnpreparedEvent[];
}

async function workLane(
  trx: Transaction,
  lane: Lane,
  working: Working,
  onTurn: (events: readonly TurnEvent[]) => void,
): Promise<ToPrepare | undefined> {
  const { clock, brandOf, newId } = working;
  const now = clock.now();
  const work = await nextWork(trx, lane.conversationId, now);
  switch (work.kind) {
    case 'nothing':
      await leaveLane(trx, lane.conversationId, false, now);
      return undefined;
    case 'wait':
      await postponeLane(trx, lane.conversationId, work.until);
      return undefined;
    case 'prepare':
      await postponeLane(trx, lane.conversationId, addMs(now, preparingMs));
      return { lane, events: work.events };
    case 'turn': {
      onTurn(work.events);
      const buttons = channelOf(lane, working)?.capabilities.buttons ?? false;
      await runTurn(trx, lane, work.events, { brand: brandOf(lane.brand), buttons, now, newId });
      await markDone(trx, work.events, now);
      await leaveLane(trx, lane.conversationId, work.hasMore, now);
      return undefined;
    }
  }
}

async function prepare({ lane, events }: ToPrepare, working: Working): Promise<void> {
  const { database, blobs, clock } = working;
  const channel = channelOf(lane, working);
  if (channel === undefined) return;
  for (const event of events) {
    await prepareEvent({ database, blobs, now: () => clock.now() }, channel, lane.conversationId, event);
  }
  await database.transaction().execute((trx) => wakeLane(trx, lane.conversationId, clock.now()));
}

async function markDone(trx: Transaction, events: readonly TurnEvent[], now: Instant): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ status: 'done', doneAt: now })
    .where(
      'inboxId',
      'in',
      events.map(({ inboxId }) => inboxId),
    )
    .execute();
}

/** Nothing of the failed turn remains. It is tried again, more and more slowly; at last it is parked, and the lane moves on. */
async function recordFailure(
  { lane, events }: { readonly lane: Lane; readonly events: readonly TurnEvent[] },
  error: unknown,
  working: Working,
): Promise<void> {
  const now = working.clock.now();
  const attempts = (events[0]?.attempts ?? 0) + 1;
  const isParked = attempts >= maxAttempts;
  const reason = error instanceof Error ? error.name : 'failure';
  await working.database.transaction().execute(async (trx) => {
    if (isParked) await parkEvents(trx, lane, events, { reason, now, newId: working.newId, brandOf: working.brandOf });
    else await countAttempt(trx, events, attempts, reason);
    await postponeLane(trx, lane.conversationId, isParked ? now : addMs(now, backoffMs(attempts, working.random())));
  });
  working.onTurnFailed(lane.conversationId, error, isParked);
}

async function countAttempt(
  trx: Transaction,
  events: readonly TurnEvent[],
  attempts: number,
  lastError: string,
): Promise<void> {
  await trx
    .updateTable('inbox')
    .set({ attempts, lastError })
    .where(
      'inboxId',
      'in',
      events.map(({ inboxId }) => inboxId),
    )
    .execute();
}

function channelOf(lane: Lane, { channels }: Working): Channel | undefined {
  return channels.find(({ name, account }) => name === lane.channel && account === lane.account);
}
