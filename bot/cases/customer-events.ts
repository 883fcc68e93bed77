// What customers do to a case that went its way: they send the unit, answer an offer, say whether it helped, come back; or fall silent.
import { z } from 'zod';

const words = z.string();

export const customerEvents = [
  /** The unit is on its way to us, by the customer's word. */
  z.object({ kind: z.literal('sent-back'), words }),
  z.object({ kind: z.literal('quote-answered'), isAccepted: z.boolean(), words }),
  z.object({ kind: z.literal('helped'), isHelped: z.boolean(), words }),
  /** The same trouble is back: the case is opened again. */
  z.object({ kind: z.literal('reopened'), words }),
  /** Nothing was heard for so long that the intake rests; a word of the customer takes it up again. */
  z.object({ kind: z.literal('rested') }),
  /** A service asked for in passing: spare parts, training and the like. */
  z.object({ kind: z.literal('asked'), matter: z.string(), words }),
  /** At the customer's word; what it was stood in `contacts` only. */
  z.object({ kind: z.literal('contact-deleted') }),
  /** At the customer's word, with how many messages and files of the conversation went. */
  z.object({ kind: z.literal('erased'), messages: z.number(), files: z.number() }),
] as const;
