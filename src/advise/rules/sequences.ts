import { literal } from '../../database/quote.js';
import type { Remark } from '../remark.js';
import type { Column, Schema, Table } from '../schema.js';

const NODES = 10;

/** Sequences give the same values on every node. */
export function sequences({ tables }: Schema): Remark[] {
  return tables
    .filter((table) => table.logged && table.partitionOf === null)
    .flatMap((table) =>
      table.columns.flatMap((column) =>
        column.sequence === null ? [] : [remark(table, column, column.sequence)],
      ),
    );
}

function remark(table: Table, column: Column, sequence: string): Remark {
  const isKey = table.indexes.some(({ columns }) => columns.length === 1 && columns[0] === column.name);
  const kind = column.identity ? 'an identity column' : 'a serial column';
  return {
    rule: 'sequence',
    severity: isKey ? 'critical' : 'note',
    about: table.name,
    what: `${column.name}, ${kind}`,
    why: isKey
      ? 'Each node has a sequence of its own, and all of them give the same values: of two rows that two nodes insert under one key, the later one takes the place of the other.'
      : 'Each node has a sequence of its own, so that two nodes give the same value.',
    advice: `With the extension snowflake (and snowflake.node set on each node) the sequence gives values that no other node gives; without, each node takes steps of ${NODES} from a start of its own.`,
    sql: [
      `select snowflake.convert_sequence_to_snowflake(${literal(sequence)}); -- with snowflake`,
      `alter sequence ${sequence} increment by ${NODES} restart 1; -- without: 2 on the second node, and so on`,
    ],
    shownBy: ['sequences/identity', 'sequences/snowflake-converted', 'workload/ids'],
  };
}
