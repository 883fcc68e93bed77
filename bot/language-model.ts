// The language model of this process, where one is set: read by lanes before their turns, counted for Prometheus.
import type { Logger } from 'pino';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { ReadResult } from '../dialogs/extract/llm.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { openReading, type Reading } from './conversation/reading.ts';

interface LanguageModelSettings {
  readonly clock: Clock;
  readonly registry: Registry;
  readonly log: Logger;
}

/** After this the rules go on alone: a customer notices little. */
const timeLimitMs = 4_000;

/** The client library is loaded only where it is used: it would count against every other bot's start and memory. */
export async function openLanguageModel(
  config: Config['languageModel'],
  { clock, registry, log }: LanguageModelSettings,
): Promise<Reading | undefined> {
  if (config === undefined) return undefined;
  const { openReader } = await import('../dialogs/extract/llm.ts');
  const count = openMeter(registry);
  return openReading({
    reader: openReader({ ...config, timeLimitMs }),
    clock,
    onRead: (result, ms) => {
      count(result, ms);
      if (result.kind === 'unread')
        log.warn({ reason: result.reason, ms: Math.round(ms) }, 'The language model failed');
    },
  });
}

function openMeter(registry: Registry): (result: ReadResult, ms: number) => void {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'clauseline_model_seconds',
    help: 'How long the language model took to read a message, by result',
    labelNames: ['result'],
    buckets: [0.25, 0.5, 1, 2, 4],
    registers,
  });
  const tokens = new Counter({
    name: 'clauseline_model_tokens_total',
    help: 'Tokens the language model was given, and wrote',
    labelNames: ['direction'],
    registers,
  });
  const proposals = new Counter({
    name: 'clauseline_model_proposals_total',
    help: 'Facts the language model proposed with words that stand in the message',
    registers,
  });
  return (result, ms) => {
    seconds.observe({ result: result.kind === 'read' ? 'read' : result.reason }, ms / 1_000);
    if (result.kind === 'unread') return;
    tokens.inc({ direction: 'in' }, result.tokens.input);
    tokens.inc({ direction: 'out' }, result.tokens.output);
    proposals.inc(result.candidates.length);
  };
}
