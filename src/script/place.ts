import type { Cluster } from '../cluster/cluster.js';
import type { TestResult } from '../report/results.js';

/** Where and with what a script of the user's runs. */
export interface ScriptPlace {
  /** The cluster that all scripts of the run share, or a mesh as a test's own account sees it. */
  readonly cluster: Pick<Cluster, 'nodes' | 'engine'>;
  /** A folder that may have psql; PATH is looked through after it. */
  readonly clientBin: string | undefined;
  /** Variables of the run's own (MMR_SEED, MMR_RUN_DIR) and of the user's configuration. */
  readonly env: Record<string, string>;
  /** Holds what goes away with the run: nobody else may read there what is secret. */
  readonly workDir: string;
  /** The test's folder in the run directory: its log, its actual output. */
  readonly testDir: string;
  /** Milliseconds until the script is ended. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** What became of a script, without the parts that the run knows itself. */
export type ScriptOutcome = Pick<TestResult, 'verdict' | 'reason' | 'diff' | 'subtests' | 'known' | 'node'>;
