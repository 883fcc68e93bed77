// One life of the bot, from its start to its death: the runtime, the hotline and the timers as a process of its own would have them.
import { pino } from 'pino';
import type { Brands } from '../../../bot/brands.ts';
import type { Clock } from '../../../bot/clock.ts';
import { type Conversations, openConversations } from '../../../bot/conversation/runtime.ts';
import type { DeskHost } from '../../../bot/desk.ts';
import { deskHost } from '../../../bot/hotline/desk-host.ts';
import { unlistedStaff } from '../../../bot/hotline/unlisted-staff.ts';
import type { Blobs } from '../../../bot/storage/blobs.ts';
import type { Notifications } from '../../../bot/storage/notifications.ts';
import { timerSettings } from '../../../bot/timer-handlers.ts';
import type { TimerSettings } from '../../../bot/timers.ts';
import type { Dice } from './dice.ts';
import { type Mortal, openMortal } from './mortal.ts';
import type { Platform } from './platform.ts';

export interface Life {
  readonly mortal: Mortal;
  readonly conversations: Conversations;
  readonly host: ReturnType<Conversations['hostOf']>;
  readonly desk: DeskHost;
  readonly timers: TimerSettings;
}

export interface LifeSettings {
  readonly url: string;
  readonly chance: Dice;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly blobs: Blobs;
  readonly brands: Brands;
  /** A timer fired, so long after its instant. */
  readonly onFired: (lateMs: number) => void;
}

/** Nobody waits to be called: every slice looks by itself. */
const noCalls: Notifications = { on: () => () => {}, onMissed: () => () => {}, [Symbol.asyncDispose]: async () => {} };

export function openLife({ url, chance, platform, clock, blobs, brands, onFired }: LifeSettings): Life {
  const mortal = openMortal(url, chance);
  const channel = platform.channel(mortal.step);
  const parts = {
    ...{ database: mortal.database, blobs, notifications: noCalls, clock, brands },
    ...{ newId: chance.id, random: chance.next, log: pino({ level: 'silent' }), onUpgrade: () => {} },
  };
  const staff = unlistedStaff(brands);
  const conversations = openConversations({ ...parts, channels: [channel], defaultBrand: 'east' });
  const desk = deskHost({ ...parts, staff, secret: 'simulation' });
  const timers = watched(timerSettings({ ...parts, staff }), onFired);
  return { mortal, conversations, host: conversations.hostOf(channel), desk, timers };
}

function watched(timers: TimerSettings, onFired: LifeSettings['onFired']): TimerSettings {
  const handlers = Object.entries(timers.handlers).map(([kind, handle]): [string, typeof handle] => [
    kind,
    async (trx, timer, now) => {
      await handle(trx, timer, now);
      onFired(Date.parse(now) - Date.parse(timer.dueAt));
    },
  ]);
  return { ...timers, handlers: Object.fromEntries(handlers) };
}
