export const id = 4138;
export const ids = [4138];
export const modules = {

/***/ 89567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ kindsText),
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Op: () => (/* binding */ availability),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   _h: () => (/* binding */ MOST_TOLD_ALONE),
/* harmony export */   t_: () => (/* binding */ isMoment)
/* harmony export */ });
/** More faults than that are told together. */
const MOST_TOLD_ALONE = 3;
/** What is over sooner tells nothing of who accepted writes meanwhile. */
const SHORTEST_US = 100_000;
/** @param from and to: microseconds since the history began */
function availability(history, { from, to }, sides) {
    const begun = [...history.operations].filter(({ invoked, completed }) => completed !== null && invoked >= from && invoked <= to);
    const answered = begun.filter(({ completed }) => completed <= to);
    const ended = (outcome) => begun.filter((o) => o.outcome === outcome);
    return {
        sides,
        accepted: sides.map((side) => answered.filter((o) => side.includes(o.node) && isAccepted(o)).length),
        refused: ended('fail').length,
        unanswered: ended('unknown').length,
        late: ended('ok').filter(({ completed }) => completed > to).length,
    };
}
/** The groups of nodes whose availability is told apart: sides of a partition, what is down and what is not. */
function sidesOf({ head }, { sides, nodes }) {
    // Where everybody still hears somebody who hears everybody, each node is a side of its own.
    if (sides)
        return sides.length > 1 ? sides : head.nodes.map((node) => [node]);
    const others = head.nodes.filter((node) => !nodes.includes(node));
    return nodes.length > 0 && others.length > 0 ? [nodes, others] : [head.nodes];
}
/** From the first of the faults to the last end of one. */
function whole(spans) {
    return {
        from: Math.min(...spans.map((span) => span.from)),
        to: Math.max(...spans.map((span) => span.to ?? span.from)),
    };
}
function isMoment({ from, to }) {
    return to !== null && to - from < SHORTEST_US;
}
/** "3 kill, 2 cut". */
function kindsText(kinds) {
    const counts = new Map();
    for (const kind of kinds)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ');
}
function isAccepted({ writes, outcome }) {
    return writes.length > 0 && outcome === 'ok';
}


/***/ }),

/***/ 24491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ ctrfOf),
/* harmony export */   SI: () => (/* binding */ problemTest),
/* harmony export */   hB: () => (/* binding */ ctrfTests),
/* harmony export */   oe: () => (/* binding */ ctrf)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78421);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76363);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);



/** What the format calls them. Its readers take `other` for neither good nor bad, and what could not be judged is not good. */
const STATUS = {
    passed: 'passed',
    failed: 'failed',
    errored: 'failed',
    skipped: 'skipped',
    tolerated: 'passed',
};
/** The same of the points of a script. */
const POINTS = {
    pass: 'passed',
    fail: 'failed',
    error: 'failed',
    skip: 'skipped',
    known: 'passed',
};
/**
 * The results in the Common Test Report Format (ctrf.io), specification 0.0.0. The verdict itself is the `rawStatus`; a known
 * limitation is a test that passed, with the tag `known`, and what is wrong with the run as a whole is a test of its own that
 * failed, so that nobody takes a run that was cut short for a green one.
 */
