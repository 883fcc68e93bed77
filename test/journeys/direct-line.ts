// A customer at the Direct Line routes, without a browser: what they write, press and read.
import type { Activity, CardAction } from 'botbuilder';

export interface Customer {
  readonly conversationId: string;
  say(text: string, clientActivityId?: string): Promise<void>;
  press(title: string | RegExp): Promise<void>;
  /** Presses a button that was shown, however long ago. */
  pressAction(action: CardAction | undefined): Promise<void>;
  /** Where the customer's activities go. */
  readonly activitiesUrl: string;
  /** Sends the bytes of one file; gives the server's answer. */
  upload(name: string, bytes: string): Promise<Response>;
  /** Everything both sides said so far, oldest first. */
  transcript(): Promise<readonly Activity[]>;
  /** Waits until the bot has said something that matches, after the customer's last word, and gives it. */
  hears(pattern: RegExp): Promise<Activity>;
}

/** Opens a conversation at `base` (`http://127.0.0.1:3978`). */
export async function openCustomer(base: string, locale = 'en'): Promise<Customer> {
  const opened = await post<{ conversationId: string; token: string }>(`${base}/v3/directline/conversations`, '', {});
  const activities = `${base}/v3/directline/conversations/${opened.conversationId}/activities`;
  const from = { id: 'customer', name: 'Customer' };
  const send = (activity: Partial<Activity>, id: string = crypto.randomUUID()) =>
    post(activities, opened.token, {
      type: 'message',
      from,
      locale,
      ...activity,
      channelData: { clientActivityID: id },
    });
  const transcript = async () => {
    const answer = await fetch(activities, { headers: { authorization: `Bearer ${opened.token}` } });
    return ((await answer.json()) as { activities: Activity[] }).activities;
  };
  const sinceLastWord = async () => {
    const all = await transcript();
    return all.slice(all.findLastIndex((activity) => activity.from?.id === 'customer') + 1);
  };
  return {
    conversationId: opened.conversationId,
    activitiesUrl: activities,
    transcript,
    say: async (text, id) => void (await send({ text }, id)),
    press: async (title) => {
      const action = (await sinceLastWord()).at(-1)?.suggestedActions?.actions.find((one) => one.title.match(title));
      if (action === undefined) throw new Error(`no button ${title} under: ${(await sinceLastWord()).at(-1)?.text}`);
      await send({ text: action.title, value: action.value });
    },
    pressAction: async (action) => void (await send({ text: action?.title ?? '', value: action?.value })),
    upload: (name, bytes) =>
      fetch(activities.replace(/activities$/, 'upload'), {
        method: 'POST',
        headers: { authorization: `Bearer ${opened.token}`, 'content-disposition': `attachment; filename="${name}"` },
        body: bytes,
      }),
    hears: (pattern) =>
      eventually(
        async () => (await sinceLastWord()).find((activity) => pattern.test(activity.text ?? '')),
        `hears ${pattern}`,
        async () =>
          JSON.stringify(
            (await sinceLastWord()).map(({ text }) => text),
            null,
            1,
          ),
      ),
  };
}

async function post<T>(url: string, token: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Polls until `look` finds something; says what was there instead when time is up. */
async function eventually<T>(
  look: () => Promise<T | undefined>,
  what: string,
  instead: () => Promise<string>,
): Promise<T> {
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  throw new Error(`waited in vain: ${what}\n${await instead()}`);
}
