import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterTime } from '../limit.js';
import { Capture } from './capture.js';
import { endGroup, GROUP_FILE } from './group.js';
import { openPipe } from './pipe.js';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** A file to read from; nothing unless said. */
  readonly stdin?: string;
  /** Whether it has something to report on file descriptor 3; others have no such descriptor. */
  readonly reports?: boolean;
  /** Answers what it asks by Node's channel between processes; others have no such channel. */
  readonly answer?: (question: unknown) => Promise<unknown>;
}

/** How a script came to its end. */
export type Ending =
  | { readonly kind: 'exit'; readonly status: number }
  | { readonly kind: 'signal'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'too much output' }
  | { readonly kind: 'too much reported' }
  | { readonly kind: 'cut short' };

export interface Limits {
  /** The file that gets stdout and stderr, as they come. */
  readonly log: string;
  /** A private folder for as long as the command runs. */
  readonly scratch: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** An outcome is a line of this length at most: its texts are cut before it is sent. */
export const MOST_REPORTED = 4 * 1024 * 1024;

/** How long what was printed may take to be read when no process of the group is left. */
const DRAIN_MS = 500;

/**
 * Runs a command in a process group of its own until it has ended, and with it everything it left in that group.
 *
 * @returns how it ended, and what it reported
 * @throws Error when it cannot be started or its output cannot be kept
 */
export async function execute(command: Command, limits: Limits): Promise<{ ending: Ending; report: string }> {
  const capture = await Capture.to(limits.log);
  try {
    return await executeInto(capture, command, limits);
  } finally {
    await capture.close();
  }
}

async function executeInto(capture: Capture, command: Command, limits: Limits) {
  const pipe = await openPipe(limits.scratch);
  try {
    const child = start(command, pipe.into);
    if (command.answer) answerTo(child, command.answer);
    if (child.pid !== undefined) writeFileSync(join(limits.scratch, GROUP_FILE), `${child.pid}\n`);
    const exited = endingOf(child);
    const stopper = stopAtLimits(child, limits);
    try {
      const printed = drain(pipe.from, async (bytes) => {
        await capture.write(bytes);
        if (capture.tooMuch) stopper.stop({ kind: 'too much output' });
      });
      let report: Buffer = Buffer.alloc(0);
      const takeReport = async (bytes: Buffer) => {
        if (report.length > MOST_REPORTED) return;
        report = Buffer.concat([report, bytes]);
        if (report.length > MOST_REPORTED) stopper.stop({ kind: 'too much reported' });
      };
      const reporting = command.reports ? drain(child.stdio[3] as Readable, takeReport) : undefined;

      const ending = await exited;
      // What the script left running in its group ends with it.
      await stopper.groupGone();
      await Promise.all([printed.end(), reporting?.end()]);
      return { ending: stopper.stopped() ?? ending, report: report.toString() };
    } finally {
      stopper.dismiss();
    }
  } finally {
    pipe.from.destroy();
  }
}

function answerTo(child: ChildProcess, answer: (question: unknown) => Promise<unknown>): void {
  child.on('message', async (question) => {
    const answered = await answer(question);
    // Whoever has ended waits for no answer.
    child.send(answered as object, () => undefined);
  });
}

function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) =>
      resolve(signal ? { kind: 'signal', signal } : { kind: 'exit', status: status! }),
    );
  });
}

/** Ends the child's group at a limit; `stopped` says which one it was. */
function stopAtLimits(child: ChildProcess, { timeout, signal }: Limits) {
  let why: Ending | undefined;
  let gone: Promise<void> | undefined;
  const stop = (reason: Ending) => {
    if (why || child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    why = reason;
    gone = endGroup(child.pid);
    gone.catch(() => undefined); // Thrown by groupGone.
  };
  const onAbort = () => stop({ kind: 'cut short' });
  const callOff = afterTime(timeout, () => stop({ kind: 'timeout' }));
  signal.addEventListener('abort', onAbort, { once: true });
  // It may have been while the script was prepared.
  if (signal.aborted) onAbort();
  return {
    stop,
    stopped: () => why,
    groupGone: () => gone ?? endGroup(child.pid!),
    dismiss() {
      callOff();
      signal.removeEventListener('abort', onAbort);
    },
  };
}

function start({ program, args, env, stdin, reports, answer }: Command, output: number): ChildProcess {
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r');
  try {
    return spawn(program, args, {
      env,
      detached: true,
      stdio: [
        input,
        output,
        output,
        ...(reports ? ['pipe' as const] : []),
        ...(answer ? ['ipc' as const] : []),
      ],
    });
  } finally {
    closeSync(output);
    if (typeof input === 'number') closeSync(input);
  }
}

/**
 * Hands on what comes, one piece after the other. `end` waits for the rest, but not for a process that has left the
 * group and holds the pipe open.
 */
function drain(from: Socket | Readable, take: (bytes: Buffer) => Promise<void>): { end(): Promise<void> } {
  let abandoned = false;
  const all = (async () => {
    try {
      for await (const bytes of from) await take(bytes as Buffer);
    } catch (error) {
      if (!abandoned) throw error;
    }
  })();
  all.catch(() => undefined); // Awaited in `end`.
  const end = async () => {
    const timer = setTimeout(() => {
      abandoned = true;
      from.destroy();
    }, DRAIN_MS);
    await all.finally(() => clearTimeout(timer));
  };
  return { end };
}
