// What the customer writes while their case is with people: a line in its events, so that the clocks run by the events alone; and a
// danger in it, which the bot would speak to but for the engineer who has the conversation, is recorded and flagged for them.
import { hazardsIn } from '../../dialogs/extract/hazards.ts';
import type { Instant } from '../clock.ts';
import { watchClocks } from '../hotline/clock-watch.ts';
import { dangerText } from '../hotline/notice-texts.ts';
import { tellStaff } from '../hotline/notices.ts';
import { deskOf, flagHazard } from '../hotline/queue.ts';
import type { Transaction } from '../storage/database.ts';
import { notify } from '../storage/notifications.ts';
import { type Case, type CaseBrand, lockCase } from './cases.ts';
import { appendEvents, type CaseFact } from './ledger.ts';

interface Words {
  readonly caseId: string;
  readonly messageId: string;
  readonly text: string;
  /** False where the bot itself takes a turn on these words, dangers included. */
  readonly isEngineers: boolean;
}

export async function recordCustomerWords(
  trx: Transaction,
  { caseId, messageId, text, isEngineers }: Words,
  brand: CaseBrand,
  now: Instant,
): Promise<void> {
  const found = await lockCase(trx, caseId);
  if (found?.status !== 'queued' && found?.status !== 'taken') return;
  const { hazards, words } = isEngineers ? hazardsIn(text) : { hazards: [], words: '' };
  const events: CaseFact[] = [{ kind: 'customer-wrote', messageId }];
  if (hazards.length > 0) events.push({ kind: 'hazard', hazards: [...hazards], words });
  await appendEvents(
    trx,
    found,
    events.map((event) => ({ actor: 'customer', event })),
    now,
  );
  if (hazards.length > 0) await flag(trx, found, hazards, words, now);
  await watchClocks(trx, found, brand, now);
  await notify(trx, 'case', caseId);
}

async function flag(
  trx: Transaction,
  found: Case,
  hazards: readonly string[],
  words: string,
  now: Instant,
): Promise<void> {
  const { caseId, number } = found;
  await flagHazard(trx, caseId);
  const desk = await deskOf(trx, caseId);
  if (desk === undefined) return;
  const text = dangerText(number ?? caseId, hazards, words);
  await tellStaff(trx, { key: `${caseId} hazard ${now}`, desk, caseId, kind: 'new-hazard', text }, now);
}
