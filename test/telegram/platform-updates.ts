// How Telegram hands out updates: kept until an offset passes them, or delivered to the webhook until it answers 2xx.
import type { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

type Params = Readonly<Record<string, string>>;

export interface Updates {
  readonly answers: readonly number[];
  /** Gives it the next id, as Telegram does. */
  push(update: Record<string, unknown>): void;
  /** What `getUpdates` gives: waits for the first as long as `timeout` says. */
  after(params: Params, signal: AbortSignal): Promise<readonly Update[] | 'conflict'>;
  /** The parameters of `setWebhook`; undefined for none. */
  deliverTo(webhook: Params | undefined): void;
  /** Where a public address leads, as behind a proxy that ends TLS. */
  route(publicUrl: string, toUrl: string): void;
  stop(): void;
}

interface Source extends EventEmitter {
  getUpdates(token: string): readonly object[];
}

const redeliveryMs = 20;

export function openUpdates(emulator: Source, token: string): Updates {
  const answers: number[] = [];
  let pending: Update[] = [];
  let lastId = 870_000;
  let webhook: Params | undefined;
  const routes = new Map<string, string>();
  let isStopped = false;
  let wake = Promise.withResolvers<void>();

  const changed = () => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  const push = (update: object) => {
    lastId += 1;
    pending.push({ ...update, update_id: lastId });
    changed();
  };
  const pull = () => emulator.getUpdates(token).forEach(push);
  for (const event of ['AddedUserMessage', 'AddedUserCommand', 'AddedUserCallbackQuery']) emulator.on(event, pull);

  const deliverFirst = async ({ url = '', secret_token: secret = '' }: Params, update: Update) => {
    const { origin, pathname } = new URL(url);
    const status = await post(new URL(pathname, routes.get(origin) ?? origin), secret, update);
    answers.push(status);
    if (status < 300) pending = pending.filter((other) => other !== update);
    else await delay(redeliveryMs);
  };
  const deliverAll = async () => {
    while (!isStopped) {
      const update = pending[0];
      if (webhook === undefined || update === undefined) await wake.promise;
      else await deliverFirst(webhook, update);
    }
  };
  void deliverAll();

  return {
    answers,
    push,
    after: async ({ offset = '0', timeout = '0' }, signal) => {
      if (webhook !== undefined) return 'conflict';
      pending = pending.filter((update) => update.update_id >= Number(offset));
      const until = Date.now() + Number(timeout) * 1000;
      while (pending.length === 0 && Date.now() < until && !signal.aborted && !isStopped) {
        await Promise.race([wake.promise, delay(200)]);
      }
      return [...pending];
    },
    deliverTo: (given) => {
      webhook = given;
      changed();
    },
    route: (publicUrl, toUrl) => void routes.set(publicUrl, toUrl),
    stop: () => {
      isStopped = true;
      changed();
    },
  };
}

async function post(url: URL, secret: string, update: Update): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: JSON.stringify(update),
    });
    return answer.status;
  } catch {
    return 599;
  }
}