function ctrf(results) {
    const start = Date.parse(results.startedAt);
    return ctrfOf(results.tool, ctrfTests(results), { start, stop: start + Math.round(results.seconds * 1000) }, environment(results));
}
/** The tests of a run, each in the suite of its topic; of one of several runs in one report, in a suite of that name first. */
function ctrfTests(results, run) {
    const prefix = run === undefined ? [] : [run];
    const tests = results.tests.map((test) => testOf(test, prefix, results.strict === true));
    const problem = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .runProblem */ .d0)(results);
    return problem === undefined ? tests : [...tests, problemTest(problem, prefix)];
}
/** A test of its own for what is wrong with a run as a whole. */
function problemTest(problem, prefix) {
    return {
        name: 'the run as a whole',
        ...{ status: 'failed', rawStatus: 'error', duration: 0 },
        suite: suite([...prefix, 'run']),
        message: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(problem),
        trace: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(problem),
    };
}
/** One report of these tests. @param times when the first began and the last ended, milliseconds since 1970 */
function ctrfOf(tool, tests, { start, stop }, environment) {
    const count = (status) => tests.filter((test) => test.status === status).length;
    const report = {
        reportFormat: 'CTRF',
        specVersion: '0.0.0',
        timestamp: new Date(stop).toISOString(),
        generatedBy: `${tool.name} ${tool.version}`,
        results: {
            tool,
            summary: {
                tests: tests.length,
                passed: count('passed'),
                failed: count('failed'),
                skipped: count('skipped'),
                ...{ pending: 0, other: 0 },
                suites: new Set(tests.map((test) => JSON.stringify(test.suite))).size,
                ...{ start, stop, duration: stop - start },
            },
            tests,
            ...(environment && { environment }),
        },
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}
function testOf(test, prefix, strict) {
    const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(test, strict);
    const said = test.reason ?? (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .knownLines */ .jI)(test).join('; ');
    return {
        name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(test.name),
        status: STATUS[judged],
        rawStatus: test.verdict,
        duration: Math.round(test.seconds * 1000),
        suite: suite([...prefix, (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .topicOf */ .FW)(test)]),
        ...(said !== '' && { message: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(said) }),
        ...(STATUS[judged] === 'failed' && { trace: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)((0,_story_js__WEBPACK_IMPORTED_MODULE_2__/* .story */ ._)(test)) }),
        ...(test.subtests && {
            steps: test.subtests.map(({ name, verdict }) => ({ name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name), status: POINTS[verdict] })),
        }),
        ...(test.verdict === 'known' && { tags: ['known'] }),
        ...(test.proves !== undefined && { extra: { proves: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(test.proves) } }),
    };
}
function suite(names) {
    return names.map(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
}
function environment({ cluster, shard, seed, command, ...results }) {
    return {
        ...(cluster && {
            testEnvironment: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${cluster.nodes} nodes, ${cluster.engine} ${cluster.engineVersion}, ${cluster.servers}`),
        }),
        ...(shard && { shardId: `${shard.number}/${shard.of}` }),
        extra: { verdict: results.verdict, seed, command: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pasteable */ .yK)(command) },
    };
}


/***/ }),

/***/ 32317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wh: () => (/* binding */ rowsTitle),
/* harmony export */   xt: () => (/* binding */ faultedRows),
/* harmony export */   zs: () => (/* binding */ acceptedText)
/* harmony export */ });
/* harmony import */ var _availability_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89567);
/* harmony import */ var _fates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54337);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78421);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);




const REPLICAS = 'all nodes hold the same rows';
/** A row for each test that has something to say of faults or writes, the worst first, else in the order of the schedule. */
function faultedRows(results) {
    const rows = results.tests.flatMap((test, number) => test.statement === undefined && !test.course ? [] : [rowOf(test, number)]);
    const rank = (row) => rankOf(row, results.strict === true);
    return rows.sort((a, b) => rank(a) - rank(b));
}
function rowOf(test, number) {
    const { course } = test;
    return {
        ...{ test, number, course },
        faults: course ? faultWords(course) : [],
        accepted: course ? acceptedOf(course) : [],
        fates: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .fatesOf */ .vD)(test),
        ending: endingOf(test),
    };
}
function rankOf({ test, fates }, strict) {
    const judged = ['failed', 'errored', 'tolerated'].indexOf((0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)(test, strict));
    if (judged === 2 && fates && (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .costOf */ .ho)(fates) > 0)
        return judged;
    return judged === 2 ? 3 : judged === -1 ? 4 : judged;
}
function faultWords({ faults, more, accepted }) {
    if (faults.length === 0)
        return ['no fault'];
    if (accepted) {
        const kinds = (0,_availability_js__WEBPACK_IMPORTED_MODULE_3__/* .kindsText */ .J7)(faults.map(({ kind }) => kind));
        return [`${(0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(faults.length + more)} faults: ${kinds}${more > 0 ? `, ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(more)} more` : ''}`];
    }
    return faults.map(({ what, from, to }) => {
        if (to === null)
            return `${what}, not seen to end`;
        return to - from < 0.1 ? what : `${what} for ${seconds(to - from)}`;
    });
}
function acceptedOf({ faults, accepted }) {
    return accepted ? [accepted] : faults.flatMap((fault) => fault.accepted ?? []);
}
function endingOf({ properties = [], course }) {
    const judged = properties.find(({ name }) => name === REPLICAS);
    if (course && course.rest === null && judged?.verdict !== 'violated')
        return { same: 'unknown', words: 'did not come to rest' };
    if (judged?.verdict === 'violated') {
        const differing = judged.counts.violations ?? 0;
        const rows = differing === 1 ? '1 row differs' : `${(0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(differing)} rows differ`;
        return { same: 'no', words: `not identical: ${rows}` };
    }
    if (judged?.verdict !== 'holds')
        return { same: 'unknown', words: 'not known to be identical' };
    const healed = lastEnd(course);
    return healed === undefined
        ? { same: 'yes', words: 'identical in the end' }
        : { same: 'yes', words: `identical again after ${seconds(course.rest - healed)}` };
}
/** When the last fault was over; undefined where there was none, or one went on. */
function lastEnd(course) {
    if (!course || course.faults.length === 0 || course.more > 0 || course.rest === null)
        return undefined;
    const last = Math.max(...course.faults.map(({ to }) => to ?? Number.POSITIVE_INFINITY));
    return last <= course.rest ? last : undefined;
}
/** "n1: 1,102; n2, n3: 2,180; 3 refused". */
function acceptedText({ sides, refused, unanswered }) {
    const each = sides.map(({ nodes, writes }) => `${nodes.join(', ')}: ${(0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(writes)}`);
    const more = [
        ...(refused > 0 ? [`${(0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(refused)} refused`] : []),
        ...(unanswered > 0 ? [`${(0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unanswered)} unanswered`] : []),
    ];
    return [...each, ...more].join('; ');
}
/** "3 tests with faults", for a heading; of those without any faults "with clients". */
function rowsTitle(rows) {
    const faulted = rows.some(({ course }) => !course || course.faults.length > 0);
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(rows.length, 'test')} with ${faulted ? 'faults' : 'clients'}`;
}
function seconds(value) {
    return `${value.toFixed(1)} s`;
}


/***/ }),

/***/ 42998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ junitOf),
/* harmony export */   bA: () => (/* binding */ junit),
/* harmony export */   f3: () => (/* binding */ suitesOf),
/* harmony export */   gx: () => (/* binding */ problemSuite)
/* harmony export */ });
/* harmony import */ var _conflicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63397);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78421);
/* harmony import */ var _story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76363);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);
/* harmony import */ var _verdict_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54594);





