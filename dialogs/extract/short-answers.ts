// Words that mean something only beside the question that is open: "mine", "official", "Germany", "都很好". In the order they are tried.
import type { QuestionId } from '../../policy/questions.ts';
import { asserted } from './asserted.ts';
import { answersOnSale } from './lexicon/answers-on-sale.ts';
import { answersOnUnit } from './lexicon/answers-on-unit.ts';
import { chineseAnswersOnSale } from './lexicon/chinese-answers-on-sale.ts';
import { chineseAnswersOnUnit } from './lexicon/chinese-answers-on-unit.ts';
import { chinesePlaces, countries, englishPlaces, foreignPlaces } from './places.ts';
import { isChinese } from './text.ts';

type Options = readonly (readonly [string, RegExp])[];

const overseas = new RegExp(
  `\\b(?:outside|abroad|overseas|elsewhere|not (?:in|from) (?:mainland )?china|no,? not in china|${countries})\\b|国外|海外|境外|不在(?:国内|中国|大陆)|${foreignPlaces}`,
);
const mainland = new RegExp(`\\b${englishPlaces}\\b|\\bmainland\\b|国内|大陆|中国|${chinesePlaces}`);
const regions: Options = [
  ['overseas', overseas],
  ['mainland', mainland],
];
/** "No, but there is dust inside" goes on to tell something. */
const none =
  /^(?:no(?:ne|thing)?|never(?! (?:buy(?:ing)?|order(?:ing)?|again|mind)\b)|nope|nah)\b(?!.*\b(?:but|though|except|apart from)\b)|^都?没(?:有)?(?!.*(?:但|不过|只是|就是))|^无/;
const noneOfThese =
  /\b(?:nothing like that|none of (?:that|those|these|them|it)|no to all|not that i know)\b|没有?这些|都没有|没发生过|^(?:好像|应该|貌似|印象中)\S{0,2}没(?:有)?(?:吧|过)?[\s。.!！]*$|^(?:就|都|一直)?(?:是)?正常(?:使)?用/;

const noContract =
  /\b(?:(?:no|not? a|without a?n?y?) (?:such )?(?:written )?(?:contract|agreement|papers?|warranty (?:card|in (?:the|my|our) contract))|(?:don'?t|do not|never) (?:have|had|signed?|got) (?:a|any)? ?(?:such |written )?(?:contract|papers?)|contract (?:says nothing|does ?n'?t say))\b|没有?(?:签)?(?:过)?(?:什么)?(?:合同|单据|保修卡)|合同(?:里|上)?没(?:有)?写/;

/** The label cannot be read, or the unit is somewhere else. */
const cannotLook =
  /\b(?:label|sticker|number|serial|plate|print)s? (?:(?:is|has|was|came|fell|got|are)(?:n'?t| not)? )?(?:gone|missing|worn|faded|unreadable|illegible|not readable|come off|fallen off|off\b|peeled|rubbed|torn|there\b|blank|smudged)|\b(?:can'?t|cannot|can not|could ?n'?t|unable to|hard to) (?:read|see|find|reach|get (?:to|at)|locate|make (?:it )?out)\b|\b(?:no|without a) (?:label|sticker|serial|number)\b|\b(?:do ?n'?t|do not|have ?n'?t|have not) (?:have|got|see)\b|^(?:there ?(?:i|')?s )?(?:no|none|nope|nothing)(?: (?:there|on it|to see))?[\s.!]*$|\bnot (?:at home|with me|here|near it|there)\b|\b(?:away from|not in front of|far from) (?:home|it|the)\b|\bit'?s (?:(?:down |up )?(?:in|at) (?:the|my) )|标签.{0,6}(?:没了?|掉|磨|撕|看不|模糊|丢|糊)|贴纸.{0,4}(?:没|掉|磨|撕|糊)|看不(?:清|到|见)|没有?(?:标签|序列号|带|贴|在身边|$)|找不(?:着|到|见)|(?:不|没)在(?:家|身边|手边|跟前|这)|没(?:带|拿)|不(?:知道|晓得|清楚)在哪|(?:磨|刮|蹭)(?:没|掉|花)了?/;

