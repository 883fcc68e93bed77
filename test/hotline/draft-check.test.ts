// What an engineer is warned of before words go out.
import { expect, it } from 'vitest';
import { warningsIn } from '../../bot/hotline/draft-check.ts';
import { decision } from '../cases/desk-bench.ts';

const standing = { decision: decision(), hazards: [], overridden: {}, language: 'en' } as const;
const kinds = (text: string, change: object = {}) =>
  warningsIn(text, { ...standing, ...change }).map(({ kind }) => kind);

it.each([
  ['We will refund you.', {}, ['contradicts-verdict']],
  ['We will refund you.', { overridden: { return: 'eligible' } }, []],
  ['Please post it back.', { hazards: ['smoke'] }, ['ships-danger']],
  ['We guarantee it.', {}, ['promises-too-much']],
  ['We look at it.', {}, []],
  ['我们会看一下。', {}, ['other-language']],
  ['We look at it.', { language: 'zh' }, ['other-language']],
  ['请看 XT2400 的标签。', { language: 'zh' }, []],
  ['XT2400', { language: '' }, []],
])('%s, with %j: %j', (text, change, expected) => {
  expect(kinds(text, change)).toEqual(expected);
});
