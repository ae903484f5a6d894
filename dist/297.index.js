export const id = 297;
export const ids = [297,132];
export const modules = {

/***/ 64142:
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

// EXTERNAL MODULE: ./src/cli/console.ts + 1 modules
var console = __webpack_require__(41691);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(37909);
// EXTERNAL MODULE: ./src/run/pg-settings.ts
var pg_settings = __webpack_require__(59008);
// EXTERNAL MODULE: ./src/run/request.ts
var run_request = __webpack_require__(41956);
// EXTERNAL MODULE: ./src/cli/config.ts
var cli_config = __webpack_require__(74114);
;// CONCATENATED MODULE: ./src/cli/flags.ts






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
    const program = runCommand(wanted)
        .version(`mmr-test-action ${version}`, '-v, --version', 'show the version')
        .exitOverride()
        .configureOutput({ writeOut: (text) => (said += text), writeErr: () => { } });
    program.action((options) => {
        asked = options.list ? { what: 'list' } : runAsked(wanted, options, program.args, calling);
    });
    program
        .command('report')
        .allowExcessArguments(false)
        .description('draw the reports of an earlier run again, from its results.json')
        .argument('<dir>', 'a run directory, for example mmr-results/latest')
        .action((runDir) => {
        asked = { what: 'report', runDir };
    });
    program
        .command('check')
        .allowExcessArguments(false)
        .description('judge the histories of an earlier run again')
        .argument('<dir>', 'a run directory, or the folder of one of its tests')
        .action((dir) => {
        asked = { what: 'check', dir };
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
    const schedule = (name) => void wanted.push({ schedule: filled(name) });
    const test = (name) => void wanted.push({ test: filled(name) });
    const config = (file, { files, env } = { files: [], env: {} }) => ({
        files: [...files, file],
        env: { ...env, ...(0,cli_config/* readConfig */.X)(filled(file)) },
    });
    return new esm/* Command */.uB('runner')
        .description('Start a multi-master PostgreSQL cluster, run replication tests on it, say pass or fail.')
        .usage('-s SCHEDULE | -t TEST [options]')
        .allowExcessArguments()
        .addHelpOption(new esm/* Option */.c$('-h, --help', 'show this').helpGroup('Other:'))
        .helpCommand(false)
        .optionsGroup('What to run (repeat and mix them, the order is kept):')
        .option('-s, --schedule <name>', 'a built-in schedule, a file, or none', schedule)
        .option('-t, --test <name>', 'a built-in test topic/name, a topic/*, or a script', test)
        .option('--list', 'list the built-in schedules and tests')
        .optionsGroup('The cluster:')
        .option('--nodes <number>', 'from 2 to 9', whole(2, 9), run_request/* DEFAULTS */.zY.nodes)
        .addOption(choice('--runtime <kind>', 'how the servers run', ['auto', 'local', 'docker'], run_request/* DEFAULTS */.zY.runtime))
        .addOption(choice('--engine <name>', 'what replicates', ['auto', 'spock', 'pglogical', 'native'], run_request/* DEFAULTS */.zY.engine))
        .option('--pg-bin <folder>', "folder of PostgreSQL's programs, or embedded", filled)
        .option('--pgedge-version <version>', `image by version (default: ${run_request/* DEFAULTS */.zY.pgedgeVersion}); no other servers will do`, pgedgeVersion)
        .option('--image <reference>', 'image by name, for docker', imageReference)
        .option('--pg-setting <name=value>', 'a setting of all servers (repeat it for more)', pgSetting)
        .option('--setup-sql <file>', "SQL to run on every node of the scripts' cluster first", filled)
        .option('-k, --skip_port_check', 'take other ports where those from EDGE_START_PORT on are in use')
        .option('--keep', "leave the scripts' cluster running at the end")
        .optionsGroup('The run:')
        .option('-c, --config <file>', 'lines of export NAME="value" for the scripts', config)
        .option('--workload <file>', 'a .mjs with a workload of yours, for the tests with faults', filled)
        .option('--jobs <number>', 'tests at a time (default: as the processors allow)', whole(1, 32))
        .option('--seed <text>', 'repeat the random choices of an earlier run', seed)
        .option('--duration <time>', 'how long the tests of soak go on: 90s, 30m, 2h (default: 60s)', duration)
        .option('--replay <file>', "carry out an earlier run's faults.json, with one test", filled)
        .option('--shrink', 'with --replay: look for the fewest of those faults that still make the test fail')
        .option('--test-timeout <seconds>', 'what one test may take', positive(86_400), run_request/* DEFAULTS */.zY.testTimeout / 1000)
        .option('--timeout <minutes>', 'what the whole run may take', positive(10_080))
        .option('--strict', 'a known limitation is a failure')
        .option('--results <folder>', `where run directories go (default: ${run_request/* DEFAULTS */.zY.resultsDir})`, filled)
        .option('-d, --debug', 'show more')
        .optionsGroup('Other:')
        .commandsGroup('Commands:')
        .addHelpText('after', EXAMPLES);
}
function runAsked(wanted, options, operands, calling) {
    const [operand] = operands;
    if (operand !== undefined)
        throw new errors/* RequestError */.GI(strayWord(operand));
    if (wanted.length === 0) {
        throw new errors/* RequestError */.GI('nothing to run: name a schedule with -s or a test with -t, for example ./runner -s smoke; ' +
            '--list shows what there is, --help every flag');
    }
    if (options.image !== undefined && options.pgedgeVersion !== undefined) {
        throw new errors/* RequestError */.GI('--image and --pgedge-version both name the image: give one of them');
    }
    const keep = options.keep === true;
    if (!keep && wanted.every((what) => 'schedule' in what && what.schedule === 'none')) {
        throw new errors/* RequestError */.GI('schedule "none" runs no test: with --keep it leaves a cluster running, alone it does nothing');
    }
    const request = {
        wanted,
        nodes: options.nodes,
        runtime: options.runtime,
        engine: options.engine,
        pgBin: options.pgBin,
        ownImage: options.image !== undefined || undefined,
        pgedgeVersion: options.pgedgeVersion,
        image: options.image ?? (0,run_request/* pgedgeImage */.qb)(options.pgedgeVersion ?? run_request/* DEFAULTS */.zY.pgedgeVersion),
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
function strayWord(word) {
    if (/[/.]/.test(word))
        return `unexpected word "${word}"; a test is named with -t, a schedule with -s`;
    const near = (0,nearest/* didYouMean */.a)(word, ['report', 'check']);
    return `unknown command "${word}"${near || '; a test is named with -t, a schedule with -s'}`;
}
function choice(flags, description, choices, preset) {
    const read = (value) => {
        if (choices.includes(value))
            return value;
        throw new esm/* InvalidArgumentError */.Di(`Accepted: ${choices.join(', ')}${(0,nearest/* didYouMean */.a)(value, choices)}`);
    };
    return new esm/* Option */.c$(flags, `${description}: ${choices.join(', ')}`).argParser(read).default(preset, preset);
}
function whole(low, high) {
    return (value) => {
        const number = Number(value);
        if (/^\d+$/.test(value) && number >= low && number <= high)
            return number;
        throw new esm/* InvalidArgumentError */.Di(`Accepted: a whole number from ${low} to ${high}`);
    };
}
function positive(high) {
    return (value) => {
        const number = Number(value);
        if (/^\d+(\.\d+)?$/.test(value) && number > 0 && number <= high)
            return number;
        throw new esm/* InvalidArgumentError */.Di(`Accepted: a number above 0, at most ${high}`);
    };
}
function seed(value) {
    if (run_request/* SEED */.GU.accepts(value))
        return value;
    throw new esm/* InvalidArgumentError */.Di(`Accepted: ${run_request/* SEED */.GU.accepted}`);
}
function duration(value) {
    const milliseconds = run_request/* DURATION */.ft.read(value);
    if (milliseconds !== undefined)
        return milliseconds;
    throw new esm/* InvalidArgumentError */.Di(`Accepted: ${run_request/* DURATION */.ft.accepted}`);
}
function pgedgeVersion(value) {
    if ((0,run_request/* pgedgeImage */.qb)(value) !== undefined)
        return value;
    throw new esm/* InvalidArgumentError */.Di('Accepted: MAJOR-spockMAJOR, as in 17-spock5, or a full tag, as in 17.6-spock5.0.4-minimal-1');
}
function pgSetting(text, before = {}) {
    try {
        return (0,pg_settings/* addPgSetting */.DK)(text, before);
    }
    catch (error) {
        throw new esm/* InvalidArgumentError */.Di((0,errors/* messageOf */.bD)(error));
    }
}
function imageReference(value) {
    if (run_request/* IMAGE */.W1.accepts(value))
        return value;
    throw new esm/* InvalidArgumentError */.Di(`Accepted: ${run_request/* IMAGE */.W1.accepted}`);
}
function filled(value) {
    if (value.trim() !== '')
        return value;
    throw new esm/* InvalidArgumentError */.Di('It must not be empty');
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
        const text = wrong || !(error instanceof Error) ? (0,errors/* messageOf */.bD)(error) : (error.stack ?? error.message);
        for (const line of (0,report_text/* printable */.g$)(text).split('\n'))
            screen.err.write(`error: ${line}\n`);
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
    screen.out.write(asked.what === 'say' ? asked.text : await list());
    return 0;
}
function runTests(request, debug, screen) {
    return watched(request, debug, screen, async (view, signal) => {
        const { run } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(88), __webpack_require__.e(849), __webpack_require__.e(291), __webpack_require__.e(968), __webpack_require__.e(536), __webpack_require__.e(331), __webpack_require__.e(68), __webpack_require__.e(879), __webpack_require__.e(909), __webpack_require__.e(94), __webpack_require__.e(970), __webpack_require__.e(514)]).then(__webpack_require__.bind(__webpack_require__, 54970));
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
        const { shrink } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(88), __webpack_require__.e(849), __webpack_require__.e(291), __webpack_require__.e(968), __webpack_require__.e(536), __webpack_require__.e(331), __webpack_require__.e(68), __webpack_require__.e(879), __webpack_require__.e(909), __webpack_require__.e(94), __webpack_require__.e(970), __webpack_require__.e(152)]).then(__webpack_require__.bind(__webpack_require__, 84043));
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
    const [{ readResults }, { drawReports }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(536), __webpack_require__.e(756)]).then(__webpack_require__.bind(__webpack_require__, 95756)),
        __webpack_require__.e(/* import() */ 525).then(__webpack_require__.bind(__webpack_require__, 36525)),
    ]);
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
    const { checkRun } = await Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(88), __webpack_require__.e(331), __webpack_require__.e(68), __webpack_require__.e(879), __webpack_require__.e(222)]).then(__webpack_require__.bind(__webpack_require__, 76418));
    return checkRun(dir, out);
}
async function list() {
    const [{ listing }, { suite }] = await Promise.all([__webpack_require__.e(/* import() */ 916).then(__webpack_require__.bind(__webpack_require__, 97916)), Promise.all(/* import() */[__webpack_require__.e(798), __webpack_require__.e(849), __webpack_require__.e(536), __webpack_require__.e(331), __webpack_require__.e(68), __webpack_require__.e(909)]).then(__webpack_require__.bind(__webpack_require__, 38909))]);
    return listing(suite);
}
/** The request as it was understood, with whatever looks like a password left out. */
function describeRequest({ env, ...request }) {
    const shown = Object.entries(env).map(([name, value]) => `${name}=${/PASS|SECRET|TOKEN|KEY/i.test(name) ? '…' : value}`);
    return [JSON.stringify(request), ...shown].join('\n');
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

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ WorkloadError),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   GP: () => (/* binding */ ComparisonError),
/* harmony export */   VD: () => (/* binding */ FaultError),
/* harmony export */   _0: () => (/* binding */ ExpectationFailed),
/* harmony export */   b$: () => (/* binding */ ClusterError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   r4: () => (/* binding */ UnjudgedError)
/* harmony export */ });
/** What was asked for is wrong: nothing has been started. Exit status 3. */
class RequestError extends Error {
    name = 'RequestError';
}
/** The cluster could not be brought up, or its state could not be read: nothing can be judged. Exit status 2. */
class ClusterError extends Error {
    name = 'ClusterError';
}
/** Something that was awaited did not happen before its deadline. */
class DeadlineError extends Error {
    name = 'DeadlineError';
}
/** A fault could not be carried out, had no effect, or could not be healed: what came of it proves nothing. Exit status 2. */
class FaultError extends Error {
    name = 'FaultError';
}
/** A workload of the user's is broken: what its clients did proves nothing. Exit status 2. */
class WorkloadError extends Error {
    name = 'WorkloadError';
}
/** What a test is about could not be judged: it proves nothing. Exit status 2. */
class UnjudgedError extends Error {
    name = 'UnjudgedError';
}
/** What two looks at the same data say of it does not fit together: it must not be taken for equal. */
class ComparisonError extends Error {
    name = 'ComparisonError';
}
/** A property does not hold: the test fails. */
class ExpectationFailed extends Error {
    diff;
    node;
    name = 'ExpectationFailed';
    constructor(message, 
    /** Expected and seen, line by line, where there is more than one line to show. */
    diff, node) {
        super(message);
        this.diff = diff;
        this.node = node;
    }
}
/** The message of anything that can be thrown. */
function messageOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return [...new Set(thrown.errors.map(messageOf))].join('; ');
    }
    return (thrown instanceof Error ? thrown.message : String(thrown)).trim() || 'no reason was given';
}


