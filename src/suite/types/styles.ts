import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { ident, literal } from '../../database/quote.js';
import { links } from '../../replication/names.js';
import { waitFor } from '../../wait.js';
import type { MeshContext } from '../test.js';

/** A sender notices at once, but for a busy machine. */
const FREE_MS = 20_000;

/** Settings of a database. */
export type Style = Readonly<Record<string, string>>;

/** Day before month on one node, month before day on another; and each has a way of its own with intervals and floats. */
const STYLES: readonly [Style, ...Style[]] = [
  { datestyle: 'SQL, MDY', intervalstyle: 'sql_standard', extra_float_digits: '0', timezone: 'Asia/Tokyo' },
  { datestyle: 'SQL, DMY', timezone: 'UTC' },
  { datestyle: 'German', timezone: 'Europe/Berlin' },
];

/**
 * Gives the databases of the nodes these settings, one after the other, and starts all links anew, so that both ends of
 * each have them; afterwards the settings are the usual ones again.
 */
export async function withStyles(
  cluster: Cluster,
  styles: readonly Style[],
  work: () => Promise<void>,
): Promise<void> {
  const { nodes } = cluster;
  const set = (assignment: (name: string, value: string) => string) =>
    Promise.all(
      nodes.map(async (node, i) => {
        for (const [name, value] of Object.entries(styles[i % styles.length]!))
          await node.sql(`alter database ${ident(node.database)} ${assignment(name, value)}`);
        await node.reconnect();
      }),
    );
  const eachLink = (change: (subscriber: Node, upstream: Node) => Promise<void>) =>
    eachLinkInTurn(nodes, change);
  await eachLink((subscriber, upstream) => cluster.disable(subscriber, upstream));
  await set((name, value) => `set ${name} = ${name === 'datestyle' ? value : literal(value)}`);
  await eachLink((subscriber, upstream) => cluster.enable(subscriber, upstream));
  await work();
  await set((name) => `reset ${name}`);
}

/** One link of a node after the other: of two workers that are told to end at once, one may stay away. */
async function eachLinkInTurn(
  nodes: readonly Node[],
  change: (subscriber: Node, upstream: Node) => Promise<void>,
): Promise<void> {
  await Promise.all(
    nodes.map(async (node) => {
      for (const upstream of nodes) if (upstream !== node) await change(node, upstream);
    }),
  );
}

/** Makes all links anew, so that all values are sent as text. */
export async function sendAsText(cluster: Cluster): Promise<void> {
  const { engine, nodes, signal } = cluster;
  await eachLinkInTurn(nodes, async (subscriber, upstream) => {
    const slot = await engine.slot(subscriber, upstream);
    await cluster.disable(subscriber, upstream);
    // Where the sender has not noticed yet that nobody listens, the slot stays, and is in the way of the new link.
    const free = async () => {
      const [row] = await upstream.sql`select active_pid from pg_replication_slots where slot_name = ${slot}`;
      return row?.active_pid ? { notYet: `process ${row.active_pid} has it` } : { done: undefined };
    };
    await waitFor(`the slot ${slot} of ${upstream.name} to be free`, free, { within: FREE_MS, signal });
    await engine.unsubscribe(subscriber, upstream);
  });
  await Promise.all(
    [...links(nodes)].map(({ subscriber, upstream }) =>
      engine.subscribe(subscriber, upstream, { asText: true }),
    ),
  );
  await cluster.untilLinked();
}

/** As written on n1, whatever the style of who reads. */
const WRITTEN = ['2025-05-06', '2025-05-06 12:00', '2025-05-06 12:00', '-1', '-2', true];
/** Written by a node of the first style, and read by one of another. */
const MISREAD = ['2025-06-05', '2025-06-05 12:00', '2025-06-05 12:00', '-1', '2', false];

const FIELDS = 'day date, at timestamp, instant timestamptz, span interval, ratio float8';

/**
 * Writes moments on n1 among nodes of different styles: all must read the same, and may only misread each other where the
 * release is known to have that bug.
 *
 * @param as in columns of their own, or in one of a composite type, which engines send in another way
 */
export async function amongStyles(
  { cluster, expect, defect }: MeshContext,
  as: 'columns' | 'composite',
): Promise<void> {
  const { nodes } = cluster;
  const [n1, ...others] = nodes;
  await cluster.everywhere(`create type moment as (${FIELDS})`);
  await cluster.createTable('event', `id int primary key, ${as === 'columns' ? FIELDS : 'it moment'}`);
  const values = `date '2025-05-06', timestamp '2025-05-06 12:00', timestamptz '2025-05-06 12:00+00',
    interval '-1 day' - interval '2 hours', 0.1::float8 + 0.2::float8`;
  const field = (name: string) => (as === 'columns' ? name : `(it).${name}`);
  const read = `
    select to_char(${field('day')}, 'YYYY-MM-DD'), to_char(${field('at')}, 'YYYY-MM-DD HH24:MI'),
           to_char(${field('instant')} at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
           extract(day from ${field('span')})::text, extract(hour from ${field('span')})::text,
           ${field('ratio')} = 0.1::float8 + 0.2::float8
      from event`;
  const misread: string[] = [];
  await withStyles(cluster, STYLES, async () => {
    await n1.sql(`insert into event values (1, ${as === 'columns' ? values : `row(${values})`})`);
    await cluster.settle();
    await expect.rows(n1, read, [WRITTEN]);
    for (const node of others) {
      const { rows } = await node.table(read);
      if (JSON.stringify(rows) === JSON.stringify([MISREAD])) misread.push(node.name);
      else await expect.rows(node, read, [WRITTEN]);
    }
  });
  if (misread.length > 0) {
    const seen = `${misread.join(', ')}: ${MISREAD[0]} is there for ${WRITTEN[0]} of n1, and so on`;
    defect('what is sent as text changes with the styles of the nodes', seen, { differing: { event: 1 } });
  }
}
