import { Cluster } from '../cluster/cluster.js';
import { LookedAt } from '../cluster/looked-at.js';
import { OwnSchema, schemasOf } from '../cluster/own-schema.js';
import { onEach } from '../database/on-each.js';
import { ClusterError, DeadlineError, messageOf } from '../errors.js';
import { DEFAULT_SET } from '../replication/engine.js';
import { createMarker, MARKER } from '../replication/marker.js';
import { links } from '../replication/names.js';
import { MARK } from '../replication/stay.js';
import { plural } from '../report/text.js';
import { LogMark } from '../runtime/server-log.js';
import { type Leaves, worksInSchema } from '../suite/test.js';
import type { Outcome } from './built-in.js';
import type { ExistingMesh } from './chosen.js';
import { type Execution, ended } from './execution.js';
import type { SharedGround, TablesGround } from './ground.js';
import { type Found, incidentsNotAsLeft } from './incidents-as-left.js';
import { ownNotAsLeft } from './own-as-left.js';
import { qualifiedLeaves } from './own-leaves.js';
import { type InLanes, playShared } from './play.js';
import { schemasFor } from './sharing.js';
import type { LookedOver, LookOptions } from './verify.js';

/**
 * Runs tests in a mesh that is there already, one after the other. What happens there besides is its owner's business: his
 * clients write, his conflicts are settled, his servers' logs are not read.
 *
 * @throws ClusterError where nothing can be made there
 */
export async function runExisting(
  run: Execution,
  existing: ExistingMesh,
  items: readonly InLanes[],
  ready: () => void,
): Promise<void> {
  const cluster = new Cluster(existing.nodes, run.engine, run.place.signal);
  const visited = new Visited(run, existing, cluster);
  for (const line of visited.says(items)) run.observer.note(line);
  await visited.begin(items);
  ready();
  const schemas = schemasFor(items.map(({ name }) => name));
  for (const [i, item] of items.entries()) {
    if (run.place.signal.aborted) return;
    const tell = ({ outcome, took }: Played) => void ended(run, item, took, outcome);
    if (worksIn(item)) await visited.inSchema(item, `mmr_${schemas[i]}`, tell);
    else tell(await visited.looking(item));
  }
}

function worksIn(item: InLanes): boolean {
  return item.kind === 'tables script' || worksInSchema(item.test);
}

interface Played {
  readonly outcome: Outcome;
  readonly took: number;
}

class Visited {
  /** Why nothing can be judged that is written there. */
  private why: string | undefined;

  constructor(
    private readonly run: Execution,
    private readonly existing: ExistingMesh,
    private readonly cluster: Cluster,
  ) {}

  /** What a run is going to do, for people, before it does so. */
  says(items: readonly InLanes[]): string[] {
    const { found } = this.existing;
    const names = found.nodes.map(({ node, name }) => `${node.name} is the node "${name}"`);
    const others = found.nodes.flatMap(({ node, otherSlots }) =>
      otherSlots.map((slot) => `${node.name}: the slot ${slot} passes on what tests write, too`),
    );
    const makes = items.filter(worksIn).length;
    const made = [
      makes > 0 &&
        `for ${plural(makes, 'test')} a schema and an account mmr_t_… on every node, with tables in set "${found.carrier}"`,
      this.needsMarker && `a table mmr.marker in set "${found.carrier}", which shows how far links are`,
    ].filter((what) => what !== false);
    const does =
      made.length === 0
        ? 'nothing is made there, and nothing changed'
        : `what is made there: ${made.join('; ')}; all of it is dropped again, and nothing else is changed`;
    return [names.join(', '), does, ...others];
  }

  /** Whether barriers take a table. */
  private get needsMarker(): boolean {
    return !this.cluster.engine.marksInStream;
  }

  async begin(items: readonly InLanes[]): Promise<void> {
    const { broken } = this.existing.found;
    if (broken.length > 0) {
      // Nothing is made that could never be taken away again.
      this.why = broken.join('\n');
      return;
    }
    if (this.needsMarker || items.some(worksIn)) await this.existing.stay.begin();
    if (this.needsMarker) await this.makeMarker();
    if (this.why === undefined && items.some(worksIn)) this.why = await this.whyNotSettled();
  }

  private async makeMarker(): Promise<void> {
    const { nodes, engine } = this.cluster;
    await onEach(nodes, `making ${MARKER}`, (node) => createMarker(node, MARK));
    await onEach(nodes, `replicating ${MARKER}`, (node) => engine.addTable(node, DEFAULT_SET, MARKER));
    this.why = await deadlineOf(this.cluster.proveLinks());
  }

