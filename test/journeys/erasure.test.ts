// "Delete my data": what a customer said and sent is nowhere any more, in no table and no file; what an open case rests on stays with it.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../../bot/cases/ledger.ts';
import { type KeptFile, keptAttachment } from '../../bot/channel.ts';
import type { DeskAction } from '../../bot/desk-action.ts';
import { type House, openHouse } from './house.ts';

let house: House;
let photo: Buffer;
beforeAll(async () => {
  [house, photo] = await Promise.all([openHouse(), readFile(join(import.meta.dirname, 'photo.png'))]);
});
afterAll(async () => await house?.[Symbol.asyncDispose]());

interface Customer {
  readonly conversation: string;
  say(text: string, attachments?: readonly object[]): Promise<void>;
  heard(): Promise<readonly string[]>;
  caseId(): Promise<string>;
}

function openCustomer(secret: string): Customer {
  const host = house.hostOf('chat');
  const conversation = randomUUID();
  return {
    conversation,
    say: async (text, attachments = []) => {
      house.pass(1000);
      await host.accept({
        ...{ channel: 'chat', account: 'main', eventId: randomUUID(), conversation, brand: 'east' },
        ...{ sender: { id: conversation, name: `Ann ${secret}` }, receivedAt: house.now() },
        activity: { type: 'message', text, locale: 'en', attachments: [...attachments] as never },
      });
      await house.settle();
    },
    heard: async () => (await host.transcript(conversation, 0)).map(({ activity }) => activity.text ?? ''),
    caseId: async () => {
      const { caseId } = await house.database
        .selectFrom('cases')
        .innerJoin('conversations', 'conversations.conversationId', 'cases.conversationId')
        .select('cases.caseId')
        .where('externalId', '=', conversation)
        .orderBy('openedAt', 'desc')
        .executeTakeFirstOrThrow();
      return caseId;
    },
  };
}

async function keep(name: string, bytes: Buffer): Promise<KeptFile> {
  const kept = await house.hostOf('chat').keepFile(
    (async function* () {
      yield bytes;
    })(),
    name,
  );
  return kept as KeptFile;
}

async function work(customer: Customer, ...actions: readonly object[]): Promise<void> {
  const caseId = await customer.caseId();
  for (const action of actions) {
    house.pass(1000);
    expect(await house.desk.act(caseId, 'Lin Wei', action as DeskAction)).toMatchObject({ kind: 'done' });
    await house.settle();
  }
}

const resolve = { kind: 'resolve', outcome: 'explained', note: '', closingText: '' } as const;

/** A trouble with a photo, a phone number and a person asked for, in words that can be looked for. */
async function tellsAll(customer: Customer, file: KeptFile, secret: string): Promise<void> {
  await customer.say(`my XT2400 in the ${secret} room won't charge`, [keptAttachment(file)]);
  await customer.say('no, none of these');
  await customer.say(`my email is ann@${secret}.example`);
  await customer.say(`can I talk to a human please, about ${secret}`);
}

/** In which tables a word stands, whatever the column. */
async function tablesWith(word: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(house.database);
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const hits =
        await sql`select 1 from ${sql.table(name)} as one where one::text ilike ${`%${word}%`} limit 1`.execute(
          house.database,
        );
      return hits.rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
}

const noise = (text: string): Buffer => Buffer.concat([photo, Buffer.from(text)]);

describe('a customer who wants to be forgotten', () => {
  it('is asked twice, and then leaves no word, no file and no address behind', async () => {
    const secret = 'Zanzibar';
    const ann = openCustomer(secret);
    const file = await keep(`${secret}.png`, noise('one'));
    await tellsAll(ann, file, secret);
    await work(ann, { kind: 'take' }, { kind: 'send', sendId: randomUUID(), text: `Dear ${secret}` }, resolve);
    expect(await tablesWith(secret)).toEqual(
      expect.arrayContaining(['contacts', 'conversations', 'files', 'messages']),
    );
    await ann.say('delete my data');
    expect((await ann.heard()).at(-1)).toContain('without your words');
    await ann.say('yes');
    expect((await ann.heard()).at(-1)).toContain('nobody can bring it back');
    expect(await tablesWith(secret)).not.toEqual([]);
    await ann.say('yes');

    expect(await ann.heard()).toEqual([expect.stringContaining('it is all deleted')]);
    expect(await tablesWith(secret)).toEqual([]);
    expect(await house.hostOf('chat').openFile(ann.conversation, file.sha256)).toBeUndefined();
    expect(await house.blobs.open(file.sha256)).toBeUndefined();
    const ledger = await readLedger(house.database, await ann.caseId());
    expect(ledger.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['opened', 'handed-off', 'taken', 'resolved']),
    );
    expect(ledger.at(-1)).toMatchObject({ kind: 'erased', actor: 'customer', files: 1 });

    await ann.say("my P6A won't charge");
    expect((await ann.heard()).at(-1)).toContain('For your safety');
  });

  it('keeps everything after a no', async () => {
    const ann = openCustomer('Lisbon');
    await ann.say("my XT2400 won't charge");
    const before = await ann.heard();
    await ann.say('delete my data');
    await ann.say('yes');
    await ann.say('no');
    expect((await ann.heard()).slice(0, before.length)).toEqual(before);
    expect((await ann.heard()).at(-1)).toContain('Nothing is deleted');
  });

  it('is told which open case stays, and why; it keeps its words and files, and nothing to reach them by', async () => {
    const secret = 'Samarkand';
    const ann = openCustomer(secret);
    const first = await keep('first.png', noise('first'));
    await tellsAll(ann, first, secret);
    await work(ann, { kind: 'take' }, resolve);
    await ann.say('my second unit, a P6A, is dead too, serial DEMO-P6A-0005');
    const second = await keep('second.png', noise('second'));
    await ann.say('here is a photo', [keptAttachment(second)]);
    await ann.say('human please');
    const { number } = await house.database
      .selectFrom('cases')
      .select('number')
      .where('caseId', '=', await ann.caseId())
      .executeTakeFirstOrThrow();
    await ann.say('delete my data');
    expect((await ann.heard()).at(-1)).toContain(`**${number}** is still open`);
    await ann.say('yes');
    await ann.say('yes');
    const heard = await ann.heard();
    expect(heard.at(-1)).toContain(`**${number}** keeps what it rests on`);
    expect(heard).toContain('my second unit, a P6A, is dead too, serial DEMO-P6A-0005');
    expect(heard.join()).not.toContain(secret);
    expect(await house.blobs.open(first.sha256)).toBeUndefined();
    expect(await house.blobs.open(second.sha256)).toBeDefined();
    expect(await tablesWith(secret)).toEqual([]);
    expect((await readLedger(house.database, await ann.caseId())).at(-1)).toMatchObject({ matter: 'erasure' });
  });

  it('takes no file from another customer who sent the same', async () => {
    const [ann, bob] = [openCustomer('Porto'), openCustomer('Malaga')];
    const file = await keep('same.png', noise('same'));
    await bob.say("my XT2400 won't charge", [keptAttachment(file)]);
    await ann.say("my XT2400 won't charge", [keptAttachment(file)]);
    for (const words of ['delete my data', 'yes', 'yes']) await ann.say(words);
    expect(await house.hostOf('chat').openFile(ann.conversation, file.sha256)).toBeUndefined();
    expect(await house.hostOf('chat').openFile(bob.conversation, file.sha256)).toBeDefined();
  });
});
