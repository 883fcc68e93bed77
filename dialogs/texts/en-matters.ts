// English: matters beside the trouble.
import type { MatterTexts } from './matters-shape.ts';

const rule = new Intl.PluralRules('en');
const files = (count: number): string => (rule.select(count) === 'one' ? `${count} file` : `${count} files`);

export const matters = {
  service: {
    breakdown: 'This cannot wait. What our rules promise:',
    'spare-parts': 'Spare parts: what our rules say about them:',
    training: 'Training: what our rules say about it:',
    installation: 'Installation: what our rules say about it:',
    technical: 'Technical questions are for an engineer, and always welcome:',
    coverage: 'What our rules say is covered:',
    complaint: 'I am sorry it came to this. What our rules promise:',
  },
  serviceUnsaid: {
    breakdown: 'This cannot wait.',
    'spare-parts': 'Our rules say nothing about spare parts; an engineer can tell you what there is.',
    training: 'Our rules promise no training; an engineer can tell you what is possible.',
    installation: 'Our rules say nothing about installation; the manual does, and an engineer helps where it does not.',
    technical: 'That is one for an engineer.',
    coverage: 'What is covered depends on what happened: tell me, and I find it out.',
    complaint: 'I am sorry it came to this.',
  },
  noted: 'I have noted it for the engineer.',
  callEngineer: 'Shall I call an engineer in?',
  urgent: (hotline) => `I am calling an engineer now. By phone you reach us at ${hotline}.`,
  complaintHeard: 'A person reads this and writes to you here.',
  warrantyOfUnit: (model, date, isOver) =>
    isOver
      ? `The warranty of your ${model} ran until **${date}**. Paid repair stays possible.`
      : `Your ${model} is under warranty until **${date}**.`,
  warrantyPeriod: (model, length, clause) =>
    `The warranty on the ${model} runs ${length} from the day it was received (${clause}).`,
  warrantyUnknown:
    'To say how long your warranty runs I need the model and the day you received it; the serial number often tells me both.',
  warrantyByContract: (date) => `By your contract the warranty runs until **${date}**.`,
  warrantyInContract:
    'How long your warranty runs stands in your contract. Tell me the date, and I tell you what it means for you.',
  caseLine: (caseNumber, model, stage, bringBy) =>
    `**${caseNumber}**${model === null ? '' : ` (${model})`}: ${stage}${bringBy === null ? '' : `, by ${bringBy}`}.`,
  noCases: 'In this chat there is no case yet. If you have a case number from elsewhere, write it here.',
  askWhose: (caseNumber) =>
    `**${caseNumber}** was not opened in this chat. So that nobody else reads your case: what is the serial number of its unit, or the phone number or email you left with it?`,
  notProven: 'That does not match what I have. Please try the serial number, or the phone number or email you left.',
  notProvenAgain: 'I cannot show that case here. A person can, once they know it is yours.',
  proven: 'Thank you, that matches.',
  keptApart: (first) => `I keep the two apart: **${first}** stays as it is, and this is a new one.`,
  backTo: (which) => `Back to **${which}**.`,
  unnamed: 'the first one',
  anotherUnit: 'Which unit is it, and what is the matter with it?',
  goOn: (which) => `Shall we go on with **${which}**?`,
  goOnYes: (which) => `Go on with ${which}`,
  goOnLater: 'Later',
  kept: 'All right. I keep it; name the unit whenever you like.',
  knowTitle: '**This is what I keep about you:**',
  knowContact: (contact) => `Contact: ${contact}`,
  knowNoContact: 'No contact data',
  knowFiles: (count) => (count === 0 ? 'No files' : `${files(count)} you sent`),
  knowCases: (cases) => `Cases: ${cases}`,
  knowLanguage: 'Your language: English',
  knowTranscript: 'What we wrote to each other here',
  knowDelete: 'Write "delete my data" and I delete it, after asking you once more.',
  forgetAsk:
    'I can delete what we wrote to each other here, the photos and papers you sent, and your name, phone, email and address. Only a bare record of what was decided stays, without your words. Shall I?',
  forgetAskOpen: (cases) =>
    `I can delete your name, phone, email and address, and all that belongs to cases that are closed. **${cases}** is still open: what we wrote and you sent for it stays until it is closed, because an engineer works with it and your claim rests on it. Say it again then, and that goes too. Shall I?`,
  forgetYes: 'Yes, delete it',
  forgetSure: 'Once deleted, nobody can bring it back. Are you sure?',
  forgetForGood: 'Yes, delete it for good',
  forgetKeep: 'No, keep it',
  forgetKept: 'Nothing is deleted.',
  forgotten:
    'Done, it is all deleted: our conversation, your photos and papers, your name, phone, email and address. Reload this page and it is gone here too. If you ever need us again, just write.',
  forgottenOpen: (cases) =>
    `Done: your name, phone, email and address are deleted, and all that belonged to closed cases. **${cases}** keeps what it rests on until it is closed; we reach you in this chat only. When it is closed, write "delete my data" once more.`,
  contactNoted: (contact, clause) =>
    `Noted for this case only: ${contact}${clause}. Write "delete my data" if you would rather not.`,
  complaintClass: (grade, clauses) => `**Your complaint is of class ${grade}.** ${clauses}`,
  complaintOpen: '**How your complaint is graded is still open; a person settles it.**',
  complaintSolved: 'How it is solved:',
  complaintTimes: (answer, solution) => `You have our answer within ${answer}, and a solution within ${solution}.`,
  complaintConfirm: 'Is that right, and shall I hand in your **complaint**?',
  complaintSubmit: 'Yes, hand in my complaint',
  complaintSubmitted: (caseNumber) =>
    `Done. Your complaint is in, case number **${caseNumber}**. An engineer takes it from here and writes to you.`,
  isBot: (brand) =>
    `I am the service bot of ${brand}: I ask, look things up and keep your case together. The engineers are people; write "human" and one takes over.`,
  promised: (within, clause) => `You have an answer within ${within} (${clause}), and you read it here.`,
  noPromiseYet:
    'Our rules name no hour for it. With your answers the request goes to an engineer, and you read here how it gets on.',
  stillNeeded: (count) =>
    rule.select(count) === 'one'
      ? 'One more answer from you, and I can tell you what you are entitled to.'
      : `About ${count} more answers from you, and I can tell you what you are entitled to.`,
  shippingLater:
    'Please do not send anything yet. Once your request is confirmed I tell you where it goes, how a battery is packed, and who arranges the transport.',
  putTogether: 'Not by itself: I put it together with the rest, and then tell you what it means for you.',
  noPromise: 'Our rules name no hour for it. Your case stands in line and is not forgotten; you read the answer here.',
  calm: 'I can see this has been trying. Let us sort it out; if you would rather have a person, write "human".',
  repeats: 'I have read this. If I keep missing the point, write "human" and a person takes over.',
  voice: 'I cannot listen to voice messages myself: for me, please write a few words.',
} as const satisfies MatterTexts;
