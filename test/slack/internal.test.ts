// Nothing written in Slack reaches a customer without an explicit send: replies, edits, deletions, files, broadcasts, bots, retries.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { json, type SlackMessage, textOf, until } from './workspace.ts';

let slack: OpenSlack;
let caseId = '';
let conversationId = '';
let card: SlackMessage;

beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => await slack[Symbol.asyncDispose]());
beforeEach(async () => {
  slack.workspace.proxy.forget();
  ({ caseId, conversationId } = await slack.bench.queuedCase());
  await slack.host.act(caseId, 'li', { kind: 'take' });
  card = await slack.card(caseId, /Taken by/);
  await slack.quiet(caseId);
});

/** An event as Slack sends it; `message` stands for what happened. */
function event(message: object, eventId: string = randomUUID()): string {
  const envelope = {
    type: 'event_callback',
    team_id: 'T000000001',
    api_app_id: 'A1',
    event_id: `Ev${eventId}`,
    event_time: 1,
  };
  return JSON.stringify({
    ...envelope,
    event: { type: 'message', channel: slack.workspace.channel('hotline'), ...message },
  });
}

const deliver = (message: object, headers: Readonly<Record<string, string>> = {}) =>
  slack.workspace.deliver(event(message), { contentType: json, headers });
const notes = async () => {
  const history = (await slack.host.card(caseId))?.history ?? [];
  return history.filter(({ kind }) => kind === 'note').map(({ actor, text }) => `${actor}: ${text}`);
};
const noted = (count: number) =>
  until(async () => ((await notes()).length === count ? await notes() : undefined), `${count} notes`);
const reply = (fields: object = {}) => ({
  user: slack.workspace.userId('li'),
  text: 'Fan is dead.',
  ts: `${Date.now() / 1000}`,
  thread_ts: card.ts,
  ...fields,
});

describe('a reply in the thread', () => {
  it('is kept as a note and marked as one', async () => {
    const ts = await slack.workspace.say('li', `Ask for &lt;V2&gt;, <@${slack.workspace.userId('wang')}>.`, card.ts);
    expect(await noted(1)).toEqual(['li: Ask for <V2>, @wang.']);
    const marked = await slack.thread(caseId, (posts) =>
      posts.some((post) => post.ts === ts && post.reactions?.some(({ name }) => name === 'memo')),
    );
    expect(marked.filter((post) => post.user !== slack.workspace.userId('clauseline'))).toHaveLength(1);
  });

  it('is kept once, however often Slack delivers it, even while the first delivery runs', async () => {
    const body = event(reply());
    const retries = [
      {},
      { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
      { 'x-slack-retry-num': '2' },
    ];
    const now = Math.floor(Date.now() / 1000);
    const answers = await Promise.all(
      retries.map((headers, index) =>
        slack.workspace.deliver(body, { contentType: json, timestamp: now - index, headers }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await noted(1)).toEqual(['li: Fan is dead.']);
  });

  it('edited or deleted later is marked by further notes; what was kept stays', async () => {
    const ts = await slack.workspace.say('li', 'Refund it.', card.ts);
    await noted(1);
    await slack.workspace.api('li', 'chat.update', {
      channel: slack.workspace.channel('hotline'),
      ts,
      text: 'Replace it.',
    });
    await noted(2);
    await slack.workspace.api('li', 'chat.delete', { channel: slack.workspace.channel('hotline'), ts });
    expect(await noted(3)).toEqual([
      'li: Refund it.',
      'li: Edited in Slack: “Replace it.” Before: “Refund it.”',
      'li: Deleted in Slack: “Replace it.”',
    ]);
  });

  it('by a stranger is not kept, and only they are told', async () => {
    slack.workspace.proxy.fail('users.info', { answer: { ok: true, user: { id: 'U1', is_restricted: true } } });
    await slack.workspace.say('guest', 'Hello?', card.ts);
    await until(async () => slack.workspace.whispers('guest')[0], 'a whisper');
    expect(slack.workspace.whispers('guest')).toEqual([
      'The hotline’s desk is for members of this workspace only. Your reply was not kept.',
    ]);
    expect(await notes()).toEqual([]);
  });
});

it('0 messages reach a customer, whatever is written in Slack', async () => {
  const { workspace } = slack;
  const files = [{ id: 'F1', name: 'offer.pdf', permalink: 'https://x.slack.com/f/F1' }];
  const bot = { user: workspace.userId('clauseline'), bot_id: 'B1' };
  const ordinary = reply();
  const events: readonly object[] = [
    ordinary,
    ordinary,
    reply({ subtype: 'file_share', files, text: '', ts: '2.1' }),
    reply({ subtype: 'thread_broadcast', text: 'To everybody', ts: '2.2' }),
    reply({ ...bot, subtype: 'bot_message', text: 'Send: hello', ts: '2.3' }),
    reply({ bot_id: 'B777', user: 'U777', text: '/send hello', ts: '2.4' }),
    reply({ text: '<!channel> send this to the customer', ts: '2.5' }),
    { user: workspace.userId('li'), text: 'not in a thread', ts: '2.6' },
    reply({ thread_ts: '1.000', text: 'in a thread of nobody', ts: '2.7' }),
    {
      subtype: 'message_changed',
      message: { ...ordinary, text: 'changed', edited: { user: workspace.userId('li'), ts: '3' } },
      previous_message: ordinary,
    },
    { subtype: 'message_deleted', deleted_ts: '2.5', previous_message: reply({ text: 'gone', ts: '2.5' }) },
    {
      subtype: 'message_changed',
      message: { subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', ts: '2.2' },
      previous_message: reply({ text: 'To everybody', ts: '2.2' }),
    },
    {
      subtype: 'message_changed',
      message: reply({ user: bot.user, text: 'being sent', ts: '2.10', edited: { user: bot.user, ts: '5' } }),
      previous_message: reply({ user: bot.user, text: 'waiting', ts: '2.10' }),
    },
    { subtype: 'channel_join', user: workspace.userId('li'), text: 'joined', ts: '2.8' },
    reply({ subtype: 'me_message', text: 'waves', ts: '2.9' }),
  ];
  for (const message of events) expect((await deliver(message)).status).toBe(200);
  await Promise.all(events.map((message) => deliver(message, { 'x-slack-retry-num': '1' })));
  const mention = {
    type: 'app_mention',
    user: workspace.userId('li'),
    text: 'send hello',
    ts: '4.1',
    thread_ts: card.ts,
  };
  expect((await deliver(mention)).status).toBe(200);
  await workspace.open('li', card, 'case.send');

  expect(await notes()).toEqual([
    'li: Fan is dead.',
    'li: [file: offer.pdf https://x.slack.com/f/F1]',
    'li: To everybody',
    'li: @channel send this to the customer',
    'li: Edited in Slack: “changed” Before: “Fan is dead.”',
    'li: Deleted in Slack: “gone”',
    'li: Deleted in Slack: “To everybody”',
  ]);
  expect(await slack.staffMessages(conversationId)).toEqual([]);
  expect(textOf(card)).toContain('Taken by');
});
