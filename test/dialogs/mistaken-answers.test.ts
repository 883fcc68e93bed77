// Words that are no answer to what is asked, or say less than they seem to: none of them may become a fact. See script.ts.
import { describe, expect, it } from 'vitest';
import { hazardsIn } from '../../dialogs/extract/hazards.ts';
import { shortAnswer } from '../../dialogs/extract/short-answers.ts';
import { understand } from '../../dialogs/extract/understand.ts';
import { play } from './script.ts';

function factsIn(text: string): Readonly<Record<string, unknown>> {
  const { candidates } = understand(text, { today: '2026-11-21', models: ['XT2400', 'P6A'], units: [] });
  return Object.fromEntries(candidates.map(({ fact, value }) => [fact, value]));
}

const conversations = {
  'the year of a corrected date is no serial number': `
    < is it still under warranty? it came on 2021-10-25
    ? serial-number
    < sorry, it came on 2021/11/27
    ! now 27 November 2021 (before: 25 October 2021)
    ? serial-number`,

  'the year of a day told beside the question is no serial number': `
    < is it still under warranty?
    ? serial-number
    < came 2021/11/27
    ! received 27 November 2021
    ? serial-number`,

  'whoever will never buy again has not lost the receipt': `
    < my XT2400 won't charge
    <[none]
    < amazon, it came 4 weeks ago
    <[none]
    ? purchase-proof
    < never buying from you again
    ? purchase-proof`,

  'whoever has no papers does not say that nothing happened to it': `
    < my XT2400 won't charge, i got it second hand in may
    <[none]
    ? causes
    < no paperwork at all sorry
    ! Got it: no invoice, receipt or order.
    ? causes`,

  'whoever says that it is perfect has not lost the receipt': `
    < bought an XT2400 on your website, it came last friday, brand new, can i return it?
    ? purchase-proof
    < no its like new, not a scratch
    ? purchase-proof`,

  'what it was spared says nothing of an earlier repair': `
    < my XT2400 from your shop won't charge, i am in shanghai, serial DEMO-XT2400-0003
    <[none]
    ? earlier-repair
    < 没磕没碰
    ? earlier-repair`,

  'who is not a firm uses it at home': `
    < my XT2400 won't charge, it came 2 days ago from your shop and is in the Netherlands
    <[none]
    <[none]
    ? consumer
    < bought privaetly, im a pensioner not a firm
    ! A person has to decide`,

  'a model told where the serial is asked is the model': `
    < is mine genuine?
    ? serial-number
    < XT 2400
    ~ in our records`,
};

describe('no answer', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });

  it.each([
    'just wondering about your opening hours',
    'will you send me a receipt?',
    'thats the third time this year with your stuff',
    'a certified partner of yours sold it',
    'can you hurry up please',
    '你们什么时候上班',
    '你们的东西第三次出问题了',
  ])('is where it was bought: %s', (words) => {
    expect(shortAnswer('purchase-channel', words)).not.toBe('official');
  });

  it.each([
    'you',
    'from you',
    'yours',
    'your shop',
    'online from you guys',
    'your website',
    '你们家',
    '在你们那买的',
    '从你们官网',
  ])('is missing where it was bought from the maker: %s', (words) => {
    expect(shortAnswer('purchase-channel', words)).toBe('official');
  });
});

describe('private use or a business', () => {
  it('is not told by where somebody is', () => {
    expect(shortAnswer('consumer', 'my wife has the papers, she is at work')).toBeUndefined();
    expect(shortAnswer('consumer', "sorry, i'm at work right now")).toBeUndefined();
    for (const words of ['for work', 'work', 'for our work', 'our company', 'office use'])
      expect(shortAnswer('consumer', words), words).toBe('business');
  });
});

describe('nothing', () => {
  it('denies the danger right behind it, and no other', () => {
    expect(hazardsIn('no smoke, no heat, nothing swollen').hazards).toEqual([]);
    expect(hazardsIn('nothing works smoke coming out').hazards).toEqual(['smoke']);
    expect(hazardsIn('nothing but smoke').hazards).toEqual(['smoke']);
  });
});

describe('a line break', () => {
  it('ends a denial: what follows is said', () => {
    expect(factsIn('unfortunately not\narrived broken')).toEqual({ transportDamage: true });
    expect(factsIn('no\nit does not charge')).toMatchObject({ defect: 'performance' });
    expect(factsIn('no\nbroken')).toMatchObject({ defect: 'performance' });
  });
});

describe('a clause in Chinese', () => {
  it('that says "not for long" asks nothing, and what stands beside it is heard', () => {
    expect(factsIn('充满了也用不了多久 没盒子 在杭州这边')).toEqual({
      defect: 'performance',
      functionIntact: false,
      boxPresent: false,
      serviceRegion: 'cn-mainland',
    });
  });

  it('ends at a space: a question beside it takes nothing back', () => {
    expect(factsIn('能不能修一下 盒子没了 在杭州')).toMatchObject({ boxPresent: false, serviceRegion: 'cn-mainland' });
    expect(factsIn('如果进水怎么办 现在开不了机')).not.toHaveProperty('causes');
  });
});
