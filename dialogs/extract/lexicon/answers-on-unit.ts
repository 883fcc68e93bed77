// What few English words about the unit mean beside the question that is open, in the order they are tried. Over folded text, denials
// taken out.
import type { AnswerForms } from './answer-forms.ts';

export const answersOnUnit: AnswerForms = {
  hazards: [
    [
      'none',
      /\b(?:do ?n't|did ?n't|have ?n't|can(?:no|')t) (?:see|notice[d]?|smell|spot) any|\bcool to the touch\b|\bnothing (?:dangerous|that looks)\b/,
    ],
    [
      'none',
      /^(?:no|none|nope|nah|nothing)\b[\s,.]*(?:it'?s |just |only )|\b(?:nothing (?:unusual|odd|strange|special|out of the ordinary|weird)|(?:stone |ice )?(?:cold|cool|dry)(?: as ice)? and (?:\w+ )?(?:quiet|dry|cool|cold|dead)|(?:looks|smells|feels) (?:fine|normal|ok|okay|good|all right))\b/,
    ],
  ],
  model: [
    ['unknown', /\bno name\b|\b(?:tell|know) (?:you )?the (?:type|model)\b/],
    [
      'unknown',
      /\bwhere (?:would|do|can|should) i\b|\b(?:is|it's|its) (?:\w+ )?(?:at|in) (?:home|the)\b|\bnot with me\b/,
    ],
  ],
  defect: [
    [
      'nothing',
      /\b(?:by accident|one is enough|cheaper|cancel\w*|(?:won't|not) be needing|no longer need(?:ed)?|do(?: not|n't) need)\b/,
    ],
    ['arrived-damaged', /\bdelivered in (?:bits|pieces)\b|\bout of the box (?:it )?(?:had|was|came)\b/],
    ['wrong-item', /\bi wanted\b|\bmy order was\b|\bturned up\b|\bversion i\b/],
    [
      'badly-made',
      /\b(?:wonky|never straight|rubbish build|glued|from (?:the )?factory)\b|\bdo(?:es)?n't (?:sit|align)\b/,
    ],
    [
      'other',
      /\bno (?:lights?|beep|sound|power|output|display)\b|\b(?:never|do(?:es)?n't|won't|can'?t) (?:\w+ )?(?:move|manage|react|handle|power|drive)\b|\bcomes? up on the (?:display|screen)\b/,
    ],
    [
      'wrong-item',
      /\b(?:ordered|wanted|picked|paid for|asked for)\b.*\b(?:got|received|sent|came|this is)\b|\bwrong (?:model|one|colou?r|size|item|unit|thing)\b|\bnot (?:what|the one) (?:i|we|was|in)\b/,
    ],
    [
      'arrived-damaged',
      /\b(?:arrived|came|unpacked|unboxed|opened|delivered)\b.*\b(?:broken|damaged|crack(?:ed)?|dent(?:ed)?|smashed|crushed)\b|\b(?:crack|dent|broken|damaged|smashed|crushed)\b.*\b(?:arrived|came|unpacked|unboxed|opened|delivered|delivery)\b/,
    ],
    [
      'badly-made',
      /\b(?:crooked|peel(?:s|ing|ed)?|uneven|misaligned|(?:does ?n't|do ?n't|won't|not) (?:fit|close|line up)|badly (?:made|built|glued)|sloppy|rough edges|poorly (?:made|built|finished)|(?:screw|bolt|foot|cap) (?:is )?missing)\b/,
    ],
    [
      'other',
      /\b(?:stuck|loose|loud|nois(?:y|es?)|scream(?:s|ing)|click(?:s|ing)|rattl(?:es?|ing)|hum(?:s|ming)|buzz(?:es|ing)|whin(?:es|ing)|flash(?:es|ing)|blink(?:s|ing)|broke|broken|(?:came|fell|comes|falls) off|snapped|dead|dies|died|slow|weak|too low|lasts?|drains?|cuts out|errors?|faults?|troubles?|fails?|failed|acting up|wonky|flicker(?:s|ing)|freez(?:es|ing)|frozen|hangs|glitch(?:es|y)?|resets?|restart(?:s|ing)?|no longer|not (?:work|charg|load|turn|start|connect|show|respond|run|hold)\w*)\b|n't (?:\w+ )?(?:work|charge|turn|start|connect|show|open|close|light|respond|run|load|hold|come|switch|move|fill|wake)\b|\b(?:can(?:no|')?t|never) (?:find|connect|open|comes? on|lights?)\b/,
    ],
  ],
  'transport-damage': [
    ['yes', /\b(?:had|has) been dropped\b/],
    ['no', /\blooked (?:mint|new|fine|good)\b|\bmint\b/],
    [
      'no',
      /^(?:no|nope|nah)\b|\b(?:was|were|came|arrived|looked|all) (?:all |absolutely |perfectly )?(?:fine|perfect|intact|brand new|undamaged|ok|okay|good|untouched|spotless)\b|\bnot a (?:scratch|mark|dent)\b|\bin (?:one piece|perfect|good|great|mint)\b/,
    ],
    [
      'yes',
      /\b(?:crush(?:ed)?|dent(?:ed|s)?|crack(?:ed|s)?|smashed|broken|damaged|banged|bent|torn|scratched|shattered)\b/,
    ],
  ],
  'transport-cause': [
    [
      'after',
      /\b(?:ok|fine|good) (?:out of|in) the box\b|\bwhen (?:mounting|installing|carrying|moving|we (?:mounted|installed))\b|\bforklift\b|\bis from when\b/,
    ],
    [
      'after',
      /\b(?:later|after(?:wards)?|i (?:dropped|knocked|broke|hit)|my (?:own )?fault|myself|carried|moved|moving|fell|knocked|a (?:day|week|month) (?:or|after))\b/,
    ],
    [
      'before',
      /\b(?:already|when (?:i|we) (?:opened|unpacked|cut|unboxed|took|got)|(?:out of|in|inside) the (?:box|parcel|carton)|from the (?:start|beginning)|straight away|immediately|right away|as soon as|like that)\b/,
    ],
  ],
  causes: [
    ['dropped', /\b(?:went|go|rolled) down the stairs\b|\btripped\b/],
    ['opened', /\bundid\b|\bpeek(?:ed)?\b/],
    ['modified', /\bnew cells\b|\bfirmware\b/],
    ['other-parts', /\b(?:huawei|growatt|deye|victron|bosch|makita|anker|ecoflow|bluetti|jackery)\b|\bpower brick\b/],
    ['lightning', /\bbolt\b|\bstruck\b|\b(?:mains|voltage) spike\b/],
    ['flood', /\bcyclone\b|\bcreek\b|\b(?:shed|cellar|basement|garage) was under\b/],
    ['none', /\bkid gloves\b|\buntouched\b|\bused it normal(?:ly)?\b/],
    [
      'unknown',
      /\b(?:previous|last|first) owner\b|\bwho knows\b|\bno idea\b|\b(?:can(?:no|')?t|could ?n'?t) (?:say|tell)\b/,
    ],
    ['dropped', /\b(?:tumbled?|fell|fallen|dropped|banged|knocked|slipped|bumped|kicked|toppled|crashed|hit)\b/],
    [
      'wet',
      /\b(?:rain(?:ed)?|spill(?:ed|s)?|spilt|damp|wet|water|splash(?:ed)?|leaked on|condensation|soaked|drenched|moisture|humid)\b/,
    ],
    [
      'modified',
      /\b(?:solder(?:ed)?|(?:re)?wired|bigger cable|modif(?:ied|y)|mechanic|(?:phone|repair|tv) shop|(?:fixed|repaired|tinkered|fiddled)\b.*\b(?:by|at|with|friend|mate|neighbou?r)|had a go at it)\b/,
    ],
    [
      'opened',
      /\b(?:opened|open(?:ed)? it|cover off|lid off|unscrewed|(?:took|taken) (?:it )?apart|inside it|looked inside)\b/,
    ],
    [
      'other-parts',
      /\b(?:(?:laptop|phone|cheap|other|another|different|old|neighbou?r's|third[- ]party|no ?name|aftermarket)(?: \w+)? (?:charger|cable|panels?|adapter|plug|battery|brand|lead)|not (?:the )?original)\b/,
    ],
    ['lightning', /\b(?:lightning|thunder(?:storm)?|(?:power )?surge)\b/],
    ['flood', /\b(?:flood(?:ed|ing)?|hurricane|typhoon|river|tornado)\b/],
    [
      'none',
      /\b(?:always (?:been )?(?:treated|kept|looked|indoors|in|on|dry|careful)|treated (?:it )?(?:well|with care)|looked after|no (?:accidents?|mishaps?|incidents?)|(?:all|just|only) normal|normal(?:ly)? (?:use|used)|(?:touched|harmed) by (?:anyone|anybody)|(?:it )?just (?:stopped|quit|died|failed)|(?:stood|sat|lived|stayed|stands|sits|kept) (?:in|on|indoors|inside|at)|indoors|pampered|babied|not that i(?:'m| am)? (?:know|aware))\b/,
    ],
  ],
  'used-as-required': [
    ['unknown', /\bbuilder did\b|\bprevious owner\b/],
    ['no', /\bwithout the breaker\b|\bshould(?: not|n't)\b|\bhot car\b|\bmostly,? but\b/],
    ['yes', /\bwithin (?:the )?(?:limits|specs?)\b|\blike it says\b/],
    ['unknown', /\b(?:can(?:no|')?t|could ?n'?t) (?:judge|say|tell)\b|\b(?:no idea|not sure|who knows)\b/],
    [
      'no',
      /\bnever (?:read|looked)\b|\bnot (?:exactly|really|quite|entirely|always)\b|\bprobably not\b|\b(?:did ?n't|have ?n't) (?:read|follow|look)\b|\bdifferent(?:ly)?\b|\b(?:outside|attic|shed)\b/,
    ],
    [
      'yes',
      /\b(?:by the book|manual|instructions|as (?:told|described|instructed|it says)|properly|correctly)\b|\b(?:technician|installer|engineer|electrician|fitter|people) (?:\w+ )?(?:set|installed|did|put|fitted|mounted)\b/,
    ],
  ],
  condition: [
    ['box-damaged', /\bcardboard\b|\bshredded\b/],
    ['parts-missing', /\b(?:is|are)n't (?:with it|there)\b|\bno (?:booklet|manual|cable|charger|lead)\b/],
    ['faulty', /\bkeeps failing\b/],
    ['parts-missing', /\b(?:missing|lost|can(?:no|')?t find|gone|without (?:the|a|its)|not there)\b/],
    [
      'box-damaged',
      /\b(?:box|carton|packag\w+)\b.*\b(?:torn|rip(?:ped)?|crush(?:ed)?|squash(?:ed)?|dent(?:ed)?|wet|damaged|broken|battered)\b/,
    ],
    ['scratched', /\b(?:scratch(?:es|ed)?|scuff(?:s|ed)?|marks?|dents?|dings?|chips?|chipped|scrapes?)\b/],
    [
      'perfect',
      /^(?:like|as|as good as|brand|still|good as|practically|basically|completely)? ?(?:new|unused|sealed|mint|immaculate|pristine|untouched)\b|\b(?:never (?:even )?used|still (?:sealed|in the (?:plastic|wrapper|foil))|like (?:new|the day)|not a mark|all there|everything (?:is )?(?:complete|there|clean|in the box)|nothing missing)\b/,
    ],
    ['faulty', /\b(?:broken|dead|faulty|defective)\b|\b(?:does ?n't|wo ?n't|not) (?:work|turn|start|run|charge)/],
  ],
  completeness: [
    ['used', /\b(?:scratch(?:es|ed)|marked|dusty|dirty)\b/],
    [
      'no-box',
      /\b(?:threw|thrown|chucked|tossed|binned|recycled|bin(?:ned)?|no (?:box|carton|packaging)|without (?:the )?(?:box|carton|packaging)|(?:box|carton|packaging) (?:is |was |has )?(?:gone|lost|destroyed))\b/,
    ],
    [
      'used',
      /\b(?:used (?:it |this )?(?:a (?:couple|few|bit|lot)|several|once|twice|many|every|some|for|\w+ times)|(?:on|for) (?:\w+ )?(?:\w+ )?(?:trips?|weekends?|holidays?)|signs? of use|wear|every day|daily|not (?:really )?(?:like )?new|shows)\b/,
    ],
    [
      'complete',
      /\b(?:(?:box|carton) (?:is|and)|in (?:its|the) (?:box|carton|original)|still have (?:everything|it all|the box|both)|unused|both|everything)\b/,
    ],
  ],
  'quality-problem': [
    ['no', /\b(?:wrong way|i wired|mouse|mice|rats?|chewed|forklift)\b/],
    [
      'no',
      /\bmy (?:own )?fault\b|\b(?:i|we|he|she|kids?|somebody) (?:\w+ )?(?:dropped|broke|damaged|spilled|spilt|hit|knocked)\b|\b(?:storm|lightning|accident|water|flood|dropped|fell)\b/,
    ],
    [
      'yes',
      /\b(?:on its own|by itself|just (?:failed|stopped|died|broke|quit)|faulty|(?:poor|bad) quality|factory|defect(?:ive)?|product|must be|out of the blue)\b/,
    ],
  ],
  'function-loss': [
    ['none', /\bworks? 100\b|\ball of it (?:still )?works\b|\bdoes (?:all|everything)\b|\bstill works\b/],
    ['key', /\bno (?:power|backup|output)\b/],
    [
      'non-critical',
      /\b(?:(?:only|just) (?:the|its|a|one|app|bluetooth|wifi)|except|apart from|everything (?:else )?(?:works|is fine|runs) (?:but|except)|app|display|light|screen|slower|smaller things?|wifi|indicator)\b/,
    ],
    [
      'none',
      /^(?:nothing|none|no)[\s,.]+(?:it|all|everything)? ?(?:works|is|runs|fine)|\b(?:all (?:functions?|good|fine)|everything works|does (?:what|everything)|works (?:fine|normally|as it should)|fully functional)\b/,
    ],
    [
      'key',
      /\b(?:whole|completely|complete|entire|nothing works|no (?:power|output|storage)|at all|down|(?:does|do|can|will|wo|ca)n'?t (?:\w+ )?(?:store|work|charge|discharge|deliver|start|run)|stopped|dead|offline|stands still|shut down|out of (?:order|action))\b/,
    ],
  ],
};
