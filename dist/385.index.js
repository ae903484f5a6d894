export const id = 385;
export const ids = [385];
export const modules = {

/***/ 16300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ halves),
/* harmony export */   KD: () => (/* binding */ deafLinks),
/* harmony export */   U2: () => (/* binding */ oneWay),
/* harmony export */   az: () => (/* binding */ isolate),
/* harmony export */   p2: () => (/* binding */ sidesWithout),
/* harmony export */   yS: () => (/* binding */ bridge)
/* harmony export */ });
/* unused harmony exports ring, ARRANGEMENTS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81581);


/** Two groups that do not hear each other; the first is the smaller one where the number is odd. */
function halves(nodes) {
    const [first, second] = split(demandNodes('halves', 2, nodes));
    return { ...deaf(first, second), ...deaf(second, first) };
}
/** One node that nobody hears and that hears nobody; the last one unless said. */
function isolate(nodes, node = nodes.at(-1)) {
    const others = demandNodes('isolate', 2, nodes).filter((n) => n !== node);
    if (others.length === nodes.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`isolate: there is no node "${node}", only ${nodes.join(', ')}`);
    return { ...deaf([node], others), ...deaf(others, [node]) };
}
/** Everybody hears the two neighbours only: from four nodes on somebody is out of hearing. */
function ring(nodes) {
    const { length } = demandNodes('ring', 4, nodes);
    const far = (i, j) => ![0, 1, length - 1].includes((j - i + length) % length);
    return Object.fromEntries(nodes.map((node, i) => [node, nodes.filter((_, j) => far(i, j))]));
}
/** Two groups that do not hear each other, and one node, the last, that hears both and is heard by both. */
function bridge(nodes) {
    const [first, second] = split(demandNodes('bridge', 3, nodes).slice(0, -1));
    return { ...deaf(first, second), ...deaf(second, first) };
}
/** Two groups of which the second does not hear the first, while the first hears the second. */
function oneWay(nodes) {
    const [first, second] = split(demandNodes('oneWay', 2, nodes));
    return deaf(second, first);
}
/** Every arrangement that takes nothing but the nodes, by its name. */
const ARRANGEMENTS = { halves, isolate, ring, bridge, oneWay };
/**
 * The links of an arrangement, as faults name them.
 *
 * @throws RequestError for a node that is deaf to itself, or when nobody is deaf to anybody
 */
function deafLinks(deafness) {
    const links = Object.entries(deafness).flatMap(([subscriber, upstreams]) => [...new Set(upstreams)].map((upstream) => [subscriber, upstream]));
    const itself = links.find(([subscriber, upstream]) => subscriber === upstream);
    if (itself)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`arrangement: ${itself[0]} cannot be cut off from itself`);
    if (links.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('arrangement: it cuts nobody off from anybody');
    return links;
}
/**
 * Groups of nodes that still exchange changes with one another, directly or through others, when these links pass
 * nothing on.
 */
function sidesWithout(nodes, links) {
    const cut = new Set(links.map(_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .linkText */ .yX));
    const talk = (a, b) => !cut.has((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .linkText */ .yX)([a, b])) && !cut.has((0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .linkText */ .yX)([b, a]));
    const sides = [];
    for (const node of nodes) {
        const joined = sides.filter((side) => side.some((other) => talk(node, other)));
        for (const side of joined)
            sides.splice(sides.indexOf(side), 1);
        sides.push([...joined.flat(), node]);
    }
    return sides;
}
function deaf(subscribers, upstreams) {
    return Object.fromEntries(subscribers.map((subscriber) => [subscriber, upstreams]));
}
function split(nodes) {
    const middle = Math.floor(nodes.length / 2);
    return [nodes.slice(0, middle), nodes.slice(middle)];
}
function demandNodes(arrangement, least, nodes) {
    if (nodes.length >= least)
        return nodes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`${arrangement}: takes ${least} nodes or more, not ${nodes.length}`);
}


/***/ }),

/***/ 81581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isLinkFault),
/* harmony export */   Ij: () => (/* binding */ faultText),
/* harmony export */   Mo: () => (/* binding */ partitions),
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   yX: () => (/* binding */ linkText)
/* harmony export */ });
/* unused harmony export LINK_FAULTS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const Milliseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive();
/** A directed link as [subscriber, upstream]: data flows from the second to the first. */
const LinkName = zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([Name, Name]).readonly();
const Links = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(LinkName).min(1).readonly();
const Nodes = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Name).min(1).readonly();
/**
 * One thing that is done to links, servers or replication, as data. Unless said otherwise it lasts until it is healed.
 * What is done to links needs the proxies of src/faults/link.ts.
 */
