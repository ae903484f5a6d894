import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { output } from '../../src/process/output.js';
import { openRuntime } from '../../src/run/choose-runtime.js';
import { makePlace as makeRunPlace, workBase } from '../../src/run/place.js';
import { sweepLocal } from '../../src/run/sweep.js';
import { type Account, serverAccount } from '../../src/runtime/local/account.js';
import { cacheDir } from '../../src/runtime/local/cache.js';
import { embeddedBin } from '../../src/runtime/local/embedded.js';
import { releaseSharedMemory } from '../../src/runtime/local/processes.js';
import { SERVER_SETTINGS } from '../../src/runtime/runtime.js';
import { compareOutput } from '../../src/script/sql.js';
import { requestFor } from '../support/mesh.js';
import { makePlace, type TestPlace } from '../support/place.js';

// What another account can write to must not lead root astray. None of this can be tried as anybody but root.
const asRoot = describe.skipIf(process.getuid?.() !== 0);
const servers = await serverAccount();
const nobody: Account = { name: 'nobody', uid: 65534, gid: 65534 };
const accounts = [...(servers && servers.uid !== nobody.uid ? [servers] : []), nobody];
const each = accounts.map((account) => [account.name, account] as const);

let dir: string;
let victim: string;
let place: TestPlace;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'mmr-hostile-'));
  chmodSync(dir, 0o711);
  victim = join(dir, 'victim');
  writeFileSync(victim, 'precious', { mode: 0o600 });
  place = await makePlace();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  expect(readFileSync(victim, 'utf8')).toBe('precious');
  expect(statSync(victim).uid).toBe(process.getuid?.());
  await sweepLocal(place.workDir);
  await place.remove();
  rmSync(dir, { recursive: true, force: true });
});

function give(path: string, { uid, gid }: Account): string {
  lchownSync(path, uid, gid);
  return path;
}

// What is planted is for other accounts to get at, whatever the caller's umask.
const callers = process.umask(0o022);
afterAll(() => void process.umask(callers));

function folderOf(account: Account, name = `of-${account.name}`): string {
  mkdirSync(join(dir, name));
  return give(join(dir, name), account);
}

/** A link of this account's in a folder like /tmp. */
function linkOf(account: Account, target: string): string {
  const shared = join(dir, 'shared');
  mkdirSync(shared);
  chmodSync(shared, 0o1777);
  symlinkSync(target, join(shared, 'link'));
  return give(join(shared, 'link'), account);
}

function as({ uid, gid }: Account, script: string): Promise<string> {
  return output('/bin/sh', ['-c', `export LC_ALL=C; ${script}`], { uid, gid, cwd: '/' });
}

const open = (pgBin = 'embedded') => openRuntime('local', requestFor({ pgBin }), place, () => {});

asRoot('the template [root only]', () => {
  beforeEach(() => {
    vi.stubEnv('MMR_CACHE_DIR', join(dir, 'cache'));
  });

  test.each(
    each,
  )('is root’s alone: %s can plant nothing in it, and servers start from it', async (_, account) => {
    const { runtime } = await open();
    const [name] = readdirSync(join(dir, 'cache')).filter((entry) => entry.startsWith('template-'));
    const data = join(dir, 'cache', name!, 'data');
    await expect(as(account, `ln -sf ${victim} ${data}/postgresql.auto.conf`)).rejects.toThrow(
      'Permission denied',
    );
    const server = await runtime.start('n1', SERVER_SETTINGS);
    expect(statSync(join(place.workDir, 'n1', 'data', 'base')).uid).toBe(servers!.uid);
    await server.stop();
  });

  test('nothing that was planted in it while it was made is copied or written to', async () => {
    const bin = join(dir, 'bin');
    mkdirSync(bin);
    const real = await embeddedBin();
    for (const program of readdirSync(real)) symlinkSync(join(real, program), join(bin, program));
    rmSync(join(bin, 'initdb'));
    const planting = `for word; do case $word in --pgdata=*) data=\${word#--pgdata=};; esac; done
      ${real}/initdb "$@" && ln -sf ${victim} "$data/postgresql.auto.conf"`;
    writeFileSync(join(bin, 'initdb'), `#!/bin/sh\n${planting}\n`, { mode: 0o755 });
    await expect(open(bin)).rejects.toThrow(/postgresql\.auto\.conf in the data directory is a link/);
    expect(readdirSync(join(dir, 'cache')).filter((name) => name.startsWith('template-'))).toEqual([]);
  });
});

