import { join } from 'node:path';
import { test } from 'vitest';
import { packageRoot } from '../src/root.js';
import { median, paired, ratio, report, runProgram } from './measure.js';

const runner = join(packageRoot, 'runner');

test("the action's first line", async () => {
  // A request that is wrong: the line comes first all the same.
  const env = { ...process.env, INPUT_NODES: '1', GITHUB_ACTIONS: 'true' };
  const action = async () =>
    (await runProgram(process.execPath, [join(packageRoot, 'dist/index.js')], env)).first;
  const bare = async () => (await runProgram(process.execPath, ['-e', '0'])).total;
  report("the action's first line, against `node -e 0`", ratio(await paired(15, action, bare)), '2.5×');
});

test('smoke', async () => {
  const runs = [];
  for (let i = 0; i < 6; i++) runs.push(await runProgram(runner, ['-s', 'smoke', '--pg-bin', 'embedded']));
  if (runs.some((r) => r.status !== 0)) throw new Error('smoke did not pass');
  const times = runs.slice(1).map((r) => r.total / 1000);
  report('`./runner -s smoke`, whole process, embedded', `${median(times).toFixed(1)} s`, '5 s');
});

const bin = process.env.MMR_BENCH_SPOCK_BIN;
test.skipIf(!bin)('default on three Spock nodes', async () => {
  const peaks: number[] = [];
  const args = ['-s', 'default', '--engine', 'spock', '--pg-bin', bin!];
  const times = await paired(
    3,
    async () => {
      const run = await runProgram(runner, args);
      if (run.status !== 0) throw new Error(`default ended with ${run.status}`);
      peaks.push(run.peak);
      return run.total;
    },
    async () => (await runProgram(runner, [...args, '--jobs', '1'])).total,
  );
  report('`default` on 3 Spock nodes, start to exit', `${(median(times.a) / 1000).toFixed(0)} s`, '60 s');
  report('the same against `--jobs 1`', ratio(times), 'below 1×');
  report("the runner's peak memory in it", `${Math.max(...peaks).toFixed(0)} MB`, '150 MB');
});
