// Everything that may fall due, in one place: a handler for each kind of timer.
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import type { Brand } from './brands.ts';
import { fileRemoval, removeFileTimer } from './cases/erasure.ts';
import { followUpHandlers } from './cases/follow-ups.ts';
import type { Clock } from './clock.ts';
import { hotlineHandlers } from './hotline/timers.ts';
import { brandKnower } from './missing-brands.ts';
import type { StaffDirectory } from './staff.ts';
import type { Blobs } from './storage/blobs.ts';
import type { Database } from './storage/database.ts';
import type { TimerSettings } from './timers.ts';

export interface TimerParts {
  readonly database: Database;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly brands: readonly Brand[];
  readonly staff: StaffDirectory;
  readonly log: Logger;
  /** Where what is counted can be read. */
  readonly registry?: Registry;
}

/** What a worker fires. */
export function timerSettings({
  database,
  blobs,
  clock,
  newId,
  brands,
  staff,
  log,
  registry,
}: TimerParts): TimerSettings & {
  readonly onTrouble: (error: unknown) => void;
} {
  const brandOf = (id: string): Brand => {
    const brand = brands.find((candidate) => candidate.id === id);
    if (brand === undefined) throw new Error(`The brand ${id} is not in the brands file any more`);
    return brand;
  };
  const onBreach = registry && breachCounter(registry);
  const brandById = new Map(brands.map((brand) => [brand.id, brand]));
  return {
    database,
    clock,
    hasBrand: brandKnower(brands, log),
    handlers: {
      ...followUpHandlers({ brandOf, newId }),
      ...hotlineHandlers({ brandById, staff, newId, onBreach }),
      [removeFileTimer]: fileRemoval(blobs),
    },
    onFailed: ({ kind, conversationId }, error) =>
      log.error({ err: error, kind, conversationId }, 'A timer failed; it fires again in a minute'),
    onTrouble: (error) => log.error({ err: error }, 'The database is in trouble; trying again'),
  };
}

function breachCounter(registry: Registry): (clock: string) => void {
  const breaches = new Counter({
    name: 'clauseline_clock_breaches_total',
    help: 'Promises of the hotline that were not kept in time, by the clock that ran out',
    labelNames: ['clock'],
    registers: [registry],
  });
  return (clock) => breaches.inc({ clock });
}
