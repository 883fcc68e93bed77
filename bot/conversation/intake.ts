// Where channels bring their events: many at the same moment become one commit, in the order in which they came. What cannot be kept in
// time is refused, so that the platform brings it again instead of believing it taken.
import { setTimeout as pause } from 'node:timers/promises';
import { ChannelError } from '../channel.ts';
import type { Database } from '../storage/database.ts';
import { type Arrival, type Kept, keepEvents, placeOf } from './inbox.ts';
import { isDatabaseTrouble } from './turn-failure.ts';

export interface Intake {
  /** Durable once it resolves. Rejects with ChannelError kind `retry` where it could not be kept. */
  keep(arrival: Arrival): Promise<Kept>;
}

interface Waiting {
  readonly arrival: Arrival;
  readonly since: number;
  readonly resolve: (kept: Kept) => void;
  readonly reject: (error: ChannelError) => void;
}

const largestGroup = 64;
const groupsAtOnce = 2;
/** More than a platform's patience holds: the rest is turned away at once. */
const longestQueue = 2_000;
const patienceMs = 4_000;
/** A conversation at work is free again in a moment. */
const heldPauseMs = 2;

export function openIntake(database: Database, newId: () => string): Intake {
  let queue: Waiting[] = [];
  /** Conversations in a group under way: what comes after must not overtake it. */
  const underWay = new Set<string>();
  let running = 0;
  const run = async (): Promise<void> => {
    running += 1;
    for (let group = nextGroup(); group.length > 0; group = nextGroup()) await keepNext(group);
    running -= 1;
  };
  const keepNext = async (group: readonly Waiting[]): Promise<void> => {
    const places = group.map(({ arrival }) => placeOf(arrival.event));
    for (const place of places) underWay.add(place);
    const held = await keepGroup(database, group, newId);
    for (const place of places) underWay.delete(place);
    queue = [...held, ...queue];
    if (held.length > 0) await pause(heldPauseMs);
  };
  const nextGroup = (): readonly Waiting[] => {
    const group: Waiting[] = [];
    const skipped = new Set<string>();
    const rest: Waiting[] = [];
    for (const waiting of queue) {
      const place = placeOf(waiting.arrival.event);
      if (group.length === largestGroup || underWay.has(place) || skipped.has(place)) {
        skipped.add(place);
        rest.push(waiting);
      } else group.push(waiting);
    }
    queue = rest;
    return group;
  };
  return {
    keep: async (arrival) => {
      if (queue.length >= longestQueue) throw refusal('More events come in than can be kept');
      return await new Promise((resolve, reject) => {
        queue.push({ arrival, since: performance.now(), resolve, reject });
        if (running < groupsAtOnce) void run();
      });
    },
  };
}

/** Settles what it can; gives back those whose conversations are held by somebody, as long as they may wait. */
async function keepGroup(
  database: Database,
  group: readonly Waiting[],
  newId: () => string,
): Promise<readonly Waiting[]> {
  const arrivals = group.map(({ arrival }) => arrival);
  try {
    const outcomes = await keepEvents(database, arrivals, newId);
    return group.filter((waiting, index) => !settle(waiting, outcomes[index]));
  } catch (error) {
    if (group.length > 1 && !isDatabaseTrouble(error)) return await keepEach(database, group, newId);
    for (const { reject } of group) reject(refusal('An event could not be kept', error));
    return [];
  }
}

/** One that no database can hold must not take the others with it. */
async function keepEach(
  database: Database,
  group: readonly Waiting[],
  newId: () => string,
): Promise<readonly Waiting[]> {
  const held: Waiting[] = [];
  for (const waiting of group) {
    const isBehind = held.some(({ arrival }) => placeOf(arrival.event) === placeOf(waiting.arrival.event));
    held.push(...(isBehind ? [waiting] : await keepGroup(database, [waiting], newId)));
  }
  return held;
}

function settle({ since, resolve, reject }: Waiting, kept: Kept | undefined): boolean {
  if (kept !== undefined) resolve(kept);
  else if (performance.now() - since > patienceMs) reject(refusal('A conversation was held for too long'));
  else return false;
  return true;
}

function refusal(message: string, cause?: unknown): ChannelError {
  return new ChannelError(message, { kind: 'retry', cause });
}
