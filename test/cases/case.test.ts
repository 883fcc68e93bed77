import { describe, expect, it } from 'vitest';
import { advance, type CaseStatus, type CaseStep } from '../../bot/cases/case.ts';

const allSteps: readonly CaseStep[] = ['hand-off', 'take', 'release', 'hand-back', 'resolve'];

/** Every status with every step; a dash is a step that is refused. */
const table: readonly (readonly [CaseStatus, readonly (CaseStatus | '-')[]])[] = [
  ['intake', ['queued', '-', '-', '-', '-']],
  ['queued', ['queued', 'taken', '-', '-', '-']],
  ['taken', ['taken', '-', 'queued', 'intake', 'resolved']],
  ['resolved', ['queued', '-', '-', '-', '-']],
];

describe('a case', () => {
  it.each(table)('that is %s goes where the table says, and nowhere else', (status, expected) => {
    expect(allSteps.map((step) => advance(status, step) ?? '-')).toEqual(expected);
  });
});
