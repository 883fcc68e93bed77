// What the customer is told when something happens to their case after the verdict, in the bot's own words.
import { decide } from '../../policy/decide.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Citation } from '../dialog.ts';
import { type Draft, effect, patch, say, textsOf } from '../draft.ts';
import { formatDate, formatInstant, formatMoney } from '../format.ts';
import { statusesOf } from '../state.ts';
import { paidRepairClause } from '../verdict/clause-names.ts';
import { citationOf, citationsOf, quoteLine } from '../verdict/quoting.ts';
import { deciding } from '../verdict/reasons.ts';
import { differences } from '../verdict/verdict.ts';
import { aboutCase } from './about-case.ts';
import type { CaseEventNews, CaseNews, CaseView, Coverage } from './case-news.ts';
import { evidenceLines } from './evidence-wanted.ts';
import { askHelped, askQuote, askRating, askVisit, reopenDays } from './life-screens.ts';
import { bringRule } from './repair-warranty.ts';

/** One piece of news, told; a state that knows it. */
export function tellNews(draft: Draft, { caseId, event }: CaseNews): Draft {
  const news: Told = { case: draft.input.cases?.find((one) => one.caseId === caseId) ?? null, event };
  switch (event.kind) {
    case 'facts-corrected':
      return takeFacts(draft, news, event.facts);
    case 'silent':
      return say(draft, { kind: 'question', text: textsOf(draft).life.silent });
    case 'lapsed':
      return effect(say(patch(draft, { rests: true }), { kind: 'notice', text: textsOf(draft).life.lapsed }), {
        kind: 'rest-case',
      });
    case 'ask-helped':
      return askHelped(draft, news.case);
    case 'ask-rating':
      return askRating(draft, news.case);
    case 'ask-visit':
      return askVisit(draft, news.case);
    case 'quoted':
      return askQuote(draft, news.case, quoteText(draft, event));
    case 'inspected':
      return tellInspection(draft, news, event);
    case 'resolved':
      return tellEnd(draft, news, event);
    default:
      return notice(draft, news.case, wording(draft, event));
  }
}

interface Told {
  readonly case: CaseView | null;
  readonly event: CaseEventNews;
}

type Plain = Exclude<
  CaseEventNews,
  {
    readonly kind:
      | 'facts-corrected'
      | 'silent'
      | 'lapsed'
      | 'ask-helped'
      | 'ask-rating'
      | 'ask-visit'
      | 'quoted'
      | 'inspected'
      | 'resolved';
  }
>;

function wording(draft: Draft, event: Plain): string {
  const { life } = textsOf(draft);
  const { language } = draft.state;
  switch (event.kind) {
    case 'confirmed':
      return confirmation(draft, event);
    case 'bring-reminder':
      return `${life.bringReminder(event.days, formatDate(event.bringBy, language))} ${life.tellWhenSent}`;
    case 'bring-overdue':
      return life.bringOverdue(formatDate(event.bringBy, language));
    case 'received':
      return life.received(formatDate(event.on, language));
    case 'evidence-requested':
      return [life.evidenceRequested, ...evidenceLines(draft, event.slots)].join('\n');
    case 'dispatched':
      return life.dispatched(event.engineer, formatInstant(event.at, language));
    case 'remote-failed':
      return life.remoteFailed;
    case 'replacement-confirmed':
      return life.replacementConfirmed;
    case 'replaced':
      return life.replaced;
  }
}

/** How a battery travels. */
export function shippingRules(draft: Draft): string {
  const { life } = textsOf(draft);
  return [`**${life.shippingTitle}**`, ...life.shipping.map((line) => `- ${line}`)].join('\n');
}

