// The packs that come with the bot. They are made as they are loaded, so that a wrong number in a file of theirs is first met
// here, and told to whoever wrote it.
import { problemsOfPacks } from '../policy/cli/pack-problems.ts';
import type { Pack } from '../policy/pack.ts';

export class PacksError extends Error {
  override name = 'PacksError';
}

/** Throws PacksError with everything that is wrong with any of them. */
export async function loadBuiltInPacks(): Promise<readonly Pack[]> {
  try {
    return (await import('../policy/packs/packs.ts')).packs;
  } catch (error) {
    const problems = await problemsOfPacks();
    if (problems.length === 0) throw error;
    throw new PacksError(problems.join('\n'), { cause: error });
  }
}
