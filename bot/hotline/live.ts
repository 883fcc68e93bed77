// What staff look at, kept fresh: the bot's own wake-up calls, passed on to every desk that listens.
import type { DeskChange } from '../desk.ts';
import type { Notifications } from '../storage/notifications.ts';

/** Calls `listener` when a case, the queue or a conversation may have changed. Returns the unsubscriber. */
export function subscribeDesk(notifications: Notifications, listener: (change: DeskChange) => void): () => void {
  const unsubscribers = [
    notifications.on('case', (caseId) => listener({ kind: 'case', caseId })),
    notifications.on('transcript', (conversationId) => listener({ kind: 'transcript', conversationId })),
    notifications.on('notice', (noticeId) => listener({ kind: 'notice', noticeId: Number(noticeId) })),
    notifications.onMissed(() => listener({ kind: 'missed' })),
  ];
  return () => {
    for (const unsubscribe of unsubscribers) unsubscribe();
  };
}
