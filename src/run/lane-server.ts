import { Node } from '../database/node.js';
import { ident } from '../database/quote.js';
import type { Engine } from '../replication/engine.js';
import type { Server } from '../runtime/runtime.js';
import { waitFor } from '../wait.js';
import { differencesOf, type Things } from './common-things.js';

/** A database that is never connected to: others are copies of it. */
const INSTALLED = 'mmr_installed';

/** How long a database's backends may take to end. */
const END_TIMEOUT_MS = 10_000;

/** A server of a lane, on which one test's database follows another's. */
export class LaneServer {
  /** The databases that were dropped, by their numbers. */
  readonly dropped = new Set<string>();
  /** The server seen through its own database: one connection for all the tests that follow one another on it. */
  private readonly admin: Node;
  private atFirst: Things | undefined;
  /** How many workers it has places for, once it has had a database. */
  places = Number.POSITIVE_INFINITY;
  private hasInstalled = false;

  constructor(
    readonly server: Server,
    private readonly engine: Engine,
  ) {
    this.admin = new Node(server.name, server, 'postgres');
  }

  close(): void {
    this.admin.close();
  }

  /** @param extension whether the engine's extension is to be in it already */
  async create(database: string, extension: boolean): Promise<void> {
    if (!this.atFirst) {
      this.atFirst = await this.things();
      this.places = Number(await this.admin.value`show max_worker_processes`);
    }
    if (!extension) return void (await this.admin.sql(`create database ${ident(database)}`));
    if (!this.hasInstalled) await this.makeInstalled();
    // Copying its files costs the server less than half of writing its pages one by one.
    await this.admin.sql(
      `create database ${ident(database)} template ${ident(INSTALLED)} ${await this.strategy()}`,
    );
  }

  private async makeInstalled(): Promise<void> {
    await this.admin.sql(`create database ${ident(INSTALLED)}`);
    const node = new Node(this.server.name, this.server, INSTALLED);
    try {
      await this.engine.install(node);
    } finally {
      node.close();
    }
    await this.retire(INSTALLED);
    this.hasInstalled = true;
  }

  private async strategy(): Promise<string> {
    const [row] = await this.admin.sql`select current_setting('server_version_num')::int >= 150000 as known`;
    return row?.known ? 'strategy file_copy' : '';
  }

  /** Drops a database with all that is connected to it: clients, workers, and the slots of its subscribers. */
  async drop(database: string): Promise<void> {
    const [found] = await this.admin.sql`select oid::text from pg_database where datname = ${database}`;
    if (!found) return;
    this.dropped.add(String(found.oid));
    if (this.engine.dropping === 'whole') await this.retire(database);
    await this.admin.sql(`drop database ${ident(database)} with (force)`);
    // They belong to the server, and no other database of it has any.
    if (this.engine.dropping === 'whole')
      await this.admin.sql`select pg_replication_origin_drop(roname) from pg_replication_origin`;
  }

  /** Ends all that is connected to a database, and lets nothing in any more. */
  private async retire(database: string): Promise<void> {
    await this.admin.sql(`alter database ${ident(database)} with allow_connections false`);
    const look = async () => {
      const left = await this.admin.sql`
        select backend_type, pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`;
      if (left.length === 0) return { done: undefined };
      return { notYet: left.map((one) => String(one.backend_type)).join(', ') };
    };
    await waitFor(`what is connected to ${database} on ${this.server.name} to end`, look, {
      within: END_TIMEOUT_MS,
    });
  }

  /** What there is beyond databases, and was not when it was started, or is gone, a line each. */
  async changes(): Promise<string[]> {
    return this.atFirst ? differencesOf(this.atFirst, await this.things()) : [];
  }

  private async things(): Promise<Things> {
    const [row] = await this.admin.sql`
      select
        (select json_agg(rolname::text order by 1) from pg_roles) as accounts,
        (select json_agg(datname::text order by 1) from pg_database where datname !~ '^mmr_') as databases,
        (select json_agg(format('%s = %s', name, setting) order by 1) from pg_file_settings) as settings,
        (select json_agg(format('%s %s %s', setdatabase, setrole, setconfig) order by 1) from pg_db_role_setting
          where setdatabase = 0 or setdatabase in (select oid from pg_database where datname !~ '^mmr_')) as defaults,
        (select json_agg(spcname::text order by 1) from pg_tablespace) as tablespaces,
        (select json_agg(gid order by 1) from pg_prepared_xacts) as "prepared transactions",
        (select json_agg(slot_name::text order by 1) from pg_replication_slots) as slots,
        (select json_agg(roname order by 1) from pg_replication_origin) as origins`;
    return Object.fromEntries(Object.entries(row!).map(([kind, all]) => [kind, (all ?? []) as string[]]));
  }
}
