// What the customer wants, from their words: the matter, the remedies asked for, and the few commands that work anywhere.
import type { Remedy } from '../../policy/decision.ts';
import type { Language } from '../dialog.ts';
import { chineseNoWish, chineseWishes } from './chinese-wishes.ts';

export type Command = 'human' | 'english' | 'chinese' | 'start-over' | 'back' | 'why' | 'correct';

const commands: readonly (readonly [Command, RegExp])[] = [
  [
    'human',
    /\b(?:(?:talk|speak|chat|write|connect|transfer|pass|put) (?:me )?(?:to|with|through to) (?:an? |the |your |some )?(?:real |live |actual )?(?:human|person|engineer|agent|operator|someone|somebody|representative|technician|people|staff|manager|supervisor|superior|boss|management|(?:someone|somebody) (?:in charge|else|senior))|(?<!\b(?:is this|are you|you'?re|this is|am i \w+ (?:to|with)) (?:even )?(?:an? )?)(?:real|live|actual) (?:person|human|agent)|(?:want|need|get|call|give) (?:me )?(?:an? |the |your )?(?:human|engineer|operator|agent|representative|manager|supervisor)|customer (?:service|support) (?:agent|person)|not (?:a )?(?:bot|robot|machine)|(?:can|could|would) (?:some(?:one|body)|a person|anyone|a human) (?:please )?(?:look|check|review|help|call|take))\b|^(?:an? )?(?:real |live )?(?:human|person|engineer|operator|agent|staff|representative|support|manager|supervisor)(?: now)?(?:,? (?:please|pls))?[\s.!?]*$|人工(?!智能)|(?<![你您]\S{0,3})真人|转(?:接)?(?:客服|工程师)|找(?:你们|您们|一下)?(?:的)?(?:客服|工程师|人工|技术|经理|领导|主管|负责人|老板)|(?:叫|找|换|安排)(?:个|一个|一位)?(?:真|活)?人(?:来|给|帮|跟|看|处理|说|聊)|叫你们(?:的)?(?:经理|领导|主管|负责人|老板)|(?:要|想|(?<!(?:让|说|写着?|提示|显示)(?:我)?)联系|叫|让)(?:和|跟)?(?:个)?(?:客服|工程师|技术员)/,
  ],
  ['english', /^(?:(?:in |speak |switch to )?english(?: please)?|英文|英语|说英文)[\s.!。！]*$/],
  [
    'chinese',
    /^(?:(?:in |speak |switch to )?(?:chinese|mandarin)(?: please)?|(?:请)?(?:说|用|切换)?(?:到)?(?:中文|汉语|普通话))[\s.!。！]*$/,
  ],
  [
    'start-over',
    /^(?:(?:let'?s )?(?:start|begin) (?:over|again|from (?:the )?(?:beginning|scratch))|restart|reset|\/start|重新开始|从头(?:开始|再来)|重来|重置)[\s.!。！]*$/,
  ],
  ['back', /^(?:(?:go )?back|previous|undo|one step back|上一步|返回|后退|退回)[\s.!。！]*$/],
  [
    'why',
    /^(?:but )?why(?: do (?:you|u) (?:ask|need|want)(?: (?:that|this|it|to know))?| (?:is|does) (?:that|this|it) (?:matter|important|needed)| that| this)?[\s?.!]*$|why (?:are you asking|do you (?:ask|need|want))|what (?:for|do you need (?:that|this|it) for)[\s?]*$|^(?:do|must|should) (?:i|you) (?:really )?(?:need|have to (?:have|know|give|tell|say))(?: (?:it|this|that|to know)(?: for)?)?[\s?.!]*$|^is (?:it|that|this) (?:really )?(?:needed|necessary|required|important)[\s?.!]*$|^(?:一定|必须|非)要?(?:提供|填|给|说|写|有)?(?:吗|么|嘛|不可)?[\s?？]*$|(?:为什么|为啥|干嘛|干什么)要?(?:问|知道|需要)|^(?:为什么|为啥|干嘛问|问这个干)/,
  ],
  [
    'correct',
    /^(?:correction|correct (?:something|it|that|an answer)|edit|change (?:something|an answer|my answer)|(?:something|that|this|it)(?:'s| is) (?:wrong|not right|incorrect)|i made a mistake|(?:no,? )?you(?:'ve| have)? (?:misread|misunderstood|got (?:that|it|me) wrong)(?: (?:that|me|it))?|更正|修改|改一下|(?:你|您)?(?:理解|弄|搞|听|看)错了?(?:我的意思)?|填错了|说错了|写错了|有(?:一项|地方)?(?:不对|错误))[\s.!。！]*$/,
  ],
];

/** Over folded text. */
export function commandIn(words: string): Command | undefined {
  return commands.find(([, form]) => form.test(words))?.[0];
}

const remedyWords: readonly (readonly [Remedy, RegExp])[] = [
  [
    'return',
    /\b(?:return(?:s|ed|ing)?(?! (?:my|the|your) (?:call|message))|refund(?:s|ed)?|money back|(?:cash|the \d+|price) back|send (?:it|this|the \w+) back|sent back|sending (?:it |my \S+ |this )?back|give (?:it|this|me|one|them|mine) back|take (?:it|this) back|(?:gimme|give me) (?:back )?my money|changed my mind|don'?t want (?:it|this)|withdraw)\b|退货|退款|退掉|退了|能退|能不能退|退还|退回去|可以退|想退|要退|退钱|还(?:我)?钱|把钱(?:退|给|还)|拿回钱|收回去|不想要|(?:那就|就|先|还是)退(?:了|吧|掉)?(?=$|[吧了，。])|退吧/,
  ],
  [
    'replacement',
    /\b(?:replace(?:d|ment)?|exchange(?:d)?|swap(?:ped)?|new one|new device|another one|send (?:me |us )?(?:an? |the )?(?:right|correct|proper|good|working|one (?:i|we) ordered)|new unit|(?:a|for) (?:new|working|different|better) one)\b|换货|换新|换(?:一)?(?:台|个)|能换|可以换|想换|要换|更换|给我换|要(?:一)?台新|(?:那就|就|先|还是)换(?=$|[吧了，。])|换吧/,
  ],
  [
    'paid-repair',
    /\b(?:paid repair|(?:can|could|may|shall) i (?:just |simply )?pay (?:for (?:it|that|this|the repair)|you)|(?:i )?just (?:want to )?pay for (?:it|the repair)|(?:fix|repair|mend) it and (?:invoice|bill|charge) (?:me|us)|repair set me back|how much (?:(?:is|for|would|will|does|are) (?:a |the |it )?|(?:would it (?:be|cost) )?to )(?:repairs?|fix(?:ing)?|mend)|(?:repair|fix|mend)(?:ed|ing)? (?:it|this|the \w+)?,? ?(?:at|on|for) my (?:own )?(?:expense|cost|account)|(?:send|quote|give) (?:me )?(?:a |the |your )?(?:bill|invoice|price|quote|estimate|offer)\b[^.!?]{0,30}\b(?:repair|fix|mend)\w*|(?:i'?d|happy to|willing to|ready to|glad to|will|would) (?:pay|cover (?:the )?costs?)\b[^.!?]{0,40}\b(?:repair|fix|mend|done|replaced)\w*|pay for (?:the |a )?repair|pay(?:ing)? (?:for|to) (?:have |get )?(?:it |the unit )?(?:repaired|fixed|mended)|repair (?:at|for) (?:my )?(?:own )?(?:cost|expense)|out[- ]of[- ]warranty repair|(?:how much|what) (?:does|would|is|will) (?:a |the |it )?(?:repair )?cost(?: to (?:repair|fix))?|(?:repair|fix) (?:it )?if i pay|i(?:'ll| will) pay for)\b|付费(?:维修|修)|自费(?:维修|修)|收费维修|(?:自己)?(?:出钱|花钱)修|(?:修|维修)(?:好|一下|一次)?(?:大概|大约)?(?:得|要|需要|是)?(?:花)?(?:多少钱?|几个?钱|怎么收费)|(?:多少钱?|几个?钱|怎么收费)(?:能|可以|才能|给|帮)?(?:我)?(?:修|维修)/,
  ],
  [
    'warranty',
    /\b(?:(?<!\b(?:out of|no|end of|until|contract) )(?:warranty|guarantee)(?! (?:until|till|to|through|ends?|ended|runs?|ran|expires?|expired|is (?:over|until)|by|card|period|papers?|says|in (?:the|our|my)))|repair(?:ed|s)?|fix(?:ed)?|mend)\b|(?:保修|质保)(?!期|卡|单|到|至|截止|过)|维修|修理|修一下|能修|可以修|想修|要修|返修|帮我修|给(?:我)?修|(?:那就|就|先|还是)(?:帮我|给我)?修(?=$|[吧了，。])|修吧/,
  ],
];

/** How long something takes is asked of whoever does it, and wished for by nobody. */
const duration = /\bhow (?:long|soon|fast|quick(?:ly)?)\b[^.!?]*|\S{0,8}(?:多久|多长时间|几天能|多少天)\S*/g;

function blank(same: string): string {
  return ' '.repeat(same.length);
}

/** Remedies asked for, in the order of the words. "Was repaired before" asks for nothing. */
export function remediesIn(words: string): readonly Remedy[] {
  const asked = words.replace(chineseNoWish, blank).replace(duration, blank);
  const named = remedyWords
    .flatMap(([remedy, form]) =>
      [form, chineseWishes[remedy]].flatMap((one) => {
        const match = one?.exec(asked) ?? null;
        return match === null || isToldAsPast(asked, match) ? [] : [{ remedy, at: match.index }];
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ remedy }) => remedy)
    .filter((remedy, index, all) => all.indexOf(remedy) === index);
  // Who offers to pay for a repair asks for none under warranty.
  return named.includes('paid-repair') ? named.filter((remedy) => remedy !== 'warranty') : named;
}

function isToldAsPast(words: string, match: RegExpExecArray): boolean {
  const before = words.slice(Math.max(0, match.index - 24), match.index);
  return /\b(?:was|been|already|had it|once|before|got it|not|don'?t want an?|no)\s+(?:been\s+)?$|(?:(?<![能要可]|什么|啥|怎么就?)不|没有?|已经|之前|过)$/.test(
    before,
  );
}

const question =
  /\b(?:how (?:do|can|to|should)|can i (?:use|connect|install|charge)|what is|what's|where (?:can|do) i|manual|(?<!\b(?:from|since|after|until|before|at|during) (?:the )?)installation|install|spare parts?|training|technical question|i have a question)\b|怎么(?:用|装|安装|连接|设置|使用|充|并|接|串)|如何|说明书在哪|安装指导|买配件|咨询|请教/;

/** People leave the question mark out. */
const asks =
  /^(?:(?:and|but|so|ok(?:ay)?),? )?(?:what (?:happens|if|about|will|would|do i|should)|how (?:much|long|far|soon|do i|can i)|(?:can|could|may|should|must|shall) (?:i|we|you)|do (?:i|we|you)|does (?:it|that|this)|will (?:i|we|you|it|that)|where (?:do|can|should|is)|who (?:pays|will|does|can)|which (?:one|of)) \b|(?:怎么办|咋办|谁(?:来)?(?:付|出|承担)|多少钱|要不要钱|行不行|可不可以|能不能)/;

/** Orders, payments, other people's rights: nothing the rules of a unit decide. */
const forPeople =
  /\b(?:order|parcel|package|shipment|delivery|refund)\b[^.!?]{0,20}\b(?:never (?:arrived|came|showed)|(?:has ?n'?t|has not|did ?n'?t|did not|not) (?:yet )?(?:arrived?|come|been delivered|shipped)|(?:is|was) (?:late|lost|delayed|stuck))\b|\bnever (?:received|got) (?:my|the) (?:order|parcel|package|refund|money|delivery)\b|\bcancel(?:l?ing)? (?:my |the |this |an )?(?:order|purchase)\b|\b(?:charged|billed|paid) (?:me )?(?:twice|double|too much)\b|\b(?:double charge|overcharged)\b|\b(?:lawyers?|attorney|solicitor|sue|suing|court|legal (?:action|steps)|consumer (?:protection|rights|association|ombudsman))\b|\bstolen\b|\b(?:hiring|vacanc(?:y|ies)|job (?:offer|application))\b|\b(?:buy|order|purchase) (?:\d+|more|several|another) (?:units?|power ?stations?|batteries)\b|\bupgrade (?:to|it|my)\b|\bbulk (?:order|price)\b|订单[^。！？]{0,6}(?:没到|没发货|取消|还没)|(?:快递|包裹|货)[^。！？]{0,4}(?:没到|丢了|没收到|没动)|没(?:收到货|发货)|取消订单|(?:多|重复)扣|扣了两次|律师|起诉|法院|12315|消协|被偷|招聘|批发|团购|升级(?:到|成)/;

/** A question of another kind than what is asked of everybody. */
export function isQuestion(words: string): boolean {
  return (
    question.test(words) ||
    asks.test(words) ||
    forPeople.test(words) ||
    /[?？]\s*$|(?:[吗呢]|(?<!没[^，。]{0,4}什)么)\s*[。！!]?$/.test(words)
  );
}

/** From a BCP 47 tag; undefined where it is neither of ours. */
export function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined) return undefined;
  if (/^zh\b/i.test(locale)) return 'zh';
  return /^en\b/i.test(locale) ? 'en' : undefined;
}
