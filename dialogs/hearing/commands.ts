// Words that work anywhere: a person, the language, why, back, start over, correct something.
import { nextQuestions } from '../../policy/next-questions.ts';
import { handOff } from '../asking/flows.ts';
import type { Citation, Language } from '../dialog.ts';
import { type Draft, effect, patch, remark, textsOf } from '../draft.ts';
import { formatList } from '../format.ts';
import { askContact } from '../matters/contact.ts';
import { askCorrection, askStartOver, reopen, stepBack } from '../repair.ts';
import { citationsOf, quoteLine } from '../verdict/quoting.ts';
import { openQuestion } from './answering.ts';
import { commandIn } from './intent.ts';
import type { Message } from './reading.ts';

/** Longer messages tell a story; a command is a short one, except for a person, who may be asked for in any. */
const commandLength = 60;

export function onCommand(draft: Draft, message: Message): Draft | undefined {
  if (message.pressed !== undefined) return undefined;
  const command = commandIn(message.words);
  if (command === 'human') return handOff(draft, 'asked', message.text.slice(0, 200));
  if (message.words.length > commandLength) return undefined;
  switch (command) {
    case 'english':
      return setLanguage(draft, 'en');
    case 'chinese':
      return setLanguage(draft, 'zh');
    case 'start-over':
      return askStartOver(draft);
    case 'back':
      return stepBack(draft);
    case 'why':
      return explainWhy(draft);
    case 'correct':
      return askCorrection(draft);
    case undefined:
      return undefined;
  }
}

function setLanguage(draft: Draft, language: Language): Draft {
  if (!draft.input.brand.languages.includes(language)) return draft;
  const chosen = effect(patch(draft, { language, languageChosen: true }), { kind: 'set-language', language });
  return remark(chosen, textsOf(chosen).talk.languageSet);
}

/** The clauses the open question could still settle, in their own words. */
function explainWhy(draft: Draft): Draft {
  const open = openQuestion(draft);
  const { talk } = textsOf(draft);
  if (draft.state.open?.screen === 'contact') return askContact(remark(draft, talk.whyContact));
  if (open === undefined) return remark(draft, talk.whyGeneral);
  if (open.screen === 'hazards') return reopen(remark(draft, talk.whySafety), open.screen);
  const { brand, today } = draft.input;
  const asked = nextQuestions(brand.pack, draft.state.facts, today, 'customer').find(
    ({ question }) => question === open.screen,
  );
  const cited = citationsFor(draft, asked?.stillOpen ?? []).slice(0, 3);
  if (cited.length === 0) return reopen(remark(draft, talk.whyGeneral), open.screen);
  const labels = cited.map(({ clause }) => clause);
  const quotes = cited.slice(0, 2).map((one) => `- ${quoteLine(draft, one)}`);
  const because = [talk.why(formatList(labels, draft.state.language)), ...quotes].join('\n');
  return withCitations(reopen(remark(draft, because), open.screen), cited);
}

/** Each clause of the text once, whatever number of rules it makes. */
function citationsFor(draft: Draft, ids: readonly string[]): readonly Citation[] {
  const { pack } = draft.input.brand;
  const cited = citationsOf(
    draft,
    [...pack.clauses, ...pack.classes.map(({ clause }) => clause)].filter(({ id }) => ids.includes(id)),
  );
  return cited.filter(({ clause }, index) => cited.findIndex((other) => other.clause === clause) === index);
}

function withCitations(draft: Draft, citations: readonly Citation[]): Draft {
  const last = draft.replies.at(-1);
  return last === undefined ? draft : { ...draft, replies: [...draft.replies.slice(0, -1), { ...last, citations }] };
}
