import type { Node } from '../../src/database/node.js';
import { literal } from '../../src/database/quote.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// Each built-in test of these topics must be able to fail: here each meets a cluster, an engine or a node that does
// not do what the test proves, and has to say so.

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

/** Another apply process each time that somebody asks. */
function nextNumber(): () => Promise<number> {
  let last = 0;
  return async () => ++last;
}

red(
  'setup/version',
  { engine: () => ({ version: '99.9' }) },
  /n1: version in the catalog: expected 99.9, seen 18\./,
);

red(
  'setup/settings',
  { settings: () => ({ track_commit_timestamp: 'off' }) },
  /n1: track_commit_timestamp: expected on, seen off/,
);
red(
  'setup/settings',
  { engine: () => ({ settings: () => ({ shared_preload_libraries: 'spock' }) }) },
  /n1: missing in shared_preload_libraries = .*spock/s,
);

red(
  'setup/capacity',
  { settings: () => ({ max_wal_senders: '3' }) },
  /n1: max_wal_senders is 3, and at least 4 are needed/,
);

red(
  'setup/identity',
  {
    async before({ nodes: [, n2, n3] }) {
      await n2.sql(`alter subscription sub_n2_n1 connection ${literal(n3!.peerDsn)}`);
    },
  },
  /n2: address of n1/,
);

red(
  'setup/reachable',
  {
    async before(cluster) {
      const [n1, n2] = cluster.nodes;
      await n1.sql(`create role other login superuser password ${literal(n1.endpoint.password)}`);
      await n2.sql(`alter subscription sub_n2_n1 connection ${literal(`${n1.peerDsn} user=other`)}`);
      await cluster.untilUp(n2, n1);
    },
  },
  /n1: user of a connection of n2 to n1: expected postgres, seen other/,
);

red(
  'setup/clocks',
  {
    node: (real) => ({
      value: async (...args) => Number(await real.value(...args)) + (real.name === 'n2' ? 1500 : 0),
    }),
  },
  /n2: its clock is 1\.\d+ s ahead of n[13]'s/,
);

red(
  'nodes/create',
  { engine: () => ({ createNode: nothing }) },
  /n1: nodes: expected \[\s*"n1"\s*\], seen \[\]/,
);

red(
  'nodes/list',
  { before: ({ engine, nodes: [n1, n2] }) => engine.unsubscribe(n2, n1) },
  /n2: nodes that it receives from/,
);

red('nodes/drop', { engine: () => ({ dropNode: nothing }) }, /n1: nodes after the drop/);

red(
  'nodes/duplicate-name',
  { engine: (real) => ({ createNode: (node) => real.createNode(node).catch(() => undefined) }) },
  /expected an error .*already exists.*, but it was accepted/,
);

red(
  'nodes/drop-linked',
  { engine: () => ({ dropNode: nothing }) },
  /expected an error .*, but it was accepted/,
);

red(
  'nodes/name-taken',
  { engine: (real) => ({ createNode: (node) => real.createNode(node) }) },
  /expected an error .*points to existing node.*, but it was accepted/,
);

red(
  'nodes/wrong-dsn',
  { engine: (real) => ({ createNode: (node) => real.createNode(node) }) },
  /expected an error .*Connection refused.*, but it was accepted/,
);

red(
  'nodes/subscription-create',
  // Not dropped and made again, but only paused.
  {
    engine: (real) => ({ unsubscribe: (s, u) => real.disable(s, u), subscribe: (s, u) => real.enable(s, u) }),
  },
  /n2: 2 rows instead of 1 from: select id, owner/,
);

red(
  'nodes/subscription-status',
  {
    engine: (real) => ({
      links: async (node) =>
        (await real.links(node)).map((l) => ({ ...l, status: l.status === 'disabled' ? 'down' : l.status })),
    }),
  },
  /n2: link from n1: expected disabled, seen down/,
);

red(
  'nodes/subscription-disable',
  {
    engine: (real) => ({
      async enable(subscriber, upstream) {
        await real.skip(subscriber, upstream);
        await real.enable(subscriber, upstream);
      },
    }),
  },
  /n2: 1 rows instead of 2/,
);

