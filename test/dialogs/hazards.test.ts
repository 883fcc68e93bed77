// Words of danger in both languages, with typos, and the same words denied or harmless.
import { describe, expect, it } from 'vitest';
import { hazardsIn } from '../../dialogs/extract/hazards.ts';

const dangers: readonly (readonly [string, readonly string[]])[] = [
  ['there is smoke coming out', ['smoke']],
  ['smoek is comin out of it!!', ['smoke']],
  ['it caught fire last night', ['fire']],
  ['sparks came out when i plugged it in', ['fire']],
  ['the case is swollen', ['swelling']],
  ['its bulging on one side', ['swelling']],
  ['some liquid is leaking', ['leak']],
  ['it gets really hot', ['overheating']],
  ['too hot to touch', ['overheating']],
  ['burnt smell from the box', ['smell']],
  ['I got an electric shock', ['electric-shock']],
  ['it fell into the pool', ['immersion']],
  ['the basement was flooded', ['immersion']],
  ['my son was hurt', ['injury']],
  ['it does not turn on and smoke comes out', ['smoke']],
  ["I don't know, there is smoke", ['smoke']],
  ['not only smoke but flames', ['smoke', 'fire']],
  ['not sure if it leaked', ['leak']],
  ['no smell, but it is swollen', ['swelling']],
  ['冒烟了', ['smoke']],
  ['里面在冒黑烟', ['smoke']],
  ['电池鼓包了', ['swelling']],
  ['有焦糊味', ['smell']],
  ['机器很烫手', ['overheating']],
  ['漏液了怎么办', ['leak']],
  ['着火了', ['fire']],
  ['我被电到了', ['electric-shock']],
  ['摸外壳有电麻的感觉', ['electric-shock']],
  ['碰到外壳手麻', ['electric-shock']],
  ['机器泡水了', ['immersion']],
  ['不停冒烟', ['smoke']],
  ['it is on fire in the garage', ['fire']],
  ['my car smells burnt', ['smell']],
  ['another brand cable smoked on it', ['smoke']],
  ['our heater was on it when it caught fire', ['fire']],
  ['the smoke alarm went off', ['smoke']],
  ['hits 70 degrees', ['overheating']],
  ['shocked me when i touched it', ['electric-shock']],
  ['能不能退啊机器冒烟了', ['smoke']],
  ['能不能修 电池鼓包了', ['swelling']],
  ['看新闻的时候机器突然冒烟', ['smoke']],
  ['客户家的电池起火了', ['fire']],
  ['插头炸了', ['fire']],
  ['开不了机，还冒烟', ['smoke']],
];

const harmless = [
  'no smoke, heat or smell',
  "I don't see any smoke",
  'it never caught fire',
  "it doesn't smell",
  'it is warm but not hot',
  'I called the fire department to check the alarm',
  'I was shocked by the price',
  'my brother had a shock when he heard the price',
  'burning question: does it come in green?',
  'flooded with emails today',
  '能不能防爆',
  '价格烫手',
  'my smoke detector is fine',
  'the hotline is busy',
  '没有冒烟、发烫',
  '没有鼓包也没有漏液',
  '不烫，没有异味',
  'won’t charge',
  '',
];

describe('danger in any words', () => {
  it.each(dangers)('%s', (message, hazards) => {
    expect(hazardsIn(message).hazards).toEqual(expect.arrayContaining([...hazards]));
  });

  it.each(harmless)('no alarm for: %s', (message) => {
    expect(hazardsIn(message).hazards).toEqual([]);
  });
});
