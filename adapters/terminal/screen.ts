// The terminal's two streams: lines in, text out, and a prompt that stays below whatever is printed while somebody types.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ansi, plain, type Style } from './outbound.ts';

export type Input = Readable & { readonly isTTY?: boolean };
export type Output = Writable & { readonly isTTY?: boolean };

export interface Screen {
  readonly lines: AsyncIterable<string>;
  readonly style: Style;
  print(text: string): void;
  /** Shows a passing note, such as that the bot is typing, until something is printed. */
  hint(text: string): void;
  /** Asks for the next line. */
  prompt(): void;
  close(): void;
}

const clearLine = '\r\x1b[2K';

export function openScreen(input: Input, output: Output): Screen {
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const style = output.isTTY === true ? ansi : plain;
  const editor = createInterface({ input, output, terminal: isTerminal, prompt: style.bold('> ') });
  let isPrompting = false;
  return {
    lines: linesOf(editor, (line) => {
      isPrompting = false;
      // Who reads the transcript of a pipe wants to see both sides.
      if (!isTerminal) output.write(`${style.bold('> ')}${line}\n`);
    }),
    style,
    print: (text) => {
      output.write(`${isTerminal ? clearLine : ''}${text}\n\n`);
      if (isPrompting) editor.prompt(true);
    },
    hint: (text) => {
      if (isTerminal) output.write(style.dim(text));
    },
    prompt: () => {
      if (!isTerminal) return;
      output.write(clearLine);
      isPrompting = true;
      editor.prompt();
    },
    close: () => editor.close(),
  };
}

/** Begins to listen at once: a line typed before the first `next` would be lost otherwise. */
function linesOf(editor: ReturnType<typeof createInterface>, onLine: (line: string) => void): AsyncIterable<string> {
  const lines = editor[Symbol.asyncIterator]();
  return {
    async *[Symbol.asyncIterator]() {
      for await (const line of lines) {
        onLine(line);
        yield line;
      }
    },
  };
}
