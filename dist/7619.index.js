export const id = 7619;
export const ids = [7619];
export const modules = {

/***/ 74114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _process_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87818);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13352);




const ASSIGNMENT = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
/**
 * Reads a file of `export NAME="value"` lines as a shell would that sources it: quotes, comments and `$NAME` from
 * earlier lines or the environment. Of commands it knows only `whoami`, which the earlier runner's files use.
 *
 * @throws RequestError with file and line for every line that is something else
 */
function readConfig(file, environment = process.env) {
    const values = {};
    const problems = [];
    readLines(file).forEach((raw, i) => {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            return;
        const problem = readLine(line, values, environment);
        if (problem)
            problems.push(`${file}:${i + 1}: ${problem}`);
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(problems.join('\n'));
    return values;
}
function readLines(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')
            .replace(/^\ufeff/, '')
            .split(/\r?\n/);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`config file "${file}" cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .whyUnreadable */ ._p)(error)}`, { cause: error });
    }
}
/** Takes the line's value into `values`. @returns what is wrong with the line */
function readLine(line, values, environment) {
    const [, name, rest] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined || rest === undefined)
        return `expected export NAME="value", found: ${line}`;
    const value = readValue(rest, { ...environment, ...values });
    if ('problem' in value)
        return `${name}: ${value.problem}`;
    values[name] = value.text;
    return undefined;
}
// One piece of a value: 'as it is', "with $NAME", or bare.
const PIECE = /'([^']*)'|"((?:[^"\\]|\\.)*)"|((?:`[^`]*`|\$\([^)]*\)|\\.|[^\s'"\\;&|<>()`])+)/y;
function readValue(text, known) {
    let value = '';
    PIECE.lastIndex = 0;
    let end = 0;
    for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
        end = PIECE.lastIndex;
        const [, single, double, bare] = piece;
        const read = double === undefined ? expand(bare ?? '', BARE, known) : expand(double, IN_QUOTES, known);
        if ('problem' in read)
            return read;
        value += single ?? read.text;
    }
    const after = text.slice(end);
    if (/^(\s+#.*|\s*)$/.test(after))
        return { text: value };
    const hint = /^['"]/.test(after)
        ? 'a quote that is not closed'
        : 'a value with blanks or shell signs needs quotes';
    return { problem: `${hint}: ${after.trim()}` };
}
// What a backslash takes the meaning of, and what is replaced.
const IN_QUOTES = /\\([$`"\\])|`([^`]*)`|\$\(([^)]*)\)|\$\{([^}]*)\}|\$(\w+)/g;
const BARE = /\\(.)|`([^`]*)`|\$\(([^)]*)\)|\$\{([^}]*)\}|\$(\w+)/g;
function expand(text, pattern, known) {
    let problem;
    const expanded = text.replace(pattern, (_, plain, tick, paren, brace, bare) => {
        if (plain !== undefined)
            return plain;
        const command = tick ?? paren;
        if (command !== undefined) {
            if (command.trim() === 'whoami') {
                const name = (0,_process_user_js__WEBPACK_IMPORTED_MODULE_2__/* .accountName */ .vi)();
                problem ??= name === undefined ? `whoami: ${(0,_process_user_js__WEBPACK_IMPORTED_MODULE_2__/* .namelessUser */ .gf)()}` : undefined;
                return name ?? '';
            }
            problem ??= `commands are not run: ${command}`;
            return '';
        }
        const name = brace ?? bare;
        if (known[name] === undefined) {
            problem ??= /^\w+$/.test(name)
                ? `$${name} is not set`
                : `\${${name}}: only $NAME and \${NAME} are understood`;
        }
        return known[name] ?? '';
    });
    return problem === undefined ? { text: expanded } : { problem };
}


/***/ }),

/***/ 81783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Console),
/* harmony export */   Z: () => (/* binding */ near)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89846);
/* harmony import */ var _report_conflicts_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91053);
/* harmony import */ var _report_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51349);
/* harmony import */ var _report_figures_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53831);
/* harmony import */ var _report_judge_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78421);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65655);
/* harmony import */ var _report_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54594);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40910);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83058);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51715);











/** Lines of a reason, a diff or a server's log that are shown; with -d all of them are. */
const MOST_LINES = 40;
const NAME_WIDTH = 58;
const STYLES = {
    pass: 'green',
    fail: 'red',
    error: 'yellow',
    skip: 'dim',
    known: 'cyan',
};
/** Shows a run while it goes on, a line for each test as it ends, and its failures in full. */
class Console {
    out;
    options;
    status;
    paint;
    runDir = '';
    constructor(out, options) {
        this.out = out;
        this.options = options;
        this.status = new _status_js__WEBPACK_IMPORTED_MODULE_7__/* .StatusLine */ .v(out);
        this.paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_8__/* .painter */ .C)(out);
    }
    started({ runDir, runId }) {
        this.runDir = runDir;
        if (this.options.debug)
            this.print([`run ${runId} in ${near(runDir)}`]);
    }
    note(line) {
        const [first = '', ...rest] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(line).split('\n');
        this.print([this.paint('dim', first), ...this.quoted(rest.join('\n'))]);
    }
    testStarted(name) {
        this.status.started(name);
        if (this.options.debug)
            this.print([this.paint('dim', `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(name)} starts`)]);
    }
    testProgress(name, text) {
        this.status.progressed(name, text);
    }
    testEnded(result, done, total) {
        this.status.ended(result.name, done, total);
        // What an early end kept from running is said once, at the end.
        if (!(0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .wasNotRun */ ._o)(result))
            this.print([this.testLine(result), ...this.story(result)]);
    }
    /** Says something on a line of its own, at once. */
    say(line) {
        this.print([(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(line)]);
    }
    /** The counts, what went wrong in short, and the verdict. */
    finished(results, runDir) {
        const bad = (0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .troubles */ .d4)(results);
        const notRun = bad.filter(_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .wasNotRun */ ._o);
        const problem = (0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .runProblem */ .d0)(results);
        const verdictStyle = STYLES[results.verdict];
        const met = (0,_report_conflicts_text_js__WEBPACK_IMPORTED_MODULE_2__/* .conflictsLines */ .n)(results);
        this.print([
            '',
            ...met,
            ...(met.length > 0 ? [''] : []),
            ...this.shortLines(bad.filter((test) => !(0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .wasNotRun */ ._o)(test))),
            ...(notRun.length > 0 ? [this.paint('yellow', `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(notRun.length, 'test')} did not run`)] : []),
            ...(bad.length > 0 ? [''] : []),
            ...(problem === undefined
                ? []
                : [this.paint('yellow', 'the run could not be judged:'), ...this.quoted(problem), '']),
            this.paint('bold', (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_report_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictLine */ .MT)(results))),
            `${(0,_report_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .countsLine */ .J7)(results)} in ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .seconds */ .YA)(results.seconds * 1000)}`,
            this.paint('dim', (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)((0,_report_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeFacts */ .Bv)(results))),
            `${this.paint('bold', this.paint(verdictStyle, results.verdict))}  ${near(runDir)}`,
        ]);
    }
    /** Ends the status line; nothing moves on the terminal afterwards. */
    close() {
        this.status.stop();
    }
    testLine(test) {
        const name = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(test.name);
        const dots = this.paint('dim', '.'.repeat(Math.max(3, NAME_WIDTH - name.length)));
        const verdict = this.paint(STYLES[test.verdict], test.verdict.padEnd(5));
        const end = test.verdict === 'skip' ? (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(test.reason ?? '') : (0,_wait_js__WEBPACK_IMPORTED_MODULE_6__/* .seconds */ .YA)(test.seconds * 1000).padStart(6);
        return `${name} ${dots} ${verdict} ${end}`.trimEnd();
    }
    answers({ answers, log }) {
        if (!answers)
            return [];
        const width = (this.out.columns ?? 160) - 4;
        const where = log && this.runDir ? ` (${near((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.runDir, log))})` : '';
        return [
            ...this.quoted(`${answers.line}${where}`),
            ...answers.tables.flatMap((table) => [
                ...this.quoted(`\n${table.title}`),
                ...this.quoted((0,_report_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerLines */ .g)(table, width).join('\n')),
            ]),
        ];
    }
    shortLines(tests) {
        const width = Math.max(0, ...tests.map(({ name }) => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(name).length));
        const room = Math.max(40, (this.out.columns ?? 160) - width - 8);
        return tests.map((test) => {
            const verdict = this.paint(STYLES[test.verdict], test.verdict.padEnd(5));
            return `${verdict} ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(test.name).padEnd(width)} ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(saying(test)), room)}`;
        });
    }
    story(test) {
        const known = [
            ...this.quoted(sentences(test.statement ?? '').join('\n')),
            ...(test.metrics ? this.quoted((0,_report_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .figuresLine */ .o)(test.metrics)) : []),
            ...this.answers(test),
            ...(0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .knownLines */ .jI)(test).flatMap((line) => this.quoted(`known: ${line}`)),
        ];
        const judged = (0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .judge */ .S4)(test, this.options.strict);
        if (judged !== 'failed' && judged !== 'errored')
            return known;
        const points = (test.subtests ?? []).filter((p) => this.options.debug || !['pass', 'skip'].includes(p.verdict));
        return [
            ...(test.proves ? [this.paint('dim', `  proves: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(test.proves)}`)] : []),
            ...(test.node ? [`  on ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(test.node)}`] : []),
            ...this.quoted(test.reason ?? ''),
            ...known,
            ...this.quoted(points.map((p) => `${p.verdict}: ${p.name}${p.reason ? `: ${p.reason}` : ''}`).join('\n')),
            ...this.quoted(test.diff ?? '', (line) => (0,_style_js__WEBPACK_IMPORTED_MODULE_8__/* .paintDiff */ .a)(this.paint, line)),
            ...(test.serverLog ?? []).flatMap(({ node, lines }) => lines.length === 0 ? [] : [`  ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(node)} logged`, ...this.quoted(lines.join('\n'))]),
            ...(test.log && this.runDir ? [`  log        ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(near((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(this.runDir, test.log)))}`] : []),
            `  reproduce  ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .pasteable */ .yK)(test.reproduce)}`,
        ];
    }
    // The bar keeps apart what others printed from what we say, and a line of it from being a command to GitHub.
    quoted(text, paint = (line) => line) {
        if (text.trim() === '')
            return [];
        const { lines, more } = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstLines */ .UV)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(text), this.options.debug ? Number.POSITIVE_INFINITY : MOST_LINES);
        const shown = lines.map((line) => `  ${this.paint('dim', '|')} ${paint(this.options.debug ? line : (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(line, 1000))}`);
        return more === 0 ? shown : [...shown, this.paint('dim', `  … ${more} lines more; -d shows all of them`)];
    }
    print(lines) {
        this.status.clear();
        this.out.write(`${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .uncommanding */ .R6)(lines.join('\n'))}\n`);
        this.status.draw();
    }
}
/** A statement reads best a sentence a line. */
function sentences(statement) {
    return statement.split(/(?<=\.) (?=[A-Z0-9])/);
}
function saying(test) {
    return test.reason ?? (0,_report_judge_js__WEBPACK_IMPORTED_MODULE_9__/* .knownLines */ .jI)(test).join('; ');
}
/** A path as short as it can be written here. */
function near(path) {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(process.cwd(), path);
    return here !== '' && here.length < path.length ? here : path;
}


/***/ }),

/***/ 43563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ listenForSignals)
/* harmony export */ });
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
/**
 * The first SIGINT, SIGTERM or SIGHUP asks for an orderly stop; one more ends the process at once.
 *
 * @param say told in one line what the first signal does
 * @param stopping what that is
 */
function listenForSignals(say, stopping = 'taking away what was started and writing what there is') {
    const controller = new AbortController();
    let status;
    const handle = (name) => {
        if (status !== undefined)
            process.exit(128 + NUMBERS[name]);
        status = 128 + NUMBERS[name];
        say(`${name}: ${stopping}; once more ends at once`);
        controller.abort(new Error(`stopped by ${name}`));
    };
    const names = Object.keys(NUMBERS);
    for (const name of names)
        process.on(name, handle);
    return {
        signal: controller.signal,
        status: () => status,
        dispose: () => {
            for (const name of names)
                process.off(name, handle);
        },
    };
}


/***/ }),

/***/ 83058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ StatusLine)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);


/** Often enough to be seen moving, seldom enough to cost nothing. */
const REDRAW_MS = 200;
/**
 * The last line of a terminal: what runs now, how much is done, for how long. Elsewhere it is a line of its own now and
 * then, where that is asked for, or nothing.
 */
class StatusLine {
    out;
    began = performance.now();
    /** What each test that runs is doing, where it tells. */
    running = new Map();
    timer;
    progress = '';
    drawn = false;
    terminal;
    /** @param nowAndThen milliseconds between two lines where there is no terminal */
    constructor(out, nowAndThen) {
        this.out = out;
        this.terminal = out.isTTY === true && process.env.TERM !== 'dumb';
        const every = this.terminal ? REDRAW_MS : nowAndThen;
        if (every === undefined)
            return;
        this.timer = setInterval(() => (this.terminal ? this.draw() : this.say()), every);
        this.timer.unref();
    }
    started(name) {
        this.running.set((0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name), '');
    }
    progressed(name, text) {
        this.running.set((0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name), (0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text));
    }
    ended(name, done, total) {
        this.running.delete((0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name));
        this.progress = `${done}/${total}  `;
    }
    /** Makes room for lines that stay. */
    clear() {
        if (this.drawn)
            this.out.write('\r\u001b[2K');
        this.drawn = false;
    }
    draw() {
        if (!this.timer || !this.terminal)
            return;
        const { doing, elapsed } = this;
        const room = (this.out.columns ?? 80) - 1 - this.progress.length - elapsed.length - 2;
        this.out.write(`\r\u001b[2K${this.progress}${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(doing, Math.max(1, room))}  ${elapsed}`);
        this.drawn = true;
    }
    say() {
        this.out.write(`still at work: ${this.progress}${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(this.doing, 1000)}  ${this.elapsed}\n`);
    }
    get doing() {
        return ([...this.running].map(([name, text]) => (text ? `${name} (${text})` : name)).join(', ') ||
            (this.progress ? 'getting the next servers ready' : 'starting'));
    }
    get elapsed() {
        return (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(performance.now() - this.began);
    }
    /** Takes the line away for good. */
    stop() {
        clearInterval(this.timer);
        this.clear();
    }
}


/***/ }),

/***/ 51715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   a: () => (/* binding */ paintDiff)
/* harmony export */ });
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
function painter(out) {
    const colours = out.isTTY === true && out.hasColors?.() === true;
    return colours ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_, text) => text;
}
/** A unified diff in its usual colours. */
function paintDiff(paint, line) {
    if (line.startsWith('@@'))
        return paint('cyan', line);
    if (line.startsWith('+++') || line.startsWith('---'))
        return paint('bold', line);
    if (line.startsWith('+'))
        return paint('green', line);
    return line.startsWith('-') ? paint('red', line) : line;
}


/***/ }),

/***/ 68059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ hiding),
/* harmony export */   p: () => (/* binding */ LineHider)
/* harmony export */ });
/** What stands for something that nobody is to read. */
const HIDDEN = '***';
/** A shorter secret may be any word of a log: it is hidden where a connection string or a statement says it. */
const LEAST_LETTERS = 8;
/** `password=…` of a connection string, and `password '…'` of a statement. */
const SAID = /(password\s*=\s*)(''[^']+''|'(?:[^'\\]|\\.|'')*'|[^\s'",;)]+)|(password\s+)'(?:[^']|'')*'/gi;
/** The password in a URI. */
const IN_URI = /(postgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]+@/gi;
/** Makes texts fit to be kept by others: a function that hides these passwords, however they are written. */
function hiding(passwords) {
    const words = [...new Set(passwords)]
        .filter((password) => password.length >= LEAST_LETTERS)
        .flatMap(formsOf);
    const exact = words.length > 0 ? new RegExp(words.map(escaped).join('|'), 'g') : undefined;
    return (text) => {
        const said = text
            .replace(SAID, (_, assigned, __, stated) => `${assigned ?? stated}${HIDDEN}`)
            .replace(IN_URI, `$1${HIDDEN}@`);
        return exact ? said.replace(exact, HIDDEN) : said;
    };
}
/** As it is, and as connection strings, statements, URIs and JSON have it. */
function formsOf(password) {
    const quoted = password.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    const json = JSON.stringify(password).slice(1, -1);
    return [...new Set([password, quoted, password.replaceAll("'", "''"), encodeURIComponent(password), json])];
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** The same for bytes that come piece by piece: what it gives back are whole lines. */
class LineHider {
    hide;
    rest = Buffer.alloc(0);
    constructor(hide) {
        this.hide = hide;
    }
    /** The lines that are complete with this piece. */
    push(piece) {
        const all = Buffer.concat([this.rest, piece]);
        const end = all.lastIndexOf(10) + 1;
        this.rest = all.subarray(end);
        return this.hidden(all.subarray(0, end));
    }
    /** What is left of a line without an end. */
    end() {
        const last = this.hidden(this.rest);
        this.rest = Buffer.alloc(0);
        return last;
    }
    // Byte by byte as it was, whatever its encoding: passwords are looked for as the bytes of their UTF-8.
    hidden(bytes) {
        if (bytes.length === 0)
            return bytes;
        const text = bytes.toString('utf8');
        return Buffer.from(text).equals(bytes)
            ? Buffer.from(this.hide(text))
            : Buffer.from(this.hide(bytes.toString('latin1')), 'latin1');
    }
}


/***/ }),

/***/ 89846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Answers),
/* harmony export */   g: () => (/* binding */ answerLines)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const Answers = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('what the tables are about, and where there is more'),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())).describe('as many texts each as there are columns'),
    })),
});
/** A table as lines of text, as wide as `width`: the last column is broken into lines. */
function answerLines({ columns, rows }, width) {
    const last = columns.length - 1;
    const widths = columns.slice(0, last).map((title, i) => {
        const words = title.split(' ').map((word) => word.length);
        return Math.max(...words, Math.min(MOST_WIDE, Math.max(...rows.map((row) => (row[i] ?? '').length))));
    });
    const room = Math.max(MOST_WIDE, width - widths.reduce((sum, w) => sum + w + 2, 0));
    return [columns, ...rows].flatMap((row) => {
        const cells = row.map((text, i) => wrapped(text, i === last ? room : widths[i]));
        const height = Math.max(...cells.map((lines) => lines.length));
        return Array.from({ length: height }, (_, at) => cells
            .map((lines, i) => (lines[at] ?? '').padEnd(i === last ? 0 : widths[i]))
            .join('  ')
            .trimEnd());
    });
}
/** No column but the last is wider. */
const MOST_WIDE = 36;
/** Broken at blanks. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}


/***/ }),

/***/ 90673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ sameNode),
/* harmony export */   Qm: () => (/* binding */ serversFor),
/* harmony export */   SV: () => (/* binding */ NOTHING_SAID),
/* harmony export */   tm: () => (/* binding */ addByNode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41956);


const NOTHING_SAID = { nodes: {} };
/** What follows a comma is another one only where it begins with a node: folders may have commas in their names. */
const BETWEEN = /,(?=\s*n\d+=)/;
/**
 * Adds `n1=VALUE,n2=VALUE`, or a VALUE for all that are not named, to what was said before.
 *
 * @param what is said of a node, for messages: "folder"
 * @throws RequestError when a node is named twice or has a name that no node has, or nothing is said of it
 */
function addByNode(text, before, what) {
    return text.split(BETWEEN).reduce((said, part) => addOne(part.trim(), said, what), before);
}
function addOne(part, before, what) {
    const [, name, value] = /^([A-Za-z][\w-]*)\s*=\s*(.*)$/s.exec(part) ?? [];
    if (name === undefined) {
        if (part === '')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('it must not be empty');
        if (before.others !== undefined && before.others !== part)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`it is given twice, as "${before.others}" and as "${part}"`);
        return { ...before, others: part };
    }
    if (!/^n[1-9]\d*$/.test(name))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`"${name}" is the name of no node: they are n1, n2, …, as in n1=${what.toUpperCase()}`);
    if (value === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`it says nothing of ${name}: give it a ${what}, n1=${what.toUpperCase()}`);
    if (name in before.nodes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`it names ${name} twice, with "${before.nodes[name]}" and with "${value}"`);
    return { ...before, nodes: { ...before.nodes, [name]: value } };
}
/** Which node two of these speak of, for a message; undefined where there is none. */
function sameNode(one = NOTHING_SAID, other = NOTHING_SAID) {
    if (one.others !== undefined && other.others !== undefined)
        return '';
    const node = Object.keys(one.nodes).find((name) => name in other.nodes);
    return node && ` of ${node}`;
}
/** What a request says of servers. */
function serversFor({ pgBin = NOTHING_SAID, image = NOTHING_SAID, pgedgeVersion = NOTHING_SAID, }) {
    const some = ({ nodes }) => (Object.keys(nodes).length > 0 ? nodes : undefined);
    return {
        pgBin: pgBin.others,
        pgBins: some(pgBin),
        image: image.others ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pgedgeImage */ .qb)(pgedgeVersion.others ?? _request_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .zY.pgedgeVersion) ?? '',
        ownImage: image.others !== undefined || undefined,
        images: some(image),
        pgedgeVersion: pgedgeVersion.others,
        pgedgeVersions: some(pgedgeVersion),
    };
}


/***/ }),

/***/ 59008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ addPgSetting),
/* harmony export */   Dm: () => (/* binding */ serverSettings),
/* harmony export */   fz: () => (/* binding */ neededSettings),
/* harmony export */   yr: () => (/* binding */ demandPgSettings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _runtime_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62536);


const VERBOSE = ['debug5', 'debug4', 'debug3', 'debug2', 'debug1', 'debug', 'info', 'notice', 'warning'];
const OURS = [
    {
        names: [
            ...['port', 'listen_addresses', 'unix_socket_directories', 'unix_socket_group'],
            ...['unix_socket_permissions', 'cluster_name', 'data_directory', 'config_file', 'hba_file'],
            ...['ident_file', 'external_pid_file', 'dynamic_shared_memory_type'],
        ],
        why: 'the run decides where its servers are, how they are found, and what is left of them',
    },
    {
        names: ['include', 'include_if_exists', 'include_dir'],
        why: 'it is no setting but a line of a file: give the settings themselves',
    },
    { names: ['wal_level'], why: 'replication takes wal_level=logical', accepted: ['logical'] },
    {
        names: [
            ...['log_destination', 'logging_collector', 'log_line_prefix', 'log_timezone', 'log_error_verbosity'],
            ...['log_autovacuum_min_duration', 'lc_messages'],
        ],
        why: "the run reads the servers' logs back",
    },
    {
        names: ['log_min_messages'],
        why: `the run looks for warnings and errors in the servers' logs; accepted: ${VERBOSE.join(', ')}`,
        accepted: VERBOSE,
    },
    {
        names: [
            'timezone',
            'datestyle',
            'intervalstyle',
            'bytea_output',
            'extra_float_digits',
            'client_encoding',
        ],
        why: "the run compares values by their text; for your scripts' connections set PGTZ, PGDATESTYLE or PGOPTIONS with --config",
    },
    {
        names: ['default_transaction_read_only', 'transaction_read_only'],
        why: 'every node takes writes',
        accepted: ['off', 'false', 'no', '0'],
    },
];
/** Settings that are lists, of which an engine needs some entries and leaves the others to whoever asks. */
const LISTS = ['shared_preload_libraries', 'output_plugin_libraries'];
const NAME = /^[a-z_][a-z0-9_$]*(\.[a-z_][a-z0-9_$]*)*$/;
/**
 * Adds a setting, as `name=value`, to those before it.
 *
 * @throws RequestError when it is no setting, is given twice, or is not for others to decide; whether the servers know
 *   it, `demandPgSettings` asks them
 */
