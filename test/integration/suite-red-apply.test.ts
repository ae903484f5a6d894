import type { Node, Session } from '../../src/database/node.js';
import type { Engine } from '../../src/replication/engine.js';
import { openPlaces, type Sabotage } from '../support/red.js';

// What apply does when something goes wrong: each built-in test of it meets a cluster where it does something else, and
// has to say so. Those of Spock alone run with MMR_TEST_PG_BIN.

const red = openPlaces();

/** Has statements of some nodes go another way, also in their transactions. */
function bent(bend: (text: Text, values: unknown[]) => [Text, ...unknown[]], on = /^n/): Sabotage {
  const replaced = (real: Pick<Node, 'sql' | 'value'>): Pick<Node, 'sql' | 'value'> => ({
    sql: (text, ...values) => real.sql(...bend(text, values)),
    value: (text, ...values) => real.value(...bend(text, values)),
  });
  const bentNode = (real: Node): Partial<Node> => ({
    ...replaced(real),
    transaction: (work) =>
      real.transaction((session) =>
        work(Object.assign(Object.create(session), replaced(session)) as Session),
      ),
  });
  return { node: (real) => (on.test(real.name) ? bentNode(real) : {}) };
}

type Text = TemplateStringsArray | string;

/** Runs another statement in the place of one. */
function instead(pattern: RegExp, statement: string, on?: RegExp): Sabotage {
  return bent((text, values) => (pattern.test(plainText(text)) ? [statement] : [text, ...values]), on);
}

/** Runs a statement with another text in one of its parts. */
function rewritten(pattern: RegExp, replacement: string, on?: RegExp): Sabotage {
  return bent((text, values) => {
    if (typeof text === 'string') return [text.replace(pattern, replacement), ...values];
    const parts = text.map((part) => part.replace(pattern, replacement));
    return [Object.assign(parts, { raw: parts }) as TemplateStringsArray, ...values];
  }, on);
}

function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.join('');
}

/** Does this to each row of a table that n2 is sent, if it meets the condition. */
function onN2(table: string, condition: string, what: string): Sabotage {
  return {
    engine: (real: Engine) => ({
      async addTable(node, set, name, part) {
        await real.addTable(node, set, name, part);
        if (node.name !== 'n2' || !name.includes(table)) return;
        await node.sql(
          `create function planted() returns trigger language plpgsql as $$ begin ${what} end $$`,
        );
        await node.sql(
          `create trigger planted before insert or update on ${name} for each row when (${condition}) execute function planted()`,
        );
        await node.sql(`alter table ${name} enable replica trigger planted`);
      },
    }),
  };
}
const losesOnN2 = (table: string, condition: string) => onN2(table, condition, 'return null;');

/** What was to come when a link is enabled again is left out. */
const leavesOut: Sabotage = {
  engine: (real) => ({
    async enable(subscriber, upstream) {
      await real.skip(subscriber, upstream);
      await real.enable(subscriber, upstream);
    },
  }),
};

