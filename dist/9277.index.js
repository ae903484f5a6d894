export const id = 9277;
export const ids = [9277];
export const modules = {

/***/ 19277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadWorkload: () => (/* binding */ loadWorkload)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/history/property-names.ts
/** What a history is judged by. */
const PROPERTY_NAMES = [
    'no acknowledged write is lost',
    'what was acknowledged is committed',
    'nothing is there that nobody wrote',
    'all nodes hold the same rows',
    'the right version wins each conflict',
    'transactions are whole',
    'deleted rows stay deleted',
    'no change is applied twice',
    'counters are exact',
    'balances are exact',
    'the total of all balances is constant',
    'no child is without its parent',
    'clients read their own writes, and never backwards',
    'ids are unique',
    'nothing is refused without a fault',
    'every node takes part in the end',
    'nothing is rejected without a documented reason',
    'what a node has seen it does not forget',
];

// EXTERNAL MODULE: ./src/limit.ts
var limit = __webpack_require__(57768);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/unreadable.ts
var unreadable = __webpack_require__(13352);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./src/workload/perform.ts
var perform = __webpack_require__(71044);
;// CONCATENATED MODULE: ./src/workload/own/readable.ts

/**
 * Checks, before clients begin, that the rows can be read at the end.
 *
 * @throws Error naming the query that a node refuses, and what it says
 */
async function demandReadable(cluster, tables) {
    for (const node of cluster.nodes) {
        for (const [table, query] of Object.entries(tables)) {
            try {
                await node.sql(`select key, version, xmin, "values" from (${query}) r limit 0`);
            }
            catch (error) {
                throw new Error(`the query of tables.${table}, which has to give the columns key, version, xmin and values, is refused by ${node.name}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
            }
        }
    }
    const replicated = (await cluster.replicatedTables()).filter((table) => !table.startsWith('mmr.'));
    if (replicated.length === 0)
        throw new Error('no table is replicated afterwards: make them with cluster.createTable(name, definition) or cluster.createSchema(file)');
}

;// CONCATENATED MODULE: ./src/workload/own/transaction.ts
const KINDS = ['insert', 'update', 'delete'];
/** Statements that end the transaction, or begin another: the run does that. */
const NOT_ITS_OWN = /^\s*(begin|start\s+transaction|commit|end|abort|rollback(?!\s+to)|prepare\s+transaction)\b/i;
/** Looks at what a user's operation says of itself, so that a slip is no finding about replication. */
class TransactionGuard {
    tables;
    /** Statements that have not ended. */
    open = 0;
    versions = new Set();
    constructor(tables) {
        this.tables = tables;
    }
    /** Takes a version down that was given to the operation. */
    given(version) {
        this.versions.add(version);
        return version;
    }
    /** The transaction as the user's code gets it. */
    over(transaction) {
        return {
            sql: (text, ...values) => {
                if (typeof text !== 'string')
                    throw new TypeError('sql() takes text, and its values after it: sql("… $1", 5)');
                if (NOT_ITS_OWN.test(text))
                    throw new TypeError(`run() is in a transaction already: leave "${text.trim()}" out`);
                this.open++;
                const result = transaction.sql(text, ...values).finally(() => this.open--);
                // One that is not awaited is told of by `open`, and must not end the process when it fails.
                result.catch(() => undefined);
                return result;
            },
            wrote: (write) => {
                this.demandRow('wrote()', write);
                const { kind, version, replaced } = write;
                if (!KINDS.includes(kind))
                    throw wrong('wrote()', 'kind', kind, KINDS.join(', '));
                if (!this.versions.delete(version))
                    throw wrong('wrote()', 'version', version, 'what client.version() gave, each for one write');
                if (replaced !== null && !Number.isSafeInteger(replaced))
                    throw wrong('wrote()', 'replaced', replaced, 'the whole number that the row had as version, or null');
                transaction.wrote(write);
            },
            read: (read) => {
                this.demandRow('read()', read);
                if (read.version !== null && !Number.isSafeInteger(read.version))
                    throw wrong('read()', 'version', read.version, 'a whole number, or null where there is no such row');
                transaction.read(read);
            },
        };
    }
    demandRow(where, row) {
        if (!this.tables.includes(row?.table))
            throw wrong(where, 'table', row?.table, this.tables.join(', '));
        if (typeof row.key !== 'string')
            throw wrong(where, 'key', row.key, 'text');
    }
}
function wrong(where, member, value, accepted) {
    const shown = value === undefined ? 'missing' : JSON.stringify(value);
    return new TypeError(`${where}: ${member} is ${shown}; accepted: ${accepted}`);
}

;// CONCATENATED MODULE: ./src/workload/own/guard.ts





/**
 * The workload, but what its code throws, or does that no checker could make sense of, is a WorkloadError that names
 * the file. What servers and connections do to its transactions stays what it is: that is what the run is about.
 */
function guarded(workload, file, path) {
    const broken = (where, error) => error instanceof errors/* WorkloadError */.E4
        ? error
        : new errors/* WorkloadError */.E4(`${file}: ${where}${lineOf(error, path)}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    const action = (where, client, make) => {
        const guard = new TransactionGuard(Object.keys(workload.tables));
        let made;
        let value;
        try {
            made = make({ ...client, version: () => guard.given(client.version()) });
            if (typeof made?.f !== 'string' || typeof made.run !== 'function')
                throw new TypeError('it must return { f: "…", value, async run(transaction) { … } }');
            value = JSON.parse(JSON.stringify(made.value ?? null));
        }
        catch (error) {
            throw broken(where, error);
        }
        const { f } = made;
        return {
            f,
            value,
            async run(transaction) {
                const on = `run() of "${f}" on ${client.node}`;
                try {
                    await made.run(guard.over(transaction));
                }
                catch (error) {
                    if ((0,perform/* fromServerOrConnection */.n)(error) && !isMistake(error))
                        throw error;
                    throw broken(on, error);
                }
                if (guard.open > 0)
                    throw broken(on, new Error('it ended before its statements did: an await is missing'));
            },
        };
    };
    return {
        name: workload.name,
        shows: workload.shows,
        tables: workload.tables,
        ...(workload.about && { about: workload.about }),
        ...(workload.refusals && { refusals: workload.refusals }),
        unsuited(engine) {
            try {
                return workload.unsuited?.(engine);
            }
            catch (error) {
                throw broken('unsuited()', error);
            }
        },
        async setUp(cluster) {
            try {
                await workload.setUp(cluster);
                await demandReadable(cluster, workload.tables);
            }
            catch (error) {
                // Replication that stands still is not the workload's doing.
                if (error instanceof errors/* DeadlineError */.j3)
                    throw error;
                throw broken('setUp()', error);
            }
        },
        ...(workload.schema && { schema: workload.schema }),
        ...(workload.contested && {
            contested(engine) {
                try {
                    return workload.contested(engine);
                }
                catch (error) {
                    throw broken('contested()', error);
                }
            },
        }),
        ...(workload.before && {
            before: workload.before.map((make, i) => (client) => action(`before[${i}]()`, client, make)),
        }),
        next: (client) => action('next()', client, (own) => workload.next(own)),
    };
}
/** SQL that no server could ever have run: a syntax error, or what it speaks of does not exist or has another type. */
function isMistake(error) {
    return (error instanceof esm/* default.DatabaseError */.Ay.DatabaseError && /^42(601|P01|P02|P18|703|704|883|804|702)$/.test(error.code ?? ''));
}
/** Where in the user's file it was thrown, as far as the stack tells. */
function lineOf(error, path) {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const frame = stack.split('\n').find((line) => line.includes(path) || line.includes(encodeURI(path)));
    const line = frame && /:(\d+):\d+\)?$/.exec(frame.trim())?.[1];
    return line ? `, line ${line}` : '';
}

;// CONCATENATED MODULE: ./src/workload/own/load.ts










/** How long the file's own statements may take. */
const LOAD_TIMEOUT_MS = 10_000;
const SHAPE = 'a workload is: export default { name: "…", shows: "…", async setUp(cluster) { … }, next(client) { … }, ' +
    'tables: { name: "select …" } }; docs/workloads.md tells more';
/**
 * Loads the workload that is the default export of a .mjs file.
 *
 * @param file relative to the current folder
 * @throws RequestError naming the file, what is wrong with it, and what is accepted
 */
async function loadWorkload(file) {
    const wrong = (what) => new errors/* RequestError */.GI(`workload "${file}": ${what}`);
    if ((0,external_node_path_.extname)(file) !== '.mjs')
        throw wrong('must be a .mjs file');
    const path = (0,external_node_path_.resolve)(file);
    try {
        await (0,promises_.access)(path);
    }
    catch (error) {
        throw wrong(`cannot be read: ${(0,unreadable/* whyUnreadable */._p)(error)}`);
    }
    const strays = catchStrays(file);
    try {
        const { default: found } = await (0,limit/* withinLimit */.z)(importFile(path), LOAD_TIMEOUT_MS, () => wrong(`did not end loading within ${(0,wait/* seconds */.YA)(LOAD_TIMEOUT_MS)}`));
        const problems = problemsOf(found);
        if (problems.length > 0)
            throw wrong(`${problems.join('; ')}; ${SHAPE}`);
        return { workload: guarded(found, file, path), ...strays };
    }
    catch (error) {
        strays.dispose();
        if (error instanceof errors/* RequestError */.GI)
            throw error;
        throw wrong(`cannot be loaded: ${error instanceof Error ? described(error) : error}`);
    }
}
/** With the line where it is no JavaScript, which only the stack tells. */
function described({ name, message, stack = '' }) {
    const line = name === 'SyntaxError' && /\.mjs:(\d+)$/.exec(stack.split('\n')[0])?.[1];
    return `${name}: ${message}${line ? ` (line ${line})` : ''}`;
}
async function importFile(path) {
    // A bundler must leave this one alone: the file is the user's.
    return import(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)(path).href);
}
const isText = (value) => typeof value === 'string' && value.trim() !== '';
const isPattern = (value) => value instanceof RegExp;
const isFunction = (value) => typeof value === 'function';
/** What each member has to be, in words and as a check. */
const MEMBERS = {
    name: ['a name of letters, digits and dashes', (v) => typeof v === 'string' && /^\w[\w-]{0,39}$/.test(v)],
    shows: ['a sentence: what its rows show', isText],
    setUp: ['a function', isFunction],
    next: ['a function', isFunction],
    tables: ['an object with an SQL query for each table, at least one', isTables],
    before: ['a list of functions', (v) => v === undefined || (Array.isArray(v) && v.every(isFunction))],
    unsuited: ['a function', (v) => v === undefined || isFunction(v)],
    about: [
        `a list of properties (${PROPERTY_NAMES.join(', ')})`,
        (v) => v === undefined || (Array.isArray(v) && v.every((name) => PROPERTY_NAMES.includes(name))),
    ],
    refusals: ['an object with a list of SQLSTATEs for each f', (v) => v === undefined || isRefusals(v)],
    contested: ['a function', (v) => v === undefined || isFunction(v)],
    schema: [
        'a list of regular expressions',
        (v) => v === undefined || (Array.isArray(v) && v.every(isPattern)),
    ],
};
function isTables(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const queries = Object.values(value);
    return queries.length > 0 && queries.every(isText);
}
function isRefusals(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.values(value).every((list) => Array.isArray(list) && list.every((code) => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)));
}
function problemsOf(found) {
    if (typeof found !== 'object' || found === null)
        return ['there is no default export that is an object'];
    const members = Object.keys(MEMBERS);
    const unknown = Object.keys(found).filter((name) => !members.includes(name));
    return [
        ...Object.entries(MEMBERS).flatMap(([name, [what, is]]) => {
            const value = found[name];
            if (is(value))
                return [];
            return value === undefined ? [`"${name}" is missing: ${what}`] : [`"${name}" is not ${what}`];
        }),
        // A misspelt `before` would be a silent change of what is tested.
        ...unknown.map((name) => `"${name}" is nothing that a workload has${(0,nearest/* didYouMean */.a)(name, members) || ` (${members.join(', ')})`}`),
    ];
}
/** What nobody catches would end the process, and the run with it: while a user's code is run in it, it is taken for that code's. */
function catchStrays(file) {
    const controller = new AbortController();
    const stray = (error) => {
        controller.abort(new errors/* WorkloadError */.E4(`${file}: something was thrown outside of any operation, an await may be missing: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error }));
    };
    // Rejections that nobody handles come as exceptions, too.
    process.on('uncaughtException', stray);
    return { broken: controller.signal, dispose: () => void process.off('uncaughtException', stray) };
}


/***/ })

};