function addPgSetting(text, before) {
    const at = text.indexOf('=');
    const name = text.slice(0, at).trim().toLowerCase();
    const value = text.slice(at + 1).trim();
    if (at < 0 || !NAME.test(name))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('it must be name=value, for example work_mem=64MB');
    if (/\p{Cc}/u.test(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('its value must be on one line, without control characters');
    if (name in before)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`${name} is given twice, as "${before[name]}" and as "${value}"`);
    const ours = OURS.find(({ names }) => names.includes(name));
    if (ours && !ours.accepted?.includes(value.toLowerCase())) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`${name} is the run's own: ${ours.why}`);
    }
    return { ...before, [name]: value };
}
/** What a server of this engine starts with: what was asked for comes last. */
function serverSettings(engine, asked) {
    return { ..._runtime_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVER_SETTINGS */ .M8, ...engine.haste, ...engine.settings(), ...asked };
}
/** What of it is needed, and nothing that only makes it quicker. */
function neededSettings(engine, asked) {
    return { ..._runtime_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .SERVER_SETTINGS */ .M8, ...engine.settings(), ...asked };
}
/**
 * Asks the servers' own program whether it takes what was asked for; nothing is started for it that lasts.
 *
 * @throws RequestError naming the setting, with what the engine needs, or with the server's own words
 */
