export const id = 68;
export const ids = [68];
export const modules = {

/***/ 18352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/replication/spock-first-errors.ts
var spock_first_errors = __webpack_require__(50323);
// EXTERNAL MODULE: ./src/faults/fault.ts
var faults_fault = __webpack_require__(81581);
// EXTERNAL MODULE: ./src/faults/span.ts
var span = __webpack_require__(19689);
// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
;// CONCATENATED MODULE: ./src/checkers/crashed.ts

/** The faults in which the server of one of these nodes ended without a checkpoint, or may have, oldest first. */
function ofCrash(spans, nodes) {
    return spans
        .filter((span) => (0,faults_fault/* crashes */.sB)(span.fault) && nodes.some((node) => span.nodes.includes(node)))
        .sort((a, b) => a.begun - b.begun);
}

;// CONCATENATED MODULE: ./src/checkers/knowledge.ts




/**
 * Longer than that no link takes that nothing was done to, where a history does not say how far nodes had got: so long
 * the run itself waits for changes to arrive.
 */
const LONGEST_US = 20_000_000;
const known = new WeakMap();
/** What the history proves of who knew what; found out once for all of its checkers. */
function knowledgeOf(tree) {
    let knowledge = known.get(tree);
    if (!knowledge) {
        knowledge = new Knowledge(tree);
        known.set(tree, knowledge);
    }
    return knowledge;
}
/**
 * When which node had received what of the others. Apply keeps the order of each origin, so whoever has read or replaced
 * a version, or heard a heartbeat, has all that its origin had answered before. A crash of the node may take away what was
 * applied after its own last acknowledged write, and comes again then.
 */
class Knowledge {
    tree;
    spans;
    /** By node, the moments between which it crashed. */
    crashes;
    /** By node and number of such moments before: until when what it had is on its disk. */
    durable;
    /** By node, other node and number of such moments before: steps, both of whose members rise. */
    steps;
    heard;
    /** By write and node, when the node first showed that it had the version; NaN where it did not. */
    seen;
    constructor(tree) {
        this.tree = tree;
        this.spans = (0,span/* faultSpans */.QD)(tree.history);
        this.crashes = tree.nodes.map((node, n) => ofCrash(this.spans, [node])
            .flatMap((span) => [this.aliveUntil(n, span), span.from, ...(span.to === null ? [] : [span.to])])
            .sort((a, b) => a - b));
        this.durable = this.crashes.map((times) => [...times, 0].map(() => Number.NEGATIVE_INFINITY));
        this.heard = tree.history.final?.heard !== undefined;
        this.steps = tree.nodes.map((_, n) => tree.nodes.map(() => [...this.crashes[n], 0].map(() => [])));
        this.seen = new Float64Array(tree.writes * tree.nodes.length).fill(Number.NaN);
        this.fromOperations();
        this.fromHeartbeats();
    }
    /** Whether a node had certainly received another node's write by then: microseconds since the history began. */
    surelyHad(n, w, at) {
        const { operations } = this.tree;
        const o = this.tree.operationOf(w);
        const m = this.tree.nodeOf[o];
        const answered = operations.completed.data[o];
        if (Number.isNaN(answered) || operations.outcome.data[o] !== columns.OK)
            return false;
        if (m === n)
            return answered <= at;
        const seen = this.seen[w * this.tree.nodes.length + n];
        const now = this.crashesBefore(n, at);
        for (let before = now; before >= 0; before--) {
            const by = before === now ? at : this.durable[n][before];
            if (seen <= by && this.crashesBefore(n, seen) === before)
                return true;
            const step = lastBy(this.steps[n][m][before], by);
            if (step && answered < step.upTo)
                return true;
        }
        return !this.heard && answered < at - LONGEST_US && this.quiet(n, m, at - LONGEST_US, at);
    }
    /**
     * Whether a node certainly applied a transaction of another one when it came: a crash of either may have taken it away
     * again, or let it come again.
     */
    surelyApplied(n, o) {
        const { firstWrite, writeCount, invoked } = this.tree.operations;
        const crash = this.crashesOf(n, this.tree.nodeOf[o]).at(-1);
        if (crash && invoked.data[o] < (crash.to ?? Number.POSITIVE_INFINITY))
            return false;
        for (let w = firstWrite.data[o], end = w + writeCount.data[o]; w < end; w++) {
            if (this.tree.final[n][this.tree.rowOf(w)] === w)
                return true;
            if (!Number.isNaN(this.seen[w * this.tree.nodes.length + n]))
                return true;
        }
        return false;
    }
    /** Whether a node can have received another node's write by then: it was begun, and no broken link kept it back. */
    mayHave(n, w, by) {
        const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)];
        if (invoked > by)
            return false;
        const m = this.tree.nodeOfWrite(w);
        return !this.keptBack(n, m, invoked, by);
    }
    /** Whether a clock may have gone back: of a server that was started again, has joined, or was given another time. */
    clocksWentBack() {
        return this.spans.some(({ fault }) => (0,faults_fault/* crashes */.sB)(fault) || ['restart', 'skewClock', 'addNode'].includes(fault.kind));
    }
    /** The faults after which the link by which one node receives from another begins anew: one of the two crashed. */
    crashesOf(n, m) {
        return ofCrash(this.spans, [this.tree.nodes[n], this.tree.nodes[m]]);
    }
    /** The fault by which a node joined the mesh, with a copy of what the first node held; undefined for the others. */
    joinOf(n) {
        return this.spans.find(({ fault }) => fault.kind === 'addNode' && fault.added === this.tree.nodes[n]);
    }
    /** Whether a node may have crashed between two moments. */
    crashedBetween(n, from, to) {
        return ofCrash(this.spans, [this.tree.nodes[n]]).some((span) => span.begun < to && (span.to ?? Number.POSITIVE_INFINITY) > from);
    }
    /** No earlier than that a node crashed: a server that was killed answers nobody until it is started again. */
    aliveUntil(n, { fault, begun, from }) {
        const { operations, nodeOf } = this.tree;
        let last = begun;
        if (fault.kind !== 'kill' && fault.kind !== 'restart')
            return last;
        for (let o = 0; o < operations.length; o++) {
            if (nodeOf[o] !== n || operations.outcome.data[o] !== columns.OK)
                continue;
            const answered = operations.completed.data[o];
            if (answered < from && answered > last)
                last = answered;
        }
        return last;
    }
    crashesBefore(n, at) {
        let count = 0;
        for (const crash of this.crashes[n])
            if (crash < at)
                count++;
        return count;
    }
    keptBack(n, m, from, to) {
        const [subscriber, upstream] = [this.tree.nodes[n], this.tree.nodes[m]];
        return this.spans.some((span) => lastsThrough(span, from, to) &&
            stops(span.fault) &&
            span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream));
    }
    /** Whether nothing was done meanwhile to the two nodes, or to the link by which the first one receives. */
    quiet(n, m, from, to) {
        const [subscriber, upstream] = [this.tree.nodes[n], this.tree.nodes[m]];
        return !this.spans.some((span) => span.begun < to &&
            (span.to ?? Number.POSITIVE_INFINITY) > from &&
            (span.nodes.includes(subscriber) ||
                span.nodes.includes(upstream) ||
                span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream)));
    }
    fromOperations() {
        const { operations, nodeOf } = this.tree;
        const { completed, outcome, invoked, firstRead, readCount, firstWrite, writeCount, read, write } = operations;
        for (let o = 0; o < operations.length; o++) {
            if (outcome.data[o] !== columns.OK)
                continue;
            const [n, at] = [nodeOf[o], completed.data[o]];
            if (writeCount.data[o] > 0 && this.crashes[n].length > 0)
                this.flushed(n, invoked.data[o], at);
            const saw = (version) => {
                const w = this.tree.writeOf(version);
                if (w < 0 || this.tree.failed(w))
                    return;
                const writer = this.tree.operationOf(w);
                if (nodeOf[writer] === n)
                    return;
                this.learn(n, nodeOf[writer], at, invoked.data[writer]);
                const place = w * this.tree.nodes.length + n;
                if (!(this.seen[place] <= at))
                    this.seen[place] = at;
            };
            for (let r = firstRead.data[o], end = r + readCount.data[o]; r < end; r++)
                saw(read.version.data[r]);
            for (let w = firstWrite.data[o], end = w + writeCount.data[o]; w < end; w++)
                saw(write.replaced.data[w]);
        }
    }
    /** An own write that was acknowledged: what was there when it began is on the disk with it. */
    flushed(n, invoked, answered) {
        const before = this.crashesBefore(n, answered);
        const durable = this.durable[n];
        if (this.crashesBefore(n, invoked) === before && !(invoked <= durable[before]))
            durable[before] = invoked;
    }
    fromHeartbeats() {
        const { final } = this.tree.history;
        for (const [node, others] of Object.entries(final?.heard ?? {})) {
            for (const [other, steps] of Object.entries(others)) {
                const [n, m] = [this.tree.nodes.indexOf(node), this.tree.nodes.indexOf(other)];
                if (n < 0 || m < 0)
                    continue;
                const before = this.steps[n][m].map((list) => [...list]);
                for (const list of this.steps[n][m])
                    list.length = 0;
                const all = [...before.flat(), ...steps.map(([at, upTo]) => ({ at, upTo }))];
                for (const { at, upTo } of all.sort((a, b) => a.at - b.at))
                    this.learn(n, m, at, upTo);
            }
        }
    }
    /** Operations come in the order of their beginnings, what they saw in that of their answers: nearly the same. */
    learn(n, m, at, upTo) {
        const steps = this.steps[n][m][this.crashesBefore(n, at)];
        let place = steps.length;
        while (place > 0 && steps[place - 1].at > at)
            place--;
        if (place > 0 && steps[place - 1].upTo >= upTo)
            return;
        let end = place;
        while (end < steps.length && steps[end].upTo <= upTo)
            end++;
        if (place > 0 && steps[place - 1].at === at)
            place--;
        steps.splice(place, end - place, { at, upTo });
    }
}
function lastBy(steps, at) {
    let [low, high] = [0, steps.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (steps[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return steps[low - 1];
}
/** Whether nothing at all comes through the links of this fault while it is on. */
function stops(fault) {
    return (0,faults_fault/* partitions */.Mo)(fault) || fault.kind === 'disable';
}
function lastsThrough({ from, ending }, begin, end) {
    return from <= begin && (ending === null || ending > end);
}

// EXTERNAL MODULE: ./src/checkers/tree.ts + 2 modules
var checkers_tree = __webpack_require__(64552);
;// CONCATENATED MODULE: ./src/checkers/anomalies/secondary-unique.ts


/** Another row with the same `unique` value, committed no earlier, stands on the node in this one's place. */
const secondaryUnique = {
    name: 'secondary unique divergence',
    arrives({ tree, n, w, held }) {
        if (held !== checkers_tree/* ABSENT */.sj || tree.isUpdate(w))
            return undefined;
        return isDisplaced(tree, n, w) ? { holds: [checkers_tree/* ABSENT */.sj], always: false } : undefined;
    },
};
/** Whether at the end another row has the `unique` value of this write on the node, and was committed no earlier. */
function isDisplaced(tree, n, w) {
    const value = w < 0 || tree.isDelete(w) ? undefined : uniqueOf(tree.operations.values[tree.operationOf(w)]);
    if (value === undefined)
        return false;
    const table = tree.rows.tableOf.data[tree.rowOf(w)];
    const other = holdersOf(tree).get(`${table} ${n} ${value}`);
    if (other === undefined || other === tree.rowOf(w))
        return false;
    const instead = tree.final[n][other];
    return (instead >= 0 &&
        tree.finalRows[n].committedOf(other) >= tree.committed(w) &&
        // Who knows of a value that is taken does not take it.
        !knowledgeOf(tree).surelyHad(tree.nodeOfWrite(instead), w, invokedOf(tree, instead)));
}
/** Whether another row was written with the same `unique` value as one that the operation wrote to this table. */
function sharesUnique(tree, operation, table) {
    const value = uniqueOf(tree.operations.values[operation]);
    if (value === undefined)
        return false;
    const key = `${tree.rows.table(table)} ${value}`;
    return (writersOf(tree).get(key) ?? 0) > 1;
}
function invokedOf(tree, w) {
    return tree.operations.invoked.data[tree.operationOf(w)];
}
const holders = new WeakMap();
const writers = new WeakMap();
/** The rows that hold a `unique` value at the end, by table, node and value. */
function holdersOf(tree) {
    const known = holders.get(tree);
    if (known)
        return known;
    const made = new Map();
    for (const [n, { values }] of tree.finalRows.entries()) {
        for (const [row, value] of values) {
            const unique = uniqueOf(value);
            if (unique !== undefined)
                made.set(`${tree.rows.tableOf.data[row]} ${n} ${unique}`, row);
        }
    }
    holders.set(tree, made);
    return made;
}
/** How many operations that may have been committed wrote a `unique` value, by table and value. */
function writersOf(tree) {
    const known = writers.get(tree);
    if (known)
        return known;
    const made = new Map();
    for (let w = 0; w < tree.writes; w++) {
        const unique = tree.failed(w) ? undefined : uniqueOf(tree.operations.values[tree.operationOf(w)]);
        if (unique === undefined)
            continue;
        const key = `${tree.rows.tableOf.data[tree.rowOf(w)]} ${unique}`;
        made.set(key, (made.get(key) ?? 0) + 1);
    }
    writers.set(tree, made);
    return made;
}
function uniqueOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return value.unique;
}

;// CONCATENATED MODULE: ./src/checkers/found-out.ts
/** What has been found out of a history by the rules of a profile; kept as long as both are. */
class FoundOut {
    all = new WeakMap();
    of(tree, profile, make) {
        let byProfile = this.all.get(tree);
        if (!byProfile) {
            byProfile = new WeakMap();
            this.all.set(tree, byProfile);
        }
        let found = byProfile.get(profile);
        if (found === undefined) {
            found = make();
            byProfile.set(profile, found);
        }
        return found;
    }
}

;// CONCATENATED MODULE: ./src/checkers/deletes-before.ts
/**
 * The deletes of a row that had come to a node when so much of each stream had, and so many of its own: asked of hundreds
 * of thousands of states, it finds out once from where on there is one.
 */
class DeletesBefore {
    tree;
    /** For each stream, and last for the node's own writes: the deletes, with how many writes there are up to them. */
    lists;
    known = new Map();
    constructor(tree, streams, own) {
        this.tree = tree;
        this.lists = [...streams.map(({ writes }) => writes), own].map((writes) => writes.flatMap((d, i) => (d >= 0 && tree.isDelete(d) ? [{ d, after: i + 1 }] : [])));
    }
    /** Whether one of them is this to a write. */
    any(relation, w, at, own) {
        let byWrite = this.known.get(relation);
        if (!byWrite) {
            byWrite = new Map();
            this.known.set(relation, byWrite);
        }
        let first = byWrite.get(w);
        if (!first) {
            first = this.lists.map((list) => list.find(({ d }) => relation(this.tree, d, w))?.after ?? Number.POSITIVE_INFINITY);
            byWrite.set(w, first);
        }
        return first.some((after, s) => (s < at.length ? at[s] : own) >= after);
    }
}

;// CONCATENATED MODULE: ./src/checkers/stops.ts


const AGAIN = 'crash applies changes again';
/** How long an automatic vacuum may take before its log line, and what clocks may differ by, in microseconds. */
const VACUUM_US = 1_000_000;
const CLOCK_US = 50_000;
/** What happened to a row on a node between two moments, in the order of time. */
function stopsOf(tree, profile, { n, row, streams }, from, to) {
    const node = tree.nodes[n];
    const table = tree.rows.tableName(row);
    const { spans } = knowledgeOf(tree);
    const stops = [];
    for (const { fault, begun, from: seen, to: over, nodes } of spans) {
        if (fault.kind === 'freeze' && nodes.includes(node) && fault.tables.includes(table))
            stops.push({ anew: 'frozen', from: begun, to: over ?? seen });
    }
    for (const at of tree.history.final?.frozenAt?.[table]?.[node] ?? [])
        stops.push({ anew: 'frozen', from: at - VACUUM_US, to: at + CLOCK_US });
    // From a crash on a link whose worker ends may begin once more where it began after it.
    const anew = streams.map((stream) => ofCrash(spans, [stream.node, node]).some(({ begun }) => begun <= to));
    if (tree.deletes[row] > 0 && profile.anomalies[AGAIN] && anew.some(Boolean))
        stops.push({ anew, from, to: Number.POSITIVE_INFINITY });
    return stops.filter((stop) => stop.to >= from && stop.from <= to).sort((a, b) => a.from - b.from);
}

;// CONCATENATED MODULE: ./src/checkers/streams.ts

/** What had arrived on a node between two moments: what was known before the first, what can have come before the second. */
function arrived(tree, n, streams, from, to) {
    const knowledge = knowledgeOf(tree);
    const count = (writes, here) => {
        let last = writes.length;
        while (last > 0 && !here(writes[last - 1]))
            last--;
        return last;
    };
    const least = streams.map(({ writes }) => count(writes, (w) => knowledge.surelyHad(n, w, from)));
    const most = streams.map(({ writes }, s) => Math.max(least[s], count(writes, (w) => knowledge.mayHave(n, w, to))));
    return { least, most };
}
function isCertainly({ least, most }) {
    return least.every((position, s) => position === most[s]);
}
function within(at, { least, most }) {
    return at.every((position, s) => position >= least[s] && position <= most[s]);
}
/** All that lie between two vectors. */
function* vectors(from, to, at = []) {
    const s = at.length;
    if (s === from.length) {
        yield [...at];
        return;
    }
    for (let position = from[s]; position <= to[s]; position++)
        yield* vectors(from, to, [...at, position]);
}
/** Whether it is certain that the write was committed, and when. */
function isCertain(tree, w) {
    return tree.acknowledged(w) && !Number.isNaN(tree.operations.committed.data[tree.operationOf(w)]);
}
/** The writes of one node to one row in the order of their commits; clocks may go back, answers do not. */
function inOrder(tree, writes) {
    const { invoked, completed, committed } = tree.operations;
    const time = (w) => {
        const told = committed.data[tree.operationOf(w)];
        return Number.isNaN(told) ? tree.history.head.epoch + invoked.data[tree.operationOf(w)] : told;
    };
    const sorted = [...writes].sort((a, b) => time(a) - time(b) || a - b);
    const inverted = sorted.some((w, i) => {
        const before = sorted[i - 1];
        return (before !== undefined && completed.data[tree.operationOf(w)] < invoked.data[tree.operationOf(before)]);
    });
    if (!inverted)
        return sorted;
    const answered = (w) => completed.data[tree.operationOf(w)] || invoked.data[tree.operationOf(w)];
    return sorted.sort((a, b) => answered(a) - answered(b) || a - b);
}

;// CONCATENATED MODULE: ./src/checkers/certain.ts





/**
 * What is certain of one row on one node: which changes of it come from where and in which order, what the node's own
 * writes found, and how much can have arrived by then.
 */
class Certain {
    tree;
    profile;
    n;
    row;
    streams;
    checkpoints;
    deletes;
    /** What was there before the history. */
    start;
    /** Of each write: how much of each stream had surely arrived before it was begun. */
    before = new Map();
    constructor(tree, profile, n, row) {
        this.tree = tree;
        this.profile = profile;
        this.n = n;
        this.row = row;
        const writes = [...tree.writesIn(row)].filter((w) => !tree.failed(w));
        const byNode = tree.nodes.map((_, m) => inOrder(tree, writes.filter((w) => tree.nodeOfWrite(w) === m)));
        const own = byNode[n].filter((w) => isCertain(tree, w));
        const uncertain = byNode[n].filter((w) => !isCertain(tree, w));
        this.streams = byNode
            .map((writes, m) => ({ node: tree.nodes[m], writes: m === n ? uncertain : writes }))
            .filter(({ writes }) => writes.length > 0);
        const initial = writes.some((w) => tree.replaced(w) === 0) || tree.final.some((final) => final[row] === checkers_tree/* INITIAL */.DI);
        this.start = initial ? checkers_tree/* INITIAL */.DI : checkers_tree/* ABSENT */.sj;
        this.checkpoints = this.checkpointsOf(own);
        const written = this.checkpoints.map((checkpoint) => checkpoint.own);
        this.deletes = new DeletesBefore(tree, this.streams, written);
    }
    /** Whether all that the node is known to have had before this change was even begun has arrived. */
    inTurn(w, s, at) {
        let before = this.before.get(w);
        if (!before) {
            const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)];
            before = this.window(invoked, invoked).least;
            this.before.set(w, before);
        }
        return before.every((position, t) => t === s || at[t] >= position);
    }
    window(from, to) {
        return arrived(this.tree, this.n, this.streams, from, to);
    }
    windowOfEnd() {
        const all = this.streams.map(({ writes }) => writes.length);
        if (this.tree.history.final?.settled === true)
            return { least: all, most: all };
        return { least: this.checkpoints.at(-1).window.least, most: all };
    }
    /** What happened to the row between a checkpoint and the next one, or the end. */
    stopsAfter(i) {
        const { operations } = this.tree;
        const timeOf = (checkpoint, none) => checkpoint && checkpoint.own >= 0
            ? operations.invoked.data[this.tree.operationOf(checkpoint.own)]
            : none;
        const from = timeOf(this.checkpoints[i], Number.NEGATIVE_INFINITY);
        const to = timeOf(this.checkpoints[i + 1], Number.POSITIVE_INFINITY);
        const { tree, profile, n, row, streams } = this;
        return stopsOf(tree, profile, { n, row, streams }, from, to);
    }
    checkpointsOf(own) {
        const { tree } = this;
        const none = this.streams.map(() => 0);
        const beginning = { own: -1, found: this.start, holds: this.start, window: { least: none, most: none } };
        const all = [beginning];
        for (const w of own) {
            const o = tree.operationOf(w);
            const found = foundOf(tree, w);
            const { least, most } = this.window(tree.operations.invoked.data[o], tree.operations.completed.data[o]);
            const seen = this.streams.map(({ writes }, s) => Math.max(least[s], writes.indexOf(found) + 1));
            const window = {
                least: seen,
                most: most.map((position, s) => Math.max(Math.min(position, this.timedBefore(w, s)), seen[s])),
            };
            all.push({ own: w, found, holds: tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w, window });
        }
        return all;
    }
    /**
     * How much of a stream can have arrived before the node's own write by their timestamps: a clock that goes on from the
     * latest one it has seen would have given the own write a later one. A server that starts again has forgotten.
     */
    timedBefore(own, s) {
        const { tree, profile, streams } = this;
        const { writes } = streams[s];
        if (profile.commitClock !== 'logical' || knowledgeOf(tree).clocksWentBack())
            return writes.length;
        const later = writes.findIndex((w) => tree.committed(w) > tree.committed(own));
        return later < 0 ? writes.length : later;
    }
}
/** What a write found, by its node's word. */
function foundOf(tree, w) {
    const replaced = tree.replaced(w);
    if (replaced === null)
        return checkers_tree/* ABSENT */.sj;
    const found = tree.writeOf(replaced);
    return found >= 0 && tree.rowOf(found) === tree.rowOf(w) ? found : replaced === 0 ? checkers_tree/* INITIAL */.DI : checkers_tree/* FOREIGN */.nY;
}

