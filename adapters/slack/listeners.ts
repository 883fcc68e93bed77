// Which of Slack's requests is whose: buttons, forms, messages, commands and the app's home.
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { actionPrefix } from './buttons.ts';
import { answerCommand, commands } from './commands.ts';
import { formPrefix } from './form.ts';
import { heard, type Wake } from './heard.ts';
import type { Homes } from './homes.ts';
import { type Desk, type Press, press } from './press.ts';
import { submit } from './submit.ts';

interface Listening {
  readonly wake: Wake;
  readonly homes: Homes;
}

export function listen(app: App, desk: Desk, { wake, homes }: Listening): void {
  app.action<BlockAction>(new RegExp(`^${actionPrefix.replace('.', '\\.')}`), async ({ ack, body, action }) => {
    const name = action.action_id.slice(actionPrefix.length);
    if (name !== 'refresh') await press(desk, pressOf(body, name, 'value' in action ? String(action.value) : ''));
    if (body.view?.type === 'home') await homes.open(body.user.id);
    await ack();
  });
  app.view<ViewSubmitAction>(
    { callback_id: new RegExp(`^${formPrefix.replace('.', '\\.')}`), type: 'view_submission' },
    async ({ ack, body, view }) => {
      const answer = await submit(desk, {
        name: view.callback_id.slice(formPrefix.length),
        userId: body.user.id,
        privateMetadata: view.private_metadata,
        values: view.state.values,
      });
      await (answer === undefined ? ack() : ack(answer));
    },
  );
  for (const name of Object.keys(commands)) {
    app.command(name, async ({ ack, command }) => {
      await ack(await answerCommand(desk, { name, words: command.text ?? '', userId: command.user_id }));
    });
  }
  app.event('message', async ({ event }) => await heard(desk, event, wake));
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') await homes.open(event.user);
  });
}

function pressOf(body: BlockAction, name: string, value: string): Press {
  const { container, user, trigger_id: triggerId } = body;
  const channel = body.channel?.id;
  // What only one person sees has no thread.
  const thread = container.is_ephemeral === true ? undefined : (container.thread_ts ?? container.message_ts);
  const where =
    channel === undefined ? undefined : { channel, thread: thread === undefined ? undefined : String(thread) };
  return { name, value, userId: user.id, triggerId, where };
}
