import type { Cluster } from '../cluster/cluster.js';
import { nodeOf } from '../database/node-of.js';
import { DeadlineError } from '../errors.js';
import type { Incident } from '../replication/engine.js';
import type { AnomalyName } from '../replication/profile.js';
import type { Server } from '../runtime/runtime.js';
import type { LogMark } from '../runtime/server-log.js';
import type { Leaves, LeftException } from '../suite/test.js';
import type { Aftermath } from '../workload/aftermath.js';
import { explainedBy } from './explained.js';
import { FaultTimes } from './fault-times.js';
import { type Found, incidentsNotAsLeft } from './incidents-as-left.js';
import { type LoggedIncidents, logsNotAsLeft } from './logs-as-left.js';
import { schemaNotAsLeft } from './schema-as-left.js';
import { tablesAfterClients } from './tables-after-clients.js';
import { tablesNotAsLeft, tablesNotCompared } from './tables-as-left.js';

/** How long a link may need to come back to life after a test. */
const RECOVERY_MS = 10_000;

export interface LookOptions {
  /** What known limitations have left in the exception records. */
  readonly records?: readonly LeftException[];
  /** Databases of earlier meshes that the run has dropped. */
  readonly dropped?: ReadonlyMap<Server, ReadonlySet<string>> | undefined;
  /** Where clients have written, and faults may have been done: what explains the rest. */
  readonly aftermath?: Aftermath | undefined;
  /** Is told what was not looked at. */
  readonly note?: (line: string) => void;
}

/** What a look over has found. */
export interface LookedOver {
  /** What is wrong, a line or more each; empty when nothing is. */
  readonly wrong: string[];
  /** Recorded defects of the release of which the logs tell, and that did nothing else. */
  readonly shown: readonly AnomalyName[];
  /** What was looked at, for the statement about the data; undefined where no clients have written. */
  readonly told?: string;
}

/**
 * Looks the cluster over after a test has said that all is well: links, rows of every replicated table on every
 * node, conflict and exception records, server logs. A passed position proves neither that a change was applied
 * nor that it was applied rightly, so nothing passes without this.
 *
 * @returns what is wrong, a line or more each; empty when nothing is
 */
export async function verify(
  cluster: Cluster,
  marks: LogMark,
  leaves: Leaves = {},
  options: LookOptions = {},
): Promise<string[]> {
  return (await lookOver(cluster, marks, leaves, options)).wrong;
}

/** As `verify`; says besides what was looked at where clients have written. */
export async function lookOver(
  cluster: Cluster,
  marks: LogMark,
  leaves: Leaves,
  { records = [], aftermath, dropped, note }: LookOptions,
): Promise<LookedOver> {
  const all = aftermath?.cluster ?? cluster;
  const faults = aftermath && new FaultTimes(aftermath.faults, aftermath.history.head.epoch);
  const logs = () => logsNotAsLeft(marks, leaves, all.engine, faults, dropped);
  if (leaves.mesh === 'changed') return await logs();

  const wrong = await standsStill(all);
  const own = aftermath?.workloads.flatMap(({ schema = [] }) => schema) ?? [];
  wrong.push(...(await schemaNotAsLeft(all, { ...leaves, schema: [...(leaves.schema ?? []), ...own] })));
  const tables = aftermath && (await tablesAfterClients(aftermath));
  wrong.push(...(tables ? tables.wrong : await tablesNotAsLeft(all, leaves)));
  const others = await tablesNotCompared(all);
  wrong.push(...others.wrong);
  for (const table of others.tables) note?.(notCompared(table));
  const { wrong: logged, logged: told, shown } = await logs();
  const found = await incidentsOf(all, told);
  wrong.push(
    ...incidentsNotAsLeft(found, leaves, records, all.engine.profile, aftermath && explainedBy(aftermath)),
  );
  wrong.push(...logged);
  return { wrong, shown, ...(tables && { told: tables.told }) };
}

/** What is noted of a table whose rows are each node's own. */
export function notCompared(table: string): string {
  return `${table} is in no replication set: not compared`;
}

async function standsStill(cluster: Cluster): Promise<string[]> {
  try {
    await cluster.untilLinked(RECOVERY_MS);
    await cluster.settle();
    return [];
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return [`replication stands still after the test: ${error.message}`];
  }
}

/** What every node has recorded, and what the logs say; of what is in both, what the log says. */
async function incidentsOf({ nodes, engine }: Cluster, logged: LoggedIncidents): Promise<Found[]> {
  const byNode = new Map([...logged].map(([server, incidents]) => [nodeOf(server), incidents]));
  const all = await Promise.all(
    nodes.map(async (node) => {
      const told = byNode.get(node.name) ?? [];
      const recorded = (await engine.incidents(node)).flatMap((incident) => beyond(incident, told));
      return [...told, ...recorded].map((incident): Found => ({ node: node.name, incident }));
    }),
  );
  // Of a server that is no node any more only its log is left.
  const names = nodes.map(({ name }) => name);
  const others = [...byNode].filter(([name]) => !names.includes(name));
  const gone = others.flatMap(([node, told]) => told.map((incident): Found => ({ node, incident })));
  return [...all.flat(), ...gone];
}

/** What a count of conflicts, which knows no tables, holds beyond what the log says. */
export function beyond(incident: Incident, told: readonly Incident[]): Incident[] {
  if (incident.kind !== 'conflict' || incident.table !== '') return [incident];
  const known = told.reduce(
    (n, one) => n + (one.kind === 'conflict' && one.type === incident.type ? one.times : 0),
    0,
  );
  return incident.times > known ? [{ ...incident, times: incident.times - known }] : [];
}
