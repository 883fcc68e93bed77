// From clauses to a status: which roles outrank which, and what an open status hangs on.
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../policy/stages.ts';
import { openClauses, statusOf, weigh } from '../../policy/weigh.ts';
import { asOf } from './golden.ts';
import { packOf, type Said, weighed } from './weighed.ts';

const granted: Said = [['ground', true]];

describe('a status', () => {
  it.each<[string, Said, string]>([
    ['refused without a ground', [], 'ineligible'],
    ['granted on a ground', granted, 'eligible'],
    [
      'granted on one ground of two',
      [
        ['ground', false],
        ['ground', true],
      ],
      'eligible',
    ],
    ['refused where no ground holds', [['ground', false]], 'ineligible'],
    ['open while a ground is', [['ground', null]], 'open'],
    ['refused by a bar', [...granted, ['bar', true]], 'ineligible'],
    [
      'refused by a bar whatever else is open',
      [
        ['ground', null],
        ['bar', true],
      ],
      'ineligible',
    ],
    ['open while a bar is', [...granted, ['bar', null], ['review', true]], 'open'],
    ['refused by a requirement that fails', [...granted, ['requirement', false]], 'ineligible'],
    ['open while a requirement is', [...granted, ['requirement', null]], 'open'],
    ['referred before it is reviewed', [...granted, ['refer', true], ['review', true]], 'refer'],
    ['open while a referral is, whatever is reviewed', [...granted, ['refer', null], ['review', true]], 'open'],
    ['reviewed before chores are looked at', [...granted, ['review', true], ['chore', false]], 'review'],
    ['open while a review is', [...granted, ['review', null]], 'open'],
    ['open, and never refused, by a chore that is undone', [...granted, ['chore', false]], 'open'],
    ['open while a chore is', [...granted, ['chore', null]], 'open'],
    ['granted once it is done', [...granted, ['chore', true]], 'eligible'],
    [
      'not touched by a note, nor by a review over a refusal',
      [...granted, ['note', true], ['over-refusal', true]],
      'eligible',
    ],
  ])('is %s', (_, said, status) => {
    expect(weighed(said).status).toBe(status);
  });

  it('of a remedy the pack does not speak of is a refusal by nothing', () => {
    expect(weigh(packOf(granted), 'warranty', { facts: {}, asOf })).toEqual({ heard: [], status: 'ineligible' });
    expect(statusOf(packOf(granted), 'warranty', { facts: {}, asOf })).toBe('ineligible');
    expect(clausesOf(packOf(granted), 'warranty')).toEqual([]);
    expect(clausesOf(packOf(granted), 'return').map(({ id }) => id)).toEqual(['ground 0']);
  });
});

describe('an open status hangs on', () => {
  it.each<[string, Said, readonly string[]]>([
    [
      'open bars, grounds and requirements',
      [
        ['bar', null],
        ['ground', null],
        ['requirement', null],
      ],
      ['bar 0', 'ground 1', 'requirement 2'],
    ],
    [
      'no other ground once one holds',
      [
        ['ground', true],
        ['ground', null],
        ['bar', null],
      ],
      ['bar 2'],
    ],
    [
      'open referrals and reviews',
      [
        ['ground', true],
        ['refer', null],
        ['review', null],
      ],
      ['refer 1', 'review 2'],
    ],
    [
      'no review once a referral holds',
      [
        ['bar', null],
        ['refer', true],
        ['refer', null],
        ['review', null],
      ],
      ['bar 0', 'refer 2'],
    ],
    [
      'no chore once a review holds',
      [
        ['bar', null],
        ['review', true],
        ['review', null],
        ['chore', null],
        ['chore', false],
      ],
      ['bar 0', 'review 2'],
    ],
    [
      'chores that are open or undone',
      [
        ['ground', true],
        ['chore', null],
        ['chore', false],
        ['chore', true],
      ],
      ['chore 1', 'chore 2'],
    ],
    [
      'nothing that is settled, noted, or over a refusal',
      [
        ['bar', false],
        ['requirement', true],
        ['note', null],
        ['over-refusal', null],
      ],
      [],
    ],
  ])('%s', (_, said, expected) => {
    expect(openClauses(weighed(said).heard).map(({ clause: { id } }) => id)).toEqual(expected);
  });
});
