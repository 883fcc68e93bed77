// What a mail server's failures mean to the outbox: one table, first match wins.
// No error here carries its cause, or the server's words: they name the customer's address, and may name our password.
import { ChannelError } from '../../bot/channel.ts';

/** What nodemailer's errors hold. */
interface Failure {
  readonly code: string;
  /** The server's answer; undefined where there was none. */
  readonly responseCode: number | undefined;
  /** The SMTP command it answered; `CONN` for every trouble with the connection, at the first moment as at the last. */
  readonly command: string;
  /** The connection was never made, or nobody spoke on it. */
  readonly isBeforeAll: boolean;
}

interface Rule {
  readonly when: (failure: Failure) => boolean;
  readonly kind: ChannelError['kind'];
}

const isBetween = (code: number | undefined, from: number, to: number) =>
  code !== undefined && code >= from && code <= to;

const beforeAll: ReadonlySet<unknown> = new Set([
  ...['EDNS', 'ETLS', 'getaddrinfo', 'connect'],
  ...['CONNECTION_TIMEOUT', 'GREETING_TIMEOUT'],
]);

const rules: readonly Rule[] = [
  { when: ({ responseCode }) => isBetween(responseCode, 400, 499), kind: 'retry' },
  // Our account, or our right to send as our address: nothing is wrong with the reply.
  { when: ({ code }) => code === 'EAUTH' || code === 'ENOAUTH', kind: 'stopped' },
  { when: ({ responseCode }) => responseCode === 530 || responseCode === 535, kind: 'stopped' },
  {
    when: ({ command, responseCode }) => command === 'MAIL FROM' && isBetween(responseCode, 500, 599),
    kind: 'stopped',
  },
  {
    when: ({ command, responseCode }) => command === 'RCPT TO' && isBetween(responseCode, 500, 599),
    kind: 'unreachable',
  },
  { when: ({ responseCode }) => isBetween(responseCode, 500, 599), kind: 'rejected' },
  { when: ({ isBeforeAll }) => isBeforeAll, kind: 'retry' },
];

/** How one delivery failed, in the outbox's terms. */
export function channelError(error: unknown, outboxId: string): ChannelError {
  if (error instanceof ChannelError) return error;
  const failure = failureIn(error);
  // A connection that broke with the mail on it: it may have arrived.
  const kind = rules.find(({ when }) => when(failure))?.kind ?? 'uncertain';
  const { code, command, responseCode } = failure;
  const at = [command, responseCode ?? code].filter((part) => part !== '').join(' ');
  return new ChannelError(`The mail server failed to take the mail of reply ${outboxId}: ${at || 'no reason'}`, {
    kind,
  });
}

function failureIn(error: unknown): Failure {
  const { code, responseCode, command, syscall, timeoutType } = Object(error) as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: typeof command === 'string' ? command : '',
    isBeforeAll: [code, syscall, timeoutType].some((sign) => beforeAll.has(sign)),
  };
}
