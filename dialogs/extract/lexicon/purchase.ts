// Where it was bought and by what papers, where it is, whose it is.
import { chinesePlaces, countries, englishPlaces, foreignPlaces } from '../places.ts';
import { type FactPattern, pattern } from './pattern.ts';

const buying = '(?:bought|purchased|ordered|buy|got)(?: (?:it|this|mine|one))?';
const being =
  "(?:(?:i'?m|i am|we'?re|we are|live|living|based|located|it is|it'?s|is|are|stands?|standing|use it|installed|now|here|at home|over here|writing)(?: (?:right )?(?:now|here|standing|located|currently))*(?: (?:in|at|from) (?:my|our) \\w+)? ?(?:in|from)|^(?:over here )?in)";

export const purchasePatterns: readonly FactPattern[] = [
  pattern(
    'channel',
    'distributor',
    /(?<!\b(?:we are|we're|i am|i'm|as) (?:only |just )?(?:an? |the |your )?)(?<!\b(?:installed|mounted|fitted|connected|wired|set up|serviced|checked|looked at) by (?:an? |the |my |our )?(?:\w+ )?)\b(?:dealer|distributor|reseller|retailer|installer|wholesaler|sales agent|(?:certified|authori[sz]ed) (?:partner|shop|store|seller)|local shop|hardware store|electronics store|deeler|(?:shop|store|place)(?: (?:that|which|who|down|up|here)| \w+)? (?:sells|carries|stocks|selling|carrying) your (?:\w+ )?(?:products|brand|units|stuff|range|line))s?\b/,
    /经销商|代理(?:商)?|分销商|批发商|卖[你您]们(?:的)?(?:产品|牌子|东西)|安装商|(?:安装|光伏|工程)(?:的)?公司|授权(?:店|商|经销)|线下(?:门店|店)|实体店|专卖店/,
  ),
  pattern(
    'channel',
    'other',
    /(?<!\b(?:battery|charger|cable|panel|fan|plug|adapter) (?:off|from|on) (?:\w+ )?)\b(?:ebay|aliexpress|second[- ]?hand|pre-?owned|(?:bought|got) (?:it )?used|used from|craigslist|facebook|marketplace(?: seller)?|flea market|from a (?:friend|neighbou?r|private|colleague|guy)|(?:was|as) a (?:gift|present)|gift from|gumtree|temu|kleinanzeigen|won it|raffle|inherited|(?:late )?\w+'s (?:estate|will)|(?:off|from) (?:a|some) (?:guy|bloke|chap|man|woman|lady)|(?:gave|given) (?:it )?(?:to )?me (?:it )?for my|pawn ?shop|thrift (?:store|shop)|car boot sale|garage sale|yard sale|auction|(?:wedding|birthday|christmas|farewell|anniversary) (?:present|gift)|for my (?:birthday|bday|b-day)|(?:sold|gave) me (?:his|hers|her|their|one)|passed (?:it )?on to me|left (?:it )?to me by|hand[- ]me[- ]down|bought (?:it |this )?from (?:another|a fellow|some) \w+|some guy (?:on|from)|(?:somebody|someone|nephew|niece|friend|uncle|aunt|cousin|colleague|grandpa|neighbou?r) (?:has )?(?:gave|given|sold) (?:it|this)|as an? \w+ (?:gift|present)|(?<!official )amazon(?! official)|not (?:from )?you)\b/,
    /闲鱼|(?<!发(?:的|来)?(?:的|是)*|是不是|寄(?:的|来)(?:的|是)*|竟然是|居然是)二手|转手|拼多多(?!\S{0,8}(?:充电|线|电池|配件))|(?:朋友|别人|亲戚|家人|同事|人家|家长|邻居)(?:转|卖|送)(?!来|到|货|了?一[台个]一样)|亚马逊|(?:旧货|跳蚤|二手)市场|别人转|别的\S{1,4}转给我|老朋友给我|留给我|传下来的|同事不用了|抽奖|中奖|礼物|送我?的|个人卖家|不是在你们|别的平台/,
  ),
  pattern(
    'channel',
    'official',
    /\b(?:(?:your |the )?(?:\w+ )?official (?:(?:\w+ )?(?:store|shop|site|website|webshop|channel))|official(?:ly)? (?:from|store|jd|tmall)|(?:your|you|east'?s?|ur|the east|the maker'?s?|makers?|brand|manufacturers?) (?:own )?(?:(?:online|web|official|brand|flagship) ?)*(?:store|shop|site|website|webshop|homepage|page)(?<!\b(?:find|found|see|saw|seen|read|form|manual|looked|look)\b[^.,;]{0,30})(?! (?:says|shows|is down|does(?: not|n'?t)? (?:say|show|list|mention|load|open|tell)))|flagship store|(?:your|ur) internet shop|(?:bought|purchased) by you(?: directly)?|direct(?:ly)?(?: (?:from|with|at|on) (?:you|your|east|the maker|the manufacturer))|(?:straight|direct) from (?:the )?(?:you|maker|manufacturer|factory|east)|from east(?! asia)|(?<=(?:bought|ordered|got|purchased|buy)(?: it| this| mine| online| directly| direct)* )(?:from|with|at) you|^(?:online )?from you(?: guys| directly| folks)?)\b/,
    /官方(?:旗舰店|商城|店|网站|渠道|小程序)?(?:买|购|下单)?|自营|官网|旗舰店|(?:你们|你|贵司)(?:家|的|自己|自家)*(?:的)?(?:(?<=家)买的?|店|网店|网站|主页|网上商城|商城|官方|官网)|(?:直接)?(?:从|跟|向|在|找)(?:你们|贵公司|贵司|厂家)(?:公司|家|网上|那|那里|这)?(?:直接)?(?:买|购|下|拿)|厂家直/,
  ),
  pattern(
    'purchaseProof',
    false,
    /\b(?:(?:no|lost|without|no longer (?:have|find)|(?:do|did|have)(?:n'?t| not)(?: (?:have|got|get|keep))?|never (?:got|had|received)|can'?t find|cannot find|threw|misplaced) (?:the |an? |my |any |our |away (?:the |my )?)*(?:invoice|receipt|proof of purchase|order (?:confirmation|number|email)|papers?(?! (?:from|of|the (?:driver|courier|carrier)))|paperwork(?! (?:with|for|of|from|about) the)|bill)(?: away| any ?more)?|(?:invoice|receipt|bill|papers?) (?:is |are |was |got )?(?:been )?(?:lost|gone|missing|thrown|went into the (?:waste|bin|trash))|no (?:bill|papers))\b/,
    /(?:没有?|无|找不到|丢了?|没留|没开|没给过?我?|弄丢了?)(?:任何)?(?:购买|购物|电子)?(?:发票|收据|小票|凭证|订单|票(?!据))|(?<!签收|送货|收货|物流|快递)(?:发票|收据|小票|凭证|票据|订单)(?:都|也|早|早就|已经|我|恐怕|被我|当废纸|怎么)*(?:没有?了?|丢了?|找不到|不见了|没留|没开|扔)|单子早就没/,
  ),
  pattern(
    'purchaseProof',
    true,
    /\b(?:(?:have|has|got|with|keep|kept|find|found|hold|attached?|here is|here's|send|sent|is|there'?s|there is)(?: you| still| kept| all| a copy of| got)* (?:the |an? |my |both |our |all )*(?:original )?(?:invoice|receipt|proof of purchase|order (?:confirmation|number|email|e-mail)|confirmation (?:e-?mail|mail)|bill|paperwork)|(?<!no |not )confirmation e-?mail is|(?<!\b(?:delivery|courier|carrier) )(?:invoice|receipt|bill|proof of purchase) (?:is |still |right )*(?:available|at hand|here|attached|there|exists?\b|on board|in front of me|no problem))\b/,
    /(?<!没|没有|无)(?:有|保留|留着|附上?|还在|拿着|留了)(?:的)?(?:购买|购物|电子)?(?:发票|收据|小票|购买凭证|票|订单(?:截图|记录|号)?)|(?:发票|收据|小票|凭证|票据|订单)(?:截图|记录|原件)?(?:都|也|我|就|是|一直)*(?:还|可以|能)*(?:有(?!一半|几|些)|在|见附件|齐全|保留|保存|留着|发给|发你|查到)(?!没)/,
  ),
  pattern(
    'deliveryProof',
    false,
    /\b(?:(?:no|without|don'?t have|do not have|lost|there is no|there'?s no) (?:the |an? |any )?(?:delivery (?:note|proof|confirmation|slip)|proof of delivery|tracking|waybill)|nothing that (?:shows|proves) the delivery)\b/,
    /(?:没有?|找不到|丢了)(?:了)?(?:物流|快递|签收|送货)(?:单|记录|信息|凭证)|(?:物流|快递)(?:单|记录)?(?:都)?(?:查不到|没有?了|丢了)/,
  ),
  pattern(
    'deliveryProof',
    true,
    /\b(?:have|got|with|and|send you|is|there'?s|still) (?:the |an? |my )?(?:signed )?(?:delivery (?:note|confirmation|slip|receipt)|tracking(?: (?:number|info|page))?|waybill|parcel label|shipping (?:confirmation|label))\b|\btracking page (?:still )?shows\b/,
    /(?<!没|没有)(?:有|保留|留着)(?:物流|快递|签收|送货)(?:单|记录|信息|凭证)|(?:物流|快递|送货|签收)(?:单|记录)(?:还|都|可以)*(?:在|有|能查|发给)/,
  ),
  pattern(
    'carrierProof',
    false,
    /\b(?:carrier|courier|dhl|ups|fedex|delivery company) (?:did not|didn'?t|won'?t|refuse[sd]?|does not|doesn'?t)|\bno (?:damage )?(?:report|note|confirmation) from the (?:carrier|courier)|\b(?:don'?t have|do not have|have no|haven'?t) (?:anything|\w+) from the (?:carrier|courier)|\b(?:carrier|courier|driver|delivery company) (?:gave|wrote|signed|left)(?: us| me)? (?:down )?nothing(?: in writing| down)?/,
    /(?:快递|物流|承运)(?:公司|人|方)?(?:还|也)?(?:不给|不肯|不认|没给(?!\S{0,5}(?:送货|签收|单据))|没开|没有[给开出]|拒绝|什么(?:证明|单子)?都(?:没|不)[给开签])|(?:司机|快递员|送货员?)(?:不肯|不愿意?|没有?|拒绝)签|没有(?:快递|物流|承运\S?)(?:的)?(?:公司)?(?:的)?(?:破损|书面)?证明/,
  ),
  pattern(
    'carrierProof',
    true,
    /\b(?:carrier|courier|driver|dhl|ups|fedex)(?:'?s)? (?:gave|confirmed|signed|wrote|issued|has confirmed|sent|report)(?! (?:(?:us|me) )?nothing)|\bin writing from the (?:carrier|courier)\b|\b(?:carrier|courier)'?s? (?:damage )?report\b|(?<!no )\b(?:confirmation|statement|report) (?:from|by) the (?:carrier|courier)(?<!no .{0,40})/,
    /(?:快递|物流|顺丰|京东|承运)(?:公司|人|方)?(?:已经)?(?:给我?)?(?:开|出|开具|出具|给)了\S{0,6}证明|(?<!没)(?:司机|快递员)签字确认|(?<!没)有(?:快递|物流|承运)\S{0,8}证明/,
  ),
  pattern(
    'purchaseRegion',
    'cn-mainland',
    new RegExp(`\\b${buying} (?:it )?(?:in|while (?:i was|we were) in) ${englishPlaces}\\b`),
    new RegExp(`(?:在|于)?(?:国内|大陆|中国|${chinesePlaces})(?:购买|买的|买|购的|下单)`),
  ),
  pattern(
    'purchaseRegion',
    'overseas',
    new RegExp(`\\b${buying} (?:in (?:the )?${countries}|abroad|overseas|outside (?:of )?(?:mainland )?china)\\b`),
    new RegExp(`(?:在|于)?${foreignPlaces}(?:购买|买的|买|购的|下单)`),
  ),
  pattern(
    'serviceRegion',
    'cn-mainland',
    new RegExp(
      `\\b${being} (?:flat in |mainland )?${englishPlaces}\\b|\\bin ${englishPlaces}(?= (?:right )?now|, china)`,
    ),
    new RegExp(
      `(?<!不|卡)(?:在|住|放在|位于)(?:中国)?(?:国内|大陆|中国|${chinesePlaces})(?![^，。,\\s]{0,4}(?:买|购|下单|订))|大陆这边`,
    ),
  ),
  pattern(
    'serviceRegion',
    'overseas',
    new RegExp(
      `\\b${being} (?:[a-z]+(?: [a-z]+)?, ?)?(?:the )?${countries}\\b|\\bin (?:the )?${countries}(?= (?:at the moment|right now|now))|(?<!bought |purchased |ordered |got it )\\b(?:overseas|abroad|outside (?:of )?(?:mainland )?china)\\b`,
    ),
    new RegExp(`(?:在|住|放在|位于)${foreignPlaces}(?![^，。,\\s]{0,4}(?:买|购|下单|订))|不在(?:中国|大陆|国内)`),
  ),
  pattern(
    'owner',
    false,
    /\b(?:(?:belongs to|on behalf of|asking for|it is|it'?s|this is) (?:(?:my|his|her|our|a) (?:friend|mother|father|mum|mom|dad|parents|neighbou?r|customer|client|boss|landlord|brother|sister|uncle|aunt|son|daughter|colleague)(?:'?s)?|(?:friend|mother|father|mum|mom|dad|parents|neighbou?r|customer|client|boss|landlord|brother|sister|uncle|aunt|son|daughter|colleague)'s)|not mine|not my (?:own|unit)|owner is my \w+|belongs to (?:our|the|a) (?:\w+ )?(?:club|school|company|firm|church|association|community|landlord|office|shop))\b/,
    /(?:帮|替|代)(?:我)?(?:朋友|父母|妈|爸|客户|邻居|别人|家人|同事)|不是我的|是(?:我)?(?:爸|妈|父母|父亲|母亲|朋友|房东|邻居|老板|同事|公司同事|叔叔|舅舅|阿姨|姐|哥|弟|妹)(?:家)?的|替(?:父亲|母亲|爸|妈)|是(?:我们?)?(?:单位|公司|学校|社区)的(?:机器|设备)?/,
  ),
  pattern(
    'owner',
    true,
    /\b(?:(?:it'?s|its|it is|(?:unit|device|machine) is|yes,?) (?:all )?(?:mine|ours|my own)|^mine(?=$|[\s,.!]*$|,)|\bi own (?:it|this|the (?:unit|device|machine))\b|i(?:'m| am) the owner|belongs to me|my own (?:unit|one))\b/,
    /(?<!不)是我(?:自己|本人)?的|^我(?:自己)?的(?=$|[，。,])|我(?:就是|是)(?:机主|主人)/,
  ),
  pattern(
    'ownerAuthorised',
    false,
    /\b(?:haven'?t|have not|i'?ve not|not) (?:told|asked) (?:him|her|them|the \w+|my \w+)\b|\b(?:he|she|they)(?: has| have)? no idea\b|\b(?:he|she) do(?:es)?n'?t know i\b|\bhaven't had an ok\b|\bhasn'?t agreed\b|\bowner (?:does not|doesn'?t|did not|didn'?t) (?:know|agree)|\b(?:haven'?t|have not|didn'?t) (?:asked|ask) the owner\b/,
    /(?:还没|没有?)(?:问|告诉)过?(?:机主|他|她)|机主(?:还)?(?:不知道|不同意)/,
  ),
  pattern(
    'ownerAuthorised',
    true,
    /\b(?:he|she|they) (?:said|says)(?: that)?(?: it'?s| its| it is)? (?:ok(?:ay)?|fine|all right) if i\b|\b(?:he|she|they) (?:says?|said) i can\b|\bmandated (?:us|me)\b|\bpower of attorney\b|\bowner (?:asked me|agrees|is (?:happy|fine)|knows)|\b(?:owner'?s|with) permission\b|\b(?:she|he|they) knows? and agrees?\b/,
    /机主(?:已经)?(?:同意|知道)|(?:有|得到)(?:了)?机主的?(?:授权|同意)|(?:他|她)(?:让我|知道|同意)/,
  ),
  pattern(
    'consumer',
    false,
    /\b(?:(?:for|(?:us\w+|install\w*|stands?|runs?|works?|is|it's|its)(?: \w+)? (?:in|at)) (?:my |our |the |a )?(?:company|business|office|shop|firm|hotel|factory|farm|restaurant)|company purchase|business use|commercial(?:ly)?(?: use)?)\b/,
    /(?:(?<!你们?|您|贵|安装|光伏|工程|太阳能)公司|单位|工厂|酒店|商铺|企业|餐厅|办公室|办公楼)(?:里)?(?:用|买(?!的?是你)|采购)|(?<!你们)店里用|商用/,
  ),
  pattern(
    'consumer',
    true,
    /\b(?:private(?:ly)?(?! (?:seller|person|party|ad|listing))(?: (?:use|customer))?|for (?:my |our )?(?:own )?(?:home|house|family)|for camping|(?:at )?home use|at home for (?:my|our)|my own household|personal use|for myself)\b/,
    /(?<!老人)家用|家里用|自己(?:家)?用|私人(?!的|卖家)|个人(?:使)?用|露营用/,
  ),
  pattern(
    'shippedBack',
    false,
    /\b(?:not|haven'?t|have not|never|not yet) (?:yet )?(?:been )?(?:sent|shipped|returned)(?: (?:it|yet|back))*|\bstill (?:have it here|at home|with me|here with me)\b/,
    /(?:还没|没有?|未)(?:有)?(?:寄(?:回|走|出|给)?|发(?:回|走))|(?:东西|机器)(?:还)?在我(?:这|手)/,
  ),
  pattern(
    'shippedBack',
    true,
    /\b(?:already|have|i'?ve|i) (?:already )?(?:sent|shipped|posted) (?:(?:it|the \w+) )?(?:back|to you)|\breturned the parcel|\bon its way (?:back )?to you\b/,
    /(?:已经|昨天|前天)(?:已经)?(?:寄|发)(?:回|给你们|走|出)|寄回(?:去了|的路上|来了)/,
  ),
  pattern(
    'repairedOrReplaced',
    false,
    /\b(?:never|not|hasn'?t|n'?t) (?:ever )?(?:been )?(?:in (?:for )?)?(?:repair(?:ed)?|replaced|exchanged)(?! by anyone)|\bno (?:earlier |previous )?repairs? (?:so far|yet|before|until now)|\bfirst (?:time i have trouble|repair|time it)/,
    /(?:没|没有|从来没有?|从未|未)(?:返|维)?(?:修|换)过|没修过|第一次(?:出问题|坏|维修)/,
  ),
  pattern(
    'repairedOrReplaced',
    true,
    /\b(?:(?:already|previously|once|before) (?:been )?(?:repaired|replaced|exchanged|swapped)|(?<!else )(?:repaired|replaced|exchanged|swapped) (?:once|by you|by east|already)|you(?: have|'ve)?(?: already)? (?:repaired|replaced|exchanged|swapped) it|(?:is|got) a replacement|in repair with you|the first (?:one )?was (?:exchanged|replaced))\b/,
    /(?:之前|以前|已经|已|曾经|去年|你们)(?:你们|已|送回去)*(?:给)?(?:修过|换过|维修过|返修)(?!吗)|返修过|就是换来的/,
  ),
];
