import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';

/** What came out, for docs/benchmarks.md: printed, and added to the file that MMR_BENCH_OUT names. */
export function report(what: string, reached: string, toReach: string): void {
  const line = `| ${what} | ${reached} | ${toReach} |`;
  process.stdout.write(`${line}\n`);
  if (process.env.MMR_BENCH_OUT) appendFileSync(process.env.MMR_BENCH_OUT, `${line}\n`);
}

/** Runs both in turn, A B A B …, after one round that does not count; milliseconds of each. */
export async function paired(
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: number[]; b: number[] }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const [x, y] = [await a(), await b()];
    if (round > 0) {
      times.a.push(x);
      times.b.push(y);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The median of the ratios pair by pair, with the smallest and largest: "0.41× (0.38 to 0.47)". */
export function ratio({ a, b }: { a: number[]; b: number[] }): string {
  const ratios = a.map((x, i) => x / b[i]!);
  const f = (value: number) => value.toFixed(2);
  return `${f(median(ratios))}× (${f(Math.min(...ratios))} to ${f(Math.max(...ratios))})`;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs a program to its end: milliseconds to its first output and to its exit, and its peak memory in MB. */
export function runProgram(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ first: number; total: number; peak: number; status: number | null }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let first = Number.NaN;
    let peak = 0;
    const look = () => {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        if (kilobytes) peak = Number(kilobytes) / 1024;
      } catch {
        // It has ended: the last look counts.
      }
    };
    const looking = setInterval(look, 20);
    child.stdout.on('data', () => {
      if (Number.isNaN(first)) first = performance.now() - started;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(looking);
      resolve({ first, total: performance.now() - started, peak, status });
    });
  });
}

/**
 * Milliseconds of processor time that this process and those whose command line, or that of their parent, holds one of
 * these words have taken since they began: what is left of a difference where others keep the processors busy.
 */
export function processorTime(words: readonly string[]): number {
  const holds = (pid: string) =>
    words.some((word) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word));
  const isOurs = (pid: string) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]!;
    return Number(pid) === process.pid || holds(pid) || (parent !== '0' && holds(parent));
  };
  let sum = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!isOurs(pid)) continue;
      for (const thread of readdirSync(`/proc/${pid}/task`))
        sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum / 1e6;
}
