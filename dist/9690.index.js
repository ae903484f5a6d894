export const id = 9690;
export const ids = [9690];
export const modules = {

/***/ 76416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareTable),
/* harmony export */   h: () => (/* binding */ GROUPED)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _differing_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62571);
/* harmony import */ var _differing_parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17821);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80496);
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14226);
/* harmony import */ var _rows_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29591);
/* harmony import */ var _table_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31286);







const NAMED_DIFFERENCES = 20;
/** How many rows that differ are fetched at once. */
const FETCHED = 200;
/** The servers group the rows of a large table by part in memory; sorting them would take several times as long. */
const GROUPED = `set local work_mem = '64MB'; set local enable_sort = off`;
/**
 * Compares a table on all nodes, by the text of its values or what is equal exactly where that is. However many rows differ and wherever they are, all of
 * them are counted; rows stay in the servers but for those that are named or asked about.
 *
 * A node's rows are first summed up in one number. Where these differ, sums of 4,096 parts tell where to look, where many
 * of these differ the sums of 16 parts each, and of the parts that then differ the hashes of keys and rows are compared one
 * by one.
 *
 * @param table schema-qualified and quoted
 * @throws ComparisonError where the sums differ and no row does
 */
async function compareTable(nodes, table, options = {}) {
    return (0,_pinned_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedOnAll */ .l8)(nodes, async (sessions) => {
        const shapes = await Promise.all(sessions.map((session) => (0,_table_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .shapeOf */ .F5)(session, table)));
        const columns = columnsOf(nodes, shapes);
        const common = (0,_table_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .commonOf */ .$N)(shapes);
        if (!columns) {
            const digests = await Promise.all(sessions.map((session) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(session, table, common)));
            if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .allEqual */ .Y7)(digests))
                return { table, same: true, total: 0, ignored: 0, named: [] };
        }
        await Promise.all(sessions.map((session) => session.sql(GROUPED)));
        const found = await lookClosely({ nodes, sessions, table, common }, options);
        if (found.total + found.ignored === 0 && !columns) {
            const names = nodes.map(({ name }) => name).join(', ');
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ComparisonError */ .GP(`${table}: its digests on ${names} differ, but no row was found that does; the table must not be taken for the same`);
        }
        return { table, same: found.total === 0 && !columns, ...found, ...(columns && { columns }) };
    });
}
function columnsOf(nodes, shapes) {
    const columns = shapes.map(_table_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .signature */ .vl);
    if (columns.every((text) => text === columns[0]))
        return undefined;
    return Object.fromEntries(nodes.map(({ name }, i) => [name, columns[i]]));
}
async function lookClosely(look, { named: most = NAMED_DIFFERENCES, ignore }) {
    const parts = await (0,_differing_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .differingParts */ .d)(look.sessions, look.table, look.common);
    const named = [];
    let [counted, ignored, unseen] = [0, 0, 0];
    let waiting = [];
    const see = async () => {
        for (const [i, difference] of (await fetched(look, waiting)).entries()) {
            if (ignore?.(difference.values, waiting[i].alike))
                ignored++;
            else if (++counted <= most)
                named.push(difference);
        }
        waiting = [];
    };
    if (parts.numbers.length > 0) {
        for await (const key of (0,_differing_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .differingKeys */ .V)(look.sessions, look.table, look.common, parts)) {
            // Nobody asks about the rest: counting it is enough.
            if (!ignore && counted + waiting.length >= most)
                unseen++;
            else if (waiting.push(key) === FETCHED)
                await see();
        }
    }
    await see();
    return { total: counted + unseen, ignored, named: named.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}
async function fetched({ nodes, sessions, table, common }, keys) {
    const rows = await Promise.all(sessions.map((session, i) => {
        const places = keys.flatMap((key) => key.places[i].map(({ at }) => at));
        return (0,_rows_at_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsAt */ .h)(session, table, common, places);
    }));
    return keys.map(({ places }) => {
        const texts = places.map((onNode, i) => rowsText(onNode, rows[i]));
        const { key: values } = places.flatMap((onNode, i) => onNode.map(({ at }) => rows[i].get(at)))[0];
        return {
            key: Object.entries(values)
                .map(([column, value]) => `${column}=${value ?? 'null'}`)
                .join(', '),
            values,
            rows: Object.fromEntries(nodes.map(({ name }, i) => [name, texts[i]])),
        };
    });
}
function rowsText(places, rows) {
    if (places.length === 0)
        return null;
    return places
        .map(({ at, rows: n }) => (n > 1 ? `${n} rows: ${rows.get(at).text}` : rows.get(at).text))
        .join(' and ');
}


/***/ }),

/***/ 6139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ onOneLine),
/* harmony export */   L5: () => (/* binding */ describeComparison)
/* harmony export */ });
/* unused harmony export byNode */
/** What differs, as lines for people. */
function describeComparison({ table, total, ignored, named, columns }) {
    const lines = [];
    if (columns)
        lines.push(`${table}: its columns differ`, ...byNode(columns));
    if (total > 0) {
        const besides = ignored > 0 ? `, besides ${ignored} that may` : '';
        lines.push(`${table}: ${total === 1 ? '1 row differs' : `${total} rows differ`}${besides}`);
        for (const { key, rows } of named)
            lines.push(`  ${key}: ${onOneLine(rows, '(no such row)')}`);
        if (total > named.length)
            lines.push(`  … and ${total - named.length} more`);
    }
    return lines.join('\n');
}
/** What each node has, on a line of its own. */
function byNode(texts) {
    return Object.entries(texts).map(([node, text]) => `  ${node} ${text}`);
}
/** What each node has: `n1 integer | n2 (none)`. */
function onOneLine(texts, none) {
    return Object.entries(texts)
        .map(([node, text]) => `${node} ${text ?? none}`)
        .join(' | ');
}


/***/ }),

/***/ 62571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ differingKeys),
/* harmony export */   v: () => (/* binding */ digits)
/* harmony export */ });
/* harmony import */ var _differing_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17821);

/** How many rows' hashes are held of each node at once. */
const BATCH = 10_000;
/**
 * All keys in these parts of a table whose rows are not the same on all nodes. The servers send the hashes in the
 * same order, so that only a batch of each is held, however many there are.
 */
