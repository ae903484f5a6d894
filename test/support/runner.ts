import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output } from '../../src/process/output.js';
import { packageRoot } from '../../src/root.js';
import { waitFor } from '../../src/wait.js';

/** How a command ended, and what it printed. */
export interface CommandEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder to stand in, with ./runner at hand. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'mmr-desk-'));

  write(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** Runs ./runner with these words to its end. */
  run(...words: string[]): Promise<CommandEnd> {
    return this.start(...words).ended;
  }

  start(...words: string[]): Command {
    return new Command(spawn(join(packageRoot, 'runner'), words, { cwd: this.folder }));
  }

  /** The same as in a terminal: `pressCtrlC` is for all that it has started, too. */
  startInTerminal(...words: string[]): Command {
    return new Command(spawn(join(packageRoot, 'runner'), words, { cwd: this.folder, detached: true }));
  }

  /** Runs any other program here. */
  other(program: string, ...words: string[]): Promise<CommandEnd> {
    return new Command(spawn(program, words, { cwd: this.folder })).ended;
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A command while it runs. */
export class Command {
  readonly ended: Promise<CommandEnd>;
  private stdout = '';
  private stderr = '';

  constructor(readonly process: ChildProcess) {
    process.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = once(process, 'close').then(([status]) => {
      return { status: status as number | null, stdout: this.stdout, stderr: this.stderr };
    });
  }

  /** What a terminal does to all that it has started. */
  pressCtrlC(): void {
    process.kill(-this.process.pid!, 'SIGINT');
  }

  /** Waits until it has printed this. */
  async printed(pattern: RegExp): Promise<void> {
    const look = async () =>
      pattern.test(this.stdout) ? { done: undefined } : { notYet: this.stdout + this.stderr };
    await waitFor(`the runner to print ${pattern}`, look, { within: 40_000 });
  }
}

/** Waits until no process and no folder of a run is left. */
export async function nothingIsLeft(workDir: string): Promise<void> {
  const look = async () => {
    const processes = (await output('ps', ['-eo', 'args']))
      .split('\n')
      .filter((line) => line.includes(workDir));
    const left = [...processes, ...(existsSync(workDir) ? [workDir] : [])];
    return left.length === 0 ? { done: undefined } : { notYet: left.join('\n') };
  };
  await waitFor('everything of the run to be gone', look, { within: 20_000 });
}
