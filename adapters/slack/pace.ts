// Slack takes about one post a second in each channel. Whoever posts waits for its turn: new posts before changes of old ones, each in
// the order of asking. Short bursts are let through, as Slack does, and when Slack says "too many", the channel rests as long as it said.

export type Urgency = 'new' | 'change';

export interface Pace {
  /** Resolves when one more request may go to `channel`; rejects once the pace has stopped. */
  turn(channel: string, urgency: Urgency): Promise<void>;
  /** Nothing goes to `channel` for so long. */
  hold(channel: string, ms: number): void;
  stop(): void;
}

export interface PaceSettings {
  readonly perSecond: number;
  readonly burst: number;
}

interface Line {
  /** When the last turn was given, were they all spaced evenly. */
  slot: number;
  timer: NodeJS.Timeout | undefined;
  readonly waiting: Readonly<Record<Urgency, PromiseWithResolvers<void>[]>>;
}

export function pace({ perSecond, burst }: PaceSettings, now: () => number): Pace {
  const spacingMs = 1000 / perSecond;
  const lines = new Map<string, Line>();
  let isStopped = false;

  const lineOf = (channel: string): Line => {
    const line = lines.get(channel) ?? { slot: 0, timer: undefined, waiting: { new: [], change: [] } };
    lines.set(channel, line);
    return line;
  };
  const serve = (line: Line): void => {
    clearTimeout(line.timer);
    const next = line.waiting.new[0] ?? line.waiting.change[0];
    if (next === undefined) return;
    const slot = Math.max(line.slot + spacingMs, now() - (burst - 1) * spacingMs);
    if (slot > now()) {
      line.timer = setTimeout(() => serve(line), slot - now());
      return;
    }
    line.slot = slot;
    (line.waiting.new.shift() ?? line.waiting.change.shift())?.resolve();
    serve(line);
  };
  return {
    turn: async (channel, urgency) => {
      if (isStopped) throw new Error('The Slack desk is closed');
      const turn = Promise.withResolvers<void>();
      const line = lineOf(channel);
      line.waiting[urgency].push(turn);
      serve(line);
      await turn.promise;
    },
    hold: (channel, ms) => {
      const line = lineOf(channel);
      line.slot = Math.max(line.slot, now() + ms - spacingMs);
      serve(line);
    },
    stop: () => {
      isStopped = true;
      for (const { timer, waiting } of lines.values()) {
        clearTimeout(timer);
        for (const turn of [...waiting.new, ...waiting.change]) turn.reject(new Error('The Slack desk is closed'));
      }
    },
  };
}
