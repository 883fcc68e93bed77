// Identities come in through here and nowhere else, so that a simulation can repeat them.
import { randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();
