import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packs } from '../../policy/packs/packs.ts';
import { quoteOf } from '../../policy/text.ts';
import { figure } from './runs.ts';

/** The texts as the makers gave them; a byte more or less is another text. */
const seeds: Readonly<Record<string, string>> = {
  '000': 'ae2552f8b1d14258809398ac5f56662bbf43ec5a6f83454f0995cb1d961cd940',
  '001': '2ed701fbf3143e70d599f30b038702b6f0d1685ffa17762ffcc700de3ec83586',
  '002': '1a0ad93938d0344746382dcaa60f93ec9fb807ab6e7a2b19443b31f6793c957d',
  '003': 'ab17522e96e3cf1ea79aa41a23605d801c57ccd095b72f3412afa40540e6be53',
  '004': 'ad002949a14e19d9357c6a128baa3dc0642d060acf1b452f24a2fac1ab406de9',
};

describe.each(packs.flatMap((pack) => pack.texts.map((text) => ({ pack, text, source: text.source }))))(
  'text $source',
  ({ pack, text, source }) => {
    const bytes = readFileSync(`policy/packs/${pack.id}/seeds/${source}.txt`);
    const words = bytes.toString('utf8');

    it('is kept byte for byte', () => {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(seeds[source]);
    });

    it('is quoted exactly', () => {
      for (const span of text.spans) expect(words.slice(span.start, span.end)).toBe(span.text);
    });

    it('is claimed by rules, or marked with a reason, to the last sentence', async ({ annotate }) => {
      const left = text.spans.reduce(
        (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
        words,
      );
      const claimed = text.spans.filter(({ use }) => use === 'clause').length;
      const spans = text.spans.length;
      const open = left.replaceAll(/\s/g, '').length;
      const share = 1 - open / words.replaceAll(/\s/g, '').length;
      const told = `${(100 * share).toFixed(0)} % of its words: ${claimed} spans claimed, ${spans - claimed} marked with a reason`;
      await annotate(told, figure);
      expect(left.trim()).toBe('');
    });

    it('has a rule, a cost, a deadline or a promise for every span that claims to be a clause', () => {
      const quoted = new Set(
        [...pack.clauses, ...pack.classes.map(({ clause }) => clause)].map(
          ({ quote }) => `${quote.source} ${quote.start}`,
        ),
      );
      const rules = [...pack.payers, ...pack.deadlines, ...pack.promises];
      const named = new Set([...rules.map(({ clause }) => clause), ...pack.classes.map(({ solution }) => solution)]);
      const idle = text.spans
        .filter(
          ({ use, id, start }) => use === 'clause' && !quoted.has(`${source} ${start}`) && !isNamed(named, source, id),
        )
        .map(({ id }) => id);
      expect(idle).toEqual([]);
    });

    it('says why a span is no clause', () => {
      expect(text.spans.filter(({ use, why }) => (use === 'clause') !== (why === undefined))).toEqual([]);
    });
  },
);

/** A rule may cite a span by its own id or by the paragraph it belongs to. */
function isNamed(named: ReadonlySet<string>, source: string, id: string): boolean {
  const paragraph = id.split('/')[0];
  return [id, `${source} ${id}`, `${source}/${id}`, `${source} ${paragraph}`].some((name) => named.has(name));
}

it('names the text and the clause where there is nothing to quote', () => {
  const texts = packs.flatMap((pack) => pack.texts);
  expect(() => quoteOf(texts, '004', 'nix')).toThrow('text 004 has no span "nix"');
  expect(() => quoteOf(texts, '999', '3.1')).toThrow('text 999 has no span "3.1"');
});
