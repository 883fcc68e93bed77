// A person at WeChat: follows the account, writes, sends files, and reads what the bot wrote.
import { eventually } from '../eventually.ts';
import type { Fields, Platform } from './platform.ts';

export interface Customer {
  follow(): Promise<void>;
  unfollow(): Promise<void>;
  say(text: string): Promise<void>;
  /** A message or event with these fields of WeChat's. */
  send(fields: Fields): Promise<void>;
  heard(): readonly string[];
  /** Waits for a text after the customer's own last word. */
  hears(pattern: RegExp): Promise<string>;
}

/** What WeChat lets the account send after each. */
const granted = { message: 5, event: 3 };

export function customerAt(platform: Platform, openid: string): Customer {
  let heardBefore = 0;
  const heard = () => platform.account.sent.filter(({ to }) => to === openid).flatMap(({ text }) => text ?? []);
  const send = async (fields: Fields) => {
    heardBefore = heard().length;
    if (fields.Event !== 'unsubscribe') {
      platform.account.grant(openid, fields.MsgType === 'event' ? granted.event : granted.message);
    }
    const answers = await platform.deliver(openid, fields);
    if (answers.at(-1)?.text !== 'success') throw new Error(`not taken: ${JSON.stringify(answers)}`);
  };
  const happen = (Event: string) => send({ MsgType: 'event', Event, EventKey: '', CreateTime: nextSecond() });
  return {
    follow: () => happen('subscribe'),
    unfollow: async () => {
      platform.account.unfollow(openid);
      await happen('unsubscribe');
    },
    say: (text) => send({ MsgType: 'text', Content: text }),
    send,
    heard,
    hears: (pattern) =>
      eventually(
        () =>
          heard()
            .slice(heardBefore)
            .find((text) => pattern.test(text)),
        () => `${openid} hears ${pattern}, but heard ${JSON.stringify(heard(), null, 1)}`,
      ),
  };
}

let second = 1_795_230_000;

/** Events are told apart by it. */
function nextSecond(): number {
  second += 1;
  return second;
}
