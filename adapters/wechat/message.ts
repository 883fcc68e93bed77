// The part of WeChat's messages and events that we read. Everything else is dropped, so that a new field never refuses a message.
import { z } from 'zod';

/** Words of a person: without what no database keeps, NUL and half a surrogate pair. */
const Words = z.string().transform((words) => words.toWellFormed().replaceAll('\0', ''));

/** What a call carries in encrypted mode. */
export const Envelope = z.object({ Encrypt: z.string().min(1) });

export const Message = z.object({
  /** The customer's openid: who they are to this account and to no other. */
  FromUserName: z.string().min(1),
  CreateTime: z.string(),
  MsgType: z.string(),
  MsgId: z.string().min(1).optional(),
  Content: Words.optional(),
  MediaId: z.string().min(1).optional(),
  /** What WeChat heard in a voice message, where the account has that switched on. */
  Recognition: Words.optional(),
  Location_X: z.string().optional(),
  Location_Y: z.string().optional(),
  Label: Words.optional(),
  Title: Words.optional(),
  Url: Words.optional(),
  Event: z.string().optional(),
  EventKey: Words.optional(),
});
export type Message = z.infer<typeof Message>;
