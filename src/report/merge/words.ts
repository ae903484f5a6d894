import { groupBy } from '../conflicts.js';
import { countsLine } from '../facts.js';
import { knownLines } from '../judge.js';
import type { Results, TestResult } from '../results.js';
import { clip, headline, plural } from '../text.js';
import { type Merged, type MergedVersion, testsOf } from './merged.js';
import type { Row } from './rows.js';

/** Of a reason that stands in full in a leg's own results. */
const MOST_CHARACTERS = 240;

/** The verdict over all versions, as a sentence: "failed: 17-spock5; 570 tests on 2 versions". */
export function mergedLine({ verdict, counts, versions }: Merged): string {
  const ran = counts.pass + counts.fail + counts.error + counts.known;
  const where = `${plural(ran, 'test')} on ${plural(versions.length, 'version')}${inLegs(versions)}`;
  if (verdict === 'pass') return `passed: ${where}`;
  const those = versions.filter((one) => one.verdict === verdict).map(({ name }) => name);
  const incomplete = versions.filter(({ problems }) => problems.length > 0).map(({ name }) => name);
  const missing = incomplete.length > 0 ? `; not complete: ${incomplete.join(', ')}` : '';
  return `${verdict === 'fail' ? 'failed' : 'could not be judged'}: ${those.join(', ')}; ${where}${missing}`;
}

/** Where versions are not of one run each: ", in 3 of 4 runs". */
function inLegs(versions: readonly MergedVersion[]): string {
  const legs = versions.flatMap((version) => version.legs);
  const read = legs.filter(({ results }) => results).length;
  if (legs.length === versions.length && read === legs.length) return '';
  return `, in ${read < legs.length ? `${read} of ` : ''}${plural(legs.length, 'run')}`;
}

/** "208 passed, 5 skipped", of a version. */
export function versionCounts(version: MergedVersion): string {
  return countsLine({ counts: version.counts, tests: testsOf(version) });
}

/** What its legs ran on, and how long: "PostgreSQL 17.6 …, spock 5.0.4 (2 shards, 31 s)", or "(1 of 2 shards, 31 s)". */
export function versionServers({ legs }: MergedVersion): string {
  const read = legs.flatMap(({ results }) => results ?? []);
  if (read.length === 0) return '';
  const servers = read.flatMap(({ cluster }) =>
    cluster ? [`${cluster.servers}, ${cluster.engine} ${cluster.engineVersion}`] : [],
  );
  const longest = Math.round(Math.max(...read.map(({ seconds }) => seconds)));
  return `${[...new Set(servers)].join('; ')} (${partsOf(read)}${longest} s)`.trim();
}

/** How many shards have been read, or runs where they are none. */
function partsOf(read: readonly Results[]): string {
  const numbers = new Set(read.flatMap(({ shard }) => shard?.number ?? []));
  const of = Math.max(0, ...read.map(({ shard }) => shard?.of ?? 0));
  if (of > 0) return `${numbers.size < of ? `${numbers.size} of ` : ''}${plural(of, 'shard')}, `;
  return read.length > 1 ? `${plural(read.length, 'run')}, ` : '';
}

/** Why a test is not green, each reason with the versions that give it; `names` are those of all versions. */
export function whyOf({ cells }: Row, names: readonly string[]): string {
  const given = cells.flatMap((cell, i) => {
    const reason = cell && reasonOf(cell);
    return reason ? [{ reason, version: names[i]! }] : [];
  });
  const reasons = [...groupBy(given, ({ reason }) => reason)];
  const all = given.length === names.length && reasons.length === 1;
  return reasons
    .map(([reason, those]) => (all ? reason : `${those.map(({ version }) => version).join(', ')}: ${reason}`))
    .join(' / ');
}

function reasonOf(test: TestResult): string {
  if (test.verdict === 'pass') return '';
  return clip(
    headline(test.verdict === 'known' ? knownLines(test).join('; ') : (test.reason ?? '')),
    MOST_CHARACTERS,
  );
}

/** Right, known and wrong scenes of changes that met, by kind of table and version; undefined where a version has none. */
export function scenesByKind({ versions }: Merged): { kind: string; cells: (string | undefined)[] }[] {
  const maps = versions.map((version) => testsOf(version).flatMap(({ conflicts }) => conflicts?.maps ?? []));
  const kinds = [...new Set(maps.flat().map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    cells: maps.map((all) => {
      const scenes = all.filter((map) => map.kind === kind).map((map) => map.scenes);
      const sum = (verdict: 'right' | 'known' | 'wrong') => scenes.reduce((n, one) => n + one[verdict], 0);
      return scenes.length === 0 ? undefined : `${sum('right')} / ${sum('known')} / ${sum('wrong')}`;
    }),
  }));
}
