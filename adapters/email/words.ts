// The customer's own words in a mail: without what it quotes, without the signature. Pure.
import EmailReplyParser from 'email-reply-parser';
import { htmlToText } from 'html-to-text';
import { withoutEcho } from './echo.ts';
import { clean, type Mail } from './mail.ts';
import { foldQuotes } from './quotes.ts';

/** Some parsers below take the square of what they read: what is behind these limits is not read. */
const maxHtml = 128 * 1024;
const maxText = 256 * 1024;
const maxWords = 16 * 1024;

/** Everything from here on is the mail it replies to; mail programs that quote without marks, and that the library does not know. */
const originals: readonly RegExp[] = [
  /^-{2,}\s*(?:原始邮件|回复的原邮件|原邮件|转发邮件信息)\s*-{2,}\s*$/m,
  // The library knows this one, unless it stands at the very beginning.
  /^\s*From:.*@.*\n(?:.*\n)?\s*(?:Sent|Date|To):/m,
  /^\s*(?:发件人|寄件者|寄件人)\s*[:：].*\n(?:.*\n)?\s*(?:发送时间|发件时间|发送日期|日期|寄件日期|收件人|收件者)\s*[:：]/m,
];

/** "So and so wrote:" of those the library leaves in. */
const attribution =
  /^(?:.*\d{4} г\.? в \d{1,2}:\d{2}.*:|.*于\s?\d{4}年\d{1,2}月\d{1,2}日.*写道[:：]|(?:At|在) \d{4}-\d{2}-\d{2} .*(?:wrote|写道)[:：])$/;
const longestAttribution = 300;
const deviceSignature = /^(?:发自我的|来自我的|发自|从我的).{0,40}$/;

/** `said`: the texts of our mails so far. Empty where the mail says nothing of its own. */
export function ownWords(mail: Mail, said: readonly string[]): string {
  const text = tidy(writtenIn(mail).slice(0, maxText));
  const folded = withoutEcho(foldQuotes(text), said).slice(0, maxWords);
  const parsed = new EmailReplyParser().read(withoutTraces(beforeOriginal(folded)));
  const words = parsed.getVisibleText().trim();
  if (words !== '') return words;
  // A whole mail that looks like a signature is none.
  const notQuoted = parsed.getFragments().filter((fragment) => !fragment.isQuoted());
  return notQuoted
    .map((fragment) => fragment.getContent())
    .join('\n')
    .trim();
}

function writtenIn({ text, html }: Mail): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : clean(htmlToText(html.slice(0, maxHtml), htmlOptions));
}

const htmlOptions: Parameters<typeof htmlToText>[1] = {
  wordwrap: false,
  limits: { maxDepth: 200, ellipsis: '' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
};

/** No blanks at the ends of lines and no two empty lines together: the library's time grows with their square. */
function tidy(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n');
  return lines
    .map((line) => line.trimEnd().replaceAll('\u00a0', ' '))
    .filter((line, index, all) => line !== '' || (all[index - 1]?.trimEnd() ?? '') !== '')
    .join('\n')
    .trim();
}

function beforeOriginal(text: string): string {
  const starts = originals.map((original) => text.search(original)).filter((start) => start >= 0);
  return text.slice(0, Math.min(text.length, ...starts));
}

/** Answers may stand below an attribution, so it alone goes; but what follows one without quote marks is quoted all the same. */
function withoutTraces(text: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line, index) => isAttribution(line) && !isBeforeQuote(lines, index));
  return lines
    .slice(0, start < 0 ? lines.length : start)
    .filter((line) => !isAttribution(line) && !deviceSignature.test(line))
    .join('\n');
}

function isAttribution(line: string): boolean {
  return line.length <= longestAttribution && attribution.test(line);
}

function isBeforeQuote(lines: readonly string[], index: number): boolean {
  return lines.slice(index + 1).find((line) => line !== '') === '>';
}
