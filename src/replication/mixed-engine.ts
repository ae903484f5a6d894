import type { Node, Session } from '../database/node.js';
import { nodeOf } from '../database/node-of.js';
import type {
  Engine,
  EngineKind,
  Incident,
  IncidentCounts,
  LinkStatus,
  LogLine,
  Member,
  SetOperations,
  TablePart,
} from './engine.js';
import { mixedProfile } from './mixed-profile.js';
import type { Profile } from './profile.js';
import type { NodeIdentity, Route, SubscribeOptions } from './wiring.js';

/** A node, or its server: servers are called after their nodes. */
type OfNode = { readonly name: string };

/** The engine as it is on one node; nodes of a mesh may have different releases of it. */
export function engineOn<Known extends Pick<Engine, 'kind'>>(engine: Known, node: OfNode): Known | Engine {
  return engine instanceof MixedEngine ? engine.on(node) : engine;
}

/** The releases of each node where they differ, in the order in which it had them. */
export function releasesOf(engine: Engine): Readonly<Record<string, readonly string[]>> | undefined {
  if (!(engine instanceof MixedEngine)) return undefined;
  return Object.fromEntries(
    [...engine.releases].map(([node, all]) => [node, all.map(({ version }) => version)]),
  );
}

/** The releases that the nodes of a mesh have, or had, each once. */
export function versionsOf(engine: Pick<Engine, 'version'>): string[] {
  if (!(engine instanceof MixedEngine)) return [engine.version];
  return [...new Set([...engine.releases.values()].flat().map(({ version }) => version))];
}

/** Releases that came together in a mesh, in one line. */
function joined(versions: readonly string[]): string {
  return [...new Set(versions)].join(', ');
}

/** One engine in different releases: each node is spoken to in the words of its own. */
export class MixedEngine implements Engine {
  readonly kind: EngineKind;
  readonly version: string;
  readonly profile: Profile;
  readonly dropping: Engine['dropping'];
  declare readonly keepsPlaces?: true;
  declare readonly extension?: string;
  declare readonly readers?: readonly string[];
  declare readonly insertOnlySet?: string;
  declare readonly statisticsAtExit?: true;
  declare readonly marksInStream?: boolean;
  declare readonly withoutDdl?: string;
  declare readonly harmless?: RegExp;
  declare readonly replicateDdl?: NonNullable<Engine['replicateDdl']>;
  declare readonly update?: NonNullable<Engine['update']>;
  declare readonly define?: NonNullable<Engine['define']>;
  declare readonly wake?: NonNullable<Engine['wake']>;
  declare readonly nudge?: NonNullable<Engine['nudge']>;
  declare readonly deltaColumn?: NonNullable<Engine['deltaColumn']>;
  declare readonly rejections?: NonNullable<Engine['rejections']>;
  declare readonly resolutions?: NonNullable<Engine['resolutions']>;
  declare readonly flaws?: NonNullable<Engine['flaws']>;
  private readonly now: Map<string, Engine>;
  private readonly any: Engine;

  /**
   * @param releases of each node, the first one it begins with; all of one kind, and with the same kind of barriers
   * @param others the release of nodes that are not named
   */
  constructor(
    readonly releases: ReadonlyMap<string, readonly Engine[]>,
    private readonly others: Engine,
  ) {
    const all = [...releases.values()].flat();
    const any = all[0]!;
    this.any = any;
    this.now = new Map([...releases].map(([node, [first]]) => [node, first!]));
    this.kind = any.kind;
    const inOrder = [...releases].sort(([a], [b]) => a.localeCompare(b));
    this.version = joined(inOrder.flatMap(([, each]) => each.map(({ version }) => version)));
    this.profile = mixedProfile(
      new Map([...releases].map(([node, each]) => [node, each.map(({ profile }) => profile)])),
    );
    this.dropping = any.dropping;
    if (any.keepsPlaces) this.keepsPlaces = any.keepsPlaces;
    // What is absent on one release of an engine is absent on all of them.
    if (any.extension !== undefined) this.extension = any.extension;
    if (any.readers) this.readers = any.readers;
    if (any.insertOnlySet !== undefined) this.insertOnlySet = any.insertOnlySet;
    if (any.statisticsAtExit) this.statisticsAtExit = any.statisticsAtExit;
    if (any.marksInStream !== undefined) this.marksInStream = any.marksInStream;
    if (any.withoutDdl !== undefined) this.withoutDdl = any.withoutDdl;
    if (any.harmless) this.harmless = any.harmless;
    if (any.replicateDdl) this.replicateDdl = (node) => this.on(node).replicateDdl!(node);
    if (any.update) this.update = (node) => this.on(node).update!(node);
    if (any.define) this.define = (node, statement) => this.on(node).define!(node, statement);
    if (any.wake) this.wake = (node) => this.on(node).wake!(node);
    if (any.nudge) this.nudge = (node) => this.on(node).nudge!(node);
    if (any.deltaColumn) this.deltaColumn = (node, ...rest) => this.on(node).deltaColumn!(node, ...rest);
    if (any.rejections) this.rejections = (node, log) => this.on(node).rejections!(node, log);
    if (any.resolutions) this.resolutions = (node, xids) => this.on(node).resolutions!(node, xids);
    if (any.flaws) this.flaws = (node) => this.on(node).flaws!(node);
  }

