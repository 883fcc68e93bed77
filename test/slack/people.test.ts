// Who may do what from Slack, who is called, and what people ask the bot: commands, the app's home, notices.
import { afterEach, describe, expect, it } from 'vitest';
import { tellStaff } from '../../bot/hotline/notices.ts';
import { notify } from '../../bot/storage/notifications.ts';
import { decision } from '../cases/desk-bench.ts';
import { choice, text } from './answers.ts';
import { type OpenSlack, openSlack } from './open-slack.ts';
import { type Answer, json, textOf, until, type Workspace } from './workspace.ts';

let slack: OpenSlack;
afterEach(async () => await slack[Symbol.asyncDispose]());

/** Li is on shift at the regional desk around the clock, Wang at none; the third person of the workspace is not on the list. */
const staffFile = (workspace: Workspace) => ({
  staff: [
    { name: 'Li Na', roles: ['engineer', 'lead'], slack: workspace.userId('li') },
    { name: 'Wang Wei', roles: ['engineer', 'lead'], email: 'wang@emulate.dev', languages: ['zh', 'en'] },
  ],
  desks: [
    { id: 'east-regional', brand: 'east', level: 1, escalatesTo: 'headquarters' },
    {
      id: 'headquarters',
      level: 2,
      isAlwaysOpen: false,
      slackChannel: workspace.channel('headquarters'),
      languages: ['zh'],
    },
  ],
  rotations: [
    {
      ...{ desk: 'east-regional', timeZone: 'UTC', startsOn: '2026-11-16' },
      ...{ shifts: [{ from: '00:00', to: '00:00' }], crews: [['Li Na']] },
    },
  ],
});
const blocksOf = (answer: Answer) => textOf(JSON.parse(answer.body));

describe('with a staff file', () => {
  it('people act by the name it gives them; who is off shift, or not on it, is told so alone', async () => {
    slack = await openSlack({ staffFile });
    const { caseId } = await slack.bench.queuedCase();
    const card = await slack.card(caseId, /case\.take/);
    await slack.workspace.press('wang', card, 'case.take');
    await slack.workspace.press('guest', card, 'case.take');
    await slack.workspace.press('li', card, 'case.take');
    expect(slack.workspace.whispers('wang')).toEqual([expect.stringContaining('您现在不当班')]);
    expect(slack.workspace.whispers('guest')).toEqual([expect.stringContaining('not on the hotline’s staff list')]);
    expect((await slack.host.card(caseId))?.takenBy).toBe('Li Na');
  });

  it('a danger calls who is on call by their Slack user, and escalated cases go on in their desk’s channel', async () => {
    slack = await openSlack({ staffFile });
    const { caseId } = await slack.bench.queuedCase({ kind: 'record-hazard', hazards: ['smoke'], words: 'Smoke!' });
    const thread = await slack.thread(caseId, (posts) => posts.some((post) => /safety first/.test(post.text)));
    expect(thread.find((post) => /safety first/.test(post.text))?.text).toContain(`<@${slack.workspace.userId('li')}>`);
    await slack.host.act(caseId, 'Li Na', { kind: 'escalate', reason: 'It burns.' });
    const moved = await slack.card(caseId, /level 2/, slack.workspace.channel('headquarters'));
    expect(textOf(moved)).toContain('in an earlier thread');
  });

  it('goodwill above the limit waits on the card for a second person, who is another', async () => {
    slack = await openSlack({ staffFile });
    const { caseId } = await slack.bench.queuedCase({ kind: 'record-decision', decision: decision(), facts: {} });
    await slack.workspace.press('li', await slack.card(caseId, /case\.take/), 'case.take');
    const view = await slack.workspace.open('li', await slack.card(caseId, /case\.override/), 'case.override-verdict');
    const values = {
      remedy: choice('return'),
      outcome: choice('eligible'),
      amount: text('900'),
      currency: text('cny'),
    };
    expect(
      JSON.parse((await slack.workspace.submit('li', view, { ...values, reason: text('') })).body).errors,
    ).toBeDefined();
    const answer = await slack.workspace.submit('li', view, { ...values, reason: text('A loyal customer.') });
    expect(answer.body).toContain('A lead must agree');

    const card = await slack.card(caseId, /approve-override/);
    await slack.workspace.press('li', card, 'case.approve-override');
    expect(slack.workspace.whispers('li')).toEqual([expect.stringContaining('A second person must agree')]);
    await slack.workspace.press('wang', card, 'case.approve-override');
    expect(textOf(await slack.card(caseId, /stands \(Wang Wei\)/))).toContain('Return eligible, goodwill 900 CNY');
  });

  it('notices are posted once, whichever process hears of them: in the case’s thread, or in the desk’s channel', async () => {
    slack = await openSlack({ staffFile });
    await using _second = await slack.another({ staffFile });
    const { caseId } = await slack.bench.queuedCase();
    await slack.card(caseId);
    const { database, clock } = slack.bench;
    await database.transaction().execute(async (trx) => {
      const told = {
        desk: 'east-regional',
        key: 'a',
        kind: 'clock-breached',
        text: { en: 'The first response is late.', zh: '首次响应已超时。' },
      } as const;
      await tellStaff(trx, { ...told, caseId }, clock.now());
      const gap = {
        desk: 'headquarters',
        key: 'b',
        kind: 'shift-gap',
        text: { en: 'Nobody is on shift tonight.', zh: '今晚无人当班。' },
      } as const;
      await tellStaff(trx, { ...gap, caseId: null }, clock.now());
    });
    const thread = await slack.thread(caseId, (posts) => posts.some((post) => /is late/.test(post.text)));
    expect(thread.filter((post) => /is late/.test(post.text))).toMatchObject([
      { text: expect.stringContaining(`<@${slack.workspace.userId('li')}>`) },
    ]);
    const headquarters = slack.workspace.channel('headquarters');
    await until(async () => (await slack.workspace.posts(headquarters))[0], 'the gap');
    await database.transaction().execute((trx) => notify(trx, 'notice', '1'));
    expect((await slack.workspace.posts(headquarters)).map((post) => post.text)).toEqual([
      ':warning: <!channel> 今晚无人当班。',
    ]);
  });

  it('/oncall says who is on call at which desk', async () => {
    slack = await openSlack({ staffFile });
    expect(blocksOf(await slack.workspace.command('wang', '/oncall'))).toContain('east-regional: *Li Na*');
    expect(blocksOf(await slack.workspace.command('guest', '/oncall'))).toContain('not on the hotline’s staff list');
  });
});

