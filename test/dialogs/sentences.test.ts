// Every sentence is there in both languages (or the compiler complains), and each is said somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textsIn } from '../../dialogs/texts/texts.ts';

const root = join(import.meta.dirname, '..', '..', 'dialogs');
const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');

it.each(['talk', 'life', 'matters', 'verdict', 'safety'] as const)(
  'no sentence of "%s" is left that nobody says',
  (part) => {
    const unsaid = Object.keys(textsIn('en')[part]).filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
    expect(unsaid).toEqual([]);
  },
);
