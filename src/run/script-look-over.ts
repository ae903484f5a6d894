import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Cluster } from '../cluster/cluster.js';
import { Node } from '../database/node.js';
import { DeadlineError, messageOf } from '../errors.js';
import { afterTime } from '../limit.js';
import type { TestResult } from '../report/results.js';
import { troubleSince } from '../runtime/log-trouble.js';
import { LogMark } from '../runtime/server-log.js';
import type { ScriptLeaves } from '../script/leaves.js';
import type { LeftErrors } from '../suite/test.js';
import { seconds } from '../wait.js';
import { logsNotAsLeft } from './logs-as-left.js';
import type { ScriptCluster } from './script-cluster.js';
import { exceptionsOf, type Finding, isThere, standsStill, takenApart, whySilent } from './script-mesh.js';
import { bytesOf, differentRows, differentSchemas, tablesToCompare } from './script-tables.js';

/** The result that tells what scripts have left behind. */
export const LOOK_OVER = 'scripts/look-over';

export const LOOK_OVER_PROVES =
  'after the scripts every table that is replicated whole is the same on all nodes, in rows and schema; links are up, no transaction was thrown away, and no server has crashed or logged an error of its own';

/** Rows of more than this are not compared after each script, but after the last one. */
const CHEAP_BYTES = 32 * 1024 * 1024;

const ANY_ERROR: LeftErrors = { text: /^/, process: /^/, least: 0 };

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
    const callOff = afterTime(this.place.limit, () => giveUp(tooLong));
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
      callOff();
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
