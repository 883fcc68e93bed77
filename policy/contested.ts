// Where the text can be read otherwise, and that would decide the case otherwise, a person looks: both results are shown.
import type { ContestedReading, Remedy } from './decision.ts';
import type { View } from './evaluate.ts';
import type { Pack } from './pack.ts';
import type { Alternative } from './reading.ts';
import { holds } from './seen.ts';
import { clausesOf } from './stages.ts';
import { statusOf } from './weigh.ts';

/** Every other reading that is at stake in this case and comes to another result than the pack's own. */
export function contestedReadings(pack: Pack, remedy: Remedy, view: View): readonly ContestedReading[] {
  const atStake = alternativesFor(pack, remedy).filter(({ when }) => holds(when, view) === true);
  if (atStake.length === 0) return [];
  const asRead = statusOf(pack, remedy, view);
  return atStake.flatMap((alternative) => {
    const otherwise = statusOf(readAs(pack, alternative), remedy, { facts: view.facts, asOf: view.asOf });
    if (asRead === 'open' || otherwise === asRead) return [];
    // What the other reading still leaves open may come to another result: nobody is refused on that.
    return [{ reading: alternative.reading, asRead, otherwise: otherwise === 'open' ? 'needs-facts' : otherwise }];
  });
}

const touching = new WeakMap<Pack, ReadonlyMap<Remedy, readonly Alternative[]>>();

/** Those that read a clause of the remedy otherwise. */
function alternativesFor(pack: Pack, remedy: Remedy): readonly Alternative[] {
  const known = touching.get(pack) ?? new Map(pack.remedies.map((one) => [one, alternativesOf(pack, one)] as const));
  touching.set(pack, known);
  return known.get(remedy) ?? [];
}

function alternativesOf(pack: Pack, remedy: Remedy): readonly Alternative[] {
  const ids = new Set(clausesOf(pack, remedy).map(({ id }) => id));
  return (pack.alternatives ?? []).filter(({ clauses }) => clauses.some(({ id }) => ids.has(id)));
}

const otherPacks = new WeakMap<Alternative, Pack>();

/** The pack with these clauses read the other way. */
function readAs(pack: Pack, alternative: Alternative): Pack {
  const known = otherPacks.get(alternative);
  if (known) return known;
  const instead = new Map(alternative.clauses.map(({ id, when }) => [id, when]));
  const clauses = pack.clauses.map((clause) => ({ ...clause, when: instead.get(clause.id) ?? clause.when }));
  const other = { ...pack, clauses };
  otherPacks.set(alternative, other);
  return other;
}
