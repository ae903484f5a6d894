export const id = 5113;
export const ids = [5113];
export const modules = {

/***/ 28779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advise: () => (/* binding */ advise)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/replication/spock-profile.ts + 5 modules
var spock_profile = __webpack_require__(37815);
// EXTERNAL MODULE: ./src/run/guard.ts
var run_guard = __webpack_require__(40736);
// EXTERNAL MODULE: ./src/run/place.ts
var place = __webpack_require__(13734);
// EXTERNAL MODULE: ./src/run/setup-sql.ts
var setup_sql = __webpack_require__(74673);
// EXTERNAL MODULE: ./src/run/sweep.ts
var sweep = __webpack_require__(75293);
// EXTERNAL MODULE: ./src/run/undo.ts
var run_undo = __webpack_require__(99867);
// EXTERNAL MODULE: ./src/runtime/local/binaries.ts
var local_binaries = __webpack_require__(64143);
// EXTERNAL MODULE: ./src/runtime/local/local.ts + 5 modules
var local = __webpack_require__(73962);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime_runtime = __webpack_require__(62536);
// EXTERNAL MODULE: ./src/advise/remark.ts
var remark = __webpack_require__(19114);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
;// CONCATENATED MODULE: ./src/advise/rules/columns.ts


/** Types of which spock.delta_apply knows how to add. */
const ADDABLE = ['int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'money'];
/** Words in names of columns that are added to, rather than set. */
const TOTAL = /(^|_)(balance|total|totals|count|counter|counts|qty|quantity|stock|units?_(in|on)_\w+|amount_left|available|reserved|points|score|credits?|likes|votes|views|hits|used|remaining|sold)(_|$)/i;
/** What single columns mean for conflicts. */
function columns({ tables, extensions }, release) {
    return tables
        .filter((table) => table.logged && table.partitionOf === null)
        .flatMap((table) => table.columns.flatMap((column) => of(table, column, extensions, release)));
}
function of(table, column, extensions, release) {
    return [
        ...total(table, column),
        ...generated(table, column, release),
        ...large(table, column, extensions),
        ...objects(table, column, release),
        ...collated(table, column),
    ];
}
function total(table, column) {
    const inKey = table.indexes.some(({ columns }) => columns.includes(column.name));
    const refers = table.foreignKeys.some(({ columns }) => columns.includes(column.name));
    if (!ADDABLE.includes(column.base) || column.generated || inKey || refers || !TOTAL.test(column.name))
        return [];
    const alter = (what) => `alter table ${table.name} alter column ${(0,quote/* ident */.bD)(column.name)} ${what};`;
    return [
        {
            rule: 'total',
            severity: 'warning',
            about: table.name,
            what: `${column.name} ${column.type}`,
            why: 'It is called like a total: where two nodes add to it at once (set x = x + 1), one of the additions is lost, because the later row wins as a whole.',
            advice: 'Where your statements add to it, make it a delta column: then the differences are added up. Where they set it, leave it as it is.',
            sql: [
                ...(column.notNull ? [] : [alter('set not null')]),
                alter(`set (log_old_value = true, delta_apply_function = 'spock.delta_apply')`),
            ],
            shownBy: ['dml/counters', 'dml/delta-columns', 'conflicts/delta-column'],
        },
    ];
}
function generated(table, column, release) {
    if (!column.generated)
        return [];
    const isCopied = !(0,remark/* hasDefect */.kc)(release, 'a table with a generated column is not copied');
    const isTaken = (0,remark/* has */.zy)(release, 'generated columns are taken as they are sent');
    if (isCopied && !isTaken)
        return [];
    return [
        {
            rule: 'generated',
            severity: 'note',
            about: table.name,
            what: `${column.name}, generated`,
            why: [
                ...(isTaken
                    ? ['It is sent and stored like any other column, and not generated again where it is applied']
                    : []),
                ...(isCopied ? [] : ['A node that joins cannot copy the table']),
            ]
                .join('. ')
                .concat('.'),
            advice: 'Let no node generate it in another way; leave it out of the copy by a column list where a node joins.',
            sql: [],
            shownBy: ['nodes/copy-generated-column', 'dml/generated-column', 'conflicts/generated-column'],
        },
    ];
}
function large(table, column, extensions) {
    const isLarge = column.type === 'lo' ||
        (column.base === 'oid' && /(^|_)(lo|oid|blob|data|image|file|content)s?(_|$)/i.test(column.name));
    if (!isLarge)
        return [];
    return [
        {
            rule: 'large-object',
            severity: 'critical',
            about: table.name,
            what: `${column.name} ${column.type}`,
            why: `It seems to name large objects: their contents are in pg_largeobject, which is not replicated, and the same number is another object on each node${extensions.includes('lolor') ? ' unless lolor keeps them' : ''}.`,
            advice: 'Keep large objects in tables by the extension lolor, or use bytea.',
            sql: ['create extension lolor;'],
            shownBy: ['dml/large-objects', 'dml/large-object-functions'],
        },
    ];
}
const OF_OBJECTS = /^reg(class|proc|procedure|oper|operator|type|role|namespace|config|dictionary|collation)$/;
function objects(table, column, release) {
    if (!OF_OBJECTS.test(column.base) || !(0,remark/* hasDefect */.kc)(release, 'names of objects are sent as numbers'))
        return [];
    return [
        {
            rule: 'object-name',
            severity: 'warning',
            about: table.name,
            what: `${column.name} ${column.type}`,
            why: 'Names of objects are sent as the numbers that they have on the node that sends them, which are those of other objects elsewhere.',
            advice: 'Keep the name as text.',
            sql: [`alter table ${table.name} alter column ${(0,quote/* ident */.bD)(column.name)} type text;`],
            shownBy: ['types/object-names'],
        },
    ];
}
function collated(table, column) {
    const inKey = table.indexes.some(({ columns }) => columns.includes(column.name));
    if (!inKey || column.collation === null || column.collation.deterministic)
        return [];
    return [
        {
            rule: 'collation',
            severity: 'note',
            about: table.name,
            what: `${column.name}, collation ${column.collation.name}`,
            why: `In this collation different texts are equal: "a" and "A" may be one key, so that rows which two nodes insert under them are one row, and the later one wins.`,
            advice: 'Have the collation, of the same version, on every node.',
            sql: [],
            shownBy: ['dml/collations', 'conflicts/text-key'],
        },
    ];
}

;// CONCATENATED MODULE: ./src/advise/rules/foreign-keys.ts

/** Rows that refer to others. */
function foreignKeys({ tables }, release) {
    if (!(0,remark/* has */.zy)(release, 'foreign keys are not checked'))
        return [];
    return tables
        .filter((table) => table.partitionOf === null)
        .flatMap((table) => table.foreignKeys.map(({ name, columns, parent, onDelete }) => ({
        rule: 'foreign-key',
        severity: 'warning',
        about: table.name,
        what: `${name} (${columns.join(', ')}) to ${parent}, ON DELETE ${onDelete}`,
        why: `Foreign keys are not checked where changes are applied: a row that one node inserts while another deletes its parent stays, without a parent, on all nodes${onDelete === 'CASCADE' || onDelete.startsWith('SET')
            ? `; ${onDelete} is done where the parent is deleted, to the rows that are there, and what it does is replicated`
            : ''}.`,
        advice: 'Do not delete parents that others may still refer to: mark them, and delete them when nobody can any more; or delete on one node alone. Look for orphans now and then.',
        sql: [],
        shownBy: ['conflicts/foreign-key', 'workload/families', 'dml/foreign-key-actions'],
    })));
}

;// CONCATENATED MODULE: ./src/advise/rules/keys.ts


/** Tables of which no UPDATE and no DELETE reaches another node. */
function keys({ tables }, release) {
    if (!(0,remark/* has */.zy)(release, 'without a key only inserts replicate'))
        return [];
    return tables.filter((table) => table.logged && table.partitionOf === null).flatMap(keyOf);
}
function keyOf(table) {
    const about = { rule: 'no-key', severity: 'critical', about: table.name };
    if (table.identity === 'f')
        return [
            {
                ...about,
                rule: 'identity-full',
                what: 'REPLICA IDENTITY FULL',
                why: 'Spock does not use the whole row as a key, and takes such a table out of what it replicates with updates and deletes, also where there is a primary key.',
                advice: 'Give it a primary key, and leave its replica identity at the default.',
                sql: [`alter table ${table.name} replica identity default;`],
                shownBy: ['conflicts/identity-full', 'conflicts/whole-row', 'conflicts/ddl'],
            },
        ];
    if (table.indexes.some(({ primary, isIdentity }) => primary || isIdentity))
        return [];
    const candidate = table.indexes.find((index) => couldBeKey(index, table));
    return [
        {
            ...about,
            what: 'no primary key',
            why: 'Only its inserts are replicated: what an UPDATE or DELETE does stays on the node on which it was run, and nobody is told.',
            advice: candidate
                ? 'Make the unique index that it has its primary key.'
                : 'Give it a primary key before the nodes are linked; a key that is made later, of a volatile default, is another one on each node.',
            sql: candidate
                ? [`alter table ${table.name} add primary key using index ${candidate.name};`]
                : [
                    `alter table ${table.name} add column ${(0,quote/* ident */.bD)(freeName(table))} uuid primary key default gen_random_uuid();`,
                ],
            shownBy: ['conflicts/no-key', 'dml/no-echo', 'autoddl/moves-with-key'],
        },
    ];
}
function couldBeKey(index, { columns, partitioned }) {
    if (index.partial || index.onExpression || index.deferrable || partitioned)
        return false;
    return index.columns.every((name) => columns.find((column) => column.name === name)?.notNull);
}
function freeName({ columns }) {
    const taken = new Set(columns.map(({ name }) => name));
    let name = 'id';
    while (taken.has(name))
        name = `${name}_`;
    return name;
}

;// CONCATENATED MODULE: ./src/advise/rules/names.ts
/** Schemas that extensions of pgEdge's keep for themselves. */
const RESERVED = ['spock', 'snowflake', 'lolor'];
/** Names that are taken. */
function names({ tables }) {
    return tables
        .filter(({ schema }) => RESERVED.includes(schema))
        .map(({ name, schema }) => ({
        rule: 'reserved-schema',
        severity: 'critical',
        about: name,
        what: `in schema ${schema}`,
        why: `The schema ${schema} is the extension's own: no replication set takes a table in it, so that its rows stay where they are written.`,
        advice: 'Put it into another schema.',
        sql: [`alter table ${name} set schema public;`],
        shownBy: ['selective/reserved-schema'],
    }));
}

;// CONCATENATED MODULE: ./src/advise/rules/sequences.ts

const NODES = 10;
/** Sequences give the same values on every node. */
function sequences({ tables }) {
    return tables
        .filter((table) => table.logged && table.partitionOf === null)
        .flatMap((table) => table.columns.flatMap((column) => column.sequence === null ? [] : [sequences_remark(table, column, column.sequence)]));
}
function sequences_remark(table, column, sequence) {
    const isKey = table.indexes.some(({ columns }) => columns.length === 1 && columns[0] === column.name);
    const kind = column.identity ? 'an identity column' : 'a serial column';
    return {
        rule: 'sequence',
        severity: isKey ? 'critical' : 'note',
        about: table.name,
        what: `${column.name}, ${kind}`,
        why: isKey
            ? 'Each node has a sequence of its own, and all of them give the same values: of two rows that two nodes insert under one key, the later one takes the place of the other.'
            : 'Each node has a sequence of its own, so that two nodes give the same value.',
        advice: `With the extension snowflake (and snowflake.node set on each node) the sequence gives values that no other node gives; without, each node takes steps of ${NODES} from a start of its own.`,
        sql: [
            `select snowflake.convert_sequence_to_snowflake(${(0,quote/* literal */.eu)(sequence)}); -- with snowflake`,
            `alter sequence ${sequence} increment by ${NODES} restart 1; -- without: 2 on the second node, and so on`,
        ],
        shownBy: ['sequences/identity', 'sequences/snowflake-converted', 'workload/ids'],
    };
}

// EXTERNAL MODULE: ./node_modules/libpg-query/wasm/index.cjs
var wasm = __webpack_require__(2627);
;// CONCATENATED MODULE: ./src/advise/statements.ts


/**
 * Reads the statements of a file that psql runs: its own commands and the rows of COPY … FROM stdin are left out.
 * The server has taken the file by then: what this parser does not, as where psql puts a variable's value in, is said.
 */
async function readStatements(text) {
    const included = /^\s*\\ir?\b/m.test(text) ? ['statements of the files that it includes (\\i)'] : [];
    try {
        return { statements: await parsed(text), unread: included };
    }
    catch (error) {
        if (!(error instanceof wasm.SqlError))
            throw error;
        return { statements: [], unread: [`its statements: ${(0,errors/* messageOf */.bD)(error)}`, ...included] };
    }
}
async function parsed(text) {
    const plain = withoutPsql(text);
    // The parser counts bytes.
    const bytes = Buffer.from(plain);
    const { stmts = [] } = await (0,wasm.parse)(plain);
    return stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length }) => {
        if (!stmt)
            return [];
        const [[kind, node]] = Object.entries(stmt);
        const whole = bytes.subarray(from, length ? from + length : undefined).toString();
        const before = bytes.subarray(0, from).toString() + leading(whole);
        return [{ kind, node, text: whole.slice(leading(whole).length).trim(), line: before.split('\n').length }];
    });
}
/** Blanks and comments before a statement. */
function leading(text) {
    return /^(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)[0];
}
/** The same lines, those empty that psql does not send to the server as they are. */
function withoutPsql(text) {
    let copying = false;
    return text
        .split('\n')
        .map((line) => {
        if (copying) {
            copying = line.trimEnd() !== '\\.';
            return '';
        }
        if (/^\s*\\/.test(line))
            return '';
        copying = /^\s*copy\b.*\bfrom\s+stdin\b.*;\s*$/i.test(line);
        return copying ? '' : line;
    })
        .join('\n');
}
/** All nodes of this kind below one. */
function within(node, kind) {
    if (Array.isArray(node))
        return node.flatMap((one) => within(one, kind));
    if (typeof node !== 'object' || node === null)
        return [];
    return Object.entries(node).flatMap(([name, value]) => [
        ...(name === kind ? [value] : []),
        ...within(value, kind),
    ]);
}

