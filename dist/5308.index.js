export const id = 5308;
export const ids = [5308,5756];
export const modules = {

/***/ 35308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeRuns: () => (/* binding */ mergeRuns),
  redrawMerged: () => (/* binding */ redrawMerged)
});

// UNUSED EXPORTS: showMerged

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/report/counts.ts
var report_counts = __webpack_require__(65132);
// EXTERNAL MODULE: ./src/report/merge/merged.ts
var merge_merged = __webpack_require__(52993);
// EXTERNAL MODULE: ./src/report/conflicts.ts
var conflicts = __webpack_require__(63397);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/merge/problems.ts




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
function problemsOf(legs, elsewhere) {
    const read = legs.flatMap(({ results }) => results ?? []);
    const unread = legs.flatMap(({ folder, problem }) => (problem ? [`${folder}: ${problem}`] : []));
    const ended = legs.flatMap(({ folder, results }) => {
        const problem = results && (0,judge/* runProblem */.d0)(results);
        return problem === undefined ? [] : [`${folder}: ${problem}`];
    });
    const parts = partProblems(read);
    const twice = [
        ...(0,conflicts/* groupBy */.$z)(read.flatMap(({ tests }) => tests), ({ name }) => name),
    ].filter(([, same]) => same.length > 1);
    const all = [...unread, ...ended, ...parts];
    if (twice.length > 0)
        all.push(`${named(twice.map(([name]) => name))} ran more than once`);
    // Where a leg is missing, so are its tests.
    if (all.length > 0 || read.length === 0)
        return all;
    return [...leftOut(read, elsewhere), ...nothing(read)];
}
/** Which shards there are not, or too many of. */
function partProblems(read) {
    if (read.length === 0)
        return [];
    const divisions = [...(0,conflicts/* groupBy */.$z)(read, ({ shard }) => String(shard?.of ?? 1)).values()];
    const lengths = new Set(read.map(({ shard }) => shard?.ofTests));
    if (divisions.length > 1 || lengths.size > 1) {
        const kinds = read.map((one) => one.shard ? `${(0,facts/* shardName */.Az)(one)} of ${(0,report_text/* plural */.LS)(one.shard.ofTests, 'test')}` : 'a whole schedule');
        return [`these are no parts of one division: ${[...new Set(kinds)].join(', ')}`];
    }
    if (new Set(read.map(({ shard }) => shard?.schedule)).size > 1)
        return ['these are parts of different schedules: each was asked for other tests'];
    const servers = [...new Set(read.flatMap((one) => serversOf(one) ?? []))];
    if (servers.length > 1)
        return [`these are parts on different servers: ${servers.join('; ')}`];
    const of = read[0].shard?.of ?? 1;
    const runs = (number) => read.filter(({ shard }) => (shard?.number ?? 1) === number).length;
    const numbers = Array.from({ length: of }, (_, i) => i + 1);
    const missing = numbers.filter((number) => runs(number) === 0);
    return [
        ...(missing.length > 0
            ? [`missing: ${missing.map((number) => `shard ${number}/${of}`).join(', ')}`]
            : []),
        ...numbers
            .filter((number) => runs(number) > 1)
            .map((number) => of === 1
            ? `the schedule ran ${runs(number)} times`
            : `shard ${number}/${of} ran ${runs(number)} times`),
    ];
}
/** The release that a leg ran on, wherever its programs lay. */
function serversOf({ cluster }) {
    if (!cluster)
        return undefined;
    const [postgres] = /^PostgreSQL [\d.]+/.exec(cluster.servers) ?? [cluster.servers];
    return `${postgres} with ${cluster.engine} ${cluster.engineVersion}`;
}
/** Tests that no leg has, though all legs are there. */
function leftOut(read, elsewhere) {
    const names = new Set(read.flatMap(({ tests }) => tests.map(({ name }) => name)));
    const absent = [...elsewhere].filter((name) => !names.has(name));
    if (absent.length > 0)
        return [`${named(absent)} of other versions did not run`];
    const planned = read[0].shard?.ofTests;
    const count = [...names].filter((name) => name !== LOOK_OVER).length;
    // Of a leg that was cut short this says nothing new, and nothing wrong.
    if (planned === undefined || count >= planned)
        return [];
    return [`${(0,report_text/* plural */.LS)(planned - count, 'test')} of ${planned} ran in no shard`];
}
function nothing(read) {
    const exercised = read.some(({ tests }) => tests.some(({ verdict }) => verdict !== 'skip'));
    return exercised ? [] : ['nothing was exercised: no test ran to a verdict'];
}
function named(names) {
    const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '';
    return `${(0,report_text/* plural */.LS)(names.length, 'test')} (${names.slice(0, MOST_NAMES).join(', ')}${more})`;
}

;// CONCATENATED MODULE: ./src/report/merge/versions.ts

/**
 * Puts legs of one version together, in the order in which the versions are named first. Legs without a name are of the
 * version of pgEdge that they were asked for, or of the servers that they had; where two of them would have run the same
 * part, and their clusters differ, these are two versions.
 */
function byVersion(legs) {
    const versions = new Map();
    for (const [name, all] of (0,conflicts/* groupBy */.$z)(legs, (leg) => leg.version ?? versions_serversOf(leg.results))) {
        const named = all.some(({ version }) => version !== undefined);
        const parts = new Set(all.map(({ results }) => JSON.stringify(results?.shard)));
        const clusters = (0,conflicts/* groupBy */.$z)(all, ({ results }) => (results ? clusterOf(results) : ''));
        if (named || parts.size === all.length || clusters.size === 1)
            versions.set(name, all);
        else
            for (const [cluster, some] of clusters)
                versions.set(`${name}${cluster}`, some);
    }
    return versions;
}
function versions_serversOf({ pgedgeVersion, cluster }) {
    if (pgedgeVersion !== undefined)
        return pgedgeVersion;
    if (!cluster)
        return 'no servers';
    const postgres = /PostgreSQL [\w.]+/.exec(cluster.servers)?.[0] ?? cluster.servers;
    return cluster.engine === 'native' ? postgres : `${cluster.engine} ${cluster.engineVersion} on ${postgres}`;
}
function clusterOf({ cluster, strict }) {
    if (!cluster)
        return '';
    const set = Object.entries(cluster.settings ?? {}).map(([name, value]) => `${name}=${value}`);
    const facts = [`${cluster.nodes} nodes`, cluster.runtime, ...set, ...(strict ? ['strict'] : [])];
    return `, ${facts.join(', ')}`;
}

;// CONCATENATED MODULE: ./src/report/merge/merge.ts




/**
 * Makes one answer of several runs: a version for each that they are of, each with its legs, what is missing in it, and its
 * verdict: fail where a leg failed; error where one could not be judged or is missing, or a test ran twice or nowhere.
 */
