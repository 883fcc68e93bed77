// Questions about our own question, what cannot be looked up, and leaving in the middle: nobody is told that they were not understood.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations: Readonly<Record<string, string>> = {
  'a label that cannot be read is no misunderstanding': `
    < my unit stopped charging
    < [none]
    ? model
    < the sticker came off
    ~ I did not quite get that
    ? purchase-channel`,
  'the period of a model is told before anything is known of the unit': `
    < how long is the warranty on the XT2400?
    ! The warranty on the XT2400 runs 24 months from the day it was received (3.1.2).
    ? serial-number`,
  'without a serial number the model and the day tell how long the warranty runs': `
    < is my unit under warranty?
    ? serial-number
    < i dont have the serial with me
    ~ I did not quite get that
    ? model
    < XT2400
    ? delivery-date
    < 9 november 2026
    ! under warranty until **9 November 2028**`,
  'also in Chinese': `
    < 我的还在保修期内吗
    ? serial-number
    < 我现在不在家
    ? model
    < XT1500
    ? delivery-date
    < 2026年11月9号
    ! 质保期到 **2028年11月9日**`,
  'where to look is said again': `
    < is my unit under warranty?
    < where do i find that?
    ! It is on the label at the back
    ~ one for an engineer
    ? serial-number`,
  'a picture is welcome': `
    < is my unit under warranty?
    < can i send you a photo of it?
    ! please send it here
    ? serial-number`,
  'who does not understand the question hears it in other words, and has not said no': `
    < my XT2400 from your shop stopped charging, it came on 9 november 2026
    < [none]
    < [mainland]
    ? causes
    < i dont understand
    ! what may have harmed it from outside
    ? causes`,
  'who leaves finds everything as it was': `
    < my XT2400 stopped charging
    ? hazards
    < ok thanks, later
    ! What you told me stays here
    < no smoke, no smell, nothing
    ? purchase-channel`,
  'never mind is no answer': `
    < my XT2400 from your shop stopped charging, it came on 9 november 2026
    < [none]
    < [mainland]
    ? causes
    < never mind
    ! What you told me stays here`,
  回头再说: `
    < 我的XT2400充不进电
    < 回头再说
    ! 随时回来接着办`,
};

describe('help with a question', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
