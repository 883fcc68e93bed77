// What the rules read out of free words, in both languages: one line a message. The table is meant to be read and added to.
import { describe, expect, it } from 'vitest';
import { understand } from '../../dialogs/extract/understand.ts';

/** A Saturday. */
const today = '2026-11-21';
const models = ['XT1500', 'XT2400', 'E2400A', 'P6A', 'P6B', 'P6C', 'SP60', 'SP120', 'SP210', 'PC5000'];

/** Message, and the facts it tells. */
const accounts: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    "XT2400 from your official store, came 3 days ago, won't charge, never opened, have the invoice",
    {
      model: 'XT2400',
      channel: 'official',
      deliveredOn: '2026-11-18',
      defect: 'performance',
      functionIntact: false,
      purchaseProof: true,
    },
  ],
  ['it stopped charging, can I send it back?', { defect: 'performance', functionIntact: false }],
  ['hi my xt 2400 wont turn on', { model: 'XT2400', defect: 'performance', functionIntact: false }],
  ['XT-24OO does not switch on any more', { model: 'XT2400', defect: 'performance', functionIntact: false }],
  ['it stopped 3 days after I bought it', { defect: 'performance', functionIntact: false }],
  ['it failed two weeks after delivery, delivered 5 May 2026', { deliveredOn: '2026-05-05' }],
  ['the day after I got it, it failed. got it on 10 November', { deliveredOn: '2026-11-10' }],
  ['bought it feb last year', { purchasedOn: '2025-02' }],
  ['bought in december of last year', { purchasedOn: '2025-12' }],
  ['it arrived tuesday two weeks ago', { deliveredOn: '2026-11-03' }],
  ['came a week ago tuesday', { deliveredOn: '2026-11-10' }],
  ['it was delivered on the 5th', { deliveredOn: '2026-11-05' }],
  ['it was delivered on the 28th', { deliveredOn: '2026-10-28' }],
  ['came on the 3rd of last month', { deliveredOn: '2026-10-03' }],
  ['bought it on the 3rd floor of the mall', {}],
  [
    'My XT2400 from your store does not charge',
    { model: 'XT2400', channel: 'official', defect: 'performance', functionIntact: false },
  ],
  ['the unit is dead', { defect: 'performance', functionIntact: false }],
  ['it shuts down after five minutes', { defect: 'performance', functionIntact: false }],
  ['capacity has dropped a lot', { defect: 'performance', functionIntact: false }],
  ['no error, it works fine', { defect: 'none', functionIntact: true }],
  ['I changed my mind', { defect: 'none', functionIntact: true }],
  ['it is not broken', { defect: 'none', functionIntact: true }],
  ['xt1500 bought march 2025 from a dealer', { model: 'XT1500', purchasedOn: '2025-03', channel: 'distributor' }],
  ['bought it two weeks ago and it arrived last Tuesday', { purchasedOn: '2026-11-07', deliveredOn: '2026-11-17' }],
  ['ordered on 3 Nov, came on 9 Nov', { purchasedOn: '2026-11-03', deliveredOn: '2026-11-09' }],
  [
    'delivered 40 days ago but last week it stopped',
    { deliveredOn: '2026-10-12', defect: 'performance', functionIntact: false },
  ],
  ['got it yesterday', { deliveredOn: '2026-11-20' }],
  ['came about 2 years ago', { deliveredOn: '2024' }],
  ['I dropped it and now it is broken', { defect: 'performance', functionIntact: false, causes: ['collision'] }],
  ['water got in and it is dead', { defect: 'performance', functionIntact: false, causes: ['moisture'] }],
  ['box arrived dented', { transportDamage: true, packagingUndamaged: false }],
  ['it arrived with a cracked case', { transportDamage: true }],
  ['arrived yesterday with a cracked case', { transportDamage: true, deliveredOn: '2026-11-20' }],
  ['it came 3 days ago damaged', { transportDamage: true, deliveredOn: '2026-11-18' }],
  ['you sent the wrong model', { notAsDescribed: true }],
  ["I don't have the invoice any more", { purchaseProof: false }],
  ['lost the receipt', { purchaseProof: false }],
  ['the cable is missing and the box is torn', { accessoriesComplete: false, packagingUndamaged: false }],
  ['no scratches at all', { scratchFree: true }],
  ['it has a few scratches', { scratchFree: false }],
  ['I live in Germany', { serviceRegion: 'overseas' }],
  ['bought on amazon', { channel: 'other' }],
  ['serial DEMO-P6A-0005', { serialNumber: 'DEMO-P6A-0005' }],
  ['it has been raining lately', {}],
  [
    'still sealed, never opened',
    {
      scratchFree: true,
      functionIntact: true,
      packagingUndamaged: true,
      accessoriesComplete: true,
      boxPresent: true,
      likeNew: true,
    },
  ],
  [
    '我的P6A三天前收到的，充不进电，没有进水，官网买的，发票还在',
    {
      model: 'P6A',
      deliveredOn: '2026-11-18',
      defect: 'performance',
      functionIntact: false,
      channel: 'official',
      purchaseProof: true,
    },
  ],
  ['XT2400开不了机', { model: 'XT2400', defect: 'performance', functionIntact: false }],
  ['机器没反应了', { defect: 'performance', functionIntact: false }],
  ['没坏，就是不想要了', { defect: 'none', functionIntact: true }],
  ['不小心进水了，现在开不了机', { defect: 'performance', functionIntact: false, causes: ['moisture'] }],
  ['从经销商那里买的，发票丢了', { channel: 'distributor', purchaseProof: false }],
  ['快递摔坏了', { transportDamage: true }],
  ['收到的时候外壳就裂了', { transportDamage: true }],
  ['发错货了', { notAsDescribed: true }],
  ['昨天刚到', { deliveredOn: '2026-11-20' }],
  ['去年5月买的', { purchasedOn: '2025-05' }],
  ['买了两年了', { purchasedOn: '2024' }],
  ['3月5号收到的', { deliveredOn: '2026-03-05' }],
  ['2026/3/5收到', { deliveredOn: '2026-03-05' }],
  ['上周二到货', { deliveredOn: '2026-11-10' }],
  ['前天签收的', { deliveredOn: '2026-11-19' }],
  ['配件齐全，包装完好，没有划痕', { accessoriesComplete: true, packagingUndamaged: true, scratchFree: true }],
  ['人在德国', { serviceRegion: 'overseas' }],
];

