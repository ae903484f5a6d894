export const id = 3956;
export const ids = [3956];
export const modules = {

/***/ 57768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ afterTime),
/* harmony export */   z: () => (/* binding */ withinLimit)
/* harmony export */ });
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40910);

/**
 * Calls `late` when a time is over in which this process ran: what had come before is read first, and time in which it stood
 * still is nobody's, as in `waitFor`.
 *
 * @param within milliseconds
 * @returns what calls it off
 */
function afterTime(within, late) {
    const rest = (0,_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f$)(within);
    let timer;
    let read;
    const look = () => {
        const left = rest();
        if (left > 0)
            arm(left);
        // Timers come before what has arrived.
        else
            read = setImmediate(late);
    };
    const arm = (left) => {
        timer = setTimeout(look, left);
    };
    arm(within);
    return () => {
        clearTimeout(timer);
        clearImmediate(read);
    };
}
/**
 * What is awaited. What comes after the limit comes too late to be of use: also as an error it is nobody's.
 *
 * @param within milliseconds, as in `afterTime`
 * @throws what `late` makes when the time is over, and whatever `work` throws
 */
async function withinLimit(work, within, late) {
    let callOff = () => { };
    const limit = new Promise((_, reject) => {
        callOff = afterTime(within, () => reject(late()));
    });
    work.catch(() => undefined);
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        callOff();
    }
}


/***/ }),

/***/ 80465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prepareHeartbeats),
/* harmony export */   r: () => (/* binding */ HEARTBEAT)
/* harmony export */ });
/* harmony import */ var _replication_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24878);

/**
 * A replicated table with a row for each node, which counts in it, and a local one, in which a trigger of the apply
 * worker's notes when each count arrived: so that the time to apply is known to the microsecond, and of every
 * heartbeat, however seldom somebody looks. What it does not contain is the commit on either side.
 */
const HEARTBEAT = 'mmr.heartbeat';
const DEFINITION = `
  create table mmr.heartbeat (node text primary key, beat bigint not null, at timestamptz not null);
  create table mmr.arrival (origin text, beat bigint, latency bigint not null, primary key (origin, beat));
  create function mmr.arrived() returns trigger language plpgsql as $$
    begin
      insert into mmr.arrival values
        (new.node, new.beat, extract(epoch from clock_timestamp() - new.at) * 1000000) on conflict do nothing;
      return null;
    end $$;
  create trigger arrived after update on mmr.heartbeat for each row execute function mmr.arrived();
  alter table mmr.heartbeat enable replica trigger arrived;`;
/**
 * Makes the heartbeats of a wired cluster, where it has none yet; they go with the schema of the marker.
 * To be called before DDL replicates by itself.
 */
async function prepareHeartbeats(cluster) {
    const missing = cluster.nodes.map(async (node) => {
        if (await node.value `select to_regclass(${HEARTBEAT}) is not null`)
            return false;
        await node.sql(DEFINITION);
        return true;
    });
    if (!(await Promise.all(missing)).some(Boolean))
        return;
    await cluster.addTable(_replication_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SET */ .FU, HEARTBEAT);
    await Promise.all(cluster.nodes.map((node) => node.sql `insert into mmr.heartbeat values (${node.name}, 0, clock_timestamp())`));
}


/***/ }),

/***/ 98549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readMetrics)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13352);


/**
 * Reads a metrics.jsonl. A line that is no sample, the last one of a run that was killed for example, is left out
 * and said in `damage`.
 *
 * @returns undefined where there is no such file
 * @throws Error where the file cannot be read, or does not begin with the head of a file of metrics
 */
async function readMetrics(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new Error(`${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUnreadable */ ._p)(error)}`);
    }
    const [first = '', ...lines] = text.replace(/\n$/, '').split('\n');
    const head = parse(first);
    if (!isHead(head))
        throw new Error(`${file} does not hold metrics: its first line is no head of version 1`);
    const damage = [];
    const samples = [];
    for (const [i, line] of lines.entries()) {
        const sample = parse(line);
        if (isSample(sample))
            samples.push(sample);
        else
            damage.push(`${file}, line ${i + 2}: is no sample`);
    }
    return { head, samples, damage };
}
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        // What it holds instead is said by whoever asked for it.
        return undefined;
    }
}
function isHead(value) {
    const head = value;
    return head?.version === 1 && Array.isArray(head.nodes) && typeof head.epoch === 'number';
}
function isSample(value) {
    const sample = value;
    if (typeof sample?.at !== 'number' || typeof sample.node !== 'string')
        return false;
    return (typeof sample.unreachable === 'string' || (Array.isArray(sample.slots) && typeof sample.beat === 'number'));
}


/***/ }),

/***/ 81955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HL: () => (/* binding */ METRICS_FILE),
  vk: () => (/* binding */ Recorder)
});

// UNUSED EXPORTS: SAMPLE_INTERVAL_MS

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/metrics/heartbeat.ts
var heartbeat = __webpack_require__(80465);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/limit.ts
var limit = __webpack_require__(57768);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
;// CONCATENATED MODULE: ./src/metrics/poller.ts





/** How long a server may take to answer, and to let us in, before it counts as unreachable. */
const ANSWER_LIMIT_MS = 1_000;
/** Counting conflicts reads their tables: it is done so seldom that it takes at most this part of the time, … */
const COUNTING_SHARE = 0.01;
/** … and no more often than this: it costs half as much again as a look, and nobody looks at them that closely. */
const COUNTING_INTERVAL_MS = 1_000;
/** Looks at one node again and again, over one connection and with one statement a look. */
class Poller {
    options;
    stopping = new AbortController();
    running;
    session;
    lastArrivals;
    countAgainAt = 0;
    constructor(options) {
        this.options = options;
        this.lastArrivals = { ...options.arrivals };
        this.running = this.run();
    }
    /** Takes a last sample, in which conflicts are counted, and lets go of the connection. */
    async stop() {
        this.stopping.abort();
        await this.running;
        this.countAgainAt = 0;
        this.options.take(await this.look());
        this.session?.destroy();
    }
    async run() {
        const { interval, take } = this.options;
        let next = performance.now();
        while (!this.stopping.signal.aborted) {
            take(await this.look());
            // A look that took long does not make the next ones follow one another without a pause.
            next = Math.max(next + interval, performance.now());
            // Rejects only when the poller is stopped, which the loop asks for itself.
            await (0,external_node_timers_promises_.setTimeout)(next - performance.now(), undefined, { signal: this.stopping.signal }).catch(() => { });
        }
    }
    async look() {
        const { node, clock } = this.options;
        const began = clock();
        try {
            return await this.withinLimit(this.sample(began));
        }
        catch (error) {
            this.session?.destroy();
            this.session = undefined;
            return { at: clock(), node: node.name, unreachable: (0,errors/* messageOf */.bD)(error).split('\n')[0] };
        }
    }
    async sample(began) {
        const { node, slots, clock } = this.options;
        this.session ??= await this.connect();
        const session = this.session;
        const [row] = await session.sql(`execute mmr_sample(${(0,quote/* literal */.eu)(JSON.stringify(this.lastArrivals))})`);
        const at = clock();
        if (row?.beat == null)
            throw new Error(`${node.name} has no heartbeat row of its own`);
        const arrivals = (row.arrivals ?? []).map(([origin, beat, latency]) => ({ origin, beat, latency }));
        for (const { origin, beat } of arrivals)
            this.lastArrivals[origin] = beat;
        const subscribers = new Map([...slots].map(([subscriber, slot]) => [slot, subscriber]));
        const counts = await this.counts(session);
        return {
            at,
            node: node.name,
            took: at - began,
            beat: Number(row.beat),
            heard: (row.heard ?? {}),
            arrivals,
            slots: (row.slots ?? []).map(([slot, active, lag, held, wal]) => ({
                subscriber: subscribers.get(slot),
                active,
                lag,
                held,
                wal: wal ?? 'lost',
            })),
            committed: Number(row.committed),
            ...(counts && { conflicts: counts.incidents, overwrites: counts.overwrites }),
        };
    }
    async counts(session) {
        const { engine, node } = this.options;
        const started = performance.now();
        if (!engine.incidentCounts || started < this.countAgainAt)
            return undefined;
        const counts = await engine.incidentCounts(session, node);
        const now = performance.now();
        this.countAgainAt = now + Math.max((now - started) / COUNTING_SHARE, COUNTING_INTERVAL_MS);
        return counts;
    }
    async connect() {
        const { node, slots } = this.options;
        const session = await node.session(ANSWER_LIMIT_MS);
        await session.sql(sampleStatement(node.name, [...slots.values()]));
        return session;
    }
    withinLimit(work) {
        const { name } = this.options.node;
        const late = () => new errors/* DeadlineError */.j3(`${name} did not answer within ${(0,wait/* seconds */.YA)(ANSWER_LIMIT_MS)}`);
        return (0,limit/* withinLimit */.z)(work, ANSWER_LIMIT_MS, late);
    }
}
/** Which heartbeats of each origin a node has noted so far: what came before the metrics began is not theirs. */
async function arrivalsSoFar(node) {
    const rows = await node.sql `select origin, max(beat) as beat from mmr.arrival group by origin`;
    return Object.fromEntries(rows.map((r) => [String(r.origin), Number(r.beat)]));
}
// The heartbeat is written and the others' are read in one statement: one transaction, one commit. Everything is read
// as of the moment before. The order of the subquery keeps it apart, so that the last few arrivals are found by the key
// whatever the planner knows of tables that nobody has analyzed yet.
function sampleStatement(node, slots) {
    return `prepare mmr_sample(jsonb) as
    with beat as (
      update mmr.heartbeat set beat = beat + 1, at = clock_timestamp() where node = ${(0,quote/* literal */.eu)(node)} returning beat)
    select (select beat from beat) as beat,
           (select json_object_agg(h.node, h.beat) from mmr.heartbeat h where h.node <> ${(0,quote/* literal */.eu)(node)}) as heard,
           (select json_agg(json_build_array(a.origin, a.beat, a.latency) order by a.origin, a.beat)
              from mmr.heartbeat h,
                   lateral (select * from mmr.arrival where origin = h.node and beat > coalesce(($1 ->> h.node)::bigint, 0)
                             order by beat) a) as arrivals,
           (select json_agg(json_build_array(s.slot_name, s.active,
                     pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn),
                     pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn), s.wal_status))
              from pg_replication_slots s where s.slot_name in (${slots.map(quote/* literal */.eu).join(', ')})) as slots,
           pg_stat_get_db_xact_commit((select oid from pg_database where datname = current_database())) as committed`;
}

;// CONCATENATED MODULE: ./src/metrics/recorder.ts





