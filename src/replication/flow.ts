import { setTimeout as delay } from 'node:timers/promises';
import type { Node } from '../database/node.js';
import { DeadlineError, messageOf } from '../errors.js';
import { waitFor } from '../wait.js';

/** Changes pass from one node to another by this slot of the first one. */
interface Link {
  readonly from: Node;
  /** Undefined where the catalog of subscriptions could not be read: then every slot of the database is waited for. */
  readonly to: Node | undefined;
  readonly slot: string;
}

/** Once something has not come in time, what comes next is not waited for as long. */
const IMPATIENT_MS = 2_000;

const SLOTS = `select slot_name from pg_replication_slots
                where database = current_database() and slot_type = 'logical' and not temporary`;

// Up to here everything is written that was committed before. Just behind a page's header nothing ends that somebody
// could confirm: what was written last ends before it (xlog.c, XLogBytePosToEndRecPtr).
const POSITION = `
  select (case when at_page in (24, 40) then lsn - at_page else lsn end)::text
    from pg_current_wal_insert_lsn() lsn,
         lateral (select mod(lsn - '0/0', current_setting('wal_block_size')::int)::int as at_page) p`;

// Tables that are being copied are not in the slot of their subscription yet.
const COPYING = `
  select string_agg(srrelid::regclass::text, ', ' order by 1) from pg_subscription_rel
   where srsubid in (select oid from pg_subscription where subdbid = (select oid from pg_database where datname = current_database()))
     and srsubstate not in ('r', 's')`;

/** Where subscriptions are on record. */
export interface KnownSubscriptions {
  /** A query for the names of their slots. */
  readonly subscriptions?: string;
}

/** Whether all that the nodes had at some time has arrived; what has not, for people. */
export interface Arrival {
  readonly missing?: string;
}

/** Who says when all that is under way has arrived. */
export type Arriving = Pick<Flow, 'received'>;

/** How changes pass between nodes, and how far they have got. */
export class Flow {
  private impatient = false;

  private constructor(
    private readonly nodes: readonly Node[],
    private readonly links: readonly Link[],
  ) {}

  static async of(nodes: readonly Node[], { subscriptions }: KnownSubscriptions): Promise<Flow> {
    const names = await Promise.all(nodes.map((node) => slotsOfSubscriptions(node, subscriptions)));
    const links = await Promise.all(
      nodes.map(async (from, i) => {
        const slots = (await slotsOf(from)).map((slot): Link => ({ from, to: undefined, slot }));
        if (names.some((known) => known === undefined)) return slots;
        return slots.flatMap(({ slot }): Link[] =>
          nodes.flatMap((to, j) => (j !== i && names[j]!.includes(slot) ? [{ from, to, slot }] : [])),
        );
      }),
    );
    return new Flow(nodes, links.flat());
  }

  /** How many links there are; where subscriptions cannot be read, slots that may be some. */
  get size(): number {
    return this.links.length;
  }

  /**
   * Waits until each node has what the others had when this was called. Nothing is written for it: each node says how far
   * it has confirmed what it received.
   *
   * @returns what has not arrived within this time
   */
  async received(within: number, signal: AbortSignal): Promise<Arrival> {
    if (this.links.length === 0) return {};
    const patience = this.impatient ? Math.min(within, IMPATIENT_MS) : within;
    // Where a node gets something by way of others, each step is waited for.
    for (let step = 0; step < this.steps; step++) {
      const missing = await this.oneStep(patience, signal);
      if (missing !== undefined) {
        this.impatient = true;
        return { missing };
      }
    }
    this.impatient = false;
    return {};
  }

  private get steps(): number {
    const direct = new Set(this.links.map(({ from, to }) => `${from.name} ${to?.name}`));
    const all = this.nodes.length * (this.nodes.length - 1);
    return direct.size === all ? 1 : this.nodes.length - 1;
  }

  private async oneStep(within: number, signal: AbortSignal): Promise<string | undefined> {
    const sources = [...new Set(this.links.map(({ from }) => from))];
    const wanted = await Promise.all(
      sources.map(async (from) => ({ from, position: String(await from.value(POSITION)) })),
    );
    const look = async () => {
      const late = (await Promise.all(wanted.map((one) => this.late(one)))).flat();
      const copying = await this.copying();
      const notYet = [...late, ...copying].join('; ');
      return notYet === '' ? { done: undefined } : { notYet };
    };
    try {
      await waitFor('changes to arrive', look, { within, signal });
      return undefined;
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      return messageOf(error).replace(/^.*; last seen: /s, '');
    }
  }

  private async late({ from, position }: { from: Node; position: string }): Promise<string[]> {
    const rows = await from.sql`
      select slot_name, confirmed_flush_lsn::text as at, active from pg_replication_slots
       where database = current_database() and slot_type = 'logical'
         and confirmed_flush_lsn < ${position}::pg_lsn`;
    return rows.flatMap((row) => {
      const link = this.links.find(({ from: of, slot }) => of === from && slot === row.slot_name);
      if (!link) return [];
      const who = link.to?.name ?? `whoever reads slot ${link.slot}`;
      const off = row.active ? '' : ', and is not connected';
      return [`${who} has ${from.name}'s changes up to ${row.at} of ${position}${off}`];
    });
  }

  private async copying(): Promise<string[]> {
    const all = await Promise.all(
      this.nodes.map(async (node) => {
        const tables = await node.value(COPYING).catch(() => null);
        return tables === null ? [] : [`${node.name} is still copying ${tables}`];
      }),
    );
    return all.flat();
  }
}

async function slotsOf(node: Node): Promise<string[]> {
  return (await node.sql(SLOTS)).map((row) => String(row.slot_name));
}

/** Undefined where the account may not read them. */
async function slotsOfSubscriptions(
  node: Node,
  query: string | undefined,
): Promise<readonly string[] | undefined> {
  if (query === undefined) return [];
  try {
    const { rows } = await node.table(query);
    return rows.map(([name]) => String(name));
  } catch {
    return undefined;
  }
}

/** Between two looks at rows that change, longer and longer. */
export async function pause(looks: number, signal: AbortSignal): Promise<void> {
  await delay(Math.min(10 * 1.5 ** looks, 500), undefined, { signal });
}
