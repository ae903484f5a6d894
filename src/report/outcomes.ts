import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** The name of the file in a test's folder. */
export const OUTCOMES_FILE = 'outcomes.json';

const Rows = z.array(z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) }));

const Outcome = z.object({
  kind: z.string(),
  state: z.string(),
  operations: z.array(z.string()).min(1),
  told: z.array(z.array(z.string())).default([]),
  order: z.string(),
  verdict: z.enum(['right', 'known', 'wrong']),
  causes: z.array(z.string()).default([]),
  wrong: z.string().optional(),
  expected: z.array(Rows),
  seen: z.array(Rows),
  story: z.array(z.string()),
});

const Outcomes = z.object({
  states: z.record(z.string(), z.string()).default({}),
  scenes: z.array(Outcome),
});

/** What became of one scene, as far as it is told. */
export type Outcome = z.infer<typeof Outcome>;
export type Outcomes = z.infer<typeof Outcomes>;

/**
 * Reads what a test that plays scenes of conflicts has left in its folder.
 *
 * @throws Error where there is nothing, or nothing that can be read, with what is wrong
 */
export async function readOutcomes(folder: string): Promise<Outcomes> {
  const file = join(folder, OUTCOMES_FILE);
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `${file} is not there` : `${file} cannot be read: ${message}`);
  }
  const parsed = Outcomes.safeParse(data);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(
    `${file} does not hold the outcomes of scenes: ${first!.path.join('.')}: ${first!.message}`,
  );
}
