import { Classes } from '../../bench/mutations/classes.js';
import { mutationsOf } from '../../bench/mutations/kinds.js';
import { Knowledge } from '../../bench/mutations/knowledge.js';
import { Lives } from '../../bench/mutations/lives.js';
import { type Kind, type Mutation, Mutator } from '../../bench/mutations/mutation.js';
import type { FinalRow, History, Operation, Write } from '../../src/history/operation.js';
import type { Rejection } from '../../src/replication/engine.js';

export const EPOCH = 1_790_000_000_000_000;
type Told = Partial<Operation> & Pick<Operation, 'node'>;

export const write = (
  kind: Write['kind'],
  version: number,
  replaced: number | null,
  key = '1',
  table = 't',
): Write => ({
  ...{ table, key, kind, version, replaced },
});

/** Operations ten seconds after one another, and what each node holds at the end. */
export function history(
  operations: readonly Told[],
  rows: Record<string, readonly FinalRow[]>,
  more: { rejections?: readonly Rejection[]; faults?: History['faults'] } = {},
): History {
  return {
    head: {
      ...{ version: 1, test: 'small', seed: 's', nodes: ['n1', 'n2', 'n3'] },
      ...{ engine: 'spock', engineVersion: '6.0.0', epoch: EPOCH },
    },
    operations: operations.map((told, index) => {
      const invoked = 10_000_000 * (index + 1);
      return {
        ...{ index, process: index, workload: 'w', f: 'f', value: null, outcome: 'ok', error: null },
        ...{ invoked, completed: invoked + 1_000, committed: EPOCH + invoked, xid: String(700 + index) },
        ...{ writes: [], reads: [] },
        ...told,
      };
    }),
    faults: more.faults ?? [],
    final: {
      tables: { t: rows },
      rejections: more.rejections ?? [],
      changes: { t: { n1: 10, n2: 10, n3: 10 } },
      settled: true,
    },
    damage: [],
  };
}

export const row = (version: number, values: FinalRow['values'] = null, key = '1'): FinalRow => ({
  ...{ key, version, values },
  committed: null,
});
export const everywhere = (rows: readonly FinalRow[]) => ({ n1: rows, n2: rows, n3: rows });

/** All mutations of a kind, each with the history that it makes and the class of its row. */
export function allMutations(
  kind: Kind,
  from: History,
): { mutation: Mutation; after: History; of: string }[] {
  const lives = new Lives(from);
  const field = { history: from, lives, knowledge: new Knowledge(from, lives) };
  const classes = new Classes(field);
  const mutator = new Mutator(from);
  return [...mutationsOf(kind, field)].map((mutation) => ({
    ...{ mutation, after: mutator.mutate(mutation), of: classes.of(mutation) },
  }));
}
