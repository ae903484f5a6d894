import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { suite } from '../../src/suite/all.js';
import { explore } from '../../src/suite/conflicts/explore.js';
import type { ServersTest } from '../../src/suite/test.js';
import { judge, openLane } from '../support/mesh.js';

const definition = suite['conflicts/explore'] as ServersTest;

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane();
}, 60_000);
afterAll(() => place.close());

/** Files of this name that tests have left. */
async function left(name: string): Promise<string[]> {
  const all = await readdir(place.place.runDir, { recursive: true });
  const those = all.filter((file) => basename(file) === name);
  return Promise.all(those.map((file) => readFile(join(place.place.runDir, file), 'utf8')));
}

test('random scenes, many a second, are as the model says', async () => {
  const { verdict, reason } = await judge(definition, place, { duration: 10_000 });
  expect(verdict, reason).toBe('known');
  const [log] = await left('test.log');
  const [, scenes] = /^(\d+) scenes in \d+ rounds: .* 0 wrong/m.exec(log!) ?? [];
  expect(Number(scenes)).toBeGreaterThanOrEqual(100);
  expect(log).toMatch(/^left out: \d+ scenes: a transaction is refused by its own node$/m);
}, 90_000);

test('what the release has not on record is shrunk, and left with its story and a script', async () => {
  const { 'truncate is not last-update-wins': _, ...anomalies } = place.chosen.engine.profile.anomalies;
  const forgetful: ServersTest = {
    ...definition,
    run: (context) => {
      const profile = { ...context.cluster.engine.profile, anomalies };
      const engine = Object.create(context.cluster.engine, { profile: { value: profile } });
      const cluster = Object.create(context.cluster, { engine: { value: engine } });
      return explore(Object.create(context, { cluster: { value: cluster } }));
    },
  };
  const name = 'truncate-is-not-last-update-wins';
  const { verdict, reason } = await judge(forgetful, place, { duration: 10_000, timeout: 90_000 });
  expect(verdict, reason).toBe('fail');
  expect(reason).toMatch(/^1 findings in \d+ of \d+ scenes/);
  expect(reason).toContain(`truncate is not last-update-wins (findings/${name}`);
  const [story] = await left('story.md');
  expect(story).toMatch(/^# Truncate is not last-update-wins/);
  expect(story).toContain('with 2 nodes');
  const [script] = await left(`${name}.mjs`);
  expect(script).toContain('needs: { nodes: 2');
  expect(script!.match(/truncate truncate_is_not_last_update_wins/g)).toHaveLength(1);
}, 120_000);
