// What was read out of a customer's words and what was listed to them: taken back by their word, and not asked for once more. See script.ts.
import { describe, expect, it } from 'vitest';
import { understand } from '../../dialogs/extract/understand.ts';
import { play } from './script.ts';

const conversations = {
  'who bought from a third party connected nothing of it': `
    < my XT2400 won't charge
    <[none]
    < amazon, the seller was some third party. it came about 4 weeks ago
    ~ another maker
    ? causes`,

  'a cause that was read is taken back beside another question, which stays open': `
    < my XT2400 won't charge
    <[none]
    < amazon, it came about 4 weeks ago and i used a third party charger
    ! parts of another maker
    ? purchase-proof
    < no no, no other charger was ever connected!
    ! now none (before: parts of another maker connected)
    ? purchase-proof`,

  'what else happened stands': `
    < my XT2400 won't charge since I dropped it, and I used a third party charger
    <[none]
    < no, i never used a third party charger
    ! now dropped or hit (before: dropped or hit and parts of another maker connected)`,

  'a plain no still answers the open question': `
    < my XT2400 won't charge
    <[none]
    < amazon, it came about 4 weeks ago and i used a third party charger
    ? purchase-proof
    < no i lost it
    ? verdict`,

  'whoever got something else is asked what is wrong apart from that': `
    < i got the wrong model today
    <[none]
    ? defect
    ! Apart from that
    < no
    ~ Apart from that
    ? model`,

  'the same in Chinese': `
    < 今天收到的型号不对
    <[none]
    ? defect
    ! 除了发错
    < 没有
    ~ 除了发错
    ? model`,

  'a unit that keeps doing something is no second case': `
    < 机器老是自己关机
    ~ 又出问题
    ? hazards`,

  '"is this real?" is a question of the registry': `
    < is this real? serial DEMO-XT2400-0001
    ! in our records as a genuine unit`,

  'what it costs to mend something broken is said, and the fault gone into': `
    < 我老公把机器摔了一下，现在屏幕碎了，要多少钱修
    ! 会先给您报价
    ? hazards`,

  'whether it can be had is answered, before the questions': `
    < can i return it?
    ! Let me find out
    ? defect`,

  'a plain wish is not': `
    < refund please
    ~ Let me find out
    ? defect`,

  'a contract told in years is no question for an engineer': `
    < my battery won't charge. is it still under warranty? it has a contract of 5 years from installation
    ~ one for an engineer`,
};

describe('what was said', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });

  it.each([
    ['收到货三天，不想要了', '2026-11-18'],
    ['刚收到货三天', '2026-11-18'],
    ['到手两周，没拆', '2026-11-07'],
    ['今天刚收到货', '2026-11-21'],
  ])('%s: it came on %s', (words, day) => {
    const { candidates } = understand(words, { today: '2026-11-21', models: [], units: [] });
    expect(candidates.find(({ fact }) => fact === 'deliveredOn')?.value).toBe(day);
  });

  it.each([
    'our home battery shows an error',
    'my golf cart battery only gives half the range it used to',
    'the display is shattered',
    '屏幕裂了',
  ])('%s: a fault', (words) => {
    const { candidates } = understand(words, { today: '2026-11-21', models: [], units: [] });
    expect(candidates.find(({ fact }) => fact === 'defect')?.value).toBe('performance');
  });

  it.each(['three missed appointments', 'nothing damaged, they just dont show up'])(
    '%s: no content with the service',
    (words) => {
      const { candidates } = understand(words, { today: '2026-11-21', models: [], units: [] });
      expect(candidates.find(({ fact }) => fact === 'serviceDissatisfaction')?.value).toBe(true);
    },
  );

  it('a box that fell apart long ago is gone, and came undamaged for all we know', () => {
    const { candidates } = understand('箱子早烂没了', { today: '2026-11-21', models: [], units: [] });
    expect(candidates.map(({ fact, value }) => [fact, value])).toEqual([['boxPresent', false]]);
  });

  it('an error in an order is none', () => {
    const { candidates } = understand('I have an error in my order', { today: '2026-11-21', models: [], units: [] });
    expect(candidates.filter(({ fact }) => fact === 'defect')).toEqual([]);
  });
});