;// CONCATENATED MODULE: ./src/advise/rules/statements.ts


/** Statements that automatic DDL replication does not pass on, or not as they were meant. */
function statements(all, release) {
    const temporary = new Set(all.flatMap(madeTemporary));
    return all.flatMap((statement) => {
        const found = KINDS.flatMap((look) => look(statement, release, temporary) ?? [])[0];
        if (!found)
            return [];
        const about = statement.text.replace(/\s+/g, ' ').slice(0, 100);
        return [{ ...found, about, what: `line ${statement.line}`, sql: [] }];
    });
}
const VOLATILE = /^(random|random_normal|gen_random_uuid|uuid_generate_v[14]|uuidv[47]|clock_timestamp|timeofday|nextval|txid_current|pg_current_xact_id|now|statement_timestamp|transaction_timestamp)$/;
/** Kinds that every server has for itself, or that PostgreSQL refuses in a transaction, in which apply always is. */
const OF_ONE_SERVER = [
    ...['CreatedbStmt', 'DropdbStmt', 'AlterDatabaseStmt', 'AlterDatabaseSetStmt', 'AlterSystemStmt'],
    ...['CreateSubscriptionStmt', 'AlterSubscriptionStmt', 'DropSubscriptionStmt', 'VacuumStmt'],
];
const KINDS = [
    ({ kind, node }, release) => {
        const isTablespace = /^(Create|Drop)TableSpaceStmt$/.test(kind);
        const isAltered = kind === 'AlterTableSpaceOptionsStmt' ||
            node.renameType === 'OBJECT_TABLESPACE' ||
            node.objectType === 'OBJECT_TABLESPACE';
        const tried = isTablespace
            ? (0,remark/* hasDefect */.kc)(release, 'DDL that cannot run in a transaction replicates')
            : isAltered && (0,remark/* hasDefect */.kc)(release, 'ALTER TABLESPACE replicates');
        if (!isTablespace && !isAltered)
            return undefined;
        return {
            rule: 'tablespace',
            severity: tried ? 'warning' : 'note',
            why: tried
                ? 'Tablespaces belong to a server, but the statement is passed on, fails on the other nodes, and its transaction is thrown away there.'
                : 'Tablespaces belong to a server: the statement stays on its node.',
            advice: 'Run it on every node, with spock.enable_ddl_replication off in that session.',
            shownBy: ['autoddl/outside-transactions'],
        };
    },
    ({ kind, node }) => {
        const concurrently = node.concurrent === true ||
            (kind === 'ReindexStmt' && within(node, 'DefElem').some(({ defname }) => defname === 'concurrently')) ||
            within(node, 'PartitionCmd').some(({ concurrent }) => concurrent === true);
        if (!OF_ONE_SERVER.includes(kind) && !concurrently && kind !== 'ReindexStmt')
            return undefined;
        return {
            rule: 'stays-at-home',
            severity: /^(VacuumStmt|ReindexStmt)$/.test(kind) ? 'note' : 'warning',
            why: 'It cannot run in a transaction, or is of one server: it is not passed on.',
            advice: 'Run it on every node.',
            shownBy: ['autoddl/at-home'],
        };
    },
    ({ kind, node }, release) => {
        if (kind !== 'ClusterStmt' ||
            !(0,remark/* hasDefect */.kc)(release, 'CLUSTER of a partitioned table crashes the other nodes'))
            return undefined;
        return {
            rule: 'cluster',
            severity: 'critical',
            why: `${node.relation ? 'Of a partitioned table' : 'Of all tables'} CLUSTER cannot run in a transaction, but is passed on, and ends the servers of the other nodes, again and again.`,
            advice: 'Run it on every node, with spock.enable_ddl_replication off in that session.',
            shownBy: ['autoddl/cluster-partitioned'],
        };
    },
    (statement) => {
        const query = statement.kind === 'CreateTableAsStmt'
            ? statement.node.query
            : statement.node.intoClause && statement.node;
        if (!query || isTemporary(statement))
            return undefined;
        const calls = within(query, 'FuncCall').map(({ funcname }) => lastName(funcname));
        const call = calls.find((name) => VOLATILE.test(name));
        if (call === undefined)
            return undefined;
        return {
            rule: 'rows-of-a-query',
            severity: 'critical',
            why: `The statement is passed on, and not its rows: each node runs the query, and ${call}() gives other values on each.`,
            advice: 'Make the table first, and fill it by INSERT … SELECT, whose rows are replicated.',
            shownBy: ['autoddl/random-rows'],
        };
    },
    ({ kind, node }, release) => {
        const isBlank = (kind === 'VariableSetStmt' && node.name === 'search_path' && onlyText(node.args) === '') ||
            (kind === 'SelectStmt' && within(node, 'FuncCall').some(blanksSearchPath));
        if (!isBlank || !(0,remark/* hasDefect */.kc)(release, 'DDL fails elsewhere where the search path is blank'))
            return undefined;
        return {
            rule: 'blank-search-path',
            severity: 'critical',
            why: 'With a blank search path, as pg_dump sets it, the definitions that follow fail on the other nodes, and are thrown away there.',
            advice: 'Leave the line out, or load the file on every node, with spock.enable_ddl_replication off.',
            shownBy: ['ddl/search-path', 'autoddl/migration-tools'],
        };
    },
    ({ kind, node }, release) => {
        if (kind !== 'AlterTableStmt' ||
            node.missing_ok !== true ||
            !(0,remark/* hasDefect */.kc)(release, 'ALTER TABLE IF EXISTS is refused'))
            return undefined;
        return {
            rule: 'alter-if-exists',
            severity: 'note',
            why: 'Of a table that is not there ALTER TABLE IF EXISTS is an error where definitions are passed on.',
            advice: 'Leave IF EXISTS out, or ask the catalog first.',
            shownBy: ['autoddl/if-exists'],
        };
    },
    (statement, release, temporary) => {
        const touches = tablesIn(statement.node).some((name) => temporary.has(name));
        const isOne = isTemporary(statement);
        if (isOne ||
            !touches ||
            !/^(AlterTableStmt|IndexStmt|DropStmt|CommentStmt|GrantStmt|ViewStmt|RenameStmt)$/.test(statement.kind))
            return undefined;
        if (!(0,remark/* hasDefect */.kc)(release, 'DDL on a temporary table replicates'))
            return undefined;
        return {
            rule: 'temporary',
            severity: 'warning',
            why: 'What is done to a temporary table is passed on, fails on the other nodes, and its transaction is thrown away there.',
            advice: 'Set spock.enable_ddl_replication off in that session.',
            shownBy: ['autoddl/temporary'],
        };
    },
];
/** Names of the tables that a statement is about, and of what it drops. */
function tablesIn(node) {
    if (Array.isArray(node))
        return node.flatMap(tablesIn);
    if (typeof node !== 'object' || node === null)
        return [];
    const { relname, objects } = node;
    const dropped = Array.isArray(objects) ? objects.map(lastName) : [];
    return [
        ...(typeof relname === 'string' ? [relname] : []),
        ...dropped,
        ...Object.values(node).flatMap(tablesIn),
    ];
}
function madeTemporary({ kind, node }) {
    if (kind !== 'CreateStmt' && kind !== 'CreateTableAsStmt' && kind !== 'ViewStmt')
        return [];
    const made = within(node, kind === 'ViewStmt' ? 'view' : kind === 'CreateStmt' ? 'relation' : 'rel');
    return made.filter(({ relpersistence }) => relpersistence === 't').map(({ relname }) => String(relname));
}
function isTemporary(statement) {
    if (madeTemporary(statement).length > 0)
        return true;
    return within(statement.node.intoClause, 'rel').some(({ relpersistence }) => relpersistence === 't');
}
function lastName(names) {
    return (within(names, 'String')
        .map(({ sval }) => String(sval))
        .at(-1) ?? '');
}
function blanksSearchPath({ funcname, args }) {
    if (lastName(funcname) !== 'set_config' || !Array.isArray(args))
        return false;
    return onlyText(args.slice(0, 1)) === 'search_path' && onlyText(args.slice(1, 2)) === '';
}
/** The text of the only constant of these. */
function onlyText(args) {
    const [one, ...others] = within(args, 'A_Const');
    if (!one || others.length > 0)
        return undefined;
    const { sval } = one;
    return sval === undefined ? undefined : (sval.sval ?? '');
}

