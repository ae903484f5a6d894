import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Cluster } from '../cluster/cluster.js';
import { prepareHeartbeats } from './heartbeat.js';
import { arrivalsSoFar, Poller } from './poller.js';
import type { MetricsHead, Sample } from './record.js';

/** Milliseconds from one sample of a node to the next: 4 Hz. */
export const SAMPLE_INTERVAL_MS = 250;

/** The name of the file in a test's folder. */
export const METRICS_FILE = 'metrics.jsonl';

export interface RecorderOptions {
  /** Where the samples are written, one a line, as they are taken; the folder exists. */
  readonly file: string;
  /** Milliseconds from one sample of a node to the next; 250 unless said. */
  readonly interval?: number;
}

/** Metrics while they are recorded. */
export class Recorder {
  private constructor(
    /** The moment of performance.now() in which its clock stood at 0. */
    readonly began: number,
    private readonly pollers: readonly Poller[],
    private readonly out: WriteStream,
    private readonly written: Promise<void>,
  ) {}

  /**
   * Begins to record the metrics of every node and link of a wired cluster: one connection to each node, in which one
   * statement for each sample also writes the node's heartbeat (see heartbeat.ts).
   *
   * @throws pg.DatabaseError where the heartbeats cannot be made; Error where the file cannot be written
   */
  static async start(
    cluster: Cluster,
    { file, interval = SAMPLE_INTERVAL_MS }: RecorderOptions,
  ): Promise<Recorder> {
    await prepareHeartbeats(cluster);
    const out = createWriteStream(file);
    const written = finished(out);
    // It is awaited at the end; until then an error of the file must not end the process.
    written.catch(() => {});
    await once(out, 'open');
    const began = performance.now();
    const clock = () => Math.round((performance.now() - began) * 1000);
    const line = (record: MetricsHead | Sample) => void out.write(`${JSON.stringify(record)}\n`);
    const epoch = Math.round((performance.timeOrigin + began) * 1000);
    line({ version: 1, nodes: cluster.nodes.map((n) => n.name), epoch, interval });

    const ready = cluster.nodes.map(async (node) => {
      const others = cluster.nodes.filter((other) => other !== node);
      const slots = others.map(
        async (other) => [other.name, await cluster.engine.slot(other, node)] as const,
      );
      return { node, slots: new Map(await Promise.all(slots)), arrivals: await arrivalsSoFar(node) };
    });
    const pollers = (await Promise.all(ready)).map(
      ({ node, slots, arrivals }) =>
        new Poller({ node, slots, arrivals, engine: cluster.engine, interval, clock, take: line }),
    );
    return new Recorder(began, pollers, out, written);
  }

  /**
   * Takes a last sample of each node, in which conflicts are counted, and closes file and connections.
   *
   * @throws Error where a sample could not be written
   */
  async stop(): Promise<void> {
    await Promise.all(this.pollers.map((poller) => poller.stop()));
    this.out.end();
    await this.written;
  }
}
