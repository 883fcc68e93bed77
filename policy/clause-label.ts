// What a customer is shown of a clause: the number it has in its text, not the name of a rule.

/** Where one clause of the text makes several rules, a word after a slash tells them apart; customers see the text's own number. */
export function labelOf(clauseId: string): string {
  const [text = clauseId, ...place] = clauseId.split('/');
  return /^\d{3}$/.test(text) ? `${text} ${placeName(place)}`.trim() : text;
}

/** Texts without numbers of their own are cited by their place: "001 Plan A", "000 Response". */
function placeName([heading = '', part = '']: readonly string[]): string {
  const name = `${heading.charAt(0).toUpperCase()}${heading.slice(1)}`;
  const letter = /^[A-Z](?=-|$)/.exec(part)?.[0];
  return letter === undefined ? name : `${name} ${letter}`;
}