;// CONCATENATED MODULE: ./src/advise/rules/tables.ts


/** Kinds of tables. */
function tables({ tables: all, materializedViews }, release) {
    return [
        ...all.flatMap((table) => {
            const about = { about: table.name };
            const remarks = [];
            if (!table.logged)
                remarks.push({
                    ...about,
                    rule: 'unlogged',
                    severity: 'warning',
                    what: 'unlogged',
                    why: `What is in it is not in the log, and so never replicated: each node has its own rows${(0,remark/* hasDefect */.kc)(release, 'a table that is logged again is in no set') ? '; when it is logged again it is in no replication set' : ''}.`,
                    advice: 'Use it for what a node can make again by itself, or make it logged and put it into a replication set.',
                    sql: [
                        `alter table ${table.name} set logged;`,
                        `select spock.repset_add_table('default', ${(0,quote/* literal */.eu)(table.name)});`,
                    ],
                    shownBy: ['autoddl/unlogged'],
                });
            if (table.partitioned)
                remarks.push({
                    ...about,
                    rule: 'partitioned',
                    severity: 'note',
                    what: 'partitioned',
                    why: 'Partitions enter replication sets with their table, and must be the same on every node.',
                    advice: 'Make, attach and detach partitions by definitions that replicate, not by a job on each node.',
                    sql: [],
                    shownBy: ['ddl/partitions-in-sets', 'ddl/partitions-while-writing', 'autoddl/partitions'],
                });
            if (table.rowSecurity !== 'off')
                remarks.push({
                    ...about,
                    rule: 'row-security',
                    severity: 'note',
                    what: `row security${table.rowSecurity === 'forced' ? ', forced' : ''}`,
                    why: 'Policies hold where a statement is run; what is applied passes them by, whoever wrote it.',
                    advice: 'Have the same policies on every node.',
                    sql: [],
                    shownBy: ['dml/row-security', 'autoddl/policies'],
                });
            return remarks;
        }),
        ...materializedViews.map((name) => ({
            rule: 'materialized-view',
            severity: 'note',
            about: name,
            what: 'a materialized view',
            why: 'Its rows are not replicated: each node refreshes its own.',
            advice: 'Refresh it on every node.',
            sql: [`refresh materialized view ${name};`],
            shownBy: ['ddl/materialized-view', 'autoddl/materialized-views'],
        })),
    ];
}

