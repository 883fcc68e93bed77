// The promises of a case: what runs, how long it has left, and what came too late.
import type { CaseCard, ClockView } from '../../bot/case-card.ts';
import type { Instant } from '../../bot/clock.ts';
import { escaped, shownAt } from './mrkdwn.ts';
import { inWords, span, titled } from './words.ts';

export function clockLines(
  { clocks, pausedFor, spent }: Pick<CaseCard, 'clocks' | 'pausedFor' | 'spent'>,
  now: Instant,
): readonly string[] {
  const pause = pausedFor === null ? [] : [`:double_vertical_bar: _Paused: waiting for ${inWords(pausedFor)}_`];
  return [
    ...pause,
    ...clocks.map((clock) => `${titled(clock.clock)}${by(clock)}: ${state(clock, now)}`),
    ...time(spent),
  ];
}

/** In whole hours: a card that changed with every minute would be all that Slack takes from us. */
function time(spent: CaseCard['spent']): readonly string[] {
  const long = spent.filter(({ hours }) => hours >= 1);
  if (long.length === 0) return [];
  return [
    `Time so far: ${long.map(({ place, hours }) => `${places[place] ?? inWords(place)} ${Math.floor(hours)} h`).join(', ')}`,
  ];
}

const places: Readonly<Record<string, string>> = {
  bot: 'with the bot',
  waiting: 'waiting',
  engineer: 'in work',
  customer: 'waiting for the customer',
  goods: 'waiting for the unit',
  parts: 'waiting for parts',
};

function by({ clause }: ClockView): string {
  return clause === null ? '' : ` (${escaped(clause)})`;
}

function state({ startedAt, dueAt, stoppedAt, pausedFor }: ClockView, now: Instant): string {
  if (stoppedAt !== null) {
    const isLate = dueAt !== null && stoppedAt > dueAt;
    return `after ${span(Date.parse(stoppedAt) - Date.parse(startedAt))}${isLate ? ', :red_circle: late' : ' :white_check_mark:'}`;
  }
  if (pausedFor !== null) return `stands still for ${inWords(pausedFor)}`;
  if (dueAt === null) return `since ${shownAt(startedAt)}`;
  return dueAt < now ? `:red_circle: *was due* ${shownAt(dueAt)}` : `due ${shownAt(dueAt)}`;
}
