import { groupBy } from '../conflicts.js';
import { shardName } from '../facts.js';
import { runProblem } from '../judge.js';
import type { Results } from '../results.js';
import { plural } from '../text.js';
import type { MergedLeg } from './merged.js';

/** Of names in one line; the tests' own lists have all of them. */
const MOST_NAMES = 20;

/** Told after the last script, of all of them: it stands in no schedule. */
const LOOK_OVER = 'scripts/look-over';

/**
 * What keeps the legs of a version from being a whole run of its schedule: legs and shards that are missing, tests that ran
 * twice or in no shard.
 *
 * @param elsewhere the names of all tests that the legs of other versions have
 */
export function problemsOf(legs: readonly MergedLeg[], elsewhere: ReadonlySet<string>): string[] {
  const read = legs.flatMap(({ results }) => results ?? []);
  const unread = legs.flatMap(({ folder, problem }) => (problem ? [`${folder}: ${problem}`] : []));
  const ended = legs.flatMap(({ folder, results }) => {
    const problem = results && runProblem(results);
    return problem === undefined ? [] : [`${folder}: ${problem}`];
  });
  const parts = partProblems(read);
  const twice = [
    ...groupBy(
      read.flatMap(({ tests }) => tests),
      ({ name }) => name,
    ),
  ].filter(([, same]) => same.length > 1);
  const all = [...unread, ...ended, ...parts];
  if (twice.length > 0) all.push(`${named(twice.map(([name]) => name))} ran more than once`);
  // Where a leg is missing, so are its tests.
  if (all.length > 0 || read.length === 0) return all;
  return [...leftOut(read, elsewhere), ...nothing(read)];
}

/** Which shards there are not, or too many of. */
function partProblems(read: readonly Results[]): string[] {
  if (read.length === 0) return [];
  const divisions = [...groupBy(read, ({ shard }) => String(shard?.of ?? 1)).values()];
  const lengths = new Set(read.map(({ shard }) => shard?.ofTests));
  if (divisions.length > 1 || lengths.size > 1) {
    const kinds = read.map((one) =>
      one.shard ? `${shardName(one)} of ${plural(one.shard.ofTests, 'test')}` : 'a whole schedule',
    );
    return [`these are no parts of one division: ${[...new Set(kinds)].join(', ')}`];
  }
  if (new Set(read.map(({ shard }) => shard?.schedule)).size > 1)
    return ['these are parts of different schedules: each was asked for other tests'];
  const servers = [...new Set(read.flatMap((one) => serversOf(one) ?? []))];
  if (servers.length > 1) return [`these are parts on different servers: ${servers.join('; ')}`];
  const of = read[0]!.shard?.of ?? 1;
  const runs = (number: number) => read.filter(({ shard }) => (shard?.number ?? 1) === number).length;
  const numbers = Array.from({ length: of }, (_, i) => i + 1);
  const missing = numbers.filter((number) => runs(number) === 0);
  return [
    ...(missing.length > 0
      ? [`missing: ${missing.map((number) => `shard ${number}/${of}`).join(', ')}`]
      : []),
    ...numbers
      .filter((number) => runs(number) > 1)
      .map((number) =>
        of === 1
          ? `the schedule ran ${runs(number)} times`
          : `shard ${number}/${of} ran ${runs(number)} times`,
      ),
  ];
}

/** The release that a leg ran on, wherever its programs lay. */
function serversOf({ cluster }: Results): string | undefined {
  if (!cluster) return undefined;
  const [postgres] = /^PostgreSQL [\d.]+/.exec(cluster.servers) ?? [cluster.servers];
  return `${postgres} with ${cluster.engine} ${cluster.engineVersion}`;
}

/** Tests that no leg has, though all legs are there. */
function leftOut(read: readonly Results[], elsewhere: ReadonlySet<string>): string[] {
  const names = new Set(read.flatMap(({ tests }) => tests.map(({ name }) => name)));
  const absent = [...elsewhere].filter((name) => !names.has(name));
  if (absent.length > 0) return [`${named(absent)} of other versions did not run`];
  const planned = read[0]!.shard?.ofTests;
  const count = [...names].filter((name) => name !== LOOK_OVER).length;
  // Of a leg that was cut short this says nothing new, and nothing wrong.
  if (planned === undefined || count >= planned) return [];
  return [`${plural(planned - count, 'test')} of ${planned} ran in no shard`];
}

function nothing(read: readonly Results[]): string[] {
  const exercised = read.some(({ tests }) => tests.some(({ verdict }) => verdict !== 'skip'));
  return exercised ? [] : ['nothing was exercised: no test ran to a verdict'];
}

function named(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '';
  return `${plural(names.length, 'test')} (${names.slice(0, MOST_NAMES).join(', ')}${more})`;
}