;// CONCATENATED MODULE: ./src/advise/rules/triggers.ts


/** Triggers, and on how many nodes each fires. */
function triggers({ tables, eventTriggers }, release) {
    const changes = (0,remark/* has */.zy)(release, 'triggers change what is applied');
    const ofTables = tables
        .filter((table) => table.partitionOf === null)
        .flatMap((table) => table.triggers.flatMap(({ name, fires, function: called }) => {
        const about = { about: table.name, what: `${name}, which calls ${called}` };
        if (fires === 'never')
            return [];
        if (fires === 'origin')
            return [
                {
                    ...about,
                    rule: 'trigger-once',
                    severity: 'note',
                    why: 'It fires once, on the node on which the row is written; what it writes to replicated tables is passed on like any row.',
                    advice: 'Nothing is to be done, unless it is meant to do something on every node.',
                    sql: [],
                    shownBy: ['dml/triggers'],
                },
            ];
        return [
            {
                ...about,
                rule: 'trigger-on-every-node',
                severity: 'warning',
                why: `It fires ${fires === 'always' ? 'on every node: where the row is written, and again' : 'not where the row is written, but'} wherever it is applied${changes ? '; what it makes of the row stays on that node, so that nodes come apart, and rows that it inserts are there once for each node' : ''}.`,
                advice: 'Let it fire where rows are written only.',
                sql: [`alter table ${table.name} enable trigger ${(0,quote/* ident */.bD)(name)};`],
                shownBy: [
                    'dml/triggers',
                    fires === 'always' ? 'conflicts/trigger-always' : 'conflicts/trigger-replica',
                ],
            },
        ];
    }));
    const ofDatabase = eventTriggers.map((name) => ({
        rule: 'event-trigger',
        severity: 'note',
        about: `event trigger ${name}`,
        what: 'fires for definitions',
        why: 'It sees each definition once, on the node on which it was given, and can refuse it for all.',
        advice: 'Nothing is to be done, unless it is meant to note what the other nodes are given.',
        sql: [],
        shownBy: ['autoddl/noted-by-triggers', 'autoddl/event-triggers'],
    }));
    return [...ofTables, ...ofDatabase];
}

;// CONCATENATED MODULE: ./src/advise/rules/unique.ts

