// Weeks of the bot's life in minutes: the real runtime, hotline and timers on a real PostgreSQL, a clock that is moved by hand, and a
// world that behaves badly. What happens depends on the seed alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Brands, loadBrands } from '../../../bot/brands.ts';
import { type Clock, civilDate, type Instant, toInstant } from '../../../bot/clock.ts';
import { type Blobs, openBlobs } from '../../../bot/storage/blobs.ts';
import { type Database, openDatabase } from '../../../bot/storage/database.ts';
import { migrate } from '../../../bot/storage/migrate.ts';
import { fireNext } from '../../../bot/timers.ts';
import { packs } from '../../../policy/packs/packs.ts';
import { type Agenda, agenda } from './agenda.ts';
import { type Customer, customerOf, nextWords } from './customers.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Life, openLife } from './life.ts';
import { openScreens } from './open-screens.ts';
import { type Bringing, openPlatform, type Platform } from './platform.ts';
import { comesAfterMs, roundFrom } from './rhythm.ts';
import { type Press, type Staff, staffOf } from './staff.ts';
import { nextDueAt, waitingAt } from './waiting.ts';

export interface SimulationOptions {
  readonly customers: number;
  readonly days: number;
  readonly seed: number;
  readonly hasFaults: boolean;
}

export interface Progress {
  /** In [0, 1]. */
  readonly share: number;
  readonly day: number;
  readonly messages: number;
  readonly kills: number;
}

/** The world when its time is over and everything has come to rest. */
export interface Ended {
  readonly database: Database;
  readonly brands: Brands;
  readonly platform: Platform;
  readonly customers: ReadonlyMap<string, Customer>;
  readonly now: Instant;
  readonly kills: number;
  /** The ends of the slices in which it died. */
  readonly deaths: readonly Instant[];
  readonly fired: number;
  /** The timers that fired later than within a slice. */
  readonly late: readonly Late[];
  /** Nothing is looked at more often than this. */
  readonly sliceMs: number;
}

interface Late {
  readonly at: Instant;
  readonly lateMs: number;
}

type Happening = Bringing | Press | { readonly kind: 'heard' | 'writes'; readonly chat: string };

const startsAt = Date.parse('2026-11-21T00:00:00.000Z');
const dayMs = 86_400_000;
/** Messages a customer causes, on the average: for the length of the slices only. */
const messagesEach = 12;
const messagesPerSlice = 48;
const longestSliceMs = 600_000;
const shortestSliceMs = 5_000;
const fewestSteps = 60;
/** After the last day nothing goes wrong any more, and everything may come to its end: retries, doubts, late messages. */
const restMs = dayMs / 4;

