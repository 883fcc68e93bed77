// A pack as a JSON file: what `policy export` writes, and what `policy lint` and `policy diff` read.
import { z } from 'zod';
import type { Condition } from './condition.ts';
import { toldIssues } from './issues.ts';
import { definePack, type Pack } from './pack.ts';

const days = z.int().min(-36_500).max(36_500);
const span = { months: z.int().min(-1200).max(1200).optional(), days: days.optional(), delay: days.optional() };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['all', 'any']), of: z.array(condition) }),
    z.strictObject({ op: z.literal('not'), of: condition }),
    // biome-ignore lint/suspicious/noThenProperty: the branch of a condition, never awaited
    z.strictObject({ op: z.literal('when'), if: condition, then: condition, else: condition }),
    z.strictObject({ op: z.literal('is'), fact: z.string(), values: z.array(z.union([z.string(), z.boolean()])) }),
    z.strictObject({ op: z.enum(['starts-with', 'has']), fact: z.string(), values: z.array(z.string()) }),
    z.strictObject({ op: z.literal('at-most'), fact: z.string(), value: z.number() }),
    z.strictObject({ op: z.literal('sourced'), fact: z.string(), sources: z.array(z.string()) }),
    z.strictObject({ op: z.literal('unavailable'), fact: z.string() }),
    z.strictObject({ op: z.literal('by'), date: z.string(), from: z.string(), ...span }),
  ]),
) as unknown as z.ZodType<Condition>;

const remedies = z.array(z.enum(['return', 'replacement', 'warranty', 'paid-repair']));
const quote = z.strictObject({ source: z.string(), start: z.int(), end: z.int(), text: z.string() });
const flag = z.literal(true).optional();

const clause = z.strictObject({
  id: z.string(),
  role: z.enum(['ground', 'bar', 'requirement', 'refer', 'review', 'note']),
  remedies,
  when: condition,
  quote,
  readings: z.array(z.string()),
  chore: flag,
  overRefusal: flag,
});

const derivation = z.strictObject({ fact: z.string(), value: z.unknown(), when: condition });

const packFile = z.strictObject({
  id: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  effectiveFrom: z.string(),
  effectiveTo: z.string().optional(),
  hash: z.string().optional(),
  remedies,
  clauses: z.array(clause),
  derivations: z.array(derivation),
  presumptions: z.array(
    derivation.extend({
      until: z.enum(['inspection', 'papers', 'staff', 'customer']),
      askWhen: condition.optional(),
      onlyUnasked: flag,
      forSafety: flag,
    }),
  ),
  payers: z.array(
    z.strictObject({
      clause: z.string(),
      remedies,
      items: z.array(
        z.enum(['returnFreight', 'reshipFreight', 'parts', 'labour', 'travel', 'accommodation', 'duties']),
      ),
      payer: z.enum(['maker', 'customer', 'distributor', 'quote']),
      when: condition,
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      what: z.string(),
      clause: z.string(),
      remedies,
      from: z.string(),
      span: z.strictObject(span),
      when: condition,
    }),
  ),
  promises: z.array(
    z.strictObject({
      id: z.string(),
      within: z.iso.duration('a duration such as PT24H or P10D'),
      clause: z.string(),
      from: z.enum(['received', 'remote-failed', 'replacement-confirmed', 'closed']),
      recurring: flag,
      when: condition,
    }),
  ),
  classes: z.array(
    z.strictObject({
      class: z.enum(['A', 'B', 'C']),
      path: z.string(),
      level: z.union([z.literal(1), z.literal(2)]),
      solution: z.string(),
      clause,
    }),
  ),
  readings: z.array(
    z.strictObject({
      id: z.string(),
      clause: z.string(),
      problem: z.string(),
      default: z.string(),
      review: z.string().optional(),
      outOfScope: z.string().optional(),
    }),
  ),
  alternatives: z
    .array(
      z.strictObject({
        reading: z.string(),
        when: condition,
        clauses: z.array(z.strictObject({ id: z.string(), when: condition })).min(1),
      }),
    )
    .optional(),
  texts: z.array(
    z.strictObject({
      source: z.string(),
      title: z.string().optional(),
      spans: z.array(
        z.strictObject({
          id: z.string(),
          use: z.enum(['clause', 'informative', 'human-only', 'out-of-scope']),
          why: z.string().optional(),
          start: z.int(),
          end: z.int(),
          text: z.string(),
        }),
      ),
    }),
  ),
  renderings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))).optional(),
});

export type ParsedPack =
  | { readonly pack: Pack; readonly problems?: undefined }
  /** `rest` is the pack without the rules that cannot be read, so that what is wrong with the others can be told too. */
  | { readonly pack?: undefined; readonly problems: readonly string[]; readonly rest?: Pack };

/** Rules are a few levels deep; a bound keeps a hostile file harmless. */
const deepest = 100;

/** Reads the shape only; that facts, values and quotes are right is for `lint` to say. */
export function parsePack(json: unknown): ParsedPack {
  if (isDeeper(json, deepest)) return { problems: [`is nested deeper than ${deepest} levels; no rule needs that`] };
  const parsed = packFile.safeParse(json);
  if (parsed.success) return { pack: definePack(parsed.data as unknown as Pack) };
  const { issues } = parsed.error;
  const told = toldIssues(parsed.error, json);
  const problems = told.map((problem, index) => `${clauseAt(json, issues[index]?.path ?? [])}${problem}`);
  const rest = packFile.safeParse(without(json, issues));
  return rest.success ? { problems, rest: definePack(rest.data as unknown as Pack) } : { problems };
}

function isDeeper(json: unknown, levels: number): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** The id of the clause, reading or promise that a path leads into. */
function clauseAt(json: unknown, [list, index]: readonly PropertyKey[]): string {
  const entry = isRecord(json) && list !== undefined ? json[String(list)] : undefined;
  const item: unknown = Array.isArray(entry) && typeof index === 'number' ? entry[index] : undefined;
  return isRecord(item) && typeof item.id === 'string' ? `${item.id}: ` : '';
}

function without(json: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (!isRecord(json)) return json;
  const surplus = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  const isSound = (list: string, index: number): boolean =>
    !issues.some(({ path }) => path[0] === list && path[1] === index);
  return Object.fromEntries(
    Object.entries(json)
      .filter(([list]) => !surplus.includes(list))
      .map(([list, entries]) => [
        list,
        Array.isArray(entries) ? entries.filter((_, index) => isSound(list, index)) : entries,
      ]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
