import { saveState } from '@actions/core';
import type { RuntimeKind } from '../runtime/runtime.js';
import type { ActionInputs } from './inputs.js';

/** What main tells post, saved as soon as it is known: post must do its work after a main that was killed, too. */
export interface State {
  /** Everything of the run is found by these. */
  readonly run: {
    readonly runId: string;
    readonly workDir: string;
    readonly runDir: string;
    readonly runtime: RuntimeKind;
  };
  readonly wishes: Pick<ActionInputs, 'uploadLogs' | 'artifactName' | 'artifactRetentionDays' | 'summary'>;
  /** The run's verdict, once there is one. */
  readonly verdict: string;
  /** Main uploaded the logs, or tried to. */
  readonly uploaded: true;
  /** The cache entry to save when the job ends: its key, and the version of the embedded PostgreSQL in it. */
  readonly cache: { readonly key: string; readonly version: string };
}

/** Keeps a part of the state for post. */
export function remember<K extends keyof State>(key: K, value: State[K]): void {
  saveState(key, JSON.stringify(value));
}

/** What main has remembered, or undefined where it did not get that far. */
export function recall<K extends keyof State>(key: K): State[K] | undefined {
  const text = process.env[`STATE_${key}`];
  return text ? JSON.parse(text) : undefined;
}
