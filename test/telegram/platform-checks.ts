// What Telegram refuses in a message, as it says it.

/** The description of the 400 that `method` would get; undefined where Telegram would take it. */
export function checkFailed(method: string, params: Readonly<Record<string, string>>): string | undefined {
  if (method !== 'sendMessage') return undefined;
  const { text = '', parse_mode: mode, reply_markup: markup = '{}' } = params;
  const shown = mode === 'HTML' ? withoutTags(text) : text;
  if (shown === undefined) return "can't parse entities: Unsupported start tag";
  if (shown.trim() === '') return 'message text is empty';
  if (shown.length > 4096) return 'message is too long';
  const buttons: readonly { callback_data: string }[] = (JSON.parse(markup).inline_keyboard ?? []).flat();
  if (buttons.some(({ callback_data: data }) => Buffer.byteLength(data) > 64)) return 'BUTTON_DATA_INVALID';
  return undefined;
}

/** Undefined where a tag is unknown, unclosed or closed out of turn. */
function withoutTags(html: string): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = '', attribute = ''] of html.matchAll(/<(\/?)([^\s>]*)\s*([^>]*)>?/g)) {
    if (!['b', 'i', 'blockquote'].includes(name) || !['', 'expandable'].includes(attribute)) return undefined;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return undefined;
  }
  if (open.length > 0 || /&(?!(amp|lt|gt|quot);)/.test(html)) return undefined;
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
