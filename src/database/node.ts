import pg from 'pg';
import { withinLimit } from '../limit.js';
import { seconds } from '../wait.js';
import { connInfo } from './conninfo.js';
import { clientTls } from './encryption.js';
import type { Endpoint } from './endpoint.js';

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Row = Record<string, Value>;

/** Runs one statement: as a template its values become parameters, as plain text it is sent as it is. */
type Statement<T> = (text: TemplateStringsArray | string, ...values: unknown[]) => Promise<T>;

// Integers, floats and booleans become their JavaScript counterparts where nothing is lost;
// everything else stays the server's own text, so that comparing values never depends on JavaScript's types.
const parsers: Record<number, (text: string) => unknown> = {
  16: (t) => t === 't',
  20: (t) => (Number.isSafeInteger(Number(t)) ? Number(t) : t),
  21: Number,
  23: Number,
  26: Number,
  114: JSON.parse,
  700: Number,
  701: Number,
  3802: JSON.parse,
};
const types = {
  getTypeParser: (oid: number, format?: string) => {
    const arrays = [1000, 1005, 1007, 1009, 1015, 1003, 1016];
    if (format !== 'binary' && arrays.includes(oid)) return pg.types.getTypeParser(oid as never);
    return parsers[oid] ?? ((text: string) => text);
  },
} as pg.CustomTypesConfig;

/** What node-postgres would else take from PGSSLMODE, PGOPTIONS and the like of whoever started this. */
const NOBODYS = { sslnegotiation: 'postgres', options: ' ', client_encoding: 'UTF8' } as const;

// A hanging server must never hang the runner: connecting has a deadline of its own.
const CONNECT_TIMEOUT_MS = 20_000;

/** One connection, with its own transaction state. Close it when done; the node closes it otherwise. */
export class Session {
  constructor(private readonly client: pg.Client) {}

  /** Runs one statement and returns its rows as objects. @throws pg.DatabaseError */
  sql: Statement<Row[]> = async (text, ...values) => (await this.run(text, values)).rows as Row[];

  /** Runs one statement and returns the first column of its only row. @throws Error when there is not exactly one row */
  value: Statement<Value> = async (text, ...values) => {
    const { rows } = await this.run(text, values, true);
    if (rows.length !== 1) throw new Error(`expected one row, got ${rows.length}: ${statementText(text)}`);
    return (rows[0] as Value[])[0] as Value;
  };

  /** Runs one statement and returns column names and rows as arrays. */
  async table(text: string): Promise<{ columns: string[]; rows: Value[][] }> {
    const result = await this.run(text, [], true);
    return { columns: result.fields.map((f) => f.name), rows: result.rows as Value[][] };
  }

  /** Runs one statement with parameters $1, $2, … and returns its rows as objects. */
  async query(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.run(text, [...values])).rows as Row[];
  }

  /**
   * Runs several statements, which may begin and end transactions, in one message, and returns the rows of each.
   * The first one that fails is the last. @throws pg.DatabaseError
   */
  async statements(text: string): Promise<Row[][]> {
    const answer: unknown = await this.client.query({ text, types });
    return (Array.isArray(answer) ? answer : [answer]).map(({ rows }) => rows as Row[]);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** Drops the connection without a word to the server, also while a statement runs. */
  destroy(): void {
    const { stream } = (this.client as unknown as { connection: { stream: { destroy(): void } } }).connection;
    stream.destroy();
  }

  private run(text: TemplateStringsArray | string, values: unknown[], asArrays = false) {
    const query = { text: statementText(text), values, types } as pg.QueryConfig;
    return asArrays ? this.client.query({ ...query, rowMode: 'array' }) : this.client.query(query);
  }
}

/** What connections are called in pg_stat_activity and in logs unless they have a name of their own. */
export const CLIENT = 'mmr-test';

/** One PostgreSQL server that takes part, seen through one of its databases. */
export class Node {
  private readonly idle: Session[] = [];
  private readonly open = new Set<Session>();
  private closed = false;

  constructor(
    readonly name: string,
    readonly endpoint: Endpoint,
    readonly database: string,
    /** What the server is told for each connection, as in PGOPTIONS. */
    private readonly options?: string,
    /** What its connections are called in pg_stat_activity and in logs. */
    private readonly applicationName = CLIENT,
  ) {}

