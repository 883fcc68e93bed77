// Prints the figures of the proof as their tests come in, then what was missed, and the one closing line.
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export default class ProofReporter implements Reporter {
  #done = 0;

  onTestCaseResult(test: TestCase): void {
    this.#done += 1;
    const figures = test.annotations().filter(({ type }) => type === 'figure');
    const isMissed = test.result().state === 'failed';
    for (const { message } of figures) console.log(`${isMissed ? 'MISSED ' : ''}${test.fullName}: ${message}`);
    if (isMissed) console.log(`MISSED ${test.fullName}\n  ${test.result().errors?.[0]?.message ?? ''}`);
    if (this.#done % 100 === 0) console.error(`${this.#done} tests`);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const missed = tests.filter((test) => test.result().state === 'failed').length;
    const broken = modules.filter((module) => module.errors().length > 0);
    for (const module of broken) console.log(`MISSED ${module.relativeModuleId}: ${module.errors()[0]?.message}`);
    const failures = missed + broken.length + errors.length;
    console.log(failures === 0 ? `all of ${tests.length} tests hold` : `${failures} of ${tests.length} tests MISSED`);
  }
}
