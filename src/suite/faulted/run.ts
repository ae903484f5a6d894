import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { judge } from '../../checkers/judge.js';
import { isUndecided, type Property } from '../../checkers/property.js';
import { ExpectationFailed, UnjudgedError, WorkloadError } from '../../errors.js';
import { asCarriedOut, carryOut, type FaultReport } from '../../faults/carry-out.js';
import { faultText } from '../../faults/fault.js';
import { FAULTS_FILE, type FaultSchedule, faultScheduleText } from '../../faults/schedule.js';
import { clocksAhead } from '../../faults/skewed.js';
import type { FaultRecord } from '../../faults/span.js';
import { serverOf } from '../../faults/world.js';
import { gatherState, gatherTransactions } from '../../history/gather.js';
import type { FinalState } from '../../history/operation.js';
import { readHistory } from '../../history/reader.js';
import { HistoryWriter } from '../../history/writer.js';
import { figures } from '../../metrics/figures.js';
import { heard } from '../../metrics/heard.js';
import { prepareHeartbeats } from '../../metrics/heartbeat.js';
import { readMetrics } from '../../metrics/read.js';
import type { Metrics } from '../../metrics/record.js';
import { METRICS_FILE, Recorder } from '../../metrics/recorder.js';
import { releasesOf } from '../../replication/mixed-engine.js';
import type { AnomalyName } from '../../replication/profile.js';
import { courseOf } from '../../report/course.js';
import { statement } from '../../report/statement.js';
import { seconds } from '../../wait.js';
import { prepareLoad } from '../../workload/drive.js';
import { refusalsOf, type Workload } from '../../workload/workload.js';
import type { ServersContext } from '../test.js';
import { comeToRest } from './at-rest.js';
import { frozenOn } from './frozen.js';

/** How long clients go on, beyond what the run says, until every node has acknowledged a write of each workload. */
const TAKE_PART_MS = 15_000;

export interface FaultedRun {
  readonly workloads: readonly Workload[];
  readonly clientsPerNode: number;
  /** Operations a second that each client aims at. */
  readonly rate: number;
  readonly faults: FaultSchedule;
  /** Milliseconds after which no fault is begun any more; all are unless given. */
  readonly within?: number;
  /** Clients begin when the first fault is there; before all faults unless given. */
  readonly clientsBegin?: 'under the first fault' | undefined;
  /** Milliseconds that clients go on after the last heal. */
  readonly after: number;
}

/**
 * Clients write on all nodes while faults come and go; then everything is healed, replication comes to rest, and the
 * checkers judge the history, also on a node that has joined meanwhile. What was written down stays in the test's folder:
 * history.jsonl, faults.json. Faults that are to be replayed take the place of those of the run.
 *
 * @throws ExpectationFailed when a property is violated; FaultError when a fault had no effect; UnjudgedError when
 *   what the workloads are about could not be judged
 */
