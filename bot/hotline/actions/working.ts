// What is done about a case: a quotation, somebody sent to the site, what has happened, whom the clocks wait for.
import { readLedger } from '../../cases/ledger.ts';
import { milestones, pauseCauses } from '../../cases/staff-words.ts';
import { type Instant, toInstant } from '../../clock.ts';
import type { DeskAction, Refused } from '../../desk-action.ts';
import type { Transaction } from '../../storage/database.ts';
import { readMoney, totalOf } from '../money.ts';
import { isPaused } from '../pauses.ts';
import { quoteItemsOf } from '../quotes.ts';
import { refused, refusedChoice } from '../refusals.ts';
import { promisedArrival } from './promised-arrival.ts';
import { packOf, record, type Scene } from './scene.ts';

type Action<K extends DeskAction['kind']> = Extract<DeskAction, { readonly kind: K }>;

/** Every line of the maker's own list is named once; what is not charged is 0. */
export async function quote(trx: Transaction, scene: Scene, action: Action<'quote'>): Promise<Refused | undefined> {
  const { lines, currency, note } = action;
  const items = quoteItemsOf(packOf(scene)?.id);
  const strangers = lines.filter(({ item }) => !items.includes(item));
  if (strangers.length > 0 || new Set(lines.map(({ item }) => item)).size !== lines.length) {
    return refused('unfit-quote', {
      en: `A quotation of this maker has the lines ${items.join(', ')}, each once.`,
      zh: `该厂商的报价包含 ${items.join(', ')} 各一行。`,
    });
  }
  if (!/^[A-Z]{3}$/.test(currency))
    return refused('unfit-quote', {
      en: 'Name the currency by its three letters, such as CNY.',
      zh: '币种请写三个字母,如 CNY。',
    });
  const unread = lines.filter(({ amount }) => readMoney(amount) === undefined).map(({ amount }) => `"${amount}"`);
  if (unread.length > 0)
    return refused('unfit-quote', {
      en: `${unread.join(', ')} is no amount such as 120.50.`,
      zh: `${unread.join(', ')} 不是如 120.50 的金额。`,
    });
  const full = items.map((item) => ({ item, amount: lines.find((line) => line.item === item)?.amount ?? '0' }));
  const total = totalOf(full.map(({ amount }) => amount));
  if (total === undefined)
    return refused('unfit-quote', {
      en: 'The quotation is worth nothing: no line has an amount.',
      zh: '报价为零:没有任何一行填写金额。',
    });
  return await record(trx, scene, { kind: 'quoted', lines: full, total, currency, note: note.trim() });
}

/** When the engineer will be there is set beside when somebody was promised to be. */
export async function dispatch(
  trx: Transaction,
  scene: Scene,
  action: Action<'dispatch'>,
): Promise<Refused | undefined> {
  const { engineer, etaAt, note } = action;
  const eta = instantOf(etaAt);
  if (eta === undefined || eta <= scene.now)
    return refused('unfit-time', {
      en: 'When will they be there? It must lie ahead.',
      zh: '何时到达?必须是将来的时间。',
    });
  if (engineer.trim() === '') return refused('unknown-staff', { en: 'Say who goes.', zh: '请填写前往的人员。' });
  const promisedAt = await promisedArrival(trx, scene);
  return await record(trx, scene, {
    kind: 'dispatched',
    engineer: engineer.trim(),
    etaAt: eta,
    promisedAt,
    note: note.trim(),
  });
}

export async function milestone(
  trx: Transaction,
  scene: Scene,
  action: Action<'milestone'>,
): Promise<Refused | undefined> {
  const reached = milestones.find((known) => known === action.milestone);
  if (reached === undefined)
    return refusedChoice({ en: 'Choose what has happened', zh: '请选择发生了什么' }, milestones);
  return await record(trx, scene, { kind: 'milestone', milestone: reached, note: action.note.trim() });
}

export async function pause(trx: Transaction, scene: Scene, action: Action<'pause'>): Promise<Refused | undefined> {
  const cause = pauseCauses.find((known) => known === action.cause);
  if (cause === undefined)
    return refusedChoice({ en: 'Choose for whom the clocks wait', zh: '请选择时限在等待谁' }, pauseCauses);
  if (isPaused(await readLedger(trx, scene.case.caseId))?.cause === cause) return undefined;
  return await record(trx, scene, { kind: 'paused', cause, note: action.note.trim() });
}

export async function resume(trx: Transaction, scene: Scene, note: string): Promise<Refused | undefined> {
  if (isPaused(await readLedger(trx, scene.case.caseId)) === undefined) return refused('not-paused');
  return await record(trx, scene, { kind: 'resumed', note: note.trim() });
}

function instantOf(text: string): Instant | undefined {
  try {
    return toInstant(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
}
