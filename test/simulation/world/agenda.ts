// What is going to happen, by its instant; what was put there first comes first.

export interface Agenda<T> {
  add(at: number, what: T): void;
  /** Everything that is due, in order, taken off. */
  due(now: number): readonly T[];
  /** When the next thing happens; undefined where nothing does. */
  nextAt(): number | undefined;
}

export function agenda<T>(): Agenda<T> {
  // A binary heap: thirty days of ten thousand customers are a million entries.
  const heap: { readonly at: number; readonly order: number; readonly what: T }[] = [];
  let order = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return false;
    return first.at === second.at ? first.order < second.order : first.at < second.at;
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return;
    heap[a] = second;
    heap[b] = first;
  };
  const sink = (): void => {
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const child = isBefore(right, left) ? right : left;
      if (!isBefore(child, index)) return;
      swap(child, index);
      index = child;
    }
  };
  const take = (): T | undefined => {
    swap(0, heap.length - 1);
    const taken = heap.pop();
    sink();
    return taken?.what;
  };
  return {
    add: (at, what) => {
      heap.push({ at, order, what });
      order += 1;
      for (let index = heap.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1;
        if (!isBefore(index, parent)) return;
        swap(index, parent);
        index = parent;
      }
    },
    due: (now) => {
      const taken: T[] = [];
      while ((heap[0]?.at ?? Number.POSITIVE_INFINITY) <= now) {
        const what = take();
        if (what !== undefined) taken.push(what);
      }
      return taken;
    },
    nextAt: () => heap[0]?.at,
  };
}
