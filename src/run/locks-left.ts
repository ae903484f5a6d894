import type { OwnSchema } from '../cluster/own-schema.js';

/** Locks and prepared transactions of a schema's owner, for which others would wait. */
export async function locksLeft({ nodes, schema }: OwnSchema): Promise<string[]> {
  const all = await Promise.all(
    nodes.map(async (node) => {
      const rows = await node.sql`
        select format('an advisory lock (%s, %s, %s)', l.classid, l.objid, l.objsubid) as what
          from pg_locks l join pg_stat_activity a using (pid)
         where l.locktype = 'advisory' and a.usename = ${schema}
        union all select format('the prepared transaction %s', gid) from pg_prepared_xacts where owner = ${schema}`;
      return rows.map(({ what }) => `${node.name}: the test has left ${what}`);
    }),
  );
  return all.flat();
}
