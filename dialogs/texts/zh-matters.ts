// Chinese: matters beside the trouble.
import type { MatterTexts } from './matters-shape.ts';

export const matters = {
  service: {
    breakdown: '这件事不能等。我们的规则是这样承诺的：',
    'spare-parts': '关于备件，规则是这样写的：',
    training: '关于培训，规则是这样写的：',
    installation: '关于安装，规则是这样写的：',
    technical: '技术问题由工程师解答，随时欢迎：',
    complaint: '让您不愉快了，很抱歉。我们的规则是这样承诺的：',
  },
  serviceUnsaid: {
    breakdown: '这件事不能等。',
    'spare-parts': '规则里没有写备件，有哪些备件工程师可以告诉您。',
    training: '规则里没有写培训，可以怎么安排工程师会告诉您。',
    installation: '规则里没有写安装，说明书里有；不清楚的地方工程师会帮您。',
    technical: '这个问题请工程师来回答。',
    complaint: '让您不愉快了，很抱歉。',
  },
  noted: '已经记下，工程师会看到。',
  callEngineer: '要帮您转接工程师吗？',
  urgent: (hotline) => `我现在就叫工程师。电话也可以打 ${hotline}。`,
  complaintHeard: '会有人看到您的意见，并在这里回复您。',
  warrantyOfUnit: (model, date, isOver) =>
    isOver
      ? `您这台 ${model} 的质保期到 **${date}** 为止，之后仍可付费维修。`
      : `您这台 ${model} 的质保期到 **${date}**。`,
  warrantyUnknown: '要查质保到什么时候，我需要型号和收货日期；有序列号的话，通常两样都能查到。',
  warrantyByContract: (date) => `按您的合同，质保期到 **${date}**。`,
  warrantyInContract: '质保期限写在您的合同里。告诉我日期，我就能告诉您能享受什么。',
  caseLine: (caseNumber, model, stage, bringBy) =>
    `**${caseNumber}**${model === null ? '' : `（${model}）`}：${stage}${bringBy === null ? '' : `，${bringBy}前`}。`,
  noCases: '这个对话里还没有服务单。如果您有别处的单号，请发给我。',
  askWhose: (caseNumber) =>
    `**${caseNumber}** 不是在这个对话里开的。为了不让别人看到您的单子，请告诉我：机器的序列号，或当时留的电话或邮箱？`,
  notProven: '和记录对不上。请再试一下序列号，或当时留的电话、邮箱。',
  notProvenAgain: '我不能在这里显示这个单子。确认是您本人后，人工可以帮您。',
  proven: '谢谢，核对上了。',
  keptApart: (first) => `两件事我分开处理：**${first}** 照旧，这是新的一件。`,
  backTo: (which) => `回到 **${which}**。`,
  unnamed: '前一件',
  anotherUnit: '是哪台机器，出了什么问题？',
  goOn: (which) => `要接着处理 **${which}** 吗？`,
  goOnYes: (which) => `接着处理 ${which}`,
  goOnLater: '以后再说',
  knowTitle: '**我保存的关于您的信息：**',
  knowContact: (contact) => `联系方式：${contact}`,
  knowNoContact: '没有联系方式',
  knowFiles: (count) => (count === 0 ? '没有文件' : `您发来的 ${count} 个文件`),
  knowCases: (cases) => `服务单：${cases}`,
  knowLanguage: '您的语言：中文',
  knowTranscript: '我们在这里的对话',
  knowDelete: '回复“删除我的信息”，我马上删除您的联系方式。',
  forgetAsk: '要删除您的联系方式吗？之后我们只能在这个对话里联系您。处理服务单需要的信息会保留到办完为止。',
  forgetYes: '是，删除',
  forgotten: '已经删除您的姓名、电话、邮箱和地址。',
  forgetRest: '其余内容（文件、对话）由人工处理，并告诉您依法需要保留哪些、保留多久。',
  contactNoted: (contact) => `已记下，仅用于本次服务：${contact}（3.6）。如果不愿意，回复“删除我的信息”。`,
  calm: '我明白这让您很恼火。我们把它解决掉；如果想找真人，回复“人工”就行。',
  repeats: '这条我看到了。如果我一直没抓住重点，回复“人工”，由真人接手。',
  voice: '语音我听不了，工程师可以听。请给我打几个字。',
} as const satisfies MatterTexts;