/** Values that have to be unique besides the primary key. */
function unique({ tables }, release) {
    return tables
        .filter((table) => table.logged && table.partitionOf === null)
        .flatMap((table) => {
        const key = table.indexes.find(({ primary, isIdentity }) => primary || isIdentity);
        return table.indexes
            .filter((index) => index !== key && !isRandom(index, table))
            .flatMap((index) => {
            const columns = index.onExpression ? 'an expression' : index.columns.join(', ');
            if (index.deferrable)
                return (0,remark/* has */.zy)(release, 'deferrable constraints are not checked')
                    ? [
                        {
                            rule: 'deferrable-unique',
                            severity: 'warning',
                            about: table.name,
                            what: `${index.name} (${columns}), deferrable`,
                            why: 'A deferrable constraint is left out of what is looked at for conflicts: of two nodes that insert the same value at once, each keeps its own row and throws the other one away, with the transaction that it came in.',
                            advice: 'Make it immediate, and have values that cannot be the same on two nodes.',
                            sql: [],
                            shownBy: ['conflicts/deferrable-unique'],
                        },
                    ]
                    : [];
            if (!(0,remark/* has */.zy)(release, 'secondary unique divergence'))
                return [];
            return [
                {
                    rule: 'second-unique',
                    severity: 'critical',
                    about: table.name,
                    what: `${index.name} (${columns})${index.partial ? ', with a condition' : ''}`,
                    why: 'A row is looked for by its key alone: of two nodes that insert the same value at once under different keys, each keeps its own row and throws the other one away, with the transaction that it came in, so that the nodes come apart.',
                    advice: 'Have values that cannot be the same on two nodes, as with the node in them; or give one node alone the right to make them.',
                    sql: [],
                    shownBy: index.partial
                        ? ['conflicts/partial-unique', 'conflicts/all-unique-indexes']
                        : ['conflicts/second-unique', 'workload/unique', 'partition/unique'],
                },
            ];
        });
    });
}
/** Whether what makes its values never makes the same one twice, on whichever node. */
function isRandom({ columns }, table) {
    return table.columns.some(({ name, base, default: made }) => columns.includes(name) && base === 'uuid' && made !== null && /\(/.test(made));
}

;// CONCATENATED MODULE: ./src/advise/schema.ts

/** Reads what the tables of all databases are: a file may make one of its own, and go there. */
async function readSchemas(node) {
    const databases = await node.sql `
    select datname::text as name from pg_database where datallowconn and datname <> 'template1' order by 1`;
    const all = [];
    for (const { name } of databases) {
        const one = new database_node/* Node */.bP(node.name, node.endpoint, String(name));
        all.push(await readSchema(one));
        one.close();
    }
    return {
        tables: all.flatMap(({ tables }) => tables),
        eventTriggers: all.flatMap(({ eventTriggers }) => eventTriggers),
        extensions: all.flatMap(({ extensions }) => extensions),
        materializedViews: all.flatMap(({ materializedViews }) => materializedViews),
    };
}
/** The same of one, but for what belongs to its extensions. */
async function readSchema(node) {
    const [row] = await node.sql(`select (${TABLES}) as tables, (${EVENT_TRIGGERS}) as event_triggers,
    (${EXTENSIONS}) as extensions, (${MATERIALIZED}) as materialized`);
    return {
        tables: (row.tables ?? []),
        eventTriggers: (row.event_triggers ?? []),
        extensions: (row.extensions ?? []),
        materializedViews: (row.materialized ?? []),
    };
}
const OWN = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;
const quoted = (alias, column) => `(select format('%I.%I', qn.nspname, qc.relname) from pg_class qc join pg_namespace qn on qn.oid = qc.relnamespace where qc.oid = ${alias}.${column})`;
const COLUMNS = `
  select json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'base', b.typname, 'notNull', a.attnotnull or t.typnotnull,
      'default', case when a.attgenerated = '' then pg_get_expr(e.adbin, e.adrelid) end,
      'identity', a.attidentity <> '', 'generated', a.attgenerated <> '',
      'sequence', (select ${quoted('d', 'sequence')} from (
                      select s.objid as sequence from pg_depend s where s.classid = 'pg_class'::regclass and s.refclassid = 'pg_class'::regclass
                         and s.refobjid = a.attrelid and s.refobjsubid = a.attnum and s.deptype = 'i' and a.attidentity <> ''
                      union all
                      select s.refobjid from pg_depend s where s.classid = 'pg_attrdef'::regclass and s.objid = e.oid and s.refclassid = 'pg_class'::regclass) d
                    join pg_class sc on sc.oid = d.sequence and sc.relkind = 'S' limit 1),
      'collation', (select json_build_object('name', l.collname, 'deterministic', l.collisdeterministic)
                      from pg_collation l where l.oid = a.attcollation and l.collname <> 'default')) order by a.attnum)
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    join pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
    left join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;
const INDEXES = `
  select json_agg(json_build_object(
      'name', (select format('%I', relname) from pg_class where oid = i.indexrelid), 'primary', i.indisprimary, 'deferrable', not i.indimmediate,
      'partial', i.indpred is not null, 'onExpression', 0 = any (i.indkey), 'isIdentity', i.indisreplident,
      'columns', (select coalesce(json_agg(a.attname order by k.n), '[]') from unnest(i.indkey::int2[]) with ordinality k (num, n)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num where k.n <= i.indnkeyatts)) order by i.indisprimary desc, 1::text)
    from pg_index i where i.indrelid = c.oid and i.indisunique and i.indisvalid`;
const ACTIONS = `case %s when 'a' then 'NO ACTION' when 'r' then 'RESTRICT' when 'c' then 'CASCADE' when 'n' then 'SET NULL' else 'SET DEFAULT' end`;
const FOREIGN_KEYS = `
  select json_agg(json_build_object(
      'name', f.conname, 'parent', ${quoted('f', 'confrelid')},
      'onDelete', ${ACTIONS.replace('%s', 'f.confdeltype')}, 'onUpdate', ${ACTIONS.replace('%s', 'f.confupdtype')},
      'columns', (select json_agg(a.attname order by k.n) from unnest(f.conkey) with ordinality k (num, n)
                    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num)) order by f.conname)
    from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0`;
const TRIGGERS = `
  select json_agg(json_build_object(
      'name', g.tgname, 'function', p.proname,
      'fires', case g.tgenabled when 'O' then 'origin' when 'R' then 'replica' when 'A' then 'always' else 'never' end) order by g.tgname)
    from pg_trigger g join pg_proc p on p.oid = g.tgfoid where g.tgrelid = c.oid and not g.tgisinternal and g.tgparentid = 0`;
const TABLES = `
  select json_agg(json_build_object(
      'name', format('%I.%I', n.nspname, c.relname), 'schema', n.nspname, 'logged', c.relpersistence = 'p',
      'partitioned', c.relkind = 'p',
      'partitionOf', case when c.relispartition then (select ${quoted('h', 'inhparent')} from pg_inherits h where h.inhrelid = c.oid) end,
      'inherits', coalesce((select json_agg(${quoted('h', 'inhparent')} order by h.inhseqno) from pg_inherits h where h.inhrelid = c.oid and not c.relispartition), '[]'),
      'rowSecurity', case when c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'on' else 'off' end,
      'identity', c.relreplident, 'columns', coalesce((${COLUMNS}), '[]'), 'indexes', coalesce((${INDEXES}), '[]'),
      'exclusions', coalesce((select json_agg(x.conname order by x.conname) from pg_constraint x where x.conrelid = c.oid and x.contype = 'x'), '[]'),
      'foreignKeys', coalesce((${FOREIGN_KEYS}), '[]'), 'triggers', coalesce((${TRIGGERS}), '[]')) order by n.nspname, c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and c.relpersistence <> 't' and ${OWN}`;
const MATERIALIZED = `
  select json_agg(format('%I.%I', n.nspname, c.relname) order by 1::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'm' and ${OWN}`;
const EVENT_TRIGGERS = `select json_agg(evtname order by evtname) from pg_event_trigger`;
const EXTENSIONS = `select json_agg(extname order by extname) from pg_extension where extname <> 'plpgsql'`;

;// CONCATENATED MODULE: ./src/advise/advise.ts



























const RULES = [names, keys, sequences, unique, foreignKeys, columns, triggers, tables];
/** The worst first, then by what they are about. */
function inOrder(remarks) {
    const rank = ({ severity }) => -remark/* SEVERITIES */.oC.indexOf(severity);
    const compared = (a, b) => (a < b ? -1 : Number(a > b));
    return [...remarks].sort((a, b) => rank(a) - rank(b) || compared(a.about, b.about));
}
/**
 * Loads an SQL file into a server of its own, and says what a release of Spock makes of its tables.
 *
 * @throws RequestError where the file cannot be read; with file and line where a statement of it fails
 */
async function advise({ file, version, pgBin }, signal) {
    const setup = (await (0,setup_sql/* readSetupSql */.sE)(file, 'schema'));
    const undo = new run_undo/* Undo */.V();
    try {
        const binaries = await (0,local_binaries.findBinaries)(pgBin ?? 'embedded', () => undefined, () => undefined, '--pg-bin');
        await (0,setup_sql/* demandSetupSql */.tA)(setup, binaries.bin);
        const runId = (0,external_node_crypto_.randomBytes)(6).toString('hex');
        const workDir = (0,external_node_path_.join)(await (0,place/* workBase */.fV)(runtime_runtime/* BYTES_PER_SERVER */.ex), `mmr-${runId}`);
        const guard = (0,run_guard/* startGuard */.m)(runId, workDir);
        undo.add(() => guard.dismiss());
        undo.add(async () => {
            const left = await (0,sweep/* sweepLocal */.M)(workDir);
            if (left.length > 0)
                throw new errors/* ClusterError */.b$(left.join('\n'));
        });
        const logs = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mmr-advise-'));
        undo.add(() => (0,promises_.rm)(logs, { recursive: true, force: true }));
        const password = (0,external_node_crypto_.randomBytes)(18).toString('base64url');
        const runtime = await local.LocalRuntime.open(binaries, { runId, runDir: logs, workDir, password, signal });
        const server = await runtime.start('n1', {});
        undo.add(() => server.stop());
        const node = new database_node/* Node */.bP('n1', server, 'postgres');
        undo.add(() => node.close());
        await (0,setup_sql/* setUp */.s)(node, setup, { clientBin: runtime.clientBin, signal }).catch((error) => {
            throw error instanceof setup_sql/* SetupError */.w3 ? new errors/* RequestError */.GI(error.said, { cause: error }) : error;
        });
        const schema = await readSchemas(node);
        const read = await readStatements(setup.text);
        const release = { version, profile: (0,spock_profile/* spockProfile */.e)(version) };
        return {
            file,
            release: version,
            tables: schema.tables.length,
            unread: read.unread,
            remarks: inOrder([
                ...RULES.flatMap((rule) => rule(schema, release)),
                ...statements(read.statements, release),
            ]),
        };
    }
    finally {
        await undo.all();
    }
}


/***/ }),

/***/ 49808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ libpqVariables),
/* harmony export */   i9: () => (/* binding */ libpqEncryption),
/* harmony export */   lR: () => (/* binding */ clientTls)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13352);



/**
 * What node-postgres is told of it, with libpq's meaning of the modes (PostgreSQL's manual, 32.19): `require` encrypts and
 * trusts whoever answers, unless there is a root certificate; `verify-ca` wants to know who vouches; `verify-full` also
 * whether that is for this name.
 *
 * @throws UnreadableFile where a file cannot be read
 */
function clientTls({ host, encryption }) {
    if (!encryption || encryption.mode === 'disable')
        return false;
    const { mode, rootCert, cert, key } = encryption;
    return {
        rejectUnauthorized: mode !== 'require' || rootCert !== undefined,
        ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
        // The connection may go to a number, the name is what the certificate is for.
        ...(mode === 'verify-full' && { host, ...((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0 && { servername: host }) }),
        ...(rootCert !== undefined && rootCert !== 'system' && { ca: bytesOf('sslrootcert', rootCert) }),
        ...(cert !== undefined && { cert: bytesOf('sslcert', cert) }),
        ...(key !== undefined && { key: bytesOf('sslkey', key) }),
    };
}
function bytesOf(keyword, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    catch (error) {
        throw new _unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableFile */ .ie(`${keyword} ${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .whyUnreadable */ ._p)(error)}`, { cause: error });
    }
}
/** The same for libpq, by its keywords: for service files and connection strings; nothing where nothing is said. */
function libpqEncryption({ hostaddr, encryption }) {
    const { mode, rootCert, cert, key } = encryption ?? {};
    const said = { hostaddr, sslmode: mode, sslrootcert: rootCert, sslcert: cert, sslkey: key };
    return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
/** The same as variables for a program that uses libpq; what is not said is off, whatever the caller's environment says. */
function libpqVariables(endpoint) {
    const said = { sslmode: 'disable', ...libpqEncryption(endpoint) };
    return Object.fromEntries(Object.entries(said).map(([name, value]) => [`PG${name.toUpperCase()}`, value]));
}


/***/ }),

/***/ 77117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ CLIENT),
/* harmony export */   bP: () => (/* binding */ Node)
/* harmony export */ });
/* unused harmony export Session */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57768);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40910);
/* harmony import */ var _conninfo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61639);
/* harmony import */ var _encryption_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49808);





// Integers, floats and booleans become their JavaScript counterparts where nothing is lost;
// everything else stays the server's own text, so that comparing values never depends on JavaScript's types.
const parsers = {
    16: (t) => t === 't',
    20: (t) => (Number.isSafeInteger(Number(t)) ? Number(t) : t),
    21: Number,
    23: Number,
    26: Number,
    114: JSON.parse,
    700: Number,
    701: Number,
    3802: JSON.parse,
};
const types = {
    getTypeParser: (oid, format) => {
        const arrays = [1000, 1005, 1007, 1009, 1015, 1003, 1016];
        if (format !== 'binary' && arrays.includes(oid))
            return pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].types */ .Ay.types.getTypeParser(oid);
        return parsers[oid] ?? ((text) => text);
    },
};
/** What node-postgres would else take from PGSSLMODE, PGOPTIONS and the like of whoever started this. */
const NOBODYS = { sslnegotiation: 'postgres', options: ' ', client_encoding: 'UTF8' };
// A hanging server must never hang the runner: connecting has a deadline of its own.
const CONNECT_TIMEOUT_MS = 20_000;
/** One connection, with its own transaction state. Close it when done; the node closes it otherwise. */
class Session {
    client;
    constructor(client) {
        this.client = client;
    }
    /** Runs one statement and returns its rows as objects. @throws pg.DatabaseError */
    sql = async (text, ...values) => (await this.run(text, values)).rows;
    /** Runs one statement and returns the first column of its only row. @throws Error when there is not exactly one row */
    value = async (text, ...values) => {
        const { rows } = await this.run(text, values, true);
        if (rows.length !== 1)
            throw new Error(`expected one row, got ${rows.length}: ${statementText(text)}`);
        return rows[0][0];
    };
    /** Runs one statement and returns column names and rows as arrays. */
    async table(text) {
        const result = await this.run(text, [], true);
        return { columns: result.fields.map((f) => f.name), rows: result.rows };
    }
    /** Runs one statement with parameters $1, $2, … and returns its rows as objects. */
    async query(text, values) {
        return (await this.run(text, [...values])).rows;
    }
    /**
     * Runs several statements, which may begin and end transactions, in one message, and returns the rows of each.
     * The first one that fails is the last. @throws pg.DatabaseError
     */
    async statements(text) {
        const answer = await this.client.query({ text, types });
        return (Array.isArray(answer) ? answer : [answer]).map(({ rows }) => rows);
    }
    async close() {
        await this.client.end();
    }
    /** Drops the connection without a word to the server, also while a statement runs. */
    destroy() {
        const { stream } = this.client.connection;
        stream.destroy();
    }
    run(text, values, asArrays = false) {
        const query = { text: statementText(text), values, types };
        return asArrays ? this.client.query({ ...query, rowMode: 'array' }) : this.client.query(query);
    }
}
/** What connections are called in pg_stat_activity and in logs unless they have a name of their own. */
const CLIENT = 'mmr-test';
/** One PostgreSQL server that takes part, seen through one of its databases. */
class Node {
    name;
    endpoint;
    database;
    options;
    applicationName;
    idle = [];
    open = new Set();
    closed = false;
    constructor(name, endpoint, database, 
    /** What the server is told for each connection, as in PGOPTIONS. */
    options, 
    /** What its connections are called in pg_stat_activity and in logs. */
    applicationName = CLIENT) {
        this.name = name;
        this.endpoint = endpoint;
        this.database = database;
        this.options = options;
        this.applicationName = applicationName;
    }
    /**
     * The connection string by which the other servers reach this one. It holds no password where we have started them:
     * every server has it in its environment (PGPASSWORD), so that no catalog, log or statement shows it.
     */
    get peerDsn() {
        return this.dsnAt(this.endpoint.peerHost, this.endpoint.peerPort);
    }
    /** The same by another address that leads to this server. */
    dsnAt(host, port) {
        const { user, peerHost, peerSettings = {} } = this.endpoint;
        // A certificate is for the usual address, whichever way leads to it.
        const proven = peerSettings.sslmode === 'verify-full' && host !== peerHost;
        const where = proven ? { host: peerHost, hostaddr: host } : { host };
        return (0,_conninfo_js__WEBPACK_IMPORTED_MODULE_3__/* .connInfo */ .vY)({ ...where, port, dbname: this.database, user, ...peerSettings });
    }
    /** Runs one statement in its own transaction and returns its rows as objects. @throws pg.DatabaseError */
    sql = (text, ...values) => this.borrow((s) => s.sql(text, ...values));
    /** Runs one statement and returns the first column of its only row. */
    value = (text, ...values) => this.borrow((s) => s.value(text, ...values));
    /** Runs one statement and returns column names and rows as arrays. */
    table(text) {
        return this.borrow((s) => s.table(text));
    }
    /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
    transaction(work) {
        return this.borrow(async (session) => {
            await session.sql `begin`;
            try {
                const result = await work(session);
                await session.sql `commit`;
                return result;
            }
            catch (error) {
                await session.sql `rollback`;
                throw error;
            }
        });
    }
    /**
     * Runs one statement whose changes stay on this node: its transaction says that it began elsewhere,
     * and the links of a mesh pass on only what began on the node itself.
     */
    async unreplicated(sql) {
        const origin = `mmr_${this.database}`;
        const session = await this.session();
        try {
            await session.sql `select pg_replication_origin_create(${origin})`;
            await session.sql `select pg_replication_origin_session_setup(${origin})`;
            try {
                await session.sql(sql);
            }
            finally {
                await session.sql `select pg_replication_origin_session_reset()`;
                await session.sql `select pg_replication_origin_drop(${origin})`;
            }
        }
        finally {
            await session.close();
        }
    }
    /**
     * Opens a connection of its own, for transactions that are held open.
     *
     * @param within milliseconds that the server may take to let it in
     */
    async session(within = CONNECT_TIMEOUT_MS) {
        if (this.closed)
            throw new Error(`${this.name}: the cluster has been given up`);
        const { host, hostaddr, port, user, password } = this.endpoint;
        const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
            host: hostaddr ?? host,
            port,
            user,
            password,
            database: this.database,
            application_name: this.applicationName,
            ...NOBODYS,
            ssl: (0,_encryption_js__WEBPACK_IMPORTED_MODULE_4__/* .clientTls */ .lR)(this.endpoint),
            ...(this.options !== undefined && { options: this.options }),
        });
        const session = new Session(client);
        this.open.add(session);
        // A server that goes away ends idle connections, too: nobody is to get one of those.
        const forget = () => {
            this.open.delete(session);
            const at = this.idle.indexOf(session);
            if (at >= 0)
                this.idle.splice(at, 1);
        };
        client.once('end', forget);
        client.on('error', forget);
        const late = () => new Error(`${this.name} let nobody in within ${(0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .seconds */ .YA)(within)}`);
        await (0,_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .withinLimit */ .z)(client.connect(), within, late).catch((error) => {
            session.destroy();
            throw error;
        });
        return session;
    }
    /** Ends the connections that nobody uses at the moment; whatever comes next opens new ones. */
    async reconnect() {
        await Promise.all(this.idle.splice(0).map((session) => session.close()));
    }
    /** Ends all connections at once, also those that wait for an answer. */
    close() {
        this.closed = true;
        this.idle.length = 0;
        for (const session of this.open)
            session.destroy();
        this.open.clear();
    }
    async borrow(work) {
        const session = this.idle.pop() ?? (await this.session());
        try {
            const result = await work(session);
            if (this.open.has(session))
                this.idle.push(session);
            return result;
        }
        catch (error) {
            // Only an answer of the server proves that the connection is still good.
            if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError && error.severity === 'ERROR' && this.open.has(session))
                this.idle.push(session);
            else
                session.destroy();
            throw error;
        }
    }
}
function statementText(text) {
    if (typeof text === 'string')
        return text;
    return text.reduce((sql, part, i) => `${sql}$${i}${part}`);
}


/***/ }),

/***/ 57768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ afterTime),
/* harmony export */   z: () => (/* binding */ withinLimit)
/* harmony export */ });
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40910);

/**
 * Calls `late` when a time is over in which this process ran: what had come before is read first, and time in which it stood
 * still is nobody's, as in `waitFor`.
 *
 * @param within milliseconds
 * @returns what calls it off
 */
function afterTime(within, late) {
    const rest = (0,_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .timeLeft */ .f$)(within);
    let timer;
    let read;
    const look = () => {
        const left = rest();
        if (left > 0)
            arm(left);
        // Timers come before what has arrived.
        else
            read = setImmediate(late);
    };
    const arm = (left) => {
        timer = setTimeout(look, left);
    };
    arm(within);
    return () => {
        clearTimeout(timer);
        clearImmediate(read);
    };
}
/**
 * What is awaited. What comes after the limit comes too late to be of use: also as an error it is nobody's.
 *
 * @param within milliseconds, as in `afterTime`
 * @throws what `late` makes when the time is over, and whatever `work` throws
 */
async function withinLimit(work, within, late) {
    let callOff = () => { };
    const limit = new Promise((_, reject) => {
        callOff = afterTime(within, () => reject(late()));
    });
    work.catch(() => undefined);
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        callOff();
    }
}


/***/ }),

/***/ 74673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ setUp),
/* harmony export */   sE: () => (/* binding */ readSetupSql),
/* harmony export */   tA: () => (/* binding */ demandSetupSql),
/* harmony export */   w3: () => (/* binding */ SetupError)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83849);
/* harmony import */ var _database_encryption_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49808);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48500);
/* harmony import */ var _script_interpreters_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22044);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13352);








/** A set-up statement failed: file, line and the server's words say it all. */
class SetupError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b$ {
    said;
    name = 'SetupError';
    /** @param said file and line, and the server's words */
    constructor(node, said) {
        super(`setup-sql failed on ${node}: ${said}`);
        this.said = said;
    }
}
/** Reads --setup-sql, or what else is such a file. @throws RequestError when that cannot be done, or it does nothing */
async function readSetupSql(file, what = 'setup-sql') {
    if (file === undefined)
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`${what} "${file}": cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_7__/* .whyUnreadable */ ._p)(error)}`);
    });
    if (!holdsStatement(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`${what} "${file}": holds no statement`);
    return { file, text };
}
/** Whether there is more than blanks and comments; a comment in another one counts as a statement. */
function holdsStatement(text) {
    const idle = /[\s;\ufeff]+|--[^\n]*|\/\*[\s\S]*?\*\//y;
    let at = 0;
    while (idle.test(text))
        at = idle.lastIndex;
    return at < text.length;
}
/** What a server does not take as one of several statements, and what is psql's own, at the beginning of a line. */
const ONLY_PSQL = /^(?:\\[a-z!]\w*|copy\b.*\bfrom\s+stdin\b|(?:create|drop)\s+(?:unique\s+)?(?:index\s+concurrently|database|tablespace)\b|reindex\b.*\bconcurrently\b|alter\s+system\b|vacuum\b)/i;
/**
 * Looks before anything starts whether the file can be run: with psql all of it can, without it only plain statements.
 *
 * @throws RequestError with file and line of the first thing that takes psql, where there is none
 */
async function demandSetupSql(setup, clientBin) {
    if (!setup || (await (0,_script_interpreters_js__WEBPACK_IMPORTED_MODULE_6__/* .findPsql */ .IQ)(clientBin)))
        return;
    const lines = setup.text.split(/\r?\n/);
    const at = lines.findIndex((line) => ONLY_PSQL.test(line.trimStart()));
    if (at < 0)
        return;
    const [found] = ONLY_PSQL.exec(lines[at].trimStart());
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI(`setup-sql "${setup.file}", line ${at + 1}: "${found}" takes psql, but ${clientBin ? `${clientBin} and PATH have none` : 'PATH has none'}; install PostgreSQL's client (Debian, Ubuntu: apt-get install postgresql-client; Homebrew: brew install libpq, and put its bin folder into PATH), or name a folder that has psql with --pg-bin`);
}
/**
 * Runs the file on a node: by psql, statement for statement, as it would restore a dump; where there is no psql, all
 * statements as one.
 *
 * @throws SetupError with file and line of the statement that failed
 */
