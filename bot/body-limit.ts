// How large a body may be, told from the length it declares: looking at every body as a stream costs a small request more than all the rest.
import type { MiddlewareHandler } from 'hono';
import { bodyLimit as countingLimit } from 'hono/body-limit';

/** Hono's own, asked only about bodies that are declared too large or come without a length. */
export function bodyLimit(options: Parameters<typeof countingLimit>[0]): MiddlewareHandler {
  const limit = countingLimit(options);
  return async (context, next) => {
    const isCounted = context.req.header('transfer-encoding') !== undefined;
    // A request without either header has no body; where a length is declared, the server reads no more than that.
    const length = Number(context.req.header('content-length') ?? 0);
    return isCounted || !(length <= options.maxSize) ? await limit(context, next) : await next();
  };
}
