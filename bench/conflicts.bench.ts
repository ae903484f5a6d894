import { test } from 'vitest';
import { type Case, everyCase } from '../src/conflicts/applies.js';
import { modelled } from '../src/conflicts/families.js';
import { predict, timestampsOf } from '../src/conflicts/model.js';
import { judgeScene } from '../src/conflicts/outcome.js';
import { profileOf } from '../src/replication/select.js';
import { ordersOf } from '../src/suite/conflicts/matrix.js';
import { median, paired, ratio, report } from './measure.js';

const ROUNDS = 9;
const engine = modelled({ kind: 'spock', profile: profileOf('spock', '5.0.11') });

test('the model of conflicts alone', async () => {
  for (const nodes of [2, 3]) {
    const { cases } = await everyCase(engine, nodes, ordersOf(nodes));
    const timestamps = cases.map(({ order }) => timestampsOf(order));
    // What the model plays, written as text and read again: a measure of the machine.
    const base = spent(() => {
      for (const { scene, order } of cases) JSON.parse(JSON.stringify([scene.transactions, order]));
    });
    const model = spent(() => {
      for (const [i, { scene, order }] of cases.entries())
        predict(engine, nodes, scene, order, timestamps[i]!);
    });
    const times = await paired(ROUNDS, model, base);
    const aSecond = Math.round(cases.length / (median(times.a) / 1000));
    report(
      `the model of conflicts alone, ${nodes} nodes, ${cases.length} scenes, against writing and reading them as JSON (processor time)`,
      `${ratio(times)}, ${aSecond.toLocaleString('en-US')} scenes a second`,
      '200,000 a second',
    );
    const judging = await paired(
      ROUNDS,
      spent(() => judgeAll(nodes, cases)),
      model,
    );
    report(`judging them, against the model alone, ${nodes} nodes`, ratio(judging), 'below 3×');
  }
}, 600_000);

/** On servers that do what the model says. */
function judgeAll(nodes: number, cases: readonly Case[]): void {
  for (const { scene, order, predicted } of cases) {
    const seen = { rows: predicted.rows, rejections: predicted.rejections };
    const { asModelled } = judgeScene(engine, nodes, scene, order, timestampsOf(order), seen);
    if (!asModelled) throw new Error('the model does not agree with itself');
  }
}

/** Milliseconds of processor time: a machine that others use too does not disturb it much. */
function spent(work: () => void): () => Promise<number> {
  return async () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
