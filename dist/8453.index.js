export const id = 8453;
export const ids = [8453,5132];
export const modules = {

/***/ 19114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kc: () => (/* binding */ hasDefect),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/**
 * How much it matters: `critical`: nodes come apart, or acknowledged rows are lost, without an error to whoever wrote them;
 * `warning`: the same where nodes do certain things at once, or where somebody forgets something; `note`: good to know.
 */
const SEVERITIES = ['note', 'warning', 'critical'];
function has(release, name) {
    return release.profile.anomalies[name] !== undefined;
}
function hasDefect(release, name) {
    return release.profile.defects[name] !== undefined;
}


/***/ }),

/***/ 34004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adviseOn: () => (/* binding */ adviseOn),
/* harmony export */   s: () => (/* binding */ addAdvise)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48179);
/* harmony import */ var _advise_remark_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19114);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _replication_spock_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37815);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65655);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43563);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51715);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11030);









const ABOUT = `
The file is loaded into a server of its own, which goes away again; nothing else is touched.
critical: nodes come apart, or acknowledged rows are lost, without an error to whoever wrote them
warning:  the same where nodes do certain things at once, or somebody forgets something
note:     good to know

Exit status: 0, 1 where --fail-on says so, 3 the request was wrong or the file does not load.`;
const STYLES = { critical: 'red', warning: 'yellow', note: 'dim' };
/** The command `advise`. */
function addAdvise(program, asked) {
    program
        .command('advise')
        .allowExcessArguments(false)
        .description('what multi-master replication does with a schema, table by table, and what to do about it')
        .addHelpOption(new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$('-h, --help', 'show this'))
        .argument('<schema.sql>', 'an SQL file, as pg_dump writes it, with or without rows', _values_js__WEBPACK_IMPORTED_MODULE_7__/* .filled */ .Bq)
        .addOption((0,_values_js__WEBPACK_IMPORTED_MODULE_7__/* .choice */ .Yq)('--release <version>', 'the release of Spock', _replication_spock_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .RECORDED */ .N, '5.0.11'))
        .option('--json <file>', 'write it all as JSON', _values_js__WEBPACK_IMPORTED_MODULE_7__/* .filled */ .Bq)
        .addOption((0,_values_js__WEBPACK_IMPORTED_MODULE_7__/* .choice */ .Yq)('--fail-on <severity>', 'exit with 1 where there is one, or worse', [..._advise_remark_js__WEBPACK_IMPORTED_MODULE_8__/* .SEVERITIES */ .oC, 'never'], 'never'))
        .option('--pg-bin <folder>', 'server programs that load the file (default: the embedded ones)', _values_js__WEBPACK_IMPORTED_MODULE_7__/* .filled */ .Bq)
        .addHelpText('after', ABOUT)
        .action((file, options) => asked({ file, ...options }));
}
/**
 * Prints what is to be said of a schema.
 *
 * @returns the exit status; 128 + n where signal n ended it
 * @throws RequestError where the file does not load
 */
async function adviseOn({ file, release, json, failOn, pgBin }, { out, err }) {
    const interruption = (0,_signals_js__WEBPACK_IMPORTED_MODULE_5__/* .listenForSignals */ .s)((line) => out.write(`${line}\n`), 'taking the server away');
    try {
        const [{ advise }, { adviceLines, adviceTotal }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(2948), __webpack_require__.e(6206), __webpack_require__.e(3962), __webpack_require__.e(5113)]).then(__webpack_require__.bind(__webpack_require__, 28779)),
            __webpack_require__.e(/* import() */ 4895).then(__webpack_require__.bind(__webpack_require__, 84895)),
        ]);
        const advice = await advise({ file, version: release, pgBin }, interruption.signal);
        const paint = (0,_style_js__WEBPACK_IMPORTED_MODULE_6__/* .painter */ .C)(out);
        for (const line of adviceLines(advice)) {
            const severity = _advise_remark_js__WEBPACK_IMPORTED_MODULE_8__/* .SEVERITIES */ .oC.find((one) => line.startsWith(`${one}  `));
            const shown = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .uncommanding */ .R6)(line);
            out.write(`${severity ? paint(STYLES[severity], shown) : shown}\n`);
        }
        for (const what of advice.unread)
            out.write(`${paint('yellow', (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(`not looked at: ${what}`))}\n`);
        out.write(`${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(adviceTotal(advice))}\n`);
        if (json !== undefined)
            await writeJson(json, advice);
        return isBad(advice, failOn) ? 1 : 0;
    }
    catch (error) {
        const ended = interruption.status();
        if (ended === undefined)
            throw error;
        err.write(`error: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error))}\n`);
        return ended;
    }
    finally {
        interruption.dispose();
    }
}
async function writeJson(file, advice) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify({ version: 1, ...advice }, undefined, 2)}\n`).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`--json ${file} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    });
}
function isBad({ remarks }, failOn) {
    if (failOn === 'never')
        return false;
    const worst = _advise_remark_js__WEBPACK_IMPORTED_MODULE_8__/* .SEVERITIES */ .oC.indexOf(failOn);
    return remarks.some(({ severity }) => _advise_remark_js__WEBPACK_IMPORTED_MODULE_8__/* .SEVERITIES */ .oC.indexOf(severity) >= worst);
}


