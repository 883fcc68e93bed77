// Engineers: they take what waits, say something, and bring it to an end; what they pressed when the line broke they press again.
import type { DeskHost } from '../../../bot/desk.ts';
import type { DeskAction } from '../../../bot/desk-action.ts';
import type { Dice } from './dice.ts';
import { roundFrom } from './rhythm.ts';

export interface Press {
  readonly kind: 'press';
  readonly engineer: string;
  readonly caseId: string;
  readonly action: DeskAction;
  readonly key: string;
}

const engineers = ['chen', 'wang', 'ortiz'];
const hourMs = 3_600_000;

export interface Staff {
  /** Looks at the queue and takes what is there, up to a number. */
  look(desk: DeskHost): Promise<void>;
  press(desk: DeskHost, press: Press): Promise<void>;
}

export interface StaffSettings {
  readonly now: () => number;
  readonly plan: (at: number, press: Press) => void;
}

export function staffOf(chance: Dice, { now, plan }: StaffSettings): Staff {
  const planWork = (engineer: string, caseId: string): void => {
    const key = chance.id();
    const text = 'We have looked into it and will write to you again.';
    const pressing = { kind: 'press', engineer, caseId } as const;
    const first = now() + chance.waitMs(hourMs / 12);
    plan(first, { ...pressing, action: { kind: 'send', text, sendId: key }, key });
    const last = roundFrom(first + chance.waitMs(8 * hourMs));
    if (chance.happens(0.9)) {
      const ending = { kind: 'resolve', outcome: 'explained', note: '', closingText: 'All the best.' } as const;
      plan(last, { ...pressing, action: ending, key: `${key} end` });
    } else plan(last, { ...pressing, action: { kind: 'release', note: '' }, key: `${key} end` });
  };
  return {
    look: async (desk) => {
      const takeAll = async (engineer: string): Promise<void> => {
        for (let taken = 0; taken < 20; taken += 1) {
          const outcome = await desk.takeNext(engineer);
          if (outcome.kind !== 'done') break;
          planWork(engineer, outcome.caseId);
        }
      };
      await Promise.all(engineers.map(takeAll));
    },
    press: async (desk, { caseId, engineer, action, key }) => void (await desk.act(caseId, engineer, action, key)),
  };
}
