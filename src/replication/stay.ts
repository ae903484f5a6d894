import pg from 'pg';
import { Node, type Session } from '../database/node.js';
import { onEach } from '../database/on-each.js';
import { ident, literal } from '../database/quote.js';
import { ClusterError, DeadlineError, messageOf } from '../errors.js';
import { type Seen, waitFor } from '../wait.js';
import { Flow } from './flow.js';
import type { FoundKind } from './found-mesh.js';

/** The account by which a server of somebody else's mesh knows that a run is at work there; it can do nothing. */
const SIGN = 'mmr_stay';
/** What schemas and accounts are commented with that a run has made there. */
export const MARK = 'made by mmr-test-action, and removed by it';
/** What the connection is called that stands for a run that is at work. */
const PRESENCE = 'mmr-test at work';
/** What a run's own connections are called there. */
export const VISITOR = 'mmr-test visits';
/** What connections are called that take away what a run has left. */
const CLEANER = 'mmr-test cleans up';

/** How long it may take until a connection of which the other end is gone ends. */
const NOTICE_MS = 5_000;
/** How long it may take until nothing of a run is left: an idle link confirms what it has twice a minute. */
const REMOVAL_MS = 120_000;
/** How long what is under way may take to arrive, before somebody looks again. */
const ARRIVAL_MS = 45_000;
/** How long a single statement may take meanwhile: it is tried again. */
const PATIENCE_MS = 5_000;
/** How long a schema may wait for somebody who reads it. */
const OPTIONS = `-c statement_timeout=${PATIENCE_MS} -c spock.enable_ddl_replication=off`;

/**
 * What marks a schema and its account, of the same name, as a run's own, and keeps what is defined there from being
 * replicated: part of the statement that makes them.
 */
export function markText(kind: FoundKind, schema: string): string {
  const [name, mark] = [ident(schema), literal(MARK)];
  const local = kind === 'spock' ? `alter role ${name} set spock.enable_ddl_replication = off; ` : '';
  return `${local}comment on schema ${name} is ${mark}; comment on role ${name} is ${mark};`;
}

/** Whether a run is at work in a mesh, or has been and left something on this server, and in which database. */
export async function stayOn(admin: Node): Promise<{ what: 'none' | 'at work' | 'left'; database: string }> {
  const [row] = await admin.sql`
    select shobj_description(oid, 'pg_authid') as database,
           (select count(*)::int from pg_stat_activity where application_name = ${PRESENCE}) as present
      from pg_roles where rolname = ${SIGN}`;
  if (!row) return { what: 'none', database: '' };
  return { what: row.present === 0 ? 'left' : 'at work', database: String(row.database) };
}

/** A run's stay in a mesh of somebody else's: from the first thing that it makes there until all of it is gone. */
export class Stay {
  private presences: Node[] = [];

  constructor(
    private readonly nodes: readonly Node[],
    private readonly kind: FoundKind,
  ) {}

  /** @throws ClusterError where another run is at work there: then there is nothing to be taken away */
  async begin(): Promise<void> {
    const presences = this.nodes.map(
      ({ name, endpoint, database }) => new Node(name, endpoint, database, OPTIONS, PRESENCE),
    );
    try {
      await onEach(presences, 'connecting', (presence) => presence.session());
      // Of several that begin at once, only the one that has signed on the first node goes on to the others.
      for (const presence of presences) {
        await sign(presence);
        this.presences = presences;
      }
    } finally {
      if (this.presences.length === 0) for (const presence of presences) presence.close();
    }
  }

  /** Takes away all that has been made since. @throws ClusterError with what is left */
  async end(): Promise<void> {
    if (this.presences.length === 0) return;
    for (const presence of this.presences) presence.close();
    await removeStay(this.nodes, this.kind);
    this.presences = [];
  }
}

async function sign(presence: Node): Promise<void> {
  const name = ident(SIGN);
  await presence
    .sql(`create role ${name} nologin; comment on role ${name} is ${literal(presence.database)}`)
    .catch((error: unknown) => {
      throw new ClusterError(`${presence.name}: another run is at work there: ${messageOf(error)}`);
    });
}

/**
 * Waits until nobody is at work any more in a mesh; where somebody who was has just died, that takes a moment.
 *
 * @returns whether that is so
 */
export async function nobodyAtWork(admin: Node): Promise<boolean> {
  const look = async (): Promise<Seen<true>> =>
    (await stayOn(admin)).what === 'at work' ? { notYet: 'it is connected' } : { done: true };
  try {
    return await waitFor(`a run to leave ${admin.name}`, look, { within: NOTICE_MS });
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return false;
  }
}

/**
 * Removes what a run has made in a mesh: nobody writes to its tables any more, what was written has arrived everywhere, and
 * only then are they dropped, so that no change comes to a node that has no table for it.
 *
 * @param nodes all that the run knew of
 * @throws ClusterError with what is left, and why
 */
