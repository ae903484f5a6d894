import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { Fault } from '../../src/faults/fault.js';
import type { FinalRow, History, Json } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';

const spock = profileOf('spock', '5.0.11');
const pglogical = profileOf('pglogical', '2.4.2');
const AGAIN = 'crash applies changes again';

/** A history at whose end the first counter of a node is off by so much, and in which there was this fault at last. */
function offBy(difference: number, node: string, fault?: Fault, when?: number): History {
  return off('counter', 'total', difference, node, fault, when);
}

function off(
  table: string,
  member: 'total' | 'balance',
  difference: number,
  node: string,
  fault?: Fault,
  when?: number,
): History {
  const right = rightHistory({ seed: 'crashed', profile: { ...spock, anomalies: {} }, operations: 1000 });
  const rows = [...right.final!.tables[table]![node]!];
  const changed = (row: FinalRow): FinalRow => ({
    ...row,
    values: { [member]: (row.values as Record<string, number>)[member]! + difference },
  });
  const tables = {
    ...right.final!.tables,
    [table]: { ...right.final!.tables[table], [node]: [changed(rows[0]!), ...rows.slice(1)] },
  };
  const at = when ?? Math.max(...[...right.operations].map(({ completed }) => completed ?? 0));
  const record = (action: 'inflict' | 'heal', at: number) => ({
    ...{ index: at, invoked: at, completed: at + 1, effect: 'seen' },
    fault: { action, step: 0, fault } as unknown as Json,
  });
  return {
    ...right,
    faults: fault ? [record('inflict', at), record('heal', at + 10)] : [],
    final: { ...right.final!, tables },
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
const kill = killOf('n1');

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
  ['nor what others added only after it', offBy(3, 'n1', kill, 10), spock, undefined],
  ['nor less than the others had taken away', offBy(-1e9, 'n1', kill), spock, undefined],
  ['nor more than the others had added', offBy(1e9, 'n1', kill), spock, undefined],
  ['nor where the engine has no such defect', offBy(3, 'n1', kill), pglogical, undefined],
])('%s', (_, history, profile, expected) => {
  expect(namesOf(history, profile)).toEqual(both(expected));
});

test.each<[string, History, string | undefined]>([
  ['what was paid in may be paid in again', off('account', 'balance', 100, 'n2', killOf('n2')), AGAIN],
  ['but not without a crash', off('account', 'balance', 100, 'n2'), undefined],
  ['nor more than what was paid in', off('account', 'balance', 1e9, 'n2', killOf('n2')), undefined],
  ['nor what was paid in on that very node', off('account', 'balance', 100, 'n1', kill), undefined],
])('balances: %s', (_, history, expected) => {
  const total = judge(history, spock).find(({ name }) => name === 'the total of all balances is constant');
  expect(total!.findings.map(({ anomaly }) => anomaly)).toEqual([expected]);
});

function killOf(node: string): Fault {
  return { kind: 'kill', nodes: [node] };
}
