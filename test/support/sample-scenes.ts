import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyCase } from '../../src/conflicts/applies.js';
import { modelled } from '../../src/conflicts/families.js';
import type { Kind } from '../../src/conflicts/kinds.js';
import { timestampsOf } from '../../src/conflicts/model.js';
import { judgeScene } from '../../src/conflicts/outcome.js';
import { profileOf } from '../../src/replication/select.js';
import type { Conflicts } from '../../src/report/conflicts.js';
import { conflictsFound, type Judged, outcomesText } from '../../src/suite/conflicts/conclude.js';
import { ordersOf } from '../../src/suite/conflicts/matrix.js';

/** Every scene of these kinds of table, on servers that do what the model says of Spock 5.0.11, of which one defect is not on record. */
export async function sampleScenes(kinds: readonly Kind[]) {
  const profile = profileOf('spock', '5.0.11');
  const { 'a delta is added to a row that took the place of its own': _, ...anomalies } = profile.anomalies;
  const engine = modelled({ kind: 'spock', profile: { ...profile, anomalies } });
  const { cases, leftOut } = await everyCase(engine, 2, ordersOf(2), kinds);
  const judged = cases.map((one, number): Judged => {
    const { scene, order, predicted } = one;
    const timestamps = timestampsOf(order);
    const rows = predicted.rows.map((all) => all.map(({ table, row }) => ({ table, row })));
    const seen = { rows, rejections: predicted.rejections };
    const outcome = judgeScene(engine, 2, scene, order, timestamps, seen);
    return { one, place: { number, main: 'c' }, timestamps, seen, outcome };
  });
  return { judged, leftOut };
}

/** Leaves in a test's folder what such a test leaves there. @returns what is in its result */
export async function writeSampleScenes(folder: string, kinds: readonly Kind[]): Promise<Conflicts> {
  const { judged, leftOut } = await sampleScenes(kinds);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'outcomes.json'), outcomesText({ engine: 'spock', nodes: 2 }, judged));
  return conflictsFound(judged, leftOut);
}
