// A line to PostgreSQL that can be cut: everything that goes through it at that moment is lost on the way.
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Line extends AsyncDisposable {
  /** Leads to the same database, over this line. */
  readonly url: string;
  cut(): void;
}

const socketName = '.s.PGSQL.5432';

export async function openLine(serverUrl: string): Promise<Line> {
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-line-'));
  const url = new URL(serverUrl);
  const target = join(url.searchParams.get('host') ?? '', socketName);
  const sockets = new Set<Socket>();
  const server = createServer((inner) => {
    const outer = connect(target);
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        inner.destroy();
        outer.destroy();
      });
    }
    inner.pipe(outer).pipe(inner);
  });
  await new Promise<void>((resolve) => server.listen(join(dir, socketName), resolve));
  url.searchParams.set('host', dir);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    ...{ url: url.href, cut },
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true, force: true });
    },
  };
}
