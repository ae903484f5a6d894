import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Cluster } from '../cluster/cluster.js';
import { compareTable } from '../cluster/compare-table.js';
import { describeComparison } from '../cluster/describe-comparison.js';
import { describeSchemaDifference, schemaDifferences } from '../cluster/schema-difference.js';
import { Node } from '../database/node.js';
import { plainName } from '../database/quote.js';
import { ComparisonError, DeadlineError, messageOf } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { MARKER } from '../replication/marker.js';
import { links, subscriptionName } from '../replication/names.js';
import type { TestResult } from '../report/results.js';
import { troubleSince } from '../runtime/log-trouble.js';
import { LogMark } from '../runtime/server-log.js';
import type { ScriptLeaves } from '../script/leaves.js';
import type { LeftErrors } from '../suite/test.js';
import { seconds, waitFor } from '../wait.js';
import { exceptionText } from './incidents-as-left.js';
import { logsNotAsLeft } from './logs-as-left.js';
import type { ScriptCluster } from './script-cluster.js';
import { passedOn } from './whole-tables.js';

/** The result that tells what scripts have left behind. */
export const LOOK_OVER = 'scripts/look-over';

export const LOOK_OVER_PROVES =
  'after the scripts every table that is replicated whole is the same on all nodes, in rows and schema; links are up, no transaction was thrown away, and no server has crashed or logged an error of its own';

/** How long servers and links may need to come back to life after a script. */
const RECOVERY_MS = 10_000;
/** Rows of more than this are not compared after each script, but after the last one. */
const CHEAP_BYTES = 32 * 1024 * 1024;

/** The kinds of things of a table's schema that are compared. */
const COMPARED = /^(table|column|constraint|index|sequence) /;

const ANY_ERROR: LeftErrors = { text: /^/, process: /^/, least: 0 };

/** Something that is wrong, told once however often it is seen. */
interface Finding {
  /** What it is about; anything that is not told again when its numbers change. */
  readonly about: string;
  readonly text: string;
}

/** Looks the scripts' cluster over after each of them: what a script leaves behind, no exit status tells. */
export class ScriptLookOver {
  private readonly told = new Set<string>();
  private readonly wrong: string[] = [];
  /** Why a look could not be taken to its end. */
  private broken: string | undefined;
  private unseen: string | undefined;
  /** Since when replication has stood still: the next script may be the one that lets it go on. */
  private still: string | undefined;
  private differing: string[] = [];
  private exceptions = false;
  private since: string[] = [];
  private spent = 0;
  private looks = 0;

  private constructor(
    private readonly scripts: ScriptCluster,
    private marks: LogMark,
    private readonly beginning: LogMark,
    private readonly place: { readonly folder: string; readonly limit: number; readonly signal: AbortSignal },
  ) {}

  /**
   * Begins before the first script.
   *
   * @param place.folder gets the log of what was looked at
   * @param place.limit milliseconds that one look may take
   */
  static async begin(
    scripts: ScriptCluster,
    place: { readonly folder: string; readonly limit: number; readonly signal: AbortSignal },
  ): Promise<ScriptLookOver> {
    await mkdir(place.folder, { recursive: true });
    const marks = await LogMark.now(scripts.servers);
    return new ScriptLookOver(scripts, marks, marks, place);
  }

  /** Looks the cluster over after these scripts, which have run at the same time; large tables are compared only at last. */
  async after(ran: readonly { name: string; leaves: ScriptLeaves }[], isLast: boolean): Promise<void> {
    this.since.push(...ran.map(({ name }) => name));
    this.differing.push(...ran.flatMap(({ leaves }) => leaves.differing));
    this.exceptions ||= ran.some(({ leaves }) => leaves.exceptions);
    const started = performance.now();
    const all = await this.look(`after ${this.since.join(', ')}`, isLast);
    this.spent += performance.now() - started;
    this.looks++;
    if (all) this.since = [];
    this.exceptions = false;
  }

  /** What came of it; undefined where nothing was looked at. */
  async result(): Promise<
    (Pick<TestResult, 'verdict' | 'reason' | 'serverLog'> & { took: number }) | undefined
  > {
    if (this.looks === 0) return undefined;
    const took = this.spent;
    const notSeen = [this.broken, this.unseen].filter(isThere);
    if (this.wrong.length === 0 && notSeen.length === 0) return { verdict: 'pass', took };
    const reason = [...this.wrong, ...notSeen].join('\n');
    if (this.wrong.length === 0) return { verdict: this.broken ? 'error' : 'skip', reason, took };
    const serverLog = await troubleSince(this.beginning);
    return { verdict: 'fail', reason, took, ...(serverLog.length > 0 && { serverLog }) };
  }

