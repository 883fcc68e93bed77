// What few English words about the sale, the papers and the people mean beside the question that is open, in the order they are tried. Over folded text, denials
// taken out.
import type { AnswerForms } from './answer-forms.ts';

const forgotten =
  /\b(?:ages|a (?:long )?while|a long time|long|years) (?:ago|back)\b|\blost track\b|\b(?:can(?:no|')?t|could ?n'?t) (?:say|tell|recall)\b|\b(?:took|received|bought|ordered|got|accepted) (?:it|the parcel|this)\b.*\b(?:not me|so|don't know)\b|\b(?:wife|husband|dad|mum|mom|son|daughter|flatmate|neighbou?r|boss|company|colleague) (?:took|received|bought|ordered|got|accepted)\b/;

export const answersOnSale: AnswerForms = {
  'purchase-channel': [
    [
      'unknown',
      /\bmy late (?:husband|wife|father|mother|dad)\b|\bcaretaker\b|\bbefore (?:i|we) (?:started|moved|came)\b|\bnever knew\b/,
    ],
    ['official', /\b(?:page|site|shop) of (?:the|your) company\b/],
    [
      'distributor',
      /\b(?:bloke|guys?|man|lads?|company|firm|people) (?:who|that) (?:\w+ ){0,2}(?:roof|install|fitted|did|sold|mounted)\w*|\binstall(?:ation|er)s?\b/,
    ],
    [
      'other',
      /\b(?:brother|sister|mother|father|son|daughter)[- ]in[- ]law\b|\bgave it (?:to )?me\b|\bfor (?:christmas|my birthday)\b/,
    ],
    [
      'unknown',
      /\b(?:husband|wife|dad|mum|mom|boss|company|parents|son) (?:bought|ordered|got)\b|\bhere when (?:we|i) moved in\b/,
    ],
    [
      'distributor',
      /\b(?:guy|man|woman|people|company|firm|chap|team) (?:who|that) (?:did|does|installed|fitted|put|set|built|sold)\b|\b(?:fitter|energy consultant|wholesaler|electrician|stockist|authori[sz]ed|one of your (?:dealers|partners)|partner of yours)\b|\b(?:came|delivered|sold|bought) (?:together )?with (?:the|our|my) (?:solar|panels|system)\b/,
    ],
    [
      'other',
      /\b(?:traded|swapped|inherited|raffle|auction|flea market|garage sale|car boot|yard sale|craigslist|gumtree|facebook|marketplace|classifieds?|previous owner|landlord|off a mate|given to me|a mate|charity shop|pawn ?shop|lottery|prize|won it)\b/,
    ],
    [
      'official',
      /\b(?:bought|ordered|got it|purchased)?\s*(?:it )?(?:direct|directly)\b|\byour (?:\w+ )?(?:app|stand|stall|factory|flagship)\b/,
    ],
  ],
  'service-region': [
    ['overseas', /^(?:it'?s )?(?:here |over )?(?:in |from )?(?:the )?(?:us|u\.s\.?a?\.?|states|uk|eu|uae|emirates)\b/],
  ],
  'purchase-region': [
    ['overseas', /^(?:no,? )?(?:here |over )?(?:in |from )?(?:the )?(?:us|u\.s\.?a?\.?|states|uk|eu|uae|emirates)\b/],
  ],
  'delivery-date': [['unknown', forgotten]],
  'purchase-date': [['unknown', forgotten]],
  'repair-date': [
    ['unknown', /\b(?:did ?n't|not) keep\b|\bdealt with (?:it|that)\b/],
    ['unknown', forgotten],
  ],
  'production-date': [
    [
      'unknown',
      /\b(?:label|print|sticker)\b.*\b(?:scratched|faded|gone|off|unreadable)\b|\bbarcode\b|\bnothing like a date\b/,
    ],
    [
      'unknown',
      /\bno (?:production )?date\b|\b(?:see|find|read) (?:any|a|the) date\b|\b(?:isn't|is not|there's no) (?:one|any)\b|\bonly (?:\w+ )?(?:a )?numbers?\b|^(?:no|nope)\b/,
    ],
  ],
  'contract-warranty': [
    [
      'unknown',
      /\bnever signed\b|\b(?:no|any) (?:such )?(?:paper|contract|document)\b|\bjust (?:the|an?) (?:invoice|receipt|bill)\b|\bnothing (?:like that|in writing|signed)\b|\bnot that i know\b|^(?:no|nope)\b/,
    ],
  ],
  'earlier-repair': [
    ['yes', /\bin your (?:workshop|service|factory)\b/],
    ['no', /\bbrand new\b|\bonly had it\b/],
    ['unknown', /\b(?:previous|last|first) owner\b|\bsecond ?-?hand\b|\bbought (?:it )?used\b/],
    ['no', /\bfirst (?:problem|time|issue|fault|repair)\b|\bnot once\b|\balways (?:been fine|worked|ran)\b|\bnever\b/],
    [
      'yes',
      /\b(?:swapped|repaired|replace[ds]?|replacement|fixed|exchanged|mended|came back|been back|went back|sent (?:it )?back|was changed|once (?:already|before)|last year|second (?:one|unit|time))\b/,
    ],
  ],
  'not-as-described': [
    ['yes', /\b(?:website|page|ad|listing|box|manual) (?:says?|said|promised|shows?)\b/],
    [
      'no',
      /\b(?:right one|the same|same as|exactly (?:what|as|the)|matches|correct one|as (?:described|advertised|ordered|shown)|what i (?:ordered|wanted))\b(?<!not what i (?:ordered|wanted))/,
    ],
    [
      'yes',
      /\b(?:different|differs|wrong|not (?:what|the|as)|instead|smaller|bigger|weaker|older|missing|another (?:one|model|colou?r|version))\b|\b(?:said|says|promised|advertised|showed|ordered)\b.*\b(?:this|got|is|came|but)\b/,
    ],
  ],
  'purchase-proof': [
    ['no', /\b(?:chucked|ate it|binned|burnt|burned|washed)\b/],
    [
      'unknown',
      /\b(?:have to|need to|must|let me|will|gotta) (?:look|check|search|see)\b|\bmaybe\b|\bnot sure\b|\bmight have\b/,
    ],
    [
      'no',
      /\b(?:lost|threw|thrown|gone|never (?:got|had|received)|present|gift|no longer|nothing|(?:did ?n't|have ?n't|not) (?:keep|kept|got|have)|shredded|burned|no (?:paper\w*|receipt|invoice|bill|proof))\b/,
    ],
    [
      'yes',
      /\b(?:got|have|has|can (?:find|dig|get|print|show|forward)|emails?|confirmation|statement|order number|pdf|bill|receipt|invoice|folder|drawer|screenshot|paypal|account)\b/,
    ],
  ],
  'delivery-proof': [
    ['no', /\bdeleted\b/],
    ['yes', /\b(?:freight papers|stamp|doorbell|camera|cctv)\b/],
    [
      'no',
      /\b(?:nothing|no record|left (?:it )?(?:at|on|by|outside|in)|(?:did ?n't|not) (?:keep|kept)|lost|threw|nobody signed|no (?:slip|paper|proof|note))\b/,
    ],
    [
      'yes',
      /\b(?:tracking|e-?mails?|sms|text(?: message)?|slip|signed|notification|note|app|photo|dhl|ups|fedex|dpd|courier|post(?: office)?|delivery (?:note|slip|paper))\b/,
    ],
  ],
  'carrier-proof': [
    ['no', /\bdo(?: not|n't) do that\b/],
    ['yes', /\bwill get\b|\bissue one\b/],
    [
      'no',
      /\b(?:gone before|had (?:already )?(?:gone|left)|refus\w+|too late|wo ?n't|would ?n't|could ?n't|drove off|left (?:before|already)|ran off|not any ?more|no chance|never)\b/,
    ],
    [
      'yes',
      /\b(?:noted|filed|report|signed|confirm(?:ed|ation)?|protocol|can (?:ask|get)|wrote|written|statement|took (?:photos|pictures)|admitted|acknowledged)\b/,
    ],
  ],
  'fault-information': [
    ['no', /\bcamera'?s? (?:is )?(?:broken|dead)\b|\bno camera\b/],
    [
      'no',
      /\bno (?:camera|phone|smartphone|way)\b|\b(?:can(?:no|')?t|not able|unable|would ?n't know|do ?n't know how|not possible|not right now)\b|\b(?:phone|camera) is (?:broken|dead)\b/,
    ],
    [
      'yes',
      /\b(?:let me|give me a|in a (?:minute|moment|bit)|tonight|tomorrow|sending|attached|here (?:it|they|you)|of course|no problem|gladly|film|take (?:a|some|one))\b/,
    ],
  ],
  ownership: [
    ['no', /\bborrowed\b/],
    [
      'no',
      /\b(?:writing|asking|calling|here|helping|doing this|on behalf)\b.*\b(?:for|of) (?:my|a|our|the)\b|\bfor (?:my|a|our) (?:father|mother|mum|mom|dad|neighbou?r|friend|boss|son|daughter|brother|sister|parents|uncle|aunt|grand\w+|client|customer)\b|\bbelongs to (?!me\b|us\b)|\bhelping\b|\bon behalf\b|\bsomeone else\b|\bmy (?:father|mother|mum|mom|dad|neighbou?r|friend|boss|brother|sister|uncle|aunt|landlord|employer|company|grand\w+|parents|mate|son|daughter)'?s?'?(?:$|[\s.!,])(?! (?:and|gave))|\b(?:church|club|company|school|firm|employer|association)'?s\b/,
    ],
    ['yes', /\b(?:mine|my own|ours|i (?:bought|paid|own)|belongs to (?:me|us))\b/],
  ],
  authorisation: [
    ['no', /\bwaiting for\b|\bthink about it\b|\bnot told\b/],
    [
      'no',
      /\bnot (?:yet|so far)\b|\bhave ?n'?t\b|\b(?:need|have|must|should|will|got) (?:to )?ask\b|\b(?:does ?n't|do ?n't) know\b|\bask (?:him|her|them) first\b|\bno idea (?:of|about) (?:it|this)\b/,
    ],
    [
      'yes',
      /\b(?:asked|told|sent|allowed|authori[sz]ed|wants?|lets?) me\b|\b(?:permission|agrees?|agreed|fine with (?:it|that)|happy|knows (?:about)?|next to me|(?:says?|said) (?:ok(?:ay)?|yes|it's fine|go ahead)|on (?:his|her|their) behalf)\b/,
    ],
  ],
  'logistics-damage': [
    ['none', /\bdelivery was (?:perfect|fine|good)\b|\bfine on arrival\b/],
    [
      'packaging',
      /\b(?:just|only) the (?:cardboard|box|wrap)\w*|\b(?:wrapping|styrofoam|cardboard|foil|box)\b.*\b(?:nothing else|not touched|tatters|ripped)\b/,
    ],
    ['partial', /\beverything else is (?:good|fine|ok)\b/],
    [
      'none',
      /^no[,.]? (?:everything|all|it|nothing)\b|\b(?:in one piece|nothing (?:was |is )?(?:broken|damaged)|all (?:fine|good|ok|intact)|intact|undamaged|no damage)\b/,
    ],
    [
      'packaging',
      /\b(?:only|just)\b.*\b(?:box(?:es)?|cartons?|packag\w+|pallets?|wrapping|crates?|foil)\b|\b(?:box(?:es)?|cartons?|packag\w+|crates?)\b.*\b(?:but|units are|contents|inside)\b/,
    ],
    [
      'serious',
      /\b(?:half|most|all of|whole|entire|container|many|lots|everything|badly|wrecked|destroyed|write-?off|totalled)\b/,
    ],
    [
      'partial',
      /\b(?:one|two|three|four|five|some|a (?:few|couple)|several|few|\d+)\b.*\b(?:dent|crack|broke|damag|scratch|bent|smash|crush|hurt)\w*|\b(?:partly|in part)\b/,
    ],
  ],
  shortage: [
    ['none', /\bgot the lot\b|\ball included\b|\bevery part was there\b/],
    [
      'batch',
      /\b(?:inverters?|batter(?:y|ies)|units?|modules?|cabinets?|systems?)\b.*\b(?:short|missing|never (?:came|arrived))\b/,
    ],
    ['partial', /\bnot included\b/],
    [
      'none',
      /\b(?:complete|everything (?:was|is) (?:there|in)|nothing (?:was |is )?missing|all (?:there|present)|full count)\b/,
    ],
    [
      'batch',
      /\b(?:pallets?|whole|batch|container|truck(?:load)?|units|systems|second delivery|half (?:of )?the (?:order|delivery)|(?:ten|twenty|thirty|forty|fifty|\d\d+) )/,
    ],
    [
      'partial',
      /\b(?:missing|short|was(?: ?n't| not) (?:in|there|included)|without|lacked|lost|forgot(?:ten)?|screws?|cables?|manual|bracket|a bag)\b/,
    ],
  ],
  demand: [
    ['repair', /\bworking again\b|\bget it going\b|\bmake it (?:whole|work)\b/],
    ['refund', /\bgive me back what\b|\bpay me back\b|\bwhat i paid\b/],
    ['return', /\b(?:pick it up|collect (?:it|this)|give it back|send the thing back|do(?: not|n't) want it)\b/],
    ['exchange', /\bright model\b|\bchange it for\b|\bworking one\b/],
    [
      'replenishment',
      /\b(?:send|ship|post|mail)(?: me| us)? the (?:cables?|brackets?|charger|manual|plug|screws?|parts?|adapter)\b/,
    ],
    ['suggestion', /\bmaybe you could\b|\bit would be (?:nice|good|better)\b/],
    ['none', /\bnot asking for\b/],
    [
      'none',
      /\b(?:nothing|no demands?|just wanted (?:you )?to (?:know|tell|say)|for your information|fyi|wanted to let you know)\b/,
    ],
    ['suggestion', /\b(?:idea|suggest\w*|you should|could you make|next (?:version|model|time)|improve\w*|feedback)\b/],
    ['replenishment', /\b(?:missing|the rest|remaining|what'?s left|forgotten)\b/],
    ['exchange', /\b(?:swap|replace(?:ment)?|another one|new one|exchange)\b/],
    ['refund', /\b(?:money back|refund|reimburse\w*|my money)\b/],
    ['return', /\b(?:take (?:it|them|this) back|send (?:it|them|this) back|return|have it back)\b/],
    ['repair', /\b(?:fix|mend|repair|make it work|someone (?:to )?come)\b/],
  ],
  'service-dissatisfaction': [
    ['no', /\babout the (?:battery|product|unit|system)\b|\b(?:staff|people) were (?:lovely|nice)\b/],
    ['yes', /\bhung up\b|\bnever turned up\b/],
    [
      'no',
      /\b(?:battery|product|unit|device|system|thing|machine|hardware) (?:itself|is|was)\b|\b(?:staff|service|people|support) (?:is|was|were|are) (?:nice|fine|good|great|ok|friendly|helpful)\b/,
    ],
    [
      'yes',
      /\b(?:call(?:ed|s)? back|rude|treated|nobody|no ?one|never (?:came|come|answer\w*|called|show\w*)|waited|waiting|no answer|late|appointments?|ignored|hotline|support|service)\b/,
    ],
  ],
  'shipped-back': [
    ['no', /\bsitting here\b|\bin the garage\b/],
    ['yes', /\byou (?:have )?(?:received|got) it\b/],
    [
      'no',
      /\b(?:have ?n'?t|not yet|not sent|still (?:here|in|at|on (?!its)|with me|standing)|waiting for|it'?s here|keeping it|before i send)\b/,
    ],
    [
      'yes',
      /\b(?:posted|sent|shipped|on (?:its|the) way|with (?:ups|dhl|fedex|dpd|gls|the (?:courier|post))|dropped (?:it )?off|gave it to|collected|picked up|returned|mailed)\b/,
    ],
  ],
  'serial-number': [
    [
      'unknown',
      /\b(?:sticker|label|barcode|plate)(?:'s| is| was| has)? (?:\w+ )?(?:gone|off|missing)\b|\bpeeled off\b/,
    ],
  ],
  consumer: [['private', /\bour roof\b|\bmy garage\b|\bcpap\b|\bat night\b/]],
};
