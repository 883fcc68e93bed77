// Kleene's three-valued logic: `null` is unknown, and unknown is never silently false.

export type Tri = boolean | null;

export function not(value: Tri): Tri {
  return value === null ? null : !value;
}

/** False as soon as one is false, whatever the others turn out to be. */
export function every<T>(items: readonly T[], value: (item: T) => Tri): Tri {
  let result: Tri = true;
  for (const item of items) {
    const next = value(item);
    if (next === false) return false;
    if (next === null) result = null;
  }
  return result;
}

/** True as soon as one is true, whatever the others turn out to be. */
export function some<T>(items: readonly T[], value: (item: T) => Tri): Tri {
  let result: Tri = false;
  for (const item of items) {
    const next = value(item);
    if (next === true) return true;
    if (next === null) result = null;
  }
  return result;
}
