import { expect, test } from 'vitest';
import type { Property } from '../../src/checkers/property.js';
import { bridge, deafLinks, isolate } from '../../src/faults/arrangements.js';
import type { Fault } from '../../src/faults/fault.js';
import type { FaultRecord } from '../../src/faults/span.js';
import type { FaultOperation, History, Operation } from '../../src/history/operation.js';
import { statement } from '../../src/report/statement.js';

const write = { table: 't', key: '1', kind: 'insert', version: 1, replaced: null } as const;

function operation(index: number, node: string, invoked: number, outcome: Operation['outcome']): Operation {
  return {
    ...{ index, node, invoked, outcome, process: 0, workload: 'set', f: 'insert', value: index },
    ...{ completed: invoked + 2_000, writes: [write], reads: [], xid: '7', committed: 1, error: null },
  };
}

function history(changes: Partial<History> = {}): History {
  return {
    head: {
      ...{ version: 1, test: 'partition/x', seed: 's', nodes: ['n1', 'n2', 'n3'] },
      ...{ engine: 'spock', engineVersion: '5.0.11', epoch: 0 },
    },
    operations: [
      operation(0, 'n1', 1_000, 'ok'),
      operation(1, 'n1', 2_000_000, 'ok'),
      operation(2, 'n2', 2_100_000, 'ok'),
      operation(3, 'n3', 2_200_000, 'ok'),
    ],
    faults: [],
    final: {
      tables: { t: { n1: [], n2: [], n3: [] } },
      rejections: [],
      settled: true,
      settledAt: 7_500_000,
    },
    damage: [],
    ...changes,
  };
}

function properties(
  lost: number,
  verdict: Property['verdict'] = lost > 0 ? 'violated' : 'holds',
): Property[] {
  const counts = { violations: lost, discarded: 12, rejected: 0, lost };
  return [
    { name: 'no acknowledged write is lost', verdict, checked: 3000, counts, findings: [], why: 'damaged' },
    {
      ...{ name: 'all nodes hold the same rows', verdict: 'holds', checked: 9 },
      ...{ counts: { violations: 0 }, findings: [] },
    },
    { name: 'ids are unique', verdict: 'unknown', checked: 0, counts: {}, findings: [], why: 'none' },
  ];
}

function faults(fault: Fault, [from, to] = [1_500_000, 5_500_000]): FaultOperation[] {
  const record = (action: FaultRecord['action']) => JSON.parse(JSON.stringify({ action, step: 0, fault }));
  return [
    { index: 90, fault: record('inflict'), invoked: from - 1, completed: from, effect: 'seen' },
    { index: 91, fault: record('heal'), invoked: to - 1, completed: to, effect: 'seen' },
  ];
}

const cut = faults({ kind: 'cut', links: deafLinks(isolate(['n1', 'n2', 'n3'])) });

test('what each side accepted, what was discarded, when all were the same again, what was not judged', () => {
  const text = statement(history({ faults: cut }), properties(0));
  expect(text).toContain('During a 4.0 s cut {n1, n2} | {n3}, both sides stayed available: 2 and 1 writing');
  expect(text).toContain('12 acknowledged writes were discarded by last-update-wins');
  expect(text).toContain(
    '0 of 3,000 acknowledged writes were lost without a later one in their place (below 0.1 %',
  );
  expect(text).toContain('All 3 nodes were identical 2.0 s after the heal');
  expect(text).toContain('Not exercised, and so not judged: ids are unique.');
  expect(text).toContain('Not tested: slow links, servers that crash, clock skew, full disks, power loss');
});

test('a loss is shouted, and a side that refused is not called available', () => {
  const operations = [operation(0, 'n1', 2_000_000, 'ok'), operation(1, 'n3', 2_000_000, 'fail')];
  const text = statement(history({ operations, faults: cut }), properties(2));
  expect(text).toContain('2 of 3,000 acknowledged writes were LOST');
  expect(text).toContain(
    'not every side stayed available: 1 and 0 writing transactions were acknowledged, 1 refused',
  );
});

