// The clocks of a case by its brand: which promises hold for its facts, and what the staff file changed about them.
import { promisesIn } from '../../policy/commitments.ts';
import type { Pack } from '../../policy/pack.ts';
import { factsOfCase } from '../cases/facts-of-case.ts';
import type { CaseEvent } from '../cases/ledger.ts';
import { civilDate, type Instant } from '../clock.ts';
import { type CaseClock, clocksOf } from './clocks.ts';
import { type LevelChange, serviceLevels } from './service-levels.ts';

export interface ClockBrand {
  readonly id: string;
  readonly pack: Pack;
  readonly timeZone: string;
  readonly levels?: readonly LevelChange[] | undefined;
}

export function clocksOfCase(events: readonly CaseEvent[], brand: ClockBrand, now: Instant): readonly CaseClock[] {
  const { id, pack, timeZone, levels: changes = [] } = brand;
  const promises = promisesIn(pack, factsOfCase(events), civilDate(now, timeZone));
  return clocksOf(events, { levels: serviceLevels(promises, changes, id), timeZone, now });
}
