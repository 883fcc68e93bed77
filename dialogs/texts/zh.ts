// Chinese, whole.

import type { Texts } from './shape.ts';
import { facts } from './zh-facts.ts';
import { life } from './zh-life.ts';
import { matters } from './zh-matters.ts';
import { phrases } from './zh-phrases.ts';
import { questions } from './zh-questions.ts';
import { safety } from './zh-safety.ts';
import { talk } from './zh-talk.ts';
import { verdict } from './zh-verdict.ts';

export const zh = { questions, facts, phrases, safety, verdict, talk, life, matters } as const satisfies Texts;