;// CONCATENATED MODULE: ./src/checkers/arrival.ts

/** What last-update-wins, the promise, makes of the row; several where nobody can say which. */
function lastUpdateWins({ tree, w, held, deleted }) {
    if (held === checkers_tree/* ABSENT */.sj) {
        if (tree.isDelete(w))
            return [checkers_tree/* ABSENT */.sj];
        return deleted(beats) ? [checkers_tree/* ABSENT */.sj] : [w];
    }
    const next = tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w;
    if (held === w)
        return [held];
    if (held === checkers_tree/* INITIAL */.DI || tree.descends(w, held))
        return [next];
    if (tree.descends(held, w))
        return [held];
    if (isLater(tree, w, held))
        return [next];
    if (isLater(tree, held, w))
        return [held];
    // Of the same microsecond, or of an unknown one.
    return [next, held];
}
/** Whether a delete wins against a write of its row: it saw it, or was committed no earlier and not seen by it. */
function beats(tree, d, w) {
    if (tree.descends(d, w))
        return true;
    return !tree.descends(w, d) && !isLater(tree, w, d);
}
/** Whether the one was certainly committed later than the other, by their timestamps. */
function isLater(tree, a, b) {
    return tree.committed(a) > tree.committedBy(b);
}

;// CONCATENATED MODULE: ./src/checkers/anomalies/commit-clock-goes-back.ts