async function* differingKeys(sessions, table, common, parts) {
    const streams = await Promise.all(sessions.map((session) => Entries.open(session, table, common, parts)));
    for (;;) {
        const dry = streams.filter((stream) => stream.isDry);
        if (dry.length > 0)
            await Promise.all(dry.map((stream) => stream.refill()));
        const least = streams.reduce((key, { next }) => (next && next.key < key ? next.key : key), BEHIND_ALL);
        if (least === BEHIND_ALL)
            break;
        const found = [];
        for (const stream of streams)
            found.push(stream.hasAllOf(least) ? stream.take(least) : await stream.drain(least));
        const same = found.map((entries) => found.findIndex((others) => alike(entries, others)));
        if (same.some((first) => first !== 0))
            yield { hash: least, places: found, alike: same };
    }
    await Promise.all(streams.map((stream) => stream.close()));
}
const BEHIND_ALL = 'g';
function alike(a, b) {
    return (a.length === b.length && a.every((entry, i) => entry.hash === b[i].hash && entry.rows === b[i].rows));
}
/** What one node sends, in the order of hashes. */
class Entries {
    session;
    batch = [];
    at = 0;
    ended = false;
    constructor(session) {
        this.session = session;
    }
    static async open(session, table, { rowHash, keyHash, partHash }, parts) {
        // Signed numbers come in the order of their digits once the sign is turned round.
        await session.sql(`declare mmr_entries no scroll cursor for
       select ${digits('key')}, ${digits('hash')}, count(*), min(place collate "C")
         from (select ${keyHash} as key, ${rowHash} as hash, t.tableoid::text || ' ' || t.ctid::text as place
                 from ${table} t where ${(0,_differing_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(parts, partHash)}) as rows
        group by key, hash order by ${unsigned('key')}, ${unsigned('hash')}`);
        return new Entries(session);
    }
    get next() {
        return this.batch[this.at];
    }
    get isDry() {
        return this.at === this.batch.length && !this.ended;
    }
    async refill() {
        const { rows } = await this.session.table(`fetch ${BATCH} from mmr_entries`);
        this.batch = rows.map(([key, hash, n, at]) => ({
            ...{ key: String(key), hash: String(hash) },
            ...{ rows: Number(n), at: String(at) },
        }));
        this.at = 0;
        this.ended = rows.length < BATCH;
    }
    /** Whether the entries of this key are all here: another one follows them, or nothing at all. */
    hasAllOf(key) {
        return this.ended || this.batch.at(-1).key !== key;
    }
    /** The entries of this key, which come next or not at all. */
    take(key) {
        const from = this.at;
        while (this.next?.key === key)
            this.at++;
        return this.batch.slice(from, this.at);
    }
    /** The same where some may not have been sent yet. */
    async drain(key) {
        const taken = this.take(key);
        while (this.isDry) {
            await this.refill();
            taken.push(...this.take(key));
        }
        return taken;
    }
    async close() {
        await this.session.sql('close mmr_entries');
    }
}
function unsigned(hash) {
    return `${hash} # (-9223372036854775808)`;
}
/** SQL for 64 bits as 16 digits. */
function digits(hash) {
    return `lpad(to_hex(${hash}), 16, '0')`;
}


/***/ }),

/***/ 17821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ differingParts),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53525);

/**
 * Rows belong to one of so many parts by a hash of their key: to few at first, whose sums the server keeps at hand,
 * and of those that differ, where that is too many rows to send, to one of more. Powers of two, so that each part is divided.
 */
const FEW = 4_096;
const MANY = 65_536;
/** So many rows of a node are rather sent than summed up once more, which takes another look at all rows. */
const ROWS_TO_SEND = 50_000;
/** Parts are sent by the bunch, as one text that is taken apart only where it differs. */
const PARTS_IN_A_BUNCH = 256;
/** SQL for whether a row with this `partHash` belongs to one of these parts. */
function within({ of, numbers }, partHash) {
    return `${partOf(partHash, of)} = any (${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(`{${numbers.join(',')}}`)}::bigint[])`;
}
/** The parts of a table whose rows are not the same on all nodes, as small as it pays to have them. */
async function differingParts(sessions, table, common) {
    const few = await differing(sessions, table, common, FEW);
    return few.rows <= ROWS_TO_SEND ? few : differing(sessions, table, common, MANY, few);
}
async function differing(sessions, table, common, of, among) {
    const all = await Promise.all(sessions.map((session) => bunches(session, table, common, of, among)));
    const bunched = new Set(all.flatMap((node) => [...node.keys()]));
    const found = [...bunched].flatMap((bunch) => {
        const texts = all.map((node) => node.get(bunch) ?? '');
        return texts.every((text) => text === texts[0]) ? [] : unlike(texts.map(digestsOf));
    });
    return { of, numbers: found.map(({ part }) => part), rows: sum(found.map(({ rows }) => rows)) };
}
async function bunches(session, table, { rowHash, partHash }, of, among) {
    // All parts that differ are no choice.
    const where = among && among.numbers.length < among.of ? `where ${within(among, partHash)}` : '';
    const { rows: found } = await session.table(`select part / ${PARTS_IN_A_BUNCH}, string_agg(part || ' ' || n || ':' || sum, ',' order by part)
       from (select ${partOf(partHash, of)} as part, count(*) as n, sum(${rowHash}) as sum
               from ${table} t ${where} group by 1) as parts
      group by 1`);
    return new Map(found.map(([bunch, text]) => [Number(bunch), String(text)]));
}
function partOf(partHash, of) {
    return `(${partHash} & ${of - 1})`;
}
function digestsOf(bunch) {
    if (bunch === '')
        return new Map();
    return new Map(bunch.split(',').map((entry) => entry.split(' ', 2)));
}
/** The parts that are not the same everywhere, with the rows of whoever has the most. */
function unlike(nodes) {
    const parts = new Set(nodes.flatMap((node) => [...node.keys()]));
    return [...parts]
        .filter((part) => nodes.some((node) => node.get(part) !== nodes[0].get(part)))
        .map((part) => ({ part: Number(part), rows: Math.max(...nodes.map((node) => rowsOf(node.get(part)))) }));
}
/** Of "977:-31415", the rows and their sum. */
function rowsOf(digest) {
    return digest === undefined ? 0 : Number(digest.split(':', 1)[0]);
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}


/***/ }),

/***/ 80496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y7: () => (/* binding */ allEqual),
/* harmony export */   cI: () => (/* binding */ digests),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export digest */
/* harmony import */ var _pinned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14226);
/* harmony import */ var _table_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31286);


/**
 * The digests of one table on these nodes, computed in the servers, and to be compared with one another: what is hashed
 * is what all of them can hash.
 *
 * @param table schema-qualified and quoted
 */
