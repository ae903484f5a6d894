export const id = 5532;
export const ids = [5532];
export const modules = {

/***/ 61639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X4: () => (/* binding */ readConnInfo),
/* harmony export */   vY: () => (/* binding */ connInfo)
/* harmony export */ });
/* unused harmony export ConnInfoError */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37909);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53525);


/** A connection string, or what stands beside it, cannot be read; `at` says where, counted from 0. */
class ConnInfoError extends Error {
    at;
    name = 'ConnInfoError';
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const BLANK = /\s/;
const URI = /^postgres(?:ql)?:\/\//;
/**
 * Reads a connection string as libpq does: `keyword=value …`, values with blanks in single quotes, or a URI. Words of both
 * kinds may stand side by side, so that something can be added to a URI.
 *
 * @param known the keywords that may stand in it
 * @throws ConnInfoError never with a value in its message: it could be a password
 */
function readConnInfo(text, known) {
    const found = [];
    const reader = new Reader(text);
    for (;;) {
        reader.skipBlanks();
        if (reader.isOver)
            break;
        const at = reader.at;
        const settings = URI.test(reader.rest) ? readUri(reader.word(), at) : [{ ...readPair(reader), at }];
        for (const setting of settings) {
            demandKnown(setting, known);
            if (found.some(({ keyword }) => keyword === setting.keyword))
                throw new ConnInfoError(`${setting.keyword} is said twice`, setting.at);
            found.push(setting);
        }
    }
    return found;
}
/** Writes settings as a connection string that libpq reads. */
function connInfo(settings) {
    return Object.entries(settings)
        .flatMap(([keyword, value]) => (value === undefined ? [] : [`${keyword}=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .dsnValue */ .hB)(String(value))}`]))
        .join(' ');
}
function demandKnown({ keyword, at }, known) {
    if (known.includes(keyword))
        return;
    // Without the word itself: it may be what follows a blank in a password that is not quoted.
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(keyword, known) || `; known are ${known.join(', ')}`;
    throw new ConnInfoError(`this keyword is not known here${near}`, at);
}
function readPair(reader) {
    const keyword = reader.until((c) => c === '=' || BLANK.test(c));
    const { at } = reader;
    reader.skipBlanks();
    if (keyword === '')
        throw new ConnInfoError('a keyword is missing before "="', at);
    if (!reader.takes('='))
        throw new ConnInfoError('neither keyword=value nor a URI such as postgresql://user@host:5432/database', at - keyword.length);
    reader.skipBlanks();
    return { keyword, value: reader.takes("'") ? readQuoted(reader) : readPlain(reader) };
}
function readPlain(reader) {
    let value = '';
    while (!reader.isOver && !BLANK.test(reader.next))
        value += reader.escaped();
    return value;
}
function readQuoted(reader) {
    const begun = reader.at - 1;
    let value = '';
    while (!reader.takes("'")) {
        if (reader.isOver)
            throw new ConnInfoError('this quote has no end', begun);
        value += reader.escaped();
    }
    return value;
}
function readUri(text, at) {
    let url;
    try {
        url = new URL(text.replace(URI, 'postgresql://'));
    }
    catch {
        const port = wrongPort(text);
        if (port !== undefined)
            throw new ConnInfoError('the port in this URI is no number from 1 to 65535', at + port);
        throw new ConnInfoError('this URI cannot be read; in a user or a password @ is written %40, : is %3A, / is %2F, # is %23', at);
    }
    if (url.hash !== '')
        throw new ConnInfoError('a # in a URI is written %23', at + text.indexOf('#'));
    if (url.host.includes(','))
        throw new ConnInfoError('several hosts stand here: a node is one server', at);
    const plain = (part) => {
        try {
            return decodeURIComponent(part);
        }
        catch {
            throw new ConnInfoError('a % in a URI is written %25', at);
        }
    };
    const parts = {
        // An IPv6 address stands in brackets.
        host: plain(url.hostname).replace(/^\[(.*)\]$/, '$1'),
        port: url.port,
        user: plain(url.username),
        password: plain(url.password),
        dbname: plain(url.pathname.slice(1)),
    };
    const said = Object.entries(parts).filter(([, value]) => value !== '');
    return [...said, ...url.searchParams].map(([keyword, value]) => ({ keyword, value, at }));
}
/** Where a port stands that is none; undefined where there is no port, or what looks like one may be part of a password. */
function wrongPort(text) {
    const [begin, authority] = /^[a-z]+:\/\/([^/?#]*)/.exec(text);
    const rest = text.slice(begin.length);
    // A password with a sign in it that ends what comes before the path.
    if (rest.includes('@'))
        return undefined;
    const [, before, port] = /^((?:.*@)?(?:\[[^\]]*\]|[^:[\]]*):)([^:]*)$/.exec(authority) ?? [];
    if (before === undefined || (/^\d+$/.test(port) && Number(port) <= 65_535))
        return undefined;
    return begin.length - authority.length + before.length;
}
/** A text that is read from its beginning to its end. */
class Reader {
    text;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    get isOver() {
        return this.at >= this.text.length;
    }
    get next() {
        return this.text[this.at];
    }
    get rest() {
        return this.text.slice(this.at);
    }
    takes(character) {
        if (this.next !== character)
            return false;
        this.at++;
        return true;
    }
    /** The next character; a backslash stands before one that is meant as it is. */
    escaped() {
        if (this.next === '\\')
            this.at++;
        return this.text[this.at++] ?? '';
    }
    skipBlanks() {
        while (!this.isOver && BLANK.test(this.next))
            this.at++;
    }
    word() {
        return this.until((c) => BLANK.test(c));
    }
    until(ends) {
        const from = this.at;
        while (!this.isOver && !ends(this.next))
            this.at++;
        return this.text.slice(from, this.at);
    }
}


/***/ }),

