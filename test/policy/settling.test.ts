// The fewest clauses a settled status rests on.
import { describe, expect, it } from 'vitest';
import type { RemedyStatus } from '../../policy/decision.ts';
import { type Heard, settlingClauses } from '../../policy/weigh.ts';
import { type Said, weighed } from './weighed.ts';

describe('a settled status rests on', () => {
  const rests = (status: RemedyStatus, said: Said, firmly: readonly number[] = []) => {
    const { heard } = weighed(said);
    const firm: readonly Heard[] = firmly.flatMap((index) => heard[index] ?? []);
    return settlingClauses(status, heard, firm).map(({ clause: { id } }) => id);
  };
  it.each<[string, RemedyStatus, Said, readonly number[], readonly string[]]>([
    [
      'one bar of two',
      'ineligible',
      [
        ['bar', true],
        ['bar', true],
        ['ground', true],
      ],
      [],
      ['bar 0'],
    ],
    [
      'the bar that is known firmly',
      'ineligible',
      [
        ['bar', true],
        ['bar', true],
      ],
      [1],
      ['bar 1'],
    ],
    [
      'a bar before a requirement',
      'ineligible',
      [
        ['requirement', false],
        ['bar', true],
      ],
      [],
      ['bar 1'],
    ],
    [
      'a requirement that fails',
      'ineligible',
      [
        ['requirement', true],
        ['requirement', false],
        ['ground', true],
      ],
      [],
      ['requirement 1'],
    ],
    [
      'all grounds where none holds',
      'ineligible',
      [
        ['ground', false],
        ['ground', false],
        ['bar', false],
      ],
      [],
      ['ground 0', 'ground 1'],
    ],
    [
      'no bar, every requirement, one ground and every chore',
      'eligible',
      [
        ['bar', false],
        ['requirement', true],
        ['ground', true],
        ['ground', true],
        ['refer', false],
        ['review', false],
        ['chore', true],
      ],
      [],
      ['bar 0', 'requirement 1', 'ground 2', 'refer 4', 'review 5', 'chore 6'],
    ],
    [
      'the ground that is known firmly',
      'eligible',
      [
        ['ground', true],
        ['ground', true],
      ],
      [1],
      ['ground 1'],
    ],
    [
      'no ground that fails',
      'eligible',
      [
        ['ground', false],
        ['ground', true],
      ],
      [0],
      ['ground 1'],
    ],
    [
      'one referral beside what admits it',
      'refer',
      [
        ['bar', false],
        ['ground', true],
        ['refer', true],
        ['refer', true],
        ['review', true],
      ],
      [],
      ['bar 0', 'ground 1', 'refer 2'],
    ],
    [
      'one review, and no referral',
      'review',
      [
        ['ground', true],
        ['refer', false],
        ['review', false],
        ['review', true],
        ['chore', true],
      ],
      [],
      ['ground 0', 'refer 1', 'review 3'],
    ],
  ])('%s', (_, status, said, firmly, expected) => {
    expect(rests(status, said, firmly)).toEqual(expected);
  });
});