/***/ }),

/***/ 48500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ output),
/* harmony export */   Zj: () => (/* binding */ ProgramError),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** A program ended with an error, or could not be started. Its message is what it printed, where it printed something. */
class ProgramError extends Error {
    how;
    printed;
    name = 'ProgramError';
    constructor(
    /** How it ended: "exit status 127", "killed by SIGSEGV", or why it could not be started. */
    how, 
    /** What it printed: on stderr, else on stdout. */
    printed, cause) {
        super(printed || how, { cause });
        this.how = how;
        this.printed = printed;
    }
    /** How it ended, and with what words. */
    get whole() {
        return this.printed ? `${this.how}: ${this.printed}` : `${this.how}; it printed nothing`;
    }
}
/** Runs a program to its end and returns what it printed on stdout. @throws ProgramError when it fails */
async function output(file, args, options = {}) {
    return (await printed(file, args, options)).stdout;
}
/** Runs a program to its end and returns what it printed. @throws ProgramError when it fails */
async function printed(file, args, { input, ...options } = {}) {
    try {
        const running = run(file, args, { ...options, maxBuffer: 64 * 1024 * 1024 });
        // One that ends without reading is judged by how it ends.
        running.child.stdin?.on('error', () => undefined).end(input);
        return await running;
    }
    catch (error) {
        const { stdout = '', stderr = '' } = error;
        throw new ProgramError(howItEnded(error, options), stderr.trim() || stdout.trim(), error);
    }
}
function howItEnded({ code, signal, killed, message }, { timeout }) {
    if (killed && timeout)
        return `it did not end within ${timeout / 1000} s`;
    if (signal)
        return `killed by ${signal}`;
    return typeof code === 'number' ? `exit status ${code}` : message;
}


