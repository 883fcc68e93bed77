// Name and phone or email, with consent (3.6), asked once the request is in; it can be skipped.

import { askFlow } from '../asking/questions.ts';
import type { Contact } from '../dialog.ts';
import { type Draft, effect, patch, remark, textsOf } from '../draft.ts';
import { plainAnswer } from '../extract/answers.ts';
import { chosenOptions, type Message } from '../hearing/reading.ts';
import { consentClause } from '../verdict/clause-names.ts';

type Found = Omit<Contact, 'consentWords'>;

export function askContact(draft: Draft): Draft {
  const { talk } = textsOf(draft);
  return askFlow(draft, { screen: 'contact' }, { ask: talk.contactAsk(consentClause(draft)), kind: 'question' }, [
    { key: 'skip', title: talk.contactSkip },
  ]);
}

/** Undefined where the message is about something else. */
export function readContact(draft: Draft, message: Message): Draft | undefined {
  const { open } = draft.state;
  if (open?.screen !== 'contact') return undefined;
  const { talk } = textsOf(draft);
  const plain = plainAnswer(message.words);
  if (chosenOptions(open, message) !== undefined || plain === 'no' || plain === 'skip') {
    return remark(patch(draft, { open: null, contactDone: true }), talk.contactNone);
  }
  const contact = contactIn(message.text);
  if (contact.phone === undefined && contact.email === undefined)
    return asksNeed(message.words) ? askContact(remark(draft, talk.whyContact)) : undefined;
  const noted = effect(patch(draft, { open: null, contactDone: true, contact }), {
    kind: 'record-contact',
    contact: { ...contact, consentWords: `${talk.contactAsk(consentClause(draft))} – ${message.text.slice(0, 200)}` },
  });
  return remark(noted, talk.contactThanks(Object.values(contact).join(', ')));
}

/** "Do you really need my number?" */
function asksNeed(words: string): boolean {
  return /\b(?:why|what for)\b|\bdo (?:you|i) (?:really )?(?:need|have to|must)\b|\bmust i\b|为什么|为啥|干嘛|必须|一定要|非要/.test(
    words,
  );
}

/** "Ana Lopez, +49 170 1234567", "王芳 13800138000", "ana@example.com". */
export function contactIn(text: string): Found {
  const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/.exec(text)?.[0];
  const withoutMail = email === undefined ? text : text.replace(email, ' ');
  const phone = /\+?\d[\d\s().-]{5,20}\d/.exec(withoutMail)?.[0].trim();
  const name = nameIn(phone === undefined ? withoutMail : withoutMail.replace(phone, ' '));
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
}

function nameIn(rest: string): string | undefined {
  const name = rest
    .replace(
      /\b(?:my name is|name|i am|i'm|this is|phone|tel|mobile|e?-?mail|number|is|it'?s|call me(?: at| on)?|at|or|and|on|sure|yes|ok(?:ay)?|here you go)\b|我叫|我是|姓名|名字|电话|手机|邮箱|号码|好的|可以|是/gi,
      ' ',
    )
    .replace(/[,:;，：；。.!！|/\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name.length >= 2 && name.length <= 40 && /\p{L}/u.test(name) ? name : undefined;
}
