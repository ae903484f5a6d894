export const id = 9280;
export const ids = [9280,100];
export const modules = {

/***/ 97916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listing: () => (/* binding */ listing),
/* harmony export */   listingOf: () => (/* binding */ listingOf)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);
/* harmony import */ var _run_checked_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7745);
/* harmony import */ var _run_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41956);
/* harmony import */ var _run_script_says_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13829);
/* harmony import */ var _schedule_built_in_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7541);
/* harmony import */ var _schedule_resolve_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28681);






const OF_A_TEST = 'what each proves, what it needs, and the rows of docs/coverage.md that it covers';
/** The built-in schedules and tests, with what each is for, as text. */
async function listing(suite) {
    const ids = Object.keys(suite);
    const schedules = await Promise.all((await (0,_schedule_built_in_js__WEBPACK_IMPORTED_MODULE_4__/* .builtInSchedules */ .Sl)()).map(async (name) => {
        const tests = await (0,_schedule_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveWanted */ .i)([{ schedule: name }], ids);
        return [name, `${await (0,_schedule_built_in_js__WEBPACK_IMPORTED_MODULE_4__/* .describeBuiltIn */ .nm)(name)} (${tests.length})`];
    }));
    const tests = ids.flatMap((id) => described(id, suite[id]));
    return [
        'Schedules (-s), with the number of their tests:',
        ...columns([...schedules, [_schedule_built_in_js__WEBPACK_IMPORTED_MODULE_4__/* .NONE */ .x3, 'no test: only sets the cluster up, for --keep']]),
        '',
        `Tests (-t), with ${OF_A_TEST}:`,
        ...columns(tests),
        '',
    ].join('\n');
}
/**
 * What a run would take of a schedule, in its order, as text.
 *
 * @throws RequestError with all that is wrong with the schedule
 */
async function listingOf(asked, suite) {
    const schedule = await (0,_schedule_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveWanted */ .i)(asked.wanted, Object.keys(suite));
    const tests = await (0,_run_checked_request_js__WEBPACK_IMPORTED_MODULE_1__/* .partOf */ .B)(schedule, await (0,_run_script_says_js__WEBPACK_IMPORTED_MODULE_3__/* .readSaying */ .c)(schedule, asked.env), asked);
    const part = asked.shard ? `Part ${(0,_run_request_js__WEBPACK_IMPORTED_MODULE_2__/* .shardText */ .eG)(asked.shard)}: ${tests.length} of ` : '';
    const rows = tests.flatMap(({ name, test }) => test.kind === 'script' ? [[name, 'a script of yours']] : described(name, suite[test.id]));
    const title = `${part}${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(schedule.length, 'test')}`;
    if (rows.length === 0)
        return `${title}\n`;
    return [`${title}, with ${OF_A_TEST}:`, ...columns(rows), ''].join('\n');
}
function described(name, test) {
    return [
        [name, test.proves],
        ['', more(test)],
    ];
}
/** What keeps it from being skipped, and what it covers. */
function more({ needs = {}, covers = [] }) {
    const needed = [
        ...(needs.nodes ? [`${needs.nodes} nodes`] : []),
        ...(needs.engines ? [[needs.engines.join(' or '), needs.releases].filter(Boolean).join(' ')] : []),
        ...(needs.setupSql ? ['--setup-sql FILE'] : []),
        ...(needs.ability ? [needs.ability] : []),
    ];
    return [
        ...(needed.length > 0 ? [`needs ${needed.join(', ')}`] : []),
        ...(covers.length > 0 ? [`covers ${covers.join(', ')}`] : []),
    ].join('; ');
}
function columns(rows) {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}


/***/ }),

/***/ 56456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withoutJobVariables),
/* harmony export */   y: () => (/* binding */ hidingJobSecrets)
/* harmony export */ });
/**
 * What a GitHub job's environment holds for the job's own steps and for nobody that a step starts. docs/writing-tests.md
 * lists the same.
 */
const SECRET = [
    // The runtime's tokens and addresses: with them anybody writes artifacts and caches, or asks for an identity (OIDC).
    /^ACTIONS_/,
    // An action's inputs, and what its main hands on to its post; inputs may be secrets.
    /^(INPUT|STATE)_/,
    // The job's token, under the names that GitHub's own tools and its setup-node give it.
    /^(GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/,
    /^(GITHUB_PAT|GH_PAT|NODE_AUTH_TOKEN)$/,
];
/** Files by which a step commands the runner: a line in one of them sets a variable, a path or an output. */
const COMMANDING = /^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;
/** An environment for what is not this program's own: without tokens, inputs, and ways to command the runner. */
function withoutJobVariables(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name) && !COMMANDING.test(name)));
}
/** Takes the secrets among them out of this process's own environment, for as long as code of the user's runs in it. */
async function hidingJobSecrets(work) {
    const hidden = Object.entries(process.env).filter(([name]) => isSecret(name));
    for (const [name] of hidden)
        delete process.env[name];
    try {
        return await work();
    }
    finally {
        Object.assign(process.env, Object.fromEntries(hidden));
    }
}
function isSecret(name) {
    return SECRET.some((pattern) => pattern.test(name));
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


/***/ }),

/***/ 89567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ kindsText),
/* harmony export */   Mm: () => (/* binding */ sidesOf),
/* harmony export */   Op: () => (/* binding */ availability),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   _h: () => (/* binding */ MOST_TOLD_ALONE),
/* harmony export */   t_: () => (/* binding */ isMoment)
/* harmony export */ });
/** More faults than that are told together. */
const MOST_TOLD_ALONE = 3;
/** What is over sooner tells nothing of who accepted writes meanwhile. */
const SHORTEST_US = 100_000;
/** @param from and to: microseconds since the history began */
function availability(history, { from, to }, sides) {
    const begun = [...history.operations].filter(({ invoked, completed }) => completed !== null && invoked >= from && invoked <= to);
    const answered = begun.filter(({ completed }) => completed <= to);
    const ended = (outcome) => begun.filter((o) => o.outcome === outcome);
    return {
        sides,
        accepted: sides.map((side) => answered.filter((o) => side.includes(o.node) && isAccepted(o)).length),
        refused: ended('fail').length,
        unanswered: ended('unknown').length,
        late: ended('ok').filter(({ completed }) => completed > to).length,
    };
}
/** The groups of nodes whose availability is told apart: sides of a partition, what is down and what is not. */
function sidesOf({ head }, { sides, nodes }) {
    // Where everybody still hears somebody who hears everybody, each node is a side of its own.
    if (sides)
        return sides.length > 1 ? sides : head.nodes.map((node) => [node]);
    const others = head.nodes.filter((node) => !nodes.includes(node));
    return nodes.length > 0 && others.length > 0 ? [nodes, others] : [head.nodes];
}
/** From the first of the faults to the last end of one. */
function whole(spans) {
    return {
        from: Math.min(...spans.map((span) => span.from)),
        to: Math.max(...spans.map((span) => span.to ?? span.from)),
    };
}
function isMoment({ from, to }) {
    return to !== null && to - from < SHORTEST_US;
}
/** "3 kill, 2 cut". */
function kindsText(kinds) {
    const counts = new Map();
    for (const kind of kinds)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ');
}
function isAccepted({ writes, outcome }) {
    return writes.length > 0 && outcome === 'ok';
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
