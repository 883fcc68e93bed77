// The facts an engineer may correct, as a form needs them.
import { vocabulary } from '../../policy/facts.ts';
import type { FactField } from '../desk.ts';

export const factFields: readonly FactField[] = Object.entries(vocabulary).map(([name, field]) => ({
  name,
  kind: field.kind,
  values: 'values' in field ? field.values : [],
}));
