// What the desk itself says to one person, in each language they may read.
import type { Said } from '../../bot/desk-action.ts';

export type Language = keyof Said;

export const sentences = {
  cannotBe: { en: 'That cannot be', zh: '无法执行' },
  noSuchCase: { en: 'There is no such case.', zh: '没有这个工单。' },
  olderButton: {
    en: 'This button belongs to an older version. Use the newest card of the case.',
    zh: '此按钮属于旧版本,请使用该工单最新的卡片。',
  },
  olderForm: { en: 'This form belongs to an older version.', zh: '此表单属于旧版本。' },
  notKept: { en: 'Your reply was not kept.', zh: '您的回复未被保存。' },
  membersOnly: {
    en: 'The hotline’s desk is for members of this workspace only.',
    zh: '热线服务台仅限本工作区成员使用。',
  },
  waits: { en: 'It waits', zh: '等待同意' },
  leadMustAgree: {
    en: 'A lead must agree before the override holds: it waits on the card.',
    zh: '改判须经主管同意后生效,现于卡片上等待。',
  },
  recorded: { en: 'Recorded', zh: '已记录' },
  sameVerdict: { en: 'It is recorded. The verdict is the same as before.', zh: '已记录,判断与之前相同。' },
  verdictChanged: { en: 'The verdict changed', zh: '判断已改变' },
  noSuchCommand: { en: 'There is no such command.', zh: '没有这个命令。' },
} as const satisfies Readonly<Record<string, Said>>;

export function strangerSentence(userId: string): Said {
  return {
    en: `You are not on the hotline’s staff list, so nothing was done. Ask an administrator to add your Slack user ${userId}.`,
    zh: `您不在热线人员名单中,未执行任何操作。请联系管理员添加您的 Slack 用户 ${userId}。`,
  };
}

/** The first of somebody's or a desk's languages that we speak. */
export function spoken(languages: readonly string[], otherwise: Language = 'en'): Language {
  const known = languages.map((language) => language.toLowerCase().slice(0, 2));
  return known.find((language): language is Language => language === 'en' || language === 'zh') ?? otherwise;
}
