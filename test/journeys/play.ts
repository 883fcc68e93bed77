// Plays one journey in the house: what is done goes in by the channel and the desk, what is expected is read from the transcript,
// the ledger and the stored state.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readLedger } from '../../bot/cases/ledger.ts';
import { type KeptFile, keptAttachment } from '../../bot/channel.ts';
import type { DeskAction } from '../../bot/desk-action.ts';
import type { DialogState, OpenScreen } from '../../dialogs/state.ts';
import { expectEvent, expectVerdict } from './case-expectations.ts';
import { type ChannelName, type House, isChannel } from './house.ts';
import { ordinaryAnswers } from './ordinary-answers.ts';
import type { Journey, Line } from './script.ts';

const photo = readFileSync(join(import.meta.dirname, 'photo.png'));

interface Speaker {
  readonly name: string;
  readonly channel: ChannelName;
  readonly externalId: string;
}

interface Scene {
  readonly house: House;
  readonly journey: Journey;
  readonly speakers: Map<string, Speaker>;
  speaker: Speaker;
  /** Transcript position and ledger sequences at the last action. */
  since: number;
  sinceEvents: ReadonlyMap<string, number>;
  readonly answers: Map<string, string>;
  /** Which of the conversation's cases, from 1; the present one where it was not said. */
  caseInHand: number | undefined;
}

/** Runs a journey to its end; every expectation names its line. */
export async function play(journey: Journey, house: House): Promise<void> {
  house.rewind();
  await house.database.deleteFrom('timers').execute();
  const speaker = speakerOf('customer', channelNamed(journey.channel));
  const scene: Scene = {
    ...{ house, journey, speaker, speakers: new Map([['customer', speaker]]) },
    answers: new Map(Object.entries(ordinaryAnswers)),
    ...{ since: 0, sinceEvents: new Map<string, number>(), caseInHand: undefined },
  };
  for (const line of journey.lines) await playLine(scene, line);
}

async function playLine(scene: Scene, line: Line): Promise<void> {
  const rest = line.rest.includes('{number}') ? line.rest.replaceAll('{number}', await numberOf(scene)) : line.rest;
  switch (line.mark) {
    case '@':
      return switchTo(scene, rest);
    case ':': {
      const [question = '', ...answer] = rest.split(' ');
      scene.answers.set(question, answer.join(' '));
      return;
    }
    case '*':
      return await answerAll(scene, line.at);
    case '&':
      scene.caseInHand = Number(rest);
      return;
    case '<':
      return await act(scene, () => say(scene, rest, line.at));
    case '>':
      return await act(scene, () => work(scene, rest, line.at));
    case '+':
      return await act(scene, () => wait(scene, rest));
    default:
      return await expectLine(scene, { ...line, rest });
  }
}

async function act(scene: Scene, action: () => Promise<void>): Promise<void> {
  scene.since = await lastPosition(scene);
  scene.sinceEvents = new Map((await casesOf(scene)).map(({ caseId, last }) => [caseId, last]));
  await action();
  await scene.house.settle();
}

/** More questions than anybody is asked. */
const patience = 20;

async function answerAll(scene: Scene, at: string): Promise<void> {
  for (let asked = 0; asked < patience; asked += 1) {
    const state = await stateOf(scene);
    const answer = numberedAnswers(scene, state?.together ?? []) ?? scene.answers.get(state?.open?.screen ?? '');
    if (answer === undefined) return;
    await act(scene, () => say(scene, answer, at));
  }
  throw new Error(`${at}: the questions do not end`);
}

/** Several questions in one message are answered in one: "1. None of these\\n2. 9 November". */
function numberedAnswers({ answers }: Scene, together: readonly OpenScreen[]): string | undefined {
  if (together.length === 0) return undefined;
  const lines = together.map(({ screen, options, titles }, index) => {
    const answer = answers.get(screen) ?? '';
    const key = /^\[(.+)\]$/.exec(answer)?.[1];
    return `${index + 1}. ${key === undefined ? answer : (titles[options.indexOf(key)] ?? key)}`;
  });
  return lines.join('\\n');
}