/***/ 53525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   R: () => (/* binding */ schemaOfTable),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   bD: () => (/* binding */ ident),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   hB: () => (/* binding */ dsnValue)
/* harmony export */ });
/** Quotes an SQL identifier; a dotted name is quoted part by part by the caller. */
function ident(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Quotes an SQL string literal. */
function literal(text) {
    const quoted = `'${text.replaceAll("'", "''")}'`;
    return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
/** Quotes a value of a libpq connection string. */
function dsnValue(text) {
    return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
/** A table's name as SQL: `bank.account` becomes "bank"."account". */
function quoteTable(name) {
    return name.includes('"') ? name : name.split('.').map(ident).join('.');
}
/**
 * A table's name as it is compared with others: with its schema, and without quotes. `account`, `public.account` and
 * `"public"."account"` are all public.account.
 */
function plainName(table) {
    const parts = table.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [table];
    const plain = parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
    return plain.length > 1 ? plain.join('.') : `public.${plain[0]}`;
}
/** The schema of a table's name; `public` where none is said. */
function schemaOfTable(table) {
    return plainName(table).split('.')[0];
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ WorkloadError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   GP: () => (/* binding */ ComparisonError),
/* harmony export */   Hy: () => (/* binding */ NothingToTest),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   VD: () => (/* binding */ FaultError),
/* harmony export */   _0: () => (/* binding */ ExpectationFailed),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   r4: () => (/* binding */ UnjudgedError)
/* harmony export */ });
/** What was asked for is wrong: nothing has been started. Exit status 3. */
class RequestError extends Error {
    name = 'RequestError';
    /** What people can paste somewhere to put it right, with a line that says where. */
    paste;
    constructor(message, { paste, ...options } = {}) {
        super(message, options);
        this.paste = paste;
    }
}
/** The cluster could not be brought up, or its state could not be read: nothing can be judged. Exit status 2. */
class ClusterError extends Error {
    name = 'ClusterError';
}
/** Something that was awaited did not happen before its deadline. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/** A fault could not be carried out, had no effect, or could not be healed: what came of it proves nothing. Exit status 2. */
class FaultError extends Error {
    name = 'FaultError';
}
/** A workload of the user's is broken: what its clients did proves nothing. Exit status 2. */
class WorkloadError extends Error {
    name = 'WorkloadError';
}
/** What a test is about could not be judged: it proves nothing. Exit status 2. */
class UnjudgedError extends Error {
    name = 'UnjudgedError';
}
/** It has turned out that there is nothing here that the test is about: it is skipped, with this for the reason. */
class NothingToTest extends Error {
    name = 'NothingToTest';
}
/** What two looks at the same data say of it does not fit together: it must not be taken for equal. */
class ComparisonError extends Error {
    name = 'ComparisonError';
}
/** A property does not hold: the test fails. */
class ExpectationFailed extends Error {
    diff;
    node;
    name = 'ExpectationFailed';
    constructor(message, 
    /** Expected and seen, line by line, where there is more than one line to show. */
    diff, node) {
        super(message);
        this.diff = diff;
        this.node = node;
    }
}
const OURS = [
    RequestError,
    ClusterError,
    DeadlineError,
    FaultError,
    WorkloadError,
    UnjudgedError,
    ComparisonError,
];
/** Whether it was thrown with words for people, so that its message says all. */
function isOurs(thrown) {
    return OURS.some((kind) => thrown instanceof kind);
}
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return (thrown instanceof Error ? thrown.message : String(thrown)).trim() || 'no reason was given';
}


/***/ }),

