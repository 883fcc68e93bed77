// How a command begins: where a built-in pack cannot be loaded, everything that is wrong with any of them is told instead
// of a stack.
import { problemsOfPacks } from './pack-problems.ts';

/** `load` brings in everything that knows the packs, and answers with the exit code. */
export async function start(load: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await load();
  } catch (error) {
    const problems = await problemsOfPacks();
    if (problems.length === 0) throw error;
    for (const problem of problems) console.error(problem);
    process.exitCode = 2;
  }
}
