// What else a message is about, beside the trouble it tells: services a maker's text speaks of, the customer's own cases and data.
import { folded } from '../extract/text.ts';
import type { Service } from './services.ts';

export type SideMatter =
  | Service
  | 'serial-check'
  | 'warranty-status'
  | 'case-status'
  | 'know-of-me'
  | 'forget-me'
  | 'are-you-a-bot'
  | 'when'
  | 'what-next'
  | 'shipping'
  | 'does-it-matter'
  | 'keep-using'
  | 'another-unit';

const forms: readonly (readonly [SideMatter, RegExp])[] = [
  [
    'forget-me',
    /\b(?:delete|erase|remove|forget) (?:all (?:of )?)?(?:my |the )?(?:personal |contact )?(?:data|details|information|info|phone|number|email|contact|account)\b|\bforget (?:about )?me\b|(?:删除|删掉|清除|注销)(?:我的?)?(?:所有)?(?:个人)?(?:信息|数据|资料|联系方式|电话|手机号|邮箱)/,
  ],
  [
    'know-of-me',
    /\b(?:what|which) (?:data|information|info|details)? ?(?:do|have) you (?:know|have|store|keep|hold|saved?|stored?)(?: (?:about|on|of) me)?\b|\b(?:my|export|copy of my) (?:personal )?data\b|(?:你们?|您)?(?:知道|存了?|保存了?|掌握)(?:我的?|关于我的?)(?:哪些|什么)(?:信息|数据|资料)?|我的(?:个人)?(?:信息|数据|资料)(?:有哪些|导出|是什么)/,
  ],
  [
    'serial-check',
    /\b(?:genuine|authentic|original(?: product)?\?|fake|counterfeit|is (?:it|this|that|mine|(?:my|this|the) \w+) (?:really |actually |even )?(?:an? )?(?:real|original|legit)(?! (?:person|human|bot|problem|issue|danger|reason|risk))|check (?:my |the |a )?serial|verify (?:my |the )?serial)\b|正品|真伪|真假|假货|防伪|查(?:询)?(?:一下)?序列号|验证序列号|是不是真的/,
  ],
  [
    'warranty-status',
    /\b(?:(?:still|is (?:it|mine|my \w+|this)) (?:under|in|within|covered by) (?:the |its )?(?:warranty|guarantee)|(?:how long|until when|when) (?:is|does|do|will) (?:my |the |its )?(?:warranty|guarantee)|warranty (?:status|left|remaining|period|expir\w+|end|run out|valid)|(?:check|what(?:'s| is)) (?:my |the )?warranty)\b|(?:还)?(?:在|过|有没有过|过没过)(?:不在)?(?:质保|保修)期?(?:内|吗|了吗|没)|(?:质保|保修)(?:期)?(?:到|还有|多久|多长|什么时候|状态|剩)|还保修吗|(?:还)?在保(?:修期?)?(?:内)?[吗么不]|还保(?:不保|吗)|过保(?:了)?(?:吗|没)/,
  ],
  [
    'case-status',
    /\b(?:(?:status|state|progress|news|update) (?:of|on|about|for|with) (?:my |the |this )?(?:case|claim|request|ticket|repair|return|replacement|order)|(?:any|what'?s the) (?:news|update|progress|status)|where is my (?:case|unit|repair|replacement|battery)|how (?:far|is) (?:is )?my (?:case|claim|repair)|what about my (?:case|claim|repair|return|refund|replacement)|(?:heard|hearing) nothing(?: (?:back|since|yet|so far))?|(?:still|been) waiting for (?:an? |your |the |my )?(?:answer|reply|response|call|engineer|refund|replacement|repair|news)|(?:you|they|someone|somebody|he|she) (?:said|told me|promised)(?: me)?(?: that)? (?:you|they|someone|somebody|he|she)(?:'?d| would| will| were going to) (?:call|write|reply|answer|contact|come|get back)|my (?:open )?cases?\b(?!ing))|(?:进度|进展)|(?:我的)?(?:单子|服务单|工单|案子|申请)(?:怎么样|到哪|处理|进行|如何|呢)|处理(?:得)?(?:怎么样|到哪)|(?:修|办)(?:得)?怎么样了|修好没(?:有)?|(?:还是?|一直)没修好|有(?:没有)?(?:消息|结果)(?:了)?(?:吗|没)?|(?:一直|都|还)没(?:有)?(?:人联系|消息|回复|回音|动静)|说好(?:了)?(?:给我)?(?:回电|打电话|联系)/,
  ],
  [
    'breakdown',
    /\b(?:emergency|urgent(?:ly)?[^.!?\n]{0,40}\b(?:engineer|technician|on ?site|down|without power|stopped)|(?:whole |entire )?(?:site|plant|factory|house|building|system|station|line|warehouse|farm|hospital|clinic) (?:is |has |went )?(?:down|without power|dark|standing still|stopped|out)|production (?:is )?(?:stopped|down|standing)|(?:send|need) (?:an? |your )?(?:engineer|technician|someone) (?:on ?site|now|immediately|today|here|to (?:the|our) site))\b|紧急|急需(?:人|工程师|师傅|技术|处理|派)|(?:马上|赶紧|赶快|快点?|立刻|立即|尽快|先)(?:派|来|叫|安排)(?:个)?(?:人|师傅|工程师)|停产|(?:整|全)(?:条)?(?:线|厂|店|村|栋)(?:都|全)?(?:没电|停了?|停电)|全(?:厂|站|楼|屋)(?:停电|断电)|(?:派|来)(?:个|一个)?(?:人|工程师|师傅)(?:到|来)?现场(?!维?修)|现场(?:急|停)|(?:需要|请|麻烦|希望|能不能)(?:你们|您们)?(?:尽快)?(?:派|安排)(?:个|一个|一位)?(?:人|工程师|师傅|技术)(?!(?:到|来)?现场维?修)/,
  ],
  [
    'spare-parts',
    /\b(?:spare ?parts?|replacement parts?|(?:buy|order|get|purchase|need|want|sell|send me|send) (?:(?:an?|some|me|us|\d+|pcs|pieces|of|new|the|another|replacement|extra|spare|additional) )*(?:(?:charging|charger|power|solar) )?(?:parts?|charger|adapter|cable|cord|plug|remote(?: control)?|handle|strap|screws?|knob|cover|lid|wheels?|bracket|fan|fuse|board|bms|battery pack|batter(?:y|ies)|cells?|modules?|accessor(?:y|ies)))\b|备件|(?:线|充电器|电源线|适配器)\S{0,8}(?:断|坏|丢|咬)\S{0,6}[，,]?(?:能|可以|想|要)?(?:再|单独|另外)?(?:买|配|购|订)|备用电池|配件(?:怎么|哪里|多少|价格|购买|能买|买)|(?:买|购买|订|要)(?:个|一个|根|条|一根|一条|一些|点)?(?:新的?)?(?:配件|备件|充电器|充电线|适配器|电源线|遥控器|把手|背带|螺丝|风扇|保险丝|主板|bms)/,
  ],
  [
    'training',
    /\b(?:training|train (?:my|our|the) (?:people|staff|team|engineers|technicians)|course|workshop for our|teach (?:us|our))\b|培训|技术讲座|教我们/,
  ],
  [
    'installation',
    /\b(?:(?:how (?:do|can|to|should) (?:i |we |you )?|help (?:me |us )?(?:to )?|guide (?:me |us )?(?:through )?|instructions? (?:for|on) |support (?:for|with) |help (?:me |us )?with |assist(?:ance)? with )(?:the |an? |my |our )?(?:install(?:ing|ation)?|set(?:ting)? (?:it )?up|mount(?:ing)?|wir(?:e|ing)|commission(?:ing)?)|installation (?:guide|guidance|help|manual|instructions?|support)|commissioning)\b|(?:怎么|如何|指导)(?:安装|装|接线|调试)|安装(?:指导|说明|教程|服务|调试)|上门安装/,
  ],
  [
    'complaint',
    /\b(?:complain(?:t|ing)?|file a complaint|unhappy with (?:the |your )?service|(?:terrible|awful|bad|poor|rude|lousy) (?:service|support|treatment)|nobody (?:answers|called|replied|helps))\b|投诉|态度(?:差|恶劣|不好)|服务(?:太|很)?(?:差|烂)|没人(?:管|理|回)/,
  ],
  [
    'technical',
    /\b(?:technical (?:question|support|advice|consult\w*)|how (?:do|can|to|should) (?:i |we )?(?:use|connect|charge|configure|reset|update|pair|parallel|store|clean|maintain)|what(?:'s| is| are| does) the (?:max(?:imum)? )?(?:capacity|output|input|voltage|power|weight|size|error code|code|light|led|temperature)|(?:where|send|need|get|download|find|want|looking for)\b[^.!?]{0,20}\b(?:manual|firmware|specification|datasheet|parameters?)|(?:manual|firmware|datasheet)\b[^.!?]{0,16}please)\b|技术(?:问题|咨询|支持)|(?:怎么|如何)(?:使用|用|连接|充电|设置|重置|复位|升级|并联|并机|串联|接线|存放|保养|维护|清洁)|(?:容量|电压|功率|参数|重量|尺寸)是(?:多少|多大|什么)|(?:要|发|求|给|找|下载|有没有|哪)\S{0,4}(?:固件|说明书)|(?:固件|说明书)\S{0,6}(?:哪|吗|发|下载|电子版|怎么|升级)/,
  ],
  [
    'are-you-a-bot',
    /\b(?:are you|is this|am i (?:talking|speaking|writing) to) (?:an? )?(?:real |actual )?(?:bot|robot|machine|ai|human|person|program|computer)\b|(?:你|您)(?:是|到底是)(?:不是)?(?:机器人|真人|人工智能|ai|人)(?:吗|么|啊|还是)?|(?:是)?机器人(?:吗|还是真人)/,
  ],
  [
    'what-next',
    /^(?:(?:so|and|ok(?:ay)?|right|well|alright),? )*what(?:'?s| is) (?:the )?next(?: step)?[\s?!.]*$|^(?:(?:so|and|ok(?:ay)?|right|well|alright),? )*what (?:now|next|happens (?:now|next)|(?:else )?do (?:you|i|we) (?:need|have to do|do)(?: (?:now|next|else|from (?:me|us)|to know|to do))*|else)[\s?!.]*$|^what else do you need\b|(?:^|[，,。\s])(?:那|然后|接下来)(?:呢|怎么办|要?做什么|怎么弄|还要什么)[\s?？。]*$|^还(?:要|需要)(?:什么|我?(?:提供|做)什么|问多少|几个问题)/,
  ],
  [
    'shipping',
    /\bhow (?:do|should|can|must|would) (?:i|we) (?:pack|ship|send|post|return|get it to you)\b|\b(?:pack(?:ing|aging)|shipping|return) (?:instructions|label|address)\b|\b(?:pick|collect|fetch)(?:ed)? (?:it|the unit|this)(?: up)?\b(?=[^.!]*\?|$)|\bpick(?:ed)? ?up from\b|\b(?:come|someone|somebody|courier)\b[^.!?]{0,20}\b(?:pick|collect|fetch)\b|\bwhere (?:do|should|can|must) (?:i|we) (?:send|ship|post|bring)\b|怎么(?:寄|打包|包装|发给|邮)|寄(?:到|去)?哪|上门取|取件|快递怎么叫|寄回地址/,
  ],
  [
    'coverage',
    /\bwhat(?:'s| is| does| do)? (?:all )?(?:the |my |your |this |it )?(?:warranty |guarantee )?(?:actually |exactly )?(?:covers?|covered|includes?)\b|\bwhat (?:is|are) (?:not )?(?:covered|included)\b|(?:质保|保修)(?:期内?)?(?:都|具体)?(?:包|含|管|保)(?:括|含|修)?(?:什么|哪些|啥)|(?:什么|哪些)(?:情况|问题)?(?:能|可以|属于|在)(?:质保|保修)/,
  ],
  [
    'keep-using',
    /\b(?:can|may|should|could) (?:i|we) (?:still |keep |continue (?:to )?|go on )*(?:us(?:e|ing)|run(?:ning)?|charg(?:e|ing)) (?:it|this|the (?:unit|battery))(?! (?:in|at|outside|as|for|with|to))\b|\bis it (?:safe|ok(?:ay)?|dangerous) to (?:use|keep|run|charge|leave)\b|\bis (?:it|that|this) (?:safe|dangerous|a (?:fire )?(?:risk|hazard))[\s?]*$|(?:危险|安全)(?:吗|么|不)[\s?？]*$|(?:还)?(?:能|可以|敢)(?:不能|不可以)?(?:继续|接着|先)(?:用|使用|充)(?:吗|么|不)?/,
  ],
  [
    'does-it-matter',
    /^(?:and |but |so )?(?:is|would|will) (?:that|this|it) (?:be )?(?:a problem|bad|an issue|ok(?:ay)?|enough|matter)[\s?]*$|^(?:and |but )?does (?:that|it|this) (?:matter|change anything|make a difference)[\s?]*$|^(?:这|那|这个|这样)?(?:有|会有|没)(?:影响|关系|问题|事)(?:吗|吧|么|不)[\s?？]*$|^(?:要紧|碍事|行|可以|够)(?:吗|么|不)[\s?？]*$/,
  ],
  [
    'when',
    /\bwhen (?:will|does|do|can|is|are|would) (?:some(?:one|body)|an? engineer|the engineer|he|she|they|you|anyone|i) (?:call|write|contact|reach|come|arrive|answer|reply|respond|get back|hear|be (?:in touch|here|there|on ?site)|show up|get here|going to)|\bwhen (?:will|do|can|would) i (?:get|have) (?:my|the|a|it)\b|\bhow long (?:until|till|before|(?:does|will|would) (?:all )?(?:it|this|that|everything)(?: all)? (?:take|last)|do i (?:have to )?wait)|(?:什么时候|多久|几点)(?:能|会|才|可以)?(?:有人)?(?:联系|寄|发货|换|退|收到|拿到|到账|回复|答复|来|到|上门|处理|给我)|(?:要|还要|需要|得)(?:等)?(?:多久|多长时间|几天)(?=$|[?？。!！,，吗呢啊才])|多久(?:能|会|可以|才能?)?(?:修好|处理|解决|有结果|弄好|搞定|好(?=$|[?？。啊呢])|完成|办好|拿到)/,
  ],
  [
    'another-unit',
    /\b(?:i (?:also |still )?(?:have|own)|i'?ve (?:also )?got|there(?:'s| is)|it'?s(?: about)?|about|also|and) (?:an?other|a second|a different|one more|the other) (?:unit|device|battery|one|power ?station|pack|product|machine|inverter|problem|issue|case|matter|[a-z]{1,3}\d{1,4}[a-z]?)\b|\bmy (?:other|second) (?:unit|device|battery|one|power ?station|pack|product|machine|inverter|[a-z]{1,3}\d{1,4}[a-z]?)\b|(?:我)?还有(?:一|另)?(?:台|块|组)(?:机器|设备|电池|也|的)?|另(?:外)?(?:一|有)(?:台|块|组|件事)|第二(?:台|块)|另一个问题/,
  ],
];

/** Over folded text, in the order they are spoken of to the customer. */
export function sideMattersIn(words: string): readonly SideMatter[] {
  const found = forms.flatMap(([matter, form]) => (form.test(words) ? [matter] : []));
  // "Delete my data" asks for no list of it.
  const asked = found.includes('forget-me') ? found.filter((one) => one !== 'know-of-me') : found;
  // "How do I install it?" is one question, not two.
  const isNamed = asked.some((one) => one === 'installation' || one === 'training' || one === 'spare-parts');
  return isNamed ? asked.filter((one) => one !== 'technical') : asked;
}

/** Whether a message as it came asks what is kept about the customer, or for its deletion. */
export function asksOwnData(text: string): boolean {
  const sides = text === '' ? [] : sideMattersIn(folded(text));
  return sides.includes('know-of-me') || sides.includes('forget-me');
}

/** A case number of ours, as customers write it: "east 1001", "EAST-1001". */
export function caseNumberIn(words: string, brand: string): string | undefined {
  const found = new RegExp(`\\b${brand}[ -]?(\\d{3,9})\\b`).exec(words)?.[1];
  return found === undefined ? undefined : `${brand.toUpperCase()}-${found}`;
}

const sent =
  /\b(?:(?:i |we |it (?:is |was |has been )|unit (?:is |was )?|just |already |parcel )+(?:sent|shipped|posted|mailed|dispatched|handed (?:it )?over)|sent (?:it|the unit|today|yesterday|off)|^sent\b|on its way(?: to you)?|tracking (?:number|no|code))\b|已(?:经)?(?:寄|发)(?:出|走|了)?|寄出(?:去)?了|寄了|发出了|快递单号|运单号/;

/** The unit is on its way to us. */
export function isSentBack(words: string): boolean {
  return (
    sent.test(words) &&
    !/\b(?:not|haven'?t|hasn'?t|didn'?t|will|how|where|when|should|can)\b|没|还未|怎么|哪里|什么时候/.test(words)
  );
}