/** A version is older, by the commit timestamps, than one that it replaced: it loses to what it has seen. */
const commitClockGoesBack = {
    name: 'commit clock goes back',
    arrives({ tree, profile, w, held }) {
        if (held < 0 || held === w || profile.conflicts === 'none')
            return undefined;
        if (tree.descends(w, held) && isLater(tree, held, w)) {
            const deleted = tree.isDelete(w) && profile.deletes === 'always applied';
            return deleted ? undefined : { holds: [held], always: true };
        }
        if (tree.descends(held, w) && isLater(tree, w, held))
            return { holds: [tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w], always: true };
        return undefined;
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/conflicts-not-resolved.ts


/** Nothing is compared: what arrives takes the place of what is there, also of what has replaced it. */
const conflictsNotResolved = {
    name: 'conflicts are not resolved',
    arrives({ tree, profile, w, held }) {
        if (profile.conflicts !== 'none' || held < 0 || held === w || tree.descends(w, held))
            return undefined;
        if (tree.isDelete(w))
            return isLater(tree, held, w) ? undefined : { holds: [checkers_tree/* ABSENT */.sj], always: true };
        // An INSERT cannot be applied where there is a row: it is tried again until there is none, and all waits for it.
        return { holds: tree.isUpdate(w) ? [w] : [], always: true };
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/delete-overtakes-insert.ts


/** A DELETE came first, by way of another link, and found nothing; nobody remembers it when the row comes. */
const deleteOvertakesInsert = {
    name: 'delete overtakes insert',
    arrives({ tree, w, held, deleted }) {
        if (held !== checkers_tree/* ABSENT */.sj || tree.isDelete(w) || tree.isUpdate(w))
            return undefined;
        return deleted(beats) ? { holds: [w], always: true } : undefined;
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/deletes-win.ts


/**
 * A DELETE removes whatever it finds, also what was committed after it by somebody who had not seen it; an UPDATE that
 * comes after the DELETE, and was committed later, finds no row and is skipped.
 */
const deletesWin = {
    name: 'delete is not last-update-wins',
    arrives({ tree, profile, w, held, deleted }) {
        if (profile.deletes !== 'always applied')
            return undefined;
        if (tree.isDelete(w)) {
            const older = held !== checkers_tree/* ABSENT */.sj && held !== checkers_tree/* INITIAL */.DI && !tree.descends(w, held) && isLater(tree, held, w);
            return older ? { holds: [checkers_tree/* ABSENT */.sj], always: true } : undefined;
        }
        if (!tree.isUpdate(w) || held !== checkers_tree/* ABSENT */.sj || profile.updateOfMissing !== 'skip')
            return undefined;
        return deleted(isOlderAndUnseen) ? { holds: [checkers_tree/* ABSENT */.sj], always: true } : undefined;
    },
};
function isOlderAndUnseen(tree, d, w) {
    return !tree.descends(d, w) && !tree.descends(w, d) && isLater(tree, w, d);
}

;// CONCATENATED MODULE: ./src/checkers/anomalies/equal-timestamps.ts
/** Two versions of the same microsecond that did not know of each other: the node keeps either. */
const equalTimestamps = {
    name: 'equal timestamps',
    arrives({ tree, profile, w, held }) {
        if (profile.equalTimestamps === 'one wins' || profile.conflicts === 'none')
            return undefined;
        if (held < 0 || held === w || tree.isDelete(w))
            return undefined;
        if (tree.descends(w, held) || tree.descends(held, w))
            return undefined;
        return tree.committed(w) === tree.committed(held) ? { holds: [w, held], always: true } : undefined;
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/frozen-rows.ts


/** The row that is there was frozen after it was written, and has no timestamp any more: any change is later than none. */
const frozenRows = {
    name: 'frozen rows lose to older changes',
    arrives({ tree, profile, w, held, frozen }) {
        if (!frozen || held < 0 || profile.conflicts === 'none' || !isLater(tree, held, w))
            return undefined;
        return { holds: [tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w], always: false };
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/update-of-missing-skipped.ts


/** An UPDATE came before the row, by way of another link, or the row is gone: it is left out, and nobody remembers it. */
const updateOfMissingSkipped = {
    name: 'update of a missing row is skipped',
    arrives({ tree, profile, w, held, deleted }) {
        if (profile.updateOfMissing !== 'skip' || held !== checkers_tree/* ABSENT */.sj)
            return undefined;
        if (!tree.isUpdate(w))
            return undefined;
        return deleted(beats) ? undefined : { holds: [checkers_tree/* ABSENT */.sj], always: true };
    },
};

;// CONCATENATED MODULE: ./src/checkers/anomalies/rules.ts








/** The anomalies that are rules of what becomes of a row; those for which a node keeps records are in discarded.ts. */
const RULES = [
    deletesWin,
    deleteOvertakesInsert,
    updateOfMissingSkipped,
    equalTimestamps,
    commitClockGoesBack,
    frozenRows,
    secondaryUnique,
    conflictsNotResolved,
];

;// CONCATENATED MODULE: ./src/checkers/life.ts

/**
 * So many states of one row on one node are looked at in one stretch of its life. Where there are more, nobody can say
 * what became of the row.
 */
const MOST_STATES = 2_000_000;
/**
 * All states that a row can be in during a stretch of its life, in the order in which they follow one another; only those
 * that are still to be looked at, and those it can end in, are kept.
 */
class Life {
    wanted;
    end;
    lastPhase;
    lengths;
    /** The writes that came, or can have come, where the row was missing. */
    missing = new Set();
    /** Some states were not looked at. */
    tooMany = false;
    /** By phase, then by how much has arrived. */
    waiting = [];
    ended = [];
    count = 0;
    phase = 0;
    sum = 0;
    constructor(
    /** What the node held at the end of the stretch. */
    wanted, 
    /** How much of each stream had arrived then. */
    end, lastPhase, lengths) {
        this.wanted = wanted;
        this.end = end;
        this.lastPhase = lastPhase;
        this.lengths = lengths;
    }
    add(phase, at, held, frozen, ways) {
        let [sum, key] = [0, held + 3];
        for (const [s, position] of at.entries()) {
            sum += position;
            // The last position is what is missing of the sum.
            if (s < at.length - 1)
                key = key * (this.lengths[s] + 1) + position;
        }
        key = key * 2 + (frozen ? 1 : 0);
        const sums = this.waiting[phase] ?? [];
        this.waiting[phase] = sums;
        const states = sums[sum] ?? new Map();
        sums[sum] = states;
        const known = states.get(key);
        if (known)
            known.ways = least([...known.ways, ...ways]);
        else if (this.count++ < MOST_STATES)
            states.set(key, { phase, at, held, frozen, ways });
        else
            this.tooMany = true;
    }
    /** The next state whose ways are all known: in an odd phase it goes back, otherwise on. */
    next() {
        for (; this.phase < this.waiting.length; this.phase++) {
            const sums = this.waiting[this.phase] ?? [];
            const back = this.phase % 2 === 1;
            for (let i = this.sum; i < sums.length; i++) {
                this.sum = i;
                const states = sums[back ? sums.length - 1 - i : i];
                if (!states || states.size === 0)
                    continue;
                const [key, state] = states.entries().next().value;
                states.delete(key);
                if (this.phase === this.lastPhase && within(state.at, this.end))
                    this.ended.push(state);
                return state;
            }
            this.sum = 0;
        }
        return undefined;
    }
    /** The ways to hold such a thing at the end of the stretch. */
    ways(wanted) {
        return least(this.ended.filter(({ held }) => wanted(held)).flatMap(({ ways }) => ways));
    }
    /** How much of each stream can have arrived where the node holds this at the end. */
    positions(held) {
        const there = this.ended.filter((state) => state.held === held);
        return [...new Map(there.map(({ at }) => [at.join(), at])).values()];
    }
}
function moved(at, s, by) {
    const next = [...at];
    next[s] += by;
    return next;
}
function withBits(ways, bits) {
    return bits === 0 ? ways : ways.map((way) => way | bits);
}
/** Without those of which another one is a part. */
function least(ways) {
    if (ways.length < 2)
        return [...ways];
    const distinct = [...new Set(ways)];
    return distinct.filter((way) => !distinct.some((other) => other !== way && (other & way) === other));
}
const NAMES = [];
function bitOf(name) {
    const known = NAMES.indexOf(name);
    return 1 << (known >= 0 ? known : NAMES.push(name) - 1);
}
function namesOf(way) {
    return NAMES.filter((_, i) => way & (1 << i));
}

;// CONCATENATED MODULE: ./src/checkers/records.ts

/** Spock 5.0.11 says it of a transaction without a cause, 5.0.8 of every change but the one that was at fault. */
const UNCAPTURED = /root cause not captured|^unavailable$/;
const MISSED = 'update of a missing row discards its transaction';
/**
 * The one update that a node's record of a transaction can speak of where it says that a row was not found; undefined
 * where it says something else, or there are several that it may mean.
 */
function missedBy(tree, profile, o, n) {
    const roots = rootsOf(tree.rejectionsOf(o, n));
    if (roots.length === 0 || roots.some(({ reason }) => nameOfReason(reason, profile) !== MISSED))
        return undefined;
    const updates = new Set(roots.flatMap(({ table }) => updatesOf(tree, o, table)));
    return updates.size === 1 ? [...updates][0] : undefined;
}
/** The records of what was at fault, of those of one transaction. */
function rootsOf(records) {
    const blamed = records.filter(({ reason, collateral }) => !collateral && !UNCAPTURED.test(reason));
    if (blamed.length > 0)
        return blamed;
    const uncaptured = records.filter(({ reason }) => UNCAPTURED.test(reason));
    // Of some errors the record keeps no word at all.
    return uncaptured.length > 0 ? uncaptured : records.slice(0, 1);
}
/** The documented anomaly of which a record speaks, whether or not it was so. */
function nameOfReason(reason, profile) {
    for (const [name, anomaly] of Object.entries(profile.anomalies)) {
        if (anomaly.reason?.test(reason))
            return name;
    }
    return undefined;
}
/** The updates of an operation, of one table or of all. */
function updatesOf(tree, o, table) {
    return tree
        .writesBy(o)
        .filter((w) => tree.isUpdate(w) && (table === undefined || (0,checkers_tree/* sameTable */.lY)(tree.rows.tableName(tree.rowOf(w)), table)));
}

;// CONCATENATED MODULE: ./src/checkers/changes.ts









/** The node whose rows a node that joins copies. */
const FIRST = 0;
/** What may become of one row on one node when changes of it arrive: last-update-wins, or one of the documented anomalies. */
class Changes {
    certain;
    causeOf;
    plain;
    constructor(certain, causeOf) {
        this.certain = certain;
        this.causeOf = causeOf;
    }
    /** What the node may hold after a write has arrived, each with the anomalies that it takes. */
    after(w, { held, frozen, at }, own) {
        const { tree, profile, n, deletes } = this.certain;
        if (tree.nodeOfWrite(w) === n) {
            // Of its own writes those of which nobody knows whether they were committed.
            const found = foundOf(tree, w);
            return found === held || found === checkers_tree/* FOREIGN */.nY
                ? [
                    [held, 0],
                    [tree.isDelete(w) ? checkers_tree/* ABSENT */.sj : w, 0],
                ]
                : [[held, 0]];
        }
        const arrival = {
            tree,
            profile,
            n,
            w,
            held,
            frozen,
            deleted: (relation) => held === checkers_tree/* ABSENT */.sj && deletes.any(relation, w, at, own),
        };
        const outcomes = [];
        let promised = true;
        for (const rule of RULES) {
            if (!profile.anomalies[rule.name])
                continue;
            const effect = rule.arrives(arrival);
            if (!effect)
                continue;
            if (effect.always)
                promised = false;
            for (const holds of effect.holds)
                outcomes.push([holds, bitOf(rule.name)]);
        }
        const refused = tree.isUpdate(w) &&
            held === checkers_tree/* ABSENT */.sj &&
            profile.anomalies['update of a missing row discards its transaction'];
        if (promised && !refused)
            for (const holds of lastUpdateWins(arrival))
                outcomes.push([holds, 0]);
        const cause = this.causeOfDiscard(w, held);
        if (cause)
            outcomes.push([held, bitOf(cause)]);
        if (!isCertain(tree, w))
            outcomes.push([held, 0]);
        return outcomes;
    }
    /**
     * The stream whose next change must still come, and loses to what is there: to whatever is there later as well, so that
     * when it comes makes no difference, and it may as well be now. That keeps the states of a row that two nodes wrote a
     * thousand times each while they did not hear each other to some thousands.
     */
    loser({ at, held }, to) {
        if (held < 0 || !this.isPlain())
            return undefined;
        const { tree, streams } = this.certain;
        const loses = ({ writes }, s) => {
            const w = writes[at[s]];
            if (w === undefined || at[s] >= to.least[s] || tree.committed(w) >= tree.committed(held))
                return false;
            return this.certain.inTurn(w, s, at);
        };
        const s = streams.findIndex(loses);
        return s < 0 ? undefined : s;
    }
    /**
     * What came before the crash comes again, in its order: of a row that nobody deletes each change finds what is newer.
     * Otherwise a delete takes away what is there, where nothing is compared, and where nothing is, any of the changes may be
     * there in the end. In which order the streams do that nobody knows.
     */
    comeAgain(life, { phase, at, held, frozen, ways }, anew) {
        const { tree, profile, row, streams } = this.certain;
        if (tree.deletes[row] === 0)
            return;
        const again = streams.flatMap(({ writes }, s) => (anew[s] ? writes.slice(0, at[s]) : []));
        const removed = profile.deletes === 'always applied' && again.some((w) => tree.isDelete(w));
        if (held !== checkers_tree/* ABSENT */.sj && !removed)
            return;
        const named = withBits(ways, bitOf(AGAIN));
        life.add(phase + 1, at, checkers_tree/* ABSENT */.sj, frozen, named);
        const there = again.filter((w) => !tree.isDelete(w));
        for (const w of there)
            if (tree.isUpdate(w))
                life.missing.add(w);
        // Of those that are there in the end only what is looked for matters, or that it is older than what comes.
        for (const w of there)
            if (w === there[0] || w === life.wanted)
                life.add(phase + 1, at, w, false, named);
    }
    /** Whether of two versions of the row the later one stays, whatever else happens: the clock alone decides. */
    isPlain() {
        this.plain ??= this.findPlain();
        return this.plain;
    }
    findPlain() {
        const { tree, profile, row } = this.certain;
        if (profile.conflicts !== 'last-update-wins' || tree.deletes[row] > 0)
            return false;
        return tree.writesIn(row).every((w) => {
            if (tree.failed(w))
                return true;
            if (!isCertain(tree, w) || this.wasThrownAway(tree.operationOf(w)))
                return false;
            const found = foundOf(tree, w);
            return found < 0 || tree.committed(found) < tree.committed(w);
        });
    }
    /** Why the node may have thrown this write away where it held that, if it says that it did. */
    causeOfDiscard(w, held) {
        const { tree, profile, n } = this.certain;
        const o = tree.operationOf(w);
        if (!this.wasThrownAway(o) || knowledgeOf(tree).surelyApplied(n, o))
            return undefined;
        // What the first node had not taken is not in the copy of it either.
        if (tree.rejectionsOf(o, n).length === 0)
            return this.causeOf(o, FIRST);
        // Where this very row is the one that was not found, it was not there.
        if (missedBy(tree, profile, o, n) === w)
            return held === checkers_tree/* ABSENT */.sj ? MISSED : undefined;
        return this.causeOf(o, n);
    }
    /** Whether the node says that it threw the operation's transaction away, or the one says so whose copy it joined with. */
    wasThrownAway(o) {
        const { tree, n } = this.certain;
        if (tree.rejectionsOf(o, n).length > 0)
            return true;
        const join = tree.rejectionsOf(o, FIRST).length > 0 ? knowledgeOf(tree).joinOf(n) : undefined;
        return join !== undefined && tree.operations.invoked.data[o] <= join.from;
    }
}

;// CONCATENATED MODULE: ./src/checkers/reason.ts
/** Changes of several nodes came to a row in more orders than can be tried: nobody can say what is the reason. */
const UNTOLD = 'more orders than can be tried';

;// CONCATENATED MODULE: ./src/checkers/node-row.ts







/** The anomalies of the ways that take the fewest of them. */
function shortest(ways) {
    const fewest = Math.min(...ways.map((way) => way.length));
    return [...new Set(ways.filter((way) => way.length === fewest).flat())];
}
/**
 * The life of one row on one node: what it can have held after each change that came, in every order that the history
 * allows. The node's own writes say what they found. The changes of another node arrive in their order; between those of
 * two nodes every order is possible but what somebody is known to have had before: see knowledge.ts. What a change makes
 * of the row is last-update-wins, or one of the documented anomalies.
 */
class NodeRow {
    tree;
    profile;
    n;
    row;
    certain;
    checkpoints;
    streams;
    changes;
    stretches = [];
    missing;
    end = 'not known yet';
    constructor(tree, profile, n, row, causeOf) {
        this.tree = tree;
        this.profile = profile;
        this.n = n;
        this.row = row;
        this.certain = new Certain(tree, profile, n, row);
        this.checkpoints = this.certain.checkpoints;
        this.streams = this.certain.streams;
        this.changes = new Changes(this.certain, causeOf);
    }
    /** How what the node holds at the end has come about since its last own write; undefined where nothing documented makes it so. */
    explained() {
        if (this.end === 'not known yet')
            this.end = this.explainEnd();
        return this.end;
    }
    /** How the node's own write, the `i`th of the row, can have found what it did; undefined where it cannot. */
    foundBy(own) {
        const i = this.checkpoints.findIndex((checkpoint) => checkpoint.own === own);
        if (i < 1)
            return { ways: [[]] };
        const { found } = this.checkpoints[i];
        if (found === checkers_tree/* FOREIGN */.nY)
            return { ways: [[]] };
        return this.named(this.stretch(i - 1), (held) => held === found);
    }
    /**
     * The same of all that became of the row since this write can have been there. Where the write is lost, that is the
     * reason: nothing but what is documented has happened to the row since.
     */
    explainedSince(w) {
        const all = [];
        for (let i = this.checkpoints.length; i >= 1; i--) {
            const ended = i === this.checkpoints.length ? this.explained() : this.foundBy(this.checkpoints[i].own);
            if (!ended)
                return undefined;
            all.push(...shortest(ended.ways));
            if (!this.canBeThere(w, this.checkpoints[i - 1]))
                break;
        }
        return { ways: [[...new Set(all)]] };
    }
    canBeThere(w, { own, window }) {
        if (own === w)
            return false;
        const s = this.streams.findIndex(({ writes }) => writes.includes(w));
        if (s >= 0)
            return window.most[s] > this.streams[s].writes.indexOf(w);
        return this.tree.nodeOfWrite(w) === this.n && this.indexOf(own) > this.indexOf(w);
    }
    indexOf(own) {
        return this.checkpoints.findIndex((checkpoint) => checkpoint.own === own);
    }
    /** Whether the row can have been missing when this change of another node came. */
    mayBeMissingFor(w) {
        // Asked again meanwhile, it is for the sake of a transaction that was thrown away before this change came.
        if (this.missing === 'being found out')
            return true;
        if (!this.missing) {
            this.missing = 'being found out';
            const stretches = this.checkpoints.map((_, i) => this.stretch(i));
            this.missing = new Set(stretches.flatMap(({ missing }) => [...missing]));
        }
        return this.missing.has(w);
    }
    explainEnd() {
        const { tree, n, row } = this;
        const final = tree.final[n][row];
        if (final === checkers_tree/* FOREIGN */.nY || (tree.finalRows[n].repeated.get(row) ?? 1) > 1)
            return undefined;
        const live = this.stretch(this.checkpoints.length - 1);
        const promised = this.named(live, (held) => held === final);
        const unique = this.profile.anomalies['secondary unique divergence'];
        if (promised || final !== checkers_tree/* ABSENT */.sj || !unique)
            return promised;
        return this.named(live, (held) => isDisplaced(tree, n, held), bitOf('secondary unique divergence'));
    }
    named(life, wanted, more = 0) {
        const ways = least(life.ways(wanted).map((way) => way | more));
        if (ways.length > 0)
            return { ways: ways.map(namesOf) };
        return life.tooMany ? { ways: [[UNTOLD]] } : undefined;
    }
    /** The life of the row from one checkpoint to the next one, or to the end. */
    stretch(i) {
        const known = this.stretches[i];
        if (known)
            return known;
        const to = this.checkpoints[i + 1]?.window ?? this.certain.windowOfEnd();
        const life = this.live(i, to, this.certain.stopsAfter(i));
        this.stretches[i] = life;
        return life;
    }
    /** How much of each stream can have arrived at a checkpoint: what lets the row be as it was found there. */
    startsOf(i) {
        const { window } = this.checkpoints[i];
        const all = [...vectors(window.least, window.most)];
        if (all.length === 1)
            return all;
        // Back to where that is certain, and on from there: not by recursion, for there may be thousands.
        let first = i;
        while (first > 0 && !this.stretches[first - 1] && !isCertainly(this.checkpoints[first].window))
            first--;
        for (let j = first; j < i - 1; j++)
            this.stretch(j);
        const { found } = this.checkpoints[i];
        const before = this.stretch(i - 1);
        const there = before.tooMany ? [] : before.positions(found);
        // Where nothing makes it so, that is told of where it was found; what comes after it has causes of its own.
        return there.length > 0 ? there : all;
    }
    /** All states that the row can be in from a checkpoint until as much has arrived as the window says. */
    live(i, to, stops) {
        const from = this.checkpoints[i];
        const life = new Life(this.checkpoints[i + 1]?.found ?? this.tree.final[this.n][this.row], to, stops.length * 2, this.streams.map(({ writes }) => writes.length));
        // Where a stop is at the very edge of the stretch, less or more may have come than there was before or is after it.
        const windows = stops.map((stop) => {
            const { least, most } = this.certain.window(stop.from, stop.to);
            return {
                least: least.map((position, s) => Math.min(position, to.most[s])),
                most: most.map((position, s) => Math.max(position, from.window.least[s])),
            };
        });
        for (const at of this.startsOf(i))
            life.add(0, at, from.holds, false, [0]);
        for (let state = life.next(); state; state = life.next()) {
            const { phase, at, held, frozen, ways } = state;
            const stop = stops[phase >> 1];
            if (phase % 2 === 1 && stop) {
                // What a stop has done, or how far back streams begin anew.
                life.add(phase + 1, at, held, frozen, ways);
                if (stop.anew === 'frozen')
                    life.add(phase + 1, at, held, true, ways);
                else
                    this.changes.comeAgain(life, state, stop.anew);
                continue;
            }
            const loser = stops.length === 0 ? this.changes.loser(state, to) : undefined;
            if (loser !== undefined) {
                life.add(phase, moved(at, loser, 1), held, frozen, ways);
                continue;
            }
            for (const [s, { writes }] of this.streams.entries()) {
                const w = writes[at[s]];
                if (w === undefined || at[s] >= to.most[s] || !this.certain.inTurn(w, s, at))
                    continue;
                const next = moved(at, s, 1);
                if (held === checkers_tree/* ABSENT */.sj)
                    life.missing.add(w);
                for (const [holds, bits] of this.changes.after(w, state, i + 1))
                    life.add(phase, next, holds, frozen && holds === held, withBits(ways, bits));
            }
            if (stop && within(at, windows[phase >> 1]))
                life.add(phase + 1, at, held, frozen, ways);
        }
        return life;
    }
}

;// CONCATENATED MODULE: ./src/checkers/discarded.ts






/** How long after the end of a fault a transaction that it caught may still be thrown away, in microseconds. */
const AFTERMATH_US = 1_000_000;
/** Faults that can end an apply worker, or its connection, in the midst of a transaction. */
const INTERRUPTING = [
    'killApply',
    'disable',
    // Apply that waits too long is left by its sender.
    'holdApply',
    'killWalsender',
    'cut',
    'cutAfter',
    'hold',
    'kill',
    'pause',
    'restart',
    'fillVolume',
    'skewClock',
    'addNode',
];
const INTERRUPTED = 'interrupted apply discards a transaction';
const rows = new FoundOut();
const causes = new FoundOut();
/**
 * The life of one row on one node. It and the causes of transactions that were thrown away ask each other: a row may be
 * missing because an earlier transaction was thrown away, and that one because a row was missing.
 */
function nodeRow(tree, profile, n, row) {
    const known = rows.of(tree, profile, () => new Map());
    const key = `${n} ${row}`;
    let one = known.get(key);
    if (!one) {
        one = new NodeRow(tree, profile, n, row, (o, m) => causeOf(tree, profile, o, m));
        known.set(key, one);
    }
    return one;
}
/**
 * Why a node threw a transaction away, if that is documented: by its own record of the change that was at fault, where
 * the history bears it out. What went with that change has no reason of its own.
 */
function causeOf(tree, profile, o, n) {
    const records = tree.rejectionsOf(o, n);
    if (records.length === 0)
        return undefined;
    const known = causes.of(tree, profile, () => new Map());
    const key = `${n} ${o}`;
    const before = known.get(key);
    // Asked for while it is being found out, by one that came later: that it was thrown away is all that one needs.
    if (before === 'being found out')
        return MISSED;
    if (known.has(key))
        return before;
    known.set(key, 'being found out');
    const found = rootsOf(records).map((root) => causeOfRoot(tree, profile, root, o, n));
    const cause = found.length > 0 && found.every((name) => name !== undefined) ? found[0] : undefined;
    known.set(key, cause);
    return cause;
}
function causeOfRoot(tree, profile, { reason, table }, o, n) {
    const name = nameOfReason(reason, profile);
    if ((0,spock_first_errors/* namesAnother */.i)(reason, table)) {
        // What it says is left over from a transaction before: this one failed no more than one that was interrupted.
        return profile.anomalies[INTERRUPTED] && bornOut(INTERRUPTED) ? INTERRUPTED : undefined;
    }
    if (name !== undefined && bornOut(name))
        return name;
    // Spock 5.0.8 keeps no cause where the row had come when it tried again: only its log has the first error.
    return reason === 'unavailable' && bornOut(MISSED) ? MISSED : undefined;
    function bornOut(name) {
        switch (name) {
            case MISSED:
                return updatesOf(tree, o, reason === 'unavailable' ? undefined : table).some((w) => nodeRow(tree, profile, n, tree.rowOf(w)).mayBeMissingFor(w));
            case 'row overtakes its column':
                return alteredElsewhere(tree, o, n, table);
            case 'deadlock discards a transaction':
                return canDeadlock(tree, o);
            case 'secondary unique divergence':
                return !isPrimary(reason, table) && sharesUnique(tree, o, table);
            default:
                return causedByFault(tree, name, n, tree.nodeOf[o], o);
        }
    }
}
/**
 * The same of a transaction that no client of the load made: one of the run's own, on its own tables. Nobody deletes
 * their rows, but a node that joins may be told of rows before it has them.
 */
function causeOfForeign(tree, profile, records) {
    const names = rootsOf(records).map(({ reason, node, origin }) => {
        const name = nameOfReason(reason, profile);
        if (name === undefined || name === 'secondary unique divergence' || name === 'row overtakes its column')
            return undefined;
        const [n, m] = [tree.nodes.indexOf(node), tree.nodes.indexOf(origin)];
        if (name === MISSED)
            return joined(tree, node) ? name : undefined;
        return causedByFault(tree, name, n, m) ? name : undefined;
    });
    return names.length > 0 && names.every((name) => name !== undefined) ? names[0] : undefined;
}
function joined(tree, node) {
    return knowledgeOf(tree).joinOf(tree.nodes.indexOf(node)) !== undefined;
}
/** Whether anybody else can have locked what the operation locks: a row that it writes, its parent, or a unique value. */
function canDeadlock(tree, o) {
    const rows = tree.writesBy(o).map((w) => tree.rowOf(w));
    return rows.some((row) => tree.writesIn(row).some((w) => tree.operationOf(w) !== o && !tree.failed(w)) ||
        tree.finalRows.some(({ values }) => hasParent(values.get(row))) ||
        sharesUnique(tree, o, tree.rows.tableName(row)));
}
function hasParent(values) {
    return typeof values === 'object' && values !== null && 'parent' in values;
}
/** Whether the fault that an anomaly needs was there, where it needs one. */
function causedByFault(tree, name, n, m, o) {
    switch (name) {
        case INTERRUPTED:
            return caughtBy(INTERRUPTING, 'at either end');
        case 'full disk discards a transaction':
            return caughtBy(['fillVolume'], 'here');
        case 'lock timeout discards a transaction':
            return caughtBy(['holdApply'], 'here');
        default:
            return true;
    }
    /** Whether there was such a fault, on the link or at one of its ends, when the transaction can have been on its way. */
    function caughtBy(kinds, where) {
        const [subscriber, upstream] = [tree.nodes[n], tree.nodes[m]];
        return knowledgeOf(tree).spans.some((span) => kinds.includes(span.fault.kind) &&
            (span.nodes.includes(subscriber) ||
                (where === 'at either end' && (span.fault.kind === 'addNode' || span.nodes.includes(upstream))) ||
                span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream)) &&
            (o === undefined || mayCatch(span, o)));
    }
    function mayCatch({ begun, to }, o) {
        const w = tree.operations.firstWrite.data[o];
        const invoked = tree.operations.invoked.data[o];
        return (invoked <= (to ?? Number.POSITIVE_INFINITY) + AFTERMATH_US && !knowledgeOf(tree).surelyHad(n, w, begun));
    }
}
/** So long before a row was written its table may have been altered, and this not have come everywhere: microseconds. */
const ALTERED_US = 20_000_000;
/** Whether an operation on a third node altered the table shortly before a row was written to it. */
function alteredElsewhere(tree, o, n, table) {
    const { operations, nodeOf } = tree;
    const [from, to] = [operations.invoked.data[o] - ALTERED_US, operations.completed.data[o]];
    const name = new RegExp(`^alter table (?:\\w+\\.)?"?${table.replace(/^.*\./, '')}"? add column`, 'i');
    return operations.values.some((value, a) => typeof value === 'string' &&
        name.test(value) &&
        nodeOf[a] !== n &&
        nodeOf[a] !== nodeOf[o] &&
        operations.invoked.data[a] >= from &&
        operations.invoked.data[a] <= to);
}
/** Whether a record names the constraint that a primary key gets of itself. */
function isPrimary(reason, table) {
    const [, constraint] = /unique constraint "([^"]+)"/.exec(reason) ?? [];
    return constraint === `${table.replace(/^.*\./, '')}_pkey`;
}

;// CONCATENATED MODULE: ./src/checkers/explain.ts


/**
 * The documented anomalies that are the reason why a row is what it is on these nodes, and not what last-update-wins
 * would make of it; where several fit, all of them. None where on one of the nodes nothing documented makes it so, or
 * where nothing but the promise does.
 */
function explain(tree, profile, row, nodes) {
    return together(nodes.map((n) => nodeRow(tree, profile, n, row).explained()));
}
/** The documented anomalies that are the reason why a write is lost on these nodes; the same otherwise. */
function explainLoss(tree, profile, w, nodes) {
    return together(nodes.map((n) => nodeRow(tree, profile, n, tree.rowOf(w)).explainedSince(w)));
}
function together(all) {
    if (!all.every((explained) => explained !== undefined))
        return [];
    return [...new Set(all.flatMap(({ ways }) => shortest(ways)))];
}

;// CONCATENATED MODULE: ./src/checkers/fates.ts


/** What can become of an acknowledged write, from what everybody hopes for to what nobody does. */
const FATES = [
    /** It is what all nodes hold. */
    'final',
    /** Somebody saw it and wrote the row again. */
    'superseded',
    /** Another write won the row, and the columns that add up keep what this one added. */
    'merged',
    /** A write that had not seen it was committed later and won. */
    'discarded',
    /** Nobody can say: a commit timestamp is missing. */
    'undecided',
    /** A node threw it away and recorded that. */
    'rejected',
    /** None of these. */
    'lost',
];
const [FINAL, SUPERSEDED, MERGED, DISCARDED, UNDECIDED, REJECTED, LOST] = FATES.map((_, i) => i);
/**
 * What became of each acknowledged write, for the statement and the report.
 *
 * @param wanted the fates that are looked for
 */
function* fates(history, profile, wanted) {
    const tree = treeOf(history);
    const judge = new FateJudge(tree, profile);
    for (let w = 0; w < tree.writes; w++) {
        if (judge.decide(w) && wanted.includes(judge.fate))
            yield judge.describe(w);
    }
}
/** Decides one write after the other; `decide` leaves its answer in the fields, so that a million cost no objects. */
class FateJudge {
    tree;
    profile;
    fate = 'final';
    /** The write that superseded or beat it, -1 where none did. */
    by = -1;
    /** The first node on which it ended so. */
    node = 0;
    beatenBy = -1;
    constructor(tree, profile) {
        this.tree = tree;
        this.profile = profile;
    }
    /** @returns false where it was not acknowledged, or its row was not read at the end */
    decide(w) {
        const { tree } = this;
        if (!tree.acknowledged(w))
            return false;
        const row = tree.rowOf(w);
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (nodes.length === 0)
            return false;
        let worst = -1;
        let before = Number.NaN;
        for (const n of nodes) {
            const final = tree.final[n][row];
            // Nearly always all nodes hold the same, and then one look is enough.
            if (final === before && final !== checkers_tree/* FOREIGN */.nY && worst < REJECTED)
                continue;
            before = final;
            const here = this.fateOn(w, final, n);
            if (here <= worst)
                continue;
            worst = here;
            this.node = n;
            this.by = this.beatenBy;
        }
        this.fate = FATES[worst];
        return true;
    }
    /** The documented reasons that make a write rejected or lost, wherever it is; none where one is not documented. */
    reasons(w) {
        return explainLoss(this.tree, this.profile, w, this.nodesOf(w));
    }
    describe(w) {
        const { tree, fate, by } = this;
        const row = tree.rowOf(w);
        const anomalies = fate === 'rejected' || fate === 'lost' ? this.reasons(w) : [];
        const index = (write) => tree.operations.index.data[tree.operationOf(write)];
        return {
            fate,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row],
            version: tree.versionOf(w),
            operation: index(w),
            by: by < 0 ? null : index(by),
            nodes: this.nodesOf(w).map((n) => tree.nodes[n]),
            ...(anomalies.length > 0 && { anomalies }),
        };
    }
    /** The nodes on which the write that was decided last ended as it did. */
    nodesOf(w) {
        const { tree } = this;
        const row = tree.rowOf(w);
        return tree.readOn[tree.rows.tableOf.data[row]].filter((n) => FATES[this.fateOn(w, tree.final[n][row], n)] === this.fate);
    }
    fateOn(w, final, n) {
        const { tree } = this;
        this.beatenBy = -1;
        if (final === w)
            return FINAL;
        if (final === checkers_tree/* ABSENT */.sj) {
            if (tree.isDelete(w))
                return FINAL;
            if (tree.deletedAfter(w))
                return this.replaced(w);
        }
        else if (final >= 0 && tree.descends(final, w)) {
            return this.replaced(w);
        }
        const winner = final === checkers_tree/* ABSENT */.sj ? this.laterDelete(w) : final;
        if (winner >= 0 && !tree.descends(w, winner) && this.profile.conflicts === 'last-update-wins') {
            const [own, other] = [tree.committed(w), tree.committed(winner)];
            if (Number.isNaN(own) || Number.isNaN(other))
                return UNDECIDED;
            if (own <= other) {
                this.beatenBy = winner;
                return addsUp(tree, w, n) ? MERGED : DISCARDED;
            }
        }
        if (tree.rejection(w, n))
            return REJECTED;
        if (final === checkers_tree/* FOREIGN */.nY && tree.committed(w) <= tree.finalRows[n].committedOf(tree.rowOf(w)))
            return UNDECIDED;
        // What replaced it is not there either: that one is told of.
        if (tree.replacedBy[w] >= 0)
            return this.replaced(w);
        return LOST;
    }
    replaced(w) {
        this.beatenBy = this.tree.replacedBy[w];
        return SUPERSEDED;
    }
    /** The latest delete of the row that the write did not descend from, if it is not older than the write. */
    laterDelete(w) {
        const { tree } = this;
        const row = tree.rowOf(w);
        for (let i = tree.rowStart[row + 1] - 1; i >= tree.rowStart[row]; i--) {
            const d = tree.writesOf[i];
            if (!tree.isDelete(d))
                continue;
            if (tree.failed(d))
                continue;
            if (!tree.descends(w, d))
                return d;
        }
        return checkers_tree/* INITIAL */.DI;
    }
}
/** Whether the row's columns add up what its writers add, whoever wins its version. */
function addsUp(tree, w, n) {
    const values = tree.finalRows[n].values.get(tree.rowOf(w));
    return typeof values === 'object' && values !== null && ('total' in values || 'balance' in values);
}

;// CONCATENATED MODULE: ./src/checkers/judgement.ts

const MOST_FINDINGS = 20;
/** A property while it is judged: what was looked at, and what is wrong. */
class Judgement {
    name;
    profile;
    checked = 0;
    counts = { violations: 0, known: 0 };
    failures = [];
    known = [];
    constructor(name, profile) {
        this.name = name;
        this.profile = profile;
    }
    count(what, by = 1) {
        this.counts[what] = (this.counts[what] ?? 0) + by;
    }
    /**
     * Something is wrong; it is described only where it will be shown.
     *
     * @param reasons the documented ones, all that fit; none makes it a failure
     */
    violation(reasons, describe) {
        const anomalies = reasons.filter((reason) => reason !== UNTOLD);
        if (anomalies.length < reasons.length) {
            this.count('untold');
            return;
        }
        const [anomaly, ...others] = anomalies;
        const named = anomaly !== undefined && anomalies.every((name) => this.profile.anomalies[name]);
        this.count('violations');
        if (named)
            this.count('known');
        const list = named ? this.known : this.failures;
        if (list.length >= MOST_FINDINGS)
            return;
        list.push(named ? { ...describe(), anomaly, ...(others.length > 0 && { others }) } : describe());
    }
    /** The same thing is wrong so many times: one finding tells of all of them. */
    violations(times, describe) {
        if (times === 0)
            return;
        this.violation([], describe);
        this.count('violations', times - 1);
    }
    conclude({ final }, damage, basis) {
        const { name, checked, counts } = this;
        const findings = [...this.failures, ...this.known].slice(0, MOST_FINDINGS);
        const property = (verdict, why) => ({
            name,
            verdict,
            checked,
            counts,
            findings,
            ...(why !== undefined && { why }),
        });
        if (basis.final && !final)
            return property('unknown', 'the final state is missing');
        if (checked === 0)
            return property('unknown', basis.nothing);
        const damaged = damage.length > 0 ? `the history is not whole: ${damage[0]}` : undefined;
        const moving = basis.final === 'at rest' && final && final.settled !== true
            ? `replication had not come to rest when the rows were read: ${final.settled}`
            : undefined;
        const wrong = counts.violations > 0;
        const doubt = (basis.sureDespiteDamage && wrong ? undefined : damaged) ?? moving;
        if (doubt)
            return property('unknown', wrong ? `what looks wrong may not be: ${doubt}` : doubt);
        const untold = counts.untold
            ? `${counts.untold} that may be wrong: changes came in ${UNTOLD}`
            : undefined;
        if (counts.violations > counts.known || (wrong && !untold))
            return property('violated');
        const undecided = untold ?? basis.undecided;
        return undecided === undefined ? property('holds') : property('unknown', undecided);
    }
}

;// CONCATENATED MODULE: ./src/checkers/acknowledged.ts



/**
 * Every acknowledged write is final, superseded, merged or discarded by last-update-wins; those that were rejected or
 * lost are findings. `fates` tells of each, with the write that beat it.
 */
function acknowledged(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('no acknowledged write is lost', profile);
    const judge = new FateJudge(tree, profile);
    const counts = Object.fromEntries(FATES.map((fate) => [fate, 0]));
    for (let w = 0; w < tree.writes; w++) {
        if (!judge.decide(w))
            continue;
        judgement.checked++;
        counts[judge.fate]++;
        if (judge.fate !== 'lost' && judge.fate !== 'rejected')
            continue;
        const { node, fate } = judge;
        judgement.violation(judge.reasons(w), () => {
            const { table, key, version, operation, nodes } = judge.describe(w);
            const reason = tree.rejection(w, node)?.reason;
            const what = fate === 'lost'
                ? `acknowledged version ${version} of ${table} ${key} is lost on ${nodes.join(', ')}: no later version took its place`
                : `acknowledged version ${version} of ${table} ${key} was rejected on ${nodes.join(', ')}: ${reason}`;
            return { what, table, key, nodes, operations: [operation] };
        });
    }
    for (const [fate, count] of Object.entries(counts))
        judgement.count(fate, count);
    return judgement.conclude(history, history.damage, {
        nothing: 'no write was acknowledged to a table that was read at the end',
        final: 'at rest',
        undecided: counts.undecided ? `${counts.undecided} writes lack their commit timestamp` : undefined,
    });
}

;// CONCATENATED MODULE: ./src/checkers/replayed.ts

/** So many runs are put together, and so many ways to do it that look right are looked at. */
const MOST_RUNS = 2;
const MOST_MATCHES = 1_000;
const MOST_SUMS = 1_000_000;
/** Amounts are whole numbers of these parts. */
const PARTS = 1_000_000;
/**
 * Which sums of a node are off by what a crash made it apply again. After a crash of either end a link begins at an
 * earlier position, so that one run of transactions, up to the last one that was there in the crash, is applied a second
 * time: to all sums alike. Where the runs that explain one sum do not explain all of them, none is explained.
 *
 * More than two runs at once are not looked for together; where there were more occasions than that, and no two explain
 * it, it is enough that each sum for itself is what a run for each of them may add.
 *
 * @returns for each sum, whether it is explained
 */
function replayedOn(tree, n, sums) {
    const certain = sums.map(({ least, most, rounding }) => most - least <= rounding);
    const choices = streamsOf(tree, n, sums, certain).flatMap((stream) => choicesOf(tree, n, stream));
    const none = sums.map(() => false);
    if (choices.length === 0)
        return none;
    const target = printOfAmounts(sums.flatMap(({ most }, i) => (certain[i] ? [[i, most]] : [])));
    for (const runs of combinations(choices, target)) {
        const again = sums.map((_, i) => runs.reduce((sum, run) => sum + addedBy(run, i), 0));
        const fits = sums.every(({ least, most, rounding }, i) => again[i] >= least - rounding && again[i] <= most + rounding);
        if (fits)
            return sums.map(() => true);
    }
    return choices.length > MOST_RUNS ? sums.map((sum, i) => isWithin(sum, i, choices)) : none;
}
/**
 * Where there are too many runs to find out which: whether one of each can make a sum so much too large, or too small;
 * where there are too many of those, whether it lies between what they can make it at least and at most.
 */
function isWithin({ least, most, rounding }, i, choices) {
    let sums = new Set([0]);
    let [low, high] = [0, 0];
    let exact = true;
    for (const runs of choices) {
        const before = [0];
        for (const { adds } of runs[0].stream.operations)
            before.push(before.at(-1) + (adds.get(i) ?? 0));
        const amounts = new Set([0, ...runs.map(({ from, to }) => before[to] - before[from])]);
        low += min(amounts);
        high += max(amounts);
        exact &&= sums.size * amounts.size <= MOST_SUMS;
        if (exact)
            sums = new Set([...sums].flatMap((sum) => [...amounts].map((amount) => sum + amount)));
    }
    if (!exact)
        return most >= low - rounding && least <= high + rounding;
    return [...sums].some((sum) => sum >= least - rounding && sum <= most + rounding);
}
function min(amounts) {
    let least = 0;
    for (const amount of amounts)
        if (amount < least)
            least = amount;
    return least;
}
function max(amounts) {
    let most = 0;
    for (const amount of amounts)
        if (amount > most)
            most = amount;
    return most;
}
function streamsOf(tree, n, sums, certain) {
    const adds = new Map();
    for (const [i, { additions }] of sums.entries()) {
        for (const { o, amount, sure } of additions) {
            if (!sure || amount === 0 || tree.nodeOf[o] === n)
                continue;
            let of = adds.get(o);
            if (!of) {
                of = new Map();
                adds.set(o, of);
            }
            of.set(i, (of.get(i) ?? 0) + amount);
        }
    }
    const committed = (o) => tree.operations.committed.data[o] || 0;
    return tree.nodes.flatMap((_, m) => {
        const operations = [...adds]
            .filter(([o]) => tree.nodeOf[o] === m)
            .sort(([a], [b]) => committed(a) - committed(b))
            .map(([o, adds]) => ({ o, adds }));
        if (operations.length === 0)
            return [];
        const before = [NOTHING];
        for (const { adds } of operations) {
            before.push(plus(before.at(-1), printOfAmounts([...adds].filter(([i]) => certain[i]))));
        }
        return [{ node: m, operations, before }];
    });
}
/** Of each crash of either end of the link, the runs of a stream that it can have made the node apply again. */
function choicesOf(tree, n, stream) {
    const knowledge = knowledgeOf(tree);
    const writes = stream.operations.map(({ o }) => tree.operations.firstWrite.data[o]);
    const last = (here) => {
        let count = writes.length;
        while (count > 0 && !here(writes[count - 1]))
            count--;
        return count;
    };
    return knowledge.crashesOf(n, stream.node).map(({ begun, from }) => {
        const least = last((w) => knowledge.surelyHad(n, w, begun));
        const most = Math.max(least, last((w) => knowledge.mayHave(n, w, from)));
        const runs = [];
        for (let to = least; to <= most; to++) {
            for (let start = 0; start < to; start++)
                runs.push({ stream, from: start, to });
        }
        return runs;
    });
}
/** Runs, at most one of each list, whose prints make up the target; few of them are wrong. */
function* combinations(choices, target) {
    let matches = 0;
    const found = function* (runs) {
        if (matches++ < MOST_MATCHES)
            yield runs;
    };
    if (keyOf(target) === keyOf(NOTHING))
        yield* found([]);
    const byPrint = choices.map((runs) => {
        const prints = new Map();
        for (const run of runs) {
            const key = keyOf(printOf([run]));
            const known = prints.get(key);
            if (known)
                known.push(run);
            else
                prints.set(key, [run]);
        }
        return prints;
    });
    const wanted = (before) => keyOf(minus(target, printOf(before)));
    for (const prints of byPrint)
        for (const run of prints.get(wanted([])) ?? [])
            yield* found([run]);
    for (const [i, runs] of choices.entries()) {
        for (const one of runs) {
            for (const prints of byPrint.slice(i + 1))
                for (const run of prints.get(wanted([one])) ?? [])
                    yield* found([one, run]);
        }
    }
}
function addedBy({ stream, from, to }, i) {
    let sum = 0;
    for (let at = from; at < to; at++)
        sum += stream.operations[at].adds.get(i) ?? 0;
    return sum;
}
const NOTHING = [0, 0];
/** Primes whose products a double holds exactly. */
const PRIMES = [67_108_859, 67_108_837];
const FACTORS = [48_271, 69_621];
function printOf(runs) {
    return runs.reduce((sum, { stream, from, to }) => plus(sum, minus(stream.before[to], stream.before[from])), NOTHING);
}
function printOfAmounts(amounts) {
    let print = NOTHING;
    for (const [i, amount] of amounts) {
        const parts = Math.round(amount * PARTS);
        print = plus(print, lanes((lane) => (rest(parts, lane) * weight(i, lane)) % PRIMES[lane]));
    }
    return print;
}
function plus(a, b) {
    return lanes((lane) => (a[lane] + b[lane]) % PRIMES[lane]);
}
function minus(a, b) {
    return lanes((lane) => (a[lane] - b[lane] + PRIMES[lane]) % PRIMES[lane]);
}
function keyOf([a, b]) {
    return a * PRIMES[1] + b;
}
function lanes(of) {
    return [of(0), of(1)];
}
function rest(parts, lane) {
    return ((parts % PRIMES[lane]) + PRIMES[lane]) % PRIMES[lane];
}
/** Powers, which no few of them add up to another by chance. */
const WEIGHTS = FACTORS.map((factor, lane) => {
    const powers = [factor];
    while (powers.length < 4096)
        powers.push((powers.at(-1) * factor) % PRIMES[lane]);
    return powers;
});
function weight(i, lane) {
    return WEIGHTS[lane][i % 4096];
}

;// CONCATENATED MODULE: ./src/checkers/additions.ts





/** What binary fractions may be off after many additions, for each of them. */
const ROUNDING = 1e-9;
const made = new FoundOut();
/** The sums of a history; found once for all of its checkers. */
function additionsOf(tree, profile) {
    return made.of(tree, profile, () => new Additions(tree, profile));
}
/** What adds up on each node: the `total` and the `balance` of single rows, and the balances of whole tables. */
class Additions {
    tree;
    profile;
    totals;
    balances;
    tables;
    /** The tables of which rows are updated. */
    updated;
    reasons = [];
    constructor(tree, profile) {
        this.tree = tree;
        this.profile = profile;
        const written = new Map();
        const paid = paidByTable(tree);
        const paidInto = new Set(paid.keys());
        this.totals = tree.nodes.map((_, n) => this.rowsWith('total', n, (row) => deltasOf(tree, row)));
        this.balances = tree.nodes.map((_, n) => this.rowsWith('balance', n, (row) => {
            if (!written.has(row))
                written.set(row, paymentsOf(tree, row, paidInto));
            return written.get(row);
        }));
        this.tables = this.tablesWithBalances(paid);
        const updated = new Set();
        for (let w = 0; w < tree.writes; w++) {
            if (tree.isUpdate(w))
                updated.add(tree.rows.tableOf.data[tree.rowOf(w)]);
        }
        this.updated = updated;
    }
    /** The `total` of a row on a node; undefined for rows that have none. */
    total(n, row) {
        return this.totals[n].get(row);
    }
    /** The `balance` of a row on a node, where every write of the row says what it paid. */
    balance(n, row) {
        return this.balances[n].get(row);
    }
    /** All balances of a table on a node together, where any operation says what it paid in. */
    balancesOf(n, table) {
        return this.tables[n].get(table);
    }
    /** The documented reasons why a node's sum is not exact; none where there is none. */
    why(sum) {
        this.reasons[sum.n] ??= this.explain(sum.n);
        return this.reasons[sum.n].get(sum) ?? [];
    }
    /** All sums of a node have their reasons together, for what it threw away or applied again is whole transactions. */
    explain(n) {
        const all = [this.totals, this.balances, this.tables].flatMap((sums) => [...sums[n].values()]);
        const names = new Map();
        const left = all.map((sum) => {
            const causes = new Set();
            let thrown = 0;
            for (const { w, amount } of sum.additions) {
                const { times, name } = this.thrownAway(w, n);
                thrown += amount * times;
                if (name && times > 0)
                    causes.add(name);
            }
            const off = { ...sum, least: sum.held - sum.most + thrown, most: sum.held - sum.least + thrown };
            const zero = off.least <= sum.rounding && off.most >= -sum.rounding;
            if (zero)
                names.set(sum, [...causes]);
            return { sum, off, causes, zero };
        });
        if (left.every(({ zero }) => zero) || !this.profile.anomalies[additions_AGAIN])
            return names;
        // A row that is only ever inserted is the same when it is inserted again.
        const again = replayedOn(this.tree, n, left.map(({ sum, off }) => (this.updated.has(sum.table) ? off : { ...off, additions: [] })));
        for (const [i, { sum, causes, zero }] of left.entries()) {
            if (!zero && again[i])
                names.set(sum, [...causes, additions_AGAIN]);
        }
        return names;
    }
    /** How often a node recorded that it threw a write away, and why, where that is documented. */
    thrownAway(w, n) {
        const { tree, profile } = this;
        const records = tree.rejectionsOf(tree.operationOf(w), n);
        const table = tree.rows.tableName(tree.rowOf(w));
        if (!records.some((record) => (0,checkers_tree/* sameTable */.lY)(record.table, table)))
            return { times: 0, name: undefined };
        const name = causeOf(tree, profile, tree.operationOf(w), n);
        return { times: name ? timesOf(tree, tree.operationOf(w), records) : 0, name };
    }
    rowsWith(name, n, additionsTo) {
        const sums = new Map();
        for (const [row, values] of this.tree.finalRows[n].values) {
            const held = member(values, name);
            const additions = held === undefined ? undefined : additionsTo(row);
            if (held === undefined || !additions)
                continue;
            sums.set(row, sumOf(n, this.tree.rows.tableOf.data[row], held, additions));
        }
        return sums;
    }
    tablesWithBalances(paid) {
        const { tree } = this;
        return tree.nodes.map((_, n) => {
            const held = new Map();
            for (const [row, values] of tree.finalRows[n].values) {
                const balance = member(values, 'balance');
                const table = tree.rows.tableOf.data[row];
                if (balance !== undefined)
                    held.set(table, (held.get(table) ?? 0) + balance);
            }
            return new Map([...held].flatMap(([table, total]) => {
                const additions = paid.get(table);
                return additions ? [[table, sumOf(n, table, total, additions)]] : [];
            }));
        });
    }
}
/** How often a transaction was thrown away: each time every change at fault is recorded once. */
function timesOf(tree, o, records) {
    const alike = new Map();
    for (const { table, reason } of rootsOf(records)) {
        const key = `${table} ${reason}`;
        alike.set(key, (alike.get(key) ?? 0) + 1);
    }
    const changes = tree.operations.writeCount.data[o];
    return Math.max(1, ...[...alike.values()].map((count) => Math.ceil(count / Math.max(1, changes))));
}
const additions_AGAIN = 'crash applies changes again';
function addition(tree, w, amount) {
    return { w, o: tree.operationOf(w), amount, sure: tree.acknowledged(w) };
}
function sumOf(n, table, held, additions) {
    let [least, most, size] = [0, 0, 1];
    for (const { amount, sure } of additions) {
        least += sure ? amount : Math.min(0, amount);
        most += sure ? amount : Math.max(0, amount);
        size = Math.max(size, Math.abs(least), Math.abs(most));
    }
    const rounding = ROUNDING * size;
    const exact = held >= least - rounding && held <= most + rounding;
    return { n, table, held, least, most, rounding, exact, additions };
}
/** What the writes of a counter add; those that say nothing add nothing. */
function deltasOf(tree, row) {
    const table = tree.rows.tableName(row);
    return [...writesOf(tree, row)].flatMap((w) => {
        const amount = additions_addedBy(tree, w, 'delta', table);
        return amount === undefined ? [] : [addition(tree, w, amount)];
    });
}
/**
 * What the writes of an account pay into it; undefined where one of them does not say, where the row was deleted, and
 * where nobody knows what it began with.
 */
function paymentsOf(tree, row, paidInto) {
    if (tree.deletes[row] > 0)
        return undefined;
    const writes = [...writesOf(tree, row)];
    const begun = writes.some((w) => tree.replaced(w) === null) || paidInto.has(tree.rows.tableOf.data[row]);
    if (!begun || writes.length === 0)
        return undefined;
    const payments = [];
    for (const w of writes) {
        const [deposit, transfer] = [paidIn(tree, w), transferred(tree, w)];
        if (deposit === undefined && transfer === undefined)
            return undefined;
        payments.push(addition(tree, w, (deposit ?? 0) + (transfer ?? 0)));
    }
    return payments;
}
/** What operations say that they paid into each table. */
function paidByTable(tree) {
    const paid = new Map();
    for (let w = 0; w < tree.writes; w++) {
        const table = tree.rows.tableOf.data[tree.rowOf(w)];
        const amount = tree.failed(w) ? undefined : paidIn(tree, w);
        if (amount === undefined)
            continue;
        const list = paid.get(table);
        if (list)
            list.push(addition(tree, w, amount));
        else
            paid.set(table, [addition(tree, w, amount)]);
    }
    return paid;
}
function* writesOf(tree, row) {
    for (const w of tree.writesIn(row))
        if (!tree.failed(w))
            yield w;
}
function paidIn(tree, w) {
    return additions_addedBy(tree, w, 'balance', tree.rows.tableName(tree.rowOf(w)));
}
/** What a transfer adds to the account that it writes: { from, to, amount }. */
function transferred(tree, w) {
    const value = tree.operations.values[tree.operationOf(w)];
    const amount = member(value, 'amount');
    if (amount === undefined || typeof value !== 'object' || value === null)
        return undefined;
    const { from, to } = value;
    const key = tree.rows.keys[tree.rowOf(w)];
    const [out, in_] = [String(from) === key, String(to) === key];
    return out || in_ ? (in_ ? amount : 0) - (out ? amount : 0) : undefined;
}
/** What a write adds to its row: as it says itself, or as its operation says of all that it writes. */
function additions_addedBy(tree, w, name, table) {
    const { adds, values } = tree.operations;
    return adds.get(w)?.[name] ?? added(values[tree.operationOf(w)], name, table);
}
/** What an operation adds to each row of a table that it writes: the same to all, or by table. */
function added(value, name, table) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = value[name];
    return typeof found === 'number' ? found : member(found, table);
}
function member(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const found = value[name];
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./src/checkers/rows.ts

/** The row, for a finding: its table and key. */
function rowName(tree, row) {
    return `${tree.rows.tableName(row)} ${tree.rows.keys[row]}`;
}
/** What a node holds of a row, in words. */
function held(tree, row, n) {
    if (tree.final[n][row] === checkers_tree/* ABSENT */.sj)
        return 'no such row';
    const values = tree.finalRows[n].values.get(row);
    const version = `version ${tree.finalRows[n].versionOf(row)}`;
    return values === undefined ? version : `${version} ${JSON.stringify(values)}`;
}
/** Where a finding on a row is: its table, key, nodes, and the operations that wrote it, the latest twenty. */
function place(tree, row, nodes) {
    const writes = tree.writesIn(row).slice(-20);
    const operations = [...writes].map((w) => tree.operations.index.data[tree.operationOf(w)]);
    return {
        table: tree.rows.tableName(row),
        key: tree.rows.keys[row],
        nodes: nodes.map((n) => tree.nodes[n]),
        operations: [...new Set(operations)].sort((a, b) => a - b),
    };
}

;// CONCATENATED MODULE: ./src/checkers/sums.ts




/**
 * Each row with a `total` holds the sum of the `delta` of the operations that wrote it: all acknowledged ones, and any
 * of those whose outcome nobody knows.
 */
function countersExact(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('counters are exact', profile);
    const additions = additionsOf(tree, profile);
    for (let row = 0; row < tree.rows.length; row++) {
        for (const n of tree.readOn[tree.rows.tableOf.data[row]]) {
            const sum = additions.total(n, row);
            if (!sum)
                continue;
            judgement.checked++;
            if (sum.exact)
                continue;
            judgement.violation(additions.why(sum), () => ({
                what: `${rowName(tree, row)} is ${sum.held} on ${tree.nodes[n]}, but what was acknowledged adds up to ${expected(sum)}${once(tree, sum)}`,
                ...place(tree, row, [n]),
            }));
        }
    }
    return judgement.conclude(history, history.damage, { nothing: 'no counter was counted', final: 'at rest' });
}
/** Why the sums of a row differ between the nodes, where each that is not exact has a documented reason. */
function explainSums(tree, profile, row) {
    const additions = additionsOf(tree, profile);
    const names = new Set();
    for (const n of tree.readOn[tree.rows.tableOf.data[row]]) {
        for (const sum of [additions.total(n, row), additions.balance(n, row)]) {
            if (!sum || sum.exact)
                continue;
            const why = additions.why(sum);
            if (why.length === 0)
                return [];
            for (const name of why)
                names.add(name);
        }
    }
    return [...names];
}
/**
 * The rows with a `balance` of one table add up to what the operations paid in (their `balance`), and on all nodes to
 * the same.
 */
function totalConstant(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('the total of all balances is constant', profile);
    const additions = additionsOf(tree, profile);
    for (const [table, name] of tree.rows.tables.entries()) {
        const sums = tree.readOn[table].flatMap((n) => additions.balancesOf(n, table) ?? []);
        for (const sum of sums) {
            judgement.checked++;
            if (sum.exact)
                continue;
            judgement.violation(additions.why(sum), () => ({
                what: `the balances of ${name} add up to ${sum.held} on ${tree.nodes[sum.n]}, but ${expected(sum)} were paid in`,
                table: name,
                nodes: [tree.nodes[sum.n]],
            }));
        }
    }
    return judgement.conclude(history, history.damage, { nothing: 'there was no account', final: 'at rest' });
}
function expected({ least, most }) {
    return least === most ? `${least}` : `from ${least} to ${most}`;
}
/** Where exactly one acknowledged addition is there twice, or not at all, says so. */
function once(tree, { held, least, rounding, additions }) {
    const off = held - least;
    for (const { w, amount, sure } of additions) {
        if (!sure || amount === 0)
            continue;
        const how = Math.abs(off - amount) <= rounding ? 'twice' : Math.abs(off + amount) <= rounding ? 'never' : undefined;
        if (how)
            return `, as if operation ${tree.operations.index.data[tree.operationOf(w)]} had been applied ${how}`;
    }
    return '';
}

;// CONCATENATED MODULE: ./src/checkers/balances.ts





/**
 * Each account holds what was paid into it: the `balance` of the operations that wrote it, and the `amount` of those
 * whose `to` it is, less the `amount` of those whose `from` it is. Accounts with a write that says none of that are not
 * judged, nor deleted ones, nor those from before the run into whose table nothing was paid.
 */
function balancesExact(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('balances are exact', profile);
    const additions = additionsOf(tree, profile);
    for (let row = 0; row < tree.rows.length; row++) {
        for (const n of tree.readOn[tree.rows.tableOf.data[row]]) {
            const sum = additions.balance(n, row);
            if (!sum)
                continue;
            judgement.checked++;
            if (sum.exact)
                continue;
            judgement.violation(additions.why(sum), () => ({
                what: `the balance of ${rowName(tree, row)} is ${sum.held} on ${tree.nodes[n]}, but what was acknowledged adds up to ${expected(sum)}`,
                ...place(tree, row, [n]),
            }));
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'there was no account of which every payment was told',
        final: 'at rest',
    });
}

;// CONCATENATED MODULE: ./src/checkers/committed.ts



/** What a node says of a transaction of its own whose commit it had told a client of. */
const SAYS = {
    aborted: 'it was aborted',
    'in progress': 'one with its id is still in progress',
    'not known': 'it does not know it',
    'never begun': 'its transactions have not come that far',
    applied: 'its id is that of a change of another node',
    'committed later': 'its id is that of a transaction which was committed after the answer',
    'not recorded': 'it was committed',
};
/**
 * Every transaction that a node has acknowledged is one that it has committed, by its own word. Whatever became of the
 * rows: where it is not, the node has forgotten what it had promised to keep, and no anomaly of replication is a reason.
 */
function committedWhereAcknowledged(history, profile) {
    const { operations, nodes, nodeOf } = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('what was acknowledged is committed', profile);
    let unrecorded = 0;
    for (let o = 0; o < operations.length; o++) {
        if (operations.outcome.data[o] !== columns.OK || Number.isNaN(operations.xid.data[o]))
            continue;
        judgement.checked++;
        if (!Number.isNaN(operations.committed.data[o]))
            continue;
        const undated = operations.undated.get(o);
        if (undated === 'not recorded') {
            unrecorded++;
            continue;
        }
        judgement.violation([], () => {
            const node = nodes[nodeOf[o]];
            const { f, workload, xid, writes, index } = operations.operation(o);
            const says = undated === undefined ? 'there is no commit of it' : SAYS[undated];
            const rows = writes.map(({ table, key }) => `${table} ${key}`).join(', ');
            return {
                what: `acknowledged, but ${node} has lost it: ${says} (operation ${index}, "${f}" of ${workload}, transaction ${xid}, which wrote ${rows || 'nothing'})`,
                ...(writes[0] && { table: writes[0].table, key: writes[0].key }),
                nodes: [node],
                operations: [index],
            };
        });
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no write was acknowledged',
        final: 'as read',
        undecided: unrecorded > 0
            ? `of ${unrecorded} transactions their nodes do not know any more when they were committed`
            : undefined,
    });
}

;// CONCATENATED MODULE: ./src/checkers/deleted.ts




/** A version that was deleted is nowhere at the end. */
function deletedStaysDeleted(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('deleted rows stay deleted', profile);
    for (let row = 0; row < tree.rows.length; row++) {
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (tree.deletes[row] === 0 || nodes.length === 0)
            continue;
        judgement.checked++;
        const back = nodes.filter((n) => {
            const w = tree.final[n][row];
            return w >= 0 && surelyDeleted(w);
        });
        if (back.length === 0)
            continue;
        judgement.violation(explain(tree, profile, row, back), () => ({
            what: `${rowName(tree, row)} was deleted, but ${back.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
            ...place(tree, row, back),
        }));
    }
    return judgement.conclude(history, history.damage, { nothing: 'no row was deleted', final: 'at rest' });
    /** Deleted by an operation of which it is certain that it was committed. */
    function surelyDeleted(w) {
        if (!tree.deletedAfter(w))
            return false;
        const row = tree.rowOf(w);
        for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
            const d = tree.writesOf[i];
            if (tree.isDelete(d) && tree.acknowledged(d) && tree.descends(d, w))
                return true;
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./src/checkers/forgotten.ts







/**
 * What a write found on its node is not older than what the node had written or received of the row before: apply keeps
 * each origin's order, so that whoever has something later of a node has all that came before it. Of two acknowledged
 * writes of one node that replaced the same version, the first is forgotten.
 */
function nothingForgotten(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('what a node has seen it does not forget', profile);
    readsForget(tree, profile, judgement);
    const answered = firstAnswerAfter(tree);
    for (let row = 0; row < tree.rows.length; row++) {
        const [start, end] = [tree.rowStart[row], tree.rowStart[row + 1]];
        for (let i = start; i < end; i++) {
            const w = tree.writesOf[i];
            if (i === start || !tree.acknowledged(w) || Number.isNaN(tree.committed(w)))
                continue;
            judgement.checked++;
            const seen = laterThanFound(tree, profile, i, answered[i]);
            // Of a row that another node deleted, what was there may be gone, or there again: only its whole life tells.
            if (seen === undefined && !deletedElsewhere(tree, w))
                continue;
            const n = tree.nodeOfWrite(w);
            const found = nodeRow(tree, profile, n, row).foundBy(w);
            const names = found ? shortest(found.ways) : [];
            // Where the promise alone can have made it so, nothing is forgotten.
            if (found && names.length === 0)
                continue;
            judgement.violation(names, () => ({
                what: `${tree.nodes[n]} had ${seen === undefined ? 'other versions' : `version ${tree.versionOf(seen)}`} of ${rowName(tree, row)}, but operation ${operationOf(tree, w)} found ${foundText(tree, w)} there`,
                table: tree.rows.tableName(row),
                key: tree.rows.keys[row],
                nodes: [tree.nodes[n]],
                operations: (seen === undefined ? [w] : [seen, w]).map((x) => operationOf(tree, x)),
            }));
        }
    }
    return judgement.conclude(history, history.damage, { nothing: 'no row was written twice' });
}
/**
 * The latest write of the row that the node surely had before its own one, the `i`th by row, and which is not what that
 * one found, nor seen by it.
 *
 * @param firstAnswer when the first of the writes was answered that follow it by their timestamps
 */
function laterThanFound(tree, profile, i, firstAnswer) {
    const w = tree.writesOf[i];
    const replaced = tree.replaced(w);
    const found = replaced === null ? -1 : tree.writeOf(replaced);
    // 0: the row as it was before the run, which any write is later than.
    const initial = replaced === 0;
    if (replaced !== null && found < 0 && !initial)
        return undefined;
    const invoked = tree.operations.invoked.data[tree.operationOf(w)];
    const ahead = firstAnswer < invoked;
    if (!ahead && tree.writesOf[i - 1] === found)
        return undefined;
    const n = tree.nodeOfWrite(w);
    const knowledge = knowledgeOf(tree);
    const start = tree.rowStart[tree.rowOf(w)];
    // By the timestamps of clocks that are wrong, what was there before may come after it.
    const last = ahead ? tree.rowStart[tree.rowOf(w) + 1] - 1 : i - 1;
    for (let j = last; j >= start; j--) {
        const before = tree.writesOf[j];
        if (before === w)
            continue;
        if (before === found)
            return undefined;
        if (!tree.acknowledged(before) || tree.operationOf(before) === tree.operationOf(w))
            continue;
        if (!knowledge.surelyHad(n, before, invoked))
            continue;
        if (found < 0)
            return tree.isDelete(before) && !initial ? undefined : before;
        // One from a clock that is ahead stands behind what came after it.
        if (ahead && tree.descends(found, before))
            continue;
        return tree.descends(found, before) || (profile.conflicts !== 'none' && tree.isDelete(before))
            ? undefined
            : before;
    }
    return undefined;
}
/** For each place of `writesOf`, when the first of the writes was answered that follow it in its row by their timestamps. */
function firstAnswerAfter(tree) {
    const { completed } = tree.operations;
    const first = new Float64Array(tree.writesOf.length).fill(Number.POSITIVE_INFINITY);
    for (let row = 0; row < tree.rows.length; row++) {
        for (let i = tree.rowStart[row + 1] - 2; i >= tree.rowStart[row]; i--) {
            const answered = completed.data[tree.operationOf(tree.writesOf[i + 1])];
            first[i] = answered < first[i + 1] ? answered : first[i + 1];
        }
    }
    return first;
}
/**
 * A read sees no version that had been replaced on its node before another read there was answered: whoever asks. Rows
 * that are deleted, or were frozen, and nodes that crashed meanwhile, are not judged by that.
 */
function readsForget(tree, profile, judgement) {
    const { operations } = tree;
    const knowledge = knowledgeOf(tree);
    const frozen = new Set(Object.keys(tree.history.final?.frozenAt ?? {}));
    for (const { fault } of knowledge.spans) {
        if (fault.kind === 'freeze')
            for (const table of fault.tables)
                frozen.add(table);
    }
    /** By node and row: what was read, in the order of the answers as far as it was replaced by later ones. */
    const seen = new Map();
    for (let o = 0; o < operations.length; o++) {
        const count = operations.readCount.data[o];
        if (count === 0 || operations.outcome.data[o] !== columns.OK)
            continue;
        const n = tree.nodeOf[o];
        const [invoked, at] = [operations.invoked.data[o], operations.completed.data[o]];
        for (let r = operations.firstRead.data[o], end = r + count; r < end; r++) {
            const row = operations.read.row.data[r];
            if (tree.deletes[row] > 0 || frozen.has(tree.rows.tableName(row)))
                continue;
            const w = tree.writeOf(operations.read.version.data[r]);
            if (w < 0 || tree.failed(w))
                continue;
            const place = row * tree.nodes.length + n;
            const earlier = seen.get(place) ?? [];
            seen.set(place, earlier);
            let last = earlier.length - 1;
            while (last >= 0 && earlier[last].at >= invoked)
                last--;
            const had = earlier[last];
            if (had) {
                judgement.checked++;
                const again = profile.conflicts === 'none' && tree.nodeOfWrite(w) !== n && !knowledge.surelyHad(n, w, had.at);
                const older = had.w !== w && tree.descends(had.w, w) && tree.committed(w) < tree.committed(had.w);
                if (older && !again && !knowledge.crashedBetween(n, had.at, at)) {
                    judgement.violation([], () => ({
                        what: `${tree.nodes[n]} had version ${tree.versionOf(had.w)} of ${rowName(tree, row)}, as a read saw, but a later one saw version ${tree.versionOf(w)}, which that one had replaced`,
                        table: tree.rows.tableName(row),
                        key: tree.rows.keys[row],
                        nodes: [tree.nodes[n]],
                        operations: [had.o, o].map((x) => operations.index.data[x]),
                    }));
                }
            }
            // What was answered before what is remembered says no more than that.
            while (earlier.length > 0 && earlier.at(-1).at >= at)
                earlier.pop();
            earlier.push({ w, o, at });
            while (earlier.length > 1 && earlier[1].at < invoked)
                earlier.shift();
        }
    }
}
/** Whether another node deleted the row without having seen this write. */
function deletedElsewhere(tree, w) {
    const row = tree.rowOf(w);
    if (tree.deletes[row] === 0)
        return false;
    return tree
        .writesIn(row)
        .some((d) => tree.isDelete(d) &&
        !tree.failed(d) &&
        tree.nodeOfWrite(d) !== tree.nodeOfWrite(w) &&
        !tree.descends(d, w));
}
function operationOf(tree, w) {
    return tree.operations.index.data[tree.operationOf(w)];
}
function foundText(tree, w) {
    const replaced = tree.replaced(w);
    return replaced === null ? 'no such row' : `version ${replaced}`;
}

;// CONCATENATED MODULE: ./src/checkers/refusals.ts

const MOST_SHOWN = 5;
/** Numbers, names in quotes and the like are not what tells one refusal from another. */
function pattern(message) {
    return message.replace(/"[^"]*"|'[^']*'|\d+/g, '…');
}
/** A list of refusals, each kind counted. */
class RefusalList {
    tree;
    kinds = new Map();
    constructor(tree) {
        this.tree = tree;
    }
    add(o) {
        const { operations } = this.tree;
        const { node, workload, f } = operations.clients[operations.client.data[o]];
        const message = operations.errors.get(o) ?? 'no answer came';
        const sqlstate = operations.sqlstates.get(o);
        const id = JSON.stringify([node, workload, f, sqlstate, pattern(message)]);
        let kind = this.kinds.get(id);
        if (!kind) {
            kind = { node, workload, f, sqlstate, message, count: 0, operations: [] };
            this.kinds.set(id, kind);
        }
        kind.count++;
        if (kind.operations.length < MOST_SHOWN)
            kind.operations.push(operations.index.data[o]);
    }
    /** The most frequent ones first. */
    get all() {
        return [...this.kinds.values()].sort((a, b) => b.count - a.count);
    }
}
/** "n2 refused 12 "put" of shop: 23505 duplicate key value …". */
function refusedText({ node, workload, f, sqlstate, message, count }) {
    return `${node} refused ${count} "${f}" of ${workload}: ${[sqlstate, message].filter(Boolean).join(' ')}`;
}
/** Whether a client was not told of success: its operation was refused, or no answer came. */
function unsuccessful({ operations }, o) {
    return (operations.errors.has(o) ||
        operations.outcome.data[o] === columns/* FAIL */.vR ||
        Number.isNaN(operations.completed.data[o]));
}
/** Fewer refusals of a kind of operation say nothing of all that might have been. */
const LEAST_REFUSED = 10;
/**
 * The kinds of operations that no node has acknowledged, however often they were asked for: what they do is refused, not
 * where. They say nothing for or against any node.
 *
 * @returns for each of `operations.clients` whether it is one
 */
function neverAcknowledged({ operations }) {
    const asked = operations.clients.map(() => ({ refused: 0, acknowledged: 0 }));
    for (let o = 0; o < operations.length; o++) {
        const here = asked[operations.client.data[o]];
        if (operations.outcome.data[o] === columns.OK)
            here.acknowledged++;
        else
            here.refused++;
    }
    const everywhere = (kind) => asked.filter((_, i) => {
        const { workload, f } = operations.clients[i];
        return workload === kind.workload && f === kind.f;
    });
    return operations.clients.map((kind) => {
        const here = everywhere(kind);
        const refused = here.reduce((sum, one) => sum + one.refused, 0);
        return refused >= LEAST_REFUSED && here.every(({ acknowledged }) => acknowledged === 0);
    });
}
/** What was refused of those kinds, for people; undefined where there are none. */
function whatNobodyAcknowledged(tree) {
    const { operations } = tree;
    const never = neverAcknowledged(tree);
    if (!never.includes(true))
        return undefined;
    const list = new RefusalList(tree);
    for (let o = 0; o < operations.length; o++)
        if (never[operations.client.data[o]])
            list.add(o);
    const names = operations.clients.flatMap(({ workload, f }, i) => never[i] ? [`"${f}" of ${workload}`] : []);
    const shown = list.all.slice(0, MOST_SHOWN).map(refusedText);
    return `no node acknowledged any ${[...new Set(names)].join(', ')}: ${shown.join('; ')}`;
}

;// CONCATENATED MODULE: ./src/checkers/ids.ts




/** What PostgreSQL calls the constraint of a primary key, unless somebody gives it another name. */
const PRIMARY_KEY = /_pkey"/;
/**
 * Operations `id` took a key from the servers' generator: no two of them got the same. One that is refused because the
 * key is there already got it, too: the second time.
 */
function idsUnique(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const { operations } = tree;
    const takes = operations.clients.map(({ f }) => f === 'id');
    const takenBy = new Int32Array(tree.rows.length).fill(-1);
    const judgement = new Judgement('ids are unique', profile);
    for (let w = 0; takes.includes(true) && w < tree.writes; w++) {
        const o = tree.operationOf(w);
        if (!takes[operations.client.data[o]] || !tree.acknowledged(w) || tree.isDelete(w))
            continue;
        judgement.checked++;
        const row = tree.rowOf(w);
        const before = takenBy[row];
        takenBy[row] = o;
        if (before < 0 || before === o)
            continue;
        judgement.violation([], () => ({
            what: `${tree.nodes[tree.nodeOf[before]]} and ${tree.nodes[tree.nodeOf[o]]} both gave out ${rowName(tree, row)}`,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row],
            nodes: [...new Set([before, o].map((x) => tree.nodes[tree.nodeOf[x]]))],
            operations: [before, o].map((x) => operations.index.data[x]),
        }));
    }
    const duplicates = new RefusalList(tree);
    for (const [o, error] of operations.errors) {
        if (!takes[operations.client.data[o]] || !isDuplicate(tree, o, error))
            continue;
        judgement.checked++;
        duplicates.add(o);
    }
    for (const refused of duplicates.all) {
        judgement.violations(refused.count, () => ({
            what: `${refused.node} gave out ids that were there already: ${refusedText(refused)}`,
            nodes: [refused.node],
            operations: refused.operations,
        }));
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no operation took an id',
        sureDespiteDamage: true,
    });
}
/** Where the workload may be refused for a duplicate of something else, only that of a primary key counts. */
function isDuplicate({ operations, history }, o, error) {
    const sqlstate = operations.sqlstates.get(o);
    if (sqlstate === undefined ? !error.startsWith('duplicate key value') : sqlstate !== '23505')
        return false;
    const { workload, f } = operations.clients[operations.client.data[o]];
    const others = history.head.refusals?.[workload]?.[f]?.includes('23505') ?? false;
    return !others || PRIMARY_KEY.test(error);
}

;// CONCATENATED MODULE: ./src/checkers/no-echo.ts




/**
 * No change is applied twice: no row is there twice, and no node changed more rows than were written. Where a primary
 * key forbids the first, only the servers' statistics exercise it, of tables in which they count nothing else: see
 * `countable`.
 */
function noEcho(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('no change is applied twice', profile);
    const counted = history.final?.changes ? countable(tree) : new Set();
    for (const [n, { repeated }] of tree.finalRows.entries()) {
        for (const [row, times] of repeated) {
            judgement.checked++;
            judgement.violation([], () => ({
                what: `${tree.nodes[n]} holds ${rowName(tree, row)} ${times} times`,
                table: tree.rows.tableName(row),
                key: tree.rows.keys[row],
                nodes: [tree.nodes[n]],
            }));
        }
    }
    const changes = Object.entries(history.final?.changes ?? {}).filter(([table]) => counted.has(table));
    // Statistics count changes that were rolled back too, so failed operations are in.
    const written = new Map();
    for (let w = 0; changes.length > 0 && w < tree.writes; w++) {
        const table = tree.rows.tableOf.data[tree.rowOf(w)];
        written.set(table, (written.get(table) ?? 0) + 1);
    }
    for (const [table, nodes] of changes) {
        const most = written.get(tree.rows.table(table)) ?? 0;
        for (const [node, count] of Object.entries(nodes)) {
            judgement.checked++;
            if (count <= most)
                continue;
            judgement.violation([], () => ({
                what: `${node} changed ${count} rows of ${table}, but only ${most} changes were made on all nodes together`,
                table,
                nodes: [node],
            }));
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'there are no statistics of a table with inserts alone, of different rows',
        final: 'at rest',
    });
}
/**
 * Tables of which statistics count each change once. They count what is rolled back, too: what an engine tries again
 * after a conflict or an error, and what a client wrote in a transaction that failed half-way, which it has not told.
 * So only workloads that insert rows which nobody else writes are judged, of which no node has thrown anything away.
 */
function countable(tree) {
    const { operations, rows } = tree;
    const tables = new Map();
    const unclear = new Set();
    for (let o = 0; o < operations.length; o++) {
        const { workload } = operations.clients[operations.client.data[o]];
        if (operations.outcome.data[o] !== columns.OK && Number.isNaN(operations.xid.data[o]))
            unclear.add(workload);
        if (tree.nodes.some((_, n) => tree.rejectionsOf(o, n).length > 0))
            unclear.add(workload);
        const first = operations.firstWrite.data[o];
        for (let w = first; w < first + operations.writeCount.data[o]; w++) {
            const row = tree.rowOf(w);
            const alone = tree.rowStart[row + 1] - tree.rowStart[row] === 1;
            if (!alone || operations.write.kind.data[w] !== columns/* INSERT */.i)
                unclear.add(workload);
            const known = tables.get(workload);
            if (known)
                known.add(rows.tableName(row));
            else
                tables.set(workload, new Set([rows.tableName(row)]));
        }
    }
    const names = (wanted) => [...tables].flatMap(([workload, written]) => (wanted(workload) ? [...written] : []));
    const others = new Set(names((workload) => unclear.has(workload)));
    return new Set(names((workload) => !unclear.has(workload)).filter((table) => !others.has(table)));
}

;// CONCATENATED MODULE: ./src/checkers/no-phantom.ts


/** What nodes hold at the end, what was read, and what was replaced, was written by an operation that may have committed. */
function noPhantom(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const { operations, rows } = tree;
    const judgement = new Judgement('nothing is there that nobody wrote', profile);
    for (const [n, held] of tree.finalRows.entries()) {
        for (let row = 0; row < held.version.length; row++) {
            const version = held.version.data[row];
            if (Number.isNaN(version))
                continue;
            judgement.checked++;
            const w = tree.final[n][row];
            if (w === checkers_tree/* INITIAL */.DI || (w >= 0 && mayBeSeen(w)))
                continue;
            const node = tree.nodes[n];
            judgement.violation([], () => phantom(`${node} holds`, row, version, node));
        }
    }
    for (let o = 0; o < operations.length; o++) {
        const first = operations.firstRead.data[o];
        for (let r = first; r < first + operations.readCount.data[o]; r++) {
            const version = operations.read.version.data[r];
            if (!Number.isNaN(version))
                look(o, 'read', operations.read.row.data[r], version);
        }
    }
    for (let w = 0; w < tree.writes; w++) {
        const replaced = operations.write.replaced.data[w];
        if (Number.isNaN(replaced))
            continue;
        if (tree.parent[w] >= 0 && mayBeSeen(tree.parent[w]))
            judgement.checked++;
        else
            look(tree.operationOf(w), 'replaced', tree.rowOf(w), replaced);
    }
    return judgement.conclude(history, history.damage, { nothing: 'no version was read' });
    /** What an operation saw; its own versions go with it when it fails. */
    function look(o, verb, row, version) {
        judgement.checked++;
        const w = tree.writeOf(version);
        if (version === 0 || (w >= 0 && tree.rowOf(w) === row && (mayBeSeen(w) || tree.operationOf(w) === o)))
            return;
        const node = tree.nodes[tree.nodeOf[o]];
        const index = operations.index.data[o];
        judgement.violation([], () => phantom(`operation ${index} on ${node} ${verb}`, row, version, node, index));
    }
    function mayBeSeen(w) {
        return !tree.failed(w) && !tree.isDelete(w);
    }
    function phantom(where, row, version, node, by) {
        const [table, key] = [rows.tableName(row), rows.keys[row]];
        const w = tree.writeOf(version);
        const known = w >= 0 && tree.rowOf(w) === row;
        const origin = !known
            ? 'which no operation wrote'
            : tree.failed(w)
                ? 'whose operation failed'
                : 'which is that of a delete';
        const writer = known ? [operations.index.data[tree.operationOf(w)]] : [];
        return {
            what: `${where} version ${version} of ${table} ${key}, ${origin}`,
            table,
            key,
            nodes: [node],
            operations: by === undefined ? writer : [...writer, by],
        };
    }
}

;// CONCATENATED MODULE: ./src/checkers/parents.ts





/** For each row with a `parent`, the node has a row with that key in another table of the same workload. */
function noOrphans(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('no child is without its parent', profile);
    const families = tablesByWorkload();
    for (const [n, { values }] of tree.finalRows.entries()) {
        for (const [row, value] of values) {
            if (typeof value !== 'object' || value === null || !('parent' in value))
                continue;
            const { parent } = value;
            if (parent === null || parent === undefined)
                continue;
            judgement.checked++;
            const own = tree.rows.tableOf.data[row];
            const others = families(own).filter((table) => table !== own);
            const parents = others
                .map((table) => tree.rows.find(tree.rows.tables[table], String(parent)))
                .filter((at) => at >= 0);
            if (parents.some((at) => !Number.isNaN(tree.finalRows[n].versionOf(at))))
                continue;
            judgement.violation(reasons(tree, profile, n, parents, row), () => ({
                what: `on ${tree.nodes[n]} ${rowName(tree, row)} is without its parent ${parent}`,
                ...place(tree, row, [n]),
            }));
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no row has a parent',
        final: 'at rest',
        sureDespiteDamage: true,
    });
    function tablesByWorkload() {
        const { operations } = tree;
        const workloads = new Map();
        for (let w = 0; w < tree.writes; w++) {
            const { workload } = operations.clients[operations.client.data[tree.operationOf(w)]];
            let tables = workloads.get(workload);
            if (!tables) {
                tables = new Set();
                workloads.set(workload, tables);
            }
            tables.add(tree.rows.tableOf.data[tree.rowOf(w)]);
        }
        return (table) => [...workloads.values()].filter((tables) => tables.has(table)).flatMap((tables) => [...tables]);
    }
}
/**
 * Each node checks its foreign keys for its own clients alone; or the parent is missing there, or the child is there, for
 * a reason of its own; or whoever wrote the child had a parent that should not have been there any more.
 */
function reasons(tree, profile, n, parents, child) {
    if (parents.some((parent) => deletedUnseen(tree, parent, child)))
        return ['foreign keys are not checked'];
    const writers = new Set(parents_writesOf(tree, child).map((w) => tree.nodeOfWrite(w)));
    const elsewhere = parents.flatMap((row) => [...writers].map((m) => ({ row, m })));
    for (const { row, m } of [...parents.map((row) => ({ row, m: n })), { row: child, m: n }, ...elsewhere]) {
        const names = explain(tree, profile, row, [m]);
        if (names.length > 0)
            return names;
    }
    return [];
}
/** Whether one node deleted the parent while another one wrote the child, and neither knew of the other. */
function deletedUnseen(tree, parent, child) {
    const knowledge = knowledgeOf(tree);
    const invoked = (w) => tree.operations.invoked.data[tree.operationOf(w)];
    const children = parents_writesOf(tree, child);
    return parents_writesOf(tree, parent).some((d) => {
        if (!tree.isDelete(d))
            return false;
        // Who took the child away with its parent knew of it: what is left of that transaction is torn.
        const together = children.some((c) => tree.isDelete(c) && tree.operationOf(c) === tree.operationOf(d));
        return (!together &&
            children.some((c) => !tree.isDelete(c) &&
                tree.nodeOfWrite(d) !== tree.nodeOfWrite(c) &&
                !knowledge.surelyHad(tree.nodeOfWrite(c), d, invoked(c)) &&
                !knowledge.surelyHad(tree.nodeOfWrite(d), c, invoked(d))));
    });
}
function parents_writesOf(tree, row) {
    return [...tree.writesIn(row)].filter((w) => !tree.failed(w));
}

;// CONCATENATED MODULE: ./src/checkers/refused.ts



/** Two clients were in each other's way, and one has to try again: serialization_failure, deadlock_detected. */
const IN_THE_WAY = ['40001', '40P01'];
/** The same of old histories, which do not have the SQLSTATE. */
const IN_THE_WAY_TEXT = /could not serialize access|deadlock detected/;
/**
 * Before the first fault, and in a run without any, every operation succeeds on every node: but for clients in each
 * other's way, and for what the workload says may be refused of that operation.
 */
function nothingRefused(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const { operations } = tree;
    const first = Math.min(Number.POSITIVE_INFINITY, ...history.faults.map(({ invoked }) => invoked));
    const never = neverAcknowledged(tree);
    const judgement = new Judgement('nothing is refused without a fault', profile);
    const list = new RefusalList(tree);
    for (let o = 0; o < operations.length; o++) {
        // NaN: no answer came to the very end.
        const completed = operations.completed.data[o];
        if (completed > first || (Number.isNaN(completed) && first < Number.POSITIVE_INFINITY))
            continue;
        if (never[operations.client.data[o]])
            continue;
        judgement.checked++;
        if (!unsuccessful(tree, o))
            continue;
        if (isExpected(tree, o))
            judgement.count('expected');
        else
            list.add(o);
    }
    for (const refused of list.all) {
        judgement.violations(refused.count, () => ({
            what: `${refusedText(refused)}; ${first < Number.POSITIVE_INFINITY ? 'that was before the first fault' : 'there was no fault'}`,
            nodes: [refused.node],
            operations: refused.operations,
        }));
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no operation ended before the first fault',
    });
}
/** Whether the server may refuse an operation so although all is well: serialization, or what its workload says. */
function isExpected({ operations, history }, o) {
    const { workload, f } = operations.clients[operations.client.data[o]];
    const sqlstate = operations.sqlstates.get(o);
    if (sqlstate === undefined)
        return IN_THE_WAY_TEXT.test(operations.errors.get(o) ?? '');
    return IN_THE_WAY.includes(sqlstate) || (history.head.refusals?.[workload]?.[f] ?? []).includes(sqlstate);
}

// EXTERNAL MODULE: ./src/checkers/same-json.ts
var same_json = __webpack_require__(81359);
;// CONCATENATED MODULE: ./src/checkers/replicas.ts






/** All nodes hold the same rows at the end. */
function replicasEqual(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('all nodes hold the same rows', profile);
    const settled = history.final?.settled ?? true;
    if (settled !== true) {
        judgement.checked++;
        judgement.violation([], () => ({ what: `replication has not come to rest: ${settled}` }));
    }
    for (const [table, name] of tree.rows.tables.entries()) {
        const missing = tree.nodes.filter((_, n) => !tree.readOn[table].includes(n));
        if (tree.readOn[table].length === 0 || missing.length === 0)
            continue;
        judgement.checked++;
        judgement.violation([], () => ({
            what: `table ${name} could not be read on ${missing.join(', ')}`,
            table: name,
            nodes: missing,
        }));
    }
    for (let row = 0; row < tree.rows.length; row++) {
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (nodes.length < 2)
            continue;
        judgement.checked++;
        const differs = nodes.some((n) => !sameRow(tree, row, nodes[0], n));
        if (!differs)
            continue;
        judgement.violation(explainDifference(tree, profile, row, nodes), () => ({
            what: `${rowName(tree, row)} differs: ${nodes.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
            ...place(tree, row, nodes),
        }));
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no table was read on two nodes',
        final: 'as read',
        sureDespiteDamage: true,
    });
}
/** Of the versions of a row that did not know of each other, every node holds the one that its rules demand. */
function winnersRight(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('the right version wins each conflict', profile);
    let undecided = 0;
    for (let row = 0; row < tree.rows.length; row++) {
        const nodes = tree.readOn[tree.rows.tableOf.data[row]];
        if (tree.leaves[row] < 2 || nodes.length === 0)
            continue;
        judgement.checked++;
        const winner = latest(tree, row);
        if (winner === undefined) {
            undecided++;
            continue;
        }
        const wrong = nodes.filter((n) => !mayHold(tree, profile, row, tree.final[n][row], winner));
        if (wrong.length === 0)
            continue;
        judgement.violation(explain(tree, profile, row, wrong), () => ({
            what: `of ${rowName(tree, row)} version ${tree.versionOf(winner)} was committed last` +
                `${tree.isDelete(winner) ? ' and deleted it' : ''}, but ` +
                wrong.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', '),
            ...place(tree, row, wrong),
        }));
    }
    judgement.count('conflicts', judgement.checked);
    return judgement.conclude(history, history.damage, {
        nothing: 'no two nodes wrote the same row without knowing of each other',
        final: 'at rest',
        undecided: undecided > 0 ? `${undecided} rows lack a commit timestamp` : undefined,
    });
}
/** The acknowledged write with the latest timestamp; -1 where none was acknowledged, undefined where one has no timestamp. */
function latest(tree, row) {
    let winner = -1;
    for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
        const w = tree.writesOf[i];
        if (!tree.acknowledged(w))
            continue;
        const time = tree.committed(w);
        if (Number.isNaN(time))
            return undefined;
        if (winner < 0 || time >= tree.committed(winner))
            winner = w;
    }
    return winner;
}
function mayHold(tree, profile, row, final, winner) {
    if (winner < 0 || final === checkers_tree/* FOREIGN */.nY)
        return true;
    const last = tree.committed(winner);
    if (final >= 0) {
        if (tree.descends(final, winner))
            return true;
        return profile.conflicts === 'none' ? tree.replacedBy[final] < 0 : tree.committed(final) >= last;
    }
    if (final === checkers_tree/* INITIAL */.DI)
        return false;
    for (let i = tree.rowStart[row]; i < tree.rowStart[row + 1]; i++) {
        const d = tree.writesOf[i];
        if (!tree.isDelete(d) || tree.failed(d))
            continue;
        if (!tree.acknowledged(d) || tree.committed(d) >= last || profile.conflicts === 'none')
            return true;
        if (tree.descends(d, winner))
            return true;
    }
    return false;
}
/** Why the nodes hold different things: each for its version, and for sums that differ under the same version. */
function explainDifference(tree, profile, row, nodes) {
    const versions = new Set(nodes.map((n) => tree.finalRows[n].versionOf(row)));
    const names = versions.size > 1 ? explain(tree, profile, row, nodes) : [];
    if (versions.size > 1 && names.length === 0)
        return [];
    const alike = [...versions].map((version) => nodes.filter((n) => Object.is(tree.finalRows[n].versionOf(row), version)));
    const all = (same) => alike.every(([first, ...others]) => others.every((n) => same(tree, row, first, n)));
    if (all(sameRow))
        return names;
    if (!all(sameButSums))
        return [];
    const sums = explainSums(tree, profile, row);
    return sums.length > 0 ? [...new Set([...names, ...sums])] : [];
}
/** The same, but for what adds up. */
function sameButSums(tree, row, a, b) {
    const [one, other] = [tree.finalRows[a], tree.finalRows[b]];
    if ((one.repeated.get(row) ?? 1) !== (other.repeated.get(row) ?? 1))
        return false;
    return (0,same_json/* sameJson */.V)(withoutSums(one.values.get(row)), withoutSums(other.values.get(row)));
}
function withoutSums(values) {
    if (typeof values !== 'object' || values === null || Array.isArray(values))
        return values;
    const { total: _, balance: __, ...rest } = values;
    return rest;
}
function sameRow(tree, row, a, b) {
    const [one, other] = [tree.finalRows[a], tree.finalRows[b]];
    const [x, y] = [one.versionOf(row), other.versionOf(row)];
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y)))
        return false;
    if ((one.repeated.get(row) ?? 1) !== (other.repeated.get(row) ?? 1))
        return false;
    return (0,same_json/* sameJson */.V)(one.values.get(row), other.values.get(row));
}

