// What must be true of every case and conversation: the verdicts, the clocks, and that nothing owed was forgotten.
import { judging } from '../../../bot/brand-packs.ts';
import type { Brand } from '../../../bot/brands.ts';
import { factsOfCase, judgedDecision } from '../../../bot/cases/facts-of-case.ts';
import { type CaseEvent, readLedger } from '../../../bot/cases/ledger.ts';
import type { Instant } from '../../../bot/clock.ts';
import { clocksOfCase } from '../../../bot/hotline/case-clocks.ts';
import { decide } from '../../../policy/decide.ts';
import { type Decision, type Remedy, remedies } from '../../../policy/decision.ts';
import type { FactName } from '../../../policy/facts.ts';
import { type Checked, toleranceAt } from './checked.ts';
import { type Customer, factsOf } from './customers.ts';
import { latenessOfAlarms, latenessOfQuestion, latenessOfReminders, readSpoken, type Spoken } from './owed.ts';
import type { Ended } from './run.ts';

interface Known {
  readonly caseId: string;
  readonly requestedOn: string;
  readonly packVersion: string;
  readonly brand: Brand;
  readonly customer: Customer;
  readonly events: readonly CaseEvent[];
  readonly spoken: Spoken;
}

export async function checkCases(ended: Ended): Promise<readonly Checked[]> {
  const { now } = ended;
  const spoken = await readSpoken(ended.database);
  const cases = await readCases(ended, new Map(spoken.map((one) => [one.externalId, one])));
  const within = { now, toleranceMs: (at: Instant) => toleranceAt(ended, at) };
  const brands = new Map(ended.brands.map((brand) => [brand.id, brand]));
  const reminders = spoken.flatMap((one) => {
    const brand = brands.get(one.brand);
    return brand === undefined ? [] : named(one.externalId, latenessOfReminders(one, brand, within));
  });
  const ofCases = (problemsOf: (known: Known) => readonly string[]) =>
    cases.flatMap((known) => named(known.spoken.externalId, problemsOf(known)));
  const verdicts = cases.map(judgeCase);
  return [
    {
      name: 'verdicts equal the oracle',
      looked: verdicts.reduce((sum, { sure }) => sum + sure, 0),
      wrong: verdicts.flatMap(({ wrong }) => wrong),
    },
    {
      name: 'clocks derivable from the log',
      looked: cases.length,
      wrong: ofCases((known) => clockProblems(known, now)),
    },
    {
      name: 'staff told of every promise in danger',
      looked: cases.reduce((sum, { events }) => sum + events.filter(({ kind }) => kind === 'clock-warned').length, 0),
      wrong: ofCases(({ events, brand }) => latenessOfAlarms(events, brand, within)),
    },
    {
      name: 'customers reminded, and asked whether it helped',
      looked: spoken.reduce((sum, { news }) => sum + news.length, 0),
      wrong: [...reminders, ...ofCases((known) => latenessOfQuestion(known, known.spoken, known.brand, within))],
    },
  ];
}

function named(externalId: string, problems: readonly string[]): readonly string[] {
  return problems.map((problem) => `${externalId}: ${problem}`);
}

async function readCases(
  { brands, customers, database }: Ended,
  spoken: ReadonlyMap<string, Spoken>,
): Promise<readonly Known[]> {
  const rows = await database
    .selectFrom('cases')
    .innerJoin('conversations', 'conversations.conversationId', 'cases.conversationId')
    .select(['cases.caseId', 'cases.brand', 'requestedOn', 'packVersion', 'externalId'])
    .orderBy('externalId')
    .execute();
  const cases: Known[] = [];
  for (const { brand: id, externalId, ...row } of rows) {
    const brand = brands.find((candidate) => candidate.id === id);
    const customer = customers.get(externalId);
    const said = spoken.get(externalId);
    if (brand === undefined || customer === undefined || said === undefined)
      throw new Error(`Nobody knows whose case ${row.caseId} is`);
    cases.push({ ...row, brand, customer, spoken: said, events: await readLedger(database, row.caseId) });
  }
  return cases;
}

/** The oracle knows what the bot was never told; where the bot came to a definite word it must be the oracle's. */
function judgeCase({ brand, customer, events, requestedOn, packVersion, spoken }: Known) {
  const said = judgedDecision(events)?.decision;
  if (said === undefined) return { sure: 0, wrong: [] };
  // Who is a consumer abroad may have more than the policy gives. Whoever was never asked is judged by the policy alone.
  const isAsked = factsOfCase(events).consumer !== undefined;
  const truth = isAsked ? customer.truth : { ...customer.truth, consumer: false };
  const { pack } = judging(brand, requestedOn, packVersion);
  const sure = remedies.filter((remedy) => ['eligible', 'ineligible'].includes(said.remedies[remedy]?.status ?? ''));
  const wrong = sure.flatMap((remedy) => {
    const ours = said.remedies[remedy];
    // What a verdict presumes it says itself, and lets an inspection settle.
    const known = Object.entries(truth).filter(([name]) => !ours?.presumed.includes(name as FactName));
    // Whoever comes back after a silence is judged by the day of their first word.
    const facts = factsOf({ ...Object.fromEntries(known), requestedOn }, said.asOf);
    const theirs = decide(pack, facts, said.asOf).remedies[remedy];
    if (ours?.status === theirs?.status) return [];
    return [
      `${spoken.externalId}: ${remedy} is ${ours?.status}, the oracle says ${theirs?.status} (${whyOf(said, remedy)})`,
    ];
  });
  return { sure: sure.length, wrong };
}

function whyOf({ remedies: verdicts }: Decision, remedy: Remedy): string {
  return (verdicts[remedy]?.clauses ?? []).map(({ id, value }) => `${id} ${value}`).join(', ');
}

/** From the events alone, however they were written. */
function clockProblems({ brand, caseId, events }: Known, now: Instant): readonly string[] {
  const hasGap = events.some(({ sequence }, index) => sequence !== index + 1);
  const late = clocksOfCase(events, brand, now).filter(({ startedAt, dueAt }) => dueAt !== null && dueAt < startedAt);
  return [
    ...(hasGap ? [`the events of ${caseId} have a gap`] : []),
    ...late.map(({ clock }) => `${clock} is due before it starts`),
  ];
}
