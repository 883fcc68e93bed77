// A real IMAP server, Dovecot, of this test's own: any user, one password, mails in a folder that goes with it.
import { execFileSync, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { eventually } from '../eventually.ts';

export const password = 'the/mailbox-password';
const user = 'support@maker.test';

/** Why there is no Dovecot here to test with; undefined where there is one. */
export const noDovecot: string | undefined = (() => {
  try {
    const version = execFileSync('dovecot', ['--version'], { encoding: 'utf8' });
    return version.startsWith('2.3.') ? undefined : `Dovecot is ${version.trim()}, and this needs 2.3`;
  } catch {
    return "Dovecot is not installed (Debian's dovecot-imapd)";
  }
})();

interface Mailbox extends AsyncDisposable {
  /** By the line that `cut` cuts. */
  readonly url: string;
  /** Puts a mail into the inbox, as a mail server does. */
  deliver(raw: Uint8Array, flags?: readonly string[], date?: Date): Promise<void>;
  /** The flags of all mails in the inbox, the oldest first. */
  flags(): Promise<readonly ReadonlySet<string>[]>;
  /** Breaks every connection, as a network does. */
  cut(): void;
}

/** `withoutKeywords`: as servers that keep no keywords. */
export async function openMailbox({ withoutKeywords = false } = {}): Promise<Mailbox> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-dovecot-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  const port = await startDovecot(dir, stack);
  const line = stack.use(await openLine(port, withoutKeywords));
  const client = new ImapFlow({ host: '127.0.0.1', port, auth: { user, pass: password }, logger: false });
  await client.connect();
  stack.defer(() => client.logout());
  await client.mailboxOpen('INBOX');
  const open = stack.move();
  return {
    url: `imap://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${line.port}`,
    deliver: async (raw, flags = [], date) => {
      await client.append('INBOX', Buffer.from(raw), [...flags], date);
    },
    flags: async () => {
      const mails = await client.fetchAll('1:*', { uid: true, flags: true });
      return mails.map(({ flags = new Set<string>() }) => flags);
    },
    cut: line.cut,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function startDovecot(dir: string, stack: AsyncDisposableStack): Promise<number> {
  // Dovecot gives no mails to root.
  const isRoot = userInfo().uid === 0;
  const owner = isRoot ? 'nobody' : userInfo().username;
  const mail = join(dir, 'mail');
  await mkdir(mail, { recursive: true });
  if (isRoot) {
    const id = (flag: string) => Number(execFileSync('id', [flag, owner], { encoding: 'utf8' }));
    for (const path of [dir, mail]) await chown(path, id('-u'), id('-g'));
  }
  const port = await freePort();
  const config = join(dir, 'dovecot.conf');
  await writeFile(config, settings({ dir, mail, owner, port, isRoot }));
  const child = spawn('dovecot', ['-F', '-c', config], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  stack.defer(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  await eventually(
    () => answers(port),
    () => `Dovecot on port ${port}, see ${join(dir, 'log')}`,
  );
  return port;
}

interface Place {
  readonly dir: string;
  readonly mail: string;
  readonly owner: string;
  readonly port: number;
  readonly isRoot: boolean;
}

function settings({ dir, mail, owner, port, isRoot }: Place): string {
  const own = isRoot ? '' : `default_internal_user = ${owner}\ndefault_login_user = ${owner}\n`;
  return `${own}
base_dir = ${join(dir, 'run')}
state_dir = ${join(dir, 'state')}
log_path = ${join(dir, 'log')}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${mail}/%u
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner} gid=${execFileSync('id', ['-gn', owner], { encoding: 'utf8' }).trim()} home=${mail}/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
}
`;
}

interface Line extends AsyncDisposable {
  readonly port: number;
  cut(): void;
}

/** A line to the server that can break. */
async function openLine(to: number, withoutKeywords: boolean): Promise<Line> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => {});
      from.on('close', () => onto.destroy());
      from.on('data', (bytes) => {
        onto.write(withoutKeywords ? Buffer.from(bytes.toString('latin1').replace(' \\*)', ')'), 'latin1') : bytes);
      });
    }
  });
  const port = await listening(server);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    port,
    cut,
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { readonly port: number }).port;
}

async function answers(port: number): Promise<true | undefined> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(undefined));
  });
}
