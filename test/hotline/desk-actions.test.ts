import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../../bot/cases/ledger.ts';
import type { DeskAction } from '../../bot/desk-action.ts';
import { actOnCase } from '../../bot/hotline/desk-actions.ts';
import { takeNext } from '../../bot/hotline/taking.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { announce } from '../../dialogs/case-life/announce.ts';
import { freshState } from '../../dialogs/state.ts';
import { type Bench, brand, openBench } from '../cases/desk-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => await bench[Symbol.asyncDispose]());

const acting = (engineer: string) => ({
  engineer,
  now: bench.clock.now(),
  newId: bench.newId,
  brandById: new Map([[brand.id, brand]]),
  staff: unlistedStaff([brand]),
});
const act = (caseId: string, engineer: string, action: DeskAction) =>
  actOnCase(bench.database, caseId, action, acting(engineer));
const send = (text: string, sendId = randomUUID()): DeskAction => ({ kind: 'send', text, sendId });
const resolve = (closingText = ''): DeskAction => ({ kind: 'resolve', outcome: 'explained', note: '', closingText });

async function takenCase(engineer = 'Wu') {
  const opened = await bench.queuedCase();
  expect(await act(opened.caseId, engineer, { kind: 'take' })).toEqual({ kind: 'done', caseId: opened.caseId });
  return opened;
}

/** What stands in the customer's conversation, as `author: text`. */
async function saidIn(conversationId: string): Promise<string[]> {
  const rows = await bench.database
    .selectFrom('messages')
    .select(['author', 'activity'])
    .where('conversationId', '=', conversationId)
    .orderBy('position')
    .execute();
  return rows.map(({ author, activity }) => `${author}: ${activity.text}`);
}

async function standing(caseId: string) {
  return await bench.database
    .selectFrom('cases')
    .innerJoin('conversations', 'conversations.conversationId', 'cases.conversationId')
    .leftJoin('queue', 'queue.caseId', 'cases.caseId')
    .select(['cases.status', 'owner', 'takenBy'])
    .where('cases.caseId', '=', caseId)
    .executeTakeFirstOrThrow();
}

async function history(caseId: string): Promise<string[]> {
  return (await readLedger(bench.database, caseId)).map(({ kind, actor }) => `${kind} by ${actor}`);
}

const joined = announce('engineer-joined', 'en', { engineer: 'Wu' }).text;

