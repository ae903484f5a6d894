import { AssertionError } from 'node:assert';
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cluster } from '../cluster/cluster.js';
import { Node } from '../database/node.js';
import { messageOf } from '../errors.js';
import { randomFrom } from '../random.js';
import { selectEngine } from '../replication/select.js';
import { bounded } from '../report/bounded.js';
import { knownReason } from '../report/judge.js';
import { Expect } from '../suite/expect.js';
import { judged } from '../suite/judged.js';
import { Known } from '../suite/known.js';
import { reasonToSkip } from '../suite/skip.js';
import type { ServersContext, Test } from '../suite/test.js';
import { DESCRIPTION_VARIABLE, type HostDescription } from './host-description.js';
import type { ScriptOutcome } from './place.js';
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
    });
    process.exit(1);
  });
  report(await runTest(file));
  return 0;
}

async function runTest(file: string): Promise<ScriptOutcome> {
  const description = await readDescription();
  const { cluster, engine } = clusterOf(description);
  try {
    const test = await load(file);
    const skip = reasonNotForScripts(test) ?? reasonToSkip(test, { engine, nodes: cluster.nodes.length });
    if (skip) return { verdict: 'skip', reason: skip };
    return await run(test, cluster, `${description.seed}/${basename(file)}`);
  } catch (error) {
    return outcomeOf(error);
  } finally {
    cluster.close();
  }
}

async function run(test: Test, cluster: Cluster, seed: string): Promise<ScriptOutcome> {
  const known = new Known(cluster.engine);
  const expect = watched(new Expect(cluster));
  const context: ServersContext = {
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
    log: (line) => void process.stdout.write(`${line}\n`),
    known: (limitation, reference) => known.limitation(limitation, reference),
    anomaly: (name) => known.add(name),
    defect: (name, seen) => known.defect(name, seen),
  };
  await test.run(context);
  const forgotten = unfinished(expect);
  if (forgotten.length > 0) {
    const reason = `the test itself broke: run() ended before expect.${forgotten.join(' and expect.')} did: an await is missing`;
    return { verdict: 'error', reason };
  }
  const { all } = known;
  return all.length > 0
    ? { verdict: 'known', reason: knownReason({ known: all }), known: all }
    : { verdict: 'pass' };
}

async function load(file: string): Promise<Test> {
  // A bundler must leave this one alone: the file is the user's.
  const module = await import(/* webpackIgnore: true */ pathToFileURL(resolve(file)).href);
  const test = module.default as Partial<Test> | undefined;
  const shape = 'a test is: export default { proves: "…", async run({ cluster, expect }) { … } }';
  if (typeof test !== 'object' || test === null)
    throw new TypeError(`there is no default export that is an object; ${shape}`);
  if (typeof test.run !== 'function')
    throw new TypeError(`the default export has no function "run"; ${shape}`);
  if (typeof test.proves !== 'string')
    throw new TypeError(`the default export has no text "proves"; ${shape}`);
  return test as Test;
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

function clusterOf({ nodes, engine, versionNumber }: HostDescription) {
  const facts = {
    versionNumber,
    extensions: { [engine.kind]: engine.version },
    hasOutputPluginLibraries: false,
  };
  const made = selectEngine(engine.kind, facts, 'the cluster of the scripts');
  // As in the built-in tests' databases: a table is created on every node, not replicated from one of them.
  const options = made.withoutDdl;
  const all = nodes.map(({ name, endpoint, database }) => new Node(name, endpoint, database, options));
  return { cluster: new Cluster(all, made, new AbortController().signal), engine: made };
}

function outcomeOf(error: unknown): ScriptOutcome {
  process.stderr.write(`${error instanceof Error ? error.stack : messageOf(error)}\n`);
  if (error instanceof AssertionError) return { verdict: 'fail', reason: error.message };
  return { verdict: 'fail', ...judged(error) };
}

let reported = false;

/** Only the first outcome counts: what goes wrong after it is a consequence. */
function report(outcome: ScriptOutcome): void {
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
