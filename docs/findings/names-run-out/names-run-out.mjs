// mmr: leaves exceptions

const PATIENCE_MS = 30_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves: 'a server takes one subscription after the other, under more names than it has worker processes',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect, log }) {
    const [n1, n2] = cluster.nodes;
    const workers = await n2.value`select current_setting('max_worker_processes')::int`;
    const dsn = await n2.value`select if_dsn from spock.node_interface join spock.node on node_id = if_nodeid
      where node_name = 'n1'`;
    // The mesh itself does not carry the table.
    await cluster.createTable('parcel', 'number int primary key');
    for (const node of cluster.nodes) await node.sql`select spock.repset_remove_table('default', 'parcel')`;
    await n1.sql`select spock.repset_create('parcels')`;
    await n1.sql`select spock.repset_add_table('parcels', 'parcel')`;
    await cluster.settle();

    // The links of the mesh, which stay as they are, have the first names.
    for (let number = cluster.nodes.length; number <= workers + 2; number++) {
      const name = `name_${String(number).padStart(3, '0')}`;
      await n2.sql`select spock.sub_create(${name}, ${dsn}, '{parcels}')`;
      const up = () => n2.value`select status = 'replicating' from spock.sub_show_status(${name})`;
      if (!(await holds(up))) throw new Error(`${name} did not come up within ${PATIENCE_MS / 1000} s`);
      const life = await lifeOf(n2);
      await n1.sql`insert into parcel values (${number})`;
      const seen = await whatBecomesOf(n2, number, life);
      log(`name number ${number}, ${name}: its parcel ${seen}`);
      if (seen !== 'arrived' && (await lifeOf(n2)) === life) await restart(n2);
      await n2.sql`select spock.sub_drop(${name})`;
      expect.equal(
        seen,
        'arrived',
        `the parcel by ${name}, the name number ${number} since n2 was started with max_worker_processes = ${workers}`,
      );
    }
    await n1.sql`select spock.repset_drop('parcels')`;
  },
};

async function whatBecomesOf(node, number, life) {
  const arrived = () => node.value`select exists (select from parcel where number = ${number})`;
  const crashed = async () => (await lifeOf(node)) !== life;
  await holds(async () => (await arrived()) || (await crashed()));
  if (await crashed()) return `crashed ${node.name}`;
  if (await arrived()) return 'arrived';
  return `did not arrive within ${PATIENCE_MS / 1000} s; ${await stateOf(node)}`;
}

/** Whether Spock's functions answer, and who waits for its lock: such a wait cannot be cancelled. */
async function stateOf(node) {
  const session = await node.session();
  const call = session.query('select * from spock.sub_show_status()', []).then(
    () => 'answers',
    (error) => `fails (${error.message})`,
  );
  const late = new Promise((resolve) => setTimeout(resolve, 5000, 'does not answer within 5 s'));
  const status = await Promise.race([call, late]);
  const waiting =
    await node.value`select string_agg(format('%s (%s %s)', backend_type, wait_event_type, wait_event), ', ')
    from pg_stat_activity where wait_event_type = 'LWLock'`;
  session.destroy();
  return `spock.sub_show_status() ${status}; waiting: ${waiting ?? 'nobody'}`;
}

/** Has the server crash, and waits until it has recovered: nothing less helps. */
async function restart(node) {
  const life = await lifeOf(node);
  await node.sql`copy (select where false) to program 'kill -9 $PPID'`.catch(() => undefined);
  if (!(await holds(async () => (await lifeOf(node)) !== life)))
    throw new Error(`${node.name} does not restart`);
}

/** Another one after each crash. Waits while the server recovers. */
async function lifeOf(node) {
  let pid;
  await holds(async () => {
    pid = await node.value`select pid from pg_stat_activity where backend_type = 'checkpointer'`;
    return pid !== null;
  });
  return pid;
}

/** Looks until it holds; false when it does not in time. A server that is recovering is asked again. */
async function holds(look) {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look().catch((error) => {
      if (performance.now() > deadline) throw error;
    });
    if (seen) return true;
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
