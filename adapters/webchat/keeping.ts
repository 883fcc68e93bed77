// The acknowledgement after the commit, and "try again" while nothing can be kept.
import type { Context } from 'hono';
import { ChannelError } from '../../bot/channel.ts';
import type { DirectLine } from './direct-line.ts';
import { refuse } from './refusals.ts';

/** Answers with `answer` once `keep` has resolved; 503 where it could not, so that the client sends the same again. */
export async function kept<T>(
  context: Context,
  { host }: Pick<DirectLine, 'host'>,
  keep: () => Promise<T>,
  answer: (result: T) => Response,
): Promise<Response> {
  try {
    return answer(await keep());
  } catch (error) {
    if (!(error instanceof ChannelError) || error.kind !== 'retry') throw error;
    host.log.warn({ err: error }, 'An activity could not be kept');
    return refuse(context, 'Unavailable');
  }
}
