// Gives a conversation from the bot to an engineer and back.
import type { Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { queueTurn } from './lane.ts';
import type { Owner } from './owner.ts';

/** From here on only `owner` speaks; what the bot had said but not yet delivered is judged again when it is sent. */
export async function giveTo(trx: Transaction, conversationId: string, owner: Owner): Promise<void> {
  await trx.updateTable('conversations').set({ owner }).where('conversationId', '=', conversationId).execute();
}

/** Lets the bot take up its thread again, in a turn of its own. */
export async function resumeDialog(
  trx: Transaction,
  {
    conversationId,
    now,
    newId,
  }: { readonly conversationId: string; readonly now: Instant; readonly newId: () => string },
): Promise<void> {
  await queueTurn(trx, conversationId, { type: 'event', name: 'handback' }, { now, newId });
}
