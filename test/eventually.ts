// Waiting for something that is going to happen, without guessing how long it takes.
import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until `look` finds something; fails with `instead()` when that takes too long. */
export async function eventually<T>(
  look: () => T | undefined | Promise<T | undefined>,
  instead: () => string,
  withinMs = 15_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await delay(10);
  }
  throw new Error(`Waited in vain: ${instead()}`);
}
