import { createHash } from 'node:crypto';
import pg from 'pg';
import { GROUPED } from '../cluster/compare-table.js';
import { type DifferingKey, differingKeys } from '../cluster/differing-keys.js';
import { differingParts } from '../cluster/differing-parts.js';
import { allEqual, digestOf } from '../cluster/digest.js';
import { type Common, commonOf, type Shape, shapeOf, signature } from '../cluster/table-shape.js';
import type { Node, Session } from '../database/node.js';
import { ComparisonError } from '../errors.js';
import { columnsOf } from './columns.js';
import type { Flow } from './flow.js';
import { type CompareVerdict, NO_ROWS, type RowFound, type RowState, type TableFound } from './found.js';
import { candidates, type Place } from './look.js';
import { refusal } from './refusal.js';
import { nameOf } from './row-name.js';
import type { ReadServers } from './servers.js';
import { Settling } from './settling.js';
import type { ChosenTable } from './tables.js';

/** Keys that are found by an index are looked at again by the thousand; the others all rows have to be read for. */
const [BY_KEY, BY_HASH] = [1_000, 20_000];

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
  rows(opened: Opened): Promise<(found: RowFound) => Promise<void>>;
}

/** Compares one table on all nodes that have it. Never throws for what a server refuses: then it could not be judged. */
export async function compareOneTable(
  servers: ReadServers,
  flow: Flow,
  chosen: ChosenTable,
  options: { readonly most: number; readonly within: number; readonly signal: AbortSignal },
  listener: Listener,
): Promise<TableFound> {
  const { table, on, missing, unreadable, note } = chosen;
  const about = { table, missing, rows: {}, counts: NO_ROWS, named: [], ...(note !== undefined && { note }) };
  if (unreadable.length > 0) {
    const user = servers.nodes.find(({ name }) => name === unreadable[0])!.endpoint.user;
    const why = `${user} may not read it on ${unreadable.join(', ')}: grant usage on its schema, and select on it`;
    return { ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why };
  }
  if (on.length < 2) return { ...about, verdict: 'differs' };
  try {
    const found = await new TableLook(servers, flow, chosen, options, listener).whole();
    return { ...about, ...found, verdict: missing.length > 0 ? 'differs' : found.verdict };
  } catch (error) {
    options.signal.throwIfAborted();
    const refused = error instanceof pg.DatabaseError && error.severity === 'ERROR';
    if (!refused && !(error instanceof ComparisonError)) throw error;
    return { ...about, verdict: missing.length > 0 ? 'differs' : 'unjudged', why: refusal(error) };
  }
}

type Found = Pick<TableFound, 'verdict' | 'rows' | 'counts' | 'named' | 'columns' | 'why'>;

class TableLook {
  private readonly counts: Record<RowState, number> = { ...NO_ROWS };
  private readonly named: RowFound[] = [];
  private late: string | undefined;
  private checked = 0;

  constructor(
    private readonly servers: ReadServers,
    private readonly flow: Flow,
    private readonly chosen: ChosenTable,
    private readonly options: {
      readonly most: number;
      readonly within: number;
      readonly signal: AbortSignal;
    },
    private readonly listener: Listener,
  ) {}

  whole(): Promise<Found> {
    const { on, from, sql, table } = this.chosen;
    return this.servers.reading(on, async (sessions) => {
      const shapes = await Promise.all(sessions.map((session) => shapeOf(session, sql)));
      const common = commonOf(shapes);
      const columns = differing(on, shapes);
      const digests = await Promise.all(sessions.map((session) => digestOf(session, from, common)));
      const rows = Object.fromEntries(on.map(({ name }, i) => [name, digests[i]!.rows]));
      if (!allEqual(digests)) {
        this.listener.progress('looking for the rows that differ');
        await this.closely(sessions, shapes, common);
        if (this.checked === 0)
          throw new ComparisonError(
            `${table}: its digests differ, but no row was found that does; it must not be taken for the same`,
          );
      }
      const why = this.reason();
      return {
        verdict: this.verdict(columns !== undefined),
        ...{ rows, counts: this.counts, named: this.named },
        ...(columns && { columns }),
        ...(why !== undefined && { why }),
      };
    });
  }

  private verdict(columnsDiffer: boolean): CompareVerdict {
    if (columnsDiffer || this.counts.differs > 0) return 'differs';
    return this.counts['under way'] + this.counts.changing > 0 ? 'unjudged' : 'equal';
  }

  private reason(): string | undefined {
    return this.counts['under way'] > 0 ? this.late : undefined;
  }

  private async closely(
    sessions: readonly Session[],
    shapes: readonly Shape[],
    common: Common,
  ): Promise<void> {
    const { on, from, sql } = this.chosen;
    const { most, ...others } = this.options;
    const columns = await Promise.all(sessions.map((session) => columnsOf(session, sql)));
    const keyed = common.key !== common.columns;
    const typed = common.key.every(
      (column) => new Set(shapes.map((shape) => shape.columns.get(column))).size === 1,
    );
    const place: Place = { from, common, columns, byKey: keyed && typed };
    const alike = differing(on, shapes) === undefined;
    const write = await this.listener.rows({ chosen: this.chosen, place, keyed, alike });
    const settling = new Settling({
      ...{ ...others, nodes: on, place, flow: this.flow },
      reading: (work) => this.servers.reading(on, work),
      progress: (text) => this.listener.progress(text),
      late: (what) => {
        this.late = what;
      },
      tell: async (found) => {
        this.counts[found.state]++;
        if (this.named.length < most) this.named.push(shortened(found));
        await write(found);
      },
    });
    await Promise.all(sessions.map((session) => session.sql(GROUPED)));
    const parts = await differingParts(sessions, from, common);
    if (parts.numbers.length === 0) return;
    let batch: DifferingKey[] = [];
    const see = async () => {
      this.checked += batch.length;
      await settling.add(await candidates(sessions, place, batch));
      this.listener.progress(`${this.checked} rows looked at twice`);
      batch = [];
    };
    for await (const key of differingKeys(sessions, from, common, parts)) {
      if (batch.push(key) >= (place.byKey ? BY_KEY : BY_HASH)) await see();
    }
    if (batch.length > 0) await see();
    await settling.finish();
    this.named.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
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
