import type { Session } from '../database/node.js';
import { literal } from '../database/quote.js';
import type { Common } from './table-shape.js';

/**
 * Rows belong to one of so many parts by a hash of their key: to few at first, whose sums the server keeps at hand,
 * and of those that differ, where that is too many rows to send, to one of more. Powers of two, so that each part is divided.
 */
const FEW = 4_096;
const MANY = 65_536;
/** So many rows of a node are rather sent than summed up once more, which takes another look at all rows. */
const ROWS_TO_SEND = 50_000;
/** Parts are sent by the bunch, as one text that is taken apart only where it differs. */
const PARTS_IN_A_BUNCH = 256;

/** Some of the parts that a table is in. */
export interface Parts {
  /** Into how many parts all rows are divided. */
  readonly of: number;
  readonly numbers: readonly number[];
}

/** SQL for whether a row with this `partHash` belongs to one of these parts. */
export function within({ of, numbers }: Parts, partHash: string): string {
  return `${partOf(partHash, of)} = any (${literal(`{${numbers.join(',')}}`)}::bigint[])`;
}

/** The parts of a table whose rows are not the same on all nodes, as small as it pays to have them. */
export async function differingParts(
  sessions: readonly Session[],
  table: string,
  common: Common,
): Promise<Parts> {
  const few = await differing(sessions, table, common, FEW);
  return few.rows <= ROWS_TO_SEND ? few : differing(sessions, table, common, MANY, few);
}

async function differing(
  sessions: readonly Session[],
  table: string,
  common: Common,
  of: number,
  among?: Parts,
): Promise<Parts & { rows: number }> {
  const all = await Promise.all(sessions.map((session) => bunches(session, table, common, of, among)));
  const bunched = new Set(all.flatMap((node) => [...node.keys()]));
  const found = [...bunched].flatMap((bunch) => {
    const texts = all.map((node) => node.get(bunch) ?? '');
    return texts.every((text) => text === texts[0]) ? [] : unlike(texts.map(digestsOf));
  });
  return { of, numbers: found.map(({ part }) => part), rows: sum(found.map(({ rows }) => rows)) };
}

async function bunches(
  session: Session,
  table: string,
  { rowHash, partHash }: Common,
  of: number,
  among: Parts | undefined,
): Promise<Map<number, string>> {
  // All parts that differ are no choice.
  const where = among && among.numbers.length < among.of ? `where ${within(among, partHash)}` : '';
  const { rows: found } = await session.table(
    `select part / ${PARTS_IN_A_BUNCH}, string_agg(part || ' ' || n || ':' || sum, ',' order by part)
       from (select ${partOf(partHash, of)} as part, count(*) as n, sum(${rowHash}) as sum
               from ${table} t ${where} group by 1) as parts
      group by 1`,
  );
  return new Map(found.map(([bunch, text]) => [Number(bunch), String(text)]));
}

function partOf(partHash: string, of: number): string {
  return `(${partHash} & ${of - 1})`;
}

function digestsOf(bunch: string): Map<string, string> {
  if (bunch === '') return new Map();
  return new Map(bunch.split(',').map((entry) => entry.split(' ', 2) as [string, string]));
}

/** The parts that are not the same everywhere, with the rows of whoever has the most. */
function unlike(nodes: readonly Map<string, string>[]): { part: number; rows: number }[] {
  const parts = new Set(nodes.flatMap((node) => [...node.keys()]));
  return [...parts]
    .filter((part) => nodes.some((node) => node.get(part) !== nodes[0]!.get(part)))
    .map((part) => ({ part: Number(part), rows: Math.max(...nodes.map((node) => rowsOf(node.get(part)))) }));
}

/** Of "977:-31415", the rows and their sum. */
function rowsOf(digest: string | undefined): number {
  return digest === undefined ? 0 : Number(digest.split(':', 1)[0]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
