import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves:
    "an event trigger of the user's sees each definition once, where it was given, and can refuse it for all",
  covers: ['autoddl-event-triggers'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    const n3 = cluster.nodes.at(-1)!;
    await n1.sql(
      'create table note (id uuid primary key default gen_random_uuid(), what text, dropped text)',
    );
    await n1.sql(`create function note() returns event_trigger language plpgsql as
      $$ begin insert into public.note (what) values (tg_tag); end $$`);
    await n1.sql(`create function note_drop() returns event_trigger language plpgsql as $$ begin
      insert into public.note (what, dropped) select 'dropped', object_identity from pg_event_trigger_dropped_objects() where original;
    end $$`);
    await n1.sql(
      `create function refuse() returns event_trigger language plpgsql as $$ begin raise 'not on Fridays'; end $$`,
    );
    await n1.sql('create event trigger noted on ddl_command_end execute function note()');
    await n1.sql('create event trigger noted_drop on sql_drop execute function note_drop()');
    await n1.sql(
      `create event trigger refused on ddl_command_start when tag in ('CREATE SEQUENCE') execute function refuse()`,
    );
    await cluster.settle();
    await n1.sql('delete from note');
    await cluster.settle();

    await n1.sql('create table account (id int primary key)');
    await cluster.settle();
    await n2.sql('alter table account add column balance int');
    await cluster.settle();
    await expect.refused(n2.sql('create sequence never'), { code: 'P0001', message: /not on Fridays/ });
    await n3.sql('drop table account');
    await cluster.settle();
    await expect.everywhere('select what, dropped from note order by 1, 2', [
      ['ALTER TABLE', null],
      ['CREATE TABLE', null],
      ['DROP TABLE', null],
      ['dropped', 'public.account'],
    ]);
    await expect.sameSchema();
  },
});