async function digests(nodes, table) {
    return (0,_pinned_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedOnAll */ .l8)(nodes, async (sessions) => {
        const shapes = await Promise.all(sessions.map((session) => (0,_table_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(session, table)));
        const common = (0,_table_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .commonOf */ .$N)(shapes);
        const all = await Promise.all(sessions.map((session) => digestOf(session, table, common)));
        return all.map(({ rows, hash }, i) => ({ rows, hash: `${hash} of ${(0,_table_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .signature */ .vl)(shapes[i])}` }));
    });
}
/** The same of one node, to be compared with what it says at another time. */
async function digest(node, table) {
    return (await digests([node], table))[0];
}
/** The same in a transaction that is open already, of these columns and without their names and types. */
async function digestOf(session, table, { rowHash }) {
    // A sum and not an exclusive or, in which rows that are there twice would cancel out; exact, because it is numeric.
    const [row] = await session.sql(`select count(*) as rows, coalesce(sum(${rowHash}), 0)::text as hash from ${table} t`);
    return { rows: Number(row.rows), hash: String(row.hash) };
}
/** Whether all of them are the same. */
function allEqual(digests) {
    return digests.every(({ rows, hash }) => rows === digests[0].rows && hash === digests[0].hash);
}


/***/ }),

/***/ 14226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   l8: () => (/* binding */ pinnedOnAll),
/* harmony export */   yB: () => (/* binding */ TEXT_SETTINGS)
/* harmony export */ });
/** Text forms of values depend on these, and nodes may differ in them. */
const TEXT_SETTINGS = [
    `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';`,
    `set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmloption = 'content';`,
    `set local lc_monetary = 'C'; set local quote_all_identifiers = off; set local search_path = '';`,
];
// Compiling a query would take longer than it saves. What is read stays as it was when the first statement began, so
// that a row that has been counted can still be fetched by its place.
const PINNED = `
  set transaction isolation level repeatable read, read only;
  ${TEXT_SETTINGS.join(' ')} set local jit = off`;
/** Runs `work` in one transaction that reads only, in which a value has the same text on every node. */
function pinned(node, work) {
    return node.transaction(async (session) => {
        await session.sql(PINNED);
        return work(session);
    });
}
/** Runs `work` in such a transaction on each of the nodes at once. */
function pinnedOnAll(nodes, work, opened = []) {
    const [node, ...others] = nodes;
    if (!node)
        return work(opened);
    return pinned(node, (session) => pinnedOnAll(others, work, [...opened, session]));
}


/***/ }),

/***/ 29591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rowsAt),
/* harmony export */   m: () => (/* binding */ atPlaces)
/* harmony export */ });
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53525);
/* harmony import */ var _table_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31286);


const KEY_CHARACTERS = 1_000;
const ROW_CHARACTERS = 200;
/** The rows at these places of a table, by place. They must have been named in the same transaction. */
async function rowsAt(session, table, { columns, key }, places) {
    if (places.length === 0)
        return new Map();
    const values = key.map((column) => `, ${cut(`t.${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .ident */ .bD)(column)}::text`, KEY_CHARACTERS)}`);
    const { rows } = await session.table(`select t.tableoid::text || ' ' || t.ctid::text, ${cut((0,_table_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .rowText */ .qg)(columns), ROW_CHARACTERS)} ${values.join('')}
       from ${table} t where ${atPlaces(places)}`);
    return new Map(rows.map(([place, text, ...found]) => [
        String(place),
        { key: Object.fromEntries(key.map((column, i) => [column, textOf(found[i])])), text: String(text) },
    ]));
}
/** SQL for whether the row `t` is at one of these places; in a table of many partitions the same position is there many times. */
function atPlaces(places) {
    const tables = [...new Set(places.map((place) => place.split(' ', 1)[0]))];
    const positions = [...new Set(places.map((place) => place.slice(place.indexOf(' ') + 1)))];
    return `t.tableoid = any (${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(`{${tables.join(',')}}`)}::oid[])
        and t.ctid = any (${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(`{${positions.map((at) => `"${at}"`).join(',')}}`)}::tid[])`;
}
function textOf(value) {
    return value === null || value === undefined ? null : String(value);
}
// The hash tells long values apart whose beginnings are equal; it is shown only where it is needed.
function cut(text, characters) {
    return `case when length(${text}) > ${characters}
            then left(${text}, ${characters}) || '… (md5 ' || md5(${text}) || ')' else ${text} end`;
}


/***/ }),

/***/ 29827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeSchemaDifference),
/* harmony export */   w: () => (/* binding */ schemaDifferences)
/* harmony export */ });
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53525);
/* harmony import */ var _describe_comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6139);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38412);



const NO_SETS = {};
/**
 * Compares all that the nodes' databases hold by definition, and what their replication sets pass on, of which tables.
 *
 * @param within the schema to which a thing has to belong; without it, everything is compared
 * @param except schemas that are left out
 */
async function schemaDifferences({ nodes, engine }, within, except = []) {
    const schemas = await Promise.all(nodes.map(async (node) => {
        const [schema, sets, members] = await Promise.all([
            (0,_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaOf */ .p)(node, engine.extension, within, except),
            within === undefined ? engine.sets(node) : NO_SETS,
            engine.membership(node),
        ]);
        const entries = [];
        for (const [set, operations] of Object.entries(sets)) {
            const passedOn = Object.entries(operations).filter(([, on]) => on);
            const definition = `passes on ${passedOn.map(([name]) => name).join(', ') || 'nothing'}`;
            entries.push([`set ${set}`, { definition }]);
        }
        for (const { set, table, columns, where } of members) {
            const schema = (0,_database_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaOfTable */ .R)(table);
            if ((within !== undefined && schema !== within) || except.includes(schema))
                continue;
            const part = columns ? `columns ${[...columns].sort().join(', ')}` : 'all columns';
            const definition = where ? `${part}, where ${where}` : part;
            entries.push([`${table} in set ${set}`, { definition, table }]);
        }
        return new Map([...schema, ...entries]);
    }));
    const things = new Set(schemas.flatMap((schema) => [...schema.keys()]));
    return [...things]
        .sort()
        .map((what) => {
        const found = nodes.map(({ name }, i) => [name, schemas[i].get(what)?.definition ?? null]);
        const table = schemas.map((schema) => schema.get(what)?.table).find((name) => name !== undefined);
        return { what, definitions: Object.fromEntries(found), ...(table !== undefined && { table }) };
    })
        .filter(isDifference);
}
/** Every table, view, type and so on has an owner and storage: where it has none it is missing itself, which is said already. */
function isDifference({ what, definitions }) {
    const all = new Set(Object.values(definitions));
    if (/^(owner and grants|storage) of /.test(what))
        all.delete(null);
    return all.size > 1;
}
/** The difference on one line: `column public.account.owner differs: n1 text | n2 (none)`. */
function describeSchemaDifference({ what, definitions }) {
    return `${what} differs: ${(0,_describe_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .onOneLine */ .GJ)(definitions, '(none)')}`;
}


