// Whoever was sent to a dealer that is gone, or does not help, is not sent there twice: a person decides whether we take the case over.

import { handOff } from '../asking/flows.ts';
import { type Draft, remark, textsOf } from '../draft.ts';
import type { Message } from '../hearing/reading.ts';

const dealer =
  /\b(?:dealer|distributor|reseller|installer|shop|store|seller|they|he|she)\b|经销商|代理商?|安装商|店家?|商家|卖家|他们?/;
const gone =
  /\b(?:closed(?: down)?|shut(?: down)?|bankrupt|insolvent|out of business|gone|no longer (?:exists?|there|in business)|(?:does|do|will|would|did|has|have)(?:n'?t| not) (?:help(?:ed)?|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|react(?:ed)?|care|want)|won'?t (?:help|answer|reply|respond|take it)|refus(?:e|es|ed)|ignor(?:e|es|ed|ing)|not (?:helping|answering|responding)|can(?:no|')?t (?:reach|find|get hold of)|sent? me (?:to you|away|back to you)|told me to (?:ask|contact|write to) you)\b|倒闭|关门|跑路|不在了|破产|注销|联系不上|找不到|不(?:管|理|给|肯|接|回|负责|处理|认)|推(?:给|到)你们|让(?:我)?找(?:你们|厂家)/;

/** Undefined where nobody was sent to a dealer, or where nothing is said against them. */
export function readDealer(draft: Draft, { pressed, text, words }: Message): Draft | undefined {
  const { told, handedOff } = draft.state;
  const isReferred = Object.values(told ?? {}).includes('refer');
  if (!isReferred || handedOff || pressed !== undefined || !dealer.test(words) || !gone.test(words)) return undefined;
  return handOff(remark(draft, textsOf(draft).talk.dealerGone), 'review', text.slice(0, 400));
}
