import type { AnomalyName, Profile } from '../replication/profile.js';
import { ofCrash } from './crashed.js';
import { knowledgeOf } from './knowledge.js';
import type { Stream } from './streams.js';
import type { Tree } from './tree.js';

/** What happened to a row between two writes of its node's own: it was frozen, or streams began anew after a crash. */
export interface Stop {
  readonly from: number;
  readonly to: number;
  /** By stream: whether it began anew. */
  readonly anew: readonly boolean[] | 'frozen';
}

export const AGAIN: AnomalyName = 'crash applies changes again';

/** How long an automatic vacuum may take before its log line, and what clocks may differ by, in microseconds. */
const VACUUM_US = 1_000_000;
const CLOCK_US = 50_000;

/** What happened to a row on a node between two moments, in the order of time. */
export function stopsOf(
  tree: Tree,
  profile: Profile,
  { n, row, streams }: { n: number; row: number; streams: readonly Stream[] },
  from: number,
  to: number,
): Stop[] {
  const node = tree.nodes[n]!;
  const table = tree.rows.tableName(row);
  const { spans } = knowledgeOf(tree);
  const stops: Stop[] = [];
  for (const { fault, begun, from: seen, to: over, nodes } of spans) {
    if (fault.kind === 'freeze' && nodes.includes(node) && fault.tables.includes(table))
      stops.push({ anew: 'frozen', from: begun, to: over ?? seen });
  }
  for (const at of tree.history.final?.frozenAt?.[table]?.[node] ?? [])
    stops.push({ anew: 'frozen', from: at - VACUUM_US, to: at + CLOCK_US });
  // From a crash on a link whose worker ends may begin once more where it began after it.
  const anew = streams.map((stream) => ofCrash(spans, [stream.node, node]).some(({ begun }) => begun <= to));
  if (tree.deletes[row]! > 0 && profile.anomalies[AGAIN] && anew.some(Boolean))
    stops.push({ anew, from, to: Number.POSITIVE_INFINITY });
  return stops.filter((stop) => stop.to >= from && stop.from <= to).sort((a, b) => a.from - b.from);
}