function mergeLegs(legs, tool, mergedAt) {
    const grouped = [...byVersion(legs)];
    const names = grouped.map(([, own]) => own.flatMap(({ results }) => results?.tests.map((t) => t.name) ?? []));
    const versions = grouped.map(([name, own], i) => {
        const elsewhere = new Set(names.filter((_, other) => other !== i).flat());
        const merged = own.map(({ version, ...leg }) => leg);
        const problems = problemsOf(merged, elsewhere);
        const verdicts = own.map(({ results }) => results?.verdict ?? 'error');
        const counts = (0,report_counts/* countVerdicts */.qX)((0,merge_merged/* testsOf */.Vh)({ legs: merged }));
        const verdict = worst([...verdicts, ...(problems.length > 0 ? ['error'] : [])]);
        return { name, verdict, counts, problems, legs: merged };
    });
    return {
        version: 1,
        merged: true,
        tool,
        mergedAt: mergedAt.toISOString(),
        verdict: worst(versions.map(({ verdict }) => verdict)),
        counts: (0,report_counts/* countVerdicts */.qX)(versions.flatMap(merge_merged/* testsOf */.Vh)),
        versions,
    };
}
function worst(verdicts) {
    return ['fail', 'error'].find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/read.ts
var read = __webpack_require__(95756);
// EXTERNAL MODULE: ./src/report/write.ts + 1 modules
var write = __webpack_require__(24138);
;// CONCATENATED MODULE: ./src/report/merge/read-legs.ts






/** NAME=DIR: a leg that is expected, of this version. */
const NAMED = /^([\w.-]+)=(.+)$/s;
/**
 * Reads what words name: `DIR`, a run directory or a folder of run directories, of which all must be there and whole; or
 * `NAME=DIR`, the same of the version NAME, which is told as missing or damaged where it is.
 *
 * @throws RequestError where a DIR has no results, or none that can be read, or two of them are one run
 */
async function readLegs(words) {
    const legs = [];
    const problems = [];
    const add = async (folder, version) => {
        const leg = await readLeg(folder);
        if (version === undefined && leg.problem !== undefined)
            problems.push(leg.problem);
        const twin = leg.results && legs.find(({ results }) => results?.runId === leg.results.runId);
        if (twin)
            problems.push(`${twin.folder} and ${folder} are one run, ${leg.results.runId}`);
        legs.push({ ...leg, version });
    };
    for (const word of words) {
        const [, version, dir] = (0,external_node_fs_.existsSync)(word) ? [] : (NAMED.exec(word) ?? []);
        const expected = version !== undefined && dir !== undefined;
        const place = expected ? dir : word;
        const found = await runDirsIn(place);
        if (found.length === 0 && !expected)
            problems.push(noResults(place));
        // Of a leg that is expected it is told that it left nothing.
        for (const folder of found.length === 0 && expected ? [place] : found)
            await add(folder, expected ? version : undefined);
    }
    if (problems.length > 0)
        throw new errors/* RequestError */.GI(problems.join('\n'));
    return legs;
}
/** The folder itself where it is a run directory; else those in it, of which there may be none. */
async function runDirsIn(dir) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, write.RESULTS_FILE)))
        return [dir];
    const entries = await (0,promises_.readdir)(dir).catch(() => []);
    const holding = entries.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, name, write.RESULTS_FILE))).sort();
    const merged = await Promise.all(holding.map((name) => isMerged((0,external_node_path_.join)(dir, name, write.RESULTS_FILE))));
    // What was made of the others before is none of them.
    const found = holding.filter((_, i) => !merged[i]);
    // The name `latest` leads to one of the others.
    const places = await Promise.all(found.map((name) => (0,promises_.realpath)((0,external_node_path_.join)(dir, name))));
    return found.filter((_, i) => places.indexOf(places[i]) === i).map((name) => (0,external_node_path_.join)(dir, name));
}
/** Whether a results.json holds what merge has made of others; false where it cannot be read. */
async function isMerged(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8')).merged === true;
    }
    catch {
        // One that is damaged is told when it is read as a leg.
        return false;
    }
}
function noResults(dir) {
    const lacks = (0,external_node_fs_.existsSync)(dir)
        ? `there is no ${write.RESULTS_FILE} in it, nor in a folder in it`
        : 'there is no such folder';
    return `${dir}: ${lacks}; name run directories, or the folder that holds them`;
}
async function readLeg(folder) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, write.RESULTS_FILE)))
        return { folder, problem: 'left no results' };
    try {
        return { folder, results: await (0,read.readResults)(folder) };
    }
    catch (error) {
        return { folder, problem: (0,errors/* messageOf */.bD)(error) };
    }
}

// EXTERNAL MODULE: ./src/report/between-runs.ts
var between_runs = __webpack_require__(60405);
;// CONCATENATED MODULE: ./src/report/merge/rows.ts



