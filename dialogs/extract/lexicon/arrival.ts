// How it came: whole or broken, by whose doing, complete, as ordered; and whether it went back.
import { type ClausePattern, clausePattern } from './clause-pattern.ts';

const broken =
  '(?:damaged|broken?|cracked|smashed|dented|crushed|shattered|bust(?:ed)?|wrecked|mangled|trashed|destroyed|ruined|banged up|in pieces|bent|scratched|split|snapped(?: off)?|chipped|torn off)';
const damage = '(?:damage|cracks?|dents?|breakage|hole|scratch(?:es)?)';
const coming =
  '(?:arriv(?:ed|al)|came|got (?:it|here|to)|deliver(?:ed|y)|received|turned up|showed up|reached (?:me|us)|un(?:pack|box)(?:ed|ing)?|opened|took it out|brought)';
const carriers =
  '(?:couriers?|carriers?|dhl|ups|fedex|delivery (?:man|guy|driver|company|people)|post(?:man|ie|al service)?|drivers?|shippers?|shipping (?:company|firm|people|line)|hauliers?|haulage|lorry|truck|forwarder|parcel (?:service|guy|people))';
const onTheWay =
  '(?:(?:on|along) the (?:way|road|journey|trip)|en route|in (?:the )?(?:post|mail|transit|transport)|during (?:the )?(?:shipping|transport|transit|delivery|journey))';
const denial = "(?:no|not|never|without|nothing|\\w+n't)";
const zhBroken = '(?:坏|破|裂|碎|烂|变形|瘪|损坏|断)';
const zhComing = '(?:到货|到手|收到|签收|送到|送来|送达|来的?时候|到的?时候|拆箱|开箱|打开|拿出来|取出来|到我手)';
const zhCarrier = '(?:快递|物流|运输|送货|承运|货运)';
const item = '(?:items?|model|one|product|article|thing|version|unit|size|colou?r)';
const listing =
  '(?:descri\\w+|ad(?:vert\\w*)?|listing|website|web ?page|page|pictures?|photos?|data ?sheet|spec\\w*|catalogu?e|brochure|order(?:ed)?|what)';

