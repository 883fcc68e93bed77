// Reading back what stands in a channel or a thread, page by page.
import type { webApi } from '@slack/bolt';
import { guarded } from './client.ts';

/** Slack tells at most so many messages at once. */
const pageSize = 200;

export interface Where {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly oldest?: string | undefined;
}

export async function* readMessages(client: webApi.WebClient, { channel, thread, oldest }: Where) {
  let cursor: string | undefined;
  do {
    const page = { channel, limit: pageSize, include_all_metadata: true, ...(cursor !== undefined && { cursor }) };
    const answer = await (thread === undefined
      ? guarded('conversations.history', () =>
          client.conversations.history({ ...page, ...(oldest !== undefined && { oldest }) }),
        )
      : guarded('conversations.replies', () => client.conversations.replies({ ...page, ts: thread })));
    yield* answer.messages ?? [];
    cursor = answer.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
}