/***/ }),

/***/ 87818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wx: () => (/* binding */ homeFolder),
/* harmony export */   gf: () => (/* binding */ namelessUser),
/* harmony export */   vi: () => (/* binding */ accountName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** The name of the account that this process runs as; undefined where the system knows none for its uid. */
function accountName() {
    return known(() => (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username);
}
/** The home folder of whoever runs this; undefined where neither HOME nor the system names one. */
function homeFolder() {
    return known(node_os__WEBPACK_IMPORTED_MODULE_0__.homedir) || undefined;
}
/** For an error message. */
function namelessUser() {
    return `the system has no account for uid ${process.getuid?.()}, as which this runs (containers: give the image an account for it, or another uid)`;
}
function known(ask) {
    try {
        return ask();
    }
    catch (error) {
        // So says Node of a uid that /etc/passwd does not have.
        if (error.code === 'ERR_SYSTEM_ERROR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 38624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ writeWarily),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   v2: () => (/* binding */ readWarily),
/* harmony export */   xc: () => (/* binding */ makeOwnFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48500);



// What is done here is safe in and around folders that another account can write to: no link is followed that it may
// have planted, and nothing is waited for that it may have put in place of a file.
/** The content of a file, at most `most` bytes of it, and whose it is; undefined where there is no such plain file. */
async function readWarily(path, most = 64 * 1024) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    let file;
    try {
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        // Not there, a link, a socket.
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error)))
            return undefined;
        throw error;
    }
    try {
        const found = await file.stat();
        if (!found.isFile())
            return undefined;
        const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
        return { text: buffer.subarray(0, bytesRead).toString(), uid: found.uid };
    }
    finally {
        await file.close();
    }
}
/** Writes a file that was not there before: what bears its name is removed first, and never written to. */
async function writeWarily(path, text, mode) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
    try {
        await file.chmod(mode);
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
/**
 * Removes a folder with all there is in it, or nothing where it is not there. Node's own `rm` goes by names, and could
 * be led elsewhere by a link that comes into being on the way; the system's goes from folder to folder.
 *
 * @throws Error with what could not be removed
 */
async function removeTree(path) {
    await (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .CG)('rm', ['-rf', '--', path]);
}
/**
 * Makes a folder of our own that nobody else can write to, in one where others may; takes one that is so already.
 *
 * @throws Error when there is something else, or somebody else's
 */
async function makeOwnFolder(path, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { mode });
        // The umask has taken from that mode what others need.
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, mode);
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    }
    if (!isOurs(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)))
        throw new Error(`${path}: is not a folder of this account that nobody else can write to; remove it`);
}
/** Whether it is a folder of this account, and no link to one, that nobody else can write to. */
function isOurs(found) {
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
function codeOf(error) {
    return error.code ?? '';
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

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ wholeFacts),
/* harmony export */   J: () => (/* binding */ countsLine)
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78421);

