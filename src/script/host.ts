import { AssertionError } from 'node:assert';
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Cluster } from '../cluster/cluster.js';
import type { TablesCluster } from '../cluster/own-schema.js';
import { Node } from '../database/node.js';
import { messageOf } from '../errors.js';
import { randomFrom } from '../random.js';
import type { Engine } from '../replication/engine.js';
import type { AnomalyName, DefectName } from '../replication/profile.js';
import { selectEngines } from '../replication/select.js';
import { bounded } from '../report/bounded.js';
import { knownReason } from '../report/judge.js';
import { Expect } from '../suite/expect.js';
import { isOwn, judged } from '../suite/judged.js';
import { Known } from '../suite/known.js';
import { reasonToSkip } from '../suite/skip.js';
import {
  type LeftByDefect,
  leavesOf,
  type ServersContext,
  type TablesContext,
  type Test,
  withDefect,
} from '../suite/test.js';
import { DESCRIPTION_VARIABLE, type HostDescription } from './host-description.js';
import type { HostReport } from './host-report.js';
import { loadTest } from './module.js';
import { tablesCluster } from './tables-cluster.js';
import { told } from './told-leaves.js';
import { unfinished, watched } from './watched.js';

/**
 * Runs a user's .mjs test in this process, which exists for nothing else, and reports the outcome as a line of JSON
 * on file descriptor 3. A process that ends without having reported has not passed.
 *
 * @returns the exit status: 0 once the outcome is reported
 */
export async function host(file: string): Promise<number> {
  // What the test leaves going on by itself, and what it waits for in vain, ends here and not in a stack trace.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      report(outcomeOf(error));
      process.exit(1);
    });
  }
  process.on('beforeExit', () => {
    report({
      verdict: 'error',
      reason: 'the test itself broke: run() waits for something that cannot happen any more',
      own: true,
    });
    process.exit(1);
  });
  report(await runTest(file));
  return 0;
}

async function runTest(file: string): Promise<HostReport> {
  const description = await readDescription();
  const { cluster, engine } = clusterOf(description);
  try {
    const test = await loadTest(file);
    const skip = reasonNotForScripts(test) ?? reasonToSkip(test, { engine, nodes: cluster.nodes.length });
    if (skip) return { verdict: 'skip', reason: skip };
    const place = description.tables ? 'tables' : undefined;
    if (test.scope !== place) return { verdict: 'error', reason: inAnotherPlace(test) };
    return await run(test, cluster, engine, `${description.seed}/${basename(file)}`);
  } catch (error) {
    return outcomeOf(error);
  } finally {
    cluster.close();
  }
}

/** What the run could not know when it chose the test's place. */
function inAnotherPlace({ scope }: Test): string {
  const says = scope === undefined ? 'no scope' : `scope: '${scope}'`;
  return `the test says ${says}, but that was not to be seen when the run began; the word has to stand in the test's own file, and what is outside of run() is run once more, without a cluster`;
}

async function run(
  test: Test,
  cluster: Cluster | TablesCluster,
  engine: Engine,
  seed: string,
): Promise<HostReport> {
  const known = new Known(engine);
  const byDefects: LeftByDefect[] = [];
  const expect = watched(
    new Expect({
      ...{ nodes: cluster.nodes, engine, signal: cluster.signal },
      schemaDifferences: () => cluster.schemaDifferences(),
    }),
  );
  const context = {
    cluster,
    get spare(): never {
      throw new TypeError('there is no spare server for script tests');
    },
    get faults(): never {
      throw new TypeError('there are no faults for script tests');
    },
    get duration(): never {
      throw new TypeError('script tests end by themselves');
    },
    expect,
    random: randomFrom(seed),
    log: (line: string) => void process.stdout.write(`${line}\n`),
    known: (limitation: string, reference: string) => known.limitation(limitation, reference),
    anomaly: (name: AnomalyName) => known.add(name),
    defect: (name: DefectName, seen: string, left: LeftByDefect = {}) => {
      known.defect(name, seen);
      byDefects.push(left);
    },
  };
  // The description says which cluster it is, and the test's scope is that one's.
  await test.run(context as unknown as TablesContext & ServersContext);
  const forgotten = unfinished(expect);
  if (forgotten.length > 0) {
    const reason = `the test itself broke: run() ended before expect.${forgotten.join(' and expect.')} did: an await is missing`;
    return { verdict: 'error', reason, own: true };
  }
  const { all } = known;
  const outcome: HostReport =
    all.length > 0
      ? { verdict: 'known', reason: knownReason({ known: all }), known: all }
      : { verdict: 'pass' };
  // Of a test that shares the scripts' cluster its comments say what it leaves.
  if (test.scope !== 'tables') return outcome;
  const leaves = byDefects.reduce(withDefect, leavesOf(test as Test, { nodes: cluster.nodes, engine }));
  try {
    return { ...outcome, left: told(leaves) };
  } catch (error) {
    return { verdict: 'error', reason: `the test itself broke: ${messageOf(error)}`, own: true };
  }
}

function reasonNotForScripts({ needs = {} }: Test): string | undefined {
  if (needs.spare) return 'needs a spare server, which script tests do not get';
  if (needs.faults || needs.ability) return 'needs faults, which script tests do not get';
  if (needs.unwired) return 'needs an unwired cluster, but script tests share one that is wired';
  return undefined;
}

async function readDescription(): Promise<HostDescription> {
  const file = process.env[DESCRIPTION_VARIABLE];
  if (!file) throw new Error(`${DESCRIPTION_VARIABLE} is not set: only the runner starts a script host`);
  delete process.env[DESCRIPTION_VARIABLE];
  return JSON.parse(await readFile(file, 'utf8'));
}

function clusterOf({ nodes, engine, releases, versionNumber, tables }: HostDescription) {
  const where = 'the cluster of the scripts';
  // Of the core the server's own version is that of what replicates.
  const numberOf = (version: string) =>
    version.split('.').reduce((sum, part) => sum * 10_000 + Number(part), 0);
  const facts = (version: string) => ({
    versionNumber: engine.kind === 'native' ? numberOf(version) : versionNumber,
    extensions: { [engine.kind]: version },
    hasOutputPluginLibraries: false,
  });
  const each = Object.entries(releases ?? { '': engine.version });
  const made = selectEngines(
    engine.kind,
    each.map(([node, version]) => ({ nodes: [node], facts: facts(version), where })),
  );
  // As in the built-in tests' databases: a table is created on every node, not replicated from one of them.
  const options = tables ? undefined : made.withoutDdl;
  const all = nodes.map(({ name, endpoint, database }) => new Node(name, endpoint, database, options));
  const cluster = tables ? tablesCluster(all, made) : new Cluster(all, made, new AbortController().signal);
  return { cluster, engine: made };
}

function outcomeOf(error: unknown): HostReport {
  process.stderr.write(`${error instanceof Error ? error.stack : messageOf(error)}\n`);
  if (error instanceof AssertionError) return { verdict: 'fail', reason: error.message, own: true };
  return { verdict: 'fail', ...judged(error), own: isOwn(error) };
}

let reported = false;

/** Only the first outcome counts: what goes wrong after it is a consequence. */
function report(outcome: HostReport): void {
  if (reported) return;
  reported = true;
  // A message can hold all that somebody compared.
  writeAll(`${JSON.stringify(bounded(outcome))}\n`);
}

/** A pipe takes as much at once as fits into it. */
function writeAll(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) rest = rest.subarray(writeSync(3, rest));
}
