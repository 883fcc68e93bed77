// 3.9: services that have already started keep the version they started under.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { definePack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { type Bench, openBench } from './bench.ts';
import { brandFrom } from './brand.ts';

const first = definePack({ ...east, effectiveTo: '2026-11-30' });
const second = definePack({ ...east, version: '2.0.0', effectiveFrom: '2026-12-01' });
const dayMs = 86_400_000;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench([{ ...brandFrom('east'), pack: first, versions: [first, second] }]);
});
afterAll(() => bench[Symbol.asyncDispose]());

async function say(conversation: string, text: string) {
  await bench.keep({ conversation, channel: 'phone', activity: { type: 'message', text } });
  await bench.conversations.drain();
}

async function versions(conversation: string) {
  const opened = await bench.database
    .selectFrom('conversations')
    .innerJoin('cases', 'cases.caseId', 'conversations.caseId')
    .select(['cases.caseId', 'packVersion'])
    .where('externalId', '=', conversation)
    .executeTakeFirstOrThrow();
  const decided = await bench.database
    .selectFrom('caseEvents')
    .select('data')
    .where('caseId', '=', opened.caseId)
    .where('kind', '=', 'decided')
    .execute();
  return { opened: opened.packVersion, decided: decided.map(({ data }) => Reflect.get(data, 'decision').pack.version) };
}

const story =
  'My XT2400 from your official store, delivered 2026-11-20, will not charge, no smoke no heat, I have the invoice, never opened';

it('judges a case by the version of its first application, and the next customer by the new one', async () => {
  await say('ann', 'I want to return my XT2400, it does not charge');
  bench.pass(20 * dayMs);
  await say('ann', story);
  await say('ben', story);
  const [ann, ben] = [await versions('ann'), await versions('ben')];
  expect(ann.opened).toBe('1.0.0');
  expect(ben.opened).toBe('2.0.0');
  for (let turn = 0; turn < 6; turn += 1) for (const name of ['ann', 'ben']) await say(name, '1');
  expect(new Set((await versions('ann')).decided)).toEqual(new Set(['1.0.0']));
  expect(new Set((await versions('ben')).decided)).toEqual(new Set(['2.0.0']));
});
