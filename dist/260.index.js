export const id = 260;
export const ids = [260];
export const modules = {

/***/ 41617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LinkedNodes),
/* harmony export */   h: () => (/* binding */ SETTLE_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _replication_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69802);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55717);



/** How long changes may take to arrive, unless a test says otherwise. */
const SETTLE_TIMEOUT_MS = 20_000;
/** Nodes and the links between them: what they are, what has passed over them, and how they stop and start. */
class LinkedNodes {
    engine;
    signal;
    route;
    /** All nodes, n1 first; there are at least two. */
    nodes;
    /** @throws TypeError for fewer than two nodes */
    constructor(nodes, engine, signal, 
    /** How subscribers reach upstreams, where not by their usual addresses. */
    route) {
        this.engine = engine;
        this.signal = signal;
        this.route = route;
        const [first, second, ...others] = nodes;
        if (!first || !second)
            throw new TypeError(`a cluster has two nodes or more, not ${nodes.length}`);
        this.nodes = [first, second, ...others];
    }
    /** The node of this name. @throws Error when there is none */
    node(name) {
        const found = this.nodes.find((n) => n.name === name);
        if (!found)
            throw new Error(`there is no node "${name}", only ${this.nodes.map((n) => n.name).join(', ')}`);
        return found;
    }
    /**
     * Waits until everything committed so far on every node is applied, and visible, on every other:
     * a barrier on each link, by position and never by time.
     *
     * @param options.except links that cannot be waited for, as [subscriber, upstream]
     * @throws DeadlineError naming each link that did not get there, where it stood and what its subscription says
     */
    async settle(options = {}) {
        const { within = SETTLE_TIMEOUT_MS, except = [] } = options;
        await Promise.all(this.nodes.map((origin) => {
            const targets = this.nodes.filter((node) => node !== origin &&
                !except.some(([subscriber, upstream]) => subscriber === node && upstream === origin));
            return this.barrier(origin, targets, within);
        }));
    }
    /** Waits until everything committed so far on `origin` is applied, and visible, on the targets. */
    async barrier(origin, targets, within = SETTLE_TIMEOUT_MS) {
        const all = 'length' in targets ? targets : [targets];
        if (all.length === 0)
            return;
        const position = await this.engine.position(origin, all);
        await Promise.all(all.map((target) => this.passed(origin, target, position, within)));
    }
    async passed(origin, target, position, within, impatient) {
        const look = async () => {
            const { passed, at } = await this.engine.progress(origin, target, position);
            if (passed)
                return { done: undefined };
            await impatient?.();
            return { notYet: at };
        };
        const what = `${target.name} to apply ${origin.name}'s changes up to ${position}`;
        try {
            await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3))
                throw error;
            const link = (await this.engine.links(target)).find((l) => l.upstream === origin.name);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3(`${error.message}; ${link ? `${link.subscription} is ${link.status}` : 'there is no such link'}`);
        }
    }
    /** Stops one link and waits until its subscriber has noticed. */
    async disable(subscriber, upstream) {
        await this.engine.disable(subscriber, upstream);
        const look = async () => {
            const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
            const worker = await this.engine.worker(subscriber, upstream);
            return link && !link.up && !worker
                ? { done: undefined }
                : { notYet: `${link?.status}, ${worker ? 'its worker runs' : 'no worker'}` };
        };
        const what = `${subscriber.name}'s link from ${upstream.name} to stop`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal });
    }
    /** Starts a stopped link again; returns when it has proven by a change that it receives. */
    async enable(subscriber, upstream) {
        await this.engine.enable(subscriber, upstream);
        await this.untilReceived(subscriber, upstream);
    }
    /** Waits until `subscriber` receives from `upstream`. */
    async untilUp(subscriber, upstream, within = SETTLE_TIMEOUT_MS) {
        const look = async () => {
            const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
            if (link?.up)
                return { done: undefined };
            await this.rouse(subscriber, upstream);
            return { notYet: link?.status ?? 'no such subscription' };
        };
        const what = `${subscriber.name} to receive from ${upstream.name}`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within, signal: this.signal, slowest: 20 });
    }
    // A worker that was just started is up by its own word, and may then end because the sender of the one before it still
    // holds the slot. What this run restarted, this run waits for, and wakes, so that no test has to.
    async untilReceived(subscriber, upstream) {
        await this.untilUp(subscriber, upstream);
        const position = await this.engine.position(upstream, [subscriber]);
        await this.passed(upstream, subscriber, position, SETTLE_TIMEOUT_MS, () => this.rouse(subscriber, upstream));
    }
    /** Has both ends of a link look at once, where the engine knows how. */
    async rouse(subscriber, upstream) {
        await Promise.all([this.engine.wake?.(subscriber), this.engine.nudge?.(upstream)]);
    }
    /** Every link of the mesh with its state. */
    async links() {
        const all = await Promise.all(this.nodes.map(async (node) => (await this.engine.links(node)).map((link) => ({ ...link, subscriber: node.name }))));
        return all.flat();
    }
    /** Waits until every node receives from every other. */
    async untilLinked(within = SETTLE_TIMEOUT_MS) {
        const wanted = this.nodes.length * (this.nodes.length - 1);
        const look = async () => {
            const all = await this.links();
            if (all.length === wanted && all.every((l) => l.up))
                return { done: undefined };
            const isUp = (subscriber, upstream) => all.some((l) => l.up && l.subscriber === subscriber.name && l.upstream === upstream.name);
            const down = [...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_2__/* .links */ .y)(this.nodes)].filter((link) => !isUp(link.subscriber, link.upstream));
            await Promise.all([
                ...[...new Set(down.map(({ subscriber }) => subscriber))].map((node) => this.engine.wake?.(node)),
                ...[...new Set(down.map(({ upstream }) => upstream))].map((node) => this.engine.nudge?.(node)),
            ]);
            const missing = all.filter((l) => !l.up).map((l) => `${l.subscription} ${l.status}`);
            return { notYet: missing.join(', ') || `${all.length} of ${wanted} subscriptions` };
        };
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
    }
    /** Runs one statement on every node: definitions, which do not replicate by themselves. */
    async everywhere(statement) {
        await Promise.all(this.nodes.map((node) => node.sql(statement)));
    }
    /**
     * Runs one transaction on each of several nodes so that they are concurrent for certain:
     * all of them have done their work before the first one commits.
     */
    async concurrently(work) {
        const sessions = await Promise.all(work.map(([node]) => node.session()));
        try {
            await Promise.all(work.map(async ([, sql], i) => {
                await sessions[i].sql `begin`;
                await sessions[i].sql(sql);
            }));
            await Promise.all(sessions.map((session) => session.sql `commit`));
        }
        finally {
            await Promise.all(sessions.map((session) => session.close()));
        }
    }
    /** Ends all connections of this cluster's nodes, also those that wait for an answer. */
    close() {
        for (const node of this.nodes)
            node.close();
    }
    // One link of a node after the other: of two workers that are told to end at once, pglogical 2.4.2 starts one again.
    async restartingAll(chosen, change) {
        await Promise.all(this.nodes.map(async (node) => {
            for (const [subscriber, upstream] of chosen) {
                if (subscriber === node)
                    await this.restarting(subscriber, upstream, () => change(subscriber, upstream));
            }
        }));
    }
    // The old worker says that all is well until it ends, and rows that pass by it meanwhile are lost to the new one.
    async restarting(subscriber, upstream, change) {
        const before = await this.engine.worker(subscriber, upstream);
        await change();
        const look = async () => {
            const worker = await this.engine.worker(subscriber, upstream);
            if (worker !== null && worker !== before)
                return { done: undefined };
            await this.engine.wake?.(subscriber);
            return { notYet: worker === null ? 'none' : 'still the old one' };
        };
        const what = `a new worker of ${subscriber.name} for what ${upstream.name} sends`;
        await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .f)(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal, slowest: 20 });
        await this.untilReceived(subscriber, upstream);
    }
    async eachLink(work) {
        await Promise.all([...(0,_replication_names_js__WEBPACK_IMPORTED_MODULE_2__/* .links */ .y)(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
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
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return (thrown instanceof Error ? thrown.message : String(thrown)).trim() || 'no reason was given';
}


/***/ }),

/***/ 436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ randomFrom)
/* harmony export */ });
/** A generator (mulberry32) that gives the same values for the same seed text. */
function randomFrom(seed) {
    let state = 0;
    for (const char of seed)
        state = (Math.imul(state, 31) + char.codePointAt(0)) | 0;
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
    const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return {
        integer,
        pick: (from) => from[integer(0, from.length - 1)],
        text: (length) => Array.from({ length }, () => characters[integer(0, characters.length - 1)]).join(''),
    };
}