/** Milliseconds from one sample of a node to the next: 4 Hz. */
const SAMPLE_INTERVAL_MS = 250;
/** The name of the file in a test's folder. */
const METRICS_FILE = 'metrics.jsonl';
/** Metrics while they are recorded. */
class Recorder {
    began;
    pollers;
    out;
    written;
    constructor(
    /** The moment of performance.now() in which its clock stood at 0. */
    began, pollers, out, written) {
        this.began = began;
        this.pollers = pollers;
        this.out = out;
        this.written = written;
    }
    /**
     * Begins to record the metrics of every node and link of a wired cluster: one connection to each node, in which one
     * statement for each sample also writes the node's heartbeat (see heartbeat.ts).
     *
     * @throws pg.DatabaseError where the heartbeats cannot be made; Error where the file cannot be written
     */
    static async start(cluster, { file, interval = SAMPLE_INTERVAL_MS }) {
        await (0,heartbeat/* prepareHeartbeats */.n)(cluster);
        const out = (0,external_node_fs_.createWriteStream)(file);
        const written = (0,promises_.finished)(out);
        // It is awaited at the end; until then an error of the file must not end the process.
        written.catch(() => { });
        await (0,external_node_events_.once)(out, 'open');
        const began = performance.now();
        const clock = () => Math.round((performance.now() - began) * 1000);
        const line = (record) => void out.write(`${JSON.stringify(record)}\n`);
        const epoch = Math.round((performance.timeOrigin + began) * 1000);
        line({ version: 1, nodes: cluster.nodes.map((n) => n.name), epoch, interval });
        const ready = cluster.nodes.map(async (node) => {
            const others = cluster.nodes.filter((other) => other !== node);
            const slots = others.map(async (other) => [other.name, await cluster.engine.slot(other, node)]);
            return { node, slots: new Map(await Promise.all(slots)), arrivals: await arrivalsSoFar(node) };
        });
        const pollers = (await Promise.all(ready)).map(({ node, slots, arrivals }) => new Poller({ node, slots, arrivals, engine: cluster.engine, interval, clock, take: line }));
        return new Recorder(began, pollers, out, written);
    }
    /**
     * Takes a last sample of each node, in which conflicts are counted, and closes file and connections.
     *
     * @throws Error where a sample could not be written
     */
    async stop() {
        await Promise.all(this.pollers.map((poller) => poller.stop()));
        this.out.end();
        await this.written;
    }
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

/***/ 35601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ SCRIPT),
/* harmony export */   Ww: () => (/* binding */ MAPS_SCRIPT),
/* harmony export */   Y: () => (/* binding */ STYLE)
/* harmony export */ });
// Made from browser/ by `npm run build`: change it there.
const STYLE = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}\n:root {\n  color-scheme: light dark;\n  --bg: #ffffff;\n  --card: #f6f8fa;\n  --fg: #1f2328;\n  --muted: #59636e;\n  --line: #d8dee4;\n  --grid: rgba(31, 35, 40, 0.08);\n  --link: #0550ae;\n  --pass: #1a7f37;\n  --fail: #c9222f;\n  --error: #9a6700;\n  --skip: #59636e;\n  --known: #6639ba;\n  --series-0: #0969da;\n  --series-1: #bc4c00;\n  --series-2: #1a7f37;\n  --series-3: #8250df;\n  --series-4: #bf3989;\n  --series-5: #0e7490;\n  --series-6: #7d4e00;\n  --series-7: #57606a;\n  --band-links: rgba(207, 34, 46, 0.1);\n  --band-servers: rgba(130, 80, 223, 0.12);\n  --band-other: rgba(154, 103, 0, 0.12);\n  --band-name-links: #a40e26;\n  --band-name-servers: #6639ba;\n  --band-name-other: #7d4e00;\n  --marked: #fff8c5;\n  --is-final: #2da44e;\n  --is-superseded: #5aa2ee;\n  --is-merged: #a371f7;\n  --is-discarded: #e0b32c;\n  --is-undecided: #8c959f;\n  --is-rejected: #e16f24;\n  --is-lost: #cf222e;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --bg: #0d1117;\n    --card: #161b22;\n    --fg: #e6edf3;\n    --muted: #9198a1;\n    --line: #30363d;\n    --grid: rgba(230, 237, 243, 0.1);\n    --link: #79c0ff;\n    --pass: #3fb950;\n    --fail: #ff7b72;\n    --error: #d29922;\n    --skip: #9198a1;\n    --known: #d2a8ff;\n    --series-0: #58a6ff;\n    --series-1: #f0883e;\n    --series-2: #56d364;\n    --series-3: #d2a8ff;\n    --series-4: #ff9bce;\n    --series-5: #39c5cf;\n    --series-6: #e3b341;\n    --series-7: #b1bac4;\n    --band-links: rgba(248, 81, 73, 0.17);\n    --band-servers: rgba(188, 140, 255, 0.18);\n    --band-other: rgba(210, 153, 34, 0.17);\n    --band-name-links: #ff938a;\n    --band-name-servers: #d2a8ff;\n    --band-name-other: #e3b341;\n    --marked: #3a2d00;\n    --is-final: #2ea043;\n    --is-superseded: #388bfd;\n    --is-merged: #a371f7;\n    --is-discarded: #d4a72c;\n    --is-undecided: #6e7681;\n    --is-rejected: #e16f24;\n    --is-lost: #ff5c56;\n  }\n}\n.is-final {\n  --is: var(--is-final);\n}\n.is-superseded {\n  --is: var(--is-superseded);\n}\n.is-merged {\n  --is: var(--is-merged);\n}\n.is-discarded {\n  --is: var(--is-discarded);\n}\n.is-undecided {\n  --is: var(--is-undecided);\n}\n.is-rejected {\n  --is: var(--is-rejected);\n}\n.is-lost {\n  --is: var(--is-lost);\n}\n.is-pass {\n  --is: var(--is-final);\n}\n.is-known {\n  --is: var(--is-merged);\n}\n.is-skip {\n  --is: var(--is-undecided);\n}\n.is-error {\n  --is: var(--is-discarded);\n}\n.is-fail {\n  --is: var(--is-lost);\n}\n\n* {\n  box-sizing: border-box;\n}\nbody {\n  margin: 0;\n  background: var(--bg);\n  color: var(--fg);\n  font:\n    14px / 1.5 system-ui,\n    -apple-system,\n    \"Segoe UI\",\n    Roboto,\n    \"DejaVu Sans\",\n    sans-serif;\n}\nmain {\n  max-width: 1080px;\n  margin: 0 auto;\n  padding: 28px 24px 64px;\n}\nh1 {\n  display: flex;\n  align-items: baseline;\n  gap: 12px;\n  margin: 0 0 6px;\n  font-size: 22px;\n  line-height: 1.3;\n  font-weight: 600;\n  overflow-wrap: anywhere;\n}\n.facts {\n  overflow-wrap: anywhere;\n}\nh2 {\n  margin: 36px 0 12px;\n  padding-bottom: 6px;\n  border-bottom: 1px solid var(--line);\n  font-size: 17px;\n  font-weight: 600;\n  overflow-wrap: anywhere;\n}\nh3 {\n  margin: 24px 0 8px;\n  font-size: 14px;\n  font-weight: 600;\n}\np {\n  margin: 8px 0;\n}\na {\n  color: var(--link);\n  text-decoration: none;\n}\na:hover {\n  text-decoration: underline;\n}\n.muted {\n  color: var(--muted);\n}\n.num {\n  text-align: right;\n  white-space: nowrap;\n  font-variant-numeric: tabular-nums;\n}\ncode,\npre {\n  font:\n    12px / 1.5 ui-monospace,\n    SFMono-Regular,\n    Menlo,\n    Consolas,\n    \"DejaVu Sans Mono\",\n    monospace;\n}\ncode {\n  overflow-wrap: anywhere;\n}\npre {\n  margin: 6px 0;\n  padding: 10px 12px;\n  max-height: 420px;\n  overflow: auto;\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  white-space: pre-wrap;\n  overflow-wrap: anywhere;\n}\n.statement {\n  margin: 14px 0;\n  padding: 10px 16px;\n  border-left: 3px solid var(--line);\n  background: var(--card);\n  border-radius: 0 6px 6px 0;\n  max-width: 82ch;\n}\n.statement.pass {\n  border-left-color: var(--pass);\n}\n.statement.fail {\n  border-left-color: var(--fail);\n}\n.statement.error {\n  border-left-color: var(--error);\n}\n.statement.known {\n  border-left-color: var(--known);\n}\n.badge {\n  display: inline-block;\n  min-width: 62px;\n  padding: 0 8px;\n  border: 1px solid currentColor;\n  border-radius: 10px;\n  text-align: center;\n  font-size: 12px;\n  line-height: 18px;\n  font-weight: 600;\n  white-space: nowrap;\n}\n.pass,\n.holds {\n  color: var(--pass);\n}\n.fail,\n.violated {\n  color: var(--fail);\n}\n.error {\n  color: var(--error);\n}\n.skip,\n.unknown {\n  color: var(--skip);\n}\n.known {\n  color: var(--known);\n}\n.statement,\n.statement * {\n  color: var(--fg);\n}\ntable {\n  width: 100%;\n  border-collapse: collapse;\n}\nth,\ntd {\n  padding: 5px 12px 5px 0;\n  border-bottom: 1px solid var(--line);\n  text-align: left;\n  vertical-align: top;\n}\nth {\n  color: var(--muted);\n  font-size: 12px;\n  font-weight: 500;\n}\nth.num {\n  text-align: right;\n}\ntd.counts {\n  min-width: 300px;\n}\ntd.what {\n  width: 60%;\n  overflow-wrap: anywhere;\n}\ntd.name {\n  min-width: 170px;\n  max-width: 320px;\n  overflow-wrap: anywhere;\n}\n.scroll {\n  overflow-x: auto;\n}\nsummary {\n  cursor: pointer;\n  color: var(--link);\n}\nsummary:focus-visible,\na:focus-visible {\n  outline: 2px solid var(--link);\n  outline-offset: 2px;\n}\ndetails[open] > summary {\n  margin-bottom: 4px;\n}\n.finding {\n  margin: 8px 0;\n  overflow-wrap: anywhere;\n}\n.finding .badge {\n  white-space: normal;\n}\n.rows td {\n  padding: 3px 12px 3px 0;\n  font-size: 12px;\n  white-space: nowrap;\n}\n.rows tr.named td {\n  background: var(--marked);\n}\n.rows tr.end td {\n  border-top: 2px solid var(--line);\n  font-weight: 600;\n}\n.rows .failed {\n  color: var(--fail);\n}\n.rows .open {\n  color: var(--error);\n}\nfooter {\n  margin-top: 40px;\n  padding-top: 12px;\n  border-top: 1px solid var(--line);\n  color: var(--muted);\n  font-size: 12px;\n}\n@media (max-width: 800px) {\n  main {\n    padding: 16px 12px 40px;\n  }\n  h1 {\n    font-size: 19px;\n  }\n  .tests,\n  .tests tbody {\n    display: block;\n  }\n  .tests thead {\n    display: none;\n  }\n  .tests tr {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 2px 10px;\n    padding: 6px 0;\n    border-bottom: 1px solid var(--line);\n  }\n  .tests td {\n    padding: 0;\n    border: 0;\n  }\n  td.name {\n    min-width: 0;\n  }\n  .tests td.name {\n    flex: 1;\n  }\n  .tests td.what {\n    width: 100%;\n  }\n}\n\ntime {\n  white-space: nowrap;\n}\n.mark {\n  flex: none;\n  align-self: flex-start;\n  width: 1.3em;\n  height: 1.3em;\n  border-radius: 50%;\n  background: currentColor;\n  text-align: center;\n  line-height: 1.3;\n}\n.mark b {\n  color: var(--bg);\n}\n.tiles {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));\n  gap: 12px;\n  margin: 16px 0;\n}\n.tile {\n  padding: 12px 16px;\n  border: 1px solid var(--line);\n  border-radius: 8px;\n  background: var(--card);\n}\n.title {\n  margin-bottom: 6px;\n  font-weight: 600;\n}\n.bar {\n  display: flex;\n  gap: 1px;\n  height: 18px;\n  overflow: hidden;\n  border-radius: 4px;\n}\n.part {\n  flex: 1 0 0;\n  min-width: 4px;\n  background: var(--is);\n  forced-color-adjust: none;\n}\n.legend {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 14px;\n  margin: 5px 0 0;\n  padding: 0;\n  list-style: none;\n  font-size: 12px;\n}\n.legend li {\n  white-space: nowrap;\n}\n.legend li::before,\n.colours dt::before {\n  content: \"\";\n  display: inline-block;\n  width: 9px;\n  height: 9px;\n  margin-right: 5px;\n  border-radius: 2px;\n  background: var(--is);\n  forced-color-adjust: none;\n}\n.legend .none {\n  color: var(--muted);\n}\n.legend .none::before {\n  opacity: 0.35;\n}\n.legend .is-lost:not(.none),\n.legend .is-fail:not(.none) {\n  color: var(--fail);\n  font-weight: 600;\n}\n.legend .is-rejected:not(.none) {\n  color: var(--error);\n  font-weight: 600;\n}\n.troubles {\n  margin: 16px 0;\n  padding: 0;\n  list-style: none;\n}\n.troubles li {\n  padding: 5px 0;\n  border-bottom: 1px solid var(--line);\n  overflow-wrap: anywhere;\n}\n.troubles .why {\n  color: var(--muted);\n}\n.recorded ul {\n  margin: 6px 0;\n  padding-left: 20px;\n  font-size: 12px;\n  overflow-wrap: anywhere;\n}\n.faulted {\n  margin: 0;\n  padding: 0;\n  list-style: none;\n}\n.faulted > li {\n  display: grid;\n  grid-template-columns: minmax(0, 0.75fr) minmax(0, 1.2fr) minmax(0, 1.2fr);\n  gap: 2px 22px;\n  padding: 12px 0 8px;\n  border-bottom: 1px solid var(--line);\n}\n.faulted h3 {\n  display: inline;\n  margin: 0 8px 0 0;\n  overflow-wrap: anywhere;\n}\n.when {\n  grid-area: 1 / 2 / span 2;\n}\n.what-became {\n  grid-area: 1 / 3 / span 2;\n}\n.faulted details {\n  grid-row: 2;\n  align-self: end;\n}\n.faulted details[open] {\n  grid-row: 3;\n  grid-column: 1 / -1;\n}\n.faulted summary,\n.colours summary {\n  width: max-content;\n  max-width: 100%;\n  padding: 2px 0;\n  font-size: 12px;\n}\n.faulted .statement {\n  margin: 6px 0;\n}\n.small {\n  font-size: 12px;\n  overflow-wrap: anywhere;\n}\n.who .muted {\n  margin-top: 4px;\n}\n.ending {\n  font-weight: 600;\n}\n.ending.yes,\n.course .end.yes {\n  color: var(--pass);\n}\n.ending.no,\n.course .end.no {\n  color: var(--fail);\n}\n.ending.unknown,\n.course .end.unknown {\n  color: var(--error);\n}\n.course {\n  display: block;\n  width: 100%;\n  margin-bottom: 4px;\n}\n.course .lane {\n  stroke: var(--link);\n  stroke-width: 3;\n  stroke-linecap: round;\n}\n.course .stopped {\n  stroke: var(--fail);\n  stroke-dasharray: 2 7;\n}\n.course .links {\n  --band: var(--band-links);\n  --edge: var(--band-name-links);\n}\n.course .servers {\n  --band: var(--band-servers);\n  --edge: var(--band-name-servers);\n}\n.course .other {\n  --band: var(--band-other);\n  --edge: var(--band-name-other);\n}\n.course .band rect {\n  fill: var(--band);\n}\n.course .band line {\n  stroke: var(--edge);\n  stroke-width: 1.5;\n}\n.course text {\n  fill: var(--fg);\n  text-anchor: middle;\n  font-size: 11px;\n  font-weight: 600;\n}\n.course .end circle {\n  fill: currentColor;\n}\n.course .end path {\n  fill: none;\n  stroke: var(--bg);\n  stroke-width: 2;\n}\n.colours {\n  margin-top: 10px;\n}\n.colours dl {\n  display: grid;\n  grid-template-columns: max-content minmax(0, 1fr);\n  gap: 2px 14px;\n  margin: 6px 0;\n  font-size: 12px;\n}\n.colours dd {\n  margin: 0;\n}\n.unseen {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n@media (max-width: 800px) {\n  .faulted > li {\n    grid-template-columns: minmax(0, 1fr);\n    gap: 8px;\n  }\n  .when,\n  .what-became,\n  .faulted details,\n  .faulted details[open] {\n    grid-area: auto;\n  }\n}\n\n:root {\n  --is-right: #d9eede;\n  --is-known: #a98bea;\n  --is-wrong: #930b20;\n  --on-right: #1f2328;\n  --on-known: #1f2328;\n  --on-wrong: #ffffff;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --is-right: #1d3a28;\n    --is-known: #7d55c7;\n    --is-wrong: #ff8f87;\n    --on-right: #e6edf3;\n    --on-known: #ffffff;\n    --on-wrong: #0d1117;\n  }\n}\n.is-right {\n  --is: var(--is-right);\n  --on: var(--on-right);\n}\n.maps .is-known,\n.cell.is-known {\n  --is: var(--is-known);\n  --on: var(--on-known);\n}\n.is-wrong {\n  --is: var(--is-wrong);\n  --on: var(--on-wrong);\n}\n.legend .is-wrong:not(.none) {\n  color: var(--fail);\n  font-weight: 600;\n}\n.tile.maps {\n  grid-column: 1 / -1;\n}\n.tile:first-child:has(+ .maps) {\n  grid-column: 1 / -1;\n}\n.kinds {\n  display: grid;\n  grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));\n  gap: 10px 12px;\n  margin: 12px 0 0;\n  padding: 0;\n  list-style: none;\n  font-size: 11px;\n  line-height: 1.3;\n}\n.kinds a {\n  display: block;\n  overflow-wrap: anywhere;\n}\n.kinds svg {\n  display: block;\n  width: 68px;\n  height: 68px;\n  margin-bottom: 3px;\n}\n.kinds path {\n  fill: var(--is);\n  forced-color-adjust: none;\n}\n.kind,\n.causes {\n  margin: 6px 0;\n}\n.pairs {\n  display: grid;\n  grid-template-columns: minmax(0, max-content) minmax(340px, 1fr);\n  gap: 4px 24px;\n  align-items: start;\n}\n.pairs .scroll {\n  padding: 2px;\n}\n@media (max-width: 900px) {\n  .pairs {\n    grid-template-columns: minmax(0, 1fr);\n  }\n}\n.map {\n  width: auto;\n  margin: 6px 0;\n  border-collapse: separate;\n  border-spacing: 1px;\n}\n.map th,\n.map td {\n  padding: 0;\n  border: 0;\n  white-space: nowrap;\n}\n.map thead td {\n  color: var(--muted);\n  font-size: 12px;\n  vertical-align: bottom;\n}\n.map [scope=\"col\"] span {\n  display: inline-block;\n  padding: 4px 0;\n  line-height: 24px;\n  writing-mode: vertical-rl;\n  transform: rotate(180deg);\n}\n.map [scope=\"row\"],\n.map thead td {\n  position: sticky;\n  left: 0;\n  padding-right: 8px;\n  background: var(--bg);\n}\n.map [scope=\"row\"] {\n  line-height: 24px;\n}\n.cell {\n  display: inline-block;\n  width: 24px;\n  height: 24px;\n  padding: 0;\n  border: 0;\n  border-radius: 3px;\n  background: var(--is);\n  color: var(--on);\n  font:\n    600 13px / 24px system-ui,\n    sans-serif;\n  text-align: center;\n  forced-color-adjust: none;\n}\nbutton.cell {\n  display: block;\n  cursor: pointer;\n}\nbutton.cell:focus-visible,\nbutton.cell[aria-pressed=\"true\"] {\n  outline: 2px solid var(--fg);\n  outline-offset: 1px;\n}\n.scenes h3 {\n  margin: 8px 0;\n  scroll-margin-bottom: 40vh;\n}\n.scenes .group {\n  margin: 10px 0;\n  padding: 10px 14px;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  background: var(--card);\n  overflow-wrap: anywhere;\n}\n.scenes .why {\n  margin: 6px 0;\n  padding-left: 18px;\n}\n.story {\n  margin: 4px 0 8px;\n  padding: 0;\n  list-style: none;\n  font-size: 12px;\n}\n.story li {\n  margin-left: 14px;\n}\n.story .step {\n  margin: 4px 0 0;\n  font-weight: 600;\n}\n.story code {\n  display: block;\n  margin-left: 14px;\n  font-weight: 400;\n}\n.scenes .end {\n  width: auto;\n  font-size: 12px;\n  white-space: pre-line;\n}\n.scenes .end td,\n.scenes .end th {\n  padding: 3px 16px 3px 0;\n}\n\n/* biome-ignore-all lint/complexity/noImportantStyles: uPlot sets some of its styles on the elements. */\n.timeline {\n  display: grid;\n  grid-template-columns: minmax(0, 1fr) 232px;\n  gap: 20px;\n  align-items: start;\n}\n.timeline.alone {\n  grid-template-columns: minmax(0, 1fr);\n}\n.plots {\n  min-width: 0;\n  min-height: 200px;\n}\nfigure {\n  margin: 0 0 10px;\n  position: relative;\n}\nfigcaption {\n  font-weight: 600;\n  font-size: 13px;\n}\n.picture {\n  position: sticky;\n  top: 12px;\n  padding: 12px;\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  background: var(--card);\n}\n.picture svg {\n  display: block;\n  width: 100%;\n  height: auto;\n}\n.picture input {\n  width: 100%;\n  margin: 8px 0 2px;\n  accent-color: var(--link);\n}\n.picture output {\n  display: block;\n  min-height: 3em;\n  font-size: 12px;\n  font-variant-numeric: tabular-nums;\n}\n.key {\n  margin: 6px 0 0;\n  padding: 0;\n  list-style: none;\n  font-size: 11px;\n  color: var(--muted);\n}\n.key li::before {\n  content: \"\";\n  display: inline-block;\n  width: 14px;\n  margin-right: 6px;\n  vertical-align: 3px;\n  border-top: 2px solid var(--state);\n}\n.key .state-fault::before,\n.key .state-unknown::before {\n  border-top-style: dashed;\n}\n.state-ok,\n[data-state=\"ok\"] {\n  --state: var(--pass);\n}\n.state-behind,\n[data-state=\"behind\"] {\n  --state: var(--error);\n}\n.state-fault,\n[data-state=\"fault\"] {\n  --state: var(--fail);\n}\n.state-down,\n[data-state=\"down\"] {\n  --state: var(--known);\n}\n.state-unknown,\n[data-state=\"unknown\"] {\n  --state: var(--muted);\n}\n.link path {\n  fill: none;\n  stroke: var(--state);\n  stroke-width: 1.8;\n}\n.link polygon {\n  fill: var(--state);\n}\n.link[data-state=\"fault\"] path,\n.link[data-state=\"unknown\"] path {\n  stroke-dasharray: 4 4;\n}\n.node circle {\n  fill: var(--bg);\n  stroke: var(--state);\n  stroke-width: 2.2;\n}\n.node text {\n  fill: var(--fg);\n  font:\n    600 13px system-ui,\n    sans-serif;\n  text-anchor: middle;\n  dominant-baseline: central;\n}\n.uplot,\n.uplot * {\n  font-family: inherit;\n}\n.u-legend.u-inline {\n  display: block;\n  padding-left: 68px;\n  text-align: left;\n  font-size: 11px;\n  line-height: 1.4;\n}\n.u-legend.u-inline tbody {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 8px;\n}\n.u-legend.u-inline tr {\n  display: inline-flex;\n  margin: 0;\n}\n.u-legend.u-inline tr:first-child {\n  display: none;\n}\n.u-legend th,\n.u-legend td {\n  display: inline-flex;\n  align-items: center;\n  padding: 0;\n  border: 0;\n  color: var(--muted);\n  font-size: 11px;\n  font-weight: 400;\n  line-height: 18px;\n  white-space: nowrap;\n}\n.u-legend th::after {\n  content: none !important;\n}\n.u-legend td.u-value {\n  width: 52px !important;\n  margin-left: 5px;\n  color: var(--fg);\n  font-variant-numeric: tabular-nums;\n}\n.u-legend .u-marker {\n  width: 14px;\n  height: 0;\n  margin-right: 5px;\n  border: 0 !important;\n  border-top: 2px solid var(--color) !important;\n  background: none !important;\n}\n.u-legend .u-marker.dashed {\n  border-top-style: dashed !important;\n}\n.u-cursor-x {\n  border-color: var(--muted) !important;\n}\n.u-cursor-y {\n  display: none;\n}\n@media (max-width: 800px) {\n  .timeline {\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .picture {\n    position: static;\n    max-width: 320px;\n  }\n}\n@media print {\n  .picture input {\n    display: none;\n  }\n}\n";
const SCRIPT = "/* Contains uPlot.\nThe MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the \"Software\"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in\nall copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN\nTHE SOFTWARE.\n*/\n(function(){var e=class{timeline;slider;parts;clock;constructor(e,t,n){this.timeline=t,this.slider=n;let{nodes:r,links:i}=t.topology,a=(t,n)=>[...e.querySelectorAll(`.${t}`)].map((e,t)=>({element:e,states:n[t].states}));this.parts=[...a(`node`,r),...a(`link`,i)],this.clock=e.querySelector(`output`),this.show(Number(n.value))}show(e){for(let{element:t,states:n}of this.parts){let r=`unknown`;for(let[t,i]of n){if(t>e)break;r=i}t.setAttribute(`data-state`,r)}let t=this.timeline.bands.filter(({from:t,to:n})=>t<=e&&e<n).map(e=>e.label);this.clock.textContent=[`${e.toFixed(1)} s`,...t].join(` · `),this.slider.value=String(e)}};let t=`u-off`,n=`u-label`,r=`width`,i=`height`,a=`bottom`,o=`left`,s=`right`,c=`#000`,l=`#0000`,u=`mousemove`,d=`mousedown`,f=`mouseup`,p=`mouseenter`,m=`mouseleave`,h=`dblclick`,g=`change`,_=`dppxchange`,v=typeof window<`u`,y=v?document:null,b=v?window:null,x=v?navigator:null,S,C;function w(){let e=devicePixelRatio;S!=e&&(S=e,C&&oe(g,C,w),C=matchMedia(`(min-resolution: ${S-.001}dppx) and (max-resolution: ${S+.001}dppx)`),ae(g,C,w),b.dispatchEvent(new CustomEvent(_)))}function T(e,t){if(t!=null){let n=e.classList;!n.contains(t)&&n.add(t)}}function E(e,t){let n=e.classList;n.contains(t)&&n.remove(t)}function D(e,t,n){e.style[t]=n+`px`}function O(e,t,n,r){let i=y.createElement(e);return t!=null&&T(i,t),n?.insertBefore(i,r),i}function k(e,t){return O(`div`,e,t)}let ee=/* @__PURE__ */ new WeakMap;function A(e,n,r,i,a){let o=`translate(`+n+`px,`+r+`px)`;o!=ee.get(e)&&(e.style.transform=o,ee.set(e,o),n<0||r<0||n>i||r>a?T(e,t):E(e,t))}let te=/* @__PURE__ */ new WeakMap;function ne(e,t,n){let r=t+n;r!=te.get(e)&&(te.set(e,r),e.style.background=t,e.style.borderColor=n)}let j=/* @__PURE__ */ new WeakMap;function re(e,t,n,r){let i=t+``+n;i!=j.get(e)&&(j.set(e,i),e.style.height=n+`px`,e.style.width=t+`px`,e.style.marginLeft=r?-t/2+`px`:0,e.style.marginTop=r?-n/2+`px`:0)}let ie={passive:!0},M={...ie,capture:!0};function ae(e,t,n,r){t.addEventListener(e,n,r?M:ie)}function oe(e,t,n,r){t.removeEventListener(e,n,ie)}v&&w();function se(e,t,n,r){let i;n||=0,r||=t.length-1;let a=r<=2147483647;for(;r-n>1;)i=a?n+r>>1:Se((n+r)/2),t[i]<e?n=i:r=i;return e-t[n]<=t[r]-e?n:r}function N(e){return(t,n,r)=>{let i=-1,a=-1;for(let a=n;a<=r;a++)if(e(t[a])){i=a;break}for(let i=r;i>=n;i--)if(e(t[i])){a=i;break}return[i,a]}}let ce=e=>e!=null,P=e=>e!=null&&e>0,F=N(ce),le=N(P);function ue(e,t,n,r=0,i=!1){let a=i?le:F,o=i?P:ce;[t,n]=a(e,t,n);let s=e[t],c=e[t];if(t>-1){if(r==1)s=e[t],c=e[n];else if(r==-1)s=e[n],c=e[t];else for(let r=t;r<=n;r++){let t=e[r];o(t)&&(t<s?s=t:t>c&&(c=t))}}return[s??B,c??-B]}function de(e,t,n,r){let i=Oe(e),a=Oe(t);e==t&&(i==-1?(e*=n,t/=n):(e/=n,t*=n));let o=n==10?ke:Ae,s=i==1?Se:we,c=a==1?we:Se,l=s(o(xe(e))),u=c(o(xe(t))),d=De(n,l),f=De(n,u);return n==10&&(l<0&&(d=W(d,-l)),u<0&&(f=W(f,-u))),r||n==2?(e=d*i,t=f*a):(e=We(e,d),t=U(t,f)),[e,t]}function fe(e,t,n,r){let i=de(e,t,n,r);return e==0&&(i[0]=0),t==0&&(i[1]=0),i}let pe=.1,me={mode:3,pad:pe},he={pad:0,soft:null,mode:0},I={min:he,max:he};function ge(e,t,n,r){return tt(n)?ve(e,t,n):(he.pad=n,he.soft=r?0:null,he.mode=r?3:0,ve(e,t,I))}function L(e,t){return e??t}function _e(e,t,n){for(t=L(t,0),n=L(n,e.length-1);t<=n;){if(e[t]!=null)return!0;t++}return!1}function ve(e,t,n){let r=n.min,i=n.max,a=L(r.pad,0),o=L(i.pad,0),s=L(r.hard,-B),c=L(i.hard,B),l=L(r.soft,B),u=L(i.soft,-B),d=L(r.mode,0),f=L(i.mode,0),p=t-e,m=ke(p),h=Ee(xe(e),xe(t)),g=ke(h),_=xe(g-m);(p<1e-24||_>10)&&(p=0,(e==0||t==0)&&(p=1e-24,d==2&&l!=B&&(a=0),f==2&&u!=-B&&(o=0)));let v=p||h||1e3,y=ke(v),b=De(10,Se(y)),x=W(We(e-v*(p==0?e==0?.1:1:a),b/10),24),S=e>=l&&(d==1||d==3&&x<=l||d==2&&x>=l)?l:B,C=Ee(s,x<S&&e>=S?S:Te(S,x)),w=W(U(t+v*(p==0?t==0?.1:1:o),b/10),24),T=t<=u&&(f==1||f==3&&w>=u||f==2&&w<=u)?u:-B,E=Te(c,w>T&&t<=T?T:Ee(T,w));return C==E&&C==0&&(E=100),[C,E]}let R=new Intl.NumberFormat(v?x.language:`en-US`),ye=e=>R.format(e),z=Math,be=z.PI,xe=z.abs,Se=z.floor,Ce=z.round,we=z.ceil,Te=z.min,Ee=z.max,De=z.pow,Oe=z.sign,ke=z.log10,Ae=z.log2,je=(e,t=1)=>z.sinh(e)*t,Me=(e,t=1)=>z.asinh(e/t),B=1/0;function Ne(e){return(ke((e^e>>31)-(e>>31))|0)+1}function Pe(e,t,n){return Te(Ee(e,t),n)}function Fe(e){return typeof e==`function`}function V(e){return Fe(e)?e:()=>e}let H=()=>{},Ie=e=>e,Le=(e,t)=>t,Re=e=>null,ze=e=>!0,Be=(e,t)=>e==t,Ve=/\\.\\d*?(?=9{6,}|0{6,})/gm,He=e=>{if(Qe(e)||Ge.has(e))return e;let t=`${e}`,n=t.match(Ve);if(n==null)return e;let r=n[0].length-1;if(t.indexOf(`e-`)!=-1){let[e,n]=t.split(`e`);return+`${He(e)}e${n}`}return W(e,r)};function Ue(e,t){return He(W(He(e/t))*t)}function U(e,t){return He(we(He(e/t))*t)}function We(e,t){return He(Se(He(e/t))*t)}function W(e,t=0){if(Qe(e))return e;let n=10**t,r=e*n*(1+2**-52);return Ce(r)/n}let Ge=/* @__PURE__ */ new Map;function Ke(e){return((``+e).split(`.`)[1]||``).length}function qe(e,t,n,r){let i=[],a=r.map(Ke);for(let o=t;o<n;o++){let t=xe(o),n=W(De(e,o),t);for(let s=0;s<r.length;s++){let c=e==10?+`${r[s]}e${o}`:r[s]*n,l=(o>=0?0:t)+(o>=a[s]?0:a[s]),u=e==10?c:W(c,l);i.push(u),Ge.set(u,l)}}return i}let Je={},Ye=[],Xe=[null,null],Ze=Array.isArray,Qe=Number.isInteger,$e=e=>e===void 0;function et(e){return typeof e==`string`}function tt(e){let t=!1;if(e!=null){let n=e.constructor;t=n==null||n==Object}return t}function nt(e){return typeof e==`object`&&!!e}let rt=Object.getPrototypeOf(Uint8Array),it=`__proto__`;function at(e,t=tt){let n;if(Ze(e)){let r=e.find(e=>e!=null);if(Ze(r)||t(r)){n=Array(e.length);for(let r=0;r<e.length;r++)n[r]=at(e[r],t)}else n=e.slice()}else if(e instanceof rt)n=e.slice();else if(t(e)){n={};for(let r in e)r!=it&&(n[r]=at(e[r],t))}else n=e;return n}function ot(e){let t=arguments;for(let n=1;n<t.length;n++){let r=t[n];for(let t in r)t!=it&&(tt(e[t])?ot(e[t],at(r[t])):e[t]=at(r[t]))}return e}function st(e,t,n){for(let r=0,i,a=-1;r<t.length;r++){let o=t[r];if(o>a){for(i=o-1;i>=0&&e[i]==null;)e[i--]=null;for(i=o+1;i<n&&e[i]==null;)e[a=i++]=null}}}function ct(e,t){if(ut(e)){let t=e[0].slice();for(let n=1;n<e.length;n++)t.push(...e[n].slice(1));return dt(t[0])||(t=G(t)),t}let n=/* @__PURE__ */ new Set;for(let t=0;t<e.length;t++){let r=e[t][0],i=r.length;for(let e=0;e<i;e++)n.add(r[e])}let r=[Array.from(n).sort((e,t)=>e-t)],i=r[0].length,a=/* @__PURE__ */ new Map;for(let e=0;e<i;e++)a.set(r[0][e],e);for(let n=0;n<e.length;n++){let o=e[n],s=o[0];for(let e=1;e<o.length;e++){let c=o[e],l=Array(i).fill(void 0),u=t?t[n][e]:1,d=[];for(let e=0;e<c.length;e++){let t=c[e],n=a.get(s[e]);t===null?u!=0&&(l[n]=t,u==2&&d.push(n)):l[n]=t}st(l,d,i),r.push(l)}}return r}let lt=typeof queueMicrotask>`u`?e=>Promise.resolve().then(e):queueMicrotask;function G(e){let t=e[0],n=t.length,r=Array(n);for(let e=0;e<r.length;e++)r[e]=e;r.sort((e,n)=>t[e]-t[n]);let i=[];for(let t=0;t<e.length;t++){let a=e[t],o=Array(n);for(let e=0;e<n;e++)o[e]=a[r[e]];i.push(o)}return i}function ut(e){let t=e[0][0],n=t.length;for(let r=1;r<e.length;r++){let i=e[r][0];if(i.length!=n)return!1;if(i!=t){for(let e=0;e<n;e++)if(i[e]!=t[e])return!1}}return!0}function dt(e,t=100){let n=e.length;if(n<=1)return!0;let r=0,i=n-1;for(;r<=i&&e[r]==null;)r++;for(;i>=r&&e[i]==null;)i--;if(i<=r)return!0;let a=Ee(1,Se((i-r+1)/t));for(let t=e[r],n=r+a;n<=i;n+=a){let r=e[n];if(r!=null){if(r<=t)return!1;t=r}}return!0}let ft=[`January`,`February`,`March`,`April`,`May`,`June`,`July`,`August`,`September`,`October`,`November`,`December`],pt=[`Sunday`,`Monday`,`Tuesday`,`Wednesday`,`Thursday`,`Friday`,`Saturday`];function mt(e){return e.slice(0,3)}let ht=pt.map(mt),gt={MMMM:ft,MMM:ft.map(mt),WWWW:pt,WWW:ht};function _t(e){return(e<10?`0`:``)+e}function vt(e){return(e<10?`00`:e<100?`0`:``)+e}let yt={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+``).slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>_t(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>_t(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>_t(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?`PM`:`AM`,aa:e=>e.getHours()>=12?`pm`:`am`,a:e=>e.getHours()>=12?`p`:`a`,mm:e=>_t(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>_t(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>vt(e.getMilliseconds())};function bt(e,t){t||=gt;let n=[],r=/\\{([a-z]+)\\}|[^{]+/gi,i;for(;i=r.exec(e);)n.push(i[0][0]==`{`?yt[i[1]]:i[0]);return e=>{let r=``;for(let i=0;i<n.length;i++)r+=typeof n[i]==`string`?n[i]:n[i](e,t);return r}}let xt=new Intl.DateTimeFormat().resolvedOptions().timeZone;function St(e,t){let n;return t==`UTC`||t==`Etc/UTC`?n=/* @__PURE__ */ new Date(+e+e.getTimezoneOffset()*6e4):t==xt?n=e:(n=new Date(e.toLocaleString(`en-US`,{timeZone:t})),n.setMilliseconds(e.getMilliseconds())),n}let Ct=e=>e%1==0,wt=[1,2,2.5,5],Tt=qe(10,-32,0,wt),Et=qe(10,0,32,wt),Dt=Et.filter(Ct),Ot=Tt.concat(Et),kt=`{YYYY}`,At=`\n`+kt,jt=`{M}/{D}`,Mt=`\n`+jt,K=Mt+`/{YY}`,q=`{aa}`,Nt=`{h}:{mm}`+q,Pt=`\n`+Nt,Ft=`:{ss}`;function It(e){let t=e*1e3,n=t*60,r=n*60,i=r*24,a=i*30,o=i*365,s=(e==1?qe(10,0,3,wt).filter(Ct):qe(10,-3,0,wt)).concat([t,t*5,t*10,t*15,t*30,n,n*5,n*10,n*15,n*30,r,r*2,r*3,r*4,r*6,r*8,r*12,i,i*2,i*3,i*4,i*5,i*6,i*7,i*8,i*9,i*10,i*15,a,a*2,a*3,a*4,a*6,o,o*2,o*5,o*10,o*25,o*50,o*100]),c=[[o,kt,null,null,null,null,null,null,1],[i*28,`{MMM}`,At,null,null,null,null,null,1],[i,jt,At,null,null,null,null,null,1],[r,`{h}`+q,K,null,Mt,null,null,null,1],[n,Nt,K,null,Mt,null,null,null,1],[t,Ft,K+` `+Nt,null,Mt+` `+Nt,null,Pt,null,1],[e,Ft+`.{fff}`,K+` `+Nt,null,Mt+` `+Nt,null,Pt,null,1]];function l(t){return(s,c,l,u,d,f)=>{let p=[],m=d>=o,h=d>=a&&d<o,g=t(l),_=W(g*e,3),v=Kt(g.getFullYear(),m?0:g.getMonth(),h||m?1:g.getDate()),y=W(v*e,3);if(h||m){let n=h?d/a:0,r=m?d/o:0,i=_==y?_:W(Kt(v.getFullYear()+r,v.getMonth()+n,1)*e,3),s=new Date(Ce(i/e)),c=s.getFullYear(),l=s.getMonth();for(let a=0;i<=u;a++){let o=Kt(c+r*a,l+n*a,1),s=o-t(W(o*e,3));i=W((+o+s)*e,3),i<=u&&p.push(i)}}else{let a=d>=i?i:d,o=y+(Se(l)-Se(_))+U(_-y,a);p.push(o);let m=t(o),h=m.getHours()+m.getMinutes()/n+m.getSeconds()/r,g=d/r,v=f/s.axes[c]._space;for(;o=W(o+d,e==1?0:3),!(o>u);)if(g>1){let e=Se(W(h+g,6))%24,n=t(o).getHours()-e;n>1&&(n=-1),o-=n*r,h=(h+g)%24;let i=p[p.length-1];W((o-i)/d,3)*v>=.7&&p.push(o)}else p.push(o)}return p}}return[s,c,l]}let[Lt,Rt,zt]=It(1),[Bt,Vt,Ht]=It(.001);qe(2,-53,53,[1]);function Ut(e,t){return e.map(e=>e.map((n,r)=>r==0||r==8||n==null?n:t(r==1||e[8]==0?n:e[1]+n)))}function Wt(e,t){return(n,r,i,a,o)=>{let s=t.find(e=>o>=e[0])||t[t.length-1],c,l,u,d,f,p;return r.map(t=>{let n=e(t),r=n.getFullYear(),i=n.getMonth(),a=n.getDate(),o=n.getHours(),m=n.getMinutes(),h=n.getSeconds(),g=r!=c&&s[2]||i!=l&&s[3]||a!=u&&s[4]||o!=d&&s[5]||m!=f&&s[6]||h!=p&&s[7]||s[1];return c=r,l=i,u=a,d=o,f=m,p=h,g(n)})}}function Gt(e,t){let n=bt(t);return(t,r,i,a,o)=>r.map(t=>n(e(t)))}function Kt(e,t,n){return new Date(e,t,n)}function qt(e,t){return t(e)}function Jt(e,t){return(n,r,i,a)=>a==null?`--`:t(e(r))}function Yt(e,t){let n=e.series[t];return n.width?n.stroke(e,t):n.points.width?n.points.stroke(e,t):null}function Xt(e,t){return e.series[t].fill(e,t)}let Zt={show:!0,live:!0,isolate:!1,mount:H,markers:{show:!0,width:2,stroke:Yt,fill:Xt,dash:`solid`},idx:null,idxs:null,values:[]};function Qt(e,t){let n=e.cursor.points,a=k(),o=n.size(e,t);D(a,r,o),D(a,i,o);let s=o/-2;D(a,`marginLeft`,s),D(a,`marginTop`,s);let c=n.width(e,t,o);return c&&D(a,`borderWidth`,c),a}function $t(e,t){let n=e.series[t].points;return n._fill||n._stroke}function en(e,t){let n=e.series[t].points;return n._stroke||n._fill}function tn(e,t){return e.series[t].points.size}let nn=[0,0];function rn(e,t,n){return nn[0]=t,nn[1]=n,nn}function an(e,t,n,r=!0){return e=>{e.button!=0||r&&e.target!=t||n(e)}}function on(e,t,n,r=!0){return e=>{r&&e.target!=t||n(e)}}let sn={show:!0,x:!0,y:!0,lock:!1,move:rn,points:{one:!1,show:Qt,size:tn,width:0,stroke:en,fill:$t},bind:{mousedown:an,mouseup:an,click:an,dblclick:an,mousemove:on,mouseleave:on,mouseenter:on},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,n,r,i)=>r-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},cn={show:!0,stroke:`rgba(0,0,0,0.07)`,width:2},ln=ot({},cn,{filter:Le}),un=ot({},ln,{size:10}),dn=ot({},cn,{show:!1}),fn=`12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"`,pn=`bold `+fn,mn=1.5,hn={show:!0,scale:`x`,stroke:c,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:pn,side:2,grid:ln,ticks:un,border:dn,font:fn,lineGap:mn,rotate:0},gn={show:!0,scale:`x`,auto:!1,sorted:1,min:B,max:-1/0,idxs:[]};function _n(e,t,n,r,i){return t.map(e=>e==null?``:ye(e))}function vn(e,t,n,r,i,a,o){let s=[],c=Ge.get(i)||0;n=o?n:W(U(n,i),c);for(let e=n;e<=r;e=W(e+i,c))s.push(Object.is(e,-0)?0:e);return s}function yn(e,t,n,r,i,a,o){let s=[],c=e.scales[e.axes[t].scale].log,l=Se((c==10?ke:Ae)(n));i=De(c,l),c==10&&(i=Ot[se(i,Ot)]);let u=n,d=i*c;c==10&&(d=Ot[se(d,Ot)]);do s.push(u),u+=i,c==10&&!Ge.has(u)&&(u=W(u,Ge.get(i))),u>=d&&(i=u,d=i*c,c==10&&(d=Ot[se(d,Ot)]));while(u<=r);return s}function bn(e,t,n,r,i,a,o){let s=e.scales[e.axes[t].scale].asinh,c=r>s?yn(e,t,Ee(s,n),r,i):[s],l=r>=0&&n<=0?[0]:[];return(n<-s?yn(e,t,Ee(s,-r),-n,i):[s]).reverse().map(e=>-e).concat(l,c)}let xn=/./,Sn=/[12357]/,Cn=/[125]/,wn=/1/,Tn=(e,t,n,r)=>e.map((e,i)=>t==4&&e==0||i%r==0&&n.test(e.toExponential()[+(e<0)])?e:null);function En(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=e.scales[o],c=e.valToPos,l=a._space,u=c(10,o),d=c(9,o)-u>=l?xn:c(7,o)-u>=l?Sn:c(5,o)-u>=l?Cn:wn;if(d==wn){let e=xe(c(1,o)-u);if(e<l)return Tn(t.slice().reverse(),s.distr,d,we(l/e)).reverse()}return Tn(t,s.distr,d,1)}function Dn(e,t,n,r,i){let a=e.axes[n],o=a.scale,s=a._space,c=e.valToPos,l=xe(c(1,o)-c(2,o));return l<s?Tn(t.slice().reverse(),3,xn,we(s/l)).reverse():t}function On(e,t,n,r){return r==null?`--`:t==null?``:ye(t)}let kn={show:!0,scale:`y`,stroke:c,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:pn,side:3,grid:ln,ticks:un,border:dn,font:fn,lineGap:mn,rotate:0};function An(e,t){return W((3+(e||1)*2)*t,3)}function jn(e,t){let{scale:n,idxs:r}=e.series[0],i=e._data[0],a=e.valToPos(i[r[0]],n,!0),o=e.valToPos(i[r[1]],n,!0),s=xe(o-a)/(e.series[t].points.space*S);return r[1]-r[0]<=s}let Mn={scale:null,auto:!0,sorted:0,min:B,max:-1/0},Nn=(e,t,n,r,i)=>i,Pn={show:!0,auto:!0,sorted:0,gaps:Nn,alpha:1,facets:[ot({},Mn,{scale:`x`}),ot({},Mn,{scale:`y`})]},Fn={scale:`y`,auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Nn,alpha:1,points:{show:jn,filter:null},values:null,min:B,max:-1/0,idxs:[],path:null,clip:null};function In(e,t,n,r,i){return n/10}let Ln={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Rn=ot({},Ln,{time:!1,ori:1}),zn={};function Bn(e,t){let n=zn[e];return n||(n={key:e,plots:[],sub(e){n.plots.push(e)},unsub(e){n.plots=n.plots.filter(t=>t!=e)},pub(e,t,r,i,a,o,s){for(let c=0;c<n.plots.length;c++)n.plots[c]!=t&&n.plots[c].pub(e,t,r,i,a,o,s)}},e!=null&&(zn[e]=n)),n}function Vn(e,t,n){let r=e.mode,i=e.series[t],a=r==2?e._data[t]:e._data,o=e.scales,s=e.bbox,c=a[0],l=r==2?a[1]:a[t],u=r==2?o[i.facets[0].scale]:o[e.series[0].scale],d=r==2?o[i.facets[1].scale]:o[i.scale],f=s.left,p=s.top,m=s.width,h=s.height,g=e.valToPosH,_=e.valToPosV;return u.ori==0?n(i,c,l,u,d,g,_,f,p,m,h,Xn,Y,Zn,$n,tr):n(i,c,l,u,d,_,g,p,f,h,m,J,X,Qn,er,nr)}function Hn(e,t){let n=0,r=0,i=L(e.bands,Ye);for(let e=0;e<i.length;e++){let a=i[e];a.series[0]==t?n=a.dir:a.series[1]==t&&(a.dir==1?r|=1:r|=2)}return[n,r==1?-1:r==2?1:r==3?2:0]}function Un(e,t,n,r,i){let a=e.mode,o=e.series[t],s=a==2?o.facets[1].scale:o.scale,c=e.scales[s];return i==-1?c.min:i==1?c.max:c.distr==3?c.dir==1?c.min:c.max:0}function Wn(e,t,n,r,i,a){return Vn(e,t,(e,t,o,s,c,l,u,d,f,p,m)=>{let h=e.pxRound,g=s.dir*(s.ori==0?1:-1),_=s.ori==0?Y:X,v,y;g==1?(v=n,y=r):(v=r,y=n);let b=h(l(t[v],s,p,d)),x=h(u(o[v],c,m,f)),S=h(l(t[y],s,p,d)),C=h(u(a==1?c.max:c.min,c,m,f)),w=new Path2D(i);return _(w,S,C),_(w,b,C),_(w,b,x),w})}function Gn(e,t,n,r,i,a){let o=null;if(e.length>0){o=new Path2D;let s=t==0?Zn:Qn,c=n;for(let t=0;t<e.length;t++){let n=e[t];if(n[1]>n[0]){let e=n[0]-c;e>0&&s(o,c,r,e,r+a),c=n[1]}}let l=n+i-c;l>0&&s(o,c,r-5,l,r+a+10)}return o}function Kn(e,t,n){let r=e[e.length-1];r&&r[0]==t?r[1]=n:e.push([t,n])}function qn(e,t,n,r,i,a,o){let s=[],c=e.length;for(let l=i==1?n:r;l>=n&&l<=r;l+=i)if(t[l]===null){let u=l,d=l;if(i==1)for(;++l<=r&&t[l]===null;)d=l;else for(;--l>=n&&t[l]===null;)d=l;let f=a(e[u]),p=d==u?f:a(e[d]),m=u-i;f=o<=0&&m>=0&&m<c?a(e[m]):f;let h=d+i;p=o>=0&&h>=0&&h<c?a(e[h]):p,p>=f&&s.push([f,p])}return s}function Jn(e){return e==0?Ie:e==1?Ce:t=>Ue(t,e)}function Yn(e){let t=e==0?Xn:J,n=e==0?(e,t,n,r,i,a)=>{e.arcTo(t,n,r,i,a)}:(e,t,n,r,i,a)=>{e.arcTo(n,t,i,r,a)},r=e==0?(e,t,n,r,i)=>{e.rect(t,n,r,i)}:(e,t,n,r,i)=>{e.rect(n,t,i,r)};return(e,i,a,o,s,c=0,l=0)=>{c==0&&l==0?r(e,i,a,o,s):(c=Te(c,o/2,s/2),l=Te(l,o/2,s/2),t(e,i+c,a),n(e,i+o,a,i+o,a+s,c),n(e,i+o,a+s,i,a+s,l),n(e,i,a+s,i,a,l),n(e,i,a,i+o,a,c),e.closePath())}}let Xn=(e,t,n)=>{e.moveTo(t,n)},J=(e,t,n)=>{e.moveTo(n,t)},Y=(e,t,n)=>{e.lineTo(t,n)},X=(e,t,n)=>{e.lineTo(n,t)},Zn=Yn(0),Qn=Yn(1),$n=(e,t,n,r,i,a)=>{e.arc(t,n,r,i,a)},er=(e,t,n,r,i,a)=>{e.arc(n,t,r,i,a)},tr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(t,n,r,i,a,o)},nr=(e,t,n,r,i,a,o)=>{e.bezierCurveTo(n,t,i,r,o,a)};function rr(e){return(e,t,n,r,i)=>Vn(e,t,(t,a,o,s,c,l,u,d,f,p,m)=>{let{pxRound:h,points:g}=t,_,v;s.ori==0?(_=Xn,v=$n):(_=J,v=er);let y=W(g.width*S,3),b=(g.size-g.width)/2*S,x=W(b*2,3),C=new Path2D,w=new Path2D,{left:T,top:E,width:D,height:O}=e.bbox;Zn(w,T-x,E-x,D+x*2,O+x*2);let k=e=>{if(o[e]!=null){let t=h(l(a[e],s,p,d)),n=h(u(o[e],c,m,f));_(C,t+b,n),v(C,t,n,b,0,be*2)}};if(i)i.forEach(k);else for(let e=n;e<=r;e++)k(e);return{stroke:y>0?C:null,fill:C,clip:w,flags:3}})}function ir(e){return(t,n,r,i,a,o)=>{r!=i&&(a!=r&&o!=r&&e(t,n,r),a!=i&&o!=i&&e(t,n,i),e(t,n,o))}}let ar=ir(Y),or=ir(X);function sr(e){let t=L(e?.alignGaps,0);return(e,n,r,i)=>Vn(e,n,(a,o,s,c,l,u,d,f,p,m,h)=>{[r,i]=F(s,r,i);let g=a.pxRound,_=e=>g(u(e,c,m,f)),v=e=>g(d(e,l,h,p)),y,b;c.ori==0?(y=Y,b=ar):(y=X,b=or);let x=c.dir*(c.ori==0?1:-1),S={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},C=S.stroke,w=!1;if(i-r>=m*4){let t=t=>e.posToVal(t,c.key,!0),n=null,a=null,l,u,d,f=_(o[x==1?r:i]),p=_(o[r]),m=_(o[i]),h=t(x==1?p+1:m-1);for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let r=o[e],i=(x==1?r<h:r>h)?f:_(r),c=s[e];i==f?c==null?c===null&&(w=!0):(u=c,n==null?(y(C,i,v(u)),l=n=a=u):u<n?n=u:u>a&&(a=u)):(n!=null&&b(C,f,v(n),v(a),v(l),v(u)),c==null?(n=a=null,c===null&&(w=!0)):(u=c,y(C,i,v(u)),n=a=l=u),f=i,h=t(f+x))}n!=null&&n!=a&&d!=f&&b(C,f,v(n),v(a),v(l),v(u))}else for(let e=x==1?r:i;e>=r&&e<=i;e+=x){let t=s[e];t===null?w=!0:t!=null&&y(C,_(o[e]),v(t))}let[T,E]=Hn(e,n);if(a.fill!=null||T!=0){let t=S.fill=new Path2D(C),s=v(a.fillTo(e,n,a.min,a.max,T)),c=_(o[r]),l=_(o[i]);x==-1&&([l,c]=[c,l]),y(t,l,s),y(t,c,s)}if(!a.spanGaps){let l=[];w&&l.push(...qn(o,s,r,i,x,_,t)),S.gaps=l=a.gaps(e,n,r,i,l),S.clip=Gn(l,c.ori,f,p,m,h)}return E!=0&&(S.band=E==2?[Wn(e,n,r,i,C,-1),Wn(e,n,r,i,C,1)]:Wn(e,n,r,i,C,E)),S})}function cr(e){let t=L(e.align,1),n=L(e.ascDesc,!1),r=L(e.alignGaps,0),i=L(e.extend,!1);return(e,a,o,s)=>Vn(e,a,(c,l,u,d,f,p,m,h,g,_,v)=>{[o,s]=F(u,o,s);let y=c.pxRound,{left:b,width:x}=e.bbox,C=e=>y(p(e,d,_,h)),w=e=>y(m(e,f,v,g)),T=d.ori==0?Y:X,E={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},D=E.stroke,O=d.dir*(d.ori==0?1:-1),k=w(u[O==1?o:s]),ee=C(l[O==1?o:s]),A=ee,te=ee;i&&t==-1&&(te=b,T(D,te,k)),T(D,ee,k);for(let e=O==1?o:s;e>=o&&e<=s;e+=O){let n=u[e];if(n==null)continue;let r=C(l[e]),i=w(n);t==1?T(D,r,k):T(D,A,i),T(D,r,i),k=i,A=r}let ne=A;i&&t==1&&(ne=b+x,T(D,ne,k));let[j,re]=Hn(e,a);if(c.fill!=null||j!=0){let t=E.fill=new Path2D(D),n=w(c.fillTo(e,a,c.min,c.max,j));T(t,ne,n),T(t,te,n)}if(!c.spanGaps){let i=[];i.push(...qn(l,u,o,s,O,C,r));let f=c.width*S/2,p=n||t==1?f:-f,m=n||t==-1?-f:f;i.forEach(e=>{e[0]+=p,e[1]+=m}),E.gaps=i=c.gaps(e,a,o,s,i),E.clip=Gn(i,d.ori,h,g,_,v)}return re!=0&&(E.band=re==2?[Wn(e,a,o,s,D,-1),Wn(e,a,o,s,D,1)]:Wn(e,a,o,s,D,re)),E})}function lr(e,t,n,r,i,a,o=B){if(e.length>1){let s=null;for(let c=0,l=1/0;c<e.length;c++)if(t[c]!==void 0){if(s!=null){let t=xe(e[c]-e[s]);t<l&&(l=t,o=xe(n(e[c],r,i,a)-n(e[s],r,i,a)))}s=c}}return o}function ur(e){e||=Je;let t=L(e.size,[.6,B,1]),n=e.align||0,r=e.gap||0,i=e.radius;i=i==null?[0,0]:typeof i==`number`?[i,0]:i;let a=V(i),o=1-t[0],s=L(t[1],B),c=L(t[2],1),l=L(e.disp,Je),u=L(e.each,e=>{}),{fill:d,stroke:f}=l;return(e,t,i,p)=>Vn(e,t,(m,h,g,_,v,y,b,x,C,w,T)=>{let E=m.pxRound,D=n,O=r*S,k=s*S,ee=c*S,A,te;_.ori==0?[A,te]=a(e,t):[te,A]=a(e,t);let ne=_.dir*(_.ori==0?1:-1),j=_.ori==0?Zn:Qn,re=_.ori==0?u:(e,t,n,r,i,a,o)=>{u(e,t,n,i,r,o,a)},ie=L(e.bands,Ye).find(e=>e.series[0]==t),M=ie==null?0:ie.dir,ae=m.fillTo(e,t,m.min,m.max,M),oe=E(b(ae,v,T,C)),se,N,ce,P=w,F=E(m.width*S),le=!1,ue=null,de=null,fe=null,pe=null;d!=null&&(F==0||f!=null)&&(le=!0,ue=d.values(e,t,i,p),de=/* @__PURE__ */ new Map,new Set(ue).forEach(e=>{e!=null&&de.set(e,new Path2D)}),F>0&&(fe=f.values(e,t,i,p),pe=/* @__PURE__ */ new Map,new Set(fe).forEach(e=>{e!=null&&pe.set(e,new Path2D)})));let{x0:me,size:he}=l;if(me!=null&&he!=null){D=1,h=me.values(e,t,i,p),me.unit==2&&(h=h.map(t=>e.posToVal(x+t*w,_.key,!0)));let n=he.values(e,t,i,p);N=he.unit==2?n[0]*w:y(n[0],_,w,x)-y(0,_,w,x),P=lr(h,g,y,_,w,x,P),ce=P-N+O}else P=lr(h,g,y,_,w,x,P),ce=P*o+O,N=P-ce;ce<1&&(ce=0),F>=N/2&&(F=0),ce<5&&(E=Ie);let I=ce>0,ge=P-ce-(I?F:0);N=E(Pe(ge,ee,k)),se=(D==0?N/2:D==ne?0:N)-D*ne*((D==0?O/2:0)+(I?F/2:0));let _e={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ve=le?null:new Path2D,R=null;if(ie!=null)R=e.data[ie.series[1]];else{let{y0:n,y1:r}=l;n!=null&&r!=null&&(g=r.values(e,t,i,p),R=n.values(e,t,i,p))}let ye=A*N,z=te*N;for(let n=ne==1?i:p;n>=i&&n<=p;n+=ne){let r=g[n];if(r==null)continue;if(R!=null){let e=R[n]??0;if(r-e==0)continue;oe=b(e,v,T,C)}let i=y(_.distr!=2||l!=null?h[n]:n,_,w,x),a=b(L(r,ae),v,T,C),o=E(i-se),s=E(Ee(a,oe)),c=E(Te(a,oe)),u=s-c;if(r!=null){let i=r<0?z:ye,a=r<0?ye:z;le?(F>0&&fe[n]!=null&&j(pe.get(fe[n]),o,c+Se(F/2),N,Ee(0,u-F),i,a),ue[n]!=null&&j(de.get(ue[n]),o,c+Se(F/2),N,Ee(0,u-F),i,a)):j(ve,o,c+Se(F/2),N,Ee(0,u-F),i,a),re(e,t,n,o-F/2,c,N+F,u)}}return F>0?_e.stroke=le?pe:ve:le||(_e._fill=m.width==0?m._fill:m._stroke??m._fill,_e.width=0),_e.fill=le?de:ve,_e})}function dr(e,t){let n=L(t?.alignGaps,0);return(t,r,i,a)=>Vn(t,r,(o,s,c,l,u,d,f,p,m,h,g)=>{[i,a]=F(c,i,a);let _=o.pxRound,v=e=>_(d(e,l,h,p)),y=e=>_(f(e,u,g,m)),b,x,S;l.ori==0?(b=Xn,S=Y,x=tr):(b=J,S=X,x=nr);let C=l.dir*(l.ori==0?1:-1),w=v(s[C==1?i:a]),T=w,E=[],D=[];for(let e=C==1?i:a;e>=i&&e<=a;e+=C)if(c[e]!=null){let t=s[e],n=v(t);E.push(T=n),D.push(y(c[e]))}let O={stroke:e(E,D,b,S,x,_),fill:null,clip:null,band:null,gaps:null,flags:1},k=O.stroke,[ee,A]=Hn(t,r);if(o.fill!=null||ee!=0){let e=O.fill=new Path2D(k),n=y(o.fillTo(t,r,o.min,o.max,ee));S(e,T,n),S(e,w,n)}if(!o.spanGaps){let e=[];e.push(...qn(s,c,i,a,C,v,n)),O.gaps=e=o.gaps(t,r,i,a,e),O.clip=Gn(e,l.ori,p,m,h,g)}return A!=0&&(O.band=A==2?[Wn(t,r,i,a,k,-1),Wn(t,r,i,a,k,1)]:Wn(t,r,i,a,k,A)),O})}function fr(e){return dr(pr,e)}function pr(e,t,n,r,i,a){let o=e.length;if(o<2)return null;let s=new Path2D;if(n(s,e[0],t[0]),o==2)r(s,e[1],t[1]);else{let n=Array(o),r=Array(o-1),a=Array(o-1),c=Array(o-1);for(let n=0;n<o-1;n++)a[n]=t[n+1]-t[n],c[n]=e[n+1]-e[n],r[n]=a[n]/c[n];n[0]=r[0];for(let e=1;e<o-1;e++)r[e]===0||r[e-1]===0||r[e-1]>0!=r[e]>0?n[e]=0:(n[e]=3*(c[e-1]+c[e])/((2*c[e]+c[e-1])/r[e-1]+(c[e]+2*c[e-1])/r[e]),isFinite(n[e])||(n[e]=0));n[o-1]=r[o-2];for(let r=0;r<o-1;r++)i(s,e[r]+c[r]/3,t[r]+n[r]*c[r]/3,e[r+1]-c[r]/3,t[r+1]-n[r+1]*c[r]/3,e[r+1],t[r+1])}return s}let mr=/* @__PURE__ */ new Set;function hr(){for(let e of mr)e.syncRect(!0)}v&&(ae(`resize`,b,hr),ae(`scroll`,b,hr,!0),ae(_,b,()=>{jr.pxRatio=S}));let gr=sr(),_r=rr();function vr(e,t,n,r){return(r?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((e,r)=>br(e,r,t,n))}function yr(e,t){return e.map((e,n)=>n==0?{}:ot({},t,e))}function br(e,t,n,r){return ot({},t==0?n:r,e)}function xr(e,t,n){return t==null?Xe:[t,n]}let Sr=xr;function Cr(e,t,n){return t==null?Xe:ge(t,n,pe,!0)}function wr(e,t,n,r){return t==null?Xe:de(t,n,e.scales[r].log,!1)}let Tr=wr;function Er(e,t,n,r){return t==null?Xe:fe(t,n,e.scales[r].log,!1)}let Dr=Er;function Or(e,t,n,r,i){let a=Ee(Ne(e),Ne(t)),o=t-e,s=se(i/r*o,n);do{let e=n[s],t=r*e/o;if(t>=i&&a+(e<5?Ge.get(e):0)<=17)return[e,t]}while(++s<n.length);return[0,0]}function kr(e){let t,n;return e=e.replace(/(\\d+)px/,(e,r)=>(t=Ce((n=+r)*S))+`px`),[e,t,n]}function Ar(e){e.show&&[e.font,e.labelFont].forEach(e=>{let t=W(e[2]*S,1);e[0]=e[0].replace(/[0-9.]+px/,t+`px`),e[1]=t})}function jr(e,c,g){let v={mode:L(e.mode,1)},x=v.mode;function C(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?1-i:i)}function w(e,t,n,r){let i=t.valToPct(e);return r+n*(t.dir==-1?i:1-i)}function ee(e,t,n,r){return t.ori==0?C(e,t,n,r):w(e,t,n,r)}v.valToPosH=C,v.valToPosV=w;let te=!1;v.status=0;let j=v.root=k(`uplot`);if(e.id!=null&&(j.id=e.id),T(j,e.class),e.title){let t=k(`u-title`,j);t.textContent=e.title}let ie=O(`canvas`),M=v.ctx=ie.getContext(`2d`),N=k(`u-wrap`,j);ae(`click`,N,e=>{e.target===P&&(Z!=si||Q!=ci)&&fi.click(v,e)},!0);let ce=v.under=k(`u-under`,N);N.appendChild(ie);let P=v.over=k(`u-over`,N);e=at(e);let F=+L(e.pxAlign,1),le=Jn(F);(e.plugins||[]).forEach(t=>{t.opts&&(e=t.opts(v,e)||e)});let he=e.ms||.001,I=v.series=x==1?vr(e.series||[],gn,Fn,!1):yr(e.series||[null],Pn),ve=v.axes=vr(e.axes||[],hn,kn,!0),R=v.scales={},ye=v.bands=e.bands||[];ye.forEach(e=>{e.fill=V(e.fill||null),e.dir=L(e.dir,-1)});let z=x==2?I[1].facets[0].scale:I[0].scale,Se={axes:Gr,series:Pr},Oe=(e.drawOrder||[`axes`,`series`]).map(e=>Se[e]);function Ae(e){let t=e.distr==3?t=>ke(t>0?t:e.clamp(v,t,e.min,e.max,e.key)):e.distr==4?t=>Me(t,e.asinh):e.distr==100?t=>e.fwd(t):e=>e;return n=>{let r=t(n),{_min:i,_max:a}=e,o=a-i;return(r-i)/o}}function Ne(t){let n=R[t];if(n==null){let r=(e.scales||Je)[t]||Je;if(r.from!=null){Ne(r.from);let e=ot({},R[r.from],r,{key:t});e.valToPct=Ae(e),R[t]=e}else{n=R[t]=ot({},t==z?Ln:Rn,r),n.key=t;let e=n.time,i=n.range,a=Ze(i);if((t!=z||x==2&&!e)&&(a&&(i[0]==null||i[1]==null)&&(i={min:i[0]==null?me:{mode:1,hard:i[0],soft:i[0]},max:i[1]==null?me:{mode:1,hard:i[1],soft:i[1]}},a=!1),!a&&tt(i))){let e=i;i=(t,n,r)=>n==null?Xe:ge(n,r,e)}n.range=V(i||(e?Sr:t==z?n.distr==3?Tr:n.distr==4?Dr:xr:n.distr==3?wr:n.distr==4?Er:Cr)),n.auto=V(!a&&n.auto),n.clamp=V(n.clamp||In),n._min=n._max=null,n.valToPct=Ae(n)}}}Ne(`x`),Ne(`y`),x==1&&I.forEach(e=>{Ne(e.scale)}),ve.forEach(e=>{Ne(e.scale)});for(let t in e.scales)Ne(t);let H=R[z],Ie=H.distr,Ve,He;H.ori==0?(T(j,`u-hz`),Ve=C,He=w):(T(j,`u-vt`),Ve=w,He=C);let U={};for(let e in R){let t=R[e];(t.min!=null||t.max!=null)&&(U[e]={min:t.min,max:t.max},t.min=t.max=null)}let We=e.tzDate||(e=>new Date(Ce(e/he))),qe=e.fmtDate||bt,Qe=he==1?zt(We):Ht(We),rt=Wt(We,Ut(he==1?Rt:Vt,qe)),it=Jt(We,qt(`{YYYY}-{MM}-{DD} {h}:{mm}{aa}`,qe)),st=[],ct=v.legend=ot({},Zt,e.legend),G=v.cursor=ot({},sn,{drag:{y:x==2}},e.cursor),ut=ct.show,dt=G.show,ft=ct.markers;ct.idxs=st,ft.width=V(ft.width),ft.dash=V(ft.dash),ft.stroke=V(ft.stroke),ft.fill=V(ft.fill);let pt,mt,ht,gt=[],_t=[],vt,yt=!1,xt={};if(ct.live){let e=I[1]?I[1].values:null;yt=e!=null,vt=yt?e(v,1,0):{_:0};for(let e in vt)xt[e]=`--`}if(ut){if(pt=O(`table`,`u-legend`,j),ht=O(`tbody`,null,pt),ct.mount(v,pt),yt){mt=O(`thead`,null,pt,ht);let e=O(`tr`,null,mt);for(var St in O(`th`,null,e),vt)O(`th`,n,e).textContent=St}else T(pt,`u-inline`),ct.live&&T(pt,`u-live`)}let Ct={show:!0},wt={show:!1};function Tt(e,r){if(r==0&&(yt||!ct.live||x==2))return Xe;let i=[],a=O(`tr`,`u-series`,ht,ht.childNodes[r]);T(a,e.class),e.show||T(a,t);let o=O(`th`,null,a);if(ft.show){let e=k(`u-marker`,o);if(r>0){let t=ft.width(v,r);t&&(e.style.border=t+`px `+ft.dash(v,r)+` `+ft.stroke(v,r)),e.style.background=ft.fill(v,r)}}let s=k(n,o);for(var c in e.label instanceof HTMLElement?s.appendChild(e.label):s.textContent=e.label,r>0&&(ft.show||(s.style.color=e.width>0?ft.stroke(v,r):ft.fill(v,r)),kt(`click`,o,t=>{if(G._lock)return;xn(t);let n=I.indexOf(e);if((t.ctrlKey||t.metaKey)!=ct.isolate){let e=I.some((e,t)=>t>0&&t!=n&&e.show);I.forEach((t,r)=>{r>0&&yi(r,e?r==n?Ct:wt:Ct,!0,ia.setSeries)})}else yi(n,{show:!e.show},!0,ia.setSeries)},!1),wn&&kt(p,o,t=>{G._lock||(xn(t),yi(I.indexOf(e),Di,!0,ia.setSeries))},!1)),vt){let e=O(`td`,`u-value`,a);e.textContent=`--`,i.push(e)}return[a,i]}let Et=/* @__PURE__ */ new Map;function kt(e,t,n,r=!0){let i=Et.get(t)||{},a=G.bind[e](v,t,n,r);a&&(ae(e,t,i[e]=a),Et.set(t,i))}function At(e,t,n){let r=Et.get(t)||{};for(let n in r)(e==null||n==e)&&(oe(n,t,r[n]),delete r[n]);e??Et.delete(t)}let jt=0,Mt=0,K=0,q=0,Nt=0,Pt=0,Ft=Nt,It=Pt,Kt=K,Yt=q,Xt=0,Qt=0,$t=0,en=0;v.bbox={};let tn=!1,nn=!1,rn=!1,an=!1,on=!1,cn=!1;function ln(e,t,n){(n||e!=v.width||t!=v.height)&&un(e,t),Kr(!1),rn=!0,nn=!0,Zr()}function un(e,t){v.width=jt=K=e,v.height=Mt=q=t,Nt=Pt=0,pn(),mn();let n=v.bbox;Xt=n.left=Ue(Nt*S,.5),Qt=n.top=Ue(Pt*S,.5),$t=n.width=Ue(K*S,.5),en=n.height=Ue(q*S,.5)}function dn(){let e=!1,t=0;for(;!e;){t++;let n=Ur(t),r=Wr(t);e=t==3||n&&r,e||(un(v.width,v.height),nn=!0)}}function fn({width:e,height:t}){ln(e,t)}v.setSize=fn;function pn(){let e=!1,t=!1,n=!1,r=!1;ve.forEach((i,a)=>{if(i.show&&i._show){let{side:a,_size:o}=i,s=a%2,c=o+(i.label==null?0:i.labelSize);c>0&&(s?(K-=c,a==3?(Nt+=c,r=!0):n=!0):(q-=c,a==0?(Pt+=c,e=!0):t=!0))}}),Gn[0]=e,Gn[1]=n,Gn[2]=t,Gn[3]=r,K-=Xn[1]+Xn[3],Nt+=Xn[3],q-=Xn[2]+Xn[0],Pt+=Xn[0]}function mn(){let e=Nt+K,t=Pt+q,n=Nt,r=Pt;function i(i,a){switch(i){case 1:return e+=a,e-a;case 2:return t+=a,t-a;case 3:return n-=a,n+a;case 0:return r-=a,r+a}}ve.forEach((e,t)=>{if(e.show&&e._show){let t=e.side;e._pos=i(t,e._size),e.label!=null&&(e._lpos=i(t,e.labelSize))}})}if(G.dataIdx==null){let e=G.hover,t=e.skip=new Set(e.skip??[]);t.add(void 0);let n=e.prox=V(e.prox),r=e.bias??=0;G.dataIdx=(e,i,a,o)=>{if(i==0)return a;let s=a,l=n(e,i,a,o)??B,u=l>=0&&l<B,d=H.ori==0?K:q,f=G.left,p=c[0],m=c[i];if(t.has(m[a])){s=null;let e=null,n=null,i;if(r==0||r==-1)for(i=a;e==null&&i-->0;)t.has(m[i])||(e=i);if(r==0||r==1)for(i=a;n==null&&i++<m.length;)t.has(m[i])||(n=i);if(e!=null||n!=null){if(u){let t=e==null?-1/0:Ve(p[e],H,d,0),r=n==null?1/0:Ve(p[n],H,d,0),i=f-t,a=r-f;i<=a?i<=l&&(s=e):a<=l&&(s=n)}else s=n==null?e:e==null?n:a-e<=n-a?e:n}}else u&&xe(f-Ve(p[a],H,d,0))>l&&(s=null);return s}}let xn=e=>{G.event=e};G.idxs=st,G._lock=!1;let Sn=G.points;Sn.show=V(Sn.show),Sn.size=V(Sn.size),Sn.stroke=V(Sn.stroke),Sn.width=V(Sn.width),Sn.fill=V(Sn.fill);let Cn=v.focus=ot({},e.focus||{alpha:.3},G.focus),wn=Cn.prox>=0,Tn=wn&&Sn.one,jn=[],Mn=[],Nn=[];function zn(e,t){let n=Sn.show(v,t);if(n instanceof HTMLElement)return T(n,`u-cursor-pt`),T(n,e.class),A(n,-10,-10,K,q),P.insertBefore(n,jn[t]),n}function Vn(e,t){if(x==1||t>0){let t=x==1&&R[e.scale].time,n=e.value;e.value=t?et(n)?Jt(We,qt(n,qe)):n||it:n||On,e.label=e.label||(t?`Time`:`Value`)}if(Tn||t>0){e.width=e.width==null?1:e.width,e.paths=e.paths||gr||Re,e.fillTo=V(e.fillTo||Un),e.pxAlign=+L(e.pxAlign,F),e.pxRound=Jn(e.pxAlign),e.stroke=V(e.stroke||null),e.fill=V(e.fill||null),e._stroke=e._fill=e._paths=e._focus=null;let t=An(Ee(1,e.width),1),n=e.points=ot({},{size:t,width:Ee(1,t*.2),stroke:e.stroke,space:t*2,paths:_r,_stroke:null,_fill:null},e.points);n.show=V(n.show),n.filter=V(n.filter),n.fill=V(n.fill),n.stroke=V(n.stroke),n.paths=V(n.paths),n.pxAlign=e.pxAlign}if(ut){let n=Tt(e,t);gt.splice(t,0,n[0]),_t.splice(t,0,n[1]),ct.values.push(null)}if(dt){st.splice(t,0,null);let n=null;Tn?t==0&&(n=zn(e,t)):t>0&&(n=zn(e,t)),jn.splice(t,0,n),Mn.splice(t,0,0),Nn.splice(t,0,0)}na(`addSeries`,t)}function Hn(e,t){t??=I.length,e=x==1?br(e,t,gn,Fn):br(e,t,{},Pn),I.splice(t,0,e),Vn(I[t],t)}v.addSeries=Hn;function Wn(e){if(I.splice(e,1),ut){ct.values.splice(e,1),_t.splice(e,1);let t=gt.splice(e,1)[0];At(null,t.firstChild),t.remove()}dt&&(st.splice(e,1),jn.splice(e,1)[0].remove(),Mn.splice(e,1),Nn.splice(e,1)),na(`delSeries`,e)}v.delSeries=Wn;let Gn=[!1,!1,!1,!1];function Kn(e,t){if(e._show=e.show,e.show){let n=e.side%2,r=R[e.scale];r??=(e.scale=n?I[1].scale:z,R[e.scale]);let i=r.time;e.size=V(e.size),e.space=V(e.space),e.rotate=V(e.rotate),Ze(e.incrs)&&e.incrs.forEach(e=>{!Ge.has(e)&&Ge.set(e,Ke(e))}),e.incrs=V(e.incrs||(r.distr==2?Dt:i?he==1?Lt:Bt:Ot)),e.splits=V(e.splits||(i&&r.distr==1?Qe:r.distr==3?yn:r.distr==4?bn:vn)),e.stroke=V(e.stroke),e.grid.stroke=V(e.grid.stroke),e.ticks.stroke=V(e.ticks.stroke),e.border.stroke=V(e.border.stroke);let a=e.values;e.values=Ze(a)&&!Ze(a[0])?V(a):i?Ze(a)?Wt(We,Ut(a,qe)):et(a)?Gt(We,a):a||rt:a||_n,e.filter=V(e.filter||(r.distr>=3&&r.log==10?En:r.distr==3&&r.log==2?Dn:Le)),e.font=kr(e.font),e.labelFont=kr(e.labelFont),e._size=e.size(v,null,t,0),e._space=e._rotate=e._incrs=e._found=e._splits=e._values=null,e._size>0&&(Gn[t]=!0,e._el=k(`u-axis`,N))}}function qn(e,t,n,r){let[i,a,o,s]=n,c=t%2,l=0;return c==0&&(s||a)&&(l=t==0&&!i||t==2&&!o?Ce(hn.size/3):0),c==1&&(i||o)&&(l=t==1&&!a||t==3&&!s?Ce(kn.size/2):0),l}let Yn=v.padding=(e.padding||[qn,qn,qn,qn]).map(e=>V(L(e,qn))),Xn=v._padding=Yn.map((e,t)=>e(v,t,Gn,0)),J,Y=null,X=null,Zn=x==1?I[0].idxs:null,Qn=null,$n=!1;function er(e,t){if(c=e??[],v.data=v._data=c,x==2){J=0;for(let e=1;e<I.length;e++)J+=c[e][0].length}else{c.length==0&&(v.data=v._data=c=[[]]),Qn=c[0],J=Qn.length;let e=c;if(Ie==2){e=c.slice();let t=e[0]=Array(J);for(let e=0;e<J;e++)t[e]=e}v._data=c=e}if(Kr(!0),na(`setData`),Ie==2&&(rn=!0),t!==!1){let e=H;e.auto(v,$n)?tr():vi(z,e.min,e.max),an||=G.left>=0,cn=!0,Zr()}}v.setData=er;function tr(){$n=!0;let e,t;x==1&&(J>0?(Y=Zn[0]=0,X=Zn[1]=J-1,e=c[0][Y],t=c[0][X],Ie==2?(e=Y,t=X):e==t&&(Ie==3?[e,t]=de(e,e,H.log,!1):Ie==4?[e,t]=fe(e,e,H.log,!1):H.time?t=e+Ce(86400/he):[e,t]=ge(e,t,pe,!0))):(Y=Zn[0]=e=null,X=Zn[1]=t=null)),vi(z,e,t)}let nr,rr,ir,ar,or,sr,cr,lr,ur,dr;function fr(e,t,n,r,i,a){e??=l,n??=Ye,r??=`butt`,i??=l,a??=`round`,e!=nr&&(M.strokeStyle=nr=e),i!=rr&&(M.fillStyle=rr=i),t!=ir&&(M.lineWidth=ir=t),a!=or&&(M.lineJoin=or=a),r!=sr&&(M.lineCap=sr=r),n!=ar&&M.setLineDash(ar=n)}function pr(e,t,n,r){t!=rr&&(M.fillStyle=rr=t),e!=cr&&(M.font=cr=e),n!=lr&&(M.textAlign=lr=n),r!=ur&&(M.textBaseline=ur=r)}function hr(e,t,n,r,i=0){if(r.length>0&&e.auto(v,$n)&&(t==null||t.min==null)){let t=L(Y,0),a=L(X,r.length-1),o=n.min==null?ue(r,t,a,i,e.distr==3):[n.min,n.max];e.min=Te(e.min,n.min=o[0]),e.max=Ee(e.max,n.max=o[1])}}let jr={min:null,max:null};function Mr(){for(let e in R){let t=R[e];U[e]==null&&(t.min==null||U[z]!=null&&t.auto(v,$n))&&(U[e]=jr)}for(let e in R){let t=R[e];U[e]==null&&t.from!=null&&U[t.from]!=null&&(U[e]=jr)}U[z]!=null&&Kr(!0);let e={};for(let t in U){let n=U[t];if(n!=null){let r=e[t]=at(R[t],nt);if(n.min!=null)ot(r,n);else if(t!=z||x==2){if(J==0&&r.from==null){let e=r.range(v,null,null,t);r.min=e[0],r.max=e[1]}else r.min=B,r.max=-1/0}}}if(J>0){I.forEach((t,n)=>{if(x==1){let r=t.scale,i=U[r];if(i==null)return;let a=e[r];if(n==0){let e=a.range(v,a.min,a.max,r);a.min=e[0],a.max=e[1],Y=se(a.min,c[0]),X=se(a.max,c[0]),X-Y>1&&(c[0][Y]<a.min&&Y++,c[0][X]>a.max&&X--),t.min=Qn[Y],t.max=Qn[X]}else t.show&&t.auto&&hr(a,i,t,c[n],t.sorted);t.idxs[0]=Y,t.idxs[1]=X}else if(n>0&&t.show&&t.auto){let[r,i]=t.facets,a=r.scale,o=i.scale,[s,l]=c[n],u=e[a],d=e[o];u!=null&&hr(u,U[a],r,s,r.sorted),d!=null&&hr(d,U[o],i,l,i.sorted),t.min=i.min,t.max=i.max}});for(let t in e){let n=e[t],r=U[t];if(n.from==null&&(r==null||r.min==null)){let e=n.range(v,n.min==B?null:n.min,n.max==-1/0?null:n.max,t);n.min=e[0],n.max=e[1]}}}for(let t in e){let n=e[t];if(n.from!=null){let r=e[n.from];if(r.min==null)n.min=n.max=null;else{let e=n.range(v,r.min,r.max,t);n.min=e[0],n.max=e[1]}}}let t={},n=!1;for(let r in e){let i=e[r],a=R[r];if(a.min!=i.min||a.max!=i.max){a.min=i.min,a.max=i.max;let e=a.distr;a._min=e==3?ke(a.min):e==4?Me(a.min,a.asinh):e==100?a.fwd(a.min):a.min,a._max=e==3?ke(a.max):e==4?Me(a.max,a.asinh):e==100?a.fwd(a.max):a.max,t[r]=n=!0}}if(n){I.forEach((e,n)=>{x==2?n>0&&t.y&&(e._paths=null):t[e.scale]&&(e._paths=null)});for(let e in t)rn=!0,na(`setScale`,e);dt&&G.left>=0&&(an=cn=!0)}for(let e in U)U[e]=null}function Nr(e){let t=Pe(Y-1,0,J-1),n=Pe(X+1,0,J-1);for(;e[t]==null&&t>0;)t--;for(;e[n]==null&&n<J-1;)n++;return[t,n]}function Pr(){if(J>0){let e=I.some(e=>e._focus)&&dr!=Cn.alpha;e&&(M.globalAlpha=dr=Cn.alpha),I.forEach((e,t)=>{if(t>0&&e.show&&(Fr(t,!1),Fr(t,!0),e._paths==null)){let n=dr;dr!=e.alpha&&(M.globalAlpha=dr=e.alpha);let r=x==2?[0,c[t][0].length-1]:Nr(c[t]);e._paths=e.paths(v,t,r[0],r[1]),dr!=n&&(M.globalAlpha=dr=n)}}),I.forEach((e,t)=>{if(t>0&&e.show){let n=dr;dr!=e.alpha&&(M.globalAlpha=dr=e.alpha),e._paths!=null&&Ir(t,!1);{let n=e._paths==null?null:e._paths.gaps,r=e.points.show(v,t,Y,X,n),i=e.points.filter(v,t,r,n);(r||i)&&(e.points._paths=e.points.paths(v,t,Y,X,i),Ir(t,!0))}dr!=n&&(M.globalAlpha=dr=n),na(`drawSeries`,t)}}),e&&(M.globalAlpha=dr=1)}}function Fr(e,t){let n=t?I[e].points:I[e];n._stroke=n.stroke(v,e),n._fill=n.fill(v,e)}function Ir(e,t){let n=t?I[e].points:I[e],{stroke:r,fill:i,clip:a,flags:o,_stroke:s=n._stroke,_fill:c=n._fill,_width:l=n.width}=n._paths;l=W(l*S,3);let u=null,d=l%2/2;t&&c==null&&(c=l>0?`#fff`:s);let f=n.pxAlign==1&&d>0;if(f&&M.translate(d,d),!t){let e=Xt-l/2,t=Qt-l/2,n=$t+l,r=en+l;u=new Path2D,u.rect(e,t,n,r)}t?Rr(s,l,n.dash,n.cap,c,r,i,o,a):Lr(e,s,l,n.dash,n.cap,c,r,i,o,u,a),f&&M.translate(-d,-d)}function Lr(e,t,n,r,i,a,o,s,l,u,d){let f=!1;l!=0&&ye.forEach((p,m)=>{if(p.series[0]==e){let e=I[p.series[1]],h=c[p.series[1]],g=(e._paths||Je).band;Ze(g)&&(g=p.dir==1?g[0]:g[1]);let _,y=null;e.show&&g&&_e(h,Y,X)?(y=p.fill(v,m)||a,_=e._paths.clip):g=null,Rr(t,n,r,i,y,o,s,l,u,d,_,g),f=!0}}),f||Rr(t,n,r,i,a,o,s,l,u,d)}function Rr(e,t,n,r,i,a,o,s,c,l,u,d){fr(e,t,n,r,i),(c||l||d)&&(M.save(),c&&M.clip(c),l&&M.clip(l)),d?(s&3)==3?(M.clip(d),u&&M.clip(u),Br(i,o),zr(e,a,t)):s&2?(Br(i,o),M.clip(d),zr(e,a,t)):s&1&&(M.save(),M.clip(d),u&&M.clip(u),Br(i,o),M.restore(),zr(e,a,t)):(Br(i,o),zr(e,a,t)),(c||l||d)&&M.restore()}function zr(e,t,n){n>0&&(t instanceof Map?t.forEach((e,t)=>{M.strokeStyle=nr=t,M.stroke(e)}):t!=null&&e&&M.stroke(t))}function Br(e,t){t instanceof Map?t.forEach((e,t)=>{M.fillStyle=rr=t,M.fill(e)}):t!=null&&e&&M.fill(t)}function Vr(e,t,n,r){let i=ve[e],a;if(r<=0)a=[0,0];else{let o=i._space=i.space(v,e,t,n,r);a=Or(t,n,i._incrs=i.incrs(v,e,t,n,r,o),r,o)}return i._found=a}function Hr(e,t,n,r,i,a,o,s,c,l){let u=o%2/2;F==1&&M.translate(u,u),fr(s,o,c,l,s),M.beginPath();let d,f,p,m,h=i+(r==0||r==3?-a:a);n==0?(f=i,m=h):(d=i,p=h);for(let r=0;r<e.length;r++)t[r]!=null&&(n==0?d=p=e[r]:f=m=e[r],M.moveTo(d,f),M.lineTo(p,m));M.stroke(),F==1&&M.translate(-u,-u)}function Ur(e){let t=!0;return ve.forEach((n,r)=>{if(!n.show)return;let i=R[n.scale];if(i.min==null){n._show&&(t=!1,n._show=!1,Kr(!1));return}n._show||(t=!1,n._show=!0,Kr(!1));let a=n.side,o=a%2,{min:s,max:c}=i,[l,u]=Vr(r,s,c,o==0?K:q);if(u==0)return;let d=i.distr==2,f=n._splits=n.splits(v,r,s,c,l,u,d),p=i.distr==2?f.map(e=>Qn[e]):f,m=i.distr==2?Qn[f[1]]-Qn[f[0]]:l,h=n._values=n.values(v,n.filter(v,p,r,u,m),r,u,m);n._rotate=a==2?n.rotate(v,h,r,u):0;let g=n._size;n._size=we(n.size(v,h,r,e)),g!=null&&n._size!=g&&(t=!1)}),t}function Wr(e){let t=!0;return Yn.forEach((n,r)=>{let i=n(v,r,Gn,e);i!=Xn[r]&&(t=!1),Xn[r]=i}),t}function Gr(){for(let e=0;e<ve.length;e++){let t=ve[e];if(!t.show||!t._show)continue;let n=t.side,r=n%2,i,c,l=t.stroke(v,e),u=n==0||n==3?-1:1,[d,f]=t._found;if(t.label!=null){let o=t.labelGap*u,s=Ce((t._lpos+o)*S);pr(t.labelFont[0],l,`center`,n==2?`top`:a),M.save(),r==1?(i=c=0,M.translate(s,Ce(Qt+en/2)),M.rotate((n==3?-be:be)/2)):(i=Ce(Xt+$t/2),c=s);let p=Fe(t.label)?t.label(v,e,d,f):t.label;M.fillText(p,i,c),M.restore()}if(f==0)continue;let p=R[t.scale],m=r==0?$t:en,h=r==0?Xt:Qt,g=t._splits,_=p.distr==2?g.map(e=>Qn[e]):g,y=p.distr==2?Qn[g[1]]-Qn[g[0]]:d,b=t.ticks,x=t.border,C=b.show?b.size:0,w=Ce(C*S),T=Ce((t.alignTo==2?t._size-C-t.gap:t.gap)*S),E=t._rotate*-be/180,D=le(t._pos*S),O=D+(w+T)*u;c=r==0?O:0,i=r==1?O:0;let k=t.font[0];pr(k,l,t.align==1?o:t.align==2?s:E>0?o:E<0?s:r==0?`center`:n==3?s:o,E||r==1?`middle`:n==2?`top`:a);let A=t.font[1]*t.lineGap,te=g.map(e=>le(ee(e,p,m,h))),ne=t._values;for(let e=0;e<ne.length;e++){let t=ne[e];if(t!=null){r==0?i=te[e]:c=te[e],t=``+t;let n=t.indexOf(`\n`)==-1?[t]:t.split(/\\n/gm);for(let e=0;e<n.length;e++){let t=n[e];E?(M.save(),M.translate(i,c+e*A),M.rotate(E),M.fillText(t,0,0),M.restore()):M.fillText(t,i,c+e*A)}}}b.show&&Hr(te,b.filter(v,_,e,f,y),r,n,D,w,W(b.width*S,3),b.stroke(v,e),b.dash,b.cap);let j=t.grid;j.show&&Hr(te,j.filter(v,_,e,f,y),r,r==0?2:1,r==0?Qt:Xt,r==0?en:$t,W(j.width*S,3),j.stroke(v,e),j.dash,j.cap),x.show&&Hr([D],[1],+(r==0),r==0?1:2,r==1?Qt:Xt,r==1?en:$t,W(x.width*S,3),x.stroke(v,e),x.dash,x.cap)}na(`drawAxes`)}function Kr(e){I.forEach((t,n)=>{n>0&&(t._paths=null,e&&(x==1?(t.min=null,t.max=null):t.facets.forEach(e=>{e.min=null,e.max=null})))})}let qr=!1,Jr=!1,Yr=[];function Xr(){Jr=!1;for(let e=0;e<Yr.length;e++)na(...Yr[e]);Yr.length=0}function Zr(){qr||=(lt($r),!0)}function Qr(e,t=!1){qr=!0,Jr=t,e(v),$r(),t&&Yr.length>0&&queueMicrotask(Xr)}v.batch=Qr;function $r(){if(tn&&=(Mr(),!1),rn&&=(dn(),!1),nn){if(D(ce,o,Nt),D(ce,`top`,Pt),D(ce,r,K),D(ce,i,q),D(P,o,Nt),D(P,`top`,Pt),D(P,r,K),D(P,i,q),D(N,r,jt),D(N,i,Mt),ie.width=Ce(jt*S),ie.height=Ce(Mt*S),ve.forEach(({_el:e,_show:n,_size:r,_pos:i,side:a})=>{if(e!=null){if(n){let n=a===3||a===0?r:0,o=a%2==1;D(e,o?`left`:`top`,i-n),D(e,o?`width`:`height`,r),D(e,o?`top`:`left`,o?Pt:Nt),D(e,o?`height`:`width`,o?q:K),E(e,t)}else T(e,t)}}),nr=rr=ir=or=sr=cr=lr=ur=ar=null,dr=1,Bi(!0),Nt!=Ft||Pt!=It||K!=Kt||q!=Yt){Kr(!1);let e=K/Kt,t=q/Yt;if(dt&&!an&&G.left>=0){G.left*=e,G.top*=t,ri&&A(ri,Ce(G.left),0,K,q),ii&&A(ii,0,Ce(G.top),K,q);for(let n=0;n<jn.length;n++){let r=jn[n];r!=null&&(Mn[n]*=e,Nn[n]*=t,A(r,we(Mn[n]),we(Nn[n]),K,q))}}if($.show&&!on&&$.left>=0&&$.width>0){$.left*=e,$.width*=e,$.top*=t,$.height*=t;for(let e in Ui)D(hi,e,$[e])}Ft=Nt,It=Pt,Kt=K,Yt=q}na(`setSize`),nn=!1}jt>0&&Mt>0&&(M.clearRect(0,0,ie.width,ie.height),na(`drawClear`),Oe.forEach(e=>e()),na(`draw`)),$.show&&on&&(gi($),on=!1),dt&&an&&(Ri(null,!0,!1),an=!1),ct.show&&ct.live&&cn&&(Ii(),cn=!1),te||(te=!0,v.status=1,na(`ready`)),$n=!1,qr=!1}v.redraw=(e,t)=>{rn=t||!1,e===!1?Zr():vi(z,H.min,H.max)};function ei(e,t){let n=R[e];if(n.from==null){if(J==0){let r=n.range(v,t.min,t.max,e);t.min=r[0],t.max=r[1]}if(t.min>t.max){let e=t.min;t.min=t.max,t.max=e}if(J>1&&t.min!=null&&t.max!=null&&t.max-t.min<1e-16)return;e==z&&n.distr==2&&J>0&&(t.min=se(t.min,c[0]),t.max=se(t.max,c[0]),t.min==t.max&&t.max++),U[e]=t,tn=!0,Zr()}}v.setScale=ei;let ti,ni,ri,ii,ai,oi,si,ci,li,ui,Z,Q,di=!1,fi=G.drag,pi=fi.x,mi=fi.y;dt&&(G.x&&(ti=k(`u-cursor-x`,P)),G.y&&(ni=k(`u-cursor-y`,P)),H.ori==0?(ri=ti,ii=ni):(ri=ni,ii=ti),Z=G.left,Q=G.top);let $=v.select=ot({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),hi=$.show?k(`u-select`,$.over?P:ce):null;function gi(e,t){if($.show){for(let t in e)$[t]=e[t],t in Ui&&D(hi,t,e[t]);t!==!1&&na(`setSelect`)}}v.setSelect=gi;function _i(e){if(I[e].show)ut&&E(gt[e],t);else if(ut&&T(gt[e],t),dt){let t=Tn?jn[0]:jn[e];t!=null&&A(t,-10,-10,K,q)}}function vi(e,t,n){ei(e,{min:t,max:n})}function yi(e,t,n,r){t.focus!=null&&Oi(e),t.show!=null&&I.forEach((n,r)=>{r>0&&(e==r||e==null)&&(n.show=t.show,_i(r),x==2?(vi(n.facets[0].scale,null,null),vi(n.facets[1].scale,null,null)):vi(n.scale,null,null),Zr())}),n!==!1&&na(`setSeries`,e,t),r&&sa(`setSeries`,v,e,t)}v.setSeries=yi;function bi(e,t){ot(ye[e],t)}function xi(e,t){e.fill=V(e.fill||null),e.dir=L(e.dir,-1),t??=ye.length,ye.splice(t,0,e)}function Si(e){e==null?ye.length=0:ye.splice(e,1)}v.addBand=xi,v.setBand=bi,v.delBand=Si;function Ci(e,t){I[e].alpha=t,dt&&jn[e]!=null&&(jn[e].style.opacity=t),ut&&gt[e]&&(gt[e].style.opacity=t)}let wi,Ti,Ei,Di={focus:!0};function Oi(e){if(e!=Ei){let t=e==null,n=Cn.alpha!=1;I.forEach((r,i)=>{if(x==1||i>0){let a=t||i==0||i==e;r._focus=t?null:a,n&&Ci(i,a?1:Cn.alpha)}}),Ei=e,n&&Zr()}}ut&&wn&&kt(m,pt,e=>{G._lock||(xn(e),Ei!=null&&yi(null,Di,!0,ia.setSeries))});function ki(e,t,n){let r=R[t];n&&(e=e/S-(r.ori==1?Pt:Nt));let i=K;r.ori==1&&(i=q,e=i-e),r.dir==-1&&(e=i-e);let a=r._min,o=r._max,s=e/i,c=a+(o-a)*s,l=r.distr;return l==3?De(10,c):l==4?je(c,r.asinh):l==100?r.bwd(c):c}function Ai(e,t){return se(ki(e,z,t),c[0],Y,X)}v.valToIdx=e=>se(e,c[0]),v.posToIdx=Ai,v.posToVal=ki,v.valToPos=(e,t,n)=>R[t].ori==0?C(e,R[t],n?$t:K,n?Xt:0):w(e,R[t],n?en:q,n?Qt:0),v.setCursor=(e,t,n)=>{Z=e.left,Q=e.top,Ri(null,t,n)};function ji(e,t){D(hi,o,$.left=e),D(hi,r,$.width=t)}function Mi(e,t){D(hi,`top`,$.top=e),D(hi,i,$.height=t)}let Ni=H.ori==0?ji:Mi,Pi=H.ori==1?ji:Mi;function Fi(){if(ut&&ct.live)for(let e=+(x==2);e<I.length;e++){if(e==0&&yt)continue;let t=ct.values[e],n=0;for(let r in t)_t[e][n++].firstChild.nodeValue=t[r]}}function Ii(e,t){if(e!=null&&(e.idxs?e.idxs.forEach((e,t)=>{st[t]=e}):$e(e.idx)||st.fill(e.idx),ct.idx=st[0]),ut&&ct.live){for(let e=0;e<I.length;e++)(e>0||x==1&&!yt)&&Li(e,st[e]);Fi()}cn=!1,t!==!1&&na(`setLegend`)}v.setLegend=Ii;function Li(e,t){let n=I[e],r=e==0&&Ie==2?Qn:c[e],i;yt?i=n.values(v,e,t)??xt:(i=n.value(v,t==null?null:r[t],e,t),i=i==null?xt:{_:i}),ct.values[e]=i}function Ri(e,t,n){li=Z,ui=Q,[Z,Q]=G.move(v,Z,Q),G.left=Z,G.top=Q,dt&&(ri&&A(ri,Ce(Z),0,K,q),ii&&A(ii,0,Ce(Q),K,q));let r,i=Y>X;wi=B,Ti=null;let a=H.ori==0?K:q,o=H.ori==1?K:q;if(Z<0||J==0||i){r=G.idx=null;for(let e=0;e<I.length;e++){let t=jn[e];t!=null&&A(t,-10,-10,K,q)}wn&&yi(null,Di,!0,e==null&&ia.setSeries),ct.live&&(st.fill(r),cn=!0)}else{let e,t,n;x==1&&(e=H.ori==0?Z:Q,t=ki(e,z),r=G.idx=se(t,c[0],Y,X),n=Ve(c[0][r],H,a,0));let i=-10,s=-10,l=0,u=0,d=!0,f=``,p=``;for(let e=+(x==2);e<I.length;e++){let m=I[e],h=st[e],g=h==null?null:x==1?c[e][h]:c[e][1][h],_=G.dataIdx(v,e,r,t),y=_==null?null:x==1?c[e][_]:c[e][1][_];if(cn=cn||y!=g||_!=h,st[e]=_,e>0&&m.show){let t=_==null?-10:_==r?n:Ve(x==1?c[0][_]:c[e][0][_],H,a,0),h=y==null?-10:He(y,x==1?R[m.scale]:R[m.facets[1].scale],o,0);if(wn&&y!=null){let t=H.ori==1?Z:Q,n=xe(Cn.dist(v,e,_,h,t));if(n<wi){let r=Cn.bias;if(r!=0){let i=ki(t,m.scale),a=y>=0?1:-1,o=i>=0?1:-1;o==a&&(o==1?r==1?y>=i:y<=i:r==1?y<=i:y>=i)&&(wi=n,Ti=e)}else wi=n,Ti=e}}if(cn||Tn){let n,r;H.ori==0?(n=t,r=h):(n=h,r=t);let a,o,c,m,g,_,y=!0,b=Sn.bbox;if(b!=null){y=!1;let t=b(v,e);c=t.left,m=t.top,a=t.width,o=t.height}else c=n,m=r,a=o=Sn.size(v,e);if(_=Sn.fill(v,e),g=Sn.stroke(v,e),Tn)e==Ti&&wi<=Cn.prox&&(i=c,s=m,l=a,u=o,d=y,f=_,p=g);else{let t=jn[e];t!=null&&(Mn[e]=c,Nn[e]=m,re(t,a,o,y),ne(t,_,g),A(t,we(c),we(m),K,q))}}}}if(Tn){let e=Cn.prox;if(cn||(Ei==null?wi<=e:wi>e||Ti!=Ei)){let e=jn[0];e!=null&&(Mn[0]=i,Nn[0]=s,re(e,l,u,d),ne(e,f,p),A(e,we(i),we(s),K,q))}}}if($.show&&di){if(e!=null){let[t,n]=ia.scales,[r,i]=ia.match,[s,c]=e.cursor.sync.scales,l=e.cursor.drag;if(pi=l._x,mi=l._y,pi||mi){let{left:l,top:u,width:d,height:f}=e.select,p=e.scales[s].ori,m=e.posToVal,h,g,_,v,y,b=t!=null&&r(t,s),x=n!=null&&i(n,c);b&&pi?(p==0?(h=l,g=d):(h=u,g=f),_=R[t],v=Ve(m(h,s),_,a,0),y=Ve(m(h+g,s),_,a,0),Ni(Te(v,y),xe(y-v))):Ni(0,a),x&&mi?(p==1?(h=l,g=d):(h=u,g=f),_=R[n],v=He(m(h,c),_,o,0),y=He(m(h+g,c),_,o,0),Pi(Te(v,y),xe(y-v))):Pi(0,o)}else Wi()}else{let e=xe(li-ai),t=xe(ui-oi);if(H.ori==1){let n=e;e=t,t=n}pi=fi.x&&e>=fi.dist,mi=fi.y&&t>=fi.dist;let n=fi.uni;n==null?fi.x&&fi.y&&(pi||mi)&&(pi=mi=!0):pi&&mi&&(pi=e>=n,mi=t>=n,!pi&&!mi&&(t>e?mi=!0:pi=!0));let r,i;pi&&(H.ori==0?(r=si,i=Z):(r=ci,i=Q),Ni(Te(r,i),xe(i-r)),mi||Pi(0,o)),mi&&(H.ori==1?(r=si,i=Z):(r=ci,i=Q),Pi(Te(r,i),xe(i-r)),pi||Ni(0,a)),!pi&&!mi&&(Ni(0,0),Pi(0,0))}}if(fi._x=pi,fi._y=mi,e==null){if(n){if(aa!=null){let[e,t]=ia.scales;ia.values[0]=e==null?null:ki(H.ori==0?Z:Q,e),ia.values[1]=t==null?null:ki(H.ori==1?Z:Q,t)}sa(u,v,Z,Q,K,q,r)}if(wn){let e=n&&ia.setSeries,t=Cn.prox;Ei==null?wi<=t&&yi(Ti,Di,!0,e):wi>t?yi(null,Di,!0,e):Ti!=Ei&&yi(Ti,Di,!0,e)}}cn&&(ct.idx=r,Ii()),t!==!1&&na(`setCursor`)}let zi=null;Object.defineProperty(v,\"rect\",{get(){return zi??Bi(!1),zi}});function Bi(e=!1){e?zi=null:(zi=P.getBoundingClientRect(),na(`syncRect`,zi))}function Vi(e,t,n,r,i,a,o){G._lock||di&&e!=null&&e.movementX==0&&e.movementY==0||(Hi(e,t,n,r,i,a,o,!1,e!=null),e==null?Ri(t,!0,!1):Ri(null,!0,!0))}function Hi(e,t,n,r,i,a,o,s,c){if(zi??Bi(!1),xn(e),e!=null)n=e.clientX-zi.left,r=e.clientY-zi.top;else{if(n<0||r<0){Z=-10,Q=-10;return}let[e,o]=ia.scales,s=t.cursor.sync,[c,l]=s.values,[u,d]=s.scales,[f,p]=ia.match,m=t.axes[0].side%2==1,h=H.ori==0?K:q,g=H.ori==1?K:q,_=m?a:i,v=m?i:a,y=m?r:n,b=m?n:r;if(n=u==null?y/_*h:f(e,u)?ee(c,R[e],h,0):-10,r=d==null?b/v*g:p(o,d)?ee(l,R[o],g,0):-10,H.ori==1){let e=n;n=r,r=e}}c&&(t==null||t.cursor.event.type==u)&&((n<=1||n>=K-1)&&(n=Ue(n,K)),(r<=1||r>=q-1)&&(r=Ue(r,q))),s?(ai=n,oi=r,[si,ci]=G.move(v,n,r)):(Z=n,Q=r)}let Ui={width:0,height:0,left:0,top:0};function Wi(){gi(Ui,!1)}let Gi,Ki,qi,Ji;function Yi(e,t,n,r,i,a,o){di=!0,pi=mi=fi._x=fi._y=!1,Hi(e,t,n,r,i,a,o,!0,!1),e!=null&&(kt(f,y,Xi,!1),sa(d,v,si,ci,K,q,null));let{left:s,top:c,width:l,height:u}=$;Gi=s,Ki=c,qi=l,Ji=u}function Xi(e,t,n,r,i,a,o){di=fi._x=fi._y=!1,Hi(e,t,n,r,i,a,o,!1,!0);let{left:s,top:c,width:l,height:u}=$,d=l>0||u>0,p=Gi!=s||Ki!=c||qi!=l||Ji!=u;if(d&&p&&gi($),fi.setScale&&d&&p){let e=s,t=l,n=c,r=u;if(H.ori==1&&(e=c,t=u,n=s,r=l),pi&&vi(z,ki(e,z),ki(e+t,z)),mi)for(let e in R){let t=R[e];e!=z&&t.from==null&&t.min!=B&&vi(e,ki(n+r,e),ki(n,e))}Wi()}else G.lock&&(G._lock=!G._lock,Ri(t,!0,e!=null));e!=null&&(At(f,y),sa(f,v,Z,Q,K,q,null))}function Zi(e,t,n,r,i,a,o){if(G._lock)return;xn(e);let s=di;if(di){let e=!0,t=!0,n,r;H.ori==0?(n=pi,r=mi):(n=mi,r=pi),n&&r&&(e=Z<=10||Z>=K-10,t=Q<=10||Q>=q-10),n&&e&&(Z=Z<si?0:K),r&&t&&(Q=Q<ci?0:q),Ri(null,!0,!0),di=!1}Z=-10,Q=-10,st.fill(null),Ri(null,!0,!0),s&&(di=s)}function Qi(e,t,n,r,i,a,o){G._lock||(xn(e),tr(),Wi(),e!=null&&sa(h,v,Z,Q,K,q,null))}function $i(){ve.forEach(Ar),ln(v.width,v.height,!0)}ae(_,b,$i);let ea={};ea.mousedown=Yi,ea.mousemove=Vi,ea.mouseup=Xi,ea.dblclick=Qi,ea.setSeries=(e,t,n,r)=>{let i=ia.match[2];n=i(v,t,n),n!=-1&&yi(n,r,!0,!1)},dt&&(kt(d,P,Yi),kt(u,P,Vi),kt(p,P,e=>{xn(e),Bi(!1)}),kt(m,P,Zi),kt(h,P,Qi),mr.add(v),v.syncRect=Bi);let ta=v.hooks=e.hooks||{};function na(e,t,n){Jr?Yr.push([e,t,n]):e in ta&&ta[e].forEach(e=>{e.call(null,v,t,n)})}(e.plugins||[]).forEach(e=>{for(let t in e.hooks)ta[t]=(ta[t]||[]).concat(e.hooks[t])});let ra=(e,t,n)=>n,ia=ot({key:null,setSeries:!1,filters:{pub:ze,sub:ze},scales:[z,I[1]?I[1].scale:null],match:[Be,Be,ra],values:[null,null]},G.sync);ia.match.length==2&&ia.match.push(ra),G.sync=ia;let aa=ia.key,oa=Bn(aa);function sa(e,t,n,r,i,a,o){ia.filters.pub(e,t,n,r,i,a,o)&&oa.pub(e,t,n,r,i,a,o)}oa.sub(v);function ca(e,t,n,r,i,a,o){ia.filters.sub(e,t,n,r,i,a,o)&&ea[e](null,t,n,r,i,a,o)}v.pub=ca;function la(){oa.unsub(v),mr.delete(v),Et.clear(),oe(_,b,$i),j.remove(),pt?.remove(),na(`destroy`)}v.destroy=la;function ua(){na(`init`,e,c),er(c||e.data,!1),U[z]?ei(z,U[z]):tr(),on=$.show&&($.width>0||$.height>0),an=cn=!0,ln(e.width,e.height)}return I.forEach(Vn),ve.forEach(Kn),g?g instanceof HTMLElement?(g.appendChild(j),ua()):g(v,ua):ua(),v}jr.assign=ot,jr.fmtNum=ye,jr.rangeNum=ge,jr.rangeLog=de,jr.rangeAsinh=fe,jr.orient=Vn,jr.pxRatio=S,jr.join=ct,jr.fmtDate=bt,jr.tzDate=St,jr.sync=Bn;{jr.addGap=Kn,jr.clipGaps=Gn;let e=jr.paths={points:rr};e.linear=sr,e.stepped=cr,e.bars=ur,e.spline=fr}let Mr=[`B`,`kB`,`MB`,`GB`,`TB`];function Nr(e,t){switch(e){case`bytes`:{let e=t<1e3?0:Math.min(Math.floor(Math.log10(t)/3),Mr.length-1);return`${Ir(t/1e3**e)} ${Mr[e]}`}case`seconds`:return t===0?`0`:t<.001?`${Ir(t*1e6)} µs`:t<1?`${Ir(t*1e3)} ms`:`${Ir(t)} s`;case`per second`:return`${Ir(t)}/s`;case`count`:return Ir(t)}}function Pr(e,t,n){return n&&!Fr(t)?``:Nr(e,t)}function Fr(e){let t=Math.log10(e);return Math.abs(t-Math.round(t))<1e-6}function Ir(e){return Number(e.toPrecision(3)).toLocaleString(`en`)}function Lr(e,t,n){let r=jr.sync(`timeline-${e.id}`),i=t.plots.map((n,i)=>{let a=document.createElement(`figure`),o=document.createElement(`figcaption`);o.textContent=n.logFrom===void 0?n.title:`${n.title} (log scale)`,a.append(o),e.append(a);let s=i===t.plots.length-1,c=new jr(zr(n,t,{width:e.clientWidth,isFirst:i===0,isLast:s,sync:r.key}),Rr(n,t),a);return r.sub(c),c});for(let e of i)e.over.addEventListener(`mousemove`,()=>{let{left:t}=e.cursor;t!==void 0&&t>=0&&n(e.posToVal(t,`x`))});return matchMedia(`(prefers-color-scheme: dark)`).addEventListener(`change`,()=>{for(let e of i)e.redraw(!1,!0)}),new ResizeObserver(()=>{for(let t of i)e.clientWidth>0&&t.width!==e.clientWidth&&t.setSize({width:e.clientWidth,height:t.height})}).observe(e),{point(e){for(let t of i)t.setCursor({left:t.valToPos(e,`x`),top:10},!1)}}}function Rr({lines:e,logFrom:t},{from:n,to:r}){let i=e=>e===null||t===void 0?e:Math.max(e,t),a=e.map(({times:e,values:t})=>[[...e],t.map(i)]),o=[[n,r],[null,null]],s=[o,...a].map(e=>e.map(()=>2)),c=jr.join([o,...a],s);return c.splice(1,1),c}function zr(e,t,{width:n,isFirst:r,isLast:i,sync:a}){let o=()=>Ur(`--muted`),s={stroke:()=>Ur(`--grid`),width:1},c=e.logFrom!==void 0;return{width:n,height:132+(i?26:0)+(r?16:0),padding:[r?20:6,16,i?0:4,0],cursor:{sync:{key:a,setSeries:!1},drag:{x:!0,y:!1},points:{size:6}},legend:{markers:{width:0}},scales:{x:{time:!1,range:(e,n,r)=>[Math.max(n,t.from),Math.min(r,t.to)]},y:c?{distr:3,range:(t,n,r)=>Br(e.logFrom,n,r)}:{range:(t,n,r)=>[0,Math.max(r*1.05,e.unit===`count`?4:1e-9)]}},axes:[{show:!0,stroke:o,grid:s,ticks:{show:!1},size:i?30:4,font:`11px system-ui, sans-serif`,values:(e,t)=>t.map(e=>i?`${Number(e.toFixed(3))} s`:``)},{stroke:o,grid:c?{...s,filter:(e,t)=>t.map(e=>Fr(e)?e:null)}:s,ticks:{show:!1},size:68,space:c?16:28,font:`11px system-ui, sans-serif`,values:(t,n)=>n.map(t=>t===null?``:Pr(e.unit,t,c))}],series:[{label:`time`,value:(e,t)=>t===null?`–`:`${t.toFixed(1)} s`},...e.lines.map(t=>({label:t.label,stroke:()=>Ur(`--series-${t.color%8}`),width:1.5,dash:[...t.dash??[]],points:{show:!1},value:(t,n)=>n==null?`–`:Nr(e.unit,n)}))],hooks:{drawClear:[e=>Vr(e,t,r)],ready:[t=>Hr(t,e)]}}}function Br(e,t,n){return[e,10**Math.ceil(Math.log10(Math.max(n??e,e*10)))]}function Vr(e,{bands:t},n){let{ctx:r,bbox:i}=e,a=devicePixelRatio;r.save();let o=i.left;for(let s of t){let t=Math.max(e.valToPos(s.from,`x`,!0),i.left),c=Math.min(e.valToPos(s.to,`x`,!0),i.left+i.width);if(c<i.left||t>i.left+i.width||(r.fillStyle=Ur(`--band-${s.kind}`),r.fillRect(t,i.top,Math.max(c-t,2*a),i.height),!n))continue;r.font=`${11*a}px system-ui, sans-serif`,r.textBaseline=`alphabetic`;let l=r.measureText(s.label).width;t<o||t+l>i.left+i.width||(r.fillStyle=Ur(`--band-name-${s.kind}`),r.fillText(s.label,t,i.top-6*a),o=t+l+12*a)}r.restore()}function Hr(e,{lines:t}){let n=e.root.querySelectorAll(`.u-legend .u-series`);for(let[e,r]of t.entries()){let t=n[e+1]?.querySelector(`.u-marker`);t?.style.setProperty(`--color`,`var(--series-${r.color%8})`),t?.classList.toggle(`dashed`,(r.dash?.length??0)>0)}}function Ur(e){return getComputedStyle(document.documentElement).getPropertyValue(e).trim()}let Wr=new IntersectionObserver(e=>{for(let{isIntersecting:t,target:n}of e)t&&(Wr.unobserve(n),Gr(n))},{rootMargin:`300px`});for(let e of document.querySelectorAll(`.timeline`))Wr.observe(e);function Gr(t){let n=JSON.parse(t.querySelector(`script`).textContent),r=t.querySelector(`input[type=range]`),i=r&&n.topology&&new e(t,n,r),a=Lr(t.querySelector(`.plots`),n,e=>i?.show(e));r?.addEventListener(`input`,()=>{i?.show(Number(r.value)),a.point(Number(r.value))}),t.dataset.drawn=`yes`}})();";
const MAPS_SCRIPT = "(function(){let e=JSON.parse(document.querySelector(`#scenes`).textContent),t=[`right`,`known`,`wrong`];for(let e of document.querySelectorAll(`.map`))r(e);addEventListener(`hashchange`,n),n();function n(){let e=/^#map-\\d+$/.test(location.hash)?document.querySelector(location.hash):null,t=e?.closest(`details`);e&&t&&!t.open&&(t.open=!0,e.scrollIntoView({block:`center`}))}function r(e){l(e).append(g(`p`,`muted`,`Choose a pair to see its scenes.`));let n=[...e.querySelectorAll(`button`)];for(let[r,i]of n.entries()){i.tabIndex=r===0?0:-1;let n=c(e,i);n?i.ariaLabel=`${u(e,i)}: ${t[n[1]?.[0]??0]}`:i.ariaDisabled=`true`}e.addEventListener(`click`,({target:t})=>{let n=t.closest(`button`);n&&d(e,n)}),e.addEventListener(`keydown`,t=>{let{activeElement:n}=document,r=n instanceof HTMLButtonElement&&o(e,n,t.key);r&&(t.preventDefault(),i(e,r),r.focus())})}function i(e,t){for(let n of e.querySelectorAll(`button`))n.tabIndex=n===t?0:-1}let a={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]};function o(e,t,n){let r=a[n],[i,o]=s(t);for(;r;){[i,o]=[i+r[0],o+r[1]];let t=e.tBodies[0].rows[i]?.cells[o+1];if(!t||o<0)return;let n=t.querySelector(`button`);if(n)return n}}function s(e){let t=e.closest(`td`);return[t.parentElement.sectionRowIndex,t.cellIndex-1]}function c(t,n){return e.cells[[t.dataset.map,...s(n)].join(` `)]}function l(e){return e.closest(`details`).querySelector(`.scenes`)}function u(e,t){let[n,r]=s(t),i=e.tBodies[0].rows[n].cells[0],a=e.tHead.rows[0].cells[r+1];return`${i.title}; ${a.title}`}function d(e,t){i(e,t);for(let t of e.querySelectorAll(`[aria-pressed]`))t.removeAttribute(`aria-pressed`);t.ariaPressed=`true`;let n=l(e),[r,...a]=c(e,t)??[[]],o=g(`h3`,``,u(e,t)),s=g(`p`,`muted`,`Its scenes are not on this page: they are in outcomes.json.`);n.replaceChildren(o,...a.length>0?a.map(e=>f(e,r)):[s]),o.scrollIntoView({block:`nearest`})}function f([n,r,i,a,o,s],c){let l=t[n],u=g(`span`,`badge ${{right:`pass`,wrong:`fail`}[l]??l}`,l),d=g(`ul`,`why`);d.append(...r.map(t=>g(`li`,``,e.texts[t])));let[,f]=/^(.*?:)/.exec(e.texts[i[0]])??[],_=g(`ol`,`story`);_.append(...a.map(t=>p(e.texts[t],c)));let v=g(`section`,`group`);return v.append(u,...r.length>0?[d]:[],g(`p`,`small`,f),_),v.append(m(o,s)),i.length>1&&v.append(h(i)),v}function p(t,n){let r=g(`li`,/^(commit|deliver|freeze) /.test(t)?`step`:``,t),[,i]=/^commit on n(\\d+)/.exec(t)??[],a=i?n[Number(i)-1]??[]:[];return r.append(...a.map(t=>g(`code`,``,e.texts[t]))),r}function m(t,n){let r=g(`table`,`end`),i=(e,t)=>{let n=g(`tr`,``);return n.append(...e.map(e=>g(t,``,e))),n},a=(t,n)=>t?[e.texts[t[n]]]:[];return r.append(i([``,`holds in the end`,...n?[`by the rules of the release`]:[]],`th`)),r.append(...t.map((e,r)=>i([`n${r+1}`,...a(t,r),...a(n,r)],`td`))),r}function h(t){let n=g(`details`,`small`),r=g(`ul`,``),i=t.map(t=>e.texts[t]),a=i.slice(0,40);return i.length>40&&a.push(`and ${i.length-40} more, in outcomes.json`),r.append(...a.map(e=>g(`li`,``,e))),n.append(g(`summary`,``,`${t.length} scenes like this`),r),n}function g(e,t,n=``){let r=document.createElement(e);return t&&(r.className=t),r.textContent=n,r}})();";


/***/ }),

