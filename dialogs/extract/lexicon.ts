// Patterns for the rest of a customer's account: what the unit does, where it was bought, its state, its papers.
// Each line ties words to a fact and a value; the first line of a fact that matches and is not contradicted wins.
import type { FactName, FactValue } from '../../policy/facts.ts';

export interface FactPattern<N extends FactName = FactName> {
  readonly fact: N;
  readonly value: FactValue<N>;
  readonly words: RegExp;
}

const pattern = <N extends FactName>(fact: N, value: FactValue<N>, words: RegExp): FactPattern => ({
  fact,
  value,
  words,
});

const negative =
  "(?:won'?t|will not|wont|doesn'?t|does not|didn'?t|can'?t|cannot|can not|couldn'?t|isn'?t|is not|not|never|no longer|refus(?:es|ed|ing) to|fail(?:s|ed)? to|stop(?:s|ped)?|unable to|hardly|barely)";
const doing =
  '(?:re)?(?:charg(?:e|es|ing)|(?:turn(?:ing)?|switch(?:ing)?|power(?:ing)?) (?:it )?(?:on|up|off)|start(?:s|ing)?(?: up)?|boot(?:s|ing)?|work(?:s|ing)?|function(?:ing)?|output(?:ting)?|discharg(?:e|ing)|respond(?:ing)?|hold(?:ing)? (?:a |its |the )?charge|supply(?:ing)?|run(?:ning)?|go on|light(?:ing)? up|come on|connect(?:ing)?)';

/** What a fault sounds like. A malfunction as the customer tells it: presumed until somebody has inspected the unit. */
export const faultWords = new RegExp(
  `\\b${negative} (?:really |properly |even |fully |to |any ?more )?${doing}\\b|` +
    "\\b(?:is|was|it'?s|are|completely|totally|suddenly|arrived|just|went|already|now|seems|unit|battery) (?:completely |totally |now )?(?:dead|broken|faulty|defective|bricked|kaputt?)\\b|" +
    "\\b(?:dead(?! ?line)|defective|malfunction(?:s|ed|ing)?|faulty|broke(?: down)?|dead on arrival|doa|no (?:power|output|display|response|sign of life)|error(?: code)?|fault code|shuts? (?:down|off)|turns? (?:itself )?off|black screen|blank (?:screen|display)|(?:drains?|loses?|losing|lost) (?:charge|power|capacity|battery|its charge)|capacity (?:has )?(?:dropped|drops|fell|is (?:low|down|gone)|loss)|keeps? (?:beeping|rebooting|restarting|tripping)|beep(?:s|ing)|not charging|stopped charging|something(?:'s| is)? wrong with)\\b|" +
    '充不(?:进|了|上|满)(?:去)?(?:电)?|(?:不|无法|没法|不能)(?:正常)?(?:充电|开机|启动|放电|供电|工作|使用|输出|通电|联网|充上电)|不(?:了机|通电|工作|启动|亮|显示)|(?:开不了|启动不了|打不开)(?:机)?|放不(?:出|了)电|没(?:有)?(?:反应|输出|显示|电出来)|坏了|坏掉|出(?:了)?(?:故障|毛病|问题)|有故障|故障(?:码|灯)?|失灵|报错|报警|黑屏|死机|用不了|不能用|自动关机|老是关机|掉电(?:快|很快)?|容量(?:变小|下降|不足|衰减)|续航(?:变短|下降|不行)|不好用',
);

