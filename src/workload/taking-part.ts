import { afterTime } from '../limit.js';

/** Who of some clients writes, told answer by answer. */
interface Part {
  /** It has had a write acknowledged at some time. */
  writes: boolean;
  /** It has had one since `begin`, or only reads and has had an answer. */
  took: boolean;
}

/**
 * Whether every node takes part in every workload that runs on it: a write is acknowledged there; an answer is enough
 * where clients never wrote anything, as those of a user's own workload that only read on some node.
 */
export class TakingPart {
  private readonly parts = new Map<string, Part>();
  private began = performance.now();
  private done: () => void = () => undefined;

  /** @param clients the workload and node of each */
  constructor(clients: Iterable<readonly [workload: string, node: string]>) {
    for (const [workload, node] of clients)
      this.parts.set(`${workload} on ${node}`, { writes: false, took: false });
  }

  /** From now on; what was invoked before does not count. */
  begin(): void {
    this.began = performance.now();
    for (const part of this.parts.values()) part.took = false;
  }

  /** An operation was acknowledged. */
  acknowledged(workload: string, node: string, invoked: number, wrote: boolean): void {
    const part = this.parts.get(`${workload} on ${node}`);
    if (!part) return;
    part.writes ||= wrote;
    if (invoked < this.began || (part.writes && !wrote)) return;
    part.took = true;
    if (this.missing.length === 0) this.done();
  }

  /** Who does not take part: "set on n2". */
  get missing(): string[] {
    return [...this.parts].filter(([, { took }]) => !took).map(([name]) => name);
  }

  /** Resolves when all take part, or when the time is over. */
  async all(within: number, signal: AbortSignal): Promise<void> {
    if (this.missing.length === 0 || signal.aborted) return;
    let callOff = () => {};
    await new Promise<void>((resolve) => {
      this.done = resolve;
      callOff = afterTime(within, resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    callOff();
    signal.throwIfAborted();
  }
}
