import { Worker } from 'node:worker_threads';
import { ClusterError, messageOf } from '../errors.js';
import type { Condition, Link, LinkCounters } from './link.js';

/** One directed link that is to go through a proxy. */
export interface Route {
  readonly subscriber: string;
  readonly upstream: string;
  /** Where this machine reaches the upstream's server; as for libpq, a host that begins with / is a socket's folder. */
  readonly target: { readonly host: string; readonly port: number };
}

/** The proxies of a mesh. */
export interface Links {
  readonly all: readonly Link[];
  /** @throws TypeError where no such link was asked for */
  between(subscriber: string, upstream: string): Link;
  /** Ends every connection and gives the ports back. */
  close(): Promise<void>;
}

/** What the thread starts with. */
export interface WorkerData {
  readonly routes: readonly Route[];
  readonly host: string;
  readonly seed: string;
}

/** What the thread is asked for. */
export type Request =
  | { readonly what: 'set'; readonly link: number; readonly condition: Condition }
  | { readonly what: 'counters'; readonly link: number }
  | { readonly what: 'close' };

/** What the thread says: its ports once it listens, and then one answer for each request, in order. */
export type Answer =
  | { readonly ports: readonly number[] }
  | { readonly failed: string }
  | { readonly done: LinkCounters | null };

/**
 * Opens one TCP proxy for each directed link. One thread of its own moves all their bytes, so that what else this
 * program does neither slows a link nor is slowed by it.
 *
 * @param host the address of this machine to listen on, as the subscribers' servers see it
 * @param seed decides the jitter
 * @throws ClusterError where an address cannot be listened on
 */
export async function openLinks(routes: readonly Route[], host: string, seed: string): Promise<Links> {
  const thread = new Thread({ routes, host, seed });
  const ports = await thread.ports();
  const all = routes.map(
    ({ subscriber, upstream }, link): Link => ({
      subscriber,
      upstream,
      host,
      port: ports[link]!,
      async set(condition) {
        check(condition, `the link ${subscriber} <- ${upstream}`);
        await thread.ask({ what: 'set', link, condition });
      },
      async counters() {
        return (await thread.ask({ what: 'counters', link }))!;
      },
    }),
  );
  return {
    all,
    between(subscriber, upstream) {
      const found = all.find((l) => l.subscriber === subscriber && l.upstream === upstream);
      if (!found) throw new TypeError(`there is no link by which ${subscriber} receives from ${upstream}`);
      return found;
    },
    close: () => thread.close(),
  };
}

const LEAST: Partial<Record<keyof Condition, number>> = { delay: 0, jitter: 0, bandwidth: 1, cutAfter: 0 };

function check(condition: Condition, link: string): void {
  for (const [name, least] of Object.entries(LEAST)) {
    const value = condition[name as keyof Condition];
    if (value === undefined || (Number.isFinite(value) && (value as number) >= least)) continue;
    throw new RangeError(`${link}: ${name} is ${value}, expected a number from ${least}`);
  }
}

interface Awaiting<T> {
  resolve(value: T): void;
  reject(error: Error): void;
}

/** The worker thread, seen from this side: questions are answered in order. */
class Thread {
  private readonly worker: Worker;
  private readonly awaiting: Awaiting<Answer>[] = [];
  private readonly exited: Promise<void>;
  private over: Error | undefined;

  constructor(workerData: WorkerData) {
    // A bundler copies the file that it finds here, and puts its new place in.
    this.worker = new Worker(new URL('./link-worker.js', import.meta.url), { workerData });
    this.worker.on('message', (answer: Answer) => this.answered(answer));
    this.worker.on('error', (error) => this.end(`the thread of the link proxies broke: ${messageOf(error)}`));
    this.exited = new Promise((resolve) => {
      this.worker.on('exit', () => {
        this.end('the link proxies are closed');
        resolve();
      });
    });
  }

  async ports(): Promise<readonly number[]> {
    const answer = await this.next();
    if ('ports' in answer) return answer.ports;
    await this.exited;
    throw new ClusterError(`the link proxies cannot listen: ${'failed' in answer ? answer.failed : ''}`);
  }

  async ask(request: Request): Promise<LinkCounters | null> {
    const answered = this.next();
    this.worker.postMessage(request);
    const answer = await answered;
    return 'done' in answer ? answer.done : null;
  }

  async close(): Promise<void> {
    if (!this.over) {
      const closed = this.ask({ what: 'close' });
      this.over = new ClusterError('the link proxies are closed');
      await closed;
    }
    this.worker.ref();
    await this.exited;
  }

  /** Only what is awaited keeps the process alive. */
  private next(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.over) return reject(this.over);
      this.awaiting.push({ resolve, reject });
      this.worker.ref();
    });
  }

  private answered(answer: Answer): void {
    this.awaiting.shift()?.resolve(answer);
    if (this.awaiting.length === 0) this.worker.unref();
  }

  private end(why: string): void {
    this.over ??= new ClusterError(why);
    for (const { reject } of this.awaiting.splice(0)) reject(this.over);
  }
}
