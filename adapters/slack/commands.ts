// The slash commands, answered to the one who typed them: /case, /queue, /oncall.
import type { types } from '@slack/bolt';
import { cardMessage, earlierIds } from './card.ts';
import { threadOf, threadsOf } from './case-threads.ts';
import { onCallBlocks } from './home.ts';
import { context, escaped, link, section } from './mrkdwn.ts';
import type { Desk } from './press.ts';
import { queueBlocks } from './queue-blocks.ts';
import { sentences } from './sentences.ts';
import { inWords } from './words.ts';

export interface CommandAnswer {
  readonly response_type: 'ephemeral';
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

type Command = (desk: Desk, words: string) => Promise<readonly types.KnownBlock[]>;

export const commands: Readonly<Record<string, Command>> = {
  '/case': showCases,
  '/queue': async (desk) => {
    const { entries } = await desk.host.queue();
    return await queueBlocks(desk, 'Queue', entries, 'Nobody is waiting.');
  },
  '/oncall': async (desk) => onCallBlocks(desk),
};

export async function answerCommand(
  desk: Desk,
  { name, words, userId }: { readonly name: string; readonly words: string; readonly userId: string },
): Promise<CommandAnswer> {
  const person = await desk.people.person(userId);
  if (person.kind === 'stranger') return answer([section(escaped(person.message[person.language]))]);
  const command = commands[name];
  return answer(
    command === undefined ? [section(sentences.noSuchCommand[person.language])] : await command(desk, words.trim()),
  );
}

/** One case by its number, or the list of those a serial number has had. */
async function showCases(desk: Desk, words: string): Promise<readonly types.KnownBlock[]> {
  if (words === '')
    return [section('Say which case: `/case EAST-1001`, or a serial number: `/case DEMO-XT2400-0001`.')];
  const found = await desk.host.find(words);
  const [only] = found;
  if (only === undefined) return [section(`No case has the number or the serial number “${escaped(words)}”.`)];
  if (found.length === 1) return await showOne(desk, only.caseId);
  const lines = await Promise.all(
    found.map(async ({ caseId, number, status, outcome, openedAt }) => {
      const thread = await threadOf(desk, caseId);
      const name = number ?? 'without number';
      return `${thread === undefined ? escaped(name) : link(thread, name)}: ${inWords(outcome ?? status)}, ${openedAt.slice(0, 10)}`;
    }),
  );
  return [section(lines.join('\n'))];
}

async function showOne(desk: Desk, caseId: string): Promise<readonly types.KnownBlock[]> {
  const card = await desk.host.card(caseId);
  if (card === undefined) return [section('There is no such case.')];
  const thread = await threadOf(desk, caseId);
  const elsewhere = thread === undefined ? null : `Its thread is ${link(thread, 'here')}.`;
  const threads = await threadsOf(desk, earlierIds(card));
  return cardMessage(card, { now: desk.host.now(), place: null, elsewhere, threads, lastSent: null }).blocks;
}

function answer(blocks: readonly types.KnownBlock[]): CommandAnswer {
  return {
    response_type: 'ephemeral',
    text: 'The hotline',
    blocks: blocks.length > 0 ? [...blocks] : [context('_Nothing._')],
  };
}
