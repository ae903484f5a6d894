import type { Node } from '../../database/node.js';
import { replicateLargeObjects } from '../large-objects.js';
import { test } from '../test.js';

const READ_AND_WRITE = 0x60000;

/** Of what client libraries call, by what they do with an object that is open: each answers with its number. */
const WRITTEN = [
  `lowrite(0, 'abcdefgh')`,
  'lo_lseek(0, 2, 0)',
  `lowrite(0, 'XY')`,
  'lo_tell(0)',
  'lo_tell64(0)',
  'lo_truncate(0, 6)',
  'lo_lseek64(0, 0, 2)',
  'lo_close(0)',
];
const ANSWERS = [8, 2, 2, 4, 4, 0, 6, 0];

/** Servers' own functions, by what they call their objects: what lolor gives back when it goes. */
const OWN_FUNCTIONS = `
  select count(*) filter (where probin is null), count(*) filter (where proname like '%\\_orig')
    from pg_proc where proname ~ '^(lo_|lowrite|loread)' and pronamespace = 'pg_catalog'::regnamespace`;

export default test({
  scope: 'mesh',
  proves:
    "what is done with large objects through each of lolor's functions, and only what was committed, is on every node; without lolor the server has its own again",
  covers: ['large-objects', 'large-objects-in-no-set'],
  needs: { engines: ['spock'] },
  // The extension that is gone took its tables out of the sets of its node.
  leaves: { mesh: 'changed' },

  async run(context) {
    const { cluster, expect } = context;
    const { nodes } = cluster;
    const [n1, n2] = nodes;
    const before = await n1.table(OWN_FUNCTIONS);
    if (!(await replicateLargeObjects(context))) return;

    const empty = Number(await n1.value`select lo_creat(-1)`);
    const named = Number(await n2.value`select lo_create(200000)`);
    expect.equal(named, 200_000, 'number that was asked for');
    const session = await n1.session();
    try {
      await session.sql`begin`;
      expect.equal(await session.value(`select lo_open(${empty}, ${READ_AND_WRITE})`), 0, 'descriptor');
      const answers: unknown[] = [];
      for (const call of WRITTEN) answers.push(Number(await session.value(`select ${call}`)));
      expect.equal(answers, ANSWERS, 'answers of the functions');
      await session.sql`commit`;

      await session.sql`begin`;
      await session.sql(
        `select lo_put(${empty}, 0, 'never'), lo_from_bytea(300000, 'never'), lo_unlink(${named})`,
      );
      await session.sql`rollback`;
    } finally {
      await session.close();
    }
    const file = String(await n2.value`select current_setting('hba_file')`);
    const imported = Number(await n2.value`select lo_import(${file})`);
    await n2.sql`select lo_import(${file}, 400000)`;
    const content = String(await n2.value`select md5(pg_read_binary_file(${file}))`);
    await cluster.settle();

    for (const node of nodes) {
      const rows = `select oid::int8, encode(lo_get(oid), 'escape') from lolor.pg_largeobject_metadata
        where oid in (${empty}, ${named}, 300000) order by oid = ${named}`;
      await expect.rows(node, rows, [
        [empty, 'abXYef'],
        [named, ''],
      ]);
      for (const oid of [imported, 400_000])
        expect.equal(await node.value(`select md5(lo_get(${oid}))`), content, `imported object ${oid}`, node);
      expect.equal(await read(node, empty), 'Ye', 'part that was read', node);
    }
    await unsupported();

    await n1.sql`drop extension lolor cascade`;
    expect.equal(await n1.table(OWN_FUNCTIONS), before, "server's own functions", n1);
    const oid = Number(await n1.value`select lo_from_bytea(0, 'own')`);
    await expect.rows(n1, `select lo_get(${oid})::text from pg_largeobject`, [['\\x6f776e']]);

    async function unsupported() {
      for (const statement of [
        `comment on large object ${empty} is 'a comment'`,
        `grant select on large object ${empty} to public`,
        `alter large object ${empty} owner to current_user`,
      ])
        await expect.refused(n1.sql(statement), { code: '42704', message: /does not exist/ });
    }
  },
});

/** Two characters, as a client library reads them. */
async function read(node: Node, oid: number): Promise<unknown> {
  return node.transaction(async (session) => {
    await session.sql(`select lo_open(${oid}, ${READ_AND_WRITE})`);
    await session.sql`select lo_lseek(0, 3, 0)`;
    return session.value(`select encode(loread(0, 2), 'escape')`);
  });
}
