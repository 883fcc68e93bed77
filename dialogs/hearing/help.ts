// "What do you mean?", "where do I find that?", "can I send a picture?": questions about the one that is open.
import type { QuestionId } from '../../policy/questions.ts';
import { type Draft, textsOf } from '../draft.ts';
import type { QuestionText } from '../texts/shape.ts';
import { openQuestion } from './answering.ts';

const asksMeaning =
  /\bwhat(?:'s| is| are) (?:an? |the |that |this |meant by )?\S+|\bwhat does .* mean\b|\bwhat do you mean\b|\bdo(?: not|n'?t) (?:understand|get (?:it|you|that|this|the question))\b|^(?:what|how so|meaning|huh|eh|pardon)\W*$|^(?:so )?do you mean\b|什么意思|啥意思|是(?:什么|啥)|什么(?:叫|是)|啥(?:叫|是)|(?:没|不)(?:太)?(?:看|听)?(?:懂|明白)/;
const asksWhere =
  /^(?:and |but |ok(?:ay)?,? )?where(?: exactly)?[\s?!.]*$|\bwhere (?:do|can|could|should|would) (?:i|we) (?:find|see|look|get)\b|\bwhere(?:'s| is) (?:it|that|this|the (?:number|serial|label|model|sticker|date))\b|(?:在|去|从)?(?:哪|哪里|哪儿|什么地方)(?:里|儿)?(?:可以|能)?(?:看|找|有|查)|在哪(?:里|儿)?[\s?？。]*$/;
const asksForPicture =
  /\b(?:can|could|may|shall|should) (?:i|we) (?:\w+ )?(?:send|show|upload|give)\b[^.?!]*\b(?:photos?|pictures?|pics?|images?|screenshots?)\b|(?:拍照|拍个照|发(?:张|个)?(?:照片|图片?|截图))\S{0,4}(?:可以|行|成|好)?(?:吗|么|不|嘛)/;

/** Over folded text. */
export function asksForHelp(words: string): boolean {
  return asksMeaning.test(words) || asksWhere.test(words) || asksForPicture.test(words);
}

/** Empty where the question says it itself when it is asked again; undefined where something else is asked. */
export function helpWith(draft: Draft, question: QuestionId, words: string): string | undefined {
  const { questions, talk } = textsOf(draft);
  const { meaning, hint }: QuestionText<string> = questions[question];
  if (asksForPicture.test(words)) return talk.pictureWelcome;
  if (asksWhere.test(words) && hint !== undefined) return '';
  return asksMeaning.test(words) || asksWhere.test(words) ? (meaning ?? '') : undefined;
}

/** The open question in other words, where there are any. */
export function inOtherWords(draft: Draft): string {
  const open = openQuestion(draft);
  if (open === undefined) return '';
  const { meaning = '' }: QuestionText<string> = textsOf(draft).questions[open.screen];
  return meaning;
}
