export const id = 8940;
export const ids = [8940];
export const modules = {

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

/***/ 98940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iE: () => (/* binding */ TestResult),
/* harmony export */   nB: () => (/* binding */ Results)
/* harmony export */ });
/* unused harmony export Verdict */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _metrics_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39536);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89846);
/* harmony import */ var _conflicts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63397);
/* harmony import */ var _course_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64633);





/** What became of one test. */
const Verdict = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['pass', 'fail', 'error', 'skip', 'known'])
    .describe('pass; fail: a property does not hold; error: could not be judged; skip: not run, with the reason; known: a documented limitation or a recorded defect of this very release showed itself');
const Subtest = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    verdict: Verdict,
    reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
});
const Finding = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    what: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    table: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().exactOptional(),
    key: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().exactOptional(),
    nodes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).exactOptional(),
    operations: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int()).exactOptional().describe('indexes in the history, oldest first'),
    anomaly: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .exactOptional()
        .describe('a documented anomaly of the engine; without one it is a failure'),
    others: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).exactOptional().describe('other anomalies that fit, or were needed too'),
});
const Properties = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['holds', 'violated', 'unknown'])
        .describe('unknown: nothing of what it speaks of happened, or the history is incomplete'),
    checked: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().min(0).describe('how many things were looked at'),
    counts: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()),
    findings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(Finding).describe('at most twenty'),
    why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().exactOptional().describe('why it is unknown'),
}));
const TestResult = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .describe('topic/name of a built-in test, the path of a script; scripts/look-over: what scripts left behind'),
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['built-in', 'script']),
    proves: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('what a built-in test proves when it passes'),
    verdict: Verdict,
    seconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().min(0),
    reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('why the verdict is not pass'),
    node: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('the node on which a property did not hold'),
    diff: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('expected and seen, as a unified diff'),
    serverLog: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ node: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), lines: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) }))
        .optional()
        .describe("the servers' own lines of that moment"),
    known: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['defect', 'limitation'])
            .describe('defect: a fault of the releases that it is recorded for; limitation: documented, and there to stay'),
        what: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        reference: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('where it is described; of a defect also where it was mended'),
    }))
        .optional()
        .describe('what showed itself and is recorded of this release, defects first'),
    subtests: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(Subtest).optional().describe('the points of a script that prints TAP'),
    statement: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('what a test with faults has shown, in words'),
    course: _course_js__WEBPACK_IMPORTED_MODULE_3__/* .Course */ .ae.optional().describe('when its faults were on, and who accepted writes meanwhile'),
    answers: _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .Answers */ .C.optional().describe('what a test has found out about what the user gave it, as tables'),
    properties: Properties.optional().describe('what was judged by the history'),
    metrics: _metrics_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .Figures */ .i.optional().describe('what a test with clients on all nodes measured'),
    conflicts: _conflicts_js__WEBPACK_IMPORTED_MODULE_2__/* .Conflicts */ .AR.optional().describe('what became of changes that met, in a test that plays scenes of them'),
    reproduce: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('the command that runs this test alone, the same way'),
    log: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the test's log, relative to the run directory"),
});
const Results = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1).describe('of this format'),
    tool: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('mmr-test-action'), version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }),
    runId: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().min(0),
    finished: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe('false while the run goes on, and for ever where it was cut short'),
    seed: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    pgedgeVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .optional()
        .describe('the version of pgEdge that was asked for: the servers are of that version'),
    command: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('the command that runs the whole again with the same seed'),
    shard: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        number: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().min(1),
        of: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().min(1),
        ofTests: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().min(0).describe('how many tests the whole schedule has'),
        schedule: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
            .describe('the same for all parts of one schedule: a hash of the names of its tests'),
    })
        .optional()
        .describe('which part of the schedule was asked for; the tests are those of this part'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['pass', 'fail', 'error']),
    strict: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional().describe('a known limitation counts as a failure'),
    error: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe('why the run as a whole could not be judged'),
    cluster: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        nodes: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(),
        runtime: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['local', 'docker', 'services']),
        servers: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('which PostgreSQL, from where'),
        engine: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['spock', 'pglogical', 'native']),
        engineVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('of all nodes; where they differ, each release once'),
        byNode: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ servers: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), engineVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }))
            .optional()
            .describe('what each node has, where they differ'),
        settings: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())
            .optional()
            .describe('what --pg-setting has set on every server'),
        readySeconds: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()
            .min(0)
            .optional()
            .describe('from the start of the run to the first mesh with every link proven'),
    })
        .optional(),
    counts: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        pass: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(),
        fail: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(),
        error: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(),
        skip: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(),
        known: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(),
    }),
    tests: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(TestResult),
});


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
