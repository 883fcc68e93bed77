// A hotline on a database that is there already, with the doors a desk needs; what it says is not logged.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { systemClock } from '../../bot/clock.ts';
import type { DeskHost } from '../../bot/desk.ts';
import type { HotlineBrand } from '../../bot/hotline/actions/scene.ts';
import { deskHost } from '../../bot/hotline/desk-host.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { openBlobs } from '../../bot/storage/blobs.ts';
import type { Database } from '../../bot/storage/database.ts';
import { openNotifications } from '../../bot/storage/notifications.ts';

export interface HotlineStage extends AsyncDisposable {
  readonly database: Database;
  readonly host: DeskHost;
  readonly log: Logger;
  readonly brand: BenchBrand;
}

export type BenchBrand = HotlineBrand & { readonly desk: string };

export async function openHotline(database: Database, url: string, brand: BenchBrand): Promise<HotlineStage> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-bench-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const notifications = stack.use(await openNotifications(url));
  const log = pino({ level: 'silent' });
  const host = deskHost({
    ...{ database, notifications, blobs: await openBlobs(dir), clock: systemClock, newId: randomUUID, log },
    ...{ brands: [brand], staff: unlistedStaff([brand]), secret: 'of files' },
  });
  const open = stack.move();
  return { database, host, log, brand, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
