// What was worked out before, kept within bounds.

/** Remembers a bounded number of things; what nobody asked for in a while is forgotten. */
export class Memory<K, V> {
  readonly #most: number;
  #young = new Map<K, V>();
  #old: ReadonlyMap<K, V> = new Map();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const before = this.#old.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  /** Once half of it is new, the half that is older goes: nothing need be noted when something is merely recalled. */
  set(key: K, value: V): void {
    this.#young.set(key, value);
    if (this.#young.size * 2 < this.#most) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
