import { join as joined } from '../cluster/join.js';
import { DeadlineError, FaultError, messageOf } from '../errors.js';
import { type Act, EFFECT_TIMEOUT_MS, untilSeen } from './effect.js';
import type { FaultOf } from './fault.js';
import { freshNode } from './fresh-node.js';
import { serverOf, type Upgrade, type World } from './world.js';

/** How long an extension may take to bring its catalog to the new version. */
const UPDATE_TIMEOUT_MS = 30_000;

/**
 * Takes a node out of the mesh, gives it the programs of another release, and lets it back in: its clients are kept away,
 * what they wrote is everywhere before its server is shut down, and they come back when every link runs again. In place it
 * keeps its data; anew it is another node under its name, with a copy of what the others have.
 */
export function upgrading({ node: name, how }: FaultOf<'upgrade'>, world: World): Act {
  const { cluster, traffic } = world;
  const upgrade = world.upgrade!;
  const node = cluster.node(name);
  const server = serverOf(world, name);
  const others = cluster.nodes.filter((other) => other !== node);
  /** What the others keep for it, and the id that its next transaction would have had. */
  let left: { slots: readonly string[]; next: number } | undefined;
  return {
    async inflict() {
      await traffic?.stop(name);
      try {
        await cluster.barrier(node, others);
      } catch (error) {
        throw asFault(error);
      }
      if (how === 'anew') {
        const slots = await Promise.all(others.map((other) => cluster.engine.slot(node, other)));
        const next = Number(await node.value`select pg_snapshot_xmax(pg_current_snapshot())::text::bigint`);
        left = { slots, next };
      }
      await server.shutDown('fast');
      return `${name} takes no more writes, the others have all that it took, and it is shut down`;
    },
    async heal() {
      try {
        if ((await server.state()) !== 'down') return `${name} had not gone`;
        if (how === 'in place') await inPlace(upgrade);
        else await anew(upgrade);
        await cluster.untilLinked();
        await cluster.settle();
        return `${name} is back with ${cluster.engine.kind} ${upgrade.to.version} on ${upgrade.runtime.description}, and every link runs`;
      } catch (error) {
        throw asFault(error);
      } finally {
        traffic?.go(name);
      }
    },
  };

  async function inPlace({ runtime, moved, added }: Upgrade): Promise<void> {
    await runtime.takeOver!(server, added(name), 'kept');
    moved(name);
    let last = '';
    const look = async () => {
      const { catalog, code } = await cluster.engine.installed(node);
      if (catalog === code && code === upgrade.to.version) return { done: undefined };
      // Spock's manager does it by itself, too: one of the two comes first.
      await cluster.engine.update?.(node).catch((error: unknown) => {
        last = `: ${messageOf(error)}`;
      });
      return { notYet: `its catalog is ${catalog}, its code ${code}${last}` };
    };
    await untilSeen(`${name} to have ${upgrade.to.version}`, look, undefined, UPDATE_TIMEOUT_MS);
  }

  async function anew({ runtime, moved, settings }: Upgrade): Promise<void> {
    const { slots, next } = left!;
    for (const [i, other] of others.entries()) {
      await cluster.engine.unsubscribe(other, node);
      const look = async () => {
        await other.sql`
          select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ${slots[i]!} and not active`;
        const still = await other.sql`select from pg_replication_slots where slot_name = ${slots[i]!}`;
        return still.length === 0 ? { done: undefined } : { notYet: `${slots[i]} is in use` };
      };
      await untilSeen(`${other.name} to forget the old ${name}`, look, undefined, EFFECT_TIMEOUT_MS);
    }
    await runtime.takeOver!(server, settings, 'fresh');
    moved(name);
    await freshNode(cluster, node, { server, clientBin: runtime.clientBin, next });
    await joined(cluster.without(node), node);
  }
}

function asFault(error: unknown): unknown {
  return error instanceof DeadlineError ? new FaultError(error.message, { cause: error }) : error;
}
