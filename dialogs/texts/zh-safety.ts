// Chinese: the reviewed safety text. Fixed words; change them only together with whoever answers for product safety.
import type { SafetyTexts } from './shape.ts';

export const safety = {
  title: '**安全第一。**请您现在就这样做：',
  always: ['远离机器，也请家人、孩子和宠物不要靠近。', '不要触碰、移动、拆开机器，不要再充电或开机。'],
  extra: {
    smoke: '请离开房间并随手关门，立即拨打 119（大陆以外请拨打当地火警电话）。',
    fire: '请立即撤离到室外并拨打 119（大陆以外请拨打当地火警电话）。电池起火请不要自己扑救。',
    swelling: '撤离时如果顺手，请打开窗户通风。不要按压、刺破机器。',
    leak: '不要触碰液体，不要吸入气味。如沾到皮肤或眼睛，请用大量清水冲洗并尽快就医。',
    overheating: '如果能安全够到墙上的开关或空气开关，请断开电源；够不到就不要靠近。',
    smell: '请离开房间并通风。如果看到烟雾，请立即拨打 119。',
    immersion: '请不要走进机器周围的积水，水可能带电。只有在干燥处才可断开空气开关。',
    'electric-shock': '不要触碰机器的金属部分。触电后即使感觉没事也请就医，紧急情况请拨打 120。',
    injury: '如果有人受伤，请立即拨打 120（大陆以外请拨打当地急救电话）。',
  },
  paged: (hotline) => `我已经通知值班工程师，马上会有人在这里联系您。您也可以直接拨打 ${hotline}。`,
  waits: '其他事情都可以先放一放，不会耽误：您的申请从今天起算。',
  again: (hotline) =>
    `值班工程师已收到通知，能看到您发的内容，会在这里回复您；也可以直接拨打 ${hotline}。在此之前请继续远离机器。`,
  untilLookedAt:
    '这个我没法隔空判断。工程师检查之前，请先关机、拔掉插头，不要使用。一旦冒烟、鼓包、漏液、有异味或发烫，请远离并马上告诉我。',
  ask: '大家都平安吗？',
  hurt: '有人受伤',
  safe: '大家都安全',
  mistake: '没有危险，刚才点错了',
  hurtReply: '请立即拨打 120（大陆以外请拨打当地急救电话）。值班工程师也看到了这条消息。',
  safeReply: '那就好。在工程师和您沟通之前，请继续远离机器。',
  mistakeReply: '没事就好。工程师那边还会看到这条提醒，可能会再问您一下。我们继续。',
} as const satisfies SafetyTexts;
