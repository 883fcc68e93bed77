// A case with every fact known, as each of those compared takes it.
import { derive, presume } from '../policy/complete.ts';
import { plain } from '../policy/evaluate.ts';
import type { FactName } from '../policy/facts.ts';
import { east } from '../policy/packs/east/pack.ts';
import type { Seen } from '../policy/seen.ts';
import type { Customer } from './by-hand.ts';
import { asOf, factsFrom, type Told } from './customers.ts';
import type { LogicData } from './json-logic.ts';

/** What a customer told, what follows, and what is presumed. */
export function completed(told: Told): Seen {
  return presume(east, derive(east, factsFrom(told), asOf)).view;
}

/** The same case for code by hand: values alone, and whether the maker says so where that matters. */
export function asCustomer({ facts }: Seen): Customer {
  const states = Object.entries(facts);
  const values = Object.fromEntries(states.flatMap(([name, state]) => ('value' in state ? [[name, state.value]] : [])));
  const isByMaker = (name: FactName) => ['registry', 'staff', 'inspection'].includes(facts[name]?.source ?? '');
  return {
    ...values,
    areCausesEstablished: isByMaker('causes'),
    isFamilyConfirmed: isByMaker('family'),
    isConfirmationKnown: isByMaker('requestConfirmed'),
  } as Customer;
}

/** The same case for json-logic. */
export function asLogicData(view: Seen): LogicData {
  const { model = '', ...values } = asCustomer(view);
  const sources = Object.fromEntries(Object.entries(view.facts).map(([name, { source }]) => [name, source]));
  return { asOf, ...values, model: plain(model), sources };
}
