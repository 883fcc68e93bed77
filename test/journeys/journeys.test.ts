// Every journey of scripts/, held with one running bot. See script.ts for how a journey is read.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { play } from './play.ts';
import { journeysIn, readJourneys } from './script.ts';

const journeys = readJourneys(join(import.meta.dirname, 'scripts'));

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house?.[Symbol.asyncDispose]();
});

describe('a journey', () => {
  it.each(
    journeys.map(
      (journey) => [`${journey.brand} ${journey.language} ${journey.channel}: ${journey.title}`, journey] as const,
    ),
  )('%s', async (_title, journey) => {
    await play(journey, house);
  });

  it('fails where the bot does not do what it says', async () => {
    const [wrong] = journeysIn('== east en chat | a wrong one\n< hi\n! The moon is made of cheese', 'wrong.txt');
    await expect(wrong && play(wrong, house)).rejects.toThrow(/wrong.txt:3/);
  });
});
