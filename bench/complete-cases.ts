// A case with every fact known, as each of those compared takes it.
import { derive, presume } from '../policy/complete.ts';
import { plain } from '../policy/evaluate.ts';
import type { Facts } from '../policy/facts.ts';
import { plainFacts } from '../policy/facts-json.ts';
import { east } from '../policy/packs/east/pack.ts';
import { asOf, factsFrom, type Told } from './customers.ts';
import type { LogicData } from './json-logic.ts';

/** What a customer told, what follows, and what is presumed, as if all of it had been read from a line of input. */
export function completed(told: Told): Facts {
  return factsFrom(plainFacts(presume(east, derive(east, factsFrom(told), asOf)).view.facts));
}

/** The same case as json-logic reads it: plain values, and who said so. */
export function asLogicData(facts: Facts): LogicData {
  const data: Record<string, unknown> & { model?: unknown } = { asOf };
  const sources: Record<string, string> = {};
  for (const [name, state] of Object.entries(facts)) {
    if (state.kind === 'known') data[name] = state.value;
    sources[name] = state.kind === 'unavailable' ? 'unavailable' : state.source;
  }
  return { ...data, model: plain(String(data.model)), sources };
}
