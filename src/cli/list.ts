import { builtInSchedules, describeBuiltIn, NONE } from '../schedule/built-in.js';
import { resolveWanted } from '../schedule/resolve.js';
import type { Test } from '../suite/test.js';

/** The built-in schedules and tests, with what each is for, as text. */
export async function listing(suite: Readonly<Record<string, Test>>): Promise<string> {
  const ids = Object.keys(suite);
  const schedules = await Promise.all(
    (await builtInSchedules()).map(async (name) => {
      const tests = await resolveWanted([{ schedule: name }], ids);
      return [name, `${await describeBuiltIn(name)} (${tests.length})`] as const;
    }),
  );
  const tests = ids.map((id) => [id, suite[id]!.proves] as const);
  return [
    'Schedules (-s), with the number of their tests:',
    ...columns([...schedules, [NONE, 'no test: only sets the cluster up, for --keep']]),
    '',
    'Tests (-t), with what each proves:',
    ...columns(tests),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
