// Instants as a file gives them, with whatever offset, as the bot keeps them.
import { type Instant, toInstant } from '../../clock.ts';

export function toUtc(at: string): Instant {
  return toInstant(Temporal.Instant.from(at).epochMilliseconds);
}
