// A danger calls the engineer on call by name, in the channel, once for each danger named.
import type { CaseCard } from '../../bot/case-card.ts';
import type { DeskHost, DeskPlace } from '../../bot/desk.ts';
import { escaped, mention, section } from './mrkdwn.ts';
import { postOnce, type Scene } from './poster.ts';
import { inWords } from './words.ts';

export async function showPages(scene: Scene, card: CaseCard, thread: DeskPlace): Promise<void> {
  if (card.status === 'resolved') return;
  for (const [index, hazard] of card.hazards.entries()) {
    const key = `page-${index}`;
    if (scene.known.has(key)) continue;
    const called = onCall(scene.host, card.place?.desk);
    const named = hazard.hazards.map(inWords).join(', ');
    const text = `:rotating_light: ${called}: danger in ${escaped(card.number ?? 'a new case')} (${named}). Take the case and see to the customer’s safety first.`;
    const message = { text, blocks: [section(text)] };
    await postOnce(scene, { key, data: {}, channel: thread.channel, thread: thread.ts, isBroadcast: true, message });
  }
}

/** The engineers on call at this desk, called so that Slack rings; where nobody is known, everybody in the channel. */
export function onCall({ staff, now }: DeskHost, desk: string | undefined): string {
  const names = staff.onCall(now()).filter((call) => desk === undefined || call.desk === desk);
  const called = names.map(({ person }) => {
    const userId = staff.named(person)?.slackUserId;
    return userId == null ? `*${escaped(person)}*` : mention(userId);
  });
  return called.length > 0 ? [...new Set(called)].join(' ') : '<!channel>';
}
