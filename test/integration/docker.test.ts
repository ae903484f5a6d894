import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Node } from '../../src/database/node.js';
import { ClusterError, RequestError } from '../../src/errors.js';
import { LOG_LABEL, RUN_LABEL } from '../../src/runtime/docker/arguments.js';
import { docker } from '../../src/runtime/docker/client.js';
import { DockerRuntime, sweepDocker } from '../../src/runtime/docker/docker.js';
import { freePort } from '../../src/runtime/local/ports.js';
import { type RunPlace, SERVER_SETTINGS, type Server } from '../../src/runtime/runtime.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { makePlace, type TestPlace } from '../support/place.js';

const IMAGE = DOCKER_IMAGE;
const why = await whyNoDocker();
const places: TestPlace[] = [];

describe.skipIf(why)(`docker runtime${why ? ` (skipped: ${why})` : ''}`, { timeout: 120_000 }, () => {
  afterEach(async () => {
    for (const made of places.splice(0)) {
      expect(await sweepDocker(made.runId)).toEqual([]);
      await made.remove();
    }
  }, 60_000);

  test('knows the servers of an image', async () => {
    const runtime = await DockerRuntime.open(IMAGE, await place());
    expect(runtime.facts.versionNumber).toBeGreaterThan(15_00_00);
    expect(runtime.facts.versionNumber).toBeLessThan(16_00_00);
    expect(runtime.facts.extensions).toEqual({ pglogical: expect.stringMatching(/^2\./) });
    expect(runtime.description).toMatch(/^PostgreSQL 15\.\d+ in containers of mmr-test\/pglogical:15$/);
  });

  test('three servers start in parallel, know one another and leave only their logs', async () => {
    const here = await place();
    const runtime = await DockerRuntime.open(IMAGE, here);
    const servers = await Promise.all(
      ['n1', 'n2', 'n3'].map((name) => runtime.start(name, { ...SERVER_SETTINGS, cluster_name: name })),
    );
    for (const server of servers) {
      const peers = servers.filter((peer) => peer !== server);
      expect(await namesSeenFrom(server, peers)).toEqual(peers.map(({ name }) => name));
      expect(JSON.stringify(await argumentsOf(server))).not.toContain(here.password);
      // The other half of the check: this is where a password would be seen.
      expect(JSON.stringify(await argumentsOf(server))).toContain('listen_addresses=*');
    }
    expect(await listening(servers)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);

    await Promise.all(servers.map((server) => say(server, `last words of ${server.name}`)));
    await Promise.all(servers.map((server) => server.stop()));
    expect(await left(here, 'server')).toEqual([]);
    for (const { name, logFile } of servers) {
      expect(logFile).toBe(join(here.runDir, 'nodes', name, 'server.log'));
      expect(await readFile(logFile, 'utf8')).toMatch(
        new RegExp(`ready to accept[\\s\\S]*last words of ${name}`),
      );
    }
    expect(await left(here, 'network')).toHaveLength(1);
    expect(await sweepDocker(here.runId)).toEqual([]);
    expect([...(await left(here, 'container')), ...(await left(here, 'network'))]).toEqual([]);
  });

  test('listens on the port that was asked for', async () => {
    const runtime = await DockerRuntime.open(IMAGE, await place());
    const port = await freePort();
    const server = await runtime.start('n1', { ...SERVER_SETTINGS }, { port });
    expect(server.port).toBe(port);
  });

  test('says what the server said that did not start', async () => {
    const here = await place();
    const runtime = await DockerRuntime.open(IMAGE, here);
    const starting = runtime.start('n1', { ...SERVER_SETTINGS, shared_preload_libraries: 'no_such_library' });
    await expect(starting).rejects.toThrow(ClusterError);
    await expect(starting).rejects.toThrow(
      /^n1: the container ended with status \d+ while starting:\n[\s\S]*could not access file "no_such_library"/,
    );
    expect(await left(here, 'server')).toEqual([]);
    expect(await readFile(join(here.runDir, 'nodes/n1/server.log'), 'utf8')).toContain('no_such_library');
  });

  test('gives up a container that its health check calls unhealthy', async () => {
    const here = await place();
    const image = `mmr-test/unhealthy:${here.runId}`;
    await derive(image, [
      'ENTRYPOINT ["sh", "-c", "echo still busy; exec sleep 1000"]',
      'HEALTHCHECK --interval=1s --retries=1 CMD false',
    ]);
    try {
      const runtime = await DockerRuntime.open(image, here);
      await expect(runtime.start('n1', {})).rejects.toThrow(
        "n1: the container's health check fails:\nstill busy",
      );
    } finally {
      await docker(['rmi', '--force', image]);
    }
  });

  test('a run that was told to stop does not wait for its servers', async () => {
    const stop = new AbortController();
    const here = await place(stop.signal);
    const image = `mmr-test/busy:${here.runId}`;
    await derive(image, ['ENTRYPOINT ["sleep", "1000"]', 'CMD []']);
    try {
      const runtime = await DockerRuntime.open(image, here);
      const starting = runtime.start('n1', {});
      const look = async () => ((await left(here, 'server')).length > 0 ? 'there' : 'not yet');
      await expect.poll(look, { timeout: 20_000 }).toBe('there');
      stop.abort(new Error('told to stop'));
      await expect(starting).rejects.toThrow('told to stop');
      expect(await left(here, 'server')).toEqual([]);
    } finally {
      await docker(['rmi', '--force', image]);
    }
  });

  test('a server that somebody else has killed can still be stopped, its log complete', async () => {
    const here = await place();
    const runtime = await DockerRuntime.open(IMAGE, here);
    const server = await runtime.start('n1', { ...SERVER_SETTINGS });
    await say(server, 'last words');
    await docker(['kill', server.peerHost]);
    await server.stop();
    await server.stop();
    expect(await left(here, 'server')).toEqual([]);
    expect(await readFile(server.logFile, 'utf8')).toContain('last words');
  });

  test('sweeps up what a crashed run has left, logs first', async () => {
    const here = await place();
    const runtime = await DockerRuntime.open(IMAGE, here);
    const server = await runtime.start('n1', { ...SERVER_SETTINGS });
    await say(server, 'last words');
    await rm(server.logFile);
    expect(await sweepDocker(here.runId)).toEqual([]);
    expect([...(await left(here, 'container')), ...(await left(here, 'network'))]).toEqual([]);
    expect(await readFile(server.logFile, 'utf8')).toContain('last words');
    await server.stop();
  });

  test('refuses an image that does not start PostgreSQL', async () => {
    const here = await place();
    const image = `mmr-test/bare:${here.runId}`;
    const emptyTar = join(here.runDir, 'empty.tar');
    await writeFile(emptyTar, Buffer.alloc(1024));
    await docker(['import', emptyTar, image]);
    try {
      const opening = DockerRuntime.open(image, here);
      await expect(opening).rejects.toThrow(RequestError);
      await expect(opening).rejects.toThrow(`image "${image}": has no entrypoint`);
    } finally {
      await docker(['rmi', '--force', image]);
    }
  });
});