  /** @returns whether all rows were compared */
  private async look(when: string, isLast: boolean): Promise<boolean> {
    const { engine } = this.scripts.cluster;
    // Connections of its own: a script may have ended the others, or made again what they remember.
    const nodes = this.scripts.cluster.nodes.map(
      ({ name, endpoint, database }) => new Node(name, endpoint, database, engine.withoutDdl),
    );
    const over = new AbortController();
    const giveUp = (why: Error) => {
      over.abort(why);
      for (const node of nodes) node.close();
    };
    const onAbort = () => giveUp(this.place.signal.reason);
    const tooLong = new DeadlineError(`it took longer than ${seconds(this.place.limit)}`);
    const timer = setTimeout(() => giveUp(tooLong), this.place.limit);
    this.place.signal.addEventListener('abort', onAbort, { once: true });
    try {
      const cluster = new Cluster(nodes, engine, over.signal);
      const next = await LogMark.now(this.scripts.servers);
      const seen = await lookAt(cluster, this.differing, isLast);
      this.still = seen.still && (this.still ?? when);
      if (seen.still && isLast) this.wrong.push(`${this.still}: ${seen.still}`);
      // Where replication was taken apart, its processes complain: only crashes are told.
      const errors = seen.unseen || this.exceptions ? [ANY_ERROR] : [];
      const { wrong: logged } = await logsNotAsLeft(this.marks, { errors }, engine);
      this.marks = next;
      const exceptions = this.exceptions ? [] : seen.exceptions;
      for (const { about } of this.exceptions ? seen.exceptions : []) this.told.add(about);
      const findings = [...seen.wrong, ...exceptions, ...logged.map((text) => ({ about: text, text }))];
      const news = findings.filter(({ about }) => !this.told.has(about));
      for (const { about } of news) this.told.add(about);
      this.wrong.push(...news.map(({ text }) => `${when}: ${text}`));
      this.unseen = seen.unseen && `${when}: ${seen.unseen}`;
      await this.log([
        `${when}: ${seen.looked}`,
        ...(seen.still ? [seen.still] : []),
        ...(this.unseen ? [this.unseen] : []),
        ...news.map(({ text }) => text),
      ]);
      return seen.all;
    } catch (error) {
      this.place.signal.throwIfAborted();
      const { message } = over.signal.aborted ? tooLong : { message: messageOf(error) };
      this.broken ??= `${when} the cluster could not be looked over: ${message}`;
      await this.log([`${when}: ${message}`]);
      return false;
    } finally {
      clearTimeout(timer);
      this.place.signal.removeEventListener('abort', onAbort);
      for (const node of nodes) node.close();
    }
  }

  private log(lines: readonly string[]): Promise<void> {
    return appendFile(join(this.place.folder, 'test.log'), lines.map((line) => `${line}\n`).join(''));
  }
}

interface Look {
  /** Whether the rows of all tables were compared that are to be. */
  readonly all: boolean;
  readonly wrong: Finding[];
  readonly exceptions: Finding[];
  /** Where replication stands still: how. */
  readonly still?: string | undefined;
  /** Why rows and schemas were not compared. */
  readonly unseen?: string;
  readonly looked: string;
}

async function lookAt(cluster: Cluster, differing: readonly string[], isLast: boolean): Promise<Look> {
  const { nodes, engine } = cluster;
  const silent = (await Promise.all(nodes.map((node) => whySilent(node, cluster.signal)))).filter(isThere);
  if (silent.length > 0) return { all: false, wrong: silent, exceptions: [], looked: 'servers' };
  const apart = await takenApart(cluster);
  if (apart) {
    const unseen = `rows and schemas could not be compared: ${apart}`;
    return { all: false, wrong: [], exceptions: [], unseen, looked: 'servers' };
  }
  const still = await standsStill(cluster);
  const exceptions = (await Promise.all(nodes.map((node) => exceptionsOf(engine, node)))).flat();
  // What has not arrived yet may still do so.
  if (still && !isLast) return { all: false, wrong: [], exceptions, still, looked: 'links' };
  const { tables, left } = await tablesToCompare(cluster, differing);
  const all = isLast || (await bytesOf(nodes[0], tables)) <= CHEAP_BYTES;
  const rows = all ? await differentRows(cluster, tables) : [];
  const wrong = [...rows, ...(await differentSchemas(cluster, tables))];
  const names = (list: readonly string[]) => list.join(', ') || 'none';
  const looked = `compared ${all ? '' : 'without their rows, which are many: '}${names(tables)}; left out ${names(left)}`;
  return { all, wrong, exceptions, still, looked };
}

async function bytesOf(node: Node, tables: readonly string[]): Promise<number> {
  const size = await node.value`
    select coalesce(sum(pg_relation_size(o)), 0) from unnest(${tables}::text[]) name
     cross join lateral (select to_regclass(name) as o union
                         select relid from pg_partition_tree(to_regclass(name))) parts`;
  return Number(size);
}

/** Why a server does not answer; one that recovers from a crash is waited for. */
async function whySilent(node: Node, signal: AbortSignal): Promise<Finding | undefined> {
  const look = async () => {
    try {
      await node.value`select 1`;
      return { done: undefined };
    } catch (error) {
      if (hasNoDatabase(error)) return { done: undefined };
      return { notYet: messageOf(error) };
    }
  };
  try {
    await waitFor(`${node.name} to answer`, look, { within: RECOVERY_MS, signal });
    return undefined;
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return { about: `${node.name} silent`, text: error.message };
  }
}

