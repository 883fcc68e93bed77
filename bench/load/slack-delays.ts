// How soon what a customer writes is at Slack's API: a stand-in for Slack that takes everything at once, so that what is measured is ours.
import type { Logger } from 'pino';
import { slackDesk } from '../../adapters/slack/desk.ts';
import { openHttp } from '../../bot/http.ts';
import { fillQueue } from './full-queue.ts';
import type { HotlineStage } from './hotline-stage.ts';
import { openTalk } from './talk.ts';

/** Cases that are being talked about at the same time. */
const cases = 20;

/** Milliseconds from the customer's words being written to their being at the API, one for each message. */
export async function slackDelays(
  { database, host, log, brand }: HotlineStage,
  load: { readonly perSecond: number; readonly seconds: number },
): Promise<readonly number[]> {
  await using stack = new AsyncDisposableStack();
  const conversations = await fillQueue(database, { count: cases, brand: brand.id, desk: brand.desk, now: host.now() });
  const talk = openTalk(database, conversations);
  const slack = stack.use(await openStandIn(log, (body) => talk.seen(body)));
  const desk = stack.use(
    slackDesk({
      ...{ token: 'xoxb-bench', signingSecret: 'bench', hotlineChannel: 'C0123456789', apiUrl: slack.url },
      pace: { perSecond: 100_000, burst: 100_000 },
    }),
  );
  await desk.start(host);
  // The first words open a case's thread, where nothing else has.
  await talk.delays({ perSecond: load.perSecond, seconds: 1 });
  return await talk.delays(load);
}

/** Says yes to everything. */
async function openStandIn(log: Logger, onPost: (body: string) => void) {
  const http = openHttp({ log, drainMs: 0 });
  let posted = 0;
  http.app.post('/:method', async (context) => {
    const body = decodeURIComponent((await context.req.text()).replaceAll('+', ' '));
    if (context.req.param('method') === 'chat.postMessage') {
      posted += 1;
      onPost(body);
    }
    const self = { user_id: 'UBOT', bot_id: 'BBOT', url: 'https://bench.slack.com/' };
    const ts = `1795230000.${String(posted).padStart(6, '0')}`;
    return context.json({ ok: true, channel: 'C0123456789', ts, ...self });
  });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });
  return { url, [Symbol.asyncDispose]: () => http[Symbol.asyncDispose]() };
}
