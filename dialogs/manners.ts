// Anger is heard and answered calmly; the same words again and again are answered once.
import { type Draft, patch, remark, say, textsOf } from './draft.ts';
import type { Message } from './reading.ts';

const insults =
  /\b(?:idiots?|stupid|morons?|useless|crap|bullshit|shit|f+u+c+k\w*|f\*+\w*|assholes?|bastards?|scam(?:mers?)?|thieves|rubbish|garbage|trash|piece of junk|damn|wtf|screw you|shut up|ridiculous|unacceptable|outrageous|furious|pathetic|disgrace(?:ful)?|a joke)\b|傻[逼x比]|妈的|他妈|操你|垃圾|骗子|骗人|混蛋|废物|白痴|智障|滚(?:蛋|开)?|坑人|黑心|什么玩意|太过分|气死|无语|太差劲/;

/** Over folded text. */
function isAngry(words: string): boolean {
  return insults.test(words);
}

/** Nothing but anger: no misunderstanding, and no lecture. Undefined where the message says more. */
export function soothe(draft: Draft, { words, understood }: Message): Draft | undefined {
  if (!isAngry(words) || understood.candidates.length > 0) return undefined;
  return remark(patch(draft, { misses: 0 }), textsOf(draft).matters.calm);
}

/** After so many times nothing is said any more: two machines must not write to each other for ever. */
const patience = 3;

/** The same words that were not understood, once more; undefined where they are others. */
export function onRepeat(draft: Draft, { words, pressed }: Message): Draft | undefined {
  const { repeated } = draft.state;
  const isSame = pressed === undefined && words !== '' && words.slice(0, 200) === repeated.words;
  if (!isSame || repeated.times < patience) return undefined;
  const counted = patch(draft, { repeated: { ...repeated, times: repeated.times + 1 } });
  return repeated.times === patience
    ? say(counted, { kind: 'notice', text: textsOf(draft).matters.repeats })
    : { ...counted, isSilent: true };
}

/** Counts what was not understood. */
export function countRepeat(draft: Draft, { words, pressed }: Message): Draft {
  const { repeated, misses } = draft.state;
  if (pressed !== undefined || words === '' || misses <= draft.start.misses) return draft;
  const head = words.slice(0, 200);
  const times = head === repeated.words ? repeated.times + 1 : 1;
  return patch(draft, { repeated: { words: head, times } });
}
