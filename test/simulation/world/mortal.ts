// A process of the bot inside this one that can die at any of its awaits: whatever it asks of the database or of a platform may be the
// last thing it did, done or not. What is left of it never hears of anything again.
import type { Socket } from 'node:net';
import pg from 'pg';
import { PreparingClient } from '../../../bot/storage/client.ts';
import { type Database, openDatabase } from '../../../bot/storage/database.ts';
import type { Dice } from './dice.ts';

export interface Mortal {
  readonly database: Database;
  /** Dies at the `steps`th await from now. */
  dieAfter(steps: number): void;
  /** The awaits so far. */
  steps(): number;
  /** One await more; never comes back where it was the last. `act` may or may not have been done by then. */
  step<T>(act: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is asked any more, in the background neither. */
  quiet(): Promise<void>;
  /** Resolves when it is dead and the server has let go of everything it held. */
  readonly died: Promise<void>;
  /** An end in peace. */
  end(): Promise<void>;
}

const never = new Promise<never>(() => {});

export function openMortal(url: string, chance: Dice): Mortal {
  const death = Promise.withResolvers<void>();
  const clients = new Set<pg.Client>();
  const underWay = new Set<Promise<unknown>>();
  let steps = 0;
  let lastAt = Number.POSITIVE_INFINITY;
  let isDead = false;
  const die = (): void => {
    // What is on the line already gets there: whether it just did or did not would be a throw of dice that are not ours.
    void Promise.allSettled(underWay)
      .then(() => buried(url, [...clients]))
      .then(death.resolve, death.reject);
  };
  const lastStep = async (act: () => Promise<unknown>): Promise<never> => {
    isDead = true;
    // Half of the time the last thing was done, and nobody knows.
    if (chance.happens(0.5)) await act().catch(() => {});
    die();
    return await never;
  };
  const step = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isDead) return await never;
    steps += 1;
    if (steps >= lastAt) return await lastStep(act);
    const result = act();
    await result.catch(() => {});
    // The dead do not even hear that their line was cut.
    return await (isDead ? never : result);
  };
  const ask = (question: () => Promise<unknown>): Promise<unknown> =>
    step(() => {
      const asking = question().finally(() => underWay.delete(asking));
      underWay.add(asking);
      return asking;
    });
  const onBirth = (client: pg.Client): void => void clients.add(client);
  // One connection: two would race, and a race does not come out the same twice.
  const options = { maxConnections: 1, waitMs: 0, Client: clientClass(ask, onBirth) };
  const database = openDatabase(url, options);
  const quiet = async () => {
    for (let turns = 0; turns < 3; turns = underWay.size === 0 ? turns + 1 : 0) await new Promise(setImmediate);
  };
  return {
    ...{ database, step, quiet, died: death.promise, end: () => database.destroy() },
    dieAfter: (more) => {
      lastAt = steps + more;
    },
    steps: () => steps,
  };
}

/**
 * Connections that ask in rounds: what is asked while a round is under way goes with the next one, and the answers of a round come all
 * together. Which answer comes with which piece of the network would be another throw of dice that are not ours.
 */
function clientClass(
  ask: (question: () => Promise<unknown>) => Promise<unknown>,
  onBirth: (client: pg.Client) => void,
): typeof pg.Client {
  return class extends PreparingClient {
    #next: Question[] = [];
    #isAsking = false;
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      onBirth(this);
    }
    // biome-ignore lint/suspicious/noExplicitAny: the base class has a dozen overloads, and this stands in for all of them
    override query(...args: any[]): any {
      const put = super.query.bind(this) as (...all: unknown[]) => Promise<unknown>;
      if (typeof args.at(-1) === 'function') return put(...args);
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      this.#next.push({ put: () => ask(() => put(...args)), resolve, reject });
      if (!this.#isAsking) void this.#askAll();
      return promise;
    }
    async #askAll(): Promise<void> {
      this.#isAsking = true;
      while (this.#next.length > 0) {
        await new Promise(setImmediate);
        const round = this.#next;
        this.#next = [];
        const stream = streamOf(this);
        stream.cork();
        const answers = round.map(({ put }) => put());
        stream.uncork();
        const outcomes = await Promise.allSettled(answers);
        for (const [index, { resolve, reject }] of round.entries()) {
          const outcome = outcomes[index];
          if (outcome?.status === 'fulfilled') resolve(outcome.value);
          else reject(outcome?.reason);
        }
      }
      this.#isAsking = false;
    }
  };
}

interface Question {
  readonly put: () => Promise<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function streamOf(client: pg.Client): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
}

/** The server notices a cut connection a moment later; until then it holds its locks. */
async function buried(url: string, clients: readonly pg.Client[]): Promise<void> {
  const pids = clients.map((client) => (client as unknown as { readonly processID: number }).processID);
  for (const client of clients) streamOf(client).destroy();
  const witness = new pg.Client({ connectionString: url });
  await witness.connect();
  try {
    for (;;) {
      const { rowCount } = await witness.query('select from pg_stat_activity where pid = any($1)', [pids]);
      if (rowCount === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  } finally {
    await witness.end();
  }
}
