// Answers that mean something only beside the question that is open, as people give them: half a name, "two weeks", "没有异常".
import { describe, expect, it } from 'vitest';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { inputFor, play, says } from './script.ts';

/** What the bot knows after these messages. */
function factsAfter(...messages: readonly string[]): Readonly<Record<string, unknown>> {
  const state = messages.reduce<DialogState | null>(
    (before, text) => takeTurn(before, inputFor(says(text))).state,
    null,
  );
  const facts = Object.entries(state?.facts ?? {});
  return Object.fromEntries(facts.map(([name, fact]) => [name, fact?.kind === 'known' ? fact.value : fact?.kind]));
}

describe('which model', () => {
  const asked = ['it stopped charging, bought at your shop', 'no'];
  it.each([
    ['2400 i think', 'XT2400'],
    ['its the 2400', 'XT2400'],
    ['the 2400w version', 'XT2400'],
    ['maybe sp 120 or so', 'SP120'],
    ['应该是2400', 'XT2400'],
    ['ABC-500', 'ABC-500'],
    ['the label is gone', 'unavailable'],
    ["can't read it", 'unavailable'],
    ['标签磨掉了', 'unavailable'],
    ['the big one', undefined],
  ])('%s', (words, model) => {
    expect(factsAfter(...asked, words).model).toBe(model);
  });

  it('asks again with the names where several begin so', () => {
    play(`
      < it stopped charging, bought at your shop
      < no
      < P6
      ! is it P6A, P6B or P6C?
      ~ I did not quite get that
      ? model
      < p6 b
      ? delivery-date`);
  });
});

describe('when', () => {
  const asked = {
    en: ['my XT2400 from your shop stopped charging', 'no'],
    zh: ['官网买的XT2400充不进电', '没有'],
  };
  it.each([
    ['en', 'two weeks', '2026-11-07'],
    ['en', '3 days', '2026-11-18'],
    ['en', 'a year', '2025'],
    ['en', 'the 8th', '2026-11-08'],
    ['en', '8 november 25', '2025-11-08'],
    // Who says "about" means no day.
    ['en', "it's like 2 weeks old", '2026-11'],
    ['en', 'around the 8th', '2026-11'],
    ['en', 'between 5 and 8 november', '2026-11'],
    ['en', '5th or 6th of november', '2026-11'],
    ['en', 'this week', '2026-11'],
    ['en', 'around christmas', undefined],
    ['zh', '三天', '2026-11-18'],
    ['zh', '两周了', '2026-11-07'],
    ['zh', '半年', '2026-05'],
    ['zh', '一年半', '2025-05'],
    ['zh', '大概两周', '2026-11'],
    ['zh', '差不多半个月', '2026-11'],
    ['zh', '11月5号到8号', '2026-11'],
    ['zh', '就这两天', '2026-11'],
    ['zh', '一年多', undefined],
    ['zh', '国庆节', undefined],
  ] as const)('%s: %s', (language, words, day) => {
    expect(factsAfter(...asked[language], words).deliveredOn).toBe(day);
  });
});

describe('danger', () => {
  const broken = '官网买的XT2400充不进电';
  it.each([
    '没有异常',
    '没发现什么',
    '没看到',
    '没问题',
    '外观正常',
    '看着没什么问题',
    '无异常',
    '就是充不了电，别的没啥',
  ])('%s: none', (words) => {
    expect(factsAfter(broken, words).hazards).toEqual([]);
  });
  it.each(['有点热', '会响', '没有，就是有点烫手', '没问题，就是鼓了一点'])('%s: not none', (words) => {
    expect(factsAfter(broken, words).hazards).not.toEqual([]);
  });
  it("it's fine, just doesn't charge: none", () => {
    expect(factsAfter('my XT2400 from your shop stopped charging', "it's fine just doesn't charge").hazards).toEqual(
      [],
    );
  });
});

describe('where it was bought', () => {
  it.each([
    ['costco', 'other'],
    ['from my brother', 'other'],
    ['京东', 'other'],
    ['my solar guy', 'distributor'],
  ])('%s', (words, channel) => {
    expect(factsAfter('my XT2400 stopped charging, arrived 8 november 2026', 'no', words).channel).toBe(channel);
  });
});

describe('how it looks', () => {
  const asked = 'I want to return my XT2400, nothing wrong with it, bought at your shop, arrived 18 november 2026';
  // To try it is allowed (reading 46), and to open a box does not damage it.
  it.each(['used it for 2 days, clean', 'tested it once', 'packaging opened', '试用了一次'])(
    '%s: nothing against it',
    (words) => {
      const { likeNew, packagingUndamaged } = factsAfter(asked, words);
      expect([likeNew, packagingUndamaged]).not.toContain(false);
    },
  );
  it.each([
    ['used it every day for two months', 'likeNew'],
    ['箱子有点压坏', 'packagingUndamaged'],
    ['box is a bit dented', 'packagingUndamaged'],
  ])('%s: against it', (words, fact) => {
    expect(factsAfter(asked, words)[fact]).toBe(false);
  });
});

describe('what happened to it', () => {
  const asked = ['my XT2400 from your shop stopped charging, arrived 8 november 2026', 'no', 'germany'];
  it.each([
    ['it fell once', 'collision'],
    ['i opened it to look', 'opened-casing'],
    ['used a different charger', 'third-party-component'],
    ['got a bit wet once', 'moisture'],
  ])('%s', (words, cause) => {
    expect(factsAfter(...asked, words).causes).toEqual([cause]);
  });
});

describe('what is wrong', () => {
  it.each([
    'it makes a loud noise',
    'the fan is loud',
    'capacity only 60%',
    'wifi pairing fails',
    '有异响',
    '风扇声音很大',
    'app连不上',
  ])('%s', (words) => {
    expect(factsAfter(words).functionIntact).toBe(false);
  });
  it.each(['usb-c port loose', 'the handle broke off', '充电口松了', '把手断了'])('%s: badly made', (words) => {
    expect(factsAfter(words).defect).toBe('manufacturing');
  });
  it.each(['no strange noise', '没有异响'])('%s: nothing', (words) => {
    expect(factsAfter(words).functionIntact).not.toBe(false);
  });
});
