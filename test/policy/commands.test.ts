import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Decision } from '../../policy/decision.ts';
import { east } from '../../policy/packs/east/pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseline-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: 'decide' | 'policy', args: readonly string[], input = '') =>
  spawnSync(process.execPath, [`policy/cli/${command}.ts`, ...args], { input, encoding: 'utf8' });

const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const day12 = {
  asOf: '2026-11-21',
  model: 'XT2400',
  channel: 'official',
  deliveredOn: '2026-11-09',
  defect: 'manufacturing',
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('decide', () => {
  it.each(['decide', 'policy'] as const)('%s tells how it is used', (command) => {
    const { stdout, stderr, status } = run(command, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`npm run -s ${command} -- `);
  });

  it('explains each clause once, by the number it has in its text', () => {
    const { stdout } = run('decide', ['east', '--explain'], JSON.stringify({ ...day12, defect: 'none' }));
    const quotes = [...stdout.matchAll(/“[^”]+”/g)].map(([quote]) => quote);
    expect(new Set(quotes).size).toBe(quotes.length);
    expect(stdout).toContain('003 §1.4 is not met (quoted above)');
    expect(stdout).not.toMatch(/§\S*\//);
  });

  it('prints one decision with the keys of the contract', () => {
    const { stdout, status } = run('decide', ['east'], JSON.stringify(day12));
    const decision: Decision = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(decision)).toEqual([
      'pack',
      'asOf',
      'replayKey',
      'remedies',
      'complaintClass',
      'commitments',
      'next',
    ]);
    expect(decision.remedies.return).toMatchObject({
      status: 'ineligible',
      provisional: false,
      presumed: [],
      wouldChange: [['deliveredOn']],
    });
    expect(decision.remedies.return?.clauses.find(({ id }) => id === '3.2.2(a)')).toMatchObject({
      role: 'bar',
      value: true,
      quote: { source: '004', start: 6617 },
    });
  });

  it('cites clauses that say nothing only when asked for all', () => {
    const cited = (args: readonly string[]) => {
      const decision: Decision = JSON.parse(run('decide', ['east', ...args], JSON.stringify(day12)).stdout);
      return decision.remedies.warranty?.clauses.map(({ id }) => id) ?? [];
    };
    expect(cited([])).not.toContain('3.4.2(e)');
    expect(cited(['--all'])).toContain('3.4.2(e)');
  });

  it('explains itself in both languages', () => {
    const facts = JSON.stringify(day12);
    expect(run('decide', ['east', '--explain'], facts).stdout).toContain('day 12; the last day was 16 November 2026');
    expect(run('decide', ['east', '--explain', '--lang', 'zh'], facts).stdout).toContain('退货或退款: 不可以');
  });

  it('tells every problem of bad facts at once, and exits 2', () => {
    const { stdout, stderr, status } = run('decide', ['east'], '{"asOf":"2026-02-31","colour":1,"owner":"yes"}');
    expect({ stdout, status, problems: lines(stderr).length }).toEqual({ stdout: '', status: 2, problems: 3 });
  });

  it.each([[[]], [['nix']], [['east', '--lang', 'fr']], [['east', '--wat']], [['east', 'jinko-ess']]])(
    'refuses %j with the way to use it',
    (args) => {
      const { stderr, status } = run('decide', args, '{}');
      expect(status).toBe(2);
      expect(stderr).toContain('usage:');
    },
  );

  it('refuses input that is no JSON, or longer than facts can be', () => {
    expect(run('decide', ['east'], '{"asOf"')).toMatchObject({ status: 2, stdout: '' });
    expect(run('decide', ['east'], ' '.repeat(1_000_001))).toMatchObject({ status: 2, stdout: '' });
  });

  it('answers line by line, in step with the questions even where one is bad', () => {
    const input = [day12, { asOf: '2026-11-21', owner: 'yes' }, { ...day12, model: 'P6A' }].map((one) =>
      JSON.stringify(one),
    );
    const { stdout, stderr, status } = run('decide', ['east', '--lines'], input.join('\n'));
    const answers = lines(stdout).map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.problems ?? answer.remedies.return.status)).toEqual([
      'ineligible',
      ['owner is "yes"; allowed is true or false'],
      'ineligible',
    ]);
    expect(stderr).toContain('line 2: owner is "yes"');
    expect(status).toBe(2);
  });
});

describe('decide, line by line', () => {
  it('never holds a line longer than facts can be, and goes on after it', () => {
    const input = `${'x'.repeat(3_000_000)}\n${JSON.stringify(day12)}`;
    const answers = lines(run('decide', ['east', '--lines'], input).stdout).map((line) => JSON.parse(line));
    expect(answers[0]).toEqual({ line: 1, problems: ['the input is longer than 1000000 bytes'] });
    expect(answers[1].remedies.return.status).toBe('ineligible');
  });
});

