// Whose it is, who may speak for them, what it is for, and how they were treated.
import { type ClausePattern, clausePattern } from './clause-pattern.ts';

const kin =
  '(?:friend|nan|nana|gran|granny|grandma|grandpa|flatmate|housemate|housing association|mother|father|mum|mom|mummy|dad|daddy|parents?|neighbou?r|customer|client|boss|landlord|landlady|brother|sister|uncle|aunt|son|daughter|colleague|husband|wife|partner|girlfriend|boyfriend|grand\\w+|cousin|nephew|niece|employer|tenant|roommate|flatmate|in-laws?|teacher|manager|chief|school|company|club|church|firm|association|community|co-?op|cooperative|office|hotel|shop|team|department)';
const zhKin =
  '(?:爸爸?|妈妈?|父母|父亲|母亲|老公|老婆|丈夫|妻子|爷爷|奶奶|外公|外婆|姥姥|姥爷|儿子|女儿|孙子|孙女|亲戚|同学|室友|客户|业主|甲方|房东|老板|邻居|朋友|哥哥?|姐姐?|弟弟?|妹妹?|叔叔?|舅舅?|阿姨|姨|姑姑?|单位|公司|学校|合作社|社区|村里|俱乐部|领导|校长|同事|老人|机主|主人|丈母娘|岳[父母]|公公|婆婆|爱人|对象|媳妇|女朋友|男朋友|[表堂][哥弟姐妹]|侄子|侄女|外甥|物业|厂里?|诊所|店里?)';
const owners = `(?:owner|he|she|they|${kin}s?)`;
const zhOwners = `(?:${zhKin}|他们?|她们?|那边)`;