/***/ }),

/***/ 68453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(65132);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/root.ts
var root = __webpack_require__(80271);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/cli/called.ts



/** How the person at the shell has called the runner, from the folder that they are in. */
function calledFromShell() {
    return {
        runner: typedRunner() ?? nearRunner(),
        folder: '',
        repository: process.cwd(),
        machineStays: true,
    };
}
/** The runner's path as it was typed; undefined where the system does not tell, or something else was started. */
function typedRunner() {
    try {
        // Node's own process.argv has it absolute.
        const words = (0,external_node_fs_.readFileSync)('/proc/self/cmdline', 'utf8').split('\0').slice(0, -1);
        const typed = words.at(1 - process.argv.length);
        if ((0,external_node_fs_.realpathSync)(typed) !== (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root/* packageRoot */.Z, 'runner')))
            return undefined;
        return typed.includes('/') ? typed : `./${typed}`;
    }
    catch {
        // There is no /proc, or what was typed is no path from here: nearRunner() is right everywhere.
        return undefined;
    }
}
function nearRunner() {
    const runner = (0,external_node_path_.join)(root/* packageRoot */.Z, 'runner');
    const near = (0,external_node_path_.relative)(process.cwd(), runner);
    if (near.length > runner.length)
        return runner;
    return near.startsWith('.') ? near : `./${near}`;
}

// EXTERNAL MODULE: ./src/cli/console.ts
var console = __webpack_require__(81783);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/run/by-node.ts
var by_node = __webpack_require__(90673);
// EXTERNAL MODULE: ./src/run/request.ts
var run_request = __webpack_require__(41956);
// EXTERNAL MODULE: ./src/cli/advise.ts
var advise = __webpack_require__(34004);
;// CONCATENATED MODULE: ./src/compare/request.ts
const MOST_NAMED = 20;
/** An idle link of pglogical or Spock 6 confirms what it has when it is asked for a sign of life, after half a minute at most. */
const SETTLE_MS = 60_000;

;// CONCATENATED MODULE: ./src/cli/once.ts

/**
 * Refuses a flag that is given once more with another value, of which only the last would count.
 *
 * @param repeatable the flags that add up, by their long names
 */
function onceEach(command, repeatable) {
    for (const option of command.options) {
        if (!option.required || repeatable.includes(option.name()))
            continue;
        let before;
        command.on(`option:${option.name()}`, (value) => {
            demandSame(`--${option.name()}`, before, value);
            before = value;
        });
    }
    return command;
}
/** @throws RequestError with both values where a flag was given before with another one */
function demandSame(flag, before, value) {
    if (before === undefined || value === undefined || before === value)
        return;
    throw new errors/* RequestError */.GI(`${flag} is given twice, as "${before}" and as "${value}": which one counts?`);
}

// EXTERNAL MODULE: ./src/cli/values.ts
var values = __webpack_require__(11030);
;// CONCATENATED MODULE: ./src/cli/compare-flags.ts





const ABOUT = `
The file names the nodes, a line each:
  n1 postgresql://user:password@host:5432/database
  n2 host=… port=… user=… password=… dbname=… sslmode=verify-full sslrootcert=FILE

Patterns: schema.table or table, with * for anything; "in double quotes" as it is.
Nothing is written to the servers. What differs is looked at again until it has stood still while all that was under way
arrived: rows that are being replicated do not count.

Exit status: 0 equal, 1 something differs, 2 something could not be judged, 3 the request was wrong.`;
/** The command `compare`. */
function addCompare(program, asked) {
    const more = (value, before = []) => [...before, (0,values/* filled */.Bq)(value)];
    const command = program
        // A command has flags of its own, of the same names.
        .enablePositionalOptions()
        .command('compare')
        .allowExcessArguments(false)
        .description('compare rows and schemas of a cluster that runs, and name what differs; read only')
        .addHelpOption(new esm/* Option */.c$('-h, --help', 'show this'))
        .requiredOption('--cluster <file>', 'the nodes, a line each: name and connection string', values/* filled */.Bq)
        .option('--database <name>', 'for nodes of which the file names none', values/* filled */.Bq)
        .option('--table <pattern>', 'only these tables (repeat it for more; default: all)', more)
        .option('--except <pattern>', 'not these tables (repeat it for more)', more)
        .option('--most <number>', 'rows that are named of each table', (0,values/* whole */.WQ)(0, 100_000), MOST_NAMED)
        .option('--json <file>', 'write all that was found', values/* filled */.Bq)
        .option('--sql <folder>', 'write SQL that would mend it; nothing of it is run', values/* filled */.Bq)
        .option('--mend-from <node>', 'with --sql: the node that the others are to be like', values/* filled */.Bq)
        .addOption(new esm/* Option */.c$('--within <time>', 'what rows may take to arrive and stand still: 90s, 30m')
        .argParser(values/* duration */.p0)
        .default(SETTLE_MS, '60s'))
        .addHelpText('after', ABOUT)
        .action((options) => asked(requested(options)));
    onceEach(command, ['table', 'except']);
}
function requested({ table = [], except = [], sql, mendFrom, ...others }) {
    if (sql !== undefined && mendFrom === undefined)
        throw new errors/* RequestError */.GI('--sql takes --mend-from NODE: which node is right, nobody can know but you');
    if (sql === undefined && mendFrom !== undefined)
        throw new errors/* RequestError */.GI('--mend-from says what the SQL of --sql FOLDER is to do');
    return {
        ...others,
        tables: table,
        except,
        ...(sql !== undefined && mendFrom !== undefined && { mend: { folder: sql, from: mendFrom } }),
    };
}

