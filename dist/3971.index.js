export const id = 3971;
export const ids = [3971];
export const modules = {

/***/ 19255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/checkers/fates.ts
var fates = __webpack_require__(18503);
// EXTERNAL MODULE: ./src/checkers/reason.ts
var checkers_reason = __webpack_require__(94458);
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
        const anomalies = reasons.filter((reason) => reason !== checkers_reason/* UNTOLD */.t);
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
            ? `${counts.untold} that may be wrong: changes came in ${checkers_reason/* UNTOLD */.t}`
            : undefined;
        if (counts.violations > counts.known || (wrong && !untold))
            return property('violated');
        const undecided = untold ?? basis.undecided;
        return undecided === undefined ? property('holds') : property('unknown', undecided);
    }
}

// EXTERNAL MODULE: ./src/checkers/tree.ts + 2 modules
var checkers_tree = __webpack_require__(64552);
;// CONCATENATED MODULE: ./src/checkers/acknowledged.ts



/**
 * Every acknowledged write is final, superseded, merged or discarded by last-update-wins; those that were rejected or
 * lost are findings. `fates` tells of each, with the write that beat it.
 */
function acknowledged(history, profile) {
    const tree = (0,checkers_tree/* treeOf */.g7)(history);
    const judgement = new Judgement('no acknowledged write is lost', profile);
    const judge = new fates/* FateJudge */.UU(tree, profile);
    const counts = Object.fromEntries(fates/* FATES */.QH.map((fate) => [fate, 0]));
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

// EXTERNAL MODULE: ./src/replication/mixed-profile.ts
var mixed_profile = __webpack_require__(17933);
// EXTERNAL MODULE: ./src/checkers/discarded.ts
var checkers_discarded = __webpack_require__(47507);
// EXTERNAL MODULE: ./src/checkers/found-out.ts
var found_out = __webpack_require__(6273);
// EXTERNAL MODULE: ./src/checkers/records.ts
var checkers_records = __webpack_require__(18238);
// EXTERNAL MODULE: ./src/checkers/knowledge.ts
var checkers_knowledge = __webpack_require__(13212);
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
    const knowledge = (0,checkers_knowledge/* knowledgeOf */.a)(tree);
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
const made = new found_out/* FoundOut */.Z();
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
        if (left.every(({ zero }) => zero) || !(0,mixed_profile/* profileOn */.d)(this.profile, this.tree.nodes[n]).anomalies[AGAIN])
            return names;
        // A row that is only ever inserted is the same when it is inserted again.
        const again = replayedOn(this.tree, n, left.map(({ sum, off }) => (this.updated.has(sum.table) ? off : { ...off, additions: [] })));
        for (const [i, { sum, causes, zero }] of left.entries()) {
            if (!zero && again[i])
                names.set(sum, [...causes, AGAIN]);
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
        const name = (0,checkers_discarded/* causeOf */.rl)(tree, profile, tree.operationOf(w), n);
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
    for (const { table, reason } of (0,checkers_records/* rootsOf */.RD)(records)) {
        const key = `${table} ${reason}`;
        alike.set(key, (alike.get(key) ?? 0) + 1);
    }
    const changes = tree.operations.writeCount.data[o];
    return Math.max(1, ...[...alike.values()].map((count) => Math.ceil(count / Math.max(1, changes))));
}
const AGAIN = 'crash applies changes again';
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

// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
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

// EXTERNAL MODULE: ./src/checkers/explain.ts
var explain = __webpack_require__(22135);
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
        const deletes = new Map(nodes.flatMap((n) => {
            const w = tree.final[n][row];
            const d = w >= 0 ? surelyDeletedBy(w) : undefined;
            return d === undefined ? [] : [[n, d]];
        }));
        if (deletes.size === 0)
            continue;
        const back = [...deletes.keys()];
        judgement.violation((0,explain/* explainWithout */.kf)(tree, profile, row, back, deletes), () => ({
            what: `${rowName(tree, row)} was deleted, but ${back.map((n) => `${tree.nodes[n]} holds ${held(tree, row, n)}`).join(', ')}`,
            ...place(tree, row, back),
        }));
    }
    return judgement.conclude(history, history.damage, { nothing: 'no row was deleted', final: 'at rest' });
    /** The delete of which it is certain that it was committed; the last one, where there are several. */
    function surelyDeletedBy(w) {
        if (!tree.deletedAfter(w))
            return undefined;
        const row = tree.rowOf(w);
        for (let i = tree.rowStart[row + 1] - 1; i >= tree.rowStart[row]; i--) {
            const d = tree.writesOf[i];
            if (tree.isDelete(d) && tree.acknowledged(d) && tree.descends(d, w))
                return d;
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/checkers/node-row.ts + 16 modules
var node_row = __webpack_require__(40057);
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
            const found = (0,checkers_discarded/* nodeRow */.BL)(tree, profile, n, row).foundBy(w);
            const names = found ? (0,node_row/* shortest */.p)(found.ways) : [];
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
    const knowledge = (0,checkers_knowledge/* knowledgeOf */.a)(tree);
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
    const knowledge = (0,checkers_knowledge/* knowledgeOf */.a)(tree);
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

// EXTERNAL MODULE: ./src/checkers/anomalies/secondary-unique.ts
var secondary_unique = __webpack_require__(80998);
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
 * Rows that meet in another unique index are no such rows: apply tries again there, and so does INSERT ... ON CONFLICT.
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
            const table = rows.tableName(row);
            if (!alone || operations.write.kind.data[w] !== columns/* INSERT */.i || (0,secondary_unique/* sharesUnique */.Iw)(tree, o, table))
                unclear.add(workload);
            const known = tables.get(workload);
            if (known)
                known.add(table);
            else
                tables.set(workload, new Set([table]));
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
        const names = (0,explain/* explain */.WE)(tree, profile, row, [m]);
        if (names.length > 0)
            return names;
    }
    return [];
}
/** Whether one node deleted the parent while another one wrote the child, and neither knew of the other. */
function deletedUnseen(tree, parent, child) {
    const knowledge = (0,checkers_knowledge/* knowledgeOf */.a)(tree);
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
        judgement.violation((0,explain/* explainWithout */.kf)(tree, profile, row, wrong, lackingOn(wrong, winner)), () => ({
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
    const names = versions.size > 1 ? explainVersions(tree, profile, row, nodes) : [];
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
/** Why they hold different versions; by the promise alone that can be none but the one that was committed last. */
function explainVersions(tree, profile, row, nodes) {
    const winner = latest(tree, row) ?? -1;
    const right = nodes.filter((n) => mayHold(tree, profile, row, tree.final[n][row], winner));
    const alike = right.every((n) => tree.final[n][row] === tree.final[right[0]][row]);
    if (winner < 0 || !alike)
        return (0,explain/* explain */.WE)(tree, profile, row, nodes);
    const wrong = nodes.filter((n) => !right.includes(n));
    return (0,explain/* explainWithout */.kf)(tree, profile, row, nodes, lackingOn(wrong, winner));
}
function lackingOn(nodes, w) {
    return new Map(nodes.map((n) => [n, w]));
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

// EXTERNAL MODULE: ./src/faults/span.ts
var span = __webpack_require__(19689);
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
            ? (0,checkers_discarded/* causeOfForeign */.pv)(tree, profile, records)
            : (0,checkers_discarded/* causeOf */.rl)(tree, profile, o, tree.nodes.indexOf(node));
        if (cause !== undefined) {
            judgement.count('documented');
            continue;
        }
        const roots = (0,checkers_records/* rootsOf */.RD)(records);
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
            const cause = discarded && there === 0 ? (0,checkers_discarded/* causeOf */.rl)(tree, profile, o, n) : undefined;
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
    const each = missing.map((w) => (0,explain/* explain */.WE)(tree, profile, tree.rowOf(w), [n]));
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

/***/ 61483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ KIND_LETTERS),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V: () => (/* binding */ KIND_OF)
/* harmony export */ });
// The lines of a history file, see docs/history.md. Keys are short because there are millions of them.
const KIND_LETTERS = {
    insert: 'i',
    update: 'u',
    delete: 'd',
};
const KIND_OF = { i: 'insert', u: 'update', d: 'delete' };
function text(line) {
    return `${JSON.stringify(line)}\n`;
}


/***/ }),

