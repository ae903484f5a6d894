import pLimit from 'p-limit';
import { LookedAt } from '../cluster/looked-at.js';
import { OwnSchema, schemasOf } from '../cluster/own-schema.js';
import { nodeOf } from '../database/node-of.js';
import { DeadlineError, messageOf } from '../errors.js';
import { isConflict } from '../replication/conflict.js';
import { profileOn } from '../replication/mixed-profile.js';
import { links } from '../replication/names.js';
import { seriousness } from '../runtime/log-trouble.js';
import { type LogEntry, LogMark, LogReader } from '../runtime/server-log.js';
import type { Leaves } from '../suite/test.js';
import { commonThings, differencesOf, type Things } from './common-things.js';
import type { Evidence } from './evidence.js';
import type { SharedGround } from './ground.js';
import { type Found, incidentsNotAsLeft, incidentText } from './incidents-as-left.js';
import type { Mesh } from './lane.js';
import { entryText, isOfGone } from './logs-as-left.js';
import { ownNotAsLeft } from './own-as-left.js';
import { qualifiedLeaves } from './own-leaves.js';
import { beyond, type LookedOver, type LookOptions } from './verify.js';

/** One test's stay in a shared mesh. */
export interface Visit {
  /** What is to be removed after it; nothing of one that only looks. */
  readonly guest?: Guest;
  /** Why it went wrong, where that may be another's doing. */
  unclear?: string;
  readonly ground: SharedGround;
}

/** What is kept of a visit for as long as the mesh stands. */
interface Guest {
  readonly own: OwnSchema;
  /** What the logs say of its tables. */
  readonly logged: Found[];
  /** How many incidents there were when it was looked over; undefined before. */
  judged?: number;
  /** Its schema and account are gone. */
  removed?: true;
}

/**
 * A mesh in which several tests run at the same time, each in a schema of its own. What names a schema is that test's.
 * All else that happens (a crash, an error in a log, a link that falls, a setting that changes) is evidence against all
 * who were there.
 */
export class SharedMesh {
  /** What nobody's schema explains, a line or more each, in the order in which it was found. */
  readonly evidence: Evidence[] = [];
  private readonly guests = new Map<string, Guest>();
  private readonly inTurn = pLimit(1);

  private constructor(
    private readonly mesh: Mesh,
    private readonly logs: LogReader,
    private readonly before: Things[],
    private readonly workers: readonly (number | null)[],
  ) {}

  static async open(mesh: Mesh): Promise<SharedMesh> {
    const { cluster } = mesh;
    const logs = await LogReader.now(mesh.servers);
    const before = await Promise.all(cluster.nodes.map((node) => commonThings(cluster, node, [])));
    return new SharedMesh(mesh, logs, before, await workersOf(mesh));
  }

  /**
   * Lets a test in.
   *
   * @param schema the name of the one that is made for it, which no other test of this mesh has had; none for one that
   *   only looks
   * @returns undefined where the mesh does not take it any more, with the evidence why
   */
  async enter(schema: string | undefined): Promise<Visit | undefined> {
    const { cluster, servers } = this.mesh;
    let visit: Visit | undefined;
    await this.watching(async () => {
      const own = schema === undefined ? undefined : await OwnSchema.create(cluster, schema, this.inTurn);
      // Known before anybody else looks: to others the new account would be a change.
      const guest = own && this.guest(own);
      visit = this.visit(guest, await LogMark.now(servers));
    });
    return visit;
  }

  private guest(own: OwnSchema): Guest {
    const guest: Guest = { own, logged: [] };
    this.guests.set(own.schema, guest);
    return guest;
  }

  private visit(guest: Guest | undefined, marks: LogMark): Visit {
    const cluster = guest?.own ?? new LookedAt(this.mesh.cluster, this.inTurn, () => this.schemas());
    const ground: SharedGround = {
      cluster,
      marks,
      // Who makes nothing leaves nothing.
      lookOver: async (leaves, { note }) =>
        guest ? this.lookOver(guest, qualifiedLeaves(leaves, guest.own), note) : { wrong: [], shown: [] },
      // Replication that stands still, and what nobody foresaw, may be another's doing.
      unclear: (reason) => {
        visit.unclear = reason;
        this.upset(reason);
      },
      close: () => cluster.close(),
    };
    const visit: Visit = { ground, ...(guest && { guest }) };
    return visit;
  }

  /** Removes what a test has had, and looks whether all is still well with what belongs to nobody. */
  async leave({ guest, ground }: Visit): Promise<void> {
    ground.close();
    await this.watching(async () => {
      await this.read();
      if (guest) {
        // Of one that went wrong before it was looked over, nothing more is asked.
        guest.judged ??= this.amount(about(guest, await this.recorded()));
        await guest.own.drop();
        guest.removed = true;
      }
      await this.check();
    });
  }

  /** The schemas of the tests that are there. */
  private schemas(): string[] {
    return [...this.guests.values()].filter(({ removed }) => !removed).map(({ own }) => own.schema);
  }

  /** The look after the last has left. */
  lastLook(): Promise<void> {
    return this.watching(() => this.check());
  }

  /** What cannot be done in this mesh is evidence, too: a server that is gone, a table that cannot be dropped. */
  private async watching(work: () => Promise<void>): Promise<void> {
    try {
      await this.inTurn(work);
    } catch (error) {
      this.mesh.cluster.signal.throwIfAborted();
      if (error instanceof TypeError) throw error;
      this.upset(messageOf(error));
    }
  }

