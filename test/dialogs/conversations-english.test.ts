// Whole conversations in English. See script.ts for how a script is read.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations: Readonly<Record<string, string>> = {
  'everything in the first message needs three more answers besides safety': `
    < XT2400 from your official store, came 3 days ago, won't charge, never opened, have the invoice
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
    ? fault-information
    < yes
    ! Replacement: yes
    ! 3.3.1(c)
    ! until 18 December 2026
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
    < 1
    ! Return and refund: not under these rules
    ! You received it on 9 November 2026 and wrote to us on 21 November 2026, 12 days later
    ! The last day to ask for this was 16 November 2026
    ! 3.2.2(a): “Purchase at EAST's official store
    ! What you can have instead
    ! Replacement: yes
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
    ! Return and refund: yes
    ! You pay: freight to us
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
    ! Paid repair: yes
    ! By quote`,

  'the same after 30 months is covered for a P6A': `
    < hi, my unit DEMO-P6A-0005 does not switch on any more
    < 1
    < 1
    < 1
    < 1
    ! Free repair under warranty: yes
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

  'danger interrupts everything, and nothing is said of money or sending': `
    < my XT2400 from your shop won't charge
    < there is smoke coming out now!!
    # record-hazard smoke
    # hand-off hazard
    ! Your safety comes first
    ! Leave the room
    ! 400 000 0000
    ~ refund
    ~ send it
    ~ ship
    < can I get a refund?
    ! The engineer on call
    ~ efund and
    < [safe]
    ! stay away
    < (handback)
    ! back with you`,

  'danger chosen from the list is danger too': `
    < my XT2400 won't charge
    < [swollen]
    # record-hazard swelling leak
    # hand-off hazard
    < [mistake]
    ! glad to hear it
    ? purchase-channel`,

  'no danger where it is denied': `
    < it won't charge. no smoke, no smell, not hot
    ? hazards
    ~ Your safety comes first`,

  'a person is called at once, at any step': `
    < it won't charge
    < can I talk to a human please
    # hand-off asked
    ! An engineer will join you here
    < engineer
    ! has been asked to join`,

  'a correction in words is said, and the verdict told anew': `
    < XT2400 from your official store, came on 9 November, won't charge, have the invoice
    < 1
    < 1
    < 1
    < 1
    ! Replacement: yes
    < no, it came on 1 October
    ! Changed: **Received** is now 1 October 2026 (before: 9 November 2026)
    ! **Replacement**: now not possible (before: possible)
    ! Free repair under warranty: yes`,

  'a correction by button': `
    < XT2400 from your official store, came on 9 November, won't charge, have the invoice
    < 1
    < 1
    < 1
    < 1
    < [correct]
    ? correct
    < [deliveredOn]
    ? delivery-date
    < 8 November
    ! Changed: **Received** is now 8 November 2026
    ! does not change the result
    ? verdict`,

  'our records outrank the customer’s memory, openly': `
    < DEMO-XT2400-0002 won't charge
    < it was delivered yesterday
    ! Our records say **Received**: 9 November 2026`,

  'an unknown serial means nothing bad': `
    < serial DEMO-XX9999-1234 won't charge
    ! do not find DEMO-XX9999-1234
    ! means nothing bad`,

  'is mine genuine? and back to where we were': `
    < is my unit genuine?
    ? serial-number
    < DEMO-P6A-0005
    ! genuine unit, model P6A
    ? matter`,

  'a date that is no day, a day ahead, a day with two readings': `
    < my XT2400 from your store won't charge
    < 1
    ? delivery-date
    < 31 February
    ! "31 february" is not in the calendar
    ? delivery-date
    < 5 December 2026
    ! still lies ahead
    ? delivery-date
    < 5.3.
    ! can be read two ways
    ? which-value
    < 1
    ? service-region`,

  'what is clear is played back before what is not is asked': `
    < xt 24OO bought march 2025 from a dealer, delivered 5.3., it is dead
    ! Got it: XT2400; bought March 2025; bought from an authorised dealer
    ! "5.3." can be read two ways
    ? which-value
    < 5 March 2026
    ? hazards`,

  'genuine, asked with the serial': `
    < is DEMO-P6A-0005 genuine?
    ! genuine unit, model P6A
    ~ Found it
    ? matter`,

  'what is told beside a danger is kept for later': `
    < my XT2400 from your store is smoking, delivered 3 days ago
    # open-case fault
    # hand-off hazard
    < [mistake]
    ? matter
    < [return]
    ? defect
    < nothing is wrong, i changed my mind
    ? condition`,

  'received before bought is asked about, never settled silently': `
    < my XT2400 won't charge, bought on 10 November from your store, arrived on 1 November
    ! does not fit yet
    ? contradiction
    < [delivery-date]
    ? delivery-date
    < 12 November
    ! Changed: **Received** is now 12 November 2026
    ? hazards`,

  'two values of one fact in one message are asked about': `
    < my XT2400 won't charge, it arrived on 3 November, no wait, it arrived on 5 November
    ! two different things
    ? which-value
    < 2
    ? hazards`,

  'a photo never breaks the open question': `
    < my XT2400 won't charge
    ? hazards
    < (photo)
    # record-evidence fault
    ! Thank you
    ? hazards
    < 1
    < (photo) the invoice
    # record-evidence proof`,

  'a button pressed twice, or from an old message, is understood and can be changed': `
    < my XT2400 from your store won't charge
    < [none]
    ? delivery-date
    < 3 days ago
    < [mainland]
    ? causes
    < [service-region/mainland]
    ! You answered that already (Where it is now: Mainland China)
    ? answered
    < [leave]
    ? causes
    < [service-region/overseas]
    < change it
    ? service-region
    < [overseas]
    ! Changed: **Where it is now** is now outside Mainland China
    ? causes
    < [delivery-date/unknown]
    ! You answered that already (Received: 18 November 2026)`,

  'why do you ask cites the open clause': `
    < my XT2400 won't charge
    < why do you ask?
    ! safety comes before
    ? hazards
    < 1
    < why
    ! which is still open`,

  'do not know moves on and says what follows': `
    < my XT2400 from your store won't charge
    < 1
    ? delivery-date
    < no idea
    ! I go on without it
    ? purchase-date`,

  'back, and start over': `
    < my XT2400 from your store won't charge
    < 1
    ? delivery-date
    < 3 days ago
    ? service-region
    < back
    ? delivery-date
    < 3 days ago
    < start over
    ? start-over
    < yes
    ! fresh start
    ? matter`,

  'another language on the way': `
    < my XT2400 won't charge
    < 中文
    # set-language zh
    ! 为了您的安全
    < english
    ! For your safety`,

  'not understood: say so, offer a person, call one': `
    < my XT2400 won't charge
    < asdf qwer zxcv
    ! did not quite get that
    ? hazards
    < lorem ipsum dolor
    ? person
    < sit amet consectetur
    < adipiscing elit sed
    # hand-off not-understood`,

  'another script is told which languages there are': `
    < مرحبا، جهازي لا يعمل
    ! English and Chinese`,

  'a greeting is greeted, thanks are answered': `
    < (joined)
    ! this is EAST service
    ? matter
    < (joined)
    < hello
    < it is broken
    ? hazards
    < thanks
    ! welcome`,

  'what the carrier broke': `
    < my XT2400 from your store arrived dented yesterday, I want a new one
    # open-case replacement
    ! I am sorry
    ! damaged on arrival
    ? hazards
    < [none]
    ? defect
    < [nothing]
    ? service-region
    < [mainland]
    ? causes
    < none of these
    ! Replacement: yes
    ! 3.3.1(a)`,

  'a dealer’s word, an unknown box, and still no wrong verdict': `
    < bought on amazon, stopped working
    < 1
    < idk
    ! I go on without it`,

  'a question of another kind keeps the place': `
    < my XT2400 from your store won't charge
    < 1
    ? delivery-date
    < how do i connect the solar panel
    ! noted it for the engineer
    ? delivery-date`,

  'a very long message is read as far as one can': `
    < my XT2400 won't charge LONG
    ! long message
    ? hazards`.replace('LONG', 'and so on '.repeat(10_000)),
};

describe('conversations in English', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