test('what cannot be told is not told as good news', () => {
  const text = statement(history({ final: undefined, faults: cut }), properties(0, 'unknown'));
  expect(text).toContain('Whether a write was lost cannot be told: damaged.');
  expect(text).toContain('The run ended before the final state was read.');
  expect(text).not.toContain('identical');
});

test('a killed server is told apart from those that went on, and what is seen late is told', () => {
  const operations = [
    operation(0, 'n1', 2_000_000, 'ok'),
    operation(1, 'n3', 2_000_000, 'fail'),
    { ...operation(2, 'n3', 5_400_000, 'ok'), completed: 5_600_000 },
  ];
  const killed = faults({ kind: 'kill', nodes: ['n3'] });
  const text = statement(history({ operations, faults: killed }), properties(0));
  expect(text).toContain(
    'During a 4.0 s kill of n3, n3 accepted nothing and n1, n2 accepted writes: 0 and 1 writing transactions were ' +
      'acknowledged, 1 refused, 1 answered only when it was over',
  );
});

test('nodes that all hear somebody are told one by one', () => {
  const bridged = faults({ kind: 'cut', links: deafLinks(bridge(['n1', 'n2', 'n3'])) });
  const text = statement(history({ faults: bridged }), properties(0));
  expect(text).toContain(
    'During a 4.0 s cut of n2→n1, n1→n2, all nodes stayed available: 1, 1 and 1 writing',
  );
});

test('many faults are told together', () => {
  const many = [0, 1, 2, 3].flatMap((step) =>
    faults({ kind: 'delay', links: [['n1', 'n2']], delay: 100 }, [1_000_000, 2_000_000]).map((one) => ({
      ...one,
      fault: { ...(one.fault as object), step },
    })),
  );
  const text = statement(history({ faults: many }), properties(0));
  expect(text).toContain('Within 1.0 s 4 faults (4 delay) each had their effect: 0 writing transactions');
});

test('what is over at once is told, and not who wrote meanwhile', () => {
  const frozen = faults({ kind: 'freeze', nodes: ['n1'], tables: ['t'] }, [2_000_000, 2_000_500]);
  const text = statement(history({ faults: frozen }), properties(0));
  expect(text).toMatch(/^There was a freeze \(t\) of n1\. 12 acknowledged/);
});

const thrownAway = (xid: string, table: string) => ({
  ...{ node: 'n2', origin: 'n1', xid, table, reason: 'cache lookup failed for type 4711', collateral: false },
});

test('transactions that were rejected are told, whatever became of their rows, and for which reason nobody documents', () => {
  const final = {
    ...history().final!,
    rejections: [thrownAway('7', 'a'), thrownAway('7', 'b'), thrownAway('8', 'a')],
  };
  expect(statement(history(), properties(0))).toContain(
    'No transaction was rejected by a node that could not apply it.',
  );
  expect(statement(history({ final }), properties(0))).toContain(
    '2 transactions were rejected by a node that could not apply them.',
  );
  const judged: Property = {
    name: 'nothing is rejected without a documented reason',
    ...{ verdict: 'violated', checked: 2, counts: { violations: 2, known: 1 } },
    findings: [{ what: 'XX000 cache lookup failed for type 4711' }, { what: 'other', anomaly: 'known' }],
  };
  expect(statement(history({ final }), [...properties(0), judged])).toContain(
    '1 transaction was rejected for a reason that is not documented (XX000 cache lookup failed for type 4711). ' +
      'In all, 2 transactions were rejected by a node that could not apply them.',
  );
});

test('what a node has forgotten is told before anything is called kept', () => {
  const gone: Property = {
    name: 'what was acknowledged is committed',
    ...{ verdict: 'violated', checked: 30, counts: { violations: 3, known: 0 }, findings: [] },
  };
  expect(statement(history(), [...properties(0), gone])).toContain(
    '3 acknowledged transactions are GONE from the very nodes that had acknowledged them. 0 of 3,000',
  );
});

test('a bound is never above 100 %', () => {
  const [losses, ...others] = properties(0);
  expect(statement(history(), [{ ...losses!, checked: 1 }, ...others])).toContain('(below 100 % at 95 %)');
});