/***/ }),

/***/ 38412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ schemaOf),
  t: () => (/* binding */ tablesOf)
});

// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/cluster/pinned.ts
var pinned = __webpack_require__(14226);
;// CONCATENATED MODULE: ./src/cluster/schema-objects.ts

/**
 * The rest of what a schema holds, beside its tables: functions, types, operators and so on, each with its definition;
 * row security and storage of tables; comments, owners and grants. What needs no schema (casts, languages, event
 * triggers, …) is looked at where no schema is named. Roles and databases are the server's, and not the database's.
 *
 * @param extension whose schema is its own business
 * @param within the only schema to be looked at
 * @param except schemas that are left out
 */
function objectsQuery(extension, within, except = []) {
    const foreign = ['information_schema', ...(extension === undefined ? [] : [extension]), ...except];
    const only = within === undefined ? '' : `and nspname = ${(0,quote/* literal */.eu)(within)}`;
    // Replication sets of native replication are publications, and compared as such.
    const all = within === undefined;
    const others = all ? [...WITHOUT_SCHEMA, ...(extension ? [PUBLICATIONS] : [])] : [];
    return `
    with ours as (
      select oid, nspname from pg_namespace
       where nspname not like 'pg\\_%' and nspname not in (${foreign.map(quote/* literal */.eu).join(', ')}) ${only}
    ), members as (
      select classid, objid from pg_depend where deptype = 'e'
    ), relations as (
      select c.*, format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join ours n on n.oid = c.relnamespace
       where not exists (select from members where classid = 'pg_class'::regclass and objid = c.oid)
    ), functions as (
      select p.* from pg_proc p join ours n on n.oid = p.pronamespace
       where not exists (select from members where classid = 'pg_proc'::regclass and objid = p.oid)
    ), types as (
      select y.* from pg_type y join ours n on n.oid = y.typnamespace
       where not exists (select from members where classid = 'pg_type'::regclass and objid = y.oid)
         and not exists (select from pg_type element where element.typarray = y.oid)
         and (y.typrelid = 0 or exists (select from relations c where c.oid = y.typrelid and c.relkind = 'c'))
    ), ${NAMED.map(([name, catalog, namespace]) => named(name, catalog, namespace)).join(', ')},
    objects (classid, oid, owner, acl) as (${owned(all)})
    ${[...PARTS, ...notes(all), ...others].join(' union all ')}`;
}
/** Classes of objects that lie in a schema, each with the catalog that it is in and the column that says where. */
const NAMED = [
    ['operators', 'pg_operator', 'oprnamespace'],
    ['classes', 'pg_opclass', 'opcnamespace'],
    ['families', 'pg_opfamily', 'opfnamespace'],
    ['collations', 'pg_collation', 'collnamespace'],
    ['conversions', 'pg_conversion', 'connamespace'],
    ['configurations', 'pg_ts_config', 'cfgnamespace'],
    ['dictionaries', 'pg_ts_dict', 'dictnamespace'],
    ['parsers', 'pg_ts_parser', 'prsnamespace'],
    ['templates', 'pg_ts_template', 'tmplnamespace'],
    ['statistics', 'pg_statistic_ext', 'stxnamespace'],
];
function named(name, catalog, namespace) {
    return `${name} as (
      select o.*, i.type as kind, i.identity from ${catalog} o join ours n on n.oid = o.${namespace}
       cross join lateral pg_identify_object('${catalog}'::regclass, o.oid, 0) i
       where not exists (select from members where classid = '${catalog}'::regclass and objid = o.oid))`;
}
/** What has an owner, with what is granted on it. */
function owned(all) {
    const none = 'null::aclitem[]';
    const inSchemas = [
        `select 'pg_class'::regclass, oid, relowner,
            coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
       from relations where relkind in ('r', 'p', 'v', 'm', 'S', 'f')`,
        `select 'pg_proc'::regclass, oid, proowner, coalesce(proacl, acldefault('f', proowner)) from functions`,
        `select 'pg_type'::regclass, oid, typowner, coalesce(typacl, acldefault('T', typowner)) from types`,
        `select 'pg_namespace'::regclass, o.oid, nspowner, coalesce(nspacl, acldefault('n', nspowner))
       from pg_namespace o join ours using (oid)`,
        ...[
            ['operator', 'operators', 'oprowner'],
            ['opclass', 'classes', 'opcowner'],
            ['opfamily', 'families', 'opfowner'],
            ['collation', 'collations', 'collowner'],
            ['conversion', 'conversions', 'conowner'],
            ['ts_config', 'configurations', 'cfgowner'],
            ['ts_dict', 'dictionaries', 'dictowner'],
            ['statistic_ext', 'statistics', 'stxowner'],
        ].map(([catalog, from, owner]) => `select 'pg_${catalog}'::regclass, oid, ${owner}, ${none} from ${from}`),
    ];
    const withoutSchema = [
        `select 'pg_language'::regclass, oid, lanowner, coalesce(lanacl, acldefault('l', lanowner)) from pg_language
      where ${OF_USER('pg_language', 'oid')}`,
        `select 'pg_foreign_data_wrapper'::regclass, oid, fdwowner, coalesce(fdwacl, acldefault('F', fdwowner))
       from pg_foreign_data_wrapper where ${OF_USER('pg_foreign_data_wrapper', 'oid')}`,
        `select 'pg_foreign_server'::regclass, oid, srvowner, coalesce(srvacl, acldefault('S', srvowner))
       from pg_foreign_server where ${OF_USER('pg_foreign_server', 'oid')}`,
        `select 'pg_event_trigger'::regclass, oid, evtowner, ${none}
       from pg_event_trigger where ${OF_USER('pg_event_trigger', 'oid')}`,
    ];
    return [...inSchemas, ...(all ? withoutSchema : [])].join(' union all ');
}
/** Neither the server's own nor an extension's. */
function OF_USER(catalog, oid) {
    return `${oid} >= 16384 and not exists (select from members where classid = '${catalog}'::regclass and objid = ${oid})`;
}
/** Options as they are kept, in any order. */
function options(column) {
    return `(select 'with (' || string_agg(o, ', ' order by o) || ')' from unnest(${column}) o)`;
}
// Whatever account a node is reached by: what it owns is the run's own. Grantors and what owners may do are left out.
const ACCOUNT = `case when o.owner = (select oid from pg_roles where rolname = current_user) then 'whoever runs this'
                 else o.owner::regrole::text end`;