describe('policy', () => {
  it('finds nothing wrong with the packs, and names the clauses that never decide alone', () => {
    const { stdout, status } = run('policy', ['lint']);
    expect(status).toBe(0);
    expect(stdout).toContain('never decide alone: 3.2.1/complete, 3.3.2(a)');
  });

  it('names everything that is wrong with a pack, each with its clause and mend', () => {
    const pack = JSON.parse(JSON.stringify(east));
    pack.version = '2.0.0';
    pack.clauses[0].when.fact = 'ownBrnd';
    pack.clauses[1].id = '3.2.1';
    pack.clauses[2].quote.start += 1;
    pack.clauses[3].readings = ['999'];
    pack.derivations.push({ fact: 'family', value: 'home', when: { op: 'is', fact: 'family', values: ['hom'] } });
    pack.deadlines[0].span = { days: -3 };
    pack.deadlines[1].from = 'model';
    pack.presumptions[2].value = 'perhaps';
    pack.payers[0].clause = '3.99';
    pack.promises[0].when = { op: 'at-most', fact: 'family', value: 3 };
    pack.promises[1].when = { op: 'sourced', fact: 'family', sources: ['rumour'] };
    const bad = file('bad.json', pack);
    const { stderr, status } = run('policy', ['lint', 'east', bad]);
    expect(status).toBe(2);
    expect(lines(stderr)).toEqual([
      `${bad}: 3.1: speaks of "ownBrnd", which is no fact; name a fact of policy/facts.ts`,
      `${bad}: derivation of family: "hom" is no value of family; use one of home, portable, battery-pack, accessory`,
      `${bad}: promise by 003 1.5: asks "at-most" of family, which is a choice; ask it of a number`,
      `${bad}: promise by 003 1.5: "rumour" is no source of family; use one of registry, inspection, staff, customer, extracted`,
      `${bad}: presumption of transportDamage: "perhaps" is no value of transportDamage; use true or false`,
      `${bad}: deadline by 3.3.1(c): counts days from "model", which is no date; name a date`,
      `${bad}: payer by 3.99: cites 3.99, which no text of the pack has; cite a span of a text`,
      `${bad}: 3.2.1: is the id of two clauses; put a word after a slash to tell them apart`,
      expect.stringContaining(`${bad}: 3.1/accepted: quotes words that text 004 does not have at 428`),
      expect.stringContaining('follows reading 999, which the pack does not have'),
      expect.stringContaining('the deadline "request-by" falls before its start'),
      `${bad}: derivation of family: family follows from itself; derive it from stated facts only`,
      `${bad}: 1.0.0 (2020-01-01 to further notice) and 2.0.0 (2020-01-01 to further notice): are in force on the same day; let one of them begin later than 2020-01-01`,
    ]);
  });

  it('tells rules that cannot be read beside what is wrong with the others', () => {
    const pack = JSON.parse(JSON.stringify(east));
    pack.clauses[1].role = 'barr';
    pack.clauses[2].quote = undefined;
    pack.clauses[0].when.fact = 'chanel';
    pack.colour = 'red';
    pack.deadlines[0].span.days = 99_999;
    const bad = file('unreadable.json', pack);
    const missing = join(folder, 'missing.json');
    const { stderr, status } = run('policy', ['lint', bad, missing]);
    expect(status).toBe(2);
    const [first, second, third] = east.clauses.map(({ id }) => id);
    expect(lines(stderr)).toEqual(
      expect.arrayContaining([
        `${bad}: ${second}: clauses.1.role is "barr"; allowed is "ground" or "bar" or "requirement" or "refer" or "review" or "note"`,
        `${bad}: ${third}: clauses.2.quote is missing; allowed is an object`,
        `${bad}: ${first}: speaks of "chanel", which is no fact; name a fact of policy/facts.ts`,
        `${bad}: the whole has "colour", which it cannot have; take it out, or correct its spelling`,
        `${bad}: deadlines.0.span.days is 99999; allowed is 36500 or less`,
        expect.stringContaining(`${missing}: ENOENT`),
      ]),
    );
    expect(lines(stderr)).toHaveLength(6);
  });

  it('tells two files of one version what to do, and which of two versions must end', () => {
    const same = file('same.json', { ...east, effectiveFrom: '2026-01-01' });
    const { stderr, status } = run('policy', ['lint', 'east', same]);
    expect({ status, told: lines(stderr) }).toEqual({
      status: 2,
      told: [
        `${same}: 1.0.0 (2020-01-01 to further notice) and 1.0.0 (2026-01-01 to further notice): are in force on the same day; give one of them another version than 1.0.0, and let 1.0.0 end (effectiveTo) on the day before 2026-01-01`,
      ],
    });
  });

  it('refuses hostile packs and facts in bounded time', () => {
    const deep = `${'{"op":"not","of":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const hostile: readonly (readonly [string, string, string])[] = [
      ['deep.json', `{"clauses":[{"when":${deep}}]}`, 'is nested deeper than 100 levels'],
      ['long.json', ' '.repeat(5_000_001), 'is longer than 5000000 bytes'],
      ['proto.json', `{"__proto__":{"id":"east"},"constructor":1}`, 'id is missing'],
      ['list.json', '[]', 'the whole is a list'],
    ];
    const files = hostile.map(([name, content]) => file(name, content));
    const { stderr, status } = run('policy', ['lint', ...files]);
    expect(status).toBe(2);
    for (const [index, [, , problem]] of hostile.entries())
      expect(stderr).toContain(`${files[index]}: ${problem}`.replace(': is longer', ' is longer'));
    expect(run('policy', ['certificate', 'east'], ' '.repeat(1_000_001))).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'the input is longer than 1000000 bytes\n',
    });
  });

  it('certifies in either language, and refuses another', () => {
    const page = run('policy', ['certificate', 'east', '--page', '--lang', 'zh'], JSON.stringify(day12)).stdout;
    expect(page).toContain('<html lang="zh">');
    expect(page).toContain('退货或退款: <b class="ineligible">不可以</b>');
    expect(run('policy', ['certificate', 'east', '--lang', 'fr'], JSON.stringify(day12))).toMatchObject({
      status: 2,
      stderr: '--lang is "fr"; allowed is en or zh\n',
    });
  });

  it('refuses a file that is no pack', () => {
    const { stderr, status } = run('policy', ['lint', file('no.json', { id: 'x', clauses: 7 })]);
    expect(status).toBe(2);
    expect(stderr).toContain('no.json: clauses is 7; allowed is a list');
  });

  it('shows a case for every outcome that differs between two packs, and the case is real', () => {
    const pack = JSON.parse(run('policy', ['export', 'east']).stdout);
    pack.version = '1.1.0';
    pack.clauses.find(({ id }: { id: string }) => id === '3.2.2(a)').when.of.days = 14;
    const { stdout, status } = run('policy', ['diff', 'east', file('longer.json', pack)]);
    const changes = lines(stdout).map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(changes.map(({ remedy, before, after }) => `${remedy}: ${before} -> ${after}`).sort()).toEqual([
      'return: ineligible -> eligible',
      'return: ineligible -> refer',
      'return: ineligible -> review',
      'return: ineligible -> undone',
    ]);
    const [{ facts, asOf }] = changes;
    const decision: Decision = JSON.parse(run('decide', ['east'], JSON.stringify({ asOf, facts })).stdout);
    expect(decision.remedies.return?.status).toBe('ineligible');
    expect(run('policy', ['diff', 'east', 'east']).stdout).toBe('nothing differs\n');
  });

  it('writes a pack as a page with its text, rules and readings', () => {
    const { stdout } = run('policy', ['docs', 'east']);
    expect(stdout).toContain(
      '<b>3.2.2(a)</b> bar of return: <code>not requestedOn within 7 days of deliveredOn</code>',
    );
    expect(stdout).toContain('id="reading-28"');
  });

  it('counts what comes out of a file of cases', () => {
    const cases = file('cases.jsonl', `${JSON.stringify(day12)}\n${JSON.stringify(day12)}\nnot json\n`);
    const { stdout, stderr, status } = run('policy', ['simulate', 'east', cases]);
    expect(stdout).toContain('2  return: ineligible');
    expect(stdout).toContain('3  cases, 1 of them unreadable');
    expect(stderr).toContain('case 3: this is no JSON');
    expect(status).toBe(2);
  });

  it('learns priors from closed cases, and names every line it cannot read', () => {
    const cases = file('closed.jsonl', `${JSON.stringify(day12)}\n${JSON.stringify(day12)}\n`);
    const { stdout, status } = run('policy', ['priors', 'east', cases]);
    expect({ status, times: JSON.parse(stdout).cases[0].times }).toEqual({ status: 0, times: 2 });
    const bad = run('policy', ['priors', 'east', file('bad.jsonl', `${JSON.stringify(day12)}\n{"asOf":1}\nno\n`)]);
    expect(bad.status).toBe(2);
    expect(lines(bad.stderr).map((line) => /line \d/.exec(line)?.[0])).toEqual(['line 2', 'line 3']);
  });
});
