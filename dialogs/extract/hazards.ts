// Words for danger to people. Rather one alarm too many: an engineer ends a false one in a minute.
import type { Hazard } from '../dialog.ts';
import { chineseFigures, imaginedDanger, notOurs } from './chinese-asides.ts';
import { chineseHazards } from './lexicon/chinese-hazards.ts';
import { englishHazards } from './lexicon/english-hazards.ts';
import { type LexiconEntry, type Mention, mentions, said } from './mentions.ts';
import { ofThisUnit } from './other-devices.ts';
import { respelt } from './spelling.ts';
import { folded } from './text.ts';

const lexicon: readonly LexiconEntry<Hazard>[] = [
  {
    value: 'smoke',
    words:
      /\b(?:smok(?:e|es|ed|ing|ey|y|in)|smoek|somke|smkoe|smokng|smoldering|smouldering|steam(?:s|ing)?(?= (?:is |was )?(?:com|pour|ris|out|from)|[,.!]|$)|fumes?)\b|(?:冒[了过着出]?(?:股|一股|点|一点|一阵)?(?:黑|白|浓|青)?|起|出|浓|[黑白青])?(?<!抽|吸|香|油|戒|手|支|包|条|点)烟(?!囱|花|草|灰|民|机|酒|台|感|瘾|盒|头|雾报警)/g,
  },
  {
    value: 'fire',
    words:
      /\b(?:on fire|caught fire|catch(?:es|ing)? fire|fire|flames?|(?<!\b(?:smell(?:s|ed|ing)?|odou?r|scent|stink(?:s|ing)?|stench) (?:like |of )?(?:something )?|\breek(?:s|ed|ing)? of |\bpong of )burning(?! (?:\w+ )?(?:hot|smell|odou?r|stench)| to (?:the )?touch)|burst into|burn(?:t|ed) (?:down|up|out)|explo(?:de|des|ded|ding|sion)|blew up|blown up|spark(?:s|ed|ing)?)\b|着了?火|起了?火|失火|火苗|明火|燃烧|烧起来|烧着了?(?!的?味)|着起来|(?<=没|没有|无|有)火(?!车|锅|气)|爆炸|炸了|打火花|冒火|火花/g,
  },
  {
    value: 'swelling',
    words:
      /\b(?:swell(?:s|ing|ed)?|swollen|bulg(?:e|es|ed|ing)|bloat(?:ed|ing)?|puff(?:ed|y|ing)(?! (?:out|of))(?: up)?|expanded case|(?:battery|batteries|case|casing|pack|cells?)(?: \w+){0,2} expand(?:ed|ing|s)|(?:fat|round|blown up|inflated) like a? ?balloon|like a balloon|bow(?:ed|ing) out|pregnant|ballooned|ballooning|bowed outwards?|like a barrel|(?<!\b(?:arriv|deliver|transit|courier|carrier|came|parcel|box)[^.!?]{0,40})deform(?:ed|ing))\b|鼓(?!励|舞|掌|吹|捣|楼|浪)|膨胀|发胀|肿|变胖|像(?:个)?气球|胀起|胀了|(?<!(?:运输|快递|物流|运到|到货|收到|送来|送到|签收|拆箱|开箱|路上)[^。！？]{0,16})变形/g,
  },
  {
    value: 'leak',
    words:
      /\b(?:leak(?:s|y|ed|ing|age)?|ooz(?:es|ed|ing)|(?:fluid|liquid|acid|electrolyte) (?:on|under|underneath|below|beneath|around) |puddle of (?:liquid|fluid|acid|electrolyte|something)|(?<!lead[- ])acid(?! ?-?(?:free|proof|rain))|hiss(?:es|ed|ing)|(?:goo|gunk|slime|gel|acid|electrolyte|fluid|liquid|oil|something|stuff) (?:\w+ ){0,3}(?:drip|seep|ooz|trickl|runn|pour|com)\w* (?:\w+ )?(?:out|from|down)|(?:drip|seep|trickl)(?:s|ing|ped|ed|ping) (?:out|from)|(?:acid|electrolyte|fluid) (?:is |was )?(?:drip|seep|trickl)\w*|(?:comes|coming|came) (?:some )?(?:liquid|fluid|acid|electrolyte)|(?:acid|electrolyte|fluid|liquid) (?:is |was )?(?:coming|came|dripping|running) out)\b|漏液|漏了?(?:出来)?(?:一些)?液|(?:电池|机器)在漏|(?:有)?液体(?:流|漏|渗)|渗液|漏酸|嘶嘶|咝咝|漏了\S{0,3}(?:液|水状)|(?<!不|没|进)有(?:一摊|一滩|不明)?液体|(?:有|什么)(?:东西|液)\S{0,2}(?:流|漏|渗)出|流液|液体流出|(?:酸液|电解液|液体|药水)\S{0,6}[漏流滴渗]|(?:滴|流|渗)(?:出|下)来?\S{0,6}(?:黏|粘|液|水|东西)|(?<=没(?:有)?鼓也没)漏/g,
  },
  {
    value: 'overheating',
    words:
      /\b(?:overheat(?:s|ed|ing)?|over-heat(?:s|ed|ing)?|(?:hits?|reach(?:es|ed)?|reads?|at|over|above|around) (?:[6-9]\d|1\d\d) ?(?:°|degrees|c\b)(?! ?f)|fry an egg|(?:very|too|really|extremely|super|burning|so|boiling|scalding|red|incredibly|dangerously|way too|far too|insanely|crazy|scorching|blazing|piping|extremely|awfully|terribly) hot|hot (?:as|like) (?:hell|fire|an? (?:oven|stove|iron))|(?:gets|getting|got|runs|running|becomes|became) hot|heats? up (?:a lot|too|very|like|badly)|scorching|(?<=\b(?:not|isn't|never|no longer) )hot|hot to (?:the )?touch|boiling|(?<!\b(?:snow|ice) )melt(?:s|ed|ing)?|molten)\b|过热|(?:发|很|太|滚|非常|特别?|好|超级?|有点|都)?烫(?!伤|发|衣|头)|温度(?:很|太|过|特别)高|高温报警|(?<!天气?)热得(?:能|可以|发烫|不行|吓人|受不了)|熔化|融化|烧化/g,
  },
  {
    value: 'smell',
    words:
      /\b(?:(?:burn(?:t|ing|ed)?|chemical|strange|weird|odd|bad|sharp|sweet|acrid|plastic|funny) (?:smell|odou?r|stench)|smell(?:s|ed|ing|y)?(?! (?:fine|normal|ok(?:ay)?|good|nice|nothing|of nothing|great|all right|clean|as (?:usual|always))\b)|stinks?|stinking|reeks?|reeking|stench|whiff|odou?r)\b|(?:焦|糊|异|怪|臭|酸|煳|塑料|胶皮|橡胶|电线|化学|刺激)\S{0,3}味|烧焦|烧糊|(?<=[没也]有?|什么|啥|股)(?:怪|臭|别的|其他|其它)?味(?!精)|味(?:道|儿)?(?:也|有点|很)?(?:怪|大|很|好重|刺|难闻|臭(?!豆腐|屁)|不对)|难闻|臭(?!豆腐|屁)|刺鼻|臭味|焦糊|烧(?:了|着)?的?味|烧[^,。]{0,3}的味道?|一股\S{1,8}味/g,
  },
  {
    value: 'immersion',
    words:
      /\b(?:under (?:the )?water|submerged|immersed|(?:fell|falls|dropped|pushed|thrown|rolled|slid|slipped|knocked|ended up|landed|went)(?: it)? (?:in|into) (?:the |a |our |my )?(?:water|pool|lake|river|sea|bath|bathtub|tub|pond|harbou?r|canal|toilet|creek|stream|ocean)|(?<!\b(?:invoice|receipt|bill|papers?|box|cable) went )overboard|sank|sunk|(?:pulled|fished|took|got) it (?:back )?out of the (?:water|pool|lake|river|sea|pond|canal|harbou?r)|flooded|in (?:the )?flood ?water|(?:in|by|after) (?:a|the) flood|stood in water|standing in water|soaked)\b|泡(?:了)?水|水泡|泡在水|浸水|浸泡|泡了(?:一|好|几|整)|泡过水?|水底|从(?:水|海|河|湖)里捞|水里泡|水淹|被淹|淹了|掉(?:进|到)?了?\S{0,1}(?:水|湖|河|海|池|江|塘|沟|马桶|浴缸)(?:里|中)?|落水|沉(?:到|在)水/g,
  },
  {
    value: 'electric-shock',
    words:
      /\b(?:electric(?:al)? shocks?|electrocuted|(?:got|get|gets|gave me|gives me|give me|received|had|felt) (?:an? )?(?:small |nasty |bad |slight |mild )?shocks?(?! (?:at|by)\b)|shocked (?:me|him|her|my)|(?:got|get|gets|was|been) shocked(?! (?:at|by the (?:price|cost|service))\b)|zapped|zaps|(?:gave|gives|given|got|get) (?:me |him |her |us )?an? (?:\w+ )?(?:belt|jolt|zap|tingle)(?! (?:of|from the))|zap me|jolted|(?:a|nasty|big) jolt|shock (?:from|off) it|tingl(?:e|es|ing))\b|触电|电到|漏电|电了(?:我|他|她|人)?一下|被电|电着了|麻手|手麻|发麻|电麻|麻电|麻麻的|外壳(?:有点|会|上)?带电|电击/g,
  },
  {
    value: 'injury',
    words:
      /\b(?:injur(?:y|ed|ies)|(?:got|was|is|someone|been|he's|she's) hurt|hurt (?:me|my|him|her|someone)|(?:in|to|into) (?:the |a )?hospital|hospitali[sz]ed|(?:got |was |been )burn(?:t|ed)(?= by|[,.]|$)|burn(?:t|ed) (?:my|his|her|me)|burns on|bleeding|stitches|cut (?:my|his|her) (?:finger|hand|arm|leg|palm|thumb)|(?:my|his|her) \w+ was cut|unconscious|ambulance|blisters?|burns? (?:my|his|her|your) (?:hand|finger|arm|leg|skin)s?|(?:burns?|burned|burnt) (?:to|on) (?:my|his|her)|my (?:\w+ )?(?:hand|finger|arm|leg|face)s? (?:is|are|got|was|were) (?:burn\w*|hurt|injured|cut))\b|受了?(?:点|重|轻)?伤|(?:划|割|砸|炸)伤了?\S{0,2}(?:手|脚|脸|人|胳膊|腿)|烫伤|烧伤|(?<![损划擦磨碰]|(?:电池|货|机器|柜子?|设备|电源|产品)\S{0,2})伤到|(?<![损划擦磨碰])伤了|流血|住院|昏迷/g,
  },
];

const all = [...lexicon, ...englishHazards, ...chineseHazards];

/** What sounds like a hazard but is not: a feature, a place, an idiom. */
const harmless =
  /\b(?:fire(?:wall|place|fox|work|man| ?department| station)|smoke (?:detector|alarm)s?(?! (?:went|goes|is going|keeps going|has gone) off)|not? (?:on )?fire ?wall|fumes? hood|hotline|hot ?spot|hot line|fire (?:it|you|him) up|fires? up|smokeless|fire away|fire sale|burning (?:question|desire|issue|to (?:know|ask))|on fire in (?:her|his|their|my) (?:new )?(?:\w+ )?(?:job|role|career|game)|(?:under|below) water (?:at|with|in) (?:work|paperwork|the office|emails?|orders)|flooded with (?:\w+ )?(?:e-?mails|calls|work|orders|messages|requests)|burn(?:t|ed) my (?:mouth|tongue|toast|dinner|lunch|breakfast|bridges)|shocks? (?:when|to|as|that) (?:\w+ )?(?:see|saw|hear|heard|read|learn(?:ed|t)?|opened the (?:bill|letter))\b|leak(?:ed)? (?:my )?data|phone number leaked|spark joy|(?:pipe|roof|ceiling|tap|faucet|hose|boiler|window|tent|bottle|washing machine|dishwasher|sink|radiator) (?:has |had |was |is |got |that )*leak(?:ed|ing|s|y)?|leak(?:y|ing) (?:pipe|roof|ceiling|tap|faucet|hose|boiler|window|tent|sink)|smell(?:s)? (?:fishy|like a scam)|(?:(?:i|we|he|she) (?:am|was|were|went|quit|stopped) (?:just |out |outside )*|(?:i'm|we're) (?:out |outside )*)smoking|(?:phone|mobile|laptop|keys|wallet) fell (?:in|into) (?:the )?\w+)\b/g;

/** Nobody stands beside it: only asked or feared, or long past. Where in doubt the alarm is raised. */
const supposed =
  /\bin case of (?:\w+ )?(?:smoke|fire)|\b(?:could|might|can|would) it (?:ever |also )?(?:swell|leak|smoke|explode|burn|overheat|catch fire)[^.!?\n]*\?|\bif it (?:ever |should )?(?:starts?|begins?)[^.!?\n]*\b(?:should|can|could|do|must|will|would) (?:i|we)\b[^.!?\n]*\?|\bthe last (?:\w+ ){1,3}i had\b[^.!?\n]*|\bhow (?:do|can|would|to) (?:i |we |you )?(?:know|tell|see|check|recogni[sz]e)[^.!?\n]*|\b(?:will|would|do) you [^.!?\n]*\bif\b[^.!?\n]*|(?:发票|小票|收据|手机|说明书)\S{0,2}掉\S{0,4}|(?:抽|戒)烟|别家的那\S[^。！？\n]*|(?:听说|据说)[^。！？\n]*|万一[^，。！？\n]*|怎么(?:看|判断|知道|检查|分辨)[^。！？\n]*|(?:去年|以前那)[^。！？\n]*/g;

/** Its sentence tells of another time, of other things or of what others told. */
const elsewhere =
  /\b(?:last year|years? ago|i (?:read|heard) that|other brands|the news said|(?:in|on) the news)\b|,\s*(?:another|a different|some other) brand,|如果以后/;

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
  const ours = ofThisUnit(respelt(folded(text)))
    .split(/(?<=[.!?。！？\n])/)
    .filter((sentence) => !notOurs.test(sentence) && !elsewhere.test(sentence))
    .join('');
  const told = [harmless, chineseFigures, supposed, imaginedDanger].reduce(
    (rest, aside) => rest.replace(aside, ' '),
    ours,
  );
  return mentions(told, all);
}
