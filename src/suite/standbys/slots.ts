import type { Node, Session } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { DeadlineError } from '../../errors.js';
import { waitFor } from '../../wait.js';
import type { ServersContext } from '../test.js';
import { asked, type Standby } from './standby.js';

const COPIED_MS = 30_000;

/** How far logical slots are, by their names. One that somebody has may not be whole yet, and counts for none. */
export async function positionsOf(node: Node | Session): Promise<ReadonlyMap<string, string>> {
  const rows = await node.sql`
    select slot_name, confirmed_flush_lsn from pg_replication_slots
     where slot_type = 'logical' and database = current_database() and not temporary and not active
       and wal_status is distinct from 'lost'`;
  return new Map(rows.map((row) => [String(row.slot_name), String(row.confirmed_flush_lsn)]));
}

/**
 * Lets what copies a node's slots to its standby begin, and keeps from subscribers what the standby has not got.
 *
 * @param only the one slot to be copied; all of them unless said, and where the server copies them
 */
export async function copySlots({ of, node, copying }: Standby, only?: string): Promise<void> {
  if (!copying) return;
  await of.sql(`alter system set ${copying.held} = 'standby'`);
  await of.sql`select pg_reload_conf()`;
  if (copying.gate)
    await node.sql(
      only
        ? `alter system set ${copying.gate.setting} = ${literal(only)}`
        : `alter system reset ${copying.gate.setting}`,
    );
  await node.sql`select pg_reload_conf()`;
}

/**
 * Waits until a standby has every slot of its node's. What copies them is woken, and each time a new session asks.
 *
 * @returns whether it has them; not where the standby lets no session in, which is a bug that is on record
 */
export async function copied({ cluster, defect }: ServersContext, standby: Standby): Promise<boolean> {
  const { of } = standby;
  const { signal } = cluster;
  const wanted = (
    await of.sql`
    select slot_name from pg_replication_slots where slot_type = 'logical' and database = current_database()`
  ).map(({ slot_name }) => String(slot_name));
  const look = async () => {
    const seen = await asked(cluster, standby, async (session) => {
      await session.sql`select pg_reload_conf()`;
      return positionsOf(session);
    }).catch((error: unknown) => {
      if (error instanceof DeadlineError) return error;
      throw error;
    });
    if (seen instanceof DeadlineError) return { done: seen };
    const missing = wanted.filter((name) => !seen.has(name));
    if (missing.length === 0) return { done: undefined };
    // A slot is taken over when it has moved past where the standby's own memory begins.
    await of.sql`checkpoint`;
    return { notYet: `it lacks ${missing.join(', ')}` };
  };
  const what = `${standby.node.name} to have its slots`;
  const silent = await waitFor(what, look, { within: COPIED_MS, signal, slowest: 200 });
  if (silent) defect('a standby that copies slots lets no new session in', silent.message);
  return silent === undefined;
}
