// Taking the next case, as many engineers at once as press the button: those who press while a transaction is under way share the next
// one. Each gets a case of their own, or is told that nobody waits.
import { grouped } from '../conversation/grouped.ts';
import type { Done, Refused } from '../desk-action.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { transact } from '../storage/transact.ts';
import { watchOver } from './actions/having.ts';
import { notAtWork } from './actions/permission.ts';
import type { Acting } from './actions/scene.ts';
import { type Taking, takeCases } from './actions/take-cases.ts';
import { actInside } from './desk-actions.ts';
import { type FreeCase, firstInLine, freeCases, type Reach } from './queue.ts';
import { refused } from './refusals.ts';

interface Taker {
  readonly acting: Acting;
  result: Done | Refused | undefined;
}

/** What takes cases in this process. */
export function openTaking(database: Database): (acting: Acting) => Promise<Done | Refused> {
  const take = grouped<Taker>((takers) => takeTogether(database, takers));
  return async (acting) => {
    const absent = notAtWork(acting, { kind: 'take' });
    if (absent !== undefined) return absent;
    const taker: Taker = { acting, result: undefined };
    await take(taker);
    // Passed over while the batch had the free ones: by themselves they wait for one that is held just now.
    return taker.result ?? (await takeNext(database, acting));
  };
}

/** Takes the first case that waits at a desk where the engineer is on shift, in a language they speak. */
export async function takeNext(database: Database, acting: Acting): Promise<Done | Refused> {
  const absent = notAtWork(acting, { kind: 'take' });
  if (absent !== undefined) return absent;
  for (;;) {
    const taking = await transact(database, (trx) => takeFirst(trx, acting));
    // Somebody was faster: the next one, then. Each round another case is gone from the queue, so there is an end.
    if (taking.kind === 'done' || taking.reason !== 'taken') return taking;
  }
}

async function takeFirst(trx: Transaction, acting: Acting): Promise<Done | Refused> {
  const reach = reachOf(acting);
  // A case whose turn runs just now is passed over, but not where it is the only one.
  const [free] = await freeCases(trx, 1, reach);
  const caseId = free?.caseId ?? (await firstInLine(trx, reach));
  return caseId === undefined ? refused('nobody-waits') : await actInside(trx, caseId, { kind: 'take' }, acting);
}

/** Those who get none keep no result. Where one of them fails, nobody of the batch has anything, and each goes by themselves. */
async function takeTogether(database: Database, takers: readonly Taker[]): Promise<void> {
  const byReach = Map.groupBy(takers, ({ acting }) => JSON.stringify(reachOf(acting) ?? null));
  for (const together of byReach.values()) {
    await takeOfOneReach(database, together).catch(() => {
      for (const taker of together) taker.result = undefined;
    });
  }
}

async function takeOfOneReach(database: Database, takers: readonly Taker[]): Promise<void> {
  const [first] = takers;
  if (first === undefined) return;
  await transact(database, async (trx) => {
    const free = await freeCases(trx, takers.length, reachOf(first.acting));
    const given = free.flatMap((one, place) => {
      const taker = takers[place];
      return taker === undefined ? [] : [{ taker, taking: takingOf(one, taker.acting) }];
    });
    const taken = await takeCases(
      trx,
      given.map(({ taking }) => taking),
    );
    for (const { taker, taking } of given) {
      if (!taken.has(taking.caseId)) continue;
      await watchOver(trx, { ...taker.acting, conversationId: taking.conversationId, case: taking }, taking.engineer);
      taker.result = { kind: 'done', caseId: taking.caseId };
    }
  });
}

function takingOf(free: FreeCase, { engineer, now, newId, brandById }: Acting): Taking {
  const { language, brand } = free;
  const spoken = language === 'en' || language === 'zh' ? language : (brandById.get(brand)?.defaultLanguage ?? 'en');
  return { ...free, language: spoken, engineer, now, newId };
}

function reachOf({ staff, engineer, now }: Acting): Reach | undefined {
  if (!staff.isListed) return undefined;
  return { desks: staff.desksOf(engineer, now), languages: staff.named(engineer)?.languages ?? [] };
}
