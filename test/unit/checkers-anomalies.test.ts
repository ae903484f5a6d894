import { describe, expect, test } from 'vitest';
import type { FinalRow, History, Operation, Write } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { idealHistory, property } from '../support/ideal.js';
import { Mutant } from '../support/mutant.js';

describe('no anomaly is the reason', () => {
  const spock5 = profileOf('spock', '5.0.11');
  const head = { ...idealHistory('head').head, nodes: ['n1', 'n2', 'n3'] };

  /** A history of one row `kv 1`, each write an operation of its own; and what each node holds. */
  function ofOneRow(
    writes: readonly (Pick<Write, 'kind' | 'replaced'> & { node: string })[],
    held: Readonly<Record<string, number | null>>,
    workload = 'w',
  ): History {
    const operations = writes.map(
      ({ node, ...write }, i): Operation => ({
        ...{ index: i, process: i, node, workload, f: 'w', value: null, invoked: i, completed: i },
        ...{ outcome: 'ok', reads: [], xid: String(i + 1), committed: 1000 + i, error: null },
        writes: [{ table: 'kv', key: '1', version: i + 1, ...write }],
      }),
    );
    const rows = (version: number | null): FinalRow[] =>
      version === null ? [] : [{ key: '1', version, committed: 999 + version, values: null }];
    const kv = Object.fromEntries(Object.entries(held).map(([node, version]) => [node, rows(version)]));
    return {
      head,
      operations,
      faults: [],
      damage: [],
      final: { tables: { kv }, rejections: [], settled: true },
    };
  }

  const insert = { node: 'n1', kind: 'insert', replaced: null } as const;

  test('where a node holds what must have been replaced there, although others deleted the row at the same time', () => {
    const history = ofOneRow(
      [insert, { node: 'n1', kind: 'update', replaced: 1 }, { node: 'n2', kind: 'delete', replaced: 1 }],
      { n1: null, n2: null, n3: 1 },
    );
    const { counts } = property(history, 'all nodes hold the same rows', spock5);
    expect(counts).toMatchObject({ violations: 1, known: 0 });
  });

  test('where a node lacks an insert that no delete can have taken away', () => {
    const writes = [
      insert,
      { node: 'n1', kind: 'delete', replaced: 1 },
      { node: 'n2', kind: 'delete', replaced: 1 },
      { node: 'n1', kind: 'insert', replaced: null },
    ] as const;
    const lost = ofOneRow(writes, { n1: 4, n2: null });
    expect(property(lost, 'all nodes hold the same rows', spock5).counts).toMatchObject({ known: 0 });
    // On n3 the delete of n2 may have come last.
    const taken = ofOneRow(writes, { n1: 4, n3: null });
    expect(property(taken, 'all nodes hold the same rows', spock5).counts).toMatchObject({ known: 1 });
  });

  test('where a child is without its parent, and nobody deleted that', () => {
    const mutant = new Mutant(idealHistory('orphan'));
    mutant.hold('parent', (rows) => rows.slice(1));
    expect(property(mutant.done(), 'no child is without its parent', spock5).counts.known).toBe(0);
  });
});
