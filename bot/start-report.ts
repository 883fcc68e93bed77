// What the operator sees once the bot runs: where it is, what is on, and what is off and why.

export interface StartReport {
  readonly addresses: readonly { readonly what: string; readonly url: string }[];
  readonly on: readonly string[];
  readonly off: readonly { readonly name: string; readonly why: string }[];
  readonly notes: readonly string[];
}

export function startReport({ addresses, on, off, notes }: StartReport): string {
  const paragraphs = [
    ['Clauseline is running.'],
    table(addresses.map(({ what, url }) => [what, url])),
    table([...on.map((name) => ['on', name]), ...off.map(({ name, why }) => ['off', name, why])]),
    [...notes, 'Stop with Ctrl+C.'],
  ];
  return `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Columns as wide as their longest cell; the last one is left as it is. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (column: number) =>
    Math.max(...rows.map((row) => (column < row.length - 1 ? (row[column] ?? '').length : 0)));
  return rows.map(
    (row) =>
      `  ${row.map((cell, column) => (column < row.length - 1 ? cell.padEnd(widthOf(column)) : cell)).join('  ')}`,
  );
}