  private whyNotSettled(): Promise<string | undefined> {
    return deadlineOf(this.cluster.settle());
  }

  /** Runs a test that makes nothing. */
  async looking(item: InLanes): Promise<Played> {
    const cluster = new LookedAt(this.cluster);
    try {
      return await this.play(item, {
        cluster,
        marks: await LogMark.now([]),
        lookOver: async () => ({ wrong: [], shown: [] }),
        close: () => cluster.close(),
      });
    } finally {
      cluster.close();
    }
  }

  /** Runs a test in a schema of its own, and drops that when all of it has arrived. */
  async inSchema(item: InLanes, schema: string, tell: (played: Played) => void): Promise<void> {
    if (this.why !== undefined) {
      const reason = `the mesh does not replicate: ${this.why}`;
      return tell({ outcome: { verdict: 'fail', reason }, took: 0 });
    }
    const { cluster, existing } = this;
    const own = await OwnSchema.create(cluster, schema, undefined, existing.kind);
    await demandLogin(own);
    const workers = await this.workers();
    const ground: TablesGround = {
      cluster: own,
      marks: await LogMark.now([]),
      lookOver: (leaves, { note }) => this.lookOver(own, qualifiedLeaves(leaves, own), workers, note),
      close: () => own.close(),
    };
    const played = await this.play(item, ground);
    cluster.signal.throwIfAborted();
    tell(played);
    await this.leave(own);
  }

  private play(item: InLanes, ground: SharedGround): Promise<Played> {
    return playShared(this.run, item, ground, { servers: [], cluster: this.cluster });
  }

  /** What cannot be dropped now is dropped when the run ends. */
  private async leave(own: OwnSchema): Promise<void> {
    own.close();
    await own.endSessions(0);
    this.why = await this.whyNotSettled();
    if (this.why === undefined) await own.drop();
  }

  private async lookOver(
    own: OwnSchema,
    leaves: Leaves,
    workers: readonly (number | null)[],
    note: LookOptions['note'],
  ): Promise<LookedOver> {
    const { cluster } = this;
    const still = await this.whyNotSettled();
    const wrong = still === undefined ? [] : [`replication stands still: ${still}`];
    wrong.push(...(await ownNotAsLeft(cluster, own, leaves, (work) => work(), note)));
    const found = (await this.exceptions()).filter(({ incident }) =>
      schemasOf(incident).includes(own.schema),
    );
    // Whether conflicts are on record is the owner's choice.
    wrong.push(...incidentsNotAsLeft(found, { ...leaves, conflicts: [] }, [], cluster.engine.profile));
    const now = await this.workers();
    for (const [i, { subscriber, upstream }] of [...links(cluster.nodes)].entries())
      if (now[i] !== workers[i])
        wrong.push(
          `${subscriber.name}'s link from ${upstream.name} fell meanwhile: process ${workers[i]} applied, now ${now[i] ?? 'none does'}`,
        );
    return { wrong, shown: [] };
  }

  private async exceptions(): Promise<Found[]> {
    const { nodes, engine } = this.cluster;
    const all = await Promise.all(
      nodes.map(async (node) =>
        (await engine.incidents(node)).map((incident): Found => ({ node: node.name, incident })),
      ),
    );
    return all.flat().filter(({ incident }) => incident.kind === 'exception');
  }

  private workers(): Promise<(number | null)[]> {
    const { nodes, engine } = this.cluster;
    return Promise.all(
      [...links(nodes)].map(({ subscriber, upstream }) => engine.worker(subscriber, upstream)),
    );
  }
}

async function deadlineOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return error.message;
  }
}

/** @throws ClusterError where the account that a test is given is not let in from here */
async function demandLogin(own: OwnSchema): Promise<void> {
  for (const node of own.nodes)
    await node.value`select 1`.catch((error: unknown) => {
      // Class 28, invalid authorization; anything else is no matter of accounts.
      if (!String((error as { code?: unknown }).code).startsWith('28'))
        throw new ClusterError(`${node.name} cannot be reached any more: ${messageOf(error)}`, {
          cause: error,
        });
      throw new ClusterError(
        `${node.name}: the account ${own.schema}, which the run has made for a test, is not let in from here: ${messageOf(error)}; its pg_hba.conf takes a line for accounts "/^mmr_t_" (or for all) with scram-sha-256`,
        { cause: error },
      );
    });
}
