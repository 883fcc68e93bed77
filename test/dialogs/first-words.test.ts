// What people write first, and ask in passing: heard as what it is, and never met with a list. See script.ts.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations: Readonly<Record<string, string>> = {
  'how long a repair takes is no wish for one; whoever offers to pay hears of the quote': `
    < my XT2400 won't charge
    < how long would a repair take?
    ~ you would like
    < can i just pay for it?
    ! you get a quote first`,

  'a sentence that tells something of the unit gets no list of matters': `
    < lost the receipt but it is registered on the app
    ! Got it: no invoice
    ? defect`,
  'a question with a story of the unit in it is no mere question': `
    < bought an XT2400 on your website, it came last friday, brand new, is there anything i can do?
    ! received 20 November 2026
    ? purchase-proof
    < my wife bought one as well, can we give one back?
    ! you would like a return
    ~ for an engineer`,
  'a new cord is a spare part, and how to connect two is no second unit': `
    < can you send me a new power cord, mine got chewed by the dog
    ! 3.5.2(a)`,
  'and in Chinese, a question about two units tells of no trouble': `
    < 两台XT2400怎么并机
    ~ 您有不止一台
    ! 技术问题`,
  'whether it is dangerous is answered on the safe side': `
    < the app says cell imbalance. is that dangerous?
    ! leave it switched off and unplugged`,
};

describe('first words', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