const PARTS = [
    `select 'schema ' || quote_ident(nspname) as thing, 'schema' as definition, null as of_table from ours`,
    `select case prokind when 'p' then 'procedure ' else 'function ' end || oid::regprocedure, pg_get_functiondef(oid), null
     from functions where prokind <> 'a'`,
    `select 'aggregate ' || p.oid::regprocedure,
          concat_ws(', ', a.aggkind, a.aggnumdirectargs, a.aggtransfn, a.aggtranstype::regtype, a.aggfinalfn, a.agginitval,
            a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggsortop::regoperator,
            p.proparallel), null
     from functions p join pg_aggregate a on a.aggfnoid = p.oid`,
    `select 'type ' || oid::regtype,
          'composite (' || coalesce((select string_agg(concat_ws(' ', quote_ident(a.attname),
             format_type(a.atttypid, a.atttypmod), case when a.attcollation <> 0 then a.attcollation::regcollation end),
             ', ' order by a.attnum) from pg_attribute a where a.attrelid = typrelid and not a.attisdropped), '') || ')', null
     from types where typtype = 'c'`,
    `select 'type ' || y.oid::regtype, concat_ws(', ', 'range of ' || r.rngsubtype::regtype, c.opcname,
            r.rngcollation::regcollation, r.rngcanonical, r.rngsubdiff, r.rngmultitypid::regtype), null
     from types y join pg_range r on r.rngtypid = y.oid join pg_opclass c on c.oid = r.rngsubopc`,
    `select 'type ' || oid::regtype, concat_ws(', ', case when typisdefined then 'base' else 'shell' end, typinput, typoutput,
            typreceive, typsend, typlen, typbyval, typalign, typstorage, typcategory, typispreferred, typdefault, typdelim), null
     from types where typtype in ('b', 'p')`,
    `select 'domain ' || y.oid::regtype,
          concat_ws(' ', format_type(y.typbasetype, y.typtypmod),
            case when y.typcollation <> b.typcollation then 'collate ' || y.typcollation::regcollation end,
            case when y.typnotnull then 'not null' end, 'default ' || y.typdefault,
            (select string_agg(format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), ' ' order by k.conname)
               from pg_constraint k where k.contypid = y.oid and k.contype = 'c')), null
     from types y join pg_type b on b.oid = y.typbasetype where y.typtype = 'd'`,
    `select 'operator ' || identity, concat_ws(', ', oprcode, oprresult::regtype, 'commutator ' || nullif(oprcom, 0)::regoperator,
            'negator ' || nullif(oprnegate, 0)::regoperator, oprrest, oprjoin, case when oprcanhash then 'hashes' end,
            case when oprcanmerge then 'merges' end), null
     from operators`,
    `select 'operator class ' || identity, concat_ws(', ', opcintype::regtype, case when opcdefault then 'default' end,
            nullif(opckeytype, 0)::regtype, (select i.identity from pg_identify_object('pg_opfamily'::regclass, opcfamily, 0) i)), null
     from classes`,
    `select 'operator family ' || identity, coalesce((select string_agg(what, '; ' order by what) from (
            select pg_describe_object('pg_amop'::regclass, m.oid, 0) from pg_amop m where m.amopfamily = f.oid union all
            select pg_describe_object('pg_amproc'::regclass, m.oid, 0) from pg_amproc m where m.amprocfamily = f.oid) of (what)), 'empty'), null
     from families f`,
    `select 'collation ' || identity, concat_ws(', ', collprovider, collcollate, collctype,
            coalesce(j ->> 'colllocale', j ->> 'colliculocale'), j ->> 'collicurules',
            case when collisdeterministic then 'deterministic' else 'not deterministic' end), null
     from collations c cross join lateral to_jsonb(c) j`,
    `select 'conversion ' || identity, concat_ws(', ', pg_encoding_to_char(conforencoding), pg_encoding_to_char(contoencoding),
            conproc, case when condefault then 'default' end), null
     from conversions`,
    `select 'text search configuration ' || identity, concat_ws(', ',
            (select i.identity from pg_identify_object('pg_ts_parser'::regclass, cfgparser, 0) i),
            (select string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary, ', ' order by m.maptokentype, m.mapseqno)
               from pg_ts_config_map m where m.mapcfg = c.oid)), null
     from configurations c`,
    `select 'text search dictionary ' || identity, concat_ws(', ',
            (select i.identity from pg_identify_object('pg_ts_template'::regclass, dicttemplate, 0) i), dictinitoption), null
     from dictionaries`,
    `select 'text search parser ' || identity, concat_ws(', ', prsstart, prstoken, prsend, prsheadline, prslextype), null from parsers`,
    `select 'text search template ' || identity, concat_ws(', ', tmplinit, tmpllexize), null from templates`,
    `select 'statistics ' || identity, concat_ws(', ', pg_get_statisticsobjdef(oid), 'target ' || stxstattarget), null from statistics`,
    `select format('rule %I on %s', r.rulename, c.name), concat_ws(', ', pg_get_ruledef(r.oid),
            case r.ev_enabled when 'O' then null else 'enabled ' || r.ev_enabled::text end), null
     from relations c join pg_rewrite r on r.ev_class = c.oid where r.rulename <> '_RETURN'`,
    `select format('policy %I on %s', p.polname, c.name), concat_ws(', ', p.polcmd,
            case when p.polpermissive then 'permissive' else 'restrictive' end,
            (select string_agg(case r when 0 then 'public' else r::regrole::text end, ' ' order by 1) from unnest(p.polroles) r),
            'using ' || pg_get_expr(p.polqual, c.oid), 'check ' || pg_get_expr(p.polwithcheck, c.oid)), null
     from relations c join pg_policy p on p.polrelid = c.oid`,
    `select 'storage of ' || c.name, concat_ws(', ', ${options('c.reloptions')}, ${options('t.reloptions')}, m.amname, s.spcname,
            case when c.relrowsecurity then 'row security' end, case when c.relforcerowsecurity then 'forced' end,
            case when c.relkind = 'm' and not c.relispopulated then 'not populated' end,
            (select 'clustered by ' || i.indexrelid::regclass from pg_index i where i.indrelid = c.oid and i.indisclustered),
            (select string_agg(quote_ident(a.attname) || ' ' || s.own, ', ' order by a.attname)
               from pg_attribute a join pg_type y on y.oid = a.atttypid
               cross join lateral (select nullif(concat_ws(' ', case when a.attstorage <> y.typstorage then a.attstorage end,
                      nullif(a.attcompression, ''),
                      case c.relkind when 'v' then (select 'default ' || pg_get_expr(d.adbin, c.oid)
                        from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum) end,
                      nullif(a.attstattarget, -1)), '') as own) s
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and s.own is not null)), null
     from relations c left join pg_class t on t.oid = c.reltoastrelid left join pg_am m on m.oid = c.relam
     left join pg_tablespace s on s.oid = c.reltablespace
    where c.relkind in ('r', 'p', 'v', 'm')`,
    `select 'foreign table ' || c.name, concat_ws(', ', s.srvname, ${options('f.ftoptions')},
            (select string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                      case when a.attnotnull then 'not null' end, ${options('a.attfdwoptions')}), ', ' order by a.attname)
               from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)), null
     from relations c join pg_foreign_table f on f.ftrelid = c.oid join pg_foreign_server s on s.oid = f.ftserver`,
    `select format('owner and grants of %s %s', i.type, i.identity), concat_ws(', ', ${ACCOUNT},
            (select string_agg(format('%s: %s%s', case g.grantee when 0 then 'public' else g.grantee::regrole::text end,
                      g.privilege_type, case when g.is_grantable then ' with grant option' end), ', ' order by 1)
               from aclexplode(o.acl) g where g.grantee <> o.owner)), null
     from objects o cross join lateral pg_identify_object(o.classid, o.oid, 0) i`,
    `select format('grants of column %s.%I', c.name, a.attname), (select string_agg(format('%s: %s%s',
            case g.grantee when 0 then 'public' else g.grantee::regrole::text end, g.privilege_type,
            case when g.is_grantable then ' with grant option' end), ', ' order by 1) from aclexplode(a.attacl) g), null
     from relations c join pg_attribute a on a.attrelid = c.oid and a.attacl is not null and a.attacl <> '{}'`,
];
const NOTES = [
    ['comment on', 'pg_description', 'd.description'],
    ['security label on', 'pg_seclabel', `d.provider || ' ' || d.label`],
];
/** What is said of objects, also of those without a schema where no schema is named. */
function notes(all) {
    const withoutSchema = `i.type in ('cast', 'event trigger', 'foreign-data wrapper', 'server', 'language', 'access method')`;
    return NOTES.map(([what, catalog, text]) => `select format('${what} %s %s', i.type, i.identity), ${text}, null
     from ${catalog} d cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
    where (d.objoid >= 16384 or d.classoid = 'pg_namespace'::regclass and d.objoid in (select oid from ours))
      and not exists (select from members where classid = d.classoid and objid = d.objoid)
      and (i.schema in (select quote_ident(nspname) from ours)
           or i.schema is null and (${all ? withoutSchema : 'false'} or exists (select from ours
                where i.type = 'schema' and i.identity = quote_ident(nspname)
                   or i.identity like '% on ' || quote_ident(nspname) || '.%')))`);
}
const PUBLICATIONS = `select format('publication %I', p.pubname), concat_ws(', ', case when p.puballtables then 'all tables' end,
            p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot,
            (select string_agg(concat_ws(' ', r.prrelid::regclass::text, pg_get_expr(r.prqual, r.prrelid)), ', ' order by r.prrelid::regclass::text)
               from pg_publication_rel r where r.prpubid = p.oid)), null
     from pg_publication p`;