describe('facts in free words', () => {
  it.each(accounts)('%s', (message, facts) => {
    const { candidates } = understand(message, { today, models, units: [] });
    expect(Object.fromEntries(candidates.map(({ fact, value }) => [fact, value]))).toEqual(facts);
  });

  it.each(accounts)('the words each fact came from stand in the message: %s', (message) => {
    const { candidates } = understand(message, { today, models, units: [] });
    const typed = message.toLowerCase();
    for (const { words } of candidates)
      for (const part of words.split(', ')) expect(typed).toContain(part.toLowerCase());
  });
});

describe('what is denied is not said', () => {
  const denials: readonly (readonly [string, readonly string[]])[] = [
    ['it was never wet and never dropped', ['moisture', 'collision']],
    ['no it was not dropped, not wet', ['collision', 'moisture']],
    ['没有摔过也没有进水', ['collision', 'moisture']],
    ["won't charge, never opened", ['opened-casing']],
    ['没进水，没拆过，充不进电', ['moisture', 'opened-casing']],
  ];
  it.each(denials)('%s', (message, causes) => {
    const { candidates, deniedCauses } = understand(message, { today, models, units: [] });
    expect(candidates.filter(({ fact }) => fact === 'causes')).toEqual([]);
    expect([...deniedCauses].sort()).toEqual([...causes].sort());
  });
});

