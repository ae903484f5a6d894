import type { Node } from '../../database/node.js';
import { ClusterError } from '../../errors.js';
import type { Lack } from '../lack.js';
import { alterSystem, reload } from './guest.js';

/** What servers of our own have for speed, or because they are small: on others that is their owner's business. */
const OWNERS = [
  ...['fsync', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'jit', 'max_connections'],
  ...['wal_retrieve_retry_interval', 'cluster_name'],
];

/** How many of each take part in a run's meshes, where ours have more to spare: what three nodes were run with. */
const ENOUGH: Readonly<Record<string, number>> = {
  max_worker_processes: 32,
  max_wal_senders: 20,
  max_replication_slots: 20,
  max_logical_replication_workers: 20,
  max_active_replication_origins: 20,
};

/** A setting of a running server. */
interface Present {
  /** As SHOW says it, and without its unit. */
  readonly value: string;
  readonly bare: string;
  /** When it can be changed. */
  readonly context: string;
  readonly source: string;
}

/** What a run needs of somebody else's servers, of what our own are started with. */
export function neededOf(settings: Readonly<Record<string, string>>): Record<string, string> {
  const needed = Object.entries(settings).filter(([name]) => !OWNERS.includes(name));
  return Object.fromEntries(needed.map(([name, value]) => [name, String(ENOUGH[name] ?? value)]));
}

/**
 * What a running server lacks that only its owner can give it: each setting that takes a restart, or that its command line
 * decides.
 */
export async function lackingSettings(
  node: Node,
  needed: Readonly<Record<string, string>>,
): Promise<Omit<Lack, 'node' | 'at'>[]> {
  const present = await presentOf(node, Object.keys(needed));
  return Object.entries(needed).flatMap(([name, value]) => {
    const has = present[name];
    if (!has)
      return name.includes('.')
        ? []
        : [{ what: `there is no setting ${name}, and it has to be ${shown(value)}` }];
    if (suffices(name, has, value)) return [];
    const is = `${name} is ${shown(has.value)}, and has to ${toBe(name, value)}`;
    const settings = { [name]: enough(name, has, value) };
    if (has.context === 'postmaster' || has.context === 'internal')
      return [{ what: `${is}: it takes a restart`, settings }];
    if (!decidesElsewhere(has.source)) return [];
    return [
      { what: `${is}: the ${has.source} says so, before which nothing that is set later counts`, settings },
    ];
  });
}

/** Sets what can be set while a server runs, and returns when that holds of what it starts. @throws ClusterError where it does not */
export async function setNeeded(node: Node, needed: Readonly<Record<string, string>>): Promise<void> {
  const missing = async () => {
    const present = await presentOf(node, Object.keys(needed));
    return Object.entries(needed).filter(([name, value]) => {
      const has = present[name];
      return has?.context !== 'postmaster' && !(has && suffices(name, has, value));
    });
  };
  const first = await missing();
  if (first.length === 0) return;
  for (const [name, value] of first) await alterSystem(node, name, value);
  await reload(node);
  await node.reconnect();
  const left = (await missing()).map(([name, value]) => `${name} = ${value}`);
  if (left.length > 0) throw new ClusterError(`${node.name} does not take up ${left.join(', ')}`);
}

async function presentOf(node: Node, names: readonly string[]): Promise<Record<string, Present>> {
  const rows = await node.sql`
    select lower(name) as name, context, source, setting as bare, current_setting(name) as value
      from pg_settings where lower(name) = any (${names})`;
  return Object.fromEntries(
    rows.map(({ name, value, bare, context, source }) => [
      String(name),
      { value: String(value), bare: String(bare), context: String(context), source: String(source) },
    ]),
  );
}

/** PostgreSQL's sources that stand before ALTER SYSTEM, but for what sessions and databases have. */
function decidesElsewhere(source: string): boolean {
  return source === 'command line' || source === 'environment variable';
}

function suffices(name: string, has: Present, needed: string): boolean {
  if (name.endsWith('_libraries')) {
    const held = entries(has.value);
    return entries(needed).every((entry) => held.includes(entry));
  }
  if (name in ENOUGH || (name === 'max_prepared_transactions' && isNumber(needed)))
    return Number(has.bare) >= Number(needed);
  return [has.value, has.bare].some((value) => value.toLowerCase() === needed.toLowerCase());
}

function toBe(name: string, value: string): string {
  if (name.endsWith('_libraries')) return `hold ${shown(value)}`;
  return name in ENOUGH || isNumber(value) ? `be at least ${value}` : `be ${shown(value)}`;
}

/** What does: of a list what it holds already, too. */
function enough(name: string, has: Present, needed: string): string {
  if (!name.endsWith('_libraries')) return needed;
  return [...new Set([...entries(has.value), ...entries(needed)])].filter(Boolean).join(', ');
}

function entries(list: string): string[] {
  return list.split(',').map((entry) => entry.trim().replaceAll('"', ''));
}

function isNumber(value: string): boolean {
  return /^\d+$/.test(value);
}

function shown(value: string): string {
  return value === '' ? 'empty' : `"${value}"`;
}
