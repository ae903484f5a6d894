import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportedProperty } from '../../src/checkers/property.js';
import type { FaultOperation, FinalRow, History, Operation } from '../../src/history/operation.js';
import type { Arrival, Metrics, Sample } from '../../src/metrics/record.js';

// A run as it might have been: three nodes, 30 seconds, n1 cut off from 10 s to 20 s, n3 paused from 24 s to 26 s.
const NODES = ['n1', 'n2', 'n3'] as const;
const EPOCH = Date.parse('2026-01-02T03:04:05.678Z') * 1000;
const S = 1_000_000;
const DURATION = 30 * S;
const CUT = { from: 10 * S, to: 20 * S };
const PAUSE = { from: 24 * S, to: 26 * S };

/** Numbers that are the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const within = (span: { from: number; to: number }, time: number) => span.from <= time && time < span.to;
const isCut = (a: string, b: string, time: number) => within(CUT, time) && (a === 'n1') !== (b === 'n1');
const isPaused = (node: string, time: number) => node === 'n3' && within(PAUSE, time);

/** @param rate operations a second of each node */
export function sampleHistory(rate = 120): History {
  const random = numbers(7);
  const operations: Operation[] = [];
  const holds = new Map<string, number>();
  for (const [process, node] of NODES.entries()) {
    let time = 1000 * process;
    while (time < DURATION) {
      const latency = Math.round(1500 + 2500 * random() ** 4 * (random() > 0.98 ? 12 : 1));
      const stopped = isPaused(node, time);
      const ended = stopped ? time + S : time + latency;
      const key = String(Math.floor(random() * 500));
      const kind = random() < 0.8 ? 'update' : 'read';
      const version = operations.length + 1;
      operations.push({
        index: operations.length,
        process,
        node,
        workload: 'registers',
        f: kind,
        value: key,
        invoked: Math.round(time),
        completed: stopped ? null : Math.round(ended),
        outcome: stopped ? 'unknown' : random() < 0.003 ? 'fail' : 'ok',
        writes:
          kind === 'update'
            ? [{ table: 'register', key, kind, version, replaced: holds.get(node + key) ?? null }]
            : [],
        reads: kind === 'read' ? [{ table: 'register', key, version: holds.get(node + key) ?? null }] : [],
        xid: kind === 'update' ? String(1000 + operations.length) : null,
        committed: stopped || kind === 'read' ? null : Math.round(EPOCH + ended),
        error: stopped ? 'Connection terminated unexpectedly' : null,
      });
      if (kind === 'update' && !stopped) holds.set(node + key, version);
      time = ended + ((1e6 / rate) * (0.5 + random())) / 1;
    }
  }
  operations.sort((a, b) => a.invoked - b.invoked);
  const links = NODES.flatMap((subscriber) =>
    NODES.filter((upstream) => isCut(upstream, subscriber, CUT.from)).map((upstream) => [
      subscriber,
      upstream,
    ]),
  );
  const cut = { kind: 'cut', links };
  const pause = { kind: 'pause', nodes: ['n3'] };
  const index = operations.length;
  const fault = (i: number, what: FaultOperation['fault'], at: number, effect: string): FaultOperation => ({
    index: index + i,
    fault: what,
    invoked: at - 20_000,
    completed: at,
    effect,
  });
  const rows: FinalRow[] = Array.from({ length: 500 }, (_, key) => ({
    key: String(key),
    version: key * 7,
    committed: EPOCH + 29 * S + key,
    values: null,
  }));
  return {
    head: {
      version: 1,
      test: 'partition/registers',
      seed: 'abc',
      nodes: NODES,
      engine: 'spock',
      engineVersion: '5.0.11',
      epoch: EPOCH,
      logs: { n1: '../../../nodes/lane1-n1/server.log', n2: '../../../nodes/lane1-n2/server.log' },
    },
    operations,
    faults: [
      fault(
        0,
        { action: 'inflict', step: 0, fault: cut },
        CUT.from,
        '0 bytes in 200 ms over 4 links, 4 connections reset',
      ),
      fault(1, { action: 'heal', step: 0, fault: cut }, CUT.to, 'bytes pass over every link'),
      fault(2, { action: 'inflict', step: 1, fault: pause }, PAUSE.from, 'no answer within 200 ms'),
      fault(3, { action: 'heal', step: 1, fault: pause }, PAUSE.to, 'answers'),
    ],
    final: {
      tables: { register: { n1: rows, n2: rows, n3: rows.filter(({ key }) => key !== '41') } },
      rejections: [],
      settled: true,
    },
    damage: [],
  };
}

