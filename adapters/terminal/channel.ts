// A chat in the terminal, or in a pipe: one customer, one conversation, which ends with the input.
import type { Channel } from '../../bot/channel.ts';
import { type Clock, systemClock } from '../../bot/clock.ts';
import { Chat } from './chat.ts';
import { openFile } from './files.ts';
import { type Input, type Output, openScreen } from './screen.ts';
import type { Patience } from './silence.ts';

interface TerminalSettings {
  readonly input: Input;
  readonly output: Output;
  readonly language?: string | undefined;
  /** The id of the brand whose customer writes here. */
  readonly brand?: string | undefined;
  readonly clock?: Clock;
  readonly patience?: Patience;
}

interface TerminalChannel extends Channel {
  /** Resolves when the customer has left, by `/quit` or by the end of the input. */
  readonly ended: Promise<void>;
}

export function terminalChannel({
  input,
  output,
  language,
  brand,
  clock = systemClock,
  patience = { firstMs: 5_000, quietMs: 300 },
}: TerminalSettings): TerminalChannel {
  const screen = openScreen(input, output);
  const chat = new Chat({ screen, clock, language, brand, patience });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  return {
    name: 'terminal',
    account: 'terminal',
    capabilities: { buttons: true, maxText: { unit: 'utf16', limit: 20_000 }, pulls: false },
    start: async (host) => void chat.run(host).then(resolve, reject),
    send: async ({ activity }) => {
      chat.show(activity);
      return {};
    },
    openAttachment: async (contentUrl) => openFile(contentUrl),
    ended,
    [Symbol.asyncDispose]: async () => screen.close(),
  };
}
