// An engineer's browser without the browser: the staff page's routes over real sockets.
import { expect } from 'vitest';
import type { OpenDesk } from './open-desk.ts';

type Cookie = Readonly<Record<string, string>>;

export interface StaffClient {
  /** Below /staff. */
  get(path: string, headers?: Cookie): Promise<Response>;
  /** Below /staff/api, as the page does it. */
  post(path: string, body: unknown, headers?: Cookie): Promise<Response>;
  signIn(name: string): Promise<Cookie>;
}

export function staffClient(desk: OpenDesk): StaffClient {
  const client: StaffClient = {
    get: (path, headers = {}) => fetch(`${desk.url}/staff${path}`, { headers }),
    post: (path, body, headers = {}) =>
      fetch(`${desk.url}/staff/api${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: desk.url, ...headers },
        body: JSON.stringify(body),
      }),
    signIn: async (name) => {
      const response = await client.post('/sign-in', { token: tokenOf(desk.signInUrl()), name });
      expect(response.status).toBe(200);
      return cookieOf(response);
    },
  };
  return client;
}

export function tokenOf(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get('sign-in') ?? '';
}

function cookieOf(response: Response): Cookie {
  return { Cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
