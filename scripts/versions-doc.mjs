// Keeps docs/versions.json, what the schedule full had as results on each release and engine, and makes docs/versions.md from it:
//   node scripts/versions-doc.mjs [--as NAME] [RUN_DIRECTORY...]
// A run takes the place of the one that was recorded of the same servers; --as names what a build is that calls itself like a
// release and is none: "v5_STABLE 1de07435".
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import semver from 'semver';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const RECORD = join(root, 'docs/versions.json');
const PAGE = join(root, 'docs/versions.md');

/** What all others are compared with. */
const BASE = '5.0.11';
/** Names of more skipped tests than these are counted. */
const MANY = 12;
const WORDS = { pass: 'passed', known: 'known', fail: 'failed', error: 'not judged', skip: 'skipped' };

/** What is kept of a run's results. @throws TypeError where it is no whole run of the schedule full on servers of one kind */
export function recordOf(results, as) {
  const { cluster, startedAt, finished } = results;
  if (!finished || !cluster || cluster.byNode || !/ -s full( |$)/.test(results.command))
    throw new TypeError(`not a finished run of full on servers of one kind: ${results.command}`);
  const { engine, engineVersion } = cluster;
  return {
    release: as ?? (engine === 'spock' ? engineVersion : `${engine} ${engineVersion}`),
    engine,
    calls: engineVersion,
    postgres: /PostgreSQL ([\d.]+)/.exec(cluster.servers)?.[1] ?? '',
    runtime: cluster.runtime,
    day: startedAt.slice(0, 10),
    seed: results.seed,
    tests: results.tests.map(({ name, verdict, known, reason }) => ({
      ...{ name, verdict },
      ...(known && { known: known.map(({ kind, what, reference }) => ({ kind, what, reference })) }),
      ...(!known &&
        verdict !== 'pass' && { reason: (reason ?? '').split('\n').slice(0, 3).join('; ').slice(0, 300) }),
    })),
  };
}

