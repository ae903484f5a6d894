import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FaultSchedule, faultScheduleText } from '../../src/faults/schedule.js';
import { output } from '../../src/process/output.js';
import type { Observer } from '../../src/run/observer.js';
import type { Replay } from '../../src/run/request.js';
import { run } from '../../src/run/run.js';
import { shrink } from '../../src/run/shrink.js';
import { faultedRun } from '../../src/suite/faulted/run.js';
import { set } from '../../src/workload/set.js';
import type { Workload } from '../../src/workload/workload.js';
import { requestFor } from '../support/mesh.js';

const FAULTS: FaultSchedule = {
  version: 1,
  nodes: ['n1', 'n2'],
  steps: [
    { at: 200, fault: { kind: 'delay', links: [['n1', 'n2']], delay: 60 }, for: 200 },
    { at: 900, fault: { kind: 'kill', nodes: ['n2'] }, for: 200 },
  ],
};

/** Since when each node has been running, as its clients found it first. */
const since = new Map<string, string>();

/** From a server that was started again the rows that are written vanish. */
const forgetful: Workload = {
  ...set,
  setUp(cluster) {
    since.clear();
    return set.setUp(cluster);
  },
  next(client) {
    const insert = set.next(client);
    return {
      ...insert,
      async run(transaction) {
        await insert.run(transaction);
        const [row] = await transaction.sql('select pg_postmaster_start_time()::text as since');
        const now = String(row!.since);
        if (!since.has(client.node)) since.set(client.node, now);
        if (since.get(client.node) !== now)
          await transaction.sql('delete from member where id = $1', insert.value);
      },
    };
  },
};

vi.mock('../../src/suite/all.js', () => ({
  suite: {
    'planted/forgetful': {
      scope: 'servers',
      proves: 'x',
      needs: { faults: true },
      leaves: { mesh: 'changed', errors: [/./] },
      run: (context: Parameters<typeof faultedRun>[0]) =>
        faultedRun(context, {
          workloads: [forgetful],
          clientsPerNode: 1,
          rate: 20,
          faults: FAULTS,
          after: 400,
        }),
    },
    'planted/fine': { scope: 'servers', proves: 'x', needs: { faults: true }, run: async () => {} },
  },
}));

let dir: string;
let replay: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mmr-shrink-'));
  replay = join(dir, 'faults.json');
  await writeFile(replay, faultScheduleText(FAULTS));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function request(test: string): Replay {
  const resultsDir = join(dir, 'results');
  return { ...requestFor({ nodes: 2, wanted: [{ test }], seed: 'abc', resultsDir }), replay };
}

const workDirs: string[] = [];
const observer: Observer = {
  started: ({ workDir }) => void workDirs.push(workDir),
  note: () => {},
  testStarted: () => {},
  testEnded: () => {},
};
const never = new AbortController().signal;

test('a planted failure is shrunk to the fault that brings it about, and replayed', async () => {
  const { replay: _, ...first } = request('planted/forgetful');
  const { results, runDir } = await run(first, observer, never);
  const [failed] = results.tests;
  expect(failed).toMatchObject({ verdict: 'fail', reason: expect.stringContaining('is lost on') });
  const written = join(runDir, 'tests/planted/forgetful/faults.json');
  expect(failed!.reproduce).toMatch(
    / --seed abc --replay \S+\/tests\/planted\/forgetful\/faults\.json --test-timeout 30$/,
  );
  const done = JSON.parse(await readFile(written, 'utf8')) as FaultSchedule;
  expect(done.steps.map(({ fault }) => fault.kind)).toEqual(['delay', 'kill']);

  const said: string[] = [];
  const shrunk = await shrink(
    { ...request('planted/forgetful'), replay: written },
    observer,
    (line) => said.push(line),
    never,
  );
  expect(shrunk).toMatchObject({ before: { failed: 5, runs: 5 }, after: { failed: 5, runs: 5 } });
  expect(shrunk!.schedule.steps.map(({ fault }) => fault)).toEqual([{ kind: 'kill', nodes: ['n2'] }]);
  expect(said).toEqual([
    expect.stringMatching(
      /^planted\/forgetful with 2 faults \(delay .* of n2→n1 .*; kill of n2 .*\), seed abc, 5 times$/,
    ),
    'failed in 5 of 5 runs: no acknowledged write is lost',
    'each candidate is run once',
    'candidate 1: no fault at all: did not fail in 1 run',
    expect.stringMatching(/^candidate 2: 1 fault \(delay .*\): did not fail in 1 run$/),
    expect.stringMatching(/^candidate 3: 1 fault \(kill of n2 .*\): failed in run 1$/),
    expect.stringMatching(/^1 fault \(kill of n2 .*\): failed in 5 of 5 runs$/),
  ]);
  expect(shrunk!.command).toMatch(
    /^\.\/runner -t planted\/forgetful --nodes 2 --engine native --runtime local --pg-bin embedded --jobs 1 --seed abc --replay \S+\/faults\.json --test-timeout 30$/,
  );
  const again = await run({ ...first, replay: shrunk!.file }, observer, never);
  expect(again.results.tests[0]).toMatchObject({ verdict: 'fail' });
}, 240_000);

test('what never fails leaves nothing, and is no failure', async () => {
  const said: string[] = [];
  expect(await shrink(request('planted/fine'), observer, (line) => said.push(line), never)).toBeUndefined();
  expect(said).toHaveLength(1);
  expect(await readdir(dir)).toEqual(['faults.json']);
}, 120_000);

test('ended early it leaves nothing that runs', async () => {
  const abort = new AbortController();
  const impatient = { ...observer, testStarted: () => abort.abort(new Error('enough')) };
  const shrinking = shrink(request('planted/forgetful'), impatient, () => {}, abort.signal);
  await expect(shrinking).rejects.toThrow('enough');
  expect(await readdir(dir)).toEqual(['faults.json']);
  const processes = await output('ps', ['-eo', 'args']);
  for (const workDir of workDirs) expect(processes).not.toContain(workDir);
}, 60_000);

test('a wrong request is refused before anything starts', async () => {
  const wrong = { ...request('planted/fine'), nodes: 3 };
  const before = workDirs.length;
  await expect(shrink(wrong, observer, () => {}, never)).rejects.toThrow(
    /was made for the nodes n1, n2, but this cluster has n1, n2, n3/,
  );
  expect(await readdir(dir)).toEqual(['faults.json']);
  expect(workDirs).toHaveLength(before);
});
