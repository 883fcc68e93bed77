// What was done with it and to it: used as the manual says, repaired, at fault by itself; where it is; what is asked for in a complaint.
import { chinesePlaces, countries, englishPlaces, foreignPlaces } from '../places.ts';
import { type ClausePattern, clausePattern } from './clause-pattern.ts';

const mended = '(?:repair(?:ed|s)?|replac(?:ed|ement)|mended|fixed|exchanged|swapped|serviced)';
const bought =
  '(?:bought|buy|buyed|purchas\\w*|ordered|got (?:it|this|mine|one)|picked (?:it |this )?up|acquired|got it for me)';
const being =
  "(?:moved|resides?|sits?|(?:home|house|cabin|flat|farm|boat|shop|garage|workshop)|am|is|are|was sent|'?m|'s|'re|im|its|live|living|based|located|camping|parked|staying|stands?|standing|sitting|kept|stored|hangs?|hanging|mounted|lives|running|touring|travelling|traveling|currently|now|here|work(?:ing)?|study(?:ing)?|moored|installed)";
const at = '(?:in|at|around|near|from|to)';
const asks = "(?:require|request|ask for|ask you to|wants?|would like|'d like|need|demand|please|kindly|expect|wish)";
const zhAsks = '(?:要求|希望|请|麻烦|想(?!办法)|要(?!是)|需要|申请|给)';

