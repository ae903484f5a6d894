import { randomBytes } from 'node:crypto';
import { Node } from '../database/node.js';
import { onEach } from '../database/on-each.js';
import { ident, literal, quoteTable, schemaOfTable } from '../database/quote.js';
import { DeadlineError, ExpectationFailed } from '../errors.js';
import { DEFAULT_SET, type Engine, type Incident } from '../replication/engine.js';
import type { FoundKind } from '../replication/found-mesh.js';
import { dropText, markText } from '../replication/stay.js';
import { scramVerifier } from '../runtime/scram.js';
import { waitFor } from '../wait.js';
import type { Cluster, TableOptions } from './cluster.js';
import { type EngineFacts, type InTurn, MeshView } from './mesh-view.js';
import { type SchemaDifference, schemaDifferences } from './schema-difference.js';

/** How long a server may take to end a session that it was told to end. */
const TERMINATION_MS = 10_000;

/** A mesh as somebody sees it who has a schema of his own in it, and nothing else. */
export interface TablesCluster {
  /** All nodes, n1 first, as the schema's owner: unqualified names are its own, and it may read the rest. */
  readonly nodes: readonly [Node, Node, ...Node[]];
  readonly engine: EngineFacts;
  readonly signal: AbortSignal;
  /** As Cluster.node. */
  node: Cluster['node'];
  /** As Cluster.settle. */
  settle: Cluster['settle'];
  /** As Cluster.barrier. */
  barrier: Cluster['barrier'];
  /** As Cluster.everywhere. */
  everywhere: Cluster['everywhere'];
  /** As Cluster.createTable, in its own schema. */
  createTable: Cluster['createTable'];
  /** As Cluster.concurrently. */
  concurrently: Cluster['concurrently'];
  /** Its own tables that at least one node replicates, schema-qualified and quoted. */
  replicatedTables(): Promise<string[]>;
  /** What all nodes have recorded of its own tables. */
  incidents(): Promise<Incident[]>;
  /** What is not the same on all nodes of its own schema. */
  schemaDifferences(): Promise<SchemaDifference[]>;
}

/**
 * A schema of one's own in a mesh that others work in, too. Its owner is an account that can change nothing else: what
 * it was not given is refused by the server, and not left to its good will.
 */
export class OwnSchema extends MeshView implements TablesCluster {
  private constructor(
    mesh: Cluster,
    readonly schema: string,
    password: string,
    inTurn: InTurn,
    private readonly found: FoundKind | undefined,
  ) {
    super(mesh, (node) => ownersView(node, schema, password), inTurn);
  }

  /**
   * Makes the schema and its owner, of the same name, on every node.
   *
   * @param schema letters, digits and underscores
   * @param inTurn keeps apart what reads catalogs of tables (also replication itself, when it is told of a new one) and
   *   what drops tables: "could not open relation with OID" is what a server says where they meet
   * @param found what replicates, where the mesh is somebody else's: what others may do there stays as it is, and what is
   *   made there carries a mark
   * @throws ClusterError where there is one already
   */
  static async create(
    mesh: Cluster,
    schema: string,
    inTurn: InTurn = (work) => work(),
    found?: FoundKind,
  ): Promise<OwnSchema> {
    const password = randomBytes(24).toString('base64url');
    const made = `${found ? '' : onlyReaders(mesh.engine)}
       create role ${ident(schema)} login password ${literal(scramVerifier(password))} in role pg_monitor, pg_read_all_data;
       alter role ${ident(schema)} set search_path = ${ident(schema)};
       create schema ${ident(schema)} authorization ${ident(schema)};
       ${found ? markText(found, schema) : ''}`;
    await onEach(mesh.nodes, `making schema ${schema}`, (node) => node.sql(made));
    return new OwnSchema(mesh, schema, password, inTurn, found);
  }

