// The clocks of recorded cases beside instants that were computed by hand.
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../bot/cases/ledger.ts';
import { toInstant } from '../../bot/clock.ts';
import { type ClockBrand, clocksOfCase } from '../../bot/hotline/case-clocks.ts';
import type { WorkingCalendar } from '../../bot/hotline/working-time.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { lithiumBms } from '../../policy/packs/lithium-bms/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import {
  handedBack,
  handedOff,
  knows,
  ledgerOf,
  opened,
  paused,
  reached,
  released,
  resolved,
  resumed,
  sent,
  taken,
  wrote,
} from './ledger-of.ts';

const brandOf = (pack: ClockBrand['pack'], timeZone = 'Asia/Shanghai'): ClockBrand => ({ id: pack.id, pack, timeZone });

/** Each clock as `name started due stopped`, without the year. */
function table(events: readonly CaseEvent[], brand: ClockBrand, now = '2026-12-31T00:00Z'): string[] {
  return clocksOfCase(events, brand, toInstant(now)).map(({ clock, startedAt, dueAt, stoppedAt }) =>
    [clock, startedAt, dueAt ?? '-', stoppedAt ?? '-']
      .map((text) => text.replace(/^20\d\d-/, '').replace(':00.000Z', ''))
      .join(' '),
  );
}

const only = (name: string, lines: readonly string[]) => lines.filter((line) => line.startsWith(`${name} `));

describe('the clocks of a case', () => {
  it('do not run while the bot has it', () => {
    expect(table(ledgerOf(['2026-11-21T09:00Z', opened]), brandOf(east))).toEqual([]);
  });

  it('run from the hand-off; taking ends the wait, only words to the customer are a response', () => {
    const events = [
      ['2026-11-21T09:00Z', opened],
      ['2026-11-21T09:10Z', handedOff],
      ['2026-11-21T09:25Z', taken],
    ] as const;
    expect(table(ledgerOf(...events), brandOf(lithiumBms))).toEqual([
      'waiting 11-21T09:10 - 11-21T09:25',
      'first-response 11-21T09:10 11-22T09:10 -',
    ]);
    expect(
      table(ledgerOf(...events, ['2026-11-21T09:40Z', sent], ['2026-11-21T09:50Z', sent]), brandOf(lithiumBms)),
    ).toEqual([
      'waiting 11-21T09:10 - 11-21T09:25',
      'first-response 11-21T09:10 11-22T09:10 11-21T09:40',
      'update 11-21T09:50 11-24T09:50 -',
    ]);
  });

  it('are not started again by a second cause, nor stopped by a release', () => {
    const events = ledgerOf(
      ['2026-11-21T09:10Z', handedOff],
      ['2026-11-21T09:20Z', handedOff],
      ['2026-11-21T09:25Z', taken],
      ['2026-11-21T09:30Z', released],
    );
    expect(table(events, brandOf(lithiumBms))).toEqual([
      'waiting 11-21T09:10 - 11-21T09:25',
      'first-response 11-21T09:10 11-22T09:10 -',
    ]);
  });

  it('start anew when the bot hands over a second time', () => {
    const events = ledgerOf(
      ['2026-11-21T09:10Z', handedOff],
      ['2026-11-21T09:30Z', sent],
      ['2026-11-21T09:40Z', handedBack],
      ['2026-11-21T11:00Z', handedOff],
    );
    expect(table(events, brandOf(lithiumBms))).toEqual([
      'waiting 11-21T11:00 - -',
      'first-response 11-21T11:00 11-22T11:00 -',
    ]);
  });

  it('owe the customer a next response from their first words that nobody answered', () => {
    const events = [
      ['2026-11-21T09:00Z', handedOff],
      ['2026-11-21T09:05Z', wrote],
      ['2026-11-21T09:30Z', sent],
      ['2026-11-21T10:00Z', wrote],
      ['2026-11-21T10:05Z', wrote],
    ] as const;
    expect(only('next-response', table(ledgerOf(...events), brandOf(east)))).toEqual([
      'next-response 11-21T10:00 11-22T10:00 -',
    ]);
    expect(only('next-response', table(ledgerOf(...events, ['2026-11-21T11:00Z', sent]), brandOf(east)))).toEqual([
      'next-response 11-21T10:00 11-22T10:00 11-21T11:00',
    ]);
  });
});

