// A person at Telegram: writes, presses buttons, sends files, and reads what the bot wrote.

import { eventually } from '../eventually.ts';
import type { Platform } from './platform.ts';
import { token } from './platform.ts';

interface Heard {
  readonly messageId: number;
  readonly text: string;
  readonly buttons: readonly string[];
}

export interface Customer {
  say(text: string): Promise<void>;
  command(text: string): Promise<void>;
  /** A message with these fields of Telegram's. */
  send(fields: object): Promise<void>;
  /** Presses a button of the bot's latest message that has it. */
  press(title: string | RegExp): Promise<void>;
  heard(): readonly Heard[];
  /** Waits for a message after the customer's own last word. */
  hears(pattern: RegExp): Promise<Heard>;
}

interface Button {
  readonly text: string;
  readonly callback_data: string;
}

export function customerAt({ emulator }: Platform, chatId: number, firstName = 'Ann'): Customer {
  const client = emulator.getClient(token, { userId: chatId, chatId, firstName, type: 'private' });
  let heardBefore = 0;
  const messages = () =>
    emulator.storage.botMessages.filter(({ message }) => String(message.chat_id) === String(chatId));
  const buttonsOf = (message: object): Button[] =>
    ((message as { reply_markup?: { inline_keyboard?: Button[][] } }).reply_markup?.inline_keyboard ?? []).flat();
  const heard = () =>
    messages().map(({ messageId, message }) => ({
      messageId,
      text: message.text,
      buttons: buttonsOf(message).map(({ text }) => text),
    }));
  const speak = async (act: () => Promise<unknown>) => {
    heardBefore = messages().length;
    await act();
  };
  return {
    say: (text) => speak(() => client.sendMessage(client.makeMessage(text))),
    command: (text) => speak(() => client.sendCommand(client.makeCommand(text))),
    send: (fields) =>
      speak(() => {
        const { text: _text, ...bare } = client.makeMessage('');
        return client.sendMessage({ ...bare, ...fields } as Parameters<typeof client.sendMessage>[0]);
      }),
    press: (title) =>
      speak(() => {
        const found = messages()
          .toReversed()
          .flatMap(({ message, messageId }) => buttonsOf(message).map((button) => ({ button, message, messageId })))
          .find(({ button }) => button.text.match(title));
        if (found === undefined) throw new Error(`no button ${title} under ${JSON.stringify(heard().at(-1))}`);
        const { button, message, messageId } = found;
        const shown = { message_id: messageId, text: message.text, reply_markup: message.reply_markup };
        const query = client.makeCallbackQuery(button.callback_data, { message: shown } as object);
        return client.sendCallback(query as Parameters<typeof client.sendCallback>[0]);
      }),
    heard,
    hears: (pattern) =>
      eventually(
        () =>
          heard()
            .slice(heardBefore)
            .find(({ text }) => pattern.test(text)),
        () => `${firstName} hears ${pattern}, but heard ${JSON.stringify(heard(), null, 1)}`,
      ),
  };
}
