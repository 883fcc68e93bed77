// A clause before a customer who reads Chinese: in Chinese in the text, and with the words that count in the citation.
import { expect, it } from 'vitest';
import { takeTurn } from '../../dialogs/turn.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { inputFor, says } from './script.ts';

it('quotes the original once, with the translation beside it', () => {
  const told = 'XT2400，官网买的，去年收到的，机器是好的，就是不想要了，想退货';
  const first = takeTurn(null, inputFor(says(told)));
  const { replies } = takeTurn(first.state, inputFor(says('没有异常，机器在杭州')));
  const verdict = replies.find(({ kind }) => kind === 'verdict');
  const refusal = verdict?.citations?.find(({ clause }) => clause === '3.2.2(a)');
  expect(verdict?.text).toContain('译文');
  expect(verdict?.text).not.toContain('Purchase at EAST');
  expect(refusal?.translation).toContain('七（7）天');
  expect(east.texts.some(({ spans }) => spans.some(({ text }) => text === refusal?.quote))).toBe(true);
});
