// Which messages a language model reads before their turn, and when it is left alone for a while. Without it the rules alone serve.
import type { Activity } from 'botbuilder';
import type { Candidate } from '../../dialogs/dialog.ts';
import type { Reader, ReadResult, ToRead } from '../../dialogs/extract/llm.ts';
import { addMs, type Clock, type Instant } from '../clock.ts';

export interface Reading {
  /** Never throws; nothing where the model is slow, wrong or resting. */
  candidatesIn(message: ToRead): Promise<readonly Candidate[]>;
}

export interface ReadingSettings {
  readonly reader: Reader;
  readonly clock: Clock;
  /** Hears how each reading went, and how long it took. */
  readonly onRead: (result: ReadResult, ms: number) => void;
}

/** A model that failed this often in a row rests: every further message would wait for it in vain. */
const mostFailures = 3;
const restMs = 30_000;

export function openReading({ reader, clock, onRead }: ReadingSettings): Reading {
  let failures = 0;
  let restsUntil: Instant | undefined;
  return {
    candidatesIn: async (message) => {
      if (restsUntil !== undefined && clock.now() < restsUntil) return [];
      const started = performance.now();
      const result = await reader.read(message);
      onRead(result, performance.now() - started);
      failures = result.kind === 'read' ? 0 : failures + 1;
      // After its rest one failure is enough to rest again.
      restsUntil = failures >= mostFailures ? addMs(clock.now(), restMs) : undefined;
      return result.kind === 'read' ? result.candidates : [];
    },
  };
}

/** A button says what it means, and so does "2", "yes" or "不是". */
export function isWorthReading({ type, text = '', value }: Partial<Activity>): boolean {
  if (type !== 'message' || Object(value).choice !== undefined) return false;
  return /\p{L}{5}|\p{L}[^\p{L}]+\p{L}.*\p{L}{2}|\p{Script=Han}{4}/u.test(text);
}