export const historyPatterns: readonly ClausePattern[] = [
  clausePattern(
    'usedAsRequired',
    /\b(?:manual|handbook|booklet|user guide|instructions?|(?:the|by the) book|as (?:required|prescribed|instructed)|specifications?|permitted|(?:used|operated|handled)(?: it)? properly|directions)\b|说明|手册|要求|书上|规定|允许的/,
    [
      [
        false,
        /\b(?:no|not|never|nobody|no one|none|\w+n't|deviat\w*|against|outside|beyond|ignor\w*|forbid\w*|differ\w*|contrary)\b|没|不(?:相)?符|不一样|不同|不按|未|超出|超过|违/,
      ],
      [
        true,
        /\b(?:as|per|according|accordance|line with|follow(?:ed|ing)?|strictly|within|like|the way|everything|properly|letter|by the book|complied|stuck to|stick to|kept to|to the letter|by the)\b|按|照|依|符合|遵|严格|怎么(?:说|写)/,
      ],
    ],
    /\b(?:where|mention\w*|explain\w*|missing|lost|cables?|find|included|accessor\w*|send|box|included|warranty|come with|came with|with the manual|match\w*)\b|丢|少|缺|没了|不见|不在|配件|齐|哪|描述|维修|退|换货|合同|尺寸|找不|拍|线|没有了|没有?\S{0,3}说明/,
  ),
  clausePattern(
    'repairedOrReplaced',
    /\b(?:repairs?|repaired|replac(?:ed|ement)|mended|fixed|exchanged|swapped|serviced|workshop|service cent(?:re|er)|never had it in|for repair|second one|back to you|first (?:time|breakdown|failure)|different one)\b|修|换|返\S?厂|返回|头一回|头一次|第一次/,
    [
      [
        false,
        new RegExp(
          `\\b(?:no|never|not|nobody|no one|none|\\w+n't)\\b(?: \\w+){0,5} (?:${mended}|workshop|for repair)\\b|\\bnever (?:been|gone|went) back to you\\b|\\bnever had it in\\b|没返回过[你您]们|\\bfirst (?:breakdown|failure|repair)\\b|\\bfirst time (?:that )?(?:anything|something|it|there)\\b|(?:没|未|不曾|无)(?:有|曾|人|返|送|经过)*\\S{0,3}(?:修|换|返\\S?厂|维修)(?!好)|(?:头一[回次]|第一次)(?:出问题|坏|出毛病)`,
        ),
      ],
      [
        true,
        new RegExp(
          `\\b(?:already|before|once|one time|previously|earlier|last (?:year|month|time|week)|twice|in for)\\b.*\\b${mended}\\b|\\b${mended}\\b.*\\b(?:already|before|once|one time|previously|earlier|last (?:year|month)|twice|by (?:you|your|east)|at you)\\b|\\byou(?:r \\w+)?(?: \\w+){0,2} (?:repaired|replaced|mended|fixed|exchanged|swapped) (?:it|mine|this|the|one|our|my)\\b|\\bgot a replacement\\b|\\b(?:from|at|by|with) your (?:\\w+ )?(?:workshop|service cent(?:re|er)|repair (?:shop|cent(?:re|er)))\\b|\\byour (?:\\w+ )?(?:workshop|service cent(?:re|er)|repair (?:shop|cent(?:re|er)))(?: \\w+)? (?:returned|repaired|sent|gave)|\\byou(?: lot| guys| people)? (?:already )?had it in\\b|\\bsecond one (?:you|u) sent\\b|\\b(?:sent|gave) me (?:a different|another|a new) one (?:last|already|before)\\b|(?:你们|已经|以前|之前|去年|前年|曾|贵司)\\S{0,10}(?:修|换)(?:过|了|给)|(?:修|换)(?:过|了)\\S{0,2}[一两二三几]\\S{0,1}[次台回]|换给我|换来的|修过一次|返(?:过|了)厂|换过(?:主板|电池|板子|[一两]台|机器|风扇)|上次\\S{0,3}修`,
        ),
      ],
    ],
    /\b(?:want|please|need|can|could|would|like|will|'ll|pay|how|must|should|request|require|demand|paying|mind|touched|opened|by any\w+|another (?:company|shop|workshop)|else|local|third|myself|electrician|friend|shop|some \w+|handyman|someone|somebody|guy|plug|fuse|wiring|cells)\b|想|要求|希望|请|可以|能|给我换(?!过|了)|自己|别|第三方|师傅|朋友|街|充电器|里面|改|固件|保险|付费|出钱|拆|尚未返|还没返|他给/,
  ),
  clausePattern(
    'qualityProblem',
    /\b(?:quality|by itself|on its own|product'?s? fault|fault (?:of|lies)|to blame|fault in the product|defect in the product|product defect|without (?:external|anyone))\b|质量|品质|自己就?坏|自行|产品的?(?:本身|毛病|缺陷|问题)|[怪赖]产品|没人(?:碰|动)/,
    [
      [
        false,
        /\b(?:no|not|isn't|isnt|never|\w+n't)(?: \w+){0,2} (?:quality|product'?s? fault)\b|\bquality (?:isn't|is not|wasn't|was not)\b|(?:不是|并非|[怪赖]|不怪|不赖)\S{0,3}(?:质量|品质|产品)/,
      ],
      [
        true,
        /\bquality (?:problem|issue|fault|defect|fail\w*|matter)\b|\b(?:bad|poor|shoddy|low|lousy|terrible) quality\b|\b(?:due to|because of|down to) (?:the )?(?:\w+ )?quality\b|\b(?:fault|defect) (?:in|of|with) the product\b|\bproduct (?:defect|quality)\b|\b(?:fail\w*|broke|died|packed up|stopped|gave up)\b.*\b(?:by itself|on its own|without (?:external|anyone))\b|\bon its own\b.*\bfail|质量(?:问题|缺陷|毛病|所致|引起|太?[差次]|不行|不好|不过关)|品质(?:差|问题|不行|太差)|产品(?:本身|的毛病|的缺陷|自身)|自己就?坏|自行(?:失效|损坏)/,
      ],
    ],
    /(?:没有?(?:任何|什么)?|无)质量|质量[没无]|\bno quality\b/,
  ),
  clausePattern(
    'purchaseRegion',
    new RegExp(`\\b(?:${countries}|${englishPlaces})\\b|国内|大陆|中国|${chinesePlaces}|${foreignPlaces}`),
    [
      [
        'overseas',
        new RegExp(
          `\\b${bought}\\b.*\\b(?:in|from|over in|down in|while|when)\\b.*\\b${countries}\\b|\\bpurchase was in (?:the )?${countries}\\b|${foreignPlaces}\\S{0,12}(?:购买|买|购|入的|入手|下单)`,
        ),
      ],
      [
        'cn-mainland',
        new RegExp(
          `\\b${bought}\\b.*\\b(?:in|from|over in|while|when)\\b.*\\b${englishPlaces}\\b|(?:国内|大陆|(?<!在)中国|${chinesePlaces})\\S{0,12}(?:购买|买|购|入的|入手|下单)`,
        ),
      ],
    ],
    /\\bmoving to\\b|\b(?:deliver|ship|sell)s?\b|官方|官网|经销商|代理|寄到|送到|发到/,
  ),
  clausePattern(
    'serviceRegion',
    new RegExp(`\\b(?:${countries}|${englishPlaces})\\b|国内|大陆|中国|${chinesePlaces}|${foreignPlaces}`),
    [
      [
        'overseas',
        new RegExp(
          `\\b${being}\\b.*\\b${at} (?:the |my |our )?(?:\\w+ )?${countries}\\b|^(?:\\w+ )?(?:over |up |down )?here in (?:the )?${countries}\\b|(?:在|住|位于|停)\\S{0,3}${foreignPlaces}|${foreignPlaces}(?:这边|这里|过冬|生活|读书|定居|转)`,
        ),
      ],
      [
        'cn-mainland',
        new RegExp(
          `\\b${being}\\b.*\\b${at} (?:\\w+ )?${englishPlaces}\\b|\\b(?:touring|visiting|travelling) ${englishPlaces}\\b|(?:在|住|位于|停)\\S{0,4}(?:国内|大陆|中国|${chinesePlaces})|(?:${chinesePlaces})(?:这边|这里|读书|生活|转)`,
        ),
      ],
    ],
    /\b(?:bought|buy|buyed|purchas\w*|ordered|got (?:it|mine)|was in|were in|when|made in|ship|deliver\w*|dealer|distributor|company|from china|weather|(?:your|the) (?:store|shop|office))\b|买|购|入的|订|下单|时候|经销商|代理|寄|发货|官网|天气|店|总部|公司|不在|卡在|物流|快递|包裹/,
  ),
  clausePattern(
    'demand',
    new RegExp(`\\b${asks}\\b|\\b(?:swap|exchange|replace|send|somebody|someone)\\b|(?:补|换|退|修)`),
    [
      [
        'replenishment',
        /\b(?:sen[dt]|ship|supply|deliver|post)\b.*\b(?:missing|short (?:in|of)|you forgot)\b|补(?:发|寄|给|一)|把\S{0,2}(?:少|缺)\S{0,10}(?:发|寄|补|给)/,
      ],
      [
        'exchange',
        new RegExp(
          `\\b${asks}\\b.*\\b(?:exchange[d]?|swap(?:ped)?)\\b|^\\s*(?:swap|exchange|replace) (?:the|my|it|this)\\b|${zhAsks}\\S{0,4}(?:换货|换模组|换新|更换|换一|换个|调换)`,
        ),
      ],
      [
        'refund',
        new RegExp(
          `\\b${asks}\\b.*\\b(?:refund(?:ed)?|money back|price back)\\b|${zhAsks}\\S{0,6}(?:退款|退钱|退回货款|款退)`,
        ),
      ],
      [
        'return',
        new RegExp(
          `\\b${asks}\\b.*\\b(?:return (?:the|it|this|them)|send (?:\\w+ ){0,3}back|take (?:\\w+ ){1,3}back)\\b|${zhAsks}\\S{0,5}(?:退货|退回(?!货款)|货退)`,
        ),
      ],
      [
        'repair',
        new RegExp(
          `\\b${asks}\\b.*\\b(?:repair(?:ed)?|fixed|fix it|mended)\\b|\\b(?:somebody|someone)\\b.*\\b(?:fix|repair|mend) (?:it|this)\\b|${zhAsks}\\S{0,6}(?:维修|修理|修好|修修|来修)`,
        ),
      ],
    ],
    /\b(?:no|not|n't|warranty|if|pay|mind)\b|不|没|保修|付费|自费|出钱|怎么|(?<!储)能|说明/,
  ),
];
