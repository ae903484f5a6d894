import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../src/conflicts/ddl/applies.js';
import { ddl } from '../../src/suite/conflicts/ddl/index.js';
import { ddlMatrix } from '../../src/suite/conflicts/ddl/matrix.js';
import { reasonToSkip } from '../../src/suite/skip.js';
import type { ServersTest } from '../../src/suite/test.js';
import { judge, openLane } from '../support/mesh.js';

/** Of each way in which a scene can end some, in every order; the second stops a link on every release. */
const PAIRS = [
  'add-column × insert',
  'drop-column × insert',
  'drop-table × two-tables',
  'truncate × rename-table',
  'alter-type × delete',
  'delete × alter-type',
  'add-check × insert-negative',
  'identity-full × update',
  'add-column × add-column-text',
];

const few = (all: readonly Case[]) =>
  all.filter(({ scene }) => PAIRS.includes(scene.operations.map(({ name }) => name).join(' × ')));

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane();
}, 60_000);
afterAll(() => place.close());

test('what becomes of a definition beside something else is what the model says', async ({ skip }) => {
  const reason = reasonToSkip(ddl, { ...place.chosen, nodes: 3 });
  if (reason) skip(reason);
  const some: ServersTest = { ...(ddl as ServersTest), run: (context) => ddlMatrix(context, few) };
  const { verdict, reason: why, known = [], conflicts } = await judge(some, place, { timeout: 150_000 });
  expect(verdict, why).toBe('known');
  expect(known.map(({ what }) => what)).toContain('a row with a column that is not there stops the link');
  expect(conflicts!.scenes).toMatchObject({ wrong: 0 });
  expect(conflicts!.scenes.right).toBeGreaterThan(0);
  expect(conflicts!.maps.map(({ kind }) => kind)).toEqual(['ddl']);
}, 180_000);