/** The page for these runs. */
export function versionsDoc({ runs }) {
  const ordered = [...runs].sort(byAge);
  const releases = [...new Set(ordered.map(({ release }) => release))];
  const rows = ordered.map((run) => [
    run.release,
    run.postgres,
    run.runtime,
    ...Object.keys(WORDS).map((verdict) => countOf(run.tests, verdict)),
    run.day,
  ]);
  const base = runs.filter(({ release }) => release === BASE);
  const others = [
    ...new Set(
      ordered.filter((r) => r.engine === 'spock' && r.release !== BASE).map(({ release }) => release),
    ),
  ];
  const differing = others.map((release) => [
    release,
    differences(
      runs.filter((run) => run.release === release),
      base,
    ),
  ]);
  const elsewhere = releases.filter(
    (release) => !runs.some((r) => r.release === release && r.engine === 'spock'),
  );
  return `# What each release does

<!-- Made from docs/versions.json by scripts/versions-doc.mjs: add runs there, do not edit. -->

Verdicts of the schedule \`full\` on three nodes: *known* is a documented limitation, or a recorded defect of that release, of
which there are so many. A release is Spock's unless another engine is named; a build that calls itself like a release, and is
none, has the name of its branch and commit.

${table(['release', 'PostgreSQL', 'runtime', ...Object.values(WORDS), 'day'], rows)}
Made with, for each release:

\`\`\`sh
./runner -s full --pg-bin DIRECTORY
node scripts/versions-doc.mjs mmr-results/latest
\`\`\`

## Recorded defects, and the tests that show them

A reference to docs/findings was found by this project: its story there has the shortest reproduction.

${table(['defect', 'test', 'red on', 'green on', 'reference'], defectsShown(runs, releases))}
## What was skipped, and why

${table(['release', 'reason', 'tests'], ordered.flatMap(skips))}
## What differs from ${BASE}

Faults strike when they may, so that a test with faults need not show a defect every time that it runs.

${differing.map(([release, rows]) => `### ${release}\n\n${rows.length === 0 ? `No verdict differs from ${BASE}'s.\n` : table(['test', 'verdict', `on ${BASE}`, 'cause'], rows)}`).join('\n')}
## What other engines do not promise

${elsewhere.map((release) => `### ${release}\n\n${table(['test', 'cause'], knownOf(runs.filter((run) => run.release === release)))}`).join('\n')}`;
}

/** Spock first; by what they call themselves; a branch comes after the release whose name it has. */
function byAge(a, b) {
  return (
    Number(b.engine === 'spock') - Number(a.engine === 'spock') ||
    Number(a.engine > b.engine) - Number(a.engine < b.engine) ||
    semver.compare(
      semver.coerce(a.calls, { includePrerelease: true }),
      semver.coerce(b.calls, { includePrerelease: true }),
    ) ||
    a.release.localeCompare(b.release) ||
    a.runtime.localeCompare(b.runtime) ||
    a.postgres.localeCompare(b.postgres)
  );
}

function countOf(tests, verdict) {
  const of = tests.filter((test) => test.verdict === verdict);
  const defects = of.filter(({ known = [] }) => known.some(({ kind }) => kind === 'defect')).length;
  return `${of.length}${defects > 0 ? ` (${defects} by a defect)` : ''}`;
}

/** Why tests were skipped in this run: a row for each reason. */
function skips({ release, runtime, tests }) {
  const byReason = new Map();
  for (const { name, verdict, reason } of tests)
    if (verdict === 'skip') byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason].map(([reason, names]) => [
    runtime === 'local' ? release : `${release}, ${runtime}`,
    reason,
    names.length > MANY ? `${names.length} tests` : names.join(', '),
  ]);
}

/** What was known in these runs, and why. */
function knownOf(runs) {
  return [...outcomes(runs)]
    .filter(([, { verdicts }]) => verdicts.has('known'))
    .map(([name, { why }]) => [name, [...why.values()].join('; ')]);
}

/** All that a test was in these runs: its verdicts, and why. */
function outcomes(runs) {
  const byTest = new Map();
  for (const { tests } of runs)
    for (const { name, verdict, known = [], reason } of tests) {
      const of = byTest.get(name) ?? { verdicts: new Set(), why: new Map() };
      of.verdicts.add(verdict);
      for (const { kind, what, reference } of known)
        of.why.set(what, `${kind === 'defect' ? '**defect**' : kind}: ${what} (${reference})`);
      if (reason) of.why.set(reason, reason);
      byTest.set(name, of);
    }
  return byTest;
}

function differences(runs, base) {
  const [here, there] = [outcomes(runs), outcomes(base)];
  return [...here].flatMap(([name, { verdicts, why }]) => {
    const before = there.get(name);
    if (!before) return [[name, list(verdicts), 'not run', [...why.values()].join('; ')]];
    const news = [...why].filter(([what]) => !before.why.has(what)).map(([, text]) => text);
    const same = [...verdicts].every((verdict) => before.verdicts.has(verdict));
    if (same && news.length === 0) return [];
    // What was mended since is told by what was known there.
    const gone = [...before.why]
      .filter(([what]) => !why.has(what))
      .map(([, text]) => `not shown here: ${text}`);
    return [[name, list(verdicts), list(before.verdicts), (news.length > 0 ? news : gone).join('; ')]];
  });
}

function defectsShown(runs, releases) {
  const rows = new Map();
  for (const { release, tests } of runs)
    for (const { name, known = [] } of tests)
      for (const { kind, what, reference } of known) {
        if (kind !== 'defect') continue;
        const row = rows.get(`${what} ${name}`) ?? { what, name, reference, red: new Set() };
        row.red.add(release);
        rows.set(`${what} ${name}`, row);
      }
  return [...rows.values()].map(({ what, name, reference, red }) => {
    const passed = (release) =>
      runs.some(
        (run) => run.release === release && run.tests.some((t) => t.name === name && t.verdict === 'pass'),
      );
    const green = releases.filter((release) => !red.has(release) && passed(release));
    return [what, name, releases.filter((r) => red.has(r)).join(', '), green.join(', '), linked(reference)];
  });
}

/** References to findings, as links from this page. */
const linked = (reference) =>
  reference.replaceAll(/docs\/findings\/([a-z0-9-]+)/g, '[docs/findings/$1](findings/$1/story.md)');

const list = (verdicts) => [...verdicts].sort().join(' or ');

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

if (process.argv[1] && basename(process.argv[1]) === 'versions-doc.mjs') {
  const { values, positionals } = parseArgs({ options: { as: { type: 'string' } }, allowPositionals: true });
  const { runs } = JSON.parse(await readFile(RECORD, 'utf8'));
  for (const dir of positionals) {
    const run = recordOf(JSON.parse(await readFile(join(dir, 'results.json'), 'utf8')), values.as);
    const again = runs.findIndex(
      (r) => r.release === run.release && r.postgres === run.postgres && r.runtime === run.runtime,
    );
    runs.splice(again === -1 ? runs.length : again, again === -1 ? 0 : 1, run);
  }
  const lines = runs.map((run) => JSON.stringify(run)).join(',\n');
  await writeFile(RECORD, `{ "runs": [\n${lines}\n] }\n`);
  await writeFile(PAGE, versionsDoc({ runs }));
}
