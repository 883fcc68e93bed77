// Chinese: what each question asks, and its options.
import type { QuestionTexts } from './shape.ts';

const date = '“上周二”“11月9号”“2025年3月”，怎么说都行。';

export const questions = {
  hazards: {
    ask: '为了您的安全，先问一句：现在有没有这些情况？',
    meaning: '就是电池有没有危险的迹象。充电时温热是正常的；烫得手放不住、外壳鼓起、有化学气味或冒烟就不正常了。',
    options: {
      none: '都没有',
      smoke: '冒烟、打火花或起火',
      hot: '很烫，或有焦糊味',
      swollen: '鼓包或漏液',
      'under-water': '泡过水',
      shock: '有人触电或受伤',
    },
  },
  model: {
    ask: '请问是哪个型号？',
    hint: '铭牌上有，例如 **XT2400**、**P6A**。旁边的序列号更好，发给我能少问您几句。',
    meaning: '型号就是这台机器的名字，几个字母加数字，铭牌或发票上有。',
    unknown: '看不出来',
    options: {},
  },
  'serial-number': {
    ask: '方便发一下序列号吗？',
    hint: '在机身背面或底部的标签上，一般在条形码旁边。有了它能少问您好几句。',
    meaning: '序列号是这台机器的身份证号，标签上一长串字母和数字。',
    unknown: '找不到',
    options: {},
  },
  'purchase-channel': {
    ask: '是在哪里买的？',
    askOf: (model) => `这台 ${model} 是在哪里买的？`,
    meaning: '经销商是自己开店卖我们产品的商家，安装商是上门给您装的公司；官方就是我们自己的商城、官网。',
    options: {
      official: '官方商城或官网',
      distributor: '经销商或安装商',
      other: '别的地方（二手、别人送的、其他平台）',
    },
  },
  'service-region': {
    ask: '机器现在在哪里？',
    askOf: (model) => `这台 ${model} 现在在哪里？`,
    hint: '说城市或国家就行，运费谁出和这个有关。',
    meaning: '就是机器在哪个国家、哪个城市。',
    options: { mainland: '中国大陆', overseas: '港澳台或海外' },
  },
  'purchase-region': {
    ask: '当时是在国内买的吗？',
    options: { mainland: '中国大陆', overseas: '港澳台或海外' },
  },
  'delivery-date': {
    ask: '您是哪天收到的？',
    askOf: (model) => `这台 ${model} 您是哪天收到的？`,
    hint: date,
    unknown: '记不清了',
    options: {},
  },
  'purchase-date': { ask: '是什么时候买的？', hint: date, unknown: '记不清了', options: {} },
  'production-date': {
    ask: '标签上有生产日期吗？',
    hint: '写到年月就可以，例如“2025-03”。',
    options: {},
  },
  'contract-warranty': {
    ask: '有没有合同或单据写着质保到什么时候？',
    hint: '有的话把日期告诉我，没有也没关系。',
    meaning:
      '有的机器附有合同或保修卡，上面写着免费保修到哪一天。如果写的是几年，从上面写的日子往后数，告诉我到哪年哪月就行。',
    unknown: '没有这样的单据',
    options: {},
  },
  'earlier-repair': { ask: '之前在我们这里修过或换过吗？', options: { yes: '有', no: '没有' } },
  'repair-date': { ask: '那次是什么时候拿回来的？', hint: date, options: {} },
  defect: {
    ask: '机器具体是什么情况？',
    askOf: (model) => `这台 ${model} 具体是什么情况？`,
    besides: {
      'arrived-damaged': { ask: '除了破损，机器还有别的问题吗？', onlyThat: '没有，只是破损' },
      'wrong-item': { ask: '除了发错，收到的这台本身有问题吗？', onlyThat: '没有，只是和订单不符' },
    },
    options: {
      'no-power': '开不了机',
      'no-charge': '充不进电',
      weak: '掉电快，或输出不足',
      error: '报错，或自动断电',
      other: '别的地方不正常',
      'badly-made': '做工有问题，或装不上',
      'arrived-damaged': '收到时就有破损',
      'wrong-item': '和订单或描述不一致',
      nothing: '机器没问题，只是不想要了',
    },
  },
  'transport-damage': { ask: '收到的时候，外观有明显破损吗？', options: { yes: '有，收到就破损了', no: '没有' } },
  'transport-cause': {
    ask: '拆开包裹时，破损就已经在了吗？',
    options: { before: '是，当时就有', after: '不是，后来才有的' },
  },
  'not-as-described': {
    ask: '收到的产品和您订购的、页面描述的一致吗？',
    options: { yes: '不一致', no: '一致' },
  },
  causes: {
    ask: '之前有没有出过什么状况？',
    askOf: (model) => `这台 ${model} 之前有没有出过什么状况？`,
    hint: '用着用着难免磕磕碰碰，说了我才好帮您找合适的办法。',
    meaning: '就是外来的原因：摔过、进过水、有人拆过或改过、接过别家的配件、遇过打雷。',
    options: {
      none: '都没有',
      dropped: '摔过、磕碰过',
      wet: '进过水、受过潮',
      opened: '拆开过外壳',
      modified: '改装过、别人修过',
      'other-parts': '接过别家的配件',
      lightning: '遇过雷击、电涌',
      flood: '遇过水灾、台风',
    },
  },
  condition: {
    ask: '机器现在看着怎么样？',
    askOf: (model) => `这台 ${model} 现在看着怎么样？`,
    meaning: '就是看看外观、包装，还有随机的线、充电器、说明书在不在。',
    options: {
      perfect: '外观完好、包装完好、配件齐全',
      scratched: '有划痕或磕痕',
      faulty: '不能正常工作',
      'box-damaged': '包装破损',
      'parts-missing': '缺配件、线材或说明书',
    },
  },
  completeness: {
    ask: '原包装还在吗？整体还像新的一样吗？',
    meaning: '像新的一样，就是和刚到手时差不多：没有使用痕迹，原来的箱子也在。',
    options: { complete: '包装在，和新的一样', 'no-box': '原包装不在了', used: '有使用痕迹' },
  },
  'purchase-proof': {
    ask: '有发票、收据或订单记录吗？',
    hint: '照片或截图就可以，现在发或稍后发都行。',
    meaning: '能看出在哪里、什么时候买的就行：发票、小票、订单页面或邮件都算。',
    options: { yes: '有', no: '没有了' },
  },
  'delivery-proof': {
    ask: '有能看出签收时间的凭证吗？',
    hint: '例如签收单、物流记录或快递面单。',
    options: { yes: '有', no: '没有' },
  },
  'carrier-proof': {
    ask: '承运方（快递）出具过破损证明吗？',
    hint: '一般向快递公司申请就可以开具。',
    meaning: '承运方就是送货的快递或物流公司，破损证明是它开的一张说明：货是在路上损坏的。',
    options: { yes: '有，或可以开到', no: '没有，开不到' },
  },
  'fault-information': {
    ask: '方便拍一张故障照片（或短视频）和一张铭牌照片吗？',
    hint: '直接发在这里就行，现在或稍后都可以。',
    options: { yes: '可以', no: '不方便' },
  },
  ownership: { ask: '机器是您本人的吗？', options: { yes: '是', no: '不是，是别人的' } },
  authorisation: {
    ask: '机主同意由您来办理吗？',
    hint: '机主写一句话的授权就可以。',
    meaning: '就是机器的主人知道并同意您来办。',
    options: { yes: '同意', no: '还没有' },
  },
  consumer: { ask: '是家里用，还是公司用？', options: { private: '家里用', business: '公司用' } },
  'quality-problem': {
    ask: '看起来是产品本身的问题吗？',
    meaning: '就是没人动过它，它自己出了故障。',
    options: { yes: '是，它自己出的故障', no: '不是，是发生了别的情况' },
  },
  'function-loss': {
    ask: '系统现在有哪些功能不能用？',
    meaning: '主要功能是存电和放电；指示灯、屏幕、手机应用算次要的。',
    options: { key: '主要功能不能用', 'non-critical': '能用，但次要功能缺失或变差', none: '功能都正常' },
  },
  'logistics-damage': {
    ask: '运输途中有损坏吗？',
    options: { serious: '有，损坏严重或数量多', partial: '有，部分损坏', packaging: '只有包装损坏', none: '没有' },
  },
  shortage: {
    ask: '收到的货有缺少吗？',
    options: { batch: '有，缺整机或整批', partial: '有，缺少部分配件', none: '没有，是齐全的' },
  },
  demand: {
    ask: '您希望我们怎么处理？',
    options: {
      repair: '维修',
      exchange: '换货',
      replenishment: '补发缺少的部分',
      refund: '退款',
      return: '退货',
      suggestion: '我有建议',
      none: '没有特别要求',
    },
  },
  'service-dissatisfaction': { ask: '是对服务不满意吗？', options: { yes: '是', no: '不是，是产品的问题' } },
  'used-as-required': {
    ask: '是按说明书安装和使用的吗？',
    meaning: '说明书上写了放在哪里、能接什么、温度多少。',
    options: { yes: '是', no: '不完全是' },
  },
  'shipped-back': { ask: '您已经把机器寄回给我们了吗？', options: { no: '没有，还在我这里', yes: '已经寄出' } },
} as const satisfies QuestionTexts;
