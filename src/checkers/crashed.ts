import { crashes } from '../faults/fault.js';
import type { FaultSpan } from '../faults/span.js';

/** The faults in which the server of one of these nodes ended without a checkpoint, or may have, oldest first. */
export function ofCrash(spans: readonly FaultSpan[], nodes: readonly string[]): FaultSpan[] {
  return spans
    .filter((span) => crashes(span.fault) && nodes.some((node) => span.nodes.includes(node)))
    .sort((a, b) => a.begun - b.begun);
}
