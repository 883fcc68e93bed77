// Danger to people in the words of those who do not call it by its name. Rather one alarm too many.
import type { Hazard } from '../../dialog.ts';
import type { LexiconEntry } from '../mentions.ts';

const stuff =
  '(?:fluid|liquid|goo|gunk|gel|acid|electrolyte|oil|stuff|something|(?:sticky|clear|brown|yellow|oily)(?: \\w+)? (?:stuff|liquid|fluid))';

const lines: readonly (readonly [Hazard, string])[] = [
  [
    'smoke',
    '\\b(?:puffs?|wisps?|plumes?|clouds?|curls?) of (?:white|gr[ea]y|black|blue)|\\b(?:white|gr[ea]y|black|blue)(?:ish)? (?:wisp|puff|plume|cloud|haze|fog)s?\\b|\\b(?:wisp|haze)s? (?:came|coming|curl\\w*|rose|rising)|\\bvented? something\\b',
  ],
  [
    'fire',
    '\\b(?:flared? up|singed(?! (?:plastic|smell))|scorch marks?|charred|went up in (?:the night|smoke|flames)|up in flames|let it burn out|flickering flames?|glow(?:ed|ing) (?:red|orange))\\b',
  ],
  [
    'swelling',
    '\\b(?:bulgy|bulges?|ballooned|domed|rounded out|gone round|got (?:thicker|fatter|rounder)|(?:has|have) (?:thickened|fattened|risen)|sides? (?:are|have gone|went|got) (?:\\w+ )?(?:round|bulgy|convex|curved)|lifts? the (?:lid|top|cover))\\b',
  ],
  [
    'leak',
    `\\b(?:weep(?:s|ing)|dribbl(?:es?|ing)|drip(?:s|ping)|seep(?:s|ing)|trickl(?:es|ing))\\b[^.!?]{0,20}\\b(?:corner|seam|case|casing|bottom|pack|module|unit|battery|side|vent|lid|rack|shelf|carpet|floor)\\b|\\b${stuff} (?:is )?(?:coming|oozing|running|leaking|weeping|dribbling|seeping|pooling|bubbling)\\b|\\bdrip marks?\\b|\\blooks like electrolyte\\b`,
  ],
  [
    'overheating',
    '\\b(?:burning (?:hot )?to (?:the )?touch|too hot to (?:touch|hold|handle)|like a (?:radiator|hot ?plate|stove|furnace|toaster|frying pan)|(?:can.?t|could ?n.?t|cannot) (?:keep|hold|put|leave|bear) (?:my|a|your) hand (?:on|to|near)|melt(?:ed|ing|s)?)\\b(?! (?:snow|ice|cheese))',
  ],
  ['smell', '\\b(?:pong|pongs|acrid|fumy|smelt|nasty whiff|stinky)\\b|\\breek(?:s|ed|ing)? of\\b'],
  [
    'immersion',
    '\\b(?:tide came|under the sea|under the waves|(?:sat|sitting|stood|standing|was|been|lay|lying) (?:under|in|below) (?:\\w+ ){0,6}(?:flood ?water|sea ?water|deep water|the (?:sea|lake|river|pond|tide|flood))|(?:knee|waist|ankle)[- ]deep in water)\\b',
  ],
  ['electric-shock', '\\btingl(?:ed|es|ing)\\b[^.!?]{0,24}\\b(?:arm|hand|fingers?|handle|case|touch\\w*|grab\\w*)\\b'],
  [
    'injury',
    "\\b(?:(?:went|go|taken|had to go|ended up) (?:to|in) (?:casualty|a ?& ?e|the e\\.?r|emergency|hospital)|(?:wrist|arm|leg|hand|ankle|finger) (?:is |was )?in plaster|has a bandage|bandaged|singed (?:my|his|her|our|their) (?:\\w+ )?(?:hand|arm|forearm|hair|eyebrows|face|fingers?)|singed my \\w+'s (?:\\w+ ?)*arm)\\b",
  ],
];

export const englishHazards: readonly LexiconEntry<Hazard>[] = lines.map(([value, words]) => ({
  value,
  words: new RegExp(words, 'g'),
}));
