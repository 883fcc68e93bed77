// A reply as the Telegram messages it becomes. Pure: text in pieces that fit, citations folded away, buttons under the last.
import type { Activity, CardAction } from 'botbuilder';
import type { InlineKeyboardMarkup } from 'node-telegram-bot-api';
import { escapeHtml, toHtml, toPlain } from './html.ts';

interface Piece {
  readonly html: string;
  /** Stands in where Telegram cannot read the HTML; its length is the one that Telegram counts. */
  readonly plain: string;
}

/** One `sendMessage`. */
export interface TextMessage extends Piece {
  readonly keyboard?: InlineKeyboardMarkup;
}

interface Citation {
  readonly clause: string;
  readonly source: string;
  readonly quote: string;
  readonly translation?: string;
}

type Button = InlineKeyboardMarkup['inline_keyboard'][number][number];

/** UTF-16 units, after the formatting is taken out. */
export const maxText = 4096;
const maxCallbackBytes = 64;
/** What fits beside others on a phone's width; a Chinese character takes the room of two. */
const maxRowWidth = 26;
const maxButtonsInRow = 3;

export function textMessages(activity: Partial<Activity>): readonly TextMessage[] {
  const actions = activity.suggestedActions?.actions ?? [];
  const keyboard = keyboardOf(actions);
  const text = textBeside(keyboard, actions, activity.text ?? '');
  const pieces = piecesThatFit(text).map((piece) => textPiece(piece, activity));
  const citations = citationsOf(activity).flatMap(citationPieces);
  const messages = joinedWhileTheyFit([...pieces, ...citations]);
  return messages.map((message, index) =>
    keyboard !== undefined && index === messages.length - 1 ? { ...message, keyboard } : message,
  );
}

/** A text lists its options for those who see no buttons. Beside a single row of them, as "Yes" and "No", that is only noise. */
function textBeside(keyboard: InlineKeyboardMarkup | undefined, actions: readonly CardAction[], text: string): string {
  const rows = keyboard?.inline_keyboard ?? [];
  if (rows.length !== 1 || rows[0]?.length !== actions.length) return text;
  const list = actions.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return text.replace(list, '').replace(/\n{3,}/g, '\n\n');
}

/** Cuts a long text at the best place before the limit: between paragraphs, lines, sentences, words; else anywhere but inside a character. */
function piecesThatFit(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (trimmed.length <= maxText) return [trimmed];
  const end = cutBefore(trimmed, maxText);
  return [trimmed.slice(0, end).trimEnd(), ...piecesThatFit(trimmed.slice(end))];
}

function cutBefore(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const boundary of ['\n\n', '\n', '。', '. ', ' ']) {
    const at = head.lastIndexOf(boundary);
    if (at > limit / 2) return at + boundary.length;
  }
  const splitsCharacter = /[\ud800-\udbff]$/.test(head);
  return splitsCharacter ? limit - 1 : limit;
}

/** A person's words are taken as they are; a star of theirs is a star. */
function textPiece(text: string, { textFormat }: Partial<Activity>): Piece {
  if (textFormat === 'plain') return { html: escapeHtml(text), plain: text };
  return { html: toHtml(text), plain: toPlain(text) };
}

function citationPieces({ clause, source, quote, translation }: Citation): Piece[] {
  const title = `${clause} · ${source}`;
  const words = translation === undefined ? quote : `${quote}\n\n${translation}`;
  return piecesThatFit(words).map((part) => ({
    html: `<blockquote expandable><b>${escapeHtml(title)}</b>\n${escapeHtml(part)}</blockquote>`,
    plain: `${title}\n${part}`,
  }));
}

function joinedWhileTheyFit(pieces: readonly Piece[]): Piece[] {
  const messages: Piece[] = [];
  for (const piece of pieces) {
    const last = messages.at(-1);
    const joined =
      last === undefined ? piece : { html: `${last.html}\n\n${piece.html}`, plain: `${last.plain}\n\n${piece.plain}` };
    if (last !== undefined && joined.plain.length <= maxText) messages.pop();
    messages.push(joined.plain.length <= maxText ? joined : piece);
  }
  return messages;
}

function citationsOf({ channelData }: Partial<Activity>): readonly Citation[] {
  return channelData?.citations ?? [];
}

/** A button whose value Telegram would refuse is left out: a reply's text is complete without its buttons. */
function keyboardOf(actions: readonly CardAction[]): InlineKeyboardMarkup | undefined {
  const buttons = actions
    .map(({ title, value }): Button => ({ text: title, callback_data: choiceOf(value) }))
    .filter(({ callback_data = '' }) => callback_data !== '' && Buffer.byteLength(callback_data) <= maxCallbackBytes);
  return buttons.length === 0 ? undefined : { inline_keyboard: rowsOf(buttons) };
}

function choiceOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'choice' in value) return String(value.choice);
  return String(value ?? '');
}

/** All in one row where they fit, as "Yes" and "No" do; else one below the other. */
function rowsOf(buttons: Button[]): Button[][] {
  const width = buttons.reduce((sum, { text }) => sum + widthOf(text), 0);
  const fits = buttons.length <= maxButtonsInRow && width <= maxRowWidth;
  return fits ? [buttons] : buttons.map((button) => [button]);
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
