import { existsSync } from 'node:fs';
import { Node } from '../../src/database/node.js';
import type { FoundKind } from '../../src/replication/found-mesh.js';
import type { Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from './mesh.js';

const DEBIAN = '/usr/lib/postgresql/15/bin';

/** Servers that have an extension which replicates: what MMR_TEST_PG_BIN names, or Debian's pglogical. */
export const MESH_BIN =
  process.env.MMR_TEST_PG_BIN ??
  (existsSync('/usr/share/postgresql/15/extension/pglogical.control') ? DEBIAN : undefined);

const DATABASE = 'app';
const NAMES = ['ams', 'ber', 'cdg'];

interface Calls {
  readonly node: string;
  readonly add: string;
  readonly subscribe: string;
  readonly disable: string;
}

const CALLS: Readonly<Record<FoundKind, Calls>> = {
  spock: { node: 'node_create', add: 'repset_add_table', subscribe: 'sub_create', disable: 'sub_disable' },
  pglogical: {
    node: 'create_node',
    add: 'replication_set_add_table',
    subscribe: 'create_subscription',
    disable: 'alter_subscription_disable',
  },
};

/** A mesh of three that somebody has made by hand, in the database "app", with a table "shop.item"; and who works in it. */
export class SomebodysMesh {
  private constructor(
    private readonly opened: Awaited<ReturnType<typeof openLane>>,
    readonly kind: FoundKind,
    readonly servers: readonly Server[],
    /** By connections of its owner. */
    readonly nodes: readonly Node[],
  ) {}

  static async make(): Promise<SomebodysMesh> {
    const opened = await openLane({ pgBin: MESH_BIN! });
    const { runtime, engine } = opened.chosen;
    const kind = engine.kind as FoundKind;
    const { 'spock.save_resolutions': _, ...needed } = engine.settings();
    const settings = { wal_level: 'logical', max_worker_processes: '32', ...needed };
    const servers = await Promise.all(NAMES.map((name) => runtime.start(name, settings)));
    const nodes = servers.map((server, i) => new Node(`n${i + 1}`, server, DATABASE));
    const mesh = new SomebodysMesh(opened, kind, servers, nodes);
    await Promise.all(servers.map((server, i) => mesh.makeNode(server, i)));
    for (const [i] of nodes.entries()) for (const [j] of nodes.entries()) if (i !== j) await mesh.link(i, j);
    await mesh.untilLinked();
    return mesh;
  }

  /** The file that names its nodes. */
  get file(): string {
    return this.servers
      .map(({ port, password }, i) => `n${i + 1} postgresql://postgres:${password}@127.0.0.1:${port}/`)
      .join('\n');
  }

  private async makeNode(server: Server, i: number): Promise<void> {
    const admin = new Node('admin', server, 'postgres');
    await admin.sql(`create database ${DATABASE}`);
    admin.close();
    const { kind } = this;
    const node = this.nodes[i]!;
    await node.sql(`create extension ${kind}`);
    await node.sql('create schema shop; create table shop.item (id int primary key, n int not null)');
    await node.sql(`select ${kind}.${CALLS[kind].node}('${NAMES[i]}', '${node.peerDsn}')`);
    await node.sql(`select ${kind}.${CALLS[kind].add}('default', 'shop.item')`);
  }

  /** Node i receives from node j. */
  async link(i: number, j: number): Promise<void> {
    const { kind } = this;
    await this.nodes[i]!.sql(
      `select ${kind}.${CALLS[kind].subscribe}('${NAMES[i]}_from_${NAMES[j]}', '${this.nodes[j]!.peerDsn}',
              array['default', 'default_insert_only', 'ddl_sql'], synchronize_structure := false,
              synchronize_data := false, forward_origins := '{}')`,
    );
  }

  /** Node i receives from node j no more. */
  async disable(i: number, j: number): Promise<void> {
    const { kind } = this;
    await this.nodes[i]!.sql(`select ${kind}.${CALLS[kind].disable}('${NAMES[i]}_from_${NAMES[j]}', true)`);
  }

  /** A client on each node, which writes all the time until it is told to end; then how much it has written. */
  client(): { end(): Promise<number> } {
    let over = false;
    let written = 0;
    const work = this.nodes.map(async (node, i) => {
      const session = await node.session();
      for (let n = 0; !over; n++) {
        const id = i + 3 * (n % 200);
        await session.sql(
          `insert into shop.item values (${id}, 1) on conflict (id) do update set n = shop.item.n + 1`,
        );
        written++;
      }
      await session.close();
    });
    return {
      end: async () => {
        over = true;
        await Promise.all(work);
        return written;
      },
    };
  }

  /** What is written before a subscription has its slot never comes to its node. */
  private async untilLinked(): Promise<void> {
    const [first, ...others] = this.nodes;
    const look = async () => {
      const all = await Promise.all(
        this.nodes.map((node) => node.value`select count(*)::int from pg_replication_slots where active`),
      );
      return all.every((slots) => slots === others.length)
        ? { done: undefined }
        : { notYet: `${all.join(', ')} slots` };
    };
    await waitFor('every node to read from all others', look, { within: 30_000 });
    await Promise.all(this.nodes.map((node, i) => node.sql`insert into shop.item values (${-1 - i}, 0)`));
    const proof = async () => {
      const rows = await first!.value`select count(*)::int from shop.item`;
      return rows === this.nodes.length ? { done: undefined } : { notYet: `${rows} rows` };
    };
    await waitFor('a row of every node to arrive', proof, { within: 30_000 });
    await this.untilEqual();
  }

  /** Waits until all nodes have the same rows, and says what they are. */
  async untilEqual(): Promise<string> {
    const look = async () => {
      const all = await Promise.all(
        this.nodes.map(
          (node) =>
            node.value`select count(*) || ' rows, ' || coalesce(sum(n), 0) || ' writes' from shop.item`,
        ),
      );
      const [first, ...others] = all.map(String);
      return others.every((one) => one === first) ? { done: first! } : { notYet: all.join('; ') };
    };
    return waitFor('the rows of shop.item to be the same everywhere', look, { within: 30_000 });
  }

  /** All that a guest could change on each node, but for the client's rows: catalogs, tables, slots, settings, origins. */
  found(): Promise<string[]> {
    return Promise.all(this.nodes.map((node) => foundIn(node, this.kind)));
  }

  async remove(): Promise<void> {
    for (const node of this.nodes) node.close();
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.opened.close();
  }
}

/** What changes by itself in a catalog: statistics, and what vacuum writes down. */
const BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  pg_class: ['relpages', 'reltuples', 'relallvisible', 'relallfrozen', 'relfrozenxid', 'relminmxid'],
  pg_database: ['datfrozenxid', 'datminmxid'],
};
/** Statistics of the planner; and how far links are, which the client moves. */
const LIVE = ['pg_statistic', 'pg_statistic_ext_data', 'progress', 'lag_tracker'];

