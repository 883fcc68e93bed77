// What a customer typed, made comparable: one form of each character, straight quotes, single spaces, lower case.
import { remembered } from './remembered.ts';

/** Beyond this nobody describes one fault; the rest is kept in the transcript, not read. */
export const readLimit = 8_000;

/** Full-width forms, curly quotes and invisible marks become their plain selves. Keeps case. */
export const plain: (text: string) => string = remembered((text) =>
  text
    .slice(0, readLimit)
    // A cut may halve the last character.
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim(),
);

/** `plain` in lower case: what the lexicons are written for. */
export const folded: (text: string) => string = remembered((text) => plain(text).toLowerCase());

/** True where the words are Chinese rather than Latin. */
export function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]{2,}/gi)?.filter((word) => !/^(xt|sp|pc|ems|app|sn|bms)$/i.test(word)).length ?? 0;
  return han > 0 && han >= latin;
}

/** True where a writing system stands that the bot does not speak (Arabic, Cyrillic, Thai and so on). */
function isOtherScript(text: string): boolean {
  return (
    /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Devanagari}\p{Script=Greek}]/u.test(
      text,
    ) && !/[a-z]{3}|\p{Script=Han}/iu.test(text)
  );
}

const foreignWords =
  /\b(?:bonjour|merci|batterie ne|ne (?:charge|marche|fonctionne)|est|une|mon|ma|avec|pas|je|hallo|guten|meine?|nicht|und|ist|lädt|kaputt|bitte|hola|mi|bater[ií]a|gracias|funciona|el|una|por|ciao|il|mio|non|grazie|olá|meu|minha|não|obrigad[oa]|mijn|niet|een|het|kannst|du|deutsch|sprechen|sie|parlez|vous|habla|hablas|español|français|parli|italiano|fala|português)\b|[äöüßñçàèìòùâêîôûãõ]/g;
const englishWords = /\b(?:the|is|it|my|and|not|you|have|was|with|for|this|please|what|does|won'?t)\b/;

/** True where Latin letters hold another language than ours: two of its little words, and none of English. */
export function isOtherLanguage(text: string): boolean {
  const words = folded(text);
  return isOtherScript(text) || (!englishWords.test(words) && (words.match(foreignWords)?.length ?? 0) >= 2);
}

/** More than a few words thrown in: over folded text. */
export function isSentence(words: string): boolean {
  const tokens = words.split(/\s+/).filter((token) => /[a-z0-9]/.test(token)).length;
  return tokens >= 5 || (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= 7;
}

/** Clauses of a message with their place, so that a date is tied to the verb beside it. */
export function clauses(text: string): readonly { readonly text: string; readonly start: number }[] {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[,;!?，。；！？、\n]|\.(?=\s|$)|\b(?:and|but|then)\b/g)) {
    found.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  found.push({ text: text.slice(start), start });
  return found.filter((clause) => clause.text.trim() !== '');
}

/** What was read is not read again; everything else keeps its place. */
export function blank(text: string, at: number, length: number): string {
  return text.slice(0, at) + ' '.repeat(length) + text.slice(at + length);
}
