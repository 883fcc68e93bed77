// What an explanation says of made-up rules: the clauses that settle a remedy, what they count, and nothing else.
import { expect, it } from 'vitest';
import type { Clause } from '../../policy/clause.ts';
import { all, by, type Condition, no, yes } from '../../policy/condition.ts';
import { decide } from '../../policy/decide.ts';
import type { ClauseRole } from '../../policy/decision.ts';
import { explain, oneLine, spanOf } from '../../policy/explain.ts';
import type { Pack } from '../../policy/pack.ts';
import { wordsIn } from '../../policy/words/language.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';
import { madeUpPack } from './made-up-pack.ts';

const clause = (id: string, role: ClauseRole, when: Condition, special: Partial<Clause> = {}): Clause => ({
  id,
  role,
  remedies: ['return'],
  when,
  quote: { source: '', start: 0, end: 0, text: `words of ${id}` },
  readings: [],
  ...special,
});

/** The lines of an explanation below its heading. */
function told(content: Partial<Pack>, plain: PlainFacts = {}): readonly string[] {
  const pack = madeUpPack(content);
  const facts = factsFrom(plain);
  const [, ...lines] = explain(pack, facts, decide(pack, facts, asOf), 'en')
    .split('\n')
    .filter((line) => line !== '');
  return lines;
}

const granted = clause('1', 'ground', all());
const sold = 'Return or refund: yes';

it('a referral tells the clause that refers, and none that does not', () => {
  const clauses = [granted, clause('2', 'refer', yes('owner')), clause('3', 'refer', no('owner'))];
  expect(told({ clauses }, { owner: true })).toEqual([
    'Return or refund: your dealer comes first',
    '  §2 sends you to the dealer: “words of 2”',
  ]);
});

it('of what is not settled the clauses are told that are open or not met, and no bar that is silent', () => {
  const clauses = [
    granted,
    clause('2', 'requirement', yes('shippedBack'), { chore: true }),
    clause('3', 'bar', yes('owner')),
    clause('4', 'review', yes('consumer')),
  ];
  expect(told({ clauses }, { owner: false, shippedBack: false })).toEqual([
    'Return or refund: not settled yet',
    '  §2 is not met: “words of 2”',
    '  §4 is still open: “words of 4”',
    '  Still missing: private use, whether it was sent back.',
  ]);
});

it('what every completion agrees on is settled, although no clause alone settles it', () => {
  const grounds = [clause('1', 'ground', yes('owner')), clause('2', 'ground', no('owner'))];
  expect(told({ clauses: grounds })).toEqual(['Return or refund: yes']);
  const done = clause('3', 'requirement', yes('shippedBack'), { chore: true });
  expect(told({ clauses: [...grounds, done] }, { shippedBack: false })[0]).toBe('Return or refund: not settled yet');
});

it('periods are counted below their clause, of several between the same days the first one', () => {
  const since = (from: 'deliveredOn' | 'purchasedOn', days: number) => by('requestedOn', from, { days });
  const arrival = by('arrivedOn', 'deliveredOn', { days: 9 });
  const when = all(since('deliveredOn', 7), since('deliveredOn', 10), yes('owner'), since('purchasedOn', 30), arrival);
  const facts = { owner: true, deliveredOn: '2026-11-20', purchasedOn: '2026-11-19', arrivedOn: '2026-11-21' };
  expect(told({ clauses: [clause('003/1.4', 'ground', when)] }, facts).slice(0, 5)).toEqual([
    sold,
    '  003 §1.4 speaks for it: “words of 003/1.4”',
    '    delivered 20 November 2026, asked 21 November 2026: day 1; the last day is 27 November 2026.',
    '    bought 19 November 2026, asked 21 November 2026: day 2; the last day is 19 December 2026.',
    '    delivered 20 November 2026, arrived 21 November 2026: day 1; the last day is 29 November 2026.',
  ]);
});

it('a period that is over tells its last day, also one that is nothing but a delay', () => {
  const clauses = [clause('1', 'ground', by('arrivedOn', 'confirmedOn', { delay: 7 }))];
  expect(told({ clauses }, { arrivedOn: '2026-11-20', confirmedOn: '2026-11-10' })).toContain(
    '    confirmed 10 November 2026, arrived 20 November 2026: day 10; the last day was 17 November 2026.',
  );
});

it.each([
  { arrivedOn: '2026-11', confirmedOn: '2026-10-10' },
  { arrivedOn: '2026-11-20', confirmedOn: '2026-10' },
])('nothing is counted to or from a rough date: %o', (facts) => {
  const lines = told({ clauses: [clause('1', 'ground', by('arrivedOn', 'confirmedOn', { days: 7 }))] }, facts);
  expect(lines.filter((line) => line.startsWith('    '))).toEqual([]);
});

it('a day that was agreed is told as it is', () => {
  const clauses = [clause('001/plan-A', 'ground', by('requestedOn', 'contractWarrantyUntil', {}))];
  expect(told({ clauses }, { contractWarrantyUntil: '2026-11-20' }).slice(1, 3)).toEqual([
    '  001 Plan-A is not met: “words of 001/plan-A”',
    '    asked 21 November 2026: too late; the end of the warranty by contract: 20 November 2026.',
  ]);
});

it('a deadline is told by its name, or in plain words where it has some', () => {
  const deadline = (what: string) =>
    ({ what, clause: '1', remedies: ['return'], from: 'requestedOn', span: { days: 3 }, when: all() }) as const;
  const deadlines = ['request-by', 'made up'].map(deadline);
  expect(told({ clauses: [granted], deadlines }).slice(2)).toEqual([
    '  Ask for it by 24 November 2026 (§1).',
    '  made up 24 November 2026 (§1).',
  ]);
});

it('a complaint is told with the words of the highest class that holds, or with what is still missing', () => {
  const classes = [['A', yes('owner')] as const, ['B', yes('consumer')] as const].map(([name, when]) => {
    return { class: name, path: '', level: 1, solution: '', clause: clause(`004/${name}`, 'ground', when) } as const;
  });
  const complaint = (facts: PlainFacts) => told({ clauses: [granted], classes }, facts).slice(0, 2);
  expect(complaint({ owner: false, consumer: true })).toEqual(['Complaint: class B', '  004 B: “words of 004/B”']);
  expect(complaint({ consumer: true })).toEqual([
    'Complaint: its class is not settled yet',
    '  Still missing: whose it is.',
  ]);
});

it('durations and quotes are put in plain words', () => {
  const say = wordsIn('en');
  expect(['PT24H', 'P15D', 'P1M', 'P1Y'].map((duration) => spanOf(duration, say))).toEqual([
    '24 hours',
    '15 days',
    '1 month',
    '1 year',
  ]);
  expect(oneLine(' on  two\n   lines\t')).toBe('on two lines');
});
