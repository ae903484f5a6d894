import { crashes } from '../faults/fault.js';
import { faultSpans } from '../faults/span.js';
import type { History } from '../history/operation.js';

/** The nodes whose servers ended without a checkpoint, or may have, each as often as they did. */
export function crashedNodes(history: Pick<History, 'faults' | 'head'>): string[] {
  return faultSpans(history).flatMap(({ fault, nodes }) => (crashes(fault) ? nodes : []));
}
