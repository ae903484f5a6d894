import type { Cluster } from '../../../cluster/cluster.js';
import { proxyOf, serverOf, type World } from '../../../faults/world.js';
import { type LogEntry, LogReader } from '../../../runtime/server-log.js';
import { waitFor } from '../../../wait.js';
import { keepTalking } from '../keep-talking.js';

/** How long a link may take to deliver all that it holds, and how often it must have failed in the same way to have stopped. */
const DELIVER_MS = 60_000;
const TIMES = 3;

/** A transaction that a link cannot go on from, by its id on its own node. */
export interface Stop {
  readonly xid: string;
  readonly error: string;
}

/** Links between two nodes that pass nothing on but what they are told to deliver. */
export class StoppableLinks {
  constructor(
    private readonly world: World,
    private readonly cluster: Cluster,
    private readonly log: LogReader,
  ) {}

  static async open(world: World, cluster: Cluster): Promise<StoppableLinks> {
    const servers = cluster.nodes.map(({ name }) => serverOf(world, name));
    return new StoppableLinks(world, cluster, await LogReader.now(servers));
  }

  async set(condition: 'hold' | 'open'): Promise<void> {
    const { nodes } = this.cluster;
    const ours = this.world.links.filter(
      (link) =>
        nodes.some(({ name }) => name === link.subscriber) &&
        nodes.some(({ name }) => name === link.upstream),
    );
    await Promise.all(ours.map((link) => link.set(condition === 'hold' ? { hold: 'both' } : {})));
  }

  /**
   * Lets one link pass until everything that its upstream has committed is applied, and holds it again.
   *
   * @returns the transaction that it tries again and again, where there is one; the link stays open then
   * @throws DeadlineError where it does not get there
   */
  async deliver(from: number, to: number): Promise<Stop | undefined> {
    const { nodes, engine, signal } = this.cluster;
    const [origin, target] = [nodes[from]!, nodes[to]!];
    const server = serverOf(this.world, target.name);
    // What it has logged so far is about something else.
    await this.log.next(server);
    const link = proxyOf(this.world, [target.name, origin.name]);
    await link.set({});
    const position = await engine.position(origin, [target]);
    const failures = new Map<string, number>();
    const arrived = new AbortController();
    const look = async () => {
      const { passed, at } = await engine.progress(origin, target, position);
      if (passed) return { done: undefined };
      for (const { xid, error } of failuresIn(await this.log.arrived(server))) {
        const key = `${xid} ${error}`;
        failures.set(key, (failures.get(key) ?? 0) + 1);
        if (failures.get(key) === TIMES) return { done: { xid, error } };
      }
      return { notYet: at };
    };
    const what = `${target.name} to apply ${origin.name}'s changes up to ${position}`;
    const waiting = waitFor(what, look, { within: DELIVER_MS, signal, slowest: 20 }).finally(() =>
      arrived.abort(),
    );
    const [stop] = await Promise.all([waiting, keepTalking(this.cluster.engine, origin, arrived.signal)]);
    if (!stop) await link.set({ hold: 'both' });
    return stop;
  }
}

/** Transactions that apply could not apply, with its errors: which one it was is told in the context of the error. */
function failuresIn(log: readonly LogEntry[]): Stop[] {
  const errors = new Map<string, string>();
  return log.flatMap(({ level, process, text }) => {
    if (!process.startsWith('spock apply')) return [];
    if (level === 'ERROR') errors.set(process, text);
    const [, xid] = (level === 'CONTEXT' && /in commit before \S+, xid (\d+)/.exec(text)) || [];
    const error = errors.get(process);
    if (xid === undefined || error === undefined) return [];
    errors.delete(process);
    return [{ xid, error }];
  });
}
