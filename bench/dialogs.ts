// How well conversations go: simulated customers against the policy's own verdict, and the phrase bank against the rules of understanding.
import { readAll, scores, share } from '../test/simulation/extraction.ts';
import { type Held, hold } from '../test/simulation/hold.ts';
import { personOf } from '../test/simulation/people.ts';
import { type Figure, median } from './figure.ts';

const seeds = 1_000;
const repeats = 8;

export function figures(): readonly Figure[] {
  const held = Array.from({ length: seeds }, (_, seed) => hold(personOf(seed)));
  return [...outcomes(held), ...understanding()];
}

function outcomes(held: readonly Held[]): readonly Figure[] {
  const count = (ending: Held['ending']): number => held.filter((one) => one.ending === ending).length;
  const verdicts = held.filter(({ ending }) => ending === 'right');
  const isRepeatable = held.every((one) =>
    Array.from({ length: repeats - 1 }, () => hold(one.person)).every(
      (again) => again.lines.join('\n') === one.lines.join('\n'),
    ),
  );
  return [
    {
      name: 'right outcome',
      value: share(count('right'), held.length),
      unit: '%',
      target: { bound: 'at least', value: 97 },
    },
    { name: 'wrong verdicts', value: count('wrong'), unit: '', target: { bound: 'at most', value: 0 } },
    { name: 'ended with a person', value: share(count('person') + count('other'), held.length), unit: '%' },
    { name: 'without an end', value: count('endless'), unit: '', target: { bound: 'at most', value: 0 } },
    {
      name: `seeds identical over ${repeats} repeats`,
      value: isRepeatable ? 100 : 0,
      unit: '%',
      target: { bound: 'at least', value: 100 },
    },
    {
      name: 'questions to a verdict',
      value: median(verdicts.map(({ asked }) => asked)),
      unit: '',
      target: { bound: 'at most', value: 6 },
    },
    {
      name: 'questions to an approval',
      value: median(verdicts.filter(({ isApproval }) => isApproval).map(({ asked }) => asked)),
      unit: '',
      target: { bound: 'at most', value: 9 },
    },
    {
      name: 'one turn',
      value: median(held.flatMap(({ turnMs }) => turnMs)),
      unit: 'ms',
      target: { bound: 'at most', value: 1 },
    },
  ];
}

function understanding(): readonly Figure[] {
  return scores(readAll().filter(({ phrase }) => phrase.isHeldOut)).flatMap(
    ({ language, fact, said, recall, precision }) => [
      {
        name: `${language} ${fact}: recall of ${said}`,
        value: recall,
        unit: '%',
        target: { bound: 'at least', value: 90 },
      },
      { name: `${language} ${fact}: precision`, value: precision, unit: '%', target: { bound: 'at least', value: 99 } },
    ],
  );
}
