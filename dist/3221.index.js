export const id = 3221;
export const ids = [3221];
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

/***/ 89294:
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
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/markdown.ts

/** Text as text: nothing in it is Markdown, HTML, a table cell's end or a mention. */
function inline(text) {
    return (0,report_text/* oneLine */.TN)(text).replace(/[\\`*_{}[\]<>()#+!|~&@$]/g, (char) => `&#${char.charCodeAt(0)};`);
}
/** Text in a fence that is longer than any run of backticks in it, so that nothing in it can end the block. */
function fenced(text, language = '') {
    const body = (0,report_text/* printable */.g$)(text).replace(/\n+$/, '');
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

// EXTERNAL MODULE: ./src/report/all-conflicts.ts
var all_conflicts = __webpack_require__(60463);
// EXTERNAL MODULE: ./src/report/conflicts-text.ts
var conflicts_text = __webpack_require__(91053);
// EXTERNAL MODULE: ./src/report/fates.ts
var report_fates = __webpack_require__(54337);
// EXTERNAL MODULE: ./src/checkers/fates.ts
var checkers_fates = __webpack_require__(18503);
// EXTERNAL MODULE: ./src/report/faulted-rows.ts
var faulted_rows = __webpack_require__(32317);
;// CONCATENATED MODULE: ./src/report/summary-picture.ts





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
    const all = (0,faulted_rows/* faultedRows */.xt)(results).filter(({ test }) => rows === 'all' || test.verdict !== 'pass');
    if (all.length === 0)
        return '';
    const most = Math.min(300, reason);
    const lines = all.map(({ test, course, faults, accepted, fates, ending }) => [
        `${VERDICT_ICONS[test.verdict]} ${inline(test.name)}`,
        cell([course && timeLine(course), ...faults.map((fault) => inline((0,report_text/* clip */.$Q)(fault, most)))]),
        cell(accepted.map((each) => inline((0,report_text/* clip */.$Q)((0,faulted_rows/* acceptedText */.zs)(each), most)))),
        cell(fates ? [fateSquares(fates), inline((0,report_fates/* fatesText */.nC)(fates))] : []),
        `${ENDS[ending.same]} ${inline(ending.words)}`,
    ]);
    const colours = checkers_fates/* FATES */.QH.filter((fate) => all.some(({ fates }) => fates && fates[fate] > 0));
    return [
        table(['Test', 'Fault', 'Accepted meanwhile', 'What became of the writes', 'In the end'], lines),
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
    const whole = (0,report_fates/* writesOf */.AP)(fates);
    const each = checkers_fates/* FATES */.QH.map((fate) => ({
        fate,
        squares: fates[fate] === 0 ? 0 : Math.max(1, Math.round((SIGNS * fates[fate]) / whole)),
    }));
    for (let left = SIGNS - each.reduce((sum, { squares }) => sum + squares, 0); left !== 0; left -= Math.sign(left)) {
        each.reduce((a, b) => (b.squares > a.squares ? b : a)).squares += Math.sign(left);
    }
    return each.map(({ fate, squares }) => SQUARES[fate].repeat(squares)).join('');
}

;// CONCATENATED MODULE: ./src/report/summary-conflicts.ts






/** What became of changes that met: a row for each kind of table, with the reasons and the maps folded away. */
function conflictsSummary(results, { rows, reason }) {
    const found = (0,all_conflicts/* allConflicts */.V)(results);
    if (!found)
        return [];
    const shown = found.maps.filter(({ scenes }) => rows === 'all' || scenes.wrong > 0);
    const lines = shown.map(({ kind, said, scenes }) => [
        iconOf(scenes),
        `${inline(kind)}: ${inline(said)}`,
        ...[scenes.right, scenes.known, scenes.wrong].map(report_fates/* count */.U9),
    ]);
    const causes = found.causes.map(({ what, verdict, scenes, example }) => `- ${(0,report_fates/* count */.U9)(scenes)} ${verdict}: ${inline((0,report_text/* clip */.$Q)(what, reason))} (${inline((0,report_text/* clip */.$Q)(example, Math.min(300, reason)))})`);
    const maps = shown.flatMap((map) => [`${inline(map.kind)}:`, fenced((0,conflicts_text/* mapText */.E0)(map))]);
    return [
        ...(lines.length > 0
            ? [table(['', 'Two nodes change the same data of', 'Right', 'Known', 'Wrong'], lines)]
            : []),
        ...(causes.length > 0 ? [details('Why scenes are not right', [causes.join('\n')])] : []),
        ...(maps.length > 0 && rows === 'all' ? [details('Operation by operation', [LEGEND, ...maps])] : []),
    ];
}
const LEGEND = 'Of each pair the worst of its scenes: `.` right, `k` known, `w` wrong, a blank where none applies.';
function iconOf({ known, wrong }) {
    return VERDICT_ICONS[wrong > 0 ? 'fail' : known > 0 ? 'known' : 'pass'];
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
        `## ${ICONS[results.verdict]} Multi-master replication: ${inline((0,verdict_line/* verdictLine */.MT)(results))}`,
        inline(`${(0,facts/* countsLine */.J)(results)} in ${results.seconds.toFixed(1)} s`),
        inline((0,report_text/* clip */.$Q)((0,facts/* wholeFacts */.B)(results), 1000)),
        ...(problem === undefined ? [] : ['**The run could not be judged:**', fenced((0,report_text/* clip */.$Q)(problem, 4000))]),
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
        ...(results.command.length < 1000 ? ['Run it again:', fenced((0,report_text/* pasteable */.yK)(results.command), 'sh')] : []),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
const ICONS = { pass: '✅', fail: '❌', error: '⚠️' };
/** What became of the data, for each test that had faults: as a picture, and in words. */
function faulted(results, telling) {
    const told = results.tests.filter((test) => test.statement !== undefined);
    const words = told.map((test) => {
        const measured = test.metrics ? `\n\n${inline((0,figures/* figuresLine */.o)(test.metrics))}` : '';
        return `**${inline(test.name)}**: ${inline((0,report_text/* clip */.$Q)(test.statement, Math.max(telling.reason, 1000)))}${measured}`;
    });
    return [summaryPicture(results, telling), ...(words.length > 0 ? [details('In words', words)] : [])];
}
/** What tests have found out about what the user gave them. */
function answered({ tests }) {
    return tests.flatMap(({ name, answers }) => answers
        ? [
            `### ${inline(name)}`,
            inline(answers.line),
            ...answers.tables.flatMap(({ title, columns, rows }) => [
                `**${inline(title)}**`,
                table(columns.map((text) => inline(text)), rows.map((row) => row.map((text) => inline(text)))),
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
    return table(['', 'Test', 'Time', 'What it proves, or why not'], lines.map((test) => [
        VERDICT_ICONS[test.verdict],
        inline(test.name),
        test.verdict === 'skip' ? '' : `${test.seconds.toFixed(1)} s`,
        inline((0,report_text/* clip */.$Q)(saying(test), Math.min(300, reason))),
    ]));
}
function saying(test) {
    if (test.verdict === 'known')
        return `known: ${(0,judge/* knownLines */.jI)(test).join('; ')}`;
    return (0,report_text/* headline */.Pl)((test.verdict === 'pass' ? test.proves : test.reason) ?? '');
}
function failure(test, { lines, reason }) {
    const points = (test.subtests ?? []).filter((point) => point.verdict === 'fail' || point.verdict === 'error');
    return details(`${VERDICT_ICONS[test.verdict]} <b>${inline(test.name)}</b>`, [
        ...(test.proves ? [`It proves: ${inline(test.proves)}`] : []),
        fenced((0,report_text/* clip */.$Q)(test.reason ?? (0,judge/* knownLines */.jI)(test).join('\n'), reason)),
        ...(points.length > 0
            ? [fenced(cutLines(points.map((p) => `not ok: ${p.name}`).join('\n'), Math.max(lines, 10)))]
            : []),
        ...(test.diff && lines > 0 ? [fenced(cutLines(test.diff, lines), 'diff')] : []),
        ...(test.serverLog ?? []).flatMap(({ node, lines: log }) => log.length === 0 || lines === 0
            ? []
            : [`${inline(node)} logged:`, fenced(cutLines(log.join('\n'), lines))]),
        'Reproduce:',
        fenced((0,report_text/* pasteable */.yK)((0,report_text/* clip */.$Q)(test.reproduce, 2000)), 'sh'),
        ...(test.log ? [`Its log: ${codeSpan(test.log)} in the run directory`] : []),
    ]);
}
function knownAndSkipped(results, { reason }) {
    const known = results.tests.filter((test) => (0,judge/* judge */.S4)(test, results.strict === true) === 'tolerated');
    const listed = (title, tests) => {
        const lines = tests.map((test) => `- ${inline(test.name)}: ${inline((0,report_text/* clip */.$Q)((0,judge/* knownLines */.jI)(test).join('; '), reason))}`);
        return tests.length === 0 ? [] : [details(`${title}: ${tests.length}`, [lines.join('\n')])];
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
    return `<code>${inline(text)}</code>`;
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
