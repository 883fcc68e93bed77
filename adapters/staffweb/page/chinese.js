// @ts-check
// Everything the page says, in Chinese.
import { refusals } from './chinese-refusals.js';
import { sentences } from './chinese-sentences.js';
import { talk } from './chinese-talk.js';
import { names } from './chinese-words.js';

/** @type {Readonly<Record<string, string>>} */
export const chinese = { ...names, ...sentences, ...talk, ...refusals };
