import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';

/** What a database and its server hold that belongs to no test, by kind: each kind's things, sorted. */
export type Things = Readonly<Record<string, readonly string[]>>;

/**
 * What tests that share a mesh have in common, and must not change: accounts, schemas, settings, databases, extensions,
 * whatever lies in a schema that is nobody's, and of replication its sets, links and nodes.
 *
 * @param accounts the accounts of the tests that are there, and their schemas: these are their own business
 */
export async function commonThings(
  { engine }: Cluster,
  node: Node,
  accounts: readonly string[],
): Promise<Things> {
  const list = [...accounts];
  const [row] = await node.sql`
    with nobodys as (
      select oid, nspname from pg_namespace
       where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> all (${list}::text[])
         and nspname is distinct from ${engine.extension ?? null}
    )
    select
      (select json_agg(rolname::text order by 1) from pg_roles where rolname <> all (${list}::text[])) as accounts,
      (select json_agg(nspname::text order by 1) from nobodys) as schemas,
      (select json_agg(format('%I.%I', n.nspname, c.relname) order by 1) from nobodys n
         join pg_class c on c.relnamespace = n.oid) as tables,
      (select json_agg(format('%I.%I', n.nspname, p.proname) order by 1) from nobodys n
         join pg_proc p on p.pronamespace = n.oid) as functions,
      (select json_agg(datname::text order by 1) from pg_database) as databases,
      (select json_agg(extname::text order by 1) from pg_extension) as extensions,
      (select json_agg(format('%s = %s', name, setting) order by 1) from pg_file_settings) as settings,
      (select json_agg(setconfig::text order by 1) from pg_db_role_setting
        where setrole not in (select oid from pg_roles where rolname = any (${list}::text[]))) as defaults,
      (select json_agg(evtname::text order by 1) from pg_event_trigger) as "event triggers"`;
  const [sets, received, nodes] = await Promise.all([
    engine.sets(node),
    engine.links(node),
    engine.nodes(node),
  ]);
  const kinds = Object.entries(row!).map(([kind, things]) => [kind, (things ?? []) as string[]] as const);
  return {
    ...Object.fromEntries(kinds),
    'replication sets': Object.entries(sets)
      .map(([name, operations]) => `${name} ${JSON.stringify(operations)}`)
      .sort(),
    links: received
      .map(({ subscription, status, sets }) => `${subscription} ${status} ${sets.join()}`)
      .sort(),
    nodes: [...nodes].sort(),
  };
}

/** What is not as before, a line each. */
export function differencesOf(before: Things, after: Things): string[] {
  return Object.entries(after).flatMap(([kind, now]) => {
    const then = before[kind] ?? [];
    const gone = then.filter((one) => !now.includes(one)).map((one) => `of the ${kind}, ${one} is gone`);
    const come = now.filter((one) => !then.includes(one)).map((one) => `of the ${kind}, ${one} is new`);
    return [...gone, ...come];
  });
}
