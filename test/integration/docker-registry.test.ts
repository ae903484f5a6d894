import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { DockerRuntime, dockerAnswers, sweepDocker } from '../../src/runtime/docker/docker.js';
import { pull } from '../../src/runtime/docker/image.js';
import type { RunPlace } from '../../src/runtime/runtime.js';

const place: RunPlace = {
  runId: 'none',
  workDir: '/nonexistent',
  runDir: '/nonexistent',
  password: 'unused',
  signal: new AbortController().signal,
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('without a daemon', () => {
  test('says so in the words of docker', async () => {
    vi.stubEnv('DOCKER_HOST', 'unix:///nonexistent.sock');
    const why = await dockerAnswers();
    expect(why).toMatch(/nonexistent\.sock|not installed/);
    const opening = DockerRuntime.open('any', place);
    await expect(opening).rejects.toThrow(RequestError);
    await expect(opening).rejects.toThrow(`runtime docker: ${why}`);
  });

  test('without docker there is nothing to sweep', async () => {
    vi.stubEnv('PATH', '/nonexistent');
    expect(await dockerAnswers()).toBe('the docker command is not installed');
    expect(await sweepDocker('none')).toEqual([]);
  });
});

test('a pull ends with the run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mmr-docker-'));
  const began = join(folder, 'began');
  try {
    writeFileSync(join(folder, 'docker'), `#!/bin/sh\necho $$ >${began}\nexec sleep 60\n`, {
      mode: 0o755,
    });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    const run = new AbortController();
    const pulling = pull('slow:17', run.signal, []);
    pulling.catch(() => undefined);
    await vi.waitFor(() => expect(readFileSync(began, 'utf8')).toMatch(/\n/), { timeout: 10_000 });
    run.abort(new Error('enough'));
    await expect(pulling).rejects.toThrow('enough');
    await vi.waitFor(() =>
      expect(() => process.kill(Number(readFileSync(began, 'utf8')), 0)).toThrow('ESRCH'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const why = await dockerAnswers();
describe.skipIf(why)(`pulling${why ? ` (skipped: ${why})` : ''}`, { timeout: 60_000 }, () => {
  test('an image that does not exist is asked for once', async () => {
    await using registry = await standIn(404, { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' });
    const image = `${registry.host}/no/such:17`;
    const opening = DockerRuntime.open(image, place);
    await expect(opening).rejects.toThrow(RequestError);
    await expect(opening).rejects.toThrow(
      new RegExp(`^image "${image}": cannot be pulled: .*manifest unknown`),
    );
    expect(registry.pulls()).toBe(1);
  });

  test('an image that is forbidden is asked for once', async () => {
    await using registry = await standIn(403, { code: 'DENIED', message: 'requested access is denied' });
    const pulling = pull(`${registry.host}/secret:17`, place.signal, [1, 1]);
    await expect(pulling).rejects.toThrow(/secret:17": cannot be pulled: .*denied/);
    expect(registry.pulls()).toBe(1);
  });

  test('a registry in trouble is asked again, and has the last word', async () => {
    await using registry = await standIn(503, { code: 'UNAVAILABLE', message: 'come back later' });
    const pulling = pull(`${registry.host}/some:17`, place.signal, [1, 1]);
    await expect(pulling).rejects.toThrow(
      /some:17": cannot be pulled \(3 attempts\): .*(503|come back later)/,
    );
    expect(registry.pulls()).toBe(3);
  });

  test('an impossible name gets a request error', async () => {
    await expect(DockerRuntime.open('Not An Image', place)).rejects.toThrow(RequestError);
    await expect(DockerRuntime.open('Not An Image', place)).rejects.toThrow(
      /^image "Not An Image": .*invalid reference/,
    );
  });
});

/** A registry on the loopback address, which docker speaks plain HTTP to, that has one answer to everything. */
async function standIn(status: number, error: { code: string; message: string }) {
  const asked: string[] = [];
  const server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    const greeting = url === '/v2/';
    response.writeHead(greeting ? 200 : status, { 'content-type': 'application/json' });
    response.end(greeting ? '{}' : JSON.stringify({ errors: [error] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Each pull greets the registry once. */
    pulls: () => asked.filter((request) => request === 'GET /v2/').length,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
