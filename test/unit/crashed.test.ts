import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { Fault } from '../../src/faults/fault.js';
import type { FinalRow, History, Json } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';

const spock = profileOf('spock', '5.0.11');
const pglogical = profileOf('pglogical', '2.4.2');
const AGAIN = 'crash applies changes again';

/** A history at whose end the first counter of a node is off by so much, and in which there was this fault. */
function offBy(difference: number, node: string, fault?: Fault): History {
  const right = rightHistory({ seed: 'crashed', profile: { ...spock, anomalies: {} }, operations: 1000 });
  const rows = [...right.final!.tables.counter![node]!];
  const changed = (row: FinalRow): FinalRow => ({
    ...row,
    values: { total: (row.values as { total: number }).total + difference },
  });
  const counter = { ...right.final!.tables.counter, [node]: [changed(rows[0]!), ...rows.slice(1)] };
  const record = (action: 'inflict' | 'heal', at: number) => ({
    ...{ index: at, invoked: at, completed: at + 1, effect: 'seen' },
    fault: { action, step: 0, fault } as unknown as Json,
  });
  return {
    ...right,
    faults: fault ? [record('inflict', 10), record('heal', 20)] : [],
    final: { ...right.final!, tables: { ...right.final!.tables, counter } },
  };
}

function namesOf(history: History, profile = spock): Record<string, (string | undefined)[]> {
  const found = judge(history, profile).filter(({ name }) =>
    ['counters are exact', 'all nodes hold the same rows'].includes(name),
  );
  return Object.fromEntries(
    found.map(({ name, findings }) => [
      name,
      findings.filter((f) => f.table === 'counter').map((f) => f.anomaly),
    ]),
  );
}

const both = (anomaly: string | undefined) => ({
  'all nodes hold the same rows': [anomaly],
  'counters are exact': [anomaly],
});
const kill: Fault = { kind: 'kill', nodes: ['n1'] };

test.each<[string, History, typeof spock, string | undefined]>([
  ['what Spock 5 adds again after a crash is a recorded defect', offBy(3, 'n1', kill), spock, AGAIN],
  ['but not without a crash', offBy(3, 'n1'), spock, undefined],
  [
    'nor after a shutdown with a checkpoint',
    offBy(3, 'n1', { kind: 'restart', nodes: ['n1'], mode: 'fast' }),
    spock,
    undefined,
  ],
  ['nor on another node than the one that crashed', offBy(3, 'n2', kill), spock, undefined],
  ['nor what is missing', offBy(-3, 'n1', kill), spock, undefined],
  ['nor more than the others had added', offBy(1e9, 'n1', kill), spock, undefined],
  ['nor where the engine has no such defect', offBy(3, 'n1', kill), pglogical, undefined],
])('%s', (_, history, profile, expected) => {
  expect(namesOf(history, profile)).toEqual(both(expected));
});
