// Holds a whole conversation between a simulated customer and the real turn, and compares its end with the policy's own verdict.
import type { DialogBrand, Reply, TurnInput } from '../../dialogs/dialog.ts';
import { serialsIn } from '../../dialogs/extract/serials.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { decide } from '../../policy/decide.ts';
import type { Decision, Remedy, RemedyStatus } from '../../policy/decision.ts';
import type { FactName, FactState, Facts } from '../../policy/facts.ts';
import { nextQuestions } from '../../policy/next-questions.ts';
import type { Pack } from '../../policy/pack.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { type Chance, chanceOf } from './chance.ts';
import { answer, answerAll, beside, concern, correction, opening, type Said, statement } from './customer.ts';
import { type Person, today } from './people.ts';

/** `person`: an engineer took over, or was offered and taken. `endless`: no end in sight. */
type Ending = 'right' | 'wrong' | 'other' | 'person' | 'endless';

export interface Held {
  readonly person: Person;
  readonly ending: Ending;
  readonly isApproval: boolean;
  /** Screens put before the verdict. */
  readonly asked: number;
  readonly customerMessages: number;
  readonly botMessages: number;
  readonly turnMs: readonly number[];
  readonly lines: readonly string[];
  readonly differences: readonly string[];
  /** What the conversation came to know. */
  readonly facts: Facts;
}

const longest = 40;

const channels: Readonly<Record<Person['way'], TurnInput['channel']>> = {
  buttons: { buttons: true },
  email: { buttons: false, budget: 'one-message' },
  wechat: { buttons: false, budget: 'few-messages' },
};

export function brandOf(pack: Pack): DialogBrand {
  return {
    id: pack.id,
    name: pack.id.toUpperCase(),
    pack,
    languages: ['en', 'zh'],
    defaultLanguage: 'en',
    hotline: '400 000 0000',
    serviceEmail: `service@${pack.id}.example`,
  };
}

/** `first` replaces the opening, where the words are given. */
export function hold(person: Person, first?: string): Held {
  const chance = chanceOf(person.seed + 7_919);
  const talk = new Conversation(person);
  const isConfused =
    person.manner.misremembers && person.unit === undefined && !person.forgotten.includes('deliveredOn');
  talk.hears({ text: first ?? (isConfused ? confused(person, chance) : opening(person, chance)) });
  if (isConfused && first === undefined) talk.hears({ text: correction(person, chance) });
  while (!talk.isOver && talk.customerMessages < longest) talk.hears(nextWords(person, talk, chance));
  return talk.ended();
}

function nextWords(person: Person, talk: Conversation, chance: Chance): Said {
  const stray = beside(person, chance);
  if (stray !== undefined) return { text: stray };
  const open = talk.state?.open ?? null;
  const together = talk.state?.together ?? [];
  if (together.length > 1) return { text: answerAll(person, together, chance) };
  if (open !== null) return answer(person, open, chance);
  return { text: statement(person, concern(person), chance) ?? '?' };
}

function confused(person: Person, chance: Chance): string {
  const wrong = Temporal.PlainDate.from(person.truth.deliveredOn ?? today)
    .subtract({ days: 33 })
    .toString();
  const { defect, ...rest } = person.truth;
  const muddled = {
    ...person,
    truth: { ...rest, ...(defect !== undefined && { defect }), deliveredOn: wrong },
    manner: { ...person.manner, slips: 0 },
  };
  return `${opening({ ...person, manner: { ...person.manner, talkative: 0 } }, chance)}${person.language === 'en' ? ', ' : '，'}${statement(muddled, 'deliveredOn', chance)}`;
}

class Conversation {
  state: DialogState | null = null;
  customerMessages = 0;
  private botMessages = 0;
  private readonly turnMs: number[] = [];
  private readonly lines: string[] = [];
  private readonly person: Person;

  constructor(person: Person) {
    this.person = person;
  }

  get isOver(): boolean {
    return (
      this.state !== null && (this.state.handedOff || this.state.inDanger || this.state.open?.screen === 'verdict')
    );
  }

  hears(said: Said): void {
    const { state } = this;
    const isPressed = 'pressed' in said;
    const text = isPressed ? (state?.open?.titles[said.pressed - 1] ?? '') : said.text;
    const activity: TurnInput['activity'] = {
      kind: 'message',
      text,
      files: [],
      ...(isPressed && { choice: `${state?.open?.number}.${said.pressed}` }),
    };
    const { unit, way, pack } = this.person;
    const input: TurnInput = {
      activity,
      candidates: [],
      now: `${today}T09:30:00.000Z`,
      today,
      brand: brandOf(pack),
      units: unit !== undefined && serialsIn(text).includes(unit.serialNumber) ? [unit] : [],
      channel: channels[way],
    };
    const started = performance.now();
    const result = takeTurn(state, input);
    this.turnMs.push(performance.now() - started);
    this.state = JSON.parse(JSON.stringify(result.state));
    this.customerMessages += 1;
    this.botMessages += result.replies.length;
    this.lines.push(
      `< ${isPressed ? `[${text}]` : text}`,
      ...result.replies.map(({ text: reply }: Reply) => `  ${reply.replaceAll('\n', '\n  ')}`),
    );
  }

