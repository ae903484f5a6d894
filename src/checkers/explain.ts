import type { Json, Rejection } from '../history/operation.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { ABSENT, type Tree } from './tree.js';

/** The documented anomaly that an engine's record of a rejected change speaks of. */
export function nameOfRejection(
  { reason, collateral }: Rejection,
  profile: Profile,
): AnomalyName | undefined {
  for (const [name, anomaly] of Object.entries(profile.anomalies)) {
    if (anomaly.reason?.test(reason)) return name as AnomalyName;
  }
  return collateral ? named('collateral discard', profile) : undefined;
}

/**
 * Which documented anomaly is the reason why a row is not what last-update-wins would make of it, or not the same
 * everywhere; undefined where none is.
 */
export function explain(tree: Tree, profile: Profile, row: number): AnomalyName | undefined {
  const writes = tree.writesOf.subarray(tree.rowStart[row]!, tree.rowStart[row + 1]!);
  if (unchanged(tree, row, writes)) return undefined;
  const deletesWin = profile.deletes === 'always applied';
  return (
    (deletesWin && takenAway(tree, row, writes)
      ? named('delete is not last-update-wins', profile)
      : undefined) ??
    rejected(tree, profile, writes) ??
    (displaced(tree, row, writes) ? named('secondary unique divergence', profile) : undefined) ??
    overtaken(tree, profile, row) ??
    (tied(tree, profile, writes) ? 'equal timestamps' : undefined) ??
    (frozen(tree, row, writes) ? named('frozen rows lose to older changes', profile) : undefined) ??
    (deletesWin && raced(tree, row, writes) && !untouched(tree, row, writes)
      ? named('delete is not last-update-wins', profile)
      : undefined) ??
    (writes.some((w) => wentBack(tree, w)) ? named('commit clock goes back', profile) : undefined) ??
    (profile.conflicts === 'none' && (tree.leaves[row]! > 1 || outOfOrder(tree, row))
      ? named('conflicts are not resolved', profile)
      : undefined)
  );
}

/** Whether a write is older, by the commit timestamps, than the version that it replaced. */
export function wentBack(tree: Tree, w: number): boolean {
  const parent = tree.parent[w]!;
  return parent >= 0 && tree.committed(w) < tree.committed(parent);
}

/** A deleted version that is still there on a node which is neither the deleter's nor the version's own. */
export function isOvertaken(tree: Tree, w: number, n: number): boolean {
  if (n === tree.nodeOfWrite(w) || !tree.deletedAfter(w)) return false;
  const row = tree.rowOf(w);
  for (let i = tree.rowStart[row]!; i < tree.rowStart[row + 1]!; i++) {
    const d = tree.writesOf[i]!;
    if (tree.isDelete(d) && tree.descends(d, w) && tree.nodeOfWrite(d) !== n) {
      return tree.nodeOfWrite(d) !== tree.nodeOfWrite(w);
    }
  }
  return false;
}

/**
 * A node lacks the version that was committed last, and did not reject it: an older delete, of another node that had not
 * seen it, took it away. The other nodes may well have rejected the version, for want of the row.
 */
function takenAway(tree: Tree, row: number, writes: Int32Array): boolean {
  const last = writes.at(-1)!;
  if (!tree.acknowledged(last) || tree.isDelete(last)) return false;
  return tree.readOn[tree.rows.tableOf.data[row]!]!.some((n) => {
    if (tree.final[n]![row] !== ABSENT || tree.rejection(last, n)) return false;
    const unseen = (d: number) => !tree.descends(last, d) && tree.committed(d) < tree.committed(last);
    return writes.some(
      (d) =>
        tree.isDelete(d) &&
        !tree.failed(d) &&
        ![n, tree.nodeOfWrite(last)].includes(tree.nodeOfWrite(d)) &&
        unseen(d),
    );
  });
}

/**
 * A node on which rows of the table were frozen holds another node's version that is older than the last one, and neither
 * of the two had seen the other. Vacuum freezes rows long before they are old: whole pages, where a row of the page was
 * locked by several at once, as foreign keys do.
 */
function frozen(tree: Tree, row: number, writes: Int32Array): boolean {
  const last = writes.at(-1)!;
  const table = tree.rows.tableOf.data[row]!;
  const nodes = tree.history.final?.frozen?.[tree.rows.tables[table]!] ?? [];
  if (nodes.length === 0 || !tree.acknowledged(last)) return false;
  return tree.readOn[table]!.some((n) => {
    const held = tree.final[n]![row]!;
    if (held < 0 || held === last || !nodes.includes(tree.nodes[n]!)) return false;
    if (tree.nodeOfWrite(held) === n || tree.descends(last, held)) return false;
    return tree.committed(held) < tree.committed(last) && !tree.rejection(last, n);
  });
}

/**
 * A delete took away what it had not seen. On three nodes it may come late even to a version that descends from it: by
 * way of another node, which had the delete sooner.
 */
function raced(tree: Tree, row: number, writes: Int32Array): boolean {
  if (tree.deletes[row] === 0) return false;
  if (writes.some((w) => !tree.failed(w) && tree.concurrentDelete(w) >= 0)) return true;
  if (tree.nodes.length < 3) return false;
  const latest = writes.at(-1)!;
  const deletes = writes.filter((d) => tree.isDelete(d) && !tree.failed(d));
  return tree.readOn[tree.rows.tableOf.data[row]!]!.some((n) => {
    const held = tree.final[n]![row]!;
    if (held === latest || (held >= 0 && tree.deletedAfter(held))) return false;
    const came = deletes.filter((d) => tree.nodeOfWrite(d) !== n);
    return came.some((d) =>
      writes.some(
        (w) => w !== d && tree.descends(w, d) && ![n, tree.nodeOfWrite(d)].includes(tree.nodeOfWrite(w)),
      ),
    );
  });
}

