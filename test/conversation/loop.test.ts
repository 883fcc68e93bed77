import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bell } from '../../bot/conversation/bell.ts';
import { type LoopSettings, startLoop } from '../../bot/conversation/loop.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a bell', () => {
  const waiters = (count: number) => {
    const rung = bell(3);
    let woken = 0;
    const wait = () =>
      void rung.wait().then(() => {
        woken += 1;
      });
    for (let index = 0; index < count; index += 1) wait();
    return {
      ...{ rung, wait },
      woken: async () => {
        await vi.advanceTimersByTimeAsync(0);
        return woken;
      },
    };
  };

  it('wakes one for each ring', async () => {
    const { rung, woken } = waiters(2);
    rung.ring();
    expect(await woken()).toBe(1);
    rung.ring();
    expect(await woken()).toBe(2);
  });

  it('remembers rings nobody waited for, but no more than there are loops', async () => {
    const { rung, wait, woken } = waiters(0);
    for (let rings = 0; rings < 10; rings += 1) rung.ring();
    for (let waits = 0; waits < 5; waits += 1) wait();
    expect(await woken()).toBe(3);
  });

  it('rings by itself at the earliest instant wished for, once', async () => {
    const { rung, woken } = waiters(2);
    rung.ringIn(500);
    rung.ringIn(100);
    rung.ringIn(300);
    await vi.advanceTimersByTimeAsync(99);
    expect(await woken()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(await woken()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await woken()).toBe(1);
  });

  it('lets everybody go when it is closed', async () => {
    const { rung, wait, woken } = waiters(2);
    rung.close();
    wait();
    expect(await woken()).toBe(3);
  });
});

describe('a loop', () => {
  /** Work that lies in a heap; `looks` counts how often somebody looked for some. */
  const workshop = (settings: Partial<LoopSettings> = {}) => {
    const shop = { heap: 0, done: 0, looks: 0, dueInMs: undefined as number | undefined, troubles: 0 };
    const work = async () => {
      shop.looks += 1;
      if (shop.heap === 0) return false;
      shop.heap -= 1;
      shop.done += 1;
      return true;
    };
    const onTrouble = () => {
      shop.troubles += 1;
    };
    const dueInMs = async () => shop.dueInMs;
    const loop = startLoop({ work, dueInMs, concurrency: 4, pollMs: 1_000, onTrouble, ...settings });
    return { shop, loop, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
  };

  it('works at a ring until nothing is left', async () => {
    const { shop, loop, pass } = workshop();
    await pass(0);
    shop.heap = 10;
    loop.ring();
    await pass(0);
    expect(shop.done).toBe(10);
    await loop[Symbol.asyncDispose]();
  });

  it('sends one to look for a ring, and not everybody', async () => {
    const { shop, loop, pass } = workshop();
    await pass(0);
    const before = shop.looks;
    loop.ring();
    await pass(0);
    expect(shop.looks - before).toBe(1);
    await loop[Symbol.asyncDispose]();
  });

  it('looks by itself once in a while, and when something falls due sooner', async () => {
    const { shop, loop, pass } = workshop();
    await pass(0);
    shop.heap = 1;
    await pass(1_000);
    expect(shop.done).toBe(1);
    shop.dueInMs = 250;
    loop.ring();
    await pass(0);
    shop.heap = 1;
    await pass(249);
    expect(shop.done).toBe(1);
    await pass(1);
    expect(shop.done).toBe(2);
    await loop[Symbol.asyncDispose]();
  });

  it('goes on after trouble', async () => {
    let isBroken = true;
    let done = 0;
    const { shop, loop, pass } = workshop({
      work: async () => {
        if (isBroken) throw new Error('The database is away');
        done += 1;
        return done < 3;
      },
    });
    await pass(3_000);
    expect(shop.troubles).toBeGreaterThan(3);
    isBroken = false;
    await pass(1_000);
    expect(done).toBeGreaterThanOrEqual(3);
    await loop[Symbol.asyncDispose]();
  });

  it('ends when told to, after the work that has begun', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<boolean>();
    let hasEnded = false;
    const { loop, pass } = workshop({ work: () => finished });
    const ending = loop[Symbol.asyncDispose]().then(() => {
      hasEnded = true;
    });
    await pass(5_000);
    expect(hasEnded).toBe(false);
    finish(true);
    await ending;
    expect(hasEnded).toBe(true);
  });
});
