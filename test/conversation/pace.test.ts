import { describe, expect, it } from 'vitest';
import { pacing } from '../../bot/conversation/pace.ts';

const limits = { perSecond: 30, perConversation: 1, burst: 2 };

describe('the pace of a channel', () => {
  it('lets a conversation have a short burst, and then one message a second', () => {
    const pace = pacing(limits);
    pace.spend('ann', 0);
    expect(pace.waitMs('ann', 0)).toBe(0);
    pace.spend('ann', 0);
    expect(pace.waitMs('ann', 0)).toBe(1_000);
    expect(pace.waitMs('bob', 0)).toBe(0);
    expect(pace.waitMs('ann', 600)).toBe(400);
    expect(pace.waitMs('ann', 1_000)).toBe(0);
  });

  it('holds back everybody when the whole channel is at its limit', () => {
    const pace = pacing(limits);
    for (let sent = 0; sent < 30; sent += 1) pace.spend(`customer-${sent}`, 0);
    expect(pace.waitMs('ann', 0)).toBe(34);
    expect(pace.waitMs('ann', 34)).toBe(0);
  });

  it('keeps from the conversation it was asked about, and from all where many were', () => {
    const pace = pacing(undefined);
    pace.pause('ann', 5_000, 0);
    expect([pace.waitMs('ann', 0), pace.waitMs('bob', 0)]).toEqual([5_000, 0]);
    pace.pause('bob', 5_000, 100);
    expect(pace.waitMs('eve', 100)).toBe(0);
    pace.pause('eve', 5_000, 200);
    expect(pace.waitMs('zoe', 200)).toBe(5_000);
    expect(pace.waitMs('zoe', 5_200)).toBe(0);
  });

  it('without limits waits for nothing', () => {
    const pace = pacing(undefined);
    for (let sent = 0; sent < 1_000; sent += 1) pace.spend('ann', 0);
    expect(pace.waitMs('ann', 0)).toBe(0);
  });
});