// Settings of PL/pgSQL are shown in sessions that have used it.
async function foundIn(node: Node, kind: FoundKind): Promise<string> {
  const lines: string[] = [];
  const tables = await node.sql`
    select n.nspname, c.relname, c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('pg_catalog', ${kind}, 'shop') order by 1, 2`;
  for (const { nspname, relname, name } of tables) {
    if (LIVE.includes(String(relname)) || nspname === 'shop') continue;
    const without = BY_ITSELF[String(relname)] ?? [];
    const row = `to_jsonb(t) ${without.map((column) => `- '${column}'`).join(' ')}`;
    lines.push(
      `${name}: ${await node.value(`select count(*) || ' ' || coalesce(md5(string_agg((${row})::text, '' order by (${row})::text)), '') from ${name} t where ${notTemporary(String(relname))}`)}`,
    );
  }
  const [rest] = await node.sql`
    select (select json_agg(format('%s %s', name, setting) order by name) from pg_settings where name not like 'plpgsql.%') as settings,
           (select json_agg(format('%s %s', slot_name, active) order by 1) from pg_replication_slots) as slots,
           (select json_agg(gid) from pg_prepared_xacts) as prepared,
           (select json_agg(relname order by relname) from pg_class where relnamespace::regnamespace::text = 'shop') as relations,
           pg_conf_load_time()::text as loaded`;
  return [...lines, JSON.stringify(rest, undefined, 1)].join('\n');
}

/** A session that reads may have had its schema of temporary tables made. */
function notTemporary(catalog: string): string {
  return catalog === 'pg_namespace' ? "nspname !~ '^pg_(toast_)?temp'" : 'true';
}