/***/ }),

/***/ 51079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ replicateAllTables)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24878);

/**
 * Puts every table of the node's database that is in no set yet into one: those with a primary key into the set that
 * passes on everything, those without into the engine's set for inserts, where it has one.
 */
async function replicateAllTables(node, engine) {
    const schemas = ['pg_catalog', 'information_schema', 'mmr', engine.extension ?? ''];
    const done = await engine.replicatedTables(node);
    const tables = await node.sql `
    select c.oid::regclass::text as name, format('%I.%I', n.nspname, c.relname) as qualified,
           exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname <> all(${schemas}) and n.nspname not like 'pg\\_%'
     order by 1`;
    for (const { name, qualified, keyed } of tables) {
        if (done.includes(String(qualified)))
            continue;
        await engine.addTable(node, keyed ? _engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .FU : (engine.insertOnlySet ?? _engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .FU), String(name));
    }
}


/***/ }),

/***/ 21970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sortCounts),
/* harmony export */   d: () => (/* binding */ isConflict)
/* harmony export */ });
/**
 * Whether a conflict is one. Where a release records overwrites, that the row was last written by another node is said of
 * changes that follow one another, too: there it is a conflict only where the change was thrown away for it.
 */
function isConflict({ type, resolution }, { overwrites }) {
    if (overwrites === 'not recorded')
        return true;
    const differs = type === 'update_origin_differs' || type === 'delete_origin_differs';
    return !differs || resolution === 'keep_local' || resolution === 'skip';
}
/** Tells conflicts and exceptions from overwrites that are recorded beside them. */
function sortCounts(counts, profile) {
    const isOverwrite = ({ type, resolution }) => type !== undefined && !isConflict({ type, resolution }, profile);
    const summed = (some) => Object.fromEntries(some.map(({ words, times }) => [words, times]));
    return {
        incidents: summed(counts.filter((one) => !isOverwrite(one))),
        overwrites: summed(counts.filter(isOverwrite)),
    };
}


