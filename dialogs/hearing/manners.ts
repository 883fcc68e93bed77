// Anger is heard and answered calmly; the same words again and again are answered once.
import { type Draft, patch, remark, say, textsOf } from '../draft.ts';
import type { Message } from './reading.ts';

const insults =
  /\b(?:idiots?|stupid|morons?|useless|crap|bullshit|shit|f+u+c+k\w*|f\*+\w*|assholes?|bastards?|scam(?:mers?)?|thieves|rubbish|garbage|trash|piece of junk|damn|wtf|screw you|shut up|ridiculous|unacceptable|outrageous|furious|pathetic|disgrace(?:ful)?|a joke|(?:so|very|really|seriously|deeply|bitterly) (?:angry|disappointed)|worst (?:company|service|product|purchase)|kidding me|fed up|never (?:buy(?:ing)?|order(?:ing)?)(?: (?:\w+ ){0,2})?(?:again|from you)|sick (?:and tired )?of)\b|傻[逼x比]|妈的|他妈|操你|垃圾|骗子|骗人|混蛋|废物|白痴|智障|滚(?:蛋|开)?|坑人|黑心|什么破?玩意|太过分|气人|再也不买|到底管不管|服了|差评|太?让人失望|(?:就这|这[就是什么]*)(?:质量|服务)|气死|无语|太差劲/;

/** Over folded text. */
export function isAngry(words: string): boolean {
  return insults.test(words);
}

const again =
  /\b(?:again|(?:second|third|fourth|fifth|2nd|3rd|4th|\d+th) time|(?:twice|three times|several times|many times|still) (?:now|already|broken|not)|once more)\b|又(?:坏|不|没|出|充|停|来)|再次|第[二三四五六]次|好几次|几次了/;

/** The same trouble once more: whoever has been here before is not greeted as if it were the first time. */
export function tellsOfRepeat(words: string): boolean {
  return again.test(words);
}

const loss =
  /\b(?:my late (?:husband|wife|father|mother|dad|mum|mom|brother|sister|son|daughter|uncle|aunt)|(?:husband|wife|father|mother|dad|mum|mom|brother|sister|son|daughter|uncle|aunt|he|she) (?:has |had |just |recently )*(?:died|passed away)|passed away)\b|(?:老伴|老头子?|老公|老婆|丈夫|妻子|父亲|母亲|爸爸?|妈妈?|爷爷|奶奶|他|她)[^，。！？]{0,4}(?:走了(?!之)|去世|过世|不在了)|去世了|过世了/;

/** Over folded text: somebody who had to do with the unit has died. */
export function tellsOfLoss(words: string): boolean {
  return loss.test(words);
}

const pause =
  /^(?:ok(?:ay)?,? |oh,? |hm+,? |sure,? |well,? |i am not sure,? )*(?:please )?(?:let me (?:check|look|see|ask|find|get)|(?:i'?(?:ll|d)?|i will|i would|i must|i need to|i'?ll have to|i would have to|i'?d have to|i have to)(?: (?:have to|need to))? (?:ask|check|look|go and look|find (?:it|out|the)|get (?:it|my glasses))|(?:(?:one|just a|give me a|wait a) (?:moment|minute|second|sec|min|mo|bit)|wait(?!,? (?:no|sorry|actually)\b)|hang on|hold on)\b)|^(?:请)?(?:稍等|等一?下|等等我|等会儿?|我(?:先)?(?:去)?(?:看看|看一下|问问|问一下|问一问|查一下|查查|找找|找一下|翻翻)|我(?:得|要)(?:去)?(?:问|看|查|找)|让我(?:看看|想想|查查|找找))/;

/** "I would have to ask my grandson": nobody is hurried, and nothing is asked again. Undefined where the message says more. */
export function waitFor(draft: Draft, { words, pressed, understood }: Message): Draft | undefined {
  const isAsked = draft.state.open !== null && pressed === undefined;
  if (!isAsked || understood.candidates.length > 0 || words.length > 80 || !pause.test(words)) return undefined;
  return say(patch(draft, { misses: 0 }), { kind: 'notice', text: textsOf(draft).talk.takeYourTime });
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
