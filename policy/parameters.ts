// What a maker may change without touching a rule: days, hours, models. Read strictly, before any rule is built from it.
import type { z } from 'zod';
import { toldIssues } from './issues.ts';

/** Everything that is wrong with one file of parameters. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** `pack` names the folder whose `parameters.json` this is. */
export function readParameters<T>(schema: z.ZodType<T>, json: unknown, pack: string): T {
  // Read once: for that it is not worth having zod write and compile a program.
  const parsed = schema.safeParse(json, { jitless: true });
  if (parsed.success) return parsed.data;
  throw new ParameterError(
    toldIssues(parsed.error, json, schema).map((problem) => `policy/packs/${pack}/parameters.json: ${problem}`),
  );
}
