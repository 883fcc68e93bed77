// The models a pack names, for recognising them in free text.
import type { Pack } from '../policy/pack.ts';

export function knownModels(_pack: Pack): readonly string[] {
  return [];
}