/** "It works fine": no fault, so the matter is another one. */
export const soundWords =
  /\b(?:works? (?:fine|perfectly|great|well|ok(?:ay)?|as (?:it should|expected))|working (?:fine|perfectly|well)|nothing (?:is )?wrong(?: with (?:it|the unit))?|no (?:fault|defect|problem)s?(?: with (?:it|the unit))?|not (?:broken|faulty|defective)|changed my mind|do(?:n'?t| not) (?:want|need|like) (?:it|this|that|the|my)\b(?! (?:repaired|fixed|replaced))|no longer (?:want|need)|functions? (?:fine|perfectly))\b|没(?:有)?(?:任何)?(?:质量)?(?:问题|故障|毛病)|(?:功能|一切|工作|使用)(?:都)?正常|好好的|不想要了?|不喜欢|不需要了?|买错了|买多了|后悔/;

const transport =
  /\b(?:(?:arrived|came|delivered|received (?:it )?|got it) (?:(?:yesterday|today|this morning|last \w+|\w+ \w+ ago) )?(?:with (?:an? |the )?)?(?:\w+ )?(?:damaged|dented|dents?|cracked|cracks?|smashed|crushed|scratched)|(?:damaged?|dented|smashed|crushed|broken?) (?:in|during|by|on) (?:the )?(?:transit|transport(?:ation)?|shipping|shipment|delivery|courier|carrier|arrival)|(?:transport|shipping|transit) damage)\b|(?:运输|快递|物流|路上|送货)(?:过程中?|途中|中)?(?:就)?(?:被)?(?:弄|压|撞|摔)?(?:损坏|破损|坏|变形|摔坏|压坏)|(?:到货|收到|签收)(?:的时候|时|后)?(?:外壳|外观|箱子|包装|机器|屏幕)?(?:就|已经|发现)+(?:是)?(?:外壳|外观|箱子|机器|屏幕)?(?:有)?(?:破|损坏|裂|凹|变形|压坏|碎)/;

const differentItem =
  /\b(?:wrong (?:model|item|product|unit|one)|not (?:what|the one|the model) i (?:ordered|bought)|not as (?:described|advertised)|different (?:from|than|to) (?:the |what )|does(?:n'?t| not) match (?:the )?(?:description|ad|advert|listing|order))\b|发错(?:货|型号)?了?|(?:与|跟|和)(?:描述|页面|宣传|介绍)(?:不符|不一致|不一样)|货不对(?:板|版)|不是我(?:买|订|要)的/;

/** In the order they are tried. */
export const patterns: readonly FactPattern[] = [
  pattern('transportDamage', true, transport),
  pattern('notAsDescribed', true, differentItem),
  pattern(
    'channel',
    'distributor',
    /\b(?:dealer|distributor|reseller|retailer|installer|wholesaler|sales agent|local shop|hardware store)\b|经销商|代理商|分销商|安装商|线下(?:门店|店)|实体店|专卖店/,
  ),
  pattern(
    'channel',
    'other',
    /\b(?:amazon|ebay|aliexpress|second[- ]?hand|used from|craigslist|facebook|marketplace|from a (?:friend|neighbou?r|private)|as a gift|gumtree|temu|kleinanzeigen)\b|闲鱼|二手|拼多多|朋友(?:转|卖|送)|别人(?:转|送)|亚马逊/,
  ),
  pattern(
    'channel',
    'official',
    /\b(?:official (?:(?:online |web ?)?(?:store|shop|site|website|channel))|(?:your|east'?s?|ur|the east) (?:own )?(?:online |web ?|official )?(?:store|shop|site|website|webshop|page)|direct(?:ly)? from (?:you|east|the maker|the manufacturer)|from east(?! asia)|bought (?:it )?(?:from|at|with) you)\b|官方(?:旗舰店|商城|店|网站|渠道)?(?:买|购|下单)?|官网|旗舰店|你们(?:家|的)?(?:店|网站|商城|官方|官网)|直接(?:从|跟|向)(?:你们|厂家)/,
  ),
  pattern(
    'purchaseProof',
    false,
    /\b(?:(?:no|lost|without|don'?t have|do not have|haven'?t (?:got )?|can'?t find|cannot find|threw away|misplaced) (?:the |an? |my |any |our )?(?:invoice|receipt|proof|order (?:confirmation|number|email)|papers?|paperwork)|(?:invoice|receipt) (?:is )?(?:lost|gone|missing))\b|(?:没有?|找不到|丢了?|没留|弄丢了?)(?:购买)?(?:发票|收据|小票|凭证|订单)|(?:发票|收据|小票|凭证|订单)(?:都)?(?:没有?了?|丢了?|找不到|不见了)/,
  ),
  pattern(
    'purchaseProof',
    true,
    /\b(?:(?:have|got|with|keep|kept|find|found|attached?|here is|here's|send|sent) (?:you )?(?:still )?(?:the |an? |my |both |our |all )?(?:original )?(?:invoice|receipt|proof of purchase|order (?:confirmation|number|email)|bill)|(?:invoice|receipt) (?:is |still )?(?:available|at hand|here|attached))\b|(?:有|保留|留着|附上?|还在|拿着)(?:购买)?(?:发票|收据|小票|购买凭证|订单(?:截图|记录|号)?)|(?:发票|收据|小票|凭证|订单)(?:都)?(?:还)?(?:有|在|齐全|保留)/,
  ),
  pattern(
    'deliveryProof',
    true,
    /\b(?:have|got|with|and) (?:the |an? |my )?(?:delivery (?:note|confirmation|slip|receipt)|tracking (?:number|info)|waybill|shipping (?:confirmation|label))\b|(?:有|保留)(?:物流|快递|签收|送货)(?:单|记录|信息|凭证)/,
  ),
  pattern(
    'serviceRegion',
    'cn-mainland',
    /\b(?:(?:i'?m|i am|we'?re|we are|live|living|based|located|it is|it's|use it|installed) (?:here )?in (?:mainland )?(?:china|shanghai|beijing|shenzhen|guangzhou|guangdong|chengdu|hangzhou|wuhan|nanjing|suzhou))\b|(?:我|人|机器|产品|设备)?(?:在|住)(?:国内|大陆|中国|上海|北京|深圳|广州|广东|成都|杭州|武汉|南京|苏州|重庆|天津|西安)/,
  ),
  pattern(
    'serviceRegion',
    'overseas',
    /\b(?:(?:i'?m|i am|we'?re|we are|live|living|based|located|it is|it's|use it|installed) (?:here )?in (?:the )?(?:germany|usa?|united states|uk|england|france|spain|italy|poland|netherlands|austria|switzerland|australia|canada|south africa|nigeria|kenya|japan|korea|singapore|malaysia|thailand|vietnam|india|pakistan|brazil|mexico|europe|hong kong|taiwan|philippines|indonesia)|overseas|abroad|outside (?:of )?(?:mainland )?china)\b|(?:我|人|机器|产品|设备)?(?:在|住)(?:国外|海外|德国|美国|英国|法国|澳大利亚|加拿大|日本|韩国|新加坡|香港|台湾|欧洲)/,
  ),
  pattern(
    'scratchFree',
    false,
    /\b(?:(?:has|have|some|few|got|a|with|small|light|deep) (?:\w+ )?(?:scratch(?:es)?|dents?|scuffs?|marks)|is scratched|scratched up)\b|有(?:一点|些|几处|点|轻微)?(?:划痕|刮痕|刮花|磕痕|凹陷)|刮花了/,
  ),
  pattern(
    'scratchFree',
    true,
    /\b(?:(?:no|without|not a|zero|any) (?:single )?(?:scratch(?:es)?|dents?|scuffs?|marks)|scratch[- ]free|not scratched|spotless|pristine)\b|(?:没有?|无)(?:任何)?(?:划痕|刮痕|刮花)|外观(?:完好|完美|良好)/,
  ),
  pattern(
    'accessoriesComplete',
    false,
    /\b(?:missing (?:the |a |an |one |some )?(?:\w+ )?(?:cables?|accessor(?:y|ies)|manual|charger|adapter|parts?|screws?)|(?:cables?|accessor(?:y|ies)|manual|charger|adapter) (?:is |are |was )?(?:missing|lost|not there)|lost (?:the |a |one )?(?:cable|manual|charger|adapter))\b|(?:缺|少|丢)了?(?:一?[根个本条])?(?:配件|充电线|线|说明书|电源线|适配器)|配件(?:不全|不齐|丢)/,
  ),
  pattern(
    'accessoriesComplete',
    true,
    /\b(?:(?:all|with|complete|every|have) (?:the |its |of the )?(?:original )?(?:accessor(?:y|ies)|cables?|parts)(?: (?:and manuals?|are there|complete|included))?|everything (?:is )?(?:there|included|complete|in the box|still there)|accessories (?:are )?complete|nothing (?:is )?missing)\b|配件(?:都)?(?:齐全|齐|完整|都在|全)|东西都在|(?:都|全)齐(?:全|了)/,
  ),
  pattern(
    'packagingUndamaged',
    false,
    /\b(?:(?:box|packag(?:e|ing)|carton) (?:is |was |got |a bit )*(?:torn|ripped|damaged|crushed|wet|broken))\b|(?:包装|箱子|盒子)(?:有点|都)?(?:破|烂|坏|撕|压坏|损坏)/,
  ),
  pattern(
    'packagingUndamaged',
    true,
    /\b(?:(?:original )?(?:box|packag(?:e|ing)|carton) (?:is |still |in )*(?:intact|fine|ok(?:ay)?|undamaged|perfect|good|complete))\b|(?:包装|箱子|盒子)(?:都|也|还)?(?:完好|完整|没(?:有)?(?:破|坏|损))/,
  ),
  pattern(
    'boxPresent',
    false,
    /\b(?:(?:no|threw (?:away|out)|thrown (?:away|out)|don'?t have|lost|without) (?:the |its |original )*(?:box|packag(?:e|ing)|carton)|box (?:is )?gone)\b|(?:箱子|盒子|包装)(?:已经)?(?:扔|丢|没了|不在|没有)|没有(?:原)?(?:包装|箱子|盒子)/,
  ),
  pattern(
    'repairedOrReplaced',
    true,
    /\b(?:(?:already|previously|once|before) (?:been )?(?:repaired|replaced|exchanged)|(?:repaired|replaced|exchanged) (?:once|before|by you|by east))\b|(?:之前|以前|已经|曾经)(?:修过|换过|维修过)|(?:修过|换过|维修过)(?:一次|机器|主机)?/,
  ),
  pattern(
    'owner',
    false,
    /\b(?:(?:belongs to|on behalf of|it is|it's|this is) (?:my )?(?:friend|mother|father|mum|mom|dad|parents|neighbou?r|customer|client)(?:'s)?|not mine|not my (?:own|unit))\b|(?:帮|替|代)(?:朋友|父母|妈|爸|客户|邻居|别人|家人)|不是我的/,
  ),
  pattern(
    'consumer',
    false,
    /\b(?:for (?:my |our |the )?(?:company|business|office|shop|firm|hotel|factory|farm)|business use|commercial(?:ly)?)\b|(?:公司|单位|工厂|酒店|商铺|店里|企业)(?:用|买|采购)|商用/,
  ),
  pattern(
    'consumer',
    true,
    /\b(?:private(?:ly)?|for (?:my |our )?(?:home|house|family|camper|van|camping)|(?:at )?home use|personal use|for myself)\b|家用|自己(?:家)?用|私人|个人使用|露营/,
  ),
];

/** "Never opened", "sealed": as good as new in every respect the return asks about. */
export const untouchedWords =
  /\b(?:never (?:been )?(?:opened|used|unpacked|unboxed|touched)|not (?:yet )?(?:been )?(?:opened|used|unpacked)|un(?:opened|used|touched|boxed? yet)|still (?:sealed|boxed|in (?:the|its) (?:box|package|wrapping|original))|sealed|brand new|like new|as new|haven'?t (?:opened|used|unpacked))\b|(?:未|没有?|还没)(?:拆封|开封|拆箱|拆包|用过|使用过|打开过|拆过?)|全新|原封|未使用/;
