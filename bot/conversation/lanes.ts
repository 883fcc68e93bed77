// Works lanes: takes those that are due, prepares or runs the next turn of each, and deals with a turn that fails.
// Many lanes share a transaction, for it is the disk that takes the time; where one of them fails, each goes by itself.
import { askedFacts } from '../../dialogs/hearing/asked-facts.ts';
import type { DialogState } from '../../dialogs/state.ts';
import type { Brand } from '../brands.ts';
import type { Channel } from '../channel.ts';
import { addMs, type Clock, civilDate, type Instant } from '../clock.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { atOnce, transact } from '../storage/transact.ts';
import { type Lane, leaveLane, moveLane, takeLanes } from './lane.ts';
import type { Meter } from './meter.ts';
import { type Origin, prepareEvents, type UnpreparedEvent } from './prepare.ts';
import type { Reading } from './reading.ts';
import type { Row } from './row.ts';
import { runTurn } from './turn.ts';
import { type NextWork, nextWorks, type TurnEvent } from './turn-events.ts';
import { isDatabaseTrouble, recordTurnFailure } from './turn-failure.ts';
import { recordTurns, type TakenTurn } from './turn-record.ts';

export interface Working {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly channels: readonly Channel[];
  readonly brandOf: (id: string) => Brand;
  /** A conversation of a brand that left the brands file keeps what comes in, and rests until the brand is back. */
  readonly hasBrand: (id: string) => boolean;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly random: () => number;
  /** The language model, where one is on. */
  readonly reading?: Reading | undefined;
  /** Who delivers what a turn says as soon as it is committed, as far as there is room; the rest waits in the outbox. */
  readonly courier?: Courier | undefined;
  /** Who goes on with work that takes long, such as fetching files; without one it is waited for. */
  readonly inBackground?: ((work: Promise<void>) => Promise<void>) | undefined;
  readonly meter?: Meter | undefined;
  /** A turn failed; `parked` when it will not be tried again. */
  readonly onTurnFailed: (conversationId: string, error: unknown, parked: boolean) => void;
}

interface Courier {
  readonly sender: number | undefined;
  readonly mayTake: (lane: Lane) => boolean;
  readonly take: (rows: readonly Row[]) => void;
}

/** Longer batches would save little and hold their conversations for longer. */
const largestBatch = 32;
/** While files are fetched nobody else takes the lane; were this process to die, somebody would after this time. */
const preparingMs = 90_000;
/** The files are at a channel that only another process has: it gets its chance, and the lane is looked at again after this time. */
const elsewhereMs = 1_000;
/** So soon a conversation goes on that rested while its brand was away. */
const brandlessMs = 60_000;

/** Does the next thing of each of the lanes that have waited longest. False: no lane is due. */
export async function workNext(working: Working, limit = largestBatch): Promise<boolean> {
  let lanes: readonly Lane[] = [];
  const failing: TurnEvent[] = [];
  try {
    const startedAt = performance.now();
    const { toPrepare, toDeliver, turns } = await transact(working.database, async (trx) => {
      lanes = await takeLanes(trx, working.clock.now(), limit);
      const onTurn = (events: readonly TurnEvent[]) => void failing.splice(0, failing.length, ...events);
      return await workLanes(trx, lanes, working, onTurn);
    });
    working.courier?.take(toDeliver);
    working.meter?.turns((performance.now() - startedAt) / 1_000, lagsOf(turns, working.clock.now()));
    const preparing = toPrepare.map((lane) => prepareLane(lane, working));
    await Promise.all(preparing.map((work) => working.inBackground?.(work) ?? work));
    return lanes.length > 0;
  } catch (error) {
    // Nothing is wrong with a message whose turn lost the database.
    if (isDatabaseTrouble(error) || failing.length === 0) throw error;
    const [lane] = lanes;
    if (lanes.length > 1) await workEach(working, lanes.length);
    else if (lane !== undefined)
      await recordTurnFailure({ conversationId: lane.conversationId, events: failing }, error, working);
    return true;
  }
}

function lagsOf(turns: readonly TakenTurn[], now: Instant): readonly number[] {
  return turns.map(({ receivedAt }) => (Date.parse(now) - Date.parse(receivedAt)) / 1_000);
}

