import type { Session } from '../database/node.js';
import { type Common, hashOf } from './table-shape.js';

/** Rows belong to one of so many parts by the hash of their key. */
const PARTS = 65_536;
/** Parts are sent by the bunch, as one text that is taken apart only where it differs. */
const PARTS_IN_A_BUNCH = 256;

/** SQL for the part that a row with this hash of its key belongs to. */
export function partOf(hash: string): string {
  return `(${hash} & ${PARTS - 1})`;
}

/** The parts of a table whose rows are not the same on all nodes. */
export async function differingParts(
  sessions: readonly Session[],
  table: string,
  common: Common,
): Promise<number[]> {
  const all = await Promise.all(sessions.map((session) => bunches(session, table, common)));
  const numbers = new Set(all.flatMap((node) => [...node.keys()]));
  return [...numbers].flatMap((bunch) => {
    const texts = all.map((node) => node.get(bunch) ?? '');
    return texts.every((text) => text === texts[0]) ? [] : unlike(texts.map(digestsOf));
  });
}

async function bunches(session: Session, table: string, common: Common): Promise<Map<number, string>> {
  const { columns, key } = common;
  // Without a key both are the same hash, which is then not computed twice.
  const rows =
    key === columns
      ? `select hash as key, hash from (select ${hashOf(columns)} as hash from ${table} t offset 0) as hashes`
      : `select ${hashOf(key)} as key, ${hashOf(columns)} as hash from ${table} t`;
  const { rows: found } = await session.table(
    `select part / ${PARTS_IN_A_BUNCH}, string_agg(part || ' ' || n || ':' || sum, ',' order by part)
       from (select ${partOf('key')} as part, count(*) as n, sum(hash) as sum from (${rows}) as rows group by 1) as parts
      group by 1`,
  );
  return new Map(found.map(([bunch, text]) => [Number(bunch), String(text)]));
}

function digestsOf(bunch: string): Map<string, string> {
  if (bunch === '') return new Map();
  return new Map(bunch.split(',').map((entry) => entry.split(' ', 2) as [string, string]));
}

function unlike(nodes: readonly Map<string, string>[]): number[] {
  const parts = new Set(nodes.flatMap((node) => [...node.keys()]));
  return [...parts]
    .filter((part) => nodes.some((node) => node.get(part) !== nodes[0]!.get(part)))
    .map(Number);
}