/** Servers of several majors bring several versions of an extension: only another one than its own was chosen by somebody. */
const CHOSEN_VERSION = `case when e.extversion is distinct from
  (select default_version from pg_available_extensions where name = e.extname) then e.extversion end`;
const WITHOUT_SCHEMA = [
    `select format('extension %I', e.extname), concat_ws(' ', ${CHOSEN_VERSION}, 'in', n.nspname), null
     from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.oid >= 16384 and e.extnamespace in (select oid from ours)`,
    `select 'cast ' || i.identity, concat_ws(', ', nullif(c.castfunc, 0)::regprocedure, c.castcontext, c.castmethod), null
     from pg_cast c cross join lateral pg_identify_object('pg_cast'::regclass, c.oid, 0) i where ${OF_USER('pg_cast', 'c.oid')}`,
    `select 'language ' || quote_ident(lanname), concat_ws(', ', lanplcallfoid::regproc, laninline::regproc, lanvalidator::regproc,
            lanpltrusted), null
     from pg_language where ${OF_USER('pg_language', 'oid')}`,
    `select 'access method ' || quote_ident(amname), concat_ws(', ', amhandler, amtype), null
     from pg_am where ${OF_USER('pg_am', 'oid')}`,
    `select 'event trigger ' || quote_ident(evtname), concat_ws(', ', evtevent, evtfoid::regproc, evtenabled, evttags::text), null
     from pg_event_trigger where ${OF_USER('pg_event_trigger', 'oid')}`,
    `select 'foreign-data wrapper ' || quote_ident(fdwname), concat_ws(', ', nullif(fdwhandler, 0)::regproc,
            nullif(fdwvalidator, 0)::regproc, ${options('fdwoptions')}), null
     from pg_foreign_data_wrapper where ${OF_USER('pg_foreign_data_wrapper', 'oid')}`,
    `select 'server ' || quote_ident(s.srvname), concat_ws(', ', w.fdwname, s.srvtype, s.srvversion, ${options('s.srvoptions')},
            (select string_agg(concat_ws(' ', 'mapping for', m.usename, ${options('m.umoptions')}), ', ' order by m.usename)
               from pg_user_mappings m where m.srvid = s.oid)), null
     from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw where ${OF_USER('pg_foreign_server', 's.oid')}`,
    `select format('default privileges of %s%s for %s', d.defaclrole::regrole, ' in ' || nullif(d.defaclnamespace, 0)::regnamespace,
            d.defaclobjtype), (select string_agg(format('%s: %s%s', case g.grantee when 0 then 'public' else g.grantee::regrole::text end,
              g.privilege_type, case when g.is_grantable then ' with grant option' end), ', ' order by 1) from aclexplode(d.defaclacl) g), null
     from pg_default_acl d`,
];

;// CONCATENATED MODULE: ./src/cluster/schema.ts



