// What is left of it and how it looks: the box, the accessories, the surface, the wear.
import { type ClausePattern, clausePattern } from './clause-pattern.ts';

const box = '(?:box(?:es)?|packag(?:e|ing)|cartons?|packing|cardboard)';
const accessory =
  '(?:cables?|cords?|leads?|accessor(?:y|ies)|chargers?|adapt[eo]rs?|plugs?|manual|remote(?! monitoring| support)|straps?|charging bag)';
const zhAccessory = '(?:线|配件|附件|适配器|充电器|插头|说明书|遥控器?)';
const denial = "(?:no|not|never|without|nothing|none|cannot|\\w+n't)";
const onTheWay =
  '\\b(?:arriv\\w*|deliver\\w*|transit|transport\\w*|shipping|shipment|couriers?|carriers?|un(?:pack|box)\\w*|came(?! with)|parcel|when (?:i|we) (?:took|opened))\\b|到货|收到|收货|签收|快递|运输|物流|路上|拆箱|开箱|送来|来的时候(?!带)';

export const keptPatterns: readonly ClausePattern[] = [
  clausePattern(
    'boxPresent',
    new RegExp(`\\b${box}\\b|(?<!后备|集装|冰|音|电|工具)箱子?|盒子?(?!饭)|包装(?!线)`),
    [
      [
        false,
        new RegExp(
          `\\b(?:no|without|no longer (?:have|has|got)|(?:do|did|have|has)(?:n't| not)(?: have| got| keep| kept)?|never kept|lost|threw|thrown|throw|tossed|binned|recycl\\w+|burn(?:t|ed)|chucked|ditched|dumped|discarded|got rid of|flattened|gave away|cut up)(?: \\w+){0,3} ${box}\\b|\\b${box}\\b(?: \\w+){0,4} (?:gone|thrown|tossed|binned|recycl\\w+|burnt|burned|trash|rubbish|bin|dumped|discarded|disposed|rotted|destroyed|lost)\\b|(?:箱|盒|包装)\\S{0,8}(?:扔|丢|没了|没有了|没有$|没留|没影|处理掉|卖|烧|烂没|不在|不见)|(?:没有?|无|没留|扔了|丢了|烧了)\\S{0,3}(?:箱子|盒子?|包装|纸箱)$`,
        ),
      ],
      [
        true,
        new RegExp(
          `\\b(?:have|has|got|'?ve|keep|kept|held on to|hold on to|saved?|stored?)(?: (?:still|also|got|kept|both|all|the|its|it's|my|our|that|a|an|old|original|outer|cardboard|shipping|empty|everything|cables?|receipts?|invoice|manual|and|with|unit))* ${box}\\b|\\b${box} (?:too|as well|also)\\b|\\b${box}\\b(?:'s| is| are| sits?| stands?| lies)?(?: (?!not\\b|no\\b|never\\b|isn't\\b)\\w+){0,4} (?:here|there|with me|up in|under the|stored|kept|have$|(?:still )?in (?:the|my|our|a) (?!way|mail|post|trash|bin|rubbish|picture|rain|end)\\w+)\\b|(?:箱|盒|包装)\\S{0,6}(?:还?[在搁](?!哪|路上|运输|途中|快递|送|收|到|来)|留着|留了|留下了|存着|保留|齐备|也有|都有|我有|有的|没扔)|(?:留|存|保留)(?:着|了)\\S{0,4}(?:箱|盒|包装)`,
        ),
      ],
    ],
    /\bpacking list\b|\b(?:out of|inside|in|from|into|on|of) the (?:box|packag\w+|carton)\b|\b(?:damag\w+|torn|ripped|crushed|dented|broken|smashed|wet|letter ?box|black box|battery box)\b|(?:纸箱|箱|盒|包装)\S{0,3}(?:里|上面|破|烂|坏|湿|撕|瘪|压)|从\S{0,3}[箱盒]|装箱/,
  ),
  clausePattern(
    'accessoriesComplete',
    new RegExp(
      `\\b(?:${accessory}|parts?|bits?|pieces?|stuff|everything|nothing|all|complete|set|kit)\\b|${zhAccessory}|[样件根个]|啥|什么|齐`,
    ),
    [
      [
        true,
        new RegExp(
          `\\b(?:no|none of (?:the|its)) (?:${accessory}|parts?|bits?|pieces?)(?: \\w+){0,2} (?:missing|lost|gone)\\b`,
        ),
      ],
      [
        false,
        new RegExp(
          `(?<!nothing.{0,12})\\b(?:missing|lost|los[et]|mislaid|can'?t find|cannot find|couldn't find|walked off with|without|misplaced|(?:do|did)(?:n't| not) have|no longer have)(?: \\w+){0,4} ${accessory}\\b|\\b${accessory}\\b(?: (?!because|mine)\\w+){0,3} (?:missing|lost|gone|disappeared|vanished|misplaced|stolen|nowhere|not there)\\b|\\b(?:ate|stole|took) (?:the |my |one )?(?:\\w+ )?${accessory}\\b|\\b(?:one|a) (?:\\w+ )?${accessory} short\\b|${zhAccessory}\\S{0,6}(?:丢|没了|没有了|不见|找不|不齐|不全|弄丢|拿走|啃|偷)|(?:少|缺|丢)了?\\S{0,4}${zhAccessory}`,
        ),
      ],
      [
        true,
        new RegExp(
          `\\bnothing(?:'s| is)? (?:is )?(?:missing|lost|short)\\b|\\b(?:full|complete|whole) (?:set|kit)\\b|\\b(?:all|every)(?: \\w+){0,2} (?:${accessory}|parts?|bits?|pieces?|stuff)\\b|\\b(?:all|every) (?:of )?(?:the )?(?:${accessory})|\\bevery ?(?:thing|bit)(?: \\w+){0,3} (?:here|there|included|complete|came with it|in the bag)\\b|\\b(?:${accessory})(?: \\w+){0,2} (?:complete|all here|all there|included)\\b|\\ball(?:'s| is| are)? (?:still )?(?:there|here|complete|present)\\b|一[根样个件]\\S{0,2}(?:不|没)[少缺]|(?:${zhAccessory}|带的|有的|附的)\\S{0,8}(?:都在|都还在|都有|全在|齐|俱全|不少|不缺)|(?:什么|啥)(?:都|也)(?:没|不)[少缺丢]|一应俱全|都配齐`,
        ),
      ],
    ],
    new RegExp(
      `\\bnot included\\b|\\bpulled every\\b|${onTheWay}|\\b(?:send|ship|supply|replenish\\w*|please|packing list|order\\w*|receiv\\w*|works?|working|functions?|fine)\\b|补|发货|少发|装箱单|到货|实收|送|功能|工作`,
    ),
  ),
  clausePattern(
    'scratchFree',
    /\b(?:scrap(?:ed|es?)|scratch\w*|dent\w*|scuff\w*|marks?|chip(?:ped|s)?|nick(?:s|ed)?|ding(?:s|ed)?|blemish\w*|flawless|immaculate|unblemished|spotless|like new outside)\b|划|刮|蹭|磕|瘪|凹|掉漆|痕|坑|花|一点伤/,
    [
      [
        true,
        new RegExp(
          `\\b(?:${denial}|zero|free of)\\b.*\\b(?:scratch\\w*|dent\\w*|scuff\\w*|marks?|chip\\w*|nicks?|dings?|blemish\\w*)|\\b(?:flawless|immaculate|unblemished|spotless)\\b|一点(?:伤|印|痕)\\S{0,2}没|(?:没|无|零|未|毫无|不见|[找看]不[出到])\\S{0,6}(?:划|刮|痕|凹|瘪|坑)`,
        ),
      ],
      [
        false,
        /^(?:\w+ )?(?:dinged|scratched|dented|scuffed|chipped|nicked|scraped)\b|\bleft (?:\w+ )?(?:marks|scratches|dents)\b|\b(?:there(?:'s| is| are)|has|have|got|gets|with|is|are|was|been|a|an|one|some|few|two|several|covered|full|kinda|bit|all)\b.*\b(?:scratch(?:ed|es|y)?|dent(?:ed|s)?|scraped|scuff(?:ed|s)?|marks|chip(?:ped|s)|nick(?:ed|s)|ding(?:ed|s)|blemish(?:es)?)\b|(?:有|一[道处块条])\S{0,6}(?:划|刮|痕|凹|坑|瘪)|(?:划|刮|蹭|磕)(?:得|的)?\S{0,2}(?:花|伤(?!\S{0,2}(?:手|人|脸|胳膊|腿|脚))|掉|瘪|道)|(?:面板|外壳|盖子|屏幕|表面|角)\S{0,6}(?:划|刮|花|瘪|凹|磕掉)|瘪了|凹了|凹进|掉\S{0,2}漆|(?:有点|都|全)花了?$/,
      ],
    ],
    new RegExp(
      `${onTheWay}|\\b(?:box|carton|packag\\w+|question marks?|mark on (?!it\\b)|units|modules|panels)\\b|箱|盒|包装|货|划船|腐蚀|氧化|手划|针`,
    ),
  ),
  clausePattern(
    'packagingUndamaged',
    new RegExp(`\\b(?:${box}|parcel|wrapping|wrapper|crate)\\b|包装|(?<!后备|集装|冰|音|电|工具)箱|盒|包裹|外面包`),
    [
      [
        true,
        new RegExp(
          `\\b(?:${box}|parcel|wrapping|crate)\\b.*\\b(?:fine|ok(?:ay)?|mint|whole|in one piece|unscathed|spotless|intact|undamaged|perfect|unharmed|unbroken|in (?:good|perfect|great|fine|excellent) (?:order|condition|shape)|good|${denial}(?: \\w+){0,3} (?:damag\\w*|marks?|scratch\\w*|torn|dents?|dented|holes?|broken|harm))\\b|\\bnothing (?:was |is )?wrong with the ${box}\\b|(?:包装|箱|盒|包裹)\\S{0,8}(?:完好|完整|好好的|(?:没有?|无|未)\\S{0,3}(?:破|坏|损|问题|毛病|事)|一点没坏|是好的|很好|挺好|不错)`,
        ),
      ],
      [
        false,
        new RegExp(
          `\\b(?:${box}|parcel|wrapping|crate)\\b.*\\b(?:torn|ripped|damaged|crushed|dented|wet|soaked|broken|smashed|squashed|(?:ripped|torn|cut|already|arrived|came|delivered|was found) open(?:ed)?|open(?:ed)? (?:already )?(?:when|on arrival|as it)|ruined|holes?|punctured|burst|split|soggy|caved in|battered|mangled|flattened|bashed|crumpled|mashed|beaten up|sat on(?: it)?)\\b|\\b(?:torn|ripped|crushed|damaged|dented|squashed|soggy|battered|flattened|crumpled) (?:${box}|wrapping|crate)\\b|(?:包装|箱|盒|包裹|外面包)\\S{0,6}(?<!没有?|无|未|不)(?:[破烂](?!没了?)|坏|撕|湿|扁|瘪|凹|洞|变形|开的|裂|碎|扯|不成样)`,
        ),
      ],
    ],
    /\b(?:out of|in|from|inside) (?:the|its) (?:box|packag\w+|parcel)\b|\b(?:box|package) (?:gives|has no power|is dead|does|won't)\b|[拆开装]箱|\bunit|machine|contents?\b.*\bbroken\b|(?:箱|盒|包装)\S{0,3}里|扔|丢|留着/,
  ),
  clausePattern(
    'likeNew',
    /\bus(?:es?|ed|ing)\b|\brun(?:ning)? it\b|\b(?:worn|wear|charged|workhorse|seasons?|summers|building sites?)\b|用/,
    [
      [
        false,
        /\b(?:well|heavily|lots? of|loads of|plenty of|months of|years of|seasons of|weeks of|daily|much|quite a bit of|some) use\b|\b(?:has been|it's been|have been|been|had been|is) (?:well |heavily |much )?(?:used|in use) (?:on every|every|for (?:\d+|an?|one|two|three|four|five|six|several|many|some|months|years|weeks|days|ages|quite|over|almost|about)|since|all|many|daily|a lot|quite)\b|\b(?:been )?(?:using|running) it (?:for (?:\d+|an?|one|two|three|four|five|six|several|many|some|months|years|weeks|days|ages|quite|over|almost|about)|every|daily|almost|nearly|all|since|a lot|quite)\b|\b(?:i|we)(?:'ve| have)? used it (?:for (?:\d+|an?|one|two|three|four|five|six|several|many|some|months|years|weeks|days|ages|quite|over|almost|about)|every|daily|a (?:lot|few|bit)|many|several|quite|already|once|twice|a couple|some)\b|\bwell used\b|\buses? it (?:every|daily|a lot|all the time|all day)\b|\bcharged my \w+(?: \w+)* (?:times|once|twice)\b|\b(?:no longer|not) (?:like )?new\b|\bnew (?:it|she) is not\b|\bworkhorse\b|\bused (?:it )?every (?:day|week|night)\b|\b(?:it's|it has|has|have) (?:been|done|seen)\b.*\b(?:every|(?:two|three|four|five|six|several|many) (?:\w+ )?(?:summers|seasons|years|winters|trips))\b.*(?:with me|for|$)|用(?:了|过)(?:不少|好|很多|几|两|三|一|整|半|\d)\S{0,6}[年月周天次回季阵夏冬]|用得(?:很|挺|多|比较)|(?:每天|天天|每次|每晚|天天晚上|经常)\S{0,4}(?:都)?(?:在)?用|已经用(?:了|过|旧|很)|用了好久|用旧/,
      ],
    ],
    /\b(?:never|not|n't|charger|cable)\b|没|未|自己|不能|用不|公司|家用|充电器|充电头|杂牌/,
  ),
];
