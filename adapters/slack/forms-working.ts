// Forms for what is done about a case: the request confirmed, goods, a quotation, somebody sent, what has happened, a pause.
import type { CaseCard } from '../../bot/case-card.ts';
import { act, type Form, problem } from './form.ts';
import { choiceInput, instantInput, type Option, textInput } from './inputs.ts';
import { context, section, shownAt } from './mrkdwn.ts';
import { inWords, milestones, pauseCauses, titled } from './words.ts';

const note = textInput('note', 'Note for colleagues', { multiline: true, optional: true });

export const confirmRequest: Form = {
  title: 'Confirm the request',
  submit: 'Confirm',
  blocks: ({ card }) => [
    context('From here the customer has fifteen days to bring the unit. Never have a damaged battery shipped.'),
    choiceInput('remedy', 'What is confirmed', remedies(card)),
  ],
  read: (answers) => act({ kind: 'confirm-request', remedy: answers.choice('remedy') ?? '' }),
};

export const receiveGoods: Form = {
  title: 'Goods received',
  submit: 'They have arrived',
  blocks: () => [note],
  read: (answers) => act({ kind: 'receive-goods', note: answers.text('note') }),
};

export const quote: Form = {
  title: 'Quotation',
  submit: 'Record quotation',
  blocks: ({ card }) => [
    ...card.work.quoteItems.map((item) =>
      textInput(`item.${item}`, titled(item), {
        optional: true,
        hint: 'Such as 120.50; empty where nothing is charged.',
      }),
    ),
    textInput('currency', 'Currency', { initial: card.work.quote?.currency ?? 'CNY', maxLength: 3 }),
    note,
  ],
  read: (answers) => {
    const lines = answers.names
      .filter((name) => name.startsWith('item.') && answers.text(name) !== '')
      .map((name) => ({ item: name.slice('item.'.length), amount: answers.text(name) }));
    return act({ kind: 'quote', lines, currency: answers.text('currency').toUpperCase(), note: answers.text('note') });
  },
};

export const dispatch: Form = {
  title: 'Send an engineer',
  submit: 'Dispatch',
  blocks: ({ card, host }) => [
    section(promised(card)),
    host.staff.isListed
      ? choiceInput(
          'engineer',
          'Who goes',
          host.staff.people.map(({ name }): Option => [name, name]),
        )
      : textInput('engineer', 'Who goes', { maxLength: 80 }),
    instantInput('eta', 'When they will be there'),
    note,
  ],
  read: (answers) => {
    const etaAt = answers.instant('eta');
    if (etaAt === undefined) return problem('eta', 'Say when they will be there.');
    const engineer = answers.choice('engineer') ?? answers.text('engineer');
    return act({ kind: 'dispatch', engineer, etaAt, note: answers.text('note') });
  },
};

export const milestone: Form = {
  title: 'What has happened',
  submit: 'Record',
  blocks: () => [choiceInput('milestone', 'What has happened', milestones), note],
  read: (answers) =>
    act({ kind: 'milestone', milestone: answers.choice('milestone') ?? '', note: answers.text('note') }),
};

export const pause: Form = {
  title: 'Pause the clocks',
  submit: 'Pause',
  blocks: () => [choiceInput('cause', 'For whom the clocks wait', pauseCauses), note],
  read: (answers) => act({ kind: 'pause', cause: answers.choice('cause') ?? '', note: answers.text('note') }),
};

export const resume: Form = {
  title: 'Let the clocks run',
  submit: 'Resume',
  blocks: () => [note],
  read: (answers) => act({ kind: 'resume', note: answers.text('note') }),
};

/** A claim comes first: it is what the customer asked for. */
export function remedies({ claim, verdict }: CaseCard): readonly Option[] {
  const known = verdict?.remedies ?? [];
  const inOrder = [
    ...known.filter(({ remedy }) => remedy === claim),
    ...known.filter(({ remedy }) => remedy !== claim),
  ];
  const options = inOrder.map(({ remedy, status }): Option => [remedy, `${titled(remedy)} (${inWords(status)})`]);
  return options.length > 0 ? options : [['none', 'Nothing has been decided yet']];
}

function promised({ clocks }: CaseCard): string {
  const arrivals = clocks.filter(({ clock, dueAt }) => dueAt !== null && /arriv|site|diagnos/.test(clock));
  const lines = arrivals.map(
    ({ clock, dueAt }) => `${titled(clock)} promised by ${dueAt === null ? '' : shownAt(dueAt)}`,
  );
  return lines.length > 0 ? lines.join('\n') : 'No arrival has been promised in this case.';
}
