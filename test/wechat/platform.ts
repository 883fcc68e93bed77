// WeChat as the bot sees it, over HTTP: messages it encrypts and delivers, three times where it must, and the API of one account, with
// failures on demand. `platform.test.ts` has an SDK of others judge it.
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import easywechat from 'node-easywechat';
import { pino } from 'pino';
import { openHttp } from '../../bot/http.ts';
import { type Account, appId, appSecret, openAccount } from './platform-account.ts';

export const token = 'spamtest';
export const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

interface Call {
  readonly path: string;
  readonly token: string;
  readonly body: Record<string, unknown>;
}

/** What WeChat answers instead of doing it; `drop` closes the connection after it was done, `hang` never answers. */
export type Failure =
  | { readonly errcode: number; readonly errmsg: string }
  | { readonly json: object }
  | { readonly file: string }
  | { readonly status: number; readonly html: string }
  | 'drop'
  | 'hang';

export type Fields = Readonly<Record<string, string | number>>;

export interface Platform extends AsyncDisposable {
  readonly apiRoot: string;
  readonly account: Account;
  /** Every request to the API, in order. */
  readonly calls: readonly Call[];
  /** The next calls of `path` fail, one for each failure. */
  fail(path: string, ...failures: readonly Failure[]): void;
  /** Where the account's messages go. */
  deliverTo(url: string): void;
  /** Encrypts a message of `customer` and delivers it, three times at most until "success". Gives the answers. */
  deliver(customer: string, fields: Fields): Promise<readonly Delivered[]>;
}

interface Delivered {
  readonly status: number;
  readonly text: string;
}

export async function openPlatform(): Promise<Platform> {
  const http = openHttp({ log: pino({ level: 'silent' }), drainMs: 0 });
  const account = openAccount();
  const calls: Call[] = [];
  const failures = new Map<string, Failure[]>();
  let webhook = '';
  let apiRoot = '';

  http.app.get('/videos/:id', (context) => fileOf(context, account, context.req.param('id')));
  http.app.all('/cgi-bin/*', async (context) => {
    const call = {
      path: context.req.path,
      token: context.req.query('access_token') ?? '',
      body: await bodyOf(context),
    };
    calls.push(call);
    const failure = failures.get(call.path)?.shift();
    if (failure !== undefined && typeof failure === 'object') return answerFailure(context, failure);
    const answer = perform(context, call, account, apiRoot);
    if (failure === undefined) return answer;
    return failure === 'hang' ? await new Promise<Response>(() => {}) : dropped(context);
  });
  apiRoot = await http.listen({ host: '127.0.0.1', port: 0 });

  return {
    apiRoot,
    account,
    calls,
    fail: (path, ...more) => void failures.set(path, [...(failures.get(path) ?? []), ...more]),
    deliverTo: (url) => {
      webhook = url;
    },
    deliver: async (customer, fields) => {
      const { query, body } = signed(messageXml(customer, fields));
      const answers: Delivered[] = [];
      while (answers.length < 3 && answers.at(-1)?.text !== 'success') {
        const response = await fetch(`${webhook}?${query}`, { method: 'POST', body });
        answers.push({ status: response.status, text: await response.text() });
      }
      return answers;
    },
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

/** A call to a webhook with all that WeChat adds in safe mode; `changed` replaces parts of it. */
export function signed(
  xml: string,
  { timestamp = Math.floor(Date.now() / 1000), id = appId }: { readonly timestamp?: number; readonly id?: string } = {},
): { readonly query: URLSearchParams; readonly body: string } {
  const nonce = String(Math.floor(Math.random() * 1e9));
  const encryptor = new easywechat.OfficialAccount({ app_id: id, secret: appSecret, token, aes_key: encodingAesKey });
  const encrypted = encryptor.getEncryptor().encrypt(xml, nonce, timestamp);
  const part = (name: string) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]+)`).exec(encrypted)?.[1] ?? '';
  const query = new URLSearchParams({
    signature: encryptor.getEncryptor().createSignature(token, String(timestamp), nonce),
    ...{ timestamp: String(timestamp), nonce, openid: 'oAnn', encrypt_type: 'aes' },
    msg_signature: part('MsgSignature'),
  });
  const body = `<xml>${element('ToUserName', 'gh_1')}${element('Encrypt', part('Encrypt'))}</xml>`;
  return { query, body };
}

/** WeChat's own form: words in CDATA, numbers bare. Without an id of its own a message gets the next one; an event has none. */
export function messageXml(customer: string, fields: Fields): string {
  const id: Fields = fields.MsgType === 'event' ? {} : { MsgId: String(6_054_768_590_064_713_728n + nextId()) };
  const whole = { ToUserName: 'gh_1', FromUserName: customer, CreateTime: 1_795_230_000, ...id, ...fields };
  const elements = Object.entries(whole).map(([name, value]) => element(name, value));
  return `<xml>${elements.join('\n')}</xml>`;
}

function element(name: string, value: string | number): string {
  const text = typeof value === 'number' ? value : `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return `<${name}>${text}</${name}>`;
}

