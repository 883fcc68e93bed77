// Why something cannot be done, in a sentence for the engineer who asked for it.
import type { RefusalReason, Refused, Said } from '../desk-action.ts';

const messages = {
  'unknown-case': { en: 'There is no such case.', zh: '没有这个工单。' },
  'nobody-waits': { en: 'Nobody is waiting: the queue is empty.', zh: '没有等待的工单:队列为空。' },
  taken: { en: 'Somebody else has this case.', zh: '此工单由他人处理。' },
  'not-taken': { en: 'Nobody has this case. Take it first.', zh: '此工单无人处理,请先接手。' },
  'not-queued': {
    en: 'This case is with the bot; it has not been handed to the hotline.',
    zh: '此工单仍由机器人处理,尚未转到热线。',
  },
  resolved: { en: 'This case has been resolved.', zh: '此工单已结案。' },
  empty: { en: 'There is nothing to send: the text is empty.', zh: '内容为空,没有可发送的文字。' },
  'too-long': {
    en: 'The text is longer than 8,000 characters. Shorten it, or send it in parts.',
    zh: '文字超过 8,000 个字符,请缩短或分条发送。',
  },
  unreachable: {
    en: 'The customer cannot be reached in this channel any more. Use the contact data on the card.',
    zh: '此渠道已无法联系到客户,请用卡片上的联系方式。',
  },
  'unknown-outcome': { en: 'Choose how the case ended.', zh: '请选择工单的结果。' },
  'unknown-staff': {
    en: 'This person is not on the staff list. Ask an administrator to add them.',
    zh: '此人不在人员名单中,请联系管理员添加。',
  },
  'off-shift': {
    en: 'You are not on shift just now. Ask a colleague who is, or have the shift changed.',
    zh: '您现在不当班。请找当班同事,或先调整班次。',
  },
  'not-allowed': { en: 'This needs a lead engineer.', zh: '此操作须由主管工程师进行。' },
  'unknown-desk': { en: 'There is no such desk.', zh: '没有这个服务台。' },
  'no-higher-level': {
    en: 'This desk is the last one: there is nobody above it to escalate to.',
    zh: '这已是最高一级服务台,无法再升级。',
  },
  'unfit-fact': { en: 'This cannot be the value of that fact.', zh: '该事实不能取这个值。' },
  'unfit-quote': { en: 'The quotation cannot be read.', zh: '报价无法识别。' },
  'unfit-time': { en: 'This is no instant after now.', zh: '这不是将来的时间。' },
  'unfit-choice': { en: 'Choose one of what is offered.', zh: '请从给出的选项中选择。' },
  'no-reason': { en: 'Say why: a reason is required here.', zh: '请说明理由:此处必须填写。' },
  'not-decided': { en: 'The policy has not decided about this remedy.', zh: '政策尚未就此项作出判断。' },
  'not-confirmed': {
    en: 'The request has not been confirmed yet. Confirm it first.',
    zh: '申请尚未确认,请先确认。',
  },
  'not-paused': { en: 'The clocks are running already.', zh: '时限已在计时。' },
  'unknown-override': {
    en: 'There is no override that waits for approval.',
    zh: '没有等待同意的改判。',
  },
  'own-override': {
    en: 'A second person must agree: you cannot approve what you proposed yourself.',
    zh: '须由第二人同意:不能批准自己提出的改判。',
  },
} as const satisfies Readonly<Record<RefusalReason, Said>>;

/** `message` says more than the reason alone: who has the case, what is wrong with a value. */
export function refused(reason: RefusalReason, message: Said = messages[reason]): Refused {
  return { kind: 'refused', reason, message };
}

export function refusedAsTaken(holder: string): Refused {
  return refused('taken', { en: `${holder} has this case.`, zh: `此工单由 ${holder} 处理。` });
}

export function refusedAsStranger(name: string): Refused {
  return refused('unknown-staff', {
    en: `${name} is not on the staff list. Ask an administrator to add them.`,
    zh: `${name} 不在人员名单中,请联系管理员添加。`,
  });
}

/** `what` is asked for; one of `choices` must be the answer. */
export function refusedChoice({ en, zh }: Said, choices: readonly string[]): Refused {
  const listed = choices.join(', ');
  return refused('unfit-choice', { en: `${en}: ${listed}.`, zh: `${zh}:${listed}。` });
}
