// What a pack said of these cases when it was released, so that a change of the engine that changes a single answer is seen:
// certificates of old must come out the same. Where a change is meant, `npx vitest run test/policy/pinned -u` writes it down anew;
// the difference is what changes for customers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitments } from '../../policy/commitments.ts';
import { decide } from '../../policy/decide.ts';
import type { RemedyVerdict } from '../../policy/decision.ts';
import { explain } from '../../policy/explain.ts';
import type { Facts } from '../../policy/facts.ts';
import { plainFacts } from '../../policy/facts-json.ts';
import { nextQuestions } from '../../policy/next-questions.ts';
import type { Pack } from '../../policy/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import type { ExplainLanguage } from '../../policy/words/language.ts';
import { arbitraryFacts } from './arbitrary-facts.ts';
import { exchanges } from './east/exchange-clauses.ts';
import { repairs } from './east/repair-clauses.ts';
import { asOf, factsFrom, type PlainFacts } from './golden.ts';

const seed = 20_261_121;
const common: PlainFacts = { model: 'XT2400', channel: 'official', purchaseProof: true };

// The small ones first: what they tell already need not wait for EAST.
it.each(packs.toReversed().map((pack) => [pack.id, pack] as const))('%s says what it said', async (id, pack) => {
  await expect(
    `${casesOf(pack)
      .map((facts, index) => told(pack, facts, index))
      .join('\n\n')}\n`,
  ).toMatchFileSnapshot(`${import.meta.dirname}/pinned/${id}.txt`);
});

/** Made-up cases, from little known to all of it, and for EAST what fires its clauses. */
function casesOf(pack: Pack): readonly Facts[] {
  const numRuns = pack.id === 'east' ? 5 : 3;
  const madeUp = [80, 50, 20, 0].flatMap((blank) =>
    fc.sample(arbitraryFacts(pack, blank), { seed: seed + blank, numRuns }),
  );
  const stories = pack.id === 'east' ? [...exchanges, ...repairs].filter((_, index) => index % 8 === 0) : [];
  return [{}, ...madeUp, ...stories.map(({ fires }) => factsFrom({ ...common, ...fires }))];
}

/** Every fourth case is explained in words, in either language. */
function told(pack: Pack, facts: Facts, index: number): string {
  const decision = decide(pack, facts, asOf);
  const { remedies, complaint, next, commitments: promised } = decision;
  const verdicts = Object.entries(remedies).map(([remedy, verdict]) => `${remedy}: ${verdictLine(verdict)}`);
  return [
    JSON.stringify(plainFacts(facts)),
    ...verdicts,
    ...(complaint ? [`class: ${JSON.stringify({ ...complaint, clauses: complaint.clauses.map(cited) })}`] : []),
    `promised: ${promised.map(({ id, within }) => `${id} ${within}`).join(', ')}`,
    `ask: ${JSON.stringify(next)}`,
    ...(['staff', 'workshop'] as const).map((audience) => `${audience}: ${asked(pack, facts, audience)}`),
    `due: ${commitments(pack, facts, events, { asOf, timeZone: 'Asia/Shanghai' })
      .map(({ id, dueAt, metAt }) => `${id} ${dueAt} ${metAt}`)
      .join(', ')}`,
    ...languagesAt(index).map((language) => withoutQuotes(explain(pack, facts, decision, language))),
  ].join('\n');
}

function languagesAt(index: number): readonly ExplainLanguage[] {
  if (index % 4 !== 0) return [];
  return index % 8 === 0 ? ['en', 'zh'] : ['en'];
}

const events = [
  { kind: 'received', at: '2026-11-20T15:00:00Z' },
  { kind: 'answered', at: '2026-11-20T16:00:00Z' },
  { kind: 'remote-failed', at: '2026-11-20T18:00:00Z' },
  { kind: 'replacement-confirmed', at: '2026-11-21T01:00:00Z' },
  { kind: 'closed', at: '2026-11-21T02:00:00Z' },
] as const;

function verdictLine({ status, clauses, ...rest }: RemedyVerdict): string {
  return `${status} ${clauses.map(cited).join(' ')} ${JSON.stringify(rest)}`;
}

function cited({ id, value }: { readonly id: string; readonly value: boolean | null }): string {
  return `${id}=${value}`;
}

function asked(pack: Pack, facts: Facts, audience: 'staff' | 'workshop'): string {
  return nextQuestions(pack, facts, asOf, audience, { presuming: false })
    .map(({ question, facts: of, stillOpen }) => `${question} (${of.join(' ')}) for ${stillOpen.join(' ')}`)
    .join('; ');
}

/** The text has them already. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/“[^”]*”/g, '“…”');
}
