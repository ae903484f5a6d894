import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { chooseRuntimeKind } from '../../src/run/choose-runtime.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { requestFor } from '../support/mesh.js';
import { type CommandEnd, Desk } from '../support/runner.js';

const RUNNER = join(packageRoot, 'runner');
const WORDS = ['-t', 'dml/insert', '--runtime', 'local', '--nodes', '2'];
const EMBEDDED = [...WORDS, '--pg-bin', 'embedded'];

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

/** ./runner with these words, started by a shell that has done this before. */
function after(shell: string, ...words: string[]): Promise<CommandEnd> {
  return desk.other('sh', '-c', `${shell}; exec "$@"`, 'sh', RUNNER, ...words);
}

const aFolder = (name: string, mode: number) => {
  const folder = join(desk.folder, name);
  mkdirSync(folder);
  chmodSync(folder, mode);
  return folder;
};

const asRoot = describe.skipIf(process.getuid?.() !== 0);

asRoot('root, whose servers run as another account [root only]', { timeout: 60_000 }, () => {
  beforeEach(() => chmodSync(desk.folder, 0o755));

  test.each(['027', '077'])('with umask %s: a cache made now, and one that is wrong', async (umask) => {
    const cache = join(desk.folder, 'cache');
    const made = await after(`umask ${umask}; export MMR_CACHE_DIR=${cache}`, ...EMBEDDED);
    expect(made.stdout + made.stderr).toContain('1 passed');
    chmodSync(cache, 0o700);
    // As it was left where the sources lie in a folder of root's own.
    for (const name of readdirSync(cache))
      if (name.startsWith('embedded')) chmodSync(join(cache, name), 0o700);
    const mended = await after(`umask ${umask}; export MMR_CACHE_DIR=${cache}`, ...EMBEDDED);
    expect(mended.stdout + mended.stderr).toContain('1 passed');
    expect(statSync(cache).mode & 0o777).toBe(0o711);
  });

  test.each([
    ['MMR_CACHE_DIR', 'cache'],
    ['TMPDIR', 'work'],
  ])('%s in a folder that they may not enter is a wrong request', async (variable, what) => {
    const closed = aFolder('closed', 0o700);
    mkdirSync(join(closed, 'in'));
    const ended = await after(`export ${variable}=${closed}/in`, ...EMBEDDED);
    expect(ended.stderr).toBe(
      `error: ${what} folder ${closed}/in: root's servers run as an unprivileged account, which may not enter ${closed}/in; open it and the folders above it (chmod o+x), or set ${variable} to another folder\n`,
    );
    expect(ended.status).toBe(3);
    expect(readdirSync(desk.folder)).toEqual(['closed']);
  });
});

// That account runs the runner of this very checkout, with the programs that were installed into it.
const needed = [RUNNER, packageRoot, join(packageRoot, 'node_modules')];
const closed = needed.find((path) => (statSync(path).mode & 0o5) !== 0o5);
const unread = closed ? `, skipped: ${closed} is not for others to read` : '';
describe.skipIf(process.getuid?.() !== 0 || unread !== '')(
  `a uid that the system has no account for [root only${unread}]`,
  { timeout: 60_000 },
  () => {
    const NAMELESS =
      'unset HOME XDG_CACHE_HOME MMR_CACHE_DIR; set -- setpriv --reuid=54321 --regid=54321 --clear-groups "$@"';
    beforeEach(() => chmodSync(desk.folder, 0o777));
    // Its cache, as it has no home to put one in.
    afterEach(() => rmSync('/var/tmp/mmr-test-action-54321', { recursive: true, force: true }));

    test('initdb would not run: one clear error', async () => {
      const ended = await after(NAMELESS, ...EMBEDDED);
      expect(ended.stderr).toMatch(
        /^error: runtime "local": PostgreSQL's initdb does not run without a name .* no account for uid 54321, .*--runtime docker\n$/,
      );
      expect(ended.status).toBe(3);
    });

    test('nor does whoami in a configuration', async () => {
      const config = join(desk.folder, 'c.env');
      writeFileSync(config, 'export EDGE_DB=x\nexport EDGE_REPUSER=`whoami`\n');
      chmodSync(config, 0o644);
      const ended = await after(NAMELESS, ...EMBEDDED, '-c', 'c.env');
      expect(ended.stderr).toMatch(
        /^error: c\.env:2: EDGE_REPUSER: whoami: the system has no account for uid 54321/,
      );
      expect(ended.status).toBe(3);
    });
  },
);

test.each([
  ['exit 7', /postgres cannot be run: exit status 7; it printed nothing$/],
  ['echo out of order; exit 127', /postgres cannot be run: exit status 127: out of order$/],
  ['echo no library >&2; kill -SEGV $$', /postgres cannot be run: killed by SIGSEGV: no library$/],
])('a folder whose postgres does `%s`', async (does, why) => {
  const bin = aFolder('bin', 0o755);
  chmodSync(desk.folder, 0o755);
  for (const name of ['postgres', 'initdb']) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  }
  const ended = await desk.run(...WORDS, '--pg-bin', bin);
  expect(ended.stderr.trimEnd()).toMatch(why);
  expect(ended.stderr).toContain(`error: pg-bin "${bin}": `);
  expect(ended.status).toBe(3);
});

const noDocker = await whyNoDocker();
describe.skipIf(noDocker || process.getuid?.() !== 0)(
  `a network of its own, as a job's container has it [root and docker only]`,
  { timeout: 60_000 },
  () => {
    const ALONE =
      'export GITHUB_ACTIONS=true; set -- unshare --net sh -c \'ip link set lo up; exec "$@"\' sh "$@"';
    const IMAGE = ['--nodes', '2', '--image', DOCKER_IMAGE];

    test('auto takes docker for no image, and says why', async () => {
      const ended = await after(ALONE, '-t', 'dml/insert', '--engine', 'native', ...IMAGE);
      expect(ended.stderr).toMatch(
        /takes docker, and a daemon answers, but the ports that docker publishes on 127\.0\.0\.1 are not to be reached from here \(.*ECONNREFUSED.*\): this runs in a network of its own/,
      );
      expect(ended.status).toBe(3);
    });

    test('docker, where it is asked for, is a wrong request', async () => {
      const ended = await after(ALONE, '-t', 'dml/insert', '--runtime', 'docker', ...IMAGE);
      expect(ended.stderr).toMatch(
        /^error: runtime docker: the ports that docker publishes .*; take --runtime local/,
      );
      expect(ended.status).toBe(3);
      const left = ['ps', '--all', '--quiet', '--filter', 'label=mmr-test.run=probe'];
      expect((await desk.other('docker', ...left)).stdout).toBe('');
    });
  },
);

test.skipIf(noDocker)('where the bridges of docker are here, auto takes it in a job', async () => {
  const request = requestFor({ runtime: 'auto', pgBin: undefined, image: DOCKER_IMAGE });
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  try {
    const { kind } = await chooseRuntimeKind(request, new AbortController().signal);
    expect(kind).toBe('docker');
  } finally {
    vi.unstubAllEnvs();
  }
});
