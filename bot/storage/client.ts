// A connection that plans each statement once: what is asked again and again is prepared under a name, and several questions may be
// under way at the same time.
import pg from 'pg';

/** Statements of all shapes together; a server keeps a plan of each in every connection. */
const maxPrepared = 400;
/** What is asked less often is not worth a plan of its own: a list of values has another text for each length. */
const preparedFrom = 3;

const timesAsked = new Map<string, number>();
const names = new Map<string, string>();

export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Between two questions of a transaction nobody else listens, and a line that breaks there would end the process. The next question
    // is told.
    this.on('error', () => {});
  }

  // biome-ignore lint/suspicious/noExplicitAny: the base class has a dozen overloads, and this stands in for all of them
  override query(config: any, ...rest: any[]): any {
    const name = typeof config === 'string' && Array.isArray(rest[0]) ? nameOf(config) : undefined;
    if (name === undefined) return super.query(config, ...rest);
    const [values, ...callback] = rest;
    return super.query({ name, text: config, values }, ...callback);
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
