import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { selectEngine } from '../../src/replication/select.js';
import { mostServers } from '../../src/run/opened-place.js';
import { linkLatest, makePlace } from '../../src/run/place.js';
import { plan } from '../../src/run/plan.js';
import { scriptDatabase, scriptPorts } from '../../src/run/script-cluster.js';
import type { ScriptSays } from '../../src/run/script-says.js';
import { freePort, freePortRange, isFree } from '../../src/runtime/local/ports.js';
import { scramVerifier } from '../../src/runtime/scram.js';
import type { PlannedTest } from '../../src/schedule/resolve.js';
import type { Needs, Test } from '../../src/suite/test.js';
import { requestFor } from '../support/mesh.js';

const facts = { versionNumber: 180_004, extensions: {}, hasOutputPluginLibraries: false };
const native = selectEngine('native', facts, 'here');
const needing = (needs: Needs): Test => ({ scope: 'servers', proves: 'x', needs, run: async () => {} });

test('what the cluster lacks is skipped with the reason, the rest is not', () => {
  const suite = {
    'a/many': needing({ nodes: 4 }),
    'a/spock': needing({ engines: ['spock', 'pglogical'] }),
    'a/plain': needing({}),
    'a/clock': needing({ ability: 'skewClock' }),
    'a/disk': needing({ ability: 'fillVolume' }),
    'a/off': needing({ off: ['x.y'] }),
    'a/other': needing({ off: ['x.z', 'x.w'] }),
  };
  const planned = Object.keys(suite).map((id) => ({
    name: id,
    test: { kind: 'built-in' as const, id },
    group: 0,
  }));
  const runtime = { kind: 'local' as const, lacks: { skewClock: 'no libfaketime' } };
  const pgSettings = { 'x.y': 'On', 'x.z': 'off' };
  const items = plan(planned, suite, { engine: native, runtime, nodes: 3, pgSettings });
  expect(items.map((item) => item.kind === 'built-in' && item.skip)).toEqual([
    'needs 4 nodes, the cluster has 3',
    'needs spock or pglogical, the engine is native',
    undefined,
    'needs skewClock, which runtime local cannot do: no libfaketime',
    undefined,
    'needs servers with x.y off, and --pg-setting has set it to On',
    undefined,
  ]);
});

test.each([
  ['auto', { spock: '5.0.11', pglogical: '2.4.2' }, 170_011, 'spock'],
  ['auto', { pglogical: '2.4.2' }, 150_018, 'pglogical'],
  ['auto', {}, 160_014, 'native'],
  ['pglogical', { spock: '5.0.11', pglogical: '2.4.2' }, 170_011, 'pglogical'],
] as const)('engine %s of %o on %d is %4$s', (wanted, extensions, versionNumber, kind) => {
  expect(selectEngine(wanted, { ...facts, extensions, versionNumber }, 'here').kind).toBe(kind);
});

test.each([
  [
    'auto',
    150_018,
    /"auto": PostgreSQL 15 in \/x has neither spock nor pglogical, and native replication needs PostgreSQL 16/,
  ],
  [
    'native',
    150_018,
    /"native": not to be had in PostgreSQL 15 in \/x: native replication needs PostgreSQL 16 or later/,
  ],
  ['spock', 180_004, /"spock": not to be had in PostgreSQL 15 in \/x: the extension spock is not installed/],
] as const)('engine %s that these servers lack is refused', (wanted, versionNumber, message) => {
  const choose = () => selectEngine(wanted, { ...facts, versionNumber }, 'PostgreSQL 15 in /x');
  expect(choose).toThrow(RequestError);
  expect(choose).toThrow(message);
});

test('settings name the output plugin only where the server knows the setting', () => {
  const spock = (hasOutputPluginLibraries: boolean) =>
    selectEngine(
      'spock',
      { versionNumber: 170_011, extensions: { spock: '5.0.11' }, hasOutputPluginLibraries },
      'x',
    ).settings();
  expect(spock(true)).toHaveProperty('output_plugin_libraries', 'pgoutput, test_decoding, spock_output');
  expect(spock(false)).not.toHaveProperty('output_plugin_libraries');
});