/***/ }),

/***/ 24878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   FU: () => (/* binding */ DEFAULT_SET),
/* harmony export */   T6: () => (/* binding */ ALL_OPERATIONS),
/* harmony export */   _w: () => (/* binding */ MARKER_SET)
/* harmony export */ });
const ALL_OPERATIONS = { insert: true, update: true, delete: true, truncate: true };
/** A member as a server's row tells it; NULL stands for what is not restricted. */
function member(set, table, columns, where) {
    return {
        set: String(set),
        table: String(table),
        ...(Array.isArray(columns) && { columns: columns.map(String) }),
        ...(typeof where === 'string' && { where }),
    };
}
/** The set that every link of a mesh subscribes to. */
const DEFAULT_SET = 'default';
/** The set of the marker table, to which every link subscribes, too, where barriers need that table. */
const MARKER_SET = 'mmr';


/***/ }),

/***/ 12098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ addMarkerRow),
/* harmony export */   h5: () => (/* binding */ createMarker),
/* harmony export */   iW: () => (/* binding */ markerProgress),
/* harmony export */   sp: () => (/* binding */ markerPosition),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   u9: () => (/* binding */ dropMarker)
/* harmony export */ });
/**
 * A small replicated table with a row for each node, by which links are proven and barriers are made. Where the engine
 * has other barriers it is in the set of everybody's tables, and can go when the links are proven; elsewhere it stays, in
 * a set of its own.
 *
 * A barrier is a value that the origin writes into its own row: links apply in order, so that whoever sees the value
 * has everything before it. Log positions are worse guides. On the subscriber the origin's progress moves before the
 * transaction becomes visible; on the origin the slot is confirmed only when the subscriber gets round to saying so
 * (pglogical: once a second); and pg_current_wal_insert_lsn() just past a page header is a position that nothing
 * reaches until somebody writes again.
 */
