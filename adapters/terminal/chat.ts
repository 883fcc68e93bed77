// The conversation at the terminal: a line goes to the bot, its replies are waited for, then comes the next line.
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { ChannelHost, InboundEvent } from '../../bot/channel.ts';
import type { Clock } from '../../bot/clock.ts';
import { attachmentOf } from './files.ts';
import { type Intention, intentionOf, type Option } from './inbound.ts';
import { type Citation, citationsOf, clauseList, optionsOf, rendered } from './outbound.ts';
import type { Screen } from './screen.ts';
import { type Patience, silence } from './silence.ts';
import { wordsFor } from './words.ts';

interface ChatSettings {
  readonly screen: Screen;
  readonly clock: Clock;
  readonly language: string | undefined;
  readonly brand: string | undefined;
  readonly patience: Patience;
}

export class Chat {
  readonly #settings: ChatSettings;
  readonly #conversation = `terminal-${randomUUID()}`;
  readonly #replies;
  #words;
  #options: readonly Option[] = [];
  #citations: readonly Citation[] = [];
  #eventCount = 0;

  constructor(settings: ChatSettings) {
    this.#settings = settings;
    this.#replies = silence(settings.patience);
    this.#words = wordsFor(settings.language);
  }

  /** Resolves when the customer has left. */
  async run(host: ChannelHost): Promise<void> {
    const { screen } = this.#settings;
    screen.print(screen.style.dim(this.#words.commands));
    await this.#tell(host, { type: 'conversationUpdate', membersAdded: [{ id: this.#conversation, name: '' }] });
    screen.prompt();
    for await (const line of screen.lines) {
      const intention = intentionOf(line, this.#options);
      if (intention.kind === 'quit') break;
      await this.#act(host, intention);
      screen.prompt();
    }
  }

  show(reply: Partial<Activity>): void {
    const { screen, language } = this.#settings;
    const options = optionsOf(reply);
    const citations = citationsOf(reply);
    this.#words = wordsFor(reply.locale ?? language);
    if (options.length > 0) this.#options = options;
    if (citations.length > 0) this.#citations = citations;
    screen.print(rendered(reply, screen.style, this.#words));
    this.#replies.broken();
  }

  async #act(host: ChannelHost, intention: Intention): Promise<void> {
    const { screen } = this.#settings;
    switch (intention.kind) {
      case 'say':
        return await this.#tell(host, intention.activity);
      case 'file':
        return await this.#sendFile(host, intention.path);
      case 'clauses':
        return screen.print(clauseList(this.#citations, screen.style) || this.#words.noClauses);
      case 'help':
        return screen.print(this.#words.commands);
      case 'nothing':
      case 'quit':
        return;
    }
  }

  async #sendFile(host: ChannelHost, path: string): Promise<void> {
    const attachment = await attachmentOf(path);
    if (attachment === undefined) this.#settings.screen.print(this.#words.noFile(path));
    else await this.#tell(host, { type: 'message', text: '', attachments: [attachment] });
  }

  async #tell(host: ChannelHost, activity: Partial<Activity>): Promise<void> {
    const { screen } = this.#settings;
    // They belonged to what the bot asked before; from now on a number is a number.
    this.#options = [];
    screen.hint(this.#words.typing);
    const finished = this.#replies.after();
    try {
      await host.accept(this.#eventOf(activity));
      await finished;
    } catch (error) {
      host.log.error({ err: error }, 'A line of the terminal could not be kept');
      screen.print(this.#words.notKept);
    }
  }

  #eventOf(activity: Partial<Activity>): InboundEvent {
    const { clock, language, brand } = this.#settings;
    this.#eventCount += 1;
    return {
      channel: 'terminal',
      account: 'terminal',
      eventId: `${this.#conversation}-${this.#eventCount}`,
      conversation: this.#conversation,
      sender: { id: this.#conversation },
      activity: { ...activity, ...(language !== undefined && { locale: language }) },
      receivedAt: clock.now(),
      ...(brand !== undefined && { brand }),
    };
  }
}