/***/ 37909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters have to be changed, added, left out or swapped with their neighbour. */
function distance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length];
}
/** Longer words are compared by their first letters only, so that no input makes this slow. */
const LONGEST = 200;
/** The names that somebody who wrote `word` may have meant, nearest first, at most three. */
function nearest(word, names) {
    const wanted = word.toLowerCase().slice(0, LONGEST);
    const allowed = Math.max(1, Math.floor(wanted.length / 3));
    const scored = [...new Set(names)].map((name) => {
        const full = name.toLowerCase().slice(0, LONGEST);
        const last = full.slice(full.lastIndexOf('/') + 1);
        // "create" means nodes/create; "node/create" does, too.
        return {
            name,
            score: Math.min(distance(wanted, full), distance(wanted, last) + 1),
        };
    });
    return scored
        .filter(({ score }) => score <= allowed)
        .sort((a, b) => a.score - b.score || a.name.localeCompare(b.name))
        .slice(0, 3)
        .map(({ name }) => name);
}
/** The end of an error message: "; did you mean a or b?", or nothing. */
function didYouMean(word, names) {
    const found = nearest(word, names);
    return found.length === 0 ? '' : `; did you mean ${found.join(' or ')}?`;
}


/***/ }),

/***/ 17933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mixedProfile),
/* harmony export */   d: () => (/* binding */ profileOn)
/* harmony export */ });
/**
 * What is on record of the releases of a mesh whose nodes differ: `nodes` has what each node's own release promises, the
 * rest what any of them may do. Whoever judges what happened on one node asks `profileOn`; whoever can only say that it
 * happened somewhere is told truly that a release of this mesh has it on record.
 *
 * @param releases of each node, more than one where it had another while the test went on
 */
function mixedProfile(releases) {
    const nodes = {};
    for (const [node, profiles] of releases)
        nodes[node] = { ...anyOf(profiles), nodes };
    return { ...anyOf([...releases.values()].flat()), nodes };
}
/** What the release of one node promises; where all have the same one, that. */
function profileOn(profile, node) {
    return profile.nodes?.[node] ?? profile;
}
/** What may be seen where any of these releases runs. Of what differs, the one that promises less; test/unit knows of all that does. */
function anyOf(profiles) {
    const [first] = profiles;
    if (!first)
        throw new TypeError('a mesh has at least one release');
    if (profiles.every((one) => one === first))
        return first;
    const { recordedAs: _, ...common } = first;
    return {
        ...common,
        rejectionReasons: least(profiles, 'rejectionReasons', ['logged', 'recorded']),
        overwrites: least(profiles, 'overwrites', ['recorded', 'not recorded']),
        updatesOnRecord: least(profiles, 'updatesOnRecord', [
            'every',
            'of a row of another node',
            'those that lose',
            'none',
        ]),
        deletes: least(profiles, 'deletes', ['always applied', 'last-update-wins']),
        equalTimestamps: least(profiles, 'equalTimestamps', ['nodes may differ', 'one wins']),
        anomalies: Object.assign({}, ...profiles.map(({ anomalies }) => anomalies)),
        defects: Object.assign({}, ...profiles.map(({ defects }) => defects)),
    };
}
/** The first of these values that a profile has. */
function least(profiles, fact, values) {
    return values.find((value) => profiles.some((profile) => profile[fact] === value)) ?? profiles[0][fact];
}


/***/ }),

/***/ 50323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ namesAnother),
/* harmony export */   w: () => (/* binding */ FirstErrors)
/* harmony export */ });
/**
 * The errors for which apply workers tried transactions again, as the server's log has them. Before Spock 5.0.7 they are
 * nowhere else: the record of a transaction that was thrown away says "unknown" of every row.
 */
class FirstErrors {
    byWorker;
    constructor(byWorker) {
        this.byWorker = byWorker;
    }
    static async of(log) {
        const byWorker = new Map();
        for await (const { at, process, text } of log) {
            const [, error] = /^SPOCK: caught initial exception - (.*)/s.exec(text) ?? [];
            // A worker that has begun anew has caught nothing yet.
            if (error === undefined && !/^SPOCK \S+: connected$/.test(text))
                continue;
            const errors = byWorker.get(process) ?? [];
            byWorker.set(process, errors);
            // Addresses differ each time, and say nothing.
            errors.push({ at, ...(error !== undefined && { text: error.replace(/0x[0-9a-f]+/g, '0x…') }) });
        }
        return new FirstErrors(byWorker);
    }
    /**
     * What a worker had caught when it threw the first row of a transaction away: it is tried again at once.
     *
     * @param worker as the log calls it: "spock apply 16384:2979946351"
     * @param at milliseconds since 1970; the log cuts them off
     * @param earlier when it threw the transaction before that one away, where there is one
     * @returns undefined where it had caught nothing, or another error in the same millisecond
     */
    before(worker, at, earlier = at) {
        const errors = (this.byWorker.get(worker) ?? []).filter((error) => error.at <= at);
        const last = errors.at(-1);
        const between = errors.filter((error) => error.at > earlier && error.at < Math.floor(at)).at(-1);
        // What comes after that in the very millisecond of the record is the next transaction's.
        if (between && last?.text !== undefined)
            return between.text;
        const rivals = errors.filter((error) => error.at === last?.at && error.text !== last.text);
        return rivals.length > 0 ? undefined : last?.text;
    }
}
/** Whether an error names a row of another table as the one that it was about. */
function namesAnother(error, table) {
    const [, relation] = /target relation \(([^)]+)\)/.exec(error) ?? [];
    return relation !== undefined && bare(relation) !== bare(table);
}
function bare(name) {
    return name.replace(/^.*\./, '').replaceAll('"', '');
}