const WORDS = [
    ['pass', 'passed'],
    ['fail', 'failed'],
    ['error', 'could not be judged'],
    ['skip', 'skipped'],
    ['known', 'known'],
];
/** How many tests had which verdict: "12 passed, 1 failed, 2 skipped, 3 known (1 by a defect)". */
function countsLine({ counts, tests }) {
    const parts = WORDS.filter(([verdict]) => counts[verdict] > 0).map(([verdict, word]) => `${counts[verdict]} ${word}`);
    const defects = tests.filter(_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .showsDefect */ .u4).length;
    return (parts.join(', ') || 'nothing tested') + (defects > 0 ? ` (${defects} by a defect)` : '');
}
/** What ran where, on one line: "3 nodes · spock 5.0.4 · PostgreSQL 17.6 … · seed abc". */
function wholeFacts({ cluster, seed }) {
    const seeded = `seed ${seed}`;
    if (!cluster)
        return seeded;
    const engine = cluster.engine === 'native' ? 'native replication' : `${cluster.engine} ${cluster.engineVersion}`;
    const ready = cluster.readySeconds === undefined ? [] : [`cluster ready after ${cluster.readySeconds.toFixed(1)} s`];
    const set = Object.entries(cluster.settings ?? {}).map(([name, value]) => `${name}=${value}`);
    const parts = [
        `${cluster.nodes} nodes`,
        engine,
        cluster.servers,
        cluster.runtime,
        ...set,
        ...ready,
        seeded,
    ];
    return parts.join(' · ');
}


