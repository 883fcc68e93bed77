// The staff page as it runs: real database, wake-up calls, files and HTTP server; only the clock is the test's.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { staffDesk } from '../../adapters/staffweb/desk.ts';
import type { OidcSettings } from '../../adapters/staffweb/oidc.ts';
import { deskHost } from '../../bot/hotline/desk-host.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { openHttp } from '../../bot/http.ts';
import type { StaffDirectory } from '../../bot/staff.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import { openNotifications } from '../../bot/storage/notifications.ts';
import { type CustomerWords, customerWords } from '../cases/customer-words.ts';
import { type Bench, brand, openBench } from '../cases/desk-bench.ts';

export interface OpenDesk extends AsyncDisposable, CustomerWords {
  readonly bench: Bench;
  readonly url: string;
  /** The link printed at the start. */
  signInUrl(): string;
}

export interface DeskSettings {
  readonly publicUrl?: string;
  readonly oidc?: OidcSettings;
  /** Absent: whoever has the link works here. */
  readonly staff?: StaffDirectory;
}

export async function openDesk({ staff, ...settings }: DeskSettings = {}): Promise<OpenDesk> {
  const stack = new AsyncDisposableStack();
  const bench = stack.use(await openBench());
  const { database, clock, newId } = bench;
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-staffweb-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const blobs = await openBlobs(dir);
  const notifications = stack.use(await openNotifications(bench.url));
  const log = pino({ level: 'silent' });
  const http = stack.use(openHttp({ log }));
  const desk = stack.use(staffDesk({ secret: 'the secret of the staff page', ...settings }));
  const host = deskHost({
    database,
    notifications,
    blobs,
    clock,
    newId,
    brands: [brand],
    staff: staff ?? unlistedStaff([brand]),
    secret: 'of files',
    log,
  });
  desk.mount?.(http.app, host);
  await desk.start(host);
  const url = await http.listen({ host: '127.0.0.1', port: 0 });

  return {
    bench,
    url,
    signInUrl: () => desk.signInUrl?.(url, clock.now()) ?? '',
    ...customerWords(bench, blobs),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
