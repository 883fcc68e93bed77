// `npm run -s decide -- PACK < facts.json`: one decision as JSON. `--explain` prints it for a person (`--lang en|zh`),
// `--lines` reads one JSON object a line and prints one decision a line, in order; `--all` cites every clause.
import { parseArgs } from 'node:util';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { decisionJson } from '../decision-json.ts';
import { explain } from '../explain.ts';
import type { Facts } from '../facts.ts';
import { parseFacts } from '../facts-json.ts';
import type { Pack } from '../pack.ts';
import { type ExplainLanguage, isLanguage } from '../words/language.ts';
import { answerLines, badInput, findPack, parseJson, readInput, refuse } from './input.ts';

interface Options {
  readonly pack: Pack;
  readonly lines: boolean;
  readonly explain: boolean;
  readonly all: boolean;
  readonly lang: ExplainLanguage;
}

type Decided =
  | { readonly facts: Facts; readonly decision: Decision; readonly problems?: undefined }
  | { readonly problems: readonly string[] };

const usage = `usage: npm run -s decide -- PACK [--lines] [--explain] [--all] [--lang en|zh] < facts.json
  --lines: a JSON object a line in, a decision a line out; --explain: for a person; --all: every clause, silent ones too`;

/** Answers with the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = readOptions(args);
  if (Array.isArray(options)) return refuse([...options, usage]);
  return options.lines ? decideLines(options) : decideOne(options);
}

function readOptions(args: readonly string[]): Options | string[] {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lines: flag, explain: flag, all: flag, lang: { type: 'string', default: 'en' } },
    });
    const [name, ...surplus] = positionals;
    const { pack, problems: unfound = [] } = findPack(name ?? '');
    const { lang } = values;
    const problems = [
      ...unfound,
      ...(surplus.length > 0 ? [`one pack at a time, not also ${surplus.join(', ')}`] : []),
      ...(isLanguage(lang) ? [] : [`--lang is ${JSON.stringify(lang)}; allowed is en or zh`]),
    ];
    return pack && isLanguage(lang) && problems.length === 0 ? { ...values, pack, lang } : problems;
  } catch (error) {
    return [(error as Error).message];
  }
}

async function decideOne(options: Options): Promise<number> {
  const decided = decideOn(await readInput(), options);
  if (decided.problems) return refuse(decided.problems);
  const { facts, decision } = decided;
  const { pack, lang } = options;
  console.log(options.explain ? explain(pack, facts, decision, lang) : JSON.stringify(decision, null, 2));
  return 0;
}

async function decideLines(options: Options): Promise<number> {
  const { pack, lang } = options;
  let bad = 0;
  await answerLines((line, number) => {
    const decided = decideOn(parseJson(line), options);
    if (!decided.problems) {
      const { facts, decision } = decided;
      return options.explain ? [explain(pack, facts, decision, lang)] : decisionJson(decision);
    }
    bad += 1;
    return [problemLine(decided.problems, number)];
  });
  return bad > 0 ? badInput : 0;
}

/** A bad line answers `{ "line": n, "problems": […] }` in its place, so that answers stay in step with the questions. */
function problemLine(problems: readonly string[], line: number): string {
  refuse(problems.map((problem) => `line ${line}: ${problem}`));
  return JSON.stringify({ line, problems });
}

function decideOn(json: unknown, { pack, all }: Options): Decided {
  const parsed = parseFacts(json);
  if (parsed.problems) return parsed;
  const { facts, asOf } = parsed;
  return { facts, decision: decide(pack, facts, asOf, { everyClause: all }) };
}
