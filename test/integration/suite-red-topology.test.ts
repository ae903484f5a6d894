import type { Node } from '../../src/database/node.js';
import type { Engine } from '../../src/replication/engine.js';
import { openPlaces } from '../support/red.js';

// Each built-in test of how nodes are linked, come and go must be able to fail: here each meets an engine or a node that
// does not do what the test proves, and has to say so.

const red = openPlaces();

const nothing = async () => undefined;

/** A node that runs another statement in the place of one. */
function rewritten(pattern: RegExp, replacement: string) {
  return (real: Node): Partial<Node> => ({
    sql: (text, ...values) => {
      const plain = typeof text === 'string' ? text : text.join('');
      return pattern.test(plain) ? real.sql(plain.replace(pattern, replacement)) : real.sql(text, ...values);
    },
  });
}

/** What others committed before a link starts again is left out. */
const forgetful = (real: Engine): Partial<Engine> => ({
  async enable(subscriber, upstream) {
    await real.skip(subscriber, upstream);
    await real.enable(subscriber, upstream);
  },
});

red(
  'topology/cascade',
  { engine: (real) => ({ subscribe: (s, u) => real.subscribe(s, u) }) },
  /n3: 1 rows instead of 3 from: select id, owner/,
);
red(
  'topology/cascade',
  { engine: (real) => ({ subscribe: (s, u) => real.subscribe(s, u, { forward: true }) }) },
  /n3: 1 rows instead of 0 from: select id, owner/,
);

red(
  'topology/removed-while-down',
  { engine: () => ({ abandon: nothing }) },
  /n1: nodes that it receives from/,
);

red('topology/rejoins', { engine: forgetful }, /n3: \d+ rows instead of \d+ from: select id, writer/);

red(
  'topology/two-subscriptions',
  {
    engine: (real) => ({
      addTable: (node, set, table) =>
        real.addTable(node, set, table, table === 'account' ? { columns: ['id'] } : {}),
    }),
  },
  /n2: other rows from: select id, times from account/,
);
red(
  'topology/two-subscriptions',
  { node: rewritten(/tg_op, 1\)/, 'tg_op, 2)') },
  /n2: other rows from: select what, times from applied/,
);

red(
  'topology/several-databases',
  {
    engine: (real) => ({
      async addTable(node, set, table, part) {
        if (!(node.name === 'm2' && table.includes('account'))) await real.addTable(node, set, table, part);
      },
    }),
  },
  /m[13]: 40 rows instead of 60 from: select id, owner/,
);

red(
  'topology/joins-while-applying',
  { engine: forgetful },
  /n4: \d rows instead of 3 from: select id from parcel/,
);
red(
  'topology/joins-while-peer-down',
  { engine: forgetful },
  /n4: \d rows instead of \d from: select id, writer/,
);

red(
  'topology/beside-native',
  { node: rewritten(/^insert into account values \(1, 'alone'\)/, 'select') },
  /n\d: 0 rows instead of 1 from: select owner/,
);

red(
  'topology/extension-upgrade',
  {
    // What is installed anew has a function more.
    node: (real) => ({
      async session() {
        const session = await real.session();
        const { sql } = session;
        session.sql = async (text, ...values) => {
          const rows = await sql(text, ...values);
          const [, extension] = /^create extension (\S+)$/.exec(String(text)) ?? [];
          if (extension) {
            await sql(`create function ${extension}.added() returns int language sql as 'select 1'`);
            await sql(`alter extension ${extension} add function ${extension}.added()`);
          }
          return rows;
        };
        return session;
      },
    }),
  },
  /n2: what belongs to (pglogical|spock) \S+ after its update/,
);

// A parcel that cannot be applied either is thrown away, too: red where no bug that does it is on record.
red(
  'topology/names-alike',
  {
    node: rewritten(
      /^insert into invoice values \(-1, 7\)/,
      'with planted as (insert into parcel values (-3, 3)) insert into invoice values (-1, 7)',
    ),
    engine: (real) => ({ profile: { ...real.profile, defects: {} } }),
  },
  /n2: parcels are missing/,
);
red(
  'topology/same-name',
  { bug: 'a subscription throws away what one of its name in another database cannot apply' },
  /parcels are missing in a database/,
);
red(
  'topology/forwarded-and-direct',
  { node: rewritten(/^update account set owner = 'changed'/, "update account set owner = 'other'") },
  /n3: other rows from: select id, owner/,
);
red(
  'topology/position-of-timestamp',
  {
    node: (real) => ({
      async session() {
        const session = await real.session();
        const value: typeof session.value = async (text, ...values) =>
          String(text).includes('pg_current_wal') ? '0/1' : session.value(text, ...values);
        return Object.assign(Object.create(session), { value });
      },
    }),
  },
  /n1: position of a commit that another one follows: \S+ is not between/,
);
red(
  'topology/position-of-timestamp',
  { bug: 'the position of the last commit is looked for until there is another commit' },
  /n1: no answer in 3s/,
);
red(
  'topology/dropped-database',
  { bug: 'a worker is started again and again for a database that is being dropped' },
  /n1: [2-9] times for mmr_\d+_b/,
);
red(
  'topology/names-run-out',
  { bug: 'subscription names are used up for good' },
  /n2: nothing arrives by name_\d+/,
);
