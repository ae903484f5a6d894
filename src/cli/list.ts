import { plural } from '../report/text.js';
import { partOf } from '../run/checked-request.js';
import { shardText } from '../run/request.js';
import { readSaying } from '../run/script-says.js';
import { builtInSchedules, describeBuiltIn, NONE } from '../schedule/built-in.js';
import { resolveWanted } from '../schedule/resolve.js';
import type { Test } from '../suite/test.js';
import type { Schedule } from './asked.js';

const OF_A_TEST = 'what each proves, what it needs, and the rows of docs/coverage.md that it covers';

/** The built-in schedules and tests, with what each is for, as text. */
export async function listing(suite: Readonly<Record<string, Test>>): Promise<string> {
  const ids = Object.keys(suite);
  const schedules = await Promise.all(
    (await builtInSchedules()).map(async (name) => {
      const tests = await resolveWanted([{ schedule: name }], ids);
      return [name, `${await describeBuiltIn(name)} (${tests.length})`] as const;
    }),
  );
  const tests = ids.flatMap((id) => described(id, suite[id]!));
  return [
    'Schedules (-s), with the number of their tests:',
    ...columns([...schedules, [NONE, 'no test: only sets the cluster up, for --keep']]),
    '',
    `Tests (-t), with ${OF_A_TEST}:`,
    ...columns(tests),
    '',
  ].join('\n');
}

/**
 * What a run would take of a schedule, in its order, as text.
 *
 * @throws RequestError with all that is wrong with the schedule
 */
export async function listingOf(asked: Schedule, suite: Readonly<Record<string, Test>>): Promise<string> {
  const schedule = await resolveWanted(asked.wanted, Object.keys(suite));
  const tests = await partOf(schedule, await readSaying(schedule, asked.env), asked);
  const part = asked.shard ? `Part ${shardText(asked.shard)}: ${tests.length} of ` : '';
  const rows = tests.flatMap(({ name, test }) =>
    test.kind === 'script' ? [[name, 'a script of yours'] as const] : described(name, suite[test.id]!),
  );
  const title = `${part}${plural(schedule.length, 'test')}`;
  if (rows.length === 0) return `${title}\n`;
  return [`${title}, with ${OF_A_TEST}:`, ...columns(rows), ''].join('\n');
}

function described(name: string, test: Test): (readonly [string, string])[] {
  return [
    [name, test.proves],
    ['', more(test)],
  ];
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
