// An OpenID Connect issuer on a real port (oidc-provider), and a browser's way through it, by hand.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Issuer extends AsyncDisposable {
  readonly url: string;
  /** Signs in as this address: from where the person was sent to where they come back. */
  passThrough(start: string, email: string): Promise<URL>;
}

export const client = { clientId: 'clauseline', clientSecret: 'a secret of the issuer alone' };

/** Where `isChecked` is false, the issuer has never seen that the address is theirs. */
export async function openIssuer(redirectUri: string, isChecked = true): Promise<Issuer> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    cookies: { keys: ['of the test'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: id, email_verified: isChecked }),
    }),
    features: { devInteractions: { enabled: true } },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    url,
    passThrough: (start, email) => passThrough(start, email),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Follows every redirect and sends every form, until the way leads off the issuer. */
async function passThrough(start: string, email: string): Promise<URL> {
  const home = new URL(start);
  const cookies = new Map<string, string>();
  let next: Step = { url: home };
  for (let step = 0; step < 12; step += 1) {
    const response = await take(next, cookies);
    const location = response.headers.get('location');
    next = location === null ? await formOf(response, next.url, email) : { url: new URL(location, next.url) };
    if (next.url.origin !== home.origin) return next.url;
  }
  throw new Error('The issuer never sent anybody back');
}

interface Step {
  readonly url: URL;
  readonly form?: Readonly<Record<string, string>>;
}

async function take({ url, form }: Step, cookies: Map<string, string>): Promise<Response> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
  return response;
}

async function formOf(response: Response, url: URL, email: string): Promise<Step> {
  const page = await response.text();
  const [, prompt] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
  if (prompt === undefined) throw new Error(`The issuer answered ${response.status}: ${page.slice(0, 200)}`);
  return { url, form: prompt === 'login' ? { prompt, login: email, password: 'any' } : { prompt } };
}