/**
 * All that a database holds by its definition and that is neither the server's nor an extension's: tables with their
 * columns, indexes, constraints and triggers, sequences, views, types, functions and so on, comments, owners and grants.
 * Replication assumes that it is the same everywhere, and does not make it so by itself.
 *
 * @param extension whose schema is its own business
 * @param within the only schema to be looked at
 * @param except schemas that are left out
 */
async function schemaOf(node, extension, within, except = []) {
    const rows = await (0,pinned/* pinned */.dp)(node, async (session) => [
        ...(await session.sql(query(extension ?? '', within, except))),
        ...(await session.sql(objectsQuery(extension, within, except))),
    ]);
    return new Map(rows.map(({ thing, definition, of_table: table }) => [
        String(thing),
        { definition: String(definition), ...(table !== null && { table: String(table) }) },
    ]));
}
/** Tables that hold rows, with those that they are partitions of: schema-qualified and quoted, the table itself first. */
async function tablesOf(node, extension) {
    const rows = await (0,pinned/* pinned */.dp)(node, (session) => session.sql(`with ${schema_owned(extension ?? '')}
       select (select json_agg(format('%I.%I', n.nspname, c.relname) order by c.oid = o.oid desc)
                 from (select o.oid union all select relid from pg_partition_ancestors(o.oid) where relid <> o.oid) a
                 join pg_class c on c.oid = a.oid join pg_namespace n on n.oid = c.relnamespace) as names
         from owned o where relkind = 'r'`));
    return rows.map(({ names }) => ({ names: names.map(String) }));
}
// What belongs to an extension is its own business.
function schema_owned(extension, within, except = []) {
    return `owned as (
      select c.oid, c.relname, c.relkind, c.relpersistence, c.relreplident, c.relispartition, c.relpartbound,
             c.reloptions, format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not like 'pg\\_%' and n.nspname not in (${['information_schema', extension, ...except].map(quote/* literal */.eu).join(', ')})
         ${within === undefined ? '' : `and n.nspname = ${(0,quote/* literal */.eu)(within)}`}
         and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                            and d.deptype = 'e')
    )`;
}
function query(extension, within, except) {
    const types = [
        ...(within === undefined ? [] : [`n.nspname = ${(0,quote/* literal */.eu)(within)}`]),
        ...except.map((schema) => `n.nspname <> ${(0,quote/* literal */.eu)(schema)}`),
    ];
    return `
    with ${schema_owned(extension, within, except)}, tables as (
      select * from owned where relkind in ('r', 'p')
    ), own_types as (
      select y.oid, y.typtype from pg_type y join pg_namespace n on n.oid = y.typnamespace
       ${types.length === 0 ? '' : `where ${types.join(' and ')}`}
    )
    ${schema_PARTS.join(' union all ')}`;
}
const schema_PARTS = [
    `select 'table ' || t.name as thing,
          concat_ws(', ',
            case t.relkind when 'p' then 'partitioned by ' || pg_get_partkeydef(t.oid) else 'table' end,
            case t.relpersistence when 'u' then 'unlogged' end,
            (select 'child of ' || string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
               from pg_inherits i where i.inhrelid = t.oid),
            pg_get_expr(t.relpartbound, t.oid),
            'replica identity ' || case t.relreplident when 'd' then 'the primary key' when 'f' then 'full'
              when 'n' then 'nothing' else coalesce((select 'index ' || k.indexrelid::regclass::text
                 from pg_index k where k.indrelid = t.oid and k.indisreplident), 'an index that is gone') end) as definition,
          t.name as of_table
     from tables t`,
    // pg_attver: since 18.7, 17.12, 16.16 and 15.20 the server notes there when a column got its type (CVE-2026-6460).
    `select format('column %s.%I', t.name, a.attname),
          concat_ws(' ',
            format_type(a.atttypid, a.atttypmod),
            (select 'collate ' || c.oid::regcollation::text from pg_collation c, pg_type y
              where c.oid = a.attcollation and y.oid = a.atttypid and a.attcollation <> y.typcollation),
            case when a.attnotnull then 'not null' end,
            case a.attidentity when 'a' then 'generated always as identity'
              when 'd' then 'generated by default as identity' end,
            case a.attgenerated when '' then 'default' when 's' then 'generated stored' else 'generated virtual' end
              || ' ' || pg_get_expr(d.adbin, d.adrelid),
            (select 'with (' || string_agg(o, ', ' order by n) || ')'
               from unnest(a.attoptions) with ordinality as options (o, n) where o not like 'pg\\_attver=%')),
          t.name
     from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum`,
    `select format('index %s on %s', x.name, i.indrelid::regclass),
          concat_ws(', ', pg_get_indexdef(i.indexrelid), case when not i.indisvalid then 'invalid' end),
          i.indrelid::regclass::text
     from owned x join pg_index i on i.indexrelid = x.oid`,
    // PostgreSQL 18 has NOT NULL among the constraints, with names that do not matter; the columns say it.
    `select format('constraint %I on %s', c.conname, t.name),
          concat_ws(', ', pg_get_constraintdef(c.oid), case when not c.convalidated then 'not validated' end), t.name
     from tables t join pg_constraint c on c.conrelid = t.oid where c.contype <> 'n' or not c.convalidated`,
    `select format('trigger %I on %s', g.tgname, t.name),
          concat_ws(', ', pg_get_triggerdef(g.oid), case g.tgenabled when 'O' then null when 'D' then 'disabled'
            when 'R' then 'enabled for replicas' else 'always enabled' end), t.name
     from tables t join pg_trigger g on g.tgrelid = t.oid
    where not g.tgisinternal
      and not exists (select from pg_depend d where d.classid in ('pg_proc'::regclass, 'pg_trigger'::regclass)
                         and d.objid in (g.tgfoid, g.oid) and d.deptype = 'e')`,
    `select 'sequence ' || x.name,
          format('%s start %s increment %s from %s to %s cache %s%s', format_type(s.seqtypid, null), s.seqstart,
            s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' end),
          (select d.refobjid::regclass::text from pg_depend d
            where d.classid = 'pg_class'::regclass and d.objid = x.oid and d.refclassid = 'pg_class'::regclass
              and d.deptype in ('a', 'i') limit 1)
     from owned x join pg_sequence s on s.seqrelid = x.oid`,
    `select case x.relkind when 'v' then 'view ' else 'materialized view ' end || x.name, pg_get_viewdef(x.oid), null
     from owned x where x.relkind in ('v', 'm')`,
    `select 'type ' || y.oid::regtype, 'enum (' || coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '') || ')', null
     from own_types y left join pg_enum e on e.enumtypid = y.oid where y.typtype = 'e' group by y.oid`,
];


