import type { Node, Value } from '../database/node.js';
import { literal } from '../database/quote.js';
import { type Argument, callText, type Dialect } from './dialect.js';
import type { Engine, EngineKind, Incident, LinkStatus, Member, SetOperations, TablePart } from './engine.js';
import { ALL_OPERATIONS, DEFAULT_SET, MARKER_SET, member } from './engine.js';
import { type FoundNames, links, subscriptionName } from './names.js';
import { leftovers } from './pglogical-leftovers.js';
import type { Profile } from './profile.js';
import type { NodeIdentity, Route, SubscribeOptions } from './wiring.js';

/** What the extension calls the set for tables without a key. */
const INSERT_ONLY_SET = 'default_insert_only';

/** What pglogical and Spock do alike, in SQL through the functions of their `dialect`. */
export abstract class PglogicalFamily implements Engine {
  abstract readonly kind: EngineKind;
  abstract readonly version: string;
  abstract readonly profile: Profile;
  abstract readonly dropping: Engine['dropping'];
  readonly extension: string;
  readonly readers: readonly string[];
  declare readonly insertOnlySet?: string;
  abstract readonly marksInStream: boolean;

  constructor(
    protected readonly dialect: Dialect,
    protected readonly found?: FoundNames,
  ) {
    this.extension = dialect.schema;
    if (!found || found.insertOnlySet !== undefined)
      this.insertOnlySet = found?.insertOnlySet ?? INSERT_ONLY_SET;
    this.readers = [`${dialect.schema}_version`, dialect.subStatus];
  }

