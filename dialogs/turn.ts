// One turn of the conversation: a pure function of the state and what the customer did.

import { greet, readFlow } from './asking/flows.ts';
import { proceed } from './asking/proceed.ts';
import { begin, wrapUp } from './begin.ts';
import { tellNews } from './case-life/lifecycle.ts';
import type { TurnInput, TurnResult } from './dialog.ts';
import { type Draft, finish, patch, remark, textsOf } from './draft.ts';
import { regionAt } from './extract/location.ts';
import { readLimit } from './extract/text.ts';
import { onCommand } from './hearing/commands.ts';
import { noteReading } from './hearing/confirm-reading.ts';
import { rememberUnit } from './hearing/earlier-case.ts';
import { hear } from './hearing/hearing.ts';
import { readLate } from './hearing/late-buttons.ts';
import { learnValues } from './hearing/learn.ts';
import { countRepeat, onRepeat, soothe, waitFor } from './hearing/manners.ts';
import { readPleasantry } from './hearing/pleasantries.ts';
import type { Message } from './hearing/reading.ts';
import { onWords } from './hearing/words.ts';
import { onAsides } from './matters/asides.ts';
import { readContact } from './matters/contact.ts';
import { readDealer } from './matters/dealer.ts';
import { takeFiles } from './matters/evidence.ts';
import { readOwnCases } from './matters/own-cases.ts';
import { noteContact, readContactAlone } from './matters/own-data.ts';
import { onWhoPays } from './matters/who-pays.ts';
import { readDanger } from './safety.ts';
import type { DialogState } from './state.ts';
import { onObjection } from './verdict/objection.ts';

type Spoken = Extract<TurnInput['activity'], { kind: 'message' }>;

/** Never throws for anything a customer can send; the same input always gives the same result. */
export function takeTurn(state: DialogState | null, input: TurnInput): TurnResult {
  const draft = begin(state, input);
  const { activity } = input;
  switch (activity.kind) {
    case 'joined':
      return finish(draft.state.greeted ? draft : greet(draft));
    case 'handback':
      return finish(wrapUp(draft, resume(draft)));
    case 'news':
      return finish(tellNews(draft, activity.news));
    case 'message':
      return finish(wrapUp(draft, onMessage(wake(draft), activity)));
  }
}

/** An engineer gave the conversation back: any alarm has been looked at by a person. */
function resume(draft: Draft): Draft {
  const back = patch(draft, { handedOff: false, inDanger: false, misses: 0 });
  return proceed(remark(back, textsOf(draft).talk.handback));
}

/** Whoever fell silent is welcome back, and finds everything as it was. */
function wake(draft: Draft): Draft {
  return draft.state.rests ? remark(patch(draft, { rests: false }), textsOf(draft).life.welcomeBack) : draft;
}

/** In order: the first step that understands the message takes it. */
const steps: readonly ((draft: Draft, message: Message) => Draft | undefined)[] = [
  readDanger,
  onRepeat,
  onObjection,
  onCommand,
  readLate,
  readOwnCases,
  readFlow,
  readContact,
  readPleasantry,
  waitFor,
  readDealer,
  onWhoPays,
  soothe,
  onAsides,
  readContactAlone,
  onWords,
];

function onMessage(draft: Draft, activity: Spoken): Draft {
  const message = hear(draft, activity.text, activity.choice);
  const received = receive({ ...draft, state: { ...draft.state, greeted: true } }, activity, message);
  if (message.words === '' && message.pressed === undefined) return onSilence(received);
  const reachable = noteContact(received, message) ?? received;
  for (const step of steps) {
    const taken = step(reachable, message);
    if (taken !== undefined) return countRepeat(proceed(rememberUnit(noteReading(taken, message))), message);
  }
  return proceed(reachable);
}

/** Files and places are kept whatever else the message says. */
function receive(draft: Draft, { files, location, text }: Spoken, message: Message): Draft {
  const { talk } = textsOf(draft);
  const withFiles = takeFiles(draft, files, message.words);
  const placed = location === undefined ? withFiles : place(remark(withFiles, talk.locationKept), location);
  return text.length > readLimit ? remark(placed, talk.tooLong) : placed;
}

/** Where the map says plainly in which region the customer is, so is the unit; what they said themselves stands. */
function place(draft: Draft, { latitude, longitude }: NonNullable<Spoken['location']>): Draft {
  const region = regionAt(latitude, longitude);
  if (region === undefined || draft.state.facts.serviceRegion !== undefined) return draft;
  return learnValues(draft, { serviceRegion: region }, 'extracted');
}

/** Only files, a sticker, or nothing at all. */
function onSilence(draft: Draft): Draft {
  const { activity } = draft.input;
  const isEmpty = activity.kind === 'message' && activity.files.length === 0 && activity.location === undefined;
  return proceed(isEmpty ? remark(draft, textsOf(draft).talk.nothingReadable) : draft);
}
