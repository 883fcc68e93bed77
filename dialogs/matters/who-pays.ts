// "Who pays the shipping?" It depends, and the conversation goes on to find out; with a result, its terms say it.
import { decide } from '../../policy/decide.ts';
import { type Draft, patch, remark, textsOf } from '../draft.ts';
import { readTold } from '../hearing/answering.ts';
import { playBack, takeFacts, takeWishes } from '../hearing/listening.ts';
import type { Message } from '../hearing/reading.ts';
import { terms } from '../verdict/grounds.ts';
import { claimable } from '../verdict/verdict.ts';

const asks =
  /\bwho (?:pays|will pay|has to pay|covers)\b|\b(?:do|will|would|must|should) (?:i|we) (?:have to |need to |get to )?pay (?:for )?(?:the )?(?:shipping|freight|postage|transport|anything|something|this|it|that)\b|\bwill (?:this|it|that) cost (?:me|us|anything|something|money)\b|\b(?:is|will) (?:it|this|that) (?:be )?(?:for )?free\b|\bany (?:costs?|charges?|fees?)(?: for me)?\s*\?|(?:要不要|需不需要|用不用)(?:付|花|给)?(?:钱|费)|(?:要|收|付|花)(?:费|钱)的?[吗么]|(?:是|能)?免费的?[吗么]|(?:要|得|是)我(?:自己)?(?:出|付|承担|掏)\S{0,4}[吗么]|(?:运费|邮费|快递费)\S{0,4}(?:我|自己)(?:出|付|掏)|(?:运费|邮费|快递费|费用)[^。！？]{0,4}谁|谁(?:来)?(?:出|付|承担)[^。！？]{0,3}(?:运费|邮费|快递费|费用|钱)/;

/** Undefined where nobody asks, or what was decided is with a person. */
export function onWhoPays(draft: Draft, message: Message): Draft | undefined {
  const { told, submitted } = draft.state;
  if (submitted !== null || message.pressed !== undefined || !asks.test(message.words)) return undefined;
  if (told !== null) return remark(draft, termsOffered(draft));
  const wished = takeWishes(draft, message, message.understood);
  const known = readTold(wished, message) ?? takeFacts(wished, message.understood);
  const played = playBack(draft, patch(known, { matter: known.state.matter ?? 'fault', misses: 0 }));
  return remark(played, textsOf(draft).talk.whoPays);
}

/** Who pays what, of each remedy that can be had. */
function termsOffered(draft: Draft): string {
  const { talk, verdict } = textsOf(draft);
  const decision = decide(draft.input.brand.pack, draft.state.facts, draft.input.today);
  const offered = claimable(draft, decision).flatMap((remedy) => {
    const of = decision.remedies[remedy];
    return of === undefined ? [] : [`**${verdict.things[remedy]}**\n${terms(draft, of)}`];
  });
  return offered.length > 0 ? offered.join('\n\n') : talk.whoPaysByPerson;
}
