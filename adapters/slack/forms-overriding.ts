// Forms for departing from the verdict: with a reason, and above the desk's limit with a second person.
import { act, type Form } from './form.ts';
import { remedies } from './forms-working.ts';
import { choiceInput, type Option, textInput } from './inputs.ts';
import { context } from './mrkdwn.ts';
import { inWords } from './words.ts';

const statuses: readonly Option[] = ['eligible', 'ineligible', 'refer', 'review', 'needs-facts'].map(
  (status): Option => [status, inWords(status)],
);

export const overrideVerdict: Form = {
  title: 'Override the verdict',
  submit: 'Override',
  blocks: ({ card }) => [
    context('The verdict stays in the record beside yours. Goodwill above the desk’s limit waits for a lead.'),
    choiceInput('remedy', 'Which remedy', remedies(card)),
    choiceInput('outcome', 'What shall hold', statuses),
    textInput('reason', 'Why', { multiline: true }),
    textInput('amount', 'Goodwill', {
      optional: true,
      hint: 'Such as 120.50; empty where none is given.',
      maxLength: 20,
    }),
    textInput('currency', 'Currency of the goodwill', { initial: 'CNY', optional: true, maxLength: 3 }),
  ],
  read: (answers) => {
    const amount = answers.text('amount');
    return act({
      kind: 'override-verdict',
      remedy: answers.choice('remedy') ?? '',
      outcome: answers.choice('outcome') ?? '',
      reason: answers.text('reason'),
      ...(amount !== '' && { goodwill: { amount, currency: answers.text('currency').toUpperCase() } }),
    });
  },
};

export const rejectOverride: Form = {
  title: 'Reject the override',
  submit: 'Reject',
  blocks: () => [textInput('reason', 'Why', { multiline: true })],
  read: (answers, { memory }) =>
    act({ kind: 'reject-override', overrideId: memory.chosen ?? '', reason: answers.text('reason') }),
};
