import { Cluster } from '../../cluster/cluster.js';
import { join } from '../../cluster/join.js';
import type { Node } from '../../database/node.js';
import { messageOf } from '../../errors.js';
import { serverOf } from '../../faults/world.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { MARKER } from '../../replication/marker.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import { test } from '../test.js';
import { LOST_PEER } from './forget.js';

const TABLE = 'id int primary key, writer text';

export default test({
  scope: 'servers',
  proves:
    'a node joins while another one is down, is told so when it asks that one, and is linked with it, too, once it is back',
  covers: ['node-added-peer-down'],
  needs: { nodes: 3, spare: true, faults: true },
  leaves: { mesh: 'changed', errors: [ORIGIN_MOVED, ...LOST_PEER] },

  async run({ cluster, spare, faults: { world }, expect }) {
    const { engine, nodes } = cluster;
    const down = nodes.at(-1)!;
    const up = cluster.without(down);
    const written: (string | number)[][] = [];
    const write = async (writers: readonly Node[]) => {
      for (const node of writers) {
        await node.sql`insert into account values (${written.length}, ${node.name})`;
        written.push([written.length, node.name]);
      }
    };
    await cluster.createTable('account', TABLE);
    await write(nodes);
    await cluster.settle();

    await serverOf(world, down.name).shutDown('fast');
    await write(up.nodes);
    await cluster.prepare(spare);
    await spare.sql(`create table account (${TABLE})`);
    await engine.addTable(spare, DEFAULT_SET, 'account');
    const grown = await join(up, spare, { copied: () => write(up.nodes) });
    const answer = await engine.subscribe(spare, down).then(() => 'accepted', messageOf);
    // A container that is down has no address: its name is in nobody's list.
    const noAddress = answer.includes(`could not translate host name "${down.endpoint.peerHost}"`);
    expect.that(noAddress || /refused/i.test(answer), `asks ${down.name}, which is down: ${answer}`, spare);
    expect.equal(
      (await engine.links(spare)).map(({ upstream }) => upstream),
      up.nodes.map(({ name }) => name),
      'nodes that it receives from',
      spare,
    );
    // What the new one writes before all are linked with it would not get to those.
    await write(up.nodes);
    await grown.settle();
    for (const node of grown.nodes)
      await expect.rows(node, 'select id, writer from account order by id', written);

    // All that was written on the one that was down is everywhere, so that the new one misses nothing of it.
    await serverOf(world, down.name).startAgain();
    const whole = new Cluster([...nodes, spare], engine, cluster.signal, cluster.route);
    // Its marker was written before anybody but those who were up could have it.
    await down.unreplicated(`insert into ${MARKER} values ('${spare.name}')`);
    await engine.subscribe(spare, down);
    await engine.subscribe(down, spare);
    await whole.untilLinked();
    await write(whole.nodes);
    await whole.settle();
    for (const node of whole.nodes)
      await expect.rows(node, 'select id, writer from account order by id', written);
  },
});
