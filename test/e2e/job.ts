import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { output } from '../../src/process/output.js';
import { packageRoot } from '../../src/root.js';
import { waitFor } from '../../src/wait.js';
import { inputVariables } from '../unit/action/action-yml.js';

/** How a step ended, and what it left in the files that GitHub gives it. */
export interface StepEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A step of the action while it runs. */
export interface RunningStep {
  readonly process: ChildProcess;
  readonly ended: Promise<StepEnd>;
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'] as const;

const DIST = join(packageRoot, 'dist/index.js');
// A shell would drop variables whose names have hyphens, as those of inputs do.
const TERMINAL = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

/** A GitHub job with this action as its only step: dist/index.js is started as the runner starts it. */
export class Job {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mmr-job-'));
  readonly workspace = join(this.folder, 'workspace');
  readonly temp = join(this.folder, 'temp');

  constructor(
    private readonly inputs: Readonly<Record<string, string>>,
    private readonly environment: Readonly<Record<string, string>>,
    { link = false }: { readonly link?: boolean } = {},
  ) {
    for (const folder of [link ? `${this.workspace}-behind-a-link` : this.workspace, this.temp])
      mkdirSync(folder);
    if (link) symlinkSync(`${this.workspace}-behind-a-link`, this.workspace);
  }

  /** Puts a file into the workspace, as a checkout would. */
  checkOut(name: string, content: string): void {
    mkdirSync(dirname(join(this.workspace, name)), { recursive: true });
    writeFileSync(join(this.workspace, name), content);
  }

  main(): Promise<StepEnd> {
    return this.startMain().ended;
  }

  /** The main step where the runner gives it a terminal; what it prints on either stream is in stdout. */
  mainOnTerminal(): Promise<StepEnd> {
    return this.start('main', {}, ['python3', '-c', TERMINAL, process.execPath, DIST]).ended;
  }

  startMain(): RunningStep {
    return this.start('main', {});
  }

  /** The post step: another process, which knows what main saved, however that ended. */
  post(): Promise<StepEnd> {
    const saved = Object.entries(this.savedState).map(([name, value]) => [`STATE_${name}`, value]);
    return this.start('post', Object.fromEntries(saved)).ended;
  }

  /** What main has saved for post so far. */
  get savedState(): Record<string, string> {
    return existsSync(this.file('main', 'GITHUB_STATE')) ? values(this.file('main', 'GITHUB_STATE')) : {};
  }

  /** The run that main has started. */
  get run(): { runId: string; workDir: string; runDir: string } | undefined {
    const { run } = this.savedState;
    return run === undefined ? undefined : JSON.parse(run);
  }

  /** Waits until something that main does can be seen. */
  async until(what: string, seen: () => boolean | undefined): Promise<void> {
    await waitFor(what, async () => (seen() ? { done: undefined } : { notYet: 'no' }), { within: 60_000 });
  }

  /** Processes of the run, which have its id in their command line (servers) or environment (scripts). */
  async processes(): Promise<string[]> {
    const all = (await output('ps', ['axeww', '-o', 'pid=,stat=,command='])).split('\n');
    return all.filter((line) => line.includes(this.run?.runId ?? 'no run') && !/^\s*\d+ Z/.test(line));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private file(step: string, name: (typeof FILES)[number]): string {
    return join(this.folder, `${step}-${name}`);
  }

  private start(
    step: 'main' | 'post',
    more: Record<string, string>,
    [program, ...words]: readonly [string, ...string[]] = [process.execPath, DIST],
  ): RunningStep {
    for (const name of FILES) writeFileSync(this.file(step, name), '');
    const process_ = spawn(program, words, {
      cwd: this.workspace,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        GITHUB_ACTIONS: 'true',
        GITHUB_JOB: 'test',
        GITHUB_REPOSITORY: 'org/project',
        GITHUB_WORKSPACE: this.workspace,
        RUNNER_TEMP: this.temp,
        RUNNER_OS: 'Linux',
        ...Object.fromEntries(FILES.map((name) => [name, this.file(step, name)])),
        ...inputVariables(this.inputs),
        ...this.environment,
        ...more,
      },
    });
    return { process: process_, ended: this.end(step, process_) };
  }

  private async end(step: string, child: ChildProcess): Promise<StepEnd> {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    const [status] = await once(child, 'close');
    return {
      status,
      stdout,
      stderr,
      outputs: values(this.file(step, 'GITHUB_OUTPUT')),
      environment: values(this.file(step, 'GITHUB_ENV')),
      summary: readFileSync(this.file(step, 'GITHUB_STEP_SUMMARY'), 'utf8'),
    };
  }
}

/** The values in a file of GitHub's: `name<<delimiter`, the value, the delimiter; the last one of a name counts. */
function values(file: string): Record<string, string> {
  const matches = readFileSync(file, 'utf8').matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n?\2\n/gm);
  return Object.fromEntries([...matches].map(([, name, , value]) => [name, value]));
}
