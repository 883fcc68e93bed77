// What Telegram's failures mean to the outbox: one table, first match wins.
// No error here carries its cause: Telegram's own errors hold the request's URL, and the URL holds the token.
import { NetworkError, TelegramApiError, TelegramBotError } from 'node-telegram-bot-api';
import { ChannelError } from '../../bot/channel.ts';

type Kind = ChannelError['kind'];

interface Rule {
  readonly from: number;
  readonly to: number;
  /** Only where the description says so; Telegram's words may change, hence the looser rule below each. */
  readonly says?: RegExp;
  readonly kind: Kind;
}

const rules: readonly Rule[] = [
  { from: 401, to: 401, kind: 'stopped' },
  { from: 404, to: 404, kind: 'stopped' },
  { from: 403, to: 403, kind: 'unreachable' },
  {
    from: 400,
    to: 400,
    says: /chat not found|user not found|peer_id_invalid|user is deactivated/i,
    kind: 'unreachable',
  },
  { from: 409, to: 409, kind: 'retry' },
  { from: 429, to: 429, kind: 'throttled' },
  { from: 400, to: 499, kind: 'rejected' },
  { from: 500, to: 599, kind: 'retry' },
];

/** Failures before anything was sent; every other broken connection may have come after Telegram took the request. */
const neverSent: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** How one call failed, in the outbox's terms. `doing` completes "Telegram failed to …"; name ids in it, never words of a customer. */
export function channelError(error: unknown, doing: string, token: string): ChannelError {
  if (error instanceof ChannelError) return error;
  const message = `Telegram failed to ${doing}: ${reasonOf(error).replaceAll(token, '<token>')}`;
  const retryAfterMs = retryAfterMsOf(error);
  return new ChannelError(message, { kind: kindOf(error), ...(retryAfterMs !== undefined && { retryAfterMs }) });
}

/** Two pollers, or a webhook beside a poller. */
export function isConflict(error: unknown): boolean {
  return error instanceof TelegramApiError && error.errorCode === 409;
}

/** Telegram could not read our formatting; the plain text will do. */
export function isFormattingError(error: unknown): boolean {
  return (
    error instanceof TelegramApiError && error.errorCode === 400 && /can't parse entities/i.test(error.description)
  );
}

function kindOf(error: unknown): Kind {
  if (error instanceof TelegramApiError) return ruleFor(error)?.kind ?? 'rejected';
  if (error instanceof NetworkError) return isCertain(error) ? 'retry' : 'uncertain';
  // A timeout, or a body that is no JSON: Telegram had the request in its hands.
  return error instanceof TelegramBotError ? 'uncertain' : 'retry';
}

function ruleFor({ errorCode, description }: TelegramApiError): Rule | undefined {
  return rules.find(
    ({ from, to, says }) => errorCode >= from && errorCode <= to && (says === undefined || says.test(description)),
  );
}

/** A network error without a cause is an HTTP 5xx without Telegram's own envelope. */
function isCertain(error: NetworkError): boolean {
  return error.cause === undefined || neverSent.has(codeOf(error.cause));
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : codeOf(error.cause);
}

function retryAfterMsOf(error: unknown): number | undefined {
  if (!(error instanceof TelegramApiError) || error.errorCode !== 429) return undefined;
  return (error.retryAfter ?? 1) * 1000;
}

function reasonOf(error: unknown): string {
  if (error instanceof TelegramApiError) return `${error.errorCode} ${error.description.slice(0, 200)}`;
  if (!(error instanceof Error)) return 'unknown reason';
  const code = codeOf(error.cause);
  return code === undefined ? error.message : `${error.message} (${String(code)})`;
}
