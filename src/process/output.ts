import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface OutputOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** What it reads from stdin; nothing unless said. */
  readonly input?: string;
}

/** A program ended with an error, or could not be started. Its message is what it printed, where it printed something. */
export class ProgramError extends Error {
  override name = 'ProgramError';

  constructor(
    /** How it ended: "exit status 127", "killed by SIGSEGV", or why it could not be started. */
    readonly how: string,
    /** What it printed: on stderr, else on stdout. */
    readonly printed: string,
    cause: unknown,
  ) {
    super(printed || how, { cause });
  }

  /** How it ended, and with what words. */
  get whole(): string {
    return this.printed ? `${this.how}: ${this.printed}` : `${this.how}; it printed nothing`;
  }
}

/** Runs a program to its end and returns what it printed on stdout. @throws ProgramError when it fails */
export async function output(
  file: string,
  args: readonly string[],
  options: OutputOptions = {},
): Promise<string> {
  return (await printed(file, args, options)).stdout;
}

/** Runs a program to its end and returns what it printed. @throws ProgramError when it fails */
export async function printed(
  file: string,
  args: readonly string[],
  { input, ...options }: OutputOptions = {},
): Promise<{ stdout: string; stderr: string }> {
  try {
    const running = run(file, args, { ...options, maxBuffer: 64 * 1024 * 1024 });
    // One that ends without reading is judged by how it ends.
    running.child.stdin?.on('error', () => undefined).end(input);
    return await running;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new ProgramError(howItEnded(error as Ended, options), stderr.trim() || stdout.trim(), error);
  }
}

type Ended = Error & { code?: number | string | null; signal?: string | null; killed?: boolean };

function howItEnded({ code, signal, killed, message }: Ended, { timeout }: OutputOptions): string {
  if (killed && timeout) return `it did not end within ${timeout / 1000} s`;
  if (signal) return `killed by ${signal}`;
  return typeof code === 'number' ? `exit status ${code}` : message;
}