const MARKER = 'mmr.marker';
/** Creates the table; it still has to be put into a replication set. */
async function createMarker(node) {
    await node.sql `create schema mmr`;
    await node.sql(`create table ${MARKER} (node text primary key, barrier bigint not null default 0)`);
}
/** Removes the table of this node, which no replication set holds any more. */
async function dropMarker(node) {
    await node.unreplicated('drop schema mmr cascade');
}
/** Writes the node's own row, where it has none yet. */
async function addMarkerRow(node) {
    await node.sql `insert into mmr.marker (node) values (${node.name}) on conflict do nothing`;
}
/** Raises the barrier in the origin's own row and returns its value. */
async function markerPosition(origin) {
    return String(await origin.value `update mmr.marker set barrier = barrier + 1 where node = ${origin.name} returning barrier`);
}
/** Whether the origin's barrier has arrived on the target. */
async function markerProgress(origin, target, position) {
    const at = Number(await target.value `select coalesce(max(barrier), -1) from mmr.marker where node = ${origin.name}`);
    return { passed: at >= Number(position), at: at < 0 ? `no marker of ${origin.name}` : `barrier ${at}` };
}


/***/ }),

/***/ 69802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ subscriptionName),
/* harmony export */   y: () => (/* binding */ links)
/* harmony export */ });
/**
 * The subscription by which `subscriber` receives from `upstream`.
 * All names have the same width: Spock 5 matches subscriptions by name prefix in places
 * (sub_n2_n1 against sub_n2_n10), so that one must never be the beginning of another.
 */
function subscriptionName(subscriber, upstream) {
    return `sub_${subscriber.name}_${upstream.name}`;
}
/** Every ordered pair of different nodes: the links of a full mesh. */
function* links(mesh) {
    for (const subscriber of mesh) {
        for (const upstream of mesh) {
            if (subscriber !== upstream)
                yield { subscriber, upstream };
        }
    }
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
     * @returns undefined where it had caught nothing, or another error in the same millisecond
     */
    before(worker, at) {
        const errors = (this.byWorker.get(worker) ?? []).filter((error) => error.at <= at);
        const last = errors.at(-1);
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
function clusterOnly({ tests, verdict }) {
    return tests.length === 0 && verdict === 'pass';
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


/***/ }),

/***/ 34102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  host: () => (/* binding */ host)
});

// EXTERNAL MODULE: external "node:assert"
var external_node_assert_ = __webpack_require__(34589);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/cluster/cluster.ts
var cluster_cluster = __webpack_require__(37144);
// EXTERNAL MODULE: ./src/database/node.ts
var node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/random.ts
var random = __webpack_require__(436);
// EXTERNAL MODULE: ./src/replication/select.ts + 11 modules
var replication_select = __webpack_require__(11879);
// EXTERNAL MODULE: ./src/report/bounded.ts
var bounded = __webpack_require__(56563);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/suite/expect.ts + 1 modules
var suite_expect = __webpack_require__(91669);
// EXTERNAL MODULE: ./src/suite/judged.ts
var judged = __webpack_require__(26127);
// EXTERNAL MODULE: ./src/suite/known.ts
var suite_known = __webpack_require__(74835);
// EXTERNAL MODULE: ./src/suite/skip.ts
var suite_skip = __webpack_require__(79897);
// EXTERNAL MODULE: ./src/suite/test.ts
var suite_test = __webpack_require__(7326);
// EXTERNAL MODULE: ./src/script/host-description.ts
var host_description = __webpack_require__(49838);
// EXTERNAL MODULE: ./src/script/module.ts
var script_module = __webpack_require__(19991);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/script/mesh-calls.ts
var mesh_calls = __webpack_require__(6358);
;// CONCATENATED MODULE: ./src/script/tables-cluster.ts



