// Verdicts that are given again: to alike cases without judging, to others where they are told the same.
import { expect, it } from 'vitest';
import type { CitedClause } from '../../policy/decision.ts';
import { type Judged, Judgements } from '../../policy/judgements.ts';

const citation: CitedClause = {
  id: '1',
  role: 'bar',
  value: true,
  facts: ['owner'],
  quote: { source: '004', start: 0, end: 3, text: 'bar' },
};

function judged(clauses: readonly CitedClause[], wouldChange: Judged['wouldChange'] = [['owner']]): Judged {
  const lists = { presumed: [], readings: ['1'], missing: [], payers: {} };
  return { verdict: { status: 'ineligible', provisional: false, clauses, ...lists }, wouldChange };
}

it('judges alike cases once', () => {
  const judgements = new Judgements();
  const first = judgements.of('alike', () => judged([citation]));
  const again = () => {
    throw new Error('judged again');
  };
  expect(judgements.of('alike', again)).toBe(first);
});

it('keeps what is told alike once, and apart what differs in anything', () => {
  const judgements = new Judgements();
  const first = judgements.of('one', () => judged([citation]));
  expect(judgements.of('another', () => judged([citation]))).toBe(first);
  const others = [judged([{ ...citation }]), judged([]), judged([citation, citation]), judged([citation], [['model']])];
  for (const [index, other] of others.entries()) {
    expect(judgements.of(`other ${index}`, () => other)).toBe(other);
  }
  const review: Judged = { ...first, verdict: { ...first.verdict, status: 'review' } };
  expect(judgements.of('review', () => review)).toBe(review);
});