describe('dates that cannot be taken as they stand', () => {
  const problems: readonly (readonly [string, string, readonly string[]])[] = [
    ['delivered 5.3.', 'ambiguous', ['2026-03-05', '2026-05-03']],
    ['it came on 04/05/2026', 'ambiguous', ['2026-05-04', '2026-04-05']],
    ['delivered on 31 February', 'impossible', []],
    ['it arrived 2024-02-30', 'impossible', []],
    ['2月31号收到的', 'impossible', []],
    ['delivered 2026-12-05', 'future', ['2026-12-05']],
    ['it will be delivered next week', 'future', ['2026-11-23', '2026-11-29']],
    ['明天到货', 'future', ['2026-11-22']],
    ['it came last week', 'vague', ['2026-11-09', '2026-11-15']],
    ['上个月底收到的', 'vague', ['2026-10-25', '2026-10-31']],
    ['it came 2 or 3 weeks ago', 'vague', ['2026-10-31', '2026-11-07']],
    ['it arrived the week before last', 'vague', ['2026-11-02', '2026-11-08']],
    ['got it at the end of last month', 'vague', ['2026-10-25', '2026-10-31']],
    ['上上周到的', 'vague', ['2026-11-02', '2026-11-08']],
    ['收到没几天', 'vague', ['2026-11-15', '2026-11-20']],
    ['五月中旬收到的', 'vague', ['2026-05-11', '2026-05-20']],
    ['三五天前到的', 'vague', ['2026-11-16', '2026-11-18']],
    ['两三个星期前收到的', 'vague', ['2026-10-31', '2026-11-07']],
    ['it arrived sunday two weeks ago', 'ambiguous', ['2026-11-08', '2026-11-01']],
  ];
  it.each(problems)('%s is %s', (message, kind, values) => {
    const { dateProblems, candidates } = understand(message, { today, models, units: [] });
    expect(dateProblems.map((problem) => ({ kind: problem.kind, values: problem.values }))).toEqual([{ kind, values }]);
    expect(candidates.filter(({ fact }) => fact === 'deliveredOn')).toEqual([]);
  });

  const sales: readonly (readonly [string, readonly string[]])[] = [
    ['bought it on black friday', ['2025-11-21', '2025-12-01']],
    ['ordered on black friday last year', ['2025-11-21', '2025-12-01']],
    ['bought on cyber monday', ['2025-11-21', '2025-12-01']],
    ['双十一买的', ['2026-10-20', '2026-11-13']],
    ['去年双11买的', ['2025-10-20', '2025-11-13']],
    ['618的时候买的', ['2026-05-20', '2026-06-20']],
    ['双12下单的', ['2025-12-01', '2025-12-14']],
  ];
  it.each(sales)('%s: a sale lasts for days', (message, values) => {
    const { dateProblems, candidates } = understand(message, { today, models, units: [] });
    expect(dateProblems).toMatchObject([{ fact: 'purchasedOn', kind: 'vague', values }]);
    expect(candidates).toEqual([]);
  });

  it('takes the only reading that is a day', () => {
    const { candidates } = understand('delivered 25.3.', { today, models, units: [] });
    expect(candidates).toMatchObject([{ fact: 'deliveredOn', value: '2026-03-25' }]);
  });
});

describe('a bare date answers the question that asked for one', () => {
  const bare: readonly (readonly [string, string])[] = [
    ['May', '2026-05'],
    ['december', '2025-12'],
    ['2024', '2024'],
    ['March 2025', '2025-03'],
    ['last Tuesday', '2026-11-17'],
    ['3 days ago', '2026-11-18'],
    ['20260315', '2026-03-15'],
    ['13.11.2025', '2025-11-13'],
    ['on the 9th of November', '2026-11-09'],
    ['yesterday', '2026-11-20'],
    ['5月', '2026-05'],
    ['十月三号', '2026-10-03'],
    ['上个月', '2026-10'],
    ['去年', '2025'],
    ['大前天', '2026-11-18'],
    ['两周前', '2026-11-07'],
    ['半年前', '2026-05'],
    ['这个月3号', '2026-11-03'],
  ];
  it.each(bare)('%s', (message, value) => {
    const { candidates } = understand(message, { today, models, units: [], askedDate: 'deliveredOn' });
    expect(candidates).toMatchObject([{ fact: 'deliveredOn', value }]);
  });
});
