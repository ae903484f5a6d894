export const id = 7916;
export const ids = [7916];
export const modules = {

/***/ 97916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listing: () => (/* binding */ listing)
/* harmony export */ });
/* harmony import */ var _schedule_built_in_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7541);
/* harmony import */ var _schedule_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28681);


/** The built-in schedules and tests, with what each is for, as text. */
async function listing(suite) {
    const ids = Object.keys(suite);
    const schedules = await Promise.all((await (0,_schedule_built_in_js__WEBPACK_IMPORTED_MODULE_0__/* .builtInSchedules */ .Sl)()).map(async (name) => {
        const tests = await (0,_schedule_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveWanted */ .i)([{ schedule: name }], ids);
        return [name, `${await (0,_schedule_built_in_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBuiltIn */ .nm)(name)} (${tests.length})`];
    }));
    const tests = ids.flatMap((id) => [[id, suite[id].proves], ['', more(suite[id])]]);
    return [
        'Schedules (-s), with the number of their tests:',
        ...columns([...schedules, [_schedule_built_in_js__WEBPACK_IMPORTED_MODULE_0__/* .NONE */ .x3, 'no test: only sets the cluster up, for --keep']]),
        '',
        'Tests (-t), with what each proves, what it needs, and the rows of docs/coverage.md that it covers:',
        ...columns(tests),
        '',
    ].join('\n');
}
/** What keeps it from being skipped, and what it covers. */
function more({ needs = {}, covers = [] }) {
    const needed = [
        ...(needs.nodes ? [`${needs.nodes} nodes`] : []),
        ...(needs.engines ? [[needs.engines.join(' or '), needs.releases].filter(Boolean).join(' ')] : []),
        ...(needs.setupSql ? ['--setup-sql FILE'] : []),
        ...(needs.ability ? [needs.ability] : []),
    ];
    return [
        ...(needed.length > 0 ? [`needs ${needed.join(', ')}`] : []),
        ...(covers.length > 0 ? [`covers ${covers.join(', ')}`] : []),
    ].join('; ');
}
function columns(rows) {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sl: () => (/* binding */ builtInSchedules),
/* harmony export */   aR: () => (/* binding */ builtInFile),
/* harmony export */   nm: () => (/* binding */ describeBuiltIn),
/* harmony export */   x3: () => (/* binding */ NONE)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80271);



/** The schedule without a test: only the cluster is set up. */
const NONE = 'none';
const FOLDER = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_root_js__WEBPACK_IMPORTED_MODULE_2__/* .packageRoot */ .Z, 'schedules');
/** The names of the schedules that come with this program. */
async function builtInSchedules() {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(FOLDER);
    return names.filter((name) => /^[a-z][a-z0-9-]*$/.test(name)).sort();
}
/** The file of a built-in schedule. */
function builtInFile(name) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(FOLDER, name);
}
/** What a built-in schedule is for: the comment in its first line. */
async function describeBuiltIn(name) {
    const [first = ''] = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(builtInFile(name), 'utf8')).split('\n');
    return first.replace(/^#\s*/, '').trim();
}


/***/ }),

/***/ 28681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ resolveWanted)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/schedule/built-in.ts
var built_in = __webpack_require__(7541);
;// CONCATENATED MODULE: ./src/schedule/lookup.ts



/** Kinds of files that are tests. */
const SCRIPT_EXTENSIONS = ['.pl', '.py', '.sh', '.sql', '.mjs'];
/**
 * Looks up a test: a script's path relative to one of the folders, a built-in test, or a topic of those.
 * A name without one of the scripts' extensions is never a script, so the two cannot be confused.
 *
 * @param folders where a relative path is looked for, in this order
 */