/** Sorts tests by what the versions make of them. Of a version in which something is missing, what is missing says nothing. */
function rowsOf({ versions }) {
    const columns = versions.map((version) => ({
        strict: (0,merge_merged/* isStrict */.io)(version),
        whole: version.problems.length === 0,
        tests: new Map((0,merge_merged/* testsOf */.Vh)(version).map((test) => [test.name, test])),
    }));
    const names = [...new Set(columns.flatMap(({ tests }) => [...tests.keys()]))].sort();
    const rows = { differing: [], red: [], notRun: [], same: [] };
    for (const name of names) {
        const cells = columns.map(({ tests }) => tests.get(name));
        const seen = columns.flatMap(({ whole, strict }, i) => {
            const cell = cells[i];
            if (!cell)
                return whole ? ['not there'] : [];
            return [(0,judge/* wasNotRun */._o)(cell) ? NOT_RUN : `${(0,judge/* judge */.S4)(cell, strict)} ${(0,between_runs/* knownOf */.b)(cell)}`];
        });
        rows[listOf(seen)].push({ name, cells });
    }
    return { ...rows, differing: rows.differing.sort((a, b) => weight(b) - weight(a)) };
}
const NOT_RUN = 'not run';
function listOf(seen) {
    const [first = ''] = seen;
    if (new Set(seen).size > 1)
        return 'differing';
    if (first === NOT_RUN)
        return 'notRun';
    return /^(failed|errored)/.test(first) ? 'red' : 'same';
}
/** What is red somewhere comes before what is known, and last what only some versions can run. */
function weight({ cells }) {
    const verdicts = new Set(cells.map((cell) => cell?.verdict));
    if (verdicts.has('fail') || verdicts.has('error'))
        return 2;
    return verdicts.has('known') ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/report/merge/words.ts





/** Of a reason that stands in full in a leg's own results. */
const MOST_CHARACTERS = 240;
/** The verdict over all versions, as a sentence: "failed: 17-spock5; 570 tests on 2 versions". */
function mergedLine({ verdict, counts, versions }) {
    const ran = counts.pass + counts.fail + counts.error + counts.known;
    const where = `${(0,report_text/* plural */.LS)(ran, 'test')} on ${(0,report_text/* plural */.LS)(versions.length, 'version')}${inLegs(versions)}`;
    if (verdict === 'pass')
        return `passed: ${where}`;
    const those = versions.filter((one) => one.verdict === verdict).map(({ name }) => name);
    const incomplete = versions.filter(({ problems }) => problems.length > 0).map(({ name }) => name);
    const missing = incomplete.length > 0 ? `; not complete: ${incomplete.join(', ')}` : '';
    return `${verdict === 'fail' ? 'failed' : 'could not be judged'}: ${those.join(', ')}; ${where}${missing}`;
}
/** Where versions are not of one run each: ", in 3 of 4 runs". */
function inLegs(versions) {
    const legs = versions.flatMap((version) => version.legs);
    const read = legs.filter(({ results }) => results).length;
    if (legs.length === versions.length && read === legs.length)
        return '';
    return `, in ${read < legs.length ? `${read} of ` : ''}${(0,report_text/* plural */.LS)(legs.length, 'run')}`;
}
/** "208 passed, 5 skipped", of a version. */
function versionCounts(version) {
    return (0,facts/* countsLine */.J7)({ counts: version.counts, tests: (0,merge_merged/* testsOf */.Vh)(version) });
}
/** What its legs ran on, and how long: "PostgreSQL 17.6 …, spock 5.0.4 (2 shards, 31 s)", or "(1 of 2 shards, 31 s)". */
function versionServers({ legs }) {
    const read = legs.flatMap(({ results }) => results ?? []);
    if (read.length === 0)
        return '';
    const servers = read.flatMap(({ cluster }) => cluster ? [`${cluster.servers}, ${cluster.engine} ${cluster.engineVersion}`] : []);
    const longest = Math.round(Math.max(...read.map(({ seconds }) => seconds)));
    return `${[...new Set(servers)].join('; ')} (${partsOf(read)}${longest} s)`.trim();
}
/** How many shards have been read, or runs where they are none. */
function partsOf(read) {
    const numbers = new Set(read.flatMap(({ shard }) => shard?.number ?? []));
    const of = Math.max(0, ...read.map(({ shard }) => shard?.of ?? 0));
    if (of > 0)
        return `${numbers.size < of ? `${numbers.size} of ` : ''}${(0,report_text/* plural */.LS)(of, 'shard')}, `;
    return read.length > 1 ? `${(0,report_text/* plural */.LS)(read.length, 'run')}, ` : '';
}
/** Why a test is not green, each reason with the versions that give it; `names` are those of all versions. */
function whyOf({ cells }, names) {
    const given = cells.flatMap((cell, i) => {
        const reason = cell && reasonOf(cell);
        return reason ? [{ reason, version: names[i] }] : [];
    });
    const reasons = [...(0,conflicts/* groupBy */.$z)(given, ({ reason }) => reason)];
    const all = given.length === names.length && reasons.length === 1;
    return reasons
        .map(([reason, those]) => (all ? reason : `${those.map(({ version }) => version).join(', ')}: ${reason}`))
        .join(' / ');
}
function reasonOf(test) {
    if (test.verdict === 'pass')
        return '';
    return (0,report_text/* clip */.$Q)((0,report_text/* headline */.Pl)(test.verdict === 'known' ? (0,judge/* knownLines */.jI)(test).join('; ') : (test.reason ?? '')), MOST_CHARACTERS);
}
/** Right, known and wrong scenes of changes that met, by kind of table and version; undefined where a version has none. */
function scenesByKind({ versions }) {
    const maps = versions.map((version) => (0,merge_merged/* testsOf */.Vh)(version).flatMap(({ conflicts }) => conflicts?.maps ?? []));
    const kinds = [...new Set(maps.flat().map(({ kind }) => kind))];
    return kinds.map((kind) => ({
        kind,
        cells: maps.map((all) => {
            const scenes = all.filter((map) => map.kind === kind).map((map) => map.scenes);
            const sum = (verdict) => scenes.reduce((n, one) => n + one[verdict], 0);
            return scenes.length === 0 ? undefined : `${sum('right')} / ${sum('known')} / ${sum('wrong')}`;
        }),
    }));
}

// EXTERNAL MODULE: ./src/report/ctrf.ts
var ctrf = __webpack_require__(24491);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(25405);
// EXTERNAL MODULE: ./src/report/summary-picture.ts
var summary_picture = __webpack_require__(40273);
;// CONCATENATED MODULE: ./src/report/merge/summary.ts






/** What the tables may take of the summary; the legs' own parts share the rest. */
const TABLE_BYTES = 400 * 1024;
/** Headings and folds around the parts. */
const FRAME_BYTES = 300;
/** A leg's part with less says nothing. */
const LEAST_BYTES = 600;
const TELLINGS = [
    { same: true, rows: Number.POSITIVE_INFINITY },
    { same: false, rows: Number.POSITIVE_INFINITY },
    { same: false, rows: 500 },
    { same: false, rows: 50 },
];
/**
 * One summary of all versions in GitHub's Markdown: what differs between them on top, then what is red everywhere; the rest is
 * folded away. Legs that did not pass show their own summaries as far as there is room.
 */
function mergedSummary(merged, maxBytes = summary/* JOB_SUMMARY_BYTES */.H) {
    const rows = rowsOf(merged);
    let head = '';
    for (const telling of TELLINGS) {
        head = tables(merged, rows, telling);
        if (Buffer.byteLength(head) <= Math.min(TABLE_BYTES, maxBytes))
            break;
    }
    const legs = legParts(merged, maxBytes - Buffer.byteLength(head) - FRAME_BYTES);
    return `${[head, ...legs].join('\n\n')}\n`;
}
function tables(merged, { differing, red, notRun, same }, telling) {
    const many = merged.versions.length > 1;
    const parts = [
        `# Replication tests: ${merged.verdict}`,
        (0,markdown/* inline */.mG)(mergedLine(merged)),
        versionTable(merged),
        problemList(merged),
        differing.length > 0 && `### What differs between the versions: ${(0,report_text/* plural */.LS)(differing.length, 'test')}`,
        differing.length > 0 && testTable(merged, differing, telling),
        red.length > 0 && `### ${many ? 'Red on all versions' : 'Red'}: ${(0,report_text/* plural */.LS)(red.length, 'test')}`,
        red.length > 0 && testTable(merged, red, telling),
        notRun.length > 0 &&
            `### ${many ? 'Not run on any version' : 'Not run'}: ${(0,report_text/* plural */.LS)(notRun.length, 'test')}`,
        notRun.length > 0 && testTable(merged, notRun, telling),
        scenesTable(merged),
        same.length > 0 &&
            telling.same &&
            (0,markdown/* details */.zH)(`${many ? 'The same on all versions, and green or skipped' : 'Green or skipped'}: ${(0,report_text/* plural */.LS)(same.length, 'test')}`, [testTable(merged, same, telling)]),
        same.length > 0 &&
            !telling.same &&
            `_${(0,report_text/* plural */.LS)(same.length, 'test')} that are green or skipped ${many ? 'on all versions ' : ''}are not listed: they are in results.json._`,
    ];
    return parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}
function versionTable(merged) {
    const rows = merged.versions.map((version) => {
        const { name, verdict, counts, legs } = version;
        const nothing = legs.every(({ results }) => !results);
        const numbers = [counts.pass, counts.fail, counts.error, counts.skip, counts.known];
        const servers = nothing
            ? `${(0,markdown/* inline */.mG)(legs[0]?.problem ?? '')}; see the log of its job`
            : (0,markdown/* inline */.mG)(versionServers(version));
        return [(0,markdown/* inline */.mG)(name), verdict, ...numbers.map((n) => (nothing ? '' : String(n))), servers];
    });
    return (0,markdown/* table */.tp)(['version', 'result', 'passed', 'failed', 'errors', 'skipped', 'known', 'servers'], rows);
}
function problemList({ versions }) {
    // Of a version of which there is nothing, the table has said it.
    const some = versions.filter(({ legs }) => legs.some(({ results }) => results));
    const lines = some.flatMap(({ name, problems }) => problems.map((problem) => `- ⚠️ ${(0,markdown/* inline */.mG)(name)}: ${(0,markdown/* inline */.mG)(problem)}`));
    return lines.join('\n');
}
function testTable({ versions }, rows, { rows: most }) {
    const names = versions.map(({ name }) => name);
    const shown = rows
        .slice(0, most)
        .map((row) => [
        (0,markdown/* inline */.mG)(row.name),
        ...row.cells.map((cell) => (cell ? summary_picture/* VERDICT_ICONS */.n_[cell.verdict] : '')),
        (0,markdown/* inline */.mG)(whyOf(row, names)),
    ]);
    const more = rows.length > most ? [`\n\n_${(0,report_text/* plural */.LS)(rows.length - most, 'row')} more: they are in results.json._`] : [];
    return [(0,markdown/* table */.tp)(['test', ...names.map(markdown/* inline */.mG), 'why'], shown), ...more].join('');
}
/** What became of changes that met, of each kind of table. */
function scenesTable(merged) {
    const kinds = scenesByKind(merged);
    if (kinds.length === 0)
        return '';
    const those = merged.versions
        .map((_, i) => i)
        .filter((i) => kinds.some(({ cells }) => cells[i] !== undefined));
    return (0,markdown/* table */.tp)([
        'scenes of changes that meet: right / known / wrong',
        ...those.map((i) => (0,markdown/* inline */.mG)(merged.versions[i].name)),
    ], kinds.map(({ kind, cells }) => [(0,markdown/* inline */.mG)(kind), ...those.map((i) => cells[i] ?? '')]));
}
/** The summary of each leg that did not pass, in full where there is room. */
function legParts({ versions }, bytes) {
    const legs = versions.flatMap(({ name, legs }) => legs.filter(({ results }) => results && results.verdict !== 'pass').map((leg) => ({ name, leg })));
    let left = bytes;
    return legs.flatMap(({ name, leg }, i) => {
        const share = Math.floor(left / (legs.length - i)) - FRAME_BYTES;
        if (share < LEAST_BYTES)
            return [];
        const text = (0,markdown/* details */.zH)((0,markdown/* inline */.mG)(legName(name, leg)), [(0,summary/* summaryMarkdown */.e)(leg.results, share)]);
        left -= Buffer.byteLength(text) + 2;
        return [text];
    });
}
/** "17-spock5, shard 1/2" */
function legName(version, { results }) {
    return results?.shard ? `${version}, shard ${results.shard.number}/${results.shard.of}` : version;
}

;// CONCATENATED MODULE: ./src/report/merge/ctrf.ts


/** All legs as one CTRF report: what a version lacks is a test that failed. */
function mergedCtrf({ tool, mergedAt, versions }) {
    const tests = versions.flatMap(({ name, problems, legs }) => [
        ...legs.flatMap((leg) => (leg.results ? (0,ctrf/* ctrfTests */.hB)(leg.results, legName(name, leg)) : [])),
        ...(problems.length > 0 ? [(0,ctrf/* problemTest */.SI)(problems.join('\n'), [name])] : []),
    ]);
    const runs = versions.flatMap(({ legs }) => legs.flatMap(({ results }) => results ?? []));
    const starts = runs.map(({ startedAt }) => Date.parse(startedAt));
    const stops = runs.map(({ seconds }, i) => starts[i] + Math.round(seconds * 1000));
    const merged = Date.parse(mergedAt);
    return (0,ctrf/* ctrfOf */.BD)(tool, tests, {
        start: Math.min(merged, ...starts),
        stop: stops.length > 0 ? Math.max(...stops) : merged,
    });
}

// EXTERNAL MODULE: ./src/report/junit.ts
var junit = __webpack_require__(42998);
;// CONCATENATED MODULE: ./src/report/merge/junit.ts


/** All legs as one JUnit report: the suites are called as the version and the topic, and what a version lacks is a case. */
function mergedJunit({ versions }) {
    const suites = versions.flatMap(({ name, problems, legs }) => [
        ...legs.flatMap((leg) => (leg.results ? (0,junit/* suitesOf */.f3)(leg.results, `${legName(name, leg)}: `) : [])),
        ...(problems.length > 0 ? [(0,junit/* problemSuite */.gx)(`${name}: run`, problems.join('\n'))] : []),
    ]);
    const seconds = versions.flatMap(({ legs }) => legs.map(({ results }) => results?.seconds ?? 0));
    return (0,junit/* junitOf */._d)(suites, seconds.reduce((sum, one) => sum + one, 0));
}

// EXTERNAL MODULE: ./src/report/html/assets.ts
var assets = __webpack_require__(35601);
// EXTERNAL MODULE: ./src/report/html/badge.ts
var badge = __webpack_require__(87617);
// EXTERNAL MODULE: ./src/report/html/escape.ts
var html_escape = __webpack_require__(79175);
// EXTERNAL MODULE: ./src/report/html/page.ts + 7 modules
var page = __webpack_require__(68695);
// EXTERNAL MODULE: ./src/report/html/report.ts + 7 modules
var report = __webpack_require__(83956);
// EXTERNAL MODULE: ./src/report/html/test-table.ts
var test_table = __webpack_require__(7093);
;// CONCATENATED MODULE: ./src/report/merge/page.ts











const page_TELLINGS = [
    { text: 100_000, rows: Number.POSITIVE_INFINITY },
    { text: 4_000, rows: Number.POSITIVE_INFINITY, cut: 'long outputs are cut' },
    { text: 300, rows: 2_000, cut: 'outputs are cut short, and tables end after 2,000 tests' },
    { text: 0, rows: 300, cut: 'outputs are left out, and tables end after 300 tests' },
];
/** One page for all versions that needs no other file: what differs on top; what is the same and green is folded away. */
function mergedPage(merged) {
    const rows = rowsOf(merged);
    let text = '';
    for (const telling of page_TELLINGS) {
        text = page_page(merged, rows, telling);
        if (Buffer.byteLength(text) <= report.MOST_BYTES)
            break;
    }
    return text;
}
function page_page(merged, { differing, red, notRun, same }, telling) {
    const line = mergedLine(merged);
    const title = line.charAt(0).toUpperCase() + line.slice(1);
    const many = merged.versions.length > 1;
    const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'none'";
    return (0,html_escape/* html */.qy) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new html_escape/* Html */.Ed(assets/* STYLE */.Y)}</style>
</head>
<body>
<main>
<h1><span class="mark ${merged.verdict}" aria-hidden="true"><b>${page/* SIGNS */.B[merged.verdict]}</b></span><span>${title}</span></h1>
<div class="muted facts">merged <time datetime="${merged.mergedAt}">${merged.mergedAt.slice(0, 16).replace('T', ' ')} UTC</time></div>
<h2>${(0,report_text/* plural */.LS)(merged.versions.length, 'version')}</h2>
${page_versionTable(merged)}
${section(`What differs between the versions (${differing.length})`, merged, differing, telling)}
${section(`${many ? 'Red on all versions' : 'Red'} (${red.length})`, merged, red, telling)}
${section(`${many ? 'Not run on any version' : 'Not run'} (${notRun.length})`, merged, notRun, telling)}
${scenes(merged)}
${same.length > 0 && (0,html_escape/* html */.qy) `<h2>${many ? 'The same on all versions' : 'The other tests'}</h2><details><summary>${(0,report_text/* plural */.LS)(same.length, 'test')}, green or skipped</summary>${page_testTable(merged, same, telling)}</details>`}
<h2>Runs</h2>
${merged.versions.map((version) => runs(version))}
<footer>
${telling.cut && (0,html_escape/* html */.qy) `<p>To keep this page small, ${telling.cut}: all of it is in results.json.</p>`}
<p>${merged.tool.name} ${merged.tool.version}</p>
</footer>
</main>
</body>
</html>
`.text;
}
function page_versionTable({ versions }) {
    return wide((0,html_escape/* html */.qy) `<table><thead><tr><th>verdict</th><th>version</th><th>tests</th><th>servers</th></tr></thead><tbody>
${versions.map((version) => (0,html_escape/* html */.qy) `<tr><td>${verdictBadge(version)}</td><td class="name">${version.name}</td><td>${versionCounts(version)}</td><td>${versionServers(version)}
${version.problems.map((problem) => (0,html_escape/* html */.qy) `<p class="statement error">${problem}</p>`)}</td></tr>
`)}</tbody></table>`);
}
function verdictBadge({ verdict }) {
    return (0,html_escape/* html */.qy) `<span class="badge ${verdict}">${verdict}</span>`;
}
function section(title, merged, rows, telling) {
    return rows.length === 0 ? undefined : (0,html_escape/* html */.qy) `<h2>${title}</h2>${page_testTable(merged, rows, telling)}`;
}
function page_testTable({ versions }, rows, telling) {
    const names = versions.map(({ name }) => name);
    return wide((0,html_escape/* html */.qy) `<table><thead><tr><th>test</th>${names.map((name) => (0,html_escape/* html */.qy) `<th>${name}</th>`)}<th>why</th></tr></thead><tbody>
${rows.slice(0, telling.rows).map((row) => (0,html_escape/* html */.qy) `<tr><td class="name">${row.name}</td>${row.cells.map((cell, i) => (0,html_escape/* html */.qy) `<td>${cell && (0,badge/* badge */.q)(cell, (0,merge_merged/* isStrict */.io)(versions[i]))}</td>`)}<td class="what">${whyOf(row, names)}${red(row, versions, telling)}</td></tr>
`)}</tbody></table>`);
}
/** The story of each version on which a test is red. */
function red({ cells }, versions, telling) {
    return cells.flatMap((cell, i) => {
        const isRed = cell?.verdict === 'fail' || cell?.verdict === 'error';
        if (!cell || !isRed || telling.text === 0)
            return [];
        return [(0,html_escape/* html */.qy) `<div class="muted">${versions[i].name}</div>${(0,test_table/* testDetails */.J)(cell, telling)}`];
    });
}
function scenes(merged) {
    const kinds = scenesByKind(merged);
    if (kinds.length === 0)
        return undefined;
    return (0,html_escape/* html */.qy) `<h2>Scenes of changes that meet: right / known / wrong</h2>${wide((0,html_escape/* html */.qy) `<table><thead><tr><th>kind of table</th>${merged.versions.map(({ name }) => (0,html_escape/* html */.qy) `<th>${name}</th>`)}</tr></thead><tbody>
${kinds.map(({ kind, cells }) => (0,html_escape/* html */.qy) `<tr><td class="name">${kind}</td>${cells.map((cell) => (0,html_escape/* html */.qy) `<td>${cell}</td>`)}</tr>`)}
</tbody></table>`)}`;
}
function runs({ name, legs }) {
    return (0,html_escape/* html */.qy) `${legs.map((leg) => (0,html_escape/* html */.qy) `<p>${legName(name, leg)}: ${leg.problem ?? (0,html_escape/* html */.qy) `seed ${leg.results?.seed}, ${leg.results?.startedAt}`}</p>${leg.results && (0,html_escape/* html */.qy) `<pre>${(0,report_text/* pasteable */.yK)(leg.results.command)}</pre>`}`)}`;
}
function wide(table) {
    return (0,html_escape/* html */.qy) `<div style="overflow-x: auto">${table}</div>`;
}

;// CONCATENATED MODULE: ./src/report/merge/write.ts





/** Writes merged results, and the reports that are made of them. @returns what could not be written and why, one line each */
async function writeMerged(runDir, merged) {
    const saved = await (0,write.writeTexts)(runDir, {
        [write.RESULTS_FILE]: () => `${JSON.stringify(merged, undefined, 2)}\n`,
    });
    return [...saved, ...(await drawMerged(runDir, merged))];
}
/** Writes the reports that are made of merged results, and leaves these as they are. @returns as writeMerged */
function drawMerged(runDir, merged) {
    return (0,write.writeTexts)(runDir, {
        'junit.xml': () => mergedJunit(merged),
        'ctrf.json': () => mergedCtrf(merged),
        'summary.md': () => mergedSummary(merged),
        'report.html': () => mergedPage(merged),
    });
}

// EXTERNAL MODULE: ./src/run/place.ts
var place = __webpack_require__(13734);
// EXTERNAL MODULE: ./src/cli/console.ts
var console = __webpack_require__(81783);
// EXTERNAL MODULE: ./src/cli/style.ts
var style = __webpack_require__(51715);
;// CONCATENATED MODULE: ./src/cli/merge.ts













/** Of a list; all of it is in the reports. */
const MOST_ROWS = 40;
const STYLES = {
    pass: 'green',
    fail: 'red',
    error: 'yellow',
    skip: 'dim',
    known: 'cyan',
};
/**
 * Makes one run directory of the results of several runs, and prints what they say together: each version, what is missing,
 * what differs between the versions, what is red on all of them.
 *
 * @param words run directories, folders that hold some, or NAME=DIR
 * @returns the exit status that a run with this verdict has
 */
async function mergeRuns(words, resultsDir, tool, { out, err }) {
    const merged = mergeLegs(await readLegs(words), tool, new Date());
    const { runDir } = await (0,place/* makeRunDir */.rc)((0,external_node_path_.resolve)(resultsDir), 'merged');
    const unwritten = await writeMerged(runDir, merged);
    const unlinked = (await leadsToRun((0,external_node_path_.join)((0,external_node_path_.dirname)(runDir), 'latest'))) ? undefined : await (0,place/* linkLatest */.Kh)(runDir);
    showMerged(merged, runDir, out);
    for (const line of [...unwritten, ...(unlinked ? [unlinked] : [])])
        err.write(`error: ${(0,report_text/* printable */.g$)(line)}\n`);
    // What nobody can read is no pass.
    return unwritten.length > 0 ? Math.max(2, (0,report_counts/* exitStatus */.$u)(merged.verdict)) : (0,report_counts/* exitStatus */.$u)(merged.verdict);
}
/** `latest` of a folder of runs goes on to lead to the newest of them, which may still be at work. */
async function leadsToRun(link) {
    return (0,external_node_fs_.existsSync)(link) && !(await isMerged((0,external_node_path_.join)(link, write.RESULTS_FILE)));
}
/** Draws the reports of merged results again. @returns the exit status of `report` */
async function redrawMerged(runDir, merged, { out, err }) {
    const problems = await drawMerged(runDir, merged);
    showMerged(merged, runDir, out);
    for (const problem of problems)
        err.write(`error: ${(0,report_text/* printable */.g$)(problem)}\n`);
    if (problems.length > 0)
        return 2;
    out.write(`the reports in ${(0,console/* near */.Z)(runDir)} are drawn again\n`);
    return 0;
}
/** Prints what several runs say together. */
function showMerged(merged, runDir, out) {
    const paint = (0,style/* painter */.C)(out);
    const { versions, verdict } = merged;
    const width = Math.max(0, ...versions.map(({ name }) => (0,report_text/* oneLine */.TN)(name).length));
    const lines = versions.flatMap((version) => [
        `${(0,report_text/* oneLine */.TN)(version.name).padEnd(width)}  ${paint(STYLES[version.verdict], version.verdict.padEnd(5))}  ${versionCounts(version)}  ${paint('dim', (0,report_text/* oneLine */.TN)(versionServers(version)))}`.trimEnd(),
        ...version.problems.map((problem) => `  ${paint('yellow', (0,report_text/* oneLine */.TN)(problem))}`),
    ]);
    const { differing, red, notRun, same } = rowsOf(merged);
    const names = versions.map(({ name }) => name);
    lines.push(...list('differs between the versions', differing, names, paint), ...list(versions.length > 1 ? 'red on all versions' : 'red', red, names, paint), ...list(versions.length > 1 ? 'not run on any version' : 'not run', notRun, names, paint), ...(same.length > 0
        ? [
            '',
            paint('dim', `${(0,report_text/* plural */.LS)(same.length, 'test')}${versions.length > 1 ? ' the same on all versions,' : ''} green or skipped`),
        ]
        : []), '', paint('bold', (0,report_text/* oneLine */.TN)(mergedLine(merged))), `${paint('bold', paint(STYLES[verdict], verdict))}  ${(0,console/* near */.Z)(runDir)}`);
    out.write(`${lines.join('\n')}\n`);
}
function list(title, rows, names, paint) {
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, MOST_ROWS).map((row) => {
        const cells = row.cells.map((cell) => (cell ? paint(STYLES[cell.verdict], cell.verdict) : '–'));
        return `  ${(0,report_text/* oneLine */.TN)(row.name)}  ${cells.join(' | ')}  ${(0,report_text/* clip */.$Q)((0,report_text/* oneLine */.TN)(whyOf(row, names)), 300)}`.trimEnd();
    });
    const more = rows.length > MOST_ROWS ? [`  … ${rows.length - MOST_ROWS} more in report.html`] : [];
    return ['', paint('bold', `${title} (${rows.length})`), ...shown, ...more];
}


/***/ }),

/***/ 54724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ demandRoom),
/* harmony export */   g: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** How many bytes we can write into this folder; none where it is not there, or not for us. */
async function freeBytes(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
        return bavail * bsize;
    }
    catch {
        return 0;
    }
}
/**
 * Looks before anything starts whether a folder has room.
 *
 * @param what for, in the message: "results"
 * @param remedy what to do besides making room
 * @throws RequestError with what is free and what is needed, or why the folder cannot be written to
 */
async function demandRoom(folder, bytes, what, remedy) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    }
    catch (error) {
        const why = error.code === 'ENOENT' ? 'there is no such folder' : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${folder}: cannot take the ${what}: ${why}; make it one to write to, ${remedy}`);
    }
    const free = await freeBytes(folder);
    if (free >= bytes)
        return;
    const megabytes = (n) => `${Math.floor(n / 1024 / 1024)} MB`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${folder}: no room for the ${what}: ${megabytes(free)} are free, ${megabytes(bytes)} are needed; make room, ${remedy}`);
}


/***/ }),

/***/ 60405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ knownOf),
/* harmony export */   t: () => (/* binding */ betweenRuns)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78421);

/** Of how many tests the noise can be told. */
const ENOUGH = 8;
/** Where fewer are there, and at least. */
const LEAST_FACTOR = 1.5;
const LEAST_SECONDS = 1;
/** How many times the noise is beyond it: of a thousand normal values three. */
const BEYOND = 3;
/** What makes of the median deviation a standard deviation, for normal values. */
const DEVIATION = 1.4826;
/** Compares two runs test by test, by the tests' names; of a name that a run has twice the first with the first. */
function betweenRuns(before, after) {
    const earlier = named(before);
    const later = named(after);
    const changes = [...new Set([...later.keys(), ...earlier.keys()])].map((name) => ({ name, before: earlier.get(name), after: later.get(name) }));
    const lists = { broke: [], red: [], mended: [], untested: [], added: [], known: [], same: [] };
    for (const change of changes)
        lists[listOf(change, earlierState(change.before, before), stateOf(change.after, after))].push(change);
    return { ...lists, same: lists.same.length, times: timesOf(lists.same.concat(lists.known)) };
}
function listOf(change, before, after) {
    if (after === 'red')
        return before === 'red' || neverRun(change) ? 'red' : 'broke';
    if (after === 'untested')
        return before === 'untested' ? 'same' : 'untested';
    if (before === 'red')
        return 'mended';
    if (before === 'untested')
        return 'added';
    return knownOf(change.before) === knownOf(change.after) ? 'same' : 'known';
}
/** What was not run because that run ended early was nothing that could be mended. */
function earlierState(test, run) {
    return test && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .wasNotRun */ ._o)(test) ? 'untested' : stateOf(test, run);
}
function neverRun({ before, after }) {
    return [before, after].every((test) => test && (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .wasNotRun */ ._o)(test));
}
function stateOf(test, { strict }) {
    if (!test)
        return 'untested';
    const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(test, strict === true);
    if (judged === 'skipped')
        return 'untested';
    return judged === 'passed' || judged === 'tolerated' ? 'green' : 'red';
}
/** What was known of a test, in a fixed order; '' for nothing. */
function knownOf(test) {
    return (test?.known ?? []).map(_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .knownName */ .$G).sort().join('; ');
}
function named({ tests }) {
    const times = new Map();
    return new Map(tests.map((test) => {
        const n = (times.get(test.name) ?? 0) + 1;
        times.set(test.name, n);
        return [n === 1 ? test.name : `${test.name} (${n})`, test];
    }));
}
/**
 * The noise is that of the runs themselves: how far the tests are from the one in the middle, by the median absolute
 * deviation of the logarithms, which a few that really became slower do not change.
 */
function timesOf(changes) {
    const pairs = changes.flatMap(({ name, before, after }) => before && after && before.seconds > 0 && after.seconds > 0
        ? [{ name, before: before.seconds, after: after.seconds }]
        : []);
    const ratios = pairs.map(({ before, after }) => Math.log(after / before));
    const middle = median(ratios);
    const deviation = DEVIATION * median(ratios.map((ratio) => Math.abs(ratio - middle)));
    const least = Math.log(pairs.length < ENOUGH ? 2 * LEAST_FACTOR : LEAST_FACTOR);
    const factor = Math.exp(middle);
    const more = ({ before, after }) => after - before * factor;
    const slower = pairs.filter((pair, i) => ratios[i] - middle > Math.max(BEYOND * deviation, least) && more(pair) > LEAST_SECONDS);
    return {
        of: pairs.length,
        factor,
        noise: Math.exp(deviation),
        slower: slower.sort((a, b) => more(b) - more(a)),
    };
}
/** 0 of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    if (sorted.length === 0)
        return 0;
    return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}


/***/ }),

/***/ 52993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ Merged),
/* harmony export */   Vh: () => (/* binding */ testsOf),
/* harmony export */   io: () => (/* binding */ isStrict)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98940);


const Counts = _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.counts;
const WholeVerdict = _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.verdict;
/** One run of several: what it has left, or why nothing of that can be told. */
const MergedLeg = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    folder: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('where its results were looked for'),
    problem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('why there are none that can be read'),
    results: _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.optional(),
});
const MergedVersion = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .describe('as it was given; else the version of pgEdge that was asked for, or the servers and their engine'),
    verdict: WholeVerdict,
    counts: Counts.describe('of all of its legs'),
    problems: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
        .describe('legs and shards that are missing, tests that ran twice, or in no shard: an error, never a pass'),
    legs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(MergedLeg).describe('the runs that share its schedule; one where nothing was shared'),
});
/** What several runs of one schedule say together. */
const Merged = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).describe('of this format'),
    merged: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).describe('this is what several runs say, and none of them itself'),
    tool: _results_js__WEBPACK_IMPORTED_MODULE_0__/* .Results */ .nB.shape.tool,
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$(),
    verdict: WholeVerdict,
    counts: Counts.describe('of all versions'),
    versions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(MergedVersion),
});
/** The tests of a version, whichever leg has run them. */
function testsOf({ legs }) {
    return legs.flatMap(({ results }) => results?.tests ?? []);
}
/** Whether a known limitation counts as a failure there. */
function isStrict({ legs }) {
    return legs.some(({ results }) => results?.strict === true);
}


/***/ }),

/***/ 95756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMerged: () => (/* binding */ readMerged),
/* harmony export */   readResults: () => (/* binding */ readResults)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37428);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13352);
/* harmony import */ var _merge_merged_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52993);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98940);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24138);









/**
 * Reads the results of an earlier run.
 *
 * @param runDir a run directory, mmr-results/latest, or the file itself
 * @throws RequestError when there are none, or none that can be read, with the file and what is wrong in it
 */
async function readResults(runDir) {
    const file = (await isFile(runDir)) ? runDir : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    const version = data?.version;
    if (typeof version === 'number' && version > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} is of version ${version}, written by a later mmr-test-action; this one reads version 1`);
    }
    if (isMerged(data)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} holds what merge has made of several runs, and is none itself: name the folder of one of them`);
    }
    const parsed = _results_js__WEBPACK_IMPORTED_MODULE_6__/* .Results */ .nB.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} does not hold the results of a run:\n${zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(parsed.error)}`);
}
/**
 * Reads what merge has left.
 *
 * @returns undefined where the folder holds the results of a single run, or anything else
 * @throws RequestError when it is damaged
 */
