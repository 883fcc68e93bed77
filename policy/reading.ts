// A reading: one ambiguity of a policy text, how this pack reads it, and when a person must look instead.

export interface Reading {
  /** The number of the row in the table of ambiguities. */
  readonly id: string;
  readonly clause: string;
  readonly problem: string;
  /** How the pack reads the text. */
  readonly default: string;
  /** When a person must look instead; absent where the default always serves. */
  readonly review?: string;
  /** Why the engine takes no part in it, where it does not. */
  readonly outOfScope?: string;
}
