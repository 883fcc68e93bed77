// The life of a case: every change of its status in the system goes through this one table.

export type CaseStatus = 'intake' | 'queued' | 'taken' | 'resolved';
export type CaseStep =
  | 'hand-off'
  | 'take'
  | 'release'
  /** By the bot: nobody acknowledged it, or the shift ended. */
  | 'return'
  /** To another desk or level, where it waits again. */
  | 'move'
  /** Into a colleague's hands. */
  | 'assign'
  | 'hand-back'
  | 'resolve';

const steps = {
  intake: { 'hand-off': 'queued' },
  /** A second cause to need a person keeps the case's place. */
  queued: { 'hand-off': 'queued', take: 'taken', move: 'queued', assign: 'taken' },
  taken: {
    'hand-off': 'taken',
    release: 'queued',
    return: 'queued',
    move: 'queued',
    assign: 'taken',
    'hand-back': 'intake',
    resolve: 'resolved',
  },
  /** The same trouble came back: the case is opened again rather than told anew. */
  resolved: { 'hand-off': 'queued' },
} as const satisfies Readonly<Record<CaseStatus, Partial<Readonly<Record<CaseStep, CaseStatus>>>>>;

/** The status after `step`; undefined where the step is not possible. */
export function advance(status: CaseStatus, step: CaseStep): CaseStatus | undefined {
  const possible: Partial<Readonly<Record<CaseStep, CaseStatus>>> = steps[status];
  return possible[step];
}
