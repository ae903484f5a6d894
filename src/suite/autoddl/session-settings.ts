import { test } from '../test.js';
import { triedElsewhere } from './stay.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

const DEFAULTS = `
  select attname, pg_get_expr(adbin, adrelid) from pg_attribute join pg_attrdef on adrelid = attrelid and adnum = attnum
   where attrelid = 'invoice'::regclass order by attnum`;

export default test({
  scope: 'mesh',
  proves:
    'other nodes read a definition with their own DateStyle and TimeZone, not with those of the session that wrote it',
  covers: ['ddl-session-settings'],
  needs: AUTO_DDL_NEEDS,
  leaves: { schema: [/^column public\.invoice\.due differs/, /^column public\.invoice\.since differs/] },

  async run(context) {
    const { cluster, expect, known } = context;
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    const session = await n1.session();
    await session.sql(`set datestyle = 'SQL, DMY'; set timezone = 'Asia/Tokyo'`);
    const tried = await triedElsewhere(context, session, [
      `create table invoice (id int primary key, due date default '05/06/2026', since timestamptz default '2026-01-01 00:00')`,
    ]);
    await session.close();
    expect.equal(tried, [], 'what other nodes could not carry out');
    await expect.rows(n1, DEFAULTS, [
      ['due', `'2026-06-05'::date`],
      ['since', `'2025-12-31 15:00:00+00'::timestamp with time zone`],
    ]);
    await expect.rows(n2, DEFAULTS, [
      ['due', `'2026-05-06'::date`],
      ['since', `'2026-01-01 00:00:00+00'::timestamp with time zone`],
    ]);
    known(
      'a definition is read anew by every node, with its own settings',
      'Spock documentation, AutoDDL: a statement is run again as it was written; of its session only the search path and the role are sent',
    );
  },
});