describe('what each text promises', () => {
  it('000: an answer in 24 h, a solution in 72 h, over the end of a month', () => {
    const events = ledgerOf(
      ['2026-11-29T22:00Z', handedOff],
      ['2026-11-30T08:00Z', sent],
      ['2026-12-01T12:00Z', reached('solution-proposed')],
    );
    expect(table(events, brandOf(jinkoEss))).toEqual([
      'waiting 11-29T22:00 - -',
      'update 11-30T08:00 12-03T08:00 -',
      'first-response 11-29T22:00 11-30T22:00 11-30T08:00',
      'solution 11-29T22:00 12-02T22:00 12-01T12:00',
    ]);
  });

  it.each([
    [80, '11-21T15:00'],
    [100, '11-21T15:00'],
    [101, '11-21T21:00'],
    [500, '11-21T21:00'],
    [501, '11-22T09:00'],
  ])('002: a definite reply in 2 h, and somebody there at %i km by %s', (distanceKm, arrival) => {
    const events = ledgerOf(
      ['2026-11-21T08:00Z', knows({ distanceKm, serviceRegion: 'cn-mainland' })],
      ['2026-11-21T09:00Z', handedOff],
      ['2026-11-21T10:30Z', sent],
    );
    const lines = table(events, brandOf(shengyang));
    expect(only('definite-reply', lines)).toEqual(['definite-reply 11-21T09:00 11-21T11:00 11-21T10:30']);
    expect(only('arrival', lines)).toEqual([`arrival 11-21T09:00 ${arrival} -`]);
  });

  it('002: a replacement five days after it was confirmed as the aim, ten as what is owed, on the calendar of the house', () => {
    const events = ledgerOf(
      ['2026-02-20T09:00Z', handedOff],
      ['2026-02-24T02:00Z', reached('replacement-confirmed')],
      ['2026-02-24T02:00Z', knows({ replacementConfirmedOn: '2026-02-24' })],
    );
    const lines = table(events, brandOf(shengyang), '2026-02-25T00:00Z');
    expect(only('replacement-target', lines)).toEqual(['replacement-target 02-24T02:00 03-01T02:00 -']);
    expect(only('replacement', lines)).toEqual(['replacement 02-24T02:00 03-06T02:00 -']);
  });

  it('003: a response in 24 h and a diagnosis 48 h after remote support failed, for home storage', () => {
    const events = [
      ['2026-11-21T08:00Z', knows({ family: 'home' })],
      ['2026-11-21T09:00Z', handedOff],
    ] as const;
    expect(only('diagnosis', table(ledgerOf(...events), brandOf(east)))).toEqual([
      'diagnosis 11-21T09:00 11-23T09:00 -',
    ]);
    const failed = table(ledgerOf(...events, ['2026-11-22T10:00Z', reached('remote-failed')]), brandOf(east));
    expect(only('first-response', failed)).toEqual(['first-response 11-21T09:00 11-22T09:00 -']);
    expect(only('diagnosis', failed)).toEqual(['diagnosis 11-22T10:00 11-24T10:00 -']);
  });

  it('004: nothing for portable power but our own day', () => {
    const events = ledgerOf(['2026-11-21T08:00Z', knows({ family: 'portable' })], ['2026-11-21T09:00Z', handedOff]);
    expect(table(events, brandOf(east))).toEqual([
      'waiting 11-21T09:00 - -',
      'first-response 11-21T09:00 11-22T09:00 -',
    ]);
  });

  it('001: a visit a month after the end, and again a month after each, over the end of a short month', () => {
    const events = [
      ['2026-01-30T09:00Z', handedOff],
      ['2026-01-31T09:00Z', resolved],
    ] as const;
    expect(only('follow-up', table(ledgerOf(...events), brandOf(lithiumBms)))).toEqual([
      'follow-up 01-31T09:00 02-28T09:00 -',
    ]);
    const visited = table(ledgerOf(...events, ['2026-02-27T01:00Z', reached('visited')]), brandOf(lithiumBms));
    expect(only('follow-up', visited)).toEqual(['follow-up 02-27T01:00 03-27T01:00 -']);
  });
});

