import type { History, Json } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { explain, explainWithout, type Lacking } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import type { Reason } from './reason.js';
import { held, place, rowName } from './rows.js';
import { sameJson } from './same-json.js';
import { explainSums } from './sums.js';
import { FOREIGN, INITIAL, type Tree, treeOf } from './tree.js';

/** All nodes hold the same rows at the end. */
export function replicasEqual(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('all nodes hold the same rows', profile);
  const settled = history.final?.settled ?? true;
  if (settled !== true) {
    judgement.checked++;
    judgement.violation([], () => ({ what: `replication has not come to rest: ${settled}` }));
  }
  for (const [table, name] of tree.rows.tables.entries()) {
    const missing = tree.nodes.filter((_, n) => !tree.readOn[table]!.includes(n));
    if (tree.readOn[table]!.length === 0 || missing.length === 0) continue;
    judgement.checked++;
    judgement.violation([], () => ({
      what: `table ${name} could not be read on ${missing.join(', ')}`,
      table: name,
      nodes: missing,
    }));
  }
  for (let row = 0; row < tree.rows.length; row++) {
    const nodes = tree.readOn[tree.rows.tableOf.data[row]!]!;
    if (nodes.length < 2) continue;
    judgement.checked++;
    const differs = nodes.some((n) => !sameRow(tree, row, nodes[0]!, n));
    if (!differs) continue;
    judgement.violation(explainDifference(tree, profile, row, nodes), () => ({
      what: `${rowName(tree, row)} differs: ${nodes.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
      ...place(tree, row, nodes),
    }));
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no table was read on two nodes',
    final: 'as read',
    sureDespiteDamage: true,
  });
}

/** Of the versions of a row that did not know of each other, every node holds the one that its rules demand. */
export function winnersRight(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('the right version wins each conflict', profile);
  let undecided = 0;
  for (let row = 0; row < tree.rows.length; row++) {
    const nodes = tree.readOn[tree.rows.tableOf.data[row]!]!;
    if (tree.leaves[row]! < 2 || nodes.length === 0) continue;
    judgement.checked++;
    const winner = latest(tree, row);
    if (winner === undefined) {
      undecided++;
      continue;
    }
    const wrong = nodes.filter((n) => !mayHold(tree, profile, row, tree.final[n]![row]!, winner));
    if (wrong.length === 0) continue;
    judgement.violation(explainWithout(tree, profile, row, wrong, lackingOn(wrong, winner)), () => ({
      what:
        `of ${rowName(tree, row)} version ${tree.versionOf(winner)} was committed last` +
        `${tree.isDelete(winner) ? ' and deleted it' : ''}, but ` +
        wrong.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', '),
      ...place(tree, row, wrong),
    }));
  }
  judgement.count('conflicts', judgement.checked);
  return judgement.conclude(history, history.damage, {
    nothing: 'no two nodes wrote the same row without knowing of each other',
    final: 'at rest',
    undecided: undecided > 0 ? `${undecided} rows lack a commit timestamp` : undefined,
  });
}

/** The acknowledged write with the latest timestamp; -1 where none was acknowledged, undefined where one has no timestamp. */
function latest(tree: Tree, row: number): number | undefined {
  let winner = -1;
  for (let i = tree.rowStart[row]!; i < tree.rowStart[row + 1]!; i++) {
    const w = tree.writesOf[i]!;
    if (!tree.acknowledged(w)) continue;
    const time = tree.committed(w);
    if (Number.isNaN(time)) return undefined;
    if (winner < 0 || time >= tree.committed(winner)) winner = w;
  }
  return winner;
}

function mayHold(tree: Tree, profile: Profile, row: number, final: number, winner: number): boolean {
  if (winner < 0 || final === FOREIGN) return true;
  const last = tree.committed(winner);
  if (final >= 0) {
    if (tree.descends(final, winner)) return true;
    return profile.conflicts === 'none' ? tree.replacedBy[final]! < 0 : tree.committed(final) >= last;
  }
  if (final === INITIAL) return false;
  for (let i = tree.rowStart[row]!; i < tree.rowStart[row + 1]!; i++) {
    const d = tree.writesOf[i]!;
    if (!tree.isDelete(d) || tree.failed(d)) continue;
    if (!tree.acknowledged(d) || tree.committed(d) >= last || profile.conflicts === 'none') return true;
    if (tree.descends(d, winner)) return true;
  }
  return false;
}

/** Why the nodes hold different things: each for its version, and for sums that differ under the same version. */
function explainDifference(
  tree: Tree,
  profile: Profile,
  row: number,
  nodes: readonly number[],
): readonly Reason[] {
  const versions = new Set(nodes.map((n) => tree.finalRows[n]!.versionOf(row)));
  const names = versions.size > 1 ? explainVersions(tree, profile, row, nodes) : [];
  if (versions.size > 1 && names.length === 0) return [];
  const alike = [...versions].map((version) =>
    nodes.filter((n) => Object.is(tree.finalRows[n]!.versionOf(row), version)),
  );
  const all = (same: typeof sameRow) =>
    alike.every(([first, ...others]) => others.every((n) => same(tree, row, first!, n)));
  if (all(sameRow)) return names;
  if (!all(sameButSums)) return [];
  const sums = explainSums(tree, profile, row);
  return sums.length > 0 ? [...new Set([...names, ...sums])] : [];
}

/** Why they hold different versions; by the promise alone that can be none but the one that was committed last. */
function explainVersions(
  tree: Tree,
  profile: Profile,
  row: number,
  nodes: readonly number[],
): readonly Reason[] {
  const winner = latest(tree, row) ?? -1;
  const right = nodes.filter((n) => mayHold(tree, profile, row, tree.final[n]![row]!, winner));
  const alike = right.every((n) => tree.final[n]![row] === tree.final[right[0]!]![row]);
  if (winner < 0 || !alike) return explain(tree, profile, row, nodes);
  const wrong = nodes.filter((n) => !right.includes(n));
  return explainWithout(tree, profile, row, nodes, lackingOn(wrong, winner));
}

function lackingOn(nodes: readonly number[], w: number): Lacking {
  return new Map(nodes.map((n) => [n, w]));
}

/** The same, but for what adds up. */
function sameButSums(tree: Tree, row: number, a: number, b: number): boolean {
  const [one, other] = [tree.finalRows[a]!, tree.finalRows[b]!];
  if ((one.repeated.get(row) ?? 1) !== (other.repeated.get(row) ?? 1)) return false;
  return sameJson(withoutSums(one.values.get(row)), withoutSums(other.values.get(row)));
}

function withoutSums(values: Json | undefined): Json | undefined {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
  const { total: _, balance: __, ...rest } = values as Record<string, Json | undefined>;
  return rest;
}

function sameRow(tree: Tree, row: number, a: number, b: number): boolean {
  const [one, other] = [tree.finalRows[a]!, tree.finalRows[b]!];
  const [x, y] = [one.versionOf(row), other.versionOf(row)];
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  if ((one.repeated.get(row) ?? 1) !== (other.repeated.get(row) ?? 1)) return false;
  return sameJson(one.values.get(row), other.values.get(row));
}
