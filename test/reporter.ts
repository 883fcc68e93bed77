// Names what was skipped and why, then the one closing line other tools read.
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    for (const test of tests) if (test.result().state === 'skipped') console.log(`skipped: ${nameWithReason(test)}`);
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed`);
  }
}

function nameWithReason(test: TestCase): string {
  const result = test.result();
  const reason = result.state === 'skipped' ? result.note : undefined;
  return reason === undefined ? test.fullName : `${test.fullName}: ${reason}`;
}
