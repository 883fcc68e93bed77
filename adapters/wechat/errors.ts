// What WeChat's failures mean to the outbox. No error here carries its cause, and none an address: the address holds the access token.
import { ChannelError } from '../../bot/channel.ts';
import { addMs, type Instant } from '../../bot/clock.ts';

type Kind = ChannelError['kind'];

/** By errcode; one that is not listed refuses what we sent. The platform adds new ones, and its words about them change. */
const kinds: Readonly<Record<number, Kind>> = {
  [-1]: 'retry',
  // The access token, fresh as it was: another process may just have had it renewed.
  40001: 'retry',
  40014: 'retry',
  41001: 'retry',
  42001: 'retry',
  // This customer: no such openid, not subscribed, messages turned off, the 48 hours or the five messages are over.
  40003: 'unreachable',
  43004: 'unreachable',
  45015: 'unreachable',
  45047: 'unreachable',
  48002: 'unreachable',
  45009: 'throttled',
  45011: 'throttled',
  // This account: its id, its secret, its rights, its servers.
  40013: 'stopped',
  40125: 'stopped',
  40164: 'stopped',
  40243: 'stopped',
  48001: 'stopped',
  48004: 'stopped',
  50002: 'stopped',
  50004: 'stopped',
  50007: 'stopped',
};

const accessTokenCodes: ReadonlySet<number> = new Set([40001, 40014, 41001, 42001]);
const perDay = 45009;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The quotas of a day are WeChat's: they begin at midnight in China, which has no summer time. */
const chinaAheadMs = 8 * 60 * minuteMs;

/** Failures before anything was sent; every other broken connection may have come after WeChat took the request. */
const neverSent: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What WeChat answered instead of doing it; `message` is its own, without our secrets. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** `doing` completes "WeChat failed to …"; name ids in it, never words of a customer. */
export function refused({ code, message }: Refusal, doing: string, now: Instant): ChannelError {
  const kind = kinds[code] ?? 'rejected';
  const retryAfterMs = code === perDay ? untilMidnight(now) : minuteMs;
  return new ChannelError(`WeChat failed to ${doing}: ${code} ${message}`, {
    kind,
    ...(kind === 'throttled' && { retryAfterMs }),
  });
}

/** The account itself is refused: whatever code WeChat found for it, waiting changes nothing. */
export function accountRefused(refusal: Refusal, now: Instant): ChannelError {
  const error = refused(refusal, 'give an access token', now);
  const isPassing = error.kind === 'throttled' || refusal.code === -1;
  return isPassing ? error : new ChannelError(error.message, { kind: 'stopped' });
}

/** An HTTP status without WeChat's own answer. A gateway that ran out of patience leaves open what became of the request. */
export function strangeAnswer(status: number, doing: string): ChannelError {
  const isUndone = status >= 400 && status !== 504;
  return new ChannelError(`WeChat failed to ${doing}: HTTP ${status} without an answer of its own`, {
    kind: isUndone ? 'retry' : 'uncertain',
  });
}

/** The connection broke, or took too long. */
export function broken(error: unknown, doing: string): ChannelError {
  if (error instanceof ChannelError) return error;
  const code = codeOf(error);
  const kind = neverSent.has(code) ? 'retry' : 'uncertain';
  return new ChannelError(`WeChat failed to ${doing}: ${String(code ?? Object(error).name)}`, { kind });
}

/** Where doing it twice does no harm, nothing about it is uncertain. */
export function repeatable(error: unknown): unknown {
  const isDoubtful = error instanceof ChannelError && error.kind === 'uncertain';
  return isDoubtful ? new ChannelError(error.message, { kind: 'retry' }) : error;
}

/** A new access token may help. */
export function refusesAccessToken(code: number): boolean {
  return accessTokenCodes.has(code);
}

function untilMidnight(now: Instant): number {
  return dayMs - (Date.parse(addMs(now, chinaAheadMs)) % dayMs);
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}
