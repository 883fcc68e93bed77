// What makes a conversation feel heard: objections answered, offers taken by name, a word on what was just said, nothing said twice.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const refusedOnDay12 = `
    < it stopped charging, serial DEMO-XT2400-0002, can I send it back?
    < [none]
    < [mainland]
    < [causes/none]
    ? verdict`;

const conversations: Readonly<Record<string, string>> = {
  'whoever has several units is told that they are taken one by one': `
    < hi, i have two XT2400 from your shop, both stopped charging
    ! You have more than one: let us take one first.
    < no
    ~ more than one`,
  'also in Chinese': `
    < 我买了两台XT1500，一台充不进电，一台屏幕不亮
    ! 您有不止一台`,

  'orders, payments and the law are for people': `
    < my order never arrived
    ! That is one for an engineer
    ? person`,
  'a threat with the law is no misunderstanding': `
    < 我要打12315
    ~ 没太明白
    ? person`,
  'whoever waits for word is told how it stands': `
    < i sent it back 3 weeks ago and heard nothing
    ! In this chat there is no case yet`,
  'a cable is a spare part': `
    < i need a new charger cable
    ! Spare parts: what our rules say about them`,

  'not the one, the other: a model is put right in passing': `
    < my XT1500 stopped charging
    < [none]
    < not the 1500, its the 2400
    ! XT2400
    ~ I did not quite get that
    ? purchase-channel`,
  'a day is put right right after it was told': `
    < my XT2400 from your shop stopped charging
    < [none]
    < last friday
    ? service-region
    < wait no, it was thursday
    ! 19 November 2026
    ? service-region`,
  'what the carrier did answers what happened to it': `
    < my XT2400 from your shop stopped charging, arrived 13 november 2026
    < [none]
    < [mainland]
    ? causes
    < it got dropped by the delivery guy
    ? verdict`,
  'a day is no model': `
    < 充不了电，官网买的
    < 没异常
    ? model
    < 18号
    ? model`,
  'somebody is to have a look': `
    < 我的XT2400充不进电
    < 叫人来看看
    # hand-off asked`,
  'a manager is a person': `
    < my XT2400 stopped charging
    < i want to speak to your manager
    # hand-off asked`,
  'so is a 主管': `
    < 我的XT2400充不进电
    < 我要找你们主管
    # hand-off asked`,

  'with a result, its terms say who pays': `${refusedOnDay12}
    < do i have to pay for shipping?
    ! We pay parts, labour and freight both ways.
    ? verdict`,
  'where a person decides, that person says who pays': `
    < my P6B stopped charging, bought from a dealer, arrived 25 september 2025
    < [none]
    < [causes/none]
    < who pays the shipping
    ! settled by the person who decides
    ? verdict`,
  'what it costs is told with the result': `
    < my XT2400 stopped charging
    < [none]
    < do i have to pay anything?
    ! depends on what you are entitled to
    ? purchase-channel
    < is it free?
    ! depends on what you are entitled to`,

  'the first sentence of a verdict is its core; dates near today need no year': `${refusedOnDay12}
    ! **A return is not possible under these rules, I am sorry. But you can have it replaced or have it repaired free under warranty.**
    ! You received it on 9 November and wrote to us on 21 November, 12 days later. The last day to ask for this was 16 November. (3.2.2(a))
    ! We pay parts, labour and freight both ways.
    ~ The time for it, counted from`,

  'whoever objects hears the reasons again, and of the person who may see it differently': `${refusedOnDay12}
    < why can't i have my money back
    ! hard to hear
    ! Why not a return:
    ! 3.2.2(a): “Purchase at EAST's official store
    ! a person looks at it again with you
    ? verdict
    < thats not fair its only 12 days
    ! hard to hear
    ~ I did not quite get that
    < [review]
    # hand-off review`,

  'what was not asked for and is refused is explained when it is asked for': `
    < my unit DEMO-XT2400-0002 does not charge
    < [none]
    < [mainland]
    < [causes/none]
    ~ Why not a return
    < i want a refund
    ! Why not a return:
    ? verdict
    < [review]
    # hand-off review`,

  'before a result an objection is no misunderstanding': `
    < my XT2400 from your store came 20 days ago and stopped charging
    < [none]
    ? service-region
    < why can't i get my money back
    ! Nothing is refused yet
    ? service-region`,

  'a remedy on offer is taken by its name, not by its place': `${refusedOnDay12}
    < ok, repair it then
    # submit-claim warranty`,

  'a word on what was said, before the next question': `
    < my XT2400 does not charge
    < [none]
    ! Good.
    < your own website
    < 9 november
    ! 12 days ago, then.
    ! Where is your XT2400 now?`,

  'how a date is written is told once, and progress where it helps': `
    < my XT2400 does not charge
    ~ more after this
    < [none]
    ! About
    < second hand
    ! any of these will do
    < why
    ~ any of these will do
    ! Back to my question: **When did you receive your XT2400?**
    < march 2025
    ~ any of these will do
    ~ more after this`,

  'no, only the light, denies danger and still tells the fault': `
    < there is a red light on my XT2400, it does not charge
    ? hazards
    < no dear, only the light and the beep
    ? purchase-channel`,

  'a place by itself is understood whatever is asked': `
    < my XT2400 does not charge
    < [none]
    ? purchase-channel
    < hangzhou
    ! it is in Mainland China
    ? purchase-channel`,

  'who only speaks of a place has not said where the unit is': `
    < my XT2400 does not charge
    < [none]
    < whats the weather in shenzhen
    ~ it is in Mainland China
    < 德国那边怎么样
    ~ 中国以外
    < we live in germany
    ! outside Mainland China`,

  'our own words are explained to whoever asks what they mean': `
    < my XT2400 does not charge
    < [none]
    ? purchase-channel
    < what is an installer?
    ! the firm that put it up for you
    ? purchase-channel
    < in a village near Hangzhou
    ! it is in Mainland China
    < i got it from the shop on your internet page
    ? delivery-date`,

  'nothing like that, beside two dates, says nothing about the unit': `
    < my XT2400 from your store came on 9 november, or 11 november it came, and does not charge
    ? which-value
    < no nothing like that
    ~ nothing happened to it`,

  'a fault in own words changes nothing that nobody said': `
    < I want my money back for the XT2400
    ? defect
    < it just turns itself off
    ~ Changed
    ? hazards`,

  'damage that was told is not asked for again': `
    < my XT2400 from your store arrived dented yesterday, I want a new one
    < [none]
    ? defect
    ! Apart from that damage, is anything else wrong with it?
    ! No, only the damage
    ~ It arrived damaged
    < no
    ? service-region`,

  'a question on which everything turns cannot be skipped, and says so': `
    < my XT2400 from your store came on 9 november and does not charge
    < [none]
    ? service-region
    < skip
    ! This one I cannot leave out
    ? service-region`,

  'who pays is no question for an engineer': `
    < who pays shipping if i send my XT2400 for repair?
    ! I tell you with the result
    ? defect`,

  'a death is not passed over': `
    < my late husband bought an XT2400, now it does not charge
    ! sorry for your loss
    ? hazards`,

  'why a phone number is asked for': `${refusedOnDay12}
    < yes
    # submit-claim replacement
    ? contact
    < do you really need my number?
    ! You need not leave any
    ? contact
    < skip
    ~ How else can we reach you`,

  'erasing is asked twice, and begins anew': `
    < my XT2400 does not charge
    < delete my data
    ? forget
    < yes
    ? forget-sure
    < no
    ! Nothing is deleted
    < delete my data
    < [yes]
    < [yes]
    # forget-customer
    # turn-to-case new
    ! it is all deleted
    ? nothing`,

  'in Chinese: objecting, and taking an offer by its name': `
    < 充不进电 DEMO-XT2400-0002 想退
    < 没有
    ! 那就好
    < 杭州
    < 没摔过没进水
    ! **很抱歉，按规则不能退货退款。不过可以换货或免费保修。**
    ! 来回运费由我们承担
    < 为啥不能退 才12天
    ! 这个结果您不好接受
    ! 为什么不能退货退款
    < 太坑了吧
    ! 可以请人工再看一次
    < 那就修吧 免费保修
    # submit-claim warranty`,

  'in Chinese: a death, who pays, the warranty in three words': `
    < 老伴买的XT2400 他走了 现在充不进电
    ! 请节哀
    < 没有 就是充不进
    ? purchase-channel
    < 运费谁出啊
    ! 结果里我会写清楚
    ? purchase-channel
    < DEMO-P6A-0005 还在保吗
    ! 质保期到`,
};

describe('a customer feels heard', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
