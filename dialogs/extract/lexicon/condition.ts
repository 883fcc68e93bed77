// The unit as it is now: its surface, its box, what belongs to it, how it came, whether it is what was ordered.
import { type FactPattern, pattern } from './pattern.ts';

const arrival =
  '(?:arriv(?:ed|es|al)|came|delivered|delivery|transit|transport(?:ation)?|shipping|shipment|received|when (?:i|we) (?:un(?:packed|boxed)|opened))';

export const conditionPatterns: readonly FactPattern[] = [
  pattern(
    'transportDamage',
    true,
    /\b(?:like this|like that|broken|smashed|cracked) (?:already )?(?:in the parcel|before i(?:'d| had)?(?: even)? (?:touched|open))|\barrived with (?:the|a|its) (?:\w+ ){0,3}(?:smashed|cracked|broken|dented|bent|shattered)\b|\b(?:driver|courier|carrier|ups|dhl|haulier|depot)\b[^.!?]{0,40}\b(?:wrote the damage|smashed unit|dent they made|broke it|crushed on their)\b|\bdamage noted\b|\bscreen underneath was cracked\b|\bstove in from the ride\b|\b(?:took a hammering|took a battering) in transit\b|\bbent by the (?:haulier|carrier|courier|truck)\b|\b(?:delivery|truckload|consignment|load)\b[^.!?]{0,24}\b(?:is scrap|as rubble|ruined)\b|(?<!\b(?:not|never|wasn't) )\b(?:(?:arrived|came|delivered|received(?: it)?|got it|turned up|showed up) (?:(?:yesterday|today|this morning|last \w+|\w+ \w+ ago) )?(?:already )?(?:with (?:an? |the )?)?(?:big |bad |small )?(?:\w+ )?(?:damaged?|dented|dents?|cracked|cracks?|smashed|crushed|scratched|broken?|in pieces)|(?:was|is|were|already|got|been) (?:(?!not\b|never\b)\w+ )?(?:damaged|dented|smashed|crushed|cracked|broken) (?:when|on arrival|straight out|in (?:the )?trans|by the (?:courier|carrier))(?: (?:it|i|they|he) \w+)*|(?:damaged?|dented|smashed|crushed|broken?|cracked) (?:in|during|by|on|while) (?:the )?(?:transit|transport(?:ation)?|shipping|shipment|delivery|courier|carrier|arrival|way)|(?:transport|shipping|transit) damage|(?:dented|cracked|broken) \w+ straight out|(?:package|parcel|box) was (?:damaged|crushed|smashed) and (?:so is )?the (?:unit|thing|case)(?: \w+){0,2}|courier must have dropped it)\b/,
    /(?:运输|快递|物流|路上|送货|承运)(?:过程中?|途中|中|公司)?(?:把|给)?(?:机器)?(?:就)?(?:被)?(?:暴力\S{0,4}|严重)?(?:给)?(?:弄|压|撞|摔|磕|碰)?(?:损坏|破损|坏|变形|摔坏|压坏)|(?:到货|到手|收到|签收|送到|送达|送来|来|拆箱|拆开|开箱)(?:货|的时候|时|后)?(?:外壳|外观|箱子|外箱|包装|机器|屏幕)?(?:就|已经|发现|看见|是)+(?:是|已经)?(?:外壳|外观|箱子|机器|屏幕)?(?:有)?(?:破|损坏|裂|凹|变形|压坏|碎|坏|磕)(?:坏|损|的)?|(?:到货|收到)(?:\S{0,4})(?:破损|破了机器也变形)|到货摔烂|箱子压扁\S{0,6}裂|(?:送到|送来|到货)\S{0,4}(?:被)?压扁|(?:交给我|给我)\S{0,6}就?已经是?坏|(?:运输|路上)(?:途?中)?(?:托盘|机器|货物)?被?(?:损坏|变形)|送到的时候\S{0,3}(?:碎|裂|坏)/,
  ),
  pattern(
    'transportDamage',
    false,
    new RegExp(
      `\\b(?:no|not|without|wasn'?t|nothing(?: was)?|never)(?: a| any)? (?:damaged?|scratch|dents?|broken) (?:on|in|during|at|when) (?:it |the )?${arrival}|\\b(?:came|arrived|delivered) (?:undamaged|intact|in (?:perfect|good|great|one) (?:shape|condition|order|piece)|without (?:a |any )?(?:scratch|damage))|\\bno (?:transport|shipping|transit) damage|\\b(?:fine|ok|okay|perfect|intact|undamaged) when (?:it|they|i) (?:came|arrived|unpacked|opened)`,
    ),
    /(?:到货|收到|收货|签收|送来|送到|送达|拆箱|开箱)(?:的时候|时|后)?(?:是|都|外观|机器)*(?:完好|没(?:有)?(?:问题|破损|损坏|坏)|好的|好好的|无损|正常)|(?:没有?|无)(?:运输)?(?:破损|损坏)|(?:运输|路上|途中)(?:途中|过程)?中?没(?:有)?(?:任何)?(?:损坏|问题|坏)|包裹完好/,
  ),
  pattern(
    'transportDamageByCustomer',
    false,
    /\b(?:(?:damage|crack|dent|it|scratch) (?:was|is) (?:there|like that|already \w+)(?: already)? (?:when|before) i (?:opened|touched|unpacked)|(?:it )?came like that|like that (?:already )?when (?:i|we) (?:opened|unpacked|took it out)|\b(?:there|like that|damaged|cracked|dented|broken) (?:already )?before (?:i|we) (?:even )?(?:touched|opened|used|unpacked)(?: it)?|already (?:damaged|cracked|broken|dented) when (?:i|we) (?:unpacked|opened)|saw it right when unpacking|already there|(?:already )?(?:cracked|damaged|broken|dented) before i (?:touched|opened|used) it)\b/,
    /(?:拆箱|开箱|打开箱子|打开|拆开)(?:的时候|时)?(?:就|已经)+(?:是)?(?:这样|有了|有损伤|坏)|还没(?:动|碰|用)\S{0,2}就(?:已经)?(?:裂|坏|碎)|开箱的时候就是坏|开箱(?:之)?前就/,
  ),
  pattern(
    'transportDamageByCustomer',
    true,
    /\b(?:(?:happened|damaged|broke|broken) (?:\w+ )?(?:later|after (?:delivery|it came|i unpacked|unpacking|that|(?:we|i) (?:had )?(?:set it up|unpacked|installed)))|(?:got )?damaged (?:it )?(?:myself|ourselves|after i unpacked it)|(?:we|i) did that (?:our|my)sel(?:f|ves)|my (?:own )?fault)\b/,
    /(?:后来|之后|以后|事后)(?:我们|才|在家|自己|安装时?|搬动?时?)*(?:搬|弄|碰|摔|磕)坏|后来(?:安装|搬)\S{0,3}(?:磕|碰|摔|弄)坏|自己\S{0,6}(?:弄|搬|摔|碰)坏|收货以后\S{0,3}自己造成/,
  ),
  pattern(
    'notAsDescribed',
    false,
    /\b(?:(?:exactly|just|really|precisely) (?:what|the (?:one|version|model)) (?:i|we)(?:'d| had)? (?:ordered|bought|picked|chose|chosen)|(?:it'?s|its|is) as (?:described|advertised|ordered)|matches (?:the )?(?:description|order|listing)|(?:the )?right (?:product|item|model|one)|(?<!\bsend )(?<!\bsend me )(?<!\bsend us )the one (?:i ordered|from (?:the|your) (?:website|shop|ad))(?<!not the one .{0,30}))\b/,
    /就是我(?:订|买|要)的|型号是对的|(?:和|跟|与)\S{0,4}(?:描述|宣传|页面|订单)(?:是)?(?:一样|一致|相符)|没(?:有)?发错/,
  ),
  pattern(
    'notAsDescribed',
    true,
    /\b(?:sent|gave) me (?:the|a) [^.!?]{0,30},? ?(?:and )?i(?:'d| had)? (?:picked|ordered|wanted|asked for|chosen|chose)\b|\badvertised as [^.!?]{0,40}\b(?:plate|label|sticker|box|unit|it) says\b|\b(?:supplied|delivered|sent|received) (?:is|was) not what (?:was|i|we)\b|\b(?:(?:the )?wrong (?:model|item|article|product|unit|one|version|colou?r|thing)|(?:not|isn'?t|is not) (?:what|the one|the model|the product)(?: (?:that |which )?(?:i|was|from|we))? ?(?:the (?:ad|website|listing)|ordered|bought|advertised|expected|paid for)|not as (?:described|advertised|ordered)|(?:totally |completely )?different (?:from|than|to) (?:the |what )|something else than|does(?:n'?t| not) match (?:the )?(?:description|ad|advert|listing|order)|description (?:said|says))\b|\b(?:the|an?) (?:[\w-]+ ){1,3}(?:one|version|model)\b[^.!?]{0,30}\b(?:came|turned up|arrived|was sent)\b[^.!?]{0,10}\b(?:i|we) (?:had )?(?:ordered|wanted|asked)|\b(?:asked for|ordered|wanted) the (?:\w+ ){1,3}one\b[^.!?]* an? (?:\w+ ){1,3}one\b[^.!?]*\b(?:turned up|came|arrived)|\b(?:listing|ad|website|page) (?:said|says|promised)\b[^.!?]*\b(?:plate|label|unit)\b[^.!?]*\b(?:says|said|is|has|shows)\b/,
    /说(?:是|好)\S{1,8}来的?(?:是|却)?\S{1,6}|(?<!没|没有|^)(?:发|寄|送)错(?:货|型号|了)|型号(?:发错|不对|错)|(?:与|跟|和)\S{0,4}(?:描述|页面|宣传|介绍|写的)(?:不符|不一致|不一样)|货不对(?:板|版)?|不是我(?:买|订|要|下单)的|(?:跟|和|与)\S{0,6}(?:说|写)的(?:不一样|不符|不同)|(?:型号|规格|颜色)(?:跟|和|与)\S{0,4}(?:对不上|不符|不一样)|(?:收到的|颜色|东西)\S{0,4}(?:都)?不对/,
  ),
  pattern(
    'scratchFree',
    false,
    /\b(?:(?:has|have|some|few|got|a|with|small|light|deep|there'?s) (?:(?!no\b|any\b|zero\b)\w+ )?(?:scratch(?:es)?|dents?|scuffs?|marks)|(?:is|it'?s|are|bit|got) (?:a )?(?:bit |slightly |little )?(?:scratched|scuffed|dented)|scratched up)\b/,
    /有(?:一?点|些|几处|点|轻微|几道|一道(?:很)?(?:深|浅)?的?|[两三]道|细小的?|小)*(?:划痕|刮痕|刮花|磕痕|凹陷|划伤|坑)|(?<!不?到\S{0,3})(?:刮|划|蹭)(?:花|伤|掉)(?!\S{0,2}(?:手|人|脸|胳膊|腿|脚))了?|蹭掉|磕了一?个?小?坑/,
  ),
  pattern(
    'scratchFree',
    true,
    /\b(?:(?:no|without|not a|zero|any|not one|not find an?) (?:single )?(?:scratch(?:es)?|dents?|scuffs?|marks)(?: or (?:scratches|dents|marks|scuffs))?|scratch[- ]free|free (?:of|from) (?:any )?scratches|not scratched|spotless|pristine|mint condition)\b/,
    /(?:没有?|无|[找看]不到)(?:任何|一点|一[处道])?(?:划痕|刮痕|刮花|划伤)|(?:划痕|刮痕)都没有|(?<!(?:收|到)货(?:的?时候?)?|收到(?:的?时候?)?)外观(?:\S)?(?:完好|完美|良好|很新)/,
  ),
  pattern(
    'accessoriesComplete',
    false,
    /(?<!\b(?:send|ship|supply|post|provide|deliver)(?: \w+){0,3} )\b(?:missing (?:the |a |an |one |some )?(?:\w+ )?(?:cables?|accessor(?:y|ies)|manual|charger|adapter|screws?)|(?:cables?|accessor(?:y|ies)|manual|charger|adapter) ?(?:is |are |was |got |has gone |'s )?(?:missing|lost|not there|gone)|lost (?:the |a |one )?(?:\w+ ){0,2}(?:cable|manual|charger|adapter)|not all (?:the )?accessories)\b/,
    /(?:缺|少|丢)了?(?:一?[根个本条])?(?:了)?(?:配件|充电线|线|说明书|电源线|适配器)|配件(?:不全|不齐|丢|少)|(?:充电线|充电器|线|说明书|电源线|适配器)(?:丢|没(?![看读按照压接插动])|不见)了?/,
  ),
  pattern(
    'accessoriesComplete',
    true,
    /\b(?:(?:all|with|complete|every|have)(?: with)? (?:the |its |of the |all )*(?:original )?(?:accessor(?:y|ies)|cables?|parts)(?: (?:and manuals?|are there|are here|there|complete|included))*|(?:cables?|accessories)(?: and (?:the )?manual)? (?:are )?(?:all )?(?:complete|there|here)|every ?thing(?:'?s| is)? (?:there|included|complete|in the box|still there|here)|nothing (?:is )?missing from the set|complete set)\b/,
    /(?<!不|没)(?:配件|线|附件|说明书)(?:和说明书)?(?:都|也|还)*(?:齐全|齐|完整|在的?|全)(?!吗)|东西(?:都(?:在|齐|全)|齐|全|在(?=的|$|[,，。]))|(?<!功能)(?:都|全)齐(?:全|了)/,
  ),
  pattern(
    'packagingUndamaged',
    false,
    /\b(?:(?:box|packag(?:e|ing)|carton) (?:is |was |got |a bit |in )*(?:torn|ripped|damaged|crushed|wet|broken|ruined|bad shape)|ripped the (?:box|packag\w+|carton)(?: open)?)\b/,
    /(?:包装箱|包装|箱子|盒子|纸箱)(?:有点|都|一[侧角])?(?:破|烂|坏|撕|压坏|损坏|拆坏|拆烂)/,
  ),
  pattern(
    'packagingUndamaged',
    true,
    /\b(?:(?:original )?(?:box|packag(?:e|ing)|carton) (?:is |still |in |looks |and all )*(?:intact|fine|ok(?:ay)?|undamaged|perfect|good(?: shape| condition)?|complete))\b/,
    /(?:包装箱|包装|箱子|盒子|纸箱)(?:都|也|还)?(?:完好|完整|很好|没(?:有)?(?:破|坏|损))/,
  ),
  pattern(
    'boxPresent',
    false,
    /\b(?:(?:no|threw (?:away|out)|thrown (?:away|out)|tossed|threw|burnt|burned|recycled|(?:do|did|have)(?:n'?t| not)(?: have| got| keep)?|no longer have|lost|without|binned) (?:the |its |any |original )*(?:box|packag(?:e|ing)|carton)(?: any ?more)?|(?:box|packag(?:e|ing)|carton) (?:is |was |has |got |went |i have |i |already |been |long )*(?:gone|thrown(?: away)?|threw (?:that |it )?away|disposed of|tossed|binned|to (?:the )?recycling|[^.;!?]{0,25}it'?s gone|in the (?:bin|trash)))\b/,
    /(?:包装箱|包装盒|原包装|包装|箱子|盒子|纸箱)(?:啊|呢)?(?:已经|早就|早|我|给|被我?|上个?星期|当柴|卖废品)*(?:扔|烧|丢|没了|不在|没有(?!坏|破|损|问题|变形)|没留|处理掉)|(?:没有?|无)(?:了)?(?:原)?(?:包装|箱子|盒子)/,
  ),
  pattern(
    'boxPresent',
    true,
    /\b(?:(?:in (?:the |its )?original|(?:have|got|kept|keep|(?<!wrong )with)(?: still)? (?:the |its |my )?(?:original )?) ?(?:box|packag(?:e|ing)|carton)(?! (?:is|was) (?:damaged|torn|gone))|(?<!\bin the )(?:box|packag(?:e|ing)|carton) (?:is )?still (?:here|there))\b/,
    /(?:包装盒|包装箱|原包装|原盒|包装|箱子|盒子)(?:都|也|还|我)*(?:在(?!路上|运输|途中|快递|送|收|到|来)|留着|保留着|有(?!点|些|个|破|损|坏|洞|问题|凹|压|痕|水))(?!吗)/,
  ),
  pattern(
    'likeNew',
    false,
    /\b(?:(?:signs?|shows?|traces) (?:of )?(?:use|wear)|(?:it'?s|its|it has|has been|been|is) (?:been )?(?:heavily |a lot )?used(?! (?:as|with|for|in|at|by|to|only|strictly|purely|privately|professionally|commercially|solely)\b)(?: a lot)?|looks? used|heavily used|(?:been )?us(?:ed|ing) it (?:for (?:\d+|an?|one|two|three|four|five|six|several|many|some|months|years|weeks|days|ages|quite|over|almost|about)|every|a lot|daily)|shows wear)\b/,
    /有使用痕迹|用(?:过|了)(?:很多|好多|几|两|三|一阵|一段|好几|了)?\S{0,3}(?:次|天|个星期|周|月|阵子|了)|(?<!没|没有|未)(?<!从来没)用过了|天天(?:在)?用|看着旧/,
  ),
];

/** "Used it for two days", "试用了一次": to try it is no use that makes it old (3.2.2(e)). */
export const lightUse =
  /\b(?:us(?:ed|ing)|tried|tested|ran) (?:it |this |that )?(?:(?:out|only|just|for|like|maybe|about) )*(?:once|twice|(?:a|an|one|two|three|[123]|a few|a couple of) (?:minutes?|hours?|days?|times?|evenings?|nights?))\b(?! a (?:day|week))|(?:试用|测试|试|用)(?:了|过)?(?:一|两|三|[123]|几)(?:次|下|回|天|个?小时|个?钟头)/;

/** "Never opened", "sealed": as good as new in every respect the return asks about. */
export const untouchedWords =
  /\b(?:never (?:been |even |actually |once |ever )*(?:switched (?:it )?on|turned (?:it )?on|unwrapped|opened|used|unpacked|unboxed|touched|took it out|taken out)|(?:not|\w+n't)(?: \w+){0,4} (?:taken|took|take|peeled|pulled) (?:off )?the (?:film|foil|plastic|seal)(?: off)?|(?:not|not even|isn'?t|wasn'?t) (?:yet |even )?(?:been )?(?:opened|used|unpacked)|(?:not|n't) (?:been |even |so much as |yet |actually )*(?:switched it on|turned it on|unwrapped|used once|been used)|un(?:opened|used|touched|boxed? yet)|still (?:sealed|boxed|wrapped|shrink[- ]?wrapped|in (?:the|its) (?:sealed |shrink ?|original |plastic )?(?:box|package|packaging|wrap(?:ping|per)?|shrink wrap|plastic|foil))|seal (?:is )?(?:unbroken|intact)|sealed|brand[- ]new(?! (?:one|unit|device|machine|replacement|battery)\b)|(?:like|as good as|as) new|(?:haven'?t|have not|didn'?t|did not) (?:even |yet )*(?:open(?:ed)?|use[d]?|unpack(?:ed)?)(?! (?:it |this )?(?:as|like|the way|properly|correctly|much|often|an?|any|for|with|in|other|your)\b)|(?<!\b(?:box|carton|packaging|package|parcel)\b[^,.;]{0,25})mint)\b|(?:未|没有?|还没|从未|从来没|没被|一次都没)(?:有)?(?:拆封|开封|拆箱|开箱|拆包|用过|使用过|动过(?!\S)|打开过|拆过?包装|打开过?包装|拆(?!过|修|机|开)|开(?=$|[，。]))(?!\S{0,2}就)|(?:一次|一回|一下|从来|根本|压根)(?:都|也)?没(?:有)?(?:用|开|动|启用|通电)(?:过(?:机|电)?)?(?=$|[,，。!])|动都没(?:有)?动|没开过机|(?:塑料)?膜(?:都|也|还)?没(?:有)?撕|没撕膜|崭新|全新|原封|塑封|未使用|未启用|封条还在|(?:原厂|还)\S{0,2}封着|没拆过包|(?<!外观)(?:跟|和)新的(?:似的|一样)?/;
