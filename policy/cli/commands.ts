// The commands of `npm run -s policy -- COMMAND`: checks, compares, prints and tries packs. A pack is named by its id, or by a JSON file.
//   lint [PACK…]        every static check of these packs, or of every built-in one; exit 2 where one fails
//   diff A B            a case for every outcome that differs between two packs, and every promise, deadline and payer that does
//   docs [PACK]         the pack, or every pack, as a page: text, rules, readings
//   export PACK         the pack as JSON
//   certificate PACK    a verdict certificate for facts on stdin; `--page` as a page to print, `--lang zh` in Chinese
//   priors PACK FILE    what the closed cases of a file teach about which question tells most, as JSON for a brand's `priors`
//   simulate [PACK] FILE  decides the cases of a file, one JSON object a line, by `east` or PACK, and counts what came out
import { parseArgs } from 'node:util';
import { certify } from '../certificate.ts';
import { certificatePage } from '../certificate-page.ts';
import { diff } from '../diff.ts';
import { docsPage } from '../docs.ts';
import { parseFacts, plainFacts } from '../facts-json.ts';
import type { Pack } from '../pack.ts';
import { packs } from '../packs/packs.ts';
import { changedTerms } from '../terms.ts';
import { isLanguage } from '../words/language.ts';
import { badInput, findPack, readInput, refuse } from './input.ts';
import { lintAll } from './lint.ts';
import { printPriors } from './priors.ts';
import { simulate } from './simulate.ts';

interface Options {
  readonly page: boolean;
  readonly lang: string;
}

type Command = (args: readonly string[], options: Options) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  lint: lintAll,
  diff: ([before, after]) => withPacks([before, after], ([left, right]) => printDiff(left, right)),
  docs: (names) =>
    withPacks(names.length > 0 ? names : packs.map(({ id }) => id), (all) => print(all.map(docsPage).join('\n'))),
  export: ([name]) => withPacks([name], ([pack]) => print(JSON.stringify(pack, null, 2))),
  certificate: ([name], options) => withPacks([name], ([pack]) => (pack ? certifyInput(pack, options) : badInput)),
  priors: ([name, file]) => withPacks([name], ([pack]) => (pack && file ? printPriors(pack, file) : refuse([usage]))),
  simulate: (args) => {
    const [file, name = 'east'] = args.toReversed();
    return withPacks([name], ([pack]) => (pack && file ? simulate(pack, file) : refuse([usage])));
  },
};

const usage = `usage: npm run -s policy -- COMMAND, where COMMAND is one of
  lint [PACK…]  diff A B  docs [PACK]  export PACK  certificate PACK [--page] [--lang en|zh] < facts  priors PACK FILE  simulate [PACK] FILE`;

/** Answers with the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        page: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return print(usage);
    const [name = '', ...args] = positionals;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    return command ? await command(args, values) : refuse([usage]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
      return refuse([(error as Error).message, usage]);
    throw error;
  }
}

function print(page: string): number {
  console.log(page);
  return 0;
}

function withPacks<T>(names: readonly (string | undefined)[], use: (found: readonly Pack[]) => T): T | number {
  const found = names.map((wanted) => findPack(wanted ?? ''));
  const problems = found.flatMap((one) => one.problems ?? []);
  return problems.length > 0 ? refuse(problems) : use(found.flatMap((one) => (one.problems ? [] : [one.pack])));
}

function printDiff(before: Pack | undefined, after: Pack | undefined): number {
  if (!before || !after) return badInput;
  const asOf = after.effectiveFrom;
  const changes = diff(before, after, asOf);
  for (const { witness, ...change } of changes)
    console.log(JSON.stringify({ ...change, asOf, facts: plainFacts(witness ?? {}) }));
  const terms = changedTerms(before, after);
  for (const term of terms) console.log(JSON.stringify(term));
  if (changes.length === 0) console.log(terms.length === 0 ? 'nothing differs' : 'no outcome differs');
  return 0;
}

async function certifyInput(pack: Pack, { page, lang }: Options): Promise<number> {
  if (!isLanguage(lang)) return refuse([`--lang is ${JSON.stringify(lang)}; allowed is en or zh`]);
  const parsed = parseFacts(await readInput());
  if (parsed.problems) return refuse(parsed.problems);
  const certificate = certify(pack, parsed.facts, parsed.asOf, lang);
  return print(page ? certificatePage(pack, certificate) : JSON.stringify(certificate, null, 2));
}
