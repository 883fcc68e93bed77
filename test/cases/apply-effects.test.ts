import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents, readLedger } from '../../bot/cases/ledger.ts';
import { addMs } from '../../bot/clock.ts';
import type { Effect } from '../../dialogs/dialog.ts';
import { type Bench, brand, decision, openBench, start } from './desk-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => await bench[Symbol.asyncDispose]());

const known = (value: string) => ({ kind: 'known', value, source: 'customer' }) as const;
const openFault: Effect = { kind: 'open-case', matter: 'fault' };

async function kindsOf(caseId: string | null): Promise<string[]> {
  const ledger = await readLedger(bench.database, caseId ?? '');
  return ledger.map(({ kind }) => kind);
}

describe('the effects of a turn', () => {
  it('open a case that pins the claim date in the brand’s own time zone and the pack’s version', async () => {
    const conversationId = await bench.conversation();
    const { caseId } = await bench.turn(conversationId, openFault);
    const row = await bench.database
      .selectFrom('cases')
      .selectAll()
      .where('caseId', '=', caseId ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      caseId,
      conversationId,
      brand: 'east',
      number: null,
      serialNumber: null,
      model: null,
      status: 'intake',
      packId: 'east',
      packVersion: brand.pack.version,
      requestedOn: '2026-11-21',
      openedAt: start,
      closedAt: null,
    });
  });

  it('need no case where there are none', async () => {
    const conversationId = await bench.conversation();
    expect(await bench.turn(conversationId, { kind: 'set-language', language: 'zh' })).toEqual({ caseId: null });
  });

  it('open one case however often they ask for it', async () => {
    const conversationId = await bench.conversation();
    const first = await bench.turn(conversationId, openFault);
    const second = await bench.turn(conversationId, { kind: 'open-case', matter: 'return' });
    expect(second.caseId).toBe(first.caseId);
    expect(await kindsOf(first.caseId)).toEqual(['opened']);
  });

  it('record a fact once, and a corrected one with what was believed before', async () => {
    const conversationId = await bench.conversation();
    const model = { kind: 'record-facts', facts: { model: known('XT2400') } } as const;
    const { caseId } = await bench.turn(conversationId, openFault, model);
    await bench.turn(conversationId, model);
    await bench.turn(conversationId, { kind: 'record-facts', facts: { model: known('P6A') } });
    const ledger = await readLedger(bench.database, caseId ?? '');
    expect(ledger.slice(1).map(({ sequence, kind, actor, at, ...data }) => ({ sequence, data }))).toEqual([
      { sequence: 2, data: { before: {}, after: { model: known('XT2400') } } },
      { sequence: 3, data: { before: { model: known('XT2400') }, after: { model: known('P6A') } } },
    ]);
  });

  it('name the unit in the case by its normalised serial', async () => {
    const conversationId = await bench.conversation();
    const facts = { model: known('XT2400'), serialNumber: known('demo-xt2400-0001') };
    const { caseId } = await bench.turn(conversationId, openFault, { kind: 'record-facts', facts });
    const unit = await bench.database
      .selectFrom('cases')
      .select(['serialNumber', 'model'])
      .where('caseId', '=', caseId ?? '')
      .executeTakeFirstOrThrow();
    expect(unit).toEqual({ serialNumber: 'DEMOXT24000001', model: 'XT2400' });
  });

  it('keep one verdict as long as it stays the same', async () => {
    const conversationId = await bench.conversation();
    const decided: Effect = { kind: 'record-decision', decision: decision(), facts: {} };
    const { caseId } = await bench.turn(conversationId, openFault, decided);
    await bench.turn(conversationId, decided);
    await bench.turn(conversationId, { ...decided, decision: decision({ replayKey: 'key-2' }) });
    expect(await kindsOf(caseId)).toEqual(['opened', 'decided', 'decided']);
  });

  it('draw a number when a claim is submitted, and put the case in the queue by what its pack promises', async () => {
    const conversationId = await bench.conversation();
    const applied = await bench.turn(
      conversationId,
      openFault,
      { kind: 'record-decision', decision: decision(), facts: {} },
      { kind: 'submit-claim', remedy: 'replacement' },
    );
    expect(applied.caseNumber).toMatch(/^EAST-\d{4,}$/);
    const entry = await bench.database
      .selectFrom('queue')
      .selectAll()
      .where('caseId', '=', applied.caseId ?? '')
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({
      caseId: applied.caseId,
      conversationId,
      desk: 'east-regional',
      reason: 'claim',
      isHazard: false,
      class: 'B',
      language: 'en',
      enteredAt: start,
      firstDueAt: '2026-11-22T09:30:00.000Z',
      takenBy: null,
      takenAt: null,
      level: 1,
      acknowledgedAt: null,
      hasNewHazard: false,
    });
    const again = await bench.turn(conversationId, { kind: 'hand-off', reason: 'asked', note: '' });
    expect(again).toEqual(applied);
  });

  it('bring danger to a person although nobody asked for one', async () => {
    const conversationId = await bench.conversation();
    const hazard: Effect = { kind: 'record-hazard', hazards: ['smoke'], words: 'it smokes' };
    const { caseId } = await bench.turn(conversationId, openFault, hazard);
    const entry = await bench.database
      .selectFrom('queue')
      .select(['reason', 'isHazard', 'class'])
      .where('caseId', '=', caseId ?? '')
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({ reason: 'hazard', isHazard: true, class: 'A' });
    expect(await kindsOf(caseId)).toEqual(['opened', 'hazard', 'handed-off']);
  });

  it('lift a waiting case when danger comes to light, and never lower it again', async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    await bench.turn(conversationId, { kind: 'record-hazard', hazards: ['leak'], words: 'a leak' });
    await bench.turn(conversationId, { kind: 'hand-off', reason: 'asked', note: 'again' });
    const entry = await bench.database
      .selectFrom('queue')
      .select(['reason', 'isHazard', 'class'])
      .where('caseId', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({ reason: 'hazard', isHazard: true, class: 'A' });
  });

  it('keep contact data where it can be deleted, and only its kinds in the ledger', async () => {
    const conversationId = await bench.conversation();
    const contact = { name: 'Ann Lee', phone: '+86 138 0000 0000', consentWords: 'yes, you may' };
    const { caseId } = await bench.turn(conversationId, openFault, { kind: 'record-contact', contact });
    await bench.turn(conversationId, {
      kind: 'record-contact',
      contact: { email: 'ann@example.com', consentWords: 'yes' },
    });
    const kept = await bench.database
      .selectFrom('contacts')
      .selectAll()
      .where('caseId', '=', caseId ?? '')
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({
      caseId,
      conversationId,
      name: 'Ann Lee',
      phone: '+86 138 0000 0000',
      email: 'ann@example.com',
      address: null,
      consentWords: 'yes',
      consentedAt: start,
    });
    expect(JSON.stringify(await readLedger(bench.database, caseId ?? ''))).not.toContain('138');
  });

  it('tie the customer’s own files to the case, and nobody else’s', async () => {
    const mine = await bench.conversation();
    const other = await bench.conversation();
    const [myPhoto, theirPhoto] = [await photoIn(mine), await photoIn(other)];
    const effect = { kind: 'record-evidence', evidenceIds: [myPhoto, theirPhoto], slot: 'label' } as const;
    const { caseId } = await bench.turn(mine, openFault, effect);
    const rows = await bench.database
      .selectFrom('evidence')
      .select(['evidenceId', 'caseId', 'slot'])
      .where('evidenceId', 'in', [myPhoto, theirPhoto])
      .execute();
    expect(new Set(rows)).toEqual(
      new Set([
        { evidenceId: myPhoto, caseId, slot: 'label' },
        { evidenceId: theirPhoto, caseId: null, slot: 'other' },
      ]),
    );
  });

  it('open a new case for a new trouble once the last one is resolved, and the same one again for the same trouble', async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    await bench.database
      .updateTable('cases')
      .set({ status: 'resolved', closedAt: start })
      .where('caseId', '=', caseId)
      .execute();
    await bench.database.deleteFrom('queue').where('caseId', '=', caseId).execute();
    const reopened = await bench.turn(conversationId, { kind: 'hand-off', reason: 'asked', note: 'still broken' });
    expect(reopened.caseId).toBe(caseId);
    const { status, closedAt } = await bench.database
      .selectFrom('cases')
      .select(['status', 'closedAt'])
      .where('caseId', '=', caseId)
      .executeTakeFirstOrThrow();
    expect({ status, closedAt }).toEqual({ status: 'queued', closedAt: null });
    await bench.database
      .updateTable('cases')
      .set({ status: 'resolved', closedAt: start })
      .where('caseId', '=', caseId)
      .execute();
    const fresh = await bench.turn(conversationId, openFault);
    expect(fresh.caseId).not.toBe(caseId);
  });

  it('happen wholly or not at all', async () => {
    const conversationId = await bench.conversation();
    const broken = { kind: 'record-evidence', evidenceIds: ['not-an-id'], slot: 'label' } as const;
    await expect(bench.turn(conversationId, openFault, broken)).rejects.toThrow();
    const cases = await bench.database
      .selectFrom('cases')
      .select('caseId')
      .where('conversationId', '=', conversationId)
      .execute();
    expect(cases).toEqual([]);
  });

  it('set the alarm of a promise that comes with a fact told only after the hand-off', async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    const sent = { kind: 'sent', messageId: '', sendId: '' } as const;
    await bench.database
      .transaction()
      .execute((trx) => appendEvents(trx, { caseId, conversationId }, [{ actor: 'engineer:Sam', event: sent }], start));
    await bench.turn(conversationId, { kind: 'record-facts', facts: { model: known('XT2400') } });
    const alarmAt = async () => {
      const timers = bench.database.selectFrom('timers').select('dueAt').where('conversationId', '=', conversationId);
      return (await timers.where('kind', '=', 'hotline-clock').executeTakeFirstOrThrow()).dueAt;
    };
    const before = await alarmAt();
    await bench.turn(conversationId, { kind: 'record-facts', facts: { family: { ...known('home'), value: 'home' } } });
    // Half of the two days in which home storage is owed a diagnosis, instead of half of the three until the next word.
    const hourMs = 3_600_000;
    expect([before, await alarmAt()]).toEqual([addMs(start, 36 * hourMs), addMs(start, 24 * hourMs)]);
  });

  it('write one gapless ledger when a turn and staff write at once', async () => {
    const { caseId, conversationId } = await bench.queuedCase();
    const models = Array.from({ length: 12 }, (_, index) => known(`XT${index}`));
    await Promise.all(models.map((model) => bench.turn(conversationId, { kind: 'record-facts', facts: { model } })));
    const ledger = await readLedger(bench.database, caseId);
    expect(ledger.map(({ sequence }) => sequence)).toEqual(ledger.map((_, index) => index + 1));
    expect(ledger.length).toBe(14);
  });
});

async function photoIn(conversationId: string): Promise<string> {
  const evidenceId = randomUUID();
  const sha256 = 'a'.repeat(64);
  const file = { conversationId, sha256, contentType: 'image/png', size: 3, name: 'label.png', keptAt: start };
  await bench.database.insertInto('files').values(file).execute();
  await bench.database
    .insertInto('evidence')
    .values({ evidenceId, conversationId, caseId: null, sha256, receivedAt: start })
    .execute();
  return evidenceId;
}
