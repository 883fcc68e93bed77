// What goes wrong between the bot and Slack: nothing is lost and nothing doubles.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { type SlackMessage, textOf, until } from './workspace.ts';

let slack: OpenSlack;
let hotline = '';
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => await slack[Symbol.asyncDispose]());
beforeEach(async () => {
  slack.workspace.proxy.forget();
  hotline = slack.workspace.channel('hotline');
});

const cardsOf = async (caseId: string, channel = hotline) =>
  (await slack.workspace.posts(channel)).filter(({ metadata }) => metadata?.event_payload.key === `${caseId}/card`);
const saying = (words: string) => (posts: readonly SlackMessage[]) =>
  posts.some((post) => textOf(post).includes(words));
const count = (posts: readonly SlackMessage[], words: string) =>
  posts.filter((post) => textOf(post).includes(words)).length;
const calls = (method: string) => slack.workspace.proxy.calls.filter((call) => call.method === method);
const quiet = (caseId: string) => slack.quiet(caseId);

describe('a post whose answer is lost', () => {
  it.each(['chat.postMessage', 'chat.update', 'files.completeUploadExternal'])(
    'by %s stands in Slack once',
    async (method) => {
      const { caseId, conversationId } = await slack.bench.queuedCase();
      await slack.card(caseId);
      await quiet(caseId);
      slack.workspace.proxy.fail(method, 'drop');
      const photo = await slack.customer.photo(conversationId, 'fan.png');
      await slack.customer.say(conversationId, 'The fan.', [photo]);
      await slack.host.act(caseId, 'li', { kind: 'take' });

      const isShown = (posts: readonly SlackMessage[]) => posts.some(({ files = [] }) => files.length > 0);
      await slack.thread(caseId, isShown);
      await slack.card(caseId, /Taken by/);
      await quiet(caseId);
      const thread = await slack.thread(caseId, isShown);
      expect(count(thread, 'The fan.')).toBe(1);
      expect(thread.filter(({ files = [] }) => files.length > 0)).toHaveLength(1);
      expect(await cardsOf(caseId)).toHaveLength(1);
    },
  );

  it('for the card itself is found again by its key', async () => {
    slack.workspace.proxy.fail('chat.postMessage', 'drop');
    const { caseId } = await slack.bench.queuedCase();
    await slack.card(caseId);
    await quiet(caseId);
    expect(await cardsOf(caseId)).toHaveLength(1);
    expect(calls('conversations.history').some(({ params }) => params.include_all_metadata === 'true')).toBe(true);
  });
});

