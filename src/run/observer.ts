import type { TestResult } from '../report/results.js';
import type { RuntimeKind } from '../runtime/runtime.js';

/** A cluster that is left running for somebody else. */
export interface KeptCluster {
  readonly nodes: readonly {
    readonly name: string;
    readonly host: string;
    readonly port: number;
    readonly database: string;
    readonly user: string;
    readonly password: string;
  }[];
  /** Everything of the run that has to be stopped later is found by these. */
  readonly runId: string;
  readonly workDir: string;
  readonly runtime: RuntimeKind;
}

/** What a face (console, action) is told while a run goes on. A run itself prints nothing. */
export interface Observer {
  /** Where everything of this run is; told before the first server or container is started. */
  started(run: {
    runId: string;
    workDir: string;
    runDir: string;
    runtime: RuntimeKind;
    password: string;
  }): void;
  /** Something worth a line: which runtime was taken and why, what the plan is. */
  note(line: string): void;
  testStarted(name: string): void;
  /** What a test that takes long is doing now. */
  testProgress?(name: string, text: string): void;
  testEnded(result: TestResult, done: number, total: number): void;
}
