// A draft held against the case it is written in.
import { hazardsOf, judgedDecision } from '../cases/facts-of-case.ts';
import { readLedger } from '../cases/ledger.ts';
import type { DraftWarning } from '../desk.ts';
import type { Database } from '../storage/database.ts';
import { warningsIn } from './draft-check.ts';
import { workView } from './work-view.ts';

export async function checkDraft(db: Database, caseId: string, text: string): Promise<readonly DraftWarning[]> {
  if (text.trim() === '') return [];
  const events = await readLedger(db, caseId);
  const stands = workView(events, undefined).overrides.filter(({ status }) => status === 'stands');
  return warningsIn(text, {
    decision: judgedDecision(events)?.decision,
    hazards: hazardsOf(events),
    language: await languageOf(db, caseId),
    overridden: Object.fromEntries(stands.map(({ remedy, outcome }) => [remedy, outcome])),
  });
}

/** Empty where nobody knows yet. */
async function languageOf(db: Database, caseId: string): Promise<string> {
  const row = await db
    .selectFrom('cases')
    .innerJoin('conversations', 'conversations.conversationId', 'cases.conversationId')
    .select('language')
    .where('cases.caseId', '=', caseId)
    .executeTakeFirst();
  return row?.language ?? '';
}
