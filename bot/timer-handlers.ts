// Everything that may fall due, in one place: a handler for each kind of timer.
import type { Logger } from 'pino';
import type { Brand } from './brands.ts';
import { followUpHandlers } from './cases/follow-ups.ts';
import type { Clock } from './clock.ts';
import { hotlineHandlers } from './hotline/timers.ts';
import { brandKnower } from './missing-brands.ts';
import type { StaffDirectory } from './staff.ts';
import type { Database } from './storage/database.ts';
import type { TimerSettings } from './timers.ts';

export interface TimerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly brands: readonly Brand[];
  readonly staff: StaffDirectory;
  readonly log: Logger;
}

/** What a worker fires. */
export function timerSettings({ database, clock, newId, brands, staff, log }: TimerParts): TimerSettings & {
  readonly onTrouble: (error: unknown) => void;
} {
  const brandOf = (id: string): Brand => {
    const brand = brands.find((candidate) => candidate.id === id);
    if (brand === undefined) throw new Error(`The brand ${id} is not in the brands file any more`);
    return brand;
  };
  const brandById = new Map(brands.map((brand) => [brand.id, brand]));
  return {
    database,
    clock,
    hasBrand: brandKnower(brands, log),
    handlers: { ...followUpHandlers({ brandOf, newId }), ...hotlineHandlers({ brandById, staff, newId }) },
    onFailed: ({ kind, conversationId }, error) =>
      log.error({ err: error, kind, conversationId }, 'A timer failed; it fires again in a minute'),
    onTrouble: (error) => log.error({ err: error }, 'The database is in trouble; trying again'),
  };
}