  /**
   * The connection string by which the other servers reach this one. It holds no password where we have started them:
   * every server has it in its environment (PGPASSWORD), so that no catalog, log or statement shows it.
   */
  get peerDsn(): string {
    return this.dsnAt(this.endpoint.peerHost, this.endpoint.peerPort);
  }

  /** The same by another address that leads to this server. */
  dsnAt(host: string, port: number): string {
    const { user, peerHost, peerSettings = {} } = this.endpoint;
    // A certificate is for the usual address, whichever way leads to it.
    const proven = peerSettings.sslmode === 'verify-full' && host !== peerHost;
    const where = proven ? { host: peerHost, hostaddr: host } : { host };
    return connInfo({ ...where, port, dbname: this.database, user, ...peerSettings });
  }

  /** Runs one statement in its own transaction and returns its rows as objects. @throws pg.DatabaseError */
  sql: Statement<Row[]> = (text, ...values) => this.borrow((s) => s.sql(text, ...values));

  /** Runs one statement and returns the first column of its only row. */
  value: Statement<Value> = (text, ...values) => this.borrow((s) => s.value(text, ...values));

  /** Runs one statement and returns column names and rows as arrays. */
  table(text: string): Promise<{ columns: string[]; rows: Value[][] }> {
    return this.borrow((s) => s.table(text));
  }

  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.borrow(async (session) => {
      await session.sql`begin`;
      try {
        const result = await work(session);
        await session.sql`commit`;
        return result;
      } catch (error) {
        await session.sql`rollback`;
        throw error;
      }
    });
  }

  /**
   * Runs one statement whose changes stay on this node: its transaction says that it began elsewhere,
   * and the links of a mesh pass on only what began on the node itself.
   */
  async unreplicated(sql: string): Promise<void> {
    const origin = `mmr_${this.database}`;
    const session = await this.session();
    try {
      await session.sql`select pg_replication_origin_create(${origin})`;
      await session.sql`select pg_replication_origin_session_setup(${origin})`;
      try {
        await session.sql(sql);
      } finally {
        await session.sql`select pg_replication_origin_session_reset()`;
        await session.sql`select pg_replication_origin_drop(${origin})`;
      }
    } finally {
      await session.close();
    }
  }

  /**
   * Opens a connection of its own, for transactions that are held open.
   *
   * @param within milliseconds that the server may take to let it in
   */
  async session(within = CONNECT_TIMEOUT_MS): Promise<Session> {
    if (this.closed) throw new Error(`${this.name}: the cluster has been given up`);
    const { host, hostaddr, port, user, password } = this.endpoint;
    const client = new pg.Client({
      host: hostaddr ?? host,
      port,
      user,
      password,
      database: this.database,
      application_name: this.applicationName,
      ...NOBODYS,
      ssl: clientTls(this.endpoint),
      ...(this.options !== undefined && { options: this.options }),
    });
    const session = new Session(client);
    this.open.add(session);
    // A server that goes away ends idle connections, too: nobody is to get one of those.
    const forget = () => {
      this.open.delete(session);
      const at = this.idle.indexOf(session);
      if (at >= 0) this.idle.splice(at, 1);
    };
    client.once('end', forget);
    client.on('error', forget);
    const late = () => new Error(`${this.name} let nobody in within ${seconds(within)}`);
    await withinLimit(client.connect(), within, late).catch((error: unknown) => {
      session.destroy();
      throw error;
    });
    return session;
  }

  /** Ends the connections that nobody uses at the moment; whatever comes next opens new ones. */
  async reconnect(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((session) => session.close()));
  }

  /** Ends all connections at once, also those that wait for an answer. */
  close(): void {
    this.closed = true;
    this.idle.length = 0;
    for (const session of this.open) session.destroy();
    this.open.clear();
  }

  private async borrow<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.idle.pop() ?? (await this.session());
    try {
      const result = await work(session);
      if (this.open.has(session)) this.idle.push(session);
      return result;
    } catch (error) {
      // Only an answer of the server proves that the connection is still good.
      if (error instanceof pg.DatabaseError && error.severity === 'ERROR' && this.open.has(session))
        this.idle.push(session);
      else session.destroy();
      throw error;
    }
  }
}

function statementText(text: TemplateStringsArray | string): string {
  if (typeof text === 'string') return text;
  return text.reduce((sql, part, i) => `${sql}$${i}${part}`);
}
