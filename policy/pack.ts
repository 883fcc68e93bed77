// A pack: one maker's dated set of clauses and parameters.

export interface Pack {
  readonly id: string;
  readonly version: string;
}