/***/ 87617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ badge)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79175);

/** A test's verdict, in the colour of what it counts as: with --strict what is known is a failure. */
function badge({ verdict }, strict) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<span class="badge ${verdict === 'known' && strict ? 'fail' : verdict}">${verdict}</span>`;
}


/***/ }),

/***/ 79175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ Html),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export text */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** HTML that is safe to put into a page. Only `html`, `text` and `raw` make it. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Whatever anybody printed, as text: nothing in it is HTML, also within a quoted attribute. */
function text(value) {
    return new Html((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(value).replace(/[&<>"']/g, (char) => ENTITIES[char]));
}
/** HTML from a template: what is put in is text, unless it is HTML already; undefined and false are nothing. */
function html(template, ...parts) {
    return new Html(template.reduce((all, piece, i) => all + render(parts[i - 1]) + piece));
}
function render(part) {
    if (part instanceof Html)
        return part.text;
    if (typeof part === 'object')
        return part.map(render).join('');
    return part === undefined || part === false ? '' : text(String(part)).text;
}
/** Data for a `<script type="application/json">`, which nothing in the data can end. */
function json(data) {
    return new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
}


/***/ }),

/***/ 68695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ page_SIGNS),
  M: () => (/* binding */ page)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/facts.ts
var facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/verdict-line.ts
var verdict_line = __webpack_require__(54594);
// EXTERNAL MODULE: ./src/report/html/assets.ts
var assets = __webpack_require__(35601);
// EXTERNAL MODULE: ./src/report/all-conflicts.ts
var all_conflicts = __webpack_require__(60463);
// EXTERNAL MODULE: ./src/report/conflicts.ts
var conflicts = __webpack_require__(63397);
// EXTERNAL MODULE: ./src/report/conflicts-text.ts
var conflicts_text = __webpack_require__(91053);
// EXTERNAL MODULE: ./src/report/fates.ts
var report_fates = __webpack_require__(54337);
// EXTERNAL MODULE: ./src/report/html/escape.ts
var html_escape = __webpack_require__(79175);
;// CONCATENATED MODULE: ./src/report/html/bar.ts


/** Parts of a whole side by side, and below them what each is and how many. Who does not see it has it as a sentence. */
function bar(parts, whole) {
    const some = parts.filter((part) => part.count > 0);
    const told = parts.filter((part) => part.count > 0 || part.always);
    const sentence = `${whole}: ${told.map((part) => `${(0,report_fates/* count */.U9)(part.count)} ${part.words}`).join(', ')}`;
    return (0,html_escape/* html */.qy) `<div class="bar" role="img" aria-label="${sentence}">${some.map((part) => (0,html_escape/* html */.qy) `<span class="part is-${part.name}" style="flex-grow:${part.count}"></span>`)}</div>
