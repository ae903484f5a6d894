import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cluster } from '../../src/cluster/cluster.js';
import type { Node } from '../../src/database/node.js';
import type { World } from '../../src/faults/world.js';
import type { Engine, EngineKind } from '../../src/replication/engine.js';
import type { DefectName } from '../../src/replication/profile.js';
import { isOf } from '../../src/replication/releases.js';
import { runBuiltIn } from '../../src/run/built-in.js';
import { wholeMesh } from '../../src/run/ground.js';
import { Lane } from '../../src/run/lane.js';
import type { RunRequest } from '../../src/run/request.js';
import { suite } from '../../src/suite/all.js';
import { leavesOf } from '../../src/suite/test.js';
import { openLane } from './mesh.js';

type Place = Awaited<ReturnType<typeof openLane>>;

export interface Sabotage {
  /** What the engine does instead; `real` does what it should. */
  readonly engine?: (real: Engine) => Partial<Engine>;
  /** What every node does instead. */
  readonly node?: (real: Node) => Partial<Node>;
  /** Settings that the servers start with instead of what the engine wants. */
  readonly settings?: () => Record<string, string>;
  /** What faults are done to, instead. */
  readonly world?: (real: World) => Partial<World>;
  /** The release must have this bug on record, and shows it: what is known there is red where it is not. */
  readonly bug?: DefectName;
  /** Done to the mesh before the test gets it. */
  readonly before?: (cluster: Cluster) => Promise<void>;
}

/**
 * Opens native replication on the embedded servers, and what only other engines can do where there is such an engine.
 *
 * @param changes to what is asked of each
 * @returns what defines a test: that the built-in test of this name fails on these engines, for this reason
 */
export function openPlaces(
  changes: (place: 'native' | 'other') => Promise<Partial<RunRequest>> = async () => ({}),
) {
  let native: Place;
  let other: Place | undefined;
  beforeAll(async () => {
    native = await openLane({ pgBin: 'embedded', engine: 'native', ...(await changes('native')) });
    const chosen = await openLane(await changes('other'));
    if (chosen.chosen.engine.kind !== 'native') other = chosen;
    else await chosen.close();
  });
  afterAll(async () => {
    await native.close();
    await other?.close();
  });

  return (
    name: string,
    sabotage: Sabotage,
    reason: RegExp,
    on: readonly EngineKind[] | undefined = suite[name]!.needs?.engines,
  ): void => {
    test(`${name} fails: ${String(reason)}`, async ({ skip }) => {
      const releases = suite[name]!.needs?.releases;
      const place = [native, other].find((p) => {
        if (!p) return false;
        const { kind, version } = p.chosen.engine;
        return (!on || on.includes(kind)) && isOf(version, releases);
      });
      if (!place)
        return skip(`needs ${on?.join(' or ')} ${releases ?? ''}: name their servers in MMR_TEST_PG_BIN`);
      if (sabotage.bug && !place.chosen.engine.profile.defects[sabotage.bug])
        return skip(`needs a release of which it is on record that ${sabotage.bug}`);
      const { ability } = suite[name]!.needs ?? {};
      const lacks = ability && place.chosen.runtime.lacks[ability];
      if (lacks) return skip(`needs ${ability}: ${lacks}`);
      await seenRed(place, name, sabotage, reason, skip);
    });
  };
}

/** How long a test goes on that has no end of its own. */
const DURATION_MS = 5_000;

/** A test may be seen red several times, each in a folder of its own. */
let played = 0;

async function seenRed(
  opened: Place,
  name: string,
  sabotage: Sabotage,
  reason: RegExp,
  skip: (why?: string) => never,
): Promise<void> {
  const { chosen, place } = opened;
  const built = suite[name]!;
  // Servers of its own where more than the engine's and the nodes' words are sabotaged.
  const own = sabotage.settings !== undefined || sabotage.before !== undefined;
  const settings = { ...chosen.engine.settings(), ...sabotage.settings?.() };
  const started = Object.assign(Object.create(chosen.engine), { settings: () => settings }) as Engine;
  const lane = own ? new Lane('red', 3, chosen.runtime, started, place.signal, {}, chosen.next) : opened.lane;
  const mesh = await lane.fresh(built.needs);
  const nodes = mesh.cluster.nodes.map((n) => Object.assign(Object.create(n), sabotage.node?.(n)) as Node);
  // One that has several releases after one another is the mesh's own.
  const real = built.needs?.upgrade ? mesh.cluster.engine : chosen.engine;
  const engine = Object.assign(Object.create(real), sabotage.engine?.(real)) as Engine;
  const world = mesh.world && { ...mesh.world, ...sabotage.world?.(mesh.world) };
  if (sabotage.bug) Object.assign(engine, { profile: { ...real.profile, defects: {} } });
  try {
    await sabotage.before?.(mesh.cluster);
    const outcome = await runBuiltIn(
      built,
      wholeMesh({ ...mesh, world, cluster: new Cluster(nodes, engine, place.signal) }),
      {
        name: 'it',
        seed: 'seed',
        timeout: 40_000,
        ...(built.duration && { duration: DURATION_MS }),
        testDir: `${place.runDir}/tests/red/${name}-${++played}`,
        signal: place.signal,
      },
    );
    // These servers lack what it needs.
    if (outcome.verdict === 'skip') skip(outcome.reason);
    // What calls itself like a release may have been built after the bug was mended.
    if (sabotage.bug && real.profile.recordedAs && outcome.verdict === 'pass')
      skip(`this build is without the bug that ${sabotage.bug}`);
    expect(outcome.verdict, outcome.reason).toBe('fail');
    expect(outcome.reason).toMatch(reason);
  } finally {
    for (const node of nodes) node.close();
    await lane.clear(mesh, own || leavesOf(built, mesh.cluster).mesh ? 'broken' : 'whole');
  }
}