;// CONCATENATED MODULE: ./src/checkers/sessions.ts



/**
 * A client that stays on one node never reads of a row what was there before the version that it last wrote or read
 * there. What a delete or last-update-wins put in its place may be read.
 */
function sessions(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const { operations } = tree;
    const judgement = new Judgement('clients read their own writes, and never backwards', profile);
    /** Per process, node and row: the write it saw last. Rows that nobody reads need not be followed. */
    const followed = new Uint8Array(tree.rows.length);
    for (let r = 0; r < operations.read.row.length; r++)
        followed[operations.read.row.data[r]] = 1;
    const seen = new Map();
    for (let o = 0; o < operations.length; o++) {
        const [writes, reads] = [operations.writeCount.data[o], operations.readCount.data[o]];
        if (writes + reads === 0 || operations.outcome.data[o] !== 0)
            continue;
        const session = operations.process.data[o] * tree.nodes.length + tree.nodeOf[o];
        let rows = seen.get(session);
        if (!rows) {
            rows = new Map();
            seen.set(session, rows);
        }
        const firstRead = operations.firstRead.data[o];
        for (let r = firstRead; r < firstRead + reads; r++) {
            const row = operations.read.row.data[r];
            const version = operations.read.version.data[r];
            const w = Number.isNaN(version) ? -1 : tree.writeOf(version);
            const before = rows.get(row);
            if (before) {
                judgement.checked++;
                if (goesBack(tree, profile, before.w, w, version)) {
                    judgement.count(before.own ? 'own writes' : 'backwards');
                    const { o: earlier, own, w: last } = before;
                    judgement.violation([], () => ({
                        what: `process ${operations.process.data[o]} on ${tree.nodes[tree.nodeOf[o]]} ${own ? 'wrote' : 'read'} version ` +
                            `${tree.versionOf(last)} of ${rowName(tree, row)}, and then read ` +
                            `${Number.isNaN(version) ? 'no such row' : `version ${version}, which is older`}`,
                        table: tree.rows.tableName(row),
                        key: tree.rows.keys[row],
                        nodes: [tree.nodes[tree.nodeOf[o]]],
                        operations: [earlier, o].map((x) => operations.index.data[x]),
                    }));
                }
            }
            if (w >= 0)
                rows.set(row, { w, o, own: false });
        }
        const firstWrite = operations.firstWrite.data[o];
        for (let w = firstWrite; w < firstWrite + writes; w++) {
            if (followed[tree.rowOf(w)])
                rows.set(tree.rowOf(w), { w, o, own: true });
        }
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no client read a row that it had written or read before on the same node',
    });
}
function goesBack(tree, profile, before, now, version) {
    if (Number.isNaN(version))
        return !tree.isDelete(before) && tree.deletes[tree.rowOf(before)] === 0;
    if (now < 0)
        return version === 0; // Of another unknown version nobody knows when it was.
    if (tree.failed(now) || tree.descends(now, before))
        return false;
    if (tree.descends(before, now))
        return true;
    // Where rows are deleted, or nothing is compared, an older version may come after a later one.
    if (profile.conflicts === 'none' || tree.deletes[tree.rowOf(before)] > 0)
        return false;
    return tree.committed(now) < tree.committed(before);
}

