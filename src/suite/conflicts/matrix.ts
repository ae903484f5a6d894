import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Case, type Chosen, everyCase } from '../../conflicts/applies.js';
import type { Kind } from '../../conflicts/kinds.js';
import { allOrders, type Order, orderText, upToCommuting, upToRenaming } from '../../conflicts/orders.js';
import { judgeScene } from '../../conflicts/outcome.js';
import { ExpectationFailed, UnjudgedError } from '../../errors.js';
import { turns } from '../../turns.js';
import { seconds } from '../../wait.js';
import { ANY_APPLY } from '../log-lines.js';
import type { LeftErrors, ServersContext } from '../test.js';
import { conflictsFound, type Judged, outcomesText, wrongText } from './conclude.js';
import { engineOf } from './engine-of.js';
import { HeldLinks } from './held-links.js';
import { Places } from './places.js';
import { changedSince, play } from './play.js';

/** The outcome of a scene whose rows have changed after it. */
const CHANGED = { verdict: 'wrong', causes: [], wrong: 'scenes that came later changed its rows' } as const;

/** What apply logs of changes that it cannot apply; which it throws away is compared with the model, one by one. */
export const CANNOT_APPLY: readonly LeftErrors[] = [
  /did not find row to be updated/,
  /duplicate key value violates unique constraint/,
  /exception handling had no exception/,
].map((text) => ({ text, process: ANY_APPLY, least: 0 }));

/** Orders of the run's nodes: of each kind one, with the first node the first to commit. */
export function ordersOf(nodes: number): Order[] {
  return upToRenaming(nodes === 2 ? allOrders(2) : upToCommuting(allOrders(nodes)));
}

type Choice = (all: readonly Case[]) => Promise<readonly Case[]>;
const everything: Choice = async (all) => all;

/**
 * Plays every scene of these kinds of table in every order, and judges each by the model.
 *
 * @param choose fewer of them
 * @throws ExpectationFailed with what is wrong; UnjudgedError where a scene was not played as planned
 */
export async function matrix(
  context: ServersContext,
  kinds: readonly Kind[],
  choose: Choice = everything,
): Promise<void> {
  const { cluster } = context;
  const nodes = cluster.nodes.length;
  await playThose(context, await everyCase(await engineOf(cluster), nodes, ordersOf(nodes), kinds), choose);
}

/**
 * Plays scenes and judges each by the model.
 *
 * @throws as `matrix` does
 */
export async function playThose(
  context: ServersContext,
  { cases: all, leftOut, stopping }: Chosen,
  choose: Choice,
): Promise<void> {
  const { cluster } = context;
  const nodes = cluster.nodes.length;
  const cases = await choose(all);
  if (cases.length < all.length) context.log(`a choice of ${cases.length} of ${all.length} scenes`);
  for (const [why, n] of leftOut) context.log(`left out: ${n} scenes: ${why}`);
  if (cases.length === 0) throw new UnjudgedError('no scene of these applies to this engine');
  const judged = await playAll(context, cases);
  await writeFile(
    join(context.faults.folder, 'outcomes.json'),
    outcomesText(
      {
        engine: cluster.engine.kind,
        version: cluster.engine.version,
        nodes,
        leftOut: Object.fromEntries(leftOut),
      },
      judged,
      stopping,
    ),
  );
  const found = conflictsFound(judged, leftOut);
  context.faults.met(found);
  const { right, known, wrong } = found.scenes;
  const unlike = judged.filter(({ outcome }) => !outcome.asModelled).length;
  context.log(
    `${judged.length} scenes: ${right} right, ${known} known, ${wrong} wrong; ${unlike} are not as modelled`,
  );
  const names = new Set(judged.flatMap(({ outcome }) => (outcome.verdict === 'known' ? outcome.causes : [])));
  const text = wrongText(
    judged,
    cluster.nodes.map(({ name }) => name),
  );
  if (text) {
    throw new ExpectationFailed(
      `${wrong} of ${judged.length} scenes are wrong (${right} right, ${known} known):\n${text}`,
    );
  }
  for (const name of names) context.anomaly(name);
}

async function playAll(context: ServersContext, cases: readonly Case[]): Promise<Judged[]> {
  const { cluster, faults } = context;
  const engine = await engineOf(cluster);
  const held = new HeldLinks(faults.world, cluster);
  const places = new Places();
  const judged: Judged[] = [];
  const turn = turns();
  for (const [order, those] of byOrder(cases)) {
    const placed = places.place(those);
    await places.make(cluster, placed);
    faults.progress(`${those.length} scenes: ${orderText(order)}`);
    const began = performance.now();
    const played = await play(cluster, held, order, placed);
    context.log(`${those.length} scenes in ${seconds(performance.now() - began)}: ${orderText(order)}`);
    for (const one of played) {
      await turn();
      const { scene, order: own } = one.one;
      const outcome = judgeScene(engine, cluster.nodes.length, scene, own, one.timestamps, one.seen);
      judged.push({ ...one, outcome });
    }
  }
  const changed = new Set(await changedSince(cluster, judged));
  return judged.map((one) => (changed.has(one) ? { ...one, outcome: { ...one.outcome, ...CHANGED } } : one));
}

/** Cases by their orders; a freeze touches none but those that are about it. */
function byOrder(cases: readonly Case[]): [Order, Case[]][] {
  const groups = new Map<string, [Order, Case[]]>();
  for (const one of cases) {
    const key = orderText(one.order.filter((step) => step.do !== 'freeze'));
    const [order, those] = groups.get(key) ?? [one.order, []];
    const longer = one.order.length > order.length ? one.order : order;
    groups.set(key, [longer, [...those, one]]);
  }
  return [...groups.values()];
}
