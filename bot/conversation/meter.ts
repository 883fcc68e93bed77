// What turns and deliveries of this process look like over time, as Prometheus reads it.
import { Counter, Histogram, type Registry } from 'prom-client';

export interface Meter {
  /** A batch of turns took so long; each message had waited since it came in. */
  turns(seconds: number, lagSeconds: readonly number[]): void;
  delivery(result: 'sent' | 'retry' | 'throttled' | 'uncertain' | 'unreachable' | 'rejected' | 'stopped'): void;
}

export function conversationMeter(registry: Registry): Meter {
  const registers = [registry];
  const batch = new Histogram({
    name: 'clauseline_turn_seconds',
    help: 'How long a turn took, with those it shared its transaction with',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const lag = new Histogram({
    name: 'clauseline_lag_seconds',
    help: 'From a message coming in to the end of its turn',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300],
    registers,
  });
  const deliveries = new Counter({
    name: 'clauseline_deliveries_total',
    help: 'Attempts to deliver a reply, by what came of them',
    labelNames: ['result'],
    registers,
  });
  return {
    turns: (seconds, lagSeconds) => {
      for (const one of lagSeconds) {
        batch.observe(seconds);
        lag.observe(one);
      }
    },
    delivery: (result) => deliveries.inc({ result }),
  };
}
