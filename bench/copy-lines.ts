// What `decide --lines` is measured against: reads the same lines as JSON, and writes decisions like those it would write.
import { answerLines } from '../policy/cli/input.ts';
import { decide } from '../policy/decide.ts';
import { east } from '../policy/packs/east/pack.ts';
import { asOf, factsFrom, seeded } from './customers.ts';

const decisions = seeded(200).map((told) => decide(east, factsFrom(told), asOf));

await answerLines((line, number) => {
  JSON.parse(line ?? '');
  return [JSON.stringify(decisions[number % decisions.length])];
});