<ul class="legend" aria-hidden="true">${told.map((part) => (0,html_escape/* html */.qy) `<li class="is-${part.name} ${part.count === 0 && 'none'}"><b>${(0,report_fates/* count */.U9)(part.count)}</b> ${part.words}</li>`)}</ul>`;
}

;// CONCATENATED MODULE: ./src/report/html/conflicts.ts







/** Colours and letters of a map; a letter says the same to those who do not see the colour. */
const LETTERS = { right: '·', known: 'k', wrong: 'W' };
/** What became of all scenes, and each kind of table as a small picture that leads to its map. */
function conflictsTile(results) {
    const found = (0,all_conflicts/* allConflicts */.V)(results);
    if (!found)
        return undefined;
    const whole = `${(0,report_fates/* count */.U9)((0,conflicts/* scenesIn */.vm)(found.scenes))} scenes of changes that meet`;
    return (0,html_escape/* html */.qy) `<div class="tile maps"><div class="title">${whole}</div>${scenesBar(found.scenes, whole)}
<ul class="kinds">${found.maps.map((map, i) => (0,html_escape/* html */.qy) `<li><a href="#map-${i}">${thumbnail(map)}<span>${map.kind}</span><span class="unseen">: ${(0,conflicts_text/* countsText */.WN)(map.scenes)}</span></a></li>`)}</ul></div>`;
}
function scenesBar({ right, known, wrong }, whole) {
    return bar([
        { name: 'right', count: right, words: 'right' },
        { name: 'known', count: known, words: 'known' },
        { name: 'wrong', count: wrong, words: 'wrong', always: true },
    ], whole);
}
function thumbnail(map) {
    const path = (of) => {
        const steps = map.worst.flatMap((line, y) => [...line].flatMap((_, x) => ((0,all_conflicts/* verdictAt */.B)(map, y, x) === of ? [`M${x} ${y}h1v1h-1z`] : [])));
        return steps.length > 0 && (0,html_escape/* html */.qy) `<path class="is-${of}" d="${steps.join('')}"/>`;
    };
    const size = Math.max(map.first.length, map.second.length);
    return (0,html_escape/* html */.qy) `<svg viewBox="0 0 ${size} ${size}" aria-hidden="true">${path('right')}${path('known')}${path('wrong')}</svg>`;
}
/** The map of each kind of table, operation by operation; a pair opens its scenes. */
function conflictsSection(results, stories, problems, { scenes }) {
    const found = (0,all_conflicts/* allConflicts */.V)(results);
    if (!found)
        return undefined;
    const left = found.leftOut.reduce((sum, [, n]) => sum + n, 0);
    return (0,html_escape/* html */.qy) `<h2 id="conflicts">When two nodes change the same data at once</h2>
