// Customers who write by turns in many conversations at once, and how soon their words are where somebody looks for them.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../bot/clock.ts';
import type { Database } from '../../bot/storage/database.ts';
import { notify } from '../../bot/storage/notifications.ts';
import { transact } from '../../bot/storage/transact.ts';

export interface Talk {
  /** Notes that every word of the customers' that stands in `text` has come. */
  seen(text: string): void;
  /** Milliseconds from being written to being seen, one for each message; what comes too late counts as if it came just then. */
  delays(load: { readonly perSecond: number; readonly seconds: number }): Promise<readonly number[]>;
}

const longestMs = 20_000;

/** Each of the conversations has one message so far. */
export function openTalk(database: Database, conversations: readonly string[]): Talk {
  const positions = new Map(conversations.map((conversationId) => [conversationId, 1]));
  const lastSaid = new Map<string, Promise<void>>();
  const writtenAt = new Map<string, number>();
  const delays = new Map<string, number>();

  const write = (conversationId: string): void => {
    const position = (positions.get(conversationId) ?? 1) + 1;
    positions.set(conversationId, position);
    const word = `word-${randomUUID()}`;
    writtenAt.set(word, performance.now());
    // The bot numbers a conversation's messages under its lock: they become visible in that order.
    const before = lastSaid.get(conversationId) ?? Promise.resolve();
    lastSaid.set(
      conversationId,
      before.then(() => say(database, { conversationId, position, word })),
    );
  };
  return {
    seen: (text) => {
      for (const [word] of text.matchAll(/word-[0-9a-f-]{36}/g)) {
        const at = writtenAt.get(word);
        if (at !== undefined && !delays.has(word)) delays.set(word, performance.now() - at);
      }
    },
    delays: async ({ perSecond, seconds }) => {
      writtenAt.clear();
      delays.clear();
      const startedAt = performance.now();
      for (let index = 0; index < perSecond * seconds; index += 1) {
        while (performance.now() - startedAt < (index * 1_000) / perSecond) await sleep(1);
        write(conversations[index % conversations.length] ?? '');
      }
      await Promise.all(lastSaid.values());
      const end = performance.now() + longestMs;
      while (delays.size < writtenAt.size && performance.now() < end) await sleep(20);
      return [...delays.values(), ...Array<number>(writtenAt.size - delays.size).fill(longestMs)];
    },
  };
}

interface Saying {
  readonly conversationId: string;
  readonly position: number;
  readonly word: string;
}

async function say(database: Database, { conversationId, position, word }: Saying): Promise<void> {
  const row = { messageId: randomUUID(), conversationId, position, author: 'customer', engineer: null } as const;
  const activity = JSON.stringify({ type: 'message', text: word });
  await transact(database, async (trx) => {
    await trx
      .insertInto('messages')
      .values({ ...row, activity, at: systemClock.now() })
      .execute();
    await notify(trx, 'transcript', conversationId);
  });
}
