// A brand: whose customers write, by which pack they are judged, in which languages, and who helps them.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Unit } from '../dialogs/dialog.ts';
import type { Pack } from '../policy/pack.ts';
import type { ParsedPriors, Priors } from '../policy/priors.ts';
import { judging, type PackVersions, type ReadPacks, readPacks } from './brand-packs.ts';
import { readPriors } from './brand-priors.ts';
import { followUpDefaults } from './cases/follow-up-timers.ts';
import { civilDate, type Instant } from './clock.ts';

/** A civil date, or an age (`{ "ago": "P3D" }`) so that demo units never grow stale. */
const unitDate = z.union([z.iso.date(), z.strictObject({ ago: z.iso.duration() })]);

const unitFile = z.strictObject({
  serialNumber: z.string().min(4).max(40),
  model: z.string().min(1).max(60),
  producedOn: unitDate.optional(),
  purchasedOn: unitDate.optional(),
  deliveredOn: unitDate.optional(),
  channel: z.enum(['official', 'distributor', 'other']).optional(),
  purchaseRegion: z.enum(['cn-mainland', 'overseas']).optional(),
});

const language = z.enum(['en', 'zh']);

const brandFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().min(1).max(80),
  /** One pack, or its dated versions; a case keeps the one it was opened under. */
  pack: z.union([z.string(), z.array(z.string()).min(1)]),
  languages: z.array(language).min(1),
  defaultLanguage: language.optional(),
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Asia/Shanghai').optional(),
  hotline: z.string().max(80),
  serviceEmail: z.email(),
  desk: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'lower-case letters, digits and hyphens'),
  /** When the bot writes of its own accord; ISO 8601 durations. */
  followUp: z
    .strictObject({
      remindAfter: z.iso.duration().default(followUpDefaults.remindAfter),
      restAfter: z.iso.duration().default(followUpDefaults.restAfter),
      askAfter: z.iso.duration().default(followUpDefaults.askAfter),
      reopenDays: z.int().min(0).max(365).default(followUpDefaults.reopenDays),
    })
    .prefault({}),
  /** A file that `policy priors` wrote: which question tells most, learned from closed cases. */
  priors: z.string().min(1).optional(),
  units: z.array(unitFile).default([]),
});

const brandsFile = z
  .strictObject({ brands: z.array(brandFile).min(1) })
  .refine(({ brands }) => new Set(brands.map(({ id }) => id)).size === brands.length, 'two brands have the same id');

type BrandLine = z.infer<typeof brandFile>;

export interface Brand extends Omit<BrandLine, 'pack' | 'priors' | 'units' | 'defaultLanguage' | 'timeZone'> {
  readonly defaultLanguage: z.infer<typeof language>;
  readonly timeZone: string;
  /** The version in force when the brand was loaded; `judging` tells the one of a case. */
  readonly pack: Pack;
  readonly versions: PackVersions;
  readonly priors?: Priors;
  readonly reopenDays: number;
  /** Lines for the unit registry, as the file gives them. */
  readonly units: readonly Unit[];
}

/** The first one is the brand of customers whose channel does not tell. */
export type Brands = readonly [Brand, ...Brand[]];

/** What holds where the file does not say; `brand` comes first, whatever the order of the file. */
export interface BrandDefaults {
  readonly brand?: string | undefined;
  readonly defaultLanguage: Brand['defaultLanguage'];
  readonly timeZone: string;
}

/** The brands file cannot be used; `message` lists every problem with its place in the file. */
export class BrandsError extends Error {
  override name = 'BrandsError';
}

/** Reads a brands file (JSON) and ties each brand to its pack; ages of units count back from the day of `now`. Throws BrandsError. */
export async function loadBrands(
  file: string,
  packs: readonly Pack[],
  now: Instant,
  defaults: BrandDefaults = { defaultLanguage: 'en', timeZone: 'UTC' },
): Promise<Brands> {
  const parsed = brandsFile.safeParse(await readJson(file));
  if (!parsed.success)
    throw new BrandsError(`${named(file)}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  const versions = await Promise.all(parsed.data.brands.map((line) => packsOf(line, packs, file)));
  const priors = await Promise.all(
    parsed.data.brands.map((line, place) => priorsOf(line, versions[place]?.versions ?? [], file)),
  );
  const problems = [...versions, ...priors].flatMap((read) => read?.problems ?? []);
  if (problems.length > 0) throw new BrandsError(problems.join('\n'));
  const brands = parsed.data.brands.flatMap((line, place) => {
    const read = versions[place]?.versions;
    return read === undefined ? [] : [toBrand({ ...line, priors: priors[place]?.priors }, read, now, defaults)];
  });
  const first = defaults.brand === undefined ? brands[0] : brands.find(({ id }) => id === defaults.brand);
  if (first !== undefined) return [first, ...brands.filter((brand) => brand !== first)];
  const known = brands.map(({ id }) => id).join(', ');
  throw new BrandsError(`The brand "${defaults.brand}" is not in ${named(file)}; there are ${known}`);
}

type ReadLine = Omit<BrandLine, 'priors'> & { readonly priors: Priors | undefined };

function toBrand({ priors, ...line }: ReadLine, versions: PackVersions, now: Instant, defaults: BrandDefaults): Brand {
  const { timeZone = defaults.timeZone, languages } = line;
  const fallback = languages.find((language) => language === defaults.defaultLanguage) ?? languages[0] ?? 'en';
  const { defaultLanguage = fallback } = line;
  const today = civilDate(now, timeZone);
  const units = line.units.map((unit) => toUnit(line.id, unit, Temporal.PlainDate.from(today)));
  const learned = priors === undefined ? {} : { priors };
  return judging(
    { ...line, ...learned, versions, timeZone, defaultLanguage, units, reopenDays: line.followUp.reopenDays },
    today,
  );
}

function toUnit(brand: string, line: z.infer<typeof unitFile>, today: Temporal.PlainDate): Unit {
  const entries = Object.entries(line).map(([name, value]) => [
    name,
    typeof value === 'object' ? today.subtract(value.ago).toString() : value,
  ]);
  return { ...Object.fromEntries(entries), brand } as Unit;
}

async function packsOf({ id, pack }: BrandLine, builtIn: readonly Pack[], file: string): Promise<ReadPacks> {
  const read = await readPacks(typeof pack === 'string' ? [pack] : pack, builtIn, file);
  if (read.problems === undefined) return read;
  return { problems: read.problems.map((problem) => `${named(file)}: brand "${id}": ${problem}`) };
}

async function priorsOf(
  { id, priors }: BrandLine,
  versions: readonly Pack[],
  file: string,
): Promise<ParsedPriors | undefined> {
  if (priors === undefined || versions.length === 0) return undefined;
  const read = await readPriors(priors, versions, file);
  if (read.problems === undefined) return read;
  return { problems: read.problems.map((problem) => `${named(file)}: brand "${id}": ${problem}`) };
}

function named(file: string): string {
  return `BRANDS_FILE (${file})`;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new BrandsError(`${named(file)} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
