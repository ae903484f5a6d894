export const id = 976;
export const ids = [976];
export const modules = {

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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


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
        throw new Error(`${file} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
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
// EXTERNAL MODULE: ./src/wait.ts + 1 modules
var wait = __webpack_require__(55717);
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

/***/ 91966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ recoveries)
/* harmony export */ });
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93028);

/**
 * How the cluster recovered from each fault of links or servers. Without an end a fault of servers is counted from its
 * own moment, and one of links is left out.
 */
function recoveries(spans, history, metrics) {
    // The metrics have a beginning of their own.
    const offset = metrics.head.epoch - history.head.epoch;
    const ofServers = spans.filter((span) => span.nodes.length > 0);
    const firstOk = firstSuccesses(ofServers, history);
    return spans.flatMap((span) => {
        const servers = span.nodes.length > 0;
        if (!servers && (span.to === null || span.links.length === 0))
            return [];
        const since = servers ? span.from : span.to;
        const from = span.to ?? span.from;
        const after = (time) => (time === null ? null : Math.max(0, time + offset - since));
        return [
            {
                fault: span.index,
                label: span.label,
                since: servers ? 'fault' : 'end',
                firstOk: Object.fromEntries(span.nodes.map((node) => {
                    const time = firstOk.get(span)?.get(node);
                    return [node, time === undefined ? null : time - span.from];
                })),
                linksUp: after(linksUpAfter(metrics, from - offset)),
                converged: after(convergedAfter(metrics, from - offset)),
                resolution: metrics.head.interval * 1000,
            },
        ];
    });
}
function firstSuccesses(spans, history) {
    const first = new Map(spans.map((span) => [span, new Map()]));
    if (spans.length === 0)
        return first;
    for (const { node, invoked, completed, outcome } of history.operations) {
        if (outcome !== 'ok' || completed === null)
            continue;
        for (const [span, byNode] of first) {
            if (!span.nodes.includes(node) || invoked < span.from)
                continue;
            byNode.set(node, Math.min(completed, byNode.get(node) ?? Number.POSITIVE_INFINITY));
        }
    }
    return first;
}
/** When, after `from`, the newest sample of every node showed all of its slots in use. */
function linksUpAfter(metrics, from) {
    const others = metrics.head.nodes.length - 1;
    const up = new Map();
    for (const sample of metrics.samples) {
        if (sample.at < from)
            continue;
        const all = (0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .answered */ .oQ)(sample) && sample.slots.length === others && sample.slots.every((slot) => slot.active);
        up.set(sample.node, all);
        if (metrics.head.nodes.every((node) => up.get(node)))
            return sample.at;
    }
    return null;
}
/** When, after `from`, every node had heard the first heartbeat that every other committed after `from`. */
function convergedAfter(metrics, from) {
    const byNode = (0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .samplesByNode */ .Ru)(metrics);
    const times = (0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .linksOf */ .hP)(metrics).map(({ subscriber, upstream }) => {
        const beat = byNode.get(upstream).find((s) => (0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .answered */ .oQ)(s) && s.at - s.took >= from);
        if (!beat || !(0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .answered */ .oQ)(beat))
            return null;
        const heard = byNode
            .get(subscriber)
            .find((s) => s.at >= from && (0,_series_js__WEBPACK_IMPORTED_MODULE_0__/* .answered */ .oQ)(s) && (s.heard[upstream] ?? -1) >= beat.beat);
        return heard?.at ?? null;
    });
    return times.reduce((latest, time) => (latest === null || time === null ? null : Math.max(latest, time)), from);
}


/***/ }),

/***/ 93028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ percentiles),
/* harmony export */   QO: () => (/* binding */ lagBytes),
/* harmony export */   Ru: () => (/* binding */ samplesByNode),
/* harmony export */   Yr: () => (/* binding */ nodeSeries),
/* harmony export */   Zj: () => (/* binding */ applyLatencies),
/* harmony export */   _l: () => (/* binding */ lagTime),
/* harmony export */   f$: () => (/* binding */ heldBytes),
/* harmony export */   fU: () => (/* binding */ applyLatency),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   oQ: () => (/* binding */ answered)
/* harmony export */ });
/** The samples of each node that the head names, in order. */
function samplesByNode({ head, samples }) {
    const byNode = new Map(head.nodes.map((node) => [node, []]));
    for (const sample of samples)
        byNode.get(sample.node)?.push(sample);
    return byNode;
}
function answered(sample) {
    return !('unreachable' in sample);
}
/** A figure of each sample of a node; null where the node was unreachable. */
function nodeSeries(samples, figure) {
    return {
        times: samples.map((s) => s.at),
        values: samples.map((s) => (answered(s) ? figure(s) : null)),
    };
}
/** Bytes of WAL that each subscriber has not confirmed, as its upstream sees it: it grows behind a cut. */
function lagBytes(metrics) {
    return slotSeries(metrics, 'lag');
}
/** Bytes of WAL that each upstream keeps for a subscriber. */
function heldBytes(metrics) {
    return slotSeries(metrics, 'held');
}
function slotSeries(metrics, figure) {
    const byNode = samplesByNode(metrics);
    return linksOf(metrics).map(({ subscriber, upstream }) => ({
        subscriber,
        upstream,
        ...nodeSeries(byNode.get(upstream), (sample) => sample.slots.find((slot) => slot.subscriber === subscriber)?.[figure] ?? null),
    }));
}
/**
 * Microseconds by which each subscriber is behind its upstream: the age of the oldest heartbeat that was committed
 * there and has not arrived. It is 0 where all have, also where the upstream is down and so has nothing new to say.
 * All by the clock of the pollers. Resolution: one interval of the metrics.
 */
function lagTime(metrics) {
    const byNode = samplesByNode(metrics);
    const beats = new Map([...byNode].map(([node, samples]) => [node, samples.filter(answered)]));
    return linksOf(metrics).map(({ subscriber, upstream }) => {
        const written = beats.get(upstream);
        let next = 0;
        const behind = (sample) => {
            const heard = sample.heard[upstream];
            if (heard === undefined)
                return null;
            // What a subscriber has heard never becomes less, so that one pass over the beats is enough.
            while (next < written.length && written[next].beat <= heard)
                next++;
            const oldest = written[next];
            const asked = sample.at - sample.took;
            return oldest && oldest.at < asked ? sample.at - oldest.at : 0;
        };
        return { subscriber, upstream, ...nodeSeries(byNode.get(subscriber), behind) };
    });
}
/** Of all values themselves, never of other percentiles; undefined where there are none. */
function percentiles(values) {
    const sorted = Float64Array.from(values).sort();
    if (sorted.length === 0)
        return undefined;
    const at = (part) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
    return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
/**
 * How long changes took from their statement at the upstream to their application at the subscriber, in microseconds,
 * for each link: of the heartbeats, all of which the subscribers note. It contains neither commit, and trusts the two
 * servers' clocks, which are one on one machine.
 */
function applyLatencies(metrics) {
    const byNode = samplesByNode(metrics);
    return linksOf(metrics).map(({ subscriber, upstream }) => ({
        ...{ subscriber, upstream },
        latencies: byNode
            .get(subscriber)
            .filter(answered)
            .flatMap((s) => s.arrivals.filter((a) => a.origin === upstream).map((a) => a.latency)),
    }));
}
/** The percentiles of these, where something arrived. */
function applyLatency(metrics) {
    return applyLatencies(metrics).flatMap(({ latencies, ...link }) => {
        const latency = percentiles(latencies);
        return latency ? [{ ...link, latency }] : [];
    });
}
/** Every directed link between the nodes of the metrics. */
function linksOf({ head }) {
    return head.nodes.flatMap((upstream) => head.nodes.filter((node) => node !== upstream).map((subscriber) => ({ subscriber, upstream })));
}


/***/ }),

/***/ 64633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ onWhat),
/* harmony export */   ae: () => (/* binding */ Course),
/* harmony export */   bx: () => (/* binding */ courseOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _faults_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19689);
/* harmony import */ var _availability_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89567);



/** More are counted and not listed: a picture of so many is none. */
const MOST_FAULTS = 200;
const Seconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0);
const Accepted = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    sides: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), writes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0) }))
        .describe('writing transactions that each group of nodes acknowledged meanwhile'),
    refused: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0),
    unanswered: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0),
});
/** A test with clients in time, in few numbers: for results.json, which describes each. */
const Course = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    seconds: Seconds.describe('from the beginning of the history to its end'),
    faults: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        what: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the fault for people: "cut {n1} | {n2, n3}"'),
        on: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['links', 'servers', 'other']),
        from: Seconds.describe('when it was seen to have its effect'),
        to: Seconds.nullable().describe('when it was seen to be over; null where it was not'),
        accepted: Accepted.optional().describe('not of a moment, nor where there are many faults'),
    }))
        .describe('at most 200, in the order of time'),
    more: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).describe('faults that are not listed'),
    accepted: Accepted.optional().describe('of many faults: from the first of them to the end of the last, by node'),
    rest: Seconds.nullable().describe('when replication was seen to be at rest; null where it was not'),
});
/** When which fault was on, and who accepted writes meanwhile. */
function courseOf(history) {
    const spans = (0,_faults_span_js__WEBPACK_IMPORTED_MODULE_0__/* .faultSpans */ .QD)(history).sort((a, b) => a.from - b.from);
    const many = spans.length > _availability_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_TOLD_ALONE */ ._h;
    const { final, head } = history;
    const rest = final?.settled === true ? final.settledAt : undefined;
    return {
        seconds: seconds(endOf(history)),
        faults: spans.slice(0, MOST_FAULTS).map((span) => ({
            ...{ kind: span.fault.kind, what: span.label, on: onWhat(span) },
            ...{ from: seconds(span.from), to: span.to === null ? null : seconds(Math.max(span.from, span.to)) },
            ...(!many && span.to !== null && !(0,_availability_js__WEBPACK_IMPORTED_MODULE_2__/* .isMoment */ .t_)(span) && accepted(history, span, (0,_availability_js__WEBPACK_IMPORTED_MODULE_2__/* .sidesOf */ .Mm)(history, span))),
        })),
        more: Math.max(0, spans.length - MOST_FAULTS),
        ...(many &&
            accepted(history, (0,_availability_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(spans), head.nodes.map((node) => [node]))),
        rest: rest === undefined ? null : seconds(rest),
    };
}
/** What a fault is done to. */
function onWhat({ links, nodes }) {
    return nodes.length > 0 ? 'servers' : links.length > 0 ? 'links' : 'other';
}
function accepted(history, { from, to }, sides) {
    const seen = (0,_availability_js__WEBPACK_IMPORTED_MODULE_2__/* .availability */ .Op)(history, { from, to: to ?? from }, sides);
    return {
        accepted: {
            sides: sides.map((nodes, i) => ({ nodes: [...nodes], writes: seen.accepted[i] })),
            ...{ refused: seen.refused, unanswered: seen.unanswered },
        },
    };
}
function endOf({ operations, faults, final }) {
    let end = final?.settledAt ?? 0;
    for (const { invoked, completed } of operations)
        end = Math.max(end, completed ?? invoked);
    for (const { invoked, completed } of faults)
        end = Math.max(end, completed ?? invoked);
    return end;
}
/** To the millisecond. */
function seconds(microseconds) {
    return Math.round(microseconds / 1000) / 1000;
}


/***/ })

};
