import pg from 'pg';
import { settableColumns, setting } from '../../../conflicts/own/pairs.js';
import { insertOf, NoRow, RowMaker } from '../../../conflicts/own/rows.js';
import type { Column, OwnTable } from '../../../conflicts/own/table.js';
import type { Node, Session } from '../../../database/node.js';

/** What a server takes of tables: how rows are made, and which columns keep what they are set to. */
export interface Probed {
  readonly maker: RowMaker;
  /** By the table's name; none where no row of it can be made. */
  readonly settable: ReadonlyMap<string, readonly Column[]>;
}

/**
 * Tries rows, and leaves nothing of them: rows are made of what they must have alone, but of tables that refuse these, of
 * all that another row holds; and a column that a trigger sets, or a CHECK refuses, is none that can be set.
 */
export async function probe(node: Node, tables: readonly OwnTable[]): Promise<Probed> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const short = new RowMaker(byName);
  const whole = new Set<string>();
  for (const table of tables) {
    if ((await trying(node, (session) => insertRow(session, short, table))) === undefined)
      whole.add(table.name);
  }
  const maker = new RowMaker(byName, whole);
  const settable = new Map<string, readonly Column[]>();
  for (const table of tables) {
    const found = await trying(node, (session) => tryColumns(session, maker, table));
    settable.set(table.name, found ?? []);
  }
  return { maker, settable };
}

async function insertRow(session: Session, maker: RowMaker, table: OwnTable): Promise<string> {
  const row = maker.fresh(table);
  await session.statements([...row.before, insertOf(row)].join(';\n'));
  return maker.where(row);
}

async function tryColumns(session: Session, maker: RowMaker, table: OwnTable): Promise<Column[]> {
  const where = await insertRow(session, maker, table);
  const good: Column[] = [];
  for (const column of settableColumns(table)) {
    await session.sql`savepoint mmr`;
    const done = await refusable(async () => {
      for (const set of [setting(column, 0), setting(column, 1)]) {
        await session.sql(`update ${table.name} set ${set} where ${where}`);
        const is = await session.value(`select exists (select from ${table.name} where ${where} and ${set})`);
        if (is !== true) return false;
      }
      return true;
    });
    await session.sql`rollback to mmr`;
    if (done) good.push(column);
  }
  return good;
}

/** Does something in a transaction that is rolled back. @returns undefined where the server refuses it, or no row can be made */
async function trying<T>(node: Node, work: (session: Session) => Promise<T>): Promise<T | undefined> {
  const session = await node.session();
  try {
    await session.sql`begin`;
    return await refusable(() => work(session));
  } finally {
    await session.close();
  }
}

/** @returns undefined where the server refuses it, or no row can be made: what is tried later is refused with the reason */
async function refusable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoRow || error instanceof pg.DatabaseError) return undefined;
    throw error;
  }
}
