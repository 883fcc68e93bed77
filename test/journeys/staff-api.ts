// An engineer at the staff page's own routes, without a browser.

export interface Engineer {
  /** The id of the queued case with this number. */
  caseNumbered(number: string): Promise<string>;
  act(caseId: string, action: Readonly<Record<string, string>>): Promise<void>;
  /** Below /staff/api; text goes as text, everything else as JSON. Whatever the answer is. */
  ask(path: string, body?: unknown): Promise<StaffAnswer>;
}

interface StaffAnswer {
  readonly status: number;
  readonly body: { readonly message?: { readonly en: string; readonly zh: string } } & Readonly<
    Record<string, unknown>
  >;
}

/** Signs in by the printed link. */
export async function signIn(link: string, name: string): Promise<Engineer> {
  const { origin, hash } = new URL(link);
  const call = async (path: string, body?: unknown, cookie = '') => {
    const type = typeof body === 'string' ? 'text/plain' : 'application/json';
    return await fetch(`${origin}/staff/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': type, origin, cookie },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };
  const sure = async (path: string, body?: unknown, cookie?: string) => {
    const answer = await call(path, body, cookie);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const signedIn = await sure('/sign-in', { token: new URLSearchParams(hash.slice(1)).get('sign-in'), name });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    caseNumbered: async (number) => {
      const queue = (await (await sure('/queue', undefined, cookie)).json()) as {
        entries: { caseId: string; number: string }[];
      };
      const found = queue.entries.find((entry) => entry.number === number);
      if (found === undefined) throw new Error(`${number} is not in the queue`);
      return found.caseId;
    },
    act: async (caseId, action) => void (await sure(`/cases/${caseId}/actions`, action, cookie)),
    ask: async (path, body) => {
      const answer = await call(path, body, cookie);
      return { status: answer.status, body: (await answer.json()) as StaffAnswer['body'] };
    },
  };
}
