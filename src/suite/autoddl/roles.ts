import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** Of a role, what is not its password: that each server salts for itself. */
const ROLE = `
  select r.rolname, r.rolcanlogin, r.rolcreatedb, r.rolconnlimit, a.rolpassword is not null, r.rolvaliduntil::text,
         (select string_agg(g.rolname, ', ' order by 1) from pg_auth_members m join pg_roles g on g.oid = m.roleid
           where m.member = r.oid),
         (select array_to_string(s.setconfig, ', ') from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase = 0)
    from pg_roles r join pg_authid a using (oid) where r.rolname like 'mmr\\_%' order by 1`;

export default test({
  scope: 'mesh',
  proves: 'a role that any node creates, alters, renames, grants or drops is the same on all servers',
  covers: ['autoddl-every-object'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    const n3 = cluster.nodes.at(-1)!;
    const then = async (...rows: unknown[][]) => {
      await cluster.settle();
      await expect.everywhere(ROLE, rows as never);
    };
    const boss = ['mmr_boss', false, false, -1, false, null, null, null];

    await n1.sql(`create role mmr_boss; create role mmr_clerk login password 'secret' connection limit 5`);
    await then(boss, ['mmr_clerk', true, false, 5, true, null, null, null]);
    await n2.sql(`alter role mmr_clerk createdb valid until 'infinity'`);
    await then(boss, ['mmr_clerk', true, true, 5, true, 'infinity', null, null]);
    await n3.sql(`alter role mmr_clerk set work_mem = '5MB'`);
    await then(boss, ['mmr_clerk', true, true, 5, true, 'infinity', null, 'work_mem=5MB']);
    await n1.sql('grant mmr_boss to mmr_clerk');
    await then(boss, ['mmr_clerk', true, true, 5, true, 'infinity', 'mmr_boss', 'work_mem=5MB']);
    await n2.sql('alter role mmr_clerk rename to mmr_cashier');
    await then(boss, ['mmr_cashier', true, true, 5, true, 'infinity', 'mmr_boss', 'work_mem=5MB']);
    await n3.sql('revoke mmr_boss from mmr_cashier');
    await n3.sql('alter role mmr_cashier reset all');
    await then(boss, ['mmr_cashier', true, true, 5, true, 'infinity', null, null]);
    await n2.sql('drop role mmr_cashier, mmr_boss');
    await then();
  },
});