describe('a command', () => {
  it('shows a case by its number, the queue, and says what it does not find', async () => {
    slack = await openSlack();
    const { caseId } = await slack.bench.queuedCase();
    const card = await slack.card(caseId);
    const command = async (name: string, words?: string) => blocksOf(await slack.workspace.command('li', name, words));
    const shown = await command('/case', ' east-1001 ');
    expect(shown).toContain('EAST-1001 · east · waiting');
    expect(shown).toContain(`archives/${slack.workspace.channel('hotline')}/p${card.ts.replace('.', '')}`);
    expect(await command('/case', 'EAST-9 <!channel>')).toContain('“EAST-9 &lt;!channel&gt;”');
    expect(await command('/case')).toContain('Say which case');
    expect(await command('/queue')).toMatch(/\*Queue\* \(1\)[\s\S]*EAST-1001/);
    expect(await command('/oncall')).toContain('There is no staff file');
  });
});

describe('the app’s home', () => {
  const opened = async () =>
    await slack.workspace.deliver(
      JSON.stringify({
        ...{ type: 'event_callback', event_id: crypto.randomUUID(), team_id: 'T000000001' },
        event: {
          type: 'app_home_opened',
          tab: 'home',
          user: slack.workspace.userId('li'),
          channel: 'D1',
          event_ts: '1',
        },
      }),
      { contentType: json },
    );
  const home = async () =>
    await until(async () => {
      const last = slack.workspace.proxy.calls.findLast(({ method }) => method === 'views.publish');
      return last?.params.view as { blocks: object[] } | undefined;
    }, 'the home');

  it('shows my cases, the queue and what is late, and takes the next case', async () => {
    slack = await openSlack();
    const { caseId } = await slack.bench.queuedCase();
    const mine = await slack.bench.queuedCase();
    await slack.host.act(mine.caseId, 'li', { kind: 'take' });
    slack.bench.pass(25 * 60 * 60_000);
    expect((await opened()).status).toBe(200);
    const view = await home();
    expect(textOf(view)).toMatch(
      /My cases\* \(1\)[\s\S]*EAST-1002[\s\S]*Waiting\* \(1\)[\s\S]*EAST-1001[\s\S]*Late\* \(2\)/,
    );
    const answer = await slack.workspace.pressAtHome('li', 'case.take-next', 'next');
    expect(answer.status).toBe(200);
    expect((await slack.host.card(caseId))?.takenBy).toBe('li');
    expect(textOf(await home())).toContain('My cases* (2)');
    // It changes by itself when the queue does.
    await slack.bench.queuedCase();
    await until(async () => (/Waiting\* \(1\)/.test(textOf(await home())) ? true : undefined), 'the home, up to date');
    await slack.host.takeNext('li');
    await slack.workspace.pressAtHome('wang', 'case.take-next', 'next');
    const told = slack.workspace.proxy.calls.findLast(({ method }) => method === 'views.open');
    expect(JSON.stringify(told?.params)).toContain('Nobody is waiting');
  });
});
