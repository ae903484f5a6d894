import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Case, everyCase } from '../../../conflicts/ddl/applies.js';
import { judgeScene } from '../../../conflicts/ddl/outcome.js';
import { ORDERS } from '../../../conflicts/ddl/scene.js';
import { orderText } from '../../../conflicts/orders.js';
import { ExpectationFailed } from '../../../errors.js';
import { seconds } from '../../../wait.js';
import type { ServersContext } from '../../test.js';
import { conflictsFound, type Judged, outcomesText, wrongText } from './conclude.js';
import { StoppableLinks } from './links.js';
import { wirePair } from './pair.js';
import { Playing } from './play.js';

/**
 * Plays every definition beside every operation on two nodes with AutoDDL, and judges each by the model.
 *
 * @param choose fewer of them
 * @throws ExpectationFailed with what is wrong; UnjudgedError where a link that has stopped cannot be repaired
 */
export async function ddlMatrix(
  context: ServersContext,
  choose: (all: readonly Case[]) => readonly Case[] = (all) => all,
): Promise<void> {
  const { engine } = context.cluster;
  const { cases: all, leftOut, unreadable } = everyCase(engine.profile);
  const cases = choose(all);
  for (const [why, n] of leftOut) context.log(`left out: ${n} scenes: ${why}`);
  const judged = await playAll(context, cases);
  const head = {
    engine: engine.kind,
    version: engine.version,
    nodes: 2,
    leftOut: Object.fromEntries(leftOut),
  };
  await writeFile(join(context.faults.folder, 'outcomes.json'), outcomesText(head, judged, unreadable));
  const conflicts = conflictsFound(judged, leftOut);
  context.faults.met(conflicts);
  const found = conflicts.scenes;
  const told = `${judged.length} scenes: ${found.right} right, ${found.known} known, ${found.wrong} wrong`;
  const unlike = judged.filter(({ outcome }) => !outcome.asModelled).length;
  context.log(`${told}; ${unlike} are not as modelled`);
  const text = wrongText(judged);
  if (text) throw new ExpectationFailed(`${told}:\n${text}`);
  const causes = judged.flatMap(({ outcome }) => (outcome.verdict === 'known' ? outcome.causes : []));
  for (const name of new Set(causes)) context.anomaly(name);
}

/** Those that stop a link come last of each order, and are repaired one after the other. */
async function playAll(context: ServersContext, cases: readonly Case[]): Promise<Judged[]> {
  const pair = await wirePair(context);
  try {
    const links = await StoppableLinks.open(context.faults.world, pair.cluster);
    const judged: Judged[] = [];
    const numbered = cases.map((one, i) => ({ ...one, number: i + 1 }));
    for (const order of ORDERS) {
      for (const stops of [false, true]) {
        const placed = numbered.filter(
          ({ scene, predicted }) => scene.order === order && (predicted.stopped !== undefined) === stops,
        );
        if (placed.length === 0) continue;
        context.faults.progress(`${placed.length} scenes: ${orderText(order)}`);
        const began = performance.now();
        const played = await new Playing(pair, links, order, placed).play();
        context.log(
          `${placed.length} scenes${stops ? ' that stop a link' : ''} in ${seconds(performance.now() - began)}: ${orderText(order)}`,
        );
        for (const one of played)
          judged.push({ ...one, outcome: judgeScene(context.cluster.engine.profile, one.scene, one.seen) });
      }
    }
    await links.set('open');
    return judged;
  } finally {
    for (const node of pair.quiet) node.close();
  }
}
