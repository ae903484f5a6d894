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
  const tests = ids.flatMap((id) => [[id, suite[id]!.proves] as const, ['', more(suite[id]!)] as const]);
  return [
    'Schedules (-s), with the number of their tests:',
    ...columns([...schedules, [NONE, 'no test: only sets the cluster up, for --keep']]),
    '',
    'Tests (-t), with what each proves, what it needs, and the rows of docs/coverage.md that it covers:',
    ...columns(tests),
    '',
  ].join('\n');
}

/** What keeps it from being skipped, and what it covers. */
function more({ needs = {}, covers = [] }: Test): string {
  const needed = [
    ...(needs.nodes ? [`${needs.nodes} nodes`] : []),
    ...(needs.engines ? [[needs.engines.join(' or '), needs.releases].filter(Boolean).join(' ')] : []),
    ...(needs.setupSql ? ['--setup-sql FILE'] : []),
    ...(needs.ability ? [needs.ability] : []),
  ];
  return [
    ...(needed.length > 0 ? [`needs ${needed.join(', ')}`] : []),
    ...(covers.length > 0 ? [`covers ${covers.join(', ')}`] : []),
  ].join('; ');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
