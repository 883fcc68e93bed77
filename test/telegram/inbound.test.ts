// What each kind of Telegram update becomes, as a table.
import { describe, expect, it } from 'vitest';
import { inboundEvent } from '../../adapters/telegram/inbound.ts';
import { Update } from '../../adapters/telegram/update.ts';
import { toInstant } from '../../bot/clock.ts';

const from = { id: 42, is_bot: false, first_name: 'Ann', last_name: 'Lee', language_code: 'zh-hans' };
const chat = { id: 42, type: 'private' };
const arrival = { account: '4242', receivedAt: toInstant('2026-11-21T09:30:00Z') };

function eventOf(update: object) {
  return inboundEvent(Update.parse({ update_id: 870_001, ...update }), arrival);
}

function message(fields: object): object {
  return { message: { message_id: 12, date: 1_795_230_000, from, chat, ...fields } };
}

const messageWith = (fields: object) => ({
  type: 'message',
  text: '',
  attachments: [],
  channelData: {},
  locale: 'zh-hans',
  ...fields,
});
const file = (contentType: string, name: string) => ({ contentType, name, contentUrl: 'telegram:F1' });

it('an update is an event of its bot, its chat and its sender', () => {
  expect(eventOf(message({ text: 'hello' }))).toEqual({
    channel: 'telegram',
    account: '4242',
    eventId: '870001',
    conversation: '42',
    sender: { id: '42', name: 'Ann Lee' },
    activity: messageWith({ text: 'hello' }),
    receivedAt: '2026-11-21T09:30:00.000Z',
  });
});

describe('a message', () => {
  const sizes = [
    { file_id: 'small', file_unique_id: 'a', width: 90, height: 67 },
    { file_id: 'F1', file_unique_id: 'c', width: 1280, height: 960 },
    { file_id: 'middle', file_unique_id: 'b', width: 320, height: 240 },
  ];
  const f1 = { file_id: 'F1', file_unique_id: 'u' };
  const cases: readonly (readonly [string, object, object])[] = [
    ['a word written as a command', { text: '/human@EastBot please' }, { text: 'human please' }],
    ['a path is no command', { text: '/var/log is full' }, { text: '/var/log is full' }],
    ['a photo in its largest size', { photo: sizes }, { attachments: [file('image/jpeg', 'photo.jpg')] }],
    [
      'a caption',
      { photo: sizes, caption: 'broken' },
      { text: 'broken', attachments: [file('image/jpeg', 'photo.jpg')] },
    ],
    [
      'a document with its own name',
      { document: { ...f1, file_name: 'invoice.pdf', mime_type: 'application/pdf' } },
      { attachments: [file('application/pdf', 'invoice.pdf')] },
    ],
    ['a document without a name', { document: f1 }, { attachments: [file('application/octet-stream', 'document')] }],
    ['a video', { video: f1 }, { attachments: [file('video/mp4', 'video.mp4')] }],
    ['a round video', { video_note: f1 }, { attachments: [file('video/mp4', 'video.mp4')] }],
    [
      'an animation, which is also a document',
      { animation: f1, document: f1 },
      { attachments: [file('video/mp4', 'animation.mp4')] },
    ],
    [
      'a voice message',
      { voice: { ...f1, duration: 3, mime_type: 'audio/ogg' } },
      { attachments: [file('audio/ogg', 'voice.ogg')] },
    ],
    [
      'music',
      { audio: { ...f1, file_name: 'noise.mp3', mime_type: 'audio/mpeg' } },
      { attachments: [file('audio/mpeg', 'noise.mp3')] },
    ],
    ['a sticker', { sticker: { file_id: 'S', emoji: '👍' } }, { text: '👍' }],
    ['a sticker without an emoji', { sticker: { file_id: 'S' } }, { text: '[sticker]' }],
    ['a poll', { poll: { id: '1', question: 'why?' } }, { text: '[poll]' }],
    [
      'a location',
      { location: { latitude: 31.2, longitude: 121.5 } },
      { channelData: { location: { latitude: 31.2, longitude: 121.5 } } },
    ],
    [
      'a venue',
      { location: { latitude: 31.2, longitude: 121.5 }, venue: { title: 'Home', address: 'Long Street 1' } },
      { text: 'Home, Long Street 1', channelData: { location: { latitude: 31.2, longitude: 121.5 } } },
    ],
    ['a contact', { contact: { phone_number: '+8613800000000', first_name: 'Ann' } }, { text: 'Ann +8613800000000' }],
    ['what no database keeps', { text: 'a\0b\ud800c' }, { text: 'ab\ufffdc' }],
    ['right-to-left text and emoji', { text: 'שלום 👩‍🔧' }, { text: 'שלום 👩‍🔧' }],
  ];
  it.each(cases)('%s', (_name, fields, expected) => {
    expect(eventOf(message(fields))?.activity).toEqual(messageWith(expected));
  });

  it('of an album belongs to its group', () => {
    expect(eventOf(message({ photo: sizes, media_group_id: '135' }))?.group).toBe('135');
  });
});