/**
 * A mesh as the owner of a schema in it sees it, from a process of its own: what its account may do it does itself, and
 * the rest it asks of the run.
 *
 * @param nodes as the owner
 */
function tablesCluster(nodes, engine) {
    const itself = new cluster_cluster/* Cluster */.d(nodes, engine, new AbortController().signal);
    const mesh = callsToRun();
    const names = (pairs) => pairs.map(([a, b]) => [a.name, b.name]);
    return {
        nodes: itself.nodes,
        engine,
        signal: itself.signal,
        node: (name) => itself.node(name),
        settle: ({ except, ...options } = {}) => mesh.settle({ ...options, ...(except && { except: names(except) }) }),
        barrier: (origin, targets, within) => mesh.barrier(origin.name, ('length' in targets ? targets : [targets]).map(({ name }) => name), { ...(within !== undefined && { within }) }),
        everywhere: (statement) => itself.everywhere(statement),
        async createTable(name, definition, options = {}) {
            await itself.everywhere(`create table ${(0,quote/* quoteTable */.Z8)(name)} (${definition})`);
            await mesh.replicate(name, options);
        },
        concurrently: (work) => itself.concurrently(work),
        replicatedTables: () => mesh.replicatedTables(),
        incidents: () => mesh.incidents(),
        close: () => itself.close(),
    };
}
/** Asks by the channel between this process and the run's. */
function callsToRun() {
    const waiting = new Map();
    let last = 0;
    // A test that waits for nothing but itself is to be noticed: only an open question keeps this process alive.
    const hold = () => (waiting.size > 0 ? process.channel?.ref() : process.channel?.unref());
    process.on('message', ({ id, value, thrown }) => {
        const one = waiting.get(id);
        waiting.delete(id);
        hold();
        if (thrown)
            one?.reject((0,mesh_calls/* restored */.v0)(thrown));
        else
            one?.resolve(value);
    });
    hold();
    const ask = (call) => (...args) => new Promise((resolve, reject) => {
        const question = { id: ++last, call, args };
        waiting.set(question.id, { resolve: resolve, reject });
        hold();
        process.send(question, (error) => {
            if (error)
                reject(error);
        });
    });
    return {
        settle: ask('settle'),
        barrier: ask('barrier'),
        replicate: ask('replicate'),
        replicatedTables: ask('replicatedTables'),
        incidents: ask('incidents'),
    };
}

// EXTERNAL MODULE: ./src/script/told-leaves.ts
var told_leaves = __webpack_require__(72971);
;// CONCATENATED MODULE: ./src/script/watched.ts
const going = new WeakMap();
/**
 * The same object, but what its methods have begun and not ended can be asked for: an expectation whose `await` was
 * forgotten would otherwise be judged by nobody.
 */
function watched(object) {
    const open = new Map();
    const proxy = new Proxy(object, {
        get(target, name, receiver) {
            const member = Reflect.get(target, name, receiver);
            if (typeof member !== 'function')
                return member;
            return (...args) => {
                const result = Reflect.apply(member, target, args);
                if (!(result instanceof Promise))
                    return result;
                const call = Symbol(String(name));
                open.set(call, String(name));
                // Handed on, and not only listened to: a rejection that the test does not await stays an unhandled one.
                return result.finally(() => open.delete(call));
            };
        },
    });
    going.set(proxy, open);
    return proxy;
}
/** Names of the methods that have not ended yet. */
function unfinished(proxy) {
    return [...(going.get(proxy)?.values() ?? [])];
}

;// CONCATENATED MODULE: ./src/script/host.ts





















/**
 * Runs a user's .mjs test in this process, which exists for nothing else, and reports the outcome as a line of JSON
 * on file descriptor 3. A process that ends without having reported has not passed.
 *
 * @returns the exit status: 0 once the outcome is reported
 */