/***/ }),

/***/ 53831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ figuresLine)
/* harmony export */ });
/** What a load measured, on one line: "412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms (p99 21 ms)". */
function figuresLine({ perSecond, nodes, latency, replication, recoveries }) {
    const clients = [`${significant(perSecond)} tx/s on ${nodes} nodes`];
    if (latency)
        clients.push(`p50 ${milliseconds(latency.p50)}`, `p99 ${milliseconds(latency.p99)}`);
    const parts = [clients.join(', ')];
    if (replication)
        parts.push(`replicated in ${milliseconds(replication.p50)} (p99 ${milliseconds(replication.p99)})`);
    for (const { fault, firstOk, converged } of recoveries.slice(0, 3)) {
        const times = [
            ...(firstOk === undefined ? [] : [`first success ${after(firstOk)}`]),
            `all arrived ${after(converged)}`,
        ];
        parts.push(`${fault}: ${times.join(', ')}`);
    }
    return parts.join('; ');
}
function after(seconds) {
    return seconds === null ? 'never' : `after ${milliseconds(seconds * 1000)}`;
}
/** Two digits are enough to read: 14 ms, 1.9 ms, 2.4 s. */
function milliseconds(value) {
    return value < 1000 ? `${significant(value)} ms` : `${significant(value / 1000)} s`;
}
function significant(value) {
    return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}