async function setUp(node, setup, { clientBin, signal }) {
    const psql = await (0,_script_interpreters_js__WEBPACK_IMPORTED_MODULE_6__/* .findPsql */ .IQ)(clientBin);
    await (psql ? byPsql(psql, node, setup, signal) : asOne(node, setup));
}
async function byPsql(psql, node, { file }, signal) {
    const { host, port, user, password } = node.endpoint;
    const { PATH, HOME, LD_LIBRARY_PATH } = process.env;
    const env = {
        ...{ PATH, HOME, LD_LIBRARY_PATH, LC_ALL: 'C' },
        ...{ PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: node.database },
        ...{ PGCLIENTENCODING: 'UTF8', PGAPPNAME: 'mmr-test', ...(0,_database_encryption_js__WEBPACK_IMPORTED_MODULE_3__/* .libpqVariables */ .Gy)(node.endpoint) },
    };
    const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-o', node_os__WEBPACK_IMPORTED_MODULE_1__.devNull, '-f', file];
    try {
        await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_5__/* .output */ .CG)(psql, args, { env, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const { printed, how } = error instanceof _process_output_js__WEBPACK_IMPORTED_MODULE_5__/* .ProgramError */ .Zj ? error : { printed: '', how: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error) };
        // Notices come before the error that ended it.
        const words = /psql:[^\n]*\b(?:ERROR|FATAL|error|invalid)\b[\s\S]*$/.exec(printed)?.[0] ?? printed;
        throw new SetupError(node.name, words.replace(/^psql:/, '') || how);
    }
}
async function asOne(node, { file, text }) {
    // A session of its own: what a dump sets ends with it.
    const session = await node.session();
    try {
        await session.sql(text);
    }
    catch (error) {
        if (!(error instanceof pg__WEBPACK_IMPORTED_MODULE_2__/* ["default"].DatabaseError */ .Ay.DatabaseError))
            throw error;
        const before = [...text].slice(0, Number(error.position ?? 0)).join('');
        const line = error.position ? `:${before.split('\n').length}` : '';
        throw new SetupError(node.name, `${file}${line}: ${error.message}`);
    }
    finally {
        await session.close();
    }
}


