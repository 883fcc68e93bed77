// What has happened outside cannot be undone: were it forgotten because the database is away for a moment, it would happen again.
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseTrouble } from './turn-failure.ts';

/** With the pauses between them about twenty seconds: within the time after which somebody else takes this process for dead. */
const maxAttempts = 12;

/** Calls `record` until the database takes it. Throws what is no trouble of the database at once. */
export async function untilRecorded(record: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await record();
    } catch (error) {
      if (attempt === maxAttempts || !isDatabaseTrouble(error)) throw error;
    }
    await pause(attempt * 250);
  }
}