  abstract settings(): Record<string, string>;
  abstract position(origin: Node, targets: readonly Node[]): Promise<string>;
  abstract progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }>;
  abstract incidents(node: Node): Promise<Incident[]>;

  async install(node: Node): Promise<void> {
    await node.sql(`create extension ${this.extension}`);
  }

  update = async (node: Node): Promise<void> =>
    void (await node.sql(`alter extension ${this.extension} update`));

  async uninstall(node: Node): Promise<void> {
    await node.sql(`drop extension ${this.extension} cascade`);
    // DROP EXTENSION leaves the empty schema behind where the extension did not create it itself.
    await node.sql(`drop schema if exists ${this.dialect.schema}`);
    // A session that has used the extension remembers its tables by number; when the extension is created again,
    // that session is told "could not open relation with OID" (Spock 5.0.11, pglogical 2.4.2).
    await node.reconnect();
  }

  async installed(node: Node): Promise<{ catalog: string; code: string }> {
    const { schema } = this.dialect;
    return {
      catalog: String(
        await node.value`select (select extversion from pg_extension where extname = ${schema})`,
      ),
      code: String(await node.value(`select ${schema}.${schema}_version()`)),
    };
  }

  // One worker for each peer, and one each for the supervisor, the manager, a copy, failover slots and the
  // core's own launcher; one slot and one sender more than peers, for the copy of a table.
  capacity(peers: number): Record<string, number> {
    return {
      max_replication_slots: peers + 1,
      max_wal_senders: peers + 1,
      max_worker_processes: peers + 5,
    };
  }

  async createNode(node: Node, { name = node.name, dsn = node.peerDsn }: NodeIdentity = {}): Promise<void> {
    await this.call(node, this.dialect.nodeCreate, { node_name: name, dsn });
    if (!this.marksInStream) await this.createSet(node, MARKER_SET, ALL_OPERATIONS);
  }

  // Every link subscribes to the set ddl_sql.
  async define(on: Node, statement: string): Promise<void> {
    await this.call(on, this.dialect.replicateDdl, { command: statement, replication_sets: ['ddl_sql'] });
  }

  async dropNode(on: Node, name = on.name): Promise<void> {
    await this.call(on, this.dialect.nodeDrop, { node_name: name });
  }

  async nodes(on: Node): Promise<string[]> {
    const rows = await on.sql(`select node_name from ${this.dialect.schema}.node order by 1`);
    return rows.map((r) => this.nodeCalled(r.node_name));
  }

  async addresses(on: Node): Promise<Record<string, string>> {
    const { schema } = this.dialect;
    const rows = await on.sql(
      `select node_name, if_dsn from ${schema}.node join ${schema}.node_interface on if_nodeid = node_id order by 1`,
    );
    return Object.fromEntries(rows.map((r) => [this.nodeCalled(r.node_name), String(r.if_dsn)]));
  }

  async connect(mesh: readonly Node[], route?: Route): Promise<void> {
    await Promise.all(
      [...links(mesh)].map(({ subscriber, upstream }) => {
        return this.subscribe(subscriber, upstream, { dsn: route?.(subscriber, upstream) });
      }),
    );
  }

  async disconnect(mesh: readonly Node[]): Promise<void> {
    await Promise.all(
      [...links(mesh)].map(({ subscriber, upstream }) => this.unsubscribe(subscriber, upstream)),
    );
  }

  async subscribe(subscriber: Node, upstream: Node, options: SubscribeOptions = {}): Promise<void> {
    // Defaults differ between the two engines and their versions, so nothing is left to them.
    await this.call(subscriber, this.dialect.subCreate, {
      subscription_name: this.subscription(subscriber, upstream),
      provider_dsn: options.dsn ?? upstream.peerDsn,
      replication_sets: [
        ...(options.sets ?? [DEFAULT_SET, INSERT_ONLY_SET, 'ddl_sql']),
        ...(this.marksInStream || options.sets ? [] : [MARKER_SET]),
      ],
      synchronize_structure: options.copyStructure ?? false,
      synchronize_data: options.copyData ?? false,
      forward_origins: options.forward ? ['all'] : [],
      ...(options.asText && { force_text_transfer: true }),
      ...(options.applyDelay !== undefined && { apply_delay: options.applyDelay }),
    });
  }

  async unsubscribe(subscriber: Node, upstream: Node): Promise<void> {
    // Never inside a transaction: a rolled back drop has already dropped the slot (Spock 5.0.11).
    await this.call(subscriber, this.dialect.subDrop, {
      subscription_name: this.subscription(subscriber, upstream),
    });
  }

  async enable(subscriber: Node, upstream: Node): Promise<void> {
    await this.call(subscriber, this.dialect.subEnable, {
      subscription_name: this.subscription(subscriber, upstream),
      immediate: true,
    });
  }

  async disable(subscriber: Node, upstream: Node): Promise<void> {
    await this.call(subscriber, this.dialect.subDisable, {
      subscription_name: this.subscription(subscriber, upstream),
      immediate: true,
    });
  }

  async links(subscriber: Node): Promise<LinkStatus[]> {
    const rows = await subscriber.sql(
      `select subscription_name, provider_node, status, to_json(replication_sets) as sets from ${this.dialect.schema}.${this.dialect.subStatus}() order by 1`,
    );
    return rows.map((r) => ({
      subscription: String(r.subscription_name),
      upstream: this.nodeCalled(r.provider_node),
      status: String(r.status),
      up: r.status === 'replicating',
      sets: (r.sets as string[]).map(String),
    }));
  }

  async slot(subscriber: Node, upstream: Node): Promise<string> {
    const name = this.subscription(subscriber, upstream);
    return String(
      await subscriber.value(
        `select sub_slot_name from ${this.dialect.schema}.subscription where sub_name = ${literal(name)}`,
      ),
    );
  }

  // The origin has the name of the slot.
  async skip(subscriber: Node, upstream: Node): Promise<void> {
    const position = await upstream.value`select pg_current_wal_insert_lsn()`;
    await subscriber.sql`
      select pg_replication_origin_advance(${await this.slot(subscriber, upstream)}, ${position}::pg_lsn)`;
  }

  // The subscription's id is a hash of its name, the same in every database: both parts name the worker.
  async worker(subscriber: Node, upstream: Node): Promise<number | null> {
    const pid = await subscriber.value(
      `select max(a.pid) from pg_stat_activity a
         join ${this.dialect.schema}.subscription s on starts_with(a.backend_type, ${literal(`${this.extension} apply `)})
          and right(a.backend_type, length(s.sub_id::text) + 1) = ':' || s.sub_id
        where a.datname = current_database()
          and s.sub_name = ${literal(this.subscription(subscriber, upstream))}`,
    );
    return pid as number | null;
  }

  async createSet(node: Node, set: string, operations: SetOperations): Promise<void> {
    await this.call(node, this.dialect.setCreate, { set_name: set, ...replicate(operations) });
  }

  async alterSet(node: Node, set: string, operations: SetOperations): Promise<void> {
    await this.call(node, this.dialect.setAlter, { set_name: set, ...replicate(operations) });
  }

  async dropSet(node: Node, set: string): Promise<void> {
    await this.call(node, this.dialect.setDrop, { set_name: set });
  }

  async sets(node: Node): Promise<Record<string, SetOperations>> {
    const rows = await node.sql(
      `select set_name, replicate_insert i, replicate_update u, replicate_delete d, replicate_truncate t
         from ${this.dialect.schema}.replication_set order by 1`,
    );
    return Object.fromEntries(
      rows.map((r) => [r.set_name, { insert: !!r.i, update: !!r.u, delete: !!r.d, truncate: !!r.t }]),
    );
  }

  async addTable(node: Node, set: string, table: string, part: TablePart = {}): Promise<void> {
    await this.call(node, this.dialect.setAddTable, {
      set_name: this.found?.set(set) ?? set,
      relation: table,
      synchronize_data: false,
      ...(part.columns && { columns: part.columns }),
      ...(part.where && { row_filter: part.where }),
    });
  }

  async removeTable(node: Node, set: string, table: string): Promise<void> {
    await this.call(node, this.dialect.setRemoveTable, {
      set_name: this.found?.set(set) ?? set,
      relation: table,
    });
  }

  async membership(node: Node): Promise<Member[]> {
    const { schema } = this.dialect;
    const rows = await node.sql(
      `select s.set_name, format('%I.%I', n.nspname, c.relname) as name, to_json(t.set_att_list) as columns,
              pg_get_expr(t.set_row_filter, t.set_reloid) as filter
         from ${schema}.replication_set_table t
         join ${schema}.replication_set s on s.set_id = t.set_id
         join pg_class c on c.oid = t.set_reloid join pg_namespace n on n.oid = c.relnamespace
        order by 1, 2`,
    );
    return rows.map((r) => member(r.set_name, r.name, r.columns, r.filter));
  }

  async subscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void> {
    await this.call(subscriber, this.dialect.subAddSet, {
      subscription_name: this.subscription(subscriber, upstream),
      replication_set: set,
    });
  }

  async unsubscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void> {
    await this.call(subscriber, this.dialect.subRemoveSet, {
      subscription_name: this.subscription(subscriber, upstream),
      replication_set: set,
    });
  }

  // The upstream decides by itself what it sends.
  async refresh(): Promise<void> {}

  async replicatedTables(node: Node): Promise<string[]> {
    const rows = await node.sql(
      `select distinct format('%I.%I', nspname, relname) as name
         from ${this.dialect.schema}.tables where set_name is not null order by 1`,
    );
    return rows.map((r) => String(r.name));
  }

  leftovers(node: Node): Promise<string[]> {
    return leftovers(node, this.dialect);
  }

  /** The subscription by which `subscriber` receives from `upstream`. */
  protected subscription(subscriber: Node, upstream: Node): string {
    return this.found?.subscription(subscriber, upstream) ?? subscriptionName(subscriber, upstream);
  }

  /** Our name of a node that is on record as `name`. */
  protected nodeCalled(name: Value | undefined): string {
    return this.found?.node(String(name)) ?? String(name);
  }

  /** Calls one of the extension's functions with named arguments and returns its value. */
  protected call(node: Node, name: string, args: Record<string, Argument>): Promise<Value> {
    return node.value(`select ${callText(this.dialect, name, args)}`);
  }
}

function replicate(operations: SetOperations) {
  return {
    replicate_insert: operations.insert,
    replicate_update: operations.update,
    replicate_delete: operations.delete,
    replicate_truncate: operations.truncate,
  };
}
