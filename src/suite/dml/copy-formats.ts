import { test } from '../test.js';

const CSV = String.raw`printf '1,"a ""quoted"", word",\n2,,7\n3,"",8\n4,left out,9\n'`;
const TEXT = String.raw`printf '5\ttab\\there\t\\N\n6\t\\\\ back\t1\n'`;

export default test({
  // COPY from a program is for superusers.
  scope: 'mesh',
  proves:
    'COPY replicates in each of its formats: with some of the columns or rows, into partitions, through a view, frozen, and as part of a transaction',
  covers: ['copy-command'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', `id int primary key, owner text, balance int default 5`);
    await cluster.everywhere(`
      create table reading (id int primary key, source text) partition by range (id);
      create table reading_low partition of reading for values from (0) to (100);
      create table reading_high partition of reading for values from (100) to (200);
      create view entrance as select id, owner from account;
      create function enter() returns trigger language plpgsql as $$ begin
        insert into account values (new.id, 'by the view: ' || new.owner);
        return new;
      end $$;
      create trigger enter instead of insert on entrance for each row execute function enter()`);
    await cluster.addTable('default', 'reading');

    await n1.sql(`copy account from program ${quoted(CSV)} (format csv) where id <> 4`);
    await n2.sql(`copy account from program ${quoted(TEXT)}`);
    await cluster.settle();
    await expect.everywhere('select id, owner, balance from account order by id', [
      [1, 'a "quoted", word', null],
      [2, null, 7],
      [3, '', 8],
      [5, 'tab\there', null],
      [6, '\\ back', 1],
    ]);

    // What is copied out on one node comes in again there, under other keys.
    await n2.sql(
      `copy (select id + 10, owner from account where id < 3) to program 'cat > mmr.copied' (format binary)`,
    );
    await n2.sql(`copy account (id, owner) from program 'cat mmr.copied; rm mmr.copied' (format binary)`);
    await n1.sql(`copy entrance from program 'printf ''20\\tzoe\\n'''`);
    await n1.transaction(async (session) => {
      await session.sql`insert into reading values (50, 'before')`;
      await session.sql(`copy reading from program 'printf ''1\\tcopied\\n150\\tcopied\\n'''`);
      await session.sql`update reading set source = 'changed' where id = 150`;
      await session.sql`delete from reading where id = 50`;
    });
    await cluster.settle();
    await expect.everywhere('select id, owner, balance from account where id >= 10 order by id', [
      [11, 'a "quoted", word', 5],
      [12, null, 5],
      [20, 'by the view: zoe', 5],
    ]);
    await expect.everywhere('select id, source, tableoid::regclass::text from reading order by id', [
      [1, 'copied', 'reading_low'],
      [150, 'changed', 'reading_high'],
    ]);

    await n1.transaction(async (session) => {
      await session.sql`truncate account`;
      await session.sql(`copy account from program 'printf ''1\\tfrozen\\t1\\n2\\tfrozen\\t2\\n''' (freeze)`);
    });
    await cluster.settle();
    await n2.sql`update account set owner = 'thawed' where id = 1`;
    await cluster.settle();
    await expect.everywhere('select id, owner, balance from account order by id', [
      [1, 'thawed', 1],
      [2, 'frozen', 2],
    ]);
  },
});

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
