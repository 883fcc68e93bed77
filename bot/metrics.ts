// How the bot does, as Prometheus reads it. Each figure comes from an index over what is open, so a scrape costs the same on a full year.
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { Clock } from './clock.ts';
import type { Database } from './storage/database.ts';

export interface Metrics {
  readonly contentType: string;
  /** Still answers when the database does not: the process's own figures, and `clauseline_database_up 0`. */
  text(): Promise<string>;
}

const figures = {
  lanes_waiting: 'Conversations that have work to be done',
  lane_oldest_seconds: 'How long the conversation that waits longest has waited for its turn',
  inbox_parked: 'Activities set aside because their turn failed again and again',
  outbox_waiting: 'Replies not delivered yet',
  outbox_oldest_seconds: 'How long the reply that is most overdue has been due',
} as const;
type Figure = keyof typeof figures;

/** `registry` may hold more than what is measured here. */
export function openMetrics(database: Database, clock: Clock, registry: Registry): Metrics {
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `clauseline_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const isUp = gauge('database_up', 'Whether the database answers');
  const gauges = Object.entries(figures).map(([name, help]) => ({ figure: name as Figure, gauge: gauge(name, help) }));
  const queue = gauge('queue', 'Cases in the hotline queue', ['class', 'hazard', 'taken']);

  const measure = async () => {
    const measured = await readFigures(database, clock);
    for (const { figure, gauge } of gauges) gauge.set(measured[figure]);
    queue.reset();
    for (const line of await readQueue(database)) {
      queue.set({ class: line.class, hazard: String(line.isHazard), taken: String(line.isTaken) }, line.count);
    }
  };
  return {
    contentType: registry.contentType,
    text: async () => {
      isUp.set(
        await measure().then(
          () => 1,
          () => 0,
        ),
      );
      return registry.metrics();
    },
  };
}

async function readFigures(database: Database, clock: Clock): Promise<Record<Figure, number>> {
  const now = sql`${clock.now()}::timestamptz`;
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*)::float8 from lanes where ready_at <= ${now}) as lanes_waiting,
      (select greatest(0, coalesce(extract(epoch from ${now} - min(ready_at)), 0))::float8 from lanes) as lane_oldest_seconds,
      (select count(*)::float8 from inbox where status = 'parked') as inbox_parked,
      (select count(*)::float8 from outbox where ended_at is null) as outbox_waiting,
      (select greatest(0, coalesce(extract(epoch from ${now} - min(next_at)), 0))::float8 from outbox where ended_at is null)
        as outbox_oldest_seconds`.execute(database.withoutPlugins());
  const row = rows[0] ?? {};
  return Object.fromEntries(Object.keys(figures).map((name) => [name, row[name] ?? 0])) as Record<Figure, number>;
}

async function readQueue(database: Database) {
  return await database
    .selectFrom('queue')
    .select(({ fn }) => [
      'class',
      'isHazard',
      sql<boolean>`taken_by is not null`.as('isTaken'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['class', 'isHazard', sql`taken_by is not null`])
    .execute();
}
