// What a message states, without what it only asks or supposes: "what if it gets wet?" tells nothing of this unit.
import {
  askedChinese,
  chineseFigures,
  notOurs,
  ofOtherThings,
  supposedChinese,
  talkOrTrade,
} from './chinese-asides.ts';
import { isOfAnother, isOfAnotherDevice } from './other-devices.ts';
import { clauses } from './text.ts';

const sentenceEnd = /(?<=[.!?](?=\s|$)|[。！？；;\n])/;

/** Written without commas, Chinese clauses stand apart by a space. */
const chineseSpace = /(?<=\p{Script=Han} )(?=\p{Script=Han})/u;

const auxiliary = '(?:can|could|may|might|should|shall|will|would|do|does|did|is|are|was|were|am|has|have)';
const leadIn = '^[^\\w]*(?:(?:and|so|but|also|or|well|ok(?:ay)?|hi|hello|hey|um|uh|please|then|like|yo)\\b[^\\w]*)*';

const supposition =
  /\b(?<!\b(?:even|as) )(?:if|whether|in case|suppose|supposing|hypothetical(?:ly)?|let'?s hope|hopefully)\b|如果|要是|万一|假如|假设|倘若|的话(?!费)/;
/** A question by its form, whatever stands at its end. */
const asking = new RegExp(
  `${leadIn}(?:${auxiliary} (?:i|you|u|we|they|it|this|that|there|he|she)\\b|(?!what (?:was|is|were) \\w+ (?:is|was|were)\\b)(?:how|what|which|where|who|when)(?:'s)? (?:\\w+ )?(?:${auxiliary}|much|many|long|about|counts?|happens?|pays)\\b)`,
);
const askingChinese =
  /(?:吗|(?<!没[^，。]{0,4}什)么)\s*[?？。!！]*$|能不能|可不可以|会不会|要不要|有没有|是不是|(?!动不动|开不开)(?<!现)(\S)不\1|(?!没)(\S)没\2(?!有)|是否|(?<![不没])(?<!不了|没用|没有|没过)多久|几天(?!前)|哪年|哪里有|谁(?:出|赔|付|负责|承担)/;
/** Where the sentence ends in a question mark. */
const questionWord = /怎么样|什么样|怎样|哪种|算谁|什么时候|哪[里儿年个些]|谁|多[久少长]/;
const startsLikeAQuestion = new RegExp(`${leadIn}${auxiliary}\\b(?!n't| not)`);
/** Whoever asks to have this one mended or taken back speaks of it as it is. */
const request =
  /\b(?:can|could|may|will|would) (?:i|we|you|u) (?:please |pls |just )?(?:get|have|return|send(?! (?:\w+ ){0,3}(?:invoice|receipt|bill|manual|parts?|cables?|photos?))|exchange|help|fix|repair|replace|swap|take|refund|look)\b|\bis (?:it|this|that) normal\b/;
const anotherUnit =
  /\b(?:i (?:read|heard) that|they say|people say)\b|\bother brands\b|听说|据说|\bmy (?:old|other|former|last) (?:one|unit|battery|machine|power ?station|device)\b|'s? (?:unit|one|battery|machine|device) (?:works|runs|is fine)\b|以前那[台个]|[旧老](?:功放|机器|的?那[台个]|电[源瓶])|\b(?:my|our) (?:old|former|previous) \w+ (?:broke|died|failed|was|is|worked|works)\b|上一台|之前那台别|别家的那|(?:可能|打算|准备)(?:再|还)?去?\S{0,8}(?:买|订)|\bmight (?:also )?(?:buy|get|order)\b|\bmy (?:phone|mobile|camera|laptop|car|tablet|printer)(?: camera)?(?:'s| is| was| fell| broke| died| got| has)\b|(?:手机|相机|摄像头)\S{0,4}(?:坏|掉|没电|摔)|(?:邻居|朋友|同事)(?:家)?(?:的)?那台|(?:他|她|别人|人家|邻居|朋友|同事|[哥弟姐妹])\S{0,3}(?:那[个台]|也有一台)/;
const troubleAsked = /怎么办|怎么回事|咋|原因|修|换|退|保修|管/;

/** Whatever the sentence goes on to say. */
const elsewhere = /\bthe last (?:\w+ ){1,3}i had\b/;

/** "Maybe it was dropped, I really don't know" tells neither that it was nor that it was not. */
const unsure =
  /\b(?:do(?:n't| not)(?: really)? know|no idea|not sure|can't say)\b|不(?:太)?清楚|不知道|不确定|说不准|记不/;
const doubtful = /\b(?:maybe|perhaps|possibly)\b|也许|可能|大概/;

/** Over folded text: the clauses that state something, a new line where one is left out. */
export function asserted(text: string): string {
  return without(text, (clause, isAsked) => isSupposed(clause) || asks(clause, isAsked));
}

/** As `asserted`, with the questions that start from what is wrong: "开不了机，能修吗". */
export function assertedTrouble(text: string): string {
  return without(
    text,
    (clause, isAsked) => isSupposed(clause) || (asks(clause, isAsked) && !troubleAsked.test(clause)),
  );
}

function isSupposed(clause: string): boolean {
  return (
    supposition.test(clause) ||
    anotherUnit.test(clause) ||
    isOfAnotherDevice(clause) ||
    supposedChinese.test(clause) ||
    ofOtherThings.test(clause)
  );
}

function asks(clause: string, isAsked: boolean): boolean {
  if (request.test(clause)) return false;
  return (
    asking.test(clause) ||
    askingChinese.test(clause) ||
    askedChinese.test(clause) ||
    (isAsked && (startsLikeAQuestion.test(clause) || questionWord.test(clause)))
  );
}

function without(text: string, isLeftOut: (clause: string, isAsked: boolean) => boolean): string {
  return text
    .replace(chineseFigures, ' ')
    .split(sentenceEnd)
    .flatMap((sentence) => sentence.split(chineseSpace))
    .map((sentence) => {
      const isAsked = /[?？]\s*$/.test(sentence);
      // A line's end parts what stands on both sides of it.
      if (sentence.trim() === '') return sentence;
      if (elsewhere.test(sentence) || isOfAnother(sentence) || notOurs.test(sentence) || talkOrTrade.test(sentence))
        return '\n';
      const isUnsure = unsure.test(sentence);
      const parts = clauses(sentence);
      const kept = parts.map(({ text: clause, start }, index) => {
        const end = parts[index + 1]?.start ?? sentence.length;
        return isLeftOut(clause, isAsked) || (isUnsure && doubtful.test(clause)) ? '\n' : sentence.slice(start, end);
      });
      return kept.join('');
    })
    .join('');
}
