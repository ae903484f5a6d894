import { countVerdicts, wholeVerdict } from '../report/counts.js';
import type { Results, TestResult } from '../report/results.js';
import { writeReports, writeResults } from '../report/write.js';

/** Keeps the results of a run while it goes on, in schedule order, and on disk after every test. */
export class Record {
  private readonly started = performance.now();
  private readonly tests = new Map<string, TestResult>();
  private writing: Promise<unknown> = Promise.resolve();
  private waiting = false;

  constructor(
    private readonly runDir: string,
    private readonly order: readonly string[],
    private readonly strict: boolean,
    private readonly head: Pick<
      Results,
      'tool' | 'runId' | 'startedAt' | 'seed' | 'pgedgeVersion' | 'command' | 'shard' | 'cluster'
    >,
  ) {}

  get done(): number {
    return this.tests.size;
  }

  /** How many results there are to be. */
  get planned(): number {
    return this.order.length;
  }

  has(name: string): boolean {
    return this.tests.has(name);
  }

  /**
   * Adds one test and writes what there is so far: one write after the other, each with all there is when it begins, so
   * that thousands of tests that an early end kept from running take one more.
   */
  add(result: TestResult): void {
    this.tests.set(result.name, result);
    if (this.waiting) return;
    this.waiting = true;
    const write = () => {
      this.waiting = false;
      return writeResults(this.runDir, this.results({ finished: false }));
    };
    // A full disk must not end the run: `finish` writes all of it again, and says what it cannot write.
    this.writing = this.writing.then(write).catch(() => {});
  }

  /**
   * Writes the final results and every report made from them.
   *
   * @param ended `error` is why the run as a whole could not be judged; `sharedOut` says that all that is not skipped was
   *   left to other runs, so that nothing is missing here
   * @returns the results, and a line for each file that could not be written
   */
  async finish(ended: {
    error?: string | undefined;
    readySeconds?: number | undefined;
    sharedOut?: boolean | undefined;
  }): Promise<{ results: Results; unwritten: string[] }> {
    await this.writing;
    const results = this.results({ finished: true, ...ended });
    return { results, unwritten: await writeReports(this.runDir, results) };
  }

  private results(state: {
    finished: boolean;
    error?: string | undefined;
    readySeconds?: number | undefined;
    sharedOut?: boolean | undefined;
  }): Results {
    const tests = this.order.flatMap((name) => this.tests.get(name) ?? []);
    const counts = countVerdicts(tests);
    const { cluster } = this.head;
    const verdict = wholeVerdict(counts, this.strict);
    return {
      version: 1,
      ...this.head,
      seconds: round((performance.now() - this.started) / 1000),
      finished: state.finished,
      ...(this.strict && { strict: true }),
      // A cluster that was only handed on is judged by whether it came up.
      verdict: state.error
        ? verdict === 'fail'
          ? 'fail'
          : 'error'
        : this.order.length === 0 || (state.sharedOut && tests.length === this.order.length)
          ? 'pass'
          : verdict,
      ...(state.error && { error: state.error }),
      ...(cluster && {
        cluster: { ...cluster, ...(state.readySeconds && { readySeconds: round(state.readySeconds) }) },
      }),
      counts,
      tests,
    };
  }
}

/** To the millisecond. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
