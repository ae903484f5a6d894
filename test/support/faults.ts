import type { Cluster } from '../../src/cluster/cluster.js';
import { compareTable } from '../../src/cluster/compare-table.js';
import { carryOut, type FaultReport } from '../../src/faults/carry-out.js';
import type { Fault } from '../../src/faults/fault.js';
import type { World } from '../../src/faults/world.js';
import type { Mesh } from '../../src/run/lane.js';
import type { Runtime, Server } from '../../src/runtime/runtime.js';
import { waitFor } from '../../src/wait.js';

/** The world of a lane's mesh; `change` replaces methods of its servers. */
export function worldOf(mesh: Mesh, runtime: Runtime, change: Partial<Server> = {}): World {
  const servers = mesh.cluster.nodes.map(
    (node, i) => [node.name, changed(mesh.servers[i]!, change)] as const,
  );
  return {
    cluster: mesh.cluster,
    servers: new Map(servers),
    links: [],
    runtime,
    ability: mesh.servers[0]!.ability,
  };
}

/** The same thing with some of its methods replaced. */
export function changed<T extends object>(original: T, change: Partial<T>): T {
  return new Proxy(original, {
    get(target, name) {
      if (name in change) return change[name as keyof T];
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Carries one fault out, for so many milliseconds. */
export async function carryOne(fault: Fault, world: World, lasts = 100): Promise<FaultReport[]> {
  const reports: FaultReport[] = [];
  const schedule = {
    version: 1 as const,
    nodes: world.cluster.nodes.map(({ name }) => name),
    steps: [{ at: 0, fault, for: lasts }],
  };
  await carryOut(schedule, world, new AbortController().signal, { report: (one) => reports.push(one) });
  return reports;
}

/** Clients that insert into table t on every node until they are told to end, whatever happens to their servers. */
export class Writers {
  readonly acknowledged: number[] = [];
  private readonly ended: Promise<unknown>;
  private told = false;

  constructor(private readonly cluster: Cluster) {
    this.ended = Promise.all(cluster.nodes.map((_, i) => this.write(i)));
  }

  /**
   * Lets them write some more, which shows that every node accepts writes, and ends them.
   *
   * @returns the ids that were acknowledged and are not on every node once replication has come to rest
   */
  async lost(): Promise<string[]> {
    const before = this.acknowledged.length;
    const count = this.cluster.nodes.length;
    const wrote = (i: number) => this.acknowledged.slice(before).some((id) => (id - 1) % count === i);
    const look = async () => {
      const idle = this.cluster.nodes.filter((_, i) => !wrote(i));
      return idle.length === 0 ? { done: undefined } : { notYet: `none on ${idle.map((n) => n.name)}` };
    };
    await waitFor('writes on every node', look, { within: 10_000 });
    this.told = true;
    await this.ended;
    const { cluster } = this;
    await cluster.untilLinked();
    await cluster.settle();
    const unlike = (await compareTable(cluster.nodes, 'public.t', { named: Infinity })).named;
    const present = new Set((await cluster.nodes[0].sql`select id from t`).map(({ id }) => id));
    return [
      ...unlike.map(({ key }) => `${key} differs`),
      ...this.acknowledged.filter((id) => !present.has(id)).map((id) => `id ${id} is lost`),
    ];
  }

  private async write(i: number): Promise<void> {
    const node = this.cluster.nodes[i]!;
    for (let id = i + 1; !this.told; id += this.cluster.nodes.length) {
      try {
        await node.sql`insert into t values (${id})`;
        this.acknowledged.push(id);
      } catch {
        // Refused, or not known: neither is an acknowledgement. The server may be down.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  }
}

/** What a fault that has worked leaves behind: its effect and its heal, as people read them. */
export function effects(reports: readonly FaultReport[]): string[] {
  return reports.flatMap(({ effect }) => effect ?? []);
}
