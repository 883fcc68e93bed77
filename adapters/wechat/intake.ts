// Taking one message, as it was decrypted: kept by the bot first, and only then acknowledged to WeChat.
import type { ChannelHost } from '../../bot/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { inboundEvent } from './inbound.ts';
import { Message } from './message.ts';
import { fieldsOf } from './xml.ts';

interface Intake {
  readonly account: string;
  readonly clock: Clock;
}

/** Rejects where the message could not be kept. One that cannot be read or is not for us counts as taken: it would not be better a second time. */
export async function takeMessage(xml: string, host: ChannelHost, { account, clock }: Intake): Promise<void> {
  const { success, data: message, error } = Message.safeParse(fieldsOf(xml));
  if (!success) {
    host.log.error(
      { issues: error.issues.map(({ path, code }) => ({ path, code })) },
      'A WeChat message could not be read',
    );
    return;
  }
  const event = inboundEvent(message, { account, receivedAt: clock.now() });
  if (event === undefined) {
    host.log.debug({ event: message.Event }, 'A WeChat event was not for us');
    return;
  }
  await host.accept(event);
}
