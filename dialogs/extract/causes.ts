// Everyday words for what may have happened to a unit, and what the customer rules out.
import type { FactValue } from '../../policy/facts.ts';
import { chineseCauses, likenesses } from './lexicon/chinese-causes.ts';
import { denied, type LexiconEntry, mentions, said } from './mentions.ts';

export type Cause = FactValue<'causes'>[number];

const lexicon: readonly LexiconEntry<Cause>[] = [
  {
    value: 'collision',
    words:
      /\b(?:swing|swung|crashed|backed|drove|bumped|banged|slammed)(?: it)? into (?:the|a|it)\b|\btook (?:a|quite a) (?:knock|tumble|whack|beating)\b(?! on the way)|\bbumped (?:it|against)\b|\b(?:(?:i|we|he|she|they|wife|husband|son|daughter|kid|was|been|got|being|accidentally) (?:(?!never\b|not\b|neither\b|nor\b|nearly\b|almost\b)\w+ )?dropped(?! (?:off|by|to|in|from \d|my (?:wife|husband|son|daughter|kids?|mum|mom|dad|phone)))|(?<=\b(?:never|not) (?:been |got )?)dropped|drops?(?=,| or|$|\.)|(?:had|took|take) a (?:fall|knock)|(?:it|unit|thing|machine) (?:once |just |also |accidentally )?fell (?:once|twice|down|over|to|on|off|from)\b|slipped out|(?:pushed|knocked|pulled|swept|dragged|threw|flung|kicked|shoved|nudged)(?: \w+){0,3} (?:down|off|over) (?:the|a|my|our)|(?:slid|rolled|toppled|went) (?:right )?off (?:the|a|my|our)|(?:sent|went) (?:it )?flying|(?:came|fell|crashed|landed|toppled)(?: \w+){0,2} (?:on|onto|on top of) it|tipped (?:over(?! (?:it|on))|and)|(?:took|had|got) (?:quite )?an? (?:\w+ )?(?:knock|hit|fall)|stepped on it|sat on it|it fell (?=and|,|\.|$)|pulled it off|let it fall|(?<!nearly |almost )dropped (?:it|the (?:unit|box|thing|battery|power))(?! (?:off|here|at|by|round)\b)|drop it|f(?:e|a)ll(?:ed)? (?:off|down|over|on|from|out|to the)|fallen|knocked (?:over|off|it)|hit (?:it|by(?! lightning)|against|the (?:floor|ground|wall))|been hit|got hit|hit the floor|(?<!almost |nearly )fell(?: last|$)|(?<=(?:didn't|never|not) )f[ae]ll|bumped|knocked it|crash(?:ed)? into|run over|fall down|kicked it|(?<!\b(?:van|car|truck|lorry|camper) )(?:rolled|slid|slipped|toppled|tumbled) (?:off|down|over|out)|(?:ran|backed|drove|crashed) (?:\w+ ){0,2}into it|ran over it|butted it|pulled it (?:off|down)|came off the (?:back|truck|shelf|table|cart|trailer))\b|摔过|摔了(?!一跤|个跟头)|摔坏|摔到|摔下|滚下|(?<=没有?)[摔磕碰](?!水|就|之前|以前)|给(?:摔|碰|磕)(?!过)|(?:车|车轮|轮子)\S{0,2}(?:压|轧|碾)|踹翻|踢翻|顶翻|扯下来|(?:颠|磕|碰)得?[^,。]{0,3}磕了一下|砸到|滚(?:下|到)|(?<![塘湖河海池]\S?)滑(?:下|落)|(?:让|被|给)\S{1,3}(?:撞|压|顶)(?:了|到|翻|坏)|(?<!电压|功率|容量|电流)跌落|掉(?:到|在)?地|(?:手滑|不小心)掉|从(?![来未没不])\S{1,4}[掉摔]|被\S{1,3}(?:踢|踩|撞|砸)|碰(?:下去|掉|翻)|掉下|碰撞|磕碰|磕(?:了(?!一?个?小?坑)|过)|碰(?:倒|了一下)|撞(?:了|到|过|坏)|摔地上|(?:拽|碰|推|撞)(?:下来|掉|倒)|砸/g,
  },
  {
    value: 'moisture',
    words:
      /(?<!alphabet )\b(?:beer|juice|coffee|tea|cola|coke|water|wine|milk|soda|lemonade|soup) (?:went|got|ran|came|poured|spilled|spilt|all) (?:in|into|over|down|through|on)\b|\bemptied (?:a|his|her|the) \w+(?: \w+)? (?:on|over|into)\b|\b(?:(?:got|get|gets|was|is|been|became|all) (?:a (?:bit|little) )?wet|(?<=\b(?:never|not) (?:been |got )?)wet|wet(?=[,.;]|$| inside)|water (?:got|went|go|came|has come|inside|damage|in it|that got)|spilt \w+ (?:on|over|in)|(?:rain|liquid|juice|water|beer|coffee|tea|soup|wine|milk|cola|coke) (?:\w+ )?(?:got|ran|went|came|leaked)? ?(?:all )?(?:in|into|over)\b|wett\b|(?:stood|standing|lay|lying|sat|sitting|left|out|outside|caught) (?:it )?(?:out(?:side)? )?in (?:a |the )?(?:\w+ )?(?:puddle|rain|snow|drizzle|sleet|downpour|wet|rainstorm)|washed it|hosed|with a hose|(?:cup|glass|bottle|bucket|pot) of \w+ (?:\w+ )?(?:over|on|into)|(?<=\bno )water|(?:got )?(?:poured|splashed|spilled|spilt) (?:\w+ )?(?:on|into|over)|moist(?:ure)?|damp|rain(?:ed)? on|in the rain|rained|(?:get|got|had|caught|seen) (?:\w+ ){0,3}rain|spill(?:ed|t)?|splash(?:ed)?|peed on|pissed on|soaked|drench(?:ed)?|dripp(?:ed|ing) on|leak(?:s|ed|ing) (?:on|onto|over|into) it|humid(?:ity)?|condensation)\b|进了?(?:雨|海)?水|受潮|淋(?:了|过|到|着)?雨|(?:被)?雨淋|下雨|淋湿|泼(?:了|水|上)|水泼|水洒|水(?:翻|倒)\S{0,2}上|洒了(?!吗)|泼了|有水(?:进|在里)|水(?:汽|气)|湿了|遇水|泡了?水|进(?:了|过)?(?:点|一点)?水|沾水|打湿|弄湿|碰过?水|(?<=没有?)受过?潮|(?:水|可乐|饮料|咖啡|茶|酒|汤|果汁|牛奶|啤酒)\S{0,4}(?:洒|倒|流|漏|泼|浇)(?:在|到|进|上|了)|流进去|(?<!洪)水进(?:去|了|到)|雨里|潮湿|泡水|浸水|浸过/g,
  },
  {
    value: 'foreign-object',
    words:
      /\b(?:paper ?clip|coin|pencil(?: stub)?|screw|nail|lego|pin|hairpin|toothpick|twig|gravel|sand|sawdust|straw)\b[^.!?]{0,16}\b(?:wedged|stuck|jammed|packed|inside|in|down)\b[^.!?]{0,8}\b(?:the |its |my )?(?:\w+ )?(?:port|vents?|socket|fan|slot|plug|outlet|grille)\b|\b(?:(?:sand|dust|grit|dirt|mud|scales|hair|flour|sawdust|metal|coins?|screw|crumbs) (?:\w+ )?(?:got|blew|fell|went|came|in|inside)(?: (?:in|inside|into))?|(?:penny|pennies|coins?|paper ?clips?|screws?|nails?|pins?|filings|shavings|crumbs|lego|toys?|marbles?|pebbles?|stones?|wire|beads?)\b(?: \w+){0,4} (?:in|into|inside|through)(?: of)? (?:it|the (?:unit|vents?|sockets?|ports?|fan|slots?|machine|case|housing|outlets?|grille))|(?:posted|stuck|pushed|poked|put|dropped|shoved) an? (?:\w+ )?\w+ (?:in|into|through|down) the (?:vents?|slots?|sockets?|ports?|fan|grille|outlets?)|oil (?:got|inside)|something (?:fell|got) (?:in|inside|into))\b|进了?(?:沙|灰|油|土|异物)|异物|(?:沙子?|灰尘?|铁屑|木屑|泥|鱼鳞|硬币|毛发|面粉)\S{0,3}(?:进|吹进|掉进|跑进)/g,
  },
  {
    value: 'opened-casing',
    words:
      /\bunscrewed (?:the|its|it)\b|\b(?:took|taken|had) (?:the|its) (?:\w+ )?(?:back|lid|top|cover|panel|casing) off\b|\b(?:opened (?:it (?:up|to (?:(?:have|take) a )?(?:look|see|check|clean|fix))|up|the (?:case|casing|housing|cover|unit))|open(?:ed)? the (?:case|casing|housing)|(?:case|casing|housing|cover|lid) (?:has been |was |is )?opened|opened (?:my|your)|(?:had|got) the (?:lid|cover|case|casing|housing|back|shell) off|took the (?:lid|cover)|(?:took|taken|take) the (?:case|casing|housing|shell|enclosure) (?:apart|off)|had it open|(?<=never (?:been )?)opened(?= or)|took (?:it )?apart|taken (?:it )?apart|disassembled|dismantled|unscrewed|(?:took|taken|take) the (?:back|top|front|panel) off|casing (?:was )?opened)\b|拆开(?:了|过)?(?:机器|外壳|机壳)|(?:自己|(?<!给)我)拆开|拆开看(?!货|箱)|(?:把|将)?(?:盖子|外壳|机壳|后盖|上盖)(?:被)?(?:自己)?(?:给)?(?:拆|打开|拧开|卸|撬)|(?<!没|没有|未|从未|没怎么)拆过(?!包装|封|箱)|(?<=(?:没有?|从未|未曾?)摔\S{0,8})拆(?!包装|封|箱)|(?<=有没有人)拆|(?<=(?:没有?|未|从未))拆(?=修)|拆了?机|开过?壳|打开(?:了|过)?(?:外壳|机壳)|拆解/g,
  },
  {
    value: 'unauthorised-modification',
    words:
      /\bcut (?:the|off the|its) (?:plug|lead|cable|connector)\b|\b(?:put|fitted|swapped) (?:on |in )?(?:anderson|xt60|my own|different|bigger|other) (?:connectors?|plugs?|cells?|fuses?)\b|\b(?:modified|modification|modded|rewired|(?<!\b(?:is|are|was|were|badly|poorly) )soldered|hacked|bypassed|jumpered|drilled|(?:flashed|installed|loaded) (?:a |an |my |some )?(?:\w+[ -])?(?:home-?made|custom|other|modified|hacked|unofficial) (?:firmware|software)|(?:altered|changed) the (?:circuit|wiring)|(?:added|put in) an? (?:second |bigger |extra )?(?:fan|plug|fuse|switch)|(?:swapped|changed|replaced) (?:out )?the (?:internal |battery )?(?:cells|fuse|firmware|wiring|plug))\b|改装(?!店|厂|公司|行|车间)|改过|改造|改动|(?<!虚|脱|漏)焊(?!点|缝|机)|改了?线|刷了?固件|换了(?:里面|内部)|加了(?:个|一个)?(?:风扇|开关|插头)/g,
  },
  {
    value: 'unauthorised-service',
    words:
      /\b(?:took|brought|carried) it (?:to|down to|round to) (?:a|my|the|some|our) (?:\w+ ){0,3}(?:shop|guy|bloke|electrician|mechanic|repair\w*)\b|\b(?:bloke|guy|man|lad|chap|shop|stall|mate|friend|electrician)\b[^.!?]{0,24}\b(?:fixed|repaired|mended|soldered|patched)\b[^.!?]{0,12}\b(?:it|this|the unit|the board)\b|\b(?:fixed|repaired|mended) (?:it )?(?:by|at) (?:a|the|some) (?:bloke|guy|market|corner|phone|tv|local)\b|\b(?:repaired (?:it )?(?:by myself|myself)|(?:local|other|another) (?:shop|workshop|electrician) (?:repaired|fixed|opened)|tried to (?:fix|repair) it|(?:repaired|fixed|serviced) (?:it )?by (?:a|an|my|another) |(?:someone|somebody) else (?:has )?(?:repaired|fixed)|(?:my|an?|the) (?:electrician|friend|cousin|mechanic) (?:already )?(?:worked on|repaired|fixed|had a go)|had (?:a go at|it repaired)|repair shop tried|(?:repair (?:guy|man|shop)|technician|electrician|mechanic|handyman)(?: \w+)? (?:look(?:ed)? at|had a look|serviced|worked on|opened|tried)|(?:another|different) (?:company|workshop|shop|firm)(?: \w+)? (?:tried|repaired|fixed|serviced|opened|worked)|third[- ]party (?:technician|workshop|electrician|company|shop|mechanic)(?: \w+)? (?:serviced|repaired|fixed|opened|looked)|(?<!\byour (?:\w+ )?)(?:repair ?(?:man|guy|shop|stall|cafe)|handyman|technician|electrician|mechanic|tinkerer|workshop|uncle|cousin|neighbour|friend|nephew|brother-in-law)\b(?: (?!of yours|from you|your)[\w']+){0,7} (?:repaired|fixed|patched|serviced|mended|soldered|did (?:a|the) repair)|or repaired(?= by))\b|自己修|找(?:人|\S{1,4}店)修|别人修|修理店|维修店修|朋友修|别的地方(?:维)?修|(?:电工|师傅|朋友)(?:弄|修|动|看)过|(?:别的|其他)(?:公司|地方|店|人)\S{0,4}修|第三方\S{0,5}修|(?:外面|路边|街边|楼下|附近)\S{0,3}修/g,
  },
  {
    value: 'third-party-component',
    words:
      /\b(?:charger|cable|lead|adapter|brick|panel)s? (?:off|from|of) (?:an?|my|our|the) (?:old |other |another )?(?:e-?bike|laptop|phone|scooter|drill|tablet|golf cart|neighbou?r)\b|\b(?:(?:used|using|connected|with) (?:a |an |my |some )?(?:different|another|other|old) (?:charger|adapter|power supply|cable)|third[- ]party(?= (?:\w+ )?(?:chargers?|adapt[eo]rs?|cables?|batter(?:y|ies)|panels?|parts?|components?|inverters?|modules?|accessor\w+|power suppl\w+)\b)|(?<!\b(?:sold|seller|vendor|shop|store|retailer|dealer|marketplace|amazon|ebay|temu)\b[^.!?]{0,30})third[- ]party(?! (?:\w+ )?(?:work|shop|service|technician|electrician|repair|mechanic|seller|vendor|store|retailer|dealer|website|marketplace|platform|company|insurance)|[^.!?]{0,12}\b(?:seller|vendor|shop|store|retailer|dealer)\b)|no[- ]name|another brand|other brand|different brand|(?:different|another|other) m(?:anufacturer|aker)'?s?|of another m(?:aker|anufacturer)|somebody els(?:e'?)?s (?:charger|battery)|cheap (?:charger|battery)|battery from (?:another|a different)|competitor(?:'?s)? (?:panels?|batter(?:y|ies)|chargers?|inverters?|cables?|adapters?|modules?|parts?)|(?:my|an?|the) \w+'s (?:charger|adapter|battery|power supply|panels?)|non[- ](?:original|genuine)|(?:from|of) (?:a different|another|some other) (?:company|brand|make)|not original|aftermarket|off[- ]brand|generic (?:charger|battery|cable)|not (?:yours|your own) charger|someone else's (?:panel|charger|battery)|(?:other|foreign|outside) (?:parts?|chargers?|cables?|adapters?|panels?|batter(?:y|ies)) (?:(?:was|were|is|are|ever|has been) )*(?:connected|attached|fitted|used|plugged))\b|第三方(?!\S{0,5}(?:修|店|卖家|商家|平台|网站|渠道))|(?:便宜|山寨|网上买的|拼多多\S{0,5})(?:充电器|充电头|电池|适配器)|别的(?:牌子|品牌)|别家的?|其他牌子|其他品牌|其它品牌|非原装|杂牌|不是原装/g,
  },
  {
    value: 'lightning',
    words:
      /\b(?:(?<!like )lightning(?![- ](?:fast|quick|speed)| is (?:quite |very )?common)|thunder(?:storm)?|power surge)\b|雷击|打雷|雷电|闪电|(?<!叫)雷雨|雷暴|雷劈/g,
  },
  {
    value: 'flood',
    words:
      /\bburst (?:water )?(?:main|pipe)\b|\b(?:beck|stream|creek|river|brook|canal) (?:came|rose|burst|ran)\b|\bcame up over the\b|\b(?:flood(?:ed(?! with)|ing|s)?|flood ?waters?|hochwasser|(?:river|water)(?:'s| is| was| came) (?:in|into) the (?:house|basement|cellar|garage)|(?:river|creek|stream|sea|tide) (?:came|got|ran|rose) (?:in|into|over))\b|发洪水|洪水|大水|水灾|内涝|水淹|被淹/g,
  },
  {
    value: 'wind',
    words:
      /\b(?:storm(?= (?:blew|took|tore|knocked|damage|destroyed))|blown (?:over|off)|hurricane|typhoon|tornado)\b|台风(?!天)|暴风|龙卷风/g,
  },
  { value: 'fire', words: /\b(?:house fire|fire in the (?:house|garage|building))\b|火灾/g },
  {
    value: 'traffic-accident',
    words:
      /\b(?:bus|car|lorry|truck|van|taxi|tram) (?:ran|drove|crashed|bumped|hit|went|backed) (?:into|over)?\b[^.!?]{0,20}\b(?:us|me|boot|back|rear|car|van|trailer)\b|\b(?:bumped|hit|shunted|rammed) by a (?:bus|car|lorry|truck|van|taxi)\b|\bboot crumpled\b|\b(?:(?:car|traffic|road) (?:accident|crash|wreck)|rear[- ]ended|(?:crash|accident|collision|pile-?up) on the (?:motorway|highway|road|freeway|autobahn)|(?:van|car|truck|lorry|camper|trailer|bus|pickup)\b(?: \w+){0,2} (?:rolled over|overturned|flipped|crashed)|(?:ended up|went|slid|landed) in (?:a|the) ditch)\b|车祸|交通事故/g,
  },
  {
    value: 'corrosion',
    words:
      /\b(?:salt|sea air|damp air|rust|verdigris) (?:has |had )?(?:rotted|eaten|corroded|got (?:to|into)|attacked)\b|\b(?:eaten|rotted|rusted) (?:the |away )?(?:contacts?|terminals?|pins?|connectors?)\b|\bgreen (?:crust|stuff|fur) on\b|\b(?:corro(?:ded|sion|ding)|rust(?:ed|y)?|oxidi[sz]ed|verdigris|(?:green and |white and )?crusty|salt has eaten|eaten by (?:salt|rust))\b|腐蚀|生锈|锈蚀|锈了/g,
  },
  {
    value: 'insects',
    words:
      /\b(?:ants|wasps|spiders?|cockroach(?:es)?|earwigs?|beetles|geckos?|termites) (?:got|were|are|have|had|nest\w*|liv\w*|moved)\b|\b(?:ants?|termites?|moths?|beetles?|earwigs?|bees?|insects?|cockroach(?:es)?|roaches|wasps?|spiders?|bugs)\b(?= (?:\w+ ){0,3}(?:in|inside|nest|living|got into|got|chewed|ate)\b)|蚂蚁|蟑螂|虫子/g,
  },
  {
    value: 'wear',
    words:
      /\bworn (?:smooth|out|through|down|away)\b|\b(?:worn[- ]out|wear and tear|old age|wear of (?:the )?years|(?:just|simply|only) age\b|years of wear)\b|磨损|用久了\S{0,3}(?:坏|老化)|老化/g,
  },
  {
    value: 'high-temperature',
    words:
      /\b(?:cook(?:ed|ing)|bak(?:ed|ing)|roast(?:ed|ing)|fry(?:ing)?) in (?:the|a|my) (?:\w+ )?(?:greenhouse|car|van|tent|attic|loft|sun|shed|conservatory)\b|\b(?:room|container|cabinet|shed|attic|loft) (?:hits?|reaches|gets to|was) [4-9]\d\b|(?<!\b(?:solar|input|panels?|pv|watts?)\b[^.;]{0,40})\b(?:(?:baking|blazing|direct|hot|full|scorching|burning) sun(?:light|shine)?|(?:in|under) the (?:\w+ )?sun|(?:degrees?|extreme|great) (?:of )?heat|heat ?wave|high temperatures?|hot (?:car|attic)|(?:desert|oven|furnace) heat|(?:tent|car|boot|trunk|van|attic|loft|conservatory|greenhouse|dashboard)\b(?: \w+){0,4} (?:heat|hot|oven|[4-9]\d degrees)|(?:next to|beside|near|against|by) (?:the|a|our|my) (?:\w+ )?(?:stove|oven|radiator|heater|fireplace|furnace))\b|高温|暴晒|大太阳|太阳底下|太阳\S{0,2}晒/g,
  },
  {
    value: 'improper-storage',
    words:
      /\b(?:stood|sat|left|lay|kept|stored|put (?:it )?away)\b[^.!?]{0,40}\b(?:empty|flat|at zero|with nothing in it|discharged|uncharged)\b(?=[^.!?]{0,40}\b(?:since|for|from|until|till|after|all|over|to|months?|winter|autumn|easter|summer|year)\b)|\b(?:loft|attic|shed|cellar|garage|caravan|barn)\b[^.!?]{0,20}\b(?:empty|flat) since\b|\bunheated (?:\w+ )?(?:from|since|all|over)\b|\b(?:stored|kept|left|stood) (?:\w+ ){0,3}(?:damp|wet|moist) (?:\w+)\b|\b(?:empty|flat|discharged|drained|at (?:zero|0)(?: ?%| percent)?)\b(?: \w+){0,7} (?:winter|months?|season|year|till now)\b|\b(?:months?|winter|season|year)s?\b(?: \w+){0,3} (?:empty|flat|discharged|drained)\b|\b(?:stored|left|kept|stood)\b(?: \w+){0,5} (?:unheated|freezing|minus \d+|frost|sub-?zero)\b|(?:存|放|搁)在?\S{0,3}潮湿/g,
  },
];

const all = [...lexicon, ...chineseCauses];

/** What goes without saying where the other is told: a flood wets, an accident hits. */
const heldBy: Readonly<Partial<Record<Cause, readonly Cause[]>>> = {
  flood: ['moisture'],
  'traffic-accident': ['collision'],
};

export interface CausesFound {
  readonly said: readonly Cause[];
  readonly denied: readonly Cause[];
  readonly words: string;
}

/** Over folded text. "Never opened" beside a fault speaks of the casing. */
export function causesIn(text: string, hasFault: boolean): CausesFound {
  const found = mentions(text.replace(likenesses, ' '), all);
  const told = said(found);
  const casing: readonly Cause[] =
    hasFault &&
    /\b(?:never|not|haven't|didn't) open(?:ed)?\b|(?:没|没有|未)拆(?:过|机|开|壳)?(?!封|箱|包)|没打开过/.test(text)
      ? ['opened-casing']
      : [];
  return {
    said: told.filter((cause) => !told.some((other) => heldBy[other]?.includes(cause))),
    denied: [...new Set([...denied(found), ...casing])],
    words: found
      .filter(({ isDenied }) => !isDenied)
      .map(({ words }) => words)
      .join(', '),
  };
}

/** "No damage of any kind": nothing from the list happened. */
export function deniesEveryCause(text: string): boolean {
  return /\b(?:(?<!\b(?:box|carton|packaging|packing|parcel) (?:had|has|shows?|showed) )no (?:damage|accident|drops?|water)(?: of any kind| at all| whatsoever)|nothing (?:has )?happened to it(?! (?:on the way|in transit|during))|nothing (?:like that|special|unusual|of (?:that|the kind|those)|(?:has )?ever) ?(?:has )?(?:ever )?(?:happened)?|no accidents?|(?:did not|didn't|haven't|never) d[io](?:d|ne)? anything to it|treated it like|(?:always )?(?:been )?kept (?:it )?(?:dry|indoors|inside)|no to all|no external (?:influence|cause|damage)|nothing had (?:ever )?happened|(?:no one|nobody) (?:has )?(?:touched|opened)|none of (?:these|those|that|them|the above)|nothing happened(?! (?:to it )?(?:on the way|in transit|during))|normal use)\b|(?:^|[，。,\s])(?:这些|那些|以上|上述|全)?都没有(?:过|发生)?(?=$|[，。,\s])|(?<!票据?|凭证|单据|收据|证明)(?:什么|啥)(?:都|也)没(?:有|发生|干|做|动)|没(?:有)?发生过|没发生什么|没有?(?:发生)?(?:过)?任何(?:异常|意外|外力|磕碰)|啥事(?:也|都)?没(?:出|有)|没出过(?:啥|什么)?事|没有?人(?:动|碰|拆)过|一直(?:放在)?(?:室内|家里|好好的)(?!用)|没有?人(?:摔|动|碰|拆)过|没有这些|没这些|没有以上|以上都(?:没有|不是)|(?<!不能|无法|没法|不)正常使用(?!没|都没|一切)/.test(
    text,
  );
}
