// Is the process alive (/healthz), should it get work (/readyz), and how does it do (/metrics).
import type { Hono } from 'hono';
import { Registry } from 'prom-client';
import type { Clock } from './clock.ts';
import { openMetrics } from './metrics.ts';
import type { Database } from './storage/database.ts';

export interface HealthSettings {
  readonly database: Database;
  readonly clock: Clock;
  /** A lane that could have been worked for this long means that nobody works. */
  readonly stallMs?: number;
  /** Where other parts of the process count; their figures are shown too. */
  readonly registry?: Registry;
}

export function mountHealth(http: Hono, settings: HealthSettings): void {
  const { database, clock, stallMs = 60_000, registry = new Registry() } = settings;
  http.get('/healthz', (context) => context.json({ status: 'ok' }));
  http.get('/readyz', async (context) => {
    const problem = await findProblem(database, clock, stallMs);
    if (problem === undefined) return context.json({ status: 'ready' });
    return context.json({ status: 'not ready', problem }, 503, { 'Retry-After': '5' });
  });
  const metrics = openMetrics(database, clock, registry);
  http.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
}

async function findProblem(database: Database, clock: Clock, stallMs: number): Promise<string | undefined> {
  try {
    const oldest = await database.selectFrom('lanes').select('readyAt').orderBy('readyAt').limit(1).executeTakeFirst();
    const waitedMs = oldest === undefined ? 0 : ageMs(clock, oldest.readyAt);
    return waitedMs > stallMs ? `a conversation has waited ${Math.round(waitedMs / 1000)} s for its turn` : undefined;
  } catch {
    return 'the database does not answer';
  }
}

function ageMs(clock: Clock, since: string): number {
  return Date.parse(clock.now()) - Date.parse(since);
}
