import type { Cluster } from '../cluster/cluster.js';
import { DeadlineError } from '../errors.js';
import type { Leaves } from '../suite/test.js';
import { schemaNotAsLeft } from './schema-as-left.js';
import { backgroundErrors, type LogMark } from './server-log.js';
import { tablesNotAsLeft, tablesNotCompared } from './tables-as-left.js';

/** How long a link may need to come back to life after a test. */
const RECOVERY_MS = 10_000;

/**
 * Looks the cluster over after a test has said that all is well: links, rows of every replicated table on every
 * node, conflict and exception records, server logs. A passed position proves neither that a change was applied
 * nor that it was applied rightly, so nothing passes without this.
 *
 * @param records what known limitations have left in the conflict and exception records
 * @param note is told what was not looked at
 * @returns what is wrong, a line or more each; empty when nothing is
 */
export async function verify(
  cluster: Cluster,
  marks: LogMark,
  leaves: Leaves = {},
  records: readonly RegExp[] = [],
  note: (line: string) => void = () => undefined,
): Promise<string[]> {
  const wrong: string[] = [];
  if (leaves.mesh !== 'changed') {
    try {
      await cluster.untilLinked(RECOVERY_MS);
      await cluster.settle();
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      wrong.push(`replication stands still after the test: ${error.message}`);
    }
    wrong.push(...(await schemaNotAsLeft(cluster, leaves)));
    wrong.push(...(await tablesNotAsLeft(cluster, leaves)));
    for (const table of await tablesNotCompared(cluster))
      note(`${table} is in no replication set: not compared`);
    wrong.push(...(await incidentsNotAsLeft(cluster, leaves, records)));
  }
  wrong.push(...(await logsNotAsLeft(marks, leaves)));
  return wrong;
}

async function incidentsNotAsLeft(
  cluster: Cluster,
  leaves: Leaves,
  records: readonly RegExp[],
): Promise<string[]> {
  const wrong: string[] = [];
  const missing = new Set(records);
  for (const node of cluster.nodes) {
    for (const incident of await cluster.engine.incidents(node)) {
      if (incident.kind === 'conflict' && leaves.conflicts === 'resolved') continue;
      const known = records.find((record) => record.test(incident.detail));
      if (known) {
        missing.delete(known);
        continue;
      }
      wrong.push(
        `${node.name}: ${incident.kind} recorded${incident.table ? ` on ${incident.table}` : ''}: ${incident.detail}`,
      );
    }
  }
  for (const record of missing) wrong.push(`no node has recorded a conflict or exception like ${record}`);
  return wrong;
}

async function logsNotAsLeft(marks: LogMark, leaves: Leaves): Promise<string[]> {
  const expected = leaves.errors ?? [];
  const wrong: string[] = [];
  for (const [server, entries] of await marks.since()) {
    for (const { level, process, text } of backgroundErrors(entries)) {
      if (expected.some((pattern) => pattern.test(text))) continue;
      wrong.push(`${server.name}: ${process || 'postmaster'} logged ${level}: ${text}`);
    }
  }
  return wrong;
}
