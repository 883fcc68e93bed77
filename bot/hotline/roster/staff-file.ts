// The staff file (STAFF_FILE, JSON): people, desks, shifts and service levels. Everything wrong with it is told at once.
import { readFile } from 'node:fs/promises';
import type { Instant } from '../../clock.ts';
import { problemsIn } from './staff-file-checks.ts';
import { StaffFile } from './staff-schema.ts';

/** The staff file cannot be used; `message` lists every problem with its place in the file. */
export class StaffFileError extends Error {
  override name = 'StaffFileError';
}

/** Reads and checks a staff file. Throws StaffFileError. */
export async function loadStaffFile(file: string, now: Instant): Promise<StaffFile> {
  const where = `STAFF_FILE (${file})`;
  const json = await readFile(file, 'utf8').catch((error: Error) => {
    throw new StaffFileError(`${where} cannot be read: ${error.message}`, { cause: error });
  });
  const parsed = parseStaffFile(json, now);
  if (parsed.problems === undefined) return parsed.file;
  throw new StaffFileError(
    `${where} cannot be used:\n${parsed.problems.map((problem) => `  - ${problem}`).join('\n')}`,
  );
}

export type ParsedStaffFile =
  | { readonly file: StaffFile; readonly problems?: undefined }
  | { readonly problems: readonly string[] };

export function parseStaffFile(json: string, now: Instant): ParsedStaffFile {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    return { problems: [`it is no JSON: ${(error as Error).message}`] };
  }
  const parsed = StaffFile.safeParse(content);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`) };
  }
  const problems = problemsIn(parsed.data, now);
  return problems.length > 0 ? { problems } : { file: parsed.data };
}
