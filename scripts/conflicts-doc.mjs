// Keeps docs/conflicts.json, what became of two changes that met on each release, and makes docs/conflicts.md from it:
//   node scripts/conflicts-doc.mjs [--as NAME] [RUN_DIRECTORY...]     adds runs of the schedule conflicts-all
//   node scripts/conflicts-doc.mjs --record [NAME:]ENGINE[=DIRECTORY]...  runs it on each of these servers, and adds that
// NAME is what a build is that calls itself like another one: "main fd2c484a:spock=/opt/spock-main/bin".
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { conflictsPage } from './conflicts-page.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const RECORD = join(root, 'docs/conflicts.json');
const PAGE = join(root, 'docs/conflicts.md');

const VERDICTS = ['right', 'known', 'wrong'];
/** Of a pair that is not right: which causes these are, `causes` says. Blank: no scene applies; a dot: right. */
const LETTERS = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω',
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
].join('');

/**
 * What is kept of a run: of each kind of table, state of the row and pair of operations the worst outcome and its causes.
 *
 * @param results the run's results.json
 * @param outcomes the outcomes.json of those of its tests that have conflicts, in their order
 * @param {string} [as] what it is, where it calls itself like another release
 * @throws TypeError where it is no whole run of conflicts-all
 */
export function recordOf(results, outcomes, as) {
  const { cluster, startedAt, finished, tests } = results;
  const played = tests.flatMap(({ conflicts }) => conflicts ?? []);
  if (!finished || !cluster || played.length === 0 || !/ -s conflicts-all /.test(results.command))
    throw new TypeError(`not a finished run of conflicts-all: ${results.command}`);
  const maps = played.flatMap(({ maps }, i) => maps.map((map) => ({ ...map, all: allOf(outcomes[i]) })));
  const letters = new Map();
  const known = tests
    .flatMap((test) => test.known ?? [])
    .map(({ kind, what, reference }) => [what, { kind, reference }]);
  return {
    release: as ?? cluster.engineVersion,
    ...{ calls: cluster.engineVersion, engine: cluster.engine },
    postgres: /PostgreSQL ([\d.]+)/.exec(cluster.servers)?.[1] ?? '',
    ...{ nodes: cluster.nodes, day: startedAt.slice(0, 10), seed: results.seed },
    leftOut: sumOf(played.filter(({ maps }) => maps.length > 0).map(({ leftOut }) => leftOut)),
    states: Object.assign({}, ...outcomes.map(({ states }) => states)),
    operations: Object.assign({}, ...played.map(({ operations }) => operations)),
    known: Object.fromEntries(known),
    kinds: maps.map((map) => ({
      ...{ kind: map.kind, said: map.said, scenes: map.scenes, first: map.first, second: map.second },
      states: statesOf(
        map,
        map.all.filter(({ kind }) => kind === map.kind),
        letters,
      ),
    })),
    causes: Object.fromEntries([...letters].map(([text, letter]) => [letter, JSON.parse(text)])),
  };
}

/** What was played, and what was not because, by the model, nobody could go on behind it: a link would stop, if nothing else is said. */
function allOf({ scenes, stopping = [] }) {
  return [
    ...scenes,
    ...stopping.map((one) => ({ causes: ['apply stops the link'], ...one, verdict: 'known' })),
  ];
}

function statesOf({ first, second }, scenes, letters) {
  const byPlace = new Map();
  for (const one of scenes) {
    const of = byPlace.get(placeOf(one));
    if (of) of.push(one);
    else byPlace.set(placeOf(one), [one]);
  }
  const states = [...new Set(scenes.map(({ state }) => state))];
  const line = (state, one) =>
    second.map((two) => signOf(byPlace.get(placeText(state, one, two)), letters)).join('');
  return Object.fromEntries(states.map((state) => [state, first.map((one) => line(state, one))]));
}

const placeText = (state, one, two) => JSON.stringify([state, one, two]);
const placeOf = ({ state, operations: [one, two] }) => placeText(state, one, two);

