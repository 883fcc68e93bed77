// Works lanes: takes one that is due, prepares or runs its next turn, and deals with a turn that fails.
import type { Brand } from '../brands.ts';
import type { Channel } from '../channel.ts';
import { addMs, type Clock, type Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { type Lane, leaveLane, moveLane, takeLane } from './lane.ts';
import { prepareEvents, type UnpreparedEvent } from './prepare.ts';
import { runTurn } from './turn.ts';
import { nextWork, type TurnEvent } from './turn-events.ts';
import { isDatabaseTrouble, recordTurnFailure } from './turn-failure.ts';

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

/** While files are fetched nobody else takes the lane; were this process to die, somebody would after this time. */
const preparingMs = 90_000;
/** The files are at a channel that only another process has: it gets its chance, and the lane is looked at again after this time. */
const elsewhereMs = 1_000;

/** Does the next thing of the lane that has waited longest. False: no lane is due. */
export async function workNext(working: Working): Promise<boolean> {
  let failing: { readonly conversationId: string; readonly events: readonly TurnEvent[] } | undefined;
  try {
    const toPrepare = await working.database.transaction().execute(async (trx) => {
      const lane = await takeLane(trx, working.clock.now());
      if (lane === undefined) return 'idle';
      return await workLane(trx, lane, working, (events) => {
        failing = { conversationId: lane.conversationId, events };
      });
    });
    if (toPrepare === 'idle') return false;
    if (toPrepare !== undefined) await prepareLane(toPrepare, working);
    return true;
  } catch (error) {
    // Nothing is wrong with a message whose turn lost the database.
    if (failing === undefined || isDatabaseTrouble(error)) throw error;
    await recordTurnFailure(failing, error, working);
    return true;
  }
}

interface ToPrepare {
  readonly conversationId: string;
  readonly channel: Channel;
  readonly events: readonly UnpreparedEvent[];
}

async function workLane(
  trx: Transaction,
  lane: Lane,
  working: Working,
  onTurn: (events: readonly TurnEvent[]) => void,
): Promise<ToPrepare | undefined> {
  const { clock, brandOf, newId } = working;
  const { conversationId } = lane;
  const now = clock.now();
  const work = await nextWork(trx, conversationId, now);
  switch (work.kind) {
    case 'nothing':
      await leaveLane(trx, conversationId);
      return undefined;
    case 'wait':
      await moveLane(trx, conversationId, work.until);
      return undefined;
    case 'prepare': {
      const channel = channelOf(lane, working);
      await moveLane(trx, conversationId, addMs(now, channel === undefined ? elsewhereMs : preparingMs));
      return channel && { conversationId, channel, events: work.events };
    }
    case 'turn': {
      onTurn(work.events);
      const buttons = channelOf(lane, working)?.capabilities.buttons ?? false;
      await runTurn(trx, lane, work.events, { brand: brandOf(lane.brand), buttons, now, newId });
      await markDone(trx, work.events, now);
      // To the end of the line where more is waiting: no conversation may keep a worker to itself.
      if (work.hasMore) await moveLane(trx, conversationId, now);
      else await leaveLane(trx, conversationId);
      return undefined;
    }
  }
}

async function prepareLane({ conversationId, channel, events }: ToPrepare, working: Working): Promise<void> {
  const { database, clock } = working;
  const moveTo = (at: Instant) => moveLane(database, conversationId, at);
  const origin = { channel, conversationId };
  await moveTo(await prepareEvents(working, origin, events, () => moveTo(addMs(clock.now(), preparingMs))));
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

function channelOf(lane: Lane, { channels }: Working): Channel | undefined {
  return channels.find(({ name, account }) => name === lane.channel && account === lane.account);
}