function switchTo(scene: Scene, rest: string): void {
  const [name = '', channel] = rest.split(' ');
  const known = scene.speakers.get(name);
  scene.speaker = known ?? speakerOf(name, channelNamed(channel ?? scene.journey.channel));
  scene.speakers.set(name, scene.speaker);
  scene.caseInHand = undefined;
}

function speakerOf(name: string, channel: ChannelName): Speaker {
  return { name, channel, externalId: randomUUID() };
}

function channelNamed(name: string): ChannelName {
  if (!isChannel(name)) throw new Error(`There is no channel ${name}`);
  return name;
}

async function say(scene: Scene, rest: string, at: string): Promise<void> {
  const { house, journey, speaker } = scene;
  const host = house.hostOf(speaker.channel);
  const activity = await activityOf(scene, rest, at);
  await host.accept({
    ...{ channel: speaker.channel, account: 'main', eventId: randomUUID(), conversation: speaker.externalId },
    ...{ sender: { id: speaker.externalId, name: speaker.name }, brand: journey.brand, receivedAt: house.now() },
    activity: { locale: journey.language, ...activity },
  });
}

async function activityOf(scene: Scene, rest: string, at: string): Promise<object> {
  const key = /^\[(.+)\]$/.exec(rest)?.[1];
  if (key !== undefined) return await press(scene, key, at);
  const [, special, caption = ''] = /^\(([^)]+)\)\s*(.*)$/.exec(rest) ?? [];
  const message = { type: 'message', text: caption };
  if (special === 'joined') return { type: 'conversationUpdate', membersAdded: [{ id: scene.speaker.externalId }] };
  if (special === 'empty' || special === 'sticker') return message;
  if (special === 'voice') return { ...message, attachments: [await file(scene, 'voice.ogg', oggHeader)] };
  if (special === 'photo') return { ...message, attachments: [await file(scene, 'photo.png', photo)] };
  const count = /^(\d+) photos$/.exec(special ?? '')?.[1];
  if (count !== undefined) {
    const one = await file(scene, 'photo.png', photo);
    return { ...message, attachments: Array.from({ length: Number(count) }, () => one) };
  }
  return { type: 'message', text: rest.replaceAll('\\n', '\n') };
}

/** As much of an Ogg file as its type is known by. */
const oggHeader = Buffer.concat([
  Buffer.from('OggS\0\x02'),
  Buffer.alloc(20),
  Buffer.from('\x01\x13OpusHead'),
  Buffer.alloc(64),
]);

async function file({ house, speaker }: Scene, name: string, bytes: Buffer): Promise<object> {
  const kept = await house.hostOf(speaker.channel).keepFile(chunks(bytes), name);
  return keptAttachment(kept as KeptFile);
}