/**
 * The results as JUnit XML: a suite for each topic, a case for each test. A skipped case has its reason, a known
 * limitation is a passed case that says so, and what is wrong with the run as a whole is a case of its own,
 * so that nobody takes a run that was cut short for a green one.
 */
function junit(results) {
    return junitOf(suitesOf(results), results.seconds);
}
/** The suites of a run; of one of several runs in one report, `prefix` begins the name of each suite and class. */
function suitesOf(results, prefix = '') {
    const topics = (0,_conflicts_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(results.tests, _judge_js__WEBPACK_IMPORTED_MODULE_3__/* .topicOf */ .FW);
    const suites = [...topics].map(([topic, tests]) => suiteElement(`${prefix}${topic}`, tests, results));
    const problem = (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .runProblem */ .d0)(results);
    if (problem !== undefined)
        suites.push(problemSuite(`${prefix}run`, problem, results));
    return suites;
}
/** One report of these suites. */
function junitOf(suites, seconds) {
    const attributes = { name: 'mmr-test-action', ...totals(suites), time: seconds.toFixed(3) };
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites.map((s) => s.xml))}\n`;
}
function suiteElement(name, tests, results) {
    const strict = results.strict === true;
    const count = (wanted) => tests.filter((test) => (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(test, strict) === wanted).length;
    const counts = {
        tests: tests.length,
        failures: count('failed'),
        errors: count('errored'),
        skipped: count('skipped'),
    };
    const time = tests.reduce((sum, test) => sum + test.seconds, 0).toFixed(3);
    const cases = tests.map((test) => caseElement(name, test, strict));
    const attributes = { name, ...counts, time, timestamp: timestamp(results) };
    return { ...counts, xml: element('testsuite', attributes, [properties(results), ...cases]) };
}
/** A case of its own for what is wrong with a run as a whole, so that nobody takes it for a green one. */
function problemSuite(name, problem, results) {
    const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
    const error = element('error', { message: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(problem), type: 'error' }, [xml(problem)]);
    const testcase = element('testcase', { classname: name, name: 'the run as a whole', time: '0.000' }, [
        error,
    ]);
    const attributes = {
        ...{ name, ...counts, time: '0.000' },
        ...(results && { timestamp: timestamp(results) }),
    };
    const about = results ? [properties(results)] : [];
    return { ...counts, xml: element('testsuite', attributes, [...about, testcase]) };
}
function totals(suites) {
    const sum = (key) => suites.reduce((all, suite) => all + suite[key], 0);
    return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}
function properties(results) {
    const { seed, command, cluster } = results;
    const engine = cluster && {
        engine: `${cluster.engine} ${cluster.engineVersion}`,
        servers: cluster.servers,
        ...Object.fromEntries(Object.entries(cluster.settings ?? {}).map(([name, value]) => [`setting ${name}`, value])),
    };
    const all = Object.entries({ verdict: (0,_verdict_line_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictLine */ .MT)(results), seed, command, ...engine });
    return element('properties', {}, all.map(([name, value]) => element('property', { name, value })));
}
function caseElement(classname, test, strict) {
    const message = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(test.reason ?? (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .knownLines */ .jI)(test).join('; '));
    const children = {
        passed: () => [],
        failed: () => [element('failure', { message, type: test.verdict }, [xml((0,_story_js__WEBPACK_IMPORTED_MODULE_4__/* .story */ ._)(test))])],
        errored: () => [element('error', { message, type: test.verdict }, [xml((0,_story_js__WEBPACK_IMPORTED_MODULE_4__/* .story */ ._)(test))])],
        skipped: () => [element('skipped', { message })],
        tolerated: () => [element('system-out', {}, [xml(`known: ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .knownLines */ .jI)(test).join('\nknown: ')}`)])],
    }[(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(test, strict)]();
    const known = (test.known ?? []).map(({ kind, reference }) => element('property', { name: kind === 'defect' ? 'defect' : 'known', value: reference }));
    const all = known.length > 0 ? [element('properties', {}, known), ...children] : children;
    return element('testcase', { classname, name: test.name, time: test.seconds.toFixed(3) }, all);
}
/** Common readers want no fractions and no zone here. */
function timestamp({ startedAt }) {
    return startedAt.slice(0, 19);
}
function element(name, attributes, children = []) {
    const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
    if (children.length === 0)
        return `<${name}${head.join('')}/>`;
    return `<${name}${head.join('')}>${children.join('')}</${name}>`;
}
function xml(text) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Text as text: nothing in it is Markdown, HTML, a table cell's end or a mention. */
function inline(text) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).replace(/[\\`*_{}[\]<>()#+!|~&@$]/g, (char) => `&#${char.charCodeAt(0)};`);
}
/** Text in a fence that is longer than any run of backticks in it, so that nothing in it can end the block. */
function fenced(text, language = '') {
    const body = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text).replace(/\n+$/, '');
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A section that is folded away; `title` is Markdown already. */
function details(title, body) {
    return [
        '<details>',
        `<summary>${title}</summary>`,
        '',
        ...body.flatMap((part) => [part, '']),
        '</details>',
    ].join('\n');
}
/** A table; the cells are Markdown already. */
function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 76363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ story)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78421);

