import pg from 'pg';
import type { Node } from '../database/node.js';
import { messageOf, UnjudgedError } from '../errors.js';
import { lockTimeout } from './servers.js';

/** Why something could not be compared, for people. @param what would be locked then */
export function refusal(error: Error, what = 'it'): string {
  if (isLocked(error)) return `somebody had ${what} locked for more than ${lockTimeout}`;
  const said = messageOf(error);
  return /row-level security|row security/.test(said)
    ? `${said}: a policy hides some of its rows from this account; one with BYPASSRLS sees all`
    : said;
}

/** Whether a server says that a lock of somebody else's has kept us waiting for too long. */
export function isLocked(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '55P03';
}

export const CATALOG = 'a table of the catalog';

const HOLDERS = `
  select distinct format('%s by process %s', l.relation::regclass, l.pid) as held
    from pg_locks l
   where l.locktype = 'relation' and l.granted and l.mode = 'AccessExclusiveLock' and l.relation < 16384
     and l.database in (0, (select oid from pg_database where datname = current_database()))
   order by 1`;

/** That the catalog is locked, so that nothing can be compared; on which nodes and by whom, where they can be asked. */
export async function lockedCatalog(nodes: readonly Node[]): Promise<UnjudgedError> {
  const found = await Promise.allSettled(nodes.map((node) => node.sql(HOLDERS)));
  const held = found.flatMap((one, i) =>
    one.status === 'fulfilled' ? one.value.map((row) => `; on ${nodes[i]!.name} ${row.held} now`) : [],
  );
  return new UnjudgedError(
    `nothing has been compared: somebody had ${CATALOG} locked for more than ${lockTimeout}${held.join('')}`,
  );
}
