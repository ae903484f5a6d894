import pg from 'pg';
import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';
import { DeadlineError, messageOf } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { MARKER } from '../replication/marker.js';
import { links, subscriptionName } from '../replication/names.js';
import { waitFor } from '../wait.js';
import { exceptionText } from './incidents-as-left.js';

/** Something that is wrong, told once however often it is seen. */
export interface Finding {
  /** What it is about; anything that is not told again when its numbers change. */
  readonly about: string;
  readonly text: string;
}

/** How long servers and links may need to come back to life after a script. */
const RECOVERY_MS = 10_000;

/** Why a server does not answer; one that recovers from a crash is waited for. */
export async function whySilent(node: Node, signal: AbortSignal): Promise<Finding | undefined> {
  const look = async () => {
    try {
      await node.value`select 1`;
      return { done: undefined };
    } catch (error) {
      if (hasNoDatabase(error)) return { done: undefined };
      return { notYet: messageOf(error) };
    }
  };
  try {
    await waitFor(`${node.name} to answer`, look, { within: RECOVERY_MS, signal });
    return undefined;
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return { about: `${node.name} silent`, text: error.message };
  }
}

/** What of the mesh scripts have taken apart, by the engine's own records; undefined where it is whole. */
export async function takenApart({ nodes, engine }: Cluster): Promise<string | undefined> {
  const gone = await Promise.all(
    nodes.map(async (node) => {
      try {
        if (!(await isNode(engine, node))) return `${node.name} is no node any more`;
        if (!engine.marksInStream && !(await node.value`select to_regclass(${MARKER}) is not null`))
          return `${node.name} has no table ${MARKER} any more, by which it is known when all has arrived`;
        const subscriptions = (await engine.links(node)).map(({ subscription }) => subscription);
        return [...links(nodes)]
          .filter(({ subscriber }) => subscriber === node)
          .map(({ upstream }) => subscriptionName(node, upstream))
          .filter((name) => !subscriptions.includes(name))
          .map((name) => `${node.name} has no subscription ${name} any more`);
      } catch (error) {
        if (!hasNoDatabase(error)) throw error;
        return `${node.name} has no database ${node.database} any more`;
      }
    }),
  );
  return gone.flat().join(', ') || undefined;
}

async function isNode(engine: Engine, node: Node): Promise<boolean> {
  const { extension } = engine;
  if (extension && !(await node.value`select exists (select from pg_extension where extname = ${extension})`))
    return false;
  return (await engine.nodes(node)).includes(node.name);
}

function hasNoDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '3D000';
}

/** How replication stands still, where links do not come up, or what was written does not arrive. */
export async function standsStill(cluster: Cluster): Promise<string | undefined> {
  const { nodes, engine, signal } = cluster;
  const look = async () => {
    const states = await Promise.all(
      [...links(nodes)].map(async ({ subscriber, upstream }) => {
        const name = subscriptionName(subscriber, upstream);
        const link = (await engine.links(subscriber)).find(({ subscription }) => subscription === name);
        return link?.up ? undefined : { name, status: link?.status ?? 'gone' };
      }),
    );
    const down = states.filter(isThere);
    const text = down.map(({ name, status }) => `${name} is ${status}`).join(', ');
    // One that is disabled stays so.
    if (down.every(({ status }) => status === 'disabled')) return { done: text };
    await Promise.all(nodes.flatMap((node) => [engine.wake?.(node), engine.nudge?.(node)]));
    return { notYet: text };
  };
  try {
    const disabled = await waitFor('every link to replicate', look, {
      within: RECOVERY_MS,
      signal,
      slowest: 20,
    });
    if (disabled) return `replication stands still: ${disabled}`;
    await cluster.settle();
    return undefined;
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return `replication stands still: ${error.message}`;
  }
}

/** What the engine records of changes that it could not apply on a node. */
export async function exceptionsOf(engine: Engine, node: Node): Promise<Finding[]> {
  return (await engine.incidents(node)).flatMap((incident) => {
    if (incident.kind !== 'exception') return [];
    const text = `${node.name}: ${exceptionText(incident)}`;
    return { about: text, text };
  });
}

export function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
