// The composition root: reads the settings, opens everything in order, and closes it in the opposite one.
import { createHmac, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { staffDesk } from '../adapters/staffweb/desk.ts';
import { telegramChannel } from '../adapters/telegram/channel.ts';
import { terminalChannel } from '../adapters/terminal/channel.ts';
import { webchatChannel } from '../adapters/webchat/channel.ts';
import type { Pack } from '../policy/pack.ts';
import { type Brands, BrandsError, loadBrands } from './brands.ts';
import { loadBuiltInPacks, PacksError } from './built-in-packs.ts';
import { importUnits } from './cases/units.ts';
import type { Channel } from './channel.ts';
import { systemClock as clock } from './clock.ts';
import { type CommandLine, CommandLineError, readCommandLine } from './command-line.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import type { Reading } from './conversation/reading.ts';
import { type Conversations, openConversations } from './conversation/runtime.ts';
import type { Desk, DeskHost } from './desk.ts';
import { mountExplorer } from './explorer/routes.ts';
import { mountHealth } from './health.ts';
import { deskHost } from './hotline/desk-host.ts';
import { startShiftWatch } from './hotline/roster/shift-watch.ts';
import { loadStaffFile, StaffFileError } from './hotline/roster/staff-file.ts';
import { openStaffing, withStaff } from './hotline/staffing.ts';
import { HttpError, openHttp } from './http.ts';
import { newId } from './ids.ts';
import { openLanguageModel } from './language-model.ts';
import { openLog } from './log.ts';
import { missingBrands } from './missing-brands.ts';
import type { ShiftBook, StaffDirectory } from './staff.ts';
import { startReport } from './start-report.ts';
import { stopSignal } from './stop-signal.ts';
import { keepSecret } from './storage/data-dir.ts';
import { openStorage, type Storage } from './storage/storage.ts';
import { StorageError } from './storage/storage-error.ts';
import { timerSettings } from './timer-handlers.ts';
import { startTimers } from './timers.ts';

const ours = { clock, newId, random: Math.random };
const told = stopSignal();

try {
  const commandLine = readCommandLine(process.argv.slice(2));
  const config = loadConfig(process.cwd());
  const log = openLog({
    level: commandLine.chat ? 'error' : config.logLevel,
    secrets: config.secrets,
    to: process.stderr,
  });
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'The bot cannot go on');
    process.exit(1);
  });
  const packs = await loadBuiltInPacks();
  const brand = commandLine.brand ?? config.brand;
  const brands = await loadBrands(config.brandsFile, packs, clock.now(), { ...config, brand });
  await using storage = await openStorage({ ...config, log, onProgress: say });
  for (const { id, units } of brands) await importUnits(storage.database, id, units);
  const file = config.staffFile === undefined ? undefined : await loadStaffFile(config.staffFile, clock.now());
  const onTrouble = (error: unknown) => log.error({ err: error }, 'The shifts could not be read anew');
  await using staffing = await openStaffing({ ...storage, ...ours, file, brands, onTrouble });
  const { staff, shifts } = staffing;
  const staffed = withStaff(brands, staffing);
  const registry = new Registry();
  const reading = await openLanguageModel(config.languageModel, { clock, registry, log });
  const parts = {
    ...{ config, log, storage, registry, reading, staff, shifts, packs, brands: staffed },
    ...{ defaultBrand: brands[0].id, secretFor: await secrets(config) },
  };
  await (commandLine.chat ? runChat(parts, commandLine) : runServer(parts));
} catch (error) {
  if (!isForTheOperator(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly storage: Storage;
  readonly registry: Registry;
  readonly reading: Reading | undefined;
  readonly packs: readonly Pack[];
  readonly brands: Brands;
  readonly staff: StaffDirectory;
  readonly shifts: ShiftBook;
  readonly defaultBrand: string;
  /** All secrets follow from STAFF_SECRET, so that every process has the same ones; none of them tells of another. */
  readonly secretFor: (purpose: string) => string;
}

/** The bot behind its HTTP server, until it is told to stop. */
async function runServer(parts: Parts): Promise<void> {
  const { config, log, storage, registry, secretFor } = parts;
  const isWeb = config.role !== 'worker';
  const isWorker = config.role !== 'web';
  await using stack = new AsyncDisposableStack();
  const http = openHttp({ log });
  const channels = await openChannels(parts, stack);
  const conversations = stack.use(
    openConversations({ ...parts, ...storage, ...ours, channels, onUpgrade: http.onUpgrade }),
  );
  stack.use(http);
  // Closed before the server, which would wait for the pages' live updates to end.
  const desks = await openDesks(parts, stack);
  const host = deskHost({ ...parts, ...storage, ...ours, secret: secretFor('evidence') });

  mountHealth(http.app, { database: storage.database, clock, registry });
  if (isWeb) {
    mountExplorer(http.app, [...parts.brands.flatMap(({ versions }) => versions), ...parts.packs]);
    for (const desk of desks) desk.mount?.(http.app, host);
    for (const channel of channels) channel.mount?.(http.app, conversations.hostOf(channel));
  }
  // What the start leaves behind, a quarter of all memory, goes back to the machine before anybody comes.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const address = await http.listen(config);
  if (isWorker) conversations.start();
  if (isWorker) stack.use(startTimers(timerSettings({ ...parts, ...storage, ...ours })));
  if (isWorker) stack.use(startShiftWatch({ ...parts, ...storage, ...ours }));
  const signInUrl = desks[0].signInUrl?.(config.publicUrl ?? address, clock.now());
  const on = [...[...channels, ...desks].map(({ name }) => name), ...(parts.reading === undefined ? [] : ['openai'])];
  const warnings = await missingBrands(storage.database, parts.brands, log);
  say(startReport({ config, address, signInUrl, on, warnings }));
  await startListening({ config, channels, desks }, { conversations, host });
  await told;
  say('Stopping: no new messages are taken, and running turns come to their end.');
}

interface Faces {
  readonly config: Config;
  readonly channels: readonly Channel[];
  readonly desks: readonly Desk[];
}

/** Only one process may poll Telegram, and that is a worker, as whoever posts in Slack or reads a mailbox; a webhook is what the web processes are for. */
async function startListening(
  { config: { role, telegram }, channels, desks }: Faces,
  { conversations, host }: { readonly conversations: Conversations; readonly host: DeskHost },
): Promise<void> {
  const isWorker = role !== 'web';
  const listening = channels.filter(({ name }) => isWorker || (name === 'telegram' && telegram?.mode === 'webhook'));
  await Promise.all([
    ...listening.map((channel) => channel.start(conversations.hostOf(channel))),
    ...(isWorker ? desks.map((desk) => desk.start(host)) : []),
  ]);
}

/** The same bot in the terminal, until the customer leaves. It shares the work with a server on the same database. */
async function runChat(parts: Parts, { language }: CommandLine): Promise<void> {
  const { storage, brands } = parts;
  await using stack = new AsyncDisposableStack();
  const { stdin: input, stdout: output } = process;
  const settings = { input, output, brand: brands[0].id, language: language ?? brands[0].defaultLanguage };
  const terminal = stack.use(terminalChannel(settings));
  const channels = [terminal, ...(await openChannels(parts, stack))];
  const conversations = stack.use(openConversations({ ...parts, ...storage, ...ours, channels, onUpgrade: () => {} }));
  // Nobody listens on these routes: it is how a channel gets to know its host, whose files and threads its replies need.
  for (const channel of channels) channel.mount?.(new Hono(), conversations.hostOf(channel));
  conversations.start();
  stack.use(startTimers(timerSettings({ ...parts, ...storage, ...ours })));
  await terminal.start(conversations.hostOf(terminal));
  await Promise.race([told, terminal.ended]);
}

async function openChannels(
  { config, brands, secretFor }: Parts,
  stack: AsyncDisposableStack,
): Promise<readonly Channel[]> {
  const { publicUrl, telegram, wechat, email } = config;
  const channels: Channel[] = [webchatChannel({ secret: secretFor('web chat'), brands, publicUrl })];
  if (telegram !== undefined) channels.push(telegramChannel({ ...telegram, publicUrl }));
  if (email !== undefined) {
    // Its libraries are loaded only where they are used, as Slack's below.
    const { emailChannel } = await import('../adapters/email/channel.ts');
    channels.push(emailChannel({ ...email, secret: secretFor('email threads') }));
  }
  if (wechat !== undefined) {
    const { wechatChannel } = await import('../adapters/wechat/channel.ts');
    channels.push(wechatChannel(wechat));
  }
  for (const channel of channels) stack.use(channel);
  return channels;
}

/** The staff page first: it is where engineers sign in. */
async function openDesks(
  { config, secretFor }: Parts,
  stack: AsyncDisposableStack,
): Promise<readonly [Desk, ...Desk[]]> {
  const { publicUrl, slack, oidc } = config;
  const staffPage = stack.use(staffDesk({ secret: secretFor('staff page'), publicUrl, oidc }));
  if (slack === undefined) return [staffPage];
  // Slack's own library is a seventh of the bot's memory: only who uses it loads it.
  const { slackDesk } = await import('../adapters/slack/desk.ts');
  return [staffPage, stack.use(slackDesk(slack))];
}

/** Derives every secret from STAFF_SECRET, or from one that is generated once and kept in DATA_DIR. */
async function secrets({ staffSecret, dataDir }: Config): Promise<Parts['secretFor']> {
  const root = staffSecret ?? (await keepSecret(dataDir, 'staff-secret', () => randomBytes(32).toString('base64url')));
  return (purpose) => createHmac('sha256', root).update(purpose).digest('base64url');
}

function isForTheOperator(error: unknown): error is Error {
  return [BrandsError, CommandLineError, ConfigError, HttpError, PacksError, StaffFileError, StorageError].some(
    (kind) => error instanceof kind,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