;// CONCATENATED MODULE: ./src/checkers/taking-part.ts






const FEW = 10;
/**
 * After the last heal, or from the beginning where there was no fault, every node acknowledges a write of each workload
 * whose clients it has. A node that has refused some of what was asked for since then, and acknowledged nothing that was
 * written, does not take part: clients go on until each one has had its write acknowledged, or for long.
 */
function everyNodeTakesPart(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const { operations } = tree;
    const spans = (0,span/* faultSpans */.QD)(history);
    const lasting = spans.find(({ to }) => to === null);
    const healed = Math.max(Number.NEGATIVE_INFINITY, ...spans.map(({ to }) => to ?? 0));
    const never = neverAcknowledged(tree);
    const parts = new Map();
    const idOf = operations.clients.map(({ node, workload }) => JSON.stringify([node, workload]));
    for (let o = 0; o < operations.length; o++) {
        const client = operations.client.data[o];
        if (never[client] || operations.invoked.data[o] < healed)
            continue;
        let told = parts.get(idOf[client]);
        if (!told) {
            told = { wrote: 0, unsuccessful: [] };
            parts.set(idOf[client], told);
        }
        if (unsuccessful(tree, o))
            told.unsuccessful.push(o);
        else if (operations.outcome.data[o] === columns.OK && operations.writeCount.data[o] > 0)
            told.wrote++;
    }
    const judgement = new Judgement('every node takes part in the end', profile);
    for (const [id, { wrote, unsuccessful }] of parts) {
        judgement.checked++;
        if (wrote > 0)
            continue;
        // A few of those that any node may refuse say nothing of this one.
        if (unsuccessful.length < FEW && unsuccessful.every((o) => isExpected(tree, o)))
            continue;
        const [node, workload] = JSON.parse(id);
        judgement.violation([], () => {
            const list = new RefusalList(tree);
            for (const o of unsuccessful)
                list.add(o);
            const since = spans.length > 0 ? 'after the last heal' : 'from the beginning to the end';
            return {
                what: `${node} acknowledged no write of ${workload} ${since}: ${list.all.map(refusedText).join('; ')}`,
                nodes: [node],
                operations: list.all.flatMap(({ operations }) => operations).sort((a, b) => a - b),
            };
        });
    }
    return judgement.conclude(history, history.damage, {
        nothing: whatNobodyAcknowledged(tree) ?? 'no operation was begun after the last heal',
        undecided: lasting ? `the ${lasting.label} was not seen to end` : whatNobodyAcknowledged(tree),
    });
}

