import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { openHttp } from '../bot/http.ts';

const log = pino({ level: 'silent' });
const anywhere = { host: '127.0.0.1', port: 0 };

describe('the HTTP server', () => {
  it('answers what it does not have with 404, and tells browsers to be careful with everything', async () => {
    await using http = openHttp({ log });
    const reply = await fetch(`${await http.listen(anywhere)}/webhooks/wechat`);
    expect(reply.status).toBe(404);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
  });

  it('lets a route say more about itself than the rule', async () => {
    await using http = openHttp({ log });
    http.app.get('/file', (context) => context.body('x', 200, { 'Content-Security-Policy': 'sandbox' }));
    const reply = await fetch(`${await http.listen(anywhere)}/file`);
    expect(reply.headers.get('content-security-policy')).toBe('sandbox');
  });

  it('tells a caller nothing of an error but that it happened', async () => {
    await using http = openHttp({ log });
    http.app.get('/broken', () => {
      throw new Error('the password is swordfish');
    });
    const reply = await fetch(`${await http.listen(anywhere)}/broken`);
    expect(reply.status).toBe(500);
    expect(await reply.text()).toBe('Something went wrong on our side. Please try again.');
  });

  it('refuses a body of 200 MB without taking it in', async () => {
    await using http = openHttp({ log, maxBodyBytes: 1_000_000 });
    let taken = 0;
    http.app.post('/upload', async (context) => {
      for await (const chunk of context.req.raw.body ?? []) taken += chunk.byteLength;
      return context.text('ok');
    });
    const url = `${await http.listen(anywhere)}/upload`;
    expect(await statusOf(url, { 'Content-Length': 200_000_000 }, 2_000_000)).toBe(413);
    expect(await statusOf(url, { 'Transfer-Encoding': 'chunked' }, 200_000_000)).toBe(413);
    expect(taken).toBeLessThanOrEqual(1_100_000);
    expect((await fetch(url, { method: 'POST', body: new Uint8Array(900_000) })).status).toBe(200);
  });

  it('hands upgrades to the longest prefix that fits, and turns others away', async () => {
    await using http = openHttp({ log });
    const heard: string[] = [];
    for (const prefix of ['/v3/', '/v3/directline/']) {
      http.onUpgrade(prefix, (_, socket) => {
        heard.push(prefix);
        socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n');
      });
    }
    const url = await http.listen(anywhere);
    expect(await upgrade(`${url}/v3/directline/stream?t=1`)).toBe(101);
    expect(await upgrade(`${url}/v3/other`)).toBe(101);
    expect(await upgrade(`${url}/staff/live`)).toBe(404);
    expect(heard).toEqual(['/v3/directline/', '/v3/']);
  });

  it('names the setting and the mend when its port is taken', async () => {
    await using taken = await otherProgram();
    await using http = openHttp({ log });
    await expect(http.listen({ host: '127.0.0.1', port: taken.port })).rejects.toThrow(
      `Cannot listen on HOST 127.0.0.1, PORT ${taken.port}: another program uses this port. Stop it, or set PORT to a free one`,
    );
  });

  it('names HOST when this machine does not have that address', async () => {
    await using http = openHttp({ log });
    await expect(http.listen({ host: '203.0.113.7', port: 0 })).rejects.toThrow('Set HOST to 127.0.0.1');
  });

  it('lets a running request end, takes no new one, and drops sockets when it stops', async () => {
    const http = openHttp({ log });
    const running = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    http.app.get('/slow', async (context) => {
      running.resolve();
      await mayEnd.promise;
      return context.text('done');
    });
    http.onUpgrade('/live', (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
    const url = await http.listen(anywhere);
    const live = connect(Number(new URL(url).port), '127.0.0.1');
    live.write('GET /live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(live, 'data');
    const slow = fetch(`${url}/slow`);
    await running.promise;

    const stopped = http[Symbol.asyncDispose]();
    await once(live, 'close');
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow('fetch failed'));
    mayEnd.resolve();
    expect(await (await slow).text()).toBe('done');
    await stopped;
  });

  it('does not wait for ever for a request that never ends', async () => {
    const http = openHttp({ log, drainMs: 50 });
    const running = Promise.withResolvers<void>();
    http.app.get('/never', () => {
      running.resolve();
      return new Promise<Response>(() => {});
    });
    const url = await http.listen(anywhere);
    const never = fetch(`${url}/never`).then(
      () => 'answered',
      () => 'dropped',
    );
    await running.promise;
    await http[Symbol.asyncDispose]();
    expect(await never).toBe('dropped');
  });
});

async function otherProgram(): Promise<AsyncDisposable & { readonly port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, [Symbol.asyncDispose]: async () => void server.close() };
}

/** Offers a body of `size` bytes and gives up when the server answers. */
async function statusOf(
  url: string,
  headers: Record<string, string | number>,
  size: number,
): Promise<number | undefined> {
  const call = request(url, { method: 'POST', headers });
  call.on('error', () => {});
  const answered = once(call, 'response');
  const piece = Buffer.alloc(64 * 1024);
  let isAnswered = false;
  void answered.then(() => {
    isAnswered = true;
  });
  for (let sent = 0; sent < size && !isAnswered; sent += piece.byteLength) {
    if (!call.write(piece)) await Promise.race([once(call, 'drain'), answered]);
  }
  const [response] = await answered;
  call.destroy();
  return response.statusCode;
}

async function upgrade(url: string): Promise<number | undefined> {
  const call = request(url, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } }).end();
  const [response] = await Promise.race([once(call, 'upgrade'), once(call, 'response')]);
  response.socket.destroy();
  return response.statusCode;
}
