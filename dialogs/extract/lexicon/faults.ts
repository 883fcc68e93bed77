// What a fault sounds like, and what sounds like none. A fault as the customer tells it is presumed until somebody has inspected the unit.

const negative =
  "(?:won'?t|will not|doesn'?t|does not|do not|don'?t|did not|didn'?t|can'?t|cannot|can not|couldn'?t|could not|isn'?t|is not|aren'?t|ain'?t|not|never|no longer|refus(?:es|ed|ing) to|fail(?:s|ed)? to|stop(?:s|ped)?|quit|unable to|hardly|barely|can't get it to)";
const between = '(?: (?:really|properly|even|fully|to|any ?more|at all|it|ever|just|get it to))*';
const doing =
  '(?:(?:re)?charg(?:e|es|ing|in|ed)|(?:turn|switch|power|fire|boot|light|start)(?:s|ing|ed)?(?: (?:it|this|the unit))? (?:on|up|off)|start(?:s|ing)?|boot(?:s|ing)?|show(?:s|ing)? (?:anything|nothing)|work(?:s|ing|ed)?|function(?:s|ing)?|output(?:ting)?|discharg(?:e|es|ing)|respond(?:s|ing)?|(?:hold|accept|take|keep)(?:s|ing)? (?:a |its |the |any )?charge|(?:supply|supplies|supplying|deliver|delivers|delivering|give|gives|giving|make|makes|making|load|loads) (?:my |any |me |out )?(?:any )?(?:power|output|phone|energy|juice|electricity|current)|run(?:s|ning)?|go on|come on|connect(?:s|ing)?|(?<!\\b(?:i|we|you|he|she|they|nobody) (?:\\w+ )?\\w+(?: not)? )do(?:es)? anything|get past \\d+)';

const english = [
  `\\b${negative}${between} ${doing}\\b`,
  "\\b(?:is|was|it'?s|its|are|completely|totally|suddenly|just|went|goes|got|already|now|seems|unit|battery|port|outlets?|screen|display|stays?|remains?) (?:(?:completely|totally|now|all|also) )*(?:dead|broken?|faulty|defective|bricked|kaputt?|blank|black)\\b",
  '\\b(?:it|thing|unit|machine|port|socket|fan|inverter|just) (?:just |has )?(?:died|quit|broke|gave up|gives up|given up)\\b|^gives? up after|\\bcharges? to \\d+ and (?:then )?stops|\\bstill at (?:zero|0)\\b|\\bcuts? the power\\b|\\bgoes? (?:flat|dead) in\\b|\\bnothing works\\b|\\bnothing (?:at all )?comes out\\b|\\bruns? flat\\b|\\bwon.t wake\\b|\\bno (?:ac|dc) output\\b|\\bno juice\\b|\\b(?:it|power|machine|unit) no (?:start|come|work|charge|turn)\\b|\\b(?:goes|turns|shuts) (?:right |straight )?off again\\b',
  '\\b(?:dead|doa|defective|malfunction(?:s|ed|ing)?|faulty|failed after|kaputt?)\\b(?! ?line)',
  '\\b(?:no|zero) (?:power|output|display|response|reaction|sign of life|voltage|charge)\\b|\\bnothing (?:at all )?happens\\b|\\b(?:does|do|doing|delivers?|shows?) (?:absolutely )?nothing\\b|\\bnot possible to (?:start|charge|use|turn)',
  '(?<!\\b(?:my|our|your|his|her|whose|own|product|assembly|manufacturing|no|not a|not the) )\\b(?:error|fault)s?(?: code| message| light)?\\b|\\b(?:red|warning|fault) (?:light|lamp|led)\\b|\\b(?:shows|says|showing|saying|indicates) (?:\\w+ )?overload\\b|\\b(?:shows?|showing|says|saying|displays?|code|message)(?: \\w+){0,2} [ef]\\d{2,3}\\b|\\bbattery fault\\b',
  '\\b(?:shut(?:s|ting)?|turn(?:s|ing)?|switch(?:es|ing)?|cut(?:s|ting)?|drop(?:s|ping)?|power(?:s|ing)?) (?:itself |it )?(?:down|off|out|of(?= after))\\b|\\btrips\\b|\\bkeeps? (?:dying|beeping|rebooting|restarting|tripping|stopping|cutting)\\b|\\bbeep(?:s|ing)\\b',
  '\\b(?:drain(?:s|ed|ing)?|los(?:es|ing|t)|run(?:s|ning)? (?:down|empty|out))(?: \\w+){0,2} (?:too |way |very |really |super |so )*(?:fast|quick(?:ly)?|overnight|charge|power|capacity)\\b|\\bcapacity (?:has |is |was )?(?:\\w+ )?(?:dropped|drops|fell|low|down|gone|loss|half)|\\b(?:only )?lasts (?:only |just )?\\d+|\\bonly lasts (?:\\w+ ){0,2}(?:an hour|minutes|half an)',
  "\\bstuck (?:at|on) \\d+|\\bnever gets past\\b|\\bpercentage (?:does|jump)|\\bvoltage is (?:\\w+ )*low\\b|\\bpower comes and goes\\b|\\b(?:charging|start|startup|output) (?:fails|failed|stopped|stops)\\b|\\bjust sits there\\b|\\b(?:something|smth)(?:'?s| is)? wrong with (?!nothing)",
  '\\b(?:screen|display)(?: is| stays| remains| went)? (?:black|blank|dark|off)\\b|\\bblack screen|\\bblank (?:screen|display)',
  '\\bit is broke\\b|\\bits broke\\b|\\bbroken(?! (?:handle|box|packag|seal|carton))\\b',
];

