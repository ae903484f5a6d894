import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Server } from '../../src/runtime/runtime.js';
import { ASKED_FOR, foundOn } from '../support/lent.js';
import { openLane } from '../support/mesh.js';
import { Job } from './job.js';
import { ResultsService } from './results-service.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let service: ResultsService;
let opened: Awaited<ReturnType<typeof openLane>>;
let servers: Server[];

beforeAll(async () => {
  service = await ResultsService.start();
  opened = await openLane({ pgBin: 'embedded', nodes: 2 });
  const settings = { ...ASKED_FOR.native, logging_collector: 'on' };
  servers = await Promise.all(['a', 'b'].map((name) => opened.chosen.runtime.start(name, settings)));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await opened.close();
  await service.stop();
});

function newJob(inputs: Record<string, string>): Job {
  const line = ({ port, password }: Server, i: number) =>
    `n${i + 1} postgresql://postgres:${password}@127.0.0.1:${port}/`;
  const job = new Job(
    { cluster: servers.map(line).join('\n'), cache: 'false', ...inputs },
    service.environment,
  );
  onTestFinished(() => job.remove());
  return job;
}

test('servers that are there already are tested and left as they were; their passwords are masked first', async () => {
  const before = await Promise.all(servers.map(foundOn));
  const job = newJob({ schedule: 'smoke' });
  const main = await job.main();
  expect(`${main.status} ${main.stdout}`).toMatch(/^0 /);
  expect(main.outputs).toMatchObject({ result: 'pass', passed: '4' });
  const words = main.stdout.split('\n');
  for (const { password } of servers) {
    const told = [...new Set(words.filter((line) => line.includes(password)))];
    expect(told).toEqual([`::add-mask::${password}`]);
    expect(main.summary).not.toContain(password);
    expect(await readFile(join(job.run!.runDir, 'results.json'), 'utf8')).not.toContain(password);
  }
  await job.post();
  expect(await Promise.all(servers.map(foundOn))).toEqual(before);
});

test('a main that is killed has its post clean up', async () => {
  const before = await Promise.all(servers.map(foundOn));
  const job = newJob({ tests: 'hangs.sh' });
  job.checkOut('hangs.sh', '#!/bin/sh\necho begun > "$MMR_RUN_DIR/begun"\nexec sleep 600\n');
  const main = job.startMain();
  await job.until('the script to begin', () => job.run && existsSync(join(job.run.runDir, 'begun')));
  expect(await Promise.all(servers.map(foundOn))).not.toEqual(before);
  main.process.kill('SIGKILL');
  await main.ended;
  const post = await job.post();
  expect(post.stdout).toContain('nothing of it is left running');
  expect(await Promise.all(servers.map(foundOn))).toEqual(before);
});

test('what is wrong with the lines is said without them', async () => {
  const job = newJob({ cluster: 'n1 host=a user=u password=topsecret\nn2 host=b password=topsecret' });
  const { status, stdout } = await job.main();
  expect(status).toBe(1);
  expect(stdout).toContain('input cluster, line 2, column 4: the connection string names no user');
  expect(stdout).not.toContain('topsecret');
});
