import * as z from 'zod';
import { Results } from '../results.js';

const Counts = Results.shape.counts;
const WholeVerdict = Results.shape.verdict;

/** One run of several: what it has left, or why nothing of that can be told. */
const MergedLeg = z.strictObject({
  folder: z.string().describe('where its results were looked for'),
  problem: z.string().optional().describe('why there are none that can be read'),
  results: Results.optional(),
});

const MergedVersion = z.strictObject({
  name: z
    .string()
    .describe(
      'as it was given; else the version of pgEdge that was asked for, or the servers and their engine',
    ),
  verdict: WholeVerdict,
  counts: Counts.describe('of all of its legs'),
  problems: z
    .array(z.string())
    .describe(
      'legs and shards that are missing, tests that ran twice, or in no shard: an error, never a pass',
    ),
  legs: z.array(MergedLeg).describe('the runs that share its schedule; one where nothing was shared'),
});

/** What several runs of one schedule say together. */
export const Merged = z.strictObject({
  version: z.literal(1).describe('of this format'),
  merged: z.literal(true).describe('this is what several runs say, and none of them itself'),
  tool: Results.shape.tool,
  mergedAt: z.iso.datetime(),
  verdict: WholeVerdict,
  counts: Counts.describe('of all versions'),
  versions: z.array(MergedVersion),
});

export type MergedLeg = z.infer<typeof MergedLeg>;
export type MergedVersion = z.infer<typeof MergedVersion>;
export type Merged = z.infer<typeof Merged>;

/** The tests of a version, whichever leg has run them. */
export function testsOf({ legs }: Pick<MergedVersion, 'legs'>) {
  return legs.flatMap(({ results }) => results?.tests ?? []);
}

/** Whether a known limitation counts as a failure there. */
export function isStrict({ legs }: MergedVersion): boolean {
  return legs.some(({ results }) => results?.strict === true);
}