/***/ }),

/***/ 78421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ topicOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _o: () => (/* binding */ wasNotRun),
/* harmony export */   bk: () => (/* binding */ clusterOnly),
/* harmony export */   d0: () => (/* binding */ runProblem),
/* harmony export */   d4: () => (/* binding */ troubles),
/* harmony export */   jI: () => (/* binding */ knownLines),
/* harmony export */   u4: () => (/* binding */ showsDefect),
/* harmony export */   yK: () => (/* binding */ knownReason)
/* harmony export */ });
function judge(test, strict) {
    if (test.verdict === 'known')
        return strict ? 'failed' : 'tolerated';
    return { pass: 'passed', fail: 'failed', error: 'errored', skip: 'skipped' }[test.verdict];
}
/** Tests that make the verdict worse than pass, in the order of the schedule. */
function troubles(results) {
    return results.tests.filter((test) => ['failed', 'errored'].includes(judge(test, results.strict === true)));
}
/** Nothing was judged, because nothing was to be: the run was there for its cluster, which came up. */
function clusterOnly({ tests, verdict }) {
    return tests.length === 0 && verdict === 'pass';
}
/** Why the run as a whole could not be judged, apart from its tests; undefined when it could. */
function runProblem(results) {
    if (results.error)
        return results.error;
    if (!results.finished)
        return 'the run was cut short: these are the results up to then';
    if (results.verdict === 'error' && results.counts.error === 0)
        return 'nothing was exercised: no test ran to a verdict';
    return undefined;
}
/**
 * What was known of a test: "limitation (reference)" or "defect: … (reference)", one each, defects first; together where
 * acknowledged writes were lost by them.
 */
function knownLines(test) {
    const { known = [] } = test;
    const cost = costText(test);
    if (known.length === 0 || cost === '')
        return known.map((one) => `${knownName(one)} (${one.reference})`);
    const references = [...new Set(known.map(({ reference }) => reference))];
    return [`${knownReason(test)} (${references.join('; ')})`];
}
/** The same without references: "conflicts are not resolved: 2 of 313 acknowledged writes were lost". */
function knownReason(test) {
    const names = (test.known ?? []).map(knownName).join('; ');
    return [names, costText(test)].filter(Boolean).join(': ');
}
function knownName({ kind, what }) {
    return kind === 'defect' ? `defect: ${what}` : what;
}
/** Whether a recorded defect of the release is among what was known of a test. */
function showsDefect({ known = [] }) {
    return known.some(({ kind }) => kind === 'defect');
}
const LOSSES = 'no acknowledged write is lost';
/** What it cost whoever wrote; empty where nothing was lost. */
function costText({ properties = [] }) {
    const judged = properties.find(({ name }) => name === LOSSES);
    if (judged?.verdict !== 'violated')
        return '';
    const { lost = 0, rejected = 0 } = judged.counts;
    const of = `of ${count(judged.checked)} acknowledged writes were`;
    if (lost === 0)
        return rejected === 0 ? '' : `${count(rejected)} ${of} rejected`;
    return `${count(lost)} ${of} lost${rejected === 0 ? '' : `, ${count(rejected)} rejected`}`;
}
function count(n) {
    return n.toLocaleString('en-US');
}
/** What a test belongs to: the topic of a built-in one, "scripts" for a script. */
function topicOf(test) {
    return test.kind === 'script'
        ? 'scripts'
        : test.name.slice(0, Math.max(0, test.name.indexOf('/'))) || test.name;
}
/** A test was recorded without having been run, because the run ended before its turn. */
function wasNotRun(test) {
    return test.verdict === 'error' && test.log === undefined;
}


/***/ }),

/***/ 80271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/**
 * The package's folder, where action.yml, schedules/ and node_modules/ are.
 * This file is one level below it as a source (src/) and as part of the bundle (dist/).
 */
const packageRoot = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..');


/***/ })

};
