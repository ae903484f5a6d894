import { CHECKED_KINDS } from '../../conflicts/checked-kinds.js';
import { covering } from '../../conflicts/covering.js';
import { KINDS, type KindName } from '../../conflicts/kinds.js';
import { threeCases } from '../../conflicts/three.js';
import type { EngineKind } from '../../replication/engine.js';
import { checkAllUniqueIndexes } from '../../replication/unique-indexes.js';
import { type Test, test } from '../test.js';
import { COVERS } from './covers.js';
import { ddl } from './ddl/index.js';
import { engineOf } from './engine-of.js';
import { explore } from './explore.js';
import { CANNOT_APPLY, matrix, playThose } from './matrix.js';
import { ownTablesTest } from './own/index.js';

/** Kinds of table that not every engine has. */
const ENGINES: Readonly<Record<string, readonly EngineKind[]>> = {
  'delta-column': ['spock'],
  'delta-columns': ['spock'],
  'deferrable-unique': ['spock', 'native'],
};

/** How long a round of the search may take, for each node. */
const ROUND_MS = 3_000;

/** Seven kinds of table take as long as seven tests of one, which have their time each. */
const ALLOWANCE_MS = 360_000;

const ALL = Object.values(KINDS);

const covered = test({
  scope: 'servers',
  proves:
    'whatever two nodes do at once to a row, all nodes end up the same, as the last update would have it: a choice of all scenes in which every kind of table, state, operation and order meets every other',
  covers: ['every-pair-of-changes'],
  needs: { faults: true },
  leaves: { mesh: 'changed', errors: CANNOT_APPLY },
  run: (context) => matrix(context, ALL, covering),
});

const three = test({
  scope: 'servers',
  proves:
    'whatever three transactions do at once to a row, all nodes end up the same, as the last update would have it: a choice of all scenes in which every kind of table, state, operation and order meets every other',
  covers: ['orders-differ', 'late-changes-three-nodes', 'delete-overtakes-insert', 'update-overtakes-insert'],
  needs: { faults: true },
  leaves: { mesh: 'changed', errors: CANNOT_APPLY },
  run: async (context) => {
    const { cluster } = context;
    await playThose(context, await threeCases(await engineOf(cluster), cluster.nodes.length), covering);
  },
});

const explored = test({
  scope: 'servers',
  proves:
    'whatever nodes do at once, at random and beyond the matrix, all end up the same, as the last update would have it: what is not so is shrunk to a script',
  covers: ['at-random'],
  needs: { faults: true },
  leaves: { mesh: 'changed', errors: CANNOT_APPLY },
  duration: 60_000,
  shortest: (nodes) => nodes * ROUND_MS,
  run: explore,
});

const allUniqueIndexes = test({
  scope: 'servers',
  proves:
    'where INSERTs are looked up in every unique index (spock.check_all_uc_indexes), whatever two nodes do at once to a row of a table with such an index, all nodes end up the same, as the last update would have it',
  covers: [
    'second-unique-index',
    'partial-unique-index',
    'nulls-in-unique-index',
    'partial-unique-false-conflict',
    'nulls-not-distinct-duplicate',
    'expression-index-takes-any-row',
  ],
  needs: { faults: true, unwired: true, engines: ['spock'] },
  leaves: { mesh: 'changed', errors: CANNOT_APPLY },
  allowance: ALLOWANCE_MS,
  run: async (context) => {
    await context.cluster.wire({ prepare: checkAllUniqueIndexes });
    await matrix(context, CHECKED_KINDS);
  },
});

/** A choice, and one test a kind of table: every pair of operations in every state and order. */
export const conflicts: Readonly<Record<string, Test>> = {
  covering: covered,
  three,
  explore: explored,
  'own-tables': ownTablesTest,
  ddl,
  'all-unique-indexes': allUniqueIndexes,
  ...Object.fromEntries(
    ALL.map((kind) => [
      kind.name,
      test({
        scope: 'servers',
        proves: `whatever two nodes do at once to a row of ${kind.said}, all nodes end up the same, as the last update would have it`,
        covers: ['every-pair-of-changes', ...COVERS[kind.name as KindName]],
        needs: { faults: true, ...(kind.name in ENGINES && { engines: ENGINES[kind.name]! }) },
        leaves: { mesh: 'changed', errors: CANNOT_APPLY },
        run: (context) => matrix(context, [kind]),
      }),
    ]),
  ),
};