let lastId = 0n;

function nextId(): bigint {
  lastId += 1n;
  return lastId;
}

async function bodyOf({ req }: Context): Promise<Record<string, unknown>> {
  if (req.method === 'GET') return req.query();
  const isForm = req.header('content-type')?.startsWith('multipart/form-data');
  return isForm ? await req.parseBody() : await req.json();
}

function perform(context: Context, { path, token: given, body }: Call, account: Account, apiRoot: string) {
  if (path === '/cgi-bin/stable_token') return context.json(account.token(body));
  const refusal = account.refusal(given);
  if (refusal !== undefined) return context.json(refusal);
  switch (path) {
    case '/cgi-bin/message/custom/send':
      return context.json(account.send(body));
    case '/cgi-bin/media/upload':
      return uploaded(context, body, account);
    case '/cgi-bin/media/get':
      return mediaOf(context, String(body.media_id), account, apiRoot);
    default:
      return context.json({ errcode: 40066, errmsg: 'invalid url' });
  }
}

async function uploaded(context: Context, { media }: Call['body'], account: Account): Promise<Response> {
  const isImage = media instanceof File && context.req.query('type') === 'image';
  if (!isImage) return context.json({ errcode: 41005, errmsg: 'media data missing' });
  const mediaId = `M-${randomUUID()}`;
  account.keep(mediaId, { bytes: await media.bytes(), type: media.type });
  return context.json({ type: 'image', media_id: mediaId, created_at: 1_795_230_000 });
}

/** Photos and voices as they are; of a video only where it lies; errors as text that is JSON. */
function mediaOf(context: Context, mediaId: string, account: Account, apiRoot: string): Response {
  const file = account.media(mediaId);
  if (file === undefined) return context.text(JSON.stringify({ errcode: 40007, errmsg: 'invalid media_id' }));
  if (file.type.startsWith('video')) return context.json({ video_url: `${apiRoot}/videos/${mediaId}` });
  return fileOf(context, account, mediaId);
}

function fileOf(context: Context, account: Account, mediaId: string): Response {
  const file = account.media(mediaId);
  if (file === undefined) return context.text('Not Found', 404);
  return context.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type });
}

function answerFailure(context: Context, failure: Exclude<Failure, string>): Response {
  if ('html' in failure) return context.html(failure.html, failure.status as 502);
  if ('file' in failure) return context.body(failure.file, 200, { 'content-type': 'application/octet-stream' });
  return context.json('json' in failure ? failure.json : failure);
}

function dropped(context: Context): Response {
  const { incoming } = context.env as { readonly incoming: { readonly socket: { destroy(): void } } };
  incoming.socket.destroy();
  return context.body(null);
}
