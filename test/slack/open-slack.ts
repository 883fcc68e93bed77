// The Slack desk as it runs, in a workspace of the emulator: real database, wake-up calls, files and HTTP server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { slackDesk } from '../../adapters/slack/desk.ts';
import type { Instant } from '../../bot/clock.ts';
import type { DeskHost } from '../../bot/desk.ts';
import { deskHost } from '../../bot/hotline/desk-host.ts';
import { parseStaffFile } from '../../bot/hotline/roster/staff-file.ts';
import { openStaffing, withStaff } from '../../bot/hotline/staffing.ts';
import { openHttp } from '../../bot/http.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import { notify, openNotifications } from '../../bot/storage/notifications.ts';
import { type CustomerWords, customerWords } from '../cases/customer-words.ts';
import { type Bench, brand, openBench } from '../cases/desk-bench.ts';
import { botToken, signingSecret } from './emulator.ts';
import { openWorkspace, type SlackMessage, until, type Workspace } from './workspace.ts';

export interface OpenSlack extends AsyncDisposable {
  readonly bench: Bench;
  readonly workspace: Workspace;
  readonly host: DeskHost;
  readonly url: string;
  readonly customer: CustomerWords;
  /** The card of a case, once it shows `pattern`. */
  card(caseId: string, pattern?: RegExp, channel?: string): Promise<SlackMessage>;
  /** The thread of the case, once `isReady`. */
  thread(caseId: string, isReady: (thread: readonly SlackMessage[]) => boolean): Promise<readonly SlackMessage[]>;
  /** Until every post's place is known, every file is shown and no process works at the case. */
  quiet(caseId: string): Promise<void>;
  /** What became of the newest words to the customer. */
  delivered(conversationId: string, outcome: { delivery: 'sent' | 'failed'; lastError?: string }): Promise<void>;
  /** Every message that reached, or is on its way to, this customer by staff's doing. */
  staffMessages(conversationId: string): Promise<readonly string[]>;
  /** Ends the first process. */
  stop(): Promise<void>;
  /** Another process of the same bot. */
  another(settings?: Partial<Settings>): Promise<AsyncDisposable & { readonly url: string }>;
}

interface Settings {
  /** Content of a staff file that names people of this workspace. */
  readonly staffFile: ((workspace: Workspace) => object) | undefined;
  readonly appToken: string | undefined;
  /** Neither is started: it only answers. */
  readonly isWeb: boolean;
}

export async function openSlack(settings: Partial<Settings> = {}): Promise<OpenSlack> {
  const stack = new AsyncDisposableStack();
  const bench = stack.use(await openBench());
  const workspace = stack.use(await openWorkspace());
  const { database, clock, newId } = bench;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-slack-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const blobs = await openBlobs(dir);
  const log = pino({ level: process.env.SLACK_TEST_LOG ?? 'silent' });

  const run = async ({ staffFile, appToken, isWeb = false }: Partial<Settings>) => {
    const running = new AsyncDisposableStack();
    const notifications = running.use(await openNotifications(bench.url));
    const file = staffFile === undefined ? undefined : parsed(staffFile(workspace), clock.now());
    const onTrouble = (error: unknown) => log.error(error);
    const staffing = running.use(
      await openStaffing({ file, brands: [brand], database, notifications, clock, newId, onTrouble }),
    );
    const brands = withStaff([brand], staffing);
    const { staff } = staffing;
    const host = deskHost({ database, notifications, blobs, clock, newId, brands, staff, secret: 'of files', log });
    const http = running.use(openHttp({ log, drainMs: 0 }));
    const desk = running.use(
      slackDesk({
        token: botToken,
        signingSecret,
        appToken,
        apiUrl: workspace.proxy.apiUrl,
        hotlineChannel: workspace.channel('hotline'),
        pace: { perSecond: 1_000, burst: 1_000 },
      }),
    );
    desk.mount?.(http.app, host);
    const url = await http.listen({ host: '127.0.0.1', port: 0 });
    if (!isWeb) await desk.start(host);
    return { host, url, [Symbol.asyncDispose]: () => running.disposeAsync() };
  };
  const first = stack.use(await run(settings));
  workspace.connect(first.url);

  const cardPlace = async (caseId: string, channel: string): Promise<SlackMessage | undefined> =>
    (await workspace.posts(channel)).findLast(({ metadata }) => metadata?.event_payload.key === `${caseId}/card`);

  return {
    bench,
    workspace,
    host: first.host,
    url: first.url,
    customer: customerWords(bench, blobs),
    card: async (caseId, pattern = /./, channel = workspace.channel('hotline')) =>
      await until(async () => {
        const card = await cardPlace(caseId, channel);
        const isKnown =
          card !== undefined && (await first.host.posts('slack').at({ channel, ts: card.ts })) !== undefined;
        return isKnown && pattern.test(JSON.stringify(card.blocks)) ? card : undefined;
      }, `a card of ${caseId} with ${pattern}`),
    thread: async (caseId, isReady) =>
      await until(async () => {
        const card = await cardPlace(caseId, workspace.channel('hotline'));
        const thread = card === undefined ? [] : (await workspace.thread(card.ts)).slice(1);
        return isReady(thread) ? thread : undefined;
      }, `the thread of ${caseId}`),
    quiet: async (caseId) =>
      await until(async () => {
        const posts = first.host.posts('slack');
        const known = await posts.recall(caseId);
        const isOpen = known.some(({ key, data }) => key.startsWith('file-') && data.isDone !== true);
        const isBusy = known.length === 0 || isOpen || (await posts.isPlacing(workspace.channel('hotline')));
        const cases = database.selectFrom('deskCases').select('claimedBy').where('caseId', '=', caseId);
        return isBusy || (await cases.executeTakeFirst())?.claimedBy !== null ? undefined : true;
      }, `quiet around ${caseId}`).then(() => {}),
    delivered: async (conversationId, outcome) =>
      await database.transaction().execute(async (trx) => {
        const open = trx
          .updateTable('outbox')
          .set({ ...outcome, endedAt: clock.now() })
          .where('author', '=', 'engineer');
        await open.where('conversationId', '=', conversationId).execute();
        await notify(trx, 'transcript', conversationId);
      }),
    staffMessages: async (conversationId) => {
      const rows = await database
        .selectFrom('messages')
        .select('activity')
        .where('author', '=', 'engineer')
        .where('conversationId', '=', conversationId)
        .orderBy('position')
        .execute();
      return rows.map(({ activity }) => activity.text ?? '');
    },
    stop: () => first[Symbol.asyncDispose](),
    another: (other = {}) => run(other),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

function parsed(content: object, now: Instant) {
  const read = parseStaffFile(JSON.stringify(content), now);
  if (read.problems !== undefined) throw new Error(read.problems.join('\n'));
  return read.file;
}
