import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Cluster } from '../../src/cluster/cluster.js';
import type { Mesh } from '../../src/run/lane.js';
import type { SetupSql } from '../../src/run/setup-sql.js';
import type { RunPlace } from '../../src/runtime/runtime.js';
import type { ScriptOutcome, ScriptPlace } from '../../src/script/place.js';
import { runScript } from '../../src/script/run.js';
import type { openLane } from './mesh.js';

/** A wired mesh with the table `item`, for scripts to run against. */
export async function scriptMesh({ lane }: Awaited<ReturnType<typeof openLane>>): Promise<Mesh> {
  const mesh = await lane.fresh();
  await mesh.cluster.createTable('item', 'id int primary key, name text');
  return mesh;
}

/** A file for --setup-sql in the run's own folder, which is there already. */
export async function setupFile({ runDir }: RunPlace, text: string): Promise<SetupSql> {
  const file = join(runDir, 'setup.sql');
  await writeFile(file, text);
  return { file, text };
}

/** A script file with this text, and a place to run it in; both go when the test is over. */
export async function script(
  mesh: Pick<Mesh, 'cluster'>,
  name: string,
  text: string,
  changes: Partial<ScriptPlace> = {},
): Promise<{ file: string; folder: string; place: ScriptPlace; run(): Promise<ScriptOutcome> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-script-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  await writeFile(file, text);
  const { nodes, engine, signal } = mesh.cluster;
  const place: ScriptPlace = {
    // One of its own, because the files for a cluster's clients are made once.
    cluster: new Cluster(nodes, engine, signal),
    clientBin: undefined,
    env: { MMR_SEED: 'seed', MMR_RUN_DIR: folder },
    workDir: folder,
    testDir: join(folder, 'result'),
    timeout: 20_000,
    signal: new AbortController().signal,
    ...changes,
  };
  return { file, folder, place, run: () => runScript(file, place) };
}
