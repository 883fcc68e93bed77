// The answer to several questions put in one message: part by part where it is numbered, else whatever its words tell.

import { letters } from '../asking/questions.ts';
import { type Draft, patch } from '../draft.ts';
import { numberedParts } from '../extract/numbered.ts';
import { plain } from '../extract/text.ts';
import type { OpenScreen } from '../state.ts';
import { readAnswer, readTold } from './answering.ts';
import { hear } from './hearing.ts';
import { playBack, takeFacts } from './listening.ts';
import type { Message } from './reading.ts';

/** Undefined where one question at most is open, or where the message answers none of them. */
export function readTogether(draft: Draft, message: Message): Draft | undefined {
  const { together = [] } = draft.state;
  if (together.length === 0 || message.pressed !== undefined) return undefined;
  const parts = numberedParts(plain(message.text), together.length);
  const numbered = parts.reduce((next, { place, text }) => answerOne(next, together[place - 1], text), draft);
  const rest = together.filter((_, index) => parts.every(({ place }) => place !== index + 1));
  const answered = rest.reduce((next, open) => tellOne(next, open, message), numbered);
  if (answered === draft) return undefined;
  const heard = parts.length > 0 ? answered : takeFacts(answered, message.understood);
  return playBack(draft, patch(heard, { open: null, together: [], misses: 0 }));
}

function answerOne(draft: Draft, open: OpenScreen | undefined, text: string): Draft {
  if (open === undefined || draft.state.inDanger) return draft;
  const asking = patch(draft, { open });
  const message = hear(asking, text, undefined);
  const lettered = choiceOf(open, message.words);
  return (
    readAnswer(asking, lettered === undefined ? message : { ...message, words: lettered }) ??
    takeFacts(draft, message.understood)
  );
}

/** Of a letter in free words each question takes what is plainly about it. */
function tellOne(draft: Draft, open: OpenScreen, message: Message): Draft {
  return draft.state.inDanger ? draft : (readTold(patch(draft, { open }), message) ?? draft);
}

/** "b", "a, c" as the numbers of options. */
function choiceOf(open: OpenScreen, words: string): string | undefined {
  if (!/^\(?[a-p]\)?(?:[\s,、&+]+(?:and )?\(?[a-p]\)?)*[.)]?$/.test(words)) return undefined;
  const chosen = [...words.replace(/and/g, '').matchAll(/[a-p]/g)].map(([letter]) => letters.indexOf(letter) + 1);
  return chosen.every((number) => number <= open.options.length) ? chosen.join(', ') : undefined;
}