;// CONCATENATED MODULE: ./src/cli/commands.ts





/** What can be asked for besides a run. */
const COMMANDS = ['report', 'check', 'compare-runs', 'compare', 'merge', 'advise'];
/** Adds the commands to the program; each hands on what it is asked for. */
function addCommands(program, ask) {
    program
        .command('report')
        .allowExcessArguments(false)
        .description('draw the reports of an earlier run again, from its results.json')
        .argument('<dir>', 'a run directory, for example mmr-results/latest')
        .action((runDir) => {
        ask({ what: 'report', runDir });
    });
    program
        .command('check')
        .allowExcessArguments(false)
        .description('judge the histories of an earlier run again')
        .argument('<dir>', 'a run directory, or the folder of one of its tests')
        .action((dir) => {
        ask({ what: 'check', dir });
    });
    program
        .command('compare-runs')
        .allowExcessArguments(false)
        .description('what broke, was mended, is new or slower in the later of two runs')
        .argument('<before>', 'a run directory')
        .argument('<after>', 'another one, of the same tests')
        .action((before, after) => {
        ask({ what: 'compare-runs', before, after });
    });
    addCompare(program, (request) => ask({ what: 'compare', request }));
    (0,advise/* addAdvise */.s)(program, (request) => ask({ what: 'advise', request }));
    const merge = program
        .command('merge')
        .description('make one answer of several runs: the parts of a schedule, versions side by side')
        .argument('<dirs...>', 'run directories, a folder that holds some, or VERSION=DIR: missed where it left nothing')
        .option('--results <folder>', `where the folder of the answer goes (default: ${run_request/* DEFAULTS */.zY.resultsDir})`, values/* filled */.Bq)
        // It may stand before the command, too, as the run's own.
        .action((dirs, _, command) => {
        const { results } = command.opts();
        const { results: before } = program.opts();
        demandSame('--results', before, results);
        ask({ what: 'merge', dirs, resultsDir: results ?? before ?? run_request/* DEFAULTS */.zY.resultsDir });
    });
    onceEach(merge, []);
}

// EXTERNAL MODULE: ./src/cli/config.ts
var cli_config = __webpack_require__(74114);
;// CONCATENATED MODULE: ./src/cli/flags.ts









/** What follows these adds up; n1=VALUE of some is said of one node at a time. */
const REPEATABLE = ['schedule', 'test', 'config', 'pg-setting', 'pg-bin', 'pgedge-version', 'image'];
const EXAMPLES = `
Examples:
  ./runner -s smoke                      the shortest convincing run
  ./runner -t nodes/create -t t/mine.sql one built-in test, then one of yours
  ./runner -s default --pg-bin /usr/lib/postgresql/17/bin
  ./runner -s none --keep                only start a cluster, and leave it running
  ./runner -s soak --duration 30m        random faults on everything
  ./runner --list                        the schedules and tests that there are

Exit status: 0 nothing failed, 1 a test failed, 2 something could not be judged, 3 the request was wrong.`;
/**
 * Reads the words after the program's name.
 *
 * @param version of this program, for -v
 * @param calling how the runner was called
 * @throws RequestError naming the flag, the value and what is accepted
 */
