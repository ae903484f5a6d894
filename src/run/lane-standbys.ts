import { nodeOf } from '../database/node-of.js';
import type { Runtime, Server, StandbyOptions } from '../runtime/runtime.js';

/** The physical standbys that the nodes of a lane's mesh have been given. */
export class LaneStandbys {
  private standing: Promise<Server>[] = [];
  private made = 0;

  constructor(
    private readonly lane: string,
    private readonly runtime: Runtime,
  ) {}

  /** @throws ClusterError in the words of what copies its primary, or its own last words */
  start(primary: Server, options: StandbyOptions): Promise<Server> {
    // It is called after its node, as the node's own server is.
    const name = `${this.lane}-standby${++this.made}-${nodeOf(primary)}`;
    const standby = this.runtime.startStandby!(name, primary, options);
    this.standing.push(standby);
    return standby;
  }

  /** Ends those that there are or are on their way. @returns whether there were any */
  async stop(): Promise<boolean> {
    const standbys = await Promise.allSettled(this.standing.splice(0));
    await Promise.all(standbys.map((one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)));
    return standbys.length > 0;
  }
}
