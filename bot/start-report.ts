// What the operator sees once the bot runs: where it is, what is on, what is off and why.
import type { Config } from './config.ts';

export interface Started {
  readonly config: Pick<Config, 'publicUrl' | 'databaseUrl' | 'dataDir' | 'role' | 'off' | 'unknown'>;
  /** Where this process listens. */
  readonly address: string;
  /** What was switched on, by name. */
  readonly on: readonly string[];
  readonly signInUrl: string | undefined;
  /** What the operator should mend. */
  readonly warnings: readonly string[];
}

export function startReport({ config, address, on, signInUrl, warnings }: Started): string {
  const base = config.publicUrl ?? address;
  const pages = [
    ['Web chat', `${base}/`],
    ['Staff page', signInUrl ?? `${base}/staff`],
    ['Policy explorer', `${base}/policy`],
  ];
  const paragraphs = [
    [`Clauseline is running${config.role === 'all' ? '' : ` (only as ${config.role})`}.`],
    table(config.role === 'worker' ? [['Health', `${address}/readyz`]] : pages),
    table([...on.map((name) => ['on', name, '']), ...config.off.map(({ name, why }) => ['off', name, why])]),
    [
      config.databaseUrl === undefined
        ? `Everything is kept in ${config.dataDir}.`
        : `Everything is kept in the database of DATABASE_URL, files in ${config.dataDir}.`,
      ...config.unknown.map((name) => `.env sets ${name}, which is no setting of this bot. Is it misspelt?`),
      ...warnings,
      'Stop with Ctrl+C.',
    ],
  ];
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n');
}

/** Two spaces in front, columns as wide as their longest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widthOf(column))).join('  ')}`.trimEnd());
}
