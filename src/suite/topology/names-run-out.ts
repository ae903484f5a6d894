import type { Node } from '../../database/node.js';
import { serverOf } from '../../faults/world.js';
import type { Server } from '../../runtime/runtime.js';
import { LogMark } from '../../runtime/server-log.js';
import { waitFor } from '../../wait.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import { type LeftErrors, test } from '../test.js';
import { LOST_PEER } from './forget.js';
import { SpockSubscription } from './spock-subscription.js';

/** The fewest with which a server has one subscription after the other. */
const WORKERS = 8;
const ARRIVE_MS = 15_000;
/** A row that its worker applies after all does not take longer, once the worker has said that it has no place. */
const AFTER_ALL_MS = 1_000;

const NO_PLACE = /unable to find an empty exception log slot/;

/** On 6.0 the server crashes, or the worker ends and is started again and again. */
const AFTERWARDS: readonly LeftErrors[] = [
  ORIGIN_MOVED,
  { text: /unknown action of type/, process: /^spock apply/, least: 0 },
  {
    text: /was terminated by signal 11|terminating any other active server processes/,
    process: /^postmaster$/,
    least: 0,
    crash: true,
  },
  { text: /because of crash of another server process/, process: /^/, least: 0 },
];

export default test({
  scope: 'servers',
  proves: 'a server takes one subscription after the other, under more names than it has worker processes',
  covers: ['subscription-names-run-out'],
  needs: { engines: ['spock'], faults: true },
  leaves: { mesh: 'changed', errors: LOST_PEER },

  async run({ cluster, faults: { world }, expect, defect }) {
    const { engine } = cluster;
    const [n1, n2, ...others] = cluster.nodes;
    const server = serverOf(world, n2.name);
    await cluster.createTable('parcel', 'id int primary key', { set: null });
    await n1.sql`select spock.repset_create('parcels')`;
    await n1.sql`select spock.repset_add_table('parcels', 'parcel')`;
    for (const node of others) await engine.unsubscribe(n2, node);
    await n2.sql(`alter system set max_worker_processes = ${WORKERS}`);
    await server.shutDown('fast');
    await server.startAgain();
    await cluster.untilUp(n2, n1);

    const dsn = (await engine.addresses(n2))[n1.name]!;
    const marks = await LogMark.now([server]);
    for (let number = 1; number <= WORKERS + 2; number++) {
      const name = `name_${String(number).padStart(3, '0')}`;
      const subscription = new SpockSubscription(cluster, n2, name);
      await subscription.create(dsn, ['parcels']);
      await n1.sql`insert into parcel values (${number})`;
      if (!(await arrivesOrHasNoPlace(n2, number, marks, server, cluster.signal))) {
        // Its functions may hang, in a way that no timeout ends.
        await server.kill();
        return defect(
          'subscription names are used up for good',
          `n2: nothing arrives by ${name}, with max_worker_processes = ${WORKERS}`,
          { errors: AFTERWARDS },
        );
      }
      await subscription.drop();
    }
    expect.equal(await n2.value`select count(*)::int from parcel`, WORKERS + 2, 'parcels', n2);
  },
});

/** Whether a parcel arrives; false where the worker has no place for the name of its subscription. */
async function arrivesOrHasNoPlace(
  node: Node,
  id: number,
  marks: LogMark,
  server: Server,
  signal: AbortSignal,
): Promise<boolean> {
  let since: number | undefined;
  const look = async () => {
    // A server that crashes of it ends this connection, too.
    const [row] = await node.sql`select from parcel where id = ${id}`.catch(() => []);
    if (row) return { done: true };
    since ??= (await hasNoPlace(marks, server)) ? performance.now() : undefined;
    if (since !== undefined && performance.now() - since > AFTER_ALL_MS) return { done: false };
    return { notYet: since === undefined ? 'it is not there' : 'its worker has no place' };
  };
  return await waitFor(`parcel ${id} on ${node.name}`, look, { within: ARRIVE_MS, signal });
}

async function hasNoPlace(marks: LogMark, server: Server): Promise<boolean> {
  for await (const { text } of marks.since(server)) if (NO_PLACE.test(text)) return true;
  return false;
}
