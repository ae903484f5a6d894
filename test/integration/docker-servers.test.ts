import { readFile, rm } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { LOG_LABEL, RUN_LABEL } from '../../src/runtime/docker/arguments.js';
import { docker } from '../../src/runtime/docker/client.js';
import { DockerRuntime, sweepDocker } from '../../src/runtime/docker/docker.js';
import { type RunPlace, SERVER_SETTINGS, type Server } from '../../src/runtime/runtime.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { makePlace, type TestPlace } from '../support/place.js';
import { serverLives } from '../support/server-life.js';

const why = await whyNoDocker();
const places: TestPlace[] = [];

describe.skipIf(why)(
  `a server in a container${why ? ` (skipped: ${why})` : ''}`,
  { timeout: 120_000 },
  () => {
    afterEach(async () => {
      for (const made of places.splice(0)) {
        expect(await sweepDocker(made.runId)).toEqual([]);
        await made.remove();
      }
    }, 60_000);

    test.each(serverLives)('%s; nothing is left', async (_, live) => {
      const { server, here } = await start();
      const { port } = server;
      await live(server);
      expect(server.port).toBe(port);
      await server.stop();
      expect(await containers(here, LOG_LABEL)).toBe('');
    });

    test('one that somebody else has killed is crashed, not down; it starts again', async () => {
      const { server } = await start();
      await docker(['kill', server.peerHost]);
      expect(await server.state()).toBe('crashed');
      await server.startAgain();
      expect(await server.state()).toBe('running');
    });

    test.each([
      ['paused', (server: Server) => server.pause()],
      ['killed', (server: Server) => server.kill()],
    ])('sweeps up one that is %s, its log saved', async (_, damage) => {
      const { server, here } = await start();
      await damage(server);
      await rm(server.logFile);
      expect(await sweepDocker(here.runId)).toEqual([]);
      expect(await containers(here)).toBe('');
      expect(await readFile(server.logFile, 'utf8')).toContain('ready to accept connections');
      await server.stop();
    });
  },
);

async function start(): Promise<{ server: Server; here: RunPlace }> {
  const here = await makePlace();
  places.push(here);
  const runtime = await DockerRuntime.open(DOCKER_IMAGE, here);
  return { server: await runtime.start('n1', { ...SERVER_SETTINGS }), here };
}

function containers({ runId }: RunPlace, ...labels: string[]): Promise<string> {
  const filters = [`${RUN_LABEL}=${runId}`, ...labels].flatMap((label) => ['--filter', `label=${label}`]);
  return docker(['container', 'ls', '--all', '--quiet', ...filters]);
}
