// Taking one update, however it came: kept by the bot first, and only then answered to Telegram.
import type { Api } from 'node-telegram-bot-api';
import type { ChannelHost } from '../../bot/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { channelError } from './errors.ts';
import { inboundEvent } from './inbound.ts';
import { Update } from './update.ts';

interface Intake {
  readonly api: Api;
  readonly token: string;
  readonly account: string;
  readonly clock: Clock;
}

/** Rejects where the update could not be kept. One that cannot be read or is not for us counts as taken: it would not be better a second time. */
export async function takeUpdate(received: unknown, host: ChannelHost, intake: Intake): Promise<void> {
  const { success, data: update, error } = Update.safeParse(received);
  if (!success) {
    host.log.error(
      { issues: error.issues.map(({ path, code }) => ({ path, code })) },
      'A Telegram update could not be read',
    );
    return;
  }
  const event = inboundEvent(update, { account: intake.account, receivedAt: intake.clock.now() });
  if (event === undefined) {
    host.log.debug({ updateId: update.update_id }, 'A Telegram update was not for us');
  } else {
    await host.accept(event);
  }
  // Telegram shows a spinner on the button until this; the acknowledgement of the update need not wait for it.
  if (update.callback_query !== undefined) void stopSpinner(update.callback_query.id, host, intake);
}

async function stopSpinner(queryId: string, { log }: ChannelHost, { api, token }: Intake): Promise<void> {
  try {
    await api.answerCallbackQuery({ callback_query_id: queryId });
  } catch (error) {
    // Too old, or Telegram is away: the spinner ends by itself.
    log.debug({ err: channelError(error, 'end the wait on a button', token) }, 'A button press was not confirmed');
  }
}
