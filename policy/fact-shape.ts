// What may be said of a fact: the shape of its value, and how that is told to somebody who said something else.
import { daysOf } from './dates.ts';
import { type FactName, vocabulary } from './facts.ts';

export interface Shape {
  readonly allowed: string;
  readonly fits: (value: unknown) => boolean;
}

/** What may be said of a fact. */
export function shapeOf(name: FactName): Shape {
  const field = vocabulary[name];
  switch (field.kind) {
    case 'boolean':
      return { allowed: 'true or false', fits: (value) => typeof value === 'boolean' };
    case 'text':
      return { allowed: 'a text of 1 to 200 characters', fits: (value) => isText(value) && value.length <= 200 };
    case 'number':
      return {
        allowed: 'a number from 0 to 50000',
        fits: (value) => typeof value === 'number' && value >= 0 && value <= 50_000,
      };
    case 'date':
      return {
        allowed: 'a day of the calendar such as "2026-11-21", or "2026-11", or "2026"',
        fits: (value) => isText(value) && daysOf(value) !== undefined,
      };
    case 'instant':
      return { allowed: 'an instant such as "2026-11-21T08:00:00Z"', fits: isInstant };
    case 'choice':
      return { allowed: oneOf(field.values), fits: (value) => (field.values as readonly unknown[]).includes(value) };
    case 'list':
      return { allowed: `a list of ${field.values.join(', ')}`, fits: (value) => isListOf(value, field.values) };
  }
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isListOf(value: unknown, allowed: readonly string[]): boolean {
  return Array.isArray(value) && value.length <= allowed.length && value.every((item) => allowed.includes(item));
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T[\d:.]{5,15}(Z|[+-]\d{2}:\d{2})$/.test(value)) return false;
  try {
    return Temporal.Instant.from(value) !== undefined;
  } catch {
    return false;
  }
}

export function oneOf(values: readonly string[]): string {
  return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}