/** The day by which the unit must arrive with its clause, and how a battery travels; nothing of the kind after a danger. */
function confirmation(draft: Draft, event: Extract<CaseEventNews, { kind: 'confirmed' }>): string {
  const { life, verdict } = textsOf(draft);
  const confirmed = life.confirmed(verdict.remedies[event.remedy]);
  if (event.isDangerous) return `${confirmed} ${life.doNotSend}`;
  if (event.bringBy === null) return `${confirmed} ${life.nothingToSend}`;
  const rule = bringRule(draft.input.brand.pack, event.remedy);
  const quote = rule === undefined ? '' : quoteLine(draft, citationOf(draft, rule.label, rule.quote));
  const until = life.bringBy(formatDate(event.bringBy, draft.state.language));
  return [`${confirmed} ${until}`, quote, shippingRules(draft), life.tellWhenSent]
    .filter((part) => part !== '')
    .join('\n\n');
}

function quoteText(draft: Draft, { lines, total, currency }: Extract<CaseEventNews, { kind: 'quoted' }>): string {
  const { life } = textsOf(draft);
  const { language } = draft.state;
  const named: Readonly<Record<string, string>> = life.quoteItems;
  const priced = lines.filter(({ amount }) => Number(amount) !== 0);
  const items = (priced.length > 0 ? priced : lines).map(
    ({ item, amount }) => `- ${named[item] ?? item}: ${formatMoney(amount, currency, language)}`,
  );
  return [
    life.quoted(paidRepairClause(draft)),
    ...items,
    life.total(formatMoney(total, currency, language)),
    '',
    life.quoteChoice,
  ].join('\n');
}

/** What the workshop found takes the place of what was taken for granted; the difference is said with the clauses behind it. */
function tellInspection(draft: Draft, news: Told, event: Extract<CaseEventNews, { kind: 'inspected' }>): Draft {
  const { life } = textsOf(draft);
  const facts = { ...draft.state.facts, ...event.facts };
  const { brand, today } = draft.input;
  const decision = decide(brand.pack, facts, today);
  const known = takeFacts(draft, news, event.facts);
  const before = { ...draft.state.told, ...Object.fromEntries(event.changes.map((one) => [one.remedy, one.before])) };
  const lines = event.changes.length === 0 ? [] : differences(known, before, decision).map((line) => `- ${line}`);
  if (lines.length === 0) return notice(known, news.case, life.inspectedSame);
  const changed = event.changes.flatMap(({ remedy }) => decision.remedies[remedy] ?? []);
  const clauses = changed.flatMap((verdict) => deciding(verdict).slice(0, 1));
  const cited = citationsOf(draft, clauses);
  const quotes = cited.slice(0, 2).map((one) => quoteLine(draft, one));
  const said = notice(known, news.case, [life.inspected, ...lines, ...quotes].join('\n'), cited);
  return patch(said, isPresent(news) && known.state.told !== null ? { told: statusesOf(decision) } : {});
}

/** The end of a case: its outcome, the warranty that goes on, the way back. */
function tellEnd(draft: Draft, news: Told, event: Extract<CaseEventNews, { kind: 'resolved' }>): Draft {
  const { life } = textsOf(draft);
  const outcome = life.outcomes[event.outcome] ?? '';
  const closing = life.closed(reopenDays(draft));
  const parts = [outcome, coverageText(draft, event.covered), closing];
  return notice(draft, news.case, parts.filter((part) => part !== '').join(' '));
}

function coverageText(draft: Draft, covered: Coverage | null): string {
  if (covered === null) return '';
  const { life } = textsOf(draft);
  const date = formatDate(covered.until, draft.state.language);
  return covered.isRest ? life.warrantyGoesOn(date) : life.repairWarranty(date);
}

function takeFacts(draft: Draft, news: Told, facts: Facts): Draft {
  return isPresent(news) ? patch(draft, { facts: { ...draft.state.facts, ...facts } }) : draft;
}

function isPresent(news: Told): boolean {
  return news.case?.isPresent ?? false;
}

function notice(draft: Draft, about: CaseView | null, text: string, citations: readonly Citation[] = []): Draft {
  return say(draft, { kind: 'notice', text: aboutCase(draft, about, text), citations });
}
