// What an action works on: the case, locked, who acts, and who has it.
import type { Language } from '../../../dialogs/dialog.ts';
import type { DialogState } from '../../../dialogs/state.ts';
import type { Pack } from '../../../policy/pack.ts';
import { type Case, lockCase } from '../../cases/cases.ts';
import { followThrough } from '../../cases/follow-through.ts';
import type { FollowUpSettings } from '../../cases/follow-up-timers.ts';
import { type Actor, appendEvents, type CaseFact, engineerActor } from '../../cases/ledger.ts';
import type { Instant } from '../../clock.ts';
import type { Done, Refused } from '../../desk-action.ts';
import type { StaffDirectory } from '../../staff.ts';
import type { Transaction } from '../../storage/database.ts';
import { takenBy } from '../queue.ts';
import type { LevelChange } from '../service-levels.ts';

/** What a brand says of its cases. */
export interface HotlineBrand {
  readonly id: string;
  readonly pack: Pack;
  /** Every dated version of the pack, where there are several. */
  readonly versions?: readonly Pack[];
  readonly timeZone: string;
  readonly defaultLanguage: Language;
  readonly levels?: readonly LevelChange[] | undefined;
  readonly followUp?: FollowUpSettings;
}

export interface Acting {
  readonly engineer: string;
  readonly now: Instant;
  readonly newId: () => string;
  readonly brandById: ReadonlyMap<string, HotlineBrand>;
  readonly staff: StaffDirectory;
  /** What was done under this key is not done again. */
  readonly onceKey?: string | undefined;
}

/** The case under the engineer's hands, locked. */
export interface Scene extends Acting {
  readonly case: Case;
  readonly conversationId: string;
  readonly language: Language;
  readonly isReachable: boolean;
  readonly dialog: DialogState | null;
  readonly holder: string | undefined;
}

/** Nothing where it is done and there is no more to say of it. */
export type Outcome = Refused | Omit<Done, 'kind' | 'caseId'> | undefined;

/** Locks the conversation, then the case: the order in which a turn locks them, so that neither waits for the other for ever. */
export async function openScene(trx: Transaction, caseId: string, acting: Acting): Promise<Scene | undefined> {
  const conversation = await trx
    .selectFrom('conversations')
    .select(['conversationId', 'language', 'reachable', 'state'])
    .where('conversationId', '=', ({ selectFrom }) =>
      selectFrom('cases').select('cases.conversationId').where('caseId', '=', caseId),
    )
    .forUpdate()
    .executeTakeFirst();
  if (conversation === undefined) return undefined;
  const locked = await lockCase(trx, caseId);
  if (locked === undefined) return undefined;
  return {
    ...acting,
    case: locked,
    conversationId: conversation.conversationId,
    language: languageOf(conversation.language) ?? acting.brandById.get(locked.brand)?.defaultLanguage ?? 'en',
    isReachable: conversation.reachable,
    dialog: conversation.state as DialogState | null,
    holder: await takenBy(trx, caseId),
  };
}

/** Adds what the engineer did to the case's events; the customer is told, and what is to be said later is set. */
export async function record(trx: Transaction, scene: Scene, ...events: readonly CaseFact[]): Promise<undefined> {
  await recordBy(trx, scene, engineerActor(scene.engineer), ...events);
  const brand = judgingBrand(scene.case, scene.brandById);
  if (brand === undefined) return;
  for (const event of events) await followThrough(trx, { ...scene, brand }, event);
}

export async function recordBy(
  trx: Transaction,
  { case: { caseId, conversationId }, now }: Pick<Scene, 'case' | 'now'>,
  actor: Actor,
  ...events: readonly CaseFact[]
): Promise<undefined> {
  await appendEvents(
    trx,
    { caseId, conversationId },
    events.map((event) => ({ actor, event })),
    now,
  );
}

/** The brand with the pack that judges this case: the version it was opened under (3.9). */
export function judgingBrand(
  { brand, packVersion }: Pick<Case, 'brand' | 'packVersion'>,
  brandById: ReadonlyMap<string, HotlineBrand>,
): HotlineBrand | undefined {
  const found = brandById.get(brand);
  const pinned = found?.versions?.find(({ version }) => version === packVersion);
  return found && { ...found, pack: pinned ?? found.pack };
}

export function packOf({ case: of, brandById }: Pick<Scene, 'case' | 'brandById'>): Pack | undefined {
  return judgingBrand(of, brandById)?.pack;
}

function languageOf(language: string | null): Language | undefined {
  return language === 'en' || language === 'zh' ? language : undefined;
}