export async function faultedRun(context: ServersContext, run: FaultedRun): Promise<void> {
  const { cluster } = context;
  const { world, folder, seed, name, workload: own, replay } = context.faults;
  const faults = replay ?? run.faults;
  const joins = faults.steps.some(({ fault }) => fault.kind === 'addNode');
  const grown = joins ? cluster.plus(context.spare) : cluster;
  if (joins) {
    // With every replicated table that the others have.
    await cluster.prepare(context.spare);
    await prepareHeartbeats(grown);
  }
  const { engine } = cluster;
  const workloads = (own ? [own] : run.workloads).filter((workload) => {
    const why = workload.unsuited?.(engine);
    if (why && own) throw new WorkloadError(`${own.name} does not suit ${engine.kind}: ${why}`);
    if (why) context.log(`without the workload ${workload.name}: ${why}`);
    return why === undefined;
  });
  const releases = releasesOf(engine);
  const file = join(folder, 'history.jsonl');
  const writer = await HistoryWriter.create(file, {
    test: name,
    seed,
    nodes: grown.nodes.map((n) => n.name),
    engine: engine.kind,
    engineVersion: engine.version,
    ...(releases && { releases }),
    logs: Object.fromEntries(
      grown.nodes.map(({ name }) => [name, relative(folder, serverOf(world, name).logFile)]),
    ),
    refusals: refusalsOf(workloads),
  });
  let measured: Metrics;
  const reports: FaultReport[] = [];
  try {
    const load = await prepareLoad(cluster, { ...run, workloads, seed }, writer, grown);
    const signal = AbortSignal.any([context.faults.signal, load.broken]);
    const traffic = {
      // What a node knows of its transactions goes with its data: it is asked while it is there.
      async stop(name: string) {
        await gatherTransactions({ nodes: [cluster.node(name)] }, await load.hold(name), writer);
      },
      go: (name: string) => load.release(name),
    };
    const metrics = await Recorder.start(cluster, { file: join(folder, METRICS_FILE) });
    let settled: FinalState['settled'];
    try {
      // A replay may be one without faults.
      const underFirst = run.clientsBegin === 'under the first fault' && faults.steps.length > 0;
      if (!underFirst) await load.start();
      const record = faultsInto(writer);
      const began = writer.now();
      try {
        await carryOut(faults, { ...world, traffic }, signal, {
          clock: () => writer.now(),
          within: replay ? undefined : run.within,
          begun: underFirst ? () => load.start() : undefined,
          report: (report) => {
            reports.push(report);
            record(report);
            tell(context, report, faults, writer);
          },
        });
        load.beginTakingPart();
        await delay(run.after, undefined, { signal });
        const missing = await load.untilAllTakePart(TAKE_PART_MS, signal);
        if (missing.length > 0)
          context.log(`nothing was acknowledged after the last heal: ${missing.join(', ')}`);
      } finally {
        // Also of a run that failed, so that it can be replayed.
        const done = asCarriedOut(faults.nodes, reports, began);
        const written = writeFile(join(folder, FAULTS_FILE), faultScheduleText(done));
        await Promise.all([load.stop(context.faults.signal), written]);
      }
      settled = await comeToRest(grown, context.defect);
    } finally {
      await metrics.stop();
    }
    measured = (await readMetrics(join(folder, METRICS_FILE)))!;
    const ahead = clocksAhead(reports, engine.profile.commitClock);
    await gatherTransactions(cluster, load.transactions, writer, ({ node, invoked, answered }) =>
      ahead(node, invoked - writer.epoch, answered - writer.epoch),
    );
    const tables = Object.assign({}, ...workloads.map((w) => w.tables));
    const settledAt = writer.now();
    const changes = settled === true ? await load.changes.read() : undefined;
    const frozen = await frozenOn(world, Object.keys(tables), reports, writer.epoch);
    const rest = { settled, settledAt, changes, ...frozen, heard: heard(measured, writer.at(metrics.began)) };
    await writer.final(await gatherState(grown, world.servers, tables, rest));
  } finally {
    await writer.close();
  }

  const history = await readHistory(file);
  const properties = judge(history, engine.profile);
  context.faults.report({
    statement: statement(history, properties),
    course: courseOf(history),
    properties,
    metrics: figures(history, measured),
  });
  context.faults.left({ cluster: grown, servers: world.servers, workloads, history, faults: reports });
  conclude(context, properties, workloads);
}

/** Lets whoever watches follow. */
function tell(
  { log, faults }: ServersContext,
  { action, step, fault, completed, effect, error }: FaultReport,
  { steps }: FaultSchedule,
  history: HistoryWriter,
): void {
  const what = `fault ${step + 1} of ${steps.length}, ${faultText(fault)}`;
  const begun = `${history.begun} operations`;
  if (completed === null && error === null) faults.progress(`${what}; ${begun}`);
  else log(`${seconds(history.now() / 1000)}  ${action} ${what}: ${effect ?? error}; ${begun}`);
}

/**
 * Violations that are documented of this version are known; anything else fails the test. What the run is about and
 * could not be judged keeps it from passing.
 */
function conclude(
  context: ServersContext,
  properties: readonly Property[],
  workloads: readonly Workload[],
): void {
  const failures: string[] = [];
  const known = new Map<string, number>();
  for (const { name, findings, counts, verdict } of properties) {
    if (verdict !== 'violated') continue;
    for (const { anomaly, others = [] } of findings) {
      for (const name of anomaly ? [anomaly, ...others] : []) known.set(name, (known.get(name) ?? 0) + 1);
    }
    const unexplained = (counts.violations ?? 0) - (counts.known ?? 0);
    if (unexplained <= 0) continue;
    const shown = findings.filter((f) => !f.anomaly).map((f) => `  ${f.what}`);
    failures.push(
      `${name}: ${unexplained} of ${counts.violations} violations are not documented\n${shown.join('\n')}`,
    );
  }
  if (failures.length > 0) throw new ExpectationFailed(failures.join('\n'));
  const about = workloads.flatMap((workload) => workload.about ?? []);
  const unjudged = properties.filter((property) => isUndecided(property, about));
  if (unjudged.length > 0) {
    // Who takes part comes last of all properties, and says what was refused: that is why the others are unknown.
    const lines = unjudged.reverse().map(({ name, why }) => `could not be judged: ${name}: ${why}`);
    throw new UnjudgedError(lines.join('\n'));
  }
  for (const anomaly of known.keys()) {
    context.anomaly(anomaly as AnomalyName);
  }
}

/** Writes faults down as operations of the history: when they begin, and when their effect was seen. */
function faultsInto(history: HistoryWriter): (report: FaultReport) => void {
  const indexes = new Map<string, number>();
  return ({ action, step, fault, effect }) => {
    const id = `${step} ${action}`;
    const index = indexes.get(id);
    if (index === undefined) {
      const record: FaultRecord = { action, step, fault };
      indexes.set(id, history.invokeFault(JSON.parse(JSON.stringify(record))));
    } else if (effect !== null) {
      history.completeFault(index, effect);
    }
  };
}
