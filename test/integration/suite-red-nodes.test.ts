import type { Node, Session } from '../../src/database/node.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// As suite-red.test.ts, of nodes, subscriptions and copies.

const red = openPlaces();

const nothing = async () => undefined;

/** Every node, and every session of it, runs another statement in the place of one. */
function rewritten(pattern: RegExp, replacement: string): Pick<Sabotage, 'node'> {
  const changed = (text: TemplateStringsArray | string) => {
    if (typeof text === 'string') return text.replace(pattern, replacement);
    return Object.assign(
      text.map((part) => part.replace(pattern, replacement)),
      { raw: text.raw },
    );
  };
  const all = (real: Node | Session) => ({
    sql: ((text, ...values) => real.sql(changed(text), ...values)) as Session['sql'],
    value: ((text, ...values) => real.value(changed(text), ...values)) as Session['value'],
  });
  return {
    node: (real) => ({
      ...all(real),
      async session() {
        const session = await real.session();
        return Object.assign(Object.create(session), all(session)) as Session;
      },
    }),
  };
}

red(
  'nodes/apply-delay',
  {
    engine: (real) => ({ subscribe: (s, u, { applyDelay: _, ...o } = {}) => real.subscribe(s, u, o) }),
  },
  /n2: row \d came after [\d.]+ ms, with a delay of 700 ms/,
);

red(
  'nodes/sets-changed',
  {
    engine: (real) => ({
      addTable: (n, set, table, part) =>
        n.name === 'n1' && set === 'freight' ? nothing() : real.addTable(n, set, table, part),
    }),
  },
  /n2: 0 rows instead of 1 from: select id from parcel/,
  ['native'],
);

// It fetches nothing.
red(
  'nodes/resync-table',
  rewritten(/spock\.sub_resync_table\(/, 'format('),
  /table public\.account status not found|n2: 1 rows instead of 2 from: select id from account/,
);

red(
  'nodes/resync-while-writing',
  { bug: 'a row that is written while its table is fetched again is lost' },
  /n2: (the row that n1 wrote while the table was copied has not arrived|nothing arrives from n1 any more)/,
);

red(
  'nodes/resync-subscription',
  rewritten(/spock\.sub_alter_sync\(/, 'format('),
  /table public\.account status not found/,
);

const writable = rewritten(/^alter database/, '-- alter database');
const nothingOnRecord: Sabotage['engine'] = (real) => ({ profile: { ...real.profile, defects: {} } });

for (const name of ['nodes/resync-read-only', 'nodes/resync-subscription-read-only'])
  red(name, { ...writable, engine: nothingOnRecord }, /n2: all rows are gone/);

red('nodes/resync-partition', { engine: nothingOnRecord }, /n2: all rows of the partition are gone/);

red('nodes/read-only-all', writable, /n2: what n1 has written has not come, while all is read-only/);

red(
  'nodes/read-only-in-mid-transaction',
  rewritten(/^alter system set/, '-- alter system set'),
  /n2 to have spock\.readonly = all/,
);

red(
  'nodes/resync-fails',
  { engine: nothingOnRecord },
  /n2: (nothing says that the fetch has failed|the row that followed is not there)/,
);

red(
  'nodes/apply-delay-interrupted',
  {
    engine: (real) => ({
      ...nothingOnRecord(real),
      subscribe: (s, u, { applyDelay: _, ...o } = {}) => real.subscribe(s, u, o),
    }),
  },
  /n2: a row came \d+ ms after it was written, with a delay of 1500 ms/,
);

for (const name of ['copy/fails', 'copy/fails-at-last']) {
  red(
    name,
    {
      engine: (real) => ({
        ...nothingOnRecord(real),
        links: async (node) =>
          (await real.links(node)).map((link) => ({ ...link, status: 'replicating', up: true })),
      }),
    },
    /n2: the link is replicating, without the rows/,
  );
}

red(
  'copy/partition-alone',
  {
    engine: (real) => ({
      addTable: (node, set, table) => real.addTable(node, set, table === 'event_2026' ? 'event' : table),
    }),
  },
  /n2: 4 rows instead of 2 from: select id, year/,
  ['native'],
);

red(
  'selective/reserved-schema',
  { engine: () => ({ addTable: nothing }) },
  /expected an error .*, but it was accepted/,
);

red(
  'nodes/interface',
  rewritten(/spock\.node_drop_interface\(/, 'format('),
  /expected an error .*is using it.*, but it was accepted/,
);

red(
  'nodes/disable-in-transaction',
  { engine: () => ({ worker: async () => Math.random() }) },
  /n2: process that applies, after disabling was rolled back: expected/,
);

red('nodes/read-only', writable, /expected an error .*read-only.*, but it was accepted/);

red(
  'nodes/alter-options',
  {
    node: (real) => ({
      value: async (text, ...values) => /sub_alter_options/.test(String(text)) || real.value(text, ...values),
    }),
  },
  /n2: whether nothing at all has changed anything/,
);

red(
  'nodes/id-collision',
  { engine: (real) => ({ createNode: (node) => real.createNode(node) }) },
  /n2: number of the node node\d+: expected/,
);

red(
  'nodes/incomplete',
  { node: () => ({ value: async () => 7 }) },
  /n2: number of an incomplete node: expected null, seen 7/,
);

red(
  'selective/set-refused',
  { engine: () => ({ dropSet: nothing }) },
  /expected an error .*nowhere.*, but it was accepted/,
);

red(
  'copy/structure',
  { engine: (real) => ({ subscribe: (s, u, o) => real.subscribe(s, u, { ...o, copyData: true }) }) },
  /n2: \d rows instead of 0 from: select \* from shop\.customer/,
);

red(
  'copy/structure-and-data',
  { engine: (real) => ({ subscribe: (s, u, o) => real.subscribe(s, u, { ...o, copyData: false }) }) },
  /n2: 0 rows instead of 2 from: select t::text from shop\.customer/,
);

const copiesEverything: Sabotage = {
  engine: (real) => ({ addTable: (node, set, table) => real.addTable(node, set, table) }),
};
red('copy/odd-tables', copiesEverything, /n2: 4 rows instead of 1 from: select 'a filter of rows'/, [
  'native',
]);
red(
  'copy/odd-tables-with-structure',
  copiesEverything,
  /n2: 4 rows instead of 1 from: select 'a filter of rows'/,
);

red(
  'copy/left-out',
  rewritten(/'\{own,also_own\}'/, `'{own}'`),
  // Where what is left out is copied all the same, only its rows say that too little was left out.
  /n2: 1 rows instead of 0 from: select (nspname|id from also_own)/,
);

red(
  'copy/restored',
  rewritten(/pg_dump''/, "pg_dump'' --schema-only"),
  /n4: 0 rows instead of 3 from: select id, owner from account/,
);