async function demandPgSettings(asked, parts) {
    if (Object.keys(asked).length === 0)
        return;
    for (const part of parts)
        await demandOf(asked, part);
}
async function demandOf(asked, { runtime, engine }) {
    for (const [name, needed] of Object.entries(engine.settings())) {
        const given = asked[name];
        if (given === undefined || suits(name, given, needed))
            continue;
        const must = LISTS.includes(name) ? `has to hold ${needed}` : `has to be ${needed}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`pg-setting "${name}=${given}": for the engine ${engine.kind} ${name} ${must}, on which tests and their judgement rely`);
    }
    const refused = await runtime.refuses(serverSettings(engine, asked), Object.keys(asked));
    if (refused === undefined)
        return;
    const all = Object.entries(asked).map(([name, value]) => `${name}=${value}`);
    const named = all.filter((setting) => refused.toLowerCase().includes(`"${setting.split('=')[0]}"`));
    const which = (named.length > 0 ? named : all).map((setting) => `"${setting}"`).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`pg-setting ${which}: ${runtime.description} does not take it: ${refused}`);
}
function suits(name, given, needed) {
    if (!LISTS.includes(name))
        return given.toLowerCase() === needed;
    const held = entries(given);
    return entries(needed).every((entry) => held.includes(entry));
}
function entries(list) {
    return list.split(',').map((entry) => entry.trim().replaceAll('"', ''));
}


/***/ }),

/***/ 41956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ SEED),
/* harmony export */   Sj: () => (/* binding */ hidingOf),
/* harmony export */   W1: () => (/* binding */ IMAGE),
/* harmony export */   _p: () => (/* binding */ PGEDGE_VERSION),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   hh: () => (/* binding */ SHARD),
/* harmony export */   qb: () => (/* binding */ pgedgeImage),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* harmony import */ var _hide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68059);

/** Hides the passwords that lead to a cluster's servers; where there is none, nothing. */
function hidingOf(cluster) {
    if (!cluster)
        return (text) => text;
    return (0,_hide_js__WEBPACK_IMPORTED_MODULE_0__/* .hiding */ .Q)(cluster.nodes.flatMap(({ password, peers }) => [password, peers.password ?? '']));
}
const DEFAULTS = {
    nodes: 3,
    runtime: 'auto',
    engine: 'auto',
    pgedgeVersion: '17-spock5',
    testTimeout: 120_000,
    resultsDir: 'mmr-results',
};
/** What the seed may be: it is part of the run directory's name. */
const SEED = {
    accepts: (text) => /^[A-Za-z0-9][\w.-]{0,39}$/.test(text),
    accepted: 'up to 40 letters, digits, dots, dashes and underscores',
};
/** As many as GitHub lets a matrix have jobs. */
const MOST_SHARDS = 256;
/** The part of a schedule, as people write it; `read` gives undefined where it is not accepted. */
const SHARD = {
    read(text) {
        const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
        const shard = { number: Number(number), of: Number(of) };
        return shard.number <= shard.of && shard.of <= MOST_SHARDS ? shard : undefined;
    },
    /** Which part it is that there is not, for a message; undefined where what is wrong is something else. */
    lacks(text) {
        const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
        const exists = Number(number) >= 1 && Number(number) <= Number(of);
        return of === undefined || exists ? undefined : `Part ${number} of ${of} does not exist`;
    },
    accepted: `which part of how many, from 1/1 to ${MOST_SHARDS}/${MOST_SHARDS}, as in 2/4`,
};
/** "2/4" */
function shardText({ number, of }) {
    return `${number}/${of}`;
}
const DURATION_UNITS = { s: 1_000, m: 60_000, h: 3_600_000 };
/** How long a test is to go on, as people write it; `read` gives milliseconds, undefined where it is not accepted. */
const DURATION = {
    read(text) {
        const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
        const milliseconds = Math.round(Number(number) * DURATION_UNITS[unit]);
        return milliseconds >= 10_000 && milliseconds <= 86_400_000 ? milliseconds : undefined;
    },
    accepted: 'from 10s to 24h: 90s, 30m, 2h',
};
/** What an image's name may be: nothing that the docker command would take for an option. */
const IMAGE = {
    accepts: (text) => /^[A-Za-z0-9][\w.:/@-]*$/.test(text),
    accepted: 'a reference such as ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal',
};
/**
 * A version as pgEdge names its images: MAJOR-spockMAJOR, or a full tag such as 17.6-spock5.0.4-minimal-1. The groups are
 * the versions of PostgreSQL and Spock.
 */
const PGEDGE_VERSION = /^(\d+(?:\.\d+)?)-spock(\d+(?:\.\d+){0,2})([-.][\w.-]+)?$/;
/**
 * The image of a pgEdge version: `17-spock5` is ghcr.io/pgedge/pgedge-postgres:17-spock5-minimal.
 * @returns undefined when the version is none
 */
function pgedgeImage(version) {
    if (!PGEDGE_VERSION.test(version))
        return undefined;
    const tag = /^\d+-spock\d+$/.test(version) ? `${version}-minimal` : version;
    return `ghcr.io/pgedge/pgedge-postgres:${tag}`;
}


/***/ }),

/***/ 62536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ demandState),
/* harmony export */   M8: () => (/* binding */ SERVER_SETTINGS),
/* harmony export */   bT: () => (/* binding */ SHUT_DOWN_TIMEOUT_MS),
/* harmony export */   ex: () => (/* binding */ BYTES_PER_SERVER),
/* harmony export */   iL: () => (/* binding */ MEMORY_TO_SPARE),
/* harmony export */   iq: () => (/* binding */ START_TIMEOUT_MS),
/* harmony export */   rE: () => (/* binding */ SUPERUSER),
/* harmony export */   u: () => (/* binding */ demandAbility),
/* harmony export */   vO: () => (/* binding */ SMALL_VOLUME_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** The one role that all servers of a run have. */
const SUPERUSER = 'postgres';
/** A data directory with its share of WAL, roughly; more than this must be free for each server. */
const BYTES_PER_SERVER = 128 * 1024 * 1024;
/** What data directories in memory leave of it to everybody else. */
const MEMORY_TO_SPARE = 2 * 1024 * 1024 * 1024;
/** The size of a volume that is to be filled: what initdb makes, and as much again for a test. */
const SMALL_VOLUME_BYTES = 160 * 1024 * 1024;
/** @throws ClusterError when the server was not started for it */
function demandAbility(server, ability) {
    if (server.ability !== ability)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`${server.name}: was not started for ${ability}`);
}
/** How long a server may take to its first answer. */
const START_TIMEOUT_MS = 60_000;
/** How long a server may take to shut down. */
const SHUT_DOWN_TIMEOUT_MS = 30_000;
/** @throws ClusterError when the server is in none of these states, saying what could not be done */
async function demandState(server, states, what) {
    const state = await server.state();
    if (!states.includes(state))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b$(`${server.name}: cannot be ${what}: it is ${state}, not ${states.join(' or ')}`);
}
/**
 * Settings that every server of ours gets. The clusters are thrown away, so nothing is made durable;
 * synchronous_commit stays on, because with it off WAL leaves only at the WAL writer's next round (up to 200 ms).
 */
const SERVER_SETTINGS = {
    wal_level: 'logical',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'on',
    shared_buffers: '32MB',
    max_connections: '100',
    max_worker_processes: '64',
    max_wal_senders: '40',
    max_replication_slots: '40',
    // Without a setting there are none.
    max_prepared_transactions: '10',
    max_wal_size: '512MB',
    wal_retrieve_retry_interval: '100ms',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What is frozen has no timestamp any more: src/suite/faulted/frozen.ts reads it.
    log_autovacuum_min_duration: '0',
    lc_messages: 'C',
    // Time, process, kind of process and database: server-log.ts reads this back.
    log_line_prefix: '%m [%p] {%b} %d ',
};


/***/ }),

/***/ 39452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stalledFor)
/* harmony export */ });
/** How often is looked whether time passes for this process, and how much later a look may come than it should: milliseconds. */
const EVERY_MS = 200;
const LATE_MS = 1_000;
let stalled = 0;
let last;
/**
 * For how long, since this was asked for the first time, this process has stood still: where a machine is paused, or its
 * processors are all somebody else's, nobody else on it has come any further either. Milliseconds.
 */
function stalledFor() {
    const now = performance.now();
    if (last === undefined) {
        last = now;
        setInterval(look, EVERY_MS).unref();
    }
    return stalled + lateBy(now);
}
function look() {
    const now = performance.now();
    stalled += lateBy(now);
    last = now;
}
function lateBy(now) {
    const late = now - last - EVERY_MS;
    return late > LATE_MS ? late : 0;
}


/***/ }),

/***/ 13352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _p: () => (/* binding */ whyUnreadable),
/* harmony export */   ie: () => (/* binding */ UnreadableFile),
/* harmony export */   sM: () => (/* binding */ whyUnreadableFolder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const WORDS = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'this account may not read it',
    EPERM: 'this account may not read it',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
};
/** A file that was named and cannot be read; its message says which, and why. */
class UnreadableFile extends Error {
    name = 'UnreadableFile';
}
/** Why a folder cannot be read, in plain words. */
function whyUnreadableFolder(error) {
    const { code } = error;
    if (code === 'ENOENT')
        return 'there is no such folder';
    return code === 'ENOTDIR' ? 'it is no folder' : whyUnreadable(error);
}
/** Why a file cannot be read, in plain words; anything that is not usual in those of the system. */
function whyUnreadable(error) {
    const { code = '' } = error;
    return WORDS[code] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
}


/***/ }),

/***/ 40910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   f$: () => (/* binding */ timeLeft),
/* harmony export */   fm: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _stalls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39452);



/**
 * Looks again and again until `look` reports that it is done, and returns what it found.
 * Pauses grow from 1 ms to `slowest` (50 ms).
 *
 * @param what what is awaited, for the message: "n2 to have applied 0/15A2B38 from n1"
 * @throws DeadlineError naming what was awaited, for how long, and what was last seen instead
 * @throws whatever `look` throws, and the signal's reason when aborted
 */
async function waitFor(what, look, options) {
    const { within, signal, slowest = 50 } = options;
    const left = timeLeft(within);
    let pause = 1;
    for (;;) {
        signal?.throwIfAborted();
        const seen = await look();
        if ('done' in seen)
            return seen.done;
        const rest = left();
        if (rest <= 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeadlineError */ .j3(`waited ${seconds(Math.max(0, within))} for ${what}; last seen: ${seen.notYet}`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(pause, rest), undefined, signal ? { signal } : {});
        pause = Math.min(pause * 1.5, slowest);
    }
}
/**
 * Of a time that begins now the rest, whenever it is asked for; time in which this process stood still does not count.
 *
 * @param within milliseconds
 */
function timeLeft(within) {
    const began = performance.now() - (0,_stalls_js__WEBPACK_IMPORTED_MODULE_2__/* .stalledFor */ .F)();
    return () => within - (performance.now() - (0,_stalls_js__WEBPACK_IMPORTED_MODULE_2__/* .stalledFor */ .F)() - began);
}
/** Milliseconds as people read them: "0.4 s", "75 s". */
function seconds(milliseconds) {
    return milliseconds < 9950
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${Math.round(milliseconds / 1000)} s`;
}


/***/ })

};
