// Brands that left the brands file while customers still talk with them: what comes in is kept, and goes on when the brand is back.
import type { Logger } from 'pino';
import type { Database } from './storage/database.ts';

interface Named {
  readonly id: string;
}

/** Tells whether a brand is in the file; of each that is not, the log tells once. */
export function brandKnower(brands: readonly Named[], log: Logger): (id: string) => boolean {
  const known = new Set(brands.map(({ id }) => id));
  const told = new Set<string>();
  return (id) => {
    if (known.has(id)) return true;
    if (!told.has(id)) log.error({ brand: id }, `${missing(id)}: its conversations rest`);
    told.add(id);
    return false;
  };
}

/** A line for the operator about each missing brand whose customers wait; a database that cannot say so just now keeps no bot from its work. */
export async function missingBrands(
  database: Database,
  brands: readonly Named[],
  log: Logger,
): Promise<readonly string[]> {
  try {
    const waiting = await countWaiting(database, brands);
    return waiting.map(
      ({ brand, count }) =>
        `${missing(brand)}: ${count} of its conversations wait. Put it back into BRANDS_FILE and start again; nothing of them is lost.`,
    );
  } catch (error) {
    log.warn({ err: error }, 'Whether a brand left the brands file while its customers wait could not be looked up');
    return [];
  }
}

async function countWaiting(database: Database, brands: readonly Named[]) {
  return await database
    .selectFrom('lanes')
    .innerJoin('conversations', 'conversations.conversationId', 'lanes.conversationId')
    .select(['brand', ({ fn }) => fn.countAll<number>().as('count')])
    .where(
      'brand',
      'not in',
      brands.map(({ id }) => id),
    )
    .groupBy('brand')
    .orderBy('brand')
    .execute();
}

function missing(id: string): string {
  return `The brand ${id} is not in the brands file any more`;
}
