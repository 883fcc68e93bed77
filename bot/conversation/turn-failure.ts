// A turn that failed: nothing of it remains. It is tried again, more and more slowly; at last it is parked, and the lane moves on.
import type { Brand } from '../brands.ts';
import { addMs, type Clock, type Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { backoffMs } from './delivery.ts';
import { lockConversation, moveLane } from './lane.ts';
import { parkEvents } from './parking.ts';
import type { TurnEvent } from './turn-events.ts';

export interface FailureSettings {
  readonly database: Database;
  readonly brandOf: (id: string) => Brand;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly random: () => number;
  readonly onTurnFailed: (conversationId: string, error: unknown, parked: boolean) => void;
}

interface FailedTurn {
  readonly conversationId: string;
  readonly events: readonly TurnEvent[];
}

const maxAttempts = 5;

/** Connection, serialization, resources, shutdown: classes of errors that say something about the server and nothing about the turn. */
export function isDatabaseTrouble(error: unknown): boolean {
  const { code, severity, message } = Object(error) as {
    readonly [field in 'code' | 'severity' | 'message']?: unknown;
  };
  return (
    /^(08|40|53|57|58|E[A-Z]{3})/.test(String(code ?? '')) ||
    // The server ended the connection, or never took it.
    severity === 'FATAL' ||
    /connection (terminated|error)|timeout exceeded/i.test(`${message}`)
  );
}

export async function recordTurnFailure(failed: FailedTurn, error: unknown, settings: FailureSettings): Promise<void> {
  const attempts = (failed.events[0]?.attempts ?? 0) + 1;
  const reason = error instanceof Error ? error.name : 'failure';
  const isParked = attempts >= maxAttempts && (await tryToPark(failed, reason, settings));
  if (!isParked) await putOff(failed, attempts, reason, settings);
  settings.onTurnFailed(failed.conversationId, error, isParked);
}

/** False where not even that can be done; the lane must not stand in everybody's way for it. */
async function tryToPark(failed: FailedTurn, reason: string, settings: FailureSettings): Promise<boolean> {
  const { database, clock, newId, brandOf } = settings;
  const now = clock.now();
  try {
    await database.transaction().execute(async (trx) => {
      const lane = await lockConversation(trx, failed.conversationId);
      const events = await stillOpen(trx, failed);
      if (events.length > 0) await parkEvents(trx, lane, events, { reason, now, newId, brandOf });
      await moveLane(trx, failed.conversationId, now);
    });
    return true;
  } catch (error) {
    if (isDatabaseTrouble(error)) throw error;
    settings.onTurnFailed(failed.conversationId, error, false);
    return false;
  }
}

async function putOff(
  failed: FailedTurn,
  attempts: number,
  lastError: string,
  { database, clock, random }: FailureSettings,
): Promise<void> {
  await database.transaction().execute(async (trx) => {
    await lockConversation(trx, failed.conversationId);
    const events = await stillOpen(trx, failed);
    if (events.length === 0) return;
    await trx.updateTable('inbox').set({ attempts, lastError }).where('inboxId', 'in', events).execute();
    await moveLane(trx, failed.conversationId, retryAt(clock.now(), attempts, random()));
  });
}

function retryAt(now: Instant, attempts: number, random: number): Instant {
  return addMs(now, backoffMs(attempts, random));
}

/** The failed turn no longer held the lane: another worker may have run it meanwhile, or counted a failure of its own. */
async function stillOpen(trx: Transaction, { events }: FailedTurn): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('inbox')
    .select('inboxId')
    .where(
      'inboxId',
      'in',
      events.map(({ inboxId }) => inboxId),
    )
    .where('status', '=', 'new')
    .where('attempts', '=', events[0]?.attempts ?? 0)
    .execute();
  return rows.map(({ inboxId }) => inboxId);
}
