// A short run of what `npm run bench -- dialogs` measures at length: nobody simulated is told a wrong verdict, and nearly all the right one.
import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers.ts';
import { holdWithEverything } from './everything-at-once.ts';
import { readAll, scores, share, total } from './extraction.ts';
import { type Held, hold } from './hold.ts';
import { personOf, type Way } from './people.ts';
import { phrases } from './phrase-bank.ts';
import { plantOwnerOf, plantPacks } from './plants.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function heldBy(way: Way): readonly Held[] {
  return seeds.map((seed) => hold(personOf(seed, way)));
}

function shareOf(held: readonly Held[], is: (one: Held) => boolean): number {
  return share(held.filter(is).length, held.length);
}

describe('simulated customers', { timeout: 120_000 }, () => {
  it.each(['buttons', 'email', 'wechat'] as const)('come to the right verdict, or to a person: %s', (way) => {
    const held = heldBy(way);
    const bad = held.filter(({ ending }) => ending === 'wrong' || ending === 'endless');
    expect(bad.map(({ lines }) => lines.join('\n'))).toEqual([]);
    expect(shareOf(held, ({ ending }) => ending === 'right')).toBeGreaterThanOrEqual(90);
  });

  it.each(plantPacks.map((pack) => [pack.id, pack] as const))(
    'of a system come to the right verdict: %s',
    (_, pack) => {
      const held = seeds.map((seed) => hold(plantOwnerOf(pack, seed)));
      expect(held.filter(({ ending }) => ending === 'wrong' || ending === 'endless')).toEqual([]);
      expect(shareOf(held, ({ ending }) => ending === 'right')).toBeGreaterThanOrEqual(90);
    },
  );

  it('hear the same in the same conversation, every time', () => {
    for (const seed of seeds.slice(0, 20)) {
      const [first, ...others] = Array.from({ length: 4 }, () => hold(personOf(seed)).lines);
      for (const again of others) expect(again).toEqual(first);
    }
  });

  it('settle most cases in two letters, or within five messages of a chat', () => {
    expect(shareOf(heldBy('email'), ({ customerMessages }) => customerMessages <= 2)).toBeGreaterThanOrEqual(70);
    expect(shareOf(heldBy('wechat'), ({ botMessages }) => botMessages <= 5)).toBeGreaterThanOrEqual(80);
  });

  it('are asked little more when they have told everything', () => {
    const held = (['en', 'zh'] as const).flatMap((language) =>
      seeds.slice(0, 20).map((seed) => holdWithEverything(seed, language)),
    );
    expect(shareOf(held, ({ asked }) => asked <= 3)).toBeGreaterThanOrEqual(80);
  });
});

describe('the phrase bank', () => {
  it.each([
    ['the bank the rules were written by', false, 99, 97],
    ['phrases of another hand, kept aside', true, 82, 60],
  ] as const)('is understood in both languages: %s', (_, isAside, precision, recall) => {
    for (const language of ['en', 'zh']) {
      const reads = readAll().filter(({ phrase }) => phrase.isAside === isAside && phrase.language === language);
      expect(total(reads).recall, `${language} recall`).toBeGreaterThanOrEqual(recall);
      expect(total(reads).precision, `${language} precision`).toBeGreaterThanOrEqual(precision);
    }
  });

  it('is understood fact by fact, as far as the rules were written by it', () => {
    const each = scores(readAll().filter(({ phrase }) => !phrase.isAside)).filter(({ said }) => said > 0);
    const poor = each.filter(({ recall, precision }) => recall < 90 || precision < 99);
    expect(poor.map(({ language, fact }) => `${language} ${fact}`)).toEqual([]);
  });

  it.each([
    ['the bank', false, 99, 95],
    ['those kept aside', true, 94, 70],
  ] as const)('is understood beside the question that is open: %s', (_, isAside, precision, recall) => {
    for (const language of ['en', 'zh']) {
      const own = readAnswers().filter(({ phrase }) => phrase.isAside === isAside && phrase.language === language);
      expect(total(own).recall, `${language} recall`).toBeGreaterThanOrEqual(recall);
      expect(total(own).precision, `${language} precision`).toBeGreaterThanOrEqual(precision);
    }
  });

  it('holds two thousand phrases', () => {
    expect(new Set(phrases.map(({ text }) => text)).size).toBeGreaterThanOrEqual(2_000);
  });
});
