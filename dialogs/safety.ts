// Danger comes before everything: fixed words, the engineer on call, no talk of money or of moving the unit.

import { askFlow } from './asking/questions.ts';
import type { Hazard } from './dialog.ts';
import { type Draft, effect, patch, remark, say, textsOf } from './draft.ts';
import { plainAnswer } from './extract/answers.ts';
import { hazardsIn } from './extract/hazards.ts';
import { commandIn } from './hearing/intent.ts';
import { learn, learnValues, restate } from './hearing/learn.ts';
import { chosenOptions, type Message } from './hearing/reading.ts';

const urgency: readonly Hazard[] = [
  'injury',
  'fire',
  'smoke',
  'electric-shock',
  'overheating',
  'leak',
  'swelling',
  'immersion',
  'smell',
];

/** Any words of danger, at any step, interrupt. Undefined where there are none. */
export function readDanger(draft: Draft, message: Message): Draft | undefined {
  const { hazards, words } = dangerIn(message);
  const { inDanger: isRaised, hazards: known } = draft.state;
  // While an alarm stands, only a new danger raises another; once it is over, any word does.
  const fresh = hazards.filter((hazard) => !isRaised || !known.includes(hazard));
  // What else the message tells is kept for later.
  if (fresh.length > 0) return raiseAlarm(learn(draft, message.understood.candidates, 'extracted'), fresh, words);
  const command = commandIn(message.words);
  if (!draft.state.inDanger || command === 'english' || command === 'chinese') return undefined;
  return inDanger(draft, message);
}

/** What the rules find, else what a language model proposes with the customer's words: better one alarm too many. */
function dangerIn({ text, understood }: Message): { readonly hazards: readonly Hazard[]; readonly words: string } {
  const found = hazardsIn(text);
  const proposed = understood.candidates.find(({ fact }) => fact === 'hazards');
  if (found.hazards.length > 0 || proposed === undefined) return found;
  return { hazards: proposed.value as readonly Hazard[], words: proposed.words };
}

/** Also for a danger chosen from the options of the safety question. */
export function raiseAlarm(draft: Draft, hazards: readonly Hazard[], words: string): Draft {
  const { safety } = textsOf(draft);
  const all = [...new Set([...draft.state.hazards, ...hazards])];
  const known = patch(learnValues(draft, { hazards: all }, 'customer'), {
    hazards: all,
    inDanger: true,
    handedOff: true,
    open: null,
  });
  const noted = effect(
    known,
    { kind: 'record-hazard', hazards: [...hazards], words },
    { kind: 'hand-off', reason: 'hazard', note: words },
  );
  const extra = urgency.filter((hazard) => hazards.includes(hazard)).flatMap((hazard) => safety.extra[hazard] ?? []);
  const steps = [...new Set([...extra, ...safety.always])].map((step) => `- ${step}`).join('\n');
  const text = [
    `${safety.title}\n${steps}`,
    safety.paged(draft.input.brand.hotline),
    safety.waits,
    `**${safety.ask}**`,
  ].join('\n\n');
  return askSafe({ ...noted, lead: [] }, text);
}

function askSafe(draft: Draft, text: string): Draft {
  const { safety } = textsOf(draft);
  return askFlow(draft, { screen: 'hazard' }, { ask: text, kind: 'safety' }, [
    { key: 'hurt', title: safety.hurt },
    { key: 'safe', title: safety.safe },
    { key: 'mistake', title: safety.mistake },
  ]);
}

function inDanger(draft: Draft, message: Message): Draft | undefined {
  const { safety } = textsOf(draft);
  switch (answerIn(draft, message)) {
    case 'hurt':
      return say(sayHurt(draft), { kind: 'safety', text: safety.hurtReply });
    case 'safe':
      return say(patch(draft, { open: null }), { kind: 'safety', text: safety.safeReply });
    case 'mistake':
      // The engineer's alert stays: only a person ends an alarm.
      return patch(
        remark(restate(draft, 'hazards', { kind: 'known', value: [], source: 'customer' }), safety.mistakeReply),
        {
          inDanger: false,
          hazards: [],
          open: null,
        },
      );
    case undefined:
      return say(draft, { kind: 'safety', text: safety.again(draft.input.brand.hotline) });
  }
}

function sayHurt(draft: Draft): Draft {
  const isNew = !draft.state.hazards.includes('injury');
  const hurt = patch(draft, { open: null, hazards: [...new Set<Hazard>([...draft.state.hazards, 'injury'])] });
  return isNew ? effect(hurt, { kind: 'record-hazard', hazards: ['injury'], words: textsOf(draft).safety.hurt }) : hurt;
}

const asksOnward = /\b(?:what|when|where|who|how|can|should|shall|do i)\b|[?？]|怎么|什么|啥|何时|多久|哪|[吗呢]/;

function answerIn(draft: Draft, message: Message): 'hurt' | 'safe' | 'mistake' | undefined {
  const { open } = draft.state;
  const chosen = open?.screen === 'hazard' ? chosenOptions(open, message)?.[0] : undefined;
  if (chosen === 'hurt' || chosen === 'safe' || chosen === 'mistake') return chosen;
  if (/\b(?:false alarm|by mistake|no danger|wrong button|misclick)\b|点错|按错|误报|没有危险/.test(message.words))
    return 'mistake';
  if (
    /\b(?:everyone|everybody|we are|we're|i am|i'm|all) (?:is |are )?(?:safe|ok(?:ay)?|fine|all right|alright)\b|都(?:安全|平安|没事)|我没事/.test(
      message.words,
    )
  )
    return 'safe';
  // "OK, and now?" says yes to nothing.
  const isYes = plainAnswer(message.words) === 'yes' && !asksOnward.test(message.words);
  return open?.screen === 'hazard' && isYes ? 'safe' : undefined;
}