/***/ 1331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHistory: () => (/* binding */ readHistory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/unreadable.ts
var unreadable = __webpack_require__(13352);
;// CONCATENATED MODULE: ./src/history/checked.ts
// What a line of a history may hold; each throws a TypeError that says what stands there instead.
function index(value) {
    return Number.isInteger(value) && value >= 0 && value < 2 ** 31
        ? value
        : wrong('index', value);
}
function count(value) {
    return Number.isSafeInteger(value) ? value : wrong('number', value);
}
function string(value) {
    return typeof value === 'string' ? value : wrong('text', value);
}
function addsOf({ delta, balance }) {
    return {
        ...(delta !== undefined && { delta: number(delta) }),
        ...(balance !== undefined && { balance: number(balance) }),
    };
}
function number(value) {
    return Number.isFinite(value) ? value : wrong('number', value);
}
function wrong(what, value) {
    throw new TypeError(`${JSON.stringify(value)} is no ${what}`);
}

// EXTERNAL MODULE: ./src/history/columns.ts + 2 modules
var columns = __webpack_require__(90761);
// EXTERNAL MODULE: ./src/history/lines.ts
var lines = __webpack_require__(61483);
;// CONCATENATED MODULE: ./src/history/reader.ts






const MOST_DAMAGE = 20;
/**
 * Reads a history, line by line. One that was cut short or damaged is read as far as it goes, and `damage` tells what
 * is missing; operations without an answer have outcome unknown. Memory: about 150 bytes an operation of one write.
 *
 * @throws RequestError when the file cannot be read or is no history, with its name and why
 */
async function readHistory(file) {
    const reading = new Reading(file);
    let number = 0;
    let rest = '';
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
            const text = rest + chunk;
            let from = 0;
            for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
                reading.line(text.slice(from, to), ++number);
                from = to + 1;
            }
            rest = text.slice(from);
        }
    }
    catch (error) {
        if (error instanceof errors/* RequestError */.GI)
            throw error;
        throw new errors/* RequestError */.GI(`${file} cannot be read: ${(0,unreadable/* whyUnreadable */._p)(error)}`, { cause: error });
    }
    if (number === 0 && rest === '')
        throw new errors/* RequestError */.GI(`${file} is not a history: it is empty`);
    // Every whole line ends with a line end: one without was being written when the process died.
    if (rest !== '')
        reading.line(rest, ++number);
    return reading.history(number);
}
/** A history while it is read. */
class Reading {
    file;
    head;
    operations = new columns/* OperationColumns */.VC();
    faults = new Map();
    tables = {};
    nodes = new Map();
    rejections = [];
    changes;
    frozen;
    frozenAt;
    heard;
    settled;
    settledAt;
    end;
    damage = [];
    damaged = 0;
    constructor(file) {
        this.file = file;
    }
    line(text, number) {
        if (number === 1) {
            this.head = readHead(this.file, text);
            return;
        }
        let line;
        try {
            line = JSON.parse(text);
        }
        catch {
            this.tell(`line ${number} is damaged: it is not JSON`);
            return;
        }
        try {
            const wrong = this.take(line, number);
            if (wrong)
                this.tell(`line ${number} ${wrong}`);
        }
        catch (error) {
            if (!(error instanceof TypeError))
                throw error;
            this.tell(`line ${number} is damaged: ${error.message}`);
        }
    }
    history(lines) {
        if (!this.end) {
            this.tell(`the end is missing: the file stops after line ${lines}`);
        }
        else {
            const missing = this.end.operations - this.operations.length;
            if (missing > 0)
                this.tell(`${missing} of ${this.end.operations} operations are missing`);
            const faults = this.end.faults - this.faults.size;
            if (faults > 0)
                this.tell(`${faults} of ${this.end.faults} faults are missing`);
        }
        if (this.damaged > MOST_DAMAGE)
            this.damage.push(`and ${this.damaged - MOST_DAMAGE} more like these`);
        return {
            head: this.head,
            operations: this.operations,
            faults: [...this.faults.values()],
            final: this.settled === undefined
                ? undefined
                : {
                    tables: this.tables,
                    rejections: this.rejections,
                    changes: this.changes,
                    frozen: this.frozen,
                    frozenAt: this.frozenAt,
                    heard: this.heard,
                    settled: this.settled,
                    settledAt: this.settledAt,
                },
            damage: this.damage,
        };
    }
    /** @returns what is wrong with the line; throws TypeError where its form is */
    take(line, number) {
        switch (line?.t) {
            case 'i':
                // Each index has a line of its own: one far beyond the lines so far is damage, and would cost memory.
                if (line.i > 2 * number + 1_000_000)
                    return `is damaged: its index is ${line.i}`;
                this.operations.invoke({
                    index: index(line.i),
                    process: count(line.p),
                    node: string(line.n),
                    workload: string(line.w),
                    f: string(line.f),
                    value: line.v ?? null,
                    invoked: count(line.u),
                });
                return;
            case 'c':
                return this.complete(line);
            case 'fi':
                this.faults.set(index(line.i), {
                    index: line.i,
                    fault: line.v,
                    invoked: count(line.u),
                    completed: null,
                    effect: null,
                });
                return;
            case 'fc': {
                const fault = this.faults.get(line.i);
                if (!fault)
                    return `ends a fault ${line.i} that did not begin`;
                this.faults.set(line.i, { ...fault, completed: count(line.u), effect: string(line.e) });
                return;
            }
            case 's':
                return this.settle(line);
            case 'rows':
                return this.finalRows(line);
            case 'rejected':
                for (const rejection of line.r) {
                    string(rejection.node);
                    string(rejection.xid);
                    this.rejections.push(rejection);
                }
                return;
            case 'changes':
                this.changes = line.r;
                return;
            case 'frozen':
                this.frozen = line.r;
                return;
            case 'frozenAt':
                this.frozenAt = line.r;
                return;
            case 'heard':
                this.heard ??= {};
                this.heard[string(line.n)] = { ...this.heard[string(line.n)], [string(line.of)]: line.r };
                return;
            case 'settled':
                this.settled = line.s === true ? true : string(line.s);
                this.settledAt = typeof line.u === 'number' ? line.u : undefined;
                return;
            case 'end':
                this.end = { operations: count(line.operations), faults: count(line.faults) };
                return;
            default:
                return 'is damaged: it is of no known kind';
        }
    }
    complete(line) {
        const position = this.operations.at(index(line.i));
        if (position < 0)
            return `ends an operation ${line.i} that did not begin`;
        if (!columns/* OUTCOMES */.im.includes(line.o))
            throw new TypeError(`its outcome is ${JSON.stringify(line.o)}`);
        this.operations.complete(position, {
            completed: count(line.u),
            outcome: line.o,
            writes: (line.W ?? []).map(([table, key, kind, version, replaced, adds]) => ({
                table: string(table),
                key: string(key),
                kind: lines/* KIND_OF */.V[kind] ?? wrong('kind of change', kind),
                version: count(version),
                replaced: replaced === null ? null : count(replaced),
                ...(adds && { adds: addsOf(adds) }),
            })),
            reads: (line.R ?? []).map(([table, key, version]) => ({
                table: string(table),
                key: string(key),
                version: version === null ? null : count(version),
            })),
            xid: line.x === undefined ? null : string(line.x),
            committed: null,
            error: line.e === undefined ? null : string(line.e),
            ...(line.q !== undefined && { sqlstate: string(line.q) }),
        });
        return undefined;
    }
    settle(line) {
        let unknown;
        for (const [at, committed, outcome, undated] of line.s) {
            const position = this.operations.at(at);
            if (position < 0) {
                unknown = at;
                continue;
            }
            if (committed !== null)
                this.operations.committed.data[position] = count(committed);
            if (undated !== undefined) {
                if (!columns/* UNDATED */.oc.includes(undated))
                    throw new TypeError(`it has no timestamp because ${JSON.stringify(undated)}`);
                this.operations.undated.set(position, undated);
            }
            if (outcome === undefined || outcome === null)
                continue;
            if (!columns/* OUTCOMES */.im.includes(outcome))
                throw new TypeError(`its outcome is ${JSON.stringify(outcome)}`);
            this.operations.outcome.data[position] = columns/* OUTCOMES */.im.indexOf(outcome);
        }
        return unknown === undefined ? undefined : `settles an operation ${unknown} that did not begin`;
    }
    finalRows(line) {
        const node = string(line.n);
        const table = string(line.b);
        let ofNode = this.nodes.get(node);
        if (!ofNode) {
            ofNode = new columns/* NodeRows */.uY();
            this.nodes.set(node, ofNode);
        }
        this.tables[table] ??= {};
        this.tables[table][node] ??= new columns/* TableRows */.o4(this.operations.rows, ofNode, table);
        const rows = this.tables[table][node];
        for (const [key, version, committed, values] of line.r) {
            rows.add({ key: string(key), version: count(version), committed, values: values ?? null });
        }
    }
    tell(what) {
        if (++this.damaged <= MOST_DAMAGE)
            this.damage.push(what);
    }
}
function readHead(file, text) {
    let line;
    try {
        line = JSON.parse(text);
    }
    catch {
        throw new errors/* RequestError */.GI(`${file} is not a history: its first line is not JSON`);
    }
    if (line?.t !== 'head')
        throw new errors/* RequestError */.GI(`${file} is not a history: its first line is not the head of one`);
    const { t: _, ...head } = line;
    if (typeof head.version === 'number' && head.version > 1) {
        throw new errors/* RequestError */.GI(`${file} is of version ${head.version}, written by a later mmr-test-action; this one reads version 1`);
    }
    const strings = [head.test, head.seed, head.engine, head.engineVersion];
    const nodes = head.nodes;
    if (head.version !== 1 ||
        strings.some((s) => typeof s !== 'string') ||
        !Array.isArray(nodes) ||
        nodes.some((n) => typeof n !== 'string') ||
        !areReleases(head.releases)) {
        throw new errors/* RequestError */.GI(`${file} is not a history: its head lacks version, test, seed, nodes, engine or engineVersion`);
    }
    return head;
}
/** By node a list of versions, or nothing at all. */
function areReleases(releases) {
    if (releases === undefined)
        return true;
    if (typeof releases !== 'object' || releases === null)
        return false;
    return Object.values(releases).every((each) => Array.isArray(each) && each.length > 0 && each.every((one) => typeof one === 'string'));
}


/***/ })

};
