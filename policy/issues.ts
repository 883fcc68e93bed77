// What is wrong with a value of a file, for the person who wrote the file: its name, what it is, and what is allowed instead.
import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One text for each problem; `json` is what was read. With its `schema` a number is told both ends of what is allowed. */
export function toldIssues(error: z.ZodError, json: unknown, schema?: z.ZodType): readonly string[] {
  const shape = schema && (z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape);
  return error.issues.map((issue) => toldIssue(issue, json, shape));
}

function toldIssue(issue: Issue, json: unknown, shape: Shape | undefined): string {
  const name = issue.path.join('.') || 'the whole';
  if (issue.code === 'custom') return `${name}: ${issue.message}`;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 60))).join(', ');
    return `${name} has ${keys}, which it cannot have; take it out, or correct its spelling`;
  }
  const value = at(json, issue.path);
  const problem = value === undefined ? `${name} is missing` : `${name} is ${shown(value)}`;
  const numbers = shape && numbersAt(shape, issue.path);
  return numbers === undefined
    ? `${problem}; allowed is ${allowed(issue)}`
    : `${problem}; allowed is ${numbers}; put one there`;
}

function at(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    json,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : (JSON.stringify(value)?.slice(0, 80) ?? 'nothing');
}

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function allowed(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return `${measures[issue.origin] ?? ''}${issue.minimum} or more`;
    case 'too_big':
      return `${measures[issue.origin] ?? ''}${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

const measures: Readonly<Record<string, string>> = { string: 'a length of ', array: 'a number of entries of ' };

/** As much of a JSON schema as leads to a number. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The numbers allowed at a place, in words; undefined where no number belongs there. */
function numbersAt(shape: Shape, [key, ...rest]: readonly PropertyKey[]): string | undefined {
  if (key === undefined) return shape.anyOf ? oneOf(shape.anyOf) : numbersIn(shape);
  const inner = typeof key === 'number' ? shape.items : shape.properties?.[String(key)];
  return inner && numbersAt(inner, rest);
}

function oneOf(shapes: readonly Shape[]): string | undefined {
  const numbers = shapes.map(numbersIn).find((one) => one !== undefined);
  return numbers !== undefined && shapes.some(({ type }) => type === 'null') ? `${numbers}, or null` : numbers;
}

function numbersIn({ type, minimum, maximum }: Shape): string | undefined {
  const kind = type === 'integer' ? kinds.int : type === 'number' ? kinds.number : undefined;
  return kind && `${kind} from ${minimum} to ${maximum}`;
}
