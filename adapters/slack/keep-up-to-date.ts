// Hears of what changed and wakes the cases it is about; looks at everything now and then, for what was missed and for clocks that ran out.
import type { DeskChange } from '../../bot/desk.ts';
import type { Showing } from './show-case.ts';
import { showNotices } from './show-notices.ts';
import type { Watch } from './watch.ts';

const sweepMs = 5 * 60_000;
/** A notice that could not be posted is tried again so soon. */
const noticesMs = 60_000;

/** Returns how to stop; that resolves when what runs has ended. */
export function keepUpToDate(showing: Showing, watch: Watch): () => Promise<void> {
  const { host, posts } = showing;
  const running = new Set<Promise<void>>();
  const run = (work: () => Promise<void>): void => {
    const logged = work().catch((error: unknown) =>
      host.log.error({ err: error }, 'Slack could not be brought up to date'),
    );
    const done = logged.finally(() => running.delete(done));
    running.add(done);
  };
  const tell = (): void => run(() => showNotices(showing));
  const hear = async (conversationId: string): Promise<void> => {
    for (const caseId of await posts.casesIn(conversationId)) watch.wake(caseId, 'words');
  };
  const sweep = (): void => {
    run(async () => {
      for (const caseId of await posts.unsettled()) watch.visit(caseId);
    });
    tell();
  };
  const onChange = (change: DeskChange): void => {
    if (change.kind === 'case') watch.wake(change.caseId);
    else if (change.kind === 'transcript') run(() => hear(change.conversationId));
    else if (change.kind === 'notice') tell();
    else sweep();
  };
  const unsubscribe = host.subscribe(onChange);
  const timers = [setInterval(sweep, sweepMs), setInterval(tell, noticesMs)];
  sweep();
  return async () => {
    unsubscribe();
    for (const timer of timers) clearInterval(timer);
    await Promise.all(running);
  };
}