/** Everything that is known of a failure, as text. */
function story(test) {
    const points = (test.subtests ?? []).filter((point) => point.verdict === 'fail' || point.verdict === 'error');
    return [
        test.reason ?? (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .knownLines */ .jI)(test).join('\n'),
        ...points.map((point) => `not ok: ${point.name}${point.reason ? `: ${point.reason}` : ''}`),
        ...(test.diff ? [test.diff] : []),
        ...(test.serverLog ?? []).map(({ node, lines }) => `${node} logged:\n${lines.join('\n')}`),
        `Reproduce: ${test.reproduce}`,
    ].join('\n\n');
}


/***/ }),

/***/ 40273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dn: () => (/* binding */ summaryPicture),
/* harmony export */   n_: () => (/* binding */ VERDICT_ICONS)
/* harmony export */ });
/* unused harmony export fateSquares */
/* harmony import */ var _checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18503);
/* harmony import */ var _fates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54337);
/* harmony import */ var _faulted_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32317);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54285);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65655);





const VERDICT_ICONS = {
    ...{ pass: '✅', fail: '❌', error: '⚠️', skip: '⏭️', known: '📖' },
};
const SQUARES = {
    ...{ final: '🟩', superseded: '🟦', merged: '🟪', discarded: '🟨' },
    ...{ undecided: '⬜', rejected: '🟧', lost: '🟥' },
};
/** Of a bar, and of a line of time. */
const SIGNS = 10;
/** A row for each test with faults: when they were on, who accepted writes meanwhile, what became of them, and the end. */
function summaryPicture(results, { rows, reason }) {
    const all = (0,_faulted_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .faultedRows */ .xt)(results).filter(({ test }) => rows === 'all' || test.verdict !== 'pass');
    if (all.length === 0)
        return '';
    const most = Math.min(300, reason);
    const lines = all.map(({ test, course, faults, accepted, fates, ending }) => [
        `${VERDICT_ICONS[test.verdict]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(test.name)}`,
        cell([course && timeLine(course), ...faults.map((fault) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(fault, most)))]),
        cell(accepted.map((each) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_faulted_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptedText */ .zs)(each), most)))),
        cell(fates ? [fateSquares(fates), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)((0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesText */ .nC)(fates))] : []),
        `${ENDS[ending.same]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .mG)(ending.words)}`,
    ]);
    const colours = _checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .FATES */ .QH.filter((fate) => all.some(({ fates }) => fates && fates[fate] > 0));
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Test', 'Fault', 'Accepted meanwhile', 'What became of the writes', 'In the end'], lines),
        colours.map((fate) => `${SQUARES[fate]} ${fate}`).join(' · '),
    ]
        .filter(Boolean)
        .join('\n\n');
}
const ENDS = { yes: '🟰', no: '≠', unknown: '❔' };
function cell(parts) {
    return parts.filter(Boolean).join('<br>');
}
/** The time of a test from left to right: ▰ while a fault was on. */
function timeLine({ seconds, faults }) {
    const signs = Array.from({ length: SIGNS }, (_, i) => {
        const [from, to] = [(i * seconds) / SIGNS, ((i + 1) * seconds) / SIGNS];
        return faults.some((fault) => fault.from < to && (fault.to ?? seconds) >= from) ? '▰' : '▱';
    });
    return signs.join('');
}
/** Every fate that there is has a square, however small its part; the largest makes up for it. */
function fateSquares(fates) {
    const whole = (0,_fates_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(fates);
    const each = _checkers_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .FATES */ .QH.map((fate) => ({
        fate,
        squares: fates[fate] === 0 ? 0 : Math.max(1, Math.round((SIGNS * fates[fate]) / whole)),
    }));
    for (let left = SIGNS - each.reduce((sum, { squares }) => sum + squares, 0); left !== 0; left -= Math.sign(left)) {
        each.reduce((a, b) => (b.squares > a.squares ? b : a)).squares += Math.sign(left);
    }
    return each.map(({ fate, squares }) => SQUARES[fate].repeat(squares)).join('');
}


/***/ }),

