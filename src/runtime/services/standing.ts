import { ClusterError } from '../../errors.js';
import type { Runtime, Server, UniformRuntime } from '../runtime.js';
import type { ServerFacts } from '../server-facts.js';

const THEIRS = 'the mesh is there already, and is left as it is';

/** Servers of a mesh that is there already: none is started, stopped, or set. */
export class StandingServers implements UniformRuntime {
  readonly kind = 'services';
  readonly clientBin = undefined;
  readonly pgBin = undefined;
  readonly setsOfServers = 1;
  readonly lacks: Runtime['lacks'] = {
    skewClock: THEIRS,
    fillVolume: THEIRS,
    standby: THEIRS,
    spare: THEIRS,
    faults: THEIRS,
  };

  /** @param leave takes away what the run has made there */
  constructor(
    readonly description: string,
    readonly facts: ServerFacts,
    readonly leave: () => Promise<void>,
  ) {}

  start(name: string): Promise<Server> {
    throw new ClusterError(`${name}: cannot be started: ${THEIRS}`);
  }

  async refuses(): Promise<undefined> {
    return undefined;
  }

  hostAddress(): Promise<string> {
    throw new ClusterError(`no link can be led through this machine: ${THEIRS}`);
  }
}
