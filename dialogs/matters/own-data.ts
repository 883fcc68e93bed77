// The customer's own data (3.6): what is kept, told in words; their contact data, noted when they give it; and all of it erased when they say so twice.

import { askFlow } from '../asking/questions.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import { formatList } from '../format.ts';
import { isQuestion, remediesIn } from '../hearing/intent.ts';
import type { Message } from '../hearing/reading.ts';
import { type DialogState, freshState } from '../state.ts';
import { consentClause } from '../verdict/clause-names.ts';
import { contactIn } from './contact.ts';

export function tellOwnData(draft: Draft): Draft {
  const { matters } = textsOf(draft);
  const { own, cases = [] } = draft.input;
  const contact = own?.contact ?? [];
  const numbers = cases.flatMap(({ number }) => number ?? []);
  const lines = [
    contact.length === 0 ? matters.knowNoContact : matters.knowContact(contact.join(', ')),
    ...(numbers.length === 0 ? [] : [matters.knowCases(numbers.join(', '))]),
    matters.knowFiles(own?.files ?? 0),
    matters.knowLanguage,
    matters.knowTranscript,
  ];
  return remark(draft, [matters.knowTitle, ...lines.map((line) => `- ${line}`), '', matters.knowDelete].join('\n'));
}

/** First what goes and what stays; then, because nothing brings it back, once more. */
export function askForget(draft: Draft): Draft {
  const { matters, talk } = textsOf(draft);
  const open = openCases(draft);
  const ask = open === '' ? matters.forgetAsk : matters.forgetAskOpen(open);
  return askFlow(draft, { screen: 'forget' }, { ask, kind: 'question' }, [
    { key: 'yes', title: matters.forgetYes },
    { key: 'no', title: talk.no },
  ]);
}

export function takeForget(draft: Draft, key: string): Draft {
  const { matters } = textsOf(draft);
  if (key !== 'yes') return remark(draft, matters.forgetKept);
  return askFlow(draft, { screen: 'forget-sure' }, { ask: `**${matters.forgetSure}**`, kind: 'question' }, [
    { key: 'yes', title: matters.forgetForGood },
    { key: 'no', title: matters.forgetKeep },
  ]);
}

/** What an open case rests on stays with it; where there is none, the conversation begins anew. */
export function takeForgetSure(draft: Draft, key: string): Draft {
  const { matters } = textsOf(draft);
  if (key !== 'yes') return remark(draft, matters.forgetKept);
  const open = openCases(draft);
  const forgotten = effect(draft, { kind: 'forget-customer' });
  if (open !== '')
    return say(patch(forgotten, { contact: null }), { kind: 'notice', text: matters.forgottenOpen(open) });
  const anew = effect(patch(forgotten, anewState(draft.state)), { kind: 'turn-to-case', caseId: null });
  return say({ ...anew, turnedTo: {} }, { kind: 'notice', text: matters.forgotten });
}

/** Nothing of what was told; only the language, and the numbers by which old buttons are known. */
function anewState({ language, languageChosen, lastScreen }: DialogState): DialogState {
  return { ...freshState(language), languageChosen, lastScreen, greeted: true };
}

function openCases({ input, state }: Draft): string {
  return formatList(input.own?.openCases ?? [], state.language);
}

const offered =
  /\b(?:my (?:phone|mobile|cell|number|tel(?:ephone)?|e-?mail|address)|(?:call|reach|contact|text|phone|email|mail) me (?:at|on|under|via|by)|(?:phone|mobile|e-?mail|tel)\s*[:：])|(?:我的?)?(?:电话|手机号?|邮箱|联系方式)(?:是|：|:|为)?|联系我|打给我/;

/** A number or address the customer gives among other words; undefined where there is none. */
export function noteContact(draft: Draft, { words, text }: Message): Draft | undefined {
  if (draft.state.open?.screen === 'contact' || draft.state.identity !== null || !offered.test(words)) return undefined;
  // In a sentence of other things no name is looked for.
  const { name: _, ...given } = contactIn(text);
  return note(draft, given, text);
}

/** "Tom Baker 07700 900123": nothing but a way to reach them. Undefined where the message says, asks or wants anything else. */
export function readContactAlone(draft: Draft, { words, text, pressed, understood }: Message): Draft | undefined {
  const { open, contact, identity } = draft.state;
  const saysMore = understood.candidates.length > 0 || remediesIn(words).length > 0 || isQuestion(words);
  if (pressed !== undefined || identity !== null || saysMore) return undefined;
  const given = contactIn(text);
  // A bare number may as well be a serial.
  const isSerial = given.email === undefined && open?.screen === 'serial-number';
  if (!isReachable(given) || isSerial) return undefined;
  const calm = patch(draft, { misses: 0 });
  return contact === draft.start.contact ? note(calm, given, text) : calm;
}

const longestName = 4;

function isReachable({ name = '', phone = '', email }: ReturnType<typeof contactIn>): boolean {
  const isPhone = phone.replace(/\D/g, '').length >= 9 && (name !== '' || phone.startsWith('+'));
  return (email !== undefined || isPhone) && name.split(' ').length <= longestName;
}

function note(draft: Draft, given: ReturnType<typeof contactIn>, text: string): Draft | undefined {
  if (given.phone === undefined && given.email === undefined) return undefined;
  const noted = effect(patch(draft, { contact: { ...draft.state.contact, ...given }, contactDone: true }), {
    kind: 'record-contact',
    contact: { ...draft.state.contact, ...given, consentWords: text.slice(0, 200) },
  });
  return remark(noted, textsOf(draft).matters.contactNoted(Object.values(given).join(', '), consentClause(draft)));
}
