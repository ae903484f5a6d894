import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../errors.js';
import { packageRoot } from '../root.js';
import type { RunPlace } from '../runtime/runtime.js';
import type { CheckedRequest } from './checked-request.js';
import type { Chosen } from './chosen.js';
import { commandFor, settled } from './command-line.js';
import { startGuard } from './guard.js';
import { RunLog } from './log.js';
import type { Observer } from './observer.js';
import type { OpenedPlace } from './opened-place.js';
import { linkLatest } from './place.js';
import { Record } from './record.js';
import { hidingOf, type RunRequest } from './request.js';
import { LOOK_OVER } from './script-look-over.js';
import { sharesCluster } from './script-says.js';
import { sweep, sweepLocal } from './sweep.js';
import { Undo } from './undo.js';

/** A run whose place and results whoever asked for it knows of: whatever happens now ends in its results. */
export interface BegunRun extends CheckedRequest, OpenedPlace {
  /** What to ask for to have the same run again. */
  readonly again: RunRequest;
  readonly record: Record;
  /** What could not be taken away again from servers of somebody else's. */
  readonly left: readonly string[];
  readonly log: RunLog;
  /** Whoever watches, and the log. */
  readonly observer: Observer;
  /** Ends all servers, unless they are handed on. */
  readonly servers: Undo;
}

/** Tells where the run is, and sees to it that all that it starts is stopped, also where this process just dies. */
export async function begin(
  checked: CheckedRequest,
  place: OpenedPlace,
  observer: Observer,
  undo: Undo,
): Promise<BegunRun> {
  const { runDir, runId, workDir, password } = place.place;
  const unlinked = await linkLatest(runDir);
  const log = new RunLog(join(runDir, 'runner.log'));
  const noting = alsoInto(log, observer, hidingOf(checked.request.cluster));
  observer.started({ runId, workDir, runDir, runtime: place.kind, password });
  const again = settled(checked.request, checked.seed, place.kind, place.opened.chosen);
  const guard = startGuard(runId, workDir, checked.request.cluster);
  undo.add(() => guard.dismiss());
  const servers = new Undo();
  undo.add(() => servers.all());
  const { chosen } = place.opened;
  const left: string[] = [];
  servers.add(async () => {
    await chosen?.runtime.leave?.().catch((error: unknown) => {
      const lines = messageOf(error).split('\n');
      for (const line of lines) noting.note(`not cleaned up: ${line}`);
      left.push(...lines);
    });
  });
  servers.add(async () => {
    const uncleaned = place.kind === 'docker' ? await sweep(place.place) : await sweepLocal(workDir);
    for (const line of uncleaned) noting.note(`not cleaned up: ${line}`);
  });
  if (unlinked) noting.note(unlinked);
  const record = new Record(
    runDir,
    withLookOver(checked),
    checked.request.strict,
    await head(checked, place.place, again, place.opened.chosen),
  );
  return { ...checked, ...place, left, again, record, log, observer: noting, servers };
}

function alsoInto(log: RunLog, observer: Observer, hide: (text: string) => string): Observer {
  return {
    started: (run) => observer.started(run),
    note: (line) => {
      log.line(hide(line));
      observer.note(hide(line));
    },
    testStarted: (name) => observer.testStarted(name),
    testProgress: (name, text) => observer.testProgress?.(name, text),
    testEnded: (result, done, total) => observer.testEnded(result, done, total),
  };
}

/** The names of all results in their order: the look over follows the last script that shares a cluster. */
function withLookOver({ tests, says }: CheckedRequest): string[] {
  const last = tests.filter((test) => sharesCluster(test, says)).at(-1);
  return tests.flatMap((test) => (test === last ? [test.name, LOOK_OVER] : test.name));
}

async function head(
  { request: { shard }, schedule }: CheckedRequest,
  place: RunPlace,
  again: RunRequest,
  chosen: Chosen | undefined,
) {
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  return {
    tool: { name: 'mmr-test-action' as const, version: String(version) },
    runId: place.runId,
    startedAt: new Date().toISOString(),
    seed: again.seed!,
    ...(again.pgedgeVersion && { pgedgeVersion: again.pgedgeVersion }),
    command: commandFor(again),
    ...(shard && { shard: { ...shard, ofTests: schedule.length, schedule: hashOf(schedule) } }),
    ...(chosen && {
      cluster: {
        nodes: again.nodes,
        runtime: chosen.runtime.kind,
        servers: chosen.runtime.description,
        engine: chosen.engine.kind,
        engineVersion: chosen.engine.version,
        ...(chosen.parts.length > 1 && { byNode: releasesByNode(chosen, again.nodes) }),
        ...(Object.keys(again.pgSettings).length > 0 && { settings: again.pgSettings }),
      },
    }),
  };
}

/** By which parts of one schedule are known. */
function hashOf(schedule: CheckedRequest['schedule']): string {
  const names = schedule.map(({ name }) => name).join('\n');
  return createHash('sha256').update(names).digest('hex').slice(0, 16);
}

/** What each node has, where they differ. */
function releasesByNode({ parts }: Chosen, nodes: number) {
  const all = parts.flatMap(({ nodes, runtime, engine }) =>
    nodes.map((node) => [node, { servers: runtime.description, engineVersion: engine.version }] as const),
  );
  const ofMesh = all.filter(([node]) => Number(node.slice(1)) <= nodes);
  return Object.fromEntries(ofMesh.sort(([a], [b]) => a.localeCompare(b)));
}
