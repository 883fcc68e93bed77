// @ts-check
// Light Markdown as elements: paragraphs, lists, bold, links. Text never becomes markup: every piece goes in as a text node.
import { make } from './elements.js';

const bullet = /^\s*[-*•]\s+(.*)$/;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/;
const inline = /\*\*(.+?)\*\*|(https?:\/\/[^\s<>()，。）]+[^\s<>()，。）.,;:!?])/g;

/** @param {string} text @returns {HTMLElement[]} */
export function richText(text) {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .flatMap(blocksOf);
}

/** A block may hold lines and lists one after the other. @param {string} block @returns {HTMLElement[]} */
function blocksOf(block) {
  /** @type {{ kind: string, lines: string[], start?: number }[]} */
  const runs = [];
  for (const line of block.split('\n')) {
    const { kind, text, start } = lineOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(text);
    else runs.push({ kind, lines: [text], ...(start !== undefined && { start }) });
  }
  return runs.map(({ kind, lines, start }) => (kind === 'p' ? paragraph(lines) : list(kind, lines, start)));
}

/** @param {string} line @returns {{ kind: string, text: string, start?: number }} */
function lineOf(line) {
  const point = bullet.exec(line);
  if (point !== null) return { kind: 'ul', text: point[1] ?? '' };
  const number = numbered.exec(line);
  if (number !== null) return { kind: 'ol', text: number[2] ?? '', start: Number(number[1]) };
  return { kind: 'p', text: line };
}

/** @param {string[]} lines */
function paragraph(lines) {
  const parts = lines.flatMap((line, index) => (index === 0 ? spans(line) : [make('br'), ...spans(line)]));
  return make('p', { dir: 'auto' }, parts);
}

/** @param {string} kind @param {string[]} lines @param {number} [start] */
function list(kind, lines, start) {
  const items = lines.map((line) => make('li', { dir: 'auto' }, spans(line)));
  return make(kind, start === undefined ? {} : { start: String(start) }, items);
}

/** @param {string} line @returns {(Node | string)[]} */
function spans(line) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(inline)) {
    parts.push(line.slice(end, match.index), match[1] === undefined ? link(match[0]) : make('strong', {}, [match[1]]));
    end = match.index + match[0].length;
  }
  return [...parts, line.slice(end)];
}

/** @param {string} url */
function link(url) {
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, [url]);
}
