// The part of Telegram's update that we read. Everything else is dropped, so that a new field never refuses a message.
import { z } from 'zod';

/** Words of a person: without what no database keeps, NUL and half a surrogate pair. */
const Words = z.string().transform((words) => words.toWellFormed().replaceAll('\0', ''));

const User = z.object({
  id: z.int(),
  first_name: Words.default(''),
  last_name: Words.optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});

const Chat = z.object({ id: z.int(), type: z.string() });

const File = z.object({
  file_id: z.string(),
  file_unique_id: z.string().optional(),
  file_name: Words.optional(),
  mime_type: z.string().optional(),
});

const PhotoSize = z.object({
  file_id: z.string(),
  file_unique_id: z.string().optional(),
  width: z.int(),
  height: z.int(),
});

const Location = z.object({ latitude: z.number(), longitude: z.number(), live_period: z.int().optional() });

const Keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: Words, callback_data: Words.optional() }))),
});

const Message = z.object({
  message_id: z.int(),
  from: User.optional(),
  chat: Chat,
  text: Words.optional(),
  caption: Words.optional(),
  media_group_id: z.string().optional(),
  photo: z.array(PhotoSize).optional(),
  video: File.optional(),
  video_note: File.optional(),
  animation: File.optional(),
  document: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  sticker: z.object({ emoji: z.string().optional() }).optional(),
  dice: z.object({ emoji: z.string() }).optional(),
  location: Location.optional(),
  venue: z.object({ title: Words, address: Words }).optional(),
  contact: z.object({ phone_number: Words, first_name: Words, last_name: Words.optional() }).optional(),
  // Kinds that say nothing to us but came from a person, who must not be met with silence.
  poll: z.unknown().optional(),
  story: z.unknown().optional(),
  game: z.unknown().optional(),
  checklist: z.unknown().optional(),
  paid_media: z.unknown().optional(),
});
export type Message = z.infer<typeof Message>;

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  // An old message comes without its keyboard, a very old one without itself.
  message: z.object({ chat: Chat, reply_markup: Keyboard.optional() }).optional(),
  data: Words.optional(),
});
export type CallbackQuery = z.infer<typeof CallbackQuery>;

const ChatMemberUpdated = z.object({ chat: Chat, from: User, new_chat_member: z.object({ status: z.string() }) });
export type ChatMemberUpdated = z.infer<typeof ChatMemberUpdated>;

export const Update = z.object({
  update_id: z.int(),
  message: Message.optional(),
  edited_message: Message.optional(),
  callback_query: CallbackQuery.optional(),
  my_chat_member: ChatMemberUpdated.optional(),
});
export type Update = z.infer<typeof Update>;
export type User = z.infer<typeof User>;

/** What we ask Telegram to send us. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];
