// Words for danger to people. Rather one alarm too many: an engineer ends a false one in a minute.
import type { Hazard } from '../dialog.ts';
import { type LexiconEntry, type Mention, mentions, said } from './mentions.ts';
import { respelt } from './spelling.ts';
import { folded } from './text.ts';

const lexicon: readonly LexiconEntry<Hazard>[] = [
  {
    value: 'smoke',
    words:
      /\b(?:smok(?:e|es|ed|ing|ey|y|in)|smoek|somke|smkoe|smokng|smoldering|smouldering|fumes?)\b|冒了?烟|(?<=没有?)烟|冒(?:着|出)?(?:了|黑|白|浓)?烟|浓烟|有烟|烟雾|起烟|出烟/g,
  },
  {
    value: 'fire',
    words:
      /\b(?:on fire|caught fire|catch(?:es|ing)? fire|fire|flames?|(?<!\bsmell(?:s|ed|ing)? (?:like |of )?(?:something )?)burning(?! (?:hot|smell|odou?r))|burst into|burn(?:t|ed) (?:down|up|out)|explo(?:de|des|ded|ding|sion)|blew up|blown up|spark(?:s|ed|ing)?)\b|着了?火|起了?火|失火|火苗|明火|燃烧|烧起来|烧着了|爆炸|炸了|打火花|冒火|火花/g,
  },
  {
    value: 'swelling',
    words:
      /\b(?:swell(?:s|ing|ed)?|swollen|bulg(?:e|es|ed|ing)|bloat(?:ed|ing)?|puff(?:ed|y|ing)(?: up)?|expanded case|(?<!\b(?:arriv|deliver|transit|courier|carrier|came|parcel|box)[^.!?]{0,40})deform(?:ed|ing))\b|鼓包|鼓起|膨胀|鼓了|胀起|胀了|(?<!(?:运输|快递|物流|到货|收到|送来|送到|签收|拆箱|开箱|路上)[^。！？]{0,16})变形/g,
  },
  {
    value: 'leak',
    words:
      /\b(?:leak(?:s|y|ed|ing|age)?|oozing|(?:comes|coming|came) (?:some )?(?:liquid|fluid|acid|electrolyte)|(?:acid|electrolyte|fluid|liquid) (?:is |was )?(?:coming|came|dripping|running) out)\b|漏液|漏了?(?:出来)?(?:一些)?液|(?:电池|机器)在漏|(?:有)?液体(?:流|漏|渗)|渗液|漏酸|流液|液体流出/g,
  },
  {
    value: 'overheating',
    words:
      /\b(?:overheat(?:s|ed|ing)?|over-heat(?:s|ed|ing)?|(?:very|too|really|extremely|super|burning|so|boiling|scalding|red|incredibly|dangerously) hot|(?<=\b(?:not|isn't|never|no longer) )hot|hot to (?:the )?touch|boiling|melt(?:s|ed|ing)?|molten)\b|过热|很烫|太烫|烫手|滚烫|非常烫|特别烫|好烫|超级?烫|发烫|烫得|(?<=不)烫|熔化|融化|烧化/g,
  },
  {
    value: 'smell',
    words:
      /\b(?:(?:burn(?:t|ing|ed)?|chemical|strange|weird|odd|bad|sharp|sweet|acrid|plastic|funny) (?:smell|odou?r|stench)|smell(?:s|ed|ing)?|stinks?|odou?r)\b|焦味|糊味|异味|烧焦|烧糊|(?<=[没也]有?)味道?|怪味|刺鼻|烧焦|臭味|焦糊/g,
  },
  {
    value: 'immersion',
    words:
      /\b(?:under ?water|submerged|immersed|fell (?:in|into) (?:the |a )?(?:water|pool|lake|river|sea|bath|tub)|flooded|in (?:the )?flood ?water|(?:in|by|after) (?:a|the) flood|stood in water|standing in water|soaked)\b|泡(?:了)?水|水泡|泡在水|浸水|浸泡|水淹|被淹|淹了|掉(?:进|到)?(?:了)?(?:水|湖|河|海|池)(?:里|中)?|落水|沉(?:到|在)水/g,
  },
  {
    value: 'electric-shock',
    words:
      /\b(?:electric(?:al)? shocks?|electrocuted|(?:got|get|gets|gave me|gives me|give me|received|had|felt) (?:an? )?(?:small |nasty |bad |slight |mild )?shocks?(?! (?:at|by)\b)|shocked (?:me|him|her|my)|zapped|tingl(?:e|es|ing))\b|触电|电到|漏电|电了一下|被电|麻手|手麻|发麻|电麻|麻电|麻麻的|外壳(?:有点|会|上)?带电|电击/g,
  },
  {
    value: 'injury',
    words:
      /\b(?:injur(?:y|ed|ies)|(?:got|was|is|someone|been|he's|she's) hurt|hurt (?:me|my|him|her|someone)|(?:in|to|into) (?:the |a )?hospital|hospitali[sz]ed|burn(?:t|ed) (?:my|his|her|me)|burns on|bleeding|unconscious)\b|受伤|烫伤|烧伤|(?<![损划擦磨碰])伤到|(?<![损划擦磨碰])伤了|流血|住院|昏迷/g,
  },
];

/** What sounds like a hazard but is not: a feature, a place, an idiom. */
const harmless =
  /\b(?:fire(?:wall|place|fox|work|man| ?department| station)|smoke (?:detector|alarm)|not? (?:on )?fire ?wall|fumes? hood|hotline|hot ?spot|hot line|fire (?:it|you|him) up|fires? up|smokeless|leak(?:ed)? (?:my )?data|phone number leaked|spark joy|(?:pipe|roof|ceiling|tap|faucet|hose|boiler|window|tent|bottle|washing machine|dishwasher|sink|radiator) (?:has |had |was |is |got |that )*leak(?:ed|ing|s|y)?|leak(?:y|ing) (?:pipe|roof|ceiling|tap|faucet|hose|boiler|window|tent|sink)|smell(?:s)? (?:fishy|like a scam))\b/g;

/** Nobody stands beside it: only asked or feared, or long past. Where in doubt the alarm is raised. */
const supposed =
  /\bin case of (?:\w+ )?(?:smoke|fire)|\bhow (?:do|can|would|to) (?:i |we |you )?(?:know|tell|see|check|recogni[sz]e)[^.!?\n]*|[^.!?\n]*\b(?:last year|years? ago)\b[^.!?\n]*|[^.!?\n]*\b(?:i (?:read|heard) that|other brands)\b[^.!?\n]*|\b(?:will|would|do) you [^.!?\n]*\bif\b[^.!?\n]*|[^。！？\n]*如果以后[^。！？\n]*|(?:发票|小票|收据|手机|说明书)\S{0,2}掉\S{0,4}|(?:听说|据说)[^。！？\n]*|万一[^，。！？\n]*|怎么(?:看|判断|知道|检查|分辨)[^。！？\n]*|(?:去年|以前那)[^。！？\n]*/g;

/** Dangers the words speak of, with the words. */
export function hazardsIn(text: string): { readonly hazards: readonly Hazard[]; readonly words: string } {
  const found = hazardMentions(text);
  const hazards = said(found);
  const words = found.filter(({ isDenied }) => !isDenied).map((mention) => mention.words);
  return { hazards, words: [...new Set(words)].join(', ').slice(0, 200) };
}

/** True where danger is spoken of only to deny it. */
export function deniesHazards(text: string): boolean {
  const found = hazardMentions(text);
  return found.length > 0 && found.every(({ isDenied }) => isDenied);
}

function hazardMentions(text: string): readonly Mention<Hazard>[] {
  return mentions(respelt(folded(text)).replace(harmless, ' ').replace(supposed, ' '), lexicon);
}