export const peoplePatterns: readonly ClausePattern[] = [
  clausePattern(
    'ownerAuthorised',
    /\b(?:permission|permit\w*|authori[sz]\w*|consent\w*|allow\w*|agree\w*|approv\w*|power of attorney|mandate|behalf|letter|knows?|said|asked|told|fine|ok(?:ay)?|happy|wants|go ahead|no idea|haven't asked|have not asked|deal with)\b|同意|授权|许可|委托|允许|批准|知道|让我|叫我|可以|处理|答应|没[跟和同]/,
    [
      [
        false,
        new RegExp(
          `\\b(?:no|not|never|without|\\w+n't)(?: \\w+('s)?){0,5} (?:permission|authori[sz]\\w*|consent|approval|approved|agreed|power of attorney|asked (?:the |my )?${owners})\\b|\\b${owners}\\b(?: \\w+){0,3} (?:not|\\w+n't|unaware)(?: \\w+)? (?:know (?:about|of|yet|that|i|we|it|$)|agree|given|allow\\w*|asked)|\\b(?:he|she|owner|they) (?:does not|doesn't|don't) know$|\\b(?:he|she|they) (?:has|have) no idea\\b|\\b(?:not|n't) asked (?:him|her|them)\\b|(?:没|未|不|无)\\S{0,2}(?:取得|得到|拿到|经过|有|问过?)\\S{0,2}${zhKin}\\S{0,3}(?:授权|同意|批准|许可|$)|${zhOwners}\\S{0,4}(?:还没|没有?|未|不|尚未)\\S{0,2}(?:同意|授权|批准|许可|知道|允许|答应)|(?:没有?|无)(?:授权|委托书)|没(?:跟|和|同)\\S{0,2}${zhOwners}(?:说|讲|商量)`,
        ),
      ],
      [
        true,
        new RegExp(
          `\\b(?:have|has|got|with|given?|gave|under|hold)(?: \\w+('s)?){0,4} (?:permission|authori[sz]ation|consent|approval|power of attorney|mandate)\\b|\\b${owners}(?: (?:has|have|is|are|was|totally))?(?: \\w+)? (?:agree[sd]?|ok(?:ay)?|fine|happy|knows|aware|authori[sz]ed me|allowed me|asked me|told me|wants me|consents?|consented|approves?|approved)\\b(?! (?:how|what|why|where|nothing))|\\b${owners} said (?:that )?(?:i|we|it'?s|its|it is|ok|okay|yes)\\b(?: (?:can|could|may|should|am|ok|okay|fine|alright))|\\b(?:i'?m|i am|we'?re|we are|am) (?:allowed|authori[sz]ed|entitled|permitted) to\\b|\\ballow(?:ing|s) me to\\b|\\b(?:said|told me to) go ahead\\b|\\btold me to (?:deal|handle|sort|arrange|write)\\b|\\bgiven me (?:a )?power\\b|\\b(?:agreed|consented|approved) that (?:i|we)\\b|\\S{1,4}(?:同意|授权|委托|允许)我|${zhOwners}\\S{0,5}(?<!不|没|没有)(?:同意|知道(?!怎么|原因|是)|授权|许可|委托|让我|叫我|允许|批准|答应|说我?可以)|(?:有|持有|取得|得到|拿到)\\S{0,8}(?:授权|委托书|许可)|给了?\\S{0,3}(?:授权|许可|委托书)|经\\S{0,4}同意|全权`,
        ),
      ],
    ],
    /\b(?:courier|carrier|dealer|your|you (?:said|agreed|told|know)|technician|support)\b|快递|客服|(?<!跟|和)你们说|经销商|师傅/,
  ),
  clausePattern(
    'owner',
    new RegExp(
      `\\b(?:mine|ours|hers|his|theirs|own(?:s|ed|er|ers)?|belongs?|property|behalf|installer|rent|lease|borrow\\w*|loan|helping|name|in[- ]law'?s|(?:my|our|his|her|the) (?:\\w+ )?(?:${kin}'?s|\\w+'s))\\b|的财产|的东西|是我|我的|我们?(?:就)?是|不是我|${zhKin}的$|替|帮|代|归|属于|机主|所有人|业主|^${zhKin}的|是\\S{0,6}的$`,
    ),
    [
      [
        false,
        new RegExp(
          `\\bbelongs? to (?!me\\b|us\\b)\\w+|\\b(?:it'?s|its|it is|unit being|one is) (?:hers|his|theirs)\\b|\\bproperty of (?:the|my|our|a|an)\\b|\\b${kin} owns\\b|\\bthe owner,? (?:has|hasn't|has not|said|says|gave|knows|agree[sd]?|doesn't|does not|who|wants|asked|told)\\b|\\b(?:it|this|that|unit|machine|device|system|one|thing)(?:'?s| is)(?: \\w+ly| really)? (?:my|our|his|her|the|a) (?:\\w+ )?${kin}(?:'s|s')(?: (?:unit|machine|one|device|property|battery))?$|\\bits (?:actually )?(?:my|our) ${kin}'?s$|^(?:my |our )?${kin}'?s(?: one| unit| machine| battery)?$|\\b(?:it|this|that|unit|machine)(?:'?s| is)(?: actually| really)? (?:the|our|my|his|her) (?:\\w+ )?\\w+'s(?: (?:property|unit|machine|one|device))?$|是(?!我)\\S{1,5}的(?:财产|东西)$|\\bnot (?:mine|ours|my (?:own |property)|the owner|our property|my unit)|\\bon behalf of (?:a|an|the|my|our|his|her|mrs?|ms|miss|dr)\\b|\\b(?:only|just) the installer\\b|(?:是|属于)(?:我们?)?${zhKin}(?:家|那边)?的(?:东西|机器|设备|财产)?$|归${zhKin}$|^(?:我们?)?\\S{0,2}${zhKin}家?的$|不是我们?(?:自己)?的|(?:不是|并非)(?:机主|业主|所有人)|(?:帮|替|代)\\S{0,2}${zhKin}|(?:单位|公司|学校|厂里)(?:配|发)的|不归我|不是我(?:们|本人|自己)?的|\\b(?:i|we) (?:rent|lease|borrowed|are borrowing)\\b|\\bon loan\\b|\\bhelping (?:out )?my (?:\\w+ )?${kin}\\b|\\bmy \\w+[- ]in[- ]law'?s$`,
        ),
      ],
      [
        true,
        /\b(?:i|we) (?:\w+ )?own (?:it|this|the)\b|\b(?:i'?m|i am|we are|we'?re) (?:\w+ )?the (?:\w+ )?owners?\b|\b(?:is|it's|its|are|thing|unit|one) (?:\w+ )?(?:mine|ours)$|\bbelongs to (?:me|us)\b|\bmy (?:own )?property\b|\bour own (?:unit|one|machine)\b|(?<!不)是我们?(?:自己|本人|自家)?的(?:财产|机器|设备|东西)?$|(?<!不)(?:归|属于)我们?(?:所有)?$|机主(?:就)?是我(?:自己|本人)?(?:啊|呀|呢|的)?$|是我们?家的$|\\b(?:registered )?in my (?:own )?name\\b|我们?(?:就)?是\S{0,4}(?:机主|主人|所有人|业主)|本人\S{0,6}所有人|我的财产|^(?:是)?自己家?的$/,
      ],
    ],
    /\b(?:my fault|fault|mistake|own doing|warranty)\b|问题|弄|错|责任|造成|买|给的|修/,
  ),
  clausePattern(
    'consumer',
    /\b(?:ltd|llc|gmbh|plc|inc|limited company|(?:through|on) the books|compan(?:y|ies)|business|offices?|firm|hotel|factory|farm|restaurant|school|workshop|truck|clinic|hospital|church|cafe|bar|gym|studio|theat(?:er|re)|warehouse|site|plant|university|bakery|salon|stall|practice|store|shop|work|job|crew|team|club|sites|commercial\w*|professional\w*|resale|resell\w*|private\w*|household|home|personal\w*|myself|ourselves|consumer|family|kids|garden|caravan|boat|cabin|allotment|balcony|camper|hall|choir|parish|(?:just|only|purely|strictly) for|own use)\b|用|经营|生意|项目|转售|个人|消费者|摆摊|我们是|供/,
    [
      [
        false,
        /\b(?:for|us(?:e|ed|es|ing)(?: it)?(?: \w+)? (?:in|at|by|for)) (?:my|our|the|a|an) (?:\w+ ){0,2}(?:company|business|office|firm|hotel|factory|farm|restaurant|school|workshop|(?:food )?truck|clinic|hospital|church|cafe|bar|gym|studio|theat(?:er|re)|warehouse|site|plant|university|bakery|salon|stall|practice|firm|hall|choir|parish)\b|\b(?:we|i) (?:run|own|operate|manage) (?:a|an|the|our|two|three|several) (?:\w+ ){0,2}(?:business|company|firm|hotel|hostel|factory|farm|restaurant|school|workshop|truck|clinic|cafe|bar|pub|gym|studio|theat(?:er|re)|warehouse|plant|bakery|salon|stall|practice|shop|store|nursery|campsite|brewery)\b|\bus(?:e|ed) (?:it )?(?:for (?:my )?work|for catering|professionally|commercially|for business)\b|\bfor (?:business|resale|reselling|commercial)\b|\bwe (?:are|run|operate|own) an? (?:\w+ ){0,2}(?:company|firm|business|store|shop|hotel|farm|restaurant|cold store|factory)\b|\bnot an? (?:private|consumer)|\bwe(?:'re| are) an? (?:\w+ )?(?:ltd|llc|gmbh|plc|limited)\b|\b(?:through|on) the books\b|\b(?:commercial|business|professional|company|work) (?:device|unit|equipment|property|installation|use|purchase|customer|project)\b|\bcourse of (?:my|our) business\b|\bto resell\b|\b(?:our|my) (?:company|firm|business|restaurant|hotel|school|office|club|crew|team|shop|bar|cafe|farm|workshop|bakery|clinic|studio|church|hospital|factory) (?:\w+ )?(?:uses?|ordered|bought|needs|runs)\b|\bthe (?:firm|company|school|hotel) uses it\b|\bus(?:e|ed) on (?:building|construction|job) sites?\b|\bfor (?:my|the|our) (?:job|work)\b|(?:公司|单位|学校|医院|酒店|餐厅|饭店|工厂|工地|剧团|剧场|养殖场|农场|诊所|店里|摊上|办公室|机房|冷库|仓库|民宿|营地|活动|直播间|工作室|摄影棚|工程)\S{0,4}用|给(?:厂里?|公司|单位|店里|学校)\S{0,2}买|做生意|摆摊|经营|工商业|商业|转售|专业用途|营业用|我们是\S{0,4}(?:公司|厂|企业|店)|不是个人/,
      ],
      [
        true,
        /\b(?:just|only|purely|strictly) for (?:me|us|myself|ourselves|my own|private|personal|home|household)\b|\bfor (?:my|our) (?:own|personal|private) (?:use|self|home)?|\bfor (?:me|us) personally\b|\bfor (?:my|our) (?:own )?(?:garden|caravan|boat|cabin|allotment|balcony|camper|van|kitchen|house|flat|home)\b|\bas a (?:consumer|private (?:person|customer|buyer))\b|\b(?:private|personal|household|home) (?:use|purposes|customer)\b|\bus(?:e|ed) (?:it )?(?:only |just )?(?:at home|privately|for myself|myself)\b|\b(?:bought|got|us(?:e|ed|ing)|it'?s|is|just|only)(?: it)? for the (?:family|kids|household)\b|家庭使?用|家里?人?自?己?用|自用|自己\S{0,4}(?:玩|用(?!不|力|手))|家里\S{0,6}用(?!不)|私人(?:使)?用|个人(?:使)?用|消费者身份|(?:仅|只)供\S{0,2}家/,
      ],
    ],
    /\b(?:charger|cable|receipt|invoice|manual)\b|充电器|不是你们|修/,
  ),
  clausePattern(
    'serviceDissatisfaction',
    /\b(?:service|support|handled|treated|technician|hotline|answer(?:ed|s)?|repl(?:y|ied|ies)|called|complain\w*|phone|staff|ignor\w+)\b|服务|售后|客服|处理|技术员|态度|没人|回复|回音|回电|电话|投诉|[没不]理/,
    [
      [
        false,
        /\b(?:no complaints?|nothing to complain)(?: \w+){0,3} (?:service|support)\b|\b(?:happy|satisfied|pleased|content) with (?:the|your|ur) (?:\w+ )?(?:service|support)\b(?<!\b(?:not|un|n't) ?(?:\w+ ){0,2}(?:happy|satisfied|pleased).*)|\b(?:service|support) (?:has been|was|is|been) (?:\w+ )?(?:good|great|fine|excellent|lovely|helpful|kind|friendly)\b(?<!\bnot (?:\w+ )?(?:good|great|fine|helpful).*)|(?:服务|售后|客服|态度)\S{0,6}(?<!不|没有)(?:满意|很好|挺好|不错|没问题|没意见|周到)(?<!不\S{0,2}满意)/,
      ],
      [
        true,
        /\b(?:unhappy|dissatisfied|disappointed|let down|frustrated|fed up|angry|annoyed|complain|complaints?|not (?:at all |very |really )?(?:happy|satisfied|pleased|good enough)|n't (?:happy|satisfied|pleased))\b.*\b(?:service|support|handled|treated|technician|hotline|staff)\b|\b(?:terrible|awful|bad|poor|shocking|horrible|lousy|appalling|worst|useless|slow|rubbish|pathetic) (?:\w+ )?(?:service|support|customer care)\b|\b(?:service|support)(?: \w+){0,2} (?:sucks?|terrible|awful|bad|poor|horrible|lousy|useless|a joke|unacceptable|slow|rubbish|appalling)\b|\b(?:nobody|no one|noone|no-one)(?: \w+){0,2} (?:called|calls|answer(?:s|ed)?|repl(?:y|ied|ies)|responds?|picks|got back|picked|cares)\b|\bignor(?:ed|ing|es?) (?:me|us|my|our)\b|\b(?:technician|engineer|he|hotline|support)(?: \w+)? (?:never|didn't|did not|doesn't|does not) (?:show(?:ed)?|turn(?:ed)?|come|came|picks?|picked|answers?|answered|repl\w+)\b|\b(?:no|without|waiting(?: \w+)* for an?) (?:answer|reply|response)\b|(?:服务|售后|客服|处理|态度|你们)\S{0,8}(?:不满|失望|太?差|很差|真差|糟|太拉|垃圾|恶劣|有意见|不行|不像话|生气|气人|恼火)|(?<!没)有\S{0,3}投诉|要投诉|投诉你们|没人(?:回|理|接|管|联系)|没理[我人]|不理[我人]|(?:没|不)\S{0,2}(?:回音|回复|回电|搭理)|(?:技术员|师傅|工程师)\S{0,4}(?:没来|没到|不来)|晾了/,
      ],
    ],
    /\b(?:manual|button|screen|display|screen)\b|按键|按钮|屏幕|机器没|不接受/,
  ),
];
