import { describe, expect, test } from 'vitest';
import { modelled } from '../../../src/conflicts/families.js';
import { KINDS } from '../../../src/conflicts/kinds.js';
import { timestampsOf } from '../../../src/conflicts/model.js';
import { OPERATIONS } from '../../../src/conflicts/operations.js';
import { allOrders, upToRenaming } from '../../../src/conflicts/orders.js';
import { judgeScene } from '../../../src/conflicts/outcome.js';
import { sceneOf } from '../../../src/conflicts/scene.js';
import type { AnomalyName } from '../../../src/replication/profile.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';

const BOTH_HELD = upToRenaming(allOrders(2))[0]!;
const operation = (name: string) => OPERATIONS.find((one) => one.name === name)!;

describe('what 5.0.0 has on record, and 5.0.11 no more', () => {
  const scene = sceneOf(KINDS['plain-key'], 'absent', [operation('insert-update'), operation('truncate')]);
  const judgedBy = (version: string, v: number, flaws: AnomalyName[] = []) => {
    const engine = modelled({ kind: 'spock', profile: spockProfile(version) });
    const rows = [[], [{ table: 'main' as const, row: { id: 1, v, w: 1000 } }]];
    const seen = { rows, rejections: [], flaws };
    const { verdict, causes } = judgeScene(engine, 2, scene, BOTH_HELD, timestampsOf(BOTH_HELD), seen);
    return { verdict, causes };
  };
  test('an update that is lost to the insert of its own transaction, by chance', () => {
    const lost = 'update after insert is taken for a conflict';
    expect(judgedBy('5.0.0', 1000)).toMatchObject({
      verdict: 'known',
      causes: expect.arrayContaining([lost]),
    });
    expect(judgedBy('5.0.11', 1000)).toMatchObject({ verdict: 'wrong' });
  });
  test.each([
    ['an update that wins is recorded as a conflict', '5.0.5'],
    ['an update that follows one of its own node is recorded as a conflict', '5.0.3'],
    ['an origin that is not known is recorded as -1', '5.0.5'],
    ['a missing row is recorded with a timestamp', '5.0.0'],
    ['a change is recorded as thrown away without a reason', '5.0.9'],
  ] as const)('%s, up to %s', (flaw, last) => {
    expect(judgedBy(last, 1005, [flaw])).toMatchObject({
      verdict: 'known',
      causes: expect.arrayContaining([flaw]),
    });
    expect(judgedBy('5.0.11', 1005, [flaw])).toMatchObject({ verdict: 'wrong' });
  });
});
