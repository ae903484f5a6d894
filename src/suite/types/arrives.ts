import type { Node } from '../../database/node.js';
import type { DefectName } from '../../replication/profile.js';
import { waitFor } from '../../wait.js';
import { TRIED_AGAIN } from '../log-lines.js';
import type { LeftErrors, MeshContext } from '../test.js';

/** So many apply processes one after the other, for one change: it is tried for ever. */
const FOR_EVER = 3;

/** How apply sees that its sender has ended. */
const GONE = /data stream ended|no COPY in progress/;

/** A value that some engine cannot send, or cannot read. */
interface Odd {
  readonly type: string;
  /** An SQL expression. */
  readonly value: string;
  readonly defect: DefectName;
  /** What then is logged again and again. */
  readonly error: LeftErrors;
}

/** Writes a row with this value: it must arrive, and may only stop the links of a release that is known to have that bug. */
export async function arrives(
  { cluster, expect, defect }: MeshContext,
  { type, value, defect: name, error }: Odd,
): Promise<void> {
  const { engine, nodes, signal } = cluster;
  const [n1, ...others] = nodes;
  await cluster.createTable('account', `id int primary key, odd ${type}`);
  await n1.sql(`insert into account values (1, ${value})`);

  const ends = await Promise.all(
    others.map(async (node) => {
      const workers = new Set<number>();
      const look = async () => {
        if ((await node.sql`select from account`).length > 0) return { done: 'arrived' as const };
        const worker = await engine.worker(node, n1);
        if (worker !== null) workers.add(worker);
        if (workers.size >= FOR_EVER) return { done: 'stuck' as const };
        await engine.wake?.(node);
        return { notYet: 'no row' };
      };
      return { node, end: await waitFor(`n1's row on ${node.name}`, look, { within: 20_000, signal }) };
    }),
  );
  const stuck = ends.filter(({ end }) => end === 'stuck').map(({ node }) => node);
  if (stuck.length > 0) {
    const names = stuck.map((node) => node.name).join(', ');
    defect(name, `${names}: the link from n1 starts again and again`, {
      exceptions: [{ table: 'account', reason: new RegExp(`${error.text.source}|${GONE.source}`), least: 0 }],
      errors: [error, { text: GONE, process: /apply/, least: 0 }, TRIED_AGAIN],
    });
  }
  for (const node of stuck) await passOver(node, `insert into account values (1, ${value})`);
  await n1.sql`insert into account (id) values (2)`;
  await cluster.settle();
  await expect.everywhere('select id, odd::text from account order by id', [
    [1, String(await n1.value(`select (${value})::text`))],
    [2, null],
  ]);

  async function passOver(node: Node, instead: string): Promise<void> {
    await cluster.disable(node, n1);
    await engine.skip(node, n1);
    await cluster.enable(node, n1);
    await node.unreplicated(instead);
  }
}