async function readMerged(runDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, _write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE);
    const data = parseJson(file, await readText(runDir, file));
    if (!isMerged(data))
        return undefined;
    const parsed = _merge_merged_js__WEBPACK_IMPORTED_MODULE_5__/* .Merged */ .BO.safeParse(data);
    if (parsed.success)
        return parsed.data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} does not hold merged results:\n${zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(parsed.error)}`);
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isFile() === true;
}
function isMerged(data) {
    return data?.merged === true;
}
async function readText(runDir, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUnreadable */ ._p)(error)}`);
        const lacks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(runDir) ? `there is no ${_write_js__WEBPACK_IMPORTED_MODULE_7__.RESULTS_FILE} in it` : 'there is no such folder';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${runDir}: ${lacks}; name the folder of one run, for example mmr-results/latest`);
    }
}
function parseJson(file, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${file} is damaged: ${error.message}`);
    }
}


/***/ }),

/***/ 13734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ linkLatest),
/* harmony export */   c8: () => (/* binding */ makePlace),
/* harmony export */   fV: () => (/* binding */ workBase),
/* harmony export */   rc: () => (/* binding */ makeRunDir)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _process_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54724);
/* harmony import */ var _runtime_local_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54648);
/* harmony import */ var _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62536);








/** Reports and logs of a long run; with less, servers would write no log that could be looked over. */
const BYTES_FOR_RESULTS = 32 * 1024 * 1024;
/** In memory is several times faster, where there is so much of it that nobody misses some. */
const SHARED_MEMORY = '/dev/shm';
/**
 * Makes the folders of a run: the run directory `<results>/<time>-<seed>`, and the name of a
 * work folder for what goes away at the end.
 *
 * @param servers how many data directories there will be at most
 * @throws RequestError when a folder cannot be made or the disk is too full for the servers
 */
