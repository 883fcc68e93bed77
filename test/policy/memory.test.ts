import { expect, it } from 'vitest';
import { Memory } from '../../policy/memory.ts';

it('keeps what was asked for lately, and forgets what nobody asked for', () => {
  const memory = new Memory<string, number>(4);
  expect(memory.get('a')).toBeUndefined();
  memory.set('a', 1);
  memory.set('b', 2);
  expect([memory.get('a'), memory.get('b')]).toEqual([1, 2]);
  memory.set('c', 3);
  // Half of four is as many as are young at once: with `b` asked for beside `c`, nobody needs `a` any more.
  expect([memory.get('b'), memory.get('c'), memory.get('a')]).toEqual([2, 3, undefined]);
});

it('never holds more than it may', () => {
  const memory = new Memory<number, string>(10);
  for (let key = 0; key < 100; key += 1) memory.set(key, `${key}`);
  const held = Array.from({ length: 100 }, (_, key) => memory.get(key)).filter((value) => value !== undefined);
  expect(held.length).toBeLessThanOrEqual(10);
  expect(held).toContain('99');
});
