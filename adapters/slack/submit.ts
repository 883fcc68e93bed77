// A form that was submitted: done by the desk, or sent back with what is wrong, under the field it is about.
import type { types } from '@slack/bolt';
import type { Done, Said } from '../../bot/desk-action.ts';
import { type FormMemory, type FormSetting, type Look, modal, notice, type Reading, readMemory } from './form.ts';
import { forms } from './forms.ts';
import { answersIn } from './inputs.ts';
import { escaped, section } from './mrkdwn.ts';
import type { Desk } from './press.ts';
import { type Language, sentences } from './sentences.ts';
import { inWords, titled } from './words.ts';

export interface Submission {
  /** The form's name, without its prefix. */
  readonly name: string;
  readonly userId: string;
  readonly privateMetadata: string;
  readonly values: unknown;
}

/** What Slack is answered; undefined closes the modal. */
export type SubmissionAnswer =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView };

export async function submit(desk: Desk, submission: Submission): Promise<SubmissionAnswer | undefined> {
  const { name, userId, privateMetadata, values } = submission;
  const memory = readMemory(privateMetadata);
  const form = forms[name];
  const person = await desk.people.person(userId);
  const { language } = person;
  if (person.kind === 'stranger') return told('cannotBe', person.message, language);
  const card = memory === undefined ? undefined : await desk.host.card(memory.caseId);
  if (memory === undefined || form === undefined || card === undefined)
    return told('cannotBe', sentences.noSuchCase, language);
  const setting = { card, host: desk.host, memory, language };
  const answers = answersIn(values);
  return await follow(await form.read(answers, setting), setting, { engineer: person.name, fields: answers.names });
}

interface Who {
  readonly engineer: string;
  readonly fields: readonly string[];
}

async function follow(reading: Reading, setting: FormSetting, who: Who): Promise<SubmissionAnswer | undefined> {
  switch (reading.kind) {
    case 'problems':
      return { response_action: 'errors', errors: { ...reading.problems } };
    case 'ask':
      return nextStep(reading.form, { ...setting, memory: reading.memory }, reading.more);
    case 'act': {
      const { caseId, formId } = setting.memory;
      const result = await setting.host.act(caseId, who.engineer, reading.action, `slack form ${formId}`);
      return result.kind === 'refused'
        ? refusal(result.message, who.fields, setting.language)
        : outcome(result, setting.language);
    }
  }
}

function nextStep(name: string, setting: FormSetting & { readonly memory: FormMemory }, look?: Look): SubmissionAnswer {
  const form = forms[name];
  if (form === undefined) return told('cannotBe', sentences.olderForm, setting.language);
  return { response_action: 'update', view: modal(name, form, setting, look) };
}

/** Slack shows it under a field, the first one; a form that has none is replaced by it. */
function refusal(message: Said, [first]: readonly string[], language: Language): SubmissionAnswer {
  return first === undefined
    ? told('cannotBe', message, language)
    : { response_action: 'errors', errors: { [first]: message[language] } };
}

/** What became of the verdict is shown to who asked; anything else shows on the card. */
function outcome({ changes, waitsForApproval }: Done, language: Language): SubmissionAnswer | undefined {
  if (waitsForApproval === true) return told('waits', sentences.leadMustAgree, language);
  if (changes === undefined) return undefined;
  if (changes.length === 0) return told('recorded', sentences.sameVerdict, language);
  const lines = changes.map(
    ({ remedy, before, after }) =>
      `*${titled(remedy)}*: ${inWords(before ?? 'not decided')} → *${inWords(after ?? 'not decided')}*`,
  );
  const title = sentences.verdictChanged[language];
  return { response_action: 'update', view: notice(title, [section(lines.join('\n'))], language) };
}

function told(title: 'cannotBe' | 'waits' | 'recorded', message: Said, language: Language): SubmissionAnswer {
  const view = notice(sentences[title][language], [section(escaped(message[language]))], language);
  return { response_action: 'update', view };
}