${problems.map((problem) => (0,html_escape/* html */.qy) `<p class="statement error">${problem}</p>`)}
<p class="muted">A line for what n1 does, a column for what n2 does. Of all states of the row and orders of delivery the worst: ${legend('right')}: all nodes the same, as the last update has it; ${legend('known')}: otherwise, as is on record of this release; ${legend('wrong')}: anything else. ${stories && (0,html_escape/* html */.qy) `A pair opens its scenes${scenes === 'not right' && ', but for those that are right'}.`}</p>
${found.maps.map((map, i) => mapDetails(map, i, found))}
${causesTable(found)}
${left > 0 && (0,html_escape/* html */.qy) `<details class="recorded"><summary>${(0,report_fates/* count */.U9)(left)} scenes do not apply</summary><ul>${found.leftOut.map(([why, n]) => (0,html_escape/* html */.qy) `<li>${(0,report_fates/* count */.U9)(n)}: ${why}</li>`)}</ul></details>`}
${stories && (0,html_escape/* html */.qy) `<script type="application/json" id="scenes">${(0,html_escape/* json */.Pq)(stories)}</script>`}
`;
}
function legend(verdict) {
    return (0,html_escape/* html */.qy) `<span class="cell is-${verdict}">${LETTERS[verdict]}</span> ${verdict}`;
}
function mapDetails(map, number, { operations, maps }) {
    const head = (name, node, scope) => (0,html_escape/* html */.qy) `<th scope="${scope}" title="${node} ${operations[name] ?? name}"><span>${name}</span></th>`;
    const rows = map.first.map((name, row) => (0,html_escape/* html */.qy) `<tr>${head(name, 'n1', 'row')}${map.second.map((_, column) => cell((0,all_conflicts/* verdictAt */.B)(map, row, column)))}</tr>
