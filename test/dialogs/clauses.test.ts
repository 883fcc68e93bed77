// What a clause says of the thing it names, in whatever order its words stand, and what only sounds like it.
import { describe, expect, it } from 'vitest';
import { understand } from '../../dialogs/extract/understand.ts';
import { knownModels } from '../../dialogs/hearing/pack-words.ts';
import { east } from '../../policy/packs/east/pack.ts';

const read = (text: string): Readonly<Record<string, unknown>> => {
  const { candidates } = understand(text, { today: '2026-11-21', models: knownModels(east), units: [] });
  return Object.fromEntries(candidates.map(({ fact, value }) => [fact, value]));
};

const told: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['the receipt? in my desk, second drawer', {}],
  ['the receipt is in my desk', { purchaseProof: true }],
  ['my receipt went through the washing machine, it is gone', { purchaseProof: false }],
  ['i have the carton and the receipt', { boxPresent: true, purchaseProof: true }],
  ['i have the carton but lost the receipt', { boxPresent: true, purchaseProof: false }],
  ['the lorry driver signed that it was broken', { carrierProof: true }],
  ['ups would not put anything about the damage in writing', { carrierProof: false }],
  ['nobody gave us a delivery slip', { deliveryProof: false }],
  ["i don't know how to take a video", { faultInformationProvided: false }],
  ['my cousin stole the charging cable', { accessoriesComplete: false }],
  ['every cable is in the bag', { accessoriesComplete: true }],
  ['the front is scuffed', { scratchFree: false }],
  ['the carton was dented in transit', { packagingUndamaged: false }],
  ['box a bit dented from shipping', { packagingUndamaged: false }],
  ['there is nothing wrong with the packaging', { packagingUndamaged: true }],
  ['it belongs to the sailing club', { owner: false }],
  ['my sister told me to write to you', { ownerAuthorised: true }],
  ['our bakery bought it and uses it every day', { consumer: false, likeNew: false }],
  ['our company uses it', { consumer: false }],
  ['we run a small bakery', { consumer: false }],
  ["it's 5 days old", { deliveredOn: '2026-11-16' }],
  ['the charger is by the house that is 20 years old', {}],
  ['my kids pulled it off the camping table', { causes: ['collision'] }],
  ['your hotline never picks up', { serviceDissatisfaction: true }],
  ['i broke the display myself while carrying it', { transportDamageByCustomer: true }],
  ["Invoice is on file.\nyou won't find a scratch", { purchaseProof: true, scratchFree: true }],
  [
    'so there i was and when the man brought it it was already broken and then he just went and i have the receipt and it had never been out of my sight before that',
    { transportDamage: true, purchaseProof: true },
  ],
  ['the product does not match the decsription', { notAsDescribed: true }],
  ['it is oustide mainland china', { serviceRegion: 'overseas' }],
  ['发票我收着', { purchaseProof: true }],
  ['发票让水泡烂了，没了', { purchaseProof: false }],
  ['纸箱被雨淋湿了', { packagingUndamaged: false }],
  ['外箱到货时就破了', { packagingUndamaged: false }],
  ['顺丰写了破损单给我', { carrierProof: true }],
  ['遥控器找不到了', { accessoriesComplete: false }],
  ['是我奶奶的', { owner: false }],
  ['我奶奶同意我来问', { ownerAuthorised: true }],
  ['同事不用了给我的', { channel: 'other' }],
  ['在你们公司买的', { channel: 'official' }],
  ['你们发的是二手机吧', {}],
  ['散热孔里倒了橙汁', { causes: ['moisture'] }],
];

const untold: readonly string[] = [
  "i'm not sure whether i kept the receipt",
  'maybe the box is still in the cellar, i will check',
  'can you send me the invoice once more?',
  'maybe it was dropped, i have no idea',
  'the last charger i had, from another brand, broke',
  'my phone fell on the floor',
  'i nearly dropped it',
  '发票不知道塞哪了',
  '也许摔过，我不清楚',
  '以前修没修过？',
  '同事那台好好的',
  '没有鼓包，也没发烫',
  '虚惊一场',
];

describe('a clause', () => {
  it.each(told)('tells what it says: %s', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  it.each(untold)('that doubts, asks or speaks of something else tells nothing: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it('of any length is read in time', () => {
    const before = performance.now();
    read('the receipt and the box and the cable and the courier '.repeat(200));
    read('发票箱子快递'.repeat(1_500));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