function readCommandLine(words, version, calling) {
    const wanted = [];
    let said = '';
    let asked;
    const program = onceEach(runCommand(wanted), REPEATABLE)
        .version(`mmr-test-action ${version}`, '-v, --version', 'show the version')
        .exitOverride()
        .configureOutput({ writeOut: (text) => (said += text), writeErr: () => { } });
    program.action((options) => {
        const [operand] = program.args;
        if (operand !== undefined)
            throw new errors/* RequestError */.GI(strayWord(operand));
        asked = options.list ? listAsked(wanted, options) : runAsked(wanted, options, calling);
    });
    addCommands(program, (it) => {
        asked = it;
    });
    try {
        program.parse(words, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0)
            return { what: 'say', text: said };
        const message = error.message
            .replace(/^error: /, '')
            .replace(/\n\(Did you mean (.*)\?\)$/s, '; did you mean $1?');
        throw new errors/* RequestError */.GI(message, { cause: error });
    }
    return asked;
}
function runCommand(wanted) {
    const schedule = (name) => void wanted.push({ schedule: (0,values/* filled */.Bq)(name) });
    const test = (name) => void wanted.push({ test: (0,values/* filled */.Bq)(name) });
    const config = (file, { files, env } = { files: [], env: {} }) => ({
        files: [...files, file],
        env: { ...env, ...(0,cli_config/* readConfig */.X)((0,values/* filled */.Bq)(file)) },
    });
    return (new esm/* Command */.uB('runner')
        .description('Start a multi-master PostgreSQL cluster, run replication tests on it, say pass or fail.')
        // Commander does not indent a second line.
        .usage(`-s SCHEDULE | -t TEST [options]\n       runner ${COMMANDS.join(' | ')}  (COMMAND --help shows its own)`)
        .allowExcessArguments()
        .addHelpOption(new esm/* Option */.c$('-h, --help', 'show this').helpGroup('Other:'))
        .helpCommand(false)
        .optionsGroup('What to run (repeat and mix them, the order is kept):')
        .option('-s, --schedule <name>', 'a built-in schedule, a file, or none', schedule)
        .option('-t, --test <name>', 'a built-in test topic/name, a topic/*, or a script', test)
        .option('--shard <part/of>', 'only this part of it, as in 2/4; other runs take the others', values/* shard */.B5)
        .option('--list', 'list the built-in schedules and tests, or those that -s, -t and --shard name')
        .optionsGroup('The cluster:')
        .option('--nodes <number>', `from 2 to 9 (default: ${run_request/* DEFAULTS */.zY.nodes}, or all of --cluster)`, (0,values/* whole */.WQ)(2, 9))
        .addOption((0,values/* choice */.Yq)('--runtime <kind>', 'how the servers run', ['auto', 'local', 'docker'], run_request/* DEFAULTS */.zY.runtime))
        .option('--cluster <file>', 'servers that are there already: a name and a connection string a line', values/* cluster */.bz)
        .option('--existing <database>', 'with --cluster: it is a mesh already, in this database; the tests leave it as it is', values/* filled */.Bq)
        .addOption((0,values/* choice */.Yq)('--engine <name>', 'what replicates', ['auto', 'spock', 'pglogical', 'native'], run_request/* DEFAULTS */.zY.engine))
        .option('--pg-bin <folder>', "folder of PostgreSQL's programs, or embedded; n1=FOLDER,n2=FOLDER by node", (0,values/* byNode */.Mh)('folder'))
        .option('--pgedge-version <version>', `image by version (default: ${run_request/* DEFAULTS */.zY.pgedgeVersion}); no other servers will do; n1=VERSION by node`, (0,values/* byNode */.Mh)('version', values/* pgedgeVersion */.t$))
        .option('--image <reference>', 'image by name, for docker; n1=REFERENCE by node', (0,values/* byNode */.Mh)('image', values/* imageReference */.rA))
        .option('--clean-up', 'with --cluster: remove what a run that was killed has left there')
        .option('--upgrade-to <folder>', 'programs of another release, for the tests of upgrades', values/* filled */.Bq)
        .option('--pg-setting <name=value>', 'a setting of all servers (repeat it for more)', values/* pgSetting */.GI)
        .option('--setup-sql <file>', 'SQL to run on every node first: it makes your tables', values/* filled */.Bq)
        .option('-k, --skip_port_check', 'take other ports where those from EDGE_START_PORT on are in use')
        .option('--keep', "leave the scripts' cluster running at the end")
        .optionsGroup('The run:')
        .option('-c, --config <file>', 'lines of export NAME="value" for the scripts', config)
        .option('--workload <file>', 'a .mjs with a workload of yours, for the tests with faults', values/* filled */.Bq)
        .option('--jobs <number>', 'tests at a time (default: as the processors allow)', (0,values/* whole */.WQ)(1, 32))
        .option('--seed <text>', 'repeat the random choices of an earlier run', values/* seed */.cR)
        .option('--duration <time>', 'how long the tests of soak and explore go on: 90s, 30m, 2h (default: 60s)', values/* duration */.p0)
        .option('--replay <file>', "carry out an earlier run's faults.json, with one test", values/* filled */.Bq)
        .option('--shrink', 'with --replay: look for the fewest of those faults that still make the test fail')
        .option('--test-timeout <seconds>', 'what one test may take', (0,values/* positive */.yj)(86_400), run_request/* DEFAULTS */.zY.testTimeout / 1000)
        .option('--timeout <minutes>', 'what the whole run may take', (0,values/* positive */.yj)(10_080))
        .option('--strict', 'a known limitation is a failure')
        .option('--results <folder>', `where run directories go (default: ${run_request/* DEFAULTS */.zY.resultsDir})`, values/* filled */.Bq)
        .option('-d, --debug', 'show more')
        .optionsGroup('Other:')
        .commandsGroup('Commands:')
        .addHelpText('after', EXAMPLES));
}
function listAsked(wanted, { shard, duration, config }) {
    if (wanted.length > 0)
        return { what: 'list', of: { wanted, shard, duration, env: config?.env ?? {} } };
    if (!shard)
        return { what: 'list' };
    throw new errors/* RequestError */.GI(`--shard takes a part of what -s and -t name, and they name nothing: ./runner -s full --shard ${(0,run_request/* shardText */.eG)(shard)} --list`);
}
function runAsked(wanted, options, calling) {
    const cluster = givenCluster(options);
    if (options.cleanUp) {
        if (!options.cluster)
            throw new errors/* RequestError */.GI('--clean-up takes --cluster FILE, which says where');
        if (wanted.length > 0)
            throw new errors/* RequestError */.GI('--clean-up runs no test: leave out -s and -t');
        return { what: 'clean-up', cluster: cluster };
    }
    if (wanted.length === 0) {
        throw new errors/* RequestError */.GI('nothing to run: name a schedule with -s or a test with -t, for example ./runner -s smoke; ' +
            '--list shows what there is, --help every flag');
    }
    const both = (0,by_node/* sameNode */.$Y)(options.image, options.pgedgeVersion);
    if (both !== undefined)
        throw new errors/* RequestError */.GI(`--image and --pgedge-version both name the image${both}: give one of them`);
    const keep = options.keep === true;
    if (!keep && wanted.every((what) => 'schedule' in what && what.schedule === 'none')) {
        throw new errors/* RequestError */.GI('schedule "none" runs no test: with --keep it leaves a cluster running, alone it does nothing');
    }
    const request = {
        wanted,
        nodes: options.nodes ?? options.cluster?.nodes.length ?? run_request/* DEFAULTS */.zY.nodes,
        cluster,
        shard: options.shard,
        runtime: options.runtime,
        engine: options.engine,
        ...(0,by_node/* serversFor */.Qm)({ pgBin: options.pgBin, image: options.image, pgedgeVersion: options.pgedgeVersion }),
        upgradeTo: options.upgradeTo,
        setupSql: options.setupSql,
        pgSettings: options.pgSetting ?? {},
        workload: options.workload,
        jobs: options.jobs,
        seed: options.seed,
        duration: options.duration,
        replay: options.replay,
        testTimeout: options.testTimeout * 1000,
        timeout: options.timeout === undefined ? undefined : options.timeout * 60_000,
        keep,
        strict: options.strict === true,
        resultsDir: options.results ?? run_request/* DEFAULTS */.zY.resultsDir,
        configs: options.config?.files ?? [],
        env: options.config?.env ?? {},
        skipPortCheck: options.skip_port_check === true,
        calling,
    };
    const debug = options.debug === true;
    if (!options.shrink)
        return { what: 'run', request, debug };
    const { replay } = options;
    if (replay === undefined) {
        throw new errors/* RequestError */.GI('--shrink needs the faults that it is to make fewer: --replay FILE');
    }
    return { what: 'shrink', request: { ...request, replay }, debug };
}
function givenCluster({ cluster, existing }) {
    if (cluster)
        return { ...cluster, existing };
    if (existing !== undefined)
        throw new errors/* RequestError */.GI(`--existing "${existing}" takes --cluster FILE, which says where that database is`);
    return undefined;
}
function strayWord(word) {
    if (/[/.]/.test(word))
        return `unexpected word "${word}"; a test is named with -t, a schedule with -s`;
    const near = (0,nearest/* didYouMean */.a)(word, COMMANDS);
    return `unknown command "${word}"${near || '; a test is named with -t, a schedule with -s'}`;
}

