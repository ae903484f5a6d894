import { Node } from '../database/node.js';
import { schemaOfTable } from '../database/quote.js';
import type { Cluster } from './cluster.js';
import { type EngineFacts, type InTurn, MeshView } from './mesh-view.js';
import { differencesOfReplicated } from './replicated-schema.js';
import type { SchemaDifference } from './schema-difference.js';

/** A mesh as its administrator sees it who changes nothing. */
export interface LookCluster {
  /** All nodes, n1 first; their sessions read only. */
  readonly nodes: readonly [Node, Node, ...Node[]];
  readonly engine: EngineFacts;
  readonly signal: AbortSignal;
  /** As Cluster.node. */
  node: Cluster['node'];
  /** As Cluster.links. */
  links: Cluster['links'];
  /** As Cluster.settle. */
  settle: Cluster['settle'];
  /** As Cluster.barrier. */
  barrier: Cluster['barrier'];
  /** Tables that at least one node replicates, but for those of other tests; schema-qualified and quoted. */
  replicatedTables(): Promise<string[]>;
  /** What is not the same on all nodes of all that is defined there, but what nobody replicates, and schemas of other tests. */
  schemaDifferences(): Promise<SchemaDifference[]>;
}

/**
 * A mesh to be looked at, while others work in it. That nothing is changed by accident is left to the servers: every
 * session is one that reads only.
 */
export class LookedAt extends MeshView implements LookCluster {
  /** @param others the schemas of tests that are there now: these are their own business */
  constructor(
    mesh: Cluster,
    inTurn: InTurn = (work) => work(),
    private readonly others: () => readonly string[] = () => [],
  ) {
    super(mesh, readersView, inTurn);
  }

  links: Cluster['links'] = () => this.mesh.links();

  async replicatedTables(): Promise<string[]> {
    const all = await this.inTurn(() => this.mesh.replicatedTables());
    const others = this.others();
    return all.filter((table) => !others.includes(schemaOfTable(table)));
  }

  schemaDifferences(): Promise<SchemaDifference[]> {
    return this.inTurn(() => differencesOfReplicated(this, this.others()));
  }
}

// Whoever waits for a lock has others wait behind him, and a long statement ends with its client.
const READER =
  '-c default_transaction_read_only=on -c lock_timeout=10000 -c client_connection_check_interval=1000';

function readersView({ name, endpoint, database }: Node): Node {
  return new Node(name, endpoint, database, READER);
}
