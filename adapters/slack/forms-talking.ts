// Forms for words: to colleagues, and to the customer. Before words go out, what speaks against them is shown once.
import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { CaseCard } from '../../bot/case-card.ts';
import type { DraftWarning } from '../../bot/desk.ts';
import { act, type Form, type Reading } from './form.ts';
import { choicesInput, textInput } from './inputs.ts';
import { context, escaped, section, shownAt } from './mrkdwn.ts';
import type { Language } from './sentences.ts';
import { evidenceSlots, inWords } from './words.ts';

export const note: Form = {
  title: 'Internal note',
  submit: 'Save note',
  blocks: () => [textInput('text', 'For colleagues only', { multiline: true, hint: 'The customer never sees this.' })],
  read: (answers) => act({ kind: 'note', text: answers.text('text') }),
};

export const send: Form = {
  title: 'To the customer',
  submit: 'Send to customer',
  blocks: ({ card }, { initial }) => [
    section(addressee(card)),
    textInput('text', 'The customer will read this', {
      multiline: true,
      ...(initial !== undefined && { initial }),
    }),
  ],
  read: async (answers, { memory, host, language }): Promise<Reading> => {
    const text = answers.text('text');
    const words = createHash('sha256').update(text).digest('base64url');
    const warnings = memory.warnedOf === words ? [] : await host.checkDraft(memory.caseId, text);
    if (warnings.length === 0) return act({ kind: 'send', text, sendId: memory.formId });
    const more = { above: warningBlocks(warnings, language), submit: 'Send all the same', initial: text };
    return { kind: 'ask', form: 'send', memory: { ...memory, warnedOf: words }, more };
  },
};

export const requestEvidence: Form = {
  title: 'Ask for evidence',
  submit: 'Ask the customer',
  blocks: ({ card }) => [
    section(`The bot asks the customer in its own words, in ${inWords(card.customer.language)}.`),
    choicesInput('slots', 'What the customer is to show', evidenceSlots),
  ],
  read: (answers) => act({ kind: 'request-evidence', slots: answers.choices('slots') }),
};

/** Where the words go, in which language, and how many more may go there. */
function addressee({ customer }: CaseCard): string {
  const where = `To *${escaped(customer.name ?? 'the customer')}* · ${escaped(inWords(customer.channel))} · ${escaped(inWords(customer.language))}`;
  const { quota } = customer;
  const until = quota?.until == null ? '' : ` until ${shownAt(quota.until)}`;
  const left =
    quota === null
      ? ''
      : `\n:envelope: ${quota.left} more ${quota.left === 1 ? 'message' : 'messages'} may be sent${until}`;
  const reach = customer.isReachable ? '' : '\n:no_entry: The customer cannot be reached there any more.';
  return `${where}${left}${reach}`;
}

function warningBlocks(warnings: readonly DraftWarning[], language: Language): readonly types.KnownBlock[] {
  const lines = warnings.map(
    ({ words, message, clause }) =>
      `:warning: ${escaped(message[language])}${words === '' ? '' : ` (“${escaped(words)}”)`}${clause === null ? '' : ` — clause ${escaped(clause)}`}`,
  );
  return [
    section(lines.join('\n')),
    context('Nothing has been sent yet. Change the words, or send them all the same.'),
  ];
}