  private async lookOver(guest: Guest, leaves: Leaves, note: LookOptions['note']): Promise<LookedOver> {
    const { cluster } = this.mesh;
    const { own } = guest;
    const wrong: string[] = [];
    try {
      await cluster.settle();
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      this.upset(`replication stands still: ${error.message}`);
    }
    wrong.push(...(await ownNotAsLeft(cluster, own, leaves, this.inTurn, note)));
    await this.inTurn(() => this.read());
    const found = about(guest, await this.recorded());
    guest.judged = this.amount(found);
    wrong.push(...incidentsNotAsLeft(found, leaves, [], cluster.engine.profile));
    return { wrong, shown: [] };
  }

  /** Reads what the servers have logged since the last time: what names a schema goes to its guest. */
  private async read(): Promise<void> {
    const { cluster, dropped } = this.mesh;
    const all = await Promise.all(
      this.logs.servers.map(async (server) => ({ server, entries: await this.logs.next(server) })),
    );
    for (const { server, entries } of all) {
      for (const entry of entries) {
        const incident = cluster.engine.logged?.(entry);
        if (incident) this.assign({ node: nodeOf(server), incident });
        if (seriousness(entry) === undefined || cluster.engine.harmless?.test(entry.text)) continue;
        if (isOfGone(entry, dropped.get(server))) continue;
        this.evidence.push({ text: entryText(server, entry), kind: isUpset(entry) ? 'upset' : 'line' });
      }
    }
  }

  private assign(found: Found): void {
    const schemas = schemasOf(found.incident);
    const guests = schemas.flatMap((schema) => this.guests.get(schema) ?? []);
    for (const guest of guests) guest.logged.push(found);
    if (schemas.length === 0 || guests.length < schemas.length) this.suspect(found);
    else
      for (const { own, judged } of guests)
        if (judged !== undefined) this.suspect(found, ` (after ${own.schema} was looked over)`);
  }

  private upset(text: string): void {
    this.evidence.push({ text, kind: 'upset' });
  }

  private suspect({ node, incident }: Found, when = ''): void {
    if (!this.counts({ node, incident })) return;
    this.upset(`${node}: ${incidentText(incident)}${when}`);
  }

  /** Changes that follow one another are recorded, too, and are no conflict. */
  private counts({ node, incident }: Found): boolean {
    const { profile } = this.mesh.cluster.engine;
    return incident.kind !== 'conflict' || isConflict(incident, profileOn(profile, node));
  }

  private amount(found: readonly Found[]): number {
    return found
      .filter((one) => this.counts(one))
      .reduce((sum, { incident }) => sum + (incident.kind === 'conflict' ? incident.times : 1), 0);
  }

  /** Looks at all that belongs to nobody, and at what is said of those who have left. */
  private async check(): Promise<void> {
    const { cluster } = this.mesh;
    await this.read();
    await this.checkRecords();
    const accounts = this.schemas();
    for (const [i, node] of cluster.nodes.entries()) {
      const after = await commonThings(cluster, node, accounts);
      for (const line of differencesOf(this.before[i]!, after))
        this.evidence.push({ text: `${node.name}: ${line}`, kind: 'change' });
    }
    const workers = await workersOf(this.mesh);
    for (const [i, { subscriber, upstream }] of [...links(cluster.nodes)].entries()) {
      if (workers[i] !== this.workers[i])
        this.upset(
          `${subscriber.name}'s link from ${upstream.name} fell: process ${this.workers[i]} applied, now ${workers[i] ?? 'none does'}`,
        );
    }
  }

  private async checkRecords(): Promise<void> {
    const recorded = await this.recorded();
    for (const { node, incident } of recorded) {
      if (schemasOf(incident).some((schema) => this.guests.has(schema))) continue;
      const told = [...this.guests.values()].flatMap(({ logged }) =>
        logged.filter((one) => one.node === node),
      );
      const all = told.map((found) => found.incident);
      for (const more of beyond(incident, all)) this.suspect({ node, incident: more });
    }
    for (const guest of this.guests.values()) {
      if (guest.judged !== undefined && guest.judged !== this.amount(about(guest, recorded)))
        this.upset(`more is recorded of ${guest.own.schema} than when it was looked over`);
    }
  }

  /** What all nodes have on record. */
  private async recorded(): Promise<Found[]> {
    const { nodes, engine } = this.mesh.cluster;
    const all = await Promise.all(
      nodes.map(async (node) =>
        (await engine.incidents(node)).map((incident): Found => ({ node: node.name, incident })),
      ),
    );
    return all.flat();
  }
}

/** The end of a process that others feel: of a server, or one that the postmaster tells of. */
function isUpset({ process, level }: LogEntry): boolean {
  return level === 'FATAL' || level === 'PANIC' || process === '' || process === 'postmaster';
}

/** All incidents about a guest's tables: what the logs say, and what is on record. */
function about({ own, logged }: Guest, recorded: readonly Found[]): Found[] {
  return [...logged, ...recorded.filter(({ incident }) => schemasOf(incident).includes(own.schema))];
}

/** The processes that apply what comes by each link, in the order of the links. */
function workersOf({ cluster }: Mesh): Promise<(number | null)[]> {
  return Promise.all(
    [...links(cluster.nodes)].map(({ subscriber, upstream }) => cluster.engine.worker(subscriber, upstream)),
  );
}
