// Our light Markdown (bold, lists) as Telegram's HTML, and as plain text where Telegram cannot read that.

export function toHtml(markdown: string): string {
  return withBullets(escapeHtml(markdown)).replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<b>$1</b>');
}

export function toPlain(markdown: string): string {
  return withBullets(markdown).replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '$1');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function withBullets(markdown: string): string {
  return markdown.replace(/^(\s*)[-*] (?=\S)/gm, '$1• ');
}
