// What stands in the facts by a language model's reading alone, or from an earlier case. It may spare the customer a question, but
// nothing is refused on it before they have said that it is right.
import type { Decision } from '../../policy/decision.ts';
import type { FactName } from '../../policy/facts.ts';
import { askFlow } from '../asking/questions.ts';
import { type Draft, patch, textsOf } from '../draft.ts';
import { askCorrection } from '../repair.ts';
import { valueText } from '../verdict/summary.ts';
import { isAdverse } from '../verdict/verdict.ts';
import { restate } from './learn.ts';
import type { Message } from './reading.ts';

/** Remembers which of the facts just learned the model alone has read; what was confirmed or corrected since is the customer's. */
export function noteReading(draft: Draft, { proposed }: Message): Draft {
  const { facts, read } = draft.state;
  const isNew = (name: FactName): boolean => JSON.stringify(facts[name]) !== JSON.stringify(draft.start.facts[name]);
  const names = [...read.filter((name) => !isNew(name)), ...proposed.filter(isNew)];
  const standing = names.filter((name) => facts[name]?.kind === 'known' && facts[name].source === 'extracted');
  return standing.length === 0 && read.length === 0 ? draft : patch(draft, { read: standing });
}

/** Asks before an adverse result is told, where a refusal rests on such facts; undefined where there are none. */
export function askReading(draft: Draft, decision: Decision): Draft | undefined {
  if (draft.state.read.length === 0 || !isAdverse(draft, decision)) return undefined;
  const refusing = Object.values(decision.remedies).filter(({ status }) => status === 'ineligible');
  const weighty = new Set(refusing.flatMap(({ clauses }) => clauses.flatMap(({ facts }) => facts)));
  const names = draft.state.read.filter((name) => weighty.has(name));
  if (names.length === 0) return undefined;
  const { facts, talk } = textsOf(draft);
  const lines = names.map((name) => `- **${facts.labels[name]}**${talk.colon}${valueText(draft, name)}`).join('\n');
  return askFlow(draft, { screen: 'reading' }, { ask: `**${talk.readingAsk}**\n${lines}`, kind: 'question' }, [
    { key: 'right', title: talk.readingRight },
    { key: 'correct', title: talk.correctSomething },
  ]);
}

/** What the customer was shown and calls right is their own word from now on. */
export function takeReading(draft: Draft, key: string): Draft {
  if (key !== 'right') return askCorrection(draft);
  return draft.state.read.reduce(
    (next, name) => {
      const state = next.state.facts[name];
      return state?.kind === 'known' ? restate(next, name, { ...state, source: 'customer' }) : next;
    },
    patch(draft, { read: [] }),
  );
}
