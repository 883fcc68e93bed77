// What is asked next in made-up cases, little known to nearly all of it, of whom, and what waits for each answer: a change of the engine
// that asks one question more or less is seen here. Where it is meant, `npx vitest run test/policy/pinned-questions -u` writes it down anew.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Facts } from '../../policy/facts.ts';
import { type Asking, nextQuestions } from '../../policy/next-questions.ts';
import type { Pack } from '../../policy/pack.ts';
import { packs } from '../../policy/packs/packs.ts';
import type { Audience } from '../../policy/questions.ts';
import { arbitraryFacts } from './arbitrary-facts.ts';
import { asOf } from './golden.ts';

it.each(packs.map((pack) => [pack.id, pack] as const))('%s asks what it asked', async (id, pack) => {
  const lines = casesOf(pack).flatMap((facts, index) => [`case ${index}`, ...asked(pack, facts), '']);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${import.meta.dirname}/pinned/questions-${id}.txt`);
});

function casesOf(pack: Pack): readonly Facts[] {
  return [95, 75, 50, 25, 10].flatMap((blank) =>
    fc.sample(arbitraryFacts(pack, blank), { seed: 20_261_127 + blank, numRuns: 8 }),
  );
}

function asked(pack: Pack, facts: Facts): readonly string[] {
  const [only] = pack.remedies;
  return [
    lineOf(pack, facts, 'customer', {}),
    lineOf(pack, facts, 'customer', { presuming: false }),
    ...(only === undefined ? [] : [lineOf(pack, facts, 'customer', { remedies: [only] })]),
    lineOf(pack, facts, 'staff', {}),
    lineOf(pack, facts, 'workshop', {}),
  ];
}

function lineOf(pack: Pack, facts: Facts, audience: Audience, asking: Asking): string {
  const questions = nextQuestions(pack, facts, asOf, audience, asking);
  const told = questions.map(
    ({ question, facts: of, stillOpen }) => `${question}(${of.join(' ')}) ${stillOpen.join(' ')}`,
  );
  return `${audience} ${JSON.stringify(asking)}: ${told.join('; ')}`;
}