// EXTERNAL MODULE: ./src/process/wary.ts
var wary = __webpack_require__(38624);
;// CONCATENATED MODULE: ./src/cli/kept.ts




/**
 * How to reach a cluster that was left running, and how to end it, a line each. The password is in a service file
 * that only the caller can read, so that neither the screen nor a shell's history shows it.
 */
async function keptLines({ nodes, runId, workDir, runtime }) {
    const file = (0,external_node_path_.join)(workDir, 'kept_service.conf');
    const services = nodes.map(({ name, host, port, database, user, password }) => [
        `[${name}]`,
        `host=${host}`,
        `port=${port}`,
        `dbname=${database}`,
        `user=${user}`,
        `password=${password}`,
        // The servers have none, whatever the caller's PGSSLMODE asks for.
        'sslmode=disable',
        '',
    ].join('\n'));
    // Containers alone have no need of it.
    await (0,wary/* makeOwnFolder */.xc)(workDir, 0o711);
    await (0,promises_.writeFile)(file, services.join('\n'), { mode: 0o600 });
    return [
        '',
        'The cluster is still running:',
        ...nodes.map((n) => `  ${n.name}  host=${n.host} port=${n.port} dbname=${n.database} user=${n.user}`),
        'Connect to a node (the password is in the service file):',
        `  PGSERVICEFILE=${file} psql service=${nodes[0]?.name}`,
        'End it:',
        `  node ${(0,external_node_path_.join)(root/* packageRoot */.Z, 'dist', 'index.js')} sweep ${runId} ${workDir} ${runtime}`,
    ];
}