export function sampleMetrics(): Metrics {
  const random = numbers(11);
  const interval = 250_000;
  // The metrics began 300 ms after the history.
  const offset = 300_000;
  const samples: Sample[] = [];
  const beats: Record<string, number> = { n1: 0, n2: 0, n3: 0 };
  const heard: Record<string, Record<string, number>> = { n1: {}, n2: {}, n3: {} };
  const written: Record<string, number[]> = { n1: [], n2: [], n3: [] };
  const lag: Record<string, number> = {};
  const conflicts: Record<string, number> = { n1: 0, n2: 0, n3: 0 };
  for (let time = offset; time < DURATION; time += interval) {
    for (const [i, node] of NODES.entries()) {
      const at = time + i * 20_000 + random() * 2000;
      if (isPaused(node, at)) {
        if (Math.floor(time / interval) % 4 === 0)
          samples.push({
            at: Math.round(at - offset),
            node,
            unreachable: `${node} did not answer within 1.0 s`,
          });
        continue;
      }
      const arrivals: Arrival[] = [];
      for (const origin of NODES) {
        if (origin === node || isCut(origin, node, at) || isPaused(origin, at)) continue;
        const from = heard[node]![origin] ?? 0;
        for (let beat = from + 1; beat <= beats[origin]!; beat++) {
          const age = at - written[origin]![beat - 1]!;
          const latency = Math.round(age > 400_000 ? age : 900 + 2500 * random() ** 3);
          arrivals.push({ origin, beat, latency });
        }
        heard[node]![origin] = beats[origin]!;
      }
      if (arrivals.some(({ latency }) => latency > S)) conflicts[node]! += 40 + Math.floor(random() * 60);
      else if (within(CUT, at) && node !== 'n1') conflicts[node]! += random() < 0.2 ? 1 : 0;
      const beat = ++beats[node]!;
      written[node]!.push(at);
      const slots = NODES.filter((other) => other !== node).map((subscriber) => {
        const name = node + subscriber;
        const standing = isCut(node, subscriber, at) || isPaused(subscriber, at);
        lag[name] = standing ? (lag[name] ?? 0) + 42_000 + random() * 9000 : 200 + random() * 4000;
        return {
          subscriber,
          active: !isCut(node, subscriber, at),
          lag: Math.round(lag[name]),
          held: Math.round(lag[name] + 60_000 + random() * 200_000),
          wal: 'reserved',
        };
      });
      samples.push({
        at: Math.round(at - offset),
        node,
        took: Math.round(900 + random() * 600),
        beat,
        heard: { ...heard[node] },
        arrivals,
        slots,
        committed: beat * 40,
        ...(beat % 3 === 0 && { conflicts: { 'update_origin_differs, keep_local': conflicts[node]! } }),
      });
    }
  }
  return { head: { version: 1, nodes: NODES, epoch: EPOCH + offset, interval: 250 }, samples, damage: [] };
}

/** What checkers might have said of it. */
export function sampleProperties(history: History): ReportedProperty[] {
  const ofRow = [...history.operations].filter((o) => o.writes.some((w) => w.key === '41'));
  return [
    {
      name: 'every acknowledged write is accounted for',
      verdict: 'violated',
      checked: 8642,
      counts: { final: 500, superseded: 7901, discarded: 240, lost: 1, violations: 1 },
      findings: [
        {
          what: 'register 41: the last acknowledged write is on n1 and n2, and not on n3',
          table: 'register',
          key: '41',
          nodes: ['n3'],
          operations: ofRow.slice(-2).map((o) => o.index),
        },
      ],
    },
    {
      name: 'deleted rows stay deleted',
      verdict: 'unknown',
      checked: 0,
      counts: {},
      findings: [],
      why: 'nothing was deleted',
    },
    {
      name: 'no change comes back to its origin',
      verdict: 'holds',
      checked: 8642,
      counts: { echoes: 0 },
      findings: [],
    },
    {
      name: 'replicas are equal',
      verdict: 'violated',
      checked: 1500,
      counts: { rows: 500, violations: 1, known: 1 },
      findings: [
        {
          what: 'register 41 is missing on n3',
          table: 'register',
          key: '41',
          nodes: ['n3'],
          anomaly: 'delete is not last-update-wins',
          others: ['update of a missing row discards its transaction', 'delete overtakes insert'],
        },
      ],
    },
  ];
}

export const SAMPLE_STATEMENT =
  'During a 10.0 s cut {n1} | {n2, n3}, both sides stayed available: 1,102 and 2,180 writes acknowledged, 0 refused' +
  ' (p99 3.1 → 3.0 ms). 212 rows were written on both sides: 240 acknowledged writes were discarded by' +
  ' last-update-wins, as configured; this is data that your application wrote and no longer has. 1 acknowledged write' +
  ' without a newer conflicting one was lost. Not tested: power loss, clock skew.';

/** The files of the run, as far as a report reads them beside the history. */
export async function writeSampleFiles(runDir: string, log: string): Promise<void> {
  const { head, samples } = sampleMetrics();
  const folder = join(runDir, log);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'history.jsonl'), 'read by the reader that is handed in\n');
  await writeFile(
    join(folder, 'metrics.jsonl'),
    [head, ...samples].map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  for (const node of ['n1', 'n2']) {
    await mkdir(join(runDir, `nodes/lane1-${node}`), { recursive: true });
    const stamps = Array.from({ length: 31 }, (_, s) => new Date(EPOCH / 1000 + s * 1000).toISOString());
    const lines = stamps.map(
      (stamp, s) =>
        `${stamp.slice(0, 10)} ${stamp.slice(11, 23)} UTC [4711] {spock apply 5:297} mmr_1 LOG:  ` +
        `CONFLICT: remote UPDATE on relation public.register <b>${s}</b>. Resolution: keep_local.\n` +
        '\tDETAIL:  existing local tuple',
    );
    await writeFile(join(runDir, `nodes/lane1-${node}/server.log`), `${lines.join('\n')}\n`);
  }
}
