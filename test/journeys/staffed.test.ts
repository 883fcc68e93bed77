// The hotline with a staff file, as it runs: customers at the web chat find the desk of their region and language; what staff ask for
// that cannot be is refused in words, and stands in the log.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { openCustomer } from './direct-line.ts';
import { type RunningBot, startBot } from './running-bot.ts';
import { type Engineer, signIn } from './staff-api.ts';

const rotation = (desk: string, person: string) => ({
  ...{ desk, timeZone: 'UTC', startsOn: '2026-01-05', crews: [[person]] },
  shifts: [{ from: '00:00', to: '00:00' }],
});
const regional = { brand: 'east', level: 1, escalatesTo: 'headquarters' } as const;
const staffFile = {
  staff: [
    { name: 'Li', roles: ['engineer'], email: 'li@east.example', languages: ['zh'] },
    { name: 'Sam', roles: ['engineer'], email: 'sam@east.example', languages: ['en'] },
    { name: 'Wu', roles: ['lead'], email: 'wu@east.example' },
    { name: 'Ada', roles: ['engineer', 'lead'], email: 'ada@east.example' },
  ],
  desks: [
    { ...regional, id: 'mainland', region: 'cn-mainland', languages: ['zh'] },
    { ...regional, id: 'overseas', region: 'overseas', languages: ['en'] },
    { id: 'headquarters', level: 2, isAlwaysOpen: false },
  ],
  rotations: [rotation('mainland', 'Li'), rotation('overseas', 'Sam'), rotation('headquarters', 'Ada')],
};

const stack = new AsyncDisposableStack();
let bot: RunningBot;
let [li, sam, wu]: Engineer[] = [];
beforeAll(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-staffed-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const file = join(dir, 'staff.json');
  await writeFile(file, JSON.stringify(staffFile));
  bot = stack.use(await startBot({ STAFF_FILE: file }));
  [li, sam, wu] = await Promise.all(['Li', 'Sam', 'Wu'].map((name) => signIn(bot.staffUrl, name)));
}, 90_000);
afterAll(async () => await stack.disposeAsync());

interface Line {
  readonly caseId: string;
  readonly desk: string;
  readonly language: string;
}

async function asking(words: readonly string[], locale: string) {
  const customer = await openCustomer(bot.chatUrl, locale);
  const before = await queue();
  for (const text of words) await customer.say(text);
  const line = await eventually(
    async () => (await queue()).find(({ caseId }) => !before.some((one) => one.caseId === caseId)),
    () => 'a new case in the queue',
  );
  return { customer, ...line };
}

async function queue(): Promise<readonly Line[]> {
  return ((await wu?.ask('/queue'))?.body.entries ?? []) as readonly Line[];
}

const once = (caseId: string, who: Engineer | undefined, action: object) =>
  who?.ask(`/cases/${caseId}/actions`, action);

/** Refused in both languages with these English words, and logged. */
function expectRefusal(answer: Awaited<ReturnType<Engineer['ask']>> | undefined, words: RegExp): void {
  expect(answer?.status).toBe(409);
  expect(answer?.body.message?.en).toMatch(words);
  expect(answer?.body.message?.zh).toMatch(/\p{Script=Han}/u);
  expect(bot.output()).toContain(JSON.stringify(answer?.body.message?.en));
}

describe('a customer', () => {
  it.each([
    [
      'in Germany who writes English',
      ['My unit was bought and is used in Germany.', 'I want to talk to a person.'],
      'en',
      'overseas',
    ],
    ['on the mainland who writes Chinese', ['设备在中国大陆使用。', '转人工'], 'zh', 'mainland'],
  ])(
    '%s comes to their own desk, and only those on shift there are given the case',
    async (_who, words, locale, desk) => {
      const { desk: found, language, caseId } = await asking(words, locale);
      expect([found, language]).toEqual([desk, locale]);
      const [mine, others] = desk === 'overseas' ? [sam, li] : [li, sam];
      expectRefusal(await others?.ask('/take-next', {}), /Nobody is waiting/);
      expectRefusal(await once(caseId, others, { kind: 'take' }), /You are not on shift at the desk/);
      expect((await mine?.ask('/take-next', {}))?.body).toMatchObject({ kind: 'done', caseId });
    },
  );
});

