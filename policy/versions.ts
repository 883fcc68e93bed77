// The versions of one maker's pack through time, and which of them judges a case.
import type { Pack } from './pack.ts';

/**
 * The version in force on a civil date (the first and the last day included); in a gap between two, the one that ended last; before
 * the first one began, the first. A case keeps the version of its first application, whatever comes later (3.9).
 */
export function inForce(versions: readonly [Pack, ...Pack[]], on: string): Pack {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= on);
  const newestFirst = begun.toSorted((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom));
  const earliest = versions.reduce((first, next) => (next.effectiveFrom < first.effectiveFrom ? next : first));
  return newestFirst[0] ?? earliest;
}
