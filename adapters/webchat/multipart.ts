// multipart/form-data read as it comes in, so that a file goes straight to where it is kept and never whole into memory.

export interface Part {
  readonly name: string;
  /** Undefined where the part is a form field and no file. */
  readonly fileName: string | undefined;
  /** Must be read to its end before the next part is asked for; what is left is skipped. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** The body breaks the rules of multipart/form-data. */
export class MultipartError extends Error {
  override name = 'MultipartError';
}

const maxHeaderBytes = 8192;
const lineEnd = Buffer.from('\r\n');
const headersEnd = Buffer.from('\r\n\r\n');

/** Undefined where the content type names no boundary. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /^multipart\/form-data;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** Throws MultipartError. */
export async function* partsOf(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const source = new Source(body);
  // The first boundary stands at the very start, without the line end that leads every other one.
  source.unread(lineEnd);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await drain(source.until(delimiter));
  while ((await source.line()) !== '--') {
    const headers = await source.headers();
    const disposition = headers.find((header) => /^content-disposition:/i.test(header)) ?? '';
    const rest = source.until(delimiter);
    yield { name: parameterOf(disposition, 'name') ?? '', fileName: fileNameOf(disposition), body: rest };
    await drain(rest);
  }
}

/** The name of a file, as a Content-Disposition header gives it. */
export function fileNameOf(disposition: string): string | undefined {
  const extended = /;\s*filename\*=utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  return (extended === undefined ? undefined : decoded(extended)) ?? parameterOf(disposition, 'filename');
}

function parameterOf(header: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header);
  // Browsers write a quote as %22 and nothing else so; older programs put a backslash before it.
  return value?.[1]?.replaceAll('%22', '"').replaceAll(/\\(["\\])/g, '$1') ?? value?.[2];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function drain(bytes: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await bytes.next()).done);
}

/** Bytes with a place to put some back. */
class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#chunks = body[Symbol.asyncIterator]();
  }

  unread(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  /** Everything before the delimiter, which is taken away with it. An abandoned reading can be gone on with. */
  until(delimiter: Buffer): AsyncIterableIterator<Uint8Array> {
    let isOver = false;
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      while (!isOver) {
        const { bytes, isLast } = this.#takeBefore(delimiter);
        isOver = isLast;
        if (bytes.length > 0) return { done: false, value: bytes };
        if (!isLast) await this.#more();
      }
      return { done: true, value: undefined };
    };
    const iterator = { next, [Symbol.asyncIterator]: () => iterator };
    return iterator;
  }

  #takeBefore(delimiter: Buffer): { readonly bytes: Buffer; readonly isLast: boolean } {
    const found = this.#held.indexOf(delimiter);
    const isLast = found >= 0;
    // A delimiter may begin in the last bytes held.
    const end = isLast ? found : Math.max(0, this.#held.length - delimiter.length + 1);
    const bytes = this.#held.subarray(0, end);
    this.#held = this.#held.subarray(end + (isLast ? delimiter.length : 0));
    return { bytes, isLast };
  }

  /** What follows a boundary on its line: nothing, or the `--` of the last one. */
  async line(): Promise<string> {
    while (this.#held.length < 2) await this.#more();
    if (this.#held.subarray(0, 2).toString() === '--') return '--';
    return await this.#text(lineEnd);
  }

  async headers(): Promise<readonly string[]> {
    // Headers may be absent altogether: the empty line then follows the boundary's own line end at once.
    this.unread(lineEnd);
    return (await this.#text(headersEnd)).split('\r\n').filter((header) => header !== '');
  }

  async #text(delimiter: Buffer): Promise<string> {
    let found = this.#held.indexOf(delimiter);
    while (found < 0) {
      if (this.#held.length > maxHeaderBytes) throw new MultipartError('A part has too long a header');
      await this.#more();
      found = this.#held.indexOf(delimiter);
    }
    const text = this.#held.subarray(0, found).toString();
    this.#held = this.#held.subarray(found + delimiter.length);
    return text;
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#chunks.next();
    if (done === true) throw new MultipartError('The body ends in the middle of a part');
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
  }
}
