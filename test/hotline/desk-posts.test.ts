// The mapping between cases and what a desk shows of them elsewhere.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actOnCase } from '../../bot/hotline/desk-actions.ts';
import { deskPosts } from '../../bot/hotline/desk-posts.ts';
import { unlistedStaff } from '../../bot/hotline/unlisted-staff.ts';
import { type Bench, brand, openBench } from '../cases/desk-bench.ts';

const house = { brandById: new Map([[brand.id, brand]]), staff: unlistedStaff([brand]) };

const [one, other] = [randomUUID(), randomUUID()] as const;
const card = { key: 'card', place: { channel: 'C1', ts: '1.2' }, data: { digest: 'a' } };

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => await bench[Symbol.asyncDispose]());

describe('the posts of a desk', () => {
  it('are worked at by one process at a time, and by another once its time has run out', async () => {
    const { caseId } = await bench.queuedCase();
    const posts = deskPosts(bench.database, 'slack', bench.clock);

    expect(await posts.claim(caseId, one, 60_000)).toBe(true);
    expect(await posts.claim(caseId, other, 60_000)).toBe(false);
    expect(await posts.claim(caseId, one, 60_000)).toBe(true);
    await posts.release(caseId, other, false);
    expect(await posts.claim(caseId, other, 60_000)).toBe(false);
    bench.pass(60_001);
    expect(await posts.claim(caseId, other, 60_000)).toBe(true);
    await posts.release(caseId, other, false);
    expect(await posts.claim(caseId, one, 60_000)).toBe(true);
    expect(await posts.claim(randomUUID(), one, 60_000)).toBe(false);
  });

  it('are given to exactly one of many processes at once', async () => {
    const { caseId } = await bench.queuedCase();
    const posts = deskPosts(bench.database, 'slack', bench.clock);
    const claims = await Promise.all(Array.from({ length: 16 }, () => posts.claim(caseId, randomUUID(), 60_000)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('do not wait for whoever holds the conversation, who may be about to lock the case', {
    timeout: 10_000,
  }, async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    const posts = deskPosts(bench.database, 'slack', bench.clock);
    await bench.database.transaction().execute(async (trx) => {
      await trx
        .selectFrom('conversations')
        .selectAll()
        .where('conversationId', '=', conversationId)
        .forUpdate()
        .execute();
      expect(await posts.claim(caseId, one, 60_000)).toBe(true);
    });
  });

  it('are found by their case, by their place and by their conversation, each desk its own', async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    const posts = deskPosts(bench.database, 'slack', bench.clock);
    await posts.claim(caseId, one, 60_000);

    await posts.remember(caseId, { ...card, place: null });
    expect(await posts.recall(caseId)).toEqual([{ ...card, place: null }]);
    await posts.remember(caseId, card);
    expect(await posts.recall(caseId)).toEqual([card]);
    expect(await posts.at(card.place)).toEqual({ ...card, caseId });
    expect(await posts.at({ channel: 'C2', ts: '1.2' })).toBeUndefined();
    expect(await posts.casesIn(conversationId)).toEqual([caseId]);
    expect(await deskPosts(bench.database, 'another', bench.clock).recall(caseId)).toEqual([]);

    expect(await posts.unsettled()).toEqual([caseId]);
    await posts.release(caseId, one, true);
    await bench.database.deleteFrom('queue').execute();
    expect(await posts.unsettled()).toEqual([]);
    expect(await posts.casesIn(conversationId)).toEqual([]);
    await posts.forget(caseId, 'card');
    expect(await posts.recall(caseId)).toEqual([]);
  });
});

it('a case that came to the hotline while nobody listened is yet to be shown, the most urgent first', async () => {
  const hazard = { kind: 'record-hazard', hazards: ['smoke'], words: 'It smokes!' } as const;
  const [calm, urgent] = [await bench.queuedCase(), await bench.queuedCase(hazard)];
  const posts = deskPosts(bench.database, 'slack', bench.clock);
  expect(await posts.unsettled()).toEqual([urgent.caseId, calm.caseId]);
  expect(await posts.casesIn(calm.conversationId)).toEqual([calm.caseId]);
  await posts.claim(calm.caseId, one, 60_000);
  expect(await posts.unsettled()).toEqual([calm.caseId, urgent.caseId]);
  expect(await posts.casesIn(calm.conversationId)).toEqual([calm.caseId]);
});

describe('an action under a key of its desk', () => {
  it('is done once, however often it is delivered, even at the same moment; a refused one leaves no receipt', async () => {
    const { caseId } = await bench.queuedCase();
    const acting = { engineer: 'Li', now: bench.clock.now(), newId: bench.newId, ...house };
    const note = (text: string, onceKey: string) =>
      actOnCase(bench.database, caseId, { kind: 'note', text }, { ...acting, onceKey });

    expect(await note('', 'slack C1 1.3')).toMatchObject({ kind: 'refused', reason: 'empty' });
    await Promise.all(Array.from({ length: 8 }, () => note('Fan replaced.', 'slack C1 1.3')));
    await note('Fan replaced.', 'slack C1 1.4');

    const notes = await bench.database.selectFrom('caseEvents').select('data').where('kind', '=', 'note').execute();
    expect(notes).toHaveLength(2);
  });
});