/**
 * A node still holds a version although it must have received what replaced it after it: from the same node, or because
 * the version is its own. Whatever else happened to the row, it was as the change demands when the change came; so no
 * anomaly is the reason, unless the node recorded that it threw the change away.
 */
function unchanged(tree: Tree, row: number, writes: Int32Array): boolean {
  return tree.readOn[tree.rows.tableOf.data[row]!]!.some((n) => {
    const held = tree.final[n]![row]!;
    if (held < 0 || !tree.acknowledged(held)) return false;
    return writes.some((w) => {
      if (tree.parent[w] !== held || !tree.acknowledged(w) || !tree.surelyDescends(w, held)) return false;
      const [from, origin] = [tree.nodeOfWrite(w), tree.nodeOfWrite(held)];
      if (origin !== n && origin !== from) return false;
      return tree.committed(w) > tree.committed(held) && tree.rejection(w, n) === undefined;
    });
  });
}

/**
 * A node lacks the row, and what was committed last of all is an insert that no delete can have taken away there. A
 * node's own delete takes what it saw; one from the insert's own node came before it, or saw it.
 */
function untouched(tree: Tree, row: number, writes: Int32Array): boolean {
  const w = writes.at(-1)!;
  if (!tree.acknowledged(w) || tree.isDelete(w) || tree.replaced(w) !== null || tree.deletedAfter(w))
    return false;
  return tree.readOn[tree.rows.tableOf.data[row]!]!.some(
    (n) =>
      tree.final[n]![row] === ABSENT &&
      tree.rejection(w, n) === undefined &&
      !writes.some(
        (d) => tree.isDelete(d) && !tree.failed(d) && ![n, tree.nodeOfWrite(w)].includes(tree.nodeOfWrite(d)),
      ),
  );
}

/** Where nothing is compared, a version that arrives after the one that replaced it on a third node takes its place. */
function outOfOrder(tree: Tree, row: number): boolean {
  return tree.nodes.some((_, n) => {
    const held = tree.final[n]![row]!;
    if (held < 0 || tree.nodeOfWrite(held) === n) return false;
    const writes = tree.writesOf.subarray(tree.rowStart[row]!, tree.rowStart[row + 1]!);
    return writes.some(
      (w) => tree.descends(w, held) && ![n, tree.nodeOfWrite(held)].includes(tree.nodeOfWrite(w)),
    );
  });
}

function rejected(tree: Tree, profile: Profile, writes: Int32Array): AnomalyName | undefined {
  if (tree.history.final?.rejections.length === 0) return undefined;
  for (const w of writes) {
    for (let n = 0; n < tree.nodes.length; n++) {
      const rejection = tree.rejection(w, n);
      if (rejection) return nameOfRejection(rejection, profile);
    }
  }
  return undefined;
}

/** A node has another row in this one's place: with the same `unique` value, and committed no earlier. */
function displaced(tree: Tree, row: number, writes: Int32Array): boolean {
  const table = tree.rows.tableOf.data[row]!;
  return writes.some((w) => {
    const value = uniqueOf(tree.operations.values[tree.operationOf(w)]);
    if (value === undefined || tree.isDelete(w) || tree.failed(w)) return false;
    return tree.readOn[table]!.some((n) => {
      const other =
        tree.final[n]![row] === ABSENT ? holdersOf(tree).get(`${table} ${n} ${value}`) : undefined;
      return other !== undefined && tree.finalRows[n]!.committedOf(other) >= tree.committed(w);
    });
  });
}

const holders = new WeakMap<Tree, Map<string, number>>();

/** The rows that hold a `unique` value at the end, by table, node and value. */
function holdersOf(tree: Tree): Map<string, number> {
  const known = holders.get(tree);
  if (known) return known;
  const made = new Map<string, number>();
  for (const [n, { values }] of tree.finalRows.entries()) {
    for (const [row, value] of values) {
      const unique = uniqueOf(value);
      if (unique !== undefined) made.set(`${tree.rows.tableOf.data[row]} ${n} ${unique}`, row);
    }
  }
  holders.set(tree, made);
  return made;
}

function uniqueOf(value: Json | undefined): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, Json | undefined>).unique;
}

function overtaken(tree: Tree, profile: Profile, row: number): AnomalyName | undefined {
  if (tree.nodes.length < 3 || tree.deletes[row] === 0) return undefined;
  for (let n = 0; n < tree.nodes.length; n++) {
    const w = tree.final[n]![row]!;
    if (w >= 0 && isOvertaken(tree, w, n)) return named('delete overtakes insert', profile);
  }
  return undefined;
}

/** Several versions share the latest timestamp, and each node has one of them. */
function tied(tree: Tree, profile: Profile, writes: Int32Array): boolean {
  if (profile.equalTimestamps === 'one wins' || writes.length < 2 || profile.conflicts === 'none')
    return false;
  const latest = tree.committed(writes.at(-1)!);
  if (tree.committed(writes.at(-2)!) !== latest) return false;
  const row = tree.rowOf(writes[0]!);
  return tree.readOn[tree.rows.tableOf.data[row]!]!.every((n) => {
    const w = tree.final[n]![row]!;
    if (w === ABSENT) return writes.some((d) => tree.isDelete(d) && tree.committed(d) === latest);
    return w >= 0 && tree.committed(w) === latest;
  });
}

function named(name: AnomalyName, profile: Profile): AnomalyName | undefined {
  return profile.anomalies[name] && name;
}
