// A messenger on this machine that speaks Telegram's protocol: brings updates to the bot's webhook and takes its replies.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Door, openDoor } from './door.ts';

const token = '4242:bench-token';
const webhookSecret = 'bench-webhook-secret';

interface Delivery {
  /** The platform's own id: grows by one with each message taken. */
  readonly messageId: number;
  readonly chat: string;
  readonly at: number;
}

export interface Messenger extends AsyncDisposable {
  readonly apiRoot: string;
  /** Every reply taken, in the order in which it came. */
  readonly deliveries: readonly Delivery[];
  onDelivery: ((delivery: Delivery) => void) | undefined;
  /** How long it takes over each reply. */
  answersAfterMs: number;
}

/** What of the environment leads the bot here. */
export function settingsFor({ apiRoot }: Messenger): Readonly<Record<string, string>> {
  return {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_SECRET: webhookSecret,
    TELEGRAM_API_ROOT: apiRoot,
    PUBLIC_URL: 'https://bot.example',
  };
}

export async function openMessenger(): Promise<Messenger> {
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => void take(request, response));
  const messenger: Messenger = {
    get apiRoot() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    deliveries,
    onDelivery: undefined,
    answersAfterMs: 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const chat = new URLSearchParams(body).get('chat_id');
    if (chat === null) return answer(response, 'true');
    const delivery = { messageId: deliveries.length + 1, chat, at: performance.now() };
    deliveries.push(delivery);
    messenger.onDelivery?.(delivery);
    if (messenger.answersAfterMs > 0) await pause(messenger.answersAfterMs);
    const date = Math.floor(Date.now() / 1000);
    answer(response, `{"message_id":${delivery.messageId},"date":${date},"chat":{"id":${chat},"type":"private"}}`);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return messenger;
}

function answer(response: ServerResponse, result: string): void {
  const body = `{"ok":true,"result":${result}}`;
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** The bot's webhook as the messenger sees it, over `connections` kept open. */
export function openWebhook(address: string, connections: number): Door {
  return openDoor(new URL('/webhooks/telegram', address), connections, {
    'Content-Type': 'application/json',
    'X-Telegram-Bot-Api-Secret-Token': webhookSecret,
  });
}

/** One private message, as Telegram brings it. */
export function update(updateId: number, chat: number, text: string): string {
  const from = { id: chat, is_bot: false, first_name: `Customer ${chat}`, language_code: 'en' };
  const message = { message_id: updateId, date: 1_795_230_000, from, chat: { id: chat, type: 'private' }, text };
  return JSON.stringify({ update_id: updateId, message });
}
