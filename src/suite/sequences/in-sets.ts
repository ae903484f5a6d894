import { DeadlineError } from '../../errors.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

/** How far ahead the others are told to be, at least (spock_sequences.c and pglogical_sequences.c). */
const AHEAD = 1000;

const NAMES = {
  spock: { add: 'spock.repset_add_seq', remove: 'spock.repset_remove_seq', sync: 'spock.sync_seq' },
  pglogical: {
    add: 'pglogical.replication_set_add_sequence',
    remove: 'pglogical.replication_set_remove_sequence',
    sync: 'pglogical.synchronize_sequence',
  },
};

/** A manager looks each time that it is woken, and the test wakes it all the time. */
const PASSED_ON_MS = 3_000;

export default test({
  scope: 'mesh',
  proves:
    'the other nodes get the value of a sequence when it enters a set, one ahead of it when it is synchronized, and by themselves',
  covers: ['sequences-in-sets', 'sequences-not-passed-on'],
  needs: { engines: ['spock', 'pglogical'] },

  async run({ cluster, expect, defect }) {
    const { engine, nodes, signal } = cluster;
    const { add, remove, sync } = NAMES[engine.kind as keyof typeof NAMES];
    const [n1, ...others] = nodes;
    await cluster.everywhere('create sequence ticket');
    await cluster.everywhere('create sequence local');
    for (let n = 1; n <= 10; n++) await n1.sql`select nextval('ticket'), nextval('local')`;

    // A manager that happens to look passes the sequence on by itself, and then further ahead: none does meanwhile.
    const unseen = (...statements: string[]) =>
      n1.sql(
        [`lock table ${engine.kind}.sequence_state in share row exclusive mode`, ...statements].join(';'),
      );

    await unseen(`select ${add}('${DEFAULT_SET}', 'ticket', true)`);
    await cluster.settle();
    for (const node of others) {
      const next = await node.value`select nextval('ticket')`;
      // When it entered, or when the manager looked next.
      expect.equal(Number(next) > AHEAD ? Number(next) - AHEAD : next, 11, 'next value', node);
      expect.equal(await node.value`select nextval('local')`, 1, 'next value of a sequence in no set', node);
    }

    await unseen(`select setval('ticket', 5000)`, `select ${sync}('ticket')`);
    await cluster.settle();
    for (const node of others)
      expect.equal(await node.value`select nextval('ticket')`, 5000 + AHEAD + 1, 'next value', node);

    await n1.sql`select setval('ticket', 20000)`;
    const behind = async () => {
      await engine.wake?.(n1);
      const values = await Promise.all(others.map((node) => node.value`select last_value from ticket`));
      return values.every((value) => Number(value) > 20_000)
        ? { done: undefined }
        : { notYet: values.join() };
    };
    try {
      await waitFor('the others to hear of the sequence', behind, { within: PASSED_ON_MS, signal });
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      defect('sequences in sets are passed on only when somebody asks for it', `n1: ${error.message}`);
    }

    await n1.sql(`select ${remove}('${DEFAULT_SET}', 'ticket')`);
    await expect.refused(n1.sql(`select ${sync}('ticket')`), { message: /is not a replicated sequence/ });
    await cluster.settle();
  },
});
