import { Cluster, type TableOptions } from '../cluster/cluster.js';
import type { TablesCluster } from '../cluster/own-schema.js';
import type { Node } from '../database/node.js';
import { quoteTable } from '../database/quote.js';
import type { Engine } from '../replication/engine.js';
import type { Answer, MeshCalls, Question } from './mesh-calls.js';
import { restored } from './mesh-calls.js';

/**
 * A mesh as the owner of a schema in it sees it, from a process of its own: what its account may do it does itself, and
 * the rest it asks of the run.
 *
 * @param nodes as the owner
 */
export function tablesCluster(nodes: readonly Node[], engine: Engine): TablesCluster & { close(): void } {
  const itself = new Cluster(nodes, engine, new AbortController().signal);
  const mesh = callsToRun();
  const names = (pairs: readonly (readonly [Node, Node])[]) =>
    pairs.map(([a, b]) => [a.name, b.name] as const);
  return {
    nodes: itself.nodes as TablesCluster['nodes'],
    engine,
    signal: itself.signal,
    node: (name) => itself.node(name),
    settle: ({ except, ...options } = {}) =>
      mesh.settle({ ...options, ...(except && { except: names(except) }) }),
    barrier: (origin, targets, within) =>
      mesh.barrier(
        origin.name,
        ('length' in targets ? targets : [targets]).map(({ name }) => name),
        { ...(within !== undefined && { within }) },
      ),
    everywhere: (statement) => itself.everywhere(statement),
    async createTable(name, definition, options: TableOptions = {}) {
      await itself.everywhere(`create table ${quoteTable(name)} (${definition})`);
      await mesh.replicate(name, options);
    },
    concurrently: (work) => itself.concurrently(work),
    replicatedTables: () => mesh.replicatedTables(),
    incidents: () => mesh.incidents(),
    schemaDifferences: () => mesh.schemaDifferences(),
    close: () => itself.close(),
  };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Asks by the channel between this process and the run's. */
function callsToRun(): MeshCalls {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  // A test that waits for nothing but itself is to be noticed: only an open question keeps this process alive.
  const hold = () => (waiting.size > 0 ? process.channel?.ref() : process.channel?.unref());
  process.on('message', ({ id, value, thrown }: Answer) => {
    const one = waiting.get(id);
    waiting.delete(id);
    hold();
    if (thrown) one?.reject(restored(thrown));
    else one?.resolve(value);
  });
  hold();
  const ask =
    (call: Question['call']) =>
    (...args: readonly unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        const question: Question = { id: ++last, call, args };
        waiting.set(question.id, { resolve: resolve as Waiting['resolve'], reject });
        hold();
        process.send!(question, (error: Error | null) => {
          if (error) reject(error);
        });
      });
  return {
    settle: ask('settle'),
    barrier: ask('barrier'),
    replicate: ask('replicate'),
    replicatedTables: ask('replicatedTables'),
    incidents: ask('incidents'),
    schemaDifferences: ask('schemaDifferences'),
  };
}