asRoot('a work folder [root only]', () => {
  test.each(each)('that %s has made first is not used, and not swept', async (_, account) => {
    const { runtime } = await open();
    mkdirSync(join(place.workDir, 'n1'), { recursive: true });
    give(place.workDir, account);
    await expect(runtime.start('n1', SERVER_SETTINGS)).rejects.toThrow(
      /is not a folder of this account that nobody else can write to/,
    );
    expect(await sweepLocal(place.workDir)).toEqual([
      `${place.workDir} belongs to another account: sweep as that one`,
    ]);
    expect(existsSync(join(place.workDir, 'n1'))).toBe(true);
    give(place.workDir, { name: 'root', uid: 0, gid: 0 });
  });

  test.each(each)('that is a link of %s is not used', async (_, account) => {
    const { runtime } = await open();
    const target = folderOf(account);
    symlinkSync(target, place.workDir);
    await expect(runtime.start('n1', SERVER_SETTINGS)).rejects.toThrow(/is not a folder of this account/);
    expect(readdirSync(target)).toEqual([]);
    rmSync(place.workDir);
  });

  test.each(each)('is swept without believing what %s wrote down', async (_, account) => {
    // Somebody else's shared memory, named as if a server that was killed had left it.
    const other = accounts.find(({ uid }) => uid !== account.uid) ?? { uid: 1, gid: 1, name: 'daemon' };
    const id = /(\d+)\s*$/.exec(await as(other, 'ipcmk -M 4096'))![1]!;
    try {
      const row = readFileSync('/proc/sysvipc/shm', 'utf8')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .find((columns) => columns[1] === id)!;
      const data = join(place.workDir, 'n1', 'data');
      mkdirSync(data, { recursive: true });
      const lines = [row[4], data, '', '', '', '', `${row[0]} ${id}`, ''].join('\n');
      writeFileSync(join(data, 'postmaster.pid'), lines);
      give(join(data, 'postmaster.pid'), account);
      give(data, account);
      await releaseSharedMemory(data);
      expect(readFileSync('/proc/sysvipc/shm', 'utf8')).toContain(` ${id} `);
    } finally {
      await as(other, `ipcrm -m ${id}`);
    }
  });

  test.each(each)('is swept where %s has a pipe for a file', async (_, account) => {
    const data = join(place.workDir, 'n1', 'data');
    mkdirSync(data, { recursive: true });
    give(data, account);
    await as(account, `mkfifo ${data}/postmaster.pid`);
    expect(await sweepLocal(place.workDir)).toEqual([]);
    expect(existsSync(place.workDir)).toBe(false);
  });
});

asRoot('root writes into no folder that others lead to [root only]', () => {
  const uses: [string, (folder: string) => Promise<unknown>][] = [
    ['results', (folder) => results(folder)],
    [
      'cache',
      (folder) => {
        vi.stubEnv('MMR_CACHE_DIR', folder);
        return cacheDir();
      },
    ],
    [
      'TMPDIR',
      (folder) => {
        vi.stubEnv('TMPDIR', folder);
        return workBase(0);
      },
    ],
    ['EDGE_ACTUAL_OUT_DIR', (folder) => compared(folder)],
  ];
  const all = uses.flatMap(([name, use]) =>
    accounts.map((account) => [name, account.name, use, account] as const),
  );

  const results = (resultsDir: string) =>
    makeRunPlace({ resultsDir, seed: 's', servers: 0, signal: place.signal });

  async function compared(actualDir: string) {
    for (const name of ['mine.out', 'printed']) writeFileSync(join(dir, name), 'one\n');
    const node = { name: 'n1' } as never;
    return compareOutput(join(dir, 'mine.sql'), join(dir, 'printed'), node, {
      place: { testDir: dir } as never,
      major: 18,
      actualDir,
    });
  }

  test.each(all)('%s in a folder of %s', async (_, name, use, account) => {
    const within = join(folderOf(account), 'deep', 'er');
    mkdirSync(within, { recursive: true });
    await expect(use(within)).rejects.toThrow(RequestError);
    await expect(use(within)).rejects.toThrow(`of-${name} belongs to account ${account.uid}, who could lead`);
    expect(readdirSync(within)).toEqual([]);
  });

  test.each(all)('%s by a link of %s', async (_, _name, use, account) => {
    mkdirSync(join(dir, 'target'));
    const link = linkOf(account, join(dir, 'target'));
    await expect(use(link)).rejects.toThrow(`shared/link belongs to account ${account.uid}, who could lead`);
    expect(readdirSync(join(dir, 'target'))).toEqual([]);
  });

  test.each(uses)('%s in a folder that everybody can write to', async (_, use) => {
    mkdirSync(join(dir, 'open', 'mine'), { recursive: true });
    chmodSync(join(dir, 'open'), 0o777);
    await expect(use(join(dir, 'open', 'mine'))).rejects.toThrow(`everybody can write to ${dir}/open`);
  });

  const asLinks = uses.filter(([name]) => name !== 'cache');
  test.each(
    asLinks,
  )('but %s by a link of root’s own, in a folder that is shared as /tmp is', async (_, use) => {
    mkdirSync(join(dir, 'target'));
    await use(linkOf({ name: 'root', uid: 0, gid: 0 }, join(dir, 'target')));
  });

  test.each(each)('nor over a file that %s has put in the way of an output', async (_, account) => {
    const link = linkOf(account, victim);
    const shared = join(link, '..');
    symlinkSync(victim, join(shared, 'mine.out'));
    give(join(shared, 'mine.out'), account);
    expect(await compared(shared)).toEqual({ verdict: 'pass' });
    expect(readFileSync(join(shared, 'mine.out'), 'utf8')).toBe('one\n');
  });
});