export async function removeStay(nodes: readonly Node[], kind: FoundKind): Promise<void> {
  const cleaners = nodes.map(
    ({ name, endpoint, database }) => new Node(name, endpoint, database, OPTIONS, CLEANER),
  );
  const look = () =>
    removeOnce(cleaners, kind).catch((error: Error): Seen<void> => {
      if (error instanceof TypeError || isFinal(error)) throw error;
      return { notYet: messageOf(error) };
    });
  try {
    await waitFor(`all that the run has made in ${nodes[0]!.database} to be gone`, look, {
      within: REMOVAL_MS,
      slowest: 500,
    });
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    throw new ClusterError(error.message, { cause: error });
  } finally {
    for (const cleaner of cleaners) cleaner.close();
  }
}

async function removeOnce(nodes: readonly Node[], kind: FoundKind): Promise<Seen<void>> {
  const still = (await onEach(nodes, 'ending the sessions of tests', endSessions)).flat();
  if (still.length > 0) return { notYet: still.join('; ') };
  const made = await onEach(nodes, 'looking for what was made', madeOn);
  if (made.some((schemas) => schemas.length > 0)) {
    const flow = await Flow.of(nodes, { subscriptions: `select sub_slot_name from ${kind}.subscription` });
    const { missing } = await flow.received(ARRIVAL_MS, AbortSignal.timeout(REMOVAL_MS));
    if (missing !== undefined) return { notYet: missing };
    await onEach(nodes, 'dropping what was made', (node, i) => drop(node, kind, made[i]!));
  }
  await onEach(nodes, `dropping role ${SIGN}`, (node) => node.sql(`drop role if exists ${ident(SIGN)}`));
  return { done: undefined };
}

/** Whether a server would say so again: an owner's trigger forbids it, or a right is missing. */
function isFinal({ cause }: { cause?: unknown }): boolean {
  if (!(cause instanceof pg.DatabaseError)) return false;
  return cause.code === '42501' || cause.code?.startsWith('P0') === true;
}

/** Lets nobody in any more who works in what was made there, and ends those who do. @returns who is still there */
async function endSessions(node: Node): Promise<string[]> {
  const accounts = await node.sql(
    `select rolname::text as name, rolcanlogin as open from pg_roles where ${isMarked("shobj_description(oid, 'pg_authid')")}`,
  );
  for (const { name, open } of accounts)
    if (open) await node.sql(`alter role ${ident(String(name))} nologin`);
  const names = accounts.map(({ name }) => name);
  const prepared = await node.sql`
    select gid from pg_prepared_xacts where database = current_database() and owner = any (${names})`;
  for (const { gid } of prepared) await node.sql(`rollback prepared ${literal(String(gid))}`);
  const sessions = await node.sql`
    select pid, usename::text as who, pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and (application_name = ${VISITOR} or usename = any (${names}))`;
  return sessions.map(({ pid, who }) => `${node.name}: process ${pid} of ${who} is there`);
}

/** Schemas and accounts that carry the mark. */
async function madeOn(node: Node): Promise<string[]> {
  const rows = await node.sql(
    `select nspname::text as name from pg_namespace where ${isMarked("obj_description(oid, 'pg_namespace')")}
      union select rolname::text from pg_roles where ${isMarked("shobj_description(oid, 'pg_authid')")}`,
  );
  return rows.map(({ name }) => String(name));
}

function isMarked(comment: string): string {
  return `${comment} = ${literal(MARK)}`;
}

async function drop(node: Node, kind: FoundKind, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) {
    const session = await node.session();
    try {
      await dropMade(session, kind, schema);
    } finally {
      await session.close();
    }
  }
}

/** Drops a schema and its account, and what is on record of its tables; each of them may be gone already. */
async function dropMade(session: Session, kind: FoundKind, schema: string): Promise<void> {
  const [{ account }] = (await session.sql`
    select exists (select from pg_roles where rolname = ${schema}) as account`) as [{ account: boolean }];
  await session.sql(dropText(kind, schema, account));
}

/**
 * The statements that drop what a run has made for a test, and in a mesh of somebody else's what is on record of it; sent
 * together they are one transaction.
 *
 * @param found what replicates there; undefined in a mesh of ours, which goes with all of its records
 * @param account whether there is one
 */
export function dropText(found: FoundKind | undefined, schema: string, account = true): string {
  const name = ident(schema);
  const records = found ? RECORDS[found].map((statement) => statement(schema)) : [];
  return [
    // Only DROP ... CASCADE by name takes tables out of their replication sets in Spock and pglogical.
    `drop schema if exists ${name} cascade`,
    ...(account ? [`drop owned by ${name} cascade`, `drop role ${name}`] : []),
    ...records,
  ].join('; ');
}

/** What is on record of the tables of a schema. pglogical queues each TRUNCATE (pglogical_functions.c, pglogical_queue_truncate). */
const RECORDS: Readonly<Record<FoundKind, readonly ((schema: string) => string)[]>> = {
  spock: [
    (schema) => `delete from spock.resolutions where starts_with(relname, ${literal(`${schema}.`)})`,
    (schema) => `delete from spock.exception_log where table_schema = ${literal(schema)}`,
  ],
  pglogical: [
    (schema) =>
      `delete from pglogical.queue where message_type = 'T' and message ->> 'schema_name' = ${literal(schema)}`,
  ],
};