async function place(signal?: AbortSignal): Promise<TestPlace> {
  const made = await makePlace(tmpdir(), signal);
  places.push(made);
  return made;
}

/** What the peers' servers call themselves when `server` itself logs in to them. */
async function namesSeenFrom(server: Server, peers: readonly Server[]): Promise<unknown[]> {
  const node = new Node(server.name, server, 'postgres');
  try {
    await node.sql`create extension dblink`;
    const asked = peers.map((peer) => {
      const dsn = new Node(peer.name, peer, 'postgres').peerDsn;
      return node.value`select * from dblink(${dsn}::text, 'show cluster_name') as t(name text)`;
    });
    return await Promise.all(asked);
  } finally {
    node.close();
  }
}

async function say(server: Server, words: string): Promise<void> {
  const node = new Node(server.name, server, 'postgres');
  await node.sql(`do $$ begin raise log '${words}'; end $$`);
  node.close();
}

async function argumentsOf(server: Server): Promise<unknown> {
  const format = '[{{json .Path}},{{json .Args}},{{json .Config.Cmd}},{{json .Config.Entrypoint}}]';
  return JSON.parse(await docker(['inspect', '--format', format, server.peerHost]));
}

async function listening(servers: readonly Server[]): Promise<string[]> {
  const format = '{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}}{{end}}{{end}}';
  return (await docker(['inspect', '--format', format, ...servers.map(({ peerHost }) => peerHost)])).split(
    '\n',
  );
}

/** Of a run's servers each has a container; another one holds what is in memory as long as the run lasts. */
async function left({ runId }: RunPlace, what: 'container' | 'server' | 'network'): Promise<string[]> {
  const [kind, only] = what === 'network' ? [what, []] : ['container', ['--all']];
  const servers = what === 'server' ? ['--filter', `label=${LOG_LABEL}`] : [];
  const ours = ['--filter', `label=${RUN_LABEL}=${runId}`];
  return (await docker([kind, 'ls', ...only, '--quiet', ...ours, ...servers])).split('\n').filter(Boolean);
}

/** An image like the one of Debian's packages, with changes. */
async function derive(image: string, changes: readonly string[]): Promise<void> {
  const container = await docker(['create', IMAGE]);
  await docker(['commit', ...changes.flatMap((change) => ['--change', change]), container, image]);
  await docker(['rm', '--volumes', container]);
}