async function* chunks(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function press(scene: Scene, key: string, at: string): Promise<object> {
  const state = await stateOf(scene);
  const [name, own] = key.includes('/') ? key.split('/') : [undefined, key];
  const screen = name === undefined ? state?.open : state?.shown.findLast((one) => one.screen === name);
  const index = screen?.options.indexOf(own ?? '') ?? -1;
  expect(index, `${at}: "${own}" is an option of ${screen?.screen}: ${screen?.options.join(', ')}`).toBeGreaterThan(-1);
  return {
    ...{ type: 'message', text: screen?.titles[index] ?? '' },
    value: { choice: `${screen?.number}.${index + 1}` },
  };
}

const engineer = 'Lin Wei';

async function work(scene: Scene, rest: string, at: string): Promise<void> {
  const [, kind = '', given = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
  const fields = given.startsWith('{') ? JSON.parse(given) : kind === 'send' ? { text: given } : {};
  const action = { kind, ...defaults[kind], ...fields } as DeskAction;
  const { caseId } = await caseInHand(scene);
  const done = await scene.house.desk.act(caseId, engineer, action);
  expect(done, at).toMatchObject({ kind: 'done' });
}

const defaults: Readonly<Record<string, object>> = {
  release: { note: '' },
  'hand-back': { note: '' },
  get send() {
    return { sendId: randomUUID() };
  },
  resolve: { note: '', closingText: '' },
};

async function wait({ house }: Scene, rest: string): Promise<void> {
  const to = Temporal.Instant.from(house.now()).toZonedDateTimeISO('Asia/Shanghai').add(rest);
  house.pass(to.epochMilliseconds - Date.parse(house.now()));
}

async function expectLine(scene: Scene, { mark, rest, at }: Line): Promise<void> {
  const said = await saidSince(scene, scene.since);
  const heard = said.filter(({ author }) => author !== 'customer').map(({ text }) => text);
  const text = heard.join('\n\n');
  switch (mark) {
    case '!':
      return expect(text, at).toContain(rest.replaceAll('\\n', '\n'));
    case '~':
      return expect(text, at).not.toContain(rest);
    case '?':
      return expect((await stateOf(scene))?.open?.screen ?? 'nothing', `${at}, after:\n${text}`).toBe(rest);
    case '^': {
      const all = (await saidSince(scene, 0)).filter(({ author }) => author !== 'customer');
      return expect(all.length, `${at}: messages of the bot`).toBeLessThanOrEqual(Number(rest));
    }
    case '#':
      return expectEvent(await newEvents(scene), rest, at);
    case '=':
      return expectVerdict(
        await readLedger(scene.house.database, (await caseInHand(scene)).caseId),
        rest,
        `${at}, with ${(await stateOf(scene))?.open?.screen ?? 'nothing'} open`,
      );
    default:
      throw new Error(`${at}: what is ${mark}?`);
  }
}

async function saidSince({ house, speaker }: Scene, after: number) {
  const said: { readonly author: string; readonly text: string; readonly position: number }[] = [];
  for (;;) {
    const page = await house.hostOf(speaker.channel).transcript(speaker.externalId, said.at(-1)?.position ?? after);
    if (page.length === 0) return said;
    said.push(...page.map(({ author, position, activity }) => ({ author, position, text: activity.text ?? '' })));
  }
}

async function conversationOf({ house, speaker }: Scene) {
  return await house.database
    .selectFrom('conversations')
    .select(['conversationId', 'caseId', 'state', 'lastPosition'])
    .where('externalId', '=', speaker.externalId)
    .executeTakeFirst();
}

async function lastPosition(scene: Scene): Promise<number> {
  return Number((await conversationOf(scene))?.lastPosition ?? 0);
}

async function stateOf(scene: Scene): Promise<DialogState | undefined> {
  return (await conversationOf(scene))?.state as DialogState | undefined;
}

/** The conversation's cases in the order they were opened, each with the number of its last event. */
async function casesOf(scene: Scene) {
  const conversation = await conversationOf(scene);
  return await scene.house.database
    .selectFrom('cases')
    .innerJoin('caseEvents', 'caseEvents.caseId', 'cases.caseId')
    .select(({ fn }) => ['cases.caseId', 'number', 'openedAt', fn.max('sequence').as('last')])
    .where('cases.conversationId', '=', conversation?.conversationId ?? randomUUID())
    .groupBy(['cases.caseId', 'number', 'openedAt'])
    .orderBy('openedAt')
    .orderBy('number')
    .execute();
}

async function caseInHand(scene: Scene) {
  const cases = await casesOf(scene);
  const present = (await conversationOf(scene))?.caseId;
  const chosen =
    scene.caseInHand === undefined
      ? (cases.find(({ caseId }) => caseId === present) ?? cases.at(-1))
      : cases[scene.caseInHand - 1];
  if (chosen === undefined) throw new Error('There is no case yet');
  return chosen;
}

async function numberOf(scene: Scene): Promise<string> {
  for (const speaker of [scene.speaker, ...scene.speakers.values()]) {
    const cases = await casesOf({ ...scene, speaker });
    const number = cases.findLast((one) => one.number !== null)?.number;
    if (number !== undefined && number !== null) return number;
  }
  throw new Error('No case has a number yet');
}

async function newEvents(scene: Scene) {
  const cases = await casesOf(scene);
  const ledgers = await Promise.all(cases.map(({ caseId }) => readLedger(scene.house.database, caseId)));
  return ledgers.flatMap((ledger, index) =>
    ledger.filter(({ sequence }) => sequence > (scene.sinceEvents.get(cases[index]?.caseId ?? '') ?? 0)),
  );
}
