import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { Node } from '../../src/database/node.js';
import { selectEngine } from '../../src/replication/select.js';
import { Lane } from '../../src/run/lane.js';
import { LOG_LABEL, RUN_LABEL } from '../../src/runtime/docker/arguments.js';
import { docker, removeContainer } from '../../src/runtime/docker/client.js';
import { DockerRuntime, sweepDocker } from '../../src/runtime/docker/docker.js';
import { openImage } from '../../src/runtime/docker/image.js';
import { DataInMemory } from '../../src/runtime/docker/memory.js';
import { type RunPlace, SERVER_SETTINGS, type Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { makePlace, type TestPlace } from '../support/place.js';
import { Desk } from '../support/runner.js';

/** Where the packages of Red Hat have it, whose account for PostgreSQL has this number. */
const RED_HAT = { uid: 26, data: '/var/lib/pgsql/15/data' };

const why = await whyNoDocker();
const places: TestPlace[] = [];
const images: string[] = [];

describe.skipIf(why)(
  `data directories of containers in memory${why ? ` (skipped: ${why})` : ''}`,
  { timeout: 180_000 },
  () => {
    afterEach(async () => {
      for (const made of places.splice(0)) {
        expect(await sweepDocker(made.runId)).toEqual([]);
        await made.remove();
      }
      for (const image of images.splice(0)) await docker(['rmi', '--force', image]);
    }, 60_000);

    test.each([
      ["of the docker-library's kind", async () => DOCKER_IMAGE, 999],
      ['whose account is another, and no root', redHatImage, RED_HAT.uid],
    ])('survive all that happens to servers of an image %s', async (_, make, uid) => {
      const here = await place();
      const servers = await start(await make(), here, 'n1', 'n2');
      for (const server of servers) {
        expect(await inside(server, 'stat -f -c %T "$PGDATA"')).toBe('tmpfs');
        expect(await inside(server, 'stat -c "%u %a" "$PGDATA"')).toBe(`${uid} 700`);
        await sql(server, `create table t as select '${server.name}' as name`);
      }
      // As it is when all servers of a run are down at once.
      await Promise.all([servers[0]!.kill(), servers[1]!.shutDown('fast')]);
      await Promise.all(servers.map((server) => server.startAgain()));
      await Promise.all(servers.map((server) => docker(['kill', server.peerHost])));
      await Promise.all(servers.map((server) => server.startAgain()));
      for (const server of servers)
        expect(await sql(server, 'select name from t')).toEqual([{ name: server.name }]);
    });

    test('cost every process no hundreds of comments to read, and every connection no thousands of rounds', async () => {
      const [server] = await start(DOCKER_IMAGE, await place(), 'n1');
      expect(await inside(server!, 'grep -c "^#" "$PGDATA/postgresql.conf" || true')).toBe('0');
      expect(await inside(server!, 'grep -c "^max_connections" "$PGDATA/postgresql.conf"')).toBe('1');
      const [row] = await sql(server!, "select rolpassword from pg_authid where rolname = 'postgres'");
      expect(row!.rolpassword).toMatch(/^SCRAM-SHA-256\$1:/);
    });

    test.each([
      ["of the docker-library's kind", async () => DOCKER_IMAGE],
      ['whose account is another, and no root', redHatImage],
    ])('begin afresh in a container that stays, of an image %s', async (_, make) => {
      const [server, other] = await start(await make(), await place(), 'n1', 'n2');
      const started = () => docker(['inspect', '--format', '{{.Id}} {{.State.StartedAt}}', server!.peerHost]);
      const before = await started();
      for (const table of ['first', 'second']) {
        await sql(server!, `create table ${table} ()`);
        await sql(server!, "alter system set work_mem = '5MB'");
        await server!.renew!();
        expect(
          await sql(server!, `select to_regclass('first') as gone, to_regclass('second') as too`),
        ).toEqual([{ gone: null, too: null }]);
        expect(await sql(server!, 'select setting from pg_settings where name = $$work_mem$$')).toEqual([
          { setting: '4096' },
        ]);
      }
      expect(await started()).toBe(before);
      expect(await sql(other!, 'select 1 as one')).toEqual([{ one: 1 }]);
      // It is a server like any other afterwards.
      await sql(server!, 'create table kept ()');
      await server!.kill();
      await expect(server!.renew!()).rejects.toThrow('cannot be begun afresh: it is down');
      await server!.startAgain();
      await server!.shutDown('fast');
      await server!.startAgain();
      expect(await sql(server!, `select to_regclass('kept')::text as kept`)).toEqual([{ kept: 'kept' }]);
      // Signals to the container are the server's, and its end is the container's.
      await docker(['stop', '--time', '30', server!.peerHost]);
      expect(await docker(['inspect', '--format', '{{.State.ExitCode}}', server!.peerHost])).toBe('0');
      expect(await readFile(server!.logFile, 'utf8')).toContain('database system is shut down');
      await server!.startAgain();
      await inside(server!, 'kill -KILL "$(head -n 1 "$PGDATA/postmaster.pid")"').catch(() => undefined);
      await waitFor(
        'the container to end with its server',
        async () => ((await server!.state()) === 'crashed' ? { done: undefined } : { notYet: 'it runs' }),
        { within: 10_000 },
      );
    });

    test('begin afresh after a test that has left its mesh changed, in the same containers', async () => {
      const here = await place();
      const runtime = await DockerRuntime.open(DOCKER_IMAGE, here);
      const engine = selectEngine('auto', runtime.facts, runtime.description);
      const lane = new Lane('lane1', 2, runtime, engine, here.signal);
      const first = await lane.fresh();
      const containers = await containersOf(here.runId);
      const { database } = first.cluster.nodes[0];
      await engine.disconnect(first.cluster.nodes);
      await lane.clear(first, 'broken');
      const second = await lane.fresh();
      expect(await containersOf(here.runId)).toEqual(containers);
      expect(second.servers).toEqual(first.servers);
      const left = await second.cluster.nodes[0].sql`select 1 from pg_database where datname = ${database}`;
      expect(left).toEqual([]);
      second.cluster.close();
      await lane.stop();
    });

    test('are gone with their server, and one of the same name begins afresh', async () => {
      const here = await place();
      const runtime = await DockerRuntime.open(DOCKER_IMAGE, here);
      const first = await runtime.start('n1', { ...SERVER_SETTINGS });
      await sql(first, 'create table t ()');
      await first.stop();
      const again = await runtime.start('n1', { ...SERVER_SETTINGS });
      await sql(again, 'create table t ()');
      const other = await runtime.start('n2', { ...SERVER_SETTINGS });
      await again.stop();
      expect(await inside(other, 'ls "$PGDATA/.."')).toBe('n2');
    });

    test('are made once, and for each server where the image has scripts for it', async () => {
      const scripted = await image('echo "create table of_image ()" >/docker-entrypoint-initdb.d/own.sql');
      expect((await openImage(DOCKER_IMAGE, (await place()).signal)).initOnce).toBe(true);
      expect((await openImage(scripted, (await place()).signal)).initOnce).toBe(false);
      const identifiers = async (from: string) =>
        new Set(
          await Promise.all(
            (await start(from, await place(), 'n1', 'n2')).map(async (server) => {
              const [row] = await sql(
                server,
                'select system_identifier::text as id from pg_control_system()',
              );
              return row!.id;
            }),
          ),
        );
      expect((await identifiers(DOCKER_IMAGE)).size).toBe(1);
      expect((await identifiers(scripted)).size).toBe(2);
    });

    test('an entrypoint that does not make one says why', async () => {
      const broken = await image(
        'printf "#!/bin/sh\necho no disk, no data >&2; exit 3" >/usr/bin/docker-entrypoint.sh',
      );
      await expect(start(broken, await place(), 'n1', 'n2')).rejects.toThrow(
        /the image's entrypoint did not make a data directory: [\s\S]*no disk, no data/,
      );
    });

    test('nothing is left of them after a runner that was killed', async () => {
      const desk = new Desk();
      try {
        desk.write('sleep.sh', 'echo "work begins"; sleep 60');
        const asked = ['--runtime', 'docker', '--image', DOCKER_IMAGE, '--nodes', '2'];
        const runner = desk.start('-t', 'sleep.sh', ...asked);
        const runId = await waitFor('two servers and their volume', () => serversIn(desk.folder), {
          within: 60_000,
        });
        const volumes = await volumesOf(runId);
        expect(volumes.length).toBeGreaterThan(0);
        runner.process.kill('SIGKILL');
        await runner.ended;
        const look = async () => {
          const all = (await docker(['volume', 'ls', '--quiet'])).split('\n');
          const left = [...(await containersOf(runId)), ...volumes.filter((volume) => all.includes(volume))];
          return left.length === 0 ? { done: undefined } : { notYet: left.join(' ') };
        };
        await waitFor('containers and volumes to be gone', look, { within: 60_000 });
      } finally {
        desk.clear();
      }
    });
  },
);

test('where memory is scarce they are on disk, and that is said once', async () => {
  const said: string[] = [];
  const made = await makePlace();
  const megabyte = 1024 * 1024;
  const facts = { versionNumber: 150000, extensions: {}, hasOutputPluginLibraries: false };
  const about = {
    name: 'any',
    entrypoint: [],
    hasHealthcheck: false,
    versionText: '15.0',
    takesFaketime: false,
  };
  const little = { ...about, facts, initOnce: true, freeMemory: 2100 * megabyte };
  const memory = new DataInMemory(little, made, { note: (line) => said.push(line), number: 1, of: 1 });
  expect([await memory.placeFor('n1'), await memory.placeFor('n2')]).toEqual([undefined, undefined]);
  expect(said).toEqual(["data directories are on docker's disk, not in memory: 2100 MB are free"]);
  await made.remove();
});

async function place(): Promise<TestPlace> {
  const made = await makePlace();
  places.push(made);
  return made;
}

async function start(image: string, here: RunPlace, ...names: string[]): Promise<Server[]> {
  const runtime = await DockerRuntime.open(image, here);
  const started = await Promise.allSettled(names.map((name) => runtime.start(name, { ...SERVER_SETTINGS })));
  return started.map((server) => {
    if (server.status === 'rejected') throw server.reason;
    return server.value;
  });
}

/** Runs a line in a server's container, where PGDATA is the server's. */
function inside({ peerHost }: Server, line: string): Promise<string> {
  return docker(['exec', peerHost, 'sh', '-c', line]);
}

async function sql(server: Server, text: string): Promise<Record<string, unknown>[]> {
  const node = new Node(server.name, server, 'postgres');
  try {
    return await node.sql(text);
  } finally {
    node.close();
  }
}

function redHatImage(): Promise<string> {
  const { uid, data } = RED_HAT;
  const lines = [
    `sed -i "s/:999:999:/:${uid}:${uid}:/" /etc/passwd && sed -i "s/:999:/:${uid}:/" /etc/group`,
    `mkdir -p ${data} && chown -R ${uid}:${uid} ${data} /var/run/postgresql && chmod 1777 ${data}`,
  ];
  return image(lines.join(' && '), 'USER postgres', `ENV PGDATA=${data}`, `VOLUME ${data}`);
}

/** An image like the one of Debian's packages, after a line of shell in it, with changes. */
async function image(line: string, ...changes: string[]): Promise<string> {
  const name = `mmr-test/memory:${randomBytes(6).toString('hex')}`;
  const container = name.replaceAll(/[/:]/g, '-');
  await docker(['run', '--name', container, '--entrypoint', 'sh', DOCKER_IMAGE, '-c', line]);
  images.push(name);
  const own = ['ENTRYPOINT ["docker-entrypoint.sh"]', 'CMD ["postgres"]', ...changes];
  await docker(['commit', ...own.flatMap((change) => ['--change', change]), container, name]);
  await removeContainer(container);
  return name;
}

/** The run of two servers whose logs are below this folder. */
async function serversIn(folder: string): Promise<{ done: string } | { notYet: string }> {
  const columns = `{{.Label "${RUN_LABEL}"}}\t{{.Label "${LOG_LABEL}"}}`;
  const all = (await docker(['ps', '--format', columns])).split('\n').map((line) => line.split('\t'));
  const ours = all.filter(([, log]) => log?.startsWith(folder));
  return ours.length < 2 ? { notYet: `${ours.length} servers` } : { done: ours[0]![0]! };
}

async function containersOf(runId: string): Promise<string[]> {
  const ours = ['--filter', `label=${RUN_LABEL}=${runId}`];
  return (await docker(['ps', '--all', '--quiet', ...ours])).split('\n').filter(Boolean);
}

async function volumesOf(runId: string): Promise<string[]> {
  const format = '{{range .Mounts}}{{.Name}} {{end}}';
  const names = await docker(['inspect', '--format', format, ...(await containersOf(runId))]);
  return [...new Set(names.split(/\s+/).filter(Boolean))];
}
