// A person with a mail program: writes, reads what the bot wrote, and replies in the thread.
import type { SendMailOptions } from 'nodemailer';
import { type Arrived, type World, written } from './world.ts';

export interface Customer {
  write(mail: SendMailOptions): Promise<void>;
  /** Replies to the latest mail as Gmail does: what was read, quoted, and between or above it what `answer` makes of it. */
  reply(answer: string | ((quoted: readonly string[]) => readonly string[]), mail?: SendMailOptions): Promise<void>;
  /** Waits for a mail after the customer's own last one that says so. */
  hears(pattern: RegExp): Promise<Arrived>;
  heard(): readonly Arrived[];
}

/** `deliver` brings a raw mail to the bot. */
export function customerIn(
  world: World,
  deliver: (raw: Uint8Array<ArrayBuffer>) => Promise<void>,
  address: string,
): Customer {
  let heardBefore = 0;
  let latest: Arrived | undefined;
  let sent = 0;
  const heard = () => world.arrived.filter(({ envelope }) => envelope.to.includes(address));
  const write = async (mail: SendMailOptions) => {
    heardBefore = heard().length;
    sent += 1;
    await deliver(await written({ from: `Ann <${address}>`, messageId: `<${sent}.${address}>`, ...mail }));
  };
  return {
    write,
    heard,
    reply: async (answer, mail) => {
      const quoted = (latest?.text ?? '').split(/\r?\n/).map((line) => `> ${line}`);
      const head = 'On Sat, 21 Nov 2026 at 10:11, <support@maker.test> wrote:';
      const lines = typeof answer === 'string' ? [answer, '', head, '', ...quoted] : [head, '', ...answer(quoted)];
      await write({
        ...{ subject: latest?.subject ?? '', text: lines.join('\n') },
        ...{ inReplyTo: latest?.messageId ?? '', references: `${latest?.references} ${latest?.messageId}` },
        ...mail,
      });
    },
    hears: async (pattern) => {
      for (;;) {
        const found = heard()
          .slice(heardBefore)
          .find(({ text }) => pattern.test(text ?? ''));
        latest = heard().at(-1);
        if (found !== undefined) return found;
        await world.receives(world.arrived.length + 1);
      }
    },
  };
}
