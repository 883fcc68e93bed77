// What staff are told without asking, in words: a promise about to break, a new danger, a shift without anybody.
import type { Instant } from '../clock.ts';
import type { Said } from '../desk-action.ts';

/** `share` of the time for the promise has passed; 1 where it is broken. */
export function clockText(number: string, clock: string, dueAt: Instant, share: number): Said {
  const [promise, due, percent] = [promises[clock], shown(dueAt), Math.round(share * 100)];
  const name = { en: promise?.en ?? clock, zh: promise?.zh ?? clock };
  return share >= 1
    ? {
        en: `${number}: ${name.en} was due at ${due} and is late.`,
        zh: `${number}:${name.zh}应于 ${due} 前完成,已超时。`,
      }
    : {
        en: `${number}: ${percent} % of the time for ${name.en} has passed; due at ${due}.`,
        zh: `${number}:${name.zh}的时限已用去 ${percent}%,截止 ${due}。`,
      };
}

export function unacknowledgedText(number: string, holder: string): Said {
  return {
    en: `${number}: ${holder} did not acknowledge it in time; it waits again.`,
    zh: `${number}:${holder} 未及时确认,工单重新进入等待。`,
  };
}

export function dangerText(number: string, hazards: readonly string[], words: string): Said {
  const names = hazards.map((hazard) => dangers[hazard] ?? hazard);
  return {
    en: `${number}: the customer speaks of danger (${hazards.join(', ')}): "${words}".`,
    zh: `${number}:客户提到危险(${names.join('、')}):“${words}”。`,
  };
}

export function gapText(desk: string, startsAt: Instant, endsAt: Instant): Said {
  const [from, to] = [shown(startsAt), shown(endsAt)];
  return {
    en: `Nobody works at ${desk} from ${from} to ${to}. Find somebody, or change a shift.`,
    zh: `服务台 ${desk} 从 ${from} 到 ${to} 无人当班。请找人顶班或调整班次。`,
  };
}

export function unreachableText(person: string, desk: string, startsAt: Instant): Said {
  return {
    en: `${person} works at ${desk} from ${shown(startsAt)}, but has neither Slack nor an address: nobody can reach them.`,
    zh: `${person} 从 ${shown(startsAt)} 起在服务台 ${desk} 当班,但既无 Slack 也无邮箱,无法联系。`,
  };
}

const promises: Readonly<Record<string, Said>> = {
  'danger-response': { en: 'the answer to a danger', zh: '危险响应' },
  'first-response': { en: 'the first response', zh: '首次响应' },
  'next-response': { en: 'the next response', zh: '后续响应' },
  'definite-reply': { en: 'a definite reply', zh: '明确答复' },
  update: { en: 'the next word to the customer', zh: '定期告知' },
  solution: { en: 'a solution', zh: '解决方案' },
  diagnosis: { en: 'the diagnosis on site', zh: '现场诊断' },
  arrival: { en: 'the arrival on site', zh: '到达现场' },
  replacement: { en: 'the replacement', zh: '换货' },
  'replacement-target': { en: 'the target for a replacement', zh: '换货目标' },
};

const dangers: Readonly<Record<string, string>> = {
  ...{ smoke: '冒烟', fire: '起火', heat: '发热', overheating: '过热', swelling: '鼓包', leak: '漏液' },
  ...{ smell: '异味', immersion: '浸水', shock: '触电', 'electric-shock': '触电', injury: '受伤' },
};

/** To the minute; everybody reads it in the same zone. */
function shown(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
