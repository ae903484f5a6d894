import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readResults } from '../../src/report/read.js';
import { packageRoot } from '../../src/root.js';
import { openRuntime } from '../../src/run/choose-runtime.js';
import { demandPgSettings } from '../../src/run/pg-settings.js';
import { sweepDocker } from '../../src/runtime/docker/docker.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { requestFor } from '../support/mesh.js';
import { makePlace, type TestPlace } from '../support/place.js';
import { testWith } from '../support/programs.js';
import { Desk } from '../support/runner.js';

const EMBEDDED = ['--runtime', 'local', '--pg-bin', 'embedded', '--nodes', '2'];

describe('with ./runner', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.clear());

  const latest = () => join(desk.folder, 'mmr-results', 'latest');

  test('every server has the settings, and the reports and the line that reproduces say so', async () => {
    desk.write(
      'shows.mjs',
      `export default { proves: 'x', async run({ cluster, expect }) {
        for (const node of cluster.nodes) {
          const seen = await node.sql("select current_setting('work_mem') m, current_setting('cluster_name') n, current_setting('my.text') t");
          expect.equal(seen, [{ m: '77MB', n: node.name, t: "it's \\\\n a $1" }], 'settings', node);
        }
      } };\n`,
    );
    const set = ['--pg-setting', 'work_mem=77MB', '--pg-setting', "my.text=it's \\n a $1"];
    const ended = await desk.run('-t', 'shows.mjs', '-t', 'setup/settings', ...EMBEDDED, ...set);
    expect(ended.stdout).toContain('3 passed');
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    const results = await readResults(latest());
    expect(results.cluster?.settings).toEqual({ work_mem: '77MB', 'my.text': "it's \\n a $1" });
    const flags = `--pg-setting work_mem=77MB --pg-setting 'my.text=it'\\''s \\n a $1'`;
    expect([results.command, ...results.tests.map((t) => t.reproduce)].every((c) => c.includes(flags))).toBe(
      true,
    );
    expect(readFileSync(join(latest(), 'summary.md'), 'utf8')).toContain('mem=77MB · my.text=');
  });

  test.each([
    [
      'wrk_mem=1MB',
      /"wrk_mem=1MB": PostgreSQL 18\.\S+ of the embedded package does not take it: unrecognized configuration parameter "wrk_mem"$/,
    ],
    [
      'work_mem=plenty',
      /"work_mem=plenty": .* does not take it: invalid value for parameter "work_mem": "plenty"/,
    ],
    ['max_connections=3', /"max_connections=3": .*must be less than "max_connections" \(3\)$/],
    ['shared_preload_libraries=nope', /"shared_preload_libraries=nope": .*could not access file "nope"/],
    [
      'track_commit_timestamp=off',
      /"track_commit_timestamp=off": for the engine native track_commit_timestamp has to be on/,
    ],
  ])('%s is a wrong request, told once, and nothing has been started', async (setting, why) => {
    const { status, stdout, stderr } = await desk.run('-s', 'smoke', ...EMBEDDED, '--pg-setting', setting);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(why)]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: 'runtime local: as asked\n' });
    expect((await desk.other('ls', '-A')).stdout).toBe('');
  });

  testWith('psql')('ids that do not collide: the example gives each node numbers of its own', async () => {
    const example = join(packageRoot, 'examples/ids-by-node.sql');
    desk.write(
      'ids.sh',
      `set -e
      ids() { psql -XAtqd "service=$1" -c "select nextval('ticket_id_seq'), nextval('ticket_id_seq')"; }
      [ "$(ids n1) $(ids n2)" = "1|11 2|12" ]\n`,
    );
    const ended = await desk.run('-t', 'ids.sh', ...EMBEDDED, '--setup-sql', example);
    expect(ended.stdout).toContain('2 passed');
  });
});

const noDocker = await whyNoDocker();
describe.skipIf(noDocker)(
  `in containers${noDocker ? ` (skipped: ${noDocker})` : ''}`,
  { timeout: 120_000 },
  () => {
    let place: TestPlace;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(async () => {
      expect(await sweepDocker(place.runId)).toEqual([]);
      await place.remove();
    });

    test('the image is asked in the same way', async () => {
      const request = requestFor({ image: DOCKER_IMAGE, engine: 'pglogical' });
      const { parts } = await openRuntime('docker', request, place, () => {});
      await demandPgSettings({ work_mem: '64MB', 'my.own': 'x' }, parts);
      const says = (name: string, value: string) => demandPgSettings({ [name]: value }, parts);
      await expect(says('wrk_mem', '1')).rejects.toThrow(
        /"wrk_mem=1": .* in containers of \S+ does not take it: unrecognized configuration parameter "wrk_mem"$/,
      );
      await expect(says('pglogical.use_spi', 'maybe')).rejects.toThrow(
        /parameter "pglogical.use_spi" requires a Boolean/,
      );
      await expect(says('pglogical.nothing', '1')).rejects.toThrow(
        /its library has no setting "pglogical.nothing"/,
      );
      await expect(says('shared_preload_libraries', 'x')).rejects.toThrow(/has to hold pglogical/);
    });
  },
);