async function makePlace(options) {
    const runId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex');
    const base = await workBase(options.servers * _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .BYTES_PER_SERVER */ .ex);
    const { runDir, made } = await makeRunDir((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(options.resultsDir), options.seed);
    const workDir = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, `mmr-${runId}`);
    const abandon = async () => {
        // There where servers have been asked about their settings: nothing is left in it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(workDir).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await removeMade(runDir, made);
    };
    try {
        await (0,_process_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .demandRoom */ .L)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(runDir), BYTES_FOR_RESULTS, 'results', 'or name another folder with --results');
    }
    catch (error) {
        await abandon();
        throw error;
    }
    return {
        runId,
        runDir,
        workDir,
        password: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(18).toString('base64url'),
        signal: options.signal,
        abandon,
    };
}
/**
 * Makes a run directory, `<results>/<time>-<seed>`.
 *
 * @returns also the outermost folder that was not there before
 * @throws RequestError where it cannot be made
 */
async function makeRunDir(resultsDir, seed) {
    const time = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
    try {
        const made = await (0,_runtime_local_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(resultsDir, {
            what: `results "${resultsDir}"`,
            remedy: 'name another folder with --results',
        });
        for (let n = 1;; n++) {
            const name = `${time}-${seed}${n > 1 ? `-${n}` : ''}`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(resultsDir, name));
            }
            catch (error) {
                if (error.code === 'EEXIST')
                    continue;
                throw error;
            }
            const runDir = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(resultsDir, name);
            return { runDir, made: made ?? runDir };
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`results "${resultsDir}": the run directory cannot be made there: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
}
async function removeMade(runDir, made) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(runDir, { recursive: true, force: true });
    try {
        for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(runDir); folder.startsWith(made); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder);
    }
    catch {
        // Another run has put its results there meanwhile: they stay.
    }
}
/**
 * Lets `latest` beside the run directory point to it. It is a convenience: a run goes on without it.
 *
 * @returns why it does not, where something is in the way or the disk knows no links
 */
async function linkLatest(runDir) {
    const link = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(runDir), 'latest');
    const aside = `${link}-${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(runDir)}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(runDir), aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, link);
        return undefined;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
        return `${link} does not lead to this run: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`;
    }
}
/**
 * The folder for data directories: in memory where there is room to spare, else the temporary folder.
 *
 * @param needed bytes
 * @throws RequestError when neither has as much
 */