  async everywhere(statement: string): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.sql(statement)));
  }

  async createTable(name: string, definition: string, options: TableOptions = {}): Promise<void> {
    await this.everywhere(`create table ${quoteTable(name)} (${definition})`);
    await this.replicate(name, options);
  }

  /**
   * Puts a table of its own, which exists on every node, into a replication set there.
   *
   * @throws ExpectationFailed where it lies in another schema
   */
  async replicate(name: string, { set = DEFAULT_SET, ...part }: TableOptions = {}): Promise<void> {
    const table = this.qualified(name);
    if (schemaOfTable(table) !== this.schema)
      throw new ExpectationFailed(`${name} is no table of the test's own: that schema is ${this.schema}`);
    if (set !== null) await this.inTurn(() => this.mesh.addTable(set, table, part));
  }

  concurrently(work: readonly (readonly [Node, string])[]): Promise<void> {
    return this.mesh.concurrently(work);
  }

  async replicatedTables(): Promise<string[]> {
    const all = await this.inTurn(() => this.mesh.replicatedTables());
    return all.filter((table) => schemaOfTable(table) === this.schema);
  }

  async incidents(): Promise<Incident[]> {
    return (await this.mesh.incidents()).filter((incident) => schemasOf(incident).includes(this.schema));
  }

  schemaDifferences(): Promise<SchemaDifference[]> {
    return this.inTurn(() => schemaDifferences(this.mesh, this.schema));
  }

  /** A table's name as others see it. */
  qualified(table: string): string {
    return table.includes('.') ? table : `${this.schema}.${table}`;
  }

  /**
   * Waits until no client is left that logged in as the owner, and ends those that stay.
   *
   * @param within milliseconds that a server may take to notice that its client has gone
   * @returns the ones that stayed, a line each
   */
  async endSessions(within: number): Promise<string[]> {
    // Of these views here nobody uses any now.
    await Promise.all(this.nodes.map((node) => node.reconnect()));
    const sessions = async () => {
      const all = await Promise.all(
        this.mesh.nodes.map(async (node) => {
          const rows = await node.sql`
            select pid, state, left(query, 200) as query from pg_stat_activity
             where usename = ${this.schema} and backend_type = 'client backend'`;
          return rows.map(({ pid, state, query }) => ({ node, pid, state, query }));
        }),
      );
      return all.flat();
    };
    const gone = async () => {
      const left = await sessions();
      return left.length === 0 ? { done: undefined } : { notYet: `${left.length} of them are there` };
    };
    const what = `the sessions of ${this.schema} to end`;
    const { signal } = this.mesh;
    try {
      await waitFor(what, gone, { within, signal });
      return [];
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
    }
    const stayed = await sessions();
    await Promise.all(stayed.map(({ node, pid }) => node.sql`select pg_terminate_backend(${pid})`));
    await waitFor(what, gone, { within: TERMINATION_MS, signal });
    return stayed.map(({ node, state, query }) => `${node.name}: a session (${state}: ${query})`);
  }

  /** Drops the schema and its owner everywhere, with all that the owner has. */
  async drop(): Promise<void> {
    this.close();
    const drop = dropText(this.found, this.schema);
    await onEach(this.mesh.nodes, `dropping schema ${this.schema}`, (node) => node.sql(drop));
  }
}

/** The schemas of the tables that an incident is about; none where it names no table. */
export function schemasOf(incident: Incident): string[] {
  const tables = incident.kind === 'conflict' ? [incident.table] : incident.tables;
  return [...new Set(tables.filter((table) => table !== '').map(schemaOfTable))];
}

/**
 * Takes from everybody but superusers what changes replication. Spock and pglogical let all call all of their functions who
 * get into their schema, as they do who may read everything.
 */
function onlyReaders({ extension, readers = [] }: Engine): string {
  if (extension === undefined) return '';
  const names = readers.map((name) => `${ident(extension)}.${ident(name)}`);
  return `revoke execute on all routines in schema ${ident(extension)} from public;
       grant execute on function ${names.join(', ')} to public;`;
}

function ownersView(node: Node, schema: string, password: string): Node {
  const endpoint = { ...node.endpoint, user: schema, password };
  return new Node(node.name, endpoint, node.database);
}
