// Whole conversations in English: danger, persons, and what comes in between. See script.ts for how a script is read.
import { describe, it } from 'vitest';
import { play } from './script.ts';

const conversations = {
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

  'is mine genuine? and back to where we were': `
    < is my unit genuine?
    ? serial-number
    < DEMO-P6A-0005
    ! genuine unit, model P6A
    ! anything else`,

  'genuine, asked with the serial': `
    < is DEMO-P6A-0005 genuine?
    ! genuine unit, model P6A
    ~ Found it
    ! anything else`,

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

  'why do you ask cites the open clause': `
    < my XT2400 won't charge
    < why do you ask?
    ! safety comes before
    ? hazards
    < 1
    < why
    ! which is still open`,

  'another language on the way': `
    < my XT2400 won't charge
    < 中文
    # set-language zh
    ! 为了您的安全
    < english
    ! For your safety`,

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
