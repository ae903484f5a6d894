import { pinnedOnAll } from '../../cluster/pinned.js';
import type { TableFound } from '../../compare/found.js';
import type { Readers } from '../../compare/servers.js';
import { type LookedAt, lookAtTable } from '../../compare/table.js';
import { type ChosenTable, chooseTables, type Passing } from '../../compare/tables.js';
import { plainName } from '../../database/quote.js';
import { DeadlineError, messageOf } from '../../errors.js';
import type { Arriving } from '../../replication/flow.js';
import type { LookContext } from '../test.js';

/** How long a row that is another one at each look is looked at. */
const STANDS_STILL_MS = 3_000;

/** The tables that replicate whole, compared while others write to them. */
export class ReplicatedTables {
  private readonly readers: Readers;
  private readonly replication: Passing;
  private readonly flow: Arriving;

  /** @param most so many rows of each table are named */
  constructor(
    private readonly cluster: LookContext['cluster'],
    private readonly most: number,
    private readonly log: (line: string) => void,
  ) {
    const { nodes, engine } = cluster;
    this.readers = { nodes, reading: pinnedOnAll };
    this.replication = { engine, name: `${engine.kind} ${engine.version}`, passes: true };
    this.flow = { received: () => this.received() };
  }

  async compared(): Promise<TableFound[]> {
    const chosen = await this.chosen();
    for (const { table, note } of chosen)
      if (note !== undefined) this.log(`${table} is not compared: ${note}`);
    const found = await this.compare(chosen.filter(({ note }) => note === undefined));
    // A definition may have been under way, or somebody had the table locked. What a link holds up was waited for.
    const doubtful = found.filter(
      ({ missing, columns, why, counts }) =>
        counts['under way'] === 0 && (missing.length > 0 || columns || why !== undefined),
    );
    if (doubtful.length === 0) return found;
    await this.received();
    const names = doubtful.map(({ table }) => table);
    const again = (await this.chosen()).filter(
      ({ table, note }) => names.includes(table) && note === undefined,
    );
    return [...found.filter((one) => !doubtful.includes(one)), ...(await this.compare(again))];
  }

  /** Those that at least one node replicates, but for those of other tests. */
  private async chosen(): Promise<ChosenTable[]> {
    const replicated = new Set((await this.cluster.replicatedTables()).map(plainName));
    if (replicated.size === 0) return [];
    const { tables } = await chooseTables(this.readers, this.replication, { tables: [], except: [] });
    return tables.filter(({ family }) => family.some((name) => replicated.has(name)));
  }

  /** All of them once, and then what was not the same, when all that was under way has arrived. */
  private async compare(tables: readonly ChosenTable[]): Promise<TableFound[]> {
    const how = { most: this.most, within: STANDS_STILL_MS, signal: this.cluster.signal };
    const listener = { progress: () => undefined, rows: () => async () => {} };
    const looked: LookedAt[] = [];
    for (const table of tables) looked.push(await lookAtTable(this.readers, this.flow, table, how, listener));
    const arrival = looked.some(({ waiting }) => waiting > 0) ? await this.received() : undefined;
    const found: TableFound[] = [];
    for (const one of looked) found.push(await one.finish(arrival));
    return found;
  }

  /** By a barrier: links confirm what they have only now and then. Tables that are being copied come by no link. */
  private async received(): Promise<{ missing?: string }> {
    try {
      await this.cluster.settle();
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      return { missing: messageOf(error) };
    }
    const down = (await this.cluster.links()).filter(({ up }) => !up);
    if (down.length === 0) return {};
    return { missing: down.map(({ subscription, status }) => `${subscription} is ${status}`).join(', ') };
  }
}
