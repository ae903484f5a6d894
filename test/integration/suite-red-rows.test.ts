import type { Node } from '../../src/database/node.js';
import type { Engine, EngineKind } from '../../src/replication/engine.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// Each built-in test of what rows can be like must be able to fail: here each meets a node, or an engine, that does
// something else with one of its tables.

const red = openPlaces();

/** A node that runs another statement in the place of one. */
function instead(pattern: RegExp, replacement: string): Sabotage {
  return {
    node: (real: Node) => ({
      sql: (text, ...values) => {
        const plain = typeof text === 'string' ? text : text.join('');
        return pattern.test(plain)
          ? real.sql(plain.replace(pattern, replacement))
          : real.sql(text, ...values);
      },
    }),
  };
}

/** What a node writes into these tables stays there. */
function deaf(name: string, tables: RegExp): Sabotage {
  return {
    engine: (real: Engine): Partial<Engine> => ({
      async addTable(node, set, table, part) {
        if (!(node.name === name && tables.test(table))) await real.addTable(node, set, table, part);
      },
    }),
  };
}

/** A node that tells something else of its rows. */
function lying(name: string, rows: (string | number | boolean)[][]): Sabotage {
  return {
    node: (real: Node): Partial<Node> =>
      real.name === name ? { table: async () => ({ columns: rows[0]!.map(String), rows }) } : {},
  };
}

/** The link starts again each time that somebody looks, and nothing arrives. */
const stuck: Sabotage = {
  ...instead(/^insert into account values \(1.*/s, 'select 1'),
  engine: () => {
    let last = 0;
    return { worker: async () => ++last };
  },
};

const MISREAD = ['2025-06-05', '2025-06-05 12:00', '2025-06-05 12:00', '-1', '2', false];

const SABOTAGES: readonly (readonly [string, Sabotage, RegExp, (readonly EngineKind[])?])[] = [
  ['types/every-type', deaf('n1', /as_spans/), /n2: t\d+_spans as spans/],
  ['types/every-key', deaf('n1', /keyed_1/), /n2: rows of keyed_1/],
  ['types/own-types', deaf('n1', /as_domain"/), /n2: t0_domain as domain/],
  ['types/encodings', deaf('n2', /word/), /n1: 2 rows instead of 3 from: select word/, ['native']],
  ['types/object-names', deaf('n1', /entry/), /n2: 0 rows instead of 1 from: select of_regclass/],
  ['types/contrib', deaf('n1', /as_composite"/), /n2: t0_pair as composite/],
  ['types/text-transfer', deaf('n1', /as_list"/), /n2: boolean\[\] as list/],
  ['types/empty-tsquery', stuck, /n2, n3: the link from n1 starts again and again/],
  ['types/domain-of-rights', stuck, /n2, n3: the link from n1 starts again and again/],
  ['types/list-of-rights', stuck, /n2, n3: the link from n1 starts again and again/],
  ['types/styles-differ', lying('n2', [MISREAD]), /n2: 2025-06-05 is there for 2025-05-06 of n1/, ['native']],
  ['types/styles-differ-as-text', deaf('n1', /event/), /n2: 0 rows instead of 1/],
  [
    'types/daylight-saving',
    instead(/where at = timestamptz '2025-10-26 01:30:00Z'/, `$& - interval '1 hour'`),
    /n\d: other rows from: select extract/,
  ],
  ['sequences/snowflake', deaf('n3', /ticket/), /n[12]: 2 rows instead of 3 from: select snowflake/],
  ['sequences/snowflake-converted', deaf('n3', /line/), /n[12]: 3 rows instead of 4 from: select writer/],
  ['dml/large-object-functions', deaf('n1', /pg_largeobject"/), /n2: other rows from: select oid/],
  [
    'dml/deleted-and-inserted-again',
    deaf('n2', /device/),
    /n1: 1 rows instead of 0|n[13]: other rows from: select/,
  ],
  [
    'dml/large-objects',
    deaf('n2', /pg_largeobject"/),
    /n[13]: length of that of n2|large object \d+ does not exist/,
  ],
  ['sequences/identity', deaf('n3', /ticket/), /n[12]: \d rows instead of 7 from: select id, subject/],
  ['types/locales', deaf('n1', /word/), /orders of the same words: expected 3, seen 2/],
  [
    'sequences/in-sets',
    instead(/^select \S+\('default', 'ticket', true\)/, 'select 1'),
    /n2: next value: expected 11, seen 1/,
  ],
  [
    'dml/foreign-key-actions',
    instead(/^delete from parent_set_null where id = 1/, 'select 1'),
    /from: select id, parent from child_set_null/,
  ],
  [
    'dml/deferred-constraints',
    deaf('n2', /booking/),
    /n[13]: 2 rows instead of 3 from: select id, customer, seat/,
  ],
  ['dml/prepared-transactions', instead(/^rollback prepared/, 'commit prepared'), /n\d: 5 rows instead of 3/],
  [
    'dml/triggers',
    instead(/enable replica trigger after_replica/, 'enable trigger after_replica'),
    /n1: 15 rows instead of 12 from: select operation/,
  ],
  ['dml/copy-formats', deaf('n2', /account/), /n[13]: \d rows instead of 5 from: select id, owner/],
  ['volume/replay-queue-spills', deaf('n1', /document/), /n[23]: other rows from: select count/],
  ['dml/counters', lying('n3', [[0]]), /n3: other rows from: select total/],
  [
    'dml/delta-columns',
    { engine: () => ({ deltaColumn: async () => undefined }) },
    /n\d: other rows from: select id, c0/,
  ],
  ['dml/unique-swapped', deaf('n2', /seat/), /n[13]: other rows from: select id, place/],
  ['dml/two-unique', deaf('n2', /news/), /n[13]: 1 rows instead of 2 from: select id from news/],
  ['volume/huge-transaction', deaf('n1', /reading/), /n[23]: other rows from: select count/],
  ['volume/many-tables', deaf('n1', /reading/), /n[23]: other rows from: select count/],
  ['faults/two-phase-commit', deaf('n1', /account/), /n[23]: 0 rows instead of 3/],
  ['dml/row-security', deaf('n1', /account/), /n\d: (other|\d) rows .*from: select id, owner/],
  [
    'selective/columns-while-analyzed',
    { engine: (real) => ({ addTable: (node, set, table) => real.addTable(node, set, table) }) },
    /row 1 on n[23]: expected/,
  ],
  [
    'selective/generated-column',
    { engine: (real) => ({ addTable: (node, set, table) => real.addTable(node, set, table) }) },
    /n2: 3 rows instead of 2 from: select id, price/,
  ],
  ['selective/identity-switched', deaf('n2', /item/), /n[13]: (other|\d+) rows .*from: select id, code/],
];

for (const sabotage of SABOTAGES) red(...sabotage);