  ended(): Held {
    const { person, state, customerMessages, botMessages, turnMs, lines } = this;
    const told = state?.told ?? null;
    const differences = told === null || state === null ? [] : differ(person, state, oracle(person, state));
    return {
      person,
      ending: told === null ? untold(state) : endingOf(differences),
      isApproval: concerned(person).some((remedy) => told?.[remedy] === 'eligible'),
      asked: state?.shown.filter(({ screen }) => screen !== 'verdict').length ?? 0,
      customerMessages,
      botMessages,
      turnMs,
      lines,
      facts: state?.facts ?? {},
      differences: differences.map(({ of, told: said, truth }) => `${of}: told ${said}, is ${truth}`),
    };
  }
}

function untold(state: DialogState | null): Ending {
  return state?.handedOff === true || state?.inDanger === true ? 'person' : 'endless';
}

function endingOf(differences: readonly Difference[]): Ending {
  if (differences.length === 0) return 'right';
  return differences.some(({ isWrong }) => isWrong) ? 'wrong' : 'other';
}

interface Difference {
  /** A remedy, or the class of a complaint. */
  readonly of: Remedy | 'class';
  readonly told: string | null | undefined;
  readonly truth: string | null | undefined;
  /** A yes or a no that is none; whoever is sent to a person loses nothing. */
  readonly isWrong: boolean;
}

function differ(
  person: Person,
  { told, toldClass }: DialogState,
  { remedies, complaintClass }: Decision,
): readonly Difference[] {
  const graded = {
    of: 'class',
    told: toldClass,
    truth: complaintClass,
    isWrong: toldClass !== null && complaintClass !== null,
  } as const;
  const ofRemedies = concerned(person).map((remedy): Difference => {
    const [said, truth] = [told?.[remedy], remedies[remedy]?.status];
    return { of: remedy, told: said, truth, isWrong: isSettled(said) };
  });
  return [...ofRemedies, graded].filter((one) => one.told !== one.truth);
}

function isSettled(status: RemedyStatus | undefined): boolean {
  return status === 'eligible' || status === 'ineligible';
}

/** The remedies whose verdict the customer came for. */
function concerned({ pack, wish, truth }: Person): readonly Remedy[] {
  if (pack !== east) return pack.remedies;
  if (wish !== undefined) return [wish];
  return truth.defect === 'none' && truth.transportDamage !== true && truth.notAsDescribed !== true
    ? ['return']
    : ['warranty', 'replacement'];
}

/**
 * The verdict an interviewer comes to who hears everything rightly: on what the customer told, and on what the policy still asks of it,
 * until it asks nothing more.
 */
function oracle(person: Person, state: DialogState): Decision {
  const { pack } = person;
  const told = [...(Object.keys(state.facts) as FactName[]), ...person.volunteered];
  let facts: Facts = { requestedOn: { kind: 'known', value: today, source: 'customer' }, ...truly(person, told) };
  for (;;) {
    // What only those are asked who are left with nothing, nobody is asked who has another remedy.
    const ofAll = nextQuestions(pack, facts, today, 'customer').map(({ question }) => question);
    const asked = nextQuestions(pack, facts, today, 'customer', { remedies: concerned(person) })
      .filter(({ question }) => ofAll.includes(question))
      .flatMap((question) => question.facts);
    const open = asked.filter((name) => facts[name] === undefined);
    if (open.length === 0) break;
    facts = { ...facts, ...truly(person, open) };
  }
  return decide(pack, facts, today);
}

/** What is true, as far as the customer can tell. */
function truly(person: Person, names: readonly FactName[]): Facts {
  return Object.fromEntries(
    names.flatMap((name): [string, FactState][] => {
      const value = person.truth[name];
      if (name === 'requestedOn') return [];
      if (value === undefined || person.forgotten.includes(name))
        return [[name, { kind: 'unavailable', source: 'customer' }]];
      return [[name, { kind: 'known', value, source: sourceOf(person, name) } as FactState]];
    }),
  );
}

function sourceOf({ unit }: Person, name: string): FactState['source'] {
  return unit !== undefined && name in unit ? 'registry' : 'customer';
}
