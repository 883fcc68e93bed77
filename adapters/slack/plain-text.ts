// Slack's mrkdwn as people read it: mentions by name, links with their address, no entities.

const special = /<([@#!]?)([^>|]*)(?:\|([^>]*))?>/g;

interface Special {
  readonly sign: string;
  readonly what: string;
  readonly label: string | undefined;
}

export async function plainText(mrkdwn: string, nameOf: (userId: string) => Promise<string>): Promise<string> {
  const names = new Map<string, string>();
  for (const [, sign, id = ''] of mrkdwn.matchAll(special)) {
    if (sign === '@') names.set(id, await nameOf(id));
  }
  const shown = mrkdwn.replace(special, (_, sign: string, what: string, label: string | undefined) =>
    sign === '@' ? `@${names.get(what) ?? what}` : shownWithoutName({ sign, what, label }),
  );
  return shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A channel, everybody in one, or a link. */
function shownWithoutName({ sign, what, label }: Special): string {
  if (sign === '#') return `#${label ?? what}`;
  if (sign === '!') return `@${label ?? what}`;
  return label === undefined || label === what ? what : `${label} (${what})`;
}
