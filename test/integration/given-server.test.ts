import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Node } from '../../src/database/node.js';
import { output } from '../../src/process/output.js';
import { serverAccount } from '../../src/runtime/local/account.js';
import type { Server } from '../../src/runtime/runtime.js';
import { parseClusterFile } from '../../src/runtime/services/cluster-file.js';
import { type GivenServer, openGiven } from '../../src/runtime/services/given-server.js';
import { openLane } from '../support/mesh.js';
import { testWith } from '../support/programs.js';

let opened: Awaited<ReturnType<typeof openLane>>;
let plain: Server;
let other: Server;
let folder: string;

beforeAll(async () => {
  opened = await openLane();
  const { runtime } = opened.chosen;
  [plain, other] = await Promise.all([runtime.start('plain', {}), runtime.start('other', {})]);
  folder = await mkdtemp(join(tmpdir(), 'mmr-test-tls-'));
});
afterAll(async () => {
  await Promise.all([plain?.stop(), other?.stop()]);
  await opened?.close();
  await rm(folder, { recursive: true, force: true });
});

const line = (name: string, server: Server, more = '') =>
  `${name} host=127.0.0.1 port=${server.port} user=postgres password=${server.password} ${more}`;

const open = (...lines: string[]): Promise<GivenServer[]> =>
  openGiven(parseClusterFile(lines.join('\n'), 'cluster.txt'), 'postgres');

describe('servers of somebody else', () => {
  test('say who they are', async () => {
    const servers = await open(line('n1', plain, 'peers=inside:5433'), line('n2', other));
    expect(servers.map(({ versionNumber, superuser }) => [versionNumber, superuser])).toEqual(
      servers.map(() => [opened.chosen.parts[0].runtime.facts.versionNumber, true]),
    );
    expect(servers[0]!.identifier).not.toBe(servers[1]!.identifier);
    expect(new Node('n1', servers[0]!.endpoint, 'a b').peerDsn).toBe(
      `host=inside port=5433 dbname='a b' user=postgres password=${plain.password}`,
    );
  });

  test.each([
    [
      'a wrong password',
      () => line('n2', other, '').replace(/password=\S+/, 'password=wrong'),
      'let nobody in: the password is not that of postgres',
    ],
    [
      'none',
      () => line('n2', other, '').replace(/password=\S+/, ''),
      'let nobody in: it wants a password, and the line has none',
    ],
    [
      'a database that is not there',
      () => line('n2', other, 'dbname=nowhere'),
      'let nobody in: there is no database nowhere; name one that is there as dbname',
    ],
    [
      'a port where nothing listens',
      () => line('n2', other).replace(/port=\d+/, 'port=1'),
      'n2 at 127.0.0.1:1 (user postgres) cannot be reached: nothing listens there; look at its port',
    ],
    [
      'a name that nobody knows',
      () => line('n2', other).replace(/host=\S+/, 'host=nowhere.invalid'),
      'cannot be reached: this machine does not know the name; peers= is for',
    ],
    [
      'a folder without its socket',
      () => line('n2', other).replace(/host=\S+/, `host=${folder}`),
      'cannot be reached: there is no such socket; look at its port',
    ],
    [
      'a certificate that is not there',
      () => line('n2', other, 'sslmode=verify-ca sslrootcert=nowhere.pem'),
      'cannot be asked: sslrootcert nowhere.pem cannot be read: there is no such file',
    ],
    ['the same server twice', () => line('n2', plain), 'n2 is the same server as n1'],
    [
      'encryption that it does not have',
      () => line('n2', other, 'sslmode=require'),
      'its setting ssl is off',
    ],
  ])('%s', async (_, second, message) => {
    const refused = await open(line('n1', plain), second()).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    const { message: said } = refused as Error;
    expect(said).toContain('cluster.txt, line 2');
    expect(said).toContain(message);
    expect(said).not.toContain(plain.password);
    expect(said).not.toMatch(/SCRAM|ECONNREFUSED|ENOTFOUND|ENOENT/);
  });

  test('one that accepts and hangs up cannot be reached', async () => {
    const listening = async (accepts: (socket: Socket) => void) => {
      const server = createServer(accepts).listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    };
    const at = ({ port }: { port: number }) => `n2 host=127.0.0.1 port=${port} user=u sslmode=disable`;
    const hangsUp = await listening((socket) => socket.destroy());
    try {
      await expect(open(line('n1', plain), at(hangsUp.address() as AddressInfo))).rejects.toThrow(
        /n2 at \S+ \(user u\) cannot be reached: something accepts there and hangs up, as docker does/,
      );
    } finally {
      hangsUp.close();
    }
  });
});

testWith('openssl')(
  'certificates are looked at as sslmode says',
  async () => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=db.test', '-addext', 'subjectAltName=DNS:db.test'];
    await output('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ]);
    const account = await serverAccount();
    await output('chmod', ['711', folder]);
    if (account) await output('chown', [`${account.uid}`, key]);
    const tls = await opened.chosen.runtime.start('tls', {
      ssl: 'on',
      ssl_cert_file: cert,
      ssl_key_file: key,
    });
    try {
      const encrypted = async (more: string, host = 'host=127.0.0.1') => {
        const [, server] = await open(
          line('n1', plain),
          line('n2', tls, more).replace('host=127.0.0.1', host),
        );
        const node = new Node('n2', server!.endpoint, 'postgres');
        try {
          return await node.value`select coalesce(ssl, false) from pg_stat_ssl where pid = pg_backend_pid()`;
        } finally {
          node.close();
        }
      };
      const named = 'host=db.test hostaddr=127.0.0.1';
      expect(await encrypted('')).toBe(true);
      expect(await encrypted('sslmode=disable')).toBe(false);
      expect(await encrypted('sslmode=require')).toBe(true);
      expect(await encrypted(`sslmode=verify-ca sslrootcert=${cert}`)).toBe(true);
      expect(await encrypted(`sslmode=verify-full sslrootcert=${cert}`, named)).toBe(true);
      await expect(encrypted(`sslmode=verify-full sslrootcert=${cert}`)).rejects.toThrow(
        /the very name that is given/,
      );
      await expect(encrypted('sslmode=verify-ca sslrootcert=system')).rejects.toThrow(/who may vouch for it/);
      await expect(encrypted('sslmode=verify-full sslrootcert=system', named)).rejects.toThrow(/may vouch/);
    } finally {
      await tls.stop();
    }
  },
  60_000,
);
