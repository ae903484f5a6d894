import type { Cluster } from '../../src/cluster/cluster.js';
import type { Node } from '../../src/database/node.js';
import { waitFor } from '../../src/wait.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// As suite-red.test.ts: what health/* looks at is broken on real servers.

const red = openPlaces();
const NATIVE = ['native'] as const;
const OTHER = ['spock', 'pglogical'] as const;
const EACH = [NATIVE, OTHER];

/** n2 does not receive from n1 any more, by its own will. */
const disabled = (cluster: Cluster) => cluster.disable(cluster.nodes[1], cluster.nodes[0]);

/** n2 has no link from n1 any more. */
const dropped = ({ engine, nodes: [n1, n2] }: Cluster) => engine.unsubscribe(n2, n1);

/** n2 applies nothing more of n1, though its link is up: somebody has a table locked. */
async function locked(cluster: Cluster): Promise<void> {
  const [n1, n2] = cluster.nodes;
  await cluster.createTable('held', 'id int primary key');
  await cluster.settle();
  const session = await n2.session();
  await session.sql`begin`;
  await session.sql`lock table held in access exclusive mode`;
  await n1.sql`insert into held values (1)`;
}

/** A row of one node differs. */
async function differing(cluster: Cluster): Promise<void> {
  await cluster.createTable('account', 'id int primary key, owner text');
  await cluster.nodes[0].sql`insert into account select g, 'all' from generate_series(1, 100) g`;
  await cluster.settle();
  await cluster.nodes[1].unreplicated(`update account set owner = 'n2' where id = 7`);
}

/** The same, and what it could be waiting for does not arrive. */
async function differingAndOff(cluster: Cluster): Promise<void> {
  await differing(cluster);
  await disabled(cluster);
}

/** Something is defined on one node, and stays there. */
const defined = (sql: string) => async (cluster: Cluster) => {
  await cluster.createTable('account', 'id int primary key, owner text');
  await cluster.settle();
  await cluster.nodes[2]!.unreplicated(sql);
};

const PLUGIN = { native: 'pgoutput', spock: 'spock_output', pglogical: 'pglogical_output' };

/** A slot of a subscription that is no more. */
const left = async ({ engine, nodes: [n1] }: Cluster) =>
  void (await n1.sql`select pg_create_logical_replication_slot('left_behind', ${PLUGIN[engine.kind]})`);

/** What n2's subscription would read from is gone. */
async function slotGone(cluster: Cluster): Promise<void> {
  const [n1, n2] = cluster.nodes;
  const slot = await cluster.engine.slot(n2, n1);
  await cluster.disable(n2, n1);
  const drop = async () => {
    const free = await n1.value`select not active from pg_replication_slots where slot_name = ${slot}`;
    if (free !== true) return { notYet: 'somebody reads from it' };
    return { done: await n1.sql`select pg_drop_replication_slot(${slot})` };
  };
  await waitFor('the slot to be free', drop, { within: 10_000 });
}

/** What n2 has yet to receive from n1 is thrown away, as there is too much of it. */
async function lost(cluster: Cluster): Promise<void> {
  const [n1, n2] = cluster.nodes;
  const slot = await cluster.engine.slot(n2, n1);
  await cluster.disable(n2, n1);
  await n1.sql`alter system set max_slot_wal_keep_size = '1MB'`;
  await n1.sql`select pg_reload_conf()`;
  await n1.sql`create unlogged table filler (id int)`;
  await waitFor(
    'the slot to lose its WAL',
    async () => {
      await n1.sql`insert into filler values (1)`;
      await n1.sql`select pg_switch_wal()`;
      await n1.sql`checkpoint`;
      const status = await n1.value`select wal_status from pg_replication_slots where slot_name = ${slot}`;
      return status === 'lost' ? { done: undefined } : { notYet: String(status) };
    },
    { within: 20_000 },
  );
}

/** n1 sends what n2 cannot apply. */
async function refused(cluster: Cluster): Promise<void> {
  const [n1, n2] = cluster.nodes;
  await cluster.createTable('account', 'id int primary key, owner text');
  await cluster.settle();
  await n2.unreplicated(`alter table account add constraint nobody check (owner <> 'me')`);
  await n1.sql`insert into account values (1, 'me')`;
}