/***/ }),

/***/ 95855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a4: () => (/* binding */ demandEnterable),
/* harmony export */   dE: () => (/* binding */ serverAccount),
/* harmony export */   xf: () => (/* binding */ enterableByAll)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * PostgreSQL refuses to run as root: the account that the servers get instead,
 * postgres where the system has it, else nobody. Undefined when we are not root and the servers run as we do.
 *
 * @throws RequestError when a root without both has nobody to hand the servers to
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
    for (const name of ['postgres', 'nobody']) {
        const entry = lines.find(([user]) => user === name);
        if (entry)
            return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('runtime "local": PostgreSQL does not run as root, and this system has neither an account "postgres" nor "nobody"; run as another user');
}
/** @throws RequestError when the servers' account may not enter `folder`, in which they would work; `named` says by whom */
async function demandEnterable(folder, what, named) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    if (await enterableByAll(real))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: root's servers run as an unprivileged account, which may not enter ${real}; open it and the folders above it (chmod o+x), or set ${named} to another folder`);
}
/** Whether everybody may enter `path` and every folder above it. */
async function enterableByAll(path) {
    for (let at = path;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at)).mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
}


/***/ }),

/***/ 61652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ freePortRange),
/* harmony export */   ov: () => (/* binding */ freePort),
/* harmony export */   xp: () => (/* binding */ isFree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);


