// A modal: what it shows for a case, and what it asks of the desk when it is submitted.
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { CaseCard } from '../../bot/case-card.ts';
import type { DeskHost } from '../../bot/desk.ts';
import type { DeskAction } from '../../bot/desk-action.ts';
import type { Answers } from './inputs.ts';
import { clipped, plain } from './mrkdwn.ts';
import type { Language } from './sentences.ts';

/** What a modal's `callback_id` begins with; what follows is the form's name. */
export const formPrefix = 'form.';

/** What a modal remembers while it is open. */
const formMemory = z.object({
  caseId: z.uuid(),
  /** Of this one opening: what is submitted twice is done once. */
  formId: z.uuid(),
  /** What an earlier step chose. */
  chosen: z.string().optional(),
  /** A hash of the words that the engineer has seen the warnings about. */
  warnedOf: z.string().optional(),
});
export type FormMemory = z.infer<typeof formMemory>;

export interface FormSetting {
  readonly card: CaseCard;
  readonly host: DeskHost;
  readonly memory: FormMemory;
  /** Of who fills it in. */
  readonly language: Language;
}

/** What to do with what was filled in. */
export type Reading =
  | { readonly kind: 'act'; readonly action: DeskAction }
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'ask'; readonly form: string; readonly memory: FormMemory; readonly more?: Look };

/** What a later step shows beside its own. */
export interface Look {
  readonly above?: readonly types.KnownBlock[];
  readonly submit?: string;
  readonly initial?: string;
}

export interface Form {
  readonly title: string;
  readonly submit: string;
  blocks(setting: FormSetting, look: Look): readonly types.KnownBlock[];
  read(answers: Answers, setting: FormSetting): Reading | Promise<Reading>;
}

export function modal(name: string, form: Form, setting: FormSetting, look: Look = {}): types.ModalView {
  return {
    type: 'modal',
    callback_id: `${formPrefix}${name}`,
    title: plain(clipped(form.title, 24)),
    submit: plain(clipped(look.submit ?? form.submit, 24)),
    close: plain('Cancel'),
    private_metadata: JSON.stringify(setting.memory),
    blocks: [...(look.above ?? []), ...form.blocks(setting, look)],
  };
}

/** A modal that only tells something. */
export function notice(title: string, blocks: readonly types.KnownBlock[], language: Language = 'en'): types.ModalView {
  const close = plain(language === 'zh' ? '关闭' : 'Close');
  return { type: 'modal', title: plain(clipped(title, 24)), close, blocks: [...blocks] };
}

export function readMemory(privateMetadata: string): FormMemory | undefined {
  try {
    return formMemory.safeParse(JSON.parse(privateMetadata)).data;
  } catch {
    return undefined;
  }
}

export function act(action: DeskAction): Reading {
  return { kind: 'act', action };
}

export function problem(name: string, message: string): Reading {
  return { kind: 'problems', problems: { [name]: message } };
}
