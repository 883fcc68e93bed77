// A case's conversation as staff see it: who said what, the files, and how far each reply has come.
import type { Attachment } from 'botbuilder';
import { z } from 'zod';
import type { FileView } from '../case-card.ts';
import { signFile } from '../cases/evidence.ts';
import { keptFileOf } from '../channel.ts';
import type { Instant } from '../clock.ts';
import { type DeskMessage, transcriptPage } from '../desk.ts';
import type { Database } from '../storage/database.ts';

/** Of a reply in several parts, the part that has come least far speaks for it. */
const worstFirst = ['failed', 'uncertain', 'withdrawn', 'waiting', 'sending', 'sent'] as const;

interface Settings {
  readonly now: Instant;
  readonly secret: string;
}

export async function readTranscript(
  db: Database,
  caseId: string,
  after: number,
  settings: Settings,
): Promise<readonly DeskMessage[]> {
  const messages = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversationId', '=', ({ selectFrom }) =>
      selectFrom('cases').select('cases.conversationId').where('caseId', '=', caseId),
    )
    .where('position', '>', after)
    .orderBy('position')
    .limit(transcriptPage)
    .execute();
  // Most often this is about the last words of a customer, who waits: nothing is asked that cannot have an answer.
  const replies = messages.flatMap(({ messageId, author }) => (author === 'customer' ? [] : [messageId]));
  const withFiles = messages.find(({ activity }) => (activity.attachments ?? []).length > 0);
  const [deliveries, files] = await Promise.all([
    readDeliveries(db, replies),
    withFiles === undefined ? new Map<string, FileView>() : readFiles(db, withFiles.conversationId, settings),
  ]);
  return messages.map(({ messageId, position, author, engineer, at, activity }) => ({
    messageId,
    position,
    author,
    engineer,
    at,
    text: activity.text ?? '',
    actions: (activity.suggestedActions?.actions ?? []).map(({ title }) => title),
    citations: citationsOf(activity.channelData),
    files: filesOf(activity.attachments ?? [], files),
    ...(deliveries.get(messageId) ?? { delivery: 'received', deliveryError: null }),
  }));
}

type Delivery = Pick<DeskMessage, 'delivery' | 'deliveryError'>;

async function readDeliveries(db: Database, messageIds: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
  if (messageIds.length === 0) return new Map();
  const parts = await db
    .selectFrom('outbox')
    .select(['messageId', 'delivery', 'lastError'])
    .where('messageId', 'in', messageIds)
    .execute();
  return new Map(
    messageIds.flatMap((messageId) => {
      const mine = parts.filter((part) => part.messageId === messageId);
      const worst = worstFirst.flatMap((state) => mine.find(({ delivery }) => delivery === state) ?? [])[0];
      if (worst === undefined) return [];
      return [[messageId, { delivery: worst.delivery, deliveryError: worst.lastError }] as const];
    }),
  );
}

/** The conversation's kept files, by their hash. */
async function readFiles(
  db: Database,
  conversationId: string,
  { now, secret }: Settings,
): Promise<ReadonlyMap<string, FileView>> {
  const rows = await db.selectFrom('files').selectAll().where('conversationId', '=', conversationId).execute();
  return new Map(
    rows.map(({ sha256, name, contentType, size }) => [
      sha256,
      { token: signFile(secret, { conversationId, sha256 }, now), name, contentType, size },
    ]),
  );
}

/** Whatever the file was called on its way, a link shows it as it was kept. */
function filesOf(attachments: readonly Attachment[], kept: ReadonlyMap<string, FileView>): readonly FileView[] {
  return attachments.flatMap((attachment) => kept.get(keptFileOf(attachment)?.sha256 ?? '') ?? []);
}

const citations = z.object({
  citations: z.array(
    z.object({ clause: z.string(), source: z.string(), quote: z.string(), translation: z.string().optional() }),
  ),
});

function citationsOf(channelData: unknown): DeskMessage['citations'] {
  const parsed = citations.safeParse(channelData);
  return parsed.success ? parsed.data.citations : [];
}
