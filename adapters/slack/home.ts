// The app's home: what is mine, what waits, what is late; to one engineer, when they open it and while it may have changed.
import type { types } from '@slack/bolt';
import { actionPrefix } from './buttons.ts';
import { button, context, escaped, header, section, shownAt } from './mrkdwn.ts';
import type { Desk } from './press.ts';
import { queueBlocks } from './queue-blocks.ts';

export async function showHome(desk: Desk, userId: string): Promise<void> {
  await desk.api.publishHome(userId, await homeBlocks(desk, userId));
}

async function homeBlocks(desk: Desk, userId: string): Promise<readonly types.KnownBlock[]> {
  const person = await desk.people.person(userId);
  if (person.kind === 'stranger') return [section(escaped(person.message[person.language]))];
  const { entries, total } = await desk.host.queue();
  const now = desk.host.now();
  const mine = entries.filter(({ takenBy }) => takenBy === person.name);
  const waiting = entries.filter(({ takenBy }) => takenBy === null);
  const late = entries.filter(({ firstDueAt }) => firstDueAt < now);
  return [
    header(`${person.name}: the hotline`),
    {
      type: 'actions',
      elements: [
        button(`${actionPrefix}take-next`, 'Take the next case', 'next', { style: 'primary' }),
        button(`${actionPrefix}refresh`, 'Refresh', 'home'),
      ],
    },
    ...(await queueBlocks(desk, 'My cases', mine, 'You have no case.')),
    ...(await queueBlocks(desk, 'Waiting', waiting, 'Nobody is waiting.')),
    ...(await queueBlocks(desk, 'Late', late, 'Nothing is late.')),
    ...onCallBlocks(desk),
    context(`${total} in the queue · as of ${shownAt(now)}`),
  ];
}

/** Who is on call now, desk by desk. */
export function onCallBlocks({ host }: Desk): readonly types.KnownBlock[] {
  const { staff } = host;
  if (!staff.isListed) return [section('*On call*\n_There is no staff file: everybody in this workspace is on call._')];
  const lines = staff.onCall(host.now()).map(({ desk, person, until }) => {
    const ends = until === null ? '' : `, until ${shownAt(until)}`;
    return `${escaped(desk)}: *${escaped(person)}*${ends}`;
  });
  return [section(['*On call*', ...(lines.length === 0 ? [':warning: *Nobody is on call.*'] : lines)].join('\n'))];
}
