// What happens, in JSON lines for machines and short lines for a terminal. Never a secret, never a customer's words.
import type { Writable } from 'node:stream';
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export interface LogOptions {
  readonly level: string;
  /** Replaced wherever they stand in a line: platforms put tokens into addresses, and addresses into errors. */
  readonly secrets: readonly string[];
  readonly to: Writable & { readonly isTTY?: boolean };
}

export function openLog({ level, secrets, to }: LogOptions): Logger {
  const hide = hider(secrets);
  const destination: DestinationStream = {
    write: (line) => void to.write(to.isTTY === true ? forPeople(hide(line)) : hide(line)),
  };
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: toErrorFields },
      redact: { paths: secretFields, censor: '[secret]' },
    },
    destination,
  );
}

const secretNames = ['token', 'secret', 'password', 'authorization', 'cookie', 'apiKey'];
const secretFields = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Only these: an error of the database carries the row, and the row may hold what a customer wrote. */
function toErrorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const kind = 'kind' in error ? error.kind : undefined;
  return { name, message, code, kind, stack, ...(cause === undefined ? {} : { cause: toErrorFields(cause) }) };
}

const shortestSecret = 8;

function hider(secrets: readonly string[]): (line: string) => string {
  const written = secrets
    .filter(({ length }) => length >= shortestSecret)
    .flatMap((secret) => [JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return (line) => written.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
}

/** `09:30:00 warn  Telegram did not answer attempt=2`, with an error's stack beneath. */
function forPeople(line: string): string {
  const { time, level, msg = '', err, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const stack = (err as { readonly stack?: string } | undefined)?.stack;
  const beneath = stack === undefined ? '' : `\n${stack}`;
  return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(msg)}${rest.join('')}${beneath}\n`;
}