/***/ 25405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ JOB_SUMMARY_BYTES),
  e: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(53831);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/all-conflicts.ts
var all_conflicts = __webpack_require__(60463);
// EXTERNAL MODULE: ./src/report/conflicts-text.ts
var conflicts_text = __webpack_require__(91053);
// EXTERNAL MODULE: ./src/report/fates.ts
var fates = __webpack_require__(54337);
// EXTERNAL MODULE: ./src/report/summary-picture.ts
var summary_picture = __webpack_require__(40273);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/summary-conflicts.ts






/** What became of changes that met: a row for each kind of table, with the reasons and the maps folded away. */
function conflictsSummary(results, { rows, reason }) {
    const found = (0,all_conflicts/* allConflicts */.V)(results);
    if (!found)
        return [];
    const shown = found.maps.filter(({ scenes }) => rows === 'all' || scenes.wrong > 0);
    const lines = shown.map(({ kind, said, scenes }) => [
        iconOf(scenes),
        `${(0,markdown/* inline */.mG)(kind)}: ${(0,markdown/* inline */.mG)(said)}`,
        ...[scenes.right, scenes.known, scenes.wrong].map(fates/* count */.U9),
    ]);
    const causes = found.causes.map(({ what, verdict, scenes, example }) => `- ${(0,fates/* count */.U9)(scenes)} ${verdict}: ${(0,markdown/* inline */.mG)((0,report_text/* clip */.$Q)(what, reason))} (${(0,markdown/* inline */.mG)((0,report_text/* clip */.$Q)(example, Math.min(300, reason)))})`);
    const maps = shown.flatMap((map) => [`${(0,markdown/* inline */.mG)(map.kind)}:`, (0,markdown/* fenced */.OF)((0,conflicts_text/* mapText */.E0)(map))]);
    return [
        ...(lines.length > 0
            ? [(0,markdown/* table */.tp)(['', 'Two nodes change the same data of', 'Right', 'Known', 'Wrong'], lines)]
            : []),
        ...(causes.length > 0 ? [(0,markdown/* details */.zH)('Why scenes are not right', [causes.join('\n')])] : []),
        ...(maps.length > 0 && rows === 'all' ? [(0,markdown/* details */.zH)('Operation by operation', [LEGEND, ...maps])] : []),
    ];
}
const LEGEND = 'Of each pair the worst of its scenes: `.` right, `k` known, `w` wrong, a blank where none applies.';
function iconOf({ known, wrong }) {
    return summary_picture/* VERDICT_ICONS */.n_[wrong > 0 ? 'fail' : known > 0 ? 'known' : 'pass'];
}

// EXTERNAL MODULE: ./src/report/verdict-line.ts
var verdict_line = __webpack_require__(54594);
;// CONCATENATED MODULE: ./src/report/summary.ts








/** What GitHub takes as the summary of one step; anything longer is thrown away as a whole. */
const JOB_SUMMARY_BYTES = 1024 * 1024;
const ALL = Number.POSITIVE_INFINITY;
const STEPS = [
    { lines: ALL, failures: ALL, reason: ALL, rows: 'all', cut: '' },
    { lines: 60, failures: ALL, reason: 4000, rows: 'all', cut: 'long diffs and logs are cut to 60 lines' },
    {
        lines: 20,
        failures: 50,
        reason: 1000,
        rows: 'all',
        cut: 'diffs and logs are cut to 20 lines, of 50 failures at most',
    },
    { lines: 0, failures: 50, reason: 300, rows: 'all', cut: 'diffs and logs are left out' },
    {
        lines: 0,
        failures: 20,
        reason: 200,
        rows: 'not passed',
        cut: 'diffs, logs and tests that passed are left out',
    },
    { lines: 0, failures: 0, reason: 0, rows: 'counts', cut: 'everything but the counts is left out' },
];
/**
 * The results as a job summary in GitHub's Markdown: verdict, facts, the tests by topic, each failure's details.
 * Where that is longer than `maxBytes` it tells less, step by step, and says what was left out.
 */
