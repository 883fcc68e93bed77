// The pace at which Slack takes posts in a channel.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pace, pace, type Urgency } from '../../adapters/slack/pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** When each turn came, in milliseconds from the start. */
function asking(paced: Pace) {
  const began = Date.now();
  const came: string[] = [];
  const ask = (name: string, urgency: Urgency = 'new', channel = 'C1') =>
    void paced.turn(channel, urgency).then(
      () => came.push(`${name} ${Date.now() - began}`),
      () => came.push(`${name} refused`),
    );
  return { ask, came };
}

const steady = () => pace({ perSecond: 1, burst: 2 }, Date.now);

describe('a channel', () => {
  it('takes a short burst, and then one post a second, in the order of asking', async () => {
    const { ask, came } = asking(steady());
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(came).toEqual(['a 0', 'b 0', 'c 1000', 'd 2000']);
    ask('e');
    ask('f');
    await vi.advanceTimersByTimeAsync(0);
    expect(came.slice(4)).toEqual(['e 5000', 'f 5000']);
  });

  it('lets new words pass changes of old ones, and is no matter of another channel', async () => {
    const { ask, came } = asking(steady());
    for (const name of ['a', 'b']) ask(name);
    ask('card', 'change');
    ask('words');
    ask('elsewhere', 'new', 'C2');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(came).toEqual(['a 0', 'b 0', 'elsewhere 0', 'words 1000', 'card 2000']);
  });

  it('rests as long as Slack says', async () => {
    const paced = steady();
    const { ask, came } = asking(paced);
    paced.hold('C1', 30_000);
    ask('a');
    ask('b');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(came).toEqual(['a 30000', 'b 31000']);
  });

  it('refuses whoever still waits at the end', async () => {
    const paced = steady();
    const { ask, came } = asking(paced);
    for (const name of ['a', 'b', 'c']) ask(name);
    await vi.advanceTimersByTimeAsync(0);
    paced.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    ask('d');
    await vi.advanceTimersByTimeAsync(0);
    expect(came).toEqual(['a 0', 'b 0', 'c refused', 'd refused']);
  });
});
