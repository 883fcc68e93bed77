// Photos, videos and papers of a case: attaching them, listing them, and links to them that are signed and expire.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EvidenceSlot } from '../../dialogs/dialog.ts';
import type { Instant } from '../clock.ts';
import type { Database, Transaction } from '../storage/database.ts';

export interface Evidence {
  readonly evidenceId: string;
  readonly conversationId: string;
  readonly sha256: string;
  readonly slot: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly receivedAt: Instant;
}

/** A file as a link names it. A file belongs to the conversation it came in by, whatever other conversation holds the same bytes. */
export interface FileRef {
  readonly conversationId: string;
  readonly sha256: string;
}

const linkLifetimeMs = 15 * 60_000;

/** Ties files the customer sent to the case and says what they show. Another conversation's files stay where they are. */
export async function attachEvidence(
  trx: Transaction,
  { caseId, conversationId }: { readonly caseId: string; readonly conversationId: string },
  { evidenceIds, slot }: { readonly evidenceIds: readonly string[]; readonly slot: EvidenceSlot },
): Promise<void> {
  if (evidenceIds.length === 0) return;
  await trx
    .updateTable('evidence')
    .set({ caseId, slot })
    .where('evidenceId', 'in', evidenceIds)
    .where('conversationId', '=', conversationId)
    .execute();
}

/** The case's evidence, oldest first, with what came in its conversation before anybody said what it shows. */
export async function listEvidence(
  db: Database | Transaction,
  { caseId, conversationId }: { readonly caseId: string; readonly conversationId: string },
): Promise<readonly Evidence[]> {
  return await db
    .selectFrom('evidence')
    .innerJoin('files', (join) =>
      join.onRef('files.conversationId', '=', 'evidence.conversationId').onRef('files.sha256', '=', 'evidence.sha256'),
    )
    .select([
      'evidenceId',
      'evidence.conversationId',
      'evidence.sha256',
      'slot',
      'name',
      'contentType',
      'size',
      'receivedAt',
    ])
    .where('evidence.conversationId', '=', conversationId)
    .where(({ or, eb }) => or([eb('caseId', '=', caseId), eb('caseId', 'is', null)]))
    .orderBy('receivedAt')
    .orderBy('evidenceId')
    .execute();
}

/** A token that opens one file for a quarter of an hour. The same file gets the same token inside a five-minute step, so that pages may keep it. */
export function signFile(secret: string, { conversationId, sha256 }: FileRef, now: Instant): string {
  const step = 5 * 60_000;
  const from = Math.floor(Date.parse(now) / step) * step;
  const expires = (from + linkLifetimeMs) / 1000;
  const payload = `${conversationId}.${sha256}.${expires.toString(36)}`;
  return `${payload}.${signature(secret, payload)}`;
}

/** The file a token names; undefined where it was forged or has expired. */
export function verifyFile(secret: string, token: string, now: Instant): FileRef | undefined {
  const [conversationId, sha256, expires, given, ...rest] = token.split('.');
  if (!(conversationId && sha256 && expires && given) || rest.length > 0) return undefined;
  const expected = Buffer.from(signature(secret, `${conversationId}.${sha256}.${expires}`));
  const offered = Buffer.from(given);
  if (expected.length !== offered.length || !timingSafeEqual(expected, offered)) return undefined;
  return Number.parseInt(expires, 36) * 1000 > Date.parse(now) ? { conversationId, sha256 } : undefined;
}

function signature(secret: string, payload: string): string {
  return createHmac('sha256', secret).update(`evidence\n${payload}`).digest('base64url');
}
