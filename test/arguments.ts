// What stands behind a command: read once, with one clear line where it is wrong.
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The arguments by `config`; `--help` prints the usage and ends with 0, anything that cannot be read ends with 2. */
export function readArguments<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split('. ') : [String(error)];
    process.stderr.write(`${reason}. Usage: ${usage}\n`);
    process.exit(2);
  }
}