async function host(file) {
    // What the test leaves going on by itself, and what it waits for in vain, ends here and not in a stack trace.
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.on(event, (error) => {
            report(outcomeOf(error));
            process.exit(1);
        });
    }
    process.on('beforeExit', () => {
        report({
            verdict: 'error',
            reason: 'the test itself broke: run() waits for something that cannot happen any more',
            own: true,
        });
        process.exit(1);
    });
    report(await runTest(file));
    return 0;
}
async function runTest(file) {
    const description = await readDescription();
    const { cluster, engine } = clusterOf(description);
    try {
        const test = await (0,script_module/* loadTest */.j)(file);
        const skip = reasonNotForScripts(test) ?? (0,suite_skip/* reasonToSkip */.b)(test, { engine, nodes: cluster.nodes.length });
        if (skip)
            return { verdict: 'skip', reason: skip };
        const place = description.tables ? 'tables' : undefined;
        if (test.scope !== place)
            return { verdict: 'error', reason: inAnotherPlace(test) };
        return await run(test, cluster, engine, `${description.seed}/${(0,external_node_path_.basename)(file)}`);
    }
    catch (error) {
        return outcomeOf(error);
    }
    finally {
        cluster.close();
    }
}
/** What the run could not know when it chose the test's place. */
function inAnotherPlace({ scope }) {
    const says = scope === undefined ? 'no scope' : `scope: '${scope}'`;
    return `the test says ${says}, but that was not to be seen when the run began; the word has to stand in the test's own file, and what is outside of run() is run once more, without a cluster`;
}
async function run(test, cluster, engine, seed) {
    const known = new suite_known/* Known */.I(engine);
    const byDefects = [];
    const expect = watched(new suite_expect/* Expect */.w({ nodes: cluster.nodes, engine, signal: cluster.signal }));
    const context = {
        cluster,
        get spare() {
            throw new TypeError('there is no spare server for script tests');
        },
        get faults() {
            throw new TypeError('there are no faults for script tests');
        },
        get duration() {
            throw new TypeError('script tests end by themselves');
        },
        expect,
        random: (0,random/* randomFrom */.c)(seed),
        log: (line) => void process.stdout.write(`${line}\n`),
        known: (limitation, reference) => known.limitation(limitation, reference),
        anomaly: (name) => known.add(name),
        defect: (name, seen, left = {}) => {
            known.defect(name, seen);
            byDefects.push(left);
        },
    };
    // The description says which cluster it is, and the test's scope is that one's.
    await test.run(context);
    const forgotten = unfinished(expect);
    if (forgotten.length > 0) {
        const reason = `the test itself broke: run() ended before expect.${forgotten.join(' and expect.')} did: an await is missing`;
        return { verdict: 'error', reason, own: true };
    }
    const { all } = known;
    const outcome = all.length > 0
        ? { verdict: 'known', reason: (0,judge/* knownReason */.yK)({ known: all }), known: all }
        : { verdict: 'pass' };
    // Of a test that shares the scripts' cluster its comments say what it leaves.
    if (test.scope !== 'tables')
        return outcome;
    const leaves = byDefects.reduce(suite_test/* withDefect */.sf, (0,suite_test/* leavesOf */.wf)(test, { nodes: cluster.nodes, engine }));
    try {
        return { ...outcome, left: (0,told_leaves/* told */.Ev)(leaves) };
    }
    catch (error) {
        return { verdict: 'error', reason: `the test itself broke: ${(0,errors/* messageOf */.bD)(error)}`, own: true };
    }
}
function reasonNotForScripts({ needs = {} }) {
    if (needs.spare)
        return 'needs a spare server, which script tests do not get';
    if (needs.faults || needs.ability)
        return 'needs faults, which script tests do not get';
    if (needs.unwired)
        return 'needs an unwired cluster, but script tests share one that is wired';
    return undefined;
}
async function readDescription() {
    const file = process.env[host_description/* DESCRIPTION_VARIABLE */.s];
    if (!file)
        throw new Error(`${host_description/* DESCRIPTION_VARIABLE */.s} is not set: only the runner starts a script host`);
    delete process.env[host_description/* DESCRIPTION_VARIABLE */.s];
    return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
}
function clusterOf({ nodes, engine, versionNumber, tables }) {
    const facts = {
        versionNumber,
        extensions: { [engine.kind]: engine.version },
        hasOutputPluginLibraries: false,
    };
    const made = (0,replication_select/* selectEngine */.X)(engine.kind, facts, 'the cluster of the scripts');
    // As in the built-in tests' databases: a table is created on every node, not replicated from one of them.
    const options = tables ? undefined : made.withoutDdl;
    const all = nodes.map(({ name, endpoint, database }) => new node/* Node */.b(name, endpoint, database, options));
    const cluster = tables ? tablesCluster(all, made) : new cluster_cluster/* Cluster */.d(all, made, new AbortController().signal);
    return { cluster, engine: made };
}
function outcomeOf(error) {
    process.stderr.write(`${error instanceof Error ? error.stack : (0,errors/* messageOf */.bD)(error)}\n`);
    if (error instanceof external_node_assert_.AssertionError)
        return { verdict: 'fail', reason: error.message, own: true };
    return { verdict: 'fail', ...(0,judged/* judged */.g)(error), own: (0,judged/* isOwn */.N)(error) };
}
let reported = false;
/** Only the first outcome counts: what goes wrong after it is a consequence. */
function report(outcome) {
    if (reported)
        return;
    reported = true;
    // A message can hold all that somebody compared.
    writeAll(`${JSON.stringify((0,bounded/* bounded */.M)(outcome))}\n`);
}
/** A pipe takes as much at once as fits into it. */
function writeAll(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0)
        rest = rest.subarray((0,external_node_fs_.writeSync)(3, rest));
}


