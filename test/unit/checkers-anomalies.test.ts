import { describe, expect, test } from 'vitest';
import type { FinalRow, History, Operation, Write } from '../../src/history/operation.js';
import type { Profile } from '../../src/replication/profile.js';
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

describe('a commit clock that goes back', () => {
  const pglogical = profileOf('pglogical', '2.4.2');

  /** n2 writes over n1's row; n1, by a clock that is ahead and then put right, does so twice, and n2 hears of both. */
  function twiceByOneNode(heldByN2: number): History {
    const write = (i: number, node: string, committed: number, replaced: number | null): Operation => ({
      ...{ index: i, process: i, node, workload: 'w', f: 'w', value: null, invoked: i, completed: i },
      ...{ outcome: 'ok', reads: [], xid: String(i + 1), committed, error: null },
      writes: [
        { table: 'kv', key: '1', version: i + 1, kind: replaced === null ? 'insert' : 'update', replaced },
      ],
    });
    const times = [1_000, 2_000, 32_000, 1_900];
    const row = (version: number): FinalRow[] => [
      { key: '1', version, committed: times[version - 1]!, values: null },
    ];
    return {
      head: { ...idealHistory('head').head, nodes: ['n1', 'n2'] },
      operations: [
        write(0, 'n1', times[0]!, null),
        write(1, 'n2', times[1]!, 1),
        write(2, 'n1', times[2]!, 1),
        write(3, 'n1', times[3]!, 3),
      ],
      faults: [],
      damage: [],
      final: { tables: { kv: { n1: row(2), n2: row(heldByN2) } }, rejections: [], settled: true },
    };
  }

  test.each([
    ['is applied all the same where an update of the same node is compared with nothing', pglogical, 4, 1],
    ['does not lose there to the row of its own node', pglogical, 3, 0],
    ['loses to the row of its own node where everything is compared', comparing(pglogical), 3, 1],
    ['is not applied where everything is compared', comparing(pglogical), 4, 0],
  ])('what is written last %s', (_, profile, held, known) => {
    const { counts } = property(twiceByOneNode(held), 'all nodes hold the same rows', profile);
    expect(counts).toMatchObject({ violations: 1, known });
  });

  function comparing(profile: Profile): Profile {
    return { ...profile, updatesOfSameOrigin: 'compared' };
  }
});
