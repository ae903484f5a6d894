import { hasKey, type Kind } from './kinds.js';
import { rowsText } from './model.js';
import { common } from './passed-on.js';
import type { Scene } from './scene.js';
import {
  type Change,
  type Committed,
  hasOrphans,
  isOrphan,
  sharesWith,
  sharing,
  summed,
  type Version,
} from './store.js';

/**
 * Whether a node may hold these rows in the end, as last-update-wins has it: of each row the version that was committed
 * last, and what was added to delta columns added up. Where constraints forbid to keep them all, of rows with the same key the
 * one that was written last, and otherwise as many of those that are in each other's way as they allow.
 *
 * Knows no engine: what clients did on their own nodes, and when, is all that it is made from.
 *
 * @param first the rows that were there before
 */
export function isRight(
  scene: Scene,
  first: readonly Version[],
  committed: readonly Committed[],
  seen: readonly Pick<Version, 'table' | 'row'>[],
): boolean {
  const { kind } = scene;
  const text = rowsText(common(kind, seen));
  for (const rows of rightRows(scene, first, committed))
    if (rowsText(common(kind, rows)) === text) return true;
  return false;
}

/** All that a node may hold in the end: one thing alone, where no constraint is in the way. */
export function* rightRows(
  { kind }: Scene,
  first: readonly Version[],
  committed: readonly Committed[],
): Generator<readonly Version[]> {
  const last = lastVersions(kind, first, committed);
  const isShared = ({ row }: Version) => !kind.filter || kind.filter.passes(row);
  const living = withoutSameKey(kind, last.living, first).filter(isShared);
  const contested = living.filter(
    (one) => living.some((other) => other !== one && sharesWith(kind, one, other)) || isOrphan(one, living),
  );
  if (contested.length === 0) return yield living;
  // A parent that was deleted may as well stay, if its children are there.
  const optional = [...contested, ...last.gone.filter(({ table }) => table === 'main')];
  const certain = living.filter((one) => !contested.includes(one));
  for (const chosen of subsets(optional)) {
    const rows = [...certain, ...chosen];
    if (!sharing(kind, rows) && !hasOrphans(rows)) yield rows;
  }
}

/** Every row's last version, by the commits' timestamps, and those that were deleted last. */
function lastVersions(
  kind: Kind,
  first: readonly Version[],
  committed: readonly Committed[],
): { living: Version[]; gone: Version[] } {
  const keyed = hasKey(kind);
  const living = new Map(first.map((one) => [one.instance, one]));
  const gone = new Map<string, Version>();
  /** What has lost to a row with the same key does not come back when that one leaves. */
  const withThose = ({ table, row, at }: Version) => {
    for (const [instance, one] of living)
      if (keyed && one.table === table && one.row.id === row.id && one.at < at) living.delete(instance);
  };
  const put = (change: Change & { do: 'insert' | 'update' }, { at, node }: Committed) => {
    const { table, instance } = change;
    const before = living.get(instance);
    if (before && before.row.id !== change.row.id) withThose(before);
    const added =
      before && change.do === 'update' && table === 'main'
        ? summed(kind, before.row, change.row, change.old)
        : undefined;
    living.set(instance, { table, instance, at, origin: node, row: { ...change.row, ...added } });
    gone.delete(instance);
  };
  const remove = (instance: string) => {
    const before = living.get(instance);
    if (before) {
      gone.set(instance, before);
      withThose(before);
    }
    living.delete(instance);
  };
  for (const one of [...committed].sort((a, b) => a.at - b.at)) {
    for (const change of one.changes) {
      if (change.do === 'insert' || change.do === 'update') put(change, one);
      else if (change.do === 'delete') remove(change.instance);
      else
        for (const { instance, table } of [...living.values()]) if (table === change.table) remove(instance);
    }
  }
  return { living: [...living.values()], gone: [...gone.values()] };
}

/** Of rows with the same key the one that was written last; a delta column has what all that are new have brought. */
function withoutSameKey(kind: Scene['kind'], rows: readonly Version[], first: readonly Version[]): Version[] {
  const isNew = (one: Version) => !first.some(({ instance }) => instance === one.instance);
  if (!hasKey(kind)) return [...rows];
  const found = new Map<string, Version>();
  for (const one of [...rows].sort((a, b) => a.at - b.at)) {
    const key = `${one.table} ${one.row.id}`;
    const before = found.get(key);
    const row =
      before && one.table === 'main' && isNew(before) && isNew(one)
        ? { ...one.row, ...summed(kind, one.row, before.row) }
        : one.row;
    found.set(key, { ...one, row });
  }
  return [...found.values()];
}

function subsets<T>([first, ...others]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((few) => [first, ...few])];
}