/***/ }),

/***/ 7326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   So: () => (/* binding */ isTablesTest),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   sf: () => (/* binding */ withDefect),
/* harmony export */   t6: () => (/* binding */ test),
/* harmony export */   wf: () => (/* binding */ leavesOf)
/* harmony export */ });
/** Something that is there so many times, no more and no less. */
function exactly(times, what) {
    return { ...what, least: times, most: times };
}
/** What a test leaves on this cluster. */
function leavesOf({ leaves = {} }, cluster) {
    return typeof leaves === 'function' ? leaves(cluster) : leaves;
}
/** What a test leaves, and what a bug that showed itself in it leaves besides: that is counted first. */
function withDefect(leaves, left) {
    return {
        ...leaves,
        differing: { ...leaves.differing, ...left.differing },
        schema: [...(leaves.schema ?? []), ...(left.schema ?? [])],
        conflicts: [...(leaves.conflicts ?? []), ...(left.conflicts ?? [])],
        exceptions: [...(left.exceptions ?? []), ...(leaves.exceptions ?? [])],
        errors: [...(left.errors ?? []), ...(leaves.errors ?? [])],
    };
}
/** Whether it can share a mesh with others. */
function isTablesTest(test) {
    return test.scope === undefined || test.scope === 'tables';
}
/** Gives a test its type; the built-in tests and the users' own .mjs tests are written alike. */
function test(definition) {
    return definition;
}


/***/ }),

/***/ 55717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ seconds),
  f: () => (/* binding */ waitFor)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/stalls.ts
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

;// CONCATENATED MODULE: ./src/wait.ts



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
    const started = performance.now() - stalledFor();
    let pause = 1;
    for (;;) {
        signal?.throwIfAborted();
        const seen = await look();
        if ('done' in seen)
            return seen.done;
        const left = within - (performance.now() - stalledFor() - started);
        if (left <= 0)
            throw new errors/* DeadlineError */.j3(`waited ${seconds(within)} for ${what}; last seen: ${seen.notYet}`);
        await (0,promises_.setTimeout)(Math.min(pause, left), undefined, signal ? { signal } : {});
        pause = Math.min(pause * 1.5, slowest);
    }
}
/** Milliseconds as people read them: "0.4 s", "75 s". */
function seconds(milliseconds) {
    return milliseconds < 9950
        ? `${(milliseconds / 1000).toFixed(1)} s`
        : `${Math.round(milliseconds / 1000)} s`;
}


/***/ })

};
