// The request URL: only Slack comes in, only now, and each request once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { json } from './workspace.ts';

let slack: OpenSlack;
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => await slack[Symbol.asyncDispose]());

const hello = JSON.stringify({ type: 'url_verification', token: 'x', challenge: '3eZbr' });
const another = JSON.stringify({ type: 'url_verification', token: 'x', challenge: '4fAcs' });
const now = () => Math.floor(Date.now() / 1000);

it('answers Slack’s own check of the address', async () => {
  expect(await slack.workspace.deliver(hello, { contentType: json })).toMatchObject({
    status: 200,
    body: '{"challenge":"3eZbr"}',
  });
});

it.each([
  ['the secret is another', { secret: 'a guess' }, 'The signature is missing or wrong.'],
  ['the signature is none', { signature: '' }, 'The signature is missing or wrong.'],
  ['the signature is of another length', { signature: 'v0=ab' }, 'The signature is missing or wrong.'],
  ['the time is six minutes ago', { timestamp: now() - 360 }, 'The timestamp is more than five minutes off.'],
  ['the time is six minutes ahead', { timestamp: now() + 360 }, 'The timestamp is more than five minutes off.'],
  ['the time is no number', { timestamp: Number.NaN }, 'The signature is missing or wrong.'],
])('refuses a request where %s', async (_, change, words) => {
  const answer = await slack.workspace.deliver(hello, { contentType: json, ...change });
  expect(answer).toMatchObject({ status: 401, body: words });
});

it('refuses the same request a second time', async () => {
  const timestamp = now();
  expect((await slack.workspace.deliver(another, { contentType: json, timestamp })).status).toBe(200);
  expect(await slack.workspace.deliver(another, { contentType: json, timestamp })).toMatchObject({
    status: 401,
    body: 'This very request was taken already.',
  });
});

it.each([
  ['nothing', '', json, 400],
  ['half an object', '{"type":', json, 400],
  ['no object', '[1]', json, 400],
  ['a form without anything', 'a=b', 'application/x-www-form-urlencoded', 400],
  [
    'a check of the certificate with a smuggled payload',
    'ssl_check=1&payload={}x',
    'application/x-www-form-urlencoded',
    400,
  ],
  ['more than anything Slack sends', `{"type":"${'x'.repeat(1_100_000)}"}`, json, 413],
  ['an event nobody knows', '{"type":"event_callback","event":{"type":"emoji_changed"}}', json, 200],
])('answers %s', async (_, body, contentType, status) => {
  expect((await slack.workspace.deliver(body, { contentType })).status).toBe(status);
});

it('asks Slack to send an event again where it could not be kept, and then keeps it', async () => {
  const { caseId } = await slack.bench.queuedCase();
  const card = await slack.card(caseId);
  const message = { user: slack.workspace.userId('li'), text: 'Noted?', ts: '9.1', thread_ts: card.ts };
  const body = JSON.stringify({
    ...{ type: 'event_callback', event_id: 'Ev9', team_id: 'T000000001' },
    event: { type: 'message', channel: slack.workspace.channel('hotline'), ...message },
  });
  await slack.quiet(caseId);
  slack.workspace.proxy.fail('users.info', { status: 503 });
  const timestamp = now();
  const first = await slack.workspace.deliver(body, { contentType: json, timestamp });
  expect(first.status).toBe(503);
  expect((await slack.workspace.deliver(body, { contentType: json, timestamp })).status).toBe(200);
  const { history = [] } = (await slack.host.card(caseId)) ?? {};
  expect(history.filter(({ kind }) => kind === 'note')).toHaveLength(1);
});

it('takes nothing but POST', async () => {
  const answer = await fetch(`${slack.url}/slack/events`);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});
