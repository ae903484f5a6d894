import type { Node, Session } from '../database/node.js';
import { ident, literal } from '../database/quote.js';
import type { ServerFacts } from '../runtime/server-facts.js';
import type {
  Engine,
  Incident,
  IncidentCounts,
  LinkStatus,
  LogLine,
  Member,
  SetOperations,
  TablePart,
} from './engine.js';
import { ALL_OPERATIONS, DEFAULT_SET, MARKER_SET, member } from './engine.js';
import { markerPosition, markerProgress } from './marker.js';
import { links, subscriptionName } from './names.js';
import { abandonLink, linkStates, upstreamOf } from './native-links.js';
import { nativeProfile } from './native-profile.js';
import { incidentCounts, incidents, logged } from './native-records.js';
import type { Route, SubscribeOptions } from './wiring.js';

/**
 * Core logical replication of PostgreSQL 16 and later, `origin = none`:
 * a replication set is a publication, a link is a subscription.
 */
export class NativeEngine implements Engine {
  readonly kind = 'native';
  readonly dropping = 'unwired';
  readonly version: string;
  readonly profile = nativeProfile;

  constructor(private readonly facts: ServerFacts) {
    this.version = versionText(facts.versionNumber);
  }

  settings(): Record<string, string> {
    return {
      max_logical_replication_workers: '40',
      max_sync_workers_per_subscription: '4',
      // On by default only where it is free; PostgreSQL 18 counts conflicts with it.
      track_commit_timestamp: 'on',
      ...(this.facts.versionNumber >= 180_000 && { max_active_replication_origins: '40' }),
    };
  }

  async install(): Promise<void> {}

  async uninstall(node: Node): Promise<void> {
    for (const set of Object.keys(await this.sets(node))) await this.dropSet(node, set);
  }

  async installed(node: Node): Promise<{ catalog: string; code: string }> {
    const version = versionText(Number(await node.value`select current_setting('server_version_num')`));
    return { catalog: version, code: version };
  }

  // One worker for each peer, one for the copy of a table, and the launcher.
  capacity(peers: number): Record<string, number> {
    return {
      max_replication_slots: peers + 1,
      max_wal_senders: peers + 1,
      max_worker_processes: peers + 2,
      max_logical_replication_workers: peers + 1,
      ...(this.facts.versionNumber >= 180_000 && { max_active_replication_origins: peers + 1 }),
    };
  }

  async createNode(node: Node): Promise<void> {
    for (const set of [DEFAULT_SET, MARKER_SET]) await this.createSet(node, set, ALL_OPERATIONS);
  }

  async dropNode(on: Node): Promise<void> {
    await this.uninstall(on);
  }

  // The core has no record of nodes: a database that publishes is one.
  async nodes(on: Node): Promise<string[]> {
    const sets = await this.sets(on);
    return DEFAULT_SET in sets ? [on.name] : [];
  }

  async addresses(on: Node): Promise<Record<string, string>> {
    const rows = await on.sql`
      select subname, subconninfo from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database()) order by 1`;
    return Object.fromEntries(rows.map((r) => [upstreamOf(r.subname), String(r.subconninfo)]));
  }

  async connect(mesh: readonly Node[], route?: Route): Promise<void> {
    // Slots first and in autocommit: CREATE SUBSCRIPTION that makes its own slot waits for every transaction
    // with an xid on the publisher, so that several of them round a mesh wait for one another for ever.
    const all = [...links(mesh)];
    await Promise.all(all.map(({ subscriber, upstream }) => this.createSlot(subscriber, upstream)));
    await Promise.all(
      all.map(({ subscriber, upstream }) => {
        return this.createSubscription(subscriber, upstream, { dsn: route?.(subscriber, upstream) });
      }),
    );
  }

  async disconnect(mesh: readonly Node[]): Promise<void> {
    await Promise.all(
      [...links(mesh)].map(({ subscriber, upstream }) => this.unsubscribe(subscriber, upstream)),
    );
  }

  async subscribe(subscriber: Node, upstream: Node, options: SubscribeOptions = {}): Promise<void> {
    await this.createSlot(subscriber, upstream);
    try {
      await this.createSubscription(subscriber, upstream, options);
    } catch (error) {
      await upstream.sql`select pg_drop_replication_slot(${subscriptionName(subscriber, upstream)})`;
      throw error;
    }
  }

  async unsubscribe(subscriber: Node, upstream: Node): Promise<void> {
    await subscriber.sql(`drop subscription ${ident(subscriptionName(subscriber, upstream))}`);
  }

  abandon(subscriber: Node, upstream: Node): Promise<void> {
    return abandonLink(subscriber, subscriptionName(subscriber, upstream));
  }

  async enable(subscriber: Node, upstream: Node): Promise<void> {
    await subscriber.sql(`alter subscription ${ident(subscriptionName(subscriber, upstream))} enable`);
  }

  async disable(subscriber: Node, upstream: Node): Promise<void> {
    await subscriber.sql(`alter subscription ${ident(subscriptionName(subscriber, upstream))} disable`);
  }

  // A link counts as up when something has come through it; an idle node says nothing for half a minute.
  async nudge(upstream: Node): Promise<void> {
    await upstream.sql`select pg_logical_emit_message(true, 'mmr', 'nudge')`;
  }

  links(subscriber: Node): Promise<LinkStatus[]> {
    return linkStates(subscriber);
  }

  async slot(subscriber: Node, upstream: Node): Promise<string> {
    return subscriptionName(subscriber, upstream);
  }

  async skip(subscriber: Node, upstream: Node): Promise<void> {
    const position = await upstream.value`select pg_current_wal_insert_lsn()`;
    await subscriber.sql`
      select pg_replication_origin_advance('pg_' || oid, ${position}::pg_lsn)
        from pg_subscription where subname = ${subscriptionName(subscriber, upstream)}`;
  }

