// What each message and event of WeChat becomes.
import { describe, expect, it } from 'vitest';
import { inboundEvent } from '../../adapters/wechat/inbound.ts';
import { Message } from '../../adapters/wechat/message.ts';
import { fieldsOf } from '../../adapters/wechat/xml.ts';
import { toInstant } from '../../bot/clock.ts';
import { type Fields, messageXml } from './platform.ts';

const receivedAt = toInstant('2026-11-21T09:30:00Z');

const eventOf = (fields: Fields) =>
  inboundEvent(Message.parse(fieldsOf(messageXml('oAnn', fields))), { account: 'wx1', receivedAt });
const activityOf = (fields: Fields) => {
  const { locale: _locale, ...activity } = eventOf(fields)?.activity ?? {};
  return activity;
};
const message = (fields: object) => ({ type: 'message', text: '', attachments: [], channelData: {}, ...fields });
const file = (contentType: string, name: string) => [{ contentType, contentUrl: 'wechat:M1', name }];

it('words are an event of their customer, known by the message’s own id in all its digits', () => {
  expect(eventOf({ MsgType: 'text', Content: '坏了', MsgId: '6054768590064713728' })).toEqual({
    channel: 'wechat',
    account: 'wx1',
    eventId: '6054768590064713728',
    conversation: 'oAnn',
    sender: { id: 'oAnn' },
    activity: message({ text: '坏了', locale: 'zh-CN' }),
    receivedAt,
  });
});

describe('a message', () => {
  it.each<readonly [string, Fields, object]>([
    ['keeps its signs', { MsgType: 'text', Content: ' <b> & ]]> &lt; ' }, { text: ' <b> & ]]> &lt; ' }],
    ['loses what cannot be kept', { MsgType: 'text', Content: 'a\0b' }, { text: 'ab' }],
    [
      'may be a photo',
      { MsgType: 'image', PicUrl: 'http://x', MediaId: 'M1' },
      { attachments: file('image/jpeg', 'photo.jpg') },
    ],
    [
      'may be a voice whose words WeChat heard',
      { MsgType: 'voice', MediaId: 'M1', Format: 'amr', Recognition: '充不进电。' },
      { text: '充不进电。', attachments: file('audio/amr', 'voice.amr') },
    ],
    [
      'may be a voice without words',
      { MsgType: 'voice', MediaId: 'M1', Format: 'amr' },
      { attachments: file('audio/amr', 'voice.amr') },
    ],
    [
      'may be a video',
      { MsgType: 'video', MediaId: 'M1', ThumbMediaId: 'T' },
      { attachments: file('video/mp4', 'video.mp4') },
    ],
    ['may be a short one', { MsgType: 'shortvideo', MediaId: 'M1' }, { attachments: file('video/mp4', 'video.mp4') }],
    [
      'may be a paper',
      { MsgType: 'file', MediaId: 'M1', Title: '发票.pdf' },
      { text: '发票.pdf', attachments: file('application/octet-stream', '发票.pdf') },
    ],
    [
      'may be a paper WeChat keeps to itself',
      { MsgType: 'file', Title: '发票.pdf', FileKey: 'K' },
      { text: '发票.pdf' },
    ],
    [
      'may be a place',
      { MsgType: 'location', Location_X: '31.2', Location_Y: '121.5', Scale: '15', Label: '上海市静安区' },
      { text: '上海市静安区', channelData: { location: { latitude: 31.2, longitude: 121.5 } } },
    ],
    [
      'may be a place that says nothing',
      { MsgType: 'location', Location_X: 'x', Location_Y: '' },
      { text: '[location]' },
    ],
    [
      'may be a link',
      { MsgType: 'link', Title: '订单', Description: 'd', Url: 'https://x' },
      { text: '订单\nhttps://x' },
    ],
    ['is never met with silence', { MsgType: 'gift' }, { text: '[gift]' }],
  ])('%s', (_what, fields, expected) => {
    expect(activityOf(fields)).toEqual(message(expected));
  });
});

describe('an event', () => {
  const happened = (Event: string, EventKey = '') => ({ MsgType: 'event', Event, EventKey, CreateTime: 1 });
  const ann = [{ id: 'oAnn', name: '' }];

  it.each<readonly [string, Fields, object]>([
    [
      'who follows the account joins',
      happened('subscribe', 'qrscene_1'),
      { type: 'conversationUpdate', membersAdded: ann },
    ],
    ['who unfollows it leaves', happened('unsubscribe'), { type: 'conversationUpdate', membersRemoved: ann }],
    ['a button of the menu says its key', happened('CLICK', '转人工'), { type: 'message', text: '转人工' }],
    ['a page that is viewed says nothing', happened('VIEW', 'https://x'), {}],
    ['a report of a place says nothing', happened('LOCATION'), {}],
  ])('%s', (_what, fields, expected) => {
    expect(activityOf(fields)).toEqual(expected);
  });

  it('is known by who, when and what', () => {
    const ids = [
      happened('CLICK', 'a'),
      happened('CLICK', 'b'),
      happened('subscribe'),
      { ...happened('subscribe'), CreateTime: 2 },
    ];
    expect(ids.map((fields) => eventOf(fields)?.eventId)).toEqual([
      'oAnn:1:CLICK:a',
      'oAnn:1:CLICK:b',
      'oAnn:1:subscribe:',
      'oAnn:2:subscribe:',
    ]);
  });
});

describe('XML', () => {
  it.each([
    ['a DTD', '<!DOCTYPE x [<!ENTITY a "b">]><xml><A>&a;</A></xml>'],
    ['a DTD inside', '<xml><!DOCTYPE x [<!ENTITY a "b">]><A>&a;</A></xml>'],
    ['a DTD after words', '<xml><A><![CDATA[x]]></A><!DOCTYPE x [<!ENTITY a "b">]></xml>'],
    ['no element', 'hello'],
    ['nothing', ''],
    ['an open element', '<xml><A>1'],
    ['open words', '<xml><A><![CDATA[1</A></xml>'],
    ['a trap for programs', '<xml><__proto__>1</__proto__></xml>'],
    ['a tower', `<xml>${'<a>'.repeat(20)}${'</a>'.repeat(20)}</xml>`],
  ])('with %s is not read', (_what, xml) => {
    expect(fieldsOf(xml)).toBeUndefined();
  });

  it('has no entities, and in words everything is words', () => {
    expect(fieldsOf('<xml><A>&amp;</A><B><![CDATA[<!DOCTYPE x> <![CDATA[ <!--]]></B></xml>')).toEqual({
      A: '&amp;',
      B: '<!DOCTYPE x> <![CDATA[ <!--',
    });
  });
});
