import { ALL_OPERATIONS, DEFAULT_SET, type Engine } from '../../src/replication/engine.js';
import { losesOn, onArrival, rewritten } from '../support/plants.js';
import { openPlaces } from '../support/red.js';

// As suite-red.test.ts, for replication sets: here each meets an engine whose sets pass on something else than they say.

const red = openPlaces();

const nothing = async () => undefined;

/** Whatever is asked, each table is passed on whole. */
const whole = (real: Engine): Partial<Engine> => ({
  addTable: (node, set, table) => real.addTable(node, set, table),
});

/** Sets pass on all kinds of changes. */
const every = (real: Engine): Partial<Engine> => ({
  createSet: (node, set) => real.createSet(node, set, ALL_OPERATIONS),
});

red('selective/set-create', { engine: every }, /n1: the new set: expected/);
red('selective/set-alter', { engine: () => ({ alterSet: nothing }) }, /n1: altered set: expected/);
red('selective/set-drop', { engine: () => ({ dropSet: nothing }) }, /n1: the dropped set: expected/);
red(
  'selective/no-insert',
  // n2 has the row that stays at n1 as soon as another is updated.
  onArrival('n2', /account/, "if tg_op = 'UPDATE' then insert into public.account values (4, 0); end if;"),
  /n2: 3 rows instead of 2 from: select id, version/,
);
red('selective/no-update', { engine: every }, /n[23]: other rows from: select id, version/);
red('selective/no-delete', { engine: every }, /n[23]: 1 rows instead of 2 from: select id, version/);
red('selective/no-truncate', { engine: every }, /n[23]: 1 rows instead of 3 from: select id, version/);
red('selective/columns', { engine: whole }, /n2: other rows from: select id, secret/);
red('selective/columns-while-analyzed', { engine: whole }, /row \d+ on n[23]: expected/);
red('selective/row-filter', { engine: whole }, /n[23]: 5 rows instead of 3 from: select id, version/);
red('selective/row-filter-leaving', { engine: whole }, /n[23]: 2 rows instead of 1 from: select id, region/);
red('selective/row-filter-entering', { engine: whole }, /n[23]: 3 rows instead of 1 from: select id, region/);
red(
  'selective/no-set',
  {
    engine: (real) => ({
      async addTable(node, set, table, part) {
        await real.addTable(node, set, table, part);
        if (table.includes('letter')) await real.addTable(node, set, table.replace('letter', 'draft'), part);
      },
    }),
  },
  /n[23]: 2 rows instead of 0 from: select id from draft/,
);
red(
  'selective/two-sets',
  { engine: () => ({ removeTable: nothing }) },
  /n[23]: 2 rows instead of 3 from: select id, version/,
);
red(
  'selective/one-link',
  {
    engine: (real) => ({
      addTable: (node, set, table, part) =>
        real.addTable(node, set === 'regional' ? DEFAULT_SET : set, table, part),
    }),
  },
  /n1: 2 rows instead of 1 from: select id from account/,
);
red(
  'selective/while-writing',
  losesOn('n2', /event/, 'new.id % 50 = 0'),
  /n2: of \d+ rows arrived \d+ to \d+: how many without a gap: expected/,
);
red(
  'selective/all-tables',
  rewritten(/^select spock\.repset_add_all_tables\(/, 'select format('),
  /n1: tables in the set: expected .*, seen \[\]/s,
);
