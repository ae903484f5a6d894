import { basename } from 'node:path';
import pg from 'pg';
import { schemaDifferences } from '../cluster/schema-difference.js';
import { plainName } from '../database/quote.js';
import { messageOf, RequestError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { type Arrival, Flow } from '../replication/flow.js';
import { readClusterFile } from '../runtime/services/read-cluster-file.js';
import { type CompareFound, type TableFound, verdictOf } from './found.js';
import { JsonFile } from './json-file.js';
import { MendFiles } from './mend-files.js';
import { CATALOG, isLocked, lockedCatalog, refusal } from './refusal.js';
import type { CompareRequest } from './request.js';
import { ReadServers, type Replicating, replicating } from './servers.js';
import { MOST_WAITING } from './settling.js';
import { type LookedAt, lookAtTable } from './table.js';
import { type Chosen, type ChosenTable, chooseTables } from './tables.js';

/** What is known before anything is compared. */
export interface CompareBegun {
  /** A line for each node: `n1 127.0.0.1:5432/app PostgreSQL 18.4`. */
  readonly nodes: readonly string[];
  readonly replication: string;
  readonly links: number;
  readonly tables: number;
  /** Rows of all tables, as the servers estimate them. */
  readonly estimate: number;
  readonly leftOut: readonly string[];
}

/** Is told what happens while it happens. */
export interface CompareObserver {
  begun(about: CompareBegun): void;
  schema(found: CompareFound['schema'], tables: readonly ChosenTable[]): void;
  started(what: string): void;
  progress(what: string, text: string): void;
  ended(what: string, done: number, total: number, found?: TableFound): void;
  /** SQL files: how many, and what could not be mended. */
  mended(files: number, said: readonly string[]): void;
}

// For people: what is done beside the tables.
const SCHEMAS = 'schemas';
const WAITING = 'waiting for what is under way';

/**
 * Compares rows and schemas of a cluster that somebody else runs. Nothing is written there.
 *
 * @throws RequestError before anything is compared
 */
export async function compare(
  request: CompareRequest,
  observer: CompareObserver,
  signal: AbortSignal,
): Promise<CompareFound> {
  const given = readClusterFile(request.cluster, basename(request.cluster));
  const { mend } = request;
  if (mend && !given.some(({ name }) => name === mend.from)) {
    const names = given.map(({ name }) => name);
    throw new RequestError(
      `--mend-from ${mend.from}: the nodes are ${names.join(', ')}${didYouMean(mend.from, names)}`,
    );
  }
  const servers = await ReadServers.open(given, request.database);
  const stop = () => void servers.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Comparison(request, servers, observer, signal).run();
  } finally {
    signal.removeEventListener('abort', stop);
    if (signal.aborted) await servers.stop();
    servers.close();
  }
}

class Comparison {
  private readonly began = performance.now();
  private json: JsonFile | undefined;
  private mending: MendFiles | undefined;

