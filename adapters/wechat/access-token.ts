// The access token every call needs: one for all callers, held until shortly before it ends, fetched by one request at a time.
import { z } from 'zod';
import { ChannelError } from '../../bot/channel.ts';
import { addMs, type Clock, type Instant } from '../../bot/clock.ts';
import { accountRefused, repeatable } from './errors.ts';
import { exchange } from './exchange.ts';

interface Account {
  readonly apiRoot: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly clock: Clock;
}

export interface AccessTokens {
  /** Throws ChannelError, kind `stopped` where WeChat refuses the account. */
  current(): Promise<string>;
  /** Another one than the `refused`, as far as WeChat gives one out. */
  renewed(refused: string): Promise<string>;
}

interface Held {
  readonly token: string;
  readonly until: Instant;
}

const timeoutMs = 10_000;
/** In a token's last five minutes WeChat gives out the next one already, and takes both. */
const overlapSeconds = 300;
/** WeChat lets an account force a new token 20 times a day. */
const forcesApartMs = 75 * 60_000;

const Given = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/** `stable_token` gives the same token to every process of ours, and leaves tokens of other programs alone. */
export function accessTokens(account: Account): AccessTokens {
  const { clock } = account;
  let held: Held | undefined;
  let underWay: Promise<string> | undefined;
  let mayForceAt = clock.now();

  const hold = async (force: boolean) => {
    held = await fetchToken(account, force);
    return held.token;
  };
  const fetchAnew = async (refused?: string) => {
    const token = await hold(false);
    // Only where WeChat itself believes the refused one sound: forcing ends the tokens of our other processes.
    if (token !== refused || clock.now() < mayForceAt) return token;
    mayForceAt = addMs(clock.now(), forcesApartMs);
    return await hold(true);
  };
  const once = (refused?: string): Promise<string> => {
    underWay ??= fetchAnew(refused).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return {
    current: async () => (held !== undefined && clock.now() < held.until ? held.token : await once()),
    // Several calls may have been refused with the same token: the first has it renewed for all.
    renewed: async (refused) => (held !== undefined && held.token !== refused ? held.token : await once(refused)),
  };
}

async function fetchToken({ apiRoot, appId, appSecret, clock }: Account, force: boolean): Promise<Held> {
  const doing = 'give an access token';
  const order = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force };
  const answer = await exchange({
    url: `${apiRoot}/cgi-bin/stable_token`,
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) },
    ...{ timeoutMs, doing, secrets: [appSecret] },
  }).catch((error: unknown) => {
    throw repeatable(error);
  });
  if (answer.kind === 'refused') throw accountRefused(answer.refusal, clock.now());
  const { data: given } = Given.safeParse(answer.kind === 'done' ? answer.body : undefined);
  if (given === undefined) throw new ChannelError('WeChat answered without an access token', { kind: 'retry' });
  return { token: given.access_token, until: addMs(clock.now(), (given.expires_in - overlapSeconds) * 1000) };
}