function signOf(scenes, letters) {
  if (!scenes) return ' ';
  const worst = VERDICTS.filter((verdict) => scenes.some((one) => one.verdict === verdict)).at(-1);
  if (worst === 'right') return '.';
  const bad = scenes.filter(({ verdict }) => verdict !== 'right');
  const causes = [...new Set(bad.flatMap(({ causes = [] }) => causes))].sort();
  const wrong = [...new Set(bad.flatMap((one) => one.wrong ?? []))].sort();
  const text = JSON.stringify({ verdict: worst, causes, ...(wrong.length > 0 && { wrong }) });
  if (!letters.has(text)) letters.set(text, LETTERS[letters.size]);
  if (!letters.get(text)) throw new RangeError(`more than ${LETTERS.length} combinations of causes`);
  return letters.get(text);
}

function sumOf(all) {
  const sums = {};
  for (const [why, n] of all.flatMap(Object.entries)) sums[why] = (sums[why] ?? 0) + n;
  return sums;
}

const LONGEST = 450;

/** The record as text, a line for each kind of table and state. */
export function recordText(runs) {
  const text = JSON.stringify({ runs }, undefined, 1);
  // Lists of texts alone stand on one line, but for those that no line holds.
  const inLine = (whole, list) => {
    const line = `[${list.replace(/,\s*\n\s*/g, ', ')}]`;
    return line.length > LONGEST ? whole : line;
  };
  return `${text.replace(/\[\s+("(?:[^"\\]|\\.)*"(?:,\s+"(?:[^"\\]|\\.)*")*)\s+\]/g, inLine)}\n`;
}

/** With another run; what was recorded of the same release is replaced. Engine by engine, the older release first. */
export function added(runs, run) {
  const others = runs.filter(({ engine, release }) => engine !== run.engine || release !== run.release);
  const engines = ['spock', 'pglogical', 'native'];
  return [...others, run].sort(
    (a, b) =>
      engines.indexOf(a.engine) - engines.indexOf(b.engine) ||
      semver.compare(semver.coerce(a.calls), semver.coerce(b.calls)) ||
      a.release.localeCompare(b.release),
  );
}

async function read(dir, as) {
  const results = JSON.parse(await readFile(join(dir, 'results.json'), 'utf8'));
  const logs = results.tests.filter(({ conflicts }) => conflicts).map(({ log }) => log);
  const outcomes = await Promise.all(
    logs.map(async (log) => JSON.parse(await readFile(join(dir, log, 'outcomes.json'), 'utf8'))),
  );
  return recordOf(results, outcomes, as);
}

/** Runs the schedule on these servers: "spock=/dir", "main fd2c484a:spock=/dir", "native". */
async function record(servers) {
  const [, as, engine, dir] = /^(?:(.+):)?(spock|pglogical|native)(?:=(.+))?$/.exec(servers) ?? [];
  if (!engine) throw new TypeError(`not [NAME:]ENGINE[=DIRECTORY]: ${servers}`);
  const folder = await mkdtemp(join(tmpdir(), 'mmr-conflicts-'));
  try {
    const args = ['-s', 'conflicts-all', '--nodes', '2', '--engine', engine, '--results', folder];
    const status = await ended(
      spawn(join(root, 'runner'), [...args, ...(dir ? ['--pg-bin', dir] : [])], { stdio: 'inherit' }),
    );
    // What is wrong is of interest, too.
    if (status !== 0 && status !== 1) throw new Error(`the run on ${servers} ended with status ${status}`);
    return await read(join(folder, 'latest'), as);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function ended(child) {
  return new Promise((done, failed) => child.on('error', failed).on('close', done));
}

if (process.argv[1] && basename(process.argv[1]) === 'conflicts-doc.mjs') {
  const { values, positionals } = parseArgs({
    options: { as: { type: 'string' }, record: { type: 'boolean' } },
    allowPositionals: true,
  });
  let { runs } = JSON.parse(await readFile(RECORD, 'utf8'));
  for (const one of positionals) {
    runs = added(runs, values.record ? await record(one) : await read(one, values.as));
    await writeFile(RECORD, recordText(runs));
  }
  await writeFile(PAGE, conflictsPage(runs));
}
