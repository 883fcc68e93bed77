// Who may speak to the customer now, and which of the bot's replies still go out once an engineer has the conversation.

export type Owner = 'bot' | 'engineer';

/** Safety texts and announcements are never held back; anything else of the bot falls silent when an engineer takes over. */
export function maySpeak(owner: Owner, author: Owner, replyKind: string): boolean {
  return author === 'engineer' || owner === 'bot' || replyKind === 'safety' || replyKind === 'notice';
}