describe('a start', () => {
  const joined = { type: 'conversationUpdate', locale: 'zh-hans', membersAdded: [{ id: '42', name: 'Ann Lee' }] };
  it('is somebody joining', () => {
    expect(eventOf(message({ text: '/start' }))?.activity).toEqual(joined);
    expect(eventOf(message({ text: '/start@EastBot' }))?.activity).toEqual(joined);
  });

  it('carries the payload of its link', () => {
    expect(eventOf(message({ text: '/start o_8f3a' }))?.activity).toEqual({
      ...joined,
      channelData: { startPayload: 'o_8f3a' },
    });
  });
});

describe('an edit', () => {
  const edited = (fields: object) => ({ edited_message: { message_id: 12, from, chat, ...fields } });
  it('is one more message, which says so', () => {
    expect(eventOf(edited({ text: 'in May' }))?.activity).toEqual(
      messageWith({ text: 'in May', channelData: { edited: true } }),
    );
  });

  it('of a live location is no message', () => {
    expect(eventOf(edited({ location: { latitude: 1, longitude: 2, live_period: 600 } }))).toBeUndefined();
  });
});

describe('a pressed button', () => {
  const keyboard = {
    inline_keyboard: [
      [
        { text: 'Yes', callback_data: 's3:yes' },
        { text: 'Site', url: 'https://x.example' },
      ],
    ],
  };
  const press = (fields: object) => eventOf({ callback_query: { id: '9', from, data: 's3:yes', ...fields } })?.activity;
  const value = { choice: 's3:yes' };
  it('is its title with its choice', () => {
    expect(press({ message: { chat, reply_markup: keyboard } })).toEqual({
      type: 'message',
      text: 'Yes',
      value,
      locale: 'zh-hans',
    });
  });

  it('of a message Telegram no longer shows is its choice alone', () => {
    expect(press({})).toEqual({ type: 'message', text: '', value, locale: 'zh-hans' });
    expect(press({ message: { chat, date: 0 } })).toEqual({ type: 'message', text: '', value, locale: 'zh-hans' });
  });

  it('in a group is not for us', () => {
    expect(press({ message: { chat: { id: -1, type: 'group' }, reply_markup: keyboard } })).toBeUndefined();
  });
});

describe('not for us', () => {
  const group = { id: -100, type: 'supergroup' };
  it.each([
    ['a group', message({ chat: group, text: 'hello' })],
    ['a channel', { channel_post: { message_id: 1, chat: { id: -1, type: 'channel' }, text: 'x' } }],
    ['a pinned message', message({ pinned_message: { message_id: 1 } })],
    ['a kind of update that is yet to be invented', { hologram: {} }],
    ['the bot unblocked', { my_chat_member: { chat, from, new_chat_member: { status: 'member' } } }],
    ['the bot added to a group', { my_chat_member: { chat: group, from, new_chat_member: { status: 'kicked' } } }],
  ])('%s', (_name, update) => {
    expect(eventOf(update)).toBeUndefined();
  });
});

it('a customer who blocks the bot has left', () => {
  const update = { my_chat_member: { chat, from, new_chat_member: { status: 'kicked' } } };
  expect(eventOf(update)?.activity).toEqual({
    type: 'conversationUpdate',
    membersRemoved: [{ id: '42', name: 'Ann Lee' }],
    locale: 'zh-hans',
  });
});
