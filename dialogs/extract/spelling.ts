// Slips of the fingers, put right before the lexicon reads: "wont chrage", "recieved", "冲不进电". Only words that the lexicon turns on are
// restored, and only from words that are none; everything else stays as it was typed.
import { distance } from 'fastest-levenshtein';
import { inMandarin } from './chinese-script.ts';
import { remembered } from './remembered.ts';

/** Words that decide what is understood. Their inflections are words too. */
const telling =
  'accessories arrival arrived battery bought broken bulging burning cable charge charged charger charges charging damaged dealer defective delivered delivery described description display distributor dropped error exchange fault faulty flagship flooded installer invoice leaking lightning longer manual manufacturer marketplace missing model official online opened order ordered original output outside overheating packaging parcel power private privately receipt received refund repair repaired replaced replacement reseller retailer return returned scratch scratched scratches screen sealed second serial shipping shutting smoke smoking sparks started starting stopped swelling swollen switch thunderstorm turning unopened voltage warranty water website working yesterday january february april august september october november december monday tuesday wednesday thursday friday saturday sunday';

const words = telling.split(' ');
const known = new Set(words);
const byFirstLetter = Map.groupBy(words, (word) => word.charAt(0));

/** Real words that stand beside one of ours. */
const real = new Set(
  'brought change changed changes changing changer large orders ordering boarder border older folder power powers powder tower lower poser stored storage breaking broke broker spoke spoken token chosen working workings parking marking walking started stared starring staring starting burning turning tuning burned turned return returns returning retired required modal modes motel dealers deals dealt healer leader sealing healed seated served sorted scream stream seconds decade reserved deceived relieved perceived opener opens openly printed privately retail repairs repairing replaces replacing matter watered later water wafer hotter better letter latter fault faults default vault cables capable table stable manuals annual smoked smoker smokes spark sparkle switches swift switched screens sweeping sending swimming serious cereal aerial material serials voltages warrant chargers discharge discharged discharging recharged recharge recharging delivers deliver deliveries arrives arrive derived damages damage packages package packing backing parcels invoices receipts receive receiver refunds refunded opening official officially unofficial offline origin originally sunny money may march friday fridays leaning learning lightening lighting missed mission kissing models ordered mothers other ordering displays replay faulted errors terror outputs input exchanged exchanges floods flood flooding distributors installed installers installs reserve'.split(
    ' ',
  ),
);

/** "dosent", "aint", "didnt": what people leave out or turn round in denials. */
const denials: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dosn'?t|dosen'?t|doesen'?t|doens'?t|dont(?= work| charge| turn| start))\b/g, "doesn't"],
  [/\bdoesnt\b/g, "doesn't"],
  [/\bdidnt\b/g, "didn't"],
  [/\bisnt\b/g, "isn't"],
  [/\bwasnt\b/g, "wasn't"],
  [/\barent\b/g, "aren't"],
  [/\baint\b/g, "ain't"],
  [/\bdont\b/g, "don't"],
  [/\bwont\b/g, "won't"],
  [/\bcant\b/g, "can't"],
  [/\bcouldnt\b/g, "couldn't"],
  [/\bhavent\b/g, "haven't"],
  [/\bhavnt\b/g, "haven't"],
  [/\bhasnt\b/g, "hasn't"],
  [/\btunr\b/g, 'turn'],
  [/\b(?:swich|swtich)\b/g, 'switch'],
  [/\bstoped\b/g, 'stopped'],
  [/\bopend\b/g, 'opened'],
  [/\bshuting\b/g, 'shutting'],
  [/冲(?=不|得|满|了半天|上电|进电)|(?<=[不能法无])冲(?=电)/g, '充'],
];

/** Most messages hold none, and need not be searched for each. */
const anyDenial = new RegExp(denials.map(([slip]) => slip.source).join('|'));

/** Over folded text. */
export const respelt: (text: string) => string = remembered((typed) => {
  const text = inMandarin(typed);
  const plain = anyDenial.test(text) ? denials.reduce((rest, [slip, meant]) => rest.replace(slip, meant), text) : text;
  return plain.replace(/(?<![\w@./'-])[a-z]{4,14}(?![\w@/'-]|\.\w)/g, (word) => meantBy(word) ?? word);
});

/** Words of the respelt text as they stand in what was typed: spelling never adds or takes a space. */
export function asTyped(words: string, respeltText: string, typed: string): string {
  if (respeltText === typed) return words;
  const parts = words.split(', ').map((part) => {
    const at = respeltText.indexOf(part);
    if (at < 0) return part;
    const first = spacesIn(respeltText.slice(0, at));
    return typed
      .split(' ')
      .slice(first, first + spacesIn(part) + 1)
      .join(' ');
  });
  return parts.join(', ');
}

function spacesIn(text: string): number {
  return text.split(' ').length - 1;
}

function meantBy(word: string): string | undefined {
  if (known.has(word) || real.has(word)) return undefined;
  return byFirstLetter.get(word.charAt(0))?.find((one) => isSlip(word, one));
}

/** A letter too many, too few or wrong, or two that changed places; no inflection of the word itself. */
function isSlip(typed: string, word: string): boolean {
  const longer = typed.length - word.length;
  if (Math.abs(longer) > 1 || typed.startsWith(word) || word.startsWith(typed)) return false;
  const apart = distance(typed, word);
  if (apart === 1) return longer === 0 ? word.length >= 7 && !isEnding(typed, word) : word.length >= 5;
  return apart === 2 && longer === 0 && lettersOf(typed) === lettersOf(word);
}

/** "Manufactured" beside "manufacturer" is another form, not a slip. */
function isEnding(typed: string, word: string): boolean {
  return typed.slice(0, -2) === word.slice(0, -2);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
