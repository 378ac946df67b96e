import type { Reporter, TestModule } from 'vitest/node';

/** Says last, on a line of its own, how many tests passed and failed. A file that could not be loaded counts as a failure. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length;
    const skipped = count('skipped');
    const summary = `${count('passed')} passed, ${count('failed') + broken + errors.length} failed${skipped ? `, ${skipped} skipped` : ''}`;
    // After everything else that is printed at the end of a run.
    process.on('exit', () => console.log(`\n${summary}`));
  }
}
