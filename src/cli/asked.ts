import type { CompareRequest } from '../compare/request.js';
import type { GivenCluster, Replay, RunRequest } from '../run/request.js';
import type { AdviceRequest } from './advise.js';

/** What is to be run, and which part of it. */
export type Schedule = Pick<RunRequest, 'wanted' | 'shard' | 'duration' | 'env'>;

/** What a command line asks for. */
export type Asked =
  | { readonly what: 'say'; readonly text: string }
  /** Of everything that is built in, unless something is named. */
  | { readonly what: 'list'; readonly of?: Schedule }
  | { readonly what: 'report'; readonly runDir: string }
  | { readonly what: 'check'; readonly dir: string }
  | { readonly what: 'compare-runs'; readonly before: string; readonly after: string }
  | { readonly what: 'clean-up'; readonly cluster: GivenCluster }
  | { readonly what: 'compare'; readonly request: CompareRequest }
  | { readonly what: 'advise'; readonly request: AdviceRequest }
  | { readonly what: 'merge'; readonly dirs: readonly string[]; readonly resultsDir: string }
  | { readonly what: 'run'; readonly request: RunRequest; readonly debug: boolean }
  | { readonly what: 'shrink'; readonly request: Replay; readonly debug: boolean };