async function workBase(needed) {
    // Whoever sets TMPDIR has chosen.
    const inMemory = process.env.TMPDIR ? 0 : await (0,_process_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .freeBytes */ .g)(SHARED_MEMORY);
    if (inMemory > needed + _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .MEMORY_TO_SPARE */ .iL && (0,node_os__WEBPACK_IMPORTED_MODULE_2__.freemem)() > needed + _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .MEMORY_TO_SPARE */ .iL)
        return SHARED_MEMORY;
    const folder = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    await (0,_process_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .demandRoom */ .L)(folder, needed, 'servers', 'set TMPDIR to a larger disk, or take fewer --nodes or --jobs');
    // It is there: only the way to it is looked at.
    await (0,_runtime_local_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(folder, { what: `TMPDIR ${folder}`, remedy: 'set TMPDIR to another folder' });
    return folder;
}


/***/ }),

/***/ 95855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: () => (/* binding */ demandEnterable),
/* harmony export */   dE: () => (/* binding */ serverAccount),
/* harmony export */   xf: () => (/* binding */ enterableByAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * PostgreSQL refuses to run as root: the account that the servers get instead,
 * postgres where the system has it, else nobody. Undefined when we are not root and the servers run as we do.
 *
 * @throws RequestError when a root without both has nobody to hand the servers to
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const entry = lines.find(([user]) => user === name);
        if (entry)
            return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('runtime "local": PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody"; run as another user');
}
/** @throws RequestError when the servers' account may not enter `folder`, in which they would work; `named` says by whom */
async function demandEnterable(folder, what, named) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    if (await enterableByAll(real))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: root's servers run as an unprivileged account, which may not enter ${real}; open it and the folders above it (chmod o+x), or set ${named} to another folder`);
}
/** Whether everybody may enter `path` and every folder above it. */
async function enterableByAll(path) {
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at)).mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
}