`);
    return (0,html_escape/* html */.qy) `<details class="kind" ${maps.length === 1 && 'open'}><summary><b>${map.kind}</b>: ${map.said} <span class="muted">${(0,conflicts_text/* countsText */.WN)(map.scenes)}</span></summary>
<div class="pairs">
<div id="map-${number}" class="scroll" role="region" aria-label="${map.said}" tabindex="0"><table class="map" data-map="${number}">
<thead><tr><td>n1 ↓ n2 →</td>${map.second.map((name) => head(name, 'n2', 'col'))}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
<div class="scenes" aria-live="polite"></div>
</div>
</details>
`;
}
function cell(verdict) {
    if (!verdict)
        return (0,html_escape/* html */.qy) `<td></td>`;
    return (0,html_escape/* html */.qy) `<td><button class="cell is-${verdict}">${LETTERS[verdict]}</button></td>`;
}
function causesTable({ causes }) {
    if (causes.length === 0)
        return undefined;
    const rows = causes.map(({ what, verdict, scenes, example }) => (0,html_escape/* html */.qy) `<tr>
<td><span class="badge ${verdict === 'wrong' ? 'fail' : 'known'}">${verdict}</span></td>
<td class="num">${(0,report_fates/* count */.U9)(scenes)}</td>
<td class="what">${what}<div class="muted small">${(0,report_text/* clip */.$Q)(example, 400)}</div></td>
</tr>`);
    return (0,html_escape/* html */.qy) `<details class="causes"><summary>Why scenes are not right</summary><table>
<thead><tr><th>outcome</th><th class="num">scenes</th><th>cause, with one of its scenes</th></tr></thead>
<tbody>${rows}</tbody>
</table></details>`;
}

// EXTERNAL MODULE: ./src/checkers/fates.ts
var checkers_fates = __webpack_require__(18503);
// EXTERNAL MODULE: ./src/report/faulted-rows.ts
var faulted_rows = __webpack_require__(32317);
// EXTERNAL MODULE: ./src/report/html/badge.ts
var badge = __webpack_require__(87617);
;// CONCATENATED MODULE: ./src/report/html/course-line.ts


/** Pixels. */
const LANE = 19;
/** Above the uppermost lane and below the lowest: without names there, and with them. */
const [EDGE, NAMED_EDGE] = [12, 20];
/** Per cent of the width: what is left of it at both ends, for the signs. */
const MARGIN = 4;
/** A name in a lane needs that much of the width, and is not longer than that. */
const NAMED_FROM = 30;
const NAME_LENGTH = 20;
/**
 * A test's time from left to right: the nodes are one lane, which parts into the sides of a partition, or into what is down
 * and what is not, while a fault is on; a lane on which nothing was accepted is broken. At the end, whether all were the same.
 */
function courseLine(course, words, ending) {
    const forks = forksOf(course);
    const spread = LANE * (Math.max(...forks.map(lanes), 1) - 1);
    const x = (seconds) => f(MARGIN + ((100 - 2 * MARGIN) * seconds) / Math.max(course.seconds, 0.001));
    const end = (fault) => fault.to ?? course.seconds;
    const named = forks.some((fault) => isWide(x(fault.from), x(end(fault))));
    const middle = (named ? NAMED_EDGE : EDGE) + spread / 2;
    const height = 2 * middle;
    const rest = course.rest ?? course.seconds;
    const label = `${f(course.seconds)} s with ${words.join(', ')}; ${ending.words}`;
    return (0,html_escape/* html */.qy) `<svg class="course" height="${height}" role="img" aria-label="${label}">
${course.faults.map((fault) => band(x(fault.from), x(end(fault)), height, fault))}
${between(forks, course).map(([from, to]) => lane(x(from), x(to), middle, false))}
${forks.map((fault) => fork(x(fault.from), x(end(fault)), middle, fault))}
${course.faults.filter((fault) => isStopped(fault) && !forks.includes(fault)).map((fault) => lane(x(fault.from), x(end(fault)), middle, true))}
<svg x="${x(rest)}%" y="${middle}" overflow="visible" class="end ${ending.same}"><circle r="8"/><path d="${SIGNS[ending.same]}"/></svg>
</svg>`;
}
const SIGNS = {
    yes: 'M-4 0.5L-1 3.5L4 -3',
    no: 'M-4 -1.8H4M-4 1.8H4M2.5 -4.5L-2.5 4.5',
    unknown: 'M-2.5 -2.2A2.5 2.5 0 1 1 0 0.8V1.6M0 3.9V4.6',
};
/** The faults that part the lane: none that goes on at the same time as another, unless that is a moment. */
function forksOf({ faults }) {
    const lasting = faults.filter(({ to, accepted }) => to === null || accepted);
    const apart = (one) => lasting.every((other) => other === one || one.from >= (other.to ?? Infinity) || other.from >= (one.to ?? Infinity));
    return faults.filter((fault) => lanes(fault) > 1 && apart(fault));
}
function lanes({ accepted }) {
    return accepted?.sides.length ?? 1;
}
/** Nobody accepted anything, and there is one lane. */
function isStopped({ accepted }) {
    return accepted?.sides.length === 1 && accepted.sides[0].writes === 0;
}
/** The times over which all nodes are one lane. */
function between(forks, { seconds }) {
    const starts = [0, ...forks.map(({ to }) => to ?? seconds)];
    const ends = [...forks.map(({ from }) => from), seconds];
    return starts.map((from, i) => [from, ends[i]]);
}
function band(from, to, height, { on, what }) {
    return (0,html_escape/* html */.qy) `<g class="band ${on}"><title>${what}</title><rect x="${from}%" width="${f(Number(to) - Number(from))}%" height="${height}"/><line x1="${from}%" x2="${from}%" y2="${height}"/></g>
`;
}
function fork(from, to, middle, { accepted }) {
    const sides = accepted.sides;
    const y = (i) => middle + (i - (sides.length - 1) / 2) * LANE;
    const ends = [from, to].map((x) => lane(x, x, y(0), false, y(sides.length - 1)));
    const wide = isWide(from, to);
    const last = sides.length - 1;
    const center = f((Number(from) + Number(to)) / 2);
    const drawn = sides.map(({ nodes, writes }, i) => {
        const name = `${nodes.join(', ')}: ${(0,report_fates/* count */.U9)(writes)}`;
        const text = wide &&
            name.length <= NAME_LENGTH &&
            (0,html_escape/* html */.qy) `<text x="${center}%" y="${i === last ? y(i) + 14 : y(i) - 6}">${name}</text>`;
        return (0,html_escape/* html */.qy) `${lane(from, to, y(i), writes === 0)}${text}`;
    });
    return (0,html_escape/* html */.qy) `${ends}${drawn}`;
}
function isWide(from, to) {
    return Number(to) - Number(from) >= NAMED_FROM;
}
function lane(from, to, y, stopped, y2 = y) {
    return (0,html_escape/* html */.qy) `<line class="lane ${stopped && 'stopped'}" x1="${from}%" x2="${to}%" y1="${y}" y2="${y2}"/>
`;
}
function f(value) {
    return String(Math.round(value * 10) / 10);
}

;// CONCATENATED MODULE: ./src/report/html/first-screen.ts











/** Of the tests that went wrong so many are named at once; all of them are in the table. */
const MOST_TROUBLES = 8;
const REASON = 240;
/** What a reader sees first, and needs no paragraph for: how the tests went, what became of the data, and when. */
function firstScreen(results) {
    const rows = (0,faulted_rows/* faultedRows */.xt)(results);
    const judged = rows.flatMap(({ fates }) => fates ?? []);
    return (0,html_escape/* html */.qy) `<div class="tiles">
${results.tests.length > 0 && testsTile(results)}
${judged.length > 0 && writesTile((0,report_fates/* sumOfFates */.Y3)(judged))}
${conflictsTile(results)}
</div>
${troubleList(results)}
${!results.strict && knownList(results)}
${rows.length > 0 && (0,html_escape/* html */.qy) `<h2>${(0,faulted_rows/* rowsTitle */.Wh)(rows)}</h2><ul class="faulted">${rows.map((each) => row(each, results.strict))}</ul>${colours(judged)}`}
`;
}
const VERDICTS = [
    ['pass', 'passed'],
    ['known', 'known'],
    ['skip', 'skipped'],
    ['error', 'not judged'],
    ['fail', 'failed'],
];
function testsTile({ counts, tests, strict }) {
    // As the verdict takes them.
    const taken = strict ? { ...counts, known: 0, fail: counts.fail + counts.known } : counts;
    const parts = VERDICTS.map(([verdict, words]) => ({
        ...{ name: verdict, count: taken[verdict], words },
        always: verdict === 'fail',
    }));
    return (0,html_escape/* html */.qy) `<div class="tile"><div class="title">${(0,report_text/* plural */.LS)(tests.length, 'test')}</div>${bar(parts, (0,report_text/* plural */.LS)(tests.length, 'test'))}</div>`;
}
function writesTile(fates) {
    return (0,html_escape/* html */.qy) `<div class="tile"><div class="title">${(0,report_fates/* writes */.D3)((0,report_fates/* writesOf */.AP)(fates))}</div>${fateBar(fates)}</div>`;
}
function fateBar(fates) {
    const parts = checkers_fates/* FATES */.QH.map((fate) => ({ name: fate, count: fates[fate], words: fate, always: fate === 'lost' }));
    return bar(parts, (0,report_fates/* writes */.D3)((0,report_fates/* writesOf */.AP)(fates)));
}
function troubleList(results) {
    const all = (0,judge/* troubles */.d4)(results).filter((test) => !(0,judge/* wasNotRun */._o)(test));
    const notRun = (0,judge/* troubles */.d4)(results).length - all.length;
    if (all.length + notRun === 0)
        return undefined;
    const line = (test) => (0,html_escape/* html */.qy) `<li>${(0,badge/* badge */.q)(test, results.strict)} <a href="#row-${results.tests.indexOf(test)}">${test.name}</a> <span class="why">${(0,report_text/* clip */.$Q)((0,report_text/* headline */.Pl)(test.reason ?? ''), REASON)}</span></li>`;
    const more = all.length - MOST_TROUBLES;
    return (0,html_escape/* html */.qy) `<ul class="troubles" aria-label="What went wrong">${all.slice(0, MOST_TROUBLES).map(line)}${more > 0 && (0,html_escape/* html */.qy) `<li class="muted">and ${(0,report_fates/* count */.U9)(more)} more, in the table below</li>`}${notRun > 0 && (0,html_escape/* html */.qy) `<li class="muted">${(0,report_text/* plural */.LS)(notRun, 'test')} did not run</li>`}</ul>`;
}
/** What is recorded of this release and showed itself, each once, with the tests that have seen it. */
function knownList(results) {
    const tests = results.tests.filter((test) => test.verdict === 'known');
    if (tests.length === 0)
        return undefined;
    const all = new Map();
    for (const test of tests) {
        const link = (0,html_escape/* html */.qy) `<a href="#row-${results.tests.indexOf(test)}">${test.name}</a>`;
        for (const one of test.known ?? []) {
            const name = (0,judge/* knownName */.$G)(one);
            const { by } = all.get(name) ?? { by: [] };
            all.set(name, { reference: one.reference, by: [...by, link] });
        }
    }
    const lines = [...all].map(([name, { reference, by }]) => (0,html_escape/* html */.qy) `<li>${(0,report_text/* clip */.$Q)(name, REASON)} <span class="muted">(${(0,report_text/* clip */.$Q)(reference, REASON)})</span> ${by.map((link, i) => (0,html_escape/* html */.qy) `${i > 0 && ', '}${link}`)}</li>`);
    return (0,html_escape/* html */.qy) `<details class="recorded"><summary>${(0,verdict_line/* knownNames */.UH)(tests)}</summary><ul>${lines}</ul></details>`;
}
function row({ test, number, course, faults, accepted, fates, ending }, strict) {
    const seen = (test.known ?? []).map(judge/* knownName */.$G);
    return (0,html_escape/* html */.qy) `<li class="${fates && (0,report_fates/* costOf */.ho)(fates) > 0 && 'costly'}">
