// The card of a case: what is known and from whom, what is owed and by which clause, what is missing, the clocks, and the buttons.
import type { types } from '@slack/bolt';
import type { CaseCard } from '../../bot/case-card.ts';
import type { Instant } from '../../bot/clock.ts';
import type { Message } from './api.ts';
import { buttonsFor } from './buttons.ts';
import { clockLines } from './card-clocks.ts';
import { factLines } from './card-facts.ts';
import { verdictLines } from './card-verdict.ts';
import { workLines } from './card-work.ts';
import { clipped, context, escaped, header, link, maxSection, section, withinLimits } from './mrkdwn.ts';
import { inWords, titled } from './words.ts';

/** What the card says beside the case itself. */
export interface CardSetting {
  readonly now: Instant;
  /** The desk's level, class and the like, where the case stands in the queue. */
  readonly place: string | null;
  /** Where the thread went on before or goes on now, ready as mrkdwn. */
  readonly elsewhere: string | null;
  /** Where earlier cases of the unit have their threads, by case. */
  readonly threads: ReadonlyMap<string, string>;
  /** How the last words sent to the customer fared, ready as mrkdwn. */
  readonly lastSent: string | null;
}

export function cardMessage(card: CaseCard, setting: CardSetting): Message {
  const title = titleOf(card);
  const parts: readonly (types.KnownBlock | undefined)[] = [
    header(title),
    section(whoAndWhat(card, setting.place)),
    setting.elsewhere === null ? undefined : context(setting.elsewhere),
    danger(card),
    titledSection('Why a person', reason(card)),
    titledSection('Verdict', verdictLines(card)),
    titledSection('Facts', factLines(card)),
    titledSection('Evidence', evidence(card)),
    titledSection('Done so far', workLines(card.work)),
    titledSection('Clocks', clockLines(card, setting.now)),
    titledSection('Earlier cases of this unit', earlier(card, setting.threads)),
    setting.lastSent === null ? undefined : context(setting.lastSent),
  ];
  const shown = withinLimits(parts.flatMap((part) => part ?? []));
  return { text: escaped(title), blocks: [...shown, ...buttonsFor(card)] };
}

/** What a notification shows of it: no words of the customer. */
export function titleOf({ number, brand, model, status, hazards }: CaseCard): string {
  const danger = hazards.length > 0 ? '⚠️ DANGER · ' : '';
  const unit = model === null ? brand : `${brand} ${model}`;
  return `${danger}${number ?? 'new case'} · ${unit} · ${inWords(status)}`;
}

function whoAndWhat({ customer, takenBy, serialNumber, requestedOn }: CaseCard, place: string | null): string {
  const lines = [
    `*${escaped(customer.name ?? 'A customer')}* · ${escaped(inWords(customer.channel))} · ${escaped(inWords(customer.language))}${customer.isReachable ? '' : ' · :no_entry: cannot be reached there any more'}`,
    `Serial number: ${serialNumber === null ? '_not known_' : `\`${escaped(serialNumber)}\``} · first asked on ${requestedOn}`,
    ...customer.contact.map(({ way, value }) => `${titled(way)}: ${escaped(value)}`),
    takenBy === null ? '_Nobody has it._' : `Taken by *${escaped(takenBy)}*`,
  ];
  return [...lines, ...(place === null ? [] : [escaped(place)])].join('\n');
}

function danger({ hazards }: CaseCard): types.KnownBlock | undefined {
  if (hazards.length === 0) return undefined;
  const named = [...new Set(hazards.flatMap((hazard) => hazard.hazards))].map(inWords).join(', ');
  const words = hazards.flatMap((hazard) => (hazard.words === '' ? [] : [`> ${oneLine(hazard.words, 300)}`]));
  return section(
    [`:rotating_light: *Danger: ${named}*`, ...words, '_Safety first: no instruction to ship a damaged battery._'].join(
      '\n',
    ),
  );
}

function reason({ handoff, claim }: CaseCard): readonly string[] {
  const why =
    handoff === null
      ? []
      : [`${titled(handoff.reason)}${handoff.note === '' ? '' : `: ${oneLine(handoff.note, 500)}`}`];
  return claim === null ? why : [...why, `Claims *${inWords(claim)}*`];
}

function evidence({ evidence }: CaseCard): readonly string[] {
  return evidence.map(({ slot, file }) => `${escaped(file.name)}${slot === 'other' ? '' : ` (${inWords(slot)})`}`);
}

export function earlierIds({ earlierCases }: CaseCard): readonly string[] {
  return earlierCases.map(({ caseId }) => caseId);
}

function earlier({ earlierCases }: CaseCard, threads: CardSetting['threads']): readonly string[] {
  return earlierCases.map(({ caseId, number, status, outcome, openedAt }) => {
    const [name, thread] = [number ?? 'without number', threads.get(caseId)];
    return `${thread === undefined ? escaped(name) : link(thread, name)}: ${inWords(outcome ?? status)}, ${openedAt.slice(0, 10)}`;
  });
}

function titledSection(title: string, lines: readonly string[]): types.KnownBlock | undefined {
  if (lines.length === 0) return undefined;
  return section(clipped([`*${title}*`, ...lines].join('\n'), maxSection));
}

function oneLine(text: string, limit: number): string {
  return escaped(clipped(text.replace(/\s+/g, ' '), limit));
}