  /** The release that a node has now. */
  on(node: OfNode): Engine {
    return this.now.get(nodeOf(node)) ?? this.others;
  }

  /** From now on a node has the next of its releases. */
  moveOn(node: OfNode): void {
    const each = this.releases.get(nodeOf(node)) ?? [];
    const next = each[each.indexOf(this.on(node)) + 1];
    if (!next) throw new TypeError(`${node.name} has no other release`);
    this.now.set(nodeOf(node), next);
  }

  // What a server needs depends on its release: whoever starts one asks `engineOn`. These suit all of them.
  get haste(): Readonly<Record<string, string>> {
    return Object.assign({}, ...[...this.now.values()].map((one) => one.haste));
  }

  settings(): Record<string, string> {
    return Object.assign({}, ...[...this.now.values()].map((one) => one.settings()));
  }

  capacity(peers: number): Record<string, number> {
    return Object.assign({}, ...[...this.now.values()].map((one) => one.capacity(peers)));
  }

  // The statements that make and end links are the same in all releases that may be mixed.
  connect(mesh: readonly Node[], route?: Route): Promise<void> {
    return this.any.connect(mesh, route);
  }

  disconnect(mesh: readonly Node[]): Promise<void> {
    return this.any.disconnect(mesh);
  }

  position(origin: Node, targets: readonly Node[]): Promise<string> {
    return this.on(origin).position(origin, targets);
  }

  // What is read is the target's.
  progress(origin: Node, target: Node, position: string): Promise<{ passed: boolean; at: string }> {
    return this.on(target).progress(origin, target, position);
  }

  // What one release never logs says nothing in its log.
  logged(line: LogLine): Incident | undefined {
    return this.any.logged?.(line);
  }

  incidentCounts(on: Session, node: OfNode): Promise<IncidentCounts> {
    const counts = this.on(node).incidentCounts?.(on, node);
    return counts ?? Promise.resolve({ incidents: {}, overwrites: {} });
  }

  install(node: Node): Promise<void> {
    return this.on(node).install(node);
  }

  uninstall(node: Node): Promise<void> {
    return this.on(node).uninstall(node);
  }

  installed(node: Node): Promise<{ catalog: string; code: string }> {
    return this.on(node).installed(node);
  }

  createNode(node: Node, as?: NodeIdentity): Promise<void> {
    return this.on(node).createNode(node, as);
  }

  dropNode(on: Node, name?: string): Promise<void> {
    return this.on(on).dropNode(on, name);
  }

  nodes(on: Node): Promise<string[]> {
    return this.on(on).nodes(on);
  }

  addresses(on: Node): Promise<Record<string, string>> {
    return this.on(on).addresses(on);
  }

  subscribe(subscriber: Node, upstream: Node, options?: SubscribeOptions): Promise<void> {
    return this.on(subscriber).subscribe(subscriber, upstream, options);
  }

  unsubscribe(subscriber: Node, upstream: Node): Promise<void> {
    return this.on(subscriber).unsubscribe(subscriber, upstream);
  }

  enable(subscriber: Node, upstream: Node): Promise<void> {
    return this.on(subscriber).enable(subscriber, upstream);
  }

  disable(subscriber: Node, upstream: Node): Promise<void> {
    return this.on(subscriber).disable(subscriber, upstream);
  }

  links(subscriber: Node): Promise<LinkStatus[]> {
    return this.on(subscriber).links(subscriber);
  }

  slot(subscriber: Node, upstream: Node): Promise<string> {
    return this.on(subscriber).slot(subscriber, upstream);
  }

  skip(subscriber: Node, upstream: Node): Promise<void> {
    return this.on(subscriber).skip(subscriber, upstream);
  }

  worker(subscriber: Node, upstream: Node): Promise<number | null> {
    return this.on(subscriber).worker(subscriber, upstream);
  }

  createSet(node: Node, set: string, operations: SetOperations): Promise<void> {
    return this.on(node).createSet(node, set, operations);
  }

  alterSet(node: Node, set: string, operations: SetOperations): Promise<void> {
    return this.on(node).alterSet(node, set, operations);
  }

  dropSet(node: Node, set: string): Promise<void> {
    return this.on(node).dropSet(node, set);
  }

  sets(node: Node): Promise<Record<string, SetOperations>> {
    return this.on(node).sets(node);
  }

  addTable(node: Node, set: string, table: string, part?: TablePart): Promise<void> {
    return this.on(node).addTable(node, set, table, part);
  }

  removeTable(node: Node, set: string, table: string): Promise<void> {
    return this.on(node).removeTable(node, set, table);
  }

  membership(node: Node): Promise<Member[]> {
    return this.on(node).membership(node);
  }

  subscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void> {
    return this.on(subscriber).subscribeSet(subscriber, upstream, set);
  }

  unsubscribeSet(subscriber: Node, upstream: Node, set: string): Promise<void> {
    return this.on(subscriber).unsubscribeSet(subscriber, upstream, set);
  }

  refresh(subscriber: Node, upstream: Node): Promise<void> {
    return this.on(subscriber).refresh(subscriber, upstream);
  }

  replicatedTables(node: Node): Promise<string[]> {
    return this.on(node).replicatedTables(node);
  }

  incidents(node: Node): Promise<Incident[]> {
    return this.on(node).incidents(node);
  }

  leftovers(node: Node): Promise<string[]> {
    return this.on(node).leftovers(node);
  }
}