describe('days, hours and the clocks of a country', () => {
  const berlin = brandOf(shengyang, 'Europe/Berlin');

  it('counts hours as time that passes and days on the calendar, over a change of clocks', () => {
    // The night of 28 to 29 March 2026 has 23 hours in Berlin.
    const events = ledgerOf(
      [
        '2026-03-24T12:00Z',
        knows({ replacementConfirmedOn: '2026-03-24', distanceKm: 600, serviceRegion: 'cn-mainland' }),
      ],
      ['2026-03-24T12:00Z', reached('replacement-confirmed')],
      ['2026-03-28T12:00Z', handedOff],
    );
    const lines = table(events, berlin, '2026-03-28T13:00Z');
    expect(only('arrival', lines)).toEqual(['arrival 03-28T12:00 03-29T12:00 -']);
    expect(only('replacement-target', lines)).toEqual(['replacement-target 03-24T12:00 03-29T11:00 -']);
  });

  it('counts days on the calendar when the clocks go back too', () => {
    const events = ledgerOf(
      ['2026-10-21T10:00Z', knows({ replacementConfirmedOn: '2026-10-21' })],
      ['2026-10-21T10:00Z', handedOff],
      ['2026-10-21T10:00Z', reached('replacement-confirmed')],
    );
    expect(only('replacement-target', table(events, berlin, '2026-10-21T11:00Z'))).toEqual([
      'replacement-target 10-21T10:00 10-26T11:00 -',
    ]);
  });
});

describe('a pause', () => {
  const events = [
    ['2026-11-21T09:00Z', handedOff],
    ['2026-11-21T09:30Z', sent],
    ['2026-11-21T10:00Z', paused('customer')],
  ] as const;
  const solution = (lines: readonly string[]) => only('solution', lines);

  it('moves what is owed by as long as it lasted, and ends with the customer’s words', () => {
    const lines = table(ledgerOf(...events, ['2026-11-22T16:00Z', wrote]), brandOf(jinkoEss));
    // 72 h, and 30 h of waiting.
    expect(solution(lines)).toEqual(['solution 11-21T09:00 11-25T15:00 -']);
  });

  it('holds the clock as long as it lasts', () => {
    const clocks = clocksOfCase(ledgerOf(...events), brandOf(jinkoEss), toInstant('2026-11-30T10:00Z'));
    const clock = clocks.find((one) => one.clock === 'solution');
    expect(clock).toMatchObject({ pausedFor: 'customer', dueAt: '2026-12-03T09:00:00.000Z' });
    expect(clock?.share).toBeCloseTo(1 / 72);
  });

  it('for parts is not ended by the customer’s words, but by ours', () => {
    const parts = [
      ['2026-11-21T09:00Z', handedOff],
      ['2026-11-21T10:00Z', paused('parts')],
      ['2026-11-21T11:00Z', wrote],
    ] as const;
    expect(solution(table(ledgerOf(...parts, ['2026-11-21T16:00Z', resumed]), brandOf(jinkoEss)))).toEqual([
      'solution 11-21T09:00 11-24T15:00 -',
    ]);
  });

  it('never moves an answer that is owed', () => {
    const early = [
      ['2026-11-21T09:00Z', handedOff],
      ['2026-11-21T10:00Z', paused('goods')],
    ] as const;
    expect(
      only('first-response', table(ledgerOf(...early, ['2026-11-21T15:00Z', resumed]), brandOf(jinkoEss))),
    ).toEqual(['first-response 11-21T09:00 11-22T09:00 -']);
  });
});

describe('a service level', () => {
  const office: WorkingCalendar = {
    timeZone: 'Asia/Shanghai',
    week: [1, 2, 3, 4, 5].map(() => [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ]),
    daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    swapped: { '2026-10-10': 5 },
  };
  const levels = [{ brand: null, id: 'first-response', within: 'PT8H', calendar: office }];
  const brand = { ...brandOf(lithiumBms), levels };
  const due = (at: string) =>
    only('first-response', table(ledgerOf([at, handedOff]), brand)).map((line) => line.split(' ')[2]);

  it('that was changed gives another history to the same events', () => {
    const events = ledgerOf(['2026-11-20T01:00Z', handedOff]);
    expect(only('first-response', table(events, brandOf(lithiumBms)))).toEqual([
      'first-response 11-20T01:00 11-21T01:00 -',
    ]);
    // A Friday, 09:00 in Shanghai: eight working hours end at 18:00.
    expect(only('first-response', table(events, brand))).toEqual(['first-response 11-20T01:00 11-20T10:00 -']);
  });

  it.each([
    ['over a weekend', '2026-11-20T08:00Z', '11-23T08:00'],
    ['over the holidays', '2026-09-30T08:00Z', '10-08T08:00'],
    ['into a Saturday that is worked', '2026-10-09T08:00Z', '10-10T08:00'],
    ['from the middle of the night', '2026-11-22T18:00Z', '11-23T10:00'],
  ])('counts working hours alone %s', (_name, at, expected) => {
    expect(due(at)).toEqual([expected]);
  });
});
