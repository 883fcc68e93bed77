// Whole conversations in Chinese. See script.ts for how a script is read.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations: Readonly<Record<string, string>> = {
  'a whole sentence about the unit, first thing, is no riddle': `
    < 你好，我这个电源吧，最近总跟我闹脾气，看心情上班
    ! 原话我记下了
    ? defect`,

  'the exact day of a rough date is asked for only where something hangs on it': `
    < XT2400，官网买的，去年夏天收到的，充不进电了，发票在
    < 都没有
    < 在杭州
    ? causes
    < 没摔过也没进水
    ? verdict`,

  'everything in the first message': `
    < 我的XT2400三天前收到的，官网买的，充不进电，没拆过，发票还在
    # set-language zh
    # open-case fault
    ! 很抱歉
    ! 2026年11月18日收到
    ? hazards
    < 都没有
    ? service-region
    < 1
    ? causes
    ~ 拆开过外壳
    < 没有
    ! 可以换货
    ! 12月18日之前
    ! 以工程师检测为准
    ? verdict
    < 对的
    # submit-claim replacement
    ! 申请编号是 **⟦case-number⟧**
    ? contact
    < 王芳 13800138000
    # record-contact 王芳 13800138000`,

  'a return refused on day 12, a replacement instead': `
    < 你好
    ! 您好
    ? matter
    < [return]
    < DEMO-XT2400-0002
    ! 查到了
    < 充不进电
    ? hazards
    < [none]
    < [mainland]
    < [none]
    ! 很抱歉，按规则不能退货退款
    ! 已过去 12 天
    ! 最后可申请的日期是11月16日
    ! 3.2.2(a) 译文
    ! 不过可以换货
    ! 可以换货
    < [review]
    # hand-off review`,

  danger: `
    < 机器充不进电
    < 电池鼓包了，还有焦糊味
    # record-hazard swelling smell
    # hand-off hazard
    ! 安全第一
    ! 400 000 0000
    ~ 退货
    ~ 寄
    < 能退钱吗
    ! 值班工程师
    < 大家都安全
    ! 继续远离机器`,

  'no danger where it is denied': `
    < 充不进电，没有冒烟也没有异味
    ? hazards
    ~ 安全第一`,

  'a person at once': `
    < 转人工
    # hand-off asked
    ! 工程师会在这里联系您`,

  'a correction in words': `
    < XT2400，官网买的，11月9号收到，充不进电，发票有
    < 1
    < 1
    < 1
    ! 可以换货
    < 不对，是10月1号收到的
    ! 已更正：**收货日期**改为2026年10月1日（之前：2026年11月9日）
    ! **换货**：现在不能办理（之前：可以办理）`,

  'do not know, why, back': `
    < XT2400充不进电，官网买的
    < 没有
    ? delivery-date
    < 为什么要问这个
    ! 还没有定下来
    ? delivery-date
    < 不记得了
    ! 先跳过
    ? purchase-date
    < 上一步
    ? delivery-date
    < 2月31号
    ! 日历上没有`,

  'a rough date is taken, and the day asked for only where it matters': `
    < XT2400充不进电，官网买的，发票有
    < 没有
    < 上个月
    ? service-region
    < 1
    ! 正好在期限边上
    ? delivery-date
    < 28号
    ? causes`,

  'English in the middle': `
    < 充不进电
    < English
    # set-language en
    ! For your safety`,
};

describe('conversations in Chinese', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
