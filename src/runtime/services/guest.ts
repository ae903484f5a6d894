import { CLIENT, Node } from '../../database/node.js';
import { ident, literal } from '../../database/quote.js';
import { ClusterError, DeadlineError, messageOf } from '../../errors.js';
import { type Seen, waitFor } from '../../wait.js';

/** The database by which a server knows that a run is its guest; what was there before is its comment. */
export const GUEST = 'mmr_guest';

/** How long it may take until nothing of a run is left. */
export const REMOVAL_MS = 60_000;
/** How long a server may take to heed a signal. */
const RELOAD_MS = 10_000;
/** How long a single statement may take meanwhile: it is tried again. */
const PATIENCE = 'set statement_timeout = 5000';

/** What ALTER SYSTEM has set, by name, as the file has it. */
export type SystemSettings = Readonly<Record<string, string>>;

/** What lies beyond databases, and the databases, by name; what a run adds to it, it takes away again. */
interface Belongings {
  readonly databases: readonly string[];
  readonly roles: readonly string[];
  readonly tablespaces: readonly string[];
  readonly slots: readonly string[];
  readonly origins: readonly string[];
  readonly settings: SystemSettings;
  /** What roles have set for all databases, by role. */
  readonly defaults: Readonly<Record<string, readonly string[]>>;
}

/** Whether a run is a guest of this server, or has been one and left something. */
export async function hasGuest(admin: Node): Promise<'none' | 'at work' | 'left'> {
  const [row] = await admin.sql`
    select (select count(*)::int from pg_stat_activity where datname = d.datname) as connected
      from pg_database d where datname = ${GUEST}`;
  if (!row) return 'none';
  return row.connected === 0 ? 'left' : 'at work';
}

/** Writes down on the server what belongs to it; from then on a run may add to it. */
export async function beGuest(admin: Node): Promise<void> {
  const before = await belongings(admin);
  await admin.sql(`create database ${ident(GUEST)}`);
  await admin.sql(`comment on database ${ident(GUEST)} is ${literal(JSON.stringify(before))}`);
}

/**
 * Removes all that runs have added to a server since one became its guest: databases with all that replicates from and to
 * them, slots, origins, accounts, tablespaces, settings. Nothing where there has been none.
 *
 * @param staysWith what ALTER SYSTEM has set for another mesh that is to follow; the guest leaves where it is not given
 * @throws ClusterError with what is still there; the signal's reason when aborted
 */
export async function removeTraces(
  admin: Node,
  staysWith?: SystemSettings,
  signal?: AbortSignal,
): Promise<void> {
  const what = `all that the run has made on ${admin.name} to be gone`;
  try {
    await waitFor(what, () => removeOnce(admin, staysWith), { within: REMOVAL_MS, signal });
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    throw new ClusterError(error.message, { cause: error });
  }
}

/** One attempt at it: what replicates may put some of it back, or hold on to it. */
export async function removeOnce(admin: Node, staysWith?: SystemSettings): Promise<Seen<void>> {
  const [guest] = await admin.sql`
    select shobj_description(oid, 'pg_database') as before, datconnlimit = -2 as broken
      from pg_database where datname = ${GUEST}`;
  if (!guest) return { done: undefined };
  // Without it the run had not got further than this database.
  const before = guest.before === null ? undefined : (JSON.parse(String(guest.before)) as Belongings);
  // Whoever waited for it has left; it would end when nobody looks any more.
  const atWork = staysWith ? [] : await endStatements(admin);
  if (atWork.length > 0) return { notYet: atWork.join(', ') };
  const left = before
    ? await removeAdded(admin, { ...before, ...(staysWith && { settings: staysWith }) })
    : [];
  if (left.length === 0 && !staysWith) {
    // Another one who cleans up may do so at the same time.
    await dropDatabase(admin, GUEST, guest.broken === true).catch((error: unknown) =>
      left.push(`database ${GUEST} (${messageOf(error)})`),
    );
  }
  return left.length === 0 ? { done: undefined } : { notYet: left.join(', ') };
}

/**
 * Ends what a run still has done in the server's own database: a server goes on with a statement when its client is gone.
 * What it has done in others goes with them.
 */
