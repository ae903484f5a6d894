import type { Node } from '../database/node.js';
import type { Engine } from '../replication/engine.js';
import type { Cluster } from './cluster.js';

/** Of the engine, what changes nothing. */
export type EngineFacts = Pick<
  Engine,
  | 'kind'
  | 'version'
  | 'profile'
  | 'extension'
  | 'insertOnlySet'
  | 'settings'
  | 'capacity'
  | 'installed'
  | 'nodes'
  | 'addresses'
  | 'links'
  | 'slot'
  | 'sets'
  | 'leftovers'
  | 'worker'
  | 'membership'
  | 'replicatedTables'
  | 'incidents'
>;

/** One after the other. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A mesh by other connections than those of whoever runs it, which end by themselves. */
export abstract class MeshView {
  readonly nodes: readonly [Node, Node, ...Node[]];

  /**
   * @param view a node as it is seen here
   * @param inTurn keeps apart what reads catalogs of tables and what drops tables
   */
  constructor(
    protected readonly mesh: Cluster,
    view: (node: Node) => Node,
    protected readonly inTurn: InTurn,
  ) {
    const [n1, n2, ...others] = mesh.nodes.map(view);
    this.nodes = [n1!, n2!, ...others];
  }

  get engine(): Engine {
    return this.mesh.engine;
  }

  get signal(): AbortSignal {
    return this.mesh.signal;
  }

  /** As Cluster.node. */
  node(name: string): Node {
    return this.nodes[this.mesh.nodes.indexOf(this.mesh.node(name))]!;
  }

  /** As Cluster.settle. */
  settle(options?: Parameters<Cluster['settle']>[0]): Promise<void> {
    const except = options?.except?.map(([a, b]) => [this.inMesh(a), this.inMesh(b)] as const);
    return this.mesh.settle({ ...options, ...(except && { except }) });
  }

  /** As Cluster.barrier. */
  barrier(origin: Node, targets: Node | readonly Node[], within?: number): Promise<void> {
    const all = 'length' in targets ? targets : [targets];
    return this.mesh.barrier(
      this.inMesh(origin),
      all.map((target) => this.inMesh(target)),
      within,
    );
  }

  /** Ends all connections of this view. */
  close(): void {
    for (const node of this.nodes) node.close();
  }

  private inMesh({ name }: Node): Node {
    return this.mesh.node(name);
  }
}
