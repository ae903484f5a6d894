import { z } from 'zod';
import type { Leaves, LeftConflicts, TablesLeaves } from '../suite/test.js';

const count = z.number().int().min(0);

/** What a test in a process of its own leaves on purpose, as it comes over: a pattern by its two parts. */
export const ToldLeaves = z.strictObject({
  differing: z.record(z.string(), count).exactOptional(),
  schema: z.array(z.strictObject({ source: z.string(), flags: z.string() })).exactOptional(),
  conflicts: z
    .array(
      z.strictObject({
        table: z.string(),
        types: z.array(z.string()),
        least: count.exactOptional(),
        most: count.exactOptional(),
      }),
    )
    .exactOptional(),
});
export type ToldLeaves = z.infer<typeof ToldLeaves>;

/** @throws TypeError where `leaves` is not what a test that works in tables of its own can leave */
export function told(leaves: Leaves): ToldLeaves {
  const { schema, ...rest } = leaves;
  const patterns = schema?.map(({ source, flags }) => ({ source, flags }));
  const { success, data, error } = ToldLeaves.safeParse({ ...rest, ...(patterns && { schema: patterns }) });
  if (success) return data;
  const wrong = error.issues.map(({ path, message }) => `${path.join('.') || 'leaves'}: ${message}`);
  throw new TypeError(
    `what it leaves is not understood: ${wrong.join('; ')}; a test that works in tables of its own can leave { differing, schema, conflicts }`,
  );
}

export function untold({ schema, conflicts, ...rest }: ToldLeaves): TablesLeaves {
  return {
    ...rest,
    ...(schema && { schema: schema.map(({ source, flags }) => new RegExp(source, flags)) }),
    ...(conflicts && { conflicts: conflicts as readonly LeftConflicts[] }),
  };
}
