// The rest of the world's mail: a real SMTP server that takes what the bot sends, refuses and stumbles on demand, and people who write.

import type { SendMailOptions } from 'nodemailer';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerEnvelope } from 'smtp-server';
import { eventually } from '../eventually.ts';

export interface Arrived extends Email {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** The first value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined;
}

/** At which command a mail fails, and with what code; `drop` breaks the connection once the whole mail is there. */
type Failure = { readonly at: 'MAIL' | 'RCPT' | 'DATA'; readonly code: number } | 'drop';

export interface World extends AsyncDisposable {
  readonly smtpUrl: string;
  readonly arrived: readonly Arrived[];
  /** The next mails fail so, in turn. */
  fail(...failures: readonly Failure[]): void;
  /** Waits until so many mails have arrived. */
  receives(count: number): Promise<readonly Arrived[]>;
}

export const login = { user: 'bot', password: 'pass/word-of-the-bot' };

export async function openWorld(): Promise<World> {
  const arrived: Arrived[] = [];
  let failures: Failure[] = [];
  /** Takes the next failure off the list where it is one at this command. */
  const nextAt = (at: 'MAIL' | 'RCPT' | 'DATA' | 'drop'): Failure | undefined => {
    const [next] = failures;
    if (next === undefined || (next === 'drop' ? next : next.at) !== at) return undefined;
    failures = failures.slice(1);
    return next;
  };
  const refusal = (at: 'MAIL' | 'RCPT' | 'DATA'): Error | undefined => {
    const next = nextAt(at);
    return next === undefined || next === 'drop' ? undefined : refusalWith(next.code);
  };
  const drop = (id: string) => {
    for (const connection of server.connections) if (connection.id === id) connection.close();
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === login.user && password === login.password;
      done(isKnown ? null : new Error('Invalid login'), isKnown ? { user: username } : undefined);
    },
    onMailFrom: (_address, _session, done) => done(refusal('MAIL')),
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    onData: (stream, { envelope, id }, done) => {
      void Array.fromAsync(stream as AsyncIterable<Uint8Array>).then(async (chunks) => {
        const error = refusal('DATA');
        if (error !== undefined) return done(error);
        arrived.push(await taken(Buffer.concat(chunks), envelope));
        if (nextAt('drop') === undefined) done();
        else drop(id);
      });
    },
  });
  // A connection that the other side breaks.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { readonly port: number };
  return {
    smtpUrl: smtpUrlAt(port),
    arrived,
    fail: (...next) => {
      failures = [...next];
    },
    receives: (count) =>
      eventually(
        () => (arrived.length >= count ? arrived : undefined),
        () => `${count} mails, but there are ${arrived.length}: ${arrived.map(({ text }) => text).join('\n---\n')}`,
        30_000,
      ),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** With the customer's address in it, as servers have it. */
function refusalWith(responseCode: number): Error {
  return Object.assign(new Error('5.7.1 refused, said the server, ann@customer.test'), { responseCode });
}

async function taken(raw: Buffer, { mailFrom, rcptTo }: SMTPServerEnvelope): Promise<Arrived> {
  const email = await PostalMime.parse(raw);
  const envelope = {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
  };
  return { ...email, envelope, header: (name) => email.headers.find(({ key }) => key === name)?.value };
}

export function smtpUrlAt(port: number, { user, password } = login): string {
  return `smtp://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
}

/** A mail as its sender's program writes it. */
export async function written(mail: SendMailOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'Ann <ann@customer.test>',
    to: 'support@maker.test',
    ...mail,
  });
  return new Uint8Array(message as Buffer);
}
