export const id = 536;
export const ids = [536];
export const modules = {

/***/ 16300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ halves),
/* harmony export */   KD: () => (/* binding */ deafLinks),
/* harmony export */   U2: () => (/* binding */ oneWay),
/* harmony export */   W0: () => (/* binding */ ARRANGEMENTS),
/* harmony export */   az: () => (/* binding */ isolate),
/* harmony export */   p2: () => (/* binding */ sidesWithout),
/* harmony export */   yS: () => (/* binding */ bridge)
/* harmony export */ });
/* unused harmony export ring */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81581);


/** Two groups that do not hear each other; the first is the smaller one where the number is odd. */
function halves(nodes) {
    const [first, second] = split(demandNodes('halves', 2, nodes));
    return { ...deaf(first, second), ...deaf(second, first) };
}
/** One node that nobody hears and that hears nobody; the last one unless said. */
function isolate(nodes, node = nodes.at(-1)) {
    const others = demandNodes('isolate', 2, nodes).filter((n) => n !== node);
    if (others.length === nodes.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`isolate: there is no node "${node}", only ${nodes.join(', ')}`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`arrangement: ${itself[0]} cannot be cut off from itself`);
    if (links.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('arrangement: it cuts nobody off from anybody');
    return links;
}
/**
 * Groups of nodes that still exchange changes with one another, directly or through others, when these links pass
 * nothing on.
 */
function sidesWithout(nodes, links) {
    const cut = new Set(links.map(_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX));
    const talk = (a, b) => !cut.has((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX)([a, b])) && !cut.has((0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX)([b, a]));
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI(`${arrangement}: takes ${least} nodes or more, not ${nodes.length}`);
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
/* harmony export */   ln: () => (/* binding */ FAULT_KINDS),
/* harmony export */   sB: () => (/* binding */ crashes),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   yX: () => (/* binding */ linkText)
/* harmony export */ });
/* unused harmony export LINK_FAULTS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const Name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const Milliseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive();
/** A directed link as [subscriber, upstream]: data flows from the second to the first. */
const LinkName = zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([Name, Name]).readonly();
const Skew = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().refine((seconds) => Math.abs(seconds) >= 1, 'Must be a second or more');
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
    /** The server's clock is off by so many seconds: one or more, ahead or (negative) behind. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('skewClock'), node: Name, seconds: Skew }),
    /** No space is left where the server's data and WAL lie. Healed by making room, and starting it again if it ended. */
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
    /** The spare node becomes one of the mesh, with the rows of the others. It stays: there is nothing to heal. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('addNode'), added: Name }),
]);
const FAULT_KINDS = Fault.options.map(({ shape }) => shape.kind.value);
/** Faults that are done to link proxies. */
const LINK_FAULTS = ['cut', 'hold', 'delay', 'bandwidth', 'cutAfter'];
/** Whether no data passes over the links of this fault. */
function partitions(fault) {
    return fault.kind === 'cut' || (fault.kind === 'hold' && fault.direction !== 'replies');
}
/** Whether servers end without a checkpoint; one out of space may. */
function crashes(fault) {
    const { kind } = fault;
    return kind === 'kill' || kind === 'fillVolume' || (kind === 'restart' && fault.mode === 'immediate');
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
        case 'addNode':
            return `addNode of ${fault.added}`;
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
            if (!span)
                continue;
            const ending = span.ending ?? invoked;
            spans.set(record.step, { ...span, ending, ...(completed !== null && { to: at }) });
            continue;
        }
        const { fault } = record;
        const links = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(fault).map(([subscriber, upstream]) => ({ subscriber, upstream }));
        const sides = (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .partitions */ .Mo)(fault) ? (0,_arrangements_js__WEBPACK_IMPORTED_MODULE_0__/* .sidesWithout */ .p2)(nodes, (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .linksOf */ .hP)(fault)) : undefined;
        const label = sides && isWhole(sides, links) ? `${fault.kind} ${sidesText(sides)}` : (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultText */ .Ij)(fault);
        spans.set(record.step, {
            ...{ index, fault, label, begun: invoked, from: at, ending: null, to: null },
            ...{ links, nodes: (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .nodesOf */ .Nh)(fault), sides, effect },
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

/***/ 39536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Figures),
/* harmony export */   u: () => (/* binding */ figures)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _faults_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19689);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91966);
/* harmony import */ var _series_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93028);




const Milliseconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0);
const Percentiles = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    p50: Milliseconds,
    p95: Milliseconds,
    p99: Milliseconds,
    max: Milliseconds,
});
/** What a load measured, in numbers: for results.json, which describes each. */
const Figures = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).describe('how long clients were at work, faults included'),
    nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    perSecond: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).describe('transactions a second that succeeded, on all nodes together'),
    failed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).describe('transactions that were refused or never answered'),
    latency: Percentiles.optional().describe('of the transactions that succeeded, in milliseconds'),
    kinds: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        node: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        workload: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        f: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("the workload's word for the kind of transaction"),
        count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).describe('those that succeeded'),
        failed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0),
        perSecond: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
        latency: Percentiles.optional(),
    }))
        .describe('by node and kind of transaction'),
    replication: Percentiles.optional().describe('milliseconds from a statement on one node to its application on another, of all heartbeats: cuts included, commits not'),
    links: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        upstream: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        subscriber: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        latency: Percentiles.optional(),
        lagBytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).nullable().describe('at most, as the slot of the upstream has it'),
        lagSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).nullable().describe('at most: age of the oldest heartbeat not arrived'),
        heldBytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
            .min(0)
            .nullable()
            .describe('WAL that the upstream kept for the subscriber, at most'),
    })),
    recoveries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        fault: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        since: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['fault', 'end']).describe('what the times are counted from'),
        firstOk: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
            .min(0)
            .nullable()
            .optional()
            .describe('seconds until clients of all its nodes succeeded'),
        linksUp: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
            .min(0)
            .nullable()
            .describe('seconds until all links were up; null where that was not seen'),
        converged: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
            .min(0)
            .nullable()
            .describe('seconds until all that was written before the end of the fault was everywhere'),
    }))
        .describe('after each fault; the truth is up to one sample, 0.25 s, earlier'),
});
/** The figures of a run from its history and its metrics; of its clients, from the moment on when the metrics began. */
function figures(history, metrics) {
    const { nodes } = history.head;
    const began = metrics.head.epoch - history.head.epoch;
    const operations = [...history.operations].filter(({ invoked }) => invoked >= began);
    const ended = operations.reduce((last, o) => Math.max(last, o.completed ?? o.invoked), began);
    const seconds = (ended - began) / 1e6;
    const latencies = (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .applyLatencies */ .Zj)(metrics);
    const [lag, age, held] = [(0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .lagBytes */ .QO)(metrics), (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .lagTime */ ._l)(metrics), (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .heldBytes */ .f$)(metrics)];
    const { count: _, ...whole } = ofClients(operations, seconds);
    return {
        seconds: rounded(seconds),
        nodes: nodes.length,
        ...whole,
        kinds: byKind(operations).map(({ kind, of }) => ({ ...kind, ...ofClients(of, seconds) })),
        ...optional('replication', latencies.flatMap((link) => link.latencies)),
        links: latencies.map(({ upstream, subscriber, latencies: own }, i) => ({
            ...{ upstream, subscriber },
            ...optional('latency', own),
            lagBytes: most(lag[i]),
            lagSeconds: inSeconds(most(age[i])),
            heldBytes: most(held[i]),
        })),
        recoveries: (0,_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveries */ .o)((0,_faults_span_js__WEBPACK_IMPORTED_MODULE_0__/* .faultSpans */ .QD)(history), history, metrics).map((one) => {
            const first = Object.values(one.firstOk);
            const all = first.includes(null) ? null : Math.max(0, ...first.map(Number));
            return {
                ...{ fault: one.label, since: one.since },
                ...(first.length > 0 && { firstOk: inSeconds(all) }),
                linksUp: inSeconds(one.linksUp),
                converged: inSeconds(one.converged),
            };
        }),
    };
}
function ofClients(operations, seconds) {
    const ok = operations.filter(({ outcome, completed }) => outcome === 'ok' && completed !== null);
    return {
        count: ok.length,
        failed: operations.length - ok.length,
        perSecond: seconds === 0 ? 0 : rounded(ok.length / seconds),
        ...optional('latency', ok.map(({ invoked, completed }) => completed - invoked)),
    };
}
/** The operations of each node and kind, in the order of their names. */
function byKind(operations) {
    const groups = new Map();
    for (const operation of operations) {
        const { node, workload, f } = operation;
        const name = [node, workload, f].join('\n');
        let group = groups.get(name);
        if (!group) {
            group = { kind: { node, workload, f }, of: [] };
            groups.set(name, group);
        }
        group.of.push(operation);
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
/** Percentiles in milliseconds of values in microseconds, under a name; nothing where there are no values. */
function optional(name, microseconds) {
    const found = (0,_series_js__WEBPACK_IMPORTED_MODULE_2__/* .percentiles */ .FX)(microseconds);
    if (!found)
        return {};
    const { count: _, ...each } = found;
    const entries = Object.entries(each).map(([part, value]) => [part, rounded(value / 1000)]);
    return { [name]: Object.fromEntries(entries) };
}
function most({ values }) {
    return values.reduce((top, value) => (value === null ? top : Math.max(top ?? 0, value)), null);
}
function inSeconds(microseconds) {
    return microseconds === null ? null : rounded(microseconds / 1e6);
}
/** To three places. */
function rounded(value) {
    return Math.round(value * 1000) / 1000;
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


/***/ })

};