  async worker(subscriber: Node, upstream: Node): Promise<number | null> {
    const pid = await subscriber.value`
      select max(pid) from pg_stat_subscription
       where subname = ${subscriptionName(subscriber, upstream)} and relid is null and leader_pid is null`;
    return pid as number | null;
  }

  async createSet(node: Node, set: string, operations: SetOperations): Promise<void> {
    await node.sql(`create publication ${ident(set)} with (publish = ${literal(publish(operations))})`);
  }

  async alterSet(node: Node, set: string, operations: SetOperations): Promise<void> {
    await node.sql(`alter publication ${ident(set)} set (publish = ${literal(publish(operations))})`);
  }

  async dropSet(node: Node, set: string): Promise<void> {
    await node.sql(`drop publication ${ident(set)}`);
  }

  async sets(node: Node): Promise<Record<string, SetOperations>> {
    const rows = await node.sql`
      select pubname, pubinsert, pubupdate, pubdelete, pubtruncate from pg_publication order by pubname`;
    return Object.fromEntries(
      rows.map((r) => [
        r.pubname,
        { insert: !!r.pubinsert, update: !!r.pubupdate, delete: !!r.pubdelete, truncate: !!r.pubtruncate },
      ]),
    );
  }

  async addTable(node: Node, set: string, table: string, part: TablePart = {}): Promise<void> {
    const columns = part.columns ? ` (${part.columns.map(ident).join(', ')})` : '';
    const where = part.where ? ` where (${part.where})` : '';
    await node.sql(`alter publication ${ident(set)} add table ${table}${columns}${where}`);
  }

  async removeTable(node: Node, set: string, table: string): Promise<void> {
    await node.sql(`alter publication ${ident(set)} drop table ${table}`);
  }

  // A publication of all tables, or of a schema's, has members without a row of their own.
  async membership(node: Node): Promise<Member[]> {
    const rows = await node.sql`
      select p.pubname, format('%I.%I', t.schemaname, t.tablename) as name, t.rowfilter,
             case when r.prattrs is not null then to_json(t.attnames) end as columns
        from pg_publication p
        join pg_publication_tables t on t.pubname = p.pubname
        left join pg_publication_rel r on r.prpubid = p.oid
         and r.prrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
       order by 1, 2`;
    return rows.map((r) => member(r.pubname, r.name, r.columns, r.rowfilter));
  }

  async subscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void> {
    const subscription = ident(subscriptionName(subscriber, upstream));
    await subscriber.sql(
      `alter subscription ${subscription} add publication ${ident(set)} with (copy_data = false)`,
    );
  }

  async unsubscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void> {
    const subscription = ident(subscriptionName(subscriber, upstream));
    await subscriber.sql(`alter subscription ${subscription} drop publication ${ident(set)}`);
  }

  async refresh(subscriber: Node, upstream: Node): Promise<void> {
    const subscription = ident(subscriptionName(subscriber, upstream));
    await subscriber.sql(`alter subscription ${subscription} refresh publication with (copy_data = false)`);
  }

  async replicatedTables(node: Node): Promise<string[]> {
    const rows = await node.sql`
      select distinct format('%I.%I', schemaname, tablename) as name from pg_publication_tables order by name`;
    return rows.map((r) => String(r.name));
  }

  position(origin: Node): Promise<string> {
    return markerPosition(origin);
  }

  progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }> {
    return markerProgress(origin, target, position);
  }

  incidents(node: Node): Promise<Incident[]> {
    return incidents(node);
  }

  logged(line: LogLine): Incident | undefined {
    return logged(line);
  }

  incidentCounts(on: Session): Promise<IncidentCounts> {
    return incidentCounts(on, this.profile);
  }

  async leftovers(node: Node): Promise<string[]> {
    const rows = await node.sql`
      select 'slot ' || slot_name as what from pg_replication_slots where database = current_database()
      union all
      select 'origin ' || o.roname from pg_replication_origin o
       where not exists (select from pg_subscription s where o.roname = 'pg_' || s.oid)
      union all
      select 'subscription ' || subname from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database())
      union all
      select 'publication ' || pubname from pg_publication
      union all
      select 'worker ' || backend_type from pg_stat_activity
       where datname = current_database() and backend_type like 'logical replication%'`;
    return rows.map((r) => String(r.what));
  }

  private async createSlot(subscriber: Node, upstream: Node): Promise<void> {
    await upstream.sql`
      select pg_create_logical_replication_slot(${subscriptionName(subscriber, upstream)}, 'pgoutput')`;
  }

  private async createSubscription(
    subscriber: Node,
    upstream: Node,
    {
      copyData = false,
      forward = false,
      dsn = upstream.peerDsn,
      sets = [DEFAULT_SET, MARKER_SET],
    }: SubscribeOptions = {},
  ): Promise<void> {
    const name = subscriptionName(subscriber, upstream);
    await subscriber.sql(
      `create subscription ${ident(name)} connection ${literal(dsn)}` +
        ` publication ${sets.map(ident).join(', ')} with (create_slot = false, slot_name = ${literal(name)},` +
        ` copy_data = ${copyData}, origin = ${forward ? 'any' : 'none'}, synchronous_commit = 'on')`,
    );
  }
}

function publish(operations: SetOperations): string {
  return Object.entries(operations)
    .filter(([, passedOn]) => passedOn)
    .map(([operation]) => operation)
    .join(', ');
}

/** 180004 as 18.4 */
function versionText(number: number): string {
  return `${Math.floor(number / 10_000)}.${number % 10_000}`;
}