function summaryMarkdown(results, maxBytes = JOB_SUMMARY_BYTES) {
    let text = '';
    // What is too long already needs no drawing to find out; it could be too long to be drawn at all.
    for (const telling of rawLength(results) > maxBytes ? STEPS.slice(1) : STEPS) {
        text = tell(results, telling);
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    return Buffer.from(text)
        .subarray(0, maxBytes)
        .toString()
        .replace(/\ufffd+$/, '');
}
function rawLength({ tests }) {
    const logs = tests.flatMap(({ serverLog = [] }) => serverLog.flatMap(({ lines }) => lines));
    const texts = [...tests.flatMap(({ reason = '', diff = '' }) => [reason, diff]), ...logs];
    return texts.reduce((sum, { length }) => sum + length, 0);
}
function tell(results, telling) {
    const { rows } = telling;
    const problem = (0,judge/* runProblem */.d0)(results);
    const failures = (0,judge/* troubles */.d4)(results).slice(0, telling.failures);
    const parts = [
        `## ${ICONS[results.verdict]} Multi-master replication: ${(0,markdown/* inline */.mG)((0,verdict_line/* verdictLine */.MT)(results))}`,
        (0,markdown/* inline */.mG)(`${(0,facts/* countsLine */.J7)(results)} in ${results.seconds.toFixed(1)} s`),
        (0,markdown/* inline */.mG)((0,report_text/* clip */.$Q)((0,facts/* wholeFacts */.Bv)(results), 1000)),
        ...(problem === undefined ? [] : ['**The run could not be judged:**', (0,markdown/* fenced */.OF)((0,report_text/* clip */.$Q)(problem, 4000))]),
        ...(rows === 'counts'
            ? []
            : [
                ...faulted(results, { ...telling, rows }),
                ...conflictsSummary(results, { ...telling, rows }),
                testTable(results, telling),
                ...answered(results),
            ]),
        ...(failures.length > 0
            ? ['### What went wrong', ...failures.map((test) => failure(test, telling))]
            : []),
        ...(rows === 'counts' ? [] : knownAndSkipped(results, telling)),
        ...(telling.cut
            ? [`_To stay under the size that GitHub shows, ${telling.cut}: all of it is in results.json._`]
            : []),
        ...(results.command.length < 1000 ? ['Run it again:', (0,markdown/* fenced */.OF)((0,report_text/* pasteable */.yK)(results.command), 'sh')] : []),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
const ICONS = { pass: '✅', fail: '❌', error: '⚠️' };
/** What became of the data, for each test that had faults: as a picture, and in words. */
function faulted(results, telling) {
    const told = results.tests.filter((test) => test.statement !== undefined);
    const words = told.map((test) => {
        const measured = test.metrics ? `\n\n${(0,markdown/* inline */.mG)((0,figures/* figuresLine */.o)(test.metrics))}` : '';
        return `**${(0,markdown/* inline */.mG)(test.name)}**: ${(0,markdown/* inline */.mG)((0,report_text/* clip */.$Q)(test.statement, Math.max(telling.reason, 1000)))}${measured}`;
    });
    return [(0,summary_picture/* summaryPicture */.dn)(results, telling), ...(words.length > 0 ? [(0,markdown/* details */.zH)('In words', words)] : [])];
}
/** What tests have found out about what the user gave them. */
function answered({ tests }) {
    return tests.flatMap(({ name, answers }) => answers
        ? [
            `### ${(0,markdown/* inline */.mG)(name)}`,
            (0,markdown/* inline */.mG)(answers.line),
            ...answers.tables.flatMap(({ title, columns, rows }) => [
                `**${(0,markdown/* inline */.mG)(title)}**`,
                (0,markdown/* table */.tp)(columns.map((text) => (0,markdown/* inline */.mG)(text)), rows.map((row) => row.map((text) => (0,markdown/* inline */.mG)(text)))),
            ]),
        ]
        : []);
}
function testTable(results, { rows, reason }) {
    const tests = rows === 'all' ? results.tests : results.tests.filter((test) => test.verdict !== 'pass');
    if (tests.length === 0)
        return '';
    const topics = [...new Set(tests.map(judge/* topicOf */.FW))];
    const lines = topics.flatMap((topic) => tests.filter((test) => (0,judge/* topicOf */.FW)(test) === topic));
    return (0,markdown/* table */.tp)(['', 'Test', 'Time', 'What it proves, or why not'], lines.map((test) => [
        summary_picture/* VERDICT_ICONS */.n_[test.verdict],
        (0,markdown/* inline */.mG)(test.name),
        test.verdict === 'skip' ? '' : `${test.seconds.toFixed(1)} s`,
        (0,markdown/* inline */.mG)((0,report_text/* clip */.$Q)(saying(test), Math.min(300, reason))),
    ]));
}
function saying(test) {
    if (test.verdict === 'known')
        return `known: ${(0,judge/* knownLines */.jI)(test).join('; ')}`;
    return (0,report_text/* headline */.Pl)((test.verdict === 'pass' ? test.proves : test.reason) ?? '');
}
function failure(test, { lines, reason }) {
    const points = (test.subtests ?? []).filter((point) => point.verdict === 'fail' || point.verdict === 'error');
    return (0,markdown/* details */.zH)(`${summary_picture/* VERDICT_ICONS */.n_[test.verdict]} <b>${(0,markdown/* inline */.mG)(test.name)}</b>`, [
        ...(test.proves ? [`It proves: ${(0,markdown/* inline */.mG)(test.proves)}`] : []),
        (0,markdown/* fenced */.OF)((0,report_text/* clip */.$Q)(test.reason ?? (0,judge/* knownLines */.jI)(test).join('\n'), reason)),
        ...(points.length > 0
            ? [(0,markdown/* fenced */.OF)(cutLines(points.map((p) => `not ok: ${p.name}`).join('\n'), Math.max(lines, 10)))]
            : []),
        ...(test.diff && lines > 0 ? [(0,markdown/* fenced */.OF)(cutLines(test.diff, lines), 'diff')] : []),
        ...(test.serverLog ?? []).flatMap(({ node, lines: log }) => log.length === 0 || lines === 0
            ? []
            : [`${(0,markdown/* inline */.mG)(node)} logged:`, (0,markdown/* fenced */.OF)(cutLines(log.join('\n'), lines))]),
        'Reproduce:',
        (0,markdown/* fenced */.OF)((0,report_text/* pasteable */.yK)((0,report_text/* clip */.$Q)(test.reproduce, 2000)), 'sh'),
        ...(test.log ? [`Its log: ${codeSpan(test.log)} in the run directory`] : []),
    ]);
}
function knownAndSkipped(results, { reason }) {
    const known = results.tests.filter((test) => (0,judge/* judge */.S4)(test, results.strict === true) === 'tolerated');
    const listed = (title, tests) => {
        const lines = tests.map((test) => `- ${(0,markdown/* inline */.mG)(test.name)}: ${(0,markdown/* inline */.mG)((0,report_text/* clip */.$Q)((0,judge/* knownLines */.jI)(test).join('; '), reason))}`);
        return tests.length === 0 ? [] : [(0,markdown/* details */.zH)(`${title}: ${tests.length}`, [lines.join('\n')])];
    };
    return [
        ...listed('Recorded defects of this release', known.filter(judge/* showsDefect */.u4)),
        ...listed('Known limitations of this version', known.filter((test) => !(0,judge/* showsDefect */.u4)(test))),
    ];
}
function cutLines(text, most) {
    const { lines, more } = (0,report_text/* firstLines */.UV)(text, most);
    const shown = most === ALL ? lines : lines.map((line) => (0,report_text/* clip */.$Q)(line, 500));
    return more > 0 ? [...shown, `… ${more} lines more`].join('\n') : shown.join('\n');
}
function codeSpan(text) {
    return `<code>${(0,markdown/* inline */.mG)(text)}</code>`;
}


/***/ }),

/***/ 24138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RESULTS_FILE: () => (/* binding */ RESULTS_FILE),
  drawReports: () => (/* binding */ drawReports),
  writeReports: () => (/* binding */ writeReports),
  writeResults: () => (/* binding */ writeResults),
  writeTexts: () => (/* binding */ writeTexts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/process/wary.ts
var wary = __webpack_require__(38624);
// EXTERNAL MODULE: ./src/report/ctrf.ts
var ctrf = __webpack_require__(24491);
// EXTERNAL MODULE: ./src/report/junit.ts
var junit = __webpack_require__(42998);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(25405);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/verdict-line.ts
var verdict_line = __webpack_require__(54594);
;// CONCATENATED MODULE: ./src/report/tap.ts



/**
 * The results as TAP 14. A script's own points are a subtest of its point; a skip is `ok # SKIP reason`,
 * a known limitation `not ok # TODO limitation`, and a run that could not be judged ends in `Bail out!`.
 */
function tap(results) {
    const strict = results.strict === true;
    const points = results.tests.flatMap((test, i) => pointLines(test, i + 1, strict));
    const problem = (0,judge/* runProblem */.d0)(results);
    const end = problem === undefined ? [] : [`Bail out! ${tapText(problem)}`];
    const verdict = `# ${tapText((0,verdict_line/* verdictLine */.MT)(results))}`;
    return `${['TAP version 14', `1..${results.tests.length}`, ...points, verdict, ...end].join('\n')}\n`;
}
function pointLines(test, number, strict) {
    const name = tapText(test.name);
    const lines = {
        passed: () => [`ok ${number} - ${name}`],
        failed: () => [`not ok ${number} - ${name}`, ...diagnostics(test)],
        errored: () => [`not ok ${number} - ${name}`, ...diagnostics(test)],
        skipped: () => [`ok ${number} - ${name} # SKIP ${tapText(test.reason ?? '')}`],
        tolerated: () => [`not ok ${number} - ${name} # TODO ${tapText((0,judge/* knownLines */.jI)(test).join('; '))}`],
    }[(0,judge/* judge */.S4)(test, strict)]();
    return [...subtestLines(test), ...lines];
}
function subtestLines({ name, subtests = [] }) {
    if (subtests.length === 0)
        return [];
    const points = subtests.map((point, i) => `    ${subtestPoint(point, i + 1)}`);
    return [`# Subtest: ${tapText(name)}`, ...points, `    1..${subtests.length}`];
}
function subtestPoint(point, number) {
    const reason = tapText(point.reason ?? '');
    const ends = { pass: '', fail: '', error: '', skip: ` # SKIP ${reason}`, known: ` # TODO ${reason}` };
    const ok = point.verdict === 'pass' || point.verdict === 'skip' ? 'ok' : 'not ok';
    return `${ok} ${number} - ${tapText(point.name)}${ends[point.verdict]}`;
}
function diagnostics(test) {
    const logs = (test.serverLog ?? []).map(({ node, lines }) => `${node}:\n${lines.join('\n')}`).join('\n');
    const entries = {
        verdict: test.verdict,
        message: test.reason ?? (0,judge/* knownLines */.jI)(test).join('; '),
        node: test.node,
        diff: test.diff,
        server_log: logs || undefined,
        reproduce: test.reproduce,
    };
    const yaml = Object.entries(entries).flatMap(([key, value]) => value === undefined ? [] : yamlEntry(key, value));
    return [
        '  ---',
        ...yaml.map((line) => `  ${line}`),
        `  duration_ms: ${Math.round(test.seconds * 1000)}`,
        '  ...',
    ];
}
function yamlEntry(key, value) {
    const text = (0,report_text/* printable */.g$)(value);
    if (!text.includes('\n'))
        return [`${key}: ${JSON.stringify(text)}`];
    // The block's indentation is stated, for a first line that begins with blanks.
    return [`${key}: |2-`, ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}
function tapText(text) {
    return (0,report_text/* oneLine */.TN)(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
}

;// CONCATENATED MODULE: ./src/report/write.ts








const REPORTS = {
    'junit.xml': junit/* junit */.bA,
    'results.tap': tap,
    'ctrf.json': ctrf/* ctrf */.oe,
    'summary.md': (results) => (0,summary/* summaryMarkdown */.e)(results),
    // Its style sheet and script are read only when they are needed.
    'report.html': async (results, runDir) => {
        const [{ htmlReport }, { readHistory }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(3956), __webpack_require__.e(4050)]).then(__webpack_require__.bind(__webpack_require__, 83956)),
            __webpack_require__.e(/* import() */ 1331).then(__webpack_require__.bind(__webpack_require__, 1331)),
        ]);
        return htmlReport(runDir, results, readHistory);
    },
};
/** The name of the file that every report is made from. */
const RESULTS_FILE = 'results.json';
/** Writes results.json so that a reader sees the old one or the new one, never half of one. */
async function writeResults(runDir, results) {
    await replaceFile((0,external_node_path_.join)(runDir, RESULTS_FILE), `${JSON.stringify(results, undefined, 2)}\n`);
}
/**
 * Writes results.json, and then every report that is made from it. One that fails stops none of the others.
 *
 * @returns what could not be written and why, one line each; nobody else says so
 */
async function writeReports(runDir, results) {
    const saved = await attempt(runDir, RESULTS_FILE, () => writeResults(runDir, results));
    return [...saved, ...(await drawReports(runDir, results))];
}
/** Writes the reports that are made from results.json and the run directory, and leaves that as it is. @returns as writeReports */
async function drawReports(runDir, results, reports = REPORTS) {
    const all = Object.entries(reports).map(([file, draw]) => attempt(runDir, file, async () => replaceFile((0,external_node_path_.join)(runDir, file), await draw(results, runDir))));
    return (await Promise.all(all)).flat();
}
/** Writes whatever is not a run's own: one text a file, each whole or not at all. @returns as writeReports */
async function writeTexts(folder, texts) {
    const all = Object.entries(texts).map(([file, draw]) => attempt(folder, file, () => replaceFile((0,external_node_path_.join)(folder, file), draw())));
    return (await Promise.all(all)).flat();
}
async function attempt(runDir, file, write) {
    try {
        await write();
        return [];
    }
    catch (error) {
        return [`${(0,external_node_path_.join)(runDir, file)} could not be written: ${(0,errors/* messageOf */.bD)(error)}`];
    }
}
async function replaceFile(path, text) {
    const unfinished = `${path}.${process.pid}.new`;
    try {
        await (0,wary/* writeWarily */.Cn)(unfinished, text);
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ })

};
