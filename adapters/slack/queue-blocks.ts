// The queue as Slack shows it, to one person by a command or on the app's home: who waits, how urgent, and where the case's thread is.
import type { types } from '@slack/bolt';
import type { Instant } from '../../bot/clock.ts';
import type { QueueLine } from '../../bot/desk.ts';
import { threadOf } from './case-threads.ts';
import { context, escaped, link, section, shownAt } from './mrkdwn.ts';
import type { Desk } from './press.ts';
import { inWords, span } from './words.ts';

const maxLines = 15;

export async function queueBlocks(
  desk: Desk,
  title: string,
  lines: readonly QueueLine[],
  empty: string,
): Promise<readonly types.KnownBlock[]> {
  const now = desk.host.now();
  const shown = await Promise.all(
    lines.slice(0, maxLines).map(async (line) => section(lineText(line, await threadOf(desk, line.caseId), now))),
  );
  const rest = lines.length - shown.length;
  return [
    section(`*${title}* (${lines.length})`),
    ...(shown.length === 0 ? [context(`_${empty}_`)] : shown),
    ...(rest > 0 ? [context(`and ${rest} more; the staff page shows them all.`)] : []),
  ];
}

function lineText(line: QueueLine, thread: string | undefined, now: Instant): string {
  const { number, brand, model, isHazard, desk, reason, takenBy, enteredAt, firstDueAt, firstWords } = line;
  const name = number ?? 'new case';
  const unit = [brand, model].filter((part) => part !== null).join(' ');
  const late = firstDueAt < now ? ':red_circle: was due' : 'due';
  const holder = takenBy === null ? 'nobody has it' : escaped(takenBy);
  return [
    `${isHazard ? ':rotating_light: ' : ''}*${thread === undefined ? escaped(name) : link(thread, name)}* · ${escaped(unit)} · class ${line.class} · ${escaped(desk)}`,
    `${inWords(reason)}, for ${span(Date.parse(now) - Date.parse(enteredAt))} · ${late} ${shownAt(firstDueAt)} · ${holder}`,
    ...(firstWords ? [`> ${escaped(firstWords.replace(/\s+/g, ' '))}`] : []),
  ].join('\n');
}
