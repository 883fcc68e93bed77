import type { Piece } from '../../policy/decision-json.ts';

/** What pieces say together. */
export function written(pieces: readonly Piece[]): string {
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString();
}
