// What Slack refuses and the emulator lets pass: limits of blocks, of texts and of forms.

interface Part {
  readonly type?: string;
  readonly text?: string | { readonly text: string };
  readonly elements?: readonly Part[];
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
  readonly element?: Part;
  readonly block_id?: string;
  readonly action_id?: string;
  readonly value?: string;
}

/** Slack's own error for these arguments; undefined where it would take them. */
export function limitBroken(method: string, params: Readonly<Record<string, unknown>>): string | undefined {
  if (method === 'chat.postMessage' || method === 'chat.update') return messageBroken(params);
  if (method !== 'views.open' && method !== 'views.publish') return undefined;
  const view = params.view as { blocks: readonly Part[]; private_metadata?: string; title?: { text: string } };
  const isTooLong = (view.private_metadata ?? '').length > 3_000 || (view.title?.text ?? '').length > 24;
  return isTooLong || view.blocks.length > 100 || view.blocks.some(isBroken) ? 'invalid_arguments' : undefined;
}

function messageBroken({
  text,
  blocks = [],
}: {
  readonly text?: unknown;
  readonly blocks?: unknown;
}): string | undefined {
  const parts = blocks as readonly Part[];
  if (typeof text !== 'string' || text === '') return 'no_text';
  if (text.length > 40_000) return 'msg_too_long';
  if (parts.length > 50 || parts.some(isBroken)) return 'invalid_blocks';
  const actionIds = parts.flatMap(({ elements = [] }) => elements.map(({ action_id }) => action_id ?? ''));
  if (actionIds.some((id) => id.length > 255)) return 'invalid_blocks';
  return lengthOf(parts) > 13_000 ? 'msg_blocks_too_long' : undefined;
}

/** The characters people see; Slack counts them together. */
function lengthOf(parts: readonly Part[]): number {
  let length = 0;
  JSON.stringify(parts, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') length += value.length;
    return value;
  });
  return length;
}

const longestText: Readonly<Record<string, number>> = { section: 3_000, header: 150, button: 75 };

function isBroken(part: Part): boolean {
  const { elements = [], element } = part;
  const inner = [...elements, ...(element === undefined ? [] : [element])];
  return isTooLong(part) || isTooMany(part) || hasUnfitOptions(part) || inner.some(isBroken);
}

function isTooLong({ type = '', text = '', block_id: blockId = '', value = '' }: Part): boolean {
  const words = typeof text === 'object' ? text.text : text;
  const isEmpty = words === '' && (type === 'section' || type === 'header');
  return isEmpty || words.length > (longestText[type] ?? 3_000) || blockId.length > 255 || value.length > 2_000;
}

function isTooMany({ type, elements = [] }: Part): boolean {
  if (type === 'context') return elements.length > 10;
  return type === 'actions' && (elements.length === 0 || elements.length > 25);
}

function hasUnfitOptions({ type, options = [] }: Part): boolean {
  const isChoice = type === 'static_select' || type === 'multi_static_select';
  if (isChoice && (options.length === 0 || options.length > 100)) return true;
  return options.some(({ text, value }) => text.text.length > 75 || value.length > 150);
}
