import { z } from 'zod';
import { TestResult } from '../report/results.js';
import { ToldLeaves } from './told-leaves.js';

/** What the host of a .mjs test reports of it. */
export const HostReport = TestResult.pick({
  verdict: true,
  reason: true,
  node: true,
  diff: true,
  known: true,
}).extend({
  /** What went wrong is about the test's own tables and statements, whoever else is there. */
  own: z.boolean().exactOptional(),
  left: ToldLeaves.exactOptional(),
});
export type HostReport = z.infer<typeof HostReport>;
