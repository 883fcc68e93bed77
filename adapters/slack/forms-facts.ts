// Forms for what is so: a fact corrected, what an inspection found. The verdict is run again, and the difference is shown.
import type { types } from '@slack/bolt';
import type { CaseCard } from '../../bot/case-card.ts';
import type { FactField } from '../../bot/desk.ts';
import { act, type Form, problem } from './form.ts';
import { type Answers, choiceInput, choicesInput, dateInput, instantInput, type Option, textInput } from './inputs.ts';
import { context, escaped, section } from './mrkdwn.ts';
import { inWords, titled } from './words.ts';

const states: readonly Option[] = [
  ['known', 'It has this value'],
  ['unavailable', 'Nobody can tell'],
  ['does-not-apply', 'It does not apply to this case'],
];

export const correctFact: Form = {
  title: 'Correct a fact',
  submit: 'Next',
  blocks: ({ card, host }) => [choiceInput('fact', 'Which fact', factOptions(card, host.factFields))],
  read: (answers, { memory }) => {
    const chosen = answers.choice('fact');
    if (chosen === undefined) return problem('fact', 'Choose a fact.');
    return { kind: 'ask', form: 'correct-fact-value', memory: { ...memory, chosen } };
  },
};

export const correctFactValue: Form = {
  title: 'Correct a fact',
  submit: 'Correct it',
  blocks: ({ card, host, memory }) => {
    const field = host.factFields.find(({ name }) => name === memory.chosen);
    if (field === undefined) return [section('There is no such fact.')];
    const now = card.facts.find(({ name }) => name === field.name);
    return [
      section(
        `*${titled(field.name)}*${now === undefined ? ' is not known yet.' : ` is _${escaped(now.value)}_ (${inWords(now.source)}).`}`,
      ),
      choiceInput('state', 'What is so', states),
      valueInput(field, 'value', 'The right value'),
      textInput('reason', 'How you know', { multiline: true }),
    ];
  },
  read: (answers, { host, memory }) => {
    const field = host.factFields.find(({ name }) => name === memory.chosen);
    if (field === undefined) return problem('reason', 'There is no such fact.');
    const value = stateValue(answers, field);
    if (value === undefined) return problem('value', 'Give the right value.');
    return act({ kind: 'correct-fact', fact: field.name, value, reason: answers.text('reason') });
  },
};

const maxInspected = 15;

export const recordInspection: Form = {
  title: 'Inspection result',
  submit: 'Record',
  blocks: ({ card, host }) => [
    context('Fill in what the inspection found; what stays empty stays as it is.'),
    ...inspected(card, host.factFields).map((field) => valueInput(field, `found.${field.name}`, titled(field.name))),
    textInput('note', 'Note for colleagues', { multiline: true, optional: true }),
  ],
  read: (answers, { host }) => {
    const found = host.factFields.flatMap((field) => {
      const value = fieldValue(answers, field, `found.${field.name}`);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return act({ kind: 'record-inspection', facts: Object.fromEntries(found), note: answers.text('note') });
  },
};

/** What was taken for granted so far, then what is still open. */
function inspected({ verdict, missing }: CaseCard, fields: readonly FactField[]): readonly FactField[] {
  const presumed = (verdict?.remedies ?? []).flatMap((remedy) => remedy.presumed);
  const names = new Set([...presumed, ...missing]);
  return [...names].flatMap((name) => fields.find((field) => field.name === name) ?? []).slice(0, maxInspected);
}

/** What is known comes first: that is what there is to correct. */
function factOptions({ facts, missing }: CaseCard, fields: readonly FactField[]): readonly Option[] {
  const names = new Set([...facts.map(({ name }) => name), ...missing, ...fields.map(({ name }) => name)]);
  const correctable = new Set(fields.map(({ name }) => name));
  return [...names].filter((name) => correctable.has(name)).map((name): Option => [name, titled(name)]);
}

function valueInput({ kind, values }: FactField, name: string, label: string): types.InputBlock {
  const choices = values.map((value): Option => [value, inWords(value)]);
  const optional = { optional: true };
  switch (kind) {
    case 'boolean':
      return choiceInput(name, label, yesOrNo, optional);
    case 'date':
      return dateInput(name, label, optional);
    case 'instant':
      return instantInput(name, label, optional);
    case 'choice':
      return choiceInput(name, label, choices, optional);
    case 'list':
      return choicesInput(name, label, choices, optional);
    case 'number':
    case 'text':
      return textInput(name, label, optional);
  }
}

const yesOrNo: readonly Option[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
];

function stateValue(answers: Answers, field: FactField): unknown {
  const state = answers.choice('state');
  if (state === 'unavailable') return null;
  return state === 'does-not-apply' ? { applies: false } : fieldValue(answers, field, 'value');
}

/** Undefined where nothing was filled in. What is no value of the fact is refused by the desk, in its own words. */
function fieldValue(answers: Answers, { kind }: FactField, name: string): unknown {
  switch (kind) {
    case 'boolean': {
      const chosen = answers.choice(name);
      return chosen === undefined ? undefined : chosen === 'yes';
    }
    case 'date':
      return answers.date(name);
    case 'instant':
      return answers.instant(name);
    case 'choice':
      return answers.choice(name);
    case 'list': {
      const chosen = answers.choices(name);
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'number':
      return answers.text(name) === '' ? undefined : numberOr(answers.text(name));
    case 'text':
      return answers.text(name) || undefined;
  }
}

function numberOr(text: string): number | string {
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}
