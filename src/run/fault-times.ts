import type { FaultReport } from '../faults/carry-out.js';
import { crashes, type Fault, nodesOf } from '../faults/fault.js';
import type { LogEntry } from '../runtime/server-log.js';

/** What the clocks of this process and of a server may differ by, and a server's log be behind, in milliseconds. */
const SLACK_MS = 1_000;

interface Span {
  readonly fault: Fault;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

/** When which faults were on, to tell what servers log because of them from everything else. */
export class FaultTimes {
  private readonly spans: readonly Span[];

  /** @param epoch microseconds since 1970 when the clock of the reports stood at 0 */
  constructor(reports: readonly FaultReport[], epoch: number) {
    const milliseconds = (clock: number) => (epoch + clock) / 1_000;
    const spans = new Map<number, Span>();
    for (const { step, action, fault, invoked, completed } of reports) {
      const span = spans.get(step);
      if (action === 'inflict') {
        // It is told of twice, and began with the first time.
        if (!span) spans.set(step, { fault, from: milliseconds(invoked), to: Number.POSITIVE_INFINITY });
      } else if (span && completed !== null) {
        spans.set(step, { ...span, to: milliseconds(completed) });
      }
    }
    this.spans = [...spans.values()];
  }

  get faults(): readonly Fault[] {
    return this.spans.map(({ fault }) => fault);
  }

  /** Whether something was logged before the first fault began. Without any fault everything is. */
  beforeAny({ at }: Pick<LogEntry, 'at'>): boolean {
    return this.spans.every(({ from }) => at < from - SLACK_MS);
  }

  /**
   * Whether what a server logged of a crash is what a fault on it was to do: servers that were killed or told to end at
   * once may be sent SIGKILL and SIGQUIT, and one without space may give itself up. A segmentation fault never is.
   */
  explainsCrash(node: string, { at, text }: LogEntry): boolean {
    const signal = /was terminated by signal (\d+)/.exec(text)?.[1];
    return this.spans
      .filter(({ from, to }) => at >= from - SLACK_MS && at <= to + SLACK_MS)
      .filter(({ fault }) => crashes(fault) && nodesOf(fault).includes(node))
      .some(({ fault }) => {
        if (fault.kind === 'fillVolume') return signal === '6' || (!signal && OUT_OF_SPACE.test(text));
        return signal === '9' || signal === '3' || (!signal && FOLLOWS.test(text));
      });
  }
}

const FOLLOWS = /terminating any other active server processes|due to startup process failure/;
const OUT_OF_SPACE = new RegExp(`No space left on device|${FOLLOWS.source}`);