const Fault = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    /** Connections end with a reset, and new ones are refused. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cut'), links: Links }),
    /** Nothing is passed on in these directions, and nobody is told. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('hold'), links: Links, direction: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['data', 'replies', 'both']) }),
    /** All that passes is late by so many milliseconds, plus or minus the jitter. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('delay'),
        links: Links,
        delay: Milliseconds,
        jitter: Milliseconds.optional(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('bandwidth'), links: Links, bytesPerSecond: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive() }),
    /** Connections end with a reset after so many bytes more: in the middle of a transaction. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cutAfter'), links: Links, bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive() }),
    /** SIGKILL to every process of these servers, all of them within a second. Healed by starting them again. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('kill'), nodes: Nodes }),
    /** SIGSTOP to every process of these servers. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('pause'), nodes: Nodes }),
    /** Shut down as pg_ctl does; healed by starting them again. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('restart'), nodes: Nodes, mode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['fast', 'immediate']) }),
    /** The server's clock is off by so many seconds. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('skewClock'), node: Name, seconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }),
    /** No space is left where the server's data lies. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('fillVolume'), node: Name }),
    /** The upstream's sender is terminated; it comes back by itself. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('killWalsender'), links: Links }),
    /** The subscriber's apply worker is terminated; it comes back by itself. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('killApply'), links: Links }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('disable'), links: Links }),
    /** A session holds the table in ACCESS EXCLUSIVE mode, and apply waits for it. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('holdApply'), node: Name, table: Name }),
    /** VACUUM (FREEZE): the rows forget when and where they were written. There is nothing to heal. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('freeze'), nodes: Nodes, tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Name).min(1).readonly() }),
]);
/** Faults that are done to link proxies. */
const LINK_FAULTS = ['cut', 'hold', 'delay', 'bandwidth', 'cutAfter'];
/** Whether no data passes over the links of this fault. */
function partitions(fault) {
    return fault.kind === 'cut' || (fault.kind === 'hold' && fault.direction !== 'replies');
}
function isLinkFault(fault) {
    return LINK_FAULTS.includes(fault.kind);
}
/** The links that a fault names; none for faults on nodes. */
function linksOf(fault) {
    return 'links' in fault ? fault.links : [];
}
/** The nodes that a fault names; none for faults on links. */
function nodesOf(fault) {
    if ('nodes' in fault)
        return fault.nodes;
    return 'node' in fault ? [fault.node] : [];
}
/** A link in the direction of its data: "n1→n2" is n2's subscription to n1. */
function linkText([subscriber, upstream]) {
    return `${upstream}→${subscriber}`;
}
/** A fault for people: "cut of n1→n2, n2→n1", "kill of n3", "restart (fast) of n1". */
function faultText(fault) {
    const targets = [...linksOf(fault).map(linkText), ...nodesOf(fault)].join(', ');
    switch (fault.kind) {
        case 'hold':
            return `hold (${fault.direction}) of ${targets}`;
        case 'delay':
            return `delay (${fault.delay} ms${fault.jitter ? ` ± ${fault.jitter} ms` : ''}) of ${targets}`;
        case 'bandwidth':
            return `bandwidth (${fault.bytesPerSecond} bytes/s) of ${targets}`;
        case 'cutAfter':
            return `cutAfter (${fault.bytes} bytes) of ${targets}`;
        case 'restart':
            return `restart (${fault.mode}) of ${targets}`;
        case 'skewClock':
            return `skewClock (${fault.seconds} s) of ${targets}`;
        case 'holdApply':
            return `holdApply (${fault.table}) of ${targets}`;
        case 'freeze':
            return `freeze (${fault.tables.join(', ')}) of ${targets}`;
        default:
            return `${fault.kind} of ${targets}`;
    }
}


/***/ }),

/***/ 19689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QD: () => (/* binding */ faultSpans)
/* harmony export */ });
/* unused harmony exports FaultRecord, sidesText */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13798);
/* harmony import */ var _arrangements_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16300);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81581);



/** A fault as a history has it: what was done in which step of the schedule. */
const FaultRecord = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['inflict', 'heal']),
    step: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative(),
    fault: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC,
});
/**
 * When which fault was on. Records that are none, of a history that was written by other hands, are left out.
 */