<div class="who"><h3><a href="#test-${number}">${test.name}</a></h3>${(0,badge/* badge */.q)(test, strict)}${seen.length > 0 && (0,html_escape/* html */.qy) `<div class="muted small">${(0,report_text/* clip */.$Q)(seen.join('; '), REASON)}</div>`}</div>
<div class="when">${course && courseLine(course, faults, ending)}
<div class="small">${faults.map((fault) => (0,html_escape/* html */.qy) `<div><b>${fault}</b></div>`)}${accepted.map((each) => (0,html_escape/* html */.qy) `<div class="muted">accepted ${(0,faulted_rows/* acceptedText */.zs)(each)}</div>`)}<div class="ending ${ending.same}">${ending.words}</div></div></div>
<div class="what-became">${fates && (0,html_escape/* html */.qy) `<div class="small muted">${(0,report_fates/* writes */.D3)((0,report_fates/* writesOf */.AP)(fates))}</div>${fateBar(fates)}`}</div>
${test.statement && (0,html_escape/* html */.qy) `<details><summary>In words<span class="unseen">: ${test.name}</span></summary><p class="statement ${test.verdict}">${test.statement}</p></details>`}
</li>
`;
}
function colours(judged) {
    const sum = (0,report_fates/* sumOfFates */.Y3)(judged);
    const seen = checkers_fates/* FATES */.QH.filter((fate) => sum[fate] > 0 || fate === 'lost');
    if (judged.length === 0)
        return undefined;
    return (0,html_escape/* html */.qy) `<details class="colours"><summary>What the colours mean</summary><dl>${seen.map((fate) => (0,html_escape/* html */.qy) `<dt class="is-${fate}">${fate}</dt><dd>${report_fates/* FATE_WORDS */.vd[fate]}</dd>`)}</dl>
<p class="muted">Each row is a test from left to right. While a fault is on, its nodes are parted into those that still hear one another, with the writing transactions that each side acknowledged; a broken line acknowledged none. The sign at the end says whether all nodes held the same rows.</p></details>`;
}

// EXTERNAL MODULE: ./src/report/html/stories.ts + 1 modules
var html_stories = __webpack_require__(92608);
// EXTERNAL MODULE: ./src/faults/span.ts
var span = __webpack_require__(19689);
// EXTERNAL MODULE: ./src/metrics/recovery.ts
var recovery = __webpack_require__(91966);
// EXTERNAL MODULE: ./src/metrics/series.ts
var series = __webpack_require__(93028);
// EXTERNAL MODULE: ./src/report/figures.ts
var figures = __webpack_require__(53831);
;// CONCATENATED MODULE: ./src/report/html/finding.ts


/** How long before the first and after the last operation of a row the servers' logs are of interest. */
const LOG_MARGIN_US = 1_000_000;
const MOST_LOG_LINES = 40;
/** A finding, and below it the history of its row on every node side by side, with what the servers logged meanwhile. */
function findingDetails(property, finding, shown, row, telling) {
    const { history } = shown.records ?? {};
    const anomaly = finding.anomaly &&
        (0,html_escape/* html */.qy) ` <span class="badge known">${[finding.anomaly, ...(finding.others ?? [])].join('; ')}</span>`;
    const what = (0,html_escape/* html */.qy) `${(0,report_text/* clip */.$Q)(finding.what, telling.text)}${anomaly} <span class="muted">${property}</span>`;
    if (!history || !row || (row.operations.length === 0 && !row.final))
        return (0,html_escape/* html */.qy) `<p class="finding">${what}</p>`;
    return (0,html_escape/* html */.qy) `<details class="finding"><summary>${what}</summary>
${finding.key !== undefined && (0,html_escape/* html */.qy) `<p class="muted">Row ${finding.key} of ${finding.table ?? '?'}, operations in the order of their invocation${row.left > 0 && `; ${row.left} more are not shown`}</p>`}
${rowTable(row, history)}
${logLines(row, history, shown, telling)}
</details>`;
}
function rowTable({ finding, operations, final }, { head }) {
    const named = new Set(finding.operations);
    return (0,html_escape/* html */.qy) `<div class="scroll" tabindex="0" role="region" aria-label="Operations of the row"><table class="rows">
<thead><tr><th class="num">time</th>${head.nodes.map((node) => (0,html_escape/* html */.qy) `<th>${node}</th>`)}</tr></thead>
<tbody>
${operations.map((operation) => (0,html_escape/* html */.qy) `<tr class="${named.has(operation.index) ? 'named' : ''}">
<td class="num">${(operation.invoked / 1e6).toFixed(6)} s</td>
${head.nodes.map((node) => (0,html_escape/* html */.qy) `<td>${node === operation.node && operationText(operation, finding)}</td>`)}
</tr>`)}
${final &&
        (0,html_escape/* html */.qy) `<tr class="end"><td class="num">at the end</td>${head.nodes.map((node) => (0,html_escape/* html */.qy) `<td>${finalText(final[node])}</td>`)}</tr>`}
</tbody>
</table></div>`;
}
function operationText(operation, { table, key }) {
    const ofRow = (row) => row.table === table && row.key === key;
    const changes = operation.writes
        .filter(ofRow)
        .map(({ kind, version, replaced }) => replaced === null ? `${kind} v${version}` : `${kind} v${version}, replaced v${replaced}`);
    const reads = operation.reads
        .filter(ofRow)
        .map(({ version }) => (version === null ? 'read no row' : `read v${version}`));
    const outcome = {
        ok: '',
        fail: (0,html_escape/* html */.qy) ` <span class="failed">failed</span>`,
        unknown: (0,html_escape/* html */.qy) ` <span class="open">unknown</span>`,
    };
    const others = operation.writes.length + operation.reads.length - changes.length - reads.length;
    const title = [
        `operation ${operation.index}: ${operation.f} by client ${operation.process}`,
        operation.xid && `transaction ${operation.xid}`,
        operation.error,
    ].filter(Boolean);
    return (0,html_escape/* html */.qy) `<span title="${title.join('; ')}">#${operation.index} ${[...changes, ...reads].join('; ') || operation.f}${others > 0 && ` (+${others} other rows)`}${outcome[operation.outcome]}</span>
${operation.committed !== null && (0,html_escape/* html */.qy) `<div class="muted">committed ${clock(operation.committed)}</div>`}`;
}
function finalText(row) {
    if (!row)
        return (0,html_escape/* html */.qy) `no row`;
    return (0,html_escape/* html */.qy) `v${row.version}${row.committed !== null && (0,html_escape/* html */.qy) `<div class="muted">committed ${clock(row.committed)}</div>`}`;
}
function logLines({ operations }, { head }, { logs }, { text }) {
    if (operations.length === 0)
        return undefined;
    const from = head.epoch + operations[0].invoked - LOG_MARGIN_US;
    const last = operations.at(-1);
    const to = head.epoch + (last.completed ?? last.invoked) + LOG_MARGIN_US;
    const parts = [...logs].flatMap(([node, all]) => {
        const lines = all.filter(({ time }) => from <= time && time <= to);
        if (lines.length === 0)
            return [];
        const some = lines.slice(0, MOST_LOG_LINES).map(({ line }) => line);
        const left = lines.length - some.length;
        const shown = (0,report_text/* clip */.$Q)([...some, ...(left > 0 ? [`… ${left} lines more`] : [])].join('\n'), text);
        return [(0,html_escape/* html */.qy) `<div class="muted">${node} logged at that time</div><pre>${shown}</pre>`];
    });
    return (0,html_escape/* html */.qy) `${parts}`;
}
/** The time of the day to the microsecond, in UTC: by it versions are compared. */
function clock(microseconds) {
    const whole = new Date(Math.floor(microseconds / 1000)).toISOString().slice(11, 23);
    return `${whole}${String(Math.round(microseconds % 1000)).padStart(3, '0')}`;
}

;// CONCATENATED MODULE: ./src/report/html/picture.ts

const SIZE = 200;
const RADIUS = 17;
/** Nodes in a ring and an arrow for each link; the page's script gives them their state of each moment. */
function topologyPicture({ nodes, links }, duration) {
    const places = new Map(nodes.map(({ name }, i) => [name, placeOf(i, nodes.length)]));
    return (0,html_escape/* html */.qy) `<div class="picture">
<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="State of every node and link at the time of the cursor">
${links.map(({ upstream, subscriber }) => arrow(places.get(upstream), places.get(subscriber), `${upstream} → ${subscriber}`))}
${nodes.map(({ name }) => node(places.get(name), name))}
</svg>
<input type="range" min="0" max="${duration}" step="0.05" value="0" aria-label="Time">
<output>0.0 s</output>
<ul class="key"><li class="state-ok">replicates</li><li class="state-behind">behind by &gt; 1 s</li><li class="state-fault">under a fault</li><li class="state-down">not connected</li><li class="state-unknown">unknown</li></ul>
</div>`;
}
function placeOf(i, count) {
    const angle = (count === 2 ? Math.PI : -Math.PI / 2) + (2 * Math.PI * i) / count;
    const ring = SIZE / 2 - RADIUS - 6;
    return { x: SIZE / 2 + ring * Math.cos(angle), y: SIZE / 2 + ring * Math.sin(angle) };
}
function node({ x, y }, name) {
    return (0,html_escape/* html */.qy) `<g class="node" data-state="unknown"><title>${name}</title><circle cx="${picture_f(x)}" cy="${picture_f(y)}" r="${RADIUS}"/><text x="${picture_f(x)}" y="${picture_f(y)}">${name}</text></g>
`;
}
// The two links between two nodes are bent away from one another.
function arrow(from, to, title) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
    const aside = { x: -along.y, y: along.x };
    const at = (point, forward, sideways) => ({
        x: point.x + along.x * forward + aside.x * sideways,
        y: point.y + along.y * forward + aside.y * sideways,
    });
    const start = at(from, RADIUS + 2, 6);
    const tip = at(to, -RADIUS - 2, 6);
    const end = at(tip, -7, 1);
    const middle = at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 0, 14);
    const head = [tip, at(tip, -8.5, 4.5), at(tip, -7.5, -3)].map(({ x, y }) => `${picture_f(x)},${picture_f(y)}`).join(' ');
    return (0,html_escape/* html */.qy) `<g class="link" data-state="unknown"><title>${title}</title><path d="M${picture_f(start.x)} ${picture_f(start.y)}Q${picture_f(middle.x)} ${picture_f(middle.y)} ${picture_f(end.x)} ${picture_f(end.y)}"/><polygon points="${head}"/></g>
`;
}
function picture_f(value) {
    return value.toFixed(1);
}

;// CONCATENATED MODULE: ./src/report/html/test-section.ts







/** What there is to see of a test that judges a history; nothing for any other. */
function testSection(shown, number, telling) {
    const { test, records, timeline } = shown;
    if (!records && !test.properties && !test.answers)
        return undefined;
    return (0,html_escape/* html */.qy) `<section id="test-${number}">
<h2><span class="badge ${test.verdict}">${test.verdict}</span> ${test.name}</h2>
${records?.problems.map((problem) => (0,html_escape/* html */.qy) `<p class="statement error">${problem}</p>`)}
${test.answers && answerTables(test.answers)}
${test.properties && propertyTable(shown, telling)}
${timeline &&
        (0,html_escape/* html */.qy) `<h3>Over time</h3>
<div class="timeline ${timeline.topology ? '' : 'alone'}">
<div class="plots" id="plots-${number}"></div>
${timeline.topology && topologyPicture(timeline.topology, timeline.to)}
<script type="application/json">${(0,html_escape/* json */.Pq)(timeline)}</script>
</div>`}
${faultTable(shown)}
${recoveryTable(shown)}
${loadTable(shown)}
${latencyTable(shown)}
</section>
`;
}
function answerTables({ line, tables }) {
    return (0,html_escape/* html */.qy) `<p>${line}</p>
${tables.map(({ title, columns, rows }) => (0,html_escape/* html */.qy) `<h3>${title}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${columns.map((column) => (0,html_escape/* html */.qy) `<th>${column}</th>`)}</tr></thead>
<tbody>${rows.map((row) => (0,html_escape/* html */.qy) `<tr>${row.map((text) => (0,html_escape/* html */.qy) `<td class="what">${text}</td>`)}</tr>`)}</tbody>
</table></div>`)}`;
}
function propertyTable(shown, telling) {
    const properties = shown.test.properties ?? [];
    const rows = properties.map((property) => {
        // Of what was not looked at, zeros say nothing.
        const told = property.checked > 0 ? Object.entries(property.counts) : [];
        const counts = told.map(([name, count]) => `${name} ${number(count)}`);
        return (0,html_escape/* html */.qy) `<tr>
<td><span class="badge ${property.verdict}">${property.verdict}</span></td>
<td class="what">${property.name}</td>
<td class="num">${number(property.checked)}</td>
<td class="counts">${property.why && (0,html_escape/* html */.qy) `${property.why} `}<span class="muted">${counts.join(' · ')}</span></td>
</tr>`;
    });
    // In the order of `rows`, which has one for each finding.
    const findings = properties.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
    return (0,html_escape/* html */.qy) `<h3>Properties</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Properties"><table>
<thead><tr><th>verdict</th><th>property</th><th class="num">checked</th><th>counts</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
${findings.length > 0 && (0,html_escape/* html */.qy) `<h3>Findings</h3>`}
${findings.map(({ name, finding }, i) => findingDetails(name, finding, shown, shown.rows[i], telling))}`;
}
function faultTable({ records }) {
    const history = records?.history;
    if (!history || history.faults.length === 0)
        return undefined;
    const rows = (0,span/* faultSpans */.QD)(history).map(({ label, from, to, effect }) => (0,html_escape/* html */.qy) `<tr>
<td class="num">${time(from)}</td>
<td class="num">${to === null ? 'not ended' : time(to)}</td>
<td class="name">${label}</td>
<td class="what">${effect ?? 'the history ends before its effect was seen'}</td>
</tr>`);
    return (0,html_escape/* html */.qy) `<h3>Faults</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Faults"><table>
<thead><tr><th class="num">from</th><th class="num">to</th><th>fault</th><th>seen effect</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}
function recoveryTable({ records }) {
    const { history, metrics } = records ?? {};
    if (!history || !metrics)
        return undefined;
    const all = (0,recovery/* recoveries */.o)((0,span/* faultSpans */.QD)(history), history, metrics);
    if (all.length === 0)
        return undefined;
    const within = (value) => (value === null ? 'not seen' : time(value));
    const rows = all.map(({ label, since, firstOk, linksUp, converged }) => (0,html_escape/* html */.qy) `<tr>
<td class="name">${label}</td>
<td>${since === 'fault' ? 'the fault' : 'its end'}</td>
<td class="num">${Object.values(firstOk).length > 0 && within(latest(Object.values(firstOk)))}</td>
<td class="num">${within(linksUp)}</td>
<td class="num">${within(converged)}</td>
</tr>`);
    return (0,html_escape/* html */.qy) `<h3>Recovery</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Recovery"><table>
<thead><tr><th>fault</th><th>counted from</th><th class="num">first success on each node</th><th class="num">all links up</th><th class="num">all that was written before has arrived</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
<p class="muted">Links and arrival by samples and heartbeats every ${metrics.head.interval} ms: the truth is up to that much earlier.</p>`;
}
function latest(times) {
    return times.includes(null) ? null : Math.max(...times.map(Number));
}
function loadTable({ test: { metrics } }) {
    if (!metrics || metrics.kinds.length === 0)
        return undefined;
    const part = (value) => (value === undefined ? '' : time(value * 1000));
    const rows = metrics.kinds.map(({ node, workload, f, perSecond, failed, latency }) => (0,html_escape/* html */.qy) `<tr>
<td class="name">${node}</td>
<td>${workload === f ? f : `${workload}: ${f}`}</td>
<td class="num">${number(perSecond)}</td>
<td class="num">${number(failed)}</td>
${[latency?.p50, latency?.p95, latency?.p99, latency?.max].map((value) => (0,html_escape/* html */.qy) `<td class="num">${part(value)}</td>`)}
</tr>`);
    return (0,html_escape/* html */.qy) `<h3>Transactions</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Transactions"><table>
<thead><tr><th>node</th><th>kind</th><th class="num">a second</th><th class="num">failed</th><th class="num">p50</th><th class="num">p95</th><th class="num">p99</th><th class="num">max</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
<p class="muted">${(0,figures/* figuresLine */.o)(metrics)}</p>`;
}
function latencyTable({ records }) {
    const links = records?.metrics ? (0,series/* applyLatency */.fU)(records.metrics) : [];
    if (links.length === 0)
        return undefined;
    const rows = links.map(({ upstream, subscriber, latency }) => (0,html_escape/* html */.qy) `<tr>
<td class="name">${upstream} → ${subscriber}</td>
${[latency.p50, latency.p95, latency.p99, latency.max].map((value) => (0,html_escape/* html */.qy) `<td class="num">${time(value)}</td>`)}
<td class="num">${number(latency.count)}</td>
</tr>`);
    return (0,html_escape/* html */.qy) `<h3>Time to apply</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Time to apply"><table>
<thead><tr><th>link</th><th class="num">p50</th><th class="num">p95</th><th class="num">p99</th><th class="num">max</th><th class="num">heartbeats</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
<p class="muted">From the statement at the origin to its application, of heartbeats, noted by the servers themselves; cuts included. Neither commit is in it.</p>`;
}
function number(value) {
    return value.toLocaleString('en');
}
/** Microseconds for people. */
function time(microseconds) {
    if (microseconds < 1_000)
        return `${Math.round(microseconds)} µs`;
    if (microseconds < 1_000_000)
        return `${Number((microseconds / 1000).toPrecision(3))} ms`;
    return `${(microseconds / 1e6).toFixed(2)} s`;
}

// EXTERNAL MODULE: ./src/report/html/test-table.ts
var test_table = __webpack_require__(7093);
;// CONCATENATED MODULE: ./src/report/html/page.ts












/** What stands for a verdict on the whole. */
const page_SIGNS = { pass: '✓', fail: '✕', error: '!' };
/** The whole page. */
function page(results, tests, played, telling) {
    const stories = played.scenes.length > 0 && telling.scenes !== 'none'
        ? (0,html_stories/* storiesOf */.T)(results, played, telling.scenes)
        : undefined;
    const pictured = tests.some(({ timeline }) => timeline);
    const scripts = [...(pictured ? [assets/* SCRIPT */.Mm] : []), ...(stories ? [assets/* MAPS_SCRIPT */.Ww] : [])];
    const problem = (0,judge/* runProblem */.d0)(results);
    const line = (0,verdict_line/* verdictLine */.MT)(results);
    const title = line.charAt(0).toUpperCase() + line.slice(1);
    // What has cost something is not simply green.
    const tone = results.verdict === 'pass' && (0,verdict_line/* hasCost */.ko)(results) ? 'known' : results.verdict;
    const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${scripts.map(hashOf).join(' ') || "'none'"}`;
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
<h1><span class="mark ${tone}" aria-hidden="true"><b>${page_SIGNS[results.verdict]}</b></span><span>${title}</span></h1>
<div class="muted facts">${(0,facts/* wholeFacts */.Bv)(results)} · <time datetime="${results.startedAt}">${results.startedAt.slice(0, 16).replace('T', ' ')} UTC</time> · ${results.seconds.toFixed(1)} s</div>
${problem && !line.includes(problem) && (0,html_escape/* html */.qy) `<p class="statement error">${problem}</p>`}
${firstScreen(results)}
${conflictsSection(results, stories, played.problems, telling)}
<h2>Tests</h2>
${(0,test_table/* testTable */.b)(results, tests, telling)}
${tests.map((test, i) => testSection(test, i, telling))}
<footer>
${telling.cut && (0,html_escape/* html */.qy) `<p>To keep this page small, ${telling.cut}: all of it is in results.json and tests/.</p>`}
<p>Run it again:</p>
<pre>${(0,report_text/* pasteable */.yK)(results.command)}</pre>
<p>${results.tool.name} ${results.tool.version}</p>
</footer>
</main>
${scripts.map((script) => (0,html_escape/* html */.qy) `<script>${new html_escape/* Html */.Ed(script)}</script>`)}
</body>
</html>
`.text;
}
function hashOf(script) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(script).digest('base64')}'`;
}


/***/ }),

/***/ 83956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MOST_BYTES: () => (/* binding */ report_MOST_BYTES),
  htmlReport: () => (/* binding */ htmlReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/metrics/read.ts
var read = __webpack_require__(98549);
// EXTERNAL MODULE: ./src/metrics/recorder.ts + 1 modules
var recorder = __webpack_require__(81955);
;// CONCATENATED MODULE: ./src/report/html/gather.ts





/** The name of the file in a test's folder. */
const HISTORY_FILE = 'history.jsonl';
/**
 * Reads history and metrics of a test. Whatever is wrong with them is told on the page.
 *
 * @returns undefined for a test without either
 */
async function gather(runDir, test, readHistory) {
    if (test.log === undefined)
        return undefined;
    const folder = (0,external_node_path_.join)(runDir, test.log);
    const file = (0,external_node_path_.join)(folder, HISTORY_FILE);
    const problems = [];
    const tried = async (reading) => {
        try {
            return await reading();
        }
        catch (error) {
            problems.push((0,errors/* messageOf */.bD)(error));
            return undefined;
        }
    };
    const history = (0,external_node_fs_.existsSync)(file) ? await tried(() => readHistory(file)) : undefined;
    const metrics = await tried(() => (0,read/* readMetrics */.U)((0,external_node_path_.join)(folder, recorder/* METRICS_FILE */.HL)));
    problems.push(...(history?.damage ?? []), ...(metrics?.damage ?? []));
    if (!history && !metrics && problems.length === 0)
        return undefined;
    return { history, metrics, problems };
}

// EXTERNAL MODULE: ./src/report/html/page.ts + 7 modules
var page = __webpack_require__(68695);
;// CONCATENATED MODULE: ./src/report/html/row-history.ts
/**
 * The histories of the rows that findings speak of. Where a row has more than `most` operations, those that the finding
 * names are kept, and of the others those nearest to the last one named.
 */
function rowHistories(history, properties, most) {
    const findings = properties.flatMap((property) => property.findings);
    const touched = operationsOf(history, findings);
    const finals = finalRows(history, findings);
    return findings.map((finding) => {
        const all = touched.get(finding) ?? [];
        const operations = nearest(all, new Set(finding.operations), most);
        return { finding, operations, left: all.length - operations.length, final: finals(finding) };
    });
}
// One pass over the history for all findings.
function operationsOf(history, findings) {
    const byRow = new Map();
    const byIndex = new Map();
    const touched = new Map();
    for (const finding of findings) {
        touched.set(finding, []);
        if (finding.table !== undefined && finding.key !== undefined)
            push(byRow, rowName(finding.table, finding.key), finding);
        for (const index of finding.operations ?? [])
            push(byIndex, index, finding);
    }
    if (findings.length === 0)
        return touched;
    for (const operation of history.operations) {
        const concerned = new Set(byIndex.get(operation.index));
        for (const { table, key } of [...operation.writes, ...operation.reads])
            for (const finding of byRow.get(rowName(table, key)) ?? [])
                concerned.add(finding);
        for (const finding of concerned)
            touched.get(finding).push(operation);
    }
    for (const operations of touched.values())
        operations.sort((a, b) => a.invoked - b.invoked);
    return touched;
}
function nearest(all, named, most) {
    if (all.length <= most)
        return all;
    const last = Math.max(...all.map(({ index }, i) => (named.has(index) ? i : -1)));
    const center = last < 0 ? all.length - 1 : last;
    const kept = [...all.keys()].sort((a, b) => Number(named.has(all[b].index)) - Number(named.has(all[a].index)) ||
        Math.abs(a - center) - Math.abs(b - center));
    return kept
        .slice(0, most)
        .sort((a, b) => a - b)
        .map((i) => all[i]);
}
function finalRows(history, findings) {
    const wanted = new Set(findings.map(({ table, key }) => rowName(table ?? '', key ?? '')));
    const rows = new Map();
    for (const [table, byNode] of Object.entries(history.final?.tables ?? {})) {
        for (const [node, held] of Object.entries(byNode)) {
            for (const row of held) {
                const name = rowName(table, row.key);
                if (!wanted.has(name))
                    continue;
                if (!rows.has(name))
                    rows.set(name, {});
                rows.get(name)[node] = row;
            }
        }
    }
    return ({ table, key }) => {
        if (!history.final || table === undefined || key === undefined)
            return undefined;
        const held = rows.get(rowName(table, key)) ?? {};
        return Object.fromEntries(history.head.nodes.map((node) => [node, held[node] ?? null]));
    };
}
function push(map, key, value) {
    const list = map.get(key);
    if (list)
        list.push(value);
    else
        map.set(key, [value]);
}
function rowName(table, key) {
    return JSON.stringify([table, key]);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/report/html/server-log.ts



const MOST_BYTES = 32 * 1024 * 1024;
/** The beginning of log_line_prefix: `%m`, in UTC. */
const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}) UTC /;
/** The lines of a server's log, of a very long one the last 32 MB; none where the run directory has no such file. */
async function readServerLog(runDir, log) {
    const file = (0,external_node_path_.join)(runDir, log);
    // A history may have been written by other hands: nothing else of this machine gets on the page.
    if ((0,external_node_path_.relative)(runDir, file).startsWith('..') || !(0,external_node_fs_.existsSync)(file))
        return [];
    const handle = await (0,promises_.open)(file);
    try {
        const { size } = await handle.stat();
        const from = Math.max(0, size - MOST_BYTES);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from);
        return loggedLines(buffer.toString('utf8', 0, bytesRead));
    }
    finally {
        await handle.close();
    }
}
/** Lines without a time of their own belong to the one before them. */
function loggedLines(text) {
    const lines = [];
    for (const line of text.split('\n')) {
        const [, date, clock] = TIME.exec(line) ?? [];
        const last = lines.at(-1);
        if (date)
            lines.push({ time: Date.parse(`${date}T${clock}Z`) * 1000, line });
        else if (last && line.trim())
            lines[lines.length - 1] = { ...last, line: `${last.line}\n${line}` };
    }
    return lines;
}