// EXTERNAL MODULE: ./src/cli/signals.ts
var signals = __webpack_require__(43563);
;// CONCATENATED MODULE: ./src/cli/main.ts











const FAILED = 1;
const CANNOT_JUDGE = 2;
const WRONG_REQUEST = 3;
/**
 * The command line, from its words to the exit status: 0 nothing failed, 1 a test failed, 2 something could not be
 * judged, 3 the request was wrong, 128 + n ended by signal n. Never throws.
 */
async function main(words, screen = { out: process.stdout, err: process.stderr }) {
    for (const stream of [process.stdout, process.stderr])
        outliveReader(stream);
    try {
        return await obey(words, screen);
    }
    catch (error) {
        const wrong = error instanceof errors/* RequestError */.GI;
        // Where one of ours comes from is of no use to anybody else.
        const text = (0,errors/* isOurs */.MU)(error) || !(error instanceof Error) ? (0,errors/* messageOf */.bD)(error) : (error.stack ?? error.message);
        for (const line of (0,report_text/* printable */.g$)(text).split('\n'))
            screen.err.write(`error: ${line}\n`);
        if (wrong && error.paste !== undefined)
            screen.err.write(`\n${(0,report_text/* printable */.g$)(error.paste)}\n`);
        return wrong ? WRONG_REQUEST : CANNOT_JUDGE;
    }
}
async function obey(words, screen) {
    const asked = readCommandLine(words, await ownVersion(), calledFromShell());
    if (asked.what === 'run')
        return runTests(asked.request, asked.debug, screen);
    if (asked.what === 'shrink')
        return shrinkFaults(asked.request, asked.debug, screen);
    if (asked.what === 'report')
        return report(asked.runDir, screen);
    if (asked.what === 'check')
        return check(asked.dir, screen);
    if (asked.what === 'clean-up')
        return removeLeft(asked.cluster, screen);
    if (asked.what === 'compare-runs')
        return comparison(asked, screen);
    if (asked.what === 'merge')
        return merge(asked, screen);
    if (asked.what === 'advise') {
        const { adviseOn } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 34004));
        return adviseOn(asked.request, screen);
    }
    if (asked.what === 'compare') {
        const { compareCluster } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(1561), __webpack_require__.e(5397), __webpack_require__.e(9690), __webpack_require__.e(31), __webpack_require__.e(9968)]).then(__webpack_require__.bind(__webpack_require__, 9968));
        return compareCluster(asked.request, screen);
    }
    screen.out.write(asked.what === 'say' ? asked.text : await list(asked.of));
    return 0;
}
function runTests(request, debug, screen) {
    return watched(request, debug, screen, async (view, signal) => {
        const { run } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7291), __webpack_require__.e(8608), __webpack_require__.e(4338), __webpack_require__.e(1561), __webpack_require__.e(4138), __webpack_require__.e(5397), __webpack_require__.e(9690), __webpack_require__.e(8940), __webpack_require__.e(3971), __webpack_require__.e(31), __webpack_require__.e(41), __webpack_require__.e(2176), __webpack_require__.e(7745), __webpack_require__.e(6206), __webpack_require__.e(5802), __webpack_require__.e(3279)]).then(__webpack_require__.bind(__webpack_require__, 75802));
        const { results, runDir, kept } = await run(request, view, signal);
        view.finished(results, runDir);
        if (kept)
            view.say((await keptLines(kept)).join('\n'));
        return (0,counts/* exitStatus */.$u)(results.verdict);
    });
}
/** Only the status line shows the single runs. */
function shrinkFaults(request, debug, screen) {
    return watched(request, debug, screen, async (view, signal) => {
        const quiet = {
            started: () => undefined,
            note: (line) => debug && view.note(line),
            testStarted: (name) => view.testStarted(name),
            testProgress: (name, text) => view.testProgress(name, text),
            testEnded: () => undefined,
        };
        const { shrink } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7291), __webpack_require__.e(8608), __webpack_require__.e(4338), __webpack_require__.e(1561), __webpack_require__.e(4138), __webpack_require__.e(5397), __webpack_require__.e(9690), __webpack_require__.e(8940), __webpack_require__.e(3971), __webpack_require__.e(31), __webpack_require__.e(41), __webpack_require__.e(2176), __webpack_require__.e(7745), __webpack_require__.e(6206), __webpack_require__.e(5802), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 84043));
        const shrunk = await shrink(request, quiet, (line) => view.say(line), signal);
        view.say(shrunk
            ? `written to ${shrunk.file}\n  reproduce  ${shrunk.command}`
            : 'it never failed: there is nothing to shrink');
        return shrunk ? FAILED : 0;
    });
}
async function watched(request, debug, { out, err }, work) {
    const view = new console/* Console */.C(out, { debug, strict: request.strict });
    const interruption = (0,signals/* listenForSignals */.s)((line) => view.say(line));
    try {
        if (debug)
            view.say(describeRequest(request));
        const status = await work(view, interruption.signal);
        return interruption.status() ?? status;
    }
    catch (error) {
        const status = interruption.status();
        if (status === undefined)
            throw error;
        err.write(`error: ${(0,report_text/* printable */.g$)((0,errors/* messageOf */.bD)(error)).replaceAll('\n', '\n  ')}\n`);
        return status;
    }
    finally {
        view.close();
        interruption.dispose();
    }
}
async function report(runDir, { out, err }) {
    const [{ readMerged, readResults }, { drawReports }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4138), __webpack_require__.e(8940), __webpack_require__.e(5756)]).then(__webpack_require__.bind(__webpack_require__, 95756)),
        __webpack_require__.e(/* import() */ 4138).then(__webpack_require__.bind(__webpack_require__, 24138)),
    ]);
    const merged = await readMerged(runDir);
    if (merged) {
        const { redrawMerged } = await Promise.all(/* import() */[__webpack_require__.e(4138), __webpack_require__.e(8940), __webpack_require__.e(3956), __webpack_require__.e(5308)]).then(__webpack_require__.bind(__webpack_require__, 35308));
        return redrawMerged(runDir, merged, { out, err });
    }
    const results = await readResults(runDir);
    const problems = await drawReports(runDir, results);
    new console/* Console */.C(out, { debug: false, strict: results.strict === true }).finished(results, runDir);
    for (const problem of problems)
        err.write(`error: ${(0,report_text/* printable */.g$)(problem)}\n`);
    if (problems.length > 0)
        return CANNOT_JUDGE;
    out.write(`the reports in ${(0,console/* near */.Z)(runDir)} are drawn again\n`);
    return 0;
}
async function check(dir, { out }) {
    const { checkRun } = await Promise.all(/* import() */[__webpack_require__.e(1561), __webpack_require__.e(3971), __webpack_require__.e(6418)]).then(__webpack_require__.bind(__webpack_require__, 76418));
    return checkRun(dir, out);
}
async function comparison({ before, after }, { out }) {
    const { compareRuns } = await Promise.all(/* import() */[__webpack_require__.e(4138), __webpack_require__.e(8940), __webpack_require__.e(6488)]).then(__webpack_require__.bind(__webpack_require__, 96488));
    return compareRuns(before, after, out);
}
async function removeLeft(cluster, { out }) {
    const { cleanUp } = await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(5397), __webpack_require__.e(2420)]).then(__webpack_require__.bind(__webpack_require__, 42420));
    for (const line of await cleanUp(cluster))
        out.write(`${line}\n`);
    return 0;
}
async function merge({ dirs, resultsDir }, screen) {
    const { mergeRuns } = await Promise.all(/* import() */[__webpack_require__.e(4138), __webpack_require__.e(8940), __webpack_require__.e(3956), __webpack_require__.e(5308)]).then(__webpack_require__.bind(__webpack_require__, 35308));
    return mergeRuns(dirs, resultsDir, { name: 'mmr-test-action', version: await ownVersion() }, screen);
}
async function list(of) {
    const [{ listing, listingOf }, { suite }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7291), __webpack_require__.e(8608), __webpack_require__.e(1561), __webpack_require__.e(5397), __webpack_require__.e(9690), __webpack_require__.e(3971), __webpack_require__.e(31), __webpack_require__.e(41), __webpack_require__.e(2176), __webpack_require__.e(7745), __webpack_require__.e(9280)]).then(__webpack_require__.bind(__webpack_require__, 97916)),
        Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7291), __webpack_require__.e(8608), __webpack_require__.e(1561), __webpack_require__.e(5397), __webpack_require__.e(9690), __webpack_require__.e(3971), __webpack_require__.e(31), __webpack_require__.e(41), __webpack_require__.e(2176), __webpack_require__.e(100)]).then(__webpack_require__.bind(__webpack_require__, 52176)),
    ]);
    return of ? listingOf(of, suite) : listing(suite);
}
/** The request as it was understood, with whatever looks like a password left out. */
function describeRequest({ env, cluster, ...request }) {
    const shown = Object.entries(env).map(([name, value]) => `${name}=${/PASS|SECRET|TOKEN|KEY/i.test(name) ? '…' : value}`);
    const nodes = cluster?.nodes.map(({ name, host, port, user }) => `${name} at ${host}:${port} (user ${user})`);
    return [JSON.stringify(request), ...(nodes ?? []), ...shown].join('\n');
}
async function ownVersion() {
    const { version } = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(root/* packageRoot */.Z, 'package.json'), 'utf8'));
    return String(version);
}
// With `./runner … | head` the reader goes away, with `>` the disk may be full; the run goes on to its end, and its
// results are kept.
function outliveReader(stream) {
    stream.on('error', () => undefined);
}


