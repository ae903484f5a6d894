export const id = 4050;
export const ids = [4050];
export const modules = {

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
