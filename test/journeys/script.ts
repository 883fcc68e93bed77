// Whole conversations as readable scripts, held with the running bot. A journey begins with `== brand language channel | title`;
// every other line begins with what it is:
//   <  the customer writes            <[key]  presses the option with that key of the open screen
//   <[screen/key]  presses an option of a screen shown before
//   <(photo) caption   <(50 photos)   <(sticker)   <(voice)   <(joined)   <(empty)
//   :  how this customer answers a question: `: delivery-date 9 November`, `: causes [wet]`
//   *  the customer answers what is asked, as an ordinary customer would or as said by `:`, until something else is asked
//   @  the customer of this name writes from here on; `@ bob wechat` opens a conversation of their own in that channel
//   >  an engineer acts: `> take`, `> send We look at it.`, `> resolve {"outcome":"replaced"}`
//   +  time passes: `+ P8D`           &  the case in hand is the one with this number of the conversation: `& 2`
//   ?  the screen now open            !  some reply since the last action says      ~  none of them says
//   #  an event of a case since the last action, as kind and detail
//   =  the last verdict of the case: `= return ineligible 3.2.2(a)`, `= class A`
//   ^  how many messages the bot has sent the customer so far, at most
// `{number}` stands for the number of the conversation's case in hand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Line {
  readonly mark: string;
  readonly rest: string;
  readonly at: string;
}

export interface Journey {
  readonly title: string;
  readonly brand: string;
  readonly language: string;
  readonly channel: string;
  readonly lines: readonly Line[];
}

const marks = '<:*@>+&?!~#=^';

/** Every journey of the folder, in the order of its files. */
export function readJourneys(folder: string): readonly Journey[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => journeysIn(readFileSync(join(folder, file), 'utf8'), file));
}

export function journeysIn(text: string, file: string): readonly Journey[] {
  const journeys: (Journey & { readonly lines: Line[] })[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const at = `${file}:${index + 1}`;
    if (line === '' || line.startsWith('//')) continue;
    if (line.startsWith('==')) journeys.push({ ...titleOf(line, at), lines: [] });
    else if (marks.includes(line.charAt(0)) && journeys.length > 0)
      journeys.at(-1)?.lines.push({ mark: line.charAt(0), rest: line.slice(1).trim(), at });
    else throw new Error(`${at}: a line of a journey begins with one of ${marks} after a line that begins with ==`);
  }
  return journeys;
}

function titleOf(line: string, at: string): Omit<Journey, 'lines'> {
  const match = /^==\s*(\S+) (\S+) (\S+)\s*\|\s*(.+)$/.exec(line);
  const [, brand = '', language = '', channel = '', title = ''] = match ?? [];
  if (match === null) throw new Error(`${at}: expected "== brand language channel | title"`);
  return { brand, language, channel, title };
}