/***/ }),

/***/ 11030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ shard),
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   GI: () => (/* binding */ pgSetting),
/* harmony export */   Mh: () => (/* binding */ byNode),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bz: () => (/* binding */ cluster),
/* harmony export */   cR: () => (/* binding */ seed),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rA: () => (/* binding */ imageReference),
/* harmony export */   t$: () => (/* binding */ pgedgeVersion),
/* harmony export */   yj: () => (/* binding */ positive)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37909);
/* harmony import */ var _run_by_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90673);
/* harmony import */ var _run_pg_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59008);
/* harmony import */ var _run_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41956);
/* harmony import */ var _runtime_services_read_cluster_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25185);







// What follows an option, read and checked: each throws InvalidArgumentError with what is accepted.
function choice(flags, description, choices, preset) {
    const read = (value) => {
        if (choices.includes(value))
            return value;
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`Accepted: ${choices.join(', ')}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(value, choices)}`);
    };
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(flags, `${description}: ${choices.join(', ')}`).argParser(read).default(preset, preset);
}
function whole(low, high) {
    return (value) => {
        const number = Number(value);
        if (/^\d+$/.test(value) && number >= low && number <= high)
            return number;
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`Accepted: a whole number from ${low} to ${high}`);
    };
}
function positive(high) {
    return (value) => {
        const number = Number(value);
        if (/^\d+(\.\d+)?$/.test(value) && number > 0 && number <= high)
            return number;
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`Accepted: a number above 0, at most ${high}`);
    };
}
function seed(value) {
    if (_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .SEED */ .GU.accepts(value))
        return value;
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`Accepted: ${_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .SEED */ .GU.accepted}`);
}
function duration(value) {
    const milliseconds = _run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .DURATION */ .ft.read(value);
    if (milliseconds !== undefined)
        return milliseconds;
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`Accepted: ${_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .DURATION */ .ft.accepted}`);
}
function shard(value) {
    const read = _run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARD */ .hh.read(value);
    if (read !== undefined)
        return read;
    const why = _run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARD */ .hh.lacks(value);
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`${why ? `${why}; accepted` : 'Accepted'}: ${_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .SHARD */ .hh.accepted}`);
}
function pgedgeVersion(value) {
    if ((0,_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .pgedgeImage */ .qb)(value) !== undefined)
        return value;
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('Accepted: MAJOR-spockMAJOR, as in 17-spock5, or a full tag, as in 17.6-spock5.0.4-minimal-1');
}
/** The nodes of a cluster that a file names. */
function cluster(file) {
    return { file, nodes: (0,_runtime_services_read_cluster_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readClusterFile */ .d)(filled(file)) };
}
function pgSetting(text, before = {}) {
    try {
        return (0,_run_pg_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .addPgSetting */ .DK)(text, before);
    }
    catch (error) {
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
    }
}
/** What is said of all nodes or, as `n1=VALUE,n2=VALUE`, of some; each value is one that `read` takes. */
function byNode(what, read = filled) {
    return (text, before = _run_by_node_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_SAID */ .SV) => {
        try {
            const said = (0,_run_by_node_js__WEBPACK_IMPORTED_MODULE_2__/* .addByNode */ .tm)(text, before, what);
            for (const value of [said.others, ...Object.values(said.nodes)])
                if (value !== undefined)
                    read(value);
            return said;
        }
        catch (error) {
            throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        }
    };
}
function imageReference(value) {
    if (_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .IMAGE */ .W1.accepts(value))
        return value;
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`Accepted: ${_run_request_js__WEBPACK_IMPORTED_MODULE_4__/* .IMAGE */ .W1.accepted}`);
}
function filled(value) {
    if (value.trim() !== '')
        return value;
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di('It must not be empty');
}


