// The fields of a modal, and what was filled into them. A field's block bears its name.
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { clipped, plain } from './mrkdwn.ts';

export type Option = readonly [value: string, label: string];

interface Look {
  readonly optional?: boolean;
  readonly hint?: string;
}

interface TextLook extends Look {
  readonly multiline?: boolean;
  readonly initial?: string;
  readonly maxLength?: number;
}

const actionId = 'value';
/** Slack's own limit for a text field. */
const maxText = 3_000;

export function textInput(
  name: string,
  label: string,
  { multiline = false, initial, maxLength = maxText, ...look }: TextLook = {},
): types.InputBlock {
  return inputBlock(name, label, look, {
    type: 'plain_text_input',
    action_id: actionId,
    multiline,
    max_length: maxLength,
    ...(initial !== undefined && { initial_value: initial }),
  });
}

export function choiceInput(
  name: string,
  label: string,
  choices: readonly Option[],
  look: Look = {},
): types.InputBlock {
  return inputBlock(name, label, look, { type: 'static_select', action_id: actionId, options: options(choices) });
}

export function choicesInput(
  name: string,
  label: string,
  choices: readonly Option[],
  look: Look = {},
): types.InputBlock {
  const element = { type: 'multi_static_select', action_id: actionId, options: options(choices) } as const;
  return inputBlock(name, label, look, element);
}

export function dateInput(name: string, label: string, look: Look = {}): types.InputBlock {
  return inputBlock(name, label, look, { type: 'datepicker', action_id: actionId });
}

export function instantInput(name: string, label: string, look: Look = {}): types.InputBlock {
  return inputBlock(name, label, look, { type: 'datetimepicker', action_id: actionId });
}

function inputBlock(
  name: string,
  label: string,
  { optional = false, hint }: Look,
  element: types.InputBlock['element'],
): types.InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(clipped(label, 150)),
    optional,
    element,
    ...(hint !== undefined && { hint: plain(clipped(hint, 150)) }),
  };
}

/** Slack takes at most a hundred. */
function options(choices: readonly Option[]): types.PlainTextOption[] {
  return choices
    .slice(0, 100)
    .map(([value, label]) => ({ value: clipped(value, 150), text: plain(clipped(label, 75)) }));
}

const choice = z.object({ value: z.string() });
const field = z.object({
  value: z.string().nullish(),
  selected_option: choice.nullish(),
  selected_options: z.array(choice).nullish(),
  selected_date: z.string().nullish(),
  selected_date_time: z.number().nullish(),
});
const state = z.record(z.string(), z.record(z.string(), field.loose()));

export interface Answers {
  /** The names of all fields. */
  readonly names: readonly string[];
  /** Empty where nothing was written. */
  text(name: string): string;
  choice(name: string): string | undefined;
  choices(name: string): readonly string[];
  date(name: string): string | undefined;
  /** ISO 8601. */
  instant(name: string): string | undefined;
}

export function answersIn(values: unknown): Answers {
  const fields = state.safeParse(values).data ?? {};
  const of = (name: string) => fields[name]?.[actionId];
  return {
    names: Object.keys(fields),
    text: (name) => of(name)?.value?.trim() ?? '',
    choice: (name) => of(name)?.selected_option?.value,
    choices: (name) => (of(name)?.selected_options ?? []).map(({ value }) => value),
    date: (name) => of(name)?.selected_date ?? undefined,
    instant: (name) => {
      const seconds = of(name)?.selected_date_time;
      return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : undefined;
    },
  };
}
