// What the page may ask to be done to a case, as it comes in.
import { z } from 'zod';
import type { DeskAction } from '../../bot/desk-action.ts';

const text = z.string().max(20_000);
const note = text.default('');
const money = z.object({ amount: z.string().max(40), currency: z.string().max(10) });

export const deskActionBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take') }),
  z.object({ kind: z.literal('acknowledge') }),
  z.object({ kind: z.literal('release'), note }),
  z.object({
    kind: z.literal('transfer'),
    to: z.union([z.strictObject({ desk: z.string() }), z.strictObject({ engineer: z.string() })]),
    note,
  }),
  z.object({ kind: z.literal('escalate'), reason: note }),
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('send'), text, sendId: z.uuid() }),
  z.object({ kind: z.literal('request-evidence'), slots: z.array(z.string()).max(20) }),
  z.object({ kind: z.literal('correct-fact'), fact: z.string().max(100), value: z.unknown(), reason: note }),
  z.object({ kind: z.literal('confirm-request'), remedy: z.string() }),
  z.object({ kind: z.literal('receive-goods'), note }),
  z.object({ kind: z.literal('record-inspection'), facts: z.record(z.string(), z.unknown()), note }),
  z.object({
    kind: z.literal('quote'),
    lines: z.array(z.object({ item: z.string(), amount: z.string().max(40) })).max(20),
    currency: z.string(),
    note,
  }),
  z.object({ kind: z.literal('dispatch'), engineer: z.string().max(80), etaAt: z.string(), note }),
  z.object({ kind: z.literal('milestone'), milestone: z.string(), note }),
  z.object({ kind: z.literal('pause'), cause: z.string(), note }),
  z.object({ kind: z.literal('resume'), note }),
  z.object({
    kind: z.literal('override-verdict'),
    remedy: z.string(),
    outcome: z.string(),
    reason: note,
    goodwill: money.optional(),
  }),
  z.object({ kind: z.literal('approve-override'), overrideId: z.uuid() }),
  z.object({ kind: z.literal('reject-override'), overrideId: z.uuid(), reason: note }),
  z.object({ kind: z.literal('hand-back'), note }),
  z.object({ kind: z.literal('resolve'), outcome: text, note, closingText: note }),
]) satisfies z.ZodType<DeskAction>;