// EXTERNAL MODULE: ./src/report/html/stories.ts + 1 modules
var stories = __webpack_require__(92608);
// EXTERNAL MODULE: ./src/faults/span.ts
var span = __webpack_require__(19689);
// EXTERNAL MODULE: ./src/metrics/series.ts
var series = __webpack_require__(93028);
;// CONCATENATED MODULE: ./src/metrics/client-series.ts

/**
 * Throughput, errors and latency of each node, in slices of `width` microseconds. An operation belongs to the slice in
 * which it ended; one without an answer to that in which it began, and it counts as failed. A last slice in which the
 * history ends is left out, unless it is the only one.
 */
function clientSeries(history, width) {
    const slices = new Map(history.head.nodes.map((node) => [node, []]));
    let last = 0;
    for (const { node, invoked, completed, outcome } of history.operations) {
        const all = slices.get(node);
        if (!all)
            continue;
        const i = Math.floor((completed ?? invoked) / width);
        last = Math.max(last, i);
        all[i] ??= { failed: 0, latencies: [] };
        if (outcome === 'ok' && completed !== null)
            all[i].latencies.push(completed - invoked);
        else
            all[i].failed++;
    }
    const perSecond = 1_000_000 / width;
    const times = Array.from({ length: Math.max(1, last) }, (_, i) => (i + 0.5) * width);
    return [...slices].map(([node, all]) => {
        const figures = times.map((_, i) => (0,series/* percentiles */.FX)(all[i]?.latencies ?? []));
        return {
            node,
            ok: { times, values: figures.map((f) => (f?.count ?? 0) * perSecond) },
            failed: { times, values: times.map((_, i) => (all[i]?.failed ?? 0) * perSecond) },
            p50: { times, values: figures.map((f) => f?.p50 ?? null) },
            p99: { times, values: figures.map((f) => f?.p99 ?? null) },
        };
    });
}
/** A width for at most `most` slices: a round figure, and at least half a second. */
function sliceWidth(duration, most) {
    const seconds = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
    const wanted = seconds.find((s) => duration / (s * 1e6) <= most) ?? duration / most / 1e6;
    return wanted * 1e6;
}

// EXTERNAL MODULE: ./src/report/course.ts
var course = __webpack_require__(64633);
;// CONCATENATED MODULE: ./src/report/html/downsample.ts
/**
 * At most `most` points that show what all of them would: of each stretch of time the smallest and the largest value,
 * in the order in which they came. A stretch with an unanswered sample and no value is null, which is drawn as a gap.
 */
function downsample({ times, values }, most) {
    if (times.length <= most)
        return { times, values };
    const stretches = Math.max(1, Math.floor(most / 2));
    const thinned = { times: [], values: [] };
    for (let s = 0; s < stretches; s++) {
        const from = Math.floor((s * times.length) / stretches);
        const to = Math.floor(((s + 1) * times.length) / stretches);
        for (const i of extremes(values, from, to)) {
            thinned.times.push(times[i]);
            thinned.values.push(values[i]);
        }
    }
    return thinned;
}
function extremes(values, from, to) {
    let least;
    let most;
    for (let i = from; i < to; i++) {
        const value = values[i];
        if (value == null)
            continue;
        if (least === undefined || value < values[least])
            least = i;
        if (most === undefined || value > values[most])
            most = i;
    }
    if (least === undefined || most === undefined)
        return from < to ? [from] : [];
    return least === most ? [least] : [least, most].sort((a, b) => a - b);
}

;// CONCATENATED MODULE: ./src/report/html/topology.ts

const BEHIND_US = 1_000_000;
/** @param offset what is to be added to times of the metrics, in microseconds, to have times of the history */
function topology(metrics, spans, offset) {
    const byNode = (0,series/* samplesByNode */.Ru)(metrics);
    const lags = (0,series/* lagTime */._l)(metrics);
    return {
        nodes: metrics.head.nodes.map((name) => ({
            name,
            states: statesOf([
                ...byNode
                    .get(name)
                    .map((s) => ({ at: s.at + offset, seen: (0,series/* answered */.oQ)(s) ? 'ok' : 'down' })),
            ], spans.filter((span) => span.nodes.includes(name))),
        })),
        links: (0,series/* linksOf */.hP)(metrics).map((link) => {
            const same = (other) => other.subscriber === link.subscriber && other.upstream === link.upstream;
            const slots = byNode.get(link.upstream).map((s) => {
                if (!(0,series/* answered */.oQ)(s))
                    return { at: s.at + offset, slot: 'unknown' };
                const slot = s.slots.find((each) => each.subscriber === link.subscriber);
                return { at: s.at + offset, slot: slot?.active ? 'ok' : 'down' };
            });
            const lag = lags.find(same);
            const late = lag.times.map((time, i) => ({
                at: time + offset,
                late: (lag.values[i] ?? 0) > BEHIND_US,
            }));
            return {
                ...link,
                states: statesOf(together(slots, late), spans.filter((span) => span.links.some(same))),
            };
        }),
    };
}
/** What both ends of a link show of it, in the order of time. */
function together(slots, lates) {
    let slot = 'unknown';
    let late = false;
    return [...slots, ...lates]
        .sort((a, b) => a.at - b.at)
        .map((look) => {
        if ('slot' in look)
            slot = look.slot;
        else
            late = look.late;
        return { at: look.at, seen: slot === 'ok' && late ? 'behind' : slot };
    });
}
/** A fault that is on says more of a link, or of a node that answers, than what is seen of it. */
function statesOf(looks, faults) {
    const changes = [
        ...looks,
        ...faults.flatMap(({ from, to }) => (to === null ? [from] : [from, to])).map((at) => ({ at })),
    ].sort((a, b) => a.at - b.at);
    const states = [];
    let seen = 'unknown';
    for (const change of changes) {
        if ('seen' in change)
            seen = change.seen;
        const isOn = faults.some(({ from, to }) => from <= change.at && (to === null || change.at < to));
        const state = isOn ? 'fault' : seen;
        if (states.at(-1)?.[1] !== state)
            states.push([Math.round(change.at / 1000) / 1000, state]);
    }
    return states;
}

;// CONCATENATED MODULE: ./src/report/html/timeline.ts






const DASHES = [[], [7, 3], [2, 3], [10, 3, 2, 3], [12, 5]];
/** @param most how many points a line may have */
function timeline(history, metrics, most) {
    const spans = (0,span/* faultSpans */.QD)(history);
    const end = endOf(history, metrics);
    const offset = metrics ? metrics.head.epoch - history.head.epoch : 0;
    return {
        from: 0,
        to: seconds(end),
        bands: bandsOf(spans, end),
        plots: [
            ...(metrics ? linkPlots(metrics, offset, most) : []),
            ...clientPlots(history, end, most),
            ...(metrics ? nodePlots(metrics, offset, most) : []),
        ],
        topology: metrics && topology(metrics, spans, offset),
    };
}
/** The faults on the time axis; one that nothing ended lasts to the end. */
function bandsOf(spans, end) {
    return spans.map(({ label, from, to, links, nodes }) => ({
        label,
        from: seconds(from),
        to: seconds(Math.max(from, to ?? end)),
        kind: (0,course/* onWhat */.SF)({ links, nodes }),
    }));
}
function endOf(history, metrics) {
    let end = 1_000_000;
    for (const { invoked, completed } of history.operations)
        end = Math.max(end, completed ?? invoked);
    for (const { invoked, completed } of history.faults)
        end = Math.max(end, completed ?? invoked);
    const last = metrics?.samples.at(-1);
    return last && metrics ? Math.max(end, last.at + metrics.head.epoch - history.head.epoch) : end;
}
function linkPlots(metrics, offset, most) {
    const { nodes } = metrics.head;
    const line = ({ subscriber, upstream }) => ({
        label: `${upstream} → ${subscriber}`,
        color: nodes.indexOf(upstream),
        dash: DASHES[nodes.filter((n) => n !== upstream).indexOf(subscriber) % DASHES.length],
    });
    const [bytes, time] = [(0,series/* lagBytes */.QO)(metrics), (0,series/* lagTime */._l)(metrics)];
    return [
        plot('Lag of each link', 'bytes', bytes.map(line), bytes, { offset, most, logFrom: 100 }),
        plot('Age of what has not arrived', 'seconds', time.map(line), time, {
            offset,
            most,
            logFrom: 0.01,
            scale: 1e-6,
        }),
    ];
}
function clientPlots(history, end, most) {
    if (history.operations.length === 0)
        return [];
    const clients = clientSeries(history, sliceWidth(end, Math.min(most, 300)));
    const failing = clients.filter(({ failed }) => failed.values.some((value) => value !== 0));
    const color = (node) => history.head.nodes.indexOf(node);
    const options = { offset: 0, most };
    return [
        plot('Operations a second', 'per second', [
            ...clients.map(({ node }) => ({ label: node, color: color(node) })),
            ...failing.map(({ node }) => ({ label: `${node} failed`, color: color(node), dash: [3, 3] })),
        ], [...clients.map((c) => c.ok), ...failing.map((c) => c.failed)], options),
        plot('Latency of operations', 'seconds', clients.flatMap(({ node }) => [
            { label: `${node} p50`, color: color(node) },
            { label: `${node} p99`, color: color(node), dash: [3, 3] },
        ]), clients.flatMap((c) => [c.p50, c.p99]), { ...options, scale: 1e-6, logFrom: 0.0001 }),
    ];
}
function nodePlots(metrics, offset, most) {
    const byNode = [...(0,series/* samplesByNode */.Ru)(metrics)];
    const lines = byNode.map(([node], color) => ({ label: node, color }));
    const held = (0,series/* heldBytes */.f$)(metrics);
    const heldByNode = byNode.map(([node, samples]) => {
        const slots = held.filter((link) => link.upstream === node);
        return {
            times: samples.map((s) => s.at),
            values: samples.map((_, i) => {
                const values = slots.flatMap((slot) => slot.values[i] ?? []);
                return values.length > 0 ? Math.max(...values) : null;
            }),
        };
    });
    const plots = [plot('WAL held back by slots', 'bytes', lines, heldByNode, { offset, most })];
    const counted = (title, what) => {
        const counts = byNode.map(([, samples]) => countedSoFar(samples, what));
        return plot(title, 'count', lines, counts, { offset, most });
    };
    const holds = metrics.samples.filter(series/* answered */.oQ);
    return [
        ...(holds.some((s) => s.conflicts) ? [counted('Conflicts recorded so far', 'conflicts')] : []),
        // An engine that records these does not tell which of them followed the other node's write, and are no conflict.
        ...(holds.some((s) => Object.keys(s.overwrites ?? {}).length > 0)
            ? [counted('Changes so far of rows that another node wrote last', 'overwrites')]
            : []),
        ...plots,
    ];
}
// They are not counted in every sample: until the next count the last one stands.
function countedSoFar(samples, what) {
    let last = null;
    return (0,series/* nodeSeries */.Yr)(samples, ({ [what]: counts }) => {
        if (counts)
            last = Object.values(counts).reduce((sum, n) => sum + n, 0);
        return last;
    });
}
function plot(title, unit, lines, series, { offset, most, scale = 1, logFrom }) {
    const drawn = lines.map((line, i) => {
        const { times, values } = downsample(series[i], most);
        return {
            ...line,
            times: times.map((time) => seconds(time + offset)),
            values: values.map((value) => (value === null ? null : figures(value * scale))),
        };
    });
    return { title, unit, lines: drawn, ...(logFrom !== undefined && { logFrom }) };
}
/** Seconds to the millisecond. */
function seconds(microseconds) {
    return Math.round(microseconds / 1000) / 1000;
}
/** Four figures are more than anybody can see. */
function figures(value) {
    return Number(value.toPrecision(4));
}

;// CONCATENATED MODULE: ./src/report/html/report.ts







/** What a page holds at most, so that it opens at once and can be sent to somebody. */
const report_MOST_BYTES = 2_000_000;
/** The first that is small enough is taken. */
const TELLINGS = [
    { points: 1200, text: 100_000, operations: 200, scenes: 'all' },
    { points: 600, text: 20_000, operations: 60, scenes: 'not right', cut: 'long outputs are cut' },
    {
        points: 300,
        text: 4_000,
        operations: 30,
        scenes: 'not right',
        cut: 'outputs are cut, and plots have fewer points',
    },
    {
        points: 120,
        text: 1_000,
        operations: 12,
        scenes: 'none',
        cut: 'outputs are cut short, and plots are coarse',
    },
    { points: 0, text: 300, operations: 0, scenes: 'none', cut: 'outputs, plots and rows are left out' },
];
/**
 * The results as one HTML file that needs no other, with pictures of each test that has a history. Nothing that a test
 * or a server printed is HTML in it, and a policy in its head lets no script run but its own, and nothing be loaded.
 */
async function htmlReport(runDir, results, readHistory) {
    const told = [];
    // One after the other: a history can be large.
    for (const test of results.tests) {
        const records = await gather(runDir, test, readHistory);
        told.push({ test, records, logs: await logsOf(runDir, test, records) });
    }
    const played = await (0,stories/* playedScenes */.l)(runDir, results);
    let text = '';
    for (const telling of TELLINGS) {
        text = (0,page/* page */.M)(results, told.map((one) => shown(one, telling)), played, telling);
        if (Buffer.byteLength(text) <= report_MOST_BYTES)
            break;
    }
    return text;
}
async function logsOf(runDir, test, records) {
    const logs = new Map();
    if (!test.properties?.some((property) => property.findings.length > 0))
        return logs;
    for (const [node, log] of Object.entries(records?.history?.head.logs ?? {}))
        logs.set(node, await readServerLog(runDir, (0,external_node_path_.join)(test.log ?? '', log)));
    return logs;
}
function shown(told, { points, operations }) {
    const { history, metrics } = told.records ?? {};
    const properties = told.test.properties ?? [];
    return {
        ...told,
        timeline: history && points > 0 ? timeline(history, metrics, points) : undefined,
        rows: history && operations > 0 ? rowHistories(history, properties, operations) : [],
    };
}


/***/ }),

/***/ 92608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ playedScenes),
  T: () => (/* binding */ storiesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/all-conflicts.ts
var all_conflicts = __webpack_require__(60463);
// EXTERNAL MODULE: ./src/report/conflicts.ts
var conflicts = __webpack_require__(63397);
// EXTERNAL MODULE: ./src/report/judge.ts
var judge = __webpack_require__(78421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
;// CONCATENATED MODULE: ./src/report/outcomes.ts



/** The name of the file in a test's folder. */
const OUTCOMES_FILE = 'outcomes.json';
const Rows = schemas/* array */.YOg(schemas/* object */.Ikc({ table: schemas/* string */.YjP(), row: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }));
const Outcome = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    operations: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
    told: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* string */.YjP())).default([]),
    order: schemas/* string */.YjP(),
    verdict: schemas/* enum */.k5n(['right', 'known', 'wrong']),
    causes: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    wrong: schemas/* string */.YjP().optional(),
    expected: schemas/* array */.YOg(Rows),
    seen: schemas/* array */.YOg(Rows),
    story: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const Outcomes = schemas/* object */.Ikc({
    states: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    scenes: schemas/* array */.YOg(Outcome),
});
/**
 * Reads what a test that plays scenes of conflicts has left in its folder.
 *
 * @throws Error where there is nothing, or nothing that can be read, with what is wrong
 */
async function readOutcomes(folder) {
    const file = (0,external_node_path_.join)(folder, OUTCOMES_FILE);
    let data;
    try {
        data = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        const { code, message } = error;
        throw new Error(code === 'ENOENT' ? `${file} is not there` : `${file} cannot be read: ${message}`);
    }
    const parsed = Outcomes.safeParse(data);
    if (parsed.success)
        return parsed.data;
    const [first] = parsed.error.issues;
    throw new Error(`${file} does not hold the outcomes of scenes: ${first.path.join('.')}: ${first.message}`);
}

;// CONCATENATED MODULE: ./src/report/html/stories.ts






/** Reads what the tests of a run have left of their scenes. */
async function playedScenes(runDir, { tests }) {
    const scenes = [];
    const problems = [];
    for (const test of tests) {
        if (!test.conflicts || test.log === undefined)
            continue;
        try {
            const outcomes = await readOutcomes((0,external_node_path_.join)(runDir, test.log));
            for (const one of outcomes.scenes)
                scenes.push({ ...one, stateText: outcomes.states[one.state] ?? one.state });
        }
        catch (error) {
            problems.push(`${test.name}: ${(0,errors/* messageOf */.bD)(error)}; its maps are without their scenes`);
        }
    }
    return { scenes, problems };
}
/** The stories of these scenes, of those that are right too or only of others. */
function storiesOf(results, { scenes }, which) {
    const { maps = [] } = (0,all_conflicts/* allConflicts */.V)(results) ?? {};
    const references = new Map(results.tests.flatMap(({ known = [] }) => known.map((one) => [one.what, one])));
    const texts = new Texts();
    const why = ({ causes, wrong }) => [...(wrong ? [wrong] : []), ...causes].map((cause) => {
        const known = references.get(cause);
        return texts.add(known ? `${(0,judge/* knownName */.$G)(known)} (${known.reference})` : cause);
    });
    const told = scenes.filter(({ verdict }) => which === 'all' || verdict !== 'right');
    const cells = {};
    for (const same of (0,conflicts/* groupBy */.$z)(told, (scene) => placeOf(maps, scene) ?? '').values()) {
        const place = placeOf(maps, same[0]);
        if (place === undefined)
            continue;
        const groups = (0,conflicts/* groupBy */.$z)(same, ({ verdict, causes, wrong }) => JSON.stringify([verdict, causes, wrong]));
        const sorted = [...groups.values()].sort((a, b) => rankOf(b[0]) - rankOf(a[0]));
        cells[place] = [
            same[0].told.map((statements) => statements.map((each) => texts.add(each))),
            ...sorted.map((all) => groupOf(all, texts, why)),
        ];
    }
    return { texts: texts.all, cells };
}
function groupOf(all, texts, why) {
    const first = all[0];
    const [holds, should] = [first.seen, first.expected].map((nodes) => nodes.map((rows) => rowsText(rows)));
    const isOther = holds.some((text, node) => text !== should[node]);
    return [
        rankOf(first),
        why(first),
        all.map(({ stateText, order }) => texts.add(`${stateText}: ${order}`)),
        first.story.map((line) => texts.add(line)),
        holds.map((text) => texts.add(text)),
        ...(isOther ? [should.map((text) => texts.add(text))] : []),
    ];
}
function placeOf(maps, { kind, operations }) {
    // Those of three transactions are on no map.
    if (operations.length !== 2)
        return undefined;
    const [one, other] = operations;
    const number = maps.findIndex((map) => map.kind === kind);
    const map = maps[number];
    const [row, column] = [map?.first.indexOf(one) ?? -1, map?.second.indexOf(other) ?? -1];
    return row < 0 || column < 0 ? undefined : `${number} ${row} ${column}`;
}
const rankOf = ({ verdict }) => ['right', 'known', 'wrong'].indexOf(verdict);
function rowsText(rows) {
    if (rows.length === 0)
        return 'no row';
    return rows
        .map(({ table, row }) => {
        const values = Object.entries(row).map(([column, value]) => `${column}=${valueText(value)}`);
        return `${table === 'main' ? '' : `${table}: `}${values.join(' ')}`;
    })
        .sort()
        .join('\n');
}
const valueText = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
class Texts {
    numbers = new Map();
    get all() {
        return [...this.numbers.keys()];
    }
    add(text) {
        const number = this.numbers.get(text) ?? this.numbers.size;
        this.numbers.set(text, number);
        return number;
    }
}


/***/ }),

/***/ 7093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ testDetails),
/* harmony export */   b: () => (/* binding */ testTable)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78421);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);
/* harmony import */ var _badge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87617);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79175);




/** All tests in the order of the schedule; what there is to say of one is folded away below its name. */
function testTable(results, tests, telling) {
    if (tests.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p class="muted">No test ran.</p>`;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<table class="tests">
<thead><tr><th>verdict</th><th>test</th><th class="num">time</th><th>what it proves, or why not</th></tr></thead>
<tbody>
${tests.map((shown, i) => row(results, shown, i, telling))}
</tbody>
</table>`;
}
function row(results, { test, records }, i, telling) {
    const name = records || test.properties ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<a href="#test-${i}">${test.name}</a>` : test.name;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<tr id="row-${i}">
<td>${(0,_badge_js__WEBPACK_IMPORTED_MODULE_1__/* .badge */ .q)(test, results.strict)}</td>
<td class="name">${name}</td>
<td class="num">${!(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .wasNotRun */ ._o)(test) && test.verdict !== 'skip' && `${test.seconds.toFixed(1)} s`}</td>
<td class="what">${saying(test, telling)}${testDetails(test, telling)}</td>
</tr>
`;
}
function saying(test, { text }) {
    if (test.verdict === 'known')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(`known: ${(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .knownLines */ .jI)(test).join('; ')}`, text);
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)((test.verdict === 'pass' ? test.proves : test.reason) ?? ''), 300);
}
/** What there is to say of a test that did not pass, folded away; nothing of any other. */
function testDetails(test, { text }) {
    if (test.verdict === 'pass' || test.verdict === 'skip')
        return undefined;
    const points = (test.subtests ?? []).filter((p) => p.verdict === 'fail' || p.verdict === 'error');
    const logs = (test.serverLog ?? []).filter(({ lines }) => lines.length > 0);
    const block = (title, content) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<div class="muted">${title}</div><pre>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(content, text)}</pre>`;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<details><summary>details</summary>
${test.proves && (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p>It proves: ${test.proves}</p>`}
${test.reason && block(test.node ? `reason, on ${test.node}` : 'reason', test.reason)}
${points.length > 0 && block('points that failed', points.map((p) => `${p.name}${p.reason ? `: ${p.reason}` : ''}`).join('\n'))}
${test.diff && block('expected and seen', test.diff)}
${logs.map(({ node, lines }) => block(`${node} logged`, lines.join('\n')))}
<div class="muted">reproduce</div><pre>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pasteable */ .yK)(test.reproduce), Math.max(text, 1000))}</pre>
${test.log && (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .html */ .qy) `<p>Its log: <code>${test.log}</code> in the run directory</p>`}
</details>`;
}


/***/ })

};
