// A brand's packs from files of its own: what a maker who writes no code hands in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judging } from '../bot/brand-packs.ts';
import { BrandsError, loadBrands } from '../bot/brands.ts';
import { toInstant } from '../bot/clock.ts';
import { definePack } from '../policy/pack.ts';
import { east } from '../policy/packs/east/pack.ts';
import { packs } from '../policy/packs/packs.ts';
import { learnPriors } from '../policy/priors.ts';

const now = toInstant('2026-11-21T09:30:00.000Z');
const spring = definePack({ ...east, version: '2.0.0', effectiveFrom: '2026-03-01', effectiveTo: '2026-12-31' });
const winter = definePack({ ...east, version: '3.0.0', effectiveFrom: '2027-01-01' });
const brand = {
  id: 'acme',
  name: 'Acme',
  languages: ['en'],
  hotline: '1',
  serviceEmail: 'a@acme.example',
  desk: 'acme',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clauseline-brands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, json: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(json));
  return file;
}

const load = async (pack: unknown) =>
  await loadBrands(await write('brands.json', { brands: [{ ...brand, pack }] }), packs, now);
const refusal = async (pack: unknown) => {
  const error = await load(pack).catch((reason: unknown) => reason);
  if (!(error instanceof BrandsError)) throw new Error('It was taken', { cause: error });
  return error.message;
};

describe('a brand’s packs', () => {
  it('are files beside the brands file, and the version in force on a case’s day judges it', async () => {
    await write('spring.json', spring);
    await write('winter.json', winter);
    const [acme] = await load(['spring.json', 'winter.json']);
    expect(acme.pack.hash).toBe(spring.hash);
    expect(judging(acme, '2026-12-31').pack.version).toBe('2.0.0');
    expect(judging(acme, '2027-01-01').pack.version).toBe('3.0.0');
    expect(judging(acme, '2025-01-01').pack.version).toBe('2.0.0');
  });

  it('keep the version a case was opened under, and go by the day where that version is gone', async () => {
    const [acme] = await load(['spring.json', 'winter.json']);
    expect(judging(acme, '2027-06-01', '2.0.0').pack.version).toBe('2.0.0');
    expect(judging(acme, '2026-06-01', '1.9.0').pack.version).toBe('2.0.0');
  });

  it('are refused where they overlap, misquote, are missing or of two makers', async () => {
    await write('overlap.json', { ...winter, effectiveFrom: '2026-06-01' });
    expect(await refusal(['spring.json', 'overlap.json'])).toMatch(/brand "acme": east.*2\.0\.0/s);
    const [clause, ...others] = spring.clauses;
    await write('misquoted.json', {
      ...spring,
      clauses: [{ ...clause, quote: { ...clause?.quote, text: 'Never.' } }, ...others],
    });
    expect(await refusal('misquoted.json')).toContain(`${clause?.id}`);
    expect(await refusal('nowhere.json')).toMatch(/nowhere\.json.*cannot be read/);
    expect(await refusal('nope')).toContain('names the pack "nope", which does not exist; there are east');
    expect(await refusal(['east', 'shengyang'])).toContain('east, shengyang');
  });
});

describe('a brand’s priors', () => {
  const withPriors = async (pack: unknown) =>
    await loadBrands(await write('brands.json', { brands: [{ ...brand, pack, priors: 'priors.json' }] }), packs, now);

  it('are read from beside the brands file, and refused where they were learned for other rules', async () => {
    const priors = learnPriors(east, [{ facts: {}, asOf: '2026-11-21' }]);
    await write('priors.json', priors);
    expect((await withPriors('east'))[0].priors).toEqual(priors);
    await expect(withPriors('shengyang')).rejects.toThrow(/brand "acme": .*priors\.json: learned for another/);
  });
});
