// The class of a complaint: the highest that holds wins, and a higher one that is open keeps it open.
import { openFactsOf } from './ask.ts';
import type { Presumed } from './complete.ts';
import type { ComplaintVerdict } from './decision.ts';
import type { View } from './evaluate.ts';
import type { ClassRule, Pack } from './pack.ts';
import { holds } from './seen.ts';
import { cite, readingsOf } from './verdict.ts';
import type { Heard } from './weigh.ts';

interface Graded extends Heard {
  readonly rule: ClassRule;
}

/** Undefined where the pack knows no classes. */
export function classify(pack: Pack, stated: View, presumed: Presumed): ComplaintVerdict | undefined {
  if (pack.classes.length === 0) return undefined;
  const graded = grade(pack, presumed.view);
  const waiting = openClasses(graded);
  const found = waiting.length === 0 ? graded.find(({ value }) => value === true)?.rule : undefined;
  const firmlyOpen = openClasses(grade(pack, stated)).flatMap((item) => openFactsOf(item, stated));
  const cited = graded.filter(({ value }) => value !== false);
  const used = waiting.length === 0 ? presumed.used.filter((fact) => firmlyOpen.includes(fact)) : [];
  return {
    class: found?.class ?? null,
    provisional: used.length > 0,
    presumed: used,
    path: found?.path ?? null,
    level: found?.level ?? null,
    clauses: cited.map(cite),
    readings: readingsOf(cited),
    missing: [...new Set(waiting.flatMap((item) => openFactsOf(item, presumed.view)))],
  };
}

/** The clauses above the highest class that holds, as far as they are open. */
export function openClasses(graded: readonly Graded[]): readonly Graded[] {
  const highest = graded.find(({ value }) => value === true)?.rule.class;
  const firstOfHighest = graded.findIndex(({ rule }) => rule.class === highest);
  return (firstOfHighest === -1 ? graded : graded.slice(0, firstOfHighest)).filter(({ value }) => value === null);
}

export function grade(pack: Pack, view: View): readonly Graded[] {
  return pack.classes.map((rule) => ({ rule, clause: rule.clause, value: holds(rule.clause.when, view) }));
}
