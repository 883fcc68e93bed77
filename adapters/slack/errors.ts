// What Slack's failures mean to whoever posts: one table over Slack's error names.
// No error here carries its cause: Slack's own errors hold the request, and the request holds the customer's words.
import { webApi } from '@slack/bolt';

/**
 * `retry`: nothing was done. `uncertain`: it may have been done. `gone`: the message is not there. `closed`: nothing can be posted in
 * this channel. `stopped`: the bot's own account or its scopes are refused. `rejected`: this request never succeeds.
 */
export type FailureKind = 'retry' | 'uncertain' | 'gone' | 'closed' | 'stopped' | 'rejected';

export class SlackFailure extends Error {
  override name = 'SlackFailure';
  readonly kind: FailureKind;
  /** Slack's own word for it. */
  readonly slackError: string;
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    options: { readonly kind: FailureKind; readonly slackError: string; readonly retryAfterMs?: number },
  ) {
    super(message);
    this.kind = options.kind;
    this.slackError = options.slackError;
    this.retryAfterMs = options.retryAfterMs;
  }
}

const kinds: Readonly<Record<string, FailureKind>> = {
  ratelimited: 'retry',
  rate_limited: 'retry',
  internal_error: 'uncertain',
  fatal_error: 'uncertain',
  service_unavailable: 'uncertain',
  request_timeout: 'uncertain',
  team_added_to_org: 'retry',
  message_not_found: 'gone',
  thread_not_found: 'gone',
  cannot_reply_to_message: 'gone',
  cant_update_message: 'gone',
  edit_window_closed: 'gone',
  channel_not_found: 'closed',
  is_archived: 'closed',
  is_inactive: 'closed',
  not_in_channel: 'closed',
  restricted_action: 'closed',
  invalid_auth: 'stopped',
  not_authed: 'stopped',
  account_inactive: 'stopped',
  token_revoked: 'stopped',
  token_expired: 'stopped',
  org_login_required: 'stopped',
  ekm_access_denied: 'stopped',
  missing_scope: 'stopped',
  not_allowed_token_type: 'stopped',
};

/** Failures before anything was sent; every other broken connection may have come after Slack took the request. */
const neverSent: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** How a call of `method` failed, in our terms. */
export function slackFailure(error: unknown, method: string): SlackFailure {
  if (error instanceof SlackFailure) return error;
  const { kind, slackError, retryAfterMs } = meaningOf(error);
  const message = `Slack refused ${method}: ${slackError}`;
  return new SlackFailure(message, { kind, slackError, ...(retryAfterMs !== undefined && { retryAfterMs }) });
}

interface Meaning {
  readonly kind: FailureKind;
  readonly slackError: string;
  readonly retryAfterMs?: number;
}

function meaningOf(error: unknown): Meaning {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'retry', slackError: 'ratelimited', retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: slackError } = error.data;
    return { kind: kinds[slackError] ?? 'rejected', slackError };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return { kind: error.statusCode >= 500 ? 'uncertain' : 'rejected', slackError: `HTTP ${error.statusCode}` };
  }
  const code = codeOf(error);
  return { kind: neverSent.has(code) ? 'retry' : 'uncertain', slackError: String(code ?? 'connection_failed') };
}

/** The system's own code, which stands somewhere along the chain of causes. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const inner = error instanceof webApi.WebAPIRequestError ? error.original : error.cause;
  const code = 'code' in error ? error.code : undefined;
  return codeOf(inner) ?? (String(code).startsWith('slack_') ? undefined : code);
}
