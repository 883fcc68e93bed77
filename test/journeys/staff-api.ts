// An engineer at the staff page's own routes, without a browser.

export interface Engineer {
  /** The id of the queued case with this number. */
  caseNumbered(number: string): Promise<string>;
  act(caseId: string, action: Readonly<Record<string, string>>): Promise<void>;
}

/** Signs in by the printed link. */
export async function signIn(link: string, name: string): Promise<Engineer> {
  const { origin, hash } = new URL(link);
  const call = async (path: string, body?: unknown, cookie = '') => {
    const answer = await fetch(`${origin}/staff/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const signedIn = await call('/sign-in', { token: new URLSearchParams(hash.slice(1)).get('sign-in'), name });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    caseNumbered: async (number) => {
      const queue = (await (await call('/queue', undefined, cookie)).json()) as {
        entries: { caseId: string; number: string }[];
      };
      const found = queue.entries.find((entry) => entry.number === number);
      if (found === undefined) throw new Error(`${number} is not in the queue`);
      return found.caseId;
    },
    act: async (caseId, action) => void (await call(`/cases/${caseId}/actions`, action, cookie)),
  };
}
