// What system owners report of their plant: what it lost, what came damaged or short, whose doing it was, what they ask for.
import { type FactPattern, pattern } from './pattern.ts';

export const complaintPatterns: readonly FactPattern[] = [
  pattern(
    'functionLoss',
    'key',
    /\b(?:(?:whole |entire )?(?:storage )?(?:system|plant|station|installation|site|container|ups)|cabinet) (?:is |does |has |been |gone |delivers? |carries )*(?:completely |totally )?(?:down|nothing|offline|stopped|failed|dead|no load|out of (?:service|order|operation)|without power)|\bneither charges nor discharges\b|\b(?:no|without) (?:power|output|electricity) (?:to|for|in|at) the (?:whole )?(?:site|building|house|plant|factory|hotel|farm|store)\b|\bcompletely out of service\b|\b(?:total|complete) (?:outage|failure)|\bno longer (?:delivers?|supplies|supply|feeds?) (?:any power|the (?:plant|site|building|house|factory|grid))\b|\b(?:key|main) functions? (?:is |are )?(?:lost|gone|failed)|\bsite is (?:black|dark)\b|\bdoes not feed in\b|\bcan(?:'?t|not) do the one job\b/,
    /(?:系统|电站|储能柜|柜子|集装箱|机组|整[套个栋])\S{0,6}(?:都|全|完全|已经)*(?:(?<!急)停(?!车)|瘫|不能充放电|不工作|放不出|没电|断电)|系统\S{0,3}不能\S{0,6}供电|既不(?:能)?充电[,，]?也不(?:能)?放电|彻底故障|全瘫|(?:整栋|全厂|整个\S{1,4})\S{0,4}(?:一点)?电都没有|完全不带载|主要功能(?:没|丧失)/,
  ),
  pattern(
    'functionLoss',
    'non-critical',
    /\b(?:(?:it )?(?:all )?works|runs(?: fine)?|otherwise ok|power is (?:there|fine|ok)|(?:load|power) is carried)(?:[,;]? (?:but|just|only|merely|except|apart from)\b)|\b(?:small|minor) thing\b|\b(?:power|load|everything)(?: \w+){1,2}[,;] (?:only |the )?(?:\w+ ){1,3}(?:alone )?is (?:unreachable|gone|missing|out|wrong)|\bonly the remote\b|\b(?:charging and discharging|main (?:function|work|job)|(?:system|plant) otherwise)\b[^.!?]{0,30}\b(?:unaffected|runs?|fine|ok|does its job|works)\b|\bminor function\b|\bonly (?:one of the |the )?(?:fans?|display|app|(?:\w+ )?led|remote monitoring)\b/,
    /次要功能|除了\S{1,8}(?:别的|其他|其它)都|能用[，,]?(?:就是|只是|但)|(?:运行|供电|带载|输出|其他|功率)\S{0,3}(?:正常|没问题)[，,]?(?:只是|就是|但|仅|只有)|小问题|小毛病|其[他它余]都(?:好|正常|没事)|都(?:好|正常)[,，]只有|只是\S{1,8}[，,]?别的都好/,
  ),
  pattern(
    'functionLoss',
    'none',
    /\b(?:(?:does|do) everything (?:it should|it(?:'s| is) supposed to|as before)|(?:without|no) (?:any )?(?:restrictions?|limitations?)|no functions? (?:is |are )?(?:affected|lost|impaired)|everything functions|(?:performs?|runs?|works?) at full (?:rating|power|load|capacity)|all functions(?: of the \w+)? (?:work|are (?:there|available|ok|fine))|runs as it should|no loss of function)\b/,
    /功能(?:都|全部)?(?:齐全|没有缺失|都有|没受影响)|(?:没有|无)功能受|所有功能(?:都)?(?:可用|能用)|不受(?:任何)?影响|(?:没有?|无)任何影响|该有的功能都有/,
  ),
  pattern(
    'logisticsDamage',
    'serious',
    /\b(?:whole|entire) (?:delivery|load|shipment|consignment|container|truckload)\b[^.!?]{0,24}\b(?:scrap|wrecked|ruined|smashed|rubble|write-?off)\b|\b(?:truckload|consignment|shipment|load|container)\b[^.!?]{0,30}\b(?:ruined|rubble|scrap|wrecked|from top to bottom)\b|\bwrecked (?:nearly |almost )?(?:the whole|everything|all)\b|\bthe lot is wrecked\b|\bnothing usable left\b|\b(?:most|several|many|all) (?:of the )?(?:cabinets|modules|units|panels|batteries) (?:were |are |got )?(?:badly|seriously|heavily)? ?(?:damaged|wrecked|broken)|\bunits are wrecked\b|\bcontainer tipped\b/,
    /(?:好几|大部分|很多|全部)\S{0,4}(?:运输|路上)\S{0,4}(?:严重|撞|摔)?(?:损坏|坏)|严重损坏/,
  ),
  pattern(
    'logisticsDamage',
    'partial',
    /\b(?:one|two|three|four|five|\d+) (?:\w+ )?(?:out )?of (?:the )?(?:\w+)\b[^.!?]{0,40}\b(?:bent|dented|cracked|smashed|broken|damaged|crushed)\b|\b(?:fine|ok),? the (?:\w+) took a\b|\btook a (?:hammering|beating|battering|knock) (?:in transit|on the way)|\b(?:(?:one|some|two|a few|few)(?: of the)? (?:modules?|parts?|panels?|units?|cabinets?) (?:was|were|got) (?:damaged|dented|broken)|partly damaged)\b/,
    /(?:有)?(?:一部分|几块|几个|有的)(?:在)?(?:运输|路上)?\S{0,3}(?:坏|破损|碰坏)/,
  ),
  pattern(
    'logisticsDamage',
    'packaging',
    /\b(?:cartons?|packag\w+|box(?:es)?|cardboard|wrapping|crates?)\b[^.!?]{0,50}\b(?:contents?|inside|thing itself|machine'?s?|unit|modules?|goods)\b[^.!?]{0,24}\b(?:fine|ok(?:ay)?|unharmed|undamaged|unhurt|intact|untouched)\b|\bjust the cardboard\b|\b(?:only|just) the (?:packag(?:e|ing)|box|crate)|\b(?:crate|packaging|box|carton) (?:is |was )?(?:broken|torn|damaged|crushed),? but\b/,
    /只是外?(?:包装|箱)|(?:外箱|包装|木箱|纸箱)(?:破|坏|烂|瘪)了?[，,]?(?:但|(?:货|里面|柜子|设备|机器)(?!也))/,
  ),
  pattern(
    'logisticsDamage',
    'none',
    /\b(?:nothing was damaged on the way|without any transport damage|no damage on the way)\b/,
    /(?:运输|路上)(?:没有?)(?:问题|损坏)/,
  ),
  pattern(
    'shortage',
    'batch',
    /\b(?:entire|whole) lot never\b|\bsecond (?:container|delivery|truck|pallet|batch)\b[^.!?]{0,30}\b(?:not|never|n't)\b|\b(?:(?:whole|entire) (?:batch|pallet|container)(?: \w+){0,2} (?:missing|not|never)|(?:\w+ )?(?:modules|units|cabinets) (?:were|are) (?:not delivered|missing))\b/,
    /(?:整批|一整批|整托)(?:都)?(?:没到|没发|少|缺)/,
  ),
  pattern(
    'shortage',
    'partial',
    /\bordered (?:two|three|four|five|six|seven|eight|nine|ten|\d+)[^.!?]{0,20}\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:turned up|came|arrived)\b|\bonly (?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:out )?of [^.!?]{0,30}\b(?:came|arrived|turned up|were|was)\b|\bonly the \w+ (?:came|arrived|turned up)\b|\bpacking list says \d+\b|\bwe counted \d+\b|\bundamaged but one \w+ was missing\b|\b(?:(?:some|few|a few|the) (?:parts|accessories|bolts|screws)(?: and one cable)? (?:are|were|is)? ?(?:missing|short)|missing from the delivery|(?:the|our|\d+|two|three|four|five|six|seven|eight|nine|ten) missing (?!receipt|invoice|manual)\w+s|short in the (?:delivery|shipment)|items? from the order (?:is|are) missing|(?:box|boxes|items?|parts?) short\b)\b/,
    /(?:订|买)\S{0,6}(?:来了|到了|就来)\S{0,6}|(?:少了|缺了?)几\S{0,2}(?:配件|线|螺丝)\S{0,5}|(?:少|缺)了?发?了?[一二两三四五六七八九几]\S{0,1}[箱件台个套]|(?:少|缺)\S{1,6}没(?:发|到)|缺了一根线和螺丝/,
  ),
  pattern(
    'shortage',
    'none',
    /\ball (?:the )?units (?:we|i) ordered are here\b|\bnumber of pieces matches\b|\bcounted[^.!?]{0,20}\b(?:tallies|matches|all there)\b|\bpacking list checked\b|\btallies with\b|\b(?:(?:delivery|shipment|consignment|order),? (?:it'?s|was|is) (?:all )?(?:complete|correct)|nothing was missing|all delivered)\b/,
    /货(?:是|到)?齐(?:的|全|了)|没有?少(?:东西|货)/,
  ),
  pattern(
    'qualityProblem',
    false,
    /\b(?:not (?:a |the )?product|not (?:saying|claiming) it'?s a quality|nothing to do with (?:your |the )?quality|product(?:'s| is) not to blame|something happened to it|(?:its|it'?s) not the product|(?:that was )?our (?:own )?doing)\b/,
    /不是质量问题|(?:是)?我们(?:自己)?弄的/,
  ),
  pattern(
    'qualityProblem',
    true,
    /\b(?:quality (?:problem|issue)|fail(?:s|ed) (?:by itself|on its own)|product itself|product(?:'s| is) to blame|fault (?:of|lies with|is with) (?:your|the) product)\b(?<!not .{0,20})/,
    /(?<!不|没|没有任何|没有什么|没有|单纯|无)(?:是)?质量问题|(?:它)?自己(?:就)?坏的|产品本身/,
  ),
  pattern(
    'usedAsRequired',
    false,
    /\b(?:(?:didn'?t|did not|not) (?:quite |really |fully )?(?:follow|installed as)(?: the manual)?|never read the manual|(?:nobody|no one|none of us)(?: \w+)? read the manual|differently from (?:what )?the manual(?: says)?|(?:did it )?my (?:own )?way)\b/,
    /没(?:有)?(?:完全)?(?:按照?|照着?)(?:说明书|要求)|没看说明书|说明书没看/,
  ),
  pattern(
    'usedAsRequired',
    true,
    /\b(?:(?:as|exactly as) the manual says(?<!(?:not|n't) .{0,30})|(?:according to|within the limits of|as (?:in|per)) the (?:manual|instructions)|(?:by|to) (?:the|your) (?:manual|handbook|booklet)|followed (?:the|your) (?:booklet|handbook|guide|instructions)|(?:the way|as) the (?:manual|instructions) (?:tells?|says?|asks?)(?: you| us)?(?<!(?:not|n't|never|differently) .{0,40})|(?:used|operated|installed|set up)(?: \w+){0,5} as (?:required|prescribed|instructed)(?<!not .{0,40})|according to your instructions|by the book|followed the manual|per the (?:instructions|manual)|certified installer)\b/,
    /(?<!没|没有|没完全|没有完全)(?:按照?|照着?)(?:[你您]们的?)?(?:说明书|要求)|专业人员\S{0,4}(?:装|安装)/,
  ),
  pattern(
    'serviceDissatisfaction',
    false,
    /\b(?:about the product,? not the service|not (?:about )?the service|service was (?:fine|ok|good)|no grumbles about|treated (?:me|us) (?:very |so )?(?:kindly|well|nicely)|happy with how (?:you|support|service|your \w+)|was a star)\b/,
    /(?:产品|机器)的问题[，,]?不是服务|服务(?:没问题|挺好|很好)/,
  ),
  pattern(
    'serviceDissatisfaction',
    true,
    /\b(?:unhappy with (?:your|the) service|bad service|(?:the|your) service is|technician was rude|(?:passed|sent|pushed) (?:a)?round|fuming|livid|like dirt|(?:shameful|disgraceful|dreadful|abysmal) (?:service|support|treatment)|nobody (?:ever )?called (?:me )?back|missed (?:\w+ )?appointments?|(?:installers?|technicians?|engineers?|fitters?|they|he|she)\b(?: \w+){0,2} (?:never|not|dont|don'?t|didn'?t|doesn'?t|won'?t) (?:\w+ )?(?:show(?:ed|s)?|turn(?:ed|s)?) up)\b/,
    /服务(?:太|很)?(?:差|不满意|糟)|(?:对|服务)\S{0,4}不满意|态度(?:很|太)?差|没人(?:回|理)/,
  ),
  pattern(
    'faultInformationProvided',
    false,
    /\b(?:can'?t|cannot|can not|unable to) (?:send|take|make|provide) (?:any |a )?(?:photos?|pictures?|videos?)|\bno (?:photos|pictures|camera)\b/,
    /(?:发不了|拍不了|没法拍|没法发)(?:照片|视频|照)?|没有(?:照片|视频)/,
  ),
  pattern(
    'faultInformationProvided',
    true,
    /\b(?:(?:can|will|'ll|ill|gonna|going to) (?:\w+ )?(?:send|take|film|make|record)(?: you| it| a| some| short)* (?:photo(?:graph)?s?|pictures?|pics?|videos?|clips?)|(?:can|will|'ll|ill) (?:film|record) it|photos? (?:will|to) follow|(?:photos|pictures|pics) (?:will |are )?(?:follow|attached)|(?:have|got) (?:photos|pictures|pics|a video)|send you a video|send (?:you )?(?:photos|pictures))\b/,
    /(?:可以|能|等会儿?|稍后|晚点|我)(?:给你们?)?(?:发|拍)(?:个|一个|一下|照片|视频|照)+|照片(?:已|见)?(?:有|附|发)|^能拍|有照片(?<!没有照片)/,
  ),
  pattern(
    'demand',
    'repair',
    /\bplease have it repaired\b|\b(?:please |just )(?:repair|fix) it\b|\bsend (?:a|an|your|some) (?:\w+ )?(?:crew|team|engineer|technician|man|guy|people) to (?:fix|repair)|\brepair of\b|\bwant (?:it|this) (?:fixed|repaired)\b/,
    /要求维修|给我修好/,
  ),
  pattern(
    'demand',
    'exchange',
    /\b(?:please exchange|swap) it\b|\bbe exchanged\b|\ban exchange of\b|\bi want another one\b|\b(?:send|ship|give|get|deliver)(?: (?:me|us))?(?: the| some)? (?:new|fresh|other|replacement) (?:ones?|modules?|units?|cabinets?|parts?)\b/,
    /要求换货|给我换一台/,
  ),
  pattern(
    'demand',
    'refund',
    /\bplease refund\b|\bfull refund\b|\breimburse(?:ment)?\b|\bi want a refund\b/,
    /要求退款/,
  ),
  pattern(
    'demand',
    'return',
    /\bplease take it back\b|\b(?:collect|pick up)\b.*\btake it back\b|\b(?:goes|go) back to you\b|\bi want to return it\b/,
    /要求退货/,
  ),
  pattern(
    'demand',
    'replenishment',
    /\b(?:missing|not included|wasn't there|no \w+ \w+ in the box)\b[^.!?]{0,24}\b(?:post|send|supply|ship|mail)\b|\b(?:ship|send|supply) (?:them|it|the rest) (?:after|later|on)\b|\bsend (?:me |us )?(?:the |just )?(?:\w+ )?(?:missing|what(?:'?s| is) missing)/,
    /补发/,
  ),
  pattern(
    'demand',
    'suggestion',
    /\byou ought to\b|\bit(?:'d| would) be (?:handy|great|nice|good|brilliant|helpful) if\b|\bmy idea\b|\bjust an idea\b|\bwould be (?:brilliant|lovely|great)\b|\bwish you(?:'d| would| had) (?:put|made|add)|\bnext version\b|\bsuggest(?:s|ed|ions?)?\b(?! (?:that )?i\b)|\ba suggestion\b|\bsuggestion for you\b/,
    /个建议|条建议|提\S{0,8}建议|改进建议|建议你们/,
  ),
];
