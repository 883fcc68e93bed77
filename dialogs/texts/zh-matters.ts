// Chinese: matters beside the trouble.
import type { MatterTexts } from './matters-shape.ts';

export const matters = {
  service: {
    breakdown: '这件事不能等。我们的规则是这样承诺的：',
    'spare-parts': '关于备件，规则是这样写的：',
    training: '关于培训，规则是这样写的：',
    installation: '关于安装，规则是这样写的：',
    technical: '技术问题由工程师解答，随时欢迎：',
    coverage: '条款中关于保修范围的说明：',
    complaint: '让您不愉快了，很抱歉。我们的规则是这样承诺的：',
  },
  serviceUnsaid: {
    breakdown: '这件事不能等。',
    'spare-parts': '规则里没有写备件，有哪些备件工程师可以告诉您。',
    training: '规则里没有写培训，可以怎么安排工程师会告诉您。',
    installation: '规则里没有写安装，说明书里有；不清楚的地方工程师会帮您。',
    technical: '这个问题请工程师来回答。',
    coverage: '是否在范围内要看具体情况：您说说发生了什么，我来查。',
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
  warrantyPeriod: (model, length, clause) => `${model} 的质保期是收货之日起 ${length}（${clause}）。`,
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
  kept: '好的，我先留着，想接着办的时候说一下是哪台就行。',
  knowTitle: '**我保存的关于您的信息：**',
  knowContact: (contact) => `联系方式：${contact}`,
  knowNoContact: '没有联系方式',
  knowFiles: (count) => (count === 0 ? '没有文件' : `您发来的 ${count} 个文件`),
  knowCases: (cases) => `服务单：${cases}`,
  knowLanguage: '您的语言：中文',
  knowTranscript: '我们在这里的对话',
  knowDelete: '回复“删除我的数据”，我再跟您确认一次就删。',
  forgetAsk:
    '我可以删掉我们在这里的聊天、您发的照片和单据，还有您的姓名、电话、邮箱和地址。只留一份处理结果的记录，里面没有您说过的话。要删吗？',
  forgetAskOpen: (cases) =>
    `我可以删掉您的姓名、电话、邮箱和地址，以及已经结束的服务单的全部内容。**${cases}** 还没结束：它的聊天和照片要留到结束为止，工程师正在用，您的申请也要靠它。结束后再说一次，这些也会删掉。要删吗？`,
  forgetYes: '好，删掉',
  forgetSure: '删了就找不回来了，确定要删吗？',
  forgetForGood: '确定，彻底删除',
  forgetKeep: '不删了',
  forgetKept: '好的，什么都没删。',
  forgotten:
    '都删掉了：聊天内容、照片和单据、姓名、电话、邮箱和地址。刷新一下页面，这里也就看不到了。以后有需要，随时来。',
  forgottenOpen: (cases) =>
    `您的姓名、电话、邮箱和地址，以及已经结束的服务单的内容，都删掉了。**${cases}** 需要的内容会留到它结束；之后我们只在这里联系您。等它结束了，再发一次“删除我的数据”就行。`,
  contactNoted: (contact, clause) => `已记下，仅用于本次服务：${contact}${clause}。如果不愿意，回复“删除我的信息”。`,
  complaintClass: (grade, clauses) => `**您的投诉属于 ${grade} 类。** ${clauses}`,
  complaintOpen: '**投诉的等级还没有定下来，由人工确定。**',
  complaintSolved: '处理方式：',
  complaintTimes: (answer, solution) => `我们会在${answer}内答复，${solution}内给出解决方案。`,
  complaintConfirm: '以上信息对吗？要我现在为您提交**投诉**吗？',
  complaintSubmit: '对，提交投诉',
  complaintSubmitted: (caseNumber) => `已经提交。投诉编号 **${caseNumber}**，接下来由工程师跟进，并在这里与您联系。`,
  isBot: (brand) => `我是 ${brand} 的售后机器人：我来提问、查询，把您的情况整理好。工程师是真人，回复“人工”就会接手。`,
  promised: (within, clause) => `${within}内会有答复（${clause}），就在这里告诉您。`,
  noPromiseYet: '条款里没有写明时限。您答完后申请会转给工程师，进展都在这里告诉您。',
  stillNeeded: (count) =>
    count === 1
      ? '您再回答一个问题，我就能告诉您能享受哪些服务。'
      : `您再回答大约 ${count} 个问题，我就能告诉您能享受哪些服务。`,
  shippingLater: '请先不要寄出。申请确认后，我会告诉您寄到哪里、电池怎么包装、运输由谁安排。',
  putTogether: '单看这一点没关系，我会结合其他情况，再告诉您结果。',
  noPromise: '规则里没有写具体时间。您的单子已在队列里，不会忘记，答复会在这里告诉您。',
  calm: '我明白这让您很恼火。我们把它解决掉；如果想找真人，回复“人工”就行。',
  repeats: '这条我看到了。如果我一直没抓住重点，回复“人工”，由真人接手。',
  voice: '语音我听不了，请给我打几个字。',
} as const satisfies MatterTexts;
