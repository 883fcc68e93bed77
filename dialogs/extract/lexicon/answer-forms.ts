// How answers to single questions are written down: for each question its options, in the order they are tried.
import type { QuestionId } from '../../../policy/questions.ts';

export type AnswerForms = { readonly [Q in QuestionId]?: readonly (readonly [string, RegExp])[] };