const chinese = [
  '充不(?:进|了|上|满|起)(?:去)?(?:电)?|充电(?:\\S{0,2})?(?:没反应|充不|老是断|失败|停|断)|充(?:着充着|了一晚上)\\S{0,4}(?:停|没电|断)|充到\\S{1,6}就(?:不动|停)|卡在\\s?\\d',
  '(?:不|无法|没法|没办法|不能|不会)(?:正常|够)?(?:充电|开机|启动|放电|供电|工作|使用|输出|通电|来电|联网|充上电|出电|充|用)|不(?:了机|通电|来电|工作|启动|亮|显示|出电)|不能(?:再)?charge|没法\\S{0,6}供电|用不了多久|(?:开|启动|打|点)不(?:了|开|起|起来|亮|着)(?:机|来)?|开机(?:不了|没|无)|放不(?:出|了)电|带不(?:动|起)|(?:用|使)不(?:了|起)',
  '(?:没(?:有)?|无)(?:任何|一点|电压|电流)*输出|[没无](?:交流|直流)(?:输出|电)|输出断了|(?:电池|bms|逆变器|系统|设备)故障(?!灯|码)|没好用过|完全没用|断一次电|(?:都|就)没电$|零电量|^没有?电$|机器坏|一直错误|歇了|(?:无法|没法)给\\S{1,8}供电|(?:昨|今|前|刚|上)\\S{0,4}坏的|充不进|(?:没(?:有)?(?:任何|一点)?(?:反应|输出|显示|电出来|电输出)|(?<!手机\\S{0,2})没电了)|(?:一点|完全|彻底)?(?:反应|动静)都没有|电就没了|续航(?:\\S{0,2})(?:变短|下降|不行|差|短|变差)|功率(?:上不去|不够|下降)|电压(?:太低|不足|不够)',
  '(?:突然|就|已经|又|全|又)?坏(?:了|掉)|(?<!无|没|没有|做工|工艺|质量|服务|态度|包装)(?:出|有|报|发生)(?:了)?(?:故障|毛病|问题)(?!吗)|故障(?:码|灯|代码)|提示故障|失灵|报错|报警|(?:显示|出现|提示)(?:错误|过载)|错误代码|红灯|黑屏|死机|罢工|歇菜|机器死了|挂了',
  '自[动行]关机|停机|跳闸|自己(?:会)?(?:关机|断电)|(?:一)?开就(?:关|灭|停)|老(?:是)?(?:自动)?(?:关机|断电|跳闸|跳)|(?:频繁|经常|总是|动不动就?)(?:自动)?(?:关机|断电|跳闸|跳)|就(?:断电|跳闸|关机|停|不行了)|直接关机|^断电',
  '(?:掉电|耗电|放电|电量掉得?)(?:\\S{0,2})(?:快|厉害)|电掉得|电量不准|容量(?:变小|下降|不足|衰减|只剩)|衰减(?:厉害|严重)|电池不(?:行|耐用)|不好用|只能用\\S{1,4}分钟|用不了多久|存不住电|掉(?:了)?(?:一半|大半|光)的?电|越来越(?:差|不行|不耐用)|时好时坏|停不下来|滴滴响',
];

