import { createHash } from 'node:crypto';
import pg from 'pg';
import { GROUPED } from '../cluster/compare-table.js';
import { type DifferingKey, differingKeys } from '../cluster/differing-keys.js';
import { differingParts } from '../cluster/differing-parts.js';
import { allEqual, digestOf } from '../cluster/digest.js';
import { type Common, commonOf, type Shape, shapeOf, signature } from '../cluster/table-shape.js';
import type { Node, Session } from '../database/node.js';
import { ComparisonError } from '../errors.js';
import type { Arrival, Arriving } from '../replication/flow.js';
import { columnsOf } from './columns.js';
import { type CompareVerdict, NO_ROWS, type RowFound, type RowState, type TableFound } from './found.js';
import { candidates, type Place } from './look.js';
import { refusal } from './refusal.js';
import { nameOf } from './row-name.js';
import type { Readers } from './servers.js';
import { Settling } from './settling.js';
import type { ChosenTable } from './tables.js';

/** So many keys are fetched at once. */
const FETCHED = 1_000;

const NOTHING_PASSES: Arriving = { received: async () => ({}) };

/** What is known of a table when its rows are looked at closely. */
export interface Opened {
  readonly chosen: ChosenTable;
  readonly place: Place;
  readonly keyed: boolean;
  /** Names and types of columns are the same everywhere. */
  readonly alike: boolean;
}

/** Who is told what is found, as it is found. */
export interface Listener {
  progress(text: string): void;
  /** @returns who is told of the rows */
  rows(opened: Opened): (found: RowFound) => Promise<void>;
}

/** How closely it is looked. */
export interface HowClosely {
  readonly most: number;
  readonly within: number;
  readonly signal: AbortSignal;
}

/** A table that has been looked at once. */
export interface LookedAt {
  /** So many rows were not the same and wait for another look. */
  readonly waiting: number;
  /** Looks at these again. @param arrival of what the nodes had after the first look, where that has been waited for */
  finish(arrival?: Arrival): Promise<TableFound>;
}

/**
 * Looks at one table on all nodes that have it. Neither this nor `finish` throws for what a server refuses: then it could
 * not be judged.
 */
export async function lookAtTable(
  servers: Readers,
  flow: Arriving,
  chosen: ChosenTable,
  how: HowClosely,
  listener: Listener,
): Promise<LookedAt> {
  const { table, on, missing, unreadable, note } = chosen;
  const about = { table, missing, rows: {}, counts: NO_ROWS, named: [], ...(note !== undefined && { note }) };
  const ended = (found: TableFound): LookedAt => ({ waiting: 0, finish: async () => found });
  const refused = (error: unknown): TableFound => {
    how.signal.throwIfAborted();
    const said = error instanceof pg.DatabaseError && error.severity === 'ERROR';
    if (!said && !(error instanceof ComparisonError)) throw error;
    return { ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why: refusal(error) };
  };
  if (unreadable.length > 0) {
    const user = servers.nodes.find(({ name }) => name === unreadable[0])!.endpoint.user;
    const why = `${user} may not read it on ${unreadable.join(', ')}: grant usage on its schema, and select on it`;
    return ended({ ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why });
  }
  if (on.length < 2) return ended({ ...about, verdict: 'differs' });
  const look = new TableLook(servers, flow, chosen, how, listener);
  try {
    await look.first();
  } catch (error) {
    return ended(refused(error));
  }
  const finish = async (arrival?: Arrival): Promise<TableFound> => {
    try {
      const found = await look.finish(arrival);
      return { ...about, ...found, verdict: missing.length > 0 ? 'differs' : found.verdict };
    } catch (error) {
      return refused(error);
    }
  };
  // What has been told of already is to be told to the end before there is talk of another table.
  if (look.waiting === 0 || look.hasTold || chosen.uncarried) return ended(await finish());
  return { waiting: look.waiting, finish };
}

type Found = Pick<TableFound, 'verdict' | 'rows' | 'counts' | 'named' | 'columns' | 'why'>;

class TableLook {
  hasTold = false;
  private readonly counts: Record<RowState, number> = { ...NO_ROWS };
  private readonly named: RowFound[] = [];
  private rows: Readonly<Record<string, number>> = {};
  private columns: Readonly<Record<string, string>> | undefined;
  private settling: Settling | undefined;
  private late: string | undefined;

  constructor(
    private readonly servers: Readers,
    private readonly flow: Arriving,
    private readonly chosen: ChosenTable,
    private readonly how: HowClosely,
    private readonly listener: Listener,
  ) {}

