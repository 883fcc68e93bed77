// The email channel with a host that records, its webhook on a real port, and its mails going to the outside world.
import { emailChannel } from '../../adapters/email/channel.ts';
import type { Channel } from '../../bot/channel.ts';
import { type Clock, systemClock } from '../../bot/clock.ts';
import { openHttp } from '../../bot/http.ts';
import { type RecordingHost, recordingHost } from '../recording-host.ts';

export const address = 'support@maker.test';
export const webhookSecret = 'a-secret-for-the-relay';

interface UnderTest extends AsyncDisposable {
  readonly channel: Channel;
  readonly host: RecordingHost;
  readonly webhookUrl: string;
  /** Posts a raw mail, as a relay does. Gives the status. */
  post(raw: BodyInit, headers?: Readonly<Record<string, string>>): Promise<number>;
}

interface Given {
  readonly smtpUrl?: string;
  readonly host?: RecordingHost;
  readonly clock?: Clock;
}

export async function openChannel({
  smtpUrl = 'smtp://127.0.0.1:1',
  host = recordingHost(),
  clock = systemClock,
}: Given = {}): Promise<UnderTest> {
  await using stack = new AsyncDisposableStack();
  const http = stack.use(openHttp({ log: host.log, drainMs: 0 }));
  const channel = stack.use(emailChannel({ address, smtpUrl, webhookSecret, secret: 'signs threads', clock }));
  channel.mount?.(http.app, host);
  const base = await http.listen({ host: '127.0.0.1', port: 0 });
  const webhookUrl = `${base}/webhooks/email`;
  const open = stack.move();
  return {
    ...{ channel, host, webhookUrl },
    post: async (body, headers = { 'X-Webhook-Secret': webhookSecret }) => {
      const response = await fetch(webhookUrl, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
      return response.status;
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