export const faultWords = new RegExp([...english, ...chinese].join('|'));

/** "It works fine": no fault, so the matter is another one. */
export const soundWords =
  /\b(?:(?:every ?thing |it |unit )?works?(?: \w+)? (?:fine|perfectly|great|well|ok(?:ay)?|as (?:it should|expected))|(?:every ?thing|all (?:functions )?) ?works\b|working (?:fine|perfectly|well)|(?:nothing|nothing'?s|nothing is|not anything) (?:is |really )?(?:wrong|broken)(?: with (?:it|the unit))?|nothing wrong|no (?:fault|defect|issue|complaint)s?(?: (?:at all|with (?:it|the unit)|about the \w+))?|(?<!is )no problems?(?: (?:at all|with (?:it|the unit)))|there is no defect|not (?:broken|faulty|defective)|cha?n?a?ged? (?:my|our) mind|reconsidered|do(?:n'?t| not) (?:really |just )?(?:want|need|like) (?:it|this|that|the|my)\b(?! (?:repaired|fixed|replaced))|no longer (?:want|need)|no use for it|functions? (?:fine|perfectly)|(?:unit|device|machine|product|it|its|it'?s) (?:itself )?(?:is )?(?:all |perfectly |technically |works )?(?:fine|ok(?:ay)?|good)\b(?! (?:on|when|if))|found a cheaper|bought (?:the wrong size|one too many|two)|ordered one too many|wrong size by mistake)\b|perfectly fine|(?<!服务|态度|发票|凭证|配件|包装|订单|物流|快递)(?:上|都|也)?没(?:有)?(?:任何|啥|什么)?(?:质量)?(?:问题|故障|毛病)|无(?:故障|问题)|(?:功能|一切|工作|使用|运行|用着|用起来)(?:都)?(?:很)?(?:正常|没问题)|(?:机器|东西)(?:是|都)?(?:好的|正常|没问题)|^好用的?|^正常的|好好的|不想要了?|不(?:太)?喜欢|不需要了?|用不上|买错(?:了|型号|尺寸)|买多了|后悔|没坏(?!过)/;

/** Something is badly made: to be seen, not measured. */
export const shoddyWords =
  /\b(?:assembly fault|(?:badly|poorly|sloppily|shoddily) (?:made|fitted|built|assembled|finished|put together)|workmanship is (?:poor|bad)|panel is crooked|(?:poor|bad|sloppy|shoddy) (?:workmanship|build|quality of make|assembly|finish)|manufacturing (?:flaw|fault|defect)|(?:lid|door|cover|plug|panel|cap) (?:does not|doesn'?t|won'?t) (?:fit|close)|(?:faulty|defective|broken|bad|wrong|damaged|like (?:this|that)) (?:straight )?(?:from the|ex) factory|(?:warped|missing|crooked|loose) (?:\w+ ){0,3}(?:from the|ex) factory|glued on crooked|crooked (?:display|screen|foot|panel|cover)|edges are sharp)\b|做工(?:很|太|有点|比较)?(?:差|粗糙|不好|有问题)|工艺(?:很|太)?(?:差|有问题|粗糙)|出厂就|装配问题|装不上|没装好|(?:装|贴)(?:歪|反|得不好)|盖不(?:严|上|紧)|插不进去|尺寸不(?:对|合)|割手|有缝/;