/***/ }),

/***/ 31286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ commonOf),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   vl: () => (/* binding */ signature)
/* harmony export */ });
/* harmony import */ var _database_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53525);

/** @param table schema-qualified and quoted */
async function shapeOf(session, table) {
    const rows = await session.sql(`select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            current_setting('server_version_num')::int as version,
            exists (select from pg_index k where k.indrelid = a.attrelid and k.indisvalid
                       and (k.indisprimary or k.indisreplident)
                       and a.attnum = any (k.indkey[0:k.indnkeyatts - 1])) as is_key
       from pg_attribute a
      where a.attrelid = ${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(table)}::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attname collate "C"`);
    return {
        columns: new Map(rows.map((r) => [String(r.name), String(r.type)])),
        key: rows.filter((r) => r.is_key).map((r) => String(r.name)),
        version: Math.min(...rows.map((r) => Number(r.version))),
    };
}
/** What the shapes have in common; the key is that of the first node that has one whose columns are everywhere. */
function commonOf(shapes) {
    const everywhere = (column) => shapes.every(({ columns }) => columns.has(column));
    const columns = [...shapes[0].columns.keys()].filter(everywhere);
    const keyed = shapes.find(({ key }) => key.length > 0 && key.every(everywhere));
    const key = keyed?.key ?? columns;
    const [rowHash, keyHash] = [hashOf(columns, shapes), hashOf(key, shapes)];
    return { columns, key, rowHash, keyHash, partHash: ofInteger(key, shapes) ?? keyHash };
}
/** The columns with their types, as one text: `amount integer, id integer`. */
function signature({ columns }) {
    return [...columns].map(([name, type]) => `${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .ident */ .bD)(name)} ${type}`).join(', ');
}
/** SQL for the text of the row `t`: it tells NULL from '', and one value from the next. */
function rowText(columns) {
    return `row(${columns.map((c) => `t.${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .ident */ .bD)(c)}`).join(', ')})::text collate "C"`;
}
/** With these the servers have a 64-bit hash of a record, and of a bytea. */
const [HASHES_RECORDS, HASHES_BYTES] = [140_000, 180_000];
/** Functions that are called in one another, at most: a server's stack is bounded. */
const MOST_LINKS = 100;
/** SQL for 64 bits that stand for these columns of the row `t`. */
function hashOf(columns, shapes) {
    const version = Math.min(...shapes.map((shape) => shape.version));
    if (version < HASHES_RECORDS)
        return `hashtextextended(${rowText(columns)}, 0)`;
    const exact = [];
    const byText = [];
    for (const column of columns) {
        const [type, ...others] = new Set(shapes.map((shape) => plainType(shape.columns.get(column))));
        const how = others.length === 0 ? EXACT[type] : undefined;
        if (how)
            exact.push({ column: `t.${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .ident */ .bD)(column)}`, how });
        else
            byText.push(column);
    }
    const text = byText.length > 0 || exact.length === 0 ? [rowText(byText)] : [];
    if (version < HASHES_BYTES || exact.length > MOST_LINKS) {
        const values = [...exact.map(({ column, how }) => how.value(column)), ...text];
        // That of a record is a sum of those of its columns, each times a constant: without another hash around it two rows
        // that have exchanged the values of one column would add up to the same. The second argument is a seed, of which this
        // function uses every bit.
        return `hashint4extended(0, hash_record_extended(row(${values.join(', ')}), 0))`;
    }
    // Each hash is the seed of the next one, which is a third cheaper than making a record.
    const chain = exact.reduce((seed, { column, how }) => how.hash(column, seed), '0::bigint');
    return text.reduce((seed, value) => `hashtextextended(${value}, ${seed})`, chain);
}
/** SQL for a hash of a key that is one integer: where different ones may have the same, this takes half of the time. */
function ofInteger(key, shapes) {
    const [column] = key;
    if (key.length !== 1 || !shapes.every(({ columns }) => INTEGERS.includes(columns.get(column))))
        return undefined;
    // A node that does not enforce the key may have NULL there.
    return `coalesce(hashint8extended(t.${(0,_database_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .ident */ .bD)(column)}, 0), 0)`;
}
const INTEGERS = ['smallint', 'integer', 'bigint'];
/** `numeric(10,2)` is `numeric`, `timestamp(3) with time zone` is `timestamp with time zone`. */
function plainType(type) {
    return type.replace(/\(\d+(,-?\d+)?\)/, '');
}
const itself = (column) => column;
/** One bit of the seed is turned round for NULL, where no value is left to stand for it. */
const orNull = (column, seed) => `${seed} # case when ${column} is null then 1::bigint else 0::bigint end`;
const asInteger = {
    value: itself,
    hash: (column, seed) => `hashint4extended(coalesce(${column}, 0), ${orNull(column, seed)})`,
};
const asText = {
    value: (column) => `${column} collate "C"`,
    hash: (column, seed) => `hashtextextended(coalesce(${column}, '') collate "C", ${orNull(column, seed)})`,
};
/** Its binary form, which is never empty. */
const sent = (send) => ({
    value: (column) => `${send}(${column})`,
    hash: (column, seed) => `hashbyteaextended(coalesce(${send}(${column}), ''), ${seed})`,
});
/**
 * Types whose values need not be made text, which takes most of the time of a comparison. The hash of a bigint or a
 * timestamp folds its halves together, and that of a numeric is the same for 1.0 and 1.00, so of these the binary form is
 * hashed, or all 64 bits are part of the seed. Not among them: what has one text for several values (NaN of a float8), or
 * another one on each node (an oid that has a name).
 */
const EXACT = {
    boolean: {
        value: itself,
        hash: (column, seed) => `hashint4extended(case when ${column} then 1 when not ${column} then 0 else 2 end, ${seed})`,
    },
    smallint: asInteger,
    integer: asInteger,
    bigint: {
        value: (column) => `int8send(${column})`,
        hash: (column, seed) => `hashint4extended(case when ${column} is null then 1 else 0 end, ${seed} # coalesce(${column}, 0))`,
    },
    bytea: {
        value: itself,
        hash: (column, seed) => `hashbyteaextended(coalesce(${column}, ''), ${orNull(column, seed)})`,
    },
    text: asText,
    'character varying': asText,
    date: { ...sent('date_send'), value: itself },
    uuid: { ...sent('uuid_send'), value: itself },
    numeric: sent('numeric_send'),
    'timestamp with time zone': sent('timestamptz_send'),
    'timestamp without time zone': sent('timestamp_send'),
};


/***/ })

};
