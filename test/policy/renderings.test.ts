// Every clause a customer may be quoted has its words in Chinese, and no translation stands beside a text that is not there.
import { describe, expect, it } from 'vitest';
import { definePack, type Pack } from '../../policy/pack.ts';
import { parsePack } from '../../policy/pack-json.ts';
import { packs } from '../../policy/packs/packs.ts';
import { renderingOf } from '../../policy/rendering.ts';

const quotesOf = ({ clauses, classes }: Pack) => [...clauses, ...classes.map(({ clause }) => clause)];

describe.each(packs.map((pack) => [pack.id, pack] as const))('the translations of %s', (_, pack) => {
  it('cover every clause', () => {
    const untranslated = quotesOf(pack).filter(
      ({ quote }) => !/\p{Script=Han}/u.test(renderingOf(pack, quote, 'zh') ?? ''),
    );
    expect(untranslated.map(({ id }) => id)).toEqual([]);
  });

  it('name only spans of its texts', () => {
    const spans = pack.texts.flatMap(({ source, spans }) => spans.map(({ id }) => `${source} ${id}`));
    const named = Object.values(pack.renderings ?? {}).flatMap((texts) =>
      Object.entries(texts).flatMap(([source, words]) => Object.keys(words).map((id) => `${source} ${id}`)),
    );
    expect(named.filter((span) => !spans.includes(span))).toEqual([]);
  });

  it('keep every number of the original', () => {
    const numbers = (text: string) => new Set(text.match(/\d+/g) ?? []);
    const lost = pack.texts.flatMap(({ source, spans }) =>
      spans.flatMap(({ id, text }) => {
        const words = pack.renderings?.zh?.[source]?.[id];
        const kept = numbers(words ?? text);
        return [...numbers(text)].filter((one) => !kept.has(one)).map((one) => `${id}: ${one}`);
      }),
    );
    expect(lost).toEqual([]);
  });

  it('change no decision: the hash is that of the pack without them', () => {
    const { renderings: _, ...plain } = pack;
    expect(definePack(plain).hash).toBe(pack.hash);
    expect(parsePack(JSON.parse(JSON.stringify(pack)))).toMatchObject({ pack: { hash: pack.hash } });
  });
});
