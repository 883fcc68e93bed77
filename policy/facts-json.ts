// Facts as JSON: plain values, `null` for "asked but unavailable", or `{ value, source }`. Everything wrong is told at once.
import { isAsked } from './ask.ts';
import { daysOf, isFullDate } from './dates.ts';
import { isText, oneOf, type Shape, shapeOf } from './fact-shape.ts';
import { type FactName, type FactSource, type FactState, type Facts, factSources, vocabulary } from './facts.ts';

export type ParsedFacts =
  | { readonly facts: Facts; readonly asOf: string; readonly problems?: undefined }
  | { readonly problems: readonly string[] };

/** Names `asOf` aside, keys are facts; they may also stand together under `facts`. */
export function parseFacts(json: unknown): ParsedFacts {
  if (json instanceof SyntaxError) return { problems: [json.message] };
  if (!isRecord(json)) return { problems: ['the facts must be one JSON object'] };
  const { asOf, ...rest } = json;
  const today = typeof asOf === 'string' && isFullDate(asOf) ? daysOf(asOf) : undefined;
  const given = isRecord(rest.facts) && Object.keys(rest).length === 1 ? { ...rest.facts } : rest;
  const { facts, problems } = readAll(given, today?.last);
  if (today === undefined) problems.unshift(problem('asOf', asOf, 'a full date such as "2026-11-21"'));
  return problems.length > 0 ? { problems } : { facts, asOf: String(asOf) };
}

/** Each value becomes, where it stands, what it says of its fact: facts of alike lines then have one shape, and are quick to look at. */
function readAll(
  given: Record<string, unknown>,
  today: number | undefined,
): { readonly facts: Facts; readonly problems: string[] } {
  const problems: string[] = [];
  for (const name of Object.keys(given)) {
    const state = readFact(name, given[name], today);
    if (typeof state === 'string') problems.push(state);
    else given[name] = state;
  }
  return { facts: given as Facts, problems };
}

/** The JSON that `parseFacts` reads these facts from. */
export function plainFacts(facts: Facts): Readonly<Record<string, unknown>> {
  const told = (Object.entries(facts) as [FactName, FactState | undefined][]).flatMap(([name, state]) =>
    state === undefined ? [] : [[name, plainState(state)] as const],
  );
  return Object.fromEntries(told);
}

function plainState(state: FactState): unknown {
  const { kind, ...rest } = state;
  if (kind === 'does-not-apply') return { applies: false, ...rest };
  if (kind === 'unavailable') return { value: null, ...rest };
  return kind === 'known' ? rest : null;
}

function readFact(name: string, given: unknown, today: number | undefined): FactState | string {
  const field = fields.get(name);
  if (field === undefined) return unknownName(name);
  const { source } = field;
  if (given === null) return { kind: 'unavailable', source };
  if (isRecord(given)) return readStated(field, given, today);
  return readValue(field, given, source, today);
}

/** `{ "value": …, "source": "inspection", "evidence": ["…"] }`, or `{ "applies": false }`. */
function readStated(
  field: Field,
  given: Readonly<Record<string, unknown>>,
  today: number | undefined,
): FactState | string {
  const { name } = field;
  const { value, source = field.source, evidence, applies, ...rest } = given;
  const surplus = Object.keys(rest);
  if (surplus.length > 0)
    return `${name}: ${surplus.map((key) => JSON.stringify(key)).join(', ')} cannot stand beside "value", "source", "evidence"`;
  if (!isSource(source)) return problem(`${name}.source`, source, oneOf(factSources));
  if (applies === false) return { kind: 'does-not-apply', source };
  if (evidence !== undefined && !isTextList(evidence)) return problem(`${name}.evidence`, evidence, 'a list of texts');
  if (value === null) return { kind: 'unavailable', source };
  const read = readValue(field, value, source, today);
  return typeof read === 'string' || evidence === undefined ? read : ({ ...read, evidence } as FactState);
}

function readValue(
  { name, shape, isPast }: Field,
  value: unknown,
  source: FactSource,
  today: number | undefined,
): FactState | string {
  if (!shape.fits(value)) return problem(name, value, shape.allowed);
  if (isPast && isAfter(String(value), today)) return problem(name, value, 'a date not after asOf');
  return { kind: 'known', value, source } as FactState;
}

/** Dates of what has happened; only the end of a contract may lie ahead. */
const pastFacts: ReadonlySet<FactName> = new Set<FactName>([
  'requestedOn',
  'producedOn',
  'purchasedOn',
  'deliveredOn',
  'repairedOn',
  'confirmedOn',
  'arrivedOn',
]);

function isAfter(date: string, today: number | undefined): boolean {
  const days = daysOf(date);
  return today !== undefined && days !== undefined && days.first > today;
}

interface Field {
  readonly name: FactName;
  readonly shape: Shape;
  /** Who says so unless told otherwise. */
  readonly source: FactSource;
  /** A date that cannot lie ahead. */
  readonly isPast: boolean;
}

const fields: ReadonlyMap<string, Field> = new Map(
  (Object.keys(vocabulary) as FactName[]).map((name) => {
    const source = isAsked(name, 'customer') ? 'customer' : 'staff';
    return [name, { name, shape: shapeOf(name), source, isPast: pastFacts.has(name) }];
  }),
);

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 100 && value.every(isText);
}

function isSource(value: unknown): value is FactSource {
  return (factSources as readonly unknown[]).includes(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownName(name: string): string {
  const shown = JSON.stringify(name.slice(0, 60));
  const near = Object.keys(vocabulary).find((known) => known.toLowerCase() === name.toLowerCase());
  return `${shown} is no fact${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

function problem(name: string, value: unknown, allowed: string): string {
  return `${name} ${value === undefined ? 'is missing' : `is ${shown(value)}`}; allowed is ${allowed}`;
}

/** Only what is short and flat is repeated: hostile input may be deep. */
function shown(value: unknown): string {
  const isFlat = !Array.isArray(value) || (value.length <= 20 && value.every((item) => typeof item !== 'object'));
  if (isRecord(value)) return 'an object';
  return isFlat ? JSON.stringify(value).slice(0, 80) : 'a long or nested list';
}
