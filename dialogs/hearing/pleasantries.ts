// Greetings, thanks and farewells: answered in kind, and nothing is asked again.
import { greet } from '../asking/flows.ts';
import { type Draft, patch, say, textsOf } from '../draft.ts';
import { plainAnswer } from '../extract/answers.ts';
import { shortAnswer } from '../extract/short-answers.ts';
import { openQuestion } from './answering.ts';
import type { Message } from './reading.ts';

const greetings =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hallo|greetings|你好|您好|哈喽|嗨|在吗|在么|早上好|下午好|晚上好)(?: there| team| all)?[\s.!,。！，~?？]*$/;
const thanks =
  /^(?:thanks?(?: you)?(?: (?:so|very) much| a (?:lot|bunch|ton|million))?(?:,? (?:guys|mate|man|sir|buddy|dear))?|thx|ty|cheers|great,? thanks?|谢谢(?:你们?|您|亲|啦|了|哈|大家)*|多谢(?:了|啦)?|感谢)[\s.!。！~]*$/;
const farewells =
  /^(?:(?:ok(?:ay)?|alright|thanks?(?: you)?|thx|no|oh|well|sorry|谢谢|好的?|行|那)[\s,.!，。！]*)*(?:(?:good)?bye(?:[ -]?bye)?|see (?:you|ya)(?: later)?|never ?mind|forget (?:it|about it)|(?:talk to you|ttyl|until|till|cya|(?:i'?ll|i will) (?:be back|come back|get back(?: to you)?|write (?:again|back)|continue|do (?:it|this|that)|look(?: for it)?|check)(?: again)?)? ?(?:later|tomorrow|tonight|soon|another time|this evening|at home|when i(?:'m| am)? (?:get |at |back )?home)|(?:i(?:'ll| will) )?(?:be|come) back(?: later)?|gotta go|have to go|再见|拜拜|回见|算了|先(?:这样|不弄|不说)了?|改天(?:再说)?|回头(?:再说|再聊|再来|给你|发你|看看)|(?:晚点|等会儿?|待会儿?|明天|有空|到家|回家)\S{0,6}(?:再(?:说|看|来|弄|发|聊)|看看?|给你|发你|找)|下次再说)(?:[\s,.!~，。！]|thanks?(?: you)?|then|吧|了|啦|哈)*$/;

/** Nothing more is wanted; beside a question of ours these words answer it. */
const finished =
  /^(?:(?:no|nope|ok(?:ay)?|thanks?|thank you|不用|没有|好的?)[\s,.!，。]*)*(?:(?:that'?s|that is|that was) (?:all|it|everything)|nothing else|nothing more|i'?m (?:good|fine|done)|没(?:有)?(?:别的|其他)(?:事|问题)?了?|没事了|就这些了?|就这样吧?|可以了)(?:[\s,.!，。]|thanks?(?: you)?|for now|then|谢谢)*$/;

/** Undefined where the message is none. */
export function readPleasantry(draft: Draft, { words }: Message): Draft | undefined {
  const isNew = draft.state.open === null && draft.state.matter === null;
  if (words === '/start' || (isNew && greetings.test(words))) return greet(draft);
  if (greetings.test(words)) return say(draft, { kind: 'notice', text: textsOf(draft).talk.here });
  if (isLeaving(draft, words)) return say(patch(draft, { misses: 0 }), { kind: 'notice', text: leaveText(draft) });
  return thanks.test(words) ? say(draft, { kind: 'notice', text: textsOf(draft).talk.thanks }) : undefined;
}

/** "I'll do that later" may also answer what is open. */
function isLeaving(draft: Draft, words: string): boolean {
  if (finished.test(words)) return openQuestion(draft) === undefined && draft.state.told === null;
  if (!farewells.test(words)) return false;
  const open = openQuestion(draft);
  return open === undefined || (plainAnswer(words) !== 'skip' && shortAnswer(open.screen, words) === undefined);
}

/** Nothing is lost: whoever has told something finds it again. */
function leaveText(draft: Draft): string {
  const { talk } = textsOf(draft);
  return draft.state.matter === null && draft.state.aside === null ? talk.goodbye : talk.untilLater;
}