test('a run directory of its own for each run, and latest points to the last', async () => {
  const resultsDir = await mkdtemp(join(tmpdir(), 'mmr-place-'));
  try {
    const signal = new AbortController().signal;
    const places = await Promise.all(
      [1, 2, 3].map(() => makePlace({ resultsDir, seed: 's', servers: 3, signal })),
    );
    expect(new Set(places.map((p) => p.runDir)).size).toBe(3);
    expect(new Set(places.map((p) => p.password)).size).toBe(3);
    for (const { runDir } of places) await linkLatest(runDir);
    expect(join(resultsDir, await readlink(join(resultsDir, 'latest')))).toBe(places[2]!.runDir);
  } finally {
    await rm(resultsDir, { recursive: true });
  }
});

test('a disk without room for the servers is said before anything starts', async () => {
  const options = {
    resultsDir: join(tmpdir(), 'never-made'),
    seed: 's',
    servers: 1e7,
    signal: new AbortController().signal,
  };
  await expect(makePlace(options)).rejects.toThrow(
    /no room for the servers: \d+ MB are free, 1280000000 MB are needed/,
  );
});

test('a results folder that cannot be made is named', async () => {
  const options = { resultsDir: '/dev/null/x', seed: 's', servers: 3, signal: new AbortController().signal };
  await expect(makePlace(options)).rejects.toThrow(
    /results "\/dev\/null\/x": the run directory cannot be made there/,
  );
});

test('EDGE_START_PORT is taken when its ports are free, and refused with the port that is not', async () => {
  const first = await freePortRange(3);
  const request = requestFor({ env: { EDGE_START_PORT: String(first) } });
  expect(await scriptPorts(request)).toBe(first);
  const { createServer } = await import('node:net');
  const taken = createServer().listen(first + 1, '127.0.0.1');
  try {
    await new Promise((resolve) => taken.once('listening', resolve));
    await expect(scriptPorts(request)).rejects.toThrow(`port ${first + 1} of 127.0.0.1 is in use`);
    expect(await scriptPorts({ ...request, skipPortCheck: true })).not.toBe(first);
  } finally {
    taken.close();
  }
  await expect(scriptPorts(requestFor({ env: { EDGE_START_PORT: 'abc' } }))).rejects.toThrow(
    /EDGE_START_PORT "abc"/,
  );
});

test('ports are never given out twice', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort));
  expect(new Set(ports).size).toBe(50);
  expect(await isFree(ports[0]!)).toBe(true);
});

test('a verifier is salted, and of the form that PostgreSQL takes', () => {
  const form = /^SCRAM-SHA-256\$\d+:[\w+/]{22}==\$[\w+/]{43}=:[\w+/]{43}=$/;
  expect(scramVerifier('secret')).toMatch(form);
  expect(scramVerifier('secret')).not.toBe(scramVerifier('secret'));
});

test.each([
  '',
  'two\nlines',
  'a\u0000b',
  'dbname=x',
  ' blank',
  'blank ',
  'ä'.repeat(32),
  'template1',
])('EDGE_DB %j is refused before anything starts', (name) => {
  const asking = () => scriptDatabase({ env: { EDGE_DB: name } });
  expect(asking).toThrow(RequestError);
  expect(asking).toThrow(`EDGE_DB=${JSON.stringify(name)} is not accepted; accepted: the name of a database`);
});

test.each(['lcdb', 'My "own" data', 'ä'.repeat(31), 'postgres'])('EDGE_DB %j is taken', (name) => {
  expect(scriptDatabase({ env: { EDGE_DB: name } })).toBe(name);
});

test('room is asked for the servers that run at a time, and for no others', () => {
  const script = { name: 'a.sh', test: { kind: 'script', file: '/a.sh' }, group: 0 } as const;
  const builtIn = (id: string, group: number) =>
    ({ name: id, test: { kind: 'built-in', id }, group }) as const;
  const most = (tests: PlannedTest[], scripts = false, says = new Map<string, ScriptSays>()) =>
    mostServers({
      request: requestFor({ nodes: 2 }),
      ...{ tests, says, jobs: 4 },
      scripts: scripts ? { database: 'lcdb', firstPort: 6432 } : undefined,
    });
  expect(most([script], true)).toBe(2);
  expect(most([script], false, new Map([['/a.sh', { scope: 'tables' }]]))).toBe(2);
  expect(most([builtIn('dml/insert', 0)])).toBe(2);
  expect(most([builtIn('nodes/join', 0), script], true)).toBe(5);
  expect(most(Array.from({ length: 40 }, (_, i) => builtIn('dml/insert', i)))).toBe(10);
});