async function findTest(word, builtIn, schedules, folders) {
    if (builtIn.includes(word))
        return { kind: 'built-in', ids: [word] };
    if (word.includes('*'))
        return findTopic(word, builtIn);
    const isScript = SCRIPT_EXTENSIONS.includes((0,external_node_path_.extname)(word));
    for (const folder of folders) {
        const file = (0,external_node_path_.resolve)(folder, word);
        const kind = await kindOf(file);
        if (kind === 'file' && isScript)
            return { kind: 'script', file };
        if (kind === 'file')
            return nothing(`is no kind of test: scripts end in ${SCRIPT_EXTENSIONS.join(' ')}`);
        if (kind === 'folder' && !isTopic(word, builtIn))
            return nothing('is a folder; name the tests in it');
    }
    if (isTopic(word, builtIn))
        return nothing(`is a topic; all of its tests are "${word}/*"`);
    if (schedules.includes(word))
        return nothing('is a schedule, not a test');
    const siblings = await scriptsBeside(word, folders);
    if (isScript)
        return nothing(`there is no such file${(0,nearest/* didYouMean */.a)(word, siblings) || ` (looked in ${folders.join(' and ')})`}`);
    if (/\s/.test(word))
        return nothing('there is no such test or file; several tests on one line are written "test: a b"');
    const topics = builtIn.map((id) => `${id.slice(0, id.indexOf('/'))}/*`);
    return nothing(`there is no such test or file${(0,nearest/* didYouMean */.a)(word, [...builtIn, ...topics, ...siblings])}`);
}
/** What a path leads to. */
async function kindOf(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found)
        return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
}
function findTopic(word, builtIn) {
    const topic = /^([^*]+)\/\*$/.exec(word)?.[1];
    if (topic === undefined)
        return nothing('the only pattern that is understood is a whole topic, "topic/*"');
    const ids = builtIn.filter((id) => id.startsWith(`${topic}/`));
    if (ids.length > 0)
        return { kind: 'built-in', ids };
    const topics = [...new Set(builtIn.map((id) => id.slice(0, id.indexOf('/'))))];
    const near = (0,nearest/* didYouMean */.a)(word, topics.map((name) => `${name}/*`));
    return nothing(`there is no such topic${near || ` (topics: ${topics.join(', ')})`}`);
}
function isTopic(word, builtIn) {
    return builtIn.some((id) => id.startsWith(`${word}/`));
}
/** The scripts in the folder of a path that leads nowhere, written as that path is. */
async function scriptsBeside(word, folders) {
    const listings = await Promise.all(folders.map((folder) => (0,promises_.readdir)((0,external_node_path_.resolve)(folder, (0,external_node_path_.dirname)(word))).catch(() => [])));
    const prefix = word.slice(0, word.length - (0,external_node_path_.basename)(word).length);
    return listings
        .flat()
        .flatMap((name) => (SCRIPT_EXTENSIONS.includes((0,external_node_path_.extname)(name)) ? [prefix + name] : []));
}
function nothing(why) {
    return { kind: 'nothing', why };
}

;// CONCATENATED MODULE: ./src/schedule/parse.ts

const KEYWORDS = ['test', 'include'];
/**
 * Reads a schedule: an entry a line, `#` begins a comment anywhere, blank lines are ignored.
 * An entry is a test, `test: a b c` (these in parallel) or `include: SCHEDULE`.
 * What the words name is not looked up here. All lines are read, also after one that is wrong.
 */
