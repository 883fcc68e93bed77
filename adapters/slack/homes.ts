// The app's homes that people have open, kept up to date while cases change: a few seconds later, and within what Slack takes.
import { showHome } from './home.ts';
import type { Desk } from './press.ts';

export interface Homes {
  /** Shows it now, and again whenever it may have changed. */
  open(userId: string): Promise<void>;
  /** Resolves when what runs has ended. */
  stop(): Promise<void>;
}

/** Changes come in bursts. */
const restMs = 3_000;
/** Slack does not tell when somebody leaves; whoever comes back opens it anew. */
const openForMs = 60 * 60_000;
/** In line with nobody's posts: Slack counts homes by themselves. */
const line = 'homes';

export function openHomes(desk: Desk, now: () => number): Homes {
  const openUntil = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  const refresh = async (): Promise<void> => {
    for (const [userId, until] of openUntil) {
      if (until < now()) openUntil.delete(userId);
      else await desk.api.turn(line, 'change').then(() => showHome(desk, userId));
    }
  };
  const refreshSoon = (): void => {
    if (timer !== undefined || openUntil.size === 0) return;
    timer = setTimeout(() => {
      running = running
        .then(refresh)
        .catch((error: unknown) =>
          desk.host.log.warn({ err: error }, 'The homes in Slack could not be brought up to date'),
        )
        .finally(() => {
          timer = undefined;
        });
    }, restMs).unref();
  };
  const unsubscribe = desk.host.subscribe(({ kind }) => {
    if (kind !== 'notice') refreshSoon();
  });
  return {
    open: async (userId) => {
      openUntil.set(userId, now() + openForMs);
      await showHome(desk, userId);
    },
    stop: async () => {
      unsubscribe();
      clearTimeout(timer);
      await running;
    },
  };
}
