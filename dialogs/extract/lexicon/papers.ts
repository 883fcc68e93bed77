// The papers and pictures a customer has, or has not: of the purchase, of the delivery, of the carrier, of the fault.
import { type ClausePattern, clausePattern } from './clause-pattern.ts';

const denial = "(?:no|not|never|nobody|no one|without|nothing|none|neither|nowhere|cannot|unable|\\w+n't)";
const lost =
  '(?:lost|los[et]|misplaced|gone|missing|threw|thrown|tossed|binned|burnt|burned|shredded|trash|rubbish|bin|overboard|vanished|disappeared|destroyed|ate|eaten|washed|washing machine|laundry)';
const absent = new RegExp(
  `\\b(?:${denial}|${lost})\\b|没|无|未|丢|扔|不见|找不|不在|不留|拿不出|烧|遗失|烂|吃了|掉\\S{0,4}里|不肯|不给|拒|没影`,
);
const present =
  /\b(?:have|has|had|got|'?ve|keeps?|kept|holds?|holding|find|found|here|there|attached|enclosed|available|exists?|in (?:my|the|our|stock|hand|front|possession)|on (?:my|our|file|hand)|with me|at hand|show|provided?|provide you|still|saved?|scanned|signed|yes|no problem)\b|有|在|留着|留了|留的|存着|保留|保存|附|齐|归档|放着|收着|拿着|翻出|持|可以(?:给|发|看|提供)|能(?:给|发|查|看|提供)|给[你您]|发[给你您]|签了/;

const deliveryWords = '送货|签收|收货|交货|物流|快递|运单|回单|回执|承运|破损|货损';

const carrier =
  '\\b(?:carriers?|couriers?|hauliers?|forwarders?|shippers?|drivers?|freight|shipping (?:company|line|agent)|delivery (?:company|man|guy|service)|shipping (?:firm|people)|damage (?:report|note|slip|certificate|protocol)|transport(?:er|ation)? company|logistics|dhl|ups|fedex|gls|dpd|hermes|tnt|usps|post(?:man|ie)?|post office|parcel (?:service|company))\\b|快递|物流|承运|司机|货运|邮局|邮政|送货员|运输公司|德邦|顺丰|京东|中通|圆通|申通|韵达';
const damage =
  '(?:damag\\w*|broken|breakage|crack\\w*|in writing|on paper|written|writ(?:e|ing)|wrote)|破损|货损|损坏|坏|破|书面|纸面';
const document =
  '(?:report|slip|certif\\w+|confirm\\w*|acknowledg\\w+|statement|writ(?:e|ing|ten)|wrote|paper|not(?:e|ed)|form|document|protocol|proof|record|sign\\w*)|证明|证实|单|书面|报告|确认|签字|纸|写|凭|信|承认';

export const paperPatterns: readonly ClausePattern[] = [
  clausePattern(
    'purchaseProof',
    /\b(?:invoices?|receipts?|bills?|proofs? of (?:purchase|payment)|slip(?! i signed)|confirmation (?:e-?mail|mail)|order (?:confirmation|e-?mail|paper)|purchase (?:papers?|documents?|record)|(?:screenshot|copy|print ?out) of the (?:order|payment))\b|every paper\b|开票|票根|发票|小票|收据|购买凭证|购物凭证|购买证明|凭据|单据|账单|订单(?:截图|记录|确认|号)|付款(?:记录|截图)|^票(?=[都早也在丢没有找烧])|留票|没票/,
    [
      [false, absent],
      [true, present],
    ],
    new RegExp(
      `\\b(?:deliver\\w*|couriers?|carriers?|driver|waybill|damage|pay|paid|dated|date)\\b|${deliveryWords}|日期|抬头|补开|开(?:一张|个)`,
    ),
  ),
  clausePattern(
    'deliveryProof',
    /\b(?:deliver\w*|signed for|made me sign|signed anything|pod|cmr|waybill|consignment note|proof)\b|送货|签收|收货|交货|物流|回单|回执|快递单|运单/,
    [
      [
        false,
        new RegExp(
          `\\b(?:${denial}|${lost})\\b.*\\b(?:notes?|slips?|receipts?|confirmation|papers?|paperwork|dockets?|proofs?|documents?|pod|cmr|waybill|prove)\\b|\\b(?:notes?|slips?|receipts?|papers?|dockets?|pod|cmr|waybill)\\b.*\\b(?:${denial}|${lost})\\b|(?:没|无|丢|找不|拿不出|不见).*(?:单|凭|回执|记录)|(?:单|凭证|回执|记录)\\S{0,6}(?:没给|没有?了?$|丢|找不|不见)`,
        ),
      ],
      [
        true,
        /\b(?:have|has|got|'?ve|keep|kept|hold|available|exists?|signed|scanned|on file|here|attached)\b.*\b(?:notes?|slips?|receipts?|confirmation|papers?|dockets?|proofs?|documents?|pod|cmr|waybill)\b|\b(?:notes?|slips?|receipts?|confirmation|papers?|dockets?|proofs?|documents?|pod|cmr|waybill)\b.*\b(?:available|exists?|here|signed|scanned|on file|attached|with (?:me|us)|stamped?)\b|(?:有|持|留|存).*(?:单|凭|回执|签字条|送货条|记录)|(?:单|凭证|回执|签字条|送货条|底联|记录)\S{0,3}(?:有|在|留|存|齐|签了|已)/,
      ],
    ],
    /\b(?:damag\w*|broken|invoice|purchase)\b|破损|货损|损坏|坏|发票/,
  ),
  clausePattern(
    'carrierProof',
    new RegExp(carrier),
    [
      [
        false,
        new RegExp(
          `^(?=.*(?:${document})).*(?:\\b(?:${denial}|refus\\w*|declin\\w*|unwilling)\\b.*(?:${damage})|(?:${damage}).*\\b(?:${denial}|refus\\w*|declin\\w*)\\b|(?:没|不(?!过)|无|拒).*(?:破|坏|损|书面|证明)|(?:破损|书面|证明)\\S{0,4}(?:没|不|无|拒))`,
        ),
      ],
      [
        true,
        new RegExp(
          `^(?=.*(?:${document})).*(?:\\b(?:have|has|got|gave|given|hold|holding|obtained|wrote|written|signed|noted|confirmed|acknowledged|issued|report(?:ed)?|certificate|made|get|form|here)\\b.*(?:${damage})|(?:${damage}).*\\b(?:here|available|signed|gave|given|issued|confirmed|attached|report|certificate|note)\\b|(?:给|开|出|写|认|注明|签|有|取得|在|确认|承认).*(?:破|坏|损|书面)|(?:破损|货损|书面|纸面).*(?:给|开|出|写|认|签|有|在|证明|确认))`,
        ),
      ],
    ],
    /\b(?:the damage was|caused)\b|送货(?!员)|签收|收货|回单/,
  ),
  clausePattern(
    'faultInformationProvided',
    /\b(?:photo\w*|pictures?|pics?|videos?|vids?|clips?|snaps?|footage|film\w*|images?|description of the (?:problem|fault|error|trouble))\b|照片|视频|图片|相片|录像|拍(?:照|了|几|张|不了|给|一段|下来|个)|录(?:了|个|下|一|能)/,
    [
      [
        false,
        new RegExp(
          `\\b(?:${denial}|impossible|don't know how)\\b.*\\b(?:photo\\w*|pictures?|pics?|videos?|vids?|clips?|snaps?|film\\w*|images?)\\b|(?:没|不(?:会|能|了|方便)|无法|没法).*(?:照|视频|图|拍|录)|(?:照片?|视频|图片?|拍|录)\\S{0,3}(?:没有?|不了|不上)`,
        ),
      ],
      [
        true,
        /\b(?:can|will|'ll|ill|have|has|'?ve|got|took|taken|take|taking|shot|attach(?:ed|ing)?|uploaded|enclosed|sen[dt]|sending|coming|here|made|filmed?|film it|recording|follows?|gonna|going to|ready)\b|有|可以|能|发|拍了|拍几|这是|拍(?:个|一)|录了|录(?:个|一)|录下|附|马上|稍后|给[你您]/,
      ],
    ],
    /\b(?:differ\w*|same|website|listing|ad|advert\w*|catalogu?e|shown|on the (?:picture|photo)s?|like|film off|the film)\b|(?:与|和|跟)(?:图|照|页|网)|页面|宣传|订单|一样|不符|打款|付款|多拍|留底|送货单/,
  ),
];
