import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { Node } from '../../src/database/node.js';
import { ClusterError } from '../../src/errors.js';
import type { Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';

/** What every runtime's servers must live through, each with its name. */
export const serverLives: readonly (readonly [string, (server: Server) => Promise<void>])[] = [
  [
    'kill -9 and start again: committed rows, port and log stay',
    (server) =>
      seen(server, async (node) => {
        await node.sql`create table t as select generate_series(1, 1000) as id`;
        const before = await node.value`select pg_postmaster_start_time()`;
        await server.kill();
        expect(await server.state()).toBe('down');
        await expect(node.session()).rejects.toThrow();
        await expect(server.kill()).rejects.toThrow(ClusterError);
        await server.startAgain();
        expect(await server.state()).toBe('running');
        expect(await node.value`select count(*) from t`).toBe(1000);
        expect(await node.value`select pg_postmaster_start_time()`).not.toEqual(before);
        const log = await readFile(server.logFile, 'utf8');
        expect(starts(log)).toBe(2);
        expect(log).toContain('automatic recovery in progress');
      }),
  ],
  [
    'shut down fast and immediately: as the log says, and every line is in it once',
    (server) =>
      seen(server, async (node) => {
        // An image's entrypoint has shut down another server, which served initdb.
        const from = (await readFile(server.logFile, 'utf8')).length;
        for (const [i, mode] of (['fast', 'immediate', 'fast'] as const).entries()) {
          await node.sql(`do $$ begin raise log 'said before end ${i}.'; end $$`);
          await server.shutDown(mode);
          expect(await server.state()).toBe('down');
          await server.startAgain();
        }
        await node.sql(`do $$ begin raise log 'said at last'; end $$`);
        await logged(server, 'said at last');
        const log = (await readFile(server.logFile, 'utf8')).slice(from);
        const requests = [...log.matchAll(/received (fast|immediate) shutdown request/g)].map(
          ([, mode]) => mode,
        );
        expect(requests).toEqual(['fast', 'immediate', 'fast']);
        expect(log.match(/LOG:\s+said before end \d/g)).toHaveLength(3);
        expect(starts(log)).toBe(3);
      }),
  ],
  [
    'what it was started with gives way to ALTER SYSTEM, at once and after it has started again',
    (server) =>
      seen(server, async (node) => {
        const of = () =>
          node.value`select string_agg(setting, ' ' order by name) from pg_settings
                      where name in ('wal_retrieve_retry_interval', 'max_worker_processes')`;
        expect(await of()).toBe('64 100');
        await node.sql`alter system set wal_retrieve_retry_interval = '200ms'`;
        await node.sql`alter system set max_worker_processes = 60`;
        await node.sql`select pg_reload_conf()`;
        const look = async () =>
          (await of()) === '64 200' ? { done: undefined } : { notYet: String(await of()) };
        await waitFor('the setting to be taken up', look, { within: 10_000 });
        await server.shutDown('fast');
        await server.startAgain();
        expect(await of()).toBe('60 200');
      }),
  ],
  [
    'a paused server answers nobody until it is resumed',
    (server) =>
      seen(server, async (node) => {
        const session = await node.session();
        await server.pause();
        expect(await server.state()).toBe('paused');
        await expect(server.shutDown('fast')).rejects.toThrow('cannot be shut down: it is paused');
        let answered = false;
        const answer = session.value`select 1`.then(() => {
          answered = true;
        });
        // Nothing can show that something never happens; 300 ms are a hundred times what an answer takes.
        await expect(waitForAnswer(() => answered)).rejects.toThrow('waited');
        await server.resume();
        await answer;
        expect(await server.state()).toBe('running');
        await session.close();
      }),
  ],
  [
    'a paused server can be killed and started again',
    async (server) => {
      await server.pause();
      await server.kill();
      expect(await server.state()).toBe('down');
      await server.startAgain();
      await seen(server, async (node) => expect(await node.value`select 1`).toBe(1));
    },
  ],
  [
    'a paused server can be stopped',
    async (server) => {
      await server.pause();
      await server.stop();
    },
  ],
  [
    'a killed server can be stopped',
    async (server) => {
      await server.kill();
      await server.stop();
    },
  ],
  [
    'a server that starts again can be stopped',
    async (server) => {
      await server.kill();
      const starting = server.startAgain().catch(() => undefined);
      await server.stop();
      await starting;
    },
  ],
];

async function seen(server: Server, work: (node: Node) => Promise<void>): Promise<void> {
  const node = new Node(server.name, server, 'postgres');
  try {
    await work(node);
  } finally {
    node.close();
  }
}

async function waitForAnswer(answered: () => boolean): Promise<void> {
  const look = async () => (answered() ? { done: undefined } : { notYet: 'no answer' });
  await waitFor('an answer', look, { within: 300 });
}

/** A container's log arrives by and by. */
async function logged(server: Server, words: string): Promise<void> {
  const look = async () =>
    (await readFile(server.logFile, 'utf8')).includes(words) ? { done: undefined } : { notYet: 'not there' };
  await waitFor(`"${words}" in the log`, look, { within: 20_000 });
}

/** How often a server has started that listens; an image's entrypoint starts another one for initdb. */
function starts(log: string): number {
  return log.match(/listening on IPv4 address/g)?.length ?? 0;
}