red(
  'nodes/subscription-drop',
  { engine: (real) => ({ unsubscribe: (s, u) => real.disable(s, u) }) },
  /n2: still has a link from n1/,
);

red(
  'nodes/subscription-duplicate',
  { engine: () => ({ subscribe: nothing }) },
  /expected an error .*, but it was accepted/,
);

red(
  'nodes/subscription-wrong-dsn',
  { engine: (real) => ({ subscribe: (s, u) => real.subscribe(s, u) }) },
  /expected an error .*Connection refused.*, but it was accepted/,
);

red(
  'nodes/join',
  {
    // What the others write after the copy is lost.
    engine: (real) => ({
      async enable(subscriber, upstream) {
        await real.skip(subscriber, upstream);
        await real.enable(subscriber, upstream);
      },
    }),
  },
  /n4: \d+ rows instead of \d+ from: select step, writer/,
);

red('uninstall/sets', { engine: () => ({ dropSet: nothing }) }, /n1: sets/);

red(
  'uninstall/subscriptions',
  {
    async before({ nodes: [, n2] }) {
      await n2.sql`select pg_create_logical_replication_slot(${`left_${n2.database}`}, 'pgoutput')`;
    },
  },
  /n2: not what should be left of replication/,
);

red('uninstall/node', { engine: () => ({ dropNode: nothing }) }, /n1: nodes on record/);

red(
  'uninstall/everything',
  {
    engine: (real) => ({
      async uninstall(node) {
        await real.uninstall(node);
        if (node.name === 'n3') await node.sql`delete from account`;
      },
    }),
  },
  /n3: 0 rows instead of 3/,
);

red(
  'uninstall/reinstall',
  {
    engine: (real) => {
      let gone = false;
      return {
        async uninstall(node) {
          gone = true;
          await real.uninstall(node);
        },
        async addTable(node, set, table, part) {
          if (!(gone && table === 'account')) await real.addTable(node, set, table, part);
        },
      };
    },
  },
  /n[123]: \d+ rows instead of 4|n[23]: other rows/,
);

red(
  'convergence/mixed-load',
  {
    engine: (real) => ({
      async addTable(node, set, table, part) {
        if (!(node.name === 'n2' && table.includes('entry'))) await real.addTable(node, set, table, part);
      },
    }),
  },
  // n2 has too many: what the others lack they cannot delete, and so n2 hears of no delete.
  /n[123]: \d+ rows instead of \d+ from: select account, line, note from entry/,
);

red(
  'convergence/last-update-wins',
  {
    // Spock knows no other policy, and does not start without commit timestamps.
    settings: () => ({ 'pglogical.conflict_resolution': 'first_update_wins' }),
  },
  /n1: row 1 is of .*, last written by/,
  ['pglogical'],
);

red(
  'convergence/planted-difference',
  { node: (real) => ({ unreplicated: async (sql) => void (await real.sql(sql)) }) },
  /differences with a changed row/,
);

// The whole of the table's rows is left out of the copy.
const copiesNothing: Sabotage = { engine: (real) => ({ subscribe: (s, u) => real.subscribe(s, u) }) };
red('nodes/copy-dropped-column', copiesNothing, /n2: 0 rows instead of 3 from: select id, price/, ['native']);
red('nodes/copy-generated-column', copiesNothing, /n2: 0 rows instead of 2 from: select id, price/, [
  'native',
]);

red(
  'dml/collations',
  { node: rewritten(/^update by_dictionary set version = 1/, `$& where key > 'b'`) },
  // All nodes are asked at once.
  /n\d: other rows from: select key, version from by_dictionary/,
);

red(
  'dml/truncate-cascade',
  { node: rewritten(/^truncate customer cascade/, 'select'), engine: () => ({ worker: nextNumber() }) },
  /n1: the link from n2 has stopped/,
);

// What a bug does is a failure where the release is not known to have it, and known where it is.
const afterCancel = rewritten(
  /^insert into account values \(2\)/,
  'insert into account select 2 where false',
);
red('apply/cancelled', { node: afterCancel }, /n2: the transaction after the cancelled one was thrown away/);