/** n1 sends what n2 cannot apply, and n2 throws it away. */
async function thrownAway(cluster: Cluster): Promise<void> {
  await refused(cluster);
  await cluster.settle();
}

/** n2's link from n1 fails again and again. */
async function failing(cluster: Cluster): Promise<void> {
  const [, n2] = cluster.nodes;
  await refused(cluster);
  await waitFor('an error of apply', () => counted(n2), { within: 20_000 });
}

async function counted(node: Node) {
  const errors = Number(
    await node.value`select coalesce(sum(apply_error_count), 0)::int from pg_stat_subscription_stats`,
  );
  return errors > 0 ? { done: undefined } : { notYet: 'none' };
}

for (const on of EACH) {
  red('health/links', { before: disabled }, /^sub_n2_n1 is disabled$/, on);
  red('health/links', { before: dropped }, /n2 has no link from n1/, on);

  red(
    'health/lag',
    { before: disabled },
    /sub_n2_n1 is disabled; n1 has \d+ bytes of WAL that n2 has yet/,
    on,
  );
  red('health/lag', { before: dropped }, /n2 has no link from n1/, on);
  red('health/lag', { before: locked }, /sub_n2_n1 is \w+; n1 has \d+ bytes of WAL that n2 has yet/, on);

  red('health/tables', { before: differing }, /account: 1 row differs .*id=7: owner n1 all \| n2 n2/s, on);

  red(
    'health/tables',
    { before: differingAndOff },
    /account: 1 row differs, but may be under way.*is disabled/s,
    on,
  );

  const column = 'alter table account add column more int';
  red('health/schemas', { before: defined(column) }, /column public\.account\.more differs: n1 \(none\)/, on);
  red(
    'health/schemas',
    { before: defined('drop table account cascade') },
    /table public\.account differs/,
    on,
  );

  red('health/slots', { before: left }, /n1: slot left_behind is of no subscription of these nodes/, on);
  red('health/slots', { before: disabled }, /n1: slot \w+ is not read from by n2; \d+ bytes/, on);
  red('health/slots', { before: slotGone }, /n1: the slot \w+, of n2's subscription, is not there/, on);
  red('health/slots', { before: lost }, /n1: slot \w+ has lost what its reader needs: /, on);

  red('health/records', { before: disabled }, /n2: sub_n2_n1 is disabled/, on);
}

red(
  'health/links',
  { before: locked },
  /no new table replicates within 20 s; .*sub_n2_n1 is streaming/,
  NATIVE,
);
red('health/links', { before: locked }, /n1's row on n2; .*sub_n2_n1 is \w+/s, OTHER);
red(
  'health/records',
  { before: failing },
  /n2: sub_n2_n1 has failed since .*: [1-9]\d* errors of apply/,
  NATIVE,
);
red(
  'health/records',
  { before: thrownAway },
  /n2: 1 transaction of n1 thrown away \(public\.account\), the last at .*nobody/,
  ['spock'],
);

/** A node says another value of a setting than it has: what is needed it cannot be started without. */
function said(name: string, value: string): Sabotage {
  const sql = (real: Node) =>
    (async (text, ...values) => {
      const rows = await real.sql(text, ...values);
      return rows.map((row) => (row.name === name ? { ...row, setting: value } : row));
    }) as Node['sql'];
  return { node: (real) => (real.name === 'n2' ? { sql: sql(real) } : {}) };
}

red('health/settings', said('wal_level', 'replica'), /n2: wal_level: expected logical, seen replica/);
red(
  'health/settings',
  said('track_commit_timestamp', 'off'),
  /n2: track_commit_timestamp: expected on/,
  OTHER,
);

/** Nodes that decide a conflict in different ways do not end up alike. */
async function otherRule({ nodes: [, n2] }: Cluster): Promise<void> {
  await n2.sql`alter system set pglogical.conflict_resolution = 'apply_remote'`;
  await n2.sql`select pg_reload_conf()`;
  const rule = () => n2.value`select current_setting('pglogical.conflict_resolution')`;
  const look = async () => {
    const seen = String(await rule());
    return seen === 'apply_remote' ? { done: undefined } : { notYet: seen };
  };
  await waitFor('the setting', look, { within: 10_000 });
}

red(
  'health/settings',
  { before: otherRule },
  /n2: pglogical\.conflict_resolution: expected last_update_wins, seen apply_remote/,
  ['pglogical'],
);
