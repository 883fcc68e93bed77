// When people do things: customers come as people do, most of them in the late morning and in the evening, a few at any hour; and they
// look at what was written to them in rounds, so that many of them write at the same moment. What falls due in the bot waits for nobody.
import type { Dice } from './dice.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** After midnight UTC: 10:00 and 19:00 in Shanghai. */
const peaksMs = [2 * hourMs, 11 * hourMs];
const peakMs = 2 * hourMs;
const shareAtAnyHour = 0.02;
const roundMs = hourMs / 2;

/** An instant after the start of the first day; who comes has half a day left to be answered in. */
export function comesAfterMs(days: number, chance: Dice): number {
  const anyMs = Math.floor(chance.next() * (days - 0.5) * dayMs);
  if (chance.happens(shareAtAnyHour)) return anyMs;
  const atPeakMs = Math.floor(anyMs / dayMs) * dayMs + chance.oneOf(peaksMs) + Math.floor(chance.next() * peakMs);
  return atPeakMs < (days - 0.5) * dayMs ? atPeakMs : anyMs;
}

/** The round in which somebody does what they could do from `atMs` on. */
export function roundFrom(atMs: number): number {
  return Math.ceil(atMs / roundMs) * roundMs;
}
