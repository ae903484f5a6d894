import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, most of it waiting: what begins last is what everybody waits for. */
const FIRST = [
  'acknowledged',
  'suite-faults',
  'suite-red-one-fault',
  'suite-red-faults',
  'suite-loads',
  'docker-faults',
  'docker',
  'workflow',
  'shared-mesh',
  'suite-partition',
  'suite-red',
  'run',
  'checkers',
  'faults',
  'shrink',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = FIRST.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? FIRST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Tests wait for servers more than they work: one file a processor would leave processors idle.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
  },
});
