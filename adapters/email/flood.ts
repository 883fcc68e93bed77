// The last guard against two machines that answer each other: one of the other side that hides what it is. What is too much for an hour
// waits, so that nothing is lost of a customer who writes a great deal. Counted by each process for itself.
import type { Clock } from '../../bot/clock.ts';

export interface Flood {
  isOver(address: string): boolean;
  count(address: string): void;
}

const perHour = 20;
export const hourMs = 3_600_000;
/** Enough for every customer of an hour; beyond it the quietest is forgotten. */
const mostAddresses = 10_000;

export function flood(clock: Clock): Flood {
  const times = new Map<string, readonly number[]>();
  const nowMs = () => Date.parse(clock.now());
  const recent = (address: string) => (times.get(address) ?? []).filter((at) => at > nowMs() - hourMs);
  return {
    isOver: (address) => recent(address).length >= perHour,
    count: (address) => {
      const counted = [...recent(address), nowMs()];
      // Anew, so that the first of the map is the one that has been quiet longest.
      times.delete(address);
      times.set(address, counted);
      const [quietest = ''] = times.keys();
      if (times.size > mostAddresses) times.delete(quietest);
    },
  };
}
