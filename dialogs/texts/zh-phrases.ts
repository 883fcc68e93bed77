// 中文：像人说话那样复述事实，用于确认理解和总结。
import type { PhraseTexts } from './shape.ts';

const defects: Readonly<Record<string, string>> = {
  none: '没有故障',
  performance: '不能正常工作',
  manufacturing: '做工有问题',
};

export const phrases = {
  records: (facts) => `我们的登记（${facts}）`,
  told: (facts) => `您说的情况（${facts}）`,
  basis: (sources) => `我依据的是${sources}。`,
  and: '，以及',
  unknown: (label) => `${label}不清楚`,
  valued: {
    model: (text) => text,
    serialNumber: (text) => text,
    deliveredOn: (text) => `${text}收到`,
    purchasedOn: (text) => `${text}购买`,
    producedOn: (text) => `${text}生产`,
    repairedOn: (text) => `${text}修好或换新`,
    contractWarrantyUntil: (text) => `合同质保到${text}`,
    channel: (text) => `在${text}购买`,
    serviceRegion: (text) => `产品在${text}`,
    purchaseRegion: (text) => `在${text}购买`,
    defect: (text, value) => defects[String(value)] ?? text,
    causes: (text, value) => (isNone(value) ? '没有磕碰、进水等意外' : text),
    functionLoss: (text, value) => (value === 'none' ? '功能都正常' : `${text}用不了`),
    logisticsDamage: (text, value) => (value === 'none' ? '运输中没有损坏' : `运输破损：${text}`),
    shortage: (text, value) => (value === 'none' ? '东西不缺' : `缺少：${text}`),
    demand: (text) => `希望${text}`,
  },
  either: {
    transportDamage: ['收到时已破损', '收到时完好'],
    transportDamageByCustomer: ['收到后才损坏', '收到时就已损坏'],
    notAsDescribed: ['与描述不符', '与描述一致'],
    purchaseProof: ['有发票、收据或订单', '没有发票、收据或订单'],
    deliveryProof: ['有签收凭证', '没有签收凭证'],
    carrierProof: ['有快递破损证明', '没有快递破损证明'],
    faultInformationProvided: ['有故障照片', '没有故障照片'],
    scratchFree: ['没有划痕', '有划痕或凹痕'],
    functionIntact: ['功能正常', '不能正常工作'],
    packagingUndamaged: ['包装完好', '包装有破损'],
    accessoriesComplete: ['配件齐全', '缺少配件'],
    boxPresent: ['原包装还在', '原包装不在了'],
    likeNew: ['和新的一样', '有使用痕迹'],
    repairedOrReplaced: ['以前维修或更换过', '以前没有维修或更换过'],
    owner: ['产品是您自己的', '产品是别人的'],
    ownerAuthorised: ['物主同意', '物主还没有同意'],
    consumer: ['个人使用', '单位使用'],
    qualityProblem: ['自己出的故障', '遇到过意外'],
    serviceDissatisfaction: ['是对服务的意见', '不是对服务的意见'],
    usedAsRequired: ['按说明书使用', '没有完全按说明书使用'],
    shippedBack: ['已经寄出', '还没有寄出'],
  },
} as const satisfies PhraseTexts;

function isNone(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
