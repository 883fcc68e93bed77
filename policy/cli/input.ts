// What the commands share: reading files, refusing with every problem, writing no faster than the reader reads.
import { readFileSync, statSync } from 'node:fs';
import type { Piece } from '../decision-json.ts';
import type { Pack } from '../pack.ts';
import { parsePack } from '../pack-json.ts';
import { packs } from '../packs/packs.ts';

/** The exit code of bad input. */
export const badInput = 2;

export function refuse(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  return badInput;
}

/**
 * Answers each line of stdin by a line on stdout. Whatever has come is answered before more is waited for, and nothing
 * is answered faster than it is read, so that memory stays flat.
 */
export async function answerLines(
  answer: (line: string | undefined, number: number) => readonly Piece[],
): Promise<void> {
  process.stdout.on('error', leaveQuietly);
  const out = new Outgoing(process.stdout);
  let number = 0;
  for await (const lines of readLines(process.stdin)) {
    for (const line of lines) {
      number += 1;
      if (line?.trim() !== '' && !out.putLine(answer(line, number))) await out.flush();
    }
    await out.flush();
  }
}

/** A reader that has seen enough, such as `head`, is no fault. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

const outgoingSize = 2 ** 18;
/** A letter of a string takes so many bytes at most. */
const widestLetter = 3;

/** Lines on their way out, gathered in one place that is used again: written singly, they take longer to write than to find. */
class Outgoing {
  readonly #stream: NodeJS.WritableStream;
  readonly #bytes = Buffer.allocUnsafe(outgoingSize);
  #length = 0;
  /** What found no room. */
  #rest: readonly Piece[] = [];

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
  }

  /** Whether there is room for more. */
  putLine(pieces: readonly Piece[]): boolean {
    if (mostBytes(pieces) + lineEnd.length > this.#bytes.length - this.#length) this.#rest = [...pieces, lineEnd];
    else {
      for (const piece of pieces) this.#put(piece);
      this.#put(lineEnd);
    }
    return this.#rest.length === 0;
  }

  #put(piece: Piece): void {
    if (typeof piece === 'string') this.#length += this.#bytes.write(piece, this.#length);
    else {
      this.#bytes.set(piece, this.#length);
      this.#length += piece.length;
    }
  }

  async flush(): Promise<void> {
    if (this.#length > 0) await this.#write(this.#bytes.subarray(0, this.#length));
    if (this.#rest.length > 0) await this.#write(Buffer.concat(this.#rest.map((piece) => Buffer.from(piece))));
    this.#length = 0;
    this.#rest = [];
  }

  /** Until the reader has taken it. */
  async #write(bytes: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => this.#stream.write(bytes, () => resolve()));
  }
}

const lineEnd = '\n';

function mostBytes(pieces: readonly Piece[]): number {
  let most = 0;
  for (const piece of pieces) most += typeof piece === 'string' ? piece.length * widestLetter : piece.length;
  return most;
}

/** Facts are small; a bound keeps hostile input harmless. */
const largestInput = 1_000_000;

/** The JSON on stdin, or what is wrong with it. */
export async function readInput(): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > largestInput) return parseJson(undefined);
    chunks.push(chunk as Buffer);
  }
  return parseJson(Buffer.concat(chunks).toString('utf8'));
}

/** What is wrong is returned, for `parseFacts` to tell; undefined stands for input longer than `largestInput`. */
export function parseJson(input: string | undefined): unknown {
  if (input === undefined) return new SyntaxError(`the input is longer than ${largestInput} bytes`);
  try {
    return JSON.parse(input);
  } catch (error) {
    return new SyntaxError(`this is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The lines of a stream, as many at a time as have come; undefined stands for a line longer than `largestInput`, which is
 * never held.
 */
export async function* readLines(stream: NodeJS.ReadableStream): AsyncGenerator<readonly (string | undefined)[]> {
  let rest: string | undefined = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    const [first = '', ...others] = String(chunk).split('\n');
    const lines = [joined(rest, first), ...others];
    rest = bounded(lines.pop());
    yield lines.map(bounded);
  }
  if (rest !== '') yield [rest];
}

function joined(rest: string | undefined, more: string): string | undefined {
  return rest === undefined ? undefined : rest + more;
}

function bounded(line: string | undefined): string | undefined {
  return line === undefined || line.length > largestInput ? undefined : line;
}

export type FoundPack =
  | { readonly pack: Pack; readonly problems?: undefined }
  | { readonly pack?: undefined; readonly problems: readonly string[]; readonly rest?: Pack };

/** Ten times the longest built-in pack, and more. */
const largestPack = 5_000_000;

/** A pack by its id, or from a JSON file that `policy export` wrote. */
export function findPack(name: string): FoundPack {
  const pack = packs.find(({ id }) => id === name);
  if (pack) return { pack };
  if (!name.endsWith('.json')) return { problems: [noPack(name)] };
  try {
    if (statSync(name).size > largestPack) return { problems: [`${name} is longer than ${largestPack} bytes`] };
    const parsed = parsePack(JSON.parse(readFileSync(name, 'utf8')));
    if (parsed.pack) return parsed;
    return { ...parsed, problems: parsed.problems.map((problem) => `${name}: ${problem}`) };
  } catch (error) {
    return { problems: [`${name}: ${(error as Error).message}`] };
  }
}

export function noPack(name: string): string {
  return `there is no pack ${JSON.stringify(name)}; there are ${packs.map(({ id }) => id).join(', ')}, or a .json file that "policy export" wrote`;
}
