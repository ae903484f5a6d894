import type { Node } from '../../database/node.js';

/** What a table is made of whose rows are to tell when they were written. */
export const TIMED = 'id int primary key, sent timestamptz default clock_timestamp()';

/** Has a node note when rows of a table come there, and tells how long each was on its way. */
export class Arrivals {
  private constructor(
    private readonly node: Node,
    private readonly table: string,
  ) {}

  /** @param table made of `TIMED` */
  static async of(node: Node, table: string): Promise<Arrivals> {
    await node.sql`create table arrival (id int primary key, came timestamptz default clock_timestamp())`;
    await node.sql(`create function arrives() returns trigger language plpgsql as
      'begin insert into public.arrival values (new.id); return new; end'`);
    await node.sql(
      `create trigger arrives before insert on ${table} for each row execute function arrives()`,
    );
    await node.sql(`alter table ${table} enable replica trigger arrives`);
    return new Arrivals(node, table);
  }

  /** Of the rows that came, in the order in which they did: the id, and the milliseconds from when it was written. */
  async all(): Promise<{ id: number; waited: number }[]> {
    const rows = await this.node.sql(`
      select id, (extract(epoch from came - sent) * 1000)::float8 as waited
        from ${this.table} join arrival using (id) order by came`);
    return rows.map(({ id, waited }) => ({ id: Number(id), waited: Number(waited) }));
  }

  /** Leaves the node as it was. */
  async end(): Promise<void> {
    await this.node.sql(`drop trigger arrives on ${this.table}`);
    await this.node.sql`drop table arrival`;
    await this.node.sql`drop function arrives()`;
  }
}
