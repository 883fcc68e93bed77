// Calls to WeChat's API in the account's name: with its access token, once more with a new one where that was refused.
import type { Clock } from '../../bot/clock.ts';
import type { AccessTokens } from './access-token.ts';
import { refused, refusesAccessToken } from './errors.ts';
import { type Answer, exchange } from './exchange.ts';

interface Way {
  readonly apiRoot: string;
  readonly tokens: AccessTokens;
  readonly clock: Clock;
}

interface Call {
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** JSON, or a form with a file; without one it is a GET. */
  readonly body?: object | FormData;
  readonly timeoutMs: number;
  /** Completes "WeChat failed to …"; name ids in it, never words of a customer. */
  readonly doing: string;
}

/** Throws ChannelError. */
export type WechatApi = (call: Call) => Promise<Exclude<Answer, { readonly kind: 'refused' }>>;

export function wechatApi({ apiRoot, tokens, clock }: Way): WechatApi {
  const attempt = async ({ path, parameters, body, timeoutMs, doing }: Call, token: string) =>
    await exchange({
      url: `${apiRoot}${path}?${new URLSearchParams({ access_token: token, ...parameters })}`,
      init: requestOf(body),
      ...{ timeoutMs, doing, secrets: [token] },
    });
  return async (call) => {
    const token = await tokens.current();
    let answer = await attempt(call, token);
    // Refused for its token, it was not done: doing it again doubles nothing.
    if (answer.kind === 'refused' && refusesAccessToken(answer.refusal.code)) {
      answer = await attempt(call, await tokens.renewed(token));
    }
    if (answer.kind === 'refused') throw refused(answer.refusal, call.doing, clock.now());
    return answer;
  };
}

function requestOf(body: Call['body']): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { method: 'POST', body };
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
