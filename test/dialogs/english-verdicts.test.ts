// What a customer is owed, told in English. See script.ts for how a script is read.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations = {
  'everything in the first message needs three more answers, the one on safety among them': `
    < XT2400 from your store, came 3 days ago, won't charge, never opened, have the invoice
    # open-case fault
    ! I am sorry
    ! received 18 November 2026
    ? hazards
    < [none]
    ? service-region
    < [mainland]
    ? causes
    ~ The casing was opened
    < [none]
    ! can have it replaced
    ! 3.3.1(c)
    ! until 18 December
    ! until an engineer has checked
    ? verdict
    # record-decision
    < yes
    # submit-claim replacement
    ! case number **⟦case-number⟧**
    ? contact
    < Ana Lopez, +49 170 1234567
    # record-contact Ana Lopez +49 170 1234567
    ! Ana Lopez`,

  'a return refused on day 12 is told why, with what is owed instead': `
    < it stopped charging, can I send it back?
    ! I am sorry
    ? hazards
    < no
    ? model
    < DEMO-XT2400-0002
    ! in our records
    ? service-region
    < [mainland]
    < none of these
    ! A return is not possible under these rules
    ! You received it on 9 November and wrote to us on 21 November, 12 days later
    ! The last day to ask for this was 16 November
    ! 3.2.2(a): “Purchase at EAST's official store
    ! But you can have it replaced
    ! can have it replaced
    ? verdict
    < [review]
    # hand-off review
    ! not final until then
    ? contact
    < [skip]
    ~ How can we reach you
    < then please replace it
    ? verdict
    < yes
    # submit-claim replacement`,

  'an eligible return of an unopened unit': `
    < I want to return my XT2400, bought on your website, arrived yesterday, never opened
    # open-case return
    ? purchase-proof
    < yes i have it
    ! You can return it and get your money back
    ! You pay freight
    < yes
    # submit-claim return`,

  'the warranty of an XT2400 is over after 30 months': `
    < hi, my unit DEMO-XT2400-0003 does not switch on any more
    ? hazards
    < [none]
    ? earlier-repair
    < no
    ? causes
    < nothing happened
    ! ran until 21 May 2026
    ! 3.4.2(a)
    ! can have it repaired for a fee
    ! You get a quote before anything is done`,

  'the same after 30 months is covered for a P6A': `
    < hi, my unit DEMO-P6A-0005 does not switch on any more
    < 1
    < 1
    < 1
    ! can have it repaired free under warranty
    ! runs until 21 May 2029
    < yes
    # submit-claim warranty`,

  'a dealer’s customer is sent to the dealer, kindly, with a way to a person': `
    < my P6A from a dealer stopped working, it came in May 2025
    ? hazards
    < none of these
    ? causes
    < never dropped, never wet
    ! your dealer is the first address
    ! 3.1
    ? verdict
    < [review]
    # hand-off review`,

  'our records outrank the customer’s memory, openly': `
    < DEMO-XT2400-0002 won't charge
    < it was delivered yesterday
    ! Our records say **Received**: 9 November 2026`,

  'an unknown serial means nothing bad': `
    < serial DEMO-XX9999-1234 won't charge
    ! do not find DEMO-XX9999-1234
    ! means nothing bad`,

  'what the carrier broke': `
    < my XT2400 from your store arrived dented yesterday, I want a new one
    # open-case replacement
    ! I am sorry
    ! damaged on arrival
    ? hazards
    < [none]
    ? defect
    < no
    ? service-region
    < [mainland]
    ? causes
    < none of these
    ! can have it replaced
    ! 3.3.1(a)`,

  'a dealer’s word, an unknown box, and still no wrong verdict': `
    < bought on amazon, stopped working
    < 1
    < idk
    ! I go on without it`,
};

describe('verdicts in English', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
