// Everyday words for what may have happened to a unit, and what the customer rules out.
import type { FactValue } from '../../policy/facts.ts';
import { denied, type LexiconEntry, mentions, said } from './mentions.ts';

export type Cause = FactValue<'causes'>[number];

const lexicon: readonly LexiconEntry<Cause>[] = [
  {
    value: 'collision',
    words:
      /\b(?:(?:i|we|he|she|they|wife|husband|son|daughter|kid|was|been|got|being|accidentally) dropped(?! (?:off|to|in|from \d))|(?<=\b(?:never|not) (?:been |got )?)dropped|dropped (?:it|the (?:unit|box|thing|battery|power))|drop it|fell (?:off|down|over|on|from|out)|fallen|knocked (?:over|off|it)|hit (?:it|by|against|the (?:floor|ground|wall))|been hit|got hit|bumped|crash(?:ed)? into|run over)\b|摔过|摔了|摔坏|摔到|跌落|掉(?:到|在)地|掉下|碰撞|磕碰|磕了|撞(?:了|到|过|坏)|砸/g,
  },
  {
    value: 'moisture',
    words:
      /\b(?:(?:got|get|gets|was|is|been|became|all) wet|(?<=\b(?:never|not) (?:been |got )?)wet|wet(?=[,.;]|$| inside)|water (?:got|went|came|inside|damage|in it)|moist(?:ure)?|damp|rain(?:ed)? on|in the rain|rained|spill(?:ed|t)?|splash(?:ed)?|humid(?:ity)?|condensation)\b|进了?水|受潮|淋(?:了|过|到|着)?雨|淋湿|泼水|洒了?水|沾水|打湿|弄湿|碰过?水|潮湿|泡水|浸水|水淹|被淹/g,
  },
  {
    value: 'foreign-object',
    words:
      /\b(?:sand (?:got|in|inside)|dust (?:got|inside)|oil (?:got|inside)|something (?:fell|got) (?:in|inside|into))\b|进了?(?:沙|灰|油|异物)|异物/g,
  },
  {
    value: 'opened-casing',
    words:
      /\b(?:opened (?:it up|up|the (?:case|casing|housing|cover|unit))|open(?:ed)? the (?:case|casing|housing)|took (?:it )?apart|taken (?:it )?apart|disassembled|dismantled|unscrewed|casing (?:was )?opened)\b|拆开(?:了|过)?(?:机器|外壳|机壳)|拆过|拆了?机|开过?壳|打开(?:了|过)?(?:外壳|机壳)|拆解/g,
  },
  {
    value: 'unauthorised-modification',
    words: /\b(?:modified|modification|modded|rewired|soldered|hacked)\b|改装|改过|改造|焊/g,
  },
  {
    value: 'unauthorised-service',
    words:
      /\b(?:repaired (?:it )?(?:by myself|myself)|(?:local|other|another) (?:shop|workshop|electrician) (?:repaired|fixed|opened)|tried to (?:fix|repair) it)\b|自己修|找人修|别人修|修理店/g,
  },
  {
    value: 'third-party-component',
    words:
      /\b(?:third[- ]party|another brand|other brand|different brand|non[- ]original|not original|aftermarket|someone else's (?:panel|charger|battery))\b|第三方|别的牌子|其他品牌|其它品牌|非原装|杂牌/g,
  },
  { value: 'lightning', words: /\b(?:lightning|thunder(?:storm)?)\b|雷击|打雷|雷电|闪电/g },
  { value: 'flood', words: /\b(?:flood(?:ed|ing|s)?)\b|洪水|水灾|内涝|水淹|被淹/g },
  { value: 'wind', words: /\b(?:storm|hurricane|typhoon|tornado)\b|台风|暴风|龙卷风/g },
  { value: 'fire', words: /\b(?:house fire|fire in the (?:house|garage|building))\b|火灾/g },
  { value: 'traffic-accident', words: /\b(?:car accident|traffic accident|car crash)\b|车祸|交通事故/g },
];

export interface CausesFound {
  readonly said: readonly Cause[];
  readonly denied: readonly Cause[];
  readonly words: string;
}

/** Over folded text. "Never opened" beside a fault speaks of the casing. */
export function causesIn(text: string, hasFault: boolean): CausesFound {
  const found = mentions(text, lexicon);
  const casing: readonly Cause[] =
    hasFault && /\b(?:never|not|haven't|didn't) open(?:ed)?\b|没拆过?|没有拆|未拆|没打开过/.test(text)
      ? ['opened-casing']
      : [];
  return {
    said: said(found),
    denied: [...new Set([...denied(found), ...casing])],
    words: found
      .filter(({ isDenied }) => !isDenied)
      .map(({ words }) => words)
      .join(', '),
  };
}

/** "No damage of any kind": nothing from the list happened. */
export function deniesEveryCause(text: string): boolean {
  return /\b(?:no (?:damage|accident|drops?|water)(?: of any kind| at all| whatsoever)|nothing (?:like that|special|unusual|of (?:that|the kind|those)) ?(?:happened)?|none of (?:these|those|that|them|the above)|nothing happened|normal use)\b|都没有|什么都没(?:有|发生)|没有以上|以上都(?:没有|不是)|正常使用/.test(
    text,
  );
}
