// English: the reviewed safety text. Fixed words; change them only together with whoever answers for product safety.
import type { SafetyTexts } from './shape.ts';

export const safety = {
  title: '**Your safety comes first.** Please do this now:',
  always: [
    'Keep away from the unit, and keep other people and animals away.',
    'Do not touch, move, open, charge or switch it on again.',
  ],
  extra: {
    smoke:
      'Leave the room, close the door behind you, and call the fire brigade (119 in Mainland China, otherwise your local number).',
    fire: 'Leave the building and call the fire brigade (119 in Mainland China, otherwise your local number). Do not try to put out a burning battery yourself.',
    swelling: 'Open windows if you can do so on your way out. Do not press on it or pierce it.',
    leak: 'Do not touch the liquid or breathe its vapour. If it got on skin or into eyes, rinse with plenty of water and see a doctor.',
    overheating:
      'If you can reach the wall switch or breaker safely, turn off the power there. Go no closer than that.',
    smell: 'Leave the room and let fresh air in. If you see smoke, call the fire brigade (119 in Mainland China).',
    immersion:
      'Stay out of the water around it: it can be live. Turn off the power at the breaker only if that place is dry.',
    'electric-shock':
      'Do not touch anything metal on it. After a shock see a doctor, even if you feel well; for an emergency call 120 in Mainland China or your local number.',
    injury: 'For anybody hurt call an ambulance at once (120 in Mainland China, otherwise your local number).',
  },
  paged: (hotline) =>
    `I have alerted the engineer on call; a person will write to you here. You can also call ${hotline}.`,
  waits: 'Everything else can wait, and nothing is lost by it: your request counts from today.',
  again: (hotline) =>
    `The engineer on call has been alerted, sees what you write and answers you here; you can also call ${hotline}. Until then please keep away from the unit.`,
  untilLookedAt:
    'From here I cannot tell. Until an engineer has looked at it, please leave it switched off and unplugged. Should it smoke, swell, leak, smell or get hot: keep away and write to me at once.',
  ask: 'Is everybody all right?',
  hurt: 'Someone is hurt',
  safe: 'Everybody is safe',
  mistake: 'There is no danger, that was a mistake',
  hurtReply:
    'Please call an ambulance now (120 in Mainland China, otherwise your local number). The engineer on call sees this too.',
  safeReply: 'Good. Please stay away from it until the engineer has spoken with you here.',
  mistakeReply: 'I am glad to hear it. The engineer still sees the note and may ask. Let us go on.',
} as const satisfies SafetyTexts;
