import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUnits, importUnits, normaliseSerial } from '../../bot/cases/units.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(async () => await opened[Symbol.asyncDispose]());

describe('a serial number', () => {
  it.each([
    ['demo-xt2400-0001', 'DEMOXT24000001'],
    ['DEMO XT2400 0001', 'DEMOXT24000001'],
    ['ＤＥＭＯ－ＸＴ２４００－０００１', 'DEMOXT24000001'],
    [' demo/xt2400.0001 ', 'DEMOXT24000001'],
    ['— –', ''],
  ])('%s is %s', (written, expected) => {
    expect(normaliseSerial(written)).toBe(expected);
  });
});

describe('the unit registry', () => {
  const unit = { serialNumber: 'DEMO-XT2400-0001', brand: 'east', model: 'XT2400', deliveredOn: '2026-11-18' };

  it('finds a unit however its serial is written, once, in the order asked, and says nothing of unknown ones', async () => {
    const second = { serialNumber: 'DEMO-P6A-0005', brand: 'east', model: 'P6A' };
    await importUnits(opened.database, 'east', [unit, second]);
    const found = await findUnits(opened.database, 'east', [
      'DEMO P6A 0005',
      'nobody',
      'demoxt24000001',
      'DEMO-P6A-0005',
    ]);
    expect(found).toEqual([second, unit]);
    expect(await findUnits(opened.database, 'east', [])).toEqual([]);
    expect(await findUnits(opened.database, 'east', ['--'])).toEqual([]);
  });

  it('lets a later line replace an earlier one, also inside one import', async () => {
    const later = { ...unit, deliveredOn: '2026-11-19' };
    expect(await importUnits(opened.database, 'east', [unit, later])).toEqual({ imported: 1 });
    expect(await findUnits(opened.database, 'east', [unit.serialNumber])).toEqual([later]);
  });

  it('tells a serial of another brand as that brand’s, and prefers one’s own', async () => {
    const other = { serialNumber: 'SUN-77-000', brand: 'sun', model: 'S77' };
    await importUnits(opened.database, 'sun', [other]);
    expect(await findUnits(opened.database, 'east', ['SUN77000'])).toEqual([other]);
    const own = { ...other, brand: 'east', model: 'E77' };
    await importUnits(opened.database, 'east', [own]);
    expect(await findUnits(opened.database, 'east', ['SUN77000'])).toEqual([own]);
  });

  it('takes a long list', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({ ...unit, serialNumber: `MANY-${index}` }));
    expect(await importUnits(opened.database, 'east', many)).toEqual({ imported: 20_001 });
    expect(await findUnits(opened.database, 'east', ['MANY-20000'])).toEqual([many[20_000]]);
  });
});