describe('an engineer', () => {
  it('takes a case: the bot falls silent, the customer hears who has joined, the ledger says who and when', async () => {
    const { caseId, conversationId } = await takenCase();
    expect(await standing(caseId)).toEqual({ status: 'taken', owner: 'engineer', takenBy: 'Wu' });
    expect((await saidIn(conversationId)).map((line) => line.replace(/^\w+: /, ''))).toEqual([joined]);
    expect(await history(caseId)).toEqual(['opened by customer', 'handed-off by bot', 'taken by engineer:Wu']);
  });

  it('is told who was faster', async () => {
    const { caseId, conversationId } = await takenCase('Wu');
    expect(await act(caseId, 'Sam', { kind: 'take' })).toEqual({
      kind: 'refused',
      reason: 'taken',
      message: { en: 'Wu has this case.', zh: '此工单由 Wu 处理。' },
    });
    expect(await saidIn(conversationId)).toHaveLength(1);
  });

  it('may press take twice', async () => {
    const { caseId } = await takenCase();
    const before = await history(caseId);
    expect(await act(caseId, 'Wu', { kind: 'take' })).toEqual({ kind: 'done', caseId });
    expect(await history(caseId)).toEqual(before);
  });

  it('gets another case than fifteen others who press "next" at the same time, until nobody waits', async () => {
    await bench.database.deleteFrom('queue').execute();
    const cases = await Promise.all(Array.from({ length: 40 }, () => bench.queuedCase()));
    const engineers = Array.from({ length: 16 }, (_, index) => `Engineer ${index + 1}`);
    const press = () => Promise.all(engineers.map((engineer) => takeNext(bench.database, acting(engineer))));
    const results = [...(await press()), ...(await press()), ...(await press())];
    const taken = results.flatMap((result) => (result.kind === 'done' ? result.caseId : []));
    expect(taken).toHaveLength(40);
    expect(new Set(taken)).toEqual(new Set(cases.map(({ caseId }) => caseId)));
    expect(results.flatMap((result) => (result.kind === 'refused' ? result.reason : []))).toEqual(
      Array.from({ length: 8 }, () => 'nobody-waits'),
    );
    for (const [index, result] of results.slice(0, 16).entries()) {
      if (result.kind === 'done') expect((await standing(result.caseId)).takenBy).toBe(engineers[index]);
    }
  });

  it('and the conversations’ own turns never wait for each other for ever', async () => {
    await bench.database.deleteFrom('queue').execute();
    const cases = await Promise.all(Array.from({ length: 8 }, () => bench.queuedCase()));
    const turns = [1, 2, 3].flatMap((round) =>
      cases.map(({ conversationId }) =>
        bench.turn(conversationId, { kind: 'record-hazard', hazards: ['smoke'], words: `round ${round}` }),
      ),
    );
    const takings = cases.map((_, index) => takeNext(bench.database, acting(`Engineer ${index + 1}`)));
    await Promise.all(turns);
    expect((await Promise.all(takings)).map(({ kind }) => kind)).toEqual(cases.map(() => 'done'));
    const holders = await Promise.all(cases.map(async ({ caseId }) => (await standing(caseId)).takenBy));
    expect(new Set(holders)).toEqual(new Set(cases.map((_, index) => `Engineer ${index + 1}`)));
  });

  it('writes to the customer, once however often the button is pressed', async () => {
    const { caseId, conversationId } = await takenCase();
    const hello = send('  Hello Ann.  ');
    await Promise.all([act(caseId, 'Wu', hello), act(caseId, 'Wu', hello), act(caseId, 'Wu', hello)]);
    expect((await saidIn(conversationId)).slice(1)).toEqual(['engineer: Hello Ann.']);
    expect((await history(caseId)).filter((line) => line.startsWith('sent'))).toEqual(['sent by engineer:Wu']);
  });

  it('releases a case: it waits again at its place, and the bot may speak', async () => {
    const { caseId } = await takenCase();
    expect(await act(caseId, 'Wu', { kind: 'release', note: 'My shift ends.' })).toEqual({ kind: 'done', caseId });
    expect(await standing(caseId)).toEqual({ status: 'queued', owner: 'bot', takenBy: null });
    expect(await act(caseId, 'Sam', { kind: 'take' })).toEqual({ kind: 'done', caseId });
  });

  it('hands back to the bot: out of the queue, not resolved', async () => {
    const { caseId } = await takenCase();
    expect(await act(caseId, 'Wu', { kind: 'hand-back', note: '' })).toEqual({ kind: 'done', caseId });
    expect(await standing(caseId)).toEqual({ status: 'intake', owner: 'bot', takenBy: null });
  });

  it('hands back so that the bot takes up its thread in a turn of its own', async () => {
    const { caseId, conversationId } = await takenCase();
    await act(caseId, 'Wu', { kind: 'hand-back', note: '' });
    const turns = await bench.database
      .selectFrom('inbox')
      .innerJoin('lanes', 'lanes.conversationId', 'inbox.conversationId')
      .select(['activity', 'status'])
      .where('inbox.conversationId', '=', conversationId)
      .execute();
    expect(turns).toEqual([{ activity: { type: 'event', name: 'handback' }, status: 'new' }]);
  });

  it('closes the dialog with the case: the next words begin a new one, in the language that was chosen', async () => {
    const { caseId, conversationId } = await takenCase();
    const told = { ...freshState('zh'), languageChosen: true, handedOff: true, caseOpened: true, lastScreen: 7 };
    const row = bench.database.updateTable('conversations').where('conversationId', '=', conversationId);
    await row.set({ state: JSON.stringify(told) }).execute();
    await act(caseId, 'Wu', resolve());
    const { state } = await bench.database
      .selectFrom('conversations')
      .select('state')
      .where('conversationId', '=', conversationId)
      .executeTakeFirstOrThrow();
    expect(state).toEqual({ ...freshState('zh'), languageChosen: true, lastScreen: 7, greeted: true, earlier: [] });
    const next = await bench.turn(conversationId, { kind: 'open-case', matter: 'fault' });
    expect(next.caseId).not.toBe(caseId);
  });

  it('resolves a case with words to the customer and an outcome', async () => {
    const { caseId, conversationId } = await takenCase();
    expect(await act(caseId, 'Wu', resolve('A new unit is on its way.'))).toEqual({ kind: 'done', caseId });
    expect(await standing(caseId)).toEqual({ status: 'resolved', owner: 'bot', takenBy: null });
    expect((await saidIn(conversationId))[1]).toBe('engineer: A new unit is on its way.');
    const last = (await readLedger(bench.database, caseId)).at(-1);
    expect(last).toMatchObject({ kind: 'resolved', outcome: 'explained', actor: 'engineer:Wu' });
  });
});