red(
  'exceptions/discard',
  rewritten(/^insert into account values \(1, 1\)/, 'insert into account values (1, -1)', /^n1/),
  /n2: 3 rows instead of 4 from: select id from account/,
);
red(
  'exceptions/transdiscard',
  rewritten(/\(1, 1\), \(2, -2\)/, '(1, 1), (2, 2)', /^n1/),
  /n2: 5 rows instead of 2 from: select id from account/,
);
red(
  'exceptions/transdiscard',
  rewritten(/^select spock\.repair_mode\(true\)/, 'select'),
  /n1: insert_exists conflict on public\.account/,
);
red('exceptions/sub-disable', leavesOut, /n2: \d rows instead of 5 from: select id from account/);
red(
  'exceptions/first-transaction',
  leavesOut,
  // Where it is disabled twice, the second time does not come.
  /n2: 0 rows instead of 1 from: select id, version|for n2 to disable its subscription/,
);
red(
  'exceptions/two-in-a-row',
  rewritten(/^(insert into account values \(5), 5/, '$1, -5', /^n1/),
  /n2: 1 rows instead of 2 from: select id from account/,
);
red(
  'exceptions/skip',
  instead(/^select spock\.sub_alter_skiplsn/, 'select'),
  /waited .* for n2 to (receive from n1|apply n1's changes)/,
);
red(
  'exceptions/comes-again',
  {
    ...rewritten(/nextval\('tries'\) = 1/, 'true', /^n2/),
    engine: (real) => ({ profile: { ...real.profile, defects: {} } }),
  },
  // Where the bug is, it is there without any plant.
  /waited .* for n2 to make an end of n1's transaction|^n2: (disabled|thrown away)$/,
);
for (const name of ['ended', 'deadlock', 'lock-timeout'])
  red(
    `apply/${name}`,
    losesOnN2('account', 'new.id = 1 and new.version = 1'),
    /n2: other rows from: select id, version/,
  );
red('apply/two-ended', losesOnN2('account', 'new.id = 0'), /n2: 2 rows instead of 3 from: select id/);
red(
  'apply/inserted-between',
  rewritten(/^insert into account values \(1, 'n2'\)/, 'select', /^n2/),
  /n\d: other rows from: select id, writer from account/,
);
red(
  'apply/sync-event',
  instead(/^call spock\.wait_for_sync_event\(null, 'n1'/, 'select true'),
  /what it says of an event that has not come: expected false, seen true/,
);
red(
  'apply/progress',
  rewritten(
    /^(\s*select origin_name, )commit_timestamp/,
    "$1commit_timestamp - interval '1 s' as commit_timestamp",
  ),
  /for n2 to say that it has applied n1's transaction of/,
);
red('recovery/subscriber-killed', losesOnN2('account', 'new.id = 7'), /n2: other rows from: select count/);
red('recovery/writer-killed', losesOnN2('account', 'new.id = 7'), /n2: other rows from: select count/);
red(
  'recovery/long-backlog',
  losesOnN2('entry', 'new.number = 7'),
  /n2: other rows from: select writer, count/,
);
red(
  'recovery/progress-after-crash',
  rewritten(
    /^(\s*select origin_name, )commit_timestamp/,
    "$1commit_timestamp - interval '1 s' as commit_timestamp",
  ),
  /for n2 to say that it has applied n1's transaction of/,
);
red(
  'recovery/synchronous',
  instead(/^alter system set synchronous_standby_names/, 'select'),
  /to take up synchronous_standby_names/,
);
red(
  'recovery/repair-mode',
  rewritten(/^select spock\.repair_mode\(true\)/, 'select'),
  /n[23]: other rows from: select id, version from account/,
);
red(
  'recovery/node-lost',
  { node: (real) => (real.name === 'n2' ? { unreplicated: async () => undefined } : {}) },
  /n[12]: (other rows|\d rows instead of 3) from: select id, writer/,
  ['spock', 'pglogical'],
);
red(
  'apply/feedback',
  rewritten(/pg_current_wal_lsn\(\)/, 'pg_current_wal_lsn() + 100000000'),
  /waited .* for n2 to confirm all of n1 up to/,
);
red(
  'apply/memory',
  onN2(
    'account',
    'true',
    "perform set_config('planted.v' || new.version, repeat('x', 500), false); return new;",
  ),
  /n2: apply uses more and more bytes: \d+(, \d+){3}$/,
);
red(
  'apply/flushes',
  { settings: () => ({ 'spock.synchronous_commit': 'on', 'pglogical.synchronous_commit': 'on' }) },
  /n2: it has written its log \d+ times for 200 transactions/,
);
// What they see is on record of these releases; of others it would be a failure.
const withoutRecord: Sabotage = { engine: (real) => ({ profile: { ...real.profile, anomalies: {} } }) };
red('convergence/slow-clock', withoutRecord, /^commit clock goes back: that is recorded of other releases/);
red(
  'convergence/equal-timestamps',
  // Where a tie is broken on all nodes alike, n2 keeps its own all the same.
  {
    engine: (real) => ({
      ...withoutRecord.engine!(real),
      ...losesOnN2('account', "new.writer = 'n3'").engine!(real),
    }),
  },
  /^equal timestamps: that is recorded of other releases, not of spock/,
);
red(
  'convergence/origin-changes',
  rewritten(/^update others set version = 1 where /, 'update others set version = 1 where false and '),
  /lines about n1's row and about n3's, with remote_only_differs/,
);
red(
  'convergence/in-turn',
  losesOnN2('account', 'new.version = 2'),
  /n2: other rows from: select id, version from account/,
);
red(
  'convergence/in-turn',
  { bug: 'changes that follow one another are recorded as conflicts' },
  /a conflict was recorded/,
);
red(
  'convergence/discarded-on-record',
  rewritten(/check \(version > 0\)/, 'check (version > -9)'),
  /n2: 3 rows instead of 0 from: select id from account/,
);
red(
  'convergence/resolutions-kept',
  instead(/^select spock\.cleanup_resolutions/, 'select 0'),
  /records given up that are 60 days old, with 59 days: expected 1, seen 0/,
);
