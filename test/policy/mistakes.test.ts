// A copy of the module with a mistake in it: what a service manager sees who mistyped a number, or an author a name.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'clauseline-parameters-'));
for (const part of ['policy', 'dialogs', 'bot', 'adapters']) cpSync(part, join(folder, part), { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => {
  const { stderr, stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', input: '{}' });
  return { stderr: stderr.split('\n').filter((line) => line !== ''), stdout, status };
};

function write(pack: string, change: (text: string) => string): void {
  const name = `policy/packs/${pack}/parameters.json`;
  writeFileSync(join(folder, name), change(readFileSync(name, 'utf8')));
}

const restore = () => {
  for (const pack of ['east', 'jinko-ess', 'shengyang']) write(pack, (text) => text);
};

describe('wrong parameters', () => {
  it.each([
    ['lint', ['policy/cli/policy.ts', 'lint']],
    ['decide', ['policy/cli/decide.ts', 'east']],
    ['npm start', ['bot/main.ts']],
    ['npm run chat', ['bot/main.ts', '--chat']],
  ])('are told by %s all at once, with the file, the name and what is allowed', (_, args) => {
    restore();
    write('east', (text) =>
      text
        .replace('"returnDays": 7', '"returnDays": "7"')
        .replace('"repairWarrantyDays": 90', '"repairWarrantyDays": -90')
        .replace('"arrivalDays": 15', '"arrivalDays": 0, "colour": 1')
        .replace('"model": "XT1500"', '"model": "XT2400"')
        .replace('"earlyWearMonths": 12,', ''),
    );
    write('jinko-ess', (text) => text.replace('24', '9000'));
    write('shengyang', (text) => text.replace('"upToKm": 500', '"upToKm": 50'));
    const east = 'policy/packs/east/parameters.json';
    const shengyang = 'policy/packs/shengyang/parameters.json';
    const { stderr, stdout, status } = run(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toEqual([
      `${east}: returnDays is "7"; allowed is a whole number from 1 to 3650; put one there`,
      `${east}: arrivalDays is 0; allowed is a whole number from 1 to 3650; put one there`,
      `${east}: repairWarrantyDays is -90; allowed is a whole number from 1 to 3650; put one there`,
      `${east}: earlyWearMonths is missing; allowed is a whole number from 1 to 240; put one there`,
      `${east}: models: a model stands here twice; keep one of the two`,
      `${east}: the whole has "colour", which it cannot have; take it out, or correct its spelling`,
      'policy/packs/jinko-ess/parameters.json: firstResponseHours is 9000; allowed is a whole number from 1 to 720; put one there',
      `${shengyang}: arrival: each band must reach further than the one before it, and only the last, with null, for ever`,
    ]);
  });

  it('that are no JSON are told by their file and place', () => {
    restore();
    write('east', (text) => text.replace('7,', '7,,'));
    const { stderr, status } = run('policy/cli/policy.ts', 'lint');
    expect(status).toBe(2);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/^policy\/packs\/east cannot be loaded: .*parameters\.json: .* in JSON at position/);
  });

  it('what may also be left open is told with that', () => {
    restore();
    write('east', (text) => text.replace('"warrantyMonths": 24', '"warrantyMonths": 0.5'));
    expect(run('policy/cli/policy.ts', 'lint').stderr).toEqual([
      'policy/packs/east/parameters.json: models.0.warrantyMonths is 0.5; allowed is a whole number from 1 to 240, or null; put one there',
    ]);
  });

  it('a target later than what is owed is told', () => {
    restore();
    write('shengyang', (text) => text.replace('"replacementTargetDays": 5', '"replacementTargetDays": 50'));
    expect(run('policy/cli/policy.ts', 'lint').stderr).toEqual([
      'policy/packs/shengyang/parameters.json: replacementTargetDays: the target lies after what is owed; make it replacementDays or less',
    ]);
  });
});

it('a clause of a built-in pack that is wrong is told with the file it stands in', () => {
  restore();
  const name = 'policy/packs/east/return.ts';
  const source = readFileSync(name, 'utf8');
  writeFileSync(join(folder, name), source.replace("yes('scratchFree')", "yes('scratchFre')"));
  const { stderr, status } = run('policy/cli/policy.ts', 'lint');
  writeFileSync(join(folder, name), source);
  expect(status).toBe(2);
  expect(stderr).toEqual([
    `${name}: 3.2.1/scratch-free: speaks of "scratchFre", which is no fact; name a fact of policy/facts.ts`,
  ]);
});