describe('what is refused', () => {
  const everything: readonly DeskAction[] = [
    { kind: 'release', note: 'x' },
    send('Hello'),
    { kind: 'hand-back', note: 'x' },
    resolve('Bye'),
  ];

  it('leaves nothing behind where the case is not theirs, not taken, or resolved', async () => {
    const waiting = await bench.queuedCase();
    const others = await takenCase('Sam');
    const done = await takenCase('Wu');
    await act(done.caseId, 'Wu', resolve());
    for (const [{ caseId, conversationId }, reason] of [
      [waiting, 'not-taken'],
      [others, 'taken'],
      [done, 'resolved'],
    ] as const) {
      const before = [await saidIn(conversationId), await history(caseId), await standing(caseId)];
      for (const action of everything) {
        expect(await act(caseId, 'Wu', action)).toMatchObject({ kind: 'refused', reason });
      }
      expect([await saidIn(conversationId), await history(caseId), await standing(caseId)]).toEqual(before);
    }
    expect(await act(done.caseId, 'Wu', { kind: 'take' })).toMatchObject({ reason: 'resolved' });
  });

  it('is said in a sentence for wrong words, an unknown outcome, an unknown case and a customer who is gone', async () => {
    const { caseId, conversationId } = await takenCase();
    const reasonOf = async (action: DeskAction) => {
      const result = await act(caseId, 'Wu', action);
      return result.kind === 'refused' ? result.reason : result.kind;
    };
    expect(await reasonOf(send(' \n '))).toBe('empty');
    expect(await reasonOf(send('x'.repeat(8_001)))).toBe('too-long');
    expect(await reasonOf({ kind: 'note', text: '' })).toBe('empty');
    expect(await reasonOf({ kind: 'resolve', outcome: 'won', note: '', closingText: '' })).toBe('unknown-outcome');
    expect(await act(randomUUID(), 'Wu', { kind: 'take' })).toMatchObject({ reason: 'unknown-case' });
    await bench.database
      .updateTable('conversations')
      .set({ reachable: false })
      .where('conversationId', '=', conversationId)
      .execute();
    expect(await reasonOf(send('Hello?'))).toBe('unreachable');
    expect(await reasonOf(resolve('Bye'))).toBe('unreachable');
    expect(await standing(caseId)).toMatchObject({ status: 'taken' });
    expect(await reasonOf(resolve())).toBe('done');
  });
});

describe('nothing reaches the customer without an explicit send', () => {
  it('whatever staff do, say, press or attempt', async () => {
    const { caseId, conversationId } = await takenCase();
    let count = 0;
    const secret = () => `STAFF-ONLY-${count++}`;
    const quiet: readonly (() => DeskAction)[] = [
      () => ({ kind: 'note', text: secret() }),
      () => ({ kind: 'note', text: `/send ${secret()}` }),
      () => ({ kind: 'note', text: `@customer ${secret()}` }),
      () => ({ kind: 'release', note: secret() }),
      () => ({ kind: 'take' }),
      () => ({ kind: 'resolve', outcome: 'no such', note: secret(), closingText: secret() }),
      () => ({ kind: 'send', text: `${secret()}${'x'.repeat(8_000)}`, sendId: randomUUID() }),
    ];
    for (const action of [...quiet, ...quiet, ...quiet]) {
      for (const engineer of ['Wu', 'Sam', 'nobody']) await act(caseId, engineer, action());
      await Promise.all([act(caseId, 'Wu', action()), act(caseId, 'Wu', action())]);
    }
    // A send by somebody who does not have the case is an attempt, no send.
    const { takenBy } = await standing(caseId);
    for (const engineer of ['Wu', 'Sam', 'nobody', '', 'wu'].filter((name) => name !== takenBy)) {
      await act(caseId, engineer, send(secret()));
    }
    const holder = takenBy ?? 'Wu';
    await act(caseId, holder, { kind: 'take' });
    expect(await act(caseId, holder, { kind: 'hand-back', note: secret() })).toMatchObject({ kind: 'done' });
    await act(caseId, holder, send(secret()));
    const everythingSaid = await bench.database
      .selectFrom('messages')
      .select(['author', 'activity'])
      .where('conversationId', '=', conversationId)
      .execute();
    expect(count).toBeGreaterThan(80);
    expect(JSON.stringify(everythingSaid)).not.toContain('STAFF-ONLY');
    const fixed = (['engineer-joined', 'engineer-left', 'waiting'] as const).flatMap((kind) =>
      ['Wu', 'Sam', 'nobody'].map((engineer) => announce(kind, 'en', { engineer }).text),
    );
    expect(everythingSaid.map(({ activity }) => activity.text).filter((text) => !fixed.includes(text ?? ''))).toEqual(
      [],
    );
  });

  it('and an explicit send does, unchanged', async () => {
    const { caseId, conversationId } = await takenCase();
    const words = 'Line one\n**not bold** <b>plain</b> 你好 🙏';
    await act(caseId, 'Wu', send(words));
    expect((await saidIn(conversationId)).at(-1)).toBe(`engineer: ${words}`);
  });
});

describe('the customer is spoken to in their own language', () => {
  it('by every announcement', async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    await bench.database
      .updateTable('conversations')
      .set({ language: 'zh' })
      .where('conversationId', '=', conversationId)
      .execute();
    await act(caseId, 'Wu', { kind: 'take' });
    await act(caseId, 'Wu', { kind: 'release', note: '' });
    await act(caseId, 'Wu', { kind: 'take' });
    await act(caseId, 'Wu', { kind: 'hand-back', note: '' });
    const texts = (await saidIn(conversationId)).map((line) => line.replace(/^\w+: /, ''));
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).toMatch(/\p{Script=Han}/u);
  });
});
