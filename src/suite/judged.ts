import pg from 'pg';
import {
  ClusterError,
  DeadlineError,
  ExpectationFailed,
  FaultError,
  messageOf,
  UnjudgedError,
  WorkloadError,
} from '../errors.js';

/** Which thrown things speak of the cluster, and which only of the test itself. */
export function judged(error: unknown): { verdict?: 'error'; reason: string; node?: string; diff?: string } {
  if (error instanceof ExpectationFailed) {
    return {
      reason: error.message,
      ...(error.node && { node: error.node }),
      ...(error.diff && { diff: error.diff }),
    };
  }
  if (error instanceof DeadlineError) return { reason: error.message };
  if (error instanceof pg.DatabaseError) {
    const detail = [error.detail, error.hint].filter(Boolean).join('; ');
    return { reason: `the server refused: ${error.message} (${error.code})${detail ? `: ${detail}` : ''}` };
  }
  // A fault that was none proves nothing, nor do clients that broke, or of whom nothing was accepted.
  if (error instanceof ClusterError) return { verdict: 'error', reason: error.message };
  if (error instanceof FaultError || error instanceof WorkloadError || error instanceof UnjudgedError)
    return { verdict: 'error', reason: error.message };
  return { verdict: 'error', reason: `the test itself broke: ${messageOf(error)}` };
}

/** Whether what was thrown speaks of the test's own tables and statements, whoever else is in the mesh. */
export function isOwn(error: unknown): boolean {
  if (error instanceof ExpectationFailed) return true;
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.severity === 'ERROR' && !OTHERS_DOING.test(error.code ?? '');
}

/**
 * SQLSTATE classes of what others can bring about: connections, rollbacks (deadlocks), resources, locks that are held,
 * intervention, system and internal errors (PostgreSQL's documentation, appendix A).
 */
const OTHERS_DOING = /^(08|40|53|55|57|58|XX)/;
