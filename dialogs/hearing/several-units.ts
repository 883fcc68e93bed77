// "I have two XT2400, both dead": a case is of one unit, and whoever has several is told so at the start.
import { type Draft, remark, textsOf } from '../draft.ts';
import { isQuestion } from './intent.ts';
import type { Message } from './reading.ts';

const several =
  /\b(?:two|2|three|3|four|4|both|several|a few|a couple of) (?:of )?(?:(?:these|those|your|the|my|our|them) ?)*(?:units?|batter(?:y|ies)|power ?stations?|packs|machines|devices|generators|xt ?-?\d{3,4}s?|p\d[a-c]s?|sp ?-?\d{2,3}s?)\b|(?<![\d第])(?:两|2|三|3|四|4|几|好几)[台套]|两个(?:机器|设备|电池|电源)/;

/** Once, with the words that begin the matter. */
export function takeOneOfSeveral(draft: Draft, { words }: Message): Draft {
  // A complaint of a delivery is about all that was delivered.
  const isGraded = draft.input.brand.pack.classes.length > 0;
  const isNew = draft.state.matter === null && draft.state.submitted === null && !isGraded;
  return isNew && several.test(words) && !isQuestion(words) ? remark(draft, textsOf(draft).talk.oneAtATime) : draft;
}