/***/ }),

/***/ 65132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   qX: () => (/* binding */ countVerdicts),
/* harmony export */   xm: () => (/* binding */ wholeVerdict)
/* harmony export */ });
/** How many tests have each verdict. */
function countVerdicts(tests) {
    const counts = { pass: 0, fail: 0, error: 0, skip: 0, known: 0 };
    for (const { verdict } of tests)
        counts[verdict]++;
    return counts;
}
/**
 * The verdict on the whole: fail when a test failed; error when something could not be judged, or nothing was;
 * else pass. With `strict` a known limitation is a failure.
 */
function wholeVerdict(counts, strict) {
    if (counts.fail > 0 || (strict && counts.known > 0))
        return 'fail';
    return counts.error > 0 || counts.pass + counts.known === 0 ? 'error' : 'pass';
}
/** The exit status that says the same: 0, 1 for fail, 2 for error. */
function exitStatus(verdict) {
    return { pass: 0, fail: 1, error: 2 }[verdict];
}


/***/ }),

/***/ 25185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readClusterFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13352);
/* harmony import */ var _cluster_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58694);




/**
 * The nodes that the file of --cluster names.
 *
 * @param source what the file is called in messages about its lines
 * @throws RequestError where it cannot be read, or with line and column of everything in it that cannot
 */
function readClusterFile(file, source = file) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI(`--cluster ${file} cannot be read: ${(0,_unreadable_js__WEBPACK_IMPORTED_MODULE_2__/* .whyUnreadable */ ._p)(error)}`, { cause: error });
    }
    return (0,_cluster_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseClusterFile */ .s)(text, source);
}


/***/ })

};
