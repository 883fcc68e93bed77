// What is wrong with a value of a file, for the person who wrote the file: its name, what it is, and what is allowed instead.
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** One text for each problem; `json` is what was read. */
export function toldIssues(error: z.ZodError, json: unknown): readonly string[] {
  return error.issues.map((issue) => toldIssue(issue, json));
}

function toldIssue(issue: Issue, json: unknown): string {
  const name = issue.path.join('.') || 'the whole';
  if (issue.code === 'custom') return `${name}: ${issue.message}`;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 60))).join(', ');
    return `${name} has ${keys}, which it cannot have; take it out, or correct its spelling`;
  }
  const value = at(json, issue.path);
  const problem = value === undefined ? `${name} is missing` : `${name} is ${shown(value)}`;
  return `${problem}; allowed is ${allowed(issue)}`;
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
