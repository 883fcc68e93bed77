// The promises of a case: what runs, how long it has left, and what came too late.
import type { CaseCard, ClockView } from '../../bot/case-card.ts';
import type { Instant } from '../../bot/clock.ts';
import { escaped, shownAt } from './mrkdwn.ts';
import { inWords, span, titled } from './words.ts';

export function clockLines(
  { clocks, pausedFor }: Pick<CaseCard, 'clocks' | 'pausedFor'>,
  now: Instant,
): readonly string[] {
  const pause = pausedFor === null ? [] : [`:double_vertical_bar: _Paused: waiting for ${inWords(pausedFor)}_`];
  return [...pause, ...clocks.map((clock) => `${titled(clock.clock)}${by(clock)}: ${state(clock, now)}`)];
}

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
