export const id = 222;
export const ids = [222];
export const modules = {

/***/ 76418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkRun: () => (/* binding */ checkRun)
/* harmony export */ });
/* unused harmony export HISTORY_FILE */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _checkers_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18352);
/* harmony import */ var _checkers_property_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15375);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _history_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1331);
/* harmony import */ var _replication_select_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11879);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65655);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41691);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51715);










/** The file that a test leaves its history in. */
const HISTORY_FILE = 'history.jsonl';
const STYLES = {
    holds: 'green',
    known: 'yellow',
    violated: 'red',
    unknown: 'dim',
};
/**
 * Judges every history below a folder again, by the rules of the engine and version that its first line names, and
 * prints each property on a line of its own, with what is wrong below it.
 *
 * @returns the exit status: 0 all that was exercised holds, or is known of this version; 1 a property is violated;
 *   2 what every run is about could not be judged, or a history is damaged or without its final state
 * @throws RequestError when there is no history, or a file is none
 */
async function checkRun(dir, out) {
    const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_8__/* .painter */ .C)(out);
    const all = [];
    let partial = false;
    for (const file of await historiesBelow(dir)) {
        const history = await (0,_history_reader_js__WEBPACK_IMPORTED_MODULE_4__.readHistory)(file);
        const { test, engine, engineVersion } = history.head;
        out.write(`${paint('bold', (0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .uncommanding */ .R6)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(test)))}: ${history.operations.length} operations on ${history.head.nodes.join(', ')}, ` +
            `${engine} ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(engineVersion)} (${(0,_console_js__WEBPACK_IMPORTED_MODULE_7__/* .near */ .Z)(file)})\n`);
        for (const line of history.damage)
            out.write(`  ${paint('yellow', 'damaged')}: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(line)}\n`);
        partial ||= history.damage.length > 0 || history.final === undefined;
        const properties = (0,_checkers_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S)(history, (0,_replication_select_js__WEBPACK_IMPORTED_MODULE_5__/* .profileOf */ .d)(engine, engineVersion));
        for (const property of properties) {
            const word = wordFor(property);
            out.write(`  ${paint(STYLES[word], word.padEnd(8))} ${property.name}: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(summary(property))}\n`);
            for (const { what, anomaly, others = [] } of property.findings) {
                out.write(`    ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(anomaly ? `known, ${[anomaly, ...others].join('; ')}: ${what}` : what)}\n`);
            }
        }
        all.push(...properties);
    }
    if (all.some((property) => wordFor(property) === 'violated'))
        return 1;
    return partial || all.some((property) => (0,_checkers_property_js__WEBPACK_IMPORTED_MODULE_9__/* .isUndecided */ .A)(property)) ? 2 : 0;
}
/** Violations that are all documented anomalies of the version are known, as they are in a run. */
function wordFor({ verdict, counts }) {
    return verdict === 'violated' && counts.violations === counts.known ? 'known' : verdict;
}
function summary({ checked, counts, why }) {
    const numbers = Object.entries(counts).filter(([name, count]) => count > 0 && name !== 'known');
    const known = counts.known > 0 ? [`${counts.known} of them documented`] : [];
    const parts = [`${checked} checked`, ...numbers.map(([name, count]) => `${count} ${name}`), ...known];
    return why === undefined ? parts.join(', ') : `${why} (${parts.join(', ')})`;
}
async function historiesBelow(dir) {
    let found;
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { recursive: true, withFileTypes: true });
        found = entries
            .filter((entry) => entry.isFile() && entry.name === HISTORY_FILE)
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name))
            .sort((a, b) => ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(dir, a) < (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(dir, b) ? -1 : 1));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${dir} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
    if (found.length > 0)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${dir}: there is no ${HISTORY_FILE} in it; name a run directory with a test that leaves one, for example mmr-results/latest`);
}


/***/ }),

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


/***/ })

};
