// Writes that share a commit: what comes while one is under way goes with the next.

/** Resolves or rejects with the group the item went with. */
export function grouped<T>(write: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let next: { readonly items: T[]; readonly written: Promise<void> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const begin = () => {
    const items: T[] = [];
    const written = last.then(async () => {
      next = undefined;
      await write(items);
    });
    last = written.catch(() => {});
    return { items, written };
  };
  return (item) => {
    next ??= begin();
    next.items.push(item);
    return next.written;
  };
}
