// Customers who tell their trouble from the first word to the claim, each one message after the other.
import type { Door } from './door.ts';
import { update } from './messenger.ts';

/** What one of them says; then somebody else comes. */
const story = [
  'Hello',
  'my battery stopped charging, can I send it back?',
  'no',
  'DEMO-XT2400-0002',
  'mainland China',
  'none of these',
  'then please replace it',
  'yes',
  'Ana Lopez, +49 170 1234567',
  'thanks',
];

/** One message, taken. */
interface Sent {
  readonly chat: string;
  readonly at: number;
  /** How long each answer took, refusals included. */
  readonly answersMs: readonly number[];
}

export interface Crowd {
  /** Sends the next message of whoever's turn it is. A refused one is brought again until it is taken, as platforms do. */
  next(): Promise<Sent>;
}

interface Member {
  chat: number;
  said: number;
}

const repeatAfterMs = 100;
let lastChat = 0;
let lastUpdate = 0;

/** `size` customers write in turn. They are in the middle of their stories, so that all kinds of turns are there from the beginning. */
export function openCrowd(door: Door, size: number): Crowd {
  const members = Array.from({ length: size }, (_, index): Member => ({ chat: newChat(), said: index % story.length }));
  let turn = 0;
  return {
    next: async () => {
      const member = members[turn % size];
      turn += 1;
      if (member === undefined) throw new Error('nobody is there');
      if (member.said === story.length) Object.assign(member, { chat: newChat(), said: 0 });
      const text = story[member.said] ?? '';
      member.said += 1;
      lastUpdate += 1;
      return await bring(door, `${member.chat}`, update(lastUpdate, member.chat, text));
    },
  };
}

/** So many write at once, each the next message as soon as the last one is taken. Gives how many were taken. */
export async function writeFor(
  crowd: Crowd,
  { writers, forMs }: { readonly writers: number; readonly forMs: number },
): Promise<number> {
  const until = performance.now() + forMs;
  let sent = 0;
  const writeOn = async () => {
    while (performance.now() < until) {
      await crowd.next();
      sent += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, writeOn));
  return sent;
}

function newChat(): number {
  lastChat += 1;
  return lastChat;
}

async function bring(door: Door, chat: string, body: string): Promise<Sent> {
  const at = performance.now();
  const answersMs: number[] = [];
  for (;;) {
    const askedAt = performance.now();
    const status = await door.post(body);
    answersMs.push(performance.now() - askedAt);
    if (status === 200) return { chat, at, answersMs };
    await new Promise((resolve) => setTimeout(resolve, repeatAfterMs * (0.5 + Math.random())));
  }
}
