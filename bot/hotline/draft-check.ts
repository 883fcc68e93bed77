// Reads a draft for what the verdict or the policy does not allow it to say. It warns; whoever sends decides.

import type { Decision, Remedy, RemedyVerdict } from '../../policy/decision.ts';
import type { DraftWarning } from '../desk.ts';
import type { Said } from '../desk-action.ts';

/** What a draft is held against. */
export interface Standing {
  readonly decision: Decision | undefined;
  readonly hazards: readonly string[];
  /** Statuses that were overridden, by remedy. */
  readonly overridden: Readonly<Record<string, string>>;
  /** What the customer reads. */
  readonly language: string;
}

/** How a draft says that the customer gets a remedy, and how it says that they do not. */
const grants: Readonly<Record<Remedy, RegExp>> = {
  return:
    /\b(?:we(?:'ll| will| can)|you (?:can|may|will|are entitled to)) (?:\w+ ){0,4}?(?:refund|return|money back)\b|(?:可以|会|将|给您|同意|办理|安排).{0,6}(?:退款|退货|退钱)/iu,
  replacement:
    /\b(?:we(?:'ll| will| can)|you (?:can|may|will|are entitled to)) (?:\w+ ){0,4}?(?:replace|exchange|replacement|new (?:unit|one|device))\b|(?:可以|会|将|给您|同意|办理|安排).{0,6}(?:换货|换新|更换)/iu,
  warranty:
    /\b(?:covered|free of charge|repair(?:ed)? (?:it )?(?:for )?free|under warranty)\b|(?:免费维修|免费修|在保|保修范围内|免费给您)/iu,
  'paid-repair': /\b(?:paid repair|at your (?:own )?cost|repair for a fee)\b|(?:付费维修|收费维修|有偿维修)/iu,
};
const refuses: Readonly<Record<Remedy, RegExp>> = {
  return:
    /\b(?:cannot|can't|can not|not able to|unable to|won't|will not|not entitled to|no) (?:\w+ ){0,4}?(?:refund|return|money back)\b|(?:不能|无法|不予|不可以).{0,6}(?:退款|退货)/iu,
  replacement:
    /\b(?:cannot|can't|can not|not able to|unable to|won't|will not|not entitled to|no) (?:\w+ ){0,4}?(?:replace|exchange|replacement)\b|(?:不能|无法|不予|不可以).{0,6}(?:换货|换新|更换)/iu,
  warranty:
    /\b(?:not covered|out of warranty|not under warranty|no longer (?:covered|under warranty)|warranty (?:has )?(?:expired|ended))\b|(?:不在保|已过保|不保修|超出保修)/iu,
  'paid-repair': /\b(?:cannot|can't|unable to|won't|will not) (?:\w+ ){0,3}?repair\b|(?:不能|无法)维修/iu,
};

/** What no policy text lets anybody promise. */
const tooMuch: readonly (readonly [RegExp, Said])[] = [
  [
    /\b(?:we )?guarantee\b|保证(?!金)/iu,
    { en: 'A guarantee of our own stands in no policy text.', zh: '政策文本中没有我方自行作出的保证。' },
  ],
  [
    /\bcompensat(?:e|ion)\b|赔偿|补偿/iu,
    {
      en: 'Compensation is nothing the policy promises; it needs an override with a reason.',
      zh: '政策并未承诺赔偿或补偿;须附理由改判。',
    },
  ],
  [
    /\blifetime warranty\b|终身保修/iu,
    { en: 'No text promises a lifetime warranty.', zh: '没有任何文本承诺终身保修。' },
  ],
  [
    /\b(?:today|within (?:an|one|1|two|2) hours?|by tonight)\b|今天(?:内|之内)?(?:就|能|可以|到)/iu,
    { en: 'A time shorter than any that the policy promises.', zh: '短于政策承诺的任何时限。' },
  ],
];

const ships =
  /\b(?:ship|send|post|mail|return) (?:it|the (?:unit|battery|device|pack|product)|your \w+)(?: back)?\b|(?:寄回|寄来|邮寄|发回)/iu;

/** Chinese words to somebody who writes English; no Chinese word at all to somebody who writes Chinese. */
const isForeign: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Han}+/u,
  zh: /^\P{Script=Han}*[a-z]{3}\P{Script=Han}*$/iu,
};

const otherLanguage: Said = {
  en: 'These words are in another language than the customer’s: is this the right case?',
  zh: '文字与客户使用的语言不同:是否发到了正确的工单?',
};

const shipsDanger: Said = {
  en: 'A damaged battery is dangerous goods: nobody may be told to post it.',
  zh: '受损电池属危险品,不得让任何人邮寄。',
};

export function warningsIn(
  text: string,
  { decision, hazards, overridden, language }: Standing,
): readonly DraftWarning[] {
  const verdicts = Object.entries(decision?.remedies ?? {}) as readonly [Remedy, RemedyVerdict][];
  const contradictions = verdicts.flatMap(([remedy, verdict]) =>
    contradiction(text, remedy, verdict, overridden[remedy] ?? verdict.status),
  );
  const promises = tooMuch.flatMap(([pattern, message]) => warning('promises-too-much', pattern.exec(text), message));
  const danger = hazards.length > 0 ? warning('ships-danger', ships.exec(text), shipsDanger) : [];
  const foreign = warning('other-language', isForeign[language]?.exec(text) ?? null, otherLanguage);
  return [...contradictions, ...promises, ...danger, ...foreign];
}

function contradiction(text: string, remedy: Remedy, verdict: RemedyVerdict, status: string): readonly DraftWarning[] {
  const refusal = refuses[remedy].exec(text);
  const grant = refusal === null ? grants[remedy].exec(text) : null;
  const clause =
    verdict.clauses.find(({ role, value }) => (role === 'bar' || role === 'ground') && value === true)?.id ?? null;
  if (grant !== null && (status === 'ineligible' || status === 'refer')) {
    return warning('contradicts-verdict', grant, verdictIs(remedy, status), clause);
  }
  if (refusal !== null && status === 'eligible') {
    return warning('contradicts-verdict', refusal, verdictIs(remedy, status), clause);
  }
  return [];
}

function warning(
  kind: DraftWarning['kind'],
  found: RegExpExecArray | null,
  message: Said,
  clause: string | null = null,
): readonly DraftWarning[] {
  return found === null ? [] : [{ kind, words: found[0], message, clause }];
}

function verdictIs(remedy: Remedy, status: string): Said {
  return { en: `The verdict on ${remedy} is "${status}".`, zh: `${remedy} 的判断为“${status}”。` };
}
