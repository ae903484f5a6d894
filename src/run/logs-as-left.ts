import { nodeOf } from '../database/node-of.js';
import type { Engine, Incident } from '../replication/engine.js';
import { profileOn } from '../replication/mixed-profile.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { seriousness } from '../runtime/log-trouble.js';
import type { Server } from '../runtime/runtime.js';
import type { LogEntry, LogMark } from '../runtime/server-log.js';
import type { Leaves, LeftErrors } from '../suite/test.js';
import type { FaultTimes } from './fault-times.js';
import { Expected, Tally } from './tally.js';

/** What servers' logs say of conflicts and exceptions, by server. */
export type LoggedIncidents = ReadonlyMap<Server, readonly Incident[]>;

/**
 * Reads all that the servers have logged since: every crash, and every error and warning of their own processes, has to
 * be what the test leaves or what its faults do.
 *
 * @param faults where faults were carried out: when
 * @param dropped databases of earlier meshes, for which a worker may still be started
 * @returns what is wrong, the conflicts and exceptions of which the engine tells there, and the recorded defects of the
 *   release that showed themselves
 */
export async function logsNotAsLeft(
  marks: LogMark,
  leaves: Leaves,
  engine: Engine,
  faults?: FaultTimes,
  dropped: ReadonlyMap<Server, ReadonlySet<string>> = new Map(),
): Promise<{ wrong: string[]; logged: LoggedIncidents; shown: AnomalyName[] }> {
  const expected = (leaves.errors ?? []).map((one) => new Expected<LeftErrors>(one));
  const wrong = new Tally();
  const logged = new Map<Server, Incident[]>();
  const shown = new Set<AnomalyName>();
  const judge = (server: Server, entry: LogEntry) => {
    const kind = seriousness(entry);
    if (kind === undefined || engine.harmless?.test(entry.text)) return;
    if (isOfGone(entry, dropped.get(server))) return;
    const isCrash = kind === 'crash';
    if (isCrash && faults?.explainsCrash(nodeOf(server), entry)) return;
    const known = expected.find(({ what }) => isCrash === (what.crash ?? false) && matches(what, entry));
    const defect = !isCrash && loggedBy(entry, profileOn(engine.profile, nodeOf(server)));
    if (known && !(known.what.underFaults && (faults?.beforeAny(entry) ?? true))) known.seen++;
    else if (defect) shown.add(defect);
    else wrong.add(entryText(server, entry));
  };
  await Promise.all(
    marks.servers.map(async (server) => {
      const incidents = new Incidents();
      for await (const entry of marks.since(server)) {
        judge(server, entry);
        const incident = engine.logged?.(entry);
        if (incident) incidents.add(incident);
      }
      logged.set(server, incidents.all());
    }),
  );
  const bounds = expected.flatMap((one) => one.wrong(`log lines ${one.what.text}`) ?? []);
  return { wrong: [...wrong.lines(), ...bounds], logged, shown: [...shown] };
}

/** The end of a worker that finds its database gone, which the run itself has dropped after an earlier test. */
export function isOfGone({ process, text }: LogEntry, dropped: ReadonlySet<string> | undefined): boolean {
  const [, database] = /^database (\d+) does not exist$/.exec(text) ?? [];
  return (
    database !== undefined && process.split(/[ :]/).includes(database) && dropped?.has(database) === true
  );
}

/** What a server has logged, as a finding. */
export function entryText({ name }: Server, { process, level, text }: LogEntry): string {
  return `${name}: ${process || 'postmaster'} logged ${level}: ${text}`;
}

/** The recorded anomaly because of which apply logs a line; undefined for none. */
function loggedBy({ process, text }: LogEntry, { anomalies }: Profile): AnomalyName | undefined {
  if (!/\bapply\b/.test(process)) return undefined;
  const found = Object.entries(anomalies).find(([, { logged }]) => logged?.test(text));
  return found?.[0] as AnomalyName | undefined;
}

function matches({ text, process }: LeftErrors, entry: LogEntry): boolean {
  return text.test(entry.text) && process.test(entry.process || 'postmaster');
}

/** Sums conflicts of a kind up, and keeps exceptions with the same words once. */
class Incidents {
  private readonly found = new Map<string, Incident>();

  add(incident: Incident): void {
    const key =
      incident.kind === 'conflict'
        ? `${incident.table} ${incident.type} ${incident.resolution}`
        : incident.detail;
    const before = this.found.get(key);
    if (before?.kind === 'conflict' && incident.kind === 'conflict')
      this.found.set(key, { ...before, times: before.times + incident.times });
    else if (!before && this.found.size < MOST_INCIDENTS) this.found.set(key, incident);
  }

  all(): Incident[] {
    return [...this.found.values()];
  }
}

/** Different ones of a server's log; a finding names far fewer. */
const MOST_INCIDENTS = 1_000;
