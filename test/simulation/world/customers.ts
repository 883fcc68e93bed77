// Customers who know their own case: each has facts nobody told the bot, and answers what is asked by them.

import { shapeOf } from '../../../dialogs/asking/screens.ts';
import type { OpenScreen } from '../../../dialogs/state.ts';
import type { Facts } from '../../../policy/facts.ts';
import { parseFacts } from '../../../policy/facts-json.ts';
import { type QuestionId, questions } from '../../../policy/questions.ts';
import type { Dice } from './dice.ts';

export type Truth = Readonly<Record<string, unknown>>;

export interface Customer {
  readonly chat: string;
  readonly truth: Truth;
  said: number;
}

export interface Answer {
  readonly text: string;
  readonly choice?: string;
}

/** More than this nobody writes. */
const longestStory = 24;
const models = ['XT1500', 'XT2400', 'P6A', 'SP120'];

export function customerOf(chat: string, today: string, chance: Dice): Customer {
  const ago = chance.oneOf([2, 5, 12, 20, 45, 300, 500, 900]);
  const deliveredOn = `${Temporal.PlainDate.from(today).subtract({ days: ago })}`;
  const region = chance.oneOf(['cn-mainland', 'cn-mainland', 'overseas']);
  const isBroken = chance.happens(0.8);
  const truth = {
    model: chance.oneOf(models),
    channel: chance.oneOf(['official', 'official', 'distributor']),
    ...{ serviceRegion: region, purchaseRegion: region },
    deliveredOn,
    purchasedOn: deliveredOn,
    producedOn: '2022-01-10',
    defect: isBroken ? 'performance' : 'none',
    functionIntact: !isBroken,
    ...{ transportDamage: false, transportDamageByCustomer: false, notAsDescribed: false, hazards: [] },
    causes: chance.happens(0.2) ? [chance.oneOf(['collision', 'moisture', 'opened-casing'])] : [],
    scratchFree: chance.happens(0.8),
    packagingUndamaged: chance.happens(0.9),
    accessoriesComplete: chance.happens(0.9),
    ...{ boxPresent: true, likeNew: true, deliveryProof: true, carrierProof: true, faultInformationProvided: true },
    purchaseProof: chance.happens(0.85),
    ...{ owner: true, ownerAuthorised: true, repairedOrReplaced: false, shippedBack: false },
    consumer: chance.happens(0.9),
  };
  return { chat, truth, said: 0 };
}

export function factsOf(truth: Truth, asOf: string): Facts {
  const parsed = parseFacts({ asOf, ...truth });
  if (parsed.problems) throw new Error(parsed.problems.join('; '));
  return parsed.facts;
}

/** The first word, and what follows from what the bot asks; undefined where there is nothing left to say. */
export function nextWords({ truth, said }: Customer, open: OpenScreen | null, chance: Dice): Answer | undefined {
  if (said === 0)
    return { text: truth.defect === 'none' ? 'I want to return my unit' : 'it stopped working, can I return it?' };
  if (said >= longestStory || open === null) return undefined;
  if (chance.happens(0.05)) return { text: chance.oneOf(['why do you ask?', 'hello?', 'I see', '谢谢']) };
  return open.screen in questions ? answerTo(open.screen as QuestionId, open, truth) : onOwnScreen(open, chance);
}

/** One of the conversation's own screens; nobody asks for a person, since then people decide. */
function onOwnScreen(open: OpenScreen, chance: Dice): Answer | undefined {
  switch (open.screen) {
    case 'contact':
      return { text: 'Ana Lopez, +49 170 1234567' };
    case 'verdict':
    case 'matter':
      return press(open, chance.oneOf(open.options.filter((key) => key !== 'correct')));
    case 'contradiction':
    case 'which-value':
      return press(open, open.options[0] ?? '');
    default:
      return undefined;
  }
}

function answerTo(question: QuestionId, open: OpenScreen, truth: Truth): Answer {
  const { answer, options } = shapeOf(question);
  if (answer === 'date' || answer === 'text') {
    const value = truth[questions[question].facts[0] ?? ''];
    return typeof value === 'string' ? { text: value } : unknown(open);
  }
  const fitting = open.options.filter((key) => key in options && isTrue(options[key] ?? {}, truth));
  const [first] = fitting;
  if (first === undefined) return unknown(open);
  if (answer === 'one' || fitting.length === 1) return press(open, first);
  return { text: fitting.map((key) => open.options.indexOf(key) + 1).join(', ') };
}

function isTrue(values: object, truth: Truth): boolean {
  const said = Object.entries(values);
  return said.every(([name, value]) => {
    const held = truth[name];
    if (!Array.isArray(value) || !Array.isArray(held)) return held === value;
    return value.length === 0 ? held.length === 0 : value.some((one) => held.includes(one));
  });
}

function press({ number, options, titles }: OpenScreen, key: string): Answer {
  const index = options.indexOf(key);
  return { text: titles[index] ?? '', choice: `${number}.${index + 1}` };
}

function unknown(open: OpenScreen): Answer {
  return open.options.includes('unknown') ? press(open, 'unknown') : { text: "I don't know" };
}
