// Whole conversations as readable scripts, held with the real policy of EAST. A line begins with what it is:
//   <  the customer writes            <[key]  presses the option with that key of the open screen
//   <[screen/key]  presses an option of a screen shown before
//   <  (photo) caption                <  (joined), <  (handback)
//   ?  the screen now open            !  some reply of this turn says        ~  none of them says
//   #  an effect of this turn, as kind and detail
import { expect } from 'vitest';
import type { DialogBrand, Effect, IncomingFile, Reply, TurnInput, TurnResult, Unit } from '../../dialogs/dialog.ts';
import { serialsIn } from '../../dialogs/extract/serials.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { east } from '../../policy/packs/east/pack.ts';

/** A Saturday. */
const today = '2026-11-21';

const brand: DialogBrand = {
  id: 'east',
  name: 'EAST',
  pack: east,
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  hotline: '400 000 0000',
  serviceEmail: 'service@east.example',
};

const units: readonly Unit[] = [
  unit('DEMO-XT2400-0001', 'XT2400', '2026-11-18'),
  unit('DEMO-XT2400-0002', 'XT2400', '2026-11-09'),
  unit('DEMO-XT2400-0003', 'XT2400', '2024-05-21'),
  unit('DEMO-P6A-0005', 'P6A', '2024-05-21'),
];

function unit(serialNumber: string, model: string, deliveredOn: string): Unit {
  return {
    serialNumber,
    brand: 'east',
    model,
    deliveredOn,
    purchasedOn: deliveredOn,
    channel: 'official',
    purchaseRegion: 'cn-mainland',
  };
}

export type Activity = TurnInput['activity'];

export function inputFor(activity: Activity): TurnInput {
  const serials = activity.kind === 'message' ? serialsIn(activity.text) : [];
  return {
    activity,
    candidates: [],
    now: `${today}T09:30:00.000Z`,
    today,
    brand,
    units: units.filter(({ serialNumber }) => serials.includes(serialNumber)),
    channel: { buttons: true },
  };
}

export function says(text: string, files: readonly IncomingFile[] = []): Activity {
  return { kind: 'message', text, files };
}

/** Runs a script to its end; every expectation names its line. */
export function play(script: string): DialogState | null {
  let state: DialogState | null = null;
  let last: TurnResult | undefined;
  for (const line of script.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const rest = line.slice(1).trim();
    if (line.startsWith('<')) {
      last = takeTurn(state, inputFor(activityOf(rest, state)));
      // What is stored comes back as JSON.
      state = JSON.parse(JSON.stringify(last.state));
    } else expectLine(line, rest, last);
  }
  return state;
}

function activityOf(rest: string, state: DialogState | null): Activity {
  if (rest === '(joined)') return { kind: 'joined' };
  if (rest === '(handback)') return { kind: 'handback' };
  if (rest.startsWith('(photo)')) {
    return says(rest.slice(7).trim(), [
      { kind: 'kept', evidenceId: 'e1', name: 'photo.jpg', contentType: 'image/jpeg' },
    ]);
  }
  const key = /^\[(.+)\]$/.exec(rest)?.[1];
  if (key === undefined) return says(rest);
  const [name, own] = key.includes('/') ? key.split('/') : [undefined, key];
  const screen = name === undefined ? state?.open : state?.shown.find((one) => one.screen === name);
  const at = screen?.options.indexOf(own ?? '') ?? -1;
  expect(at, `"${own}" is an option of ${screen?.screen}: ${screen?.options.join(', ')}`).toBeGreaterThanOrEqual(0);
  return { kind: 'message', text: screen?.titles[at] ?? '', choice: `${screen?.number}.${at + 1}`, files: [] };
}

function expectLine(line: string, rest: string, last: TurnResult | undefined): void {
  const said = textOf(last?.replies ?? []);
  if (line.startsWith('?')) expect(last?.state.open?.screen ?? 'nothing', `after:\n${said}`).toBe(rest);
  else if (line.startsWith('!')) expect(said).toContain(rest);
  else if (line.startsWith('~')) expect(said).not.toContain(rest);
  else if (line.startsWith('#')) expect((last?.effects ?? []).map(effectLine), line).toContain(rest);
  else throw new Error(`A line of the script begins with none of < ? ! ~ #: ${line}`);
}

function textOf(replies: readonly Reply[]): string {
  return replies.map(({ text }) => text).join('\n\n');
}

function effectLine(effect: Effect): string {
  switch (effect.kind) {
    case 'open-case':
      return `open-case ${effect.matter}`;
    case 'record-facts':
      return 'record-facts';
    case 'record-evidence':
      return `record-evidence ${effect.slot}`;
    case 'record-decision':
      return 'record-decision';
    case 'record-hazard':
      return `record-hazard ${effect.hazards.join(' ')}`;
    case 'submit-claim':
      return `submit-claim ${effect.remedy}`;
    case 'record-contact':
      return `record-contact ${[effect.contact.name, effect.contact.phone, effect.contact.email].filter(Boolean).join(' ')}`;
    case 'hand-off':
      return `hand-off ${effect.reason}`;
    case 'set-language':
      return `set-language ${effect.language}`;
    case 'answer-case':
      return `answer-case ${effect.answer.kind}`;
    case 'note-request':
      return `note-request ${effect.matter}`;
    case 'turn-to-case':
      return `turn-to-case ${effect.caseId ?? 'new'}`;
    case 'rest-case':
    case 'forget-customer':
      return effect.kind;
  }
}
