// What a customer is told outside a turn.
import { describe, expect, it } from 'vitest';
import { announce } from '../../dialogs/case-life/announce.ts';

describe('announcements', () => {
  it.each([
    [
      'engineer-joined',
      'en',
      { engineer: 'Mei' },
      'Mei, one of our engineers, has joined. You are talking to a person now.',
    ],
    ['engineer-joined', 'en', {}, 'An engineer has joined. You are talking to a person now.'],
    ['engineer-left', 'zh', { engineer: '李工' }, '工程师 李工 已离开对话。'],
    [
      'waiting',
      'zh',
      { position: 2 },
      '您已在排队中，当前第 2 位，工程师会在这里联系您。您可以先关闭页面，稍后再回来。',
    ],
  ] as const)('%s in %s', (kind, language, params, text) => {
    expect(announce(kind, language, params)).toEqual({ kind: 'notice', text, language, actions: [], citations: [] });
  });
});