;// CONCATENATED MODULE: ./src/checkers/thrown-away.ts




/**
 * Each transaction that a node threw away has a cause that is documented, and that the history bears out, whatever became
 * of its rows: they may have been written again since.
 */
function thrownAwayForAReason(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('nothing is rejected without a documented reason', profile);
    const operations = new Map();
    if (history.final && history.final.rejections.length > 0) {
        for (let o = 0; o < tree.operations.length; o++) {
            const xid = tree.operations.xid.data[o];
            if (!Number.isNaN(xid))
                operations.set(`${tree.nodes[tree.nodeOf[o]]}|${(0,checkers_tree/* xid32 */.ju)(xid)}`, o);
        }
    }
    for (const records of byTransaction(history.final?.rejections ?? [])) {
        const [{ node, origin, xid }] = records;
        const o = operations.get(`${origin}|${(0,checkers_tree/* xid32 */.ju)(Number(xid))}`);
        judgement.checked++;
        const cause = o === undefined
            ? causeOfForeign(tree, profile, records)
            : causeOf(tree, profile, o, tree.nodes.indexOf(node));
        if (cause !== undefined) {
            judgement.count('documented');
            continue;
        }
        const roots = rootsOf(records);
        const [root = records[0]] = roots;
        judgement.violation([], () => ({
            what: `${node} threw transaction ${xid} of ${origin} away, which no documented limitation explains: ${root.reason} (table ${root.table}${o === undefined ? ', no operation of the load' : ''})`,
            table: root.table,
            nodes: [node],
            ...(o !== undefined && { operations: [tree.operations.index.data[o]] }),
        }));
    }
    return judgement.conclude(history, history.damage, {
        nothing: 'no node has recorded that it threw a transaction away',
        sureDespiteDamage: true,
    });
}
function byTransaction(rejections) {
    const all = new Map();
    for (const rejection of rejections) {
        const key = `${rejection.node}|${rejection.origin}|${rejection.xid}`;
        const known = all.get(key);
        if (known)
            known.push(rejection);
        else
            all.set(key, [rejection]);
    }
    return all.values();
}

