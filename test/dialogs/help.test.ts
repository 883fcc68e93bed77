// Questions about our own question, what cannot be looked up, and leaving in the middle: nobody is told that they were not understood.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations: Readonly<Record<string, string>> = {
  'a label that cannot be read is no misunderstanding': `
    < my unit stopped charging
    < [none]
    ? model
    < the sticker came off
    ~ I did not quite get that
    ? purchase-channel`,
  'the period of a model is told before anything is known of the unit': `
    < how long is the warranty on the XT2400?
    ! The warranty on the XT2400 runs 24 months from the day it was received (3.1.2).
    ? serial-number`,
  'without a serial number the model and the day tell how long the warranty runs': `
    < is my unit under warranty?
    ? serial-number
    < i dont have the serial with me
    ~ I did not quite get that
    ? model
    < XT2400
    ? delivery-date
    < 9 november 2026
    ! under warranty until **9 November 2028**`,
  'also in Chinese': `
    < 我的还在保修期内吗
    ? serial-number
    < 我现在不在家
    ? model
    < XT1500
    ? delivery-date
    < 2026年11月9号
    ! 质保期到 **2028年11月9日**`,
  'where to look is said again': `
    < is my unit under warranty?
    < where do i find that?
    ! It is on the label at the back
    ~ one for an engineer
    ? serial-number`,
  'a picture is welcome': `
    < is my unit under warranty?
    < can i send you a photo of it?
    ! please send it here
    ? serial-number`,
  'who does not understand the question hears it in other words, and has not said no': `
    < my XT2400 from your shop stopped charging, it came on 9 november 2026
    < [none]
    < [mainland]
    ? causes
    < i dont understand
    ! what may have harmed it from outside
    ? causes`,
  'who leaves finds everything as it was': `
    < my XT2400 stopped charging
    ? hazards
    < ok thanks, later
    ! What you told me stays here
    < no smoke, no smell, nothing
    ? purchase-channel`,
  'never mind is no answer': `
    < my XT2400 from your shop stopped charging, it came on 9 november 2026
    < [none]
    < [mainland]
    ? causes
    < never mind
    ! What you told me stays here`,
  'a wish in the middle of the questions is noted': `
    < my XT2400 stopped charging
    < [none]
    ? purchase-channel
    < can you just replace it
    ! Noted: you would like a replacement.
    ! Back to my question: **Where did you buy your XT2400?**
    ? purchase-channel`,
  'what comes next is told': `
    < my XT2400 stopped charging
    < [none]
    < so what now?
    ! more answers from you, and I can tell you what you are entitled to
    ? purchase-channel`,
  'nothing is sent before it was asked for': `
    < my XT2400 stopped charging
    < [none]
    < how do i pack it?
    ! Please do not send anything yet.
    ? purchase-channel`,
  'whether something is a problem is not settled by itself': `
    < my XT2400 stopped charging, it is in texas
    < [none]
    < is that a problem?
    ! Not by itself
    ? purchase-channel`,
  'a way to reach them is no misunderstanding, and no model': `
    < my unit stopped charging
    < [none]
    ? model
    < tom baker 07700 900123
    ! Noted for this case only: tom baker, 07700 900123
    # record-contact tom baker 07700 900123
    ? model
    < maria.lopez@example.com
    ! maria.lopez@example.com`,
  '王芳 13800138000 是联系方式，不是型号': `
    < 机器充不进电
    < [none]
    ? model
    < 王芳 13800138000
    ! 已记下，仅用于本次服务：王芳, 13800138000
    ? model
    < 在老家，贵州
    ! 中国大陆
    ? model`,
  'who goes on to tell of their unit is asked what is wrong, not what they want': `
    < (joined)
    < my XT1500 from your website
    ! Got it: XT1500
    ? defect`,
  'whether a faulty unit may be used is answered on the safe side': `
    < my XT2400 stopped charging
    < [none]
    < can i keep using it till then?
    ! please leave it switched off and unplugged
    ? purchase-channel`,
  'hello in the middle is answered in kind': `
    < my XT2400 stopped charging
    < hello?
    ! Yes, I am here.
    < no
    ? purchase-channel`,
  'ok, so what does that mean is no yes': `
    < it stopped charging, serial DEMO-XT2400-0002
    < [none]
    < [mainland]
    < [causes/none]
    ? verdict
    < ok so what does that mean for me
    ~ A person will look at your case
    ~ Your request is in`,
  要我出运费吗: `
    < 我的XT2400充不进电
    < [none]
    < 要我出运费吗
    ! 结果里我会写清楚`,
  'that nothing happened is heard whatever is asked': `
    < my XT2400 wont turn on, bought at your shop
    < nothing like that
    ? delivery-date
    < no nothing happened
    ! nothing happened to it
    ? delivery-date`,
  'a wish said again is no misunderstanding': `
    < my XT2400 wont turn on, bought at your shop
    < nothing like that
    < replacement please
    < ok replacement
    ~ I did not quite get that
    ? delivery-date`,
  '为什么不能退，换货呢，那就修': `
    < 我买的XT1500屏幕不亮了，官网买的，2026年9月20日收到的
    < [none]
    < 四川成都
    < [causes/none]
    ? verdict
    < 为什么不能退
    ! 为什么不能退货退款
    < 换货呢
    ! 为什么不能换货
    < 那就修
    # submit-claim warranty`,
  'what the warranty covers is quoted': `
    < what does the warranty cover?
    ! If the product has manufacturing defects or performance faults`,
  'no, that is all': `
    < is my DEMO-P6A-0005 still under warranty?
    ! under warranty until
    < no thats all
    ! Glad to help
    ~ What can I do for you?`,
  'a place among other facts': `
    < XT2400, from your shop, got it 9 november 2026, doesn't charge, Germany, nothing happened to it
    < [none]
    ~ Where is your XT2400 now?
    ~ Where is the unit now?`,
  'no, but: what follows is the answer': `
    < my XT2400 from your shop stopped charging, it came on 9 november 2026
    < [none]
    < [mainland]
    ? causes
    < no but theres dust inside
    ! A person has to decide about
    ~ nothing happened to it`,
  'danger beside a way to reach them raises the alarm': `
    < smoke! ana@example.com
    ! Your safety comes first
    ? hazard`,
  'danger with a number to call, too': `
    < it is smoking call me +44 7700 900123
    ! Your safety comes first
    ? hazard`,
  '冒烟了，留了电话': `
    < 冒烟了 王芳 13800138000
    ? hazard`,
  'a person is called whatever stands beside the call': `
    < real person please max@x.de
    # hand-off asked`,
  'a wish beside an address is heard': `
    < i want a refund max@x.de
    ~ What can I do for you?`,
  回头再说: `
    < 我的XT2400充不进电
    < 回头再说
    ! 随时回来接着办`,
};

describe('help with a question', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