describe('refused in words, and logged, is', () => {
  it('somebody who is not on the staff list', async () => {
    await expect(signIn(bot.staffUrl, 'Eve')).rejects.toThrow(/403: .*not on the staff list/);
  });

  it('whoever is off shift, a case that another has, a fact that is nonsense, an override without a reason', async () => {
    const { caseId } = await asking(['I use it in Germany. I want to talk to a person.'], 'en');
    expectRefusal(await once(caseId, wu, { kind: 'take' }), /You are not on shift just now/);
    expect((await once(caseId, sam, { kind: 'take' }))?.status).toBe(200);
    expect((await once(caseId, sam, { kind: 'take' }))?.status).toBe(200);
    expectRefusal(
      await once(caseId, li, { kind: 'send', text: 'Hello', sendId: crypto.randomUUID() }),
      /Sam has this case/,
    );
    const fact = { kind: 'correct-fact', fact: 'deliveredOn', value: '2026-02-30', reason: 'The waybill.' };
    expectRefusal(await once(caseId, sam, fact), /deliveredOn is "2026-02-30"; allowed is a day of the calendar/);
    const override = { kind: 'override-verdict', remedy: 'return', outcome: 'eligible', reason: '' };
    expectRefusal(await once(caseId, sam, override), /Say why: a reason is required here/);
    const end = { kind: 'resolve', outcome: 'explained', note: '', closingText: '' };
    expect((await once(caseId, sam, end))?.status).toBe(200);
    expectRefusal(
      await once(caseId, sam, { kind: 'quote', lines: [], currency: 'CNY', note: '' }),
      /has been resolved/,
    );
  });

  it('a file of shifts with strangers in it, one that is none, and one from somebody who may not', async () => {
    const shift = (person: string, from: string, to: string) => [
      'BEGIN:VEVENT',
      `UID:${from}`,
      `DTSTART:${from}`,
      `DTEND:${to}`,
      `SUMMARY:${person}`,
      'LOCATION:headquarters',
      'END:VEVENT',
    ];
    const calendar = (...events: readonly (readonly string[])[]) =>
      ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
    const [from, to] = ['20270301T080000Z', '20270301T180000Z'];
    expectRefusal(await sam?.ask('/shifts/import', calendar(shift('Wu', from, to))), /Only a lead or an administrator/);
    expectRefusal(await wu?.ask('/shifts/import', 'next week as always'), /it is no calendar file/);
    expectRefusal(
      await wu?.ask('/shifts/import', calendar(shift('Armstrong', from, to))),
      /nobody is called "Armstrong"/,
    );
    expectRefusal(await wu?.ask('/shifts/import', calendar(shift('Wu', to, from))), /it ends before it starts/);
    const overlapping = calendar(shift('Wu', from, to), shift('Wu', '20270301T120000Z', '20270301T200000Z'));
    expectRefusal(await wu?.ask('/shifts/import', overlapping), /Wu would be expected twice at once/);
    expect(await wu?.ask('/shifts/import', calendar(shift('Wu', from, to)))).toMatchObject({
      status: 200,
      body: { shifts: 1 },
    });
    // What stands there already does no harm.
    expect(await wu?.ask('/shifts/import', calendar(shift('Wu', from, to)))).toMatchObject({ body: { shifts: 0 } });
    const span = 'from=2027-03-01T00:00:00Z&to=2027-03-02T00:00:00Z';
    const { body } = (await wu?.ask(`/shifts?${span}`)) ?? {};
    expect(body?.shifts).toContainEqual(
      expect.objectContaining({ desk: 'headquarters', person: 'Wu', startsAt: '2027-03-01T08:00:00.000Z' }),
    );
  });
});
