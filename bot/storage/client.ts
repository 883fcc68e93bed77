// A connection that plans each statement once: what is asked again and again is prepared under a name, and several questions may be
// under way at the same time.
import type { Writable } from 'node:stream';
import pg from 'pg';

/** Statements of all shapes together; a server keeps a plan of each in every connection. */
const maxPrepared = 400;
/** What is asked less often is not worth a plan of its own: a list of values has another text for each length. */
const preparedFrom = 3;

const timesAsked = new Map<string, number>();
const names = new Map<string, string>();

/** What a server says that began a transaction. */
const begun = { command: 'BEGIN', rowCount: null, rows: [], fields: [] };

export class PreparingClient extends pg.Client {
  #isGathering = false;
  #isToBegin = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Between two questions of a transaction nobody else listens, and a line that breaks there would end the process. The next question
    // is told.
    this.on('error', () => {});
  }

  // biome-ignore lint/suspicious/noExplicitAny: the base class has a dozen overloads, and this stands in for all of them
  override query(config: any, ...rest: any[]): any {
    this.#gather();
    if (this.#isToBegin) {
      this.#isToBegin = false;
      // It fails where the line breaks, and then so does what follows it.
      this.#ask('begin', [[]]).catch(() => {});
    }
    if (config !== 'begin' || typeof rest.at(-1) === 'function') return this.#ask(config, rest);
    // Nobody has to wait for it: it travels with the transaction's first question.
    this.#isToBegin = true;
    return Promise.resolve(begun);
  }

  // biome-ignore lint/suspicious/noExplicitAny: stands in for the overloads of the base class, as `query` does
  #ask(config: any, rest: readonly any[]): any {
    const name = typeof config === 'string' && Array.isArray(rest[0]) ? nameOf(config) : undefined;
    if (name === undefined) return super.query(config, ...rest);
    const [values, ...callback] = rest;
    return super.query({ name, text: config, values }, ...callback);
  }

  /** What is asked in the same moment leaves with one call of the system, not with one for each statement. */
  #gather(): void {
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Writable } }).connection;
    if (this.#isGathering) return;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= maxPrepared) return known;
  const times = (timesAsked.get(text) ?? 0) + 1;
  if (times < preparedFrom) {
    // Texts that come once and never again must not be remembered for ever.
    if (timesAsked.size > 10 * maxPrepared) timesAsked.clear();
    timesAsked.set(text, times);
    return undefined;
  }
  timesAsked.delete(text);
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
