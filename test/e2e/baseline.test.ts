import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Job } from './job.js';
import { ResultsService } from './results-service.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const LOCAL = { runtime: 'local', 'pg-bin': 'embedded', cache: 'false', nodes: '2', tests: 'mine.sh' };

let service: ResultsService;
let job: Job;
beforeAll(async () => {
  service = await ResultsService.start();
});
afterAll(() => service.stop());
afterEach(async () => {
  if (job?.run) await job.post();
  job?.remove();
});

function newJob(inputs: Record<string, string>, script: string): Job {
  job = new Job({ ...LOCAL, ...inputs }, service.environment);
  job.checkOut('mine.sh', script);
  return job;
}

test("what an earlier job of the workflow run has uploaded is the later one's baseline, by its name", async () => {
  const first = await newJob({ 'artifact-name': 'before' }, 'exit 0\n').main();
  expect(first.outputs, first.stdout).toMatchObject({ result: 'pass' });
  expect(first.outputs.broke).toBeUndefined();
  await job.post();
  job.remove();

  const broken = await newJob({ baseline: 'before', 'artifact-name': 'after' }, 'exit 1\n').main();
  expect(broken.outputs, broken.stdout).toMatchObject({ result: 'fail', broke: '["mine.sh"]' });
  expect(broken.stdout).toMatch(
    /\nbroke \(1\)\n {2}mine\.sh {2}pass → fail: .*\nagainst the baseline: 1 broke; 1 test as before\n/,
  );
  expect(broken.summary).toContain('### Against the baseline: 1 broke; 1 test as before\n\nbefore: 2 nodes');
  await job.post();
  job.remove();

  // The other way round: what was broken there is mended here, and the step passes.
  const mended = await newJob({ baseline: 'after', 'artifact-name': 'mended' }, 'exit 0\n').main();
  expect(mended.outputs, mended.stdout).toMatchObject({ result: 'pass', broke: '[]' });
  expect(mended.summary).toContain(
    '### Against the baseline: 1 broke'.replace('1 broke', '0 broke, 1 mended'),
  );
});

test.each([
  [
    'an artifact that is not there',
    'nothing',
    /baseline: "nothing" cannot be read: there is no such folder or file, nor can an artifact/,
  ],
  ['a folder without results', '.', /baseline: "\." cannot be read: \.: there is no results\.json in it/],
])('%s fails the step before anything is started', async (_, baseline, message) => {
  const end = await newJob({ baseline }, 'exit 0\n').main();
  expect(end.status).toBe(1);
  expect(end.stdout).toMatch(message);
  expect(end.outputs).toMatchObject({ result: 'error' });
  expect(job.run).toBeUndefined();
});