async function endStatements(admin: Node): Promise<string[]> {
  const ended = await admin.sql`
    select pg_terminate_backend(pid), left(query, 60) as query from pg_stat_activity
     where datname = current_database() and application_name = ${CLIENT} and pid <> pg_backend_pid()`;
  return ended.map(({ query }) => `a session that was at "${query}"`);
}

/** @returns what is left of it, with the reason where there is one */
async function removeAdded(admin: Node, before: Belongings): Promise<string[]> {
  const failed: string[] = [];
  const now = await belongings(admin);
  for (const { what, work } of removals(admin, before, now))
    await work().catch((error: unknown) => failed.push(`${what} (${messageOf(error)})`));
  return [...new Set([...failed, ...leftOf(before, await belongings(admin))])];
}

async function belongings(admin: Node): Promise<Belongings> {
  const [row] = await admin.sql`
    select
      (select json_agg(datname::text) from pg_database where datname <> ${GUEST}) as databases,
      (select json_agg(rolname::text) from pg_roles) as roles,
      (select json_agg(spcname::text) from pg_tablespace) as tablespaces,
      (select json_agg(slot_name::text) from pg_replication_slots where not temporary) as slots,
      (select json_agg(roname) from pg_replication_origin) as origins,
      (select json_object_agg(name, setting) from pg_file_settings
        where sourcefile like '%/postgresql.auto.conf' and name is not null) as settings,
      (select json_object_agg(rolname, setconfig) from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
        where setdatabase = 0) as defaults`;
  const { settings, defaults, ...lists } = row!;
  const all = Object.entries(lists).map(([kind, names]) => [kind, names ?? []]);
  return { ...Object.fromEntries(all), settings: settings ?? {}, defaults: defaults ?? {} };
}

interface Removal {
  /** For people, when it fails. */
  readonly what: string;
  readonly work: () => Promise<unknown>;
}

/** In this order: databases hold on to slots, and own what roles own. */
function removals(admin: Node, before: Belongings, now: Belongings): Removal[] {
  const added = (kind: 'databases' | 'roles' | 'tablespaces' | 'slots' | 'origins') =>
    now[kind].filter((name) => !before[kind].includes(name));
  const changed = [...new Set([...Object.keys(before.settings), ...Object.keys(now.settings)])].filter(
    (name) => before.settings[name] !== now.settings[name],
  );
  const roles = Object.keys({ ...before.defaults, ...now.defaults }).filter(
    (role) =>
      before.roles.includes(role) &&
      JSON.stringify(before.defaults[role]) !== JSON.stringify(now.defaults[role]),
  );
  return [
    ...added('databases').map((name) => ({
      what: `database ${name}`,
      work: () => emptyAndDrop(admin, name),
    })),
    ...added('slots').map((name) => ({ what: `slot ${name}`, work: () => dropSlot(admin, name) })),
    ...added('origins').map((name) => ({
      what: `replication origin ${name}`,
      work: () => admin.sql`select pg_replication_origin_drop(${name})`,
    })),
    ...added('roles').map((name) => ({
      what: `role ${name}`,
      work: () => admin.sql(`drop role ${ident(name)}`),
    })),
    ...added('tablespaces').map((name) => ({
      what: `tablespace ${name}`,
      work: () => admin.sql(`drop tablespace ${ident(name)}`),
    })),
    ...roles.map((role) => ({
      what: `settings of role ${role}`,
      work: () => setBack(admin, role, before.defaults[role] ?? []),
    })),
    ...(changed.length > 0
      ? [{ what: `settings ${changed.join(', ')}`, work: () => resetSettings(admin, changed, before) }]
      : []),
  ];
}

function leftOf(before: Belongings, now: Belongings): string[] {
  return removals(undefined as never, before, now).map(({ what }) => what);
}

