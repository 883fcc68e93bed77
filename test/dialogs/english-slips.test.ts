// Slips of the tongue, dates that do not fit, corrections: in English. See script.ts for how a script is read.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations = {
  'a correction in words is said, and the verdict told anew': `
    < XT2400 from your official store, came on 9 November, won't charge, have the invoice
    < 1
    < 1
    < 1
    ! can have it replaced
    < no, it came on 1 October
    ! Changed: **Received** is now 1 October 2026 (before: 9 November 2026)
    ! **Replacement**: now not possible (before: possible)
    ! can have it repaired free under warranty`,

  'a correction by button': `
    < XT2400 from your official store, came on 9 November, won't charge, have the invoice
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

  'what is wrong, told twice in words no rule knows, is taken as told': `
    < i want my XT2400 repaired
    ? defect
    < the gremlins moved back into the left corner
    ! Which of these comes nearest?
    ? defect
    < gremlins, they moved in again
    ! something about it is not as it should be
    ? hazards`,

  'a whole sentence about the unit, first thing, is no riddle': `
    < the pack in our golf cart only sees nine holes these days
    ! kept your words
    ? defect`,

  'a sentence that begins with one is no request to wait': `
    < one socket of my XT2400 is dead
    ~ take your time
    ? hazards
    < one moment
    ! take your time`,

  'in danger, a question is no word that all are safe': `
    < smoke is coming out of my XT2400
    ? hazard
    < ok its outside now, what happens next
    ! answers you here; you can also call
    < [safe]
    ! stay away from it`,

  'more about the same trouble is put down, and the question taken up again': `
    < my XT2400 won't charge
    ? hazards
    < it does not switch on either
    ! put that down
    ! Back to my question
    ? hazards`,
};

describe('slips and corrections in English', () => {
  it.each(Object.entries(conversations))('%s', (_, script) => {
    play(script);
  });
});
