import { heldText } from '../../../conflicts/ddl/ideal.js';
import type { Outcome } from '../../../conflicts/ddl/outcome.js';
import { sceneText } from '../../../conflicts/ddl/scene.js';
import type { Held } from '../../../conflicts/ddl/table.js';
import { orderText } from '../../../conflicts/orders.js';
import type { Played } from './play.js';

export interface Judged extends Played {
  readonly outcome: Outcome;
}

/** How many wrong ways are told in full. */
const MOST = 40;

/** What is wrong, each way of each pair once, with the first scene that shows it; undefined where nothing is. */
export function wrongText(judged: readonly Judged[]): string | undefined {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    if (one.outcome.verdict !== 'wrong') continue;
    const pair = one.scene.operations.map(({ name }) => name).join(' × ');
    const key = one.outcome.causes.length > 0 ? one.outcome.wrong! : `${pair}: ${one.outcome.wrong}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if (groups.size === 0) return undefined;
  const all = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const lines = all.slice(0, MOST).map(([key, same]) => {
    const times = same.length > 1 ? ` (${same.length} scenes, the first of them)` : '';
    return `${key}${times}:\n  ${storyText(same[0]!)}`;
  });
  if (all.length > MOST) lines.push(`and ${all.length - MOST} more, in outcomes.json`);
  return lines.join('\n');
}

function storyText({ scene, seen, outcome }: Judged): string {
  const told = (all: readonly Held[]) => all.map((held, i) => `n${i + 1} ${heldText(held)}`).join(', ');
  const stopped = seen.stopped ? `; n${seen.stopped.node + 1} says: ${seen.stopped.error}` : '';
  return `${sceneText(scene)} [${orderText(scene.order)}]: seen ${told(seen.held)}${stopped}; by the rules of the release ${told(outcome.predicted.held)}`;
}

/** All that is known of every scene, as of those of rows, for outcomes.json. */
export function outcomesJson(judged: readonly Judged[]) {
  return judged.map(({ scene, outcome, seen }) => ({
    kind: 'ddl',
    state: 'from n1',
    operations: scene.operations.map(({ name }) => name),
    order: orderText(scene.order),
    verdict: outcome.verdict,
    ...(outcome.causes.length > 0 && { causes: outcome.causes }),
    ...(outcome.wrong && { wrong: outcome.wrong }),
    asModelled: outcome.asModelled,
    expected: outcome.predicted.held.map(rowsOf),
    seen: seen.held.map(rowsOf),
    definitions: seen.held.map(({ table }) => table && { ...table, rows: undefined }),
    rejected: seen.rejections,
    refused: seen.refused,
    ...(seen.stopped && { stopped: seen.stopped }),
    records: [],
    story: outcome.predicted.story,
  }));
}

function rowsOf({ table, beside }: Held) {
  return [
    ...(table?.rows ?? []).map((row) => ({ table: 'main', row })),
    ...beside.map((row) => ({ table: 'beside', row })),
  ];
}
