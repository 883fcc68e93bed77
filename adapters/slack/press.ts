// A button of a card: it acts at once, or opens a form. Who may not is told so, seen by them alone.

import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { DeskHost, DeskPosts } from '../../bot/desk.ts';
import type { DeskAction, Said } from '../../bot/desk-action.ts';
import type { SlackApi } from './api.ts';
import { clauseBlocks } from './clauses.ts';
import { SlackFailure } from './errors.ts';
import { modal, notice } from './form.ts';
import { forms } from './forms.ts';
import { escaped, section } from './mrkdwn.ts';
import type { People } from './people.ts';
import { type Language, sentences } from './sentences.ts';

export interface Press {
  /** Of what was pressed, without its prefix. */
  readonly name: string;
  /** The case, and what else the button is about. */
  readonly value: string;
  readonly userId: string;
  readonly triggerId: string;
  /** The message with the button; undefined where it stood in a modal or on the home page. */
  readonly where: { readonly channel: string; readonly thread: string | undefined } | undefined;
}

export interface Desk {
  readonly api: SlackApi;
  readonly host: DeskHost;
  readonly posts: DeskPosts;
  readonly people: People;
}

const anyId = z.uuid();

/** What a button does without asking. */
const direct: Readonly<Record<string, (about: string) => DeskAction>> = {
  take: () => ({ kind: 'take' }),
  acknowledge: () => ({ kind: 'acknowledge' }),
  'approve-override': (overrideId) => ({ kind: 'approve-override', overrideId }),
};

export async function press(desk: Desk, pressed: Press): Promise<void> {
  const person = await desk.people.person(pressed.userId);
  const refusal = person.kind === 'stranger' ? person.message : await carryOut(desk, pressed, person);
  if (refusal !== undefined) await tell(desk, pressed, refusal, person.language);
}

interface Engineer {
  readonly name: string;
  readonly language: Language;
}

/** Undefined where it was done; else why not, in a sentence. */
async function carryOut(
  { api, host }: Desk,
  pressed: Press,
  { name: engineer, language }: Engineer,
): Promise<Said | undefined> {
  const { name, value, triggerId } = pressed;
  if (name === 'take-next') return refusalIn(await host.takeNext(engineer));
  const [caseId = '', about = ''] = value.split(' ');
  if (!anyId.safeParse(caseId).success) return sentences.olderButton;
  const action = direct[name]?.(about);
  if (action !== undefined) return refusalIn(await host.act(caseId, engineer, action));
  const card = await host.card(caseId);
  if (card === undefined) return sentences.noSuchCase;
  if (name === 'clauses') {
    await api.openView(triggerId, notice('Verdict and clauses', clauseBlocks(card)));
    return undefined;
  }
  const form = forms[name];
  if (form === undefined) return sentences.olderButton;
  const memory = { caseId, formId: randomUUID(), ...(about !== '' && { chosen: about }) };
  await api.openView(triggerId, modal(name, form, { card, host, memory, language }));
  return undefined;
}

function refusalIn(result: Awaited<ReturnType<DeskHost['act']>>): Said | undefined {
  return result.kind === 'refused' ? result.message : undefined;
}

async function tell({ api }: Desk, { where, userId, triggerId }: Press, said: Said, language: Language): Promise<void> {
  const message = said[language];
  const blocks: readonly types.KnownBlock[] = [section(escaped(message))];
  const open = () => api.openView(triggerId, notice(sentences.cannotBe[language], blocks, language));
  if (where === undefined) return await open();
  try {
    await api.tell(userId, escaped(message), where);
  } catch (error) {
    // Nobody can be whispered to in a channel they are not in.
    if (!(error instanceof SlackFailure) || error.kind !== 'rejected') throw error;
    await open();
  }
}
