// The desk's door: what the bot offers every face of the hotline, over the database and the wake-up calls.
import type { Logger } from 'pino';
import { verifyFile } from '../cases/evidence.ts';
import type { Clock } from '../clock.ts';
import { dropParked, parkedMessages, retryParked, undeliveredReplies } from '../conversation/set-aside.ts';
import type { DeskFile, DeskHost } from '../desk.ts';
import type { ShiftBook, StaffDirectory } from '../staff.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Database } from '../storage/database.ts';
import type { Notifications } from '../storage/notifications.ts';
import type { HotlineBrand } from './actions/scene.ts';
import { readCard } from './card.ts';
import { actOnCase } from './desk-actions.ts';
import { deskPosts } from './desk-posts.ts';
import { checkDraft } from './draft.ts';
import { factFields } from './fact-fields.ts';
import { findCases } from './find-cases.ts';
import { subscribeDesk } from './live.ts';
import { readNotices } from './notices.ts';
import { readQueue } from './queue-view.ts';
import { logged, loggedShifts } from './refusal-log.ts';
import { readReports } from './reports/reports.ts';
import { noShifts } from './roster/shift-book.ts';
import { openTaking } from './taking.ts';
import { readTranscript } from './transcript-view.ts';

export interface DeskHostSettings {
  readonly database: Database;
  readonly notifications: Notifications;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly brands: readonly HotlineBrand[];
  readonly staff: StaffDirectory;
  /** None where there is no staff file. */
  readonly shifts?: ShiftBook;
  /** Links to evidence are signed with it. */
  readonly secret: string;
  readonly log: Logger;
}

export function deskHost({
  database,
  notifications,
  blobs,
  clock,
  newId,
  brands,
  staff,
  shifts = noShifts,
  secret,
  log,
}: DeskHostSettings): DeskHost {
  const brandById = new Map(brands.map((brand) => [brand.id, brand]));
  const acting = (engineer: string) => ({ engineer, now: clock.now(), newId, brandById, staff });
  const take = openTaking(database);
  return {
    queue: () => readQueue(database),
    card: (caseId) => readCard(database, caseId, { now: clock.now(), secret, brandById }),
    transcript: (caseId, after) => readTranscript(database, caseId, after, { now: clock.now(), secret }),
    find: (words) => findCases(database, words),
    checkDraft: (caseId, text) => checkDraft(database, caseId, text),
    setAside: async () => ({
      parked: await parkedMessages(database),
      undelivered: await undeliveredReplies(database, clock.now()),
    }),
    retryParked: (inboxId) => database.transaction().execute((trx) => retryParked(trx, inboxId, clock.now())),
    dropParked: (inboxId, engineer, reason) =>
      database.transaction().execute((trx) => dropParked(trx, inboxId, `${engineer}: ${reason}`, clock.now())),
    reports: (days) => readReports(database, { brandById, days, now: clock.now() }),
    notices: (after) => readNotices(database, after),
    staff,
    shifts: loggedShifts(shifts, log),
    factFields,
    takeNext: (engineer) => logged(log, { action: 'take-next', engineer }, take(acting(engineer))),
    act: (caseId, engineer, action, onceKey) => {
      const acted = actOnCase(database, caseId, action, { ...acting(engineer), onceKey });
      return logged(log, { action: action.kind, engineer, caseId }, acted);
    },
    subscribe: (listener) => subscribeDesk(notifications, listener),
    openFile: (token) => openSignedFile({ database, blobs, clock, secret }, token),
    posts: (desk) => deskPosts(database, desk, clock),
    now: () => clock.now(),
    log,
  };
}

async function openSignedFile(
  { database, blobs, clock, secret }: Pick<DeskHostSettings, 'database' | 'blobs' | 'clock' | 'secret'>,
  token: string,
): Promise<DeskFile | undefined> {
  const named = verifyFile(secret, token, clock.now());
  if (named === undefined) return undefined;
  const file = await database
    .selectFrom('files')
    .select(['name', 'contentType', 'size'])
    .where('conversationId', '=', named.conversationId)
    .where('sha256', '=', named.sha256)
    .executeTakeFirst();
  const bytes = file === undefined ? undefined : await blobs.open(named.sha256);
  return file === undefined || bytes === undefined ? undefined : { ...file, bytes };
}
