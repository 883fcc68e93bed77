// A button of a card: it acts at once, or opens a form. Who may not is told so, seen by them alone.

import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { DeskHost, DeskPosts } from '../../bot/desk.ts';
import type { DeskAction } from '../../bot/desk-action.ts';
import type { SlackApi } from './api.ts';
import { clauseBlocks } from './clauses.ts';
import { SlackFailure } from './errors.ts';
import { modal, notice } from './form.ts';
import { forms } from './forms.ts';
import { escaped, section } from './mrkdwn.ts';
import type { People } from './people.ts';

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
  const refusal = await carryOut(desk, pressed);
  if (refusal !== undefined) await tell(desk, pressed, refusal);
}

/** Undefined where it was done; else why not, in a sentence. */
async function carryOut({ api, host, people }: Desk, pressed: Press): Promise<string | undefined> {
  const { name, value, userId, triggerId } = pressed;
  const person = await people.person(userId);
  if (person.kind === 'stranger') return person.message;
  if (name === 'take-next') return refusalIn(await host.takeNext(person.name));
  const [caseId = '', about = ''] = value.split(' ');
  if (!anyId.safeParse(caseId).success)
    return 'This button belongs to an older version. Use the newest card of the case.';
  const action = direct[name]?.(about);
  if (action !== undefined) return refusalIn(await host.act(caseId, person.name, action));
  const card = await host.card(caseId);
  if (card === undefined) return 'There is no such case.';
  if (name === 'clauses') {
    await api.openView(triggerId, notice('Verdict and clauses', clauseBlocks(card)));
    return undefined;
  }
  const form = forms[name];
  if (form === undefined) return 'This button belongs to an older version. Use the newest card of the case.';
  const memory = { caseId, formId: randomUUID(), ...(about !== '' && { chosen: about }) };
  await api.openView(triggerId, modal(name, form, { card, host, memory }));
  return undefined;
}

function refusalIn(result: Awaited<ReturnType<DeskHost['act']>>): string | undefined {
  return result.kind === 'refused' ? result.message : undefined;
}

async function tell({ api }: Desk, { where, userId, triggerId }: Press, message: string): Promise<void> {
  const blocks: readonly types.KnownBlock[] = [section(escaped(message))];
  const open = () => api.openView(triggerId, notice('That cannot be', blocks));
  if (where === undefined) return await open();
  try {
    await api.tell(userId, escaped(message), where);
  } catch (error) {
    // Nobody can be whispered to in a channel they are not in.
    if (!(error instanceof SlackFailure) || error.kind !== 'rejected') throw error;
    await open();
  }
}