export const arrivalPatterns: readonly ClausePattern[] = [
  clausePattern(
    'transportDamage',
    new RegExp(
      `\\b(?:${coming}|transit|transport\\w*|shipping|journey|trip|${onTheWay}|${carriers}|parcel)\\b|${zhComing}|${zhCarrier}`,
    ),
    [
      [
        false,
        new RegExp(
          `\\b${denial}(?: \\w+){0,4} (?:${broken}|${damage})\\b|\\b(?:undamaged|unharmed|unscathed|intact|in (?:perfect|good|great|one|excellent) (?:shape|condition|order|piece))\\b|\\b${denial} damage it\\b|\\bsurvived (?:the )?(?:delivery|transport|journey|shipping|trip)\\b|\\bsafe and sound\\b|\\bnothing (?:at all )?happened\\b.*${onTheWay}|\\b(?:perfect|flawless|ok|okay|fine|good|whole) (?:up)?on arrival\\b|${zhComing}\\S{0,4}(?:好好的|完好|完完整整|没有?(?:坏|破|损|事|问题))|(?:没有?|无|未)\\S{0,4}(?:运损|运输(?:破损|损坏)|破损|把它弄坏)|(?:${zhCarrier})\\S{0,4}(?:没|未|无)\\S{0,3}(?:坏|破|损)`,
        ),
      ],
      [
        true,
        new RegExp(
          `\\b${carriers}\\b(?: \\w+){0,2} (?:broke|wrecked|mangled|trashed|smashed|dropped(?! (?:it |this |the \\w+ )?(?:off|here|at|by|in|round|over|on))|crushed|damaged|destroyed|ruined)\\b|\\b(?:${broken}|${damage})\\b.*\\b(?:when|before|as|after|while|on)\\b.*\\b(?:${coming})\\b|\\b(?:${coming})\\b(?! after| later).*\\b(?:already |was |is |with (?:a |an |some )?)(?:\\w+ )?(?:${broken}|${damage})\\b|\\b(?:arrived|came|turned up|delivered|showed up) (?:\\w+ )?${broken}\\b|\\b(?:${broken}|${damage}) (?:\\w+ )?${onTheWay}|\\b(?:shipping|transport|journey|trip) (?:has |had )?(?:did (?:that|it|this)|damaged (?:it|what|the))|\\bcame off the (?:lorry|truck|van) ${broken}|\\b(?:suffered|has|had|got) (?:\\w+ )?damage(?:d)? on the way\\b|${zhComing}\\S{0,6}(?<!没有?|无|未|不)${zhBroken}|(?:到了|到家|打开|拆开|一看)\\S{0,3}发现\\S{0,6}(?<!没有?|无|未|不)${zhBroken}|\\b(?:dropped|thrown|kicked|broken|smashed|wrecked|damaged) (?:\\w+ )?by (?:the |your )?${carriers}|${zhCarrier}\\S{0,6}(?<!没有?|无|未|把它)(?:弄|摔|压|碰|磕|撞|损)\\S{0,2}(?:坏|烂|碎|裂|瘪|了)|(?:没|还没|未)(?:拆箱|开箱|拆|打开)\\S{0,3}就\\S{0,3}${zhBroken}|(?:打开|拆开|拆箱|开箱)(?:以前|之前|前)\\S{0,3}${zhBroken}`,
        ),
      ],
    ],
    /\b(?:it came in|(?<!out of the )box|carton|pack(?:ag\w+|ing)|wrapp\w+|crate|after (?:it|delivery|i|we)|(?:day|week|month)s? (?:after|later)|later|modules?|racks?|panels?|cabinets?|units|only the|confirm\w*|report|certif\w*|writ\w+|wrote|proof|slips?|note[ds]?|refus\w+|sign\w*|papers?|forms?|documents?|give|ask(?:ed)?|covers?|counts?|myself|ourselves|husband|we (?:dropped|broke)|i (?:broke|dropped|cracked))\b|(?:收到|到货|收货|拆开|开箱|签收)(?:以后|之后|后)|自己|(?<!给)我(?:给)?弄|包装|盒子?(?:压|没|破|扁)|(?<![拆开])(?<!从)箱(?:子(?!里)|破|烂|坏|瘪|压|到)|外箱|证明|单|书面|确认|签|纸|出具|给过|模组|机架|柜|台|后来|第二天|老头|伙计|报告/,
  ),
  clausePattern(
    'transportDamageByCustomer',
    /\b(?:before|after|while|who|from (?:me|us)|by (?:us|me)|ones? who|none of|(?:on|cos of|because of) (?:me|us)|(?:my|our) own|myself|ourselves|doing|did(?:n't| not) (?:break|cause|damage)|wasn't me|not me|my (?:bad|fault)|like (?:that|this)|possession|already|later|caused|by us|our own|un(?:pack|box)\w*|existed|there on)\b|不是我们?(?:弄|造成|搞|干|摔)|(?:并非|不是)在我|自己|以后|之后|以前|之前|前就|我给|我们弄|卸货|(?:拿|取)出来就|开箱即|后来|伙计|摔的|在包裹里|[天周月]后|没[弄摔碰]坏/,
    [
      [
        false,
        new RegExp(
          `\\b(?:i|we) did(?:n't| not) (?:break|cause|damage)\\b|\\b(?:not|wasn't) (?:done|caused) by (?:us|me)\\b|\\bnot the ones? who (?:damaged|broke)\\b|\\bnone of (?:my|our) doing\\b|\\b(?:wasn't|was not|not|isn't) (?:from (?:me|us)|me|us|our (?:fault|doing)|my (?:fault|doing))\\b|\\b(?:${broken}|${damage}|like (?:that|this)|was there|existed|present)\\b(?: \\w+)* before\\b(?: \\w+)* (?:i|we|my|un(?:load|pack|box)ing|delivery|taking|touch\\w*|opening)|\\b(?:came|arrived|delivered)(?: out of the \\w+)? like (?:that|this)\\b|\\b(?:damage|crack|dent)\\b.*\\b(?:not|n't) (?:occur|happen)\\b.*\\b(?:my|our) (?:possession|hands|house|home)\\b|\\b(?:there|present) on (?:delivery|arrival)\\b|\\bout of the (?:box|parcel) like (?:that|this)\\b|\\bfound ${broken} (?:on|when|while)\\b|不是我们?(?:自己)?(?:弄|造成|搞|干|摔|碰)|我们?没(?:有)?(?:弄|摔|碰)坏|拿出来就是(?:那|这)样|并非在我\\S{0,3}(?:手|这)|(?:打开|拆开|拆箱|开箱|卸货|签收|收货)(?:以前|之前|前)\\S{0,4}(?:${zhBroken}|有了|存在)|签收之前\\S{0,4}存在|(?:没|还没|未)(?:拆箱|开箱|拆|打开)\\S{0,3}就\\S{0,3}${zhBroken}|拿出来就(?:那|这)样|包裹里就(?:是)?(?:那|这)样|送来就有|开箱即\\S{0,2}(?:发现)?(?:破|坏|损|裂)`,
        ),
      ],
      [
        true,
        new RegExp(
          `\\b(?:i|we|husband|wife|son|daughter|guys|kids?|colleague|staff|forklift)\\b(?: \\w+){0,2} (?:broke|dropped|cracked|damaged|dented|smashed)\\b.*\\b(?:after|when|while|later|myself|ourselves|getting|moving|carrying|un(?:pack|box)\\w*|delivery|day|it came)\\b|\\b(?:broke|cracked|damaged|dented|bashed|banged|scraped|crushed|bent|smashed|knocked|dropped) it (?:myself|ourselves)\\b|\\b(?:i|we) (?:broke|cracked|damaged|dented|wrecked|smashed)\\b.*\\b(?:myself|ourselves|(?:my|our) own)\\b|\\b(?:${broken}|${damage})\\b.*\\b(?:on|cos of|because of|due to) (?:me|us)\\b|\\b(?:${broken}|${damage}|happened|done)\\b.*\\bafter (?:delivery|it (?:came|arrived)|we|i|un(?:pack|box)ing)\\b|\\bit was (?:me|us|my \\w+) who (?:broke|dropped|cracked|damaged)\\b|\\b(?:damage|it) was (?:done|caused) by (?:us|me|my|our)\\b|(?:收到|到货|收货|拆开|开箱|签收)\\S{0,4}(?:以后|之后|后)\\S{0,12}(?:弄|摔|碰|磕|搬|搞|撞)\\S{0,6}(?:坏|裂|断|碎|的)|(?:收到|收货|到货|签收)\\S{0,4}(?:以后|之后|后|第二天)\\S{0,10}(?:坏|裂|断|碎)|(?:我|我们)(?:自己)?(?:把\\S{0,4})?(?:给)?(?:弄|摔|碰|磕)\\S{0,2}(?:坏|裂|断|碎)|(?:拆包|拆箱|开箱|搬)(?:的)?时候\\S{0,6}(?:摔|弄|碰|磕)`,
        ),
      ],
    ],
    /\b(?:power|charg\w*|turn|screen|months?|years?|weeks?) (?:after|later)\b|\b(?:repaired|repair) before\b|充电|开机|没电|用了|修|不是我(?:买|订)/,
  ),
  clausePattern(
    'notAsDescribed',
    new RegExp(
      `\\b(?:${listing}|wrong|different|other|match\\w*|conform\\w*|correspond\\w*|instead of|${item}s?)\\b|(?:与|和|跟|同)|型号|颜色|规格|款|发错|送错|寄错|错货|另一|别的|是我们?(?:订|买|要|拍)|页面|宣传|描述|广告`,
    ),
    [
      [
        true,
        new RegExp(
          `\\b(?:not|\\w+n't) (?:match|conform|correspond|agree|fit)\\b.*\\b${listing}\\b|\\b(?:differ\\w*|deviates?)\\b.*\\b(?:from|to|than|on|in)\\b.*\\b${listing}\\b|\\b(?:not|\\w+n't) (?:the )?(?:same|like|as)\\b.*\\b${listing}\\b|\\b(?:not|isn't|wasn't) (?:what|the ${item}|that)\\b.*\\b(?:order(?:ed)?|bought|advert\\w*|described|shown|paid|promised)\\b|\\b(?:sen[dt]|sended|delivered|got|received|shipped|gave|supplied)(?: \\w+){0,2} (?:an? |the )?(?:wrong|different|other) (?:${item}|kind|type)\\b|\\b(?:wrong|different) (?:${item}|kind|type) (?:was |been |than |from )?(?:sen[dt]|delivered|came|supplied|ordered|what)|\\bwrong (?:model|item|product|article|colou?r|size|goods|version)\\b|\\bdescription (?:promised|promises|says|said|states|stated|claims|claimed)\\b|描述说|\\bnot what (?:i|we) (?:got|received|have)\\b|\\b(?:sent|shipped|delivered|got|received) .* instead of\\b|\\bordered\\b.*\\band (?:i |we )?(?:got|received|was sent|were sent)\\b|\\b${listing}\\b(?: \\w+)? (?:promised|said|says|showed|claimed|claims)(?: \\w+){0,2} (?:else|different\\w*|other|another)\\b|(?:与|和|跟|同)\\S{0,8}(?:不(?:相)?(?:符|一致|一样|相同|同)|不是一|对不上|有出入)|(?:发|送|寄)错(?!窗口|消息|人|信息|图|群)|(?:发|送|寄|给)了?(?:我们?)?(?:的是)?(?:别的|另一|另外一|其他)\\S{0,2}(?:货|型号|款|颜色|产品|东西)|不是我们?(?:订|买|要|下单|拍)的|(?:型号|颜色|规格|款式|容量)\\S{0,3}(?:不对|错|不符|不一样)|(?:页面|宣传|广告|描述)\\S{0,6}(?:不是这|不一样|不符|不相符)`,
        ),
      ],
      [
        false,
        new RegExp(
          `\\b(?:exactly|just|precisely|indeed|really) (?:as|what|like|the (?:one|model))\\b.*\\b(?:order(?:ed)?|bought|described|advert\\w*|ad|description|listing|said|website|picture)\\b|\\b(?:is|are|came is|got is) what (?:we|i) (?:had )?ordered\\b|\\b(?:match(?:es)?|corresponds? to|corresponds? with|conforms? to|agrees? with)\\b.*\\b${listing}\\b|\\b(?:is|was) (?:exactly )?the ${item} (?:we|i) (?:asked for|ordered|wanted|bought|chose)\\b|\\bsame as\\b.*\\b${listing}\\b|\\b(?:goods|product|unit|it) (?:is |are |was )?as ordered\\b|(?:与|和|跟|同)\\S{0,8}(?<!不|不相)(?:相符|一致|(?<=(?:图|页|描述|介绍|宣传|样品|单|说|写|订|买|要|拍)S{0,6})一样|符合|对得上)|(?:就是|正是|都是)我们?(?:订|买|要|拍)的`,
        ),
      ],
    ],
    /\b(?:manual|last (?:year|month|time)|already sent|by mistake|(?:bought|ordered|picked|chose) (?:the |a )?wrong|before|replacement|repair\w*|installation)\b|说明|手册|用法|安装|新的?一样|去年|换给|以前|跟[被没]/,
  ),
  clausePattern(
    'shortage',
    /\b(?:forgot|should be|half|on the list|short|shipment|delivery|consignment|order|pallet|packing list|with the \w+|missing \w+s for|batch|lot|pieces|items|parcel|in there|count|crate|delivered|received)\b|装箱单|[托批]|没到|没送|送来|到货|包裹|实收|货|数量|里头|送齐|箱里|发来|收到|漏|没放|没装/,
    [
      [
        'none',
        /\b(?:nothing|no \w+)(?: (?:was|is|were))? (?:missing|short)\b|\b(?:count|quantity|shipment|delivery|consignment|order) (?:is|was)? ?(?:\w+ )?(?:correct|complete|right)\b|\b(?:all|every)(?: \w+){0,7} (?:there|included|in the (?:delivery|shipment|parcel)|delivered|arrived|received|came)\b(?<!not .*)|\bshipment complete\b|\beverything (?:on the list|we ordered)(?: \w+)? (?:arrived|came|is there)\b|(?:货|件|东西|零件|数量)\S{0,4}(?:齐|全的|都有|送齐)|数量\S{0,3}对|不缺|装箱单\S{0,6}(?:都有|齐|对)|一样没少|没有?少/,
      ],
      [
        'batch',
        /\b(?:half|rest|second (?:half|part|container|pallet)|whole|entire|full|most)\b(?: \w+){0,3} (?:order|shipment|pallet|batch|delivery|consignment|container|goods)\b.*\b(?:missing|never|not|n't)\b|\b(?:pallet|batch)\b.*\b(?:missing|never|not|n't)\b|(?:整|一)(?:整)?(?:托|批|柜)\S{0,5}(?:没|少|缺)|(?:一半|后半批|大半|整批|整个)\S{0,4}(?:没|少|缺)|只(?:到|收到)了?一半|\b(?:whole|complete|entire) (?:lot|batch|container|pallet)\b.*\b(?:missing|batch)\b|\bonly (?:\w+ )?half\b.*\b(?:came|arrived|delivered|received)\b/,
      ],
      [
        'partial',
        /\b(?:we|i)(?: are|'re|'m| am)? missing\b|\breceived \d+ (?:of|out of) \d+\b|\b\d+ (?:of|out of) (?:the )?\d+\b.*\b(?:not|missing|never|\w+n't|short)\b|\bnever (?:came|arrived) with\b|\bmissing (?!receipt|invoice|manual)\w+s\b|\b(?:you|they) forgot (?:to (?:pack|send|include|ship|add)|the|a|one)\b|\bshould be (?:\d+|two|three|four|five|six|ten)\b|漏(?:发|放|装)|没(?:放|装)进|(?:发来|送来|寄来|收到)的?\S{0,3}不全|有[一两几]\S(?:没到|没送|没收到)|少\S{0,2}发了?[一两几\d]|\b(?:without|minus) (?:the|a|an|one|two|some) \w+|\b(?:short of|one|two|a few|some|few|couple)\b.*\b(?:missing|short|wasn't|weren't|not)\b|\bshort of\b|\b\w+ short$|\b(?:was|were|wasn't|weren't|is|are) (?:not |missing )?(?:in|from) (?:there|the (?:delivery|shipment|parcel|box|crate|package))\b|\b(?:missing|absent) from\b|(?:少|缺)\S{0,2}[一二两三四五六七八九十几\d]\S{0,4}|(?:少|缺)一?个$|\S{1,6}少\S?个|(?:包裹|箱子?|货|里面?)(?:里|头|的)*\S{0,2}(?:没有|缺|少)|实收/,
      ],
    ],
    /\b(?:receipt|invoice|power|charge|screen|scratch\w*|damag\w*|broken|lost|can't find|works?|pixels?|please|send|ship|permission|paper\w*|note|docket|pod|all good)\b|发票|单据|损|破|坏|划|证明|签收单|送货单|回单|补|功能|线找不|丢/,
  ),
  clausePattern(
    'logisticsDamage',
    /\b(?:transit|transport\w*|shipping|shipment|voyage|goods|load|truck|lorry|consignment|came through|on the way|in the post|arriv\w*|survived|crate|carton|box|packag\w+|delivery)\b|运输|路上|到货|外箱|外包装|木箱|箱子?|运过来|运来|货物|途中|海运/,
    [
      [
        'packaging',
        /\b(?:only|just|merely)\b.*\b(?:box|crate|carton|packag\w+)\b|\b(?:box|crate|carton|packag\w+)\b.*\b(?:only|just)\b|(?:只|仅|就|只是|坏的只)\S{0,3}(?:外?箱|包装|木箱|纸箱|外包装)/,
      ],
      [
        'none',
        /\b(?:nothing|no \w+)(?: \w+){0,2} (?:damaged?|broken)\b|\bno damage to any\b|\b(?:everything|all|consignment|shipment|goods|delivery|load)(?: \w+){0,2} (?:arrived |survived |came )?(?:intact|whole|undamaged|unharmed|in one piece|survived)\b|^(?!.*\b(?:box|carton|packag\w+)).*\bwithout (?:any )?(?:\w+ )?damage\b|(?:运输|路上|途中|到货|运来|货物)\S{0,4}(?:没有?|无|未|什么都没)\S{0,5}(?:坏|损|破|事|问题)|全部完好|都完好/,
      ],
      [
        'serious',
        /\b(?:most|nearly everything|almost everything|everything|all|majority|three (?:of|out of) (?:the )?four|half)\b(?: \w+){0,6} (?:damaged|destroyed|smashed|ruined|wrecked|broken)\b|\b(?:badly|seriously|heavily|severely) (?:damaged|broken)\b|\b(?:wrecked|destroyed|smashed|ruined)(?: \w+){0,2} (?:whole|entire|all|most|everything)\b|(?:大部分|几乎|差不多|全)\S{0,8}(?:毁|烂|坏|碎)|严重(?:损|破)|[二两三四五六七八]个\S{0,3}有[二两三四五六七八]个\S{0,8}(?:毁|坏|烂)/,
      ],
      [
        'partial',
        /\b(?:one|two|three|some|a few|few|several|couple)\b(?: \w+){0,8} (?:damaged|broken|cracked|destroyed|smashed|dented)\b|(?:部分|有几|几块|几个|一个|有的|[一二两三四五][台个]\S{0,3}|几[台个]\S{0,3})\S{0,8}(?:瘪|坏|损|碎|破|裂)|(?:坏|损|碎|破|裂)了[一二两三四五几]/,
      ],
    ],
    /\b(?:report|certif\w*|writ\w+|wrote|note[ds]?|a crack|crack in)\b|证明|书面|单据/,
  ),
  clausePattern(
    'shippedBack',
    /\b(?:nothing has|dropped|handed|collected|picked|sen[dt]|sended|ship(?:ped)?|post(?:ed)?|mail(?:ed)?|return(?:ed)?|back|way|left|here|with us|with me|still|parcel)\b|寄|发|退|还在|交给|给了|往[你您]们/,
    [
      [
        false,
        /\b(?:not|never|\w+n't)(?: \w+){0,3} (?:sen[dt]|ship(?:ped)?|post(?:ed)?|mail(?:ed)?|return(?:ed)?|left the (?:house|building|warehouse))\b|\bnothing (?:has |was )?(?:been )?(?:sent|shipped|posted)\b|\bnot (?:been )?(?:sent|shipped|returned|posted|mailed)\b|\b(?:is|it's|its|module|unit|thing) still (?:here|with (?:us|me)|at (?:home|my place|ours))\b|\bstill have it\b|(?:没|未|不曾|没有)(?:有)?(?:给你们)?(?:寄|发(?=$|[呢啊吧货走出回给快,。])|退(?!款|钱))|还在(?:我|这|手)|还没出门|(?:放|搁)(?:着|我)?这/,
      ],
      [
        true,
        /(?:\b(?:i|we|already|have|'?ve|was|been|it) (?:already |just )?|^\s*)(?:sent|sended|shipped|posted|mailed|returned)\b.*\b(?:back|off|to you|away)\b|\b(?:have|'?ve|has|been|was|already) (?:already )?(?:returned|shipped back|sent back|posted back)\b|\bon (?:its|the) way (?:back )?to you\b|\bwent back to you\b|\breturned (?:it )?to you\b|\bshipped back\b|\btook it to the post\b|(?:已经?|早|刚|上\S{0,3}|今早|昨天|前天|我们)\S{0,6}(?:寄|发|退)(?:物流|快递)?(?:回|给[你您]们|走|出)|退(?:件|货)单号|\b(?:dropped|handed|gave|took) (?:it|the (?:parcel|unit|box)) (?:off )?(?:at|to|over to) (?:the )?(?:ups|dhl|fedex|dpd|post|courier|carrier)|\b(?:courier|carrier|ups|dhl|fedex|dpd) (?:has )?(?:collected|picked)|退回(?:去了|给[你您]们)|寄回(?:去|给|了)|寄走了|叫快递退|(?:交给|给了)(?:快递|顺丰|邮局|物流)|往[你您]们(?:那|这)\S?(?:送|寄|发)/,
      ],
    ],
    /\b(?:if|will|want|would|like|can|photos?|pictures?|box|packag\w+|carton|receipt|invoice|cables?|you (?:sent|already sent)|wrong|e-?mail|letter|message|video)\b|收据|小票|盒|箱子|照片|视频|邮件|消息|(?<!给)你们(?:发|寄)|发错|寄错|要退|想退|要求|退款|发票|补|别的|另一|配件|少|想|希望|麻烦|请/,
  ),
];
