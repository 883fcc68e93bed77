// Clauses that sentences name beside a verdict, as far as the maker's text has them; in the brackets of the language.
import type { Draft } from '../draft.ts';

/** Under which a customer agrees that their contact data is used (3.6); empty where the text has no such clause. */
export function consentClause(draft: Draft): string {
  return hasText(draft, '004') ? inBrackets(draft, '3.6') : '';
}

/** Under which a repair that is paid for is offered. */
export function paidRepairClause(draft: Draft): string {
  return hasText(draft, '004') ? inBrackets(draft, '3.5.2') : '';
}

function hasText({ input }: Draft, source: string): boolean {
  return input.brand.pack.texts.some((text) => text.source === source);
}

function inBrackets({ state }: Draft, clause: string): string {
  return state.language === 'zh' ? `（${clause}）` : ` (${clause})`;
}
