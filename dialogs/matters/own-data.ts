// The customer's own data (3.6): what is kept, told in words; their contact data, noted when they give it and deleted when they say so.

import { askFlow } from '../asking/questions.ts';
import { type Draft, effect, patch, remark, say, textsOf } from '../draft.ts';
import type { Message } from '../hearing/reading.ts';
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

export function askForget(draft: Draft): Draft {
  const { matters, talk } = textsOf(draft);
  return askFlow(draft, { screen: 'forget' }, { ask: matters.forgetAsk, kind: 'question' }, [
    { key: 'yes', title: matters.forgetYes },
    { key: 'no', title: talk.no },
  ]);
}

/** Contact data goes at once; what else is kept is a person's to weigh. */
export function takeForget(draft: Draft, key: string): Draft {
  if (key !== 'yes') return draft;
  const { matters } = textsOf(draft);
  const forgotten = effect(patch(draft, { contact: null }), { kind: 'forget-contact' });
  const passedOn = effect(forgotten, { kind: 'hand-off', reason: 'other-matter', note: matters.forgetNote });
  return say(remark(passedOn, matters.forgotten), { kind: 'notice', text: matters.forgetRest });
}

const offered =
  /\b(?:my (?:phone|mobile|cell|number|tel(?:ephone)?|e-?mail|address)|(?:call|reach|contact|text|phone|email|mail) me (?:at|on|under|via|by)|(?:phone|mobile|e-?mail|tel)\s*[:：])|(?:我的?)?(?:电话|手机号?|邮箱|联系方式)(?:是|：|:|为)?|联系我|打给我/;

/** A number or address the customer gives unasked; undefined where there is none. */
export function noteContact(draft: Draft, { words, text }: Message): Draft | undefined {
  if (draft.state.open?.screen === 'contact' || draft.state.identity !== null || !offered.test(words)) return undefined;
  const contact = contactIn(text);
  if (contact.phone === undefined && contact.email === undefined) return undefined;
  const given = { ...(contact.phone && { phone: contact.phone }), ...(contact.email && { email: contact.email }) };
  const noted = effect(patch(draft, { contact: { ...draft.state.contact, ...given }, contactDone: true }), {
    kind: 'record-contact',
    contact: { ...draft.state.contact, ...given, consentWords: text.slice(0, 200) },
  });
  return remark(noted, textsOf(draft).matters.contactNoted(Object.values(given).join(', '), consentClause(draft)));
}
