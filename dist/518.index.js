export const id = 518;
export const ids = [518];
export const modules = {

/***/ 46518:
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
    const problem = (0,judge/* runProblem */.d0)(results);
    const failures = (0,judge/* troubles */.d4)(results).slice(0, telling.failures);
    const parts = [
        `## ${ICONS[results.verdict]} Multi-master replication: ${results.verdict}`,
        inline(`${(0,facts/* countsLine */.J)(results)} in ${results.seconds.toFixed(1)} s`),
        inline((0,report_text/* clip */.$Q)((0,facts/* wholeFacts */.B)(results), 1000)),
        ...(problem === undefined ? [] : ['**The run could not be judged:**', fenced((0,report_text/* clip */.$Q)(problem, 4000))]),
        ...(telling.rows === 'counts' ? [] : [statements(results, telling), testTable(results, telling)]),
        ...(failures.length > 0
            ? ['### What went wrong', ...failures.map((test) => failure(test, telling))]
            : []),
        ...(telling.rows === 'counts' ? [] : knownAndSkipped(results, telling)),
        ...(telling.cut
            ? [`_To stay under the size that GitHub shows, ${telling.cut}: all of it is in results.json._`]
            : []),
        ...(results.command.length < 1000 ? [`Run it again: ${codeSpan(results.command)}`] : []),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
const ICONS = { pass: '✅', fail: '❌', error: '⚠️' };
const VERDICT_ICONS = { pass: '✅', fail: '❌', error: '⚠️', skip: '⏭️', known: '📖' };
/** What became of the data, for each test that had faults. */
function statements({ tests }, { reason }) {
    const told = tests.filter((test) => test.statement !== undefined);
    return told
        .map((test) => {
        const measured = test.metrics ? `\n\n${inline((0,figures/* figuresLine */.o)(test.metrics))}` : '';
        return `**${inline(test.name)}**: ${inline((0,report_text/* clip */.$Q)(test.statement, Math.max(reason, 1000)))}${measured}`;
    })
        .join('\n\n');
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
        `Reproduce: ${codeSpan((0,report_text/* clip */.$Q)(test.reproduce, 2000))}`,
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


/***/ })

};
