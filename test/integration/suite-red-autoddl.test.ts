import type { Node, Session } from '../../src/database/node.js';
import type { Incident } from '../../src/replication/engine.js';
import { nothingOnRecord } from '../support/plants.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// As suite-red.test.ts, for definitions: what needs Spock is seen red where MMR_TEST_PG_BIN names its servers.

const red = openPlaces();

/** A node all of whose statements run in sessions of this kind. */
function inSessions(open: (real: Node, within?: number) => Promise<Session>) {
  return (real: Node): Partial<Node> => ({
    session: (within) => open(real, within),
    sql: async (text, ...values) => {
      const session = await open(real);
      try {
        return await session.sql(text, ...values);
      } finally {
        await session.close();
      }
    },
  });
}

/** A node whose definitions stay at home. */
const quiet = inSessions(async (real, within) => {
  const session = await real.session(within);
  await session.sql('set spock.enable_ddl_replication = off');
  return session;
});

/** A node whose sessions, too, run another statement in the place of one. */
function rewritten(pattern: RegExp, replacement: string) {
  return inSessions(async (real, within) => {
    const session = await real.session(within);
    const other: Session = Object.create(session);
    other.sql = (text, ...values) => {
      const plain = typeof text === 'string' ? text : text.join('');
      return pattern.test(plain)
        ? session.sql(plain.replace(pattern, replacement))
        : session.sql(text, ...values);
    };
    return other;
  });
}

/** Whatever is run, other nodes have it on record as thrown away. */
const allThrownAway: Sabotage = {
  engine: () => {
    let times = 0;
    return {
      async incidents() {
        return Array.from(
          { length: ++times },
          (): Incident => ({ kind: 'exception', tables: [], detail: 'x' }),
        );
      },
    };
  },
};

// Courses of definitions: what the first step defines is not everywhere.
const STORIES = [
  'tables',
  'partitions',
  'indexes',
  'views',
  'materialized-views',
  'sequences',
  'schemas',
  'types',
  'domains',
  'routines',
  'aggregates',
  'operators',
  'casts-and-texts',
  'text-search',
  'triggers-and-rules',
  'policies',
  'statistics',
  'foreign',
  'extensions',
  'languages',
  'publications',
  'comments',
  'grants',
  'event-triggers',
  'from-queries',
  'transactions',
  'from-routines',
  'migration-tools',
];
for (const name of STORIES)
  red(`autoddl/${name}`, { node: quiet }, /^after .* on n1: schemas are not the same on all nodes/s);
// Nor does a step pass that changes nothing.
red(
  'autoddl/domains',
  { node: rewritten(/^alter domain .* set default 1/, 'select 1') },
  /on n\d: n\d: has changed nothing/,
);

red(
  'autoddl/policies',
  { node: rewritten(/^insert into account.*/, 'select 1') },
  /n\d: other rows from: select count/,
);
red('autoddl/roles', { node: quiet }, /n\d: 0 rows instead of 2 from: select r\.rolname/);
red('autoddl/owner', { node: quiet }, /n\d: 0 rows instead of 2 from: select relname/);
red(
  'autoddl/noted-by-triggers',
  { node: rewritten(/^create event trigger noted on.*/, '$&; alter event trigger noted enable always') },
  /n\d: \d+ rows instead of 4 from: select what/,
);
red(
  'autoddl/random-rows',
  { node: rewritten(/random\(\)/, '0.5::float8') },
  /n\d: has the same random values as n1/,
);
red(
  'autoddl/functions-at-home',
  { node: rewritten(/set spock\.allow_ddl_from_functions = off; /, '') },
  /n\d: table account: expected null, seen account/,
);
red(
  'autoddl/schema-from-function',
  { node: rewritten(/^select tenant\(.*/, 'select 1') },
  /n1: the table is there/,
);
red('autoddl/after-failure', { node: rewritten(/^do .* first .*/, 'select 1') }, /n1: 1 rows instead of 2/);
red('autoddl/if-exists', { node: quiet }, /relation "account" does not exist/);
red('autoddl/session-settings', { node: rewritten(/DMY/, 'MDY') }, /n1: other rows from/);
red('autoddl/moves-with-key', { node: quiet }, /n\d: sets of the table after it was created/);
red('autoddl/attached-without-key', { node: quiet }, /schemas are not the same on all nodes/);
red('autoddl/unlogged', { node: rewritten(/unlogged table/, 'table') }, /n2: 1 rows instead of 0/);
red('autoddl/temporary', allThrownAway, /what other nodes have tried to make/);
red(
  'autoddl/temporary-namesake',
  { node: rewritten(/^insert into account.*/, 'select 1') },
  /n1: 0 rows instead of 1/,
);
red('autoddl/at-home', allThrownAway, /statements that other nodes could not carry out/);
red(
  'autoddl/outside-transactions',
  { node: rewritten(/^insert into measure.*/, 'select 1') },
  /n\d: 0 rows instead of 1/,
);
// Nothing crashes, or nothing is clustered at home.
red(
  'autoddl/cluster-partitioned',
  { node: rewritten(/^cluster.*/, 'select 1') },
  /log lines|but they do not/,
);
red('autoddl/denied', { node: rewritten(/deny_all_ddl = on/, 'deny_all_ddl = off') }, /but it was accepted/);
red('autoddl/local-schema', { node: quiet }, /relation "account" does not exist/);
red(
  'autoddl/with-clients',
  { node: rewritten(/^insert into account \(id, owner\) values \(0,.*/, 'select 1') },
  /n\d: other rows from: select count/,
);

red(
  'ddl/search-path',
  {
    node: rewritten(/^set spock\.enable_ddl_replication = on/, 'set spock.enable_ddl_replication = off'),
    engine: nothingOnRecord,
  },
  /n2: has no such column/,
);
red(
  'ddl/set-kept',
  { node: rewritten(/^alter table event .*/, "select spock.repset_remove_table('audit', 'event')") },
  /n1: sets of the altered table: expected/,
);
red(
  'ddl/drop-temporary',
  { node: rewritten(/^insert into account .*/, 'select 1'), engine: nothingOnRecord },
  /n2: the row is missing/,
);
red(
  'ddl/like-temporary',
  { engine: (real) => ({ ...nothingOnRecord(real), ...allThrownAway.engine!(real) }) },
  /n2: tried to create the table/,
);
red(
  'ddl/materialized-view',
  { node: rewritten(/^refresh materialized view.*/, 'select 1') },
  /n2: other rows from: select total/,
);
red(
  'ddl/dropped-index',
  { node: rewritten(/^insert into second values \(1, 'x', 1\)/, "insert into second values (1, 'x', 5)") },
  /n\d: other rows from: select id, owner, n/,
);
red(
  'ddl/replicate-ddl',
  { engine: () => ({ define: async () => undefined }) },
  /n1: other rows from: select to_regclass/,
);
red(
  'ddl/replicate-ddl-as',
  { node: rewritten(/, 'mmr_clerk'\)/, ', current_user)') },
  /n\d: other rows from: select relname/,
);
red(
  'ddl/partitions-in-sets',
  { node: rewritten(/^select spock\.repset_remove_partition.*/, 'select 1') },
  /n1: tables in sets/,
);
red(
  'ddl/partitions-while-writing',
  {
    engine: (real) => ({
      async addTable(node, set, table, part) {
        if (!(node.name === 'n2' && table.includes('event_2'))) await real.addTable(node, set, table, part);
      },
    }),
  },
  /n\d: other rows from: select count/,
);