export async function simulate<T>(
  url: string,
  options: SimulationOptions,
  check: (ended: Ended) => Promise<T>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<T> {
  await using stack = new AsyncDisposableStack();
  const dir = await mkdtemp(join(tmpdir(), 'clauseline-simulation-'));
  stack.defer(() => rm(dir, { recursive: true, force: true }));
  // However slow the machine: what it waits for must not decide how a seed comes out.
  const witness = openDatabase(url, { waitMs: 0 });
  stack.defer(() => witness.destroy());
  await migrate(witness);
  const world = new World(
    url,
    options,
    await openBlobs(dir),
    await loadBrands(brandsFile, packs, toInstant(startsAt)),
    witness,
  );
  const fromMs = startsAt;
  await world.begin();
  while (world.nowMs < world.untilMs) {
    await world.slice();
    onProgress({
      ...world.told(),
      share: (world.nowMs - fromMs) / (world.untilMs - fromMs),
      day: (world.nowMs - fromMs) / dayMs,
    });
  }
  await world.end();
  return await check(world.ended());
}

const brandsFile = join(import.meta.dirname, '..', '..', 'journeys', 'brands.json');

class World {
  nowMs = startsAt;
  readonly untilMs: number;
  readonly #options: SimulationOptions;
  readonly #url: string;
  readonly #blobs: Blobs;
  readonly #brands: Brands;
  readonly #witness: Database;
  readonly #chance: Dice;
  readonly #agenda: Agenda<Happening> = agenda();
  readonly #platform: Platform;
  readonly #staff: Staff;
  readonly #customers = new Map<string, Customer>();
  readonly #clock: Clock = { now: () => toInstant(this.nowMs) };
  readonly #sliceMs: number;
  #life: Life;
  #kills = 0;
  #stepsBefore = 0;
  #fired = 0;
  readonly #late: Late[] = [];
  readonly #deaths: Instant[] = [];

  constructor(url: string, options: SimulationOptions, blobs: Blobs, brands: Brands, witness: Database) {
    this.#url = url;
    this.#options = options;
    this.untilMs = startsAt + options.days * dayMs + restMs;
    this.#blobs = blobs;
    this.#brands = brands;
    this.#witness = witness;
    this.#chance = diceOf(options.seed);
    this.#platform = openPlatform({
      ...{ chance: this.#chance, agenda: this.#agenda },
      now: () => this.nowMs,
      hasFaults: () => this.#hasFaults(),
    });
    this.#staff = staffOf(this.#chance, {
      now: () => this.nowMs,
      plan: (at, press) => this.#agenda.add(at, press),
    });
    const perMs = (options.customers * messagesEach) / (options.days * dayMs);
    this.#sliceMs = Math.round(Math.min(longestSliceMs, Math.max(shortestSliceMs, messagesPerSlice / perMs)));
    this.#life = this.#born();
  }

  /** Each customer comes at some time, writes, and comes back with the next word when the bot has answered. */
  async begin(): Promise<void> {
    const { customers, days } = this.#options;
    for (let index = 0; index < customers; index += 1) {
      const chat = `chat-${index}`;
      const at = roundFrom(startsAt + comesAfterMs(days, this.#chance));
      this.#customers.set(chat, customerOf(chat, civilDate(toInstant(at), 'Asia/Shanghai'), this.#chance));
      this.#agenda.add(at, { kind: 'writes', chat });
    }
  }

  async slice(): Promise<void> {
    const next = await this.#nextAtMs();
    // Where nothing falls due time flies, in whole slices.
    this.nowMs += this.#sliceMs * Math.max(1, Math.ceil((next - this.nowMs) / this.#sliceMs));
    const happening = Map.groupBy(this.#agenda.due(this.nowMs), ({ kind }) => kind);
    const chats = [...(happening.get('writes') ?? []), ...(happening.get('heard') ?? [])] as readonly {
      readonly chat: string;
    }[];
    await this.#write(chats.map(({ chat }) => chat));
    // What was said this moment may be brought this moment.
    const brought = [...((happening.get('bring') ?? []) as readonly Bringing[]), ...this.#bringingsNow()];
    this.#endanger();
    await this.#survive(async ({ host }) => await this.#bringAll(host, brought));
    for (const press of (happening.get('press') ?? []) as readonly Press[]) {
      await this.#survive(({ desk }) => this.#staff.press(desk, press), press);
    }
    const { isQueued } = await waitingAt(this.#witness, this.#clock.now());
    if (isQueued) await this.#survive(({ desk }) => this.#staff.look(desk));
    await this.#survive((life) => this.#settle(life));
  }

  async end(): Promise<void> {
    await this.#life.mortal.end();
  }

  told() {
    return { messages: this.#platform.counts.brought, kills: this.#kills };
  }

  ended(): Ended {
    return {
      ...{ database: this.#witness, brands: this.#brands, platform: this.#platform, customers: this.#customers },
      ...{
        now: this.#clock.now(),
        kills: this.#kills,
        fired: this.#fired,
        late: this.#late,
        deaths: this.#deaths,
        sliceMs: this.#sliceMs,
      },
    };
  }

  #born(): Life {
    return openLife({
      ...{ url: this.#url, chance: this.#chance, clock: this.#clock, blobs: this.#blobs, brands: this.#brands },
      platform: this.#platform,
      onFired: (lateMs) => {
        this.#fired += 1;
        if (lateMs > this.#sliceMs) this.#late.push({ at: this.#clock.now(), lateMs });
      },
    });
  }

  #hasFaults(): boolean {
    return this.#options.hasFaults && this.nowMs < startsAt + this.#options.days * dayMs;
  }

  /** Now and then it dies within what is as much work as the last slice was. */
  #endanger(): void {
    const { mortal } = this.#life;
    const steps = mortal.steps();
    const lastSlice = Math.max(steps - this.#stepsBefore, fewestSteps);
    this.#stepsBefore = steps;
    if (this.#hasFaults() && this.#chance.happens(0.06))
      mortal.dieAfter(1 + Math.floor(this.#chance.next() * lastSlice));
  }

  /** Where the process dies at it, another one takes its place; what staff pressed they press again. */
  async #survive(work: (life: Life) => Promise<void>, press?: Press): Promise<void> {
    const { mortal } = this.#life;
    // Calls to other processes are made in the background; the next death must not find them sometimes under way and sometimes not.
    const finished = work(this.#life).then(mortal.quiet);
    const survived = await Promise.race([finished.then(() => true), mortal.died.then(() => false)]);
    if (survived) return;
    this.#kills += 1;
    this.#deaths.push(this.#clock.now());
    this.#life = this.#born();
    this.#stepsBefore = 0;
    if (press !== undefined) this.#agenda.add(this.nowMs + 60_000, press);
  }

  /** Turns, deliveries and timers, and what they bring about, until nothing is due. */
  async #settle({ conversations, timers }: Life): Promise<void> {
    for (let isQuiet = false; !isQuiet; ) {
      const { isTurnDue, isTimerDue } = await waitingAt(this.#witness, this.#clock.now());
      if (!isTurnDue && !isTimerDue) return;
      if (isTurnDue) await conversations.drain();
      isQuiet = !(await fireNext(timers));
      while (!isQuiet && (await fireNext(timers)));
    }
  }

  async #write(chats: readonly string[]): Promise<void> {
    const open = await openScreens(this.#witness, chats);
    for (const chat of chats) {
      const customer = this.#customers.get(chat);
      const state = open.get(chat);
      if (customer === undefined || (customer.said > 0 && state === undefined)) continue;
      const words = nextWords(customer, state?.open ?? null, this.#chance);
      if (words === undefined || (customer.said > 0 && this.#chance.happens(0.02))) continue;
      customer.said += 1;
      this.#platform.said({ chat, ...words });
    }
  }

  /** When something falls due, in the world or in the bot; no later than the end. */
  async #nextAtMs(): Promise<number> {
    const ofWorld = this.#agenda.nextAt() ?? Number.POSITIVE_INFINITY;
    if (ofWorld <= this.nowMs + this.#sliceMs) return ofWorld;
    const dueAt = await nextDueAt(this.#witness);
    const ofBot = dueAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueAt);
    return Math.min(ofWorld, ofBot, this.untilMs);
  }

  #bringingsNow(): readonly Bringing[] {
    return this.#agenda.due(this.nowMs).flatMap((happening) => {
      if (happening.kind === 'bring') return [happening];
      this.#agenda.add(this.nowMs + 1, happening);
      return [];
    });
  }

  async #bringAll(host: Life['host'], brought: readonly Bringing[]): Promise<void> {
    const left = new Set(brought);
    const bring = async (bringing: Bringing) => {
      await this.#platform.bring(host, bringing);
      left.delete(bringing);
    };
    const { mortal } = this.#life;
    // Whoever dies answers nobody: the platform brings all of it again.
    void mortal.died.then(() => {
      for (const bringing of left) this.#agenda.add(this.nowMs + 60_000, bringing);
    });
    await Promise.all(brought.map(bring));
  }
}
