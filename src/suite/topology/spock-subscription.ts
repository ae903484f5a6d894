import type { Cluster } from '../../cluster/cluster.js';
import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';

/** A subscription of Spock's under a name of its own: a mesh has one for each link, and names them by its nodes. */
export class SpockSubscription {
  constructor(
    private readonly cluster: Pick<Cluster, 'engine' | 'signal'>,
    readonly node: Node,
    readonly name: string,
  ) {}

  /** Returns when it receives. */
  async create(dsn: string, sets: readonly string[], forward: readonly string[] = []): Promise<void> {
    await this.node.sql`
      select spock.sub_create(subscription_name := ${this.name}, provider_dsn := ${dsn},
                              replication_sets := ${sets}::text[], synchronize_structure := false,
                              synchronize_data := false, forward_origins := ${forward}::text[])`;
    await this.untilUp();
  }

  async drop(): Promise<void> {
    let dropped = false;
    const dropping = this.node.sql`select spock.sub_drop(${this.name})`.finally(() => {
      dropped = true;
    });
    // It waits for the worker to end, which a sleeping manager has to see.
    const look = async () => {
      if (dropped) return { done: undefined };
      await this.cluster.engine.wake?.(this.node);
      return { notYet: 'its worker has not ended' };
    };
    const { signal } = this.cluster;
    const what = `${this.name} on ${this.node.name} to be dropped`;
    await Promise.all([dropping, waitFor(what, look, { within: SETTLE_TIMEOUT_MS, signal })]);
  }

  /** Returns when it has no worker any more. */
  async disable(): Promise<void> {
    await this.node.sql`select spock.sub_disable(${this.name}, true)`;
    await this.until('stop', async () => (await this.worker()) === null);
  }

  async enable(): Promise<void> {
    await this.node.sql`select spock.sub_enable(${this.name}, true)`;
  }

  async untilUp(): Promise<void> {
    await this.until('receive', async () => (await this.status()) === 'replicating');
  }

  async status(): Promise<string> {
    return String(await this.node.value`select status from spock.sub_show_status(${this.name})`);
  }

  private async worker(): Promise<number | null> {
    const pid = await this.node.value`
      select max(a.pid) from pg_stat_activity a join spock.subscription s
          on a.backend_type = format('spock apply %s:%s', a.datid, s.sub_id)
       where a.datname = current_database() and s.sub_name = ${this.name}`;
    return pid as number | null;
  }

  private async until(what: string, look: () => Promise<boolean>): Promise<void> {
    const { engine, signal } = this.cluster;
    await waitFor(
      `${this.name} of ${this.node.name} to ${what}`,
      async () => {
        if (await look()) return { done: undefined };
        await engine.wake?.(this.node);
        return { notYet: `it is ${await this.status()}` };
      },
      { within: SETTLE_TIMEOUT_MS, signal, slowest: 20 },
    );
  }
}
