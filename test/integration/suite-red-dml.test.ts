import type { EngineKind } from '../../src/replication/engine.js';
import { deaf, losesOn, onArrival, onceReplicated, rewritten } from '../support/plants.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// As suite-red.test.ts, for rows and transactions: here something becomes of some of them on their way, or is told
// otherwise than it is.

const red = openPlaces();

/** What one node runs in a transaction is committed piece by piece. */
const piecemeal: Sabotage = {
  node: (real) => ({
    async transaction(work) {
      const session = await real.session();
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    },
  }),
};

const SABOTAGES: readonly (readonly [string, Sabotage, RegExp, (readonly EngineKind[])?])[] = [
  ['dml/insert', losesOn('n2', /account/, 'new.id = 0'), /n2: 2 rows instead of 3 from: select id, owner/],
  [
    'dml/update',
    onArrival('n2', /account/, 'if new.balance = 200 then new.balance := 100; end if;'),
    /n2: other rows from: select id, owner, balance/,
  ],
  [
    'dml/delete',
    losesOn('n2', /account/, "tg_op = 'DELETE'"),
    /n2: 3 rows instead of 1 from: select id, owner/,
  ],
  [
    'dml/truncate',
    rewritten(/^truncate account, booking/, '$&, history'),
    /n\d: other rows from: select count\(\*\) from history/,
  ],
  [
    'dml/truncate-restart-identity',
    onceReplicated(
      'n2',
      /account/,
      (table) => `
        create function planted() returns trigger language plpgsql as $$ begin
          perform setval('public.account_id_seq', 1, false);
          return null;
        end $$;
        create trigger planted after truncate on ${table} for each statement execute function planted();
        alter table ${table} enable replica trigger planted`,
    ),
    /n2: next value after TRUNCATE: expected 6, seen 1/,
  ],
  [
    'dml/in-turn',
    onArrival('n2', /letter/, "new.signed := replace(new.signed, ' n3', '');"),
    /n\d: other rows from: select signed from letter/,
  ],
  ['dml/many-rows', losesOn('n2', /reading/, 'new.id = 777'), /n2: other rows from: select count\(\*\), sum/],
  ['dml/bulk-load', losesOn('n2', /reading/, 'new.id = 4321'), /n2: other rows from: select source, count/],
  ['dml/transaction-atomic', piecemeal, /n[23]: half a transaction is visible/],
  [
    'dml/transaction-concurrent',
    losesOn('n2', /booking/, "tg_op = 'INSERT' and new.round = 4"),
    /n2: 7 rows instead of 9 from: select round, account/,
  ],
  [
    'dml/transaction-rolled-back',
    rewritten(/^rollback to savepoint outer_part/, 'release savepoint outer_part'),
    /n\d: 7 rows instead of 6 from: select id, owner/,
  ],
  [
    'dml/null-values',
    onArrival('n2', /person/, "new.name := coalesce(new.name, '');"),
    /n2: other rows from: select id, name, born/,
  ],
  [
    'dml/default-values',
    // As if the node that applies the row asked its own default.
    onArrival('n2', /ticket/, 'new.token := gen_random_uuid();'),
    /n2: other rows from: select \* from ticket/,
  ],
  [
    'dml/composite-key',
    losesOn('n3', /stock/, "tg_op = 'DELETE'"),
    /n3: 5 rows instead of 4 from: select shop, item, amount/,
  ],
  [
    'dml/key-change',
    onArrival('n3', /account/, 'if new.id = 101 then new.owner := null; end if;'),
    /n3: other rows from: select id, owner, balance/,
  ],
  [
    'dml/generated-column',
    onceReplicated('n3', /line/, (table) => `alter table ${table} alter column total drop expression`),
    /n3: other rows from: select id, price, amount, total/,
  ],
  [
    'dml/large-values',
    onArrival('n2', /document/, "if tg_op = 'UPDATE' then new.plain := left(new.plain, 10); end if;"),
    /n[23]: other rows from: select id, edition, length/,
  ],
  [
    'dml/types',
    onArrival('n2', /sample/, 'new."numeric" := round(new."numeric", 9);'),
    /n2: numeric: expected/,
  ],
  [
    'dml/arrays',
    // Of several dimensions becomes one.
    onArrival('n2', /series/, 'new.words := array(select unnest(new.words));'),
    /n2: other rows from: select id, numbers/,
  ],
  [
    'dml/no-echo',
    onArrival('n2', /line/, 'if pg_trigger_depth() = 1 then insert into public.line values (new.*); end if;'),
    /n2: 1[0-9] rows instead of 9 from: select writer, number/,
  ],
  [
    'dml/missing-table',
    rewritten(/^select error_message from spock\.exception_log/, '$& where false'),
    /n2: records: expected .*, seen \[\]/s,
  ],
  ['dml/missing-table', deaf('n1', /account/), /waited .* for what comes after the missing table on n[23]/],
];

for (const sabotage of SABOTAGES) red(...sabotage);