/***/ }),

/***/ 54648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ makeTrustedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95855);




/** As many as the system itself follows. */
const MOST_LINKS = 40;
const STICKY = 0o1000;
const ROOT = 0;
/**
 * Makes a folder, with those above it. When we are root, there must be nothing on the whole way that another account
 * could put something else in place of. Others are all but root and the owner of the current folder, whose scripts root
 * runs anyway; that owner is one of them, too, where servers run as it.
 *
 * @returns the outermost folder that was not there before, if any
 * @throws RequestError naming the folder on the way that is not to be trusted; Error of the file system where one
 *   cannot be made
 */
async function makeTrustedFolder(folder, purpose, mode = 0o777) {
    const trust = process.getuid?.() === 0 ? await Trust.ofRoot(purpose) : undefined;
    let made;
    let links = 0;
    let at = '/';
    const left = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder).split('/').filter(Boolean);
    trust?.demand(at, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at));
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
        if (part === '..') {
            at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
            continue;
        }
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        if (await makeNew(next, mode))
            made ??= next;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next);
        if (!found.isDirectory() && !found.isSymbolicLink())
            throw new Error(`${next} is not a folder`);
        trust?.demand(next, found);
        if (found.isDirectory()) {
            at = next;
            continue;
        }
        if (++links > MOST_LINKS)
            throw new Error(`more than ${MOST_LINKS} links lead to it`);
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (target.startsWith('/'))
            at = '/';
        left.unshift(...target.split('/').filter((p) => p !== '' && p !== '.'));
    }
    return made;
}
async function makeNew(folder, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode });
        return true;
    }
    catch (error) {
        // Some systems say of a folder that is there that it may not be made.
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined))
            return false;
        throw error;
    }
}
class Trust {
    purpose;
    friends;
    constructor(purpose, 
    /** Who may own what is on the way, by account, with the group that may write to it. */
    friends) {
        this.purpose = purpose;
        this.friends = friends;
    }
    static async ofRoot(purpose) {
        const { uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)('.');
        const servers = await (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAccount */ .dE)();
        const owner = uid === servers?.uid ? [] : [[uid, gid]];
        return new Trust(purpose, new Map([...owner, [ROOT, ROOT]]));
    }
    /** @throws RequestError where another account could put something else in place of this, or of what is in it */
    demand(path, found) {
        if (!this.friends.has(found.uid))
            throw this.refusal(`${path} belongs to account ${found.uid}`);
        // A link has no mode of its own; in a sticky folder nobody can replace what belongs to another account.
        if (found.isSymbolicLink() || found.mode & STICKY)
            return;
        if (found.mode & 0o002)
            throw this.refusal(`everybody can write to ${path}`);
        const ofFriends = [...this.friends.values()].includes(found.gid);
        if (found.mode & 0o020 && !ofFriends)
            throw this.refusal(`group ${found.gid} can write to ${path}`);
    }
    refusal(why) {
        const { what, remedy } = this.purpose;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: ${why}, who could lead root astray there; ${remedy}`);
    }
}


/***/ })

};
