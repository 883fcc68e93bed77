// What is said of another thing than the unit: "my phone won't charge", "your website shows an error".
import { blank, clauses } from './text.ts';

const devices =
  '(?:phones?|mobile|iphone|laptop|computer|tablet|e-?bike|bike|bicycle|scooter|tractor|drone|camera|printer|router|modem|wi-?fi|internet|network|connection|doorbell|(?:smoke|fire|burglar) alarm|generator|toaster|kettle|washing machine|dishwasher|dryer|oven|lawn ?mower|vacuum|hoover|boiler|watch|earbuds|headphones|hearing aid|tv|telly|television|radio|lift|elevator|toothbrush|torch|flashlight|power ?bank|heater|stove|grill|barbecue)';
/** Nothing of the kind hangs on a unit. */
const pages = '(?:web ?site|web ?page|home ?page|portal|chat (?:window|box)|browser|internet|wi-?fi)';
const owner =
  "(?:my|our|your|his|her|their|(?:\\w+ )?(?:neighbou?r|friend|sister|brother|cousin|colleague|boss|uncle|aunt|dad|mum|mom|father|mother|son|daughter|wife|husband)'?s)";
const leadIn = '^\\W*(?:(?:and|so|but|also|well|hi|hello|hey|sorry|ps|btw|by the way|wow|oh)\\b\\W*)*';
const state =
  "(?:'s|is|was|has|had|got|keeps?|kept|won't|can't|doesn't|does|did|didn't|isn't|wasn't|trips|cuts?|froze|freezes|shows?|beeps?|dies|died|broke|fell|caught|leak(?:s|ed)?|blew|exploded|burn(?:s|ed|t)|stopped|stops|stinks?|smells?|overheat(?:s|ed)|says|just|always|never|still|used to)";

/** Its subject is another device; beside the unit it tells of the unit after all: "my phone gets no power from it". */
const otherSubject = new RegExp(`${leadIn}${owner} (?:[\\w-]+ ){0,2}?${devices},? (?:not one of yours,? )?${state}\\b`);
/** The wall's own, not the unit's. */
const wallSubject =
  /\b(?:sockets?|outlets?|plugs?) (?:in|on) the wall (?:was|were|is|had)\b|\bwall (?:sockets?|outlets?) (?:was|were|is|had)\b/;
const pageSubject = new RegExp(`${leadIn}(?:(?:${owner}|the) )?(?:[\\w-]+ ){0,2}?${pages} ${state}\\b`);
const ofTheUnit =
  /\b(?:it|this (?:one|unit|thing|battery)|unit|power ?station|station|box|xt ?\d+|p6\w|sp\d+|outlets?|sockets?|ports?|when|plugged|connected|from|off|on it|battery pack|inverter)\b/;

/** One that was there before: "my old generator used to stink". */
const formerOne =
  /\bmy (?:old|former|previous|first|last) (?:[\w-]+ ){1,4}(?:used to|had|was|were|leaked|broke|died|failed|worked|works|stank|smelled|exploded)\b|\btook out my old\b/;

/** Whatever the sentence goes on to say. */
const strangers =
  /\bnot (?:one )?of yours\b|,\s*(?:another|other|different|some other) (?:brand|make),(?=.*\b(?:fire|exploded|swollen|leaked|smok\w+|burn\w*)\b)|\bnothing to do with (?:you|your (?:unit|product|company))\b/;

/** Over folded text; one sentence. */
export function isOfAnother(sentence: string): boolean {
  return strangers.test(sentence);
}

/** Over folded text; one clause. */
export function isOfAnotherDevice(clause: string): boolean {
  return (
    formerOne.test(clause) ||
    pageSubject.test(clause) ||
    wallSubject.test(clause) ||
    (otherSubject.test(clause) && !ofTheUnit.test(clause))
  );
}

/** The text without the clauses that tell of another device, a space where one is left out. */
export function ofThisUnit(text: string): string {
  return clauses(text)
    .filter((clause) => isOfAnotherDevice(clause.text))
    .reduce((rest, clause) => blank(rest, clause.start, clause.text.length), text);
}
