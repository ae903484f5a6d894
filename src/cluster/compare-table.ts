import type { Node, Session } from '../database/node.js';
import { ComparisonError } from '../errors.js';
import { type Alike, type DifferingKey, differingKeys } from './differing-keys.js';
import { differingParts } from './differing-parts.js';
import { allEqual, digestOf } from './digest.js';
import { pinnedOnAll } from './pinned.js';
import { type FoundRow, rowsAt } from './rows-at.js';
import { type Common, commonOf, type Shape, shapeOf, signature } from './table-shape.js';

/** One row that is not the same on all nodes: one key, or one row's text where the table has no key. */
export interface RowDifference {
  /** The key as `column=value, …`; the whole row where the table has no key. */
  readonly key: string;
  /** The same by column, as text. */
  readonly values: Readonly<Record<string, string | null>>;
  /** The row's text by node name, cut where it is long; null where the node does not have it. */
  readonly rows: Readonly<Record<string, string | null>>;
}

/** What differs in one table between nodes. */
export interface TableComparison {
  readonly table: string;
  /** Whether nothing differs but what was to be ignored. */
  readonly same: boolean;
  /** All rows that differ, but for the ignored ones: keys, or distinct rows where the table has no key. */
  readonly total: number;
  /** How many rows differ and were ignored. */
  readonly ignored: number;
  /** Some of those counted in `total`, in the order of their keys. */
  readonly named: readonly RowDifference[];
  /** Names and types of the columns by node name, where they differ; rows are then compared by the columns that all have. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface CompareOptions {
  /** How many rows that differ are named; 20 unless said. */
  readonly named?: number;
  /**
   * Asked of every row that differs, once: true where it is to be neither counted nor named.
   *
   * @param key the key's values by column as text; all columns where the table has no key
   * @param alike on which nodes the row is the same
   */
  readonly ignore?: (key: RowDifference['values'], alike: Alike) => boolean;
}

const NAMED_DIFFERENCES = 20;
/** How many rows that differ are fetched at once. */
const FETCHED = 200;
/** The servers group the rows of a large table by part in memory; sorting them would take several times as long. */
export const GROUPED = `set local work_mem = '64MB'; set local enable_sort = off`;

/**
 * Compares a table on all nodes, by the text of its values or what is equal exactly where that is. However many rows differ and wherever they are, all of
 * them are counted; rows stay in the servers but for those that are named or asked about.
 *
 * A node's rows are first summed up in one number. Where these differ, sums of 4,096 parts tell where to look, where many
 * of these differ the sums of 16 parts each, and of the parts that then differ the hashes of keys and rows are compared one
 * by one.
 *
 * @param table schema-qualified and quoted
 * @throws ComparisonError where the sums differ and no row does
 */
export async function compareTable(
  nodes: readonly Node[],
  table: string,
  options: CompareOptions = {},
): Promise<TableComparison> {
  return pinnedOnAll(nodes, async (sessions) => {
    const shapes = await Promise.all(sessions.map((session) => shapeOf(session, table)));
    const columns = columnsOf(nodes, shapes);
    const common = commonOf(shapes);
    if (!columns) {
      const digests = await Promise.all(sessions.map((session) => digestOf(session, table, common)));
      if (allEqual(digests)) return { table, same: true, total: 0, ignored: 0, named: [] };
    }
    await Promise.all(sessions.map((session) => session.sql(GROUPED)));
    const found = await lookClosely({ nodes, sessions, table, common }, options);
    if (found.total + found.ignored === 0 && !columns) {
      const names = nodes.map(({ name }) => name).join(', ');
      throw new ComparisonError(
        `${table}: its digests on ${names} differ, but no row was found that does; the table must not be taken for the same`,
      );
    }
    return { table, same: found.total === 0 && !columns, ...found, ...(columns && { columns }) };
  });
}

interface Look {
  readonly nodes: readonly Node[];
  readonly sessions: readonly Session[];
  readonly table: string;
  readonly common: Common;
}

function columnsOf(nodes: readonly Node[], shapes: readonly Shape[]): Record<string, string> | undefined {
  const columns = shapes.map(signature);
  if (columns.every((text) => text === columns[0])) return undefined;
  return Object.fromEntries(nodes.map(({ name }, i) => [name, columns[i]!]));
}

async function lookClosely(
  look: Look,
  { named: most = NAMED_DIFFERENCES, ignore }: CompareOptions,
): Promise<Pick<TableComparison, 'total' | 'ignored' | 'named'>> {
  const parts = await differingParts(look.sessions, look.table, look.common);
  const named: RowDifference[] = [];
  let [counted, ignored, unseen] = [0, 0, 0];
  let waiting: DifferingKey[] = [];
  const see = async () => {
    for (const [i, difference] of (await fetched(look, waiting)).entries()) {
      if (ignore?.(difference.values, waiting[i]!.alike)) ignored++;
      else if (++counted <= most) named.push(difference);
    }
    waiting = [];
  };
  if (parts.numbers.length > 0) {
    for await (const key of differingKeys(look.sessions, look.table, look.common, parts)) {
      // Nobody asks about the rest: counting it is enough.
      if (!ignore && counted + waiting.length >= most) unseen++;
      else if (waiting.push(key) === FETCHED) await see();
    }
  }
  await see();
  return { total: counted + unseen, ignored, named: named.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

async function fetched(
  { nodes, sessions, table, common }: Look,
  keys: readonly DifferingKey[],
): Promise<RowDifference[]> {
  const rows = await Promise.all(
    sessions.map((session, i) => {
      const places = keys.flatMap((key) => key.places[i]!.map(({ at }) => at));
      return rowsAt(session, table, common, places);
    }),
  );
  return keys.map(({ places }) => {
    const texts = places.map((onNode, i) => rowsText(onNode, rows[i]!));
    const { key: values } = places.flatMap((onNode, i) => onNode.map(({ at }) => rows[i]!.get(at)!))[0]!;
    return {
      key: Object.entries(values)
        .map(([column, value]) => `${column}=${value ?? 'null'}`)
        .join(', '),
      values,
      rows: Object.fromEntries(nodes.map(({ name }, i) => [name, texts[i]!])),
    };
  });
}

function rowsText(
  places: DifferingKey['places'][number],
  rows: ReadonlyMap<string, FoundRow>,
): string | null {
  if (places.length === 0) return null;
  return places
    .map(({ at, rows: n }) => (n > 1 ? `${n} rows: ${rows.get(at)!.text}` : rows.get(at)!.text))
    .join(' and ');
}