/** First what replicates from this database by the server's own means, and would keep it: then all of it. */
async function emptyAndDrop(admin: Node, name: string): Promise<void> {
  // One whose removal was broken off can only be removed.
  const [broken] = await admin.sql`select from pg_database where datname = ${name} and datconnlimit = -2`;
  if (broken) return dropDatabase(admin, name, true);
  await admin.sql(`alter database ${ident(name)} with allow_connections true`);
  const node = new Node(admin.name, admin.endpoint, name);
  try {
    const session = await node.session();
    await session.sql(PATIENCE);
    for (const {
      gid,
    } of await session.sql`select gid from pg_prepared_xacts where database = current_database()`)
      await session.sql(`rollback prepared ${literal(String(gid))}`);
    const own = await session.sql`
      select subname::text as name from pg_subscription
       where subdbid = (select oid from pg_database where datname = current_database())`;
    for (const { name: subscription } of own) {
      const quoted = ident(String(subscription));
      await session.sql(`alter subscription ${quoted} disable`);
      await session.sql(`alter subscription ${quoted} set (slot_name = none)`);
      await session.sql(`drop subscription ${quoted}`);
    }
  } finally {
    node.close();
  }
  await dropDatabase(admin, name);
}

async function dropDatabase(admin: Node, name: string, broken = false): Promise<void> {
  const session = await admin.session();
  try {
    await session.sql(PATIENCE);
    if (!broken)
      await session.sql(`alter database ${ident(name)} with allow_connections false is_template false`);
    await session.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    for (const { slot } of await session.sql`
      select slot_name::text as slot from pg_replication_slots where database = ${name}`)
      await dropSlot(admin, String(slot));
    await session.sql(`drop database ${ident(name)} with (force)`);
  } catch (error) {
    // All processes have to take part in a removal (ProcSignalBarrier), and those of pglogical that wait do not: they are
    // started anew by the server, and do.
    await admin.sql`
      select pg_terminate_backend(pid) from pg_stat_activity where datname is null and wait_event_type = 'Extension'`;
    throw error;
  } finally {
    await session.close();
  }
}

async function dropSlot(admin: Node, name: string): Promise<void> {
  await admin.sql`
    select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = ${name} and active`;
  await admin.sql`select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${name}`;
}

async function setBack(admin: Node, role: string, settings: readonly string[]): Promise<void> {
  await admin.sql(`alter role ${ident(role)} reset all`);
  for (const setting of settings) {
    const [name, value] = [setting.slice(0, setting.indexOf('=')), setting.slice(setting.indexOf('=') + 1)];
    await admin.sql(`alter role ${ident(role)} set ${settingName(name)} = ${literal(value)}`);
  }
}

async function resetSettings(admin: Node, names: readonly string[], before: Belongings): Promise<void> {
  for (const name of names) await alterSystem(admin, name, before.settings[name]);
  await reload(admin);
}

/** What ALTER SYSTEM has set on a server. */
export async function systemSettings(admin: Node): Promise<SystemSettings> {
  return (await belongings(admin)).settings;
}

/** Has the server read its settings again; returns when what it starts has them. */
export async function reload(admin: Node): Promise<void> {
  const before = await loadTime(admin);
  await admin.sql`select pg_reload_conf()`;
  const look = async () => ((await loadTime(admin)) === before ? { notYet: 'not yet' } : { done: undefined });
  await waitFor(`${admin.name} to read its settings again`, look, { within: RELOAD_MS });
}

/** A new session has what the postmaster had when it was started. */
async function loadTime(admin: Node): Promise<string> {
  const session = await admin.session();
  try {
    return String(await session.value`select pg_conf_load_time()`);
  } finally {
    await session.close();
  }
}

/** Sets one of the server's settings, which it takes up when it is told to; what is undefined is no longer set. */
export async function alterSystem(admin: Node, name: string, value: string | undefined): Promise<void> {
  const quoted = settingName(name);
  await admin.sql(
    value === undefined
      ? `alter system reset ${quoted}`
      : `alter system set ${quoted} = ${listOrText(name, value)}`,
  );
}

/** Of a list each entry is a value of its own. */
function listOrText(name: string, value: string): string {
  const isList = /_libraries$|^search_path$|^synchronous_standby_names$/.test(name) && !/[()"]/.test(value);
  return isList
    ? value
        .split(',')
        .map((one) => literal(one.trim()))
        .join(', ')
    : literal(value);
}

function settingName(name: string): string {
  return name.split('.').map(ident).join('.');
}
