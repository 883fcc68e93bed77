// Who looks at which case, and who is writing: known from the pages that are open, for as long as they are.

interface Presence {
  readonly engineer: string;
  readonly caseId: string | null;
  readonly isWriting: boolean;
}

export interface PresenceBoard {
  show(viewId: string, presence: Presence): void;
  remove(viewId: string): void;
  all(): readonly Presence[];
  onChange(listener: () => void): () => void;
}

export function presenceBoard(): PresenceBoard {
  const presenceByView = new Map<string, Presence>();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    show: (viewId, presence) => {
      presenceByView.set(viewId, presence);
      changed();
    },
    remove: (viewId) => {
      if (presenceByView.delete(viewId)) changed();
    },
    all: () => [...presenceByView.values()],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