;// CONCATENATED MODULE: ./src/checkers/whole.ts





/**
 * Of a transaction, all rows that no other one fought over are on a node, or none: at the end, and in what was read in
 * one snapshot during the run. Transactions of which a node threw changes away that were not at fault are named.
 */
function transactionsWhole(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('transactions are whole', profile);
    atTheEnd(tree, profile, judgement);
    inReads(tree, judgement);
    return judgement.conclude(history, history.damage, {
        nothing: 'no transaction wrote two rows that no other one fought over',
    });
}
function atTheEnd(tree, profile, judgement) {
    const { operations } = tree;
    for (let o = 0; o < operations.length; o++) {
        const first = operations.firstWrite.data[o];
        const end = first + operations.writeCount.data[o];
        if (end - first < 2 || tree.failed(first))
            continue;
        let looked = false;
        for (let n = 0; n < tree.nodes.length; n++) {
            const missing = [];
            let there = 0;
            let present = -1;
            for (let w = first; w < end; w++) {
                if (!peaceful(tree, w) || !tree.readOn[tree.rows.tableOf.data[tree.rowOf(w)]].includes(n))
                    continue;
                if (tookEffect(tree, w, n)) {
                    there++;
                    present = w;
                }
                else {
                    missing.push(w);
                }
            }
            if (there + missing.length > 1)
                looked = true;
            if (missing.length === 0)
                continue;
            // All of it is missing, or what is there was written again by somebody who had it.
            const discarded = tree.rejectionsOf(o, n).find((r) => r.collateral);
            if (discarded)
                judgement.count('collateral');
            else if (there === 0)
                continue;
            looked = true;
            const absent = missing.at(-1);
            const cause = discarded && there === 0 ? causeOf(tree, profile, o, n) : undefined;
            judgement.violation(cause ? [cause] : explainAll(tree, profile, missing, n), () => ({
                what: discarded && there === 0
                    ? `transaction ${operations.xid.data[o]} of ${tree.nodes[tree.nodeOf[o]]} was thrown away on ${tree.nodes[n]} with changes that were not at fault: ${discarded.reason}`
                    : `a transaction is torn on ${tree.nodes[n]}: of what it wrote, ${rowName(tree, tree.rowOf(present))} is there, ${rowName(tree, tree.rowOf(absent))} is not`,
                table: tree.rows.tableName(tree.rowOf(absent)),
                key: tree.rows.keys[tree.rowOf(absent)],
                nodes: [tree.nodes[n]],
                operations: [operations.index.data[o]],
            }));
        }
        if (looked)
            judgement.checked++;
    }
}
function inReads(tree, judgement) {
    const { operations } = tree;
    const seen = new Map();
    for (let o = 0; o < operations.length; o++) {
        const first = operations.firstRead.data[o];
        const end = first + operations.readCount.data[o];
        if (end - first < 2 || operations.writeCount.data[o] > 0)
            continue;
        seen.clear();
        for (let r = first; r < end; r++)
            seen.set(operations.read.row.data[r], operations.read.version.data[r]);
        let looked = false;
        for (let r = first; r < end; r++) {
            const w = tree.writeOf(operations.read.version.data[r]);
            if (w < 0 || tree.failed(w) || !peaceful(tree, w))
                continue;
            const writer = tree.operationOf(w);
            const from = operations.firstWrite.data[writer];
            for (let x = from; x < from + operations.writeCount.data[writer]; x++) {
                const version = seen.get(tree.rowOf(x));
                if (x === w || version === undefined || !peaceful(tree, x) || tree.isDelete(x))
                    continue;
                looked = true;
                const other = tree.writeOf(version);
                if (other >= 0 ? tree.descends(other, x) : Number.isNaN(version) && tree.deletes[tree.rowOf(x)] > 0)
                    continue;
                judgement.count('torn reads');
                judgement.violation([], () => ({
                    what: `a read on ${tree.nodes[tree.nodeOf[o]]} saw a transaction torn: ${rowName(tree, tree.rowOf(w))} as it wrote it, ` +
                        `${rowName(tree, tree.rowOf(x))} as it was before`,
                    table: tree.rows.tableName(tree.rowOf(x)),
                    key: tree.rows.keys[tree.rowOf(x)],
                    nodes: [tree.nodes[tree.nodeOf[o]]],
                    operations: [operations.index.data[writer], operations.index.data[o]],
                }));
            }
        }
        if (looked)
            judgement.checked++;
    }
}
/** Why writes of one transaction are missing on a node: nothing, where one of them is for no documented reason. */
function explainAll(tree, profile, missing, n) {
    const each = missing.map((w) => explain(tree, profile, tree.rowOf(w), [n]));
    return each.every((names) => names.length > 0) ? [...new Set(each.flat())] : [];
}
/** Whether the row of a write was never written on two nodes at once: only then is it promised to be there. */
function peaceful(tree, w) {
    return tree.leaves[tree.rowOf(w)] < 2;
}
function tookEffect(tree, w, n) {
    const final = tree.final[n][tree.rowOf(w)];
    if (final === checkers_tree/* ABSENT */.sj)
        return tree.isDelete(w) || tree.deletedAfter(w);
    return final >= 0 && tree.descends(final, w);
}