async function workEach(working: Working, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) await workNext(working, 1);
}

interface ToPrepare {
  readonly origin: Origin;
  readonly events: readonly UnpreparedEvent[];
}

interface Worked {
  readonly turns: readonly TakenTurn[];
  readonly toPrepare: readonly ToPrepare[];
  readonly toDeliver: readonly Row[];
}

async function workLanes(
  trx: Transaction,
  lanes: readonly Lane[],
  working: Working,
  onTurn: (events: readonly TurnEvent[]) => void,
): Promise<Worked> {
  const toPrepare: ToPrepare[] = [];
  const turns: TakenTurn[] = [];
  if (lanes.length === 0) return { turns, toPrepare, toDeliver: [] };
  const now = working.clock.now();
  const ids = lanes.map(({ conversationId }) => conversationId);
  const withBot = new Set(lanes.filter(({ owner }) => owner === 'bot').map(({ conversationId }) => conversationId));
  const works = await nextWorks(trx, ids, now, (id) => working.reading !== undefined && withBot.has(id));
  const workOf = ({ conversationId, brand }: Lane): NextWork =>
    working.hasBrand(brand)
      ? (works.get(conversationId) ?? { kind: 'nothing' })
      : { kind: 'wait', until: addMs(now, brandlessMs) };
  const workOne = (lane: Lane) => async (shared: Transaction) => {
    const work = workOf(lane);
    if (work.kind === 'turn') {
      onTurn(work.events);
      turns.push(await takeTurn(shared, lane, work, working, now));
    } else {
      const waiting = await putOff(shared, lane, work, working, now);
      if (waiting !== undefined) toPrepare.push(waiting);
    }
  };
  await atOnce(trx, lanes.map(workOne));
  const toDeliver =
    turns.length === 0
      ? []
      : await recordTurns(trx, turns, { now, newId: working.newId, sender: working.courier?.sender });
  return { turns, toPrepare, toDeliver };
}

async function takeTurn(
  trx: Transaction,
  lane: Lane,
  { events, hasMore }: Extract<NextWork, { kind: 'turn' }>,
  working: Working,
  now: Instant,
): Promise<TakenTurn> {
  const { brandOf, newId, courier } = working;
  const { buttons = false, budget } = channelOf(lane, working)?.capabilities ?? {};
  const channel = { buttons, ...(budget !== undefined && { budget }) };
  const outcome = await runTurn(trx, lane, events, { brand: brandOf(lane.brand), channel, now, newId });
  const inboxIds = events.map(({ inboxId }) => inboxId);
  const receivedAt = events[0]?.receivedAt ?? now;
  return { lane, inboxIds, receivedAt, hasMore, outcome, delivers: courier?.mayTake(lane) ?? false };
}

/** No turn now: nothing to do after all, not yet, or not before its files are here. */
async function putOff(
  trx: Transaction,
  lane: Lane,
  work: Exclude<NextWork, { kind: 'turn' }>,
  working: Working,
  now: Instant,
): Promise<ToPrepare | undefined> {
  const { conversationId } = lane;
  if (work.kind === 'nothing') await leaveLane(trx, conversationId);
  if (work.kind === 'wait') await moveLane(trx, conversationId, work.until);
  if (work.kind !== 'prepare') return undefined;
  const channel = channelOf(lane, working);
  await moveLane(trx, conversationId, addMs(now, channel === undefined ? elsewhereMs : preparingMs));
  const context = {
    asked: askedFacts(lane.state as DialogState | null),
    today: civilDate(now, working.brandOf(lane.brand).timeZone),
  };
  return channel && { origin: { conversationId, channel, context }, events: work.events };
}

async function prepareLane({ origin, events }: ToPrepare, working: Working): Promise<void> {
  const { database, clock } = working;
  const moveTo = (at: Instant) => moveLane(database, origin.conversationId, at);
  await moveTo(await prepareEvents(working, origin, events, () => moveTo(addMs(clock.now(), preparingMs))));
}

function channelOf(lane: Lane, { channels }: Working): Channel | undefined {
  return channels.find(({ name, account }) => name === lane.channel && account === lane.account);
}
