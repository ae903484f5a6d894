// Keeps docs/versions.json, what runs on each release of Spock had as results, and makes docs/versions.md from it:
//   node scripts/versions-doc.mjs [--as NAME] [RUN_DIRECTORY...]
// Each run directory is added; --as names what a build is that calls itself like a release and is none: "v5_STABLE 1de07435".
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
const SCHEDULES = ['default', 'partition', 'faults', 'workloads', 'real-world'];
const WORDS = { pass: 'passed', known: 'known', fail: 'failed', error: 'not judged', skip: 'skipped' };

/** What is kept of a run's results. @throws TypeError where it is no whole run of one schedule on Spock */
export function recordOf(results, as) {
  const { cluster, startedAt, finished } = results;
  const schedule = / -s (\S+)/.exec(results.command)?.[1];
  if (!finished || cluster?.engine !== 'spock' || !SCHEDULES.includes(schedule))
    throw new TypeError(`not a finished run of ${SCHEDULES.join(', ')} on Spock: ${results.command}`);
  return {
    release: as ?? cluster.engineVersion,
    calls: cluster.engineVersion,
    postgres: /PostgreSQL ([\d.]+)/.exec(cluster.servers)?.[1] ?? '',
    runtime: cluster.runtime,
    schedule,
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

/**
 * The page for these runs.
 *
 * @param causes what was found out about a test that failed, by "RELEASE TEST": nothing in the results says it
 */
export function versionsDoc({ runs, causes = {} }) {
  const releases = [...new Set([...runs].sort(byAge).map(({ release }) => release))];
  const rows = releases.flatMap((release) => {
    const own = runs.filter((run) => run.release === release);
    return [...new Set(own.map(placeOf))].map((place) => {
      const here = own.filter((run) => placeOf(run) === place);
      const cells = SCHEDULES.map((s) => cell(here.filter(({ schedule }) => schedule === s)));
      return [release, place, ...cells];
    });
  });
  const base = runs.filter(({ release }) => release === BASE);
  const differing = releases
    .filter((release) => release !== BASE)
    .map((release) => [
      release,
      differences(
        runs.filter((run) => run.release === release),
        base,
        (test) => causes[`${release} ${test}`],
      ),
    ]);
  const shown = defectsShown(runs, releases);
  return `# What each release of Spock does

<!-- Made from docs/versions.json by scripts/versions-doc.mjs: add runs there, do not edit. -->

Results of recorded runs, on three nodes. A cell is one run, or several of them, each with its counts: *passed*, *known* (a
documented limitation, or a recorded defect of that release, of which there are so many), *failed*. A build that calls itself like
a release, and is none, has the name of its branch and commit.

${table(['release', 'PostgreSQL, runtime', ...SCHEDULES], rows)}
Made with, for each release and schedule, and three times for default on 5.0.8 and ${BASE}:

\`\`\`sh
./runner -s SCHEDULE --engine spock --pg-bin DIRECTORY
node scripts/versions-doc.mjs mmr-results/latest
\`\`\`

## Recorded defects, and the tests that show them

A test is in this table where it was \`known\` by the defect on one release and passed on another.

${table(['defect', 'test', 'red on', 'green on', 'reference'], shown)}
## What differs from ${BASE}

Faults strike when they may, so that a test with faults need not show a defect every time that it runs.

${differing.map(([release, rows]) => `### ${release}\n\n${rows.length === 0 ? `No verdict differs from ${BASE}'s.\n` : table(['test', 'verdict', `on ${BASE}`, 'cause'], rows)}`).join('\n')}`;
}

const placeOf = ({ postgres, runtime }) => `${postgres}, ${runtime}`;

/** By what they call themselves; a branch comes after the release whose name it has. */
function byAge(a, b) {
  return semver.compare(a.calls, b.calls) || a.release.localeCompare(b.release);
}

function cell(runs) {
  return runs.map(({ tests }) => counts(tests)).join('; ');
}

function counts(tests) {
  const parts = Object.entries(WORDS).flatMap(([verdict, word]) => {
    const of = tests.filter((test) => test.verdict === verdict);
    const defects = of.filter(({ known = [] }) => known.some(({ kind }) => kind === 'defect')).length;
    return of.length === 0 ? [] : [`${of.length} ${word}${defects > 0 ? ` (${defects} by a defect)` : ''}`];
  });
  return parts.join(', ');
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

function differences(runs, base, causeOf) {
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
    const cause = causeOf(name);
    const told = cause ? [cause] : news.length > 0 ? news : gone;
    return [[name, list(verdicts), list(before.verdicts), told.join('; ')]];
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
  return [...rows.values()].flatMap(({ what, name, reference, red }) => {
    const passed = (release) =>
      runs.some(
        (run) => run.release === release && run.tests.some((t) => t.name === name && t.verdict === 'pass'),
      );
    const green = releases.filter((release) => !red.has(release) && passed(release));
    return green.length === 0
      ? []
      : [[what, name, releases.filter((r) => red.has(r)).join(', '), green.join(', '), reference]];
  });
}

const list = (verdicts) => [...verdicts].sort().join(' or ');

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

if (process.argv[1] && basename(process.argv[1]) === 'versions-doc.mjs') {
  const { values, positionals } = parseArgs({ options: { as: { type: 'string' } }, allowPositionals: true });
  const { runs, causes } = JSON.parse(await readFile(RECORD, 'utf8'));
  for (const dir of positionals) {
    const run = recordOf(JSON.parse(await readFile(join(dir, 'results.json'), 'utf8')), values.as);
    const again = runs.findIndex(
      (r) => r.seed === run.seed && r.schedule === run.schedule && r.release === run.release,
    );
    runs.splice(again === -1 ? runs.length : again, again === -1 ? 0 : 1, run);
  }
  const lines = runs.map((run) => JSON.stringify(run)).join(',\n');
  await writeFile(RECORD, `{ "causes": ${JSON.stringify(causes, undefined, 2)},\n"runs": [\n${lines}\n] }\n`);
  await writeFile(PAGE, versionsDoc({ runs, causes }));
}
