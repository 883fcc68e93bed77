// English, whole.
import { facts } from './en-facts.ts';
import { life } from './en-life.ts';
import { matters } from './en-matters.ts';
import { phrases } from './en-phrases.ts';
import { questions } from './en-questions.ts';
import { safety } from './en-safety.ts';
import { talk } from './en-talk.ts';
import { verdict } from './en-verdict.ts';
import type { Texts } from './shape.ts';

export const en = { questions, facts, phrases, safety, verdict, talk, life, matters } as const satisfies Texts;