// Below the range from which systems choose ports for outgoing connections.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const given = new Set();
/** Whether nobody listens on this port of the loopback address. */
function isFree(port) {
    return new Promise((resolve) => {
        const probe = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.createServer)();
        probe.once('error', () => resolve(false));
        probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
    });
}
/** A port that is free now and that this process has not given out before. */
async function freePort() {
    for (;;) {
        const port = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(LOWEST, HIGHEST);
        if (given.has(port) || !(await isFree(port)))
            continue;
        given.add(port);
        return port;
    }
}
/** The first of `count` neighbouring ports that are all free now. */
async function freePortRange(count) {
    for (;;) {
        const first = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(LOWEST, HIGHEST - count);
        const ports = Array.from({ length: count }, (_, i) => first + i);
        if (ports.some((port) => given.has(port)))
            continue;
        if (!(await Promise.all(ports.map(isFree))).every(Boolean))
            continue;
        for (const port of ports)
            given.add(port);
        return first;
    }
}


/***/ }),

/***/ 54648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ makeTrustedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95855);




/** As many as the system itself follows. */
const MOST_LINKS = 40;
const STICKY = 0o1000;
const ROOT = 0;
/**
 * Makes a folder, with those above it. When we are root, there must be nothing on the whole way that another account
 * could put something else in place of. Others are all but root and the owner of the current folder, whose scripts root
 * runs anyway; that owner is one of them, too, where servers run as it.
 *
 * @returns the outermost folder that was not there before, if any
 * @throws RequestError naming the folder on the way that is not to be trusted; Error of the file system where one
 *   cannot be made
 */
async function makeTrustedFolder(folder, purpose, mode = 0o777) {
    const trust = process.getuid?.() === 0 ? await Trust.ofRoot(purpose) : undefined;
    let made;
    let links = 0;
    let at = '/';
    const left = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder).split('/').filter(Boolean);
    trust?.demand(at, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at));
    for (let part = left.shift(); part !== undefined; part = left.shift()) {
        if (part === '..') {
            at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at);
            continue;
        }
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        if (await makeNew(next, mode))
            made ??= next;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(next);
        if (!found.isDirectory() && !found.isSymbolicLink())
            throw new Error(`${next} is not a folder`);
        trust?.demand(next, found);
        if (found.isDirectory()) {
            at = next;
            continue;
        }
        if (++links > MOST_LINKS)
            throw new Error(`more than ${MOST_LINKS} links lead to it`);
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(next);
        if (target.startsWith('/'))
            at = '/';
        left.unshift(...target.split('/').filter((p) => p !== '' && p !== '.'));
    }
    return made;
}
async function makeNew(folder, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { mode });
        return true;
    }
    catch (error) {
        // Some systems say of a folder that is there that it may not be made.
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined))
            return false;
        throw error;
    }
}
class Trust {
    purpose;
    friends;
    constructor(purpose, 
    /** Who may own what is on the way, by account, with the group that may write to it. */
    friends) {
        this.purpose = purpose;
        this.friends = friends;
    }
    static async ofRoot(purpose) {
        const { uid, gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)('.');
        const servers = await (0,_account_js__WEBPACK_IMPORTED_MODULE_3__/* .serverAccount */ .dE)();
        const owner = uid === servers?.uid ? [] : [[uid, gid]];
        return new Trust(purpose, new Map([...owner, [ROOT, ROOT]]));
    }
    /** @throws RequestError where another account could put something else in place of this, or of what is in it */
    demand(path, found) {
        if (!this.friends.has(found.uid))
            throw this.refusal(`${path} belongs to account ${found.uid}`);
        // A link has no mode of its own; in a sticky folder nobody can replace what belongs to another account.
        if (found.isSymbolicLink() || found.mode & STICKY)
            return;
        if (found.mode & 0o002)
            throw this.refusal(`everybody can write to ${path}`);
        const ofFriends = [...this.friends.values()].includes(found.gid);
        if (found.mode & 0o020 && !ofFriends)
            throw this.refusal(`group ${found.gid} can write to ${path}`);
    }
    refusal(why) {
        const { what, remedy } = this.purpose;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}: ${why}, who could lead root astray there; ${remedy}`);
    }
}


/***/ }),

/***/ 22044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ checkScripts),
/* harmony export */   IQ: () => (/* binding */ findPsql),
/* harmony export */   OS: () => (/* binding */ interpreterOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** What runs a script, by its extension. A shebang is not needed, nor is the file's execute permission. */
const LANGUAGES = {
    '.pl': {
        programs: ['perl'],
        howToGet: 'install perl (Debian, Ubuntu: apt-get install perl; Homebrew: brew install perl)',
    },
    '.py': {
        programs: ['python3', 'python'],
        howToGet: 'install Python 3 (Debian, Ubuntu: apt-get install python3; Homebrew: brew install python3)',
    },
    '.sh': {
        programs: ['bash'],
        howToGet: 'install bash (Debian, Ubuntu: apt-get install bash; Alpine: apk add bash)',
    },
    '.sql': {
        programs: ['psql'],
        howToGet: "install PostgreSQL's client (Debian, Ubuntu: apt-get install postgresql-client; Homebrew: brew install libpq, and put its bin folder into PATH), or name a folder that has psql with --pg-bin",
    },
    '.mjs': { programs: [process.execPath], howToGet: 'it comes with the runner' },
};
/**
 * Looks before anything starts whether every script can be run at all.
 *
 * @param clientBin a folder that may have psql; PATH is looked through after it
 * @throws RequestError naming the test, and the extension with what is accepted or the interpreter with how to get it
 */
async function checkScripts(files, clientBin) {
    for (const file of files)
        await interpreterOf(file, clientBin);
}
/** The program that runs this script. @throws RequestError as checkScripts does */
async function interpreterOf(file, clientBin) {
    const extension = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file);
    const language = LANGUAGES[extension];
    if (!language) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`test "${file}": ${extension ? `the extension "${extension}" is not known` : 'the file has no extension'}; a script test is one of ${Object.keys(LANGUAGES).join(' ')}`);
    }
    for (const program of language.programs) {
        const found = program === 'psql' ? await findPsql(clientBin) : await findProgram(program);
        if (found)
            return found;
    }
    const looked = extension === '.sql' && clientBin ? `${clientBin} and PATH have none` : 'PATH has none';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`test "${file}": needs ${language.programs.join(' or ')}, but ${looked}; ${language.howToGet}`);
}
/** psql of the servers' own folder, else of PATH; undefined when neither has one. */
async function findPsql(clientBin) {
    if (clientBin !== undefined) {
        const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(clientBin, 'psql');
        if (await isProgram(beside))
            return beside;
    }
    return findProgram('psql');
}
async function findProgram(name) {
    if (name.includes('/'))
        return name;
    for (const folder of (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder || '.', name);
        if (await isProgram(path))
            return path;
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile();
    }
    catch {
        return false; // Not there, or not for us to run: the next folder may have one.
    }
}


/***/ })

};