/** Whoever names what they run, or where it stands, has said that it is no household. */
const trades =
  /\b(?:we|i) (?:run|own|have|operate|keep) (?:a|an|the|some|two|several|our) (?!house|home|flat|garden|van|caravan|boat|cabin|dog|family)|\b(?:bakery|caf[eé]|coffee (?:shop|cart|truck)|restaurant|bistro|pub|hotel|hostel|guest ?house|b&b|farm|dairy|nursery|greenhouse|workshop|factory|warehouse|store|boutique|salon|clinic|practice|surgery|hospital|school|kindergarten|university|church|parish|club|association|council|municipality|ngo|charity|food (?:truck|stall|cart)|(?:market )?stall|studio|agency|(?:building|construction|job) ?sites?|film (?:set|crew)|events?|rental|fleet|campsite|vineyard|winery|brewery|plant|contractor|trade|freelance|self[- ]employed)\b|餐馆|饭[店馆]|餐厅|超市|工?厂|工地|酒店|民宿|诊所|医院|学校|幼儿园|村委|合作社|养殖|大棚|摆摊|夜市|摊位?|工作室|施工|项目部?|物业|机房|基站|商铺|做生意|生意|单位|上班用|办公|营业/;

const table: { readonly [Q in QuestionId]?: Options } = {
  hazards: [
    // "No dear, only the light": what else there is to see is named.
    ['none', /^(?:no|nope|nah)\b[\s,.]*(?:\w+[\s,]+)?(?:it'?s )?(?:just|only)\b|^没有?[\s，,。]*(?:就是?|只是?|光是?)/],
    [
      'none',
      /^(?:no,? )?(?:(?:it'?s |all |quite |perfectly )*normal|(?:everything|it|all) (?:looks |is |seems )?(?:normal|fine|ok(?:ay)?|safe|good)|all (?:safe|good|normal|fine)|looks (?:normal|fine|ok)|nothing (?:dangerous|like that|unusual)|no danger|none of (?:that|those|these|them)|not that i know)\b|^(?:没有?[，,]?)?(?:一切|都|都很|完全|看着|看起来|外观|外表|表面|温度)*正常|^(?:都|暂时|目前|现在|好像|看着|看上去|倒是?)*没(?:有)?(?:看到|发现|注意到|见到)?(?:什么|任何|其他|别的)*(?:异常|异样|不正常|情况|问题|毛病|特别|危险|这些|$)|^没(?:看到|发现|注意到|见到)|^无(?:异常|以上|此)|^(?:就|只)?是?(?:充不[了进]?电|不充电|开不了机|不开机|没电|没反应)[^。.!！]{0,4}[，, ]?(?:别的|其他|其它)(?:都)?(?:没|正常|还好)|\bother ?wise (?:fine|ok|normal)\b|^(?:it'?s |its )?(?:fine|ok|okay),? (?:it )?just (?:does ?n'?t|wo ?n'?t|not) (?:charg|work|turn|switch|start)/,
    ],
  ],
  model: [['unknown', cannotLook]],
  'serial-number': [['unknown', cannotLook]],
  'purchase-channel': [
    [
      'other',
      /\b(?:somewhere else|elsewhere|second ?-?hand|used|gift|present|ebay|private|third[- ]party(?: \w+)? (?:seller|vendor|shop|store|retailer|website|marketplace)|from (?:my |a |an )?(?:brother|sister|father|dad|mother|mom|mum|son|daughter|friend|neighbou?r|colleague|uncle|aunt|cousin|boss|relative)|amazon|costco|walmart|best ?buy|home depot|media ?markt|aldi|lidl|temu|ali ?express(?! official))\b|其他|二手|闲鱼|送的|别的|(?:京东|淘宝|拼多多|抖音|天猫|快手|苏宁)(?!.{0,3}(?:自营|官方|旗舰|[你您]们))|(?:朋友|亲戚|同事|邻居|我哥|我弟|我姐|我爸|我妈|(?<!光伏的|安装的|装\S{0,3}的)老板)(?:那|给|转|送)/,
    ],
    [
      'distributor',
      /\b(?:dealer|distributor|reseller|installer|retailer|part of (?:the|a|my|our) (?:solar|pv|whole) (?:package|system|installation|plant)|(?:solar|electrical|energy) (?:guy|man|company|firm|shop|contractor|people))\b|经销|代理|安装商|(?:装|做)光伏|光伏(?:公司|商|老板|队)|安装(?:队|公司|师傅)/,
    ],
    [
      'official',
      /^(?!.*(?:never|再也不|不买)).*(?:\b(?:official|manufacturer|maker|website|web ?shop|online|(?:internet|web|home) ?(?:page|site|shop|store)|(?:from|at|with|via|through|by|off) (?:you|u|yours)|your (?:own |east )?(?:shop|store|site|page|company|people|place|app|outlet|sales))\b|官方|官网|旗舰|厂家|(?:在|从|跟|向|找)[你您]们)|^(?:it was |that was |straight )?(?:you|u|yours)(?: guys)?[\s.!]*$|^[你您]们(?:家|店|这里|这儿|那里|那儿|自己)?(?:的?店)?(?:买)?的?[\s。!！]*$/,
    ],
  ],
  'service-region': regions,
  'purchase-region': regions,
  causes: [
    ['none', noneOfThese],
    ['none', none],
  ],
  condition: [
    [
      'perfect',
      /^(?:it'?s |its |yes,? )?(?:perfect|spotless|like new|mint|as new|flawless|everything (?:is )?(?:perfect|fine|good)|all (?:fine|good|perfect|there))\b|^(?:都|全部|全都)?(?:很好|完好|很新|好的|没问题)/,
    ],
  ],
  'logistics-damage': [
    [
      'none',
      /^(?:no[,.]? )?(?:nothing|not|none|no)(?: (?:was|is|got|came|arrived|at all))* ?(?:damaged?|broken)\b|^没有?(?:任何|什么)?(?:损坏|破损|坏|损伤)/,
    ],
  ],
  completeness: [['complete', /^(?:yes,? )?(?:complete|all there|like new|everything)\b|^(?:都在|完整|齐全|有)/]],
  'earlier-repair': [
    [
      'no',
      /\b(?:first time|never|not before)\b|第一次|^没(?:有)?(?:修|换)?过?(?=$|[\s,.!，。！啊呢])|没(?:有)?(?:返)?(?:修|换)/,
    ],
  ],
  ownership: [
    ['no', /\bnot mine\b|不是我/],
    ['yes', /\b(?:mine|my own)\b|^(?:yes,? )?(?:i am|i'm)(?: (?:the|its) owner)?[\s.!]*$|我(?:自己)?的|自己的|本人/],
  ],
  consumer: [
    ['private', /\b(?:ordinary household|non-?commercial|(?:nothing|not) commercial|private person)\b/],
    [
      'business',
      /(?<!\b(?:not|no|never|isn't|aren't) (?:an? |for (?:an? |my |our )?|any )?)\b(?:business|(?<!\b(?:worst|bad|terrible|awful|your|this|a joke of a) )company|commercial|(?<=\bfor (?:my |our )?|^)work|office|shop|firm|employer|customers|clients)\b|公司|商用|单位|店/,
    ],
    ['business', trades],
    [
      'private',
      /\b(?:private(?:ly)?|home|house(?:hold)?|flat|apartment|personal|family|myself|pensioner|retired|hobby|garden|allotment|balcony|cabin|camping|camper|caravan|rv|motorhome|boat|fishing|holidays?|trips|weekends?|power cuts|blackouts)\b|\bnot (?:an? |for (?:an? )?)(?:business|company|firm|shop)\b|个人|家[用里]|自家|自己|私人|露营|钓鱼|自驾|房车|旅行|停电|宿舍|阳台|院子|老人|孩子|爸妈/,
    ],
  ],
  'fault-information': [
    ['no', /^(?:no|can'?t|cannot)\b|^不(?!好意思)|^没/],
    ['yes', /\b(?:i'll|i will|will do|later|yes|sure|can do|ok)\b|可以|晚点|等会|稍后|^能|^好/],
  ],
  'contract-warranty': [['unknown', noContract]],
  defect: [['nothing', /^(?:nothing|nothing really|no fault|none)[\s.!]*$|^没(?:什么|有)?(?:问题|坏|毛病)/]],
};

/** "No, nothing like that!": what was listed is denied, whatever else the message says. */
export function deniesTheList(words: string): boolean {
  return listDenied.test(words);
}

const listDenied =
  /\b(?:nothing (?:like (?:that|this|any of)|of (?:that|the) (?:kind|sort))|none of (?:that|those|these|this|them|the above)|no to (?:all|everything|each))\b|以上都没有|都没有|没有这些(?:情况|问题)?|没有这种情况|一个都没有|一样都没有/;

/** The option that a short answer means, over folded text; undefined where it means none, or the message is long. */
export function shortAnswer(question: QuestionId, words: string): string | undefined {
  if (trade.test(words)) return undefined;
  const told = asserted(words);
  const forms = words.length > longest ? unmistakable : table;
  return forms[question]?.find(([, form]) => form.test(told))?.[0];
}

/** The same of words that would mean less, or nothing, by themselves. Questions, anger and small talk are the caller's to keep out. */
export function looseAnswer(question: QuestionId, words: string): string | undefined {
  if (words.length > longestLoose || aside.test(words) || trade.test(words)) return undefined;
  const forms = isChinese(words) ? chinese : english;
  const told = asserted(words);
  const option = forms.flatMap((one) => one[question] ?? []).find(([, form]) => form.test(told))?.[0];
  // Whoever has not asked the owner yet is sure of that.
  if (question === 'authorisation' && option !== undefined) return option;
  return unsure.test(words) && !(ofUnpacked.includes(question) && unpacked.test(words)) ? 'unknown' : option;
}

const longestLoose = 90;

const unsure =
  /\b(?:no idea|no clue|(?:not|have ?n't) a clue|who knows|hard to say|(?:never|did ?n't|have ?n't|had ?n't|has ?n't) (?:saw|seen|see|look(?:ed)?|notice[d]?|count(?:ed)?|test(?:ed)?|tr(?:y|ied)|unpack(?:ed)?|open(?:ed)?|check(?:ed)?|ask(?:ed)?|said|thought)|not (?:unpacked|connected|sure|tested|opened)|(?:can(?:no|')t|could(?: not| ?n't)) (?:say|tell|judge|test|check|know)|(?:do|does|did)(?: not| ?n't) know|(?:would|'d|will|need to|have) (?:have )?(?:to )?ask|might have|maybe there|was ?n't there|no delivery note|(?:husband|wife|installer|fitters?|colleague) (?:opened|unpacked|received|took) it)\b|说不(?:清|准|好|上来)|不(?:清楚|知道|晓得|确定|太?懂)|吃不准|(?:没|不)(?:人知道|在场|留意|数|看过|跟我|告诉我)|还没(?:接|拆|试|问|打开|清点|回复)|没拆箱|得(?:问|去看|找)|商量|看不(?:了|出来)|外行|也许|可能有|没法(?:对|看|说)|记不|(?:师傅|老公|老婆|安装队|老人|门卫|同事)\S{0,2}(?:拆|收|签)的/;

/** Where "not opened yet" is an answer. */
const ofUnpacked: readonly QuestionId[] = ['condition', 'completeness', 'causes', 'earlier-repair'];
const unpacked = /\b(?:un)?(?:open|pack)ed\b|拆|打开/;

/** What people say of themselves while they write. */
const aside =
  /^(?:wait|one|a|just a|give me a|ok,? (?:one|give me)|please)\b.{0,12}\b(?:sec|second|moment|minute|on)\b|\b(?:hold on|hang on|back (?:in|later)|get back to you|write (?:again|later)|wrong (?:window|chat)|at work|on the phone|in a meeting|brb|sorry for)\b|开会|接电话|上班|稍等|等(?:一?下|会|我|等)|晚点|(?:窗口|群)|敲门|(?:先|再|不)聊|回来|打字|不好意思|抱歉|网[站页]|天气/;

/** Who wants to do business with the maker answers no question about a unit. */
const trade =
  /想做[^，。]{0,4}(?:授权|代理|网点|经销)|加盟|\b(?:become|becoming) (?:a|your) (?:dealer|reseller|distributor|partner)\b/;

const english = [answersOnUnit, answersOnSale];
const chinese = [chineseAnswersOnUnit, chineseAnswersOnSale];

const longest = 60;

/** What people put before a place: "we live in", "in a village near", "我们在". */
const beforePlace =
  /^(?:(?:we|i|it|its|it's|i'm|im|we're|am|are|is|live|living|based|located|stands|here|now|currently|the unit|unit|at home|home)\b[\s,.]*)*(?:(?:in|near|at)\b\s*)?(?:(?:a|the) (?:(?:small|little|big) )?(?:village|town|city|suburb|flat|house) (?:near|in|of|outside) )?/;
const beforeChinesePlace = /^(?:我们?|人|机器|设备|老家|家里?|店里|公司|厂里|目前|现在|就|在|住|位于|[，,\s])*/;

/** The option of the region that a place named by itself means: nothing else is said, and nothing asked. */
export function regionAlone(words: string): string | undefined {
  const place = words.replace(beforePlace, '').replace(beforeChinesePlace, '');
  return regions.find(([, form]) => {
    const named = form.exec(place);
    return named?.index === 0 && afterPlace.test(place.slice(named[0].length));
  })?.[0];
}

/** "Germany, near Bonn", "深圳这边"; and no question. */
const afterPlace = /^(?:[\sa-z,.!]{0,14}|(?:市|省|区|老家|乡下|农村|这边|这里|这儿|那边|的|啊|哈|呀)*[\s,，.。!！]*)$/;

/** Words that answer their question at any length. */
const unmistakable: typeof table = { 'contract-warranty': [['unknown', noContract]] };