  get waiting(): number {
    return this.settling?.size ?? 0;
  }

  first(): Promise<void> {
    const { on, from, sql, table } = this.chosen;
    return this.servers.reading(on, async (sessions) => {
      const shapes = await Promise.all(sessions.map((session) => shapeOf(session, sql)));
      const common = commonOf(shapes);
      this.columns = differing(on, shapes);
      const digests = await Promise.all(sessions.map((session) => digestOf(session, from, common)));
      this.rows = Object.fromEntries(on.map(({ name }, i) => [name, digests[i]!.rows]));
      if (allEqual(digests)) return;
      this.listener.progress('looking for the rows that differ');
      if (!(await this.closely(sessions, shapes, common)))
        throw new ComparisonError(
          `${table}: its digests differ, but no row was found that does; it must not be taken for the same`,
        );
    });
  }

  async finish(arrival?: Arrival): Promise<Found> {
    await this.settling?.finish(arrival);
    const { rows, columns, counts } = this;
    const named = this.named.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const why = counts['under way'] > 0 ? this.late : undefined;
    return {
      ...{ verdict: this.verdict(), rows, counts, named },
      ...(columns && { columns }),
      ...(why !== undefined && { why }),
    };
  }

  private verdict(): CompareVerdict {
    if (this.columns || this.counts.differs > 0) return 'differs';
    return this.counts['under way'] + this.counts.changing > 0 ? 'unjudged' : 'equal';
  }

  /** @returns how many keys were not the same */
  private async closely(
    sessions: readonly Session[],
    shapes: readonly Shape[],
    common: Common,
  ): Promise<number> {
    const { from, sql } = this.chosen;
    const columns = await Promise.all(sessions.map((session) => columnsOf(session, sql)));
    const keyed = common.key !== common.columns;
    const typed = common.key.every(
      (column) => new Set(shapes.map((shape) => shape.columns.get(column))).size === 1,
    );
    const place: Place = { from, common, columns, byKey: keyed && typed };
    this.settling = this.settlingAt(place, keyed);
    await Promise.all(sessions.map((session) => session.sql(GROUPED)));
    const parts = await differingParts(sessions, from, common);
    if (parts.numbers.length === 0) return 0;
    let checked = 0;
    let batch: DifferingKey[] = [];
    const see = async () => {
      checked += batch.length;
      this.listener.progress(`${checked} rows differ`);
      await this.settling!.add(await candidates(sessions, place, batch));
      batch = [];
    };
    for await (const key of differingKeys(sessions, from, common, parts)) {
      if (batch.push(key) >= FETCHED) await see();
    }
    await see();
    return checked;
  }

  private settlingAt(place: Place, keyed: boolean): Settling {
    const { on } = this.chosen;
    const { most, ...others } = this.how;
    const write = this.listener.rows({
      chosen: this.chosen,
      place,
      keyed,
      alike: this.columns === undefined,
    });
    return new Settling({
      ...{ ...others, nodes: on, place },
      // Nothing of a table that no set carries is under way: two looks are enough.
      flow: this.chosen.uncarried ? NOTHING_PASSES : this.flow,
      reading: (work) => this.servers.reading(on, work),
      progress: (text) => this.listener.progress(text),
      late: (what) => {
        this.late = what;
      },
      tell: async (found) => {
        this.hasTold = true;
        this.counts[found.state]++;
        if (this.named.length < most) this.named.push(shortened(found));
        await write(found);
      },
    });
  }
}

/** Names and types of columns by node, where they are not the same. */
function differing(nodes: readonly Node[], shapes: readonly Shape[]): Record<string, string> | undefined {
  const texts = shapes.map(signature);
  if (texts.every((text) => text === texts[0])) return undefined;
  return Object.fromEntries(nodes.map(({ name }, i) => [name, texts[i]!]));
}

const SHOWN_CHARACTERS = 200;

/** The same with long values cut; what tells them apart stands behind. */
function shortened({ state, key, rows }: RowFound): RowFound {
  const values = (of: Readonly<Record<string, string | null>>) =>
    Object.fromEntries(Object.entries(of).map(([column, value]) => [column, value && short(value)]));
  const cut = Object.entries(rows).map(
    ([node, found]) => [node, found.map((row) => ({ ...row, values: values(row.values) }))] as const,
  );
  return { state, key: values(key), rows: Object.fromEntries(cut) };
}

function short(value: string): string {
  if (value.length <= SHOWN_CHARACTERS) return value;
  return `${value.slice(0, SHOWN_CHARACTERS)}… (md5 ${createHash('md5').update(value).digest('hex')})`;
}
