import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Node } from '../../src/database/node.js';
import { docker } from '../../src/runtime/docker/client.js';
import { DockerRuntime, sweepDocker } from '../../src/runtime/docker/docker.js';
import { SERVER_SETTINGS, type Server } from '../../src/runtime/runtime.js';
import { LogMark, LogReader } from '../../src/runtime/server-log.js';
import { waitFor } from '../../src/wait.js';
import { DOCKER_IMAGE, whyNoDocker } from '../support/docker.js';
import { makePlace, type TestPlace } from '../support/place.js';

const run = promisify(execFile);
const why = await whyNoDocker();

describe.skipIf(why)(
  `the log of a server in a container${why ? ` (skipped: ${why})` : ''}`,
  { timeout: 120_000 },
  () => {
    let here: TestPlace;
    let server: Server;
    let node: Node;
    beforeEach(async () => {
      here = await makePlace();
      const runtime = await DockerRuntime.open(DOCKER_IMAGE, here);
      server = await runtime.start('n1', { ...SERVER_SETTINGS });
      node = new Node('n1', server, 'postgres');
    }, 60_000);
    afterEach(async () => {
      node.close();
      await server.stop();
      expect(await sweepDocker(here.runId)).toEqual([]);
      await here.remove();
    }, 60_000);

    test('is read to what the server has logged by now, however long that takes to arrive', async () => {
      const mark = await LogMark.now([server]);
      const reader = await LogReader.now([server]);
      const follower = await followerOf(server);
      process.kill(follower, 'SIGSTOP');
      await fail('late');
      await printed('late');
      const read = Promise.all([textsSince(mark), reader.next(server), LogMark.now([server])]);
      await printed('all that came before this line');
      process.kill(follower, 'SIGCONT');
      const [since, next, later] = await read;
      const told = 'relation "late" does not exist';
      expect(since.filter((text) => text.includes(told))).toHaveLength(1);
      expect(next.filter(({ text }) => text.includes(told))).toHaveLength(1);
      expect((await textsSince(later)).filter((text) => text.includes(told))).toEqual([]);
    });

    test('is read whatever the server is told to leave out of it', async () => {
      await node.sql`alter system set log_min_messages = 'panic'`;
      await node.sql`alter system set log_error_verbosity = 'verbose'`;
      await node.sql`select pg_reload_conf()`;
      const mark = await LogMark.now([server]);
      expect((await textsSince(mark)).join()).toContain('all that came before this line');
    });

    test('of one whose processes all end because one crashes is read when it answers again', async () => {
      const mark = await LogMark.now([server]);
      const pid = await node.value`select pg_backend_pid()`;
      await docker(['exec', server.peerHost, 'sh', '-c', `kill -SEGV ${pid}`]);
      expect((await textsSince(mark)).join()).toContain('was terminated by signal 11');
    });

    test('of one that is paused, or has ended, is read as it is', async () => {
      const mark = await LogMark.now([server]);
      await fail('early');
      await textsSince(mark);
      await server.pause();
      expect((await textsSince(mark)).join()).toContain('relation "early" does not exist');
      await server.resume();
      await fail('last');
      await server.shutDown('fast');
      const all = (await textsSince(mark)).join();
      expect(all).toContain('relation "last" does not exist');
      expect(all).toContain('database system is shut down');
    });

    test('of one that is just started again is read when it answers', async () => {
      const mark = await LogMark.now([server]);
      await server.kill();
      const again = server.startAgain();
      const all = (await textsSince(mark)).join();
      await again;
      expect(all).toContain('ready to accept connections');
    });

    test('that nothing follows any more cannot be read', async () => {
      const mark = await LogMark.now([server]);
      process.kill(await followerOf(server), 'SIGKILL');
      await waitFor('the follower to end', untilUnread(mark), { within: 10_000 });
      await expect(textsSince(mark)).rejects.toThrow(/n1: its container runs, but nothing follows its log/);
    });

    async function fail(table: string): Promise<void> {
      await expect(node.sql(`select from ${table}`)).rejects.toThrow(`relation "${table}" does not exist`);
    }

    /** Waits until the daemon has what the server has printed. */
    async function printed(words: string): Promise<void> {
      const look = async () =>
        (await run('docker', ['logs', '--tail', '20', server.peerHost])).stderr.includes(words)
          ? { done: undefined }
          : { notYet: 'it has not' };
      await waitFor(`the daemon to have "${words}"`, look, { within: 20_000 });
    }

    function untilUnread(mark: LogMark) {
      return () =>
        textsSince(mark).then(
          () => ({ notYet: 'it is read' }),
          () => ({ done: undefined }),
        );
    }

    async function textsSince(mark: LogMark): Promise<string[]> {
      const texts: string[] = [];
      for await (const { text } of mark.since(server)) texts.push(text);
      return texts;
    }
  },
);

/** The process that writes a container's log into its file. */
async function followerOf({ peerHost }: Server): Promise<number> {
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.split('\0').join(' ').startsWith(`docker logs --follow ${peerHost}`)) return Number(pid);
  }
  throw new Error(`nobody follows the log of ${peerHost}`);
}