it('"too many" holds the channel up for as long as Slack says, and then goes on in order', async () => {
  const { caseId, conversationId } = await slack.bench.queuedCase();
  await slack.card(caseId);
  await quiet(caseId);
  slack.workspace.proxy.fail('chat.postMessage', { status: 429, retryAfter: 1 });
  for (const words of ['one', 'two', 'three']) await slack.customer.say(conversationId, words);
  const thread = await slack.thread(caseId, saying('three'));
  const text = thread.map(textOf).join('\n');
  expect(['one', 'two', 'three'].map((words) => text.split(`\n${words}`).length - 1)).toEqual([1, 1, 1]);
  const posted = calls('chat.postMessage').filter(({ token }) => token.startsWith('xoxb'));
  const refused = posted.findIndex(({ params }) => JSON.stringify(params.blocks).includes('one'));
  expect((posted[refused + 1]?.at ?? 0) - (posted[refused]?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

it('an outage of Slack is waited out', async () => {
  slack.workspace.proxy.fail(
    'chat.postMessage',
    'refuse',
    { status: 503 },
    { answer: { ok: false, error: 'internal_error' } },
  );
  const { caseId } = await slack.bench.queuedCase();
  await slack.card(caseId);
  await quiet(caseId);
  expect(await cardsOf(caseId)).toHaveLength(1);
});

describe('what was deleted in Slack', () => {
  it('is posted again: a card as a new one, linked, and what is said goes on there', async () => {
    const { caseId, conversationId } = await slack.bench.queuedCase();
    const old = await slack.card(caseId);
    await quiet(caseId);
    await slack.workspace.api('bot', 'chat.delete', { channel: hotline, ts: old.ts });
    const card = await until(async () => (await cardsOf(caseId))[0], 'a new card');
    expect(card.ts).not.toBe(old.ts);
    expect(textOf(card)).toContain('in an earlier thread');
    await slack.customer.say(conversationId, 'Still there?');
    await slack.thread(caseId, saying('Still there?'));

    await slack.workspace.say('li', 'Written below the old one.', old.ts);
    await until(async () => (await slack.host.card(caseId))?.history.find(({ kind }) => kind === 'note'), 'the note');
  });

  it('is posted again: words to the customer, marked as such', async () => {
    const { caseId, conversationId } = await slack.bench.queuedCase();
    await slack.host.act(caseId, 'li', { kind: 'take' });
    await slack.host.act(caseId, 'li', { kind: 'send', text: 'We come tomorrow.', sendId: crypto.randomUUID() });
    const thread = await slack.thread(caseId, saying('We come tomorrow.'));
    await quiet(caseId);
    const sent = thread.find((post) => textOf(post).includes('We come tomorrow.'));
    await slack.workspace.api('bot', 'chat.delete', { channel: hotline, ts: sent?.ts });
    const again = await slack.thread(caseId, saying('What was sent stays sent.'));
    expect(count(again, 'We come tomorrow.')).toBe(1);
    expect(await slack.staffMessages(conversationId)).toEqual(['We come tomorrow.']);
  });

  it('may be a whole channel, archived: its cases go on in the hotline’s', async () => {
    const headquarters = slack.workspace.channel('headquarters');
    const desks = slack.host.staff.desks.map((desk) =>
      desk.level === 2 ? { ...desk, slackChannel: headquarters } : desk,
    );
    Object.assign(slack.host.staff, { desks });
    const { caseId } = await slack.bench.queuedCase();
    await slack.card(caseId);
    await slack.host.act(caseId, 'li', { kind: 'escalate', reason: 'It smokes.' });
    const moved = await slack.card(caseId, /in an earlier thread/, headquarters);
    await until(
      async () => ((await cardsOf(caseId)).some((post) => /Goes on/.test(textOf(post))) ? true : undefined),
      'a pointer',
    );
    await quiet(caseId);

    await slack.workspace.api('li', 'conversations.archive', { channel: headquarters });
    await slack.host.act(caseId, 'li', { kind: 'take' });
    const back = await slack.card(caseId, /Taken by/);
    expect(back.ts).not.toBe(moved.ts);
    expect(await cardsOf(caseId, headquarters)).toHaveLength(1);
  });
});

describe('several processes', () => {
  it('on one database post everything once', async () => {
    await using _second = await slack.another();
    await using _third = await slack.another();
    const cases = await Promise.all(Array.from({ length: 6 }, () => slack.bench.queuedCase()));
    for (const words of ['one', 'two']) {
      await Promise.all(cases.map(({ conversationId }) => slack.customer.say(conversationId, words)));
    }
    for (const { caseId } of cases) {
      const thread = await slack.thread(caseId, (posts) => /one.*two/s.test(posts.map(textOf).join('\n')));
      await quiet(caseId);
      expect(await cardsOf(caseId)).toHaveLength(1);
      const text = thread.map(textOf).join('\n');
      expect([text.match(/^one$/gm)?.length, text.match(/^two$/gm)?.length]).toEqual([1, 1]);
    }
  });

  it('share the work: one takes what Slack sends, another posts', async () => {
    await using web = await slack.another({ isWeb: true });
    const { caseId } = await slack.bench.queuedCase();
    const card = await slack.card(caseId, /case\.take/);
    slack.workspace.connect(web.url);
    await slack.workspace.press('li', card, 'case.take');
    const taken = await slack.card(caseId, /Taken by/);
    await slack.workspace.say('wang', 'Both of them hear this.', taken.ts);
    await slack.quiet(caseId);
    slack.workspace.connect(slack.url);
    const { history = [] } = (await slack.host.card(caseId)) ?? {};
    expect(history.filter(({ kind }) => kind === 'note').map(({ actor }) => actor)).toEqual(['wang']);
  });

  it('find what one of them left behind when it died: a post that arrived, and one that did not', async () => {
    const posts = slack.host.posts('slack');
    const { caseId } = await slack.bench.queuedCase();
    const card = await slack.card(caseId);
    await quiet(caseId);
    const [first] = await posts.recall(caseId);
    if (first === undefined) throw new Error('no post');
    const attemptedAt = slack.bench.clock.now();
    await posts.remember(caseId, { ...first, place: null, data: { ...first.data, attemptedAt } });
    const never = { channel: hotline, thread: card.ts, attemptedAt, from: 1, to: 1 };
    await posts.remember(caseId, { key: 'page-7', place: null, data: never });

    await slack.host.act(caseId, 'li', { kind: 'take' });
    await slack.card(caseId, /Taken by/);
    await quiet(caseId);
    expect(await cardsOf(caseId)).toHaveLength(1);
    const after = await posts.recall(caseId);
    expect(after.find(({ key }) => key === 'card')?.place).toEqual({ channel: hotline, ts: card.ts });
    expect(after.find(({ key }) => key === 'page-7')).toBeUndefined();
  });

  it('show at their start what happened while none was running', async () => {
    await slack.stop();
    const { caseId, conversationId } = await slack.bench.queuedCase();
    await slack.customer.say(conversationId, 'Is anybody there?');
    expect(await cardsOf(caseId)).toEqual([]);
    await using _next = await slack.another();
    await slack.thread(caseId, saying('Is anybody there?'));
  });
});
