import type { Cluster } from '../../cluster/cluster.js';
import { type MeshContext, type Test, test } from '../test.js';
import { withSetting } from '../with-setting.js';
import { createBreaking, DISABLES, NEGATIVE, recordsOf, repair, untilDisabled } from './breaking.js';

/** What a node does with a transaction of three rows, the second of which it cannot apply, and with what follows. */
interface Behaviour {
  readonly setting: 'discard' | 'transdiscard' | 'sub_disable';
  readonly proves: string;
  readonly covers: readonly string[];
  /** What the node has of the rows 1 to 3, and of row 4, which comes after them. */
  readonly applied: readonly number[];
  /** Brings what is missing, when it can be applied. */
  readonly repair: (cluster: Cluster) => Promise<void>;
}

const ALL = [1, 2, 3, 4, 5];

const BEHAVIOURS: readonly Behaviour[] = [
  {
    setting: 'discard',
    proves:
      'with discard only the change that cannot be applied is thrown away, on record, from where it can be brought back',
    covers: ['exceptions-discard', 'recorded-as-discarded-but-applied'],
    applied: [1, 3, 4, 5],
    repair: ({ nodes: [, n2] }) => repair(n2),
  },
  {
    setting: 'transdiscard',
    proves:
      'with transdiscard all of a transaction that cannot be applied can be brought back from the records',
    covers: ['exceptions-transdiscard'],
    applied: [4, 5],
    repair: ({ nodes: [, n2] }) => repair(n2),
  },
  {
    setting: 'sub_disable',
    proves:
      'with sub_disable a subscription stops before the transaction that cannot be applied, and goes on with it when it is enabled',
    covers: ['exceptions-sub-disable', 'sub-disable-skips-failed'],
    applied: [5],
    repair: (cluster) => cluster.enable(cluster.nodes[1], cluster.nodes[0]),
  },
];

/** A test for each of Spock's ways with what it cannot apply. */
export const behaviours: Readonly<Record<string, Test>> = Object.fromEntries(
  BEHAVIOURS.map((behaviour) => [behaviour.setting.replace('_', '-'), behaves(behaviour)]),
);

function behaves({ setting, proves, covers, applied, repair: bringBack }: Behaviour): Test {
  return test({
    scope: 'mesh',
    proves,
    covers,
    needs: { engines: ['spock'] },
    leaves: { exceptions: [NEGATIVE], errors: setting === 'sub_disable' ? [DISABLES] : [] },

    async run(context) {
      const { cluster, expect } = context;
      const [n1, n2] = cluster.nodes;
      await createBreaking(cluster, n2);
      await withSetting(cluster, n2, 'spock.exception_behaviour', setting, async () => {
        // What a link applies first is another test's: first-transaction.
        await n1.sql`insert into account values (5, 5)`;
        await cluster.settle();
        await n1.sql`insert into account values (1, 1), (2, -2), (3, 3)`;
        await n1.sql`insert into account values (4, 4)`;
        if (setting === 'sub_disable') await untilDisabled(cluster, n2, n1);
        else await cluster.settle();
        await expect.rows(
          n2,
          'select id from account order by id',
          applied.map((id) => [id]),
        );
        await recordsTellTheTruth(context, applied);

        await n2.sql`alter table account drop constraint positive`;
        await bringBack(cluster);
        await cluster.settle();
        await expect.everywhere(
          'select id from account order by id',
          ALL.map((id) => [id]),
        );
      });
    },
  });
}

/** The cause is on record once, with the row that it is about; of other rows those alone that were thrown away are said to be. */
async function recordsTellTheTruth(
  { cluster: { nodes }, expect, defect }: MeshContext,
  applied: readonly number[],
): Promise<void> {
  const [, n2] = nodes;
  const records = await recordsOf(n2);
  const causes = records.filter(({ message }) => message.includes('"positive"'));
  expect.equal(
    causes.map(({ id }) => id),
    [2],
    'rows on record with the cause',
    n2,
  );
  const others = records.filter(({ id }) => id !== 2);
  const without = others.filter(({ message }) => /^(unknown|unavailable)$/.test(message));
  if (without.length === 2) {
    defect(
      'what is thrown away with a failed change is on record without a reason',
      `n2: "${without[0]!.message}"`,
    );
    return;
  }
  const told = others.filter(({ message }) => message.includes('discarded'));
  const wrongly = told.filter(({ id }) => applied.includes(id));
  if (wrongly.length > 0)
    defect('rows that are applied are on record as thrown away', `n2: "${wrongly[0]!.message}"`);
  const thrownAway = [1, 3].filter((id) => !applied.includes(id));
  const rightly = told.filter(({ id }) => !applied.includes(id));
  expect.equal(
    rightly.map(({ id }) => id),
    thrownAway,
    'other rows on record as thrown away',
    n2,
  );
  const cause = `command_counter ${causes[0]!.number}`;
  const elsewhere = rightly.find(({ message }) => !message.endsWith(cause));
  if (elsewhere)
    defect(
      'what is thrown away names another record as its cause',
      `n2: "${elsewhere.message}", and the cause is at ${cause}`,
    );
}
