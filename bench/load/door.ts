// Posts to one address over connections that stay open. Written on bare sockets: on a machine whose cores the bot needs, the one who
// measures must not cost more than the one who is measured.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Door extends AsyncDisposable {
  /** The answer's status, once it is there. Waits for a free connection. */
  post(body: string): Promise<number>;
}

interface Line {
  readonly socket: Socket;
  /** Of the request under way on it. */
  settle: ((status: number) => void) | undefined;
  heard: string;
}

export function openDoor(
  { hostname, port, pathname }: URL,
  connections: number,
  headers: Record<string, string>,
): Door {
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ].join('\r\n');
  const free: Line[] = [];
  const waiting: ((line: Line) => void)[] = [];
  const lines = new Set<Line>();
  const giveBack = (line: Line): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(line);
    else next(line);
  };
  const openLine = (): Line => {
    const line: Line = {
      socket: connect({ host: hostname, port: Number(port), noDelay: true }),
      settle: undefined,
      heard: '',
    };
    lines.add(line);
    line.socket.setEncoding('latin1');
    line.socket.on('data', (text: string) => {
      line.heard += text;
      const status = statusOf(line.heard);
      if (status === undefined) return;
      const { settle } = line;
      line.heard = '';
      line.settle = undefined;
      giveBack(line);
      settle?.(status);
    });
    line.socket.on('error', () => {});
    line.socket.on('close', () => {
      lines.delete(line);
      // Whoever listened there is gone: no answer, and a new connection for the next one.
      line.settle?.(0);
      const index = free.indexOf(line);
      if (index >= 0) free.splice(index, 1);
      if (!isClosed) setTimeout(() => isClosed || giveBack(openLine()), 20);
    });
    return line;
  };
  let isClosed = false;
  for (let index = 0; index < connections; index += 1) free.push(openLine());
  return {
    post: async (body) => {
      const line = free.pop() ?? (await new Promise<Line>((resolve) => void waiting.push(resolve)));
      return await new Promise<number>((settle) => {
        line.settle = settle;
        line.socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      });
    },
    [Symbol.asyncDispose]: async () => {
      isClosed = true;
      await Promise.all(
        [...lines].map(async ({ socket }) => {
          socket.destroy();
          await once(socket, 'close');
        }),
      );
    },
  };
}

/** Undefined until the answer is whole. */
function statusOf(text: string): number | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  const isWhole = length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= end + 4 + Number(length);
  return isWhole ? Number(text.slice(9, 12)) : undefined;
}