function parseSchedule(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    return lines.flatMap((raw, i) => {
        const content = raw.replace(/#.*/s, '').trimEnd();
        const indent = content.length - content.trimStart().length;
        return content === '' ? [] : [readLine({ text: content.slice(indent), line: i + 1, column: indent + 1 })];
    });
}
function readLine(whole) {
    const control = /[^\P{Cc}\t]/u.exec(whole.text);
    if (control) {
        const at = { ...whole, text: control[0], column: whole.column + control.index };
        return { kind: 'problem', at, message: 'a control character: this is not a schedule' };
    }
    const keyword = /^([A-Za-z_-]+)[ \t]*:(?=\s|$)/.exec(whole.text);
    if (!keyword)
        return { kind: 'test', test: whole };
    const words = wordsAfter(whole, keyword[0].length);
    if (keyword[1] === 'test') {
        return words.length > 0
            ? { kind: 'parallel', tests: words }
            : { kind: 'problem', at: whole, message: '"test:" names no test' };
    }
    if (keyword[1] === 'include') {
        return words.length === 1
            ? { kind: 'include', schedule: words[0] }
            : {
                kind: 'problem',
                at: words[1] ?? whole,
                message: `"include:" takes one schedule, here are ${words.length}`,
            };
    }
    const suggestion = (0,nearest/* didYouMean */.a)(keyword[1], KEYWORDS);
    const message = `"${keyword[1]}:" is not known, only "test:" and "include:" are${suggestion}`;
    return { kind: 'problem', at: whole, message };
}
function wordsAfter(whole, start) {
    return [...whole.text.slice(start).matchAll(/\S+/g)].map(({ 0: text, index }) => {
        return { text, line: whole.line, column: whole.column + start + index };
    });
}

;// CONCATENATED MODULE: ./src/schedule/resolve.ts







/**
 * Reads all schedules that are wanted and looks up every test in them.
 *
 * @param builtIn the built-in tests, `topic/name`, in the order in which a whole topic runs
 * @param cwd where relative paths begin
 * @throws RequestError with every schedule, line and test that is wrong, a line each, with file, line and column
 */
async function resolveWanted(wanted, builtIn, cwd = process.cwd()) {
    const resolver = new Resolver(builtIn, await (0,built_in/* builtInSchedules */.Sl)(), cwd);
    for (const what of wanted) {
        if ('schedule' in what)
            await resolver.schedule(what.schedule);
        else
            await resolver.single(what.test);
    }
    return resolver.finish();
}
class Resolver {
    builtIn;
    schedules;
    cwd;
    planned = [];
    problems = new Set();
    uses = new Map();
    group = 0;
    constructor(builtIn, schedules, cwd) {
        this.builtIn = builtIn;
        this.schedules = schedules;
        this.cwd = cwd;
    }
    async schedule(name) {
        if (name === built_in/* NONE */.x3)
            return;
        const blame = (why) => this.problems.add(`schedule "${name}": ${why}`);
        const file = await this.scheduleFile(name, [this.cwd], blame);
        if (file === undefined)
            return;
        const before = this.planned.length + this.problems.size;
        await this.read({ file, within: [] }, blame);
        if (this.planned.length + this.problems.size === before)
            blame('it names no test');
    }
    async single(test) {
        await this.add(test, [this.cwd], (why) => this.problems.add(`test "${test}": ${why}`));
        this.group++;
    }
    finish() {
        if (this.problems.size > 0)
            throw new errors/* RequestError */.GI([...this.problems].join('\n'));
        return this.planned;
    }
    async read(open, blame) {
        const text = await readText(open.file, blame);
        if (text === undefined)
            return;
        for (const entry of parseSchedule(text))
            await this.readEntry(entry, open);
    }
    async readEntry(entry, open) {
        if (entry.kind === 'problem')
            return this.blameWord(open.file, entry.at)(entry.message);
        if (entry.kind === 'include')
            return this.include(entry.schedule, open);
        const words = entry.kind === 'test' ? [entry.test] : entry.tests;
        const folders = [...new Set([this.cwd, (0,external_node_path_.dirname)(open.file)])];
        for (const word of words) {
            const blame = this.blameWord(open.file, word);
            await this.add(word.text, folders, (why) => blame(`"${word.text}": ${why}`), entry.kind === 'parallel');
        }
        this.group++;
    }
    async include(word, open) {
        if (word.text === built_in/* NONE */.x3)
            return;
        const blame = this.blameWord(open.file, word);
        const blameName = (why) => blame(`"${word.text}": ${why}`);
        const file = await this.scheduleFile(word.text, [this.cwd, (0,external_node_path_.dirname)(open.file)], blameName);
        if (file === undefined)
            return;
        const chain = [...open.within, open.file];
        if (chain.includes(file)) {
            const circle = [...chain.slice(chain.indexOf(file)), file].map((f) => this.shown(f));
            blame(`includes itself: ${circle.join(' includes ')}`);
            return;
        }
        await this.read({ file, within: chain }, blameName);
    }
    async scheduleFile(name, folders, blame) {
        if (this.schedules.includes(name))
            return (0,built_in/* builtInFile */.aR)(name);
        for (const folder of folders) {
            const file = (0,external_node_path_.resolve)(folder, name);
            const kind = await kindOf(file);
            if (kind === 'folder') {
                blame('is a folder, not a schedule');
                return undefined;
            }
            if (kind === 'nothing')
                continue;
            if (!SCRIPT_EXTENSIONS.includes((0,external_node_path_.extname)(name)))
                return file;
            blame('is a test, not a schedule');
            return undefined;
        }
        if (this.builtIn.includes(name))
            blame('is a test, not a schedule');
        else {
            const names = [...this.schedules, built_in/* NONE */.x3];
            blame(`there is no such schedule or file${(0,nearest/* didYouMean */.a)(name, names) || ` (built in: ${names.join(', ')})`}`);
        }
        return undefined;
    }
    async add(word, folders, blame, parallel = false) {
        const found = await findTest(word, this.builtIn, this.schedules, folders);
        if (found.kind === 'nothing')
            return blame(found.why);
        if (found.kind === 'script')
            return this.plan(this.shown(found.file), { kind: 'script', file: found.file });
        for (const id of found.ids) {
            this.plan(id, { kind: 'built-in', id });
            if (!parallel)
                this.group++;
        }
    }
    plan(name, test) {
        const uses = (this.uses.get(name) ?? 0) + 1;
        this.uses.set(name, uses);
        this.planned.push({ name: uses === 1 ? name : `${name}#${uses}`, test, group: this.group });
    }
    blameWord(file, { line, column }) {
        return (message) => void this.problems.add(`${this.shown(file)}:${line}:${column}: ${message}`);
    }
    /** A path as people would write it here. */
    shown(file) {
        const near = (0,external_node_path_.relative)(this.cwd, file).replaceAll(external_node_path_.sep, '/') || (0,external_node_path_.basename)(file);
        return near.length <= file.length ? near : file;
    }
}
async function readText(file, blame) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(file));
    }
    catch (error) {
        blame(error instanceof TypeError
            ? 'is not a text file (UTF-8)'
            : `cannot be read: ${error.message}`);
        return undefined;
    }
}


/***/ })

};
