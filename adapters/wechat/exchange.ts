// One request to WeChat and its answer. WeChat answers HTTP 200 to everything, and says in the body whether it did it.
import { z } from 'zod';
import { broken, type Refusal, repeatable, strangeAnswer } from './errors.ts';

export interface Exchange {
  readonly url: string;
  readonly init: RequestInit;
  readonly timeoutMs: number;
  /** Completes "WeChat failed to …". */
  readonly doing: string;
  /** Taken out of whatever WeChat says. */
  readonly secrets: readonly string[];
}

export type Answer =
  | { readonly kind: 'done'; readonly body: object }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'file'; readonly bytes: AsyncIterable<Uint8Array> };

const Body = z.looseObject({ errcode: z.int().optional(), errmsg: z.string().default('') });

/** Throws ChannelError where WeChat gave no answer. */
export async function exchange({ url, init, timeoutMs, doing, secrets }: Exchange): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const type = response.headers.get('content-type') ?? '';
    // Only who gets a file by GET may be answered with one.
    if (init.method === undefined && response.ok && response.body !== null && !/json|text/.test(type)) {
      return { kind: 'file', bytes: whole(response.body, doing) };
    }
    const { data: body } = Body.safeParse(jsonIn(await response.text()));
    if (body === undefined) throw strangeAnswer(response.status, doing);
    const { errcode: code = 0, errmsg } = body;
    if (code === 0) return { kind: 'done', body };
    const message = secrets.reduce((words, secret) => words.replaceAll(secret, '…'), errmsg.slice(0, 200));
    return { kind: 'refused', refusal: { code, message } };
  } catch (error) {
    throw broken(error, doing);
  }
}

async function* whole(bytes: AsyncIterable<Uint8Array>, doing: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw repeatable(broken(error, doing));
  }
}

/** Undefined where it is not JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
