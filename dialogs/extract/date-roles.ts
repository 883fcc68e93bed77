// Which date is meant: the verb beside it tells ("arrived last Tuesday", "3月5号买的").

import type { DateMention } from './dates.ts';
import { clauses } from './text.ts';

export type DateFact = 'deliveredOn' | 'purchasedOn' | 'producedOn' | 'repairedOn' | 'contractWarrantyUntil';
type Role = DateFact | 'other';

/** Where a repair is told of, it is the repaired unit that came back: "上回大修完是3月5号到我这的". */
const backFromRepair =
  /(?<=(?:修|返厂|换新|换货)[^。！？;]{0,24})(?:到我|到的|到货|送到|送回|寄回|退回|拿回|取回|发回|回来|到手|收到)/g;

const arrivedInChinese =
  /(?:快递员?|师傅|司机|物流|小哥)\S{0,3}(?:给|放|搁|送|扔|拉)|搁(?:在)?(?:门口|楼下|前台|驿站)|入柜|丰巢|驿站|送(?:上门|的货|的$)|上门(?:送|交)|进场|到场|卸(?:的|了)?货|派(?:的件|送)|取(?:的|了|件)|(?:当天|当日)?(?:就)?拿(?:了|的|回家)|才(?:送|拿|收)/g;

const roles: readonly (readonly [Role, RegExp])[] = [
  ['repairedOn', backFromRepair],
  ['deliveredOn', arrivedInChinese],
  [
    'deliveredOn',
    /\b(?:deliver(?:ed|y)|arriv(?:ed|es|ing|al)|came(?! back| home)|comes|received?|got (?:it(?! back| repaired| at (?:the|a) (?:\w+ )?(?:store|shop))|to me|the (?!invoice|receipt|bill)|my|mine|here)|(?:have|'?ve) (?:it|had it)|had it(?! in\b)|(?:is|has|have) come|picked (?:it |this |mine )?up|(?<!\b(?:courier|carrier|ups|dhl|fedex|dpd|they) )collected|landed|^come|reached (?:us|our|my|the)|reached me|handed (?:over|to)|signed for|took delivery|goods in\b|showed up|dropped (?:(?:it|this|the \w+|my \w+) )?(?:off|here|at(?! the (?:parcel|post))|round|by)|left (?:it )?(?:on|at|by|with) (?:the|my|our)|(?:brought|handed) (?:it|me|here|us|to)|turned up|unboxed|unpacked|here (?:since|for)|(?<=(?:day|week|month)s? )old)\b|收到|收货|收讫|入库|到货|到我(?:手|这|家)?|签(?:的|了)?字|拉来|交付|交到|放(?:这|在|门口|前台)|来的|去\S{1,4}取|给我(?:的|放|送)|按\S{0,2}门铃|签收|送到|送过?来|送来|送达|放我家|快递给我|收的货|拉过来|^来的|取的快递|到现场|送达|到手|拿到|到的|寄到|(?<=[天日号前午晚周月年末底初][刚才]?)到(?=$|[了货的，。,;；\s])|才到/g,
  ],
  [
    'purchasedOn',
    /\b(?:bought|buyed|got it at (?:the|a) (?:store|shop)|contract of sale|procured|placed (?:the|an|my) order|buy|purchas(?:ed|e)(?: this)?|order(?:ed)?|paid|invoice(?: date| is from| from| says| is dated)?|sold)\b|买|购|拍下|拍的|下达|订立|开票|下的?(?:订单|单)|付的?[款钱]?|发票日期|订单是|订的|入手/g,
  ],
  [
    'producedOn',
    /\b(?:produced|production|prod\b|mfg|manufactur(?:ed?|ing)|built|made(?! (?:me|us|it|him|her|an?|the|sure|no|of|by|up|for|out)\b))\b|生产|出(?:的)?厂|制造|制$|[造产]$|造的?|产的/g,
  ],
  [
    'repairedOn',
    /\b(?:repair(?:ed)?|mended|swapped|serviced|came (?:home |back )from|repairs?|back from (?:your|the) \w+|replaced|exchanged|fixed)\b|维修|返修|修过|修好|修完|修的|一次修|换过|换的|给换|更换/g,
  ],
  [
    'contractWarrantyUntil',
    /\b(?:warranty(?: \w+){0,5} (?:until|till|to|through|ends?|ended|runs|ran out|expires?|expired|finishes|finish|up to)|(?:end|expiry) of (?:the )?(?:\w+ )?warranty(?: \w+){0,3}|warranty (?:by|in|per|under) (?:the |our |my )?contract|contract(?:ual)?(?: \w+){0,5} (?:until|till|through|up to|to))\b|(?:保修|质保)(?:期)?(?:到|至|是|于|$)|(?:合同|质保|保修)\S{0,6}(?:截止日?|保到|到期|届满|至|到)|(?:合同|协议)的?(?:质保|保修)期?|届满|到头|为止|(?:保修|质保)(?:期)?(?=\s?\d)|(?<=(?:保修|质保).{0,16})(?:到期|过了|为止)/g,
  ],
  [
    'other',
    /\b(?:installed|set up|stopped|broke|died|dead|failed|quit|(?<!\b(?:had|have|got) (?:it|this|mine) |here )since|started|noticed|happened|began|called|wrote|emailed|i'll|i will|we'll|we will|going to|gonna|later|dropped(?! (?:(?:it|this|the \w+|my \w+) )?(?:off|here|at|round|by))|fell|storm)\b|坏|开始|发现|出问题|故障|打过?电话|联系|摔|刮风|安装|装的|装好|找找|看看|稍后|等会/g,
  ],
];

/** "40 days ago, so last week": the second says the first again. */
const sameDay = /^[\s,，]*(?:so|i mean|that is|that's|i\.?e\.?|meaning|也就是|就是|即)[\s,，]*$/;

/** The fact each date speaks of; `asked` takes a date no verb claims. */
export function rolesOf(
  text: string,
  dates: readonly DateMention[],
  asked: DateFact | undefined,
): readonly (readonly [DateFact, DateMention])[] {
  let last: Role | undefined;
  return dates.flatMap((date, index) => {
    const before = dates[index - 1];
    const isAgain = before !== undefined && sameDay.test(text.slice(before.start + before.words.length, date.start));
    const role = (isAgain ? last : undefined) ?? roleOf(text, date, dates.length === 1) ?? asked;
    last = role;
    return role === undefined || role === 'other' ? [] : [[role, date] as const];
  });
}

function roleOf(text: string, date: DateMention, isOnly: boolean): Role | undefined {
  const parts = clauses(text);
  const own = parts.findLast(({ start }) => start <= date.start) ?? { text, start: 0 };
  const inClause = nearest(own.text, date.start - own.start, date.words.length);
  return inClause ?? (isOnly && isBare(own.text, date.words) ? nearestRole(parts, own.start) : undefined);
}

/** A date with a word or two around it leans on what is said beside it; a clause of its own speaks of something else. */
function isBare(clause: string, words: string): boolean {
  const rest = clause.replace(words, ' ');
  return (rest.match(/[a-z']+/g)?.length ?? 0) <= 3 && (rest.match(/\p{Script=Han}/gu)?.length ?? 0) <= 4;
}

/** The verb closest to the date; on a tie the one before it. */
function nearest(text: string, at: number, length: number): Role | undefined {
  let best: { readonly role: Role; readonly distance: number } | undefined;
  for (const [role, words] of roles) {
    for (const match of text.matchAll(words)) {
      const distance =
        match.index >= at + length ? match.index - at - length : Math.abs(at - match.index - match[0].length);
      if (best === undefined || distance < best.distance) best = { role, distance };
    }
  }
  return best?.role;
}

/** "Came damaged, XT2400 from your shop, yesterday": one date belongs to the nearest verb although commas part them. */
function nearestRole(
  parts: readonly { readonly text: string; readonly start: number }[],
  at: number,
): Role | undefined {
  const index = parts.findIndex(({ start }) => start === at);
  const outward = parts
    .map((part, place) => ({ part, distance: Math.abs(place - index) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { part } of outward) {
    const role = nearest(part.text, 0, 0);
    if (role !== undefined && role !== 'other') return role;
  }
  return undefined;
}
