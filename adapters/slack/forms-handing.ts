// Forms for handing a case on: back to the queue, to a colleague, to the next level, to the bot, or to its end.
import { act, type Form, type FormSetting, problem } from './form.ts';
import { choiceInput, type Option, textInput } from './inputs.ts';
import { context } from './mrkdwn.ts';
import { inWords, outcomes } from './words.ts';

const why = textInput('note', 'Note for colleagues', { multiline: true, optional: true });

export const release: Form = {
  title: 'Release',
  submit: 'Back to the queue',
  blocks: () => [why],
  read: (answers) => act({ kind: 'release', note: answers.text('note') }),
};

export const handBack: Form = {
  title: 'Hand back to the bot',
  submit: 'Hand back',
  blocks: () => [context('The bot goes on with the customer where it stopped.'), why],
  read: (answers) => act({ kind: 'hand-back', note: answers.text('note') }),
};

export const escalate: Form = {
  title: 'Escalate',
  submit: 'To the next level',
  blocks: () => [textInput('reason', 'Why', { multiline: true })],
  read: (answers) => act({ kind: 'escalate', reason: answers.text('reason') }),
};

export const transfer: Form = {
  title: 'Transfer',
  submit: 'Transfer',
  blocks: (setting) => [
    choiceInput('to', 'To a desk, or to a colleague on shift', destinations(setting)),
    textInput('note', 'Note for whoever gets it', { multiline: true }),
  ],
  read: (answers) => {
    const [kind, ...name] = (answers.choice('to') ?? '').split(':');
    const id = name.join(':');
    if (id === '') return problem('to', 'Choose where the case goes.');
    const to = kind === 'desk' ? { desk: id } : { engineer: id };
    return act({ kind: 'transfer', to, note: answers.text('note') });
  },
};

export const resolve: Form = {
  title: 'Resolve',
  submit: 'Resolve',
  blocks: ({ card }) => [
    choiceInput('outcome', 'How it ended', outcomes),
    textInput('closing', `Closing words to the customer (${inWords(card.customer.language)})`, {
      multiline: true,
      optional: true,
      hint: 'The customer will read this. Leave it empty to send nothing but the bot’s own farewell.',
    }),
    why,
  ],
  read: (answers) =>
    act({
      kind: 'resolve',
      outcome: answers.choice('outcome') ?? '',
      note: answers.text('note'),
      closingText: answers.text('closing'),
    }),
};

function destinations({ host, card }: FormSetting): readonly Option[] {
  const { staff } = host;
  const desks = staff.desks
    .filter(({ id }) => id !== card.place?.desk)
    .map(({ id }): Option => [`desk:${id}`, `Desk ${id}`]);
  const atWork = staff.people
    .filter(({ name }) => name !== card.takenBy && staff.desksOf(name, host.now()).length > 0)
    .map(({ name }): Option => [`engineer:${name}`, name]);
  const all = [...desks, ...atWork];
  // Slack refuses a list without entries; the desk itself says there is none.
  return all.length > 0 ? all : [['desk:none', 'There is no other desk and nobody on shift']];
}
