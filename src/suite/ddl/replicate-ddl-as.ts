import pg from 'pg';
import { literal } from '../../database/quote.js';
import { test } from '../test.js';

const NO_SCHEMA = '3F000';

export default test({
  scope: 'mesh',
  proves:
    'a definition that is handed over with a role and a search path runs so on every node, also several at once',
  covers: ['replicate-ddl'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1] = cluster.nodes;
    await cluster.everywhere('create role mmr_clerk; create schema sales authorization mmr_clerk');
    const made = [
      'create table offer (id int primary key)',
      'create index by_half on offer ((id / 2))',
      'create table sales."Line" (id int primary key)',
    ];
    await n1.sql(
      `select spock.replicate_ddl(array[${made.map(literal).join(', ')}], '{ddl_sql}', 'sales, public', 'mmr_clerk')`,
    );
    const rest: [string, string, boolean][] = [['rest', 'sales', false]];
    try {
      await n1.sql(
        `set search_path to sales; select spock.replicate_ddl('create table rest (id int primary key)')`,
      );
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === NO_SCHEMA)) throw error;
      defect('a definition that is handed over has no search path', `n1: ${error.message}`);
      rest.pop();
    }
    await n1.reconnect();
    await cluster.settle();
    await expect.everywhere(
      `select relname, relnamespace::regnamespace::text, relowner::regrole::text = 'mmr_clerk' from pg_class
        where relname in ('offer', 'Line', 'by_half', 'rest') order by relname collate "C"`,
      [['Line', 'sales', true], ['by_half', 'sales', true], ['offer', 'sales', true], ...rest],
    );
    await expect.sameSchema();
    await cluster.everywhere('drop schema sales cascade; drop role mmr_clerk');
  },
});
