// What a customer reads of a clause: the number of the text, or the name of the place where it has none.
import { expect, it } from 'vitest';
import { labelOf } from '../../policy/clause-label.ts';

it.each([
  ['3.2.2(a)', '3.2.2(a)'],
  ['3.2.1/scratch-free', '3.2.1'],
  ['003 1.5/response', '003 1.5'],
  ['001/plan/A', '001 Plan A'],
  ['001/plan/A-free', '001 Plan A'],
  ['001/plan/Advice', '001 Plan'],
  ['001/costs', '001 Costs'],
  ['000/response/answer', '000 Response'],
  ['002/4/free', '002 4'],
  ['001', '001'],
  ['0011/plan', '0011'],
  ['x001/plan', 'x001'],
])('%s is %s', (id, label) => {
  expect(labelOf(id)).toBe(label);
});
