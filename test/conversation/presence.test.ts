// What a dead process was delivering is found in seconds by those who live.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { startPresence } from '../../bot/conversation/presence.ts';
import { eventually } from '../eventually.ts';
import { openBench } from './bench.ts';

it('a reply in a dead process’s hands is due again in seconds; one in a living one’s stays', async () => {
  await using bench = await openBench();
  const { database, clock } = bench;
  const onTrouble = (error: unknown) => {
    throw error;
  };
  await using _us = startPresence({ database, clock, sender: 1, onTrouble });
  await using _other = startPresence({ database, clock, sender: 2, onTrouble });
  const id = await bench.conversation();
  for (const text of ['living', 'dead', 'older version']) await bench.enqueue(id, { text });
  await sql`update outbox set delivery = 'sending', next_at = ${clock.now()}::timestamptz + interval '1 minute',
    sender = (array[2, 3, null])[position]`.execute(database);
  const due = await eventually(
    async () => {
      const rows = await database.selectFrom('outbox').select('position').where('nextAt', '<=', clock.now()).execute();
      return rows.length > 0 ? rows : undefined;
    },
    () => 'nobody found what the dead one had',
  );
  expect(due).toEqual([{ position: 2 }]);
});