function faultSpans({ faults, head: { nodes } }) {
    const spans = new Map();
    for (const { index, fault: told, invoked, completed, effect } of faults) {
        const { success, data: record } = FaultRecord.safeParse(told);
        if (!success)
            continue;
        const at = completed ?? invoked;
        const span = spans.get(record.step);
        if (record.action === 'heal') {
            if (span && completed !== null)
                spans.set(record.step, { ...span, to: at });
            continue;
        }
        const { fault } = record;
        const links = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(fault).map(([subscriber, upstream]) => ({ subscriber, upstream }));
        const sides = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .partitions */ .Mo)(fault) ? (0,_arrangements_js__WEBPACK_IMPORTED_MODULE_0__/* .sidesWithout */ .p2)(nodes, (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(fault)) : undefined;
        const label = sides && isWhole(sides, links) ? `${fault.kind} ${sidesText(sides)}` : (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultText */ .Ij)(fault);
        spans.set(record.step, {
            ...{ index, fault, label, from: at, to: null, links, nodes: (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOf */ .Nh)(fault), sides, effect },
        });
    }
    return [...spans.values()];
}
/** Groups of nodes for people: "{n1} | {n2, n3}". */
function sidesText(sides) {
    return sides.map((side) => `{${side.join(', ')}}`).join(' | ');
}
/** Whether nothing passes between the groups in either direction. */
function isWhole(sides, links) {
    const total = sides.flat().length;
    const across = sides.reduce((sum, side) => sum + side.length * (total - side.length), 0);
    return sides.length > 1 && across === links.length;
}


/***/ }),

/***/ 66841:
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
// EXTERNAL MODULE: ./src/replication/engine.ts
var engine = __webpack_require__(24878);
;// CONCATENATED MODULE: ./src/metrics/heartbeat.ts

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
    await cluster.addTable(engine/* DEFAULT_SET */.F, HEARTBEAT);
    await Promise.all(cluster.nodes.map((node) => node.sql `insert into mmr.heartbeat values (${node.name}, 0, clock_timestamp())`));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/cluster/quote.ts
var quote = __webpack_require__(77458);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
;// CONCATENATED MODULE: ./src/metrics/poller.ts




/** How long a server may take to answer, and to let us in, before it counts as unreachable. */
const ANSWER_LIMIT_MS = 1_000;
/** Counting conflicts reads their tables: it is done so seldom that it takes at most this part of the time. */
const COUNTING_SHARE = 0.01;
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
        const conflicts = await this.conflicts(session);
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
            ...(conflicts && { conflicts }),
        };
    }
    async conflicts(session) {
        const { engine } = this.options;
        const started = performance.now();
        if (!engine.incidentCounts || started < this.countAgainAt)
            return undefined;
        const counts = await engine.incidentCounts(session);
        const now = performance.now();
        this.countAgainAt = now + (now - started) / COUNTING_SHARE;
        return counts;
    }
    async connect() {
        const { node, slots } = this.options;
        const session = await node.session(ANSWER_LIMIT_MS);
        await session.sql(sampleStatement(node.name, [...slots.values()]));
        return session;
    }
    async withinLimit(work) {
        const { node } = this.options;
        let timer;
        const limit = new Promise((_, reject) => {
            const late = () => reject(new errors/* DeadlineError */.j3(`${node.name} did not answer within ${(0,wait/* seconds */.Y)(ANSWER_LIMIT_MS)}`));
            timer = setTimeout(late, ANSWER_LIMIT_MS);
        });
        // What comes after the limit comes too late to be of use; the connection is given up with it.
        work.catch(() => { });
        try {
            return await Promise.race([work, limit]);
        }
        finally {
            clearTimeout(timer);
        }
    }
}
/** Which heartbeats of each origin a node has noted so far: what came before the metrics began is not theirs. */
async function arrivalsSoFar(node) {
    const rows = await node.sql `select origin, max(beat) as beat from mmr.arrival group by origin`;
    return Object.fromEntries(rows.map((r) => [String(r.origin), Number(r.beat)]));
}
// The heartbeat is written and the others' are read in one statement: one transaction, one commit. Everything is read
// as of the moment before.
function sampleStatement(node, slots) {
    return `prepare mmr_sample(jsonb) as
    with beat as (
      update mmr.heartbeat set beat = beat + 1, at = clock_timestamp() where node = ${(0,quote/* literal */.eu)(node)} returning beat)
    select (select beat from beat) as beat,
           (select json_object_agg(h.node, h.beat) from mmr.heartbeat h where h.node <> ${(0,quote/* literal */.eu)(node)}) as heard,
           (select json_agg(json_build_array(a.origin, a.beat, a.latency) order by a.origin, a.beat)
              from mmr.heartbeat h
              join mmr.arrival a on a.origin = h.node and a.beat > coalesce(($1 ->> h.node)::bigint, 0)) as arrivals,
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
    pollers;
    out;
    written;
    constructor(pollers, out, written) {
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
        await prepareHeartbeats(cluster);
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
        return new Recorder(pollers, out, written);
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


/***/ })

};
