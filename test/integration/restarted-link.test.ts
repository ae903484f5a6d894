import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mesh } from '../../src/run/lane.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from '../support/mesh.js';

const DEBIAN = '/usr/lib/postgresql/15/bin';

for (const pgBin of [process.env.MMR_TEST_PG_BIN ?? 'embedded', DEBIAN]) {
  describe.skipIf(pgBin === DEBIAN && !existsSync('/usr/share/postgresql/15/extension/pglogical.control'))(
    `on ${pgBin}`,
    () => {
      let opened: Awaited<ReturnType<typeof openLane>>;
      let mesh: Mesh;

      beforeAll(async () => {
        opened = await openLane({ nodes: 2, pgBin });
        mesh = await opened.lane.fresh();
      });
      afterAll(async () => {
        await opened.lane.clear(mesh, 'broken');
        await opened.close();
      });

      test('a link whose slot its last sender still holds is up only when it has received', async () => {
        const { cluster } = mesh;
        const [n1, n2] = cluster.nodes;
        const slot = await cluster.engine.slot(n1, n2);
        const sender = async () =>
          (await n2.value`select active_pid from pg_replication_slots where slot_name = ${slot}`) as
            | number
            | null;
        const held = await sender();
        process.kill(held!, 'SIGSTOP');
        let enabled: Promise<void>;
        try {
          // Its worker ends at once; the sender cannot notice.
          await cluster.disable(n1, n2);
          enabled = cluster.enable(n1, n2);
          // A fault while the sender is still held must not become an unhandled rejection.
          enabled.catch(() => {});
          const log = mesh.servers[1]!.logFile;
          const refused = async () =>
            (await readFile(log, 'utf8')).includes(`slot "${slot}" is active for PID ${held}`)
              ? { done: undefined }
              : { notYet: 'no such line' };
          await waitFor('n2 to refuse the new worker', refused, { within: 15_000 });
        } finally {
          process.kill(held!, 'SIGCONT');
        }
        await enabled;
        expect(await sender()).not.toBeNull();
        expect(await sender()).not.toBe(held);
        await cluster.barrier(n2, n1, 1_000);
      }, 60_000);
    },
  );
}
