// The decision, told: its core in the first sentence, then what stands behind it; what is owed instead; what would change it.
import type { Decision, Remedy, RemedyVerdict } from '../../policy/decision.ts';
import { remedies } from '../../policy/decision.ts';
import type { Citation } from '../dialog.ts';
import { type Draft, textsOf } from '../draft.ts';
import { formatList } from '../format.ts';
import { isSound } from '../hearing/trouble.ts';
import type { Told } from '../state.ts';
import { byTheText, grantGrounds, missingText, referralGrounds, refusalGrounds, reviewGrounds } from './grounds.ts';
import { headline } from './headline.ts';
import { citationsOf, labelsOf } from './quoting.ts';
import { deciding, standingAgainst } from './reasons.ts';

/** A decision as it is told, with the clauses it cites. */
export interface VerdictTold {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Remedies in the order they are spoken of: those asked for, then what serves the customer best. */
export function inOrder(draft: Draft, decision: Decision): readonly Remedy[] {
  const { wanted, facts } = draft.state;
  const isSound = facts.defect?.kind === 'known' && facts.defect.value === 'none';
  const best: readonly Remedy[] = isSound
    ? ['return', 'replacement', 'warranty', 'paid-repair']
    : ['replacement', 'warranty', 'paid-repair', 'return'];
  return [...new Set([...wanted, ...best, ...remedies])].filter((remedy) => decision.remedies[remedy] !== undefined);
}

/** What can be requested now, best first. A paid repair is no offer where the same work is free. */
export function claimable(draft: Draft, decision: Decision): readonly Remedy[] {
  const open = inOrder(draft, decision).filter((remedy) => decision.remedies[remedy]?.status === 'eligible');
  const isFree = open.includes('warranty') || open.includes('replacement');
  return open.filter((remedy) => remedy !== 'paid-repair' || !isFree || draft.state.wanted.includes(remedy));
}

/** True where a remedy the customer asked for, or every one, is not simply granted. */
export function isAdverse(draft: Draft, decision: Decision): boolean {
  const { wanted } = draft.state;
  const isGranted = (remedy: Remedy): boolean => decision.remedies[remedy]?.status === 'eligible';
  return wanted.length > 0
    ? !wanted.every(isGranted)
    : !claimable(draft, decision).some((remedy) => remedy !== 'paid-repair');
}

export function verdictText(draft: Draft, decision: Decision): VerdictTold {
  const { verdict } = textsOf(draft);
  const told = focus(draft, decision);
  const open = claimable(draft, decision).filter((remedy) => !told.includes(remedy));
  const spoken = [...told, ...open];
  const statuses = told.map((remedy) => decision.remedies[remedy]?.status);
  const isNothing = open.length === 0 && statuses.every((status) => status === 'ineligible');
  const text = [
    ...blocks(draft, decision, told, open),
    provisional(draft, decision, spoken),
    isNothing ? verdict.nothingElse : '',
    // Who gets what they asked for need not hear what else they would not get.
    isSound(draft) || !isAdverse(draft, decision) ? '' : alsoChecked(draft, decision, spoken),
  ];
  const verdicts = spoken.flatMap((remedy) => decision.remedies[remedy] ?? []);
  return {
    text: text.filter((part) => part !== '').join('\n\n'),
    citations: citationsOf(
      draft,
      verdicts.flatMap((one) => [...deciding(one), ...standingAgainst(one)]),
    ),
  };
}

/** "Replacement: now possible (before: open)." for each remedy whose status changed. */
export function differences(draft: Draft, before: Told, decision: Decision): readonly string[] {
  const { verdict } = textsOf(draft);
  return inOrder(draft, decision).flatMap((remedy) => {
    const now = decision.remedies[remedy]?.status;
    const then = before[remedy];
    if (now === undefined || then === undefined || now === then) return [];
    return [verdict.changed(capital(verdict.remedies[remedy]), verdict.statuses[then], verdict.statuses[now])];
  });
}

/** The remedies told in full: those asked for; else the best one. */
function focus(draft: Draft, decision: Decision): readonly Remedy[] {
  const { wanted } = draft.state;
  const spoken = inOrder(draft, decision);
  const [open] = claimable(draft, decision);
  const asked = spoken.filter((remedy) => wanted.includes(remedy));
  if (asked.length > 0)
    return isRefused(decision, asked) && open === undefined ? [...asked, ...hopes(decision, spoken)] : asked;

  if (open !== undefined && open !== 'paid-repair') return [open];
  const hopeful = hopes(decision, spoken);
  if (hopeful.length > 0) return hopeful;
  return isSound(draft) ? spoken.slice(0, 1) : spoken.filter((remedy) => remedy === 'warranty');
}

function isRefused(decision: Decision, asked: readonly Remedy[]): boolean {
  return asked.every((remedy) => decision.remedies[remedy]?.status === 'ineligible');
}

/** What may still mend it without the customer's money: whoever is refused hears of that at once. */
function hopes(decision: Decision, spoken: readonly Remedy[]): readonly Remedy[] {
  const repairs = spoken.filter((remedy) => remedy === 'warranty' || remedy === 'replacement');
  return repairs.filter((remedy) => (decision.remedies[remedy]?.status ?? 'ineligible') !== 'ineligible');
}

/** The headline, then a block a remedy, named where there are several; what a block before has said is not said again. */
function blocks(draft: Draft, decision: Decision, told: readonly Remedy[], open: readonly Remedy[]): readonly string[] {
  const spoken = [...told, ...open].filter((remedy) => decision.remedies[remedy]?.status !== 'review');
  const isAlone = told.length + open.length === 1;
  const [only] = spoken.flatMap((remedy) => decision.remedies[remedy] ?? []);
  const labels = isAlone && only?.status === 'eligible' ? ` ${labelsOf(deciding(only))}` : '';
  const head = `${headline(draft, decision, told, open)}${labels}`;
  const said = new Set<string>();
  const each = spoken.map((remedy) => {
    const verdict = decision.remedies[remedy];
    if (verdict === undefined) return '';
    const fresh = bodyOf(draft, verdict)
      .split('\n')
      .filter((line) => !said.has(line));
    for (const line of fresh) said.add(line);
    return lines(isAlone ? '' : titleOf(draft, remedy, verdict), ...fresh);
  });
  const reviewed = told.filter((remedy) => decision.remedies[remedy]?.status === 'review');
  const [first = '', ...rest] = [...reviews(draft, decision, reviewed), ...each].filter((part) => part !== '');
  return isAlone ? [lines(head, first), ...rest] : [head, first, ...rest];
}

function titleOf(draft: Draft, remedy: Remedy, verdict: RemedyVerdict): string {
  const { verdict: texts } = textsOf(draft);
  if (verdict.status === 'ineligible') return `**${texts.whyNot(texts.things[remedy])}**`;
  const name = `**${capital(texts.remedies[remedy])}**`;
  return verdict.status === 'eligible' ? `✅ ${name} ${labelsOf(deciding(verdict))}` : name;
}

function bodyOf(draft: Draft, verdict: RemedyVerdict): string {
  switch (verdict.status) {
    case 'eligible':
      return grantGrounds(draft, verdict);
    case 'ineligible':
      return refusalGrounds(draft, verdict);
    case 'refer':
      return referralGrounds(draft, verdict);
    case 'review':
      return reviewGrounds(draft, verdict);
    case 'needs-facts':
      return missingText(draft, verdict);
  }
}

/** What sends several remedies to a person is said once; then what the text alone says of each. */
function reviews(draft: Draft, decision: Decision, reviewed: readonly Remedy[]): readonly string[] {
  const { verdict: texts } = textsOf(draft);
  const verdicts = reviewed.flatMap((remedy) => decision.remedies[remedy] ?? []);
  const reasons = [...new Set(verdicts.map((verdict) => reviewGrounds(draft, verdict)))];
  const alone = reviewed.map((remedy) => {
    const verdict = decision.remedies[remedy];
    return verdict === undefined ? '' : byTheText(draft, verdict, texts.things[remedy]);
  });
  return [lines(...reasons), ...alone];
}

/** The rest in a sentence: everything was decided together. */
function alsoChecked(draft: Draft, decision: Decision, told: readonly Remedy[]): string {
  const { verdict: texts } = textsOf(draft);
  const rest = inOrder(draft, decision).filter((remedy) => !told.includes(remedy) && remedy !== 'paid-repair');
  const statuses = [...new Set(rest.flatMap((remedy) => decision.remedies[remedy]?.status ?? []))];
  return statuses
    .filter((status) => status !== 'needs-facts' && status !== 'eligible')
    .map((status) => {
      const alike = rest.filter((remedy) => decision.remedies[remedy]?.status === status);
      const clauses = alike.flatMap((remedy) => decision.remedies[remedy] ?? []).flatMap(deciding);
      const things = formatList(
        alike.map((remedy) => texts.things[remedy]),
        draft.state.language,
      );
      return texts.checked(things, texts.statuses[status], labelsOf(clauses));
    })
    .join('\n');
}

function provisional(draft: Draft, decision: Decision, told: readonly Remedy[]): string {
  const isGranted = told.some((remedy) => {
    const verdict = decision.remedies[remedy];
    return verdict?.provisional === true && verdict.status === 'eligible';
  });
  return isGranted ? textsOf(draft).verdict.provisional : '';
}

function lines(...parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
