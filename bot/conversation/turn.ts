// One turn: the pure dialog between what is known and what is written, in the transaction that holds the lane.

import type { Activity } from 'botbuilder';
import type { Candidate, CustomerActivity, Effect, IncomingFile, Language, TurnInput } from '../../dialogs/dialog.ts';
import { serialsIn } from '../../dialogs/extract/serials.ts';
import { asksOwnData } from '../../dialogs/matters/matters.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { judging } from '../brand-packs.ts';
import type { Brand } from '../brands.ts';
import { applyEffects } from '../cases/apply-effects.ts';
import { casesOfConversation } from '../cases/case-views.ts';
import { type Case, findCase } from '../cases/cases.ts';
import { recordCustomerWords } from '../cases/customer-words.ts';
import { proveCase } from '../cases/identity.ts';
import { ownData } from '../cases/privacy.ts';
import { findUnits } from '../cases/units.ts';
import { civilDate, type Instant } from '../clock.ts';
import type { Transaction } from '../storage/database.ts';
import { isBotsOwn } from './bots-own.ts';
import { customerActivity, type PreparedEvent } from './customer-activity.ts';
import type { Lane } from './lane.ts';
import type { PreparedFile } from './prepare.ts';
import { activityOfReply, announced } from './reply-activity.ts';
import { watchSilence } from './silence.ts';
import type { TurnEvent } from './turn-events.ts';

export interface TurnSettings {
  readonly brand: Brand;
  readonly channel: TurnInput['channel'];
  readonly now: Instant;
  readonly newId: () => string;
}

/** What a turn says and what it changes of its conversation; the ledger and the queue have been written by then. */
export interface TurnOutcome {
  readonly replies: readonly Partial<Activity>[];
  readonly changes: { readonly state: object; readonly language: string; readonly caseId: string | null };
}

/**
 * Runs the dialog for `events` (one, or an album's). While an engineer speaks with the customer the bot tells only its own news; where it
 * just listens there is no outcome.
 */
export async function runTurn(
  trx: Transaction,
  lane: Lane,
  events: readonly TurnEvent[],
  settings: TurnSettings,
): Promise<TurnOutcome | undefined> {
  const prepared: PreparedEvent[] = [];
  for (const event of events) {
    prepared.push({
      activity: event.activity,
      files: await keepEvidence(trx, lane.conversationId, event.files, settings),
    });
  }
  const activity = customerActivity(prepared);
  if (activity === undefined) return undefined;
  const isEngineers = lane.owner === 'engineer' && !(await isBotsOwn(trx, lane, activity, settings.brand));
  await listen(trx, lane, activity, { ...settings, messageId: events[0]?.messageId ?? '', isEngineers });
  if (isEngineers) return undefined;
  const candidates = events.flatMap((event) => event.candidates);
  return await converse(trx, lane, activity, { ...settings, candidates });
}

/** Words in a case that people work at stand in its events too. */
async function listen(
  trx: Transaction,
  lane: Lane,
  activity: CustomerActivity,
  { brand, now, ...heard }: TurnSettings & { readonly messageId: string; readonly isEngineers: boolean },
): Promise<void> {
  const { caseId, owner, state } = lane;
  const isWithPeople = owner === 'engineer' || (state as DialogState | null)?.handedOff === true;
  if (activity.kind !== 'message' || caseId === null || !isWithPeople) return;
  await recordCustomerWords(trx, { ...heard, caseId, text: activity.text }, brand, now);
}

async function converse(
  trx: Transaction,
  lane: Lane,
  activity: CustomerActivity,
  settings: TurnSettings & { readonly candidates: readonly Candidate[] },
): Promise<TurnOutcome> {
  const { now, newId, channel, candidates } = settings;
  const { conversationId } = lane;
  const today = civilDate(now, settings.brand.timeZone);
  const open = await openCaseOf(trx, lane, settings.brand);
  const brand = judging(settings.brand, open?.requestedOn ?? today, open?.packVersion);
  const serials = activity.kind === 'message' ? serialsIn(activity.text) : [];
  const result = takeTurn(lane.state as DialogState | null, {
    activity,
    candidates,
    now,
    today,
    brand,
    units: await findUnits(trx, brand.id, serials),
    channel,
    ...(await casesAndOwn(trx, lane, activity, brand)),
  });
  const language = languageSet(result.effects) ?? lane.language ?? brand.defaultLanguage;
  const applied = await applyEffects(trx, {
    conversationId,
    caseId: lane.caseId,
    brand,
    language,
    effects: result.effects,
    now,
    newId,
  });
  const said = result.replies.map((reply) => activityOfReply(reply, applied.caseNumber));
  const isEnd = activity.kind === 'news' && activity.news.event.kind === 'resolved';
  const replies = isEnd ? said.map((reply) => announced(reply, 'resolved')) : said;
  if (activity.kind === 'message')
    await watchSilence(trx, { conversationId, before: lane.state, state: result.state, brand, now });
  return { replies, changes: { state: result.state, language, caseId: applied.caseId } };
}

/** What the dialog may need to know of the customer's cases and data; looked up only where it can be spoken of. */
async function casesAndOwn(
  trx: Transaction,
  { conversationId, caseId, state }: Lane,
  activity: CustomerActivity,
  { id, timeZone }: Brand,
): Promise<Pick<TurnInput, 'cases' | 'proven' | 'own'>> {
  const { identity = null, caseOpened = false, open = null } = (state ?? {}) as Partial<DialogState>;
  const isForgetting = open?.screen === 'forget' || open?.screen === 'forget-sure';
  const text = activity.kind === 'message' ? activity.text : '';
  const hasCases = caseId !== null || caseOpened;
  const proven = identity === null ? undefined : await proveCase(trx, { brand: id, ...identity, text, timeZone });
  return {
    cases: hasCases ? await casesOfConversation(trx, { conversationId, caseId, timeZone }) : [],
    ...(proven !== undefined && { proven }),
    ...((asksOwnData(text) || isForgetting) && { own: await ownData(trx, conversationId) }),
  };
}

/** An open case is judged by the version it was opened under, whatever came into force since (3.9). */
async function openCaseOf(trx: Transaction, { caseId }: Lane, { versions }: Brand): Promise<Case | undefined> {
  if (caseId === null || versions.length === 1) return undefined;
  const found = await findCase(trx, caseId);
  return found?.status === 'resolved' ? undefined : found;
}

function languageSet(effects: readonly Effect[]): Language | undefined {
  return effects.findLast((effect) => effect.kind === 'set-language')?.language;
}

/** Each kept file becomes evidence of the conversation; the dialog says later what it shows. */
async function keepEvidence(
  trx: Transaction,
  conversationId: string,
  files: readonly PreparedFile[],
  { now, newId }: TurnSettings,
): Promise<readonly IncomingFile[]> {
  const incoming: IncomingFile[] = [];
  for (const file of files) {
    if (file.kind === 'refused') {
      incoming.push(file);
      continue;
    }
    const evidenceId = newId();
    const { sha256, name, contentType } = file;
    await trx
      .insertInto('evidence')
      .values({ evidenceId, conversationId, caseId: null, sha256, receivedAt: now })
      .execute();
    incoming.push({ kind: 'kept', evidenceId, name, contentType });
  }
  return incoming;
}
