import * as z from 'zod';
import type { Finding as AFinding, ReportedProperty as AProperty } from '../checkers/property.js';
import { Figures } from '../metrics/figures.js';
import { Answers } from './answer.js';
import { Conflicts } from './conflicts.js';
import { Course } from './course.js';

/** What became of one test. */
export const Verdict = z
  .enum(['pass', 'fail', 'error', 'skip', 'known'])
  .describe(
    'pass; fail: a property does not hold; error: could not be judged; skip: not run, with the reason; known: a documented limitation or a recorded defect of this very release showed itself',
  );

const Subtest = z.strictObject({
  name: z.string(),
  verdict: Verdict,
  reason: z.string().optional(),
});

const Finding: z.ZodType<AFinding> = z.strictObject({
  what: z.string(),
  table: z.string().exactOptional(),
  key: z.string().exactOptional(),
  nodes: z.array(z.string()).exactOptional(),
  operations: z.array(z.number().int()).exactOptional().describe('indexes in the history, oldest first'),
  anomaly: z
    .string()
    .exactOptional()
    .describe('a documented anomaly of the engine; without one it is a failure'),
  others: z.array(z.string()).exactOptional().describe('other anomalies that fit, or were needed too'),
});

const Properties: z.ZodType<readonly AProperty[]> = z.array(
  z.strictObject({
    name: z.string(),
    verdict: z
      .enum(['holds', 'violated', 'unknown'])
      .describe('unknown: nothing of what it speaks of happened, or the history is incomplete'),
    checked: z.number().int().min(0).describe('how many things were looked at'),
    counts: z.record(z.string(), z.number()),
    findings: z.array(Finding).describe('at most twenty'),
    why: z.string().exactOptional().describe('why it is unknown'),
  }),
);

export const TestResult = z.strictObject({
  name: z
    .string()
    .describe(
      'topic/name of a built-in test, the path of a script; scripts/look-over: what scripts left behind',
    ),
  kind: z.enum(['built-in', 'script']),
  proves: z.string().optional().describe('what a built-in test proves when it passes'),
  verdict: Verdict,
  seconds: z.number().min(0),
  reason: z.string().optional().describe('why the verdict is not pass'),
  node: z.string().optional().describe('the node on which a property did not hold'),
  diff: z.string().optional().describe('expected and seen, as a unified diff'),
  serverLog: z
    .array(z.strictObject({ node: z.string(), lines: z.array(z.string()) }))
    .optional()
    .describe("the servers' own lines of that moment"),
  known: z
    .array(
      z.strictObject({
        kind: z
          .enum(['defect', 'limitation'])
          .describe(
            'defect: a fault of the releases that it is recorded for; limitation: documented, and there to stay',
          ),
        what: z.string(),
        reference: z.string().describe('where it is described; of a defect also where it was mended'),
      }),
    )
    .optional()
    .describe('what showed itself and is recorded of this release, defects first'),
  subtests: z.array(Subtest).optional().describe('the points of a script that prints TAP'),
  statement: z.string().optional().describe('what a test with faults has shown, in words'),
  course: Course.optional().describe('when its faults were on, and who accepted writes meanwhile'),
  answers: Answers.optional().describe('what a test has found out about what the user gave it, as tables'),
  properties: Properties.optional().describe('what was judged by the history'),
  metrics: Figures.optional().describe('what a test with clients on all nodes measured'),
  conflicts: Conflicts.optional().describe(
    'what became of changes that met, in a test that plays scenes of them',
  ),
  reproduce: z.string().describe('the command that runs this test alone, the same way'),
  log: z.string().optional().describe("the test's log, relative to the run directory"),
});

export const Results = z.strictObject({
  version: z.literal(1).describe('of this format'),
  tool: z.strictObject({ name: z.literal('mmr-test-action'), version: z.string() }),
  runId: z.string(),
  startedAt: z.iso.datetime(),
  seconds: z.number().min(0),
  finished: z.boolean().describe('false while the run goes on, and for ever where it was cut short'),
  seed: z.string(),
  pgedgeVersion: z
    .string()
    .optional()
    .describe('the version of pgEdge that was asked for: the servers are of that version'),
  command: z.string().describe('the command that runs the whole again with the same seed'),
  shard: z
    .strictObject({
      number: z.number().int().min(1),
      of: z.number().int().min(1),
      ofTests: z.number().int().min(0).describe('how many tests the whole schedule has'),
      schedule: z
        .string()
        .describe('the same for all parts of one schedule: a hash of the names of its tests'),
    })
    .optional()
    .describe('which part of the schedule was asked for; the tests are those of this part'),
  verdict: z.enum(['pass', 'fail', 'error']),
  strict: z.boolean().optional().describe('a known limitation counts as a failure'),
  error: z.string().optional().describe('why the run as a whole could not be judged'),
  cluster: z
    .strictObject({
      nodes: z.number().int(),
      runtime: z.enum(['local', 'docker', 'services']),
      servers: z.string().describe('which PostgreSQL, from where'),
      engine: z.enum(['spock', 'pglogical', 'native']),
      engineVersion: z.string().describe('of all nodes; where they differ, each release once'),
      byNode: z
        .record(z.string(), z.strictObject({ servers: z.string(), engineVersion: z.string() }))
        .optional()
        .describe('what each node has, where they differ'),
      settings: z
        .record(z.string(), z.string())
        .optional()
        .describe('what --pg-setting has set on every server'),
      readySeconds: z
        .number()
        .min(0)
        .optional()
        .describe('from the start of the run to the first mesh with every link proven'),
    })
    .optional(),
  counts: z.strictObject({
    pass: z.number().int(),
    fail: z.number().int(),
    error: z.number().int(),
    skip: z.number().int(),
    known: z.number().int(),
  }),
  tests: z.array(TestResult),
});

export type Verdict = z.infer<typeof Verdict>;
export type TestResult = z.infer<typeof TestResult>;
export type Results = z.infer<typeof Results>;