  constructor(
    private readonly request: CompareRequest,
    private readonly servers: ReadServers,
    private readonly observer: CompareObserver,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<CompareFound> {
    const { signal } = this;
    const observer = this.observer;
    const { replication, chosen, flow } = await this.known();
    const about = this.about(replication, flow, chosen);
    observer.begun(about);
    await this.files(about, replication);
    try {
      observer.started(SCHEMAS);
      const schema = await this.schemas(replication, chosen);
      await this.json?.schema(schema);
      observer.ended(SCHEMAS, 0, chosen.tables.length);
      observer.schema(schema, chosen.tables);
      const tables = await this.tables(flow, chosen);
      const ofSchema = 'why' in schema ? 'unjudged' : schema.length > 0 ? 'differs' : 'equal';
      const verdict = verdictOf([ofSchema, ...tables.map((found) => found.verdict)]);
      const found = { verdict, schema, tables, milliseconds: performance.now() - this.began };
      await this.json?.finish(found);
      this.mending?.missing(chosen.tables);
      if (this.mending) observer.mended(this.mending.files, this.mending.said);
      return found;
    } catch (error) {
      await Promise.allSettled([this.json?.drop(), this.mending?.drop()]);
      throw signal.aborted ? signal.reason : error;
    }
  }

  /** What there is to be compared, and how it replicates. */
  private async known() {
    const { servers, request } = this;
    try {
      const replication = await replicating(servers);
      const flow = await Flow.of(servers.nodes, replication);
      const chosen = await chooseTables(servers, { ...replication, passes: flow.size > 0 }, request);
      return { replication, chosen, flow };
    } catch (error) {
      throw isLocked(error) ? await lockedCatalog(servers.nodes) : error;
    }
  }

  private about(replication: Replicating, flow: Flow, { tables, leftOut }: Chosen): CompareBegun {
    const nodes = this.servers.servers.map(({ given, versionNumber }, i) => {
      const { name, host, port } = given;
      const version = `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`;
      return `${name} ${host}:${port}/${this.servers.nodes[i]!.database} PostgreSQL ${version}`;
    });
    const estimate = tables.reduce((sum, table) => sum + table.estimate, 0);
    return {
      ...{ nodes, estimate, leftOut },
      replication: replication.name,
      links: flow.size,
      tables: tables.length,
    };
  }

  private async files(about: CompareBegun, replication: Replicating): Promise<void> {
    const { mend, json } = this.request;
    const [engine] = replication.name.split(' ', 1);
    if (mend) this.mending = await MendFiles.in(mend.folder, mend.from, engine!);
    if (json === undefined) return;
    try {
      this.json = await JsonFile.create(json, {
        began: new Date().toISOString(),
        cluster: about,
      });
    } catch (error) {
      throw new RequestError(`--json ${json} cannot be written: ${messageOf(error)}`, { cause: error });
    }
  }

  private async schemas({ engine }: Replicating, { concerns }: Chosen): Promise<CompareFound['schema']> {
    const { nodes } = this.servers;
    const bare = { ...(engine.extension !== undefined && { extension: engine.extension }), ...NO_SETS };
    try {
      const found = await schemaDifferences({ nodes, engine }).catch((error: unknown) => {
        // Without the right to read what replicates the rest can be compared; that it was not read has been said.
        if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
        return schemaDifferences({ nodes, engine: bare });
      });
      return found.filter(({ table }) => concerns(table === undefined ? undefined : plainName(table)));
    } catch (error) {
      this.signal.throwIfAborted();
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') throw error;
      return { why: refusal(error, `${CATALOG} or one of yours`) };
    }
  }

  /** All tables once, then what was not the same: what is under way is waited for once, and not for each table. */
  private async tables(flow: Flow, { tables }: Chosen): Promise<TableFound[]> {
    const { observer, signal, request } = this;
    const found: TableFound[] = [];
    let open: { table: ChosenTable; looked: LookedAt }[] = [];
    let waiting = 0;
    const end = async (table: ChosenTable, looked: LookedAt, arrival?: Arrival) => {
      observer.started(table.table);
      const one = await looked.finish(arrival);
      await this.json?.tableEnded(one);
      await this.mending?.tableEnded();
      observer.ended(table.table, found.push(one), tables.length, one);
    };
    const endAll = async () => {
      if (open.length === 0) return;
      observer.started(WAITING);
      const arrival = await flow.received(request.within, signal);
      observer.ended(WAITING, found.length, tables.length);
      for (const { table, looked } of open) await end(table, looked, arrival);
      [open, waiting] = [[], 0];
    };
    for (const table of tables) {
      signal.throwIfAborted();
      observer.started(table.table);
      const looked = await this.look(flow, table);
      if (looked.waiting === 0) await end(table, looked);
      else {
        open.push({ table, looked });
        observer.ended(table.table, found.length, tables.length);
        waiting += looked.waiting;
        if (waiting >= MOST_WAITING) await endAll();
      }
    }
    await endAll();
    return found;
  }

  private look(flow: Flow, chosen: ChosenTable): Promise<LookedAt> {
    const { observer, servers, json, mending } = this;
    const { most, within } = this.request;
    return lookAtTable(
      servers,
      flow,
      chosen,
      { most, within, signal: this.signal },
      {
        progress: (text) => observer.progress(chosen.table, text),
        rows: (opened) => {
          const mend = mending?.table(opened);
          return async (row) => {
            await json?.row(row);
            await mend?.(row);
          };
        },
      },
    );
  }
}

const NO_SETS = { sets: async () => ({}), membership: async () => [] };
