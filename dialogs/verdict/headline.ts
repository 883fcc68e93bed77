// The first sentences of a verdict: what cannot be had, what can, what a person decides. Whoever reads no further has the core of it.
import type { Decision, Remedy, RemedyVerdict } from '../../policy/decision.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatChoice, formatList } from '../format.ts';

/** `told` are the remedies spoken of, `open` the others that can be had. */
export function headline(draft: Draft, decision: Decision, told: readonly Remedy[], open: readonly Remedy[]): string {
  const { verdict } = textsOf(draft);
  const { language } = draft.state;
  const having = (status: RemedyVerdict['status']): readonly Remedy[] =>
    told.filter((remedy) => decision.remedies[remedy]?.status === status);
  const named = (status: RemedyVerdict['status']): readonly string[] =>
    having(status).map((one) => verdict.things[one]);
  const say = (things: readonly string[], sentence: (list: string) => string, list = formatList): readonly string[] =>
    things.length === 0 ? [] : [capital(sentence(list(things, language)))];
  const ways = [...having('eligible'), ...open].map((remedy) => verdict.ways[remedy]);
  const isGranted = having('eligible').length > 0;
  const withheld = [
    ...say(named('ineligible'), verdict.cannot, formatChoice),
    ...say(named('refer'), verdict.dealerFirst, formatChoice),
    ...say(named('review'), verdict.personDecides),
    ...say(named('needs-facts'), verdict.stillOpen),
  ];
  const granted = say(ways, isGranted || withheld.length === 0 ? verdict.youCan : verdict.butYouCan, formatChoice);
  const sentences = isGranted ? [...granted, ...withheld] : [...withheld, ...granted];
  return `${isGranted ? '✅ ' : ''}**${sentences.join(verdict.between)}**`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