/***/ }),

/***/ 78421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ knownName),
/* harmony export */   FW: () => (/* binding */ topicOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _o: () => (/* binding */ wasNotRun),
/* harmony export */   bk: () => (/* binding */ clusterOnly),
/* harmony export */   d0: () => (/* binding */ runProblem),
/* harmony export */   d4: () => (/* binding */ troubles),
/* harmony export */   jI: () => (/* binding */ knownLines),
/* harmony export */   sw: () => (/* binding */ emptyShard),
/* harmony export */   u4: () => (/* binding */ showsDefect),
/* harmony export */   yK: () => (/* binding */ knownReason)
/* harmony export */ });
function judge(test, strict) {
    if (test.verdict === 'known')
        return strict ? 'failed' : 'tolerated';
    return { pass: 'passed', fail: 'failed', error: 'errored', skip: 'skipped' }[test.verdict];
}
/** Tests that make the verdict worse than pass, in the order of the schedule. */
function troubles(results) {
    return results.tests.filter((test) => ['failed', 'errored'].includes(judge(test, results.strict === true)));
}
/** Nothing was judged, because nothing was to be: the run was there for its cluster, which came up. */
function clusterOnly({ tests, verdict, shard }) {
    return tests.length === 0 && verdict === 'pass' && !shard;
}
/** Nothing was judged, because the shard has no test, or only such as are skipped here; others have what there is. */
function emptyShard({ tests, verdict, shard }) {
    return shard !== undefined && verdict === 'pass' && tests.every((test) => test.verdict === 'skip');
}
/** Why the run as a whole could not be judged, apart from its tests; undefined when it could. */
function runProblem(results) {
    if (results.error)
        return results.error;
    if (!results.finished)
        return 'the run was cut short: these are the results up to then';
    if (results.verdict === 'error' && results.counts.error === 0)
        return 'nothing was exercised: no test ran to a verdict';
    return undefined;
}
/**
 * What was known of a test: "limitation (reference)" or "defect: … (reference)", one each, defects first; together where
 * acknowledged writes were lost by them.
 */
function knownLines(test) {
    const { known = [] } = test;
    const cost = costText(test);
    if (known.length === 0 || cost === '')
        return known.map((one) => `${knownName(one)} (${one.reference})`);
    const references = [...new Set(known.map(({ reference }) => reference))];
    return [`${knownReason(test)} (${references.join('; ')})`];
}
/** The same without references: "conflicts are not resolved: 2 of 313 acknowledged writes were lost". */
function knownReason(test) {
    const names = (test.known ?? []).map(knownName).join('; ');
    return [names, costText(test)].filter(Boolean).join(': ');
}
/** "defect: rows are lost", or a limitation as it is. */
function knownName({ kind, what }) {
    return kind === 'defect' ? `defect: ${what}` : what;
}
/** Whether a recorded defect of the release is among what was known of a test. */
function showsDefect({ known = [] }) {
    return known.some(({ kind }) => kind === 'defect');
}
const LOSSES = 'no acknowledged write is lost';
/** What it cost whoever wrote; empty where nothing was lost. */
function costText({ properties = [] }) {
    const judged = properties.find(({ name }) => name === LOSSES);
    if (judged?.verdict !== 'violated')
        return '';
    const { lost = 0, rejected = 0 } = judged.counts;
    const of = `of ${count(judged.checked)} acknowledged writes were`;
    if (lost === 0)
        return rejected === 0 ? '' : `${count(rejected)} ${of} rejected`;
    return `${count(lost)} ${of} lost${rejected === 0 ? '' : `, ${count(rejected)} rejected`}`;
}
function count(n) {
    return n.toLocaleString('en-US');
}
/** What a test belongs to: the topic of a built-in one, "scripts" for a script. */
function topicOf(test) {
    return test.kind === 'script'
        ? 'scripts'
        : test.name.slice(0, Math.max(0, test.name.indexOf('/'))) || test.name;
}
/** A test was recorded without having been run, because the run ended before its turn. */
function wasNotRun(test) {
    return test.verdict === 'error' && test.log === undefined;
}


/***/ })

};
