// One Official Account as WeChat keeps it: its access tokens, who follows it, how many messages it may still send, and its files.
import { randomUUID } from 'node:crypto';

export const appId = 'wx2c2769f8efd9abc2';
export const appSecret = 'secret-of-the-wechat-tests';

interface Sent {
  readonly to: string;
  readonly text?: string;
  readonly mediaId?: string;
}

interface Answer {
  readonly errcode: number;
  readonly errmsg: string;
}

export interface Account {
  readonly sent: readonly Sent[];
  /** What `stable_token` answers. */
  token(order: Record<string, unknown>): object;
  /** The refusal a call with this token meets; undefined where it is good. */
  refusal(token: string): Answer | undefined;
  /** The present token is taken as expired from now on; `stable_token` notices, or keeps giving it out. */
  expire(noticed: boolean): void;
  send(message: Record<string, unknown>): Answer;
  keep(mediaId: string, file: MediaFile): void;
  media(mediaId: string): MediaFile | undefined;
  /** The customer does something that lets us send `messages` more. */
  grant(customer: string, messages: number): void;
  unfollow(customer: string): void;
}

interface MediaFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

const ok: Answer = { errcode: 0, errmsg: 'ok' };
const maxTextBytes = 2048;

export function openAccount(): Account {
  const sent: Sent[] = [];
  const left = new Map<string, number>();
  const files = new Map<string, MediaFile>();
  const expired = new Set<string>();
  let current = '';

  return {
    sent,
    token: ({ grant_type: grant, appid, secret, force_refresh: force }) => {
      if (grant !== 'client_credential' || appid !== appId) return { errcode: 40013, errmsg: 'invalid appid' };
      if (secret !== appSecret) return { errcode: 40125, errmsg: `invalid appsecret ${String(secret)}` };
      if (current === '' || force === true) current = `AT-${randomUUID()}`;
      return { access_token: current, expires_in: 7200 };
    },
    refusal: (token) => {
      if (expired.has(token)) return { errcode: 42001, errmsg: 'access_token expired' };
      if (token === current && token !== '') return undefined;
      return { errcode: 40001, errmsg: `invalid credential, access_token ${token} is not latest` };
    },
    expire: (noticed) => {
      expired.add(current);
      if (noticed) current = '';
    },
    send: (message) => {
      const { touser: to = '', text, image } = message as Record<string, Record<string, string>> & { touser?: string };
      const refusal = refusalOf({ to, left, text: text?.content, mediaId: image?.media_id, files });
      if (refusal !== undefined) return refusal;
      left.set(to, (left.get(to) ?? 0) - 1);
      sent.push({ to, ...(text && { text: text.content ?? '' }), ...(image && { mediaId: image.media_id ?? '' }) });
      return ok;
    },
    keep: (mediaId, file) => void files.set(mediaId, file),
    media: (mediaId) => files.get(mediaId),
    grant: (customer, messages) => void left.set(customer, messages),
    unfollow: (customer) => void left.delete(customer),
  };
}

interface Sending {
  readonly to: string;
  readonly left: ReadonlyMap<string, number>;
  readonly text: string | undefined;
  readonly mediaId: string | undefined;
  readonly files: ReadonlyMap<string, MediaFile>;
}

function refusalOf({ to, left, text, mediaId, files }: Sending): Answer | undefined {
  const messages = left.get(to);
  if (messages === undefined) return { errcode: 43004, errmsg: 'require subscribe' };
  if (messages === 0) return { errcode: 45047, errmsg: 'out of response count limit' };
  if (text === undefined && mediaId === undefined) return { errcode: 40008, errmsg: 'invalid message type' };
  if (text === '') return { errcode: 44004, errmsg: 'empty content' };
  if (Buffer.byteLength(text ?? '') > maxTextBytes) return { errcode: 45002, errmsg: 'content size out of limit' };
  if (mediaId !== undefined && !files.has(mediaId)) return { errcode: 40007, errmsg: 'invalid media_id' };
  return undefined;
}
