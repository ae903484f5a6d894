import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isOurs, messageOf, RequestError } from '../errors.js';
import { exitStatus } from '../report/counts.js';
import { printable } from '../report/text.js';
import { packageRoot } from '../root.js';
import type { Observer } from '../run/observer.js';
import type { GivenCluster, Replay, RunRequest } from '../run/request.js';
import type { Schedule } from './asked.js';
import { calledFromShell } from './called.js';
import { Console, near } from './console.js';
import { readCommandLine } from './flags.js';
import { keptLines } from './kept.js';
import { listenForSignals } from './signals.js';
import type { Output } from './style.js';

const FAILED = 1;
const CANNOT_JUDGE = 2;
const WRONG_REQUEST = 3;

/** Where a command line's words go. */
export interface Screen {
  readonly out: Output;
  readonly err: Output;
}

/**
 * The command line, from its words to the exit status: 0 nothing failed, 1 a test failed, 2 something could not be
 * judged, 3 the request was wrong, 128 + n ended by signal n. Never throws.
 */
export async function main(
  words: readonly string[],
  screen: Screen = { out: process.stdout, err: process.stderr },
): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) outliveReader(stream);
  try {
    return await obey(words, screen);
  } catch (error) {
    const wrong = error instanceof RequestError;
    // Where one of ours comes from is of no use to anybody else.
    const text =
      isOurs(error) || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message);
    for (const line of printable(text).split('\n')) screen.err.write(`error: ${line}\n`);
    if (wrong && error.paste !== undefined) screen.err.write(`\n${printable(error.paste)}\n`);
    return wrong ? WRONG_REQUEST : CANNOT_JUDGE;
  }
}

async function obey(words: readonly string[], screen: Screen): Promise<number> {
  const asked = readCommandLine(words, await ownVersion(), calledFromShell());
  if (asked.what === 'run') return runTests(asked.request, asked.debug, screen);
  if (asked.what === 'shrink') return shrinkFaults(asked.request, asked.debug, screen);
  if (asked.what === 'report') return report(asked.runDir, screen);
  if (asked.what === 'check') return check(asked.dir, screen);
  if (asked.what === 'clean-up') return removeLeft(asked.cluster, screen);
  if (asked.what === 'compare-runs') return comparison(asked, screen);
  if (asked.what === 'merge') return merge(asked, screen);
  if (asked.what === 'advise') {
    const { adviseOn } = await import('./advise.js');
    return adviseOn(asked.request, screen);
  }
  if (asked.what === 'compare') {
    const { compareCluster } = await import('./compare.js');
    return compareCluster(asked.request, screen);
  }
  screen.out.write(asked.what === 'say' ? asked.text : await list(asked.of));
  return 0;
}

function runTests(request: RunRequest, debug: boolean, screen: Screen): Promise<number> {
  return watched(request, debug, screen, async (view, signal) => {
    const { run } = await import('../run/run.js');
    const { results, runDir, kept } = await run(request, view, signal);
    view.finished(results, runDir);
    if (kept) view.say((await keptLines(kept)).join('\n'));
    return exitStatus(results.verdict);
  });
}

/** Only the status line shows the single runs. */
function shrinkFaults(request: Replay, debug: boolean, screen: Screen): Promise<number> {
  return watched(request, debug, screen, async (view, signal) => {
    const quiet: Observer = {
      started: () => undefined,
      note: (line) => debug && view.note(line),
      testStarted: (name) => view.testStarted(name),
      testProgress: (name, text) => view.testProgress(name, text),
      testEnded: () => undefined,
    };
    const { shrink } = await import('../run/shrink.js');
    const shrunk = await shrink(request, quiet, (line) => view.say(line), signal);
    view.say(
      shrunk
        ? `written to ${shrunk.file}\n  reproduce  ${shrunk.command}`
        : 'it never failed: there is nothing to shrink',
    );
    return shrunk ? FAILED : 0;
  });
}

async function watched(
  request: RunRequest,
  debug: boolean,
  { out, err }: Screen,
  work: (view: Console, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const view = new Console(out, { debug, strict: request.strict });
  const interruption = listenForSignals((line) => view.say(line));
  try {
    if (debug) view.say(describeRequest(request));
    const status = await work(view, interruption.signal);
    return interruption.status() ?? status;
  } catch (error) {
    const status = interruption.status();
    if (status === undefined) throw error;
    err.write(`error: ${printable(messageOf(error)).replaceAll('\n', '\n  ')}\n`);
    return status;
  } finally {
    view.close();
    interruption.dispose();
  }
}

async function report(runDir: string, { out, err }: Screen): Promise<number> {
  const [{ readMerged, readResults }, { drawReports }] = await Promise.all([
    import('../report/read.js'),
    import('../report/write.js'),
  ]);
  const merged = await readMerged(runDir);
  if (merged) {
    const { redrawMerged } = await import('./merge.js');
    return redrawMerged(runDir, merged, { out, err });
  }
  const results = await readResults(runDir);
  const problems = await drawReports(runDir, results);
  new Console(out, { debug: false, strict: results.strict === true }).finished(results, runDir);
  for (const problem of problems) err.write(`error: ${printable(problem)}\n`);
  if (problems.length > 0) return CANNOT_JUDGE;
  out.write(`the reports in ${near(runDir)} are drawn again\n`);
  return 0;
}

async function check(dir: string, { out }: Screen): Promise<number> {
  const { checkRun } = await import('./check.js');
  return checkRun(dir, out);
}

async function comparison(
  { before, after }: { before: string; after: string },
  { out }: Screen,
): Promise<number> {
  const { compareRuns } = await import('./compare-runs.js');
  return compareRuns(before, after, out);
}

async function removeLeft(cluster: GivenCluster, { out }: Screen): Promise<number> {
  const { cleanUp } = await import('../run/clean-up.js');
  for (const line of await cleanUp(cluster)) out.write(`${line}\n`);
  return 0;
}

async function merge(
  { dirs, resultsDir }: { dirs: readonly string[]; resultsDir: string },
  screen: Screen,
): Promise<number> {
  const { mergeRuns } = await import('./merge.js');
  return mergeRuns(dirs, resultsDir, { name: 'mmr-test-action', version: await ownVersion() }, screen);
}

async function list(of: Schedule | undefined): Promise<string> {
  const [{ listing, listingOf }, { suite }] = await Promise.all([
    import('./list.js'),
    import('../suite/all.js'),
  ]);
  return of ? listingOf(of, suite) : listing(suite);
}

/** The request as it was understood, with whatever looks like a password left out. */
function describeRequest({ env, cluster, ...request }: RunRequest): string {
  const shown = Object.entries(env).map(
    ([name, value]) => `${name}=${/PASS|SECRET|TOKEN|KEY/i.test(name) ? '…' : value}`,
  );
  const nodes = cluster?.nodes.map(
    ({ name, host, port, user }) => `${name} at ${host}:${port} (user ${user})`,
  );
  return [JSON.stringify(request), ...(nodes ?? []), ...shown].join('\n');
}

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  return String(version);
}

// With `./runner … | head` the reader goes away, with `>` the disk may be full; the run goes on to its end, and its
// results are kept.
function outliveReader(stream: NodeJS.WriteStream): void {
  stream.on('error', () => undefined);
}
