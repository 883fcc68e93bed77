// One message is read by many in the same turn, and the titles of our own options are read in every one.
import { Memory } from '../../policy/memory.ts';

/** The messages of some turns at once, and the titles of all screens. */
const most = 1_024;

/** `read`, a pure function, worked out once for each text as long as it is asked for again and again. */
export function remembered(read: (text: string) => string): (text: string) => string {
  const known = new Memory<string, string>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
}
