import { test } from '../test.js';

/** When a trigger is to fire, by what its table says of it. */
const MODES = {
  origin: 'enable trigger',
  replica: 'enable replica trigger',
  always: 'enable always trigger',
  disabled: 'disable trigger',
};

const WHEN = ['before', 'after'];

export default test({
  proves:
    'triggers fire where a row is written as they are, where it is applied only ENABLE REPLICA and ALWAYS, and each of them once',
  covers: ['triggers'],

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await cluster.createTable('fired', 'trigger text, operation text, number int', { set: null });
    // Apply has a search path of its own.
    await cluster.everywhere(`
      create function note() returns trigger language plpgsql set search_path from current as $$ begin
        insert into fired values (tg_name, tg_op, 1);
        return coalesce(new, old);
      end $$`);
    for (const [mode, enable] of Object.entries(MODES)) {
      for (const when of WHEN) {
        await cluster.everywhere(`
          create trigger ${when}_${mode} ${when} insert or update or delete on account for each row execute function note();
          alter table account ${enable} ${when}_${mode}`);
      }
    }
    const firedOn = 'select operation, trigger, sum(number) from fired group by 1, 2 order by 1, 2';

    await n1.sql`insert into account values (1, 'ann'), (2, 'bob')`;
    await n1.sql`update account set owner = 'carol' where id = 1`;
    await n1.sql`delete from account where id = 2`;
    await cluster.settle();

    const times = [
      ['DELETE', 1],
      ['INSERT', 2],
      ['UPDATE', 1],
    ] as const;
    const all = (...modes: string[]) =>
      times.flatMap(([operation, number]) =>
        WHEN.flatMap((when) => modes.map((mode) => `${when}_${mode}`))
          .sort()
          .map((trigger) => [operation, trigger, number]),
      );
    await expect.rows(n1, firedOn, all('origin', 'always'));
    for (const node of others) await expect.rows(node, firedOn, all('replica', 'always'));
    await expect.everywhere('select id, owner from account', [[1, 'carol']]);
  },
});
