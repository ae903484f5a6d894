/** What was asked for is wrong: nothing has been started. Exit status 3. */
export class RequestError extends Error {
  override name = 'RequestError';
  /** What people can paste somewhere to put it right, with a line that says where. */
  readonly paste: string | undefined;

  constructor(message: string, { paste, ...options }: ErrorOptions & { readonly paste?: string } = {}) {
    super(message, options);
    this.paste = paste;
  }
}

/** The cluster could not be brought up, or its state could not be read: nothing can be judged. Exit status 2. */
export class ClusterError extends Error {
  override name = 'ClusterError';
}

/** Something that was awaited did not happen before its deadline. */
export class DeadlineError extends Error {
  override name = 'DeadlineError';
}

/** A fault could not be carried out, had no effect, or could not be healed: what came of it proves nothing. Exit status 2. */
export class FaultError extends Error {
  override name = 'FaultError';
}

/** A workload of the user's is broken: what its clients did proves nothing. Exit status 2. */
export class WorkloadError extends Error {
  override name = 'WorkloadError';
}

/** What a test is about could not be judged: it proves nothing. Exit status 2. */
export class UnjudgedError extends Error {
  override name = 'UnjudgedError';
}

/** It has turned out that there is nothing here that the test is about: it is skipped, with this for the reason. */
export class NothingToTest extends Error {
  override name = 'NothingToTest';
}

/** What two looks at the same data say of it does not fit together: it must not be taken for equal. */
export class ComparisonError extends Error {
  override name = 'ComparisonError';
}

/** A property does not hold: the test fails. */
export class ExpectationFailed extends Error {
  override name = 'ExpectationFailed';
  constructor(
    message: string,
    /** Expected and seen, line by line, where there is more than one line to show. */
    readonly diff?: string,
    readonly node?: string,
  ) {
    super(message);
  }
}

const OURS = [
  RequestError,
  ClusterError,
  DeadlineError,
  FaultError,
  WorkloadError,
  UnjudgedError,
  ComparisonError,
];

/** Whether it was thrown with words for people, so that its message says all. */
export function isOurs(thrown: unknown): boolean {
  return OURS.some((kind) => thrown instanceof kind);
}

/** The message of anything that can be thrown. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) {
    return [...new Set(thrown.errors.map(messageOf))].join('; ');
  }
  return (thrown instanceof Error ? thrown.message : String(thrown)).trim() || 'no reason was given';
}
