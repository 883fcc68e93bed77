// English: everything said around the questions and the verdict. Warm, short, no blame.
import type { TalkTexts } from './shape.ts';

const rule = new Intl.PluralRules('en');
const plural = (count: number, one: string, other: string): string => (rule.select(count) === 'one' ? one : other);

export const talk = {
  greeting: (brand) =>
    `Hello, this is ${brand} service. What happened? Just tell me: which unit, when it came, what it does. I find out what you are entitled to, and an engineer takes over whenever you like.`,
  matterAsk: 'What can I do for you?',
  matter: {
    fault: 'Something is not working',
    complaint: 'I have a complaint',
    return: 'I want to return it',
    repair: 'I want it repaired',
    'serial-check': 'Is my unit genuine?',
    question: 'I have a question',
    human: 'Talk to a person',
  },
  understood: (facts) => `Got it: ${facts}.`,
  colon: ': ',
  semicolon: '; ',
  sorry: 'I am sorry to hear that. Let us see what we can do for you.',
  sorryAgain:
    'Again, then. I am sorry; that should not happen. I keep it short, and if you would rather have a person, write "human".',
  hardToHear: 'I understand that this is hard to hear. These are the reasons:',
  seenDifferently: 'If you see it differently, a person looks at it again with you; you need only say so.',
  undecided: 'Nothing is refused yet, and I have noted what you would like. With your answer here I can tell you more:',
  needed:
    'This one I cannot leave out, the result turns on it. Your best guess is fine; or write "human" for a person.',
  condolence: 'I am very sorry for your loss. I keep this as simple as I can; whatever you do not know is no trouble.',
  whoPaysByPerson: 'Who pays what is settled by the person who decides; you hear it before anything is sent or done.',
  whoPays: 'Who pays for transport, parts and work depends on what you are entitled to; I tell you with the result.',
  forTheRightPeople: 'So that it reaches the right people at once:',
  takeYourTime: 'Of course, take your time. Write when you know; "I don\'t know" is fine too, and I go on without it.',
  whichShop: 'That shop may be one of our dealers; the invoice often says so. "I don\'t know" is fine too.',
  quoteFirst: (clause) =>
    `What a repair costs depends on parts, work and transport; you get a quote first, and nothing is done before you agree${clause}. Let us see whether it has to cost anything at all.`,
  dealerGone: 'Then the dealer is no way for you. We can take your case over ourselves; a person decides that.',
  safeThen: 'Good.',
  daysAgo: (days) => (days === 0 ? 'Today, then.' : days === 1 ? 'Yesterday, then.' : `${days} days ago, then.`),
  thanksForTelling: 'Thank you for telling me.',
  withoutPaper: 'That is no trouble, we can do without.',
  progress: (count) => (count === 1 ? '(One more after this.)' : `(About ${count} more after this.)`),
  together: 'With these answers I can tell you more:',
  togetherHow:
    'Just answer by number, for example "1: b, 2: yesterday", or in your own words. "I don\'t know" is fine.',
  unknownOption: "I don't know",
  several: 'If several fit, type their numbers: 1, 3.',
  answersAbove: '(One of the answers above by its number, or just write.)',
  notUnderstood: 'I did not quite get that.',
  whichIsNearest: 'I have kept your words for the engineer. Which of these comes nearest?',
  faultNoted: 'I take it that something about it is not as it should be; the engineer reads it in your own words.',
  putDown: 'I have put that down for the engineer.',
  notUnderstoodAgain: 'I still do not understand, sorry. Would you rather write with a person?',
  oneAtATime: 'You have more than one: let us take one first. The engineer who takes over sees that there are others.',
  whichModel: (models) => `Several begin like that: is it ${models}? The label says it in full.`,
  unsureNoted: 'That is fine, I go on without it. If it turns out to matter, an engineer helps you find it.',
  why: (clauses) => `I ask because your answer decides ${clauses}, which is still open:`,
  whyGeneral: 'I ask because the answer tells me which way is open to you.',
  whySafety: 'I ask because your safety comes before every rule.',
  tooLong: 'That was a long message: I have read its first pages, and the engineer sees all of it.',
  otherScript: 'I can write in English and Chinese (中文). If you would rather talk to a person, write "human".',
  nothingReadable: 'Nice, but I need a few words to go by.',
  changed: (label, before, now) => `Changed: **${label}** is now ${now} (before: ${before}).`,
  noted: (label, value) => `Noted: **${label}** ${value}.`,
  registryStands: (label, value) =>
    `Our records say **${label}**: ${value}. I go by that for now; if it is wrong, the engineer can put it right with your papers.`,
  registryFound: (serial, model) =>
    `Found it: ${serial}, model ${model} in our records. That saves you some questions.`,
  earlierCase: (facts) => `I still have this from your earlier case: ${facts}. Tell me if any of it has changed.`,
  registryUnknown: (serial) =>
    `I do not find ${serial} in our records. That alone means nothing bad (a new unit, a typing slip); we go on, and the engineer will check it.`,
  genuineYes: (serial, model) => `Yes: ${serial} is in our records as a genuine unit, model ${model}.`,
  genuineUnknown: (serial) =>
    `${serial} is not in my records. It may be a typing slip, a very new unit, or a unit of another maker. An engineer can check it by the label; a photo of it helps.`,
  answeredAlready: (question, value) => `You answered that already (${question}: ${value}). Shall I change it?`,
  answeredPlain: 'That one is answered already; nothing is lost.',
  change: 'Change it',
  leave: 'Leave it as it is',
  impossibleDate: (words) => `"${words}" is not in the calendar. Which day do you mean?`,
  futureDate: (fact, date) =>
    `${fact}: ${date} still lies ahead. If it has not come yet, that is fine, tell me when it is there; or which day do you mean?`,
  vagueDate: (words) => `"${words}": do you know the day? A date, or "I don't know", is fine.`,
  ambiguousDate: (words) => `"${words}" can be read two ways. Which one is it?`,
  roughDate: (fact, value) =>
    `${fact}: you said ${value}. It is a close one, so the exact day matters. Do you know it?`,
  deliveredBeforeBought: (delivered, bought) =>
    `One thing does not fit yet: received on ${delivered}, but bought on ${bought}. Which one shall I correct?`,
  wrongDelivery: 'The day I received it',
  wrongPurchase: 'The day it was bought',
  bothRight: 'Both are right',
  twoValues: (label) => `${label}: I understood two different things. Which one is right?`,
  confirmClaim: (remedy) => `Is that right, and shall I hand in your request for **${remedy}**?`,
  confirmOther: 'How would you like to go on?',
  submitClaim: (remedy) => `Yes, request ${remedy}`,
  reviewByPerson: 'Have a person review it',
  correctSomething: 'Correct something',
  readingAsk: 'Before I tell you the result: did I understand this right?',
  readingRight: 'Yes, that is right',
  nothingMore: "That's all, thank you",
  correctAsk: 'Which of these shall we correct?',
  correctNothing: 'Nothing, it is all right',
  back: 'One step back.',
  nothingBefore: 'There is nothing before this.',
  startOverAsk: 'Shall I forget your answers and start over? Photos and your place in the queue stay.',
  startOverYes: 'Yes, start over',
  startedOver: 'A fresh start.',
  humanComing: (caseNumber) =>
    `An engineer will join you here and sees everything you have told me, so you need not repeat it. Your case number is **${caseNumber}**.`,
  humanAlready: 'An engineer has been asked to join and sees what you write here.',
  passedOn: 'The engineer will see this.',
  reviewComing: (caseNumber) =>
    `A person will look at your case with fresh eyes and write to you here. The result above is not final until then. Your case number is **${caseNumber}**.`,
  submitted: (remedy, caseNumber) =>
    `Done. Your request for **${remedy}** is in, case number **${caseNumber}**. An engineer takes it from here and writes to you. Please do not send the unit before we have confirmed the request.`,
  alreadySubmitted: 'Your request is in already; an engineer takes it from here.',
  afterSubmit: 'If something comes to mind, just write it here; the engineer sees it.',
  contactAsk: (clause) =>
    `How else can we reach you? A name and a phone number or email is enough. By sending it you agree that we use it for this case${clause}.`,
  whyContact:
    'You need not leave any: we write to you here in any case. A number or an email only helps where you are not looking in, and we use it for this case alone.',
  contactSkip: 'Skip this',
  contactThanks: (contact) => `Thank you, noted: ${contact}. We use it for this case only.`,
  contactNone: 'That is fine. We write to you here.',
  photoKept: (count) =>
    `${plural(count, 'Thank you, I have kept your file', `Thank you, I have kept your ${count} files`)}`,
  photoFor: {
    fault: 'as a picture of the fault.',
    label: 'as a picture of the label.',
    proof: 'as a proof of purchase or delivery.',
    transport: 'as a picture of the damage in transport.',
    other: 'for the engineer.',
  },
  pictureWelcome:
    'Yes, please send it here. I cannot read pictures myself, the engineer will; what you can type saves you time.',
  photoLater: 'I cannot read pictures myself; the engineer will.',
  fileTooLarge: (name) => `"${name}" is too large for me. A photo or a short video works best.`,
  fileType: (name) => `I cannot keep "${name}": photos, videos and PDFs are fine.`,
  fileUnavailable: (name) => `"${name}" did not come through. Please send it once more.`,
  locationKept: 'Thank you, I have noted where you are for the engineer.',
  evidenceWanted: (list) => `To speed things up, send these here whenever you can:\n${list}`,
  handback: 'I am back with you.',
  anythingElse: 'Is there anything else I can do?',
  goodbye: 'Glad to help. You can write here again at any time.',
  untilLater: 'All right. What you told me stays here; write again at any time and we go on.',
  here: 'Yes, I am here.',
  findOut: 'Let me find out. It depends on the unit and on what happened; a few questions, and you know.',
  wishNoted: (things) => `Noted: you would like ${things}. Whether you can have it follows from your answers.`,
  backTo: (ask) => `Back to my question: **${ask}**`,
  thanks: 'You are welcome.',
  languageSet: 'English it is.',
  questionPassed:
    'That is one for an engineer. Shall I call one in? Or tell me about your unit, and I see what you are entitled to.',
  questionLater:
    'Good question, and one for an engineer: write "human" and I call one in at once. Otherwise let us finish this first.',
  orWrite: (title) => `(Or write "${title}".)`,
  personOffer: 'Talk to a person',
  yes: 'Yes',
  no: 'No',
  engineerJoined: (name) =>
    `${name === undefined ? 'An engineer' : `${name}, one of our engineers,`} has joined. You are talking to a person now.`,
  engineerLeft: (name) => `${name ?? 'The engineer'} has left the conversation.`,
  waiting: (position) =>
    `You are in the queue${position === undefined ? '' : `, place ${position}`}. An engineer will write to you here; you can close this page and come back.`,
} as const satisfies TalkTexts;
