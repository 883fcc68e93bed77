// Every way in which Direct Line says no, as Direct Line words it. Clients act on the status; the chat page has its own words for each code.
import type { Context } from 'hono';

const refusals = {
  MissingToken: { status: 401, message: 'Send a token: Authorization: Bearer <token>.' },
  // 403 is what clients take for an expired token.
  TokenExpired: { status: 403, message: 'The token is not valid for this conversation, or it has expired.' },
  BadArgument: { status: 400, message: 'The request cannot be understood.' },
  UseUpload: { status: 400, message: 'Send files to the upload address of the conversation.' },
  UnknownBrand: { status: 400, message: 'There is no such brand here.' },
  MessageTooLong: { status: 413, message: 'The message is too long: at most 100,000 characters.' },
  FileTooLarge: { status: 413, message: 'The file is too large: at most 25 MB.' },
  FileType: { status: 415, message: 'This kind of file cannot be taken. Photos, videos, sound and PDF can.' },
  TooManyFiles: { status: 400, message: 'At most 10 files in one message.' },
  TooManyRequests: { status: 429, message: 'Too many requests. Please wait a moment.' },
  NotFound: { status: 404, message: 'There is nothing here.' },
  Unavailable: { status: 503, message: 'The message cannot be kept right now. Please send it again in a moment.' },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

export type RefusalCode = keyof typeof refusals;

export interface RefusalDetails {
  /** Which of several files it is about. */
  readonly file?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
}

export function refuse(context: Context, code: RefusalCode, details: RefusalDetails = {}): Response {
  const { status, message } = refusals[code];
  const { retryAfterSeconds = status === 503 ? 2 : undefined, file } = details;
  if (retryAfterSeconds !== undefined) context.header('Retry-After', String(retryAfterSeconds));
  return context.json(
    { error: { code, message: details.message ?? message, ...(file !== undefined && { file }) } },
    status,
  );
}
