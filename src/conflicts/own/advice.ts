import type { Engine } from '../../replication/engine.js';
import type { Harm, PairName } from './kinds.js';

/** What advice takes of an engine: of the very release that was run. */
export type Advised = Pick<Engine, 'deltaColumnSql'>;

/**
 * What an application developer can do about a kind of pair, with this engine.
 *
 * @param where a table, and the columns or the index, that it is about
 */
export function adviceOn(
  name: PairName,
  fate: Harm,
  engine: Advised,
  { table, about }: { readonly table: string; readonly about: string },
): string {
  const sql = name === 'counter' ? engine.deltaColumnSql?.(table, about) : undefined;
  const advice = sql ? deltaAdvice(sql) : ADVICE[name];
  return fate === 'rejects' ? `${advice}; all else in the transaction is thrown away, too` : advice;
}

function deltaAdvice(sql: string): string {
  return `if it is added to and NOT NULL, make it a delta column on every node (${sql}), or insert each movement as a row and add them up`;
}

const FLAG = 'mark rows as deleted (deleted_at) instead of deleting them';
const ONE_NODE = 'let one node write each row (by region, tenant, shard)';

const ADVICE: Readonly<Record<PairName, string>> = {
  arrives:
    'what is written to it does not arrive elsewhere: see whether it, and each of its partitions, is in a replication set',
  'same-key':
    'let no two nodes make the same key: uuid, snowflake, or the node or region as a part of the key',
  'default-key':
    'do not let sequences make keys: uuid or snowflake, or a sequence on each node with its own start and INCREMENT BY the number of nodes',
  'same-unique':
    'have no second unique index: make it the key, or put the node or region into it, or give such values out on one node',
  upsert: `${ONE_NODE}, or insert only and let readers take the newest row`,
  'same-column': `${ONE_NODE}, or insert versions of it instead of updating`,
  'other-column': `the whole row is what wins: put what different parts of the application write into tables of their own, or ${ONE_NODE}`,
  counter:
    'if it is added to, insert each movement as a row and add them up (an insert-only table), or count on one node',
  'update-delete': FLAG,
  'delete-update': FLAG,
  'key-update': 'do not change keys: a key that means nothing (uuid, snowflake) never has to',
  'late-unique':
    'do not make it deferrable; and have no second unique index, or put the node or region into it',
  'unique-moves':
    'have no second unique index: put the node or region into it, or change such values on one node only',
  'parent-child': `${FLAG}, or delete them on one node while nobody refers to them`,
  'no-key': 'add a primary key',
  'truncate-insert': 'TRUNCATE only while no other node writes; or DELETE what you know',
};