/** What of the mesh scripts have taken apart, by the engine's own records; undefined where it is whole. */
async function takenApart({ nodes, engine }: Cluster): Promise<string | undefined> {
  const gone = await Promise.all(
    nodes.map(async (node) => {
      try {
        if (!(await isNode(engine, node))) return `${node.name} is no node any more`;
        if (!engine.marksInStream && !(await node.value`select to_regclass(${MARKER}) is not null`))
          return `${node.name} has no table ${MARKER} any more, by which it is known when all has arrived`;
        const subscriptions = (await engine.links(node)).map(({ subscription }) => subscription);
        return [...links(nodes)]
          .filter(({ subscriber }) => subscriber === node)
          .map(({ upstream }) => subscriptionName(node, upstream))
          .filter((name) => !subscriptions.includes(name))
          .map((name) => `${node.name} has no subscription ${name} any more`);
      } catch (error) {
        if (!hasNoDatabase(error)) throw error;
        return `${node.name} has no database ${node.database} any more`;
      }
    }),
  );
  return gone.flat().join(', ') || undefined;
}

async function isNode(engine: Engine, node: Node): Promise<boolean> {
  const { extension } = engine;
  if (extension && !(await node.value`select exists (select from pg_extension where extname = ${extension})`))
    return false;
  return (await engine.nodes(node)).includes(node.name);
}

function hasNoDatabase(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '3D000';
}

/** How replication stands still, where links do not come up, or what was written does not arrive. */
async function standsStill(cluster: Cluster): Promise<string | undefined> {
  const { nodes, engine, signal } = cluster;
  const look = async () => {
    const states = await Promise.all(
      [...links(nodes)].map(async ({ subscriber, upstream }) => {
        const name = subscriptionName(subscriber, upstream);
        const link = (await engine.links(subscriber)).find(({ subscription }) => subscription === name);
        return link?.up ? undefined : { name, status: link?.status ?? 'gone' };
      }),
    );
    const down = states.filter(isThere);
    const text = down.map(({ name, status }) => `${name} is ${status}`).join(', ');
    // One that is disabled stays so.
    if (down.every(({ status }) => status === 'disabled')) return { done: text };
    await Promise.all(nodes.flatMap((node) => [engine.wake?.(node), engine.nudge?.(node)]));
    return { notYet: text };
  };
  try {
    const disabled = await waitFor('every link to replicate', look, {
      within: RECOVERY_MS,
      signal,
      slowest: 20,
    });
    if (disabled) return `replication stands still: ${disabled}`;
    await cluster.settle();
    return undefined;
  } catch (error) {
    if (!(error instanceof DeadlineError)) throw error;
    return `replication stands still: ${error.message}`;
  }
}

/**
 * The tables that a node passes on whole to all others; but for those of which a node passes on only a part, and those
 * that scripts leave differing.
 */
async function tablesToCompare({ nodes, engine }: Cluster, differing: readonly string[]) {
  const carried = await Promise.all(nodes.map((node) => engine.links(node)));
  const all = await Promise.all(
    nodes.map((node) => {
      const others = carried.filter((_, i) => nodes[i] !== node);
      return passedOn(engine, node, (set) =>
        others.every((of) => of.some(({ upstream, sets }) => upstream === node.name && sets.includes(set))),
      );
    }),
  );
  const isLeft = (table: string) =>
    differing.includes(plainName(table)) || all.some(({ partly }) => partly.has(plainName(table)));
  const replicated = [
    ...new Set((await Promise.all(nodes.map((n) => engine.replicatedTables(n)))).flat()),
  ].sort();
  const whole = replicated.filter((table) => all.some((of) => of.whole.has(plainName(table))));
  const tables = whole.filter((table) => !isLeft(table));
  return { tables, left: replicated.filter((table) => !tables.includes(table)) };
}

async function differentRows({ nodes }: Cluster, tables: readonly string[]): Promise<Finding[]> {
  const wrong: Finding[] = [];
  for (const table of tables) {
    try {
      const found = await compareTable(nodes, table);
      if (!found.same) wrong.push({ about: `rows of ${table}`, text: describeComparison(found) });
    } catch (error) {
      if (!(error instanceof pg.DatabaseError || error instanceof ComparisonError)) throw error;
      const text = `${table}: cannot be compared on all nodes: ${messageOf(error)}`;
      wrong.push({ about: `rows of ${table}`, text });
    }
  }
  return wrong;
}

async function differentSchemas(cluster: Cluster, tables: readonly string[]): Promise<Finding[]> {
  const all = await schemaDifferences(cluster);
  return all
    .filter(({ what, table }) => table !== undefined && tables.includes(table) && COMPARED.test(what))
    .map((difference) => ({ about: difference.what, text: describeSchemaDifference(difference) }));
}

async function exceptionsOf(engine: Engine, node: Node): Promise<Finding[]> {
  return (await engine.incidents(node)).flatMap((incident) => {
    if (incident.kind !== 'exception') return [];
    const text = `${node.name}: ${exceptionText(incident)}`;
    return { about: text, text };
  });
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