;// CONCATENATED MODULE: ./src/checkers/judge.ts
















const CHECKERS = [
    acknowledged,
    committedWhereAcknowledged,
    noPhantom,
    replicasEqual,
    winnersRight,
    transactionsWhole,
    deletedStaysDeleted,
    noEcho,
    countersExact,
    balancesExact,
    totalConstant,
    noOrphans,
    sessions,
    nothingForgotten,
    thrownAwayForAReason,
    idsUnique,
    nothingRefused,
    everyNodeTakesPart,
];
/** Judges a history by every property there is; one that nothing exercised is unknown. Time is linear. */
function judge(history, profile) {
    return CHECKERS.map((check) => check(history, profile));
}


/***/ }),

/***/ 15375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isUndecided)
/* harmony export */ });
/** What every run with clients is about, whatever its workloads are: where one of these is unknown, nothing was shown. */
const ALWAYS_ABOUT = [
    'no acknowledged write is lost',
    'what was acknowledged is committed',
    'all nodes hold the same rows',
    'every node takes part in the end',
];
/**
 * Whether a run cannot be called good for want of this property's verdict: it is about it, as every run is about some; or
 * something of it looks wrong, and nobody can tell why.
 */
function isUndecided({ name, verdict, counts }, about = []) {
    if (verdict !== 'unknown')
        return false;
    return ALWAYS_ABOUT.includes(name) || about.includes(name) || (counts.untold ?? 0) > 0;
}


/***/ }),

/***/ 81359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sameJson)
/* harmony export */ });
/** Whether two values are equal; the order of an object's names does not matter. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    const [one, other] = [a, b];
    const names = Object.keys(one);
    return (Array.isArray(a) === Array.isArray(b) &&
        names.length === Object.keys(other).length &&
        names.every((name) => name in other && sameJson(one[name], other[name])));
}


/***/ }),

/***/ 64552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sj: () => (/* binding */ ABSENT),
  nY: () => (/* binding */ FOREIGN),
  DI: () => (/* binding */ INITIAL),
  lY: () => (/* binding */ sameTable),
  g7: () => (/* binding */ treeOf),
  ju: () => (/* binding */ xid32)
});

// UNUSED EXPORTS: Tree

// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
;// CONCATENATED MODULE: ./src/checkers/descent.ts
/** Writes by row, in each row by commit timestamp; those without one come first. */
function sortByRow({ writes, rows, operations }) {
    const rowStart = new Int32Array(rows.length + 1);
    const writesOf = new Int32Array(writes);
    const { row, operation } = operations.write;
    for (let w = 0; w < writes; w++)
        rowStart[row.data[w] + 1]++;
    for (let r = 0; r < rows.length; r++)
        rowStart[r + 1] += rowStart[r];
    const next = rowStart.slice(0, -1);
    for (let w = 0; w < writes; w++)
        writesOf[next[row.data[w]]++] = w;
    const { committed } = operations;
    const time = (w) => committed.data[operation.data[w]] || 0;
    const earlier = (a, b) => time(a) - time(b) || a - b;
    for (let r = 0; r < rows.length; r++) {
        const [from, to] = [rowStart[r], rowStart[r + 1]];
        let sorted = true;
        for (let i = from + 1; i < to && sorted; i++) {
            sorted = time(writesOf[i - 1]) <= time(writesOf[i]);
        }
        if (!sorted)
            writesOf.subarray(from, to).sort(earlier);
    }
    return { rowStart, writesOf };
}
/** Numbers the writes so that the descendants of each are a range. Parents that go round in a ring are taken away. */
function numberDescent(versions) {
    const { writes, writesOf, parent } = versions;
    const replacedBy = new Int32Array(writes).fill(-1);
    const leaves = new Int32Array(versions.rows.length);
    const placeOf = new Int32Array(writes).fill(-1);
    const last = new Int32Array(writes).fill(-1);
    const deletesBefore = new Int32Array(writes + 1);
    const firstChild = new Int32Array(writes).fill(-1);
    const sibling = new Int32Array(writes).fill(-1);
    for (let i = writes - 1; i >= 0; i--) {
        const w = writesOf[i];
        const from = parent[w];
        if (from < 0)
            continue;
        sibling[w] = firstChild[from];
        firstChild[from] = w;
        if (versions.acknowledged(w))
            replacedBy[from] = w;
    }
    let place = 0;
    const walk = (root) => {
        let w = root;
        for (;;) {
            deletesBefore[place + 1] = deletesBefore[place] + (versions.isDelete(w) ? 1 : 0);
            placeOf[w] = place++;
            if (firstChild[w] >= 0) {
                w = firstChild[w];
                continue;
            }
            for (;;) {
                last[w] = place - 1;
                if (w === root)
                    return;
                if (sibling[w] >= 0) {
                    w = sibling[w];
                    break;
                }
                w = parent[w];
            }
        }
    };
    for (let w = 0; w < writes; w++)
        if (parent[w] < 0 && !versions.failed(w))
            walk(w);
    // A ring of versions that replaced one another can only come from damage; each stands alone then.
    for (let w = 0; w < writes; w++) {
        if (placeOf[w] >= 0 || versions.failed(w))
            continue;
        deletesBefore[place + 1] = deletesBefore[place] + (versions.isDelete(w) ? 1 : 0);
        last[w] = placeOf[w] = place++;
        parent[w] = -1;
    }
    for (let w = 0; w < writes; w++) {
        if (!versions.failed(w) && firstChild[w] < 0)
            leaves[versions.rowOf(w)]++;
    }
    return { replacedBy, leaves, place: placeOf, last, deletesBefore };
}

;// CONCATENATED MODULE: ./src/checkers/number-map.ts
/** A map from whole numbers to whole numbers, 24 bytes an entry where Map needs twice that and more time. */
class NumberMap {
    keys;
    values;
    mask;
    /** @param most how many entries it will hold */
    constructor(most) {
        const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 1.5)));
        this.keys = new Float64Array(size).fill(Number.NaN);
        this.values = new Int32Array(size);
        this.mask = size - 1;
    }
    /** @returns false where the key was there already, and stays as it was */
    add(key, value) {
        const at = this.slot(key);
        if (this.keys[at] === key)
            return false;
        this.keys[at] = key;
        this.values[at] = value;
        return true;
    }
    /** The value, or -1. */
    get(key) {
        const at = this.slot(key);
        return this.keys[at] === key ? this.values[at] : -1;
    }
    slot(key) {
        // Both halves of a key count: clients often number their versions in steps of a large power.
        let hash = Math.imul((key | 0) ^ Math.imul(Math.floor(key / 2 ** 32) | 0, 0x9e3779b1), 0x85ebca6b);
        hash ^= hash >>> 15;
        let at = Math.imul(hash, 0xc2b2ae35) >>> 0;
        at = (at ^ (at >>> 13)) & this.mask;
        while (this.keys[at] !== key && !Number.isNaN(this.keys[at]))
            at = (at + 1) & this.mask;
        return at;
    }
}

;// CONCATENATED MODULE: ./src/checkers/tree.ts



/** In place of a write: the node does not have the row. */
const ABSENT = -1;
/** The row is as it was before the history. */
const INITIAL = -2;
/** The row has a version that no operation of the history wrote. */
const FOREIGN = -3;
const trees = new WeakMap();
/** The version trees of a history; built once for all of its checkers. */
function treeOf(history) {
    let tree = trees.get(history);
    if (!tree) {
        tree = new Tree(history);
        trees.set(history, tree);
    }
    return tree;
}
/**
 * For each row, the tree of its versions: a write is the child of the write whose version it replaced, which its node
 * told under the row's lock. On one node that gives a chain; a fork is a conflict. Writes of failed operations are in
 * no tree.
 *
 * An insert replaced nothing: its parent is the latest delete of its row that was committed before it, which is
 * certain where both happened on one node, and assumed otherwise.
 *
 * Everything is in arrays over numbers of writes, rows, operations and nodes; time and memory are linear.
 */
class Tree {
    history;
    operations;
    rows;
    writes;
    nodes;
    /** Of each operation, the number of its node. */
    nodeOf;
    /** The writes of row r are `writesOf[rowStart[r]]` to before `rowStart[r + 1]`, oldest first. */
    rowStart;
    writesOf;
    parent;
    /** Of each write: an acknowledged write that replaced it, or -1. */
    replacedBy;
    /** How many writes of each row nobody replaced: two are a conflict. */
    leaves;
    /** How many deletes of each row have, or may have, happened. */
    deletes;
    /** By node: the write that each row is of at the end, or ABSENT, INITIAL, FOREIGN. */
    final;
    finalRows;
    /** Of each table: the nodes that were read at the end. */
    readOn;
    versions;
    descent;
    rejections = new Map();
    constructor(history) {
        this.history = history;
        this.operations = columns/* OperationColumns */.VC.of(history.operations);
        this.rows = this.operations.rows;
        this.nodes = nodesOf(history, this.operations);
        const number = new Map(this.nodes.map((node, n) => [node, n]));
        const nodeOfClient = this.operations.clients.map(({ node }) => number.get(node));
        const { client } = this.operations;
        this.nodeOf = new Int32Array(this.operations.length);
        for (let o = 0; o < this.operations.length; o++)
            this.nodeOf[o] = nodeOfClient[client.data[o]];
        this.finalRows = this.gatherFinal(number);
        this.readOn = this.rows.tables.map((table) => Object.keys(history.final?.tables[table] ?? {}).map((node) => number.get(node)));
        this.writes = this.operations.write.row.length;
        this.versions = new NumberMap(this.writes);
        const { version } = this.operations.write;
        for (let w = 0; w < this.writes; w++)
            this.versions.add(version.data[w], w);
        this.final = this.finalRows.map((rows) => this.finalWrites(rows));
        const { rowStart, writesOf } = sortByRow(this);
        this.rowStart = rowStart;
        this.writesOf = writesOf;
        this.parent = new Int32Array(this.writes).fill(-1);
        this.deletes = new Int32Array(this.rows.length);
        this.findParents();
        this.descent = numberDescent(this);
        this.replacedBy = this.descent.replacedBy;
        this.leaves = this.descent.leaves;
        for (const rejection of history.final?.rejections ?? []) {
            const key = `${rejection.node}|${rejection.origin}|${xid32(Number(rejection.xid))}`;
            const known = this.rejections.get(key);
            if (known)
                known.push(rejection);
            else
                this.rejections.set(key, [rejection]);
        }
    }
    /** The write that made this version, -1 where the history knows of none. */
    writeOf(version) {
        return this.versions.get(version);
    }
    operationOf(w) {
        return this.operations.write.operation.data[w];
    }
    nodeOfWrite(w) {
        return this.nodeOf[this.operationOf(w)];
    }
    rowOf(w) {
        return this.operations.write.row.data[w];
    }
    versionOf(w) {
        return this.operations.write.version.data[w];
    }
    /** The version that the write replaced by its node's word; null where there was no row. */
    replaced(w) {
        const version = this.operations.write.replaced.data[w];
        return Number.isNaN(version) ? null : version;
    }
    isDelete(w) {
        return this.operations.write.kind.data[w] === columns/* DELETE */.SJ;
    }
    isUpdate(w) {
        return this.operations.write.kind.data[w] === columns/* UPDATE */.q6;
    }
    acknowledged(w) {
        return this.operations.outcome.data[this.operationOf(w)] === columns.OK;
    }
    failed(w) {
        return this.operations.outcome.data[this.operationOf(w)] === columns/* FAIL */.vR;
    }
    /** When the write was committed by its origin's clock; NaN where nobody knows. */
    committed(w) {
        const told = this.operations.committed.data[this.operationOf(w)];
        if (!Number.isNaN(told))
            return told;
        const row = this.rowOf(w);
        for (let n = 0; n < this.nodes.length; n++) {
            if (this.final[n][row] === w)
                return this.finalRows[n].committedOf(row);
        }
        return Number.NaN;
    }
    /**
     * No later than that was the write committed, by its origin's clock: before its client gave up, and before what replaced
     * it. NaN for unknown.
     */
    committedBy(w) {
        const told = this.committed(w);
        if (!Number.isNaN(told))
            return told;
        const row = this.rowOf(w);
        let earliest = this.history.head.epoch + this.operations.completed.data[this.operationOf(w)];
        for (let i = this.rowStart[row]; i < this.rowStart[row + 1]; i++) {
            const child = this.writesOf[i];
            if (this.parent[child] !== w)
                continue;
            const by = this.committedBy(child);
            if (!(by >= earliest))
                earliest = by;
        }
        return earliest;
    }
    /** Whether `b` is `a` or was written by somebody who saw `a`, or a version after it, and replaced it. */
    descends(b, a) {
        const { place, last } = this.descent;
        return a === b || (place[a] >= 0 && place[a] <= place[b] && place[b] <= last[a]);
    }
    /** Whether a write, or one that replaced it, was deleted by somebody who saw it. */
    deletedAfter(w) {
        const { place, last, deletesBefore } = this.descent;
        return place[w] >= 0 && deletesBefore[last[w] + 1] > deletesBefore[place[w]];
    }
    /** What node `n` recorded of throwing this write away; undefined where it recorded nothing. */
    rejection(w, n) {
        if (this.rejections.size === 0)
            return undefined;
        const table = this.rows.tableName(this.rowOf(w));
        return this.rejectionsOf(this.operationOf(w), n).find((r) => sameTable(r.table, table));
    }
    /** The writes of a row, oldest first: a view, no copy. */
    writesIn(row) {
        return this.writesOf.subarray(this.rowStart[row], this.rowStart[row + 1]);
    }
    /** The writes of an operation. */
    writesBy(operation) {
        const first = this.operations.firstWrite.data[operation];
        return Array.from({ length: this.operations.writeCount.data[operation] }, (_, i) => first + i);
    }
    /** All that node `n` recorded of throwing changes of this operation away. */
    rejectionsOf(operation, n) {
        const xid = this.operations.xid.data[operation];
        if (this.rejections.size === 0 || Number.isNaN(xid))
            return [];
        const origin = this.nodes[this.nodeOf[operation]];
        return this.rejections.get(`${this.nodes[n]}|${origin}|${xid32(xid)}`) ?? [];
    }
    gatherFinal(number) {
        const all = this.nodes.map(() => new columns/* NodeRows */.uY());
        for (const [table, nodes] of Object.entries(this.history.final?.tables ?? {})) {
            this.rows.table(table);
            for (const [node, rows] of Object.entries(nodes)) {
                const n = number.get(node);
                if (rows instanceof columns/* TableRows */.o4 && rows.rows === this.rows) {
                    all[n] = rows.of;
                    continue;
                }
                for (const row of rows)
                    all[n].add(this.rows.row(table, row.key), row);
            }
        }
        return all;
    }
    finalWrites(rows) {
        const writes = new Int32Array(this.rows.length).fill(ABSENT);
        for (let row = 0; row < rows.version.length; row++) {
            const version = rows.version.data[row];
            if (Number.isNaN(version))
                continue;
            const w = this.versions.get(version);
            writes[row] = w >= 0 && this.rowOf(w) === row ? w : version === 0 ? INITIAL : FOREIGN;
        }
        return writes;
    }
    findParents() {
        const { replaced } = this.operations.write;
        const dated = (w) => !Number.isNaN(this.operations.committed.data[this.operationOf(w)]);
        for (let row = 0; row < this.rows.length; row++) {
            let deleted = -1;
            for (let i = this.rowStart[row]; i < this.rowStart[row + 1]; i++) {
                const w = this.writesOf[i];
                if (this.failed(w))
                    continue;
                const before = replaced.data[w];
                if (!Number.isNaN(before)) {
                    const parent = this.versions.get(before);
                    if (parent >= 0 && parent !== w && this.rowOf(parent) === row && !this.failed(parent))
                        this.parent[w] = parent;
                }
                else if (!this.isDelete(w) && dated(w)) {
                    this.parent[w] = deleted;
                }
                if (this.isDelete(w)) {
                    this.deletes[row]++;
                    if (dated(w))
                        deleted = w;
                }
            }
        }
    }
}
function nodesOf(history, operations) {
    const nodes = new Set(history.head.nodes);
    for (const { node } of operations.clients)
        nodes.add(node);
    for (const table of Object.values(history.final?.tables ?? {})) {
        for (const node of Object.keys(table))
            nodes.add(node);
    }
    return [...nodes];
}
/** Records of engines have the transaction's number without its epoch. */
function xid32(xid) {
    return xid % 2 ** 32;
}
/** Whether two names are the same table: one may name the schema, public where nothing is said. */
function sameTable(a, b) {
    return a === b || a.replace(/^public\./, '') === b.replace(/^public\./, '');
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


/***/ })

};
