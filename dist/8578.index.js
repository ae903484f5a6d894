export const id = 8578;
export const ids = [8578];
export const modules = {

/***/ 89998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   eO: () => (/* binding */ dockerAnswers),
/* harmony export */   ed: () => (/* binding */ saysGone),
/* harmony export */   j$: () => (/* binding */ isInstalled),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* unused harmony export dockersWords */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48500);


const ANSWER_TIMEOUT_MS = 10_000;
const COMMAND_TIMEOUT_MS = 60_000;
/**
 * Runs the docker command to its end and returns what it printed.
 *
 * @throws Error with docker's own words when it fails, or when it does not end
 */
async function docker(args, options = {}) {
    const { secrets = {}, timeout = COMMAND_TIMEOUT_MS } = options;
    try {
        const { signal, input } = options;
        const how = { timeout, ...(signal && { signal }), ...(input !== undefined && { input }) };
        return (await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_1__/* .output */ .CG)('docker', args, { env: { ...process.env, ...secrets }, ...how })).trim();
    }
    catch (error) {
        throw new Error(why(error, `docker ${args[0]}`, timeout), { cause: error });
    }
}
/** Whether a docker daemon answers: undefined when it does, else why not, in docker's own words. */
async function dockerAnswers() {
    try {
        await docker(['version', '--format', '{{.Server.Version}}'], { timeout: ANSWER_TIMEOUT_MS });
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}
function why(error, command, timeout) {
    if (!isInstalled(error))
        return 'the docker command is not installed';
    const { killed } = error.cause;
    return killed ? `"${command}" did not end within ${timeout / 1000} s` : dockersWords((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** False when `error` says that there is no docker command at all. */
function isInstalled(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at.code === 'ENOENT')
            return false;
    }
    return true;
}
/** Whether docker says of a container or network that it does not exist, or that somebody is just removing it. */
function saysGone(error) {
    return /no such (container|network|object)|network \S+ not found|dead or marked for removal/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** Removes a container with its volumes, whatever it does. @throws Error when it cannot, also when it is not there */
async function removeContainer(container) {
    await docker(['rm', '--force', '--volumes', container]);
}
/** What docker said, without its own name and its advice about `--help`. */
function dockersWords(text) {
    return text
        .replace(/^(?:docker: )?(?:Error response from daemon: )?/gm, '')
        .replace(/\n+(?:See 'docker .*'|Run 'docker .*')[\s\S]*$/, '')
        .trim();
}


/***/ }),

/***/ 18578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ freeze),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   qL: () => (/* binding */ runAgain),
/* harmony export */   vG: () => (/* binding */ sendSignal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40910);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89998);



const FREEZE_TIMEOUT_MS = 20_000;
/** How a container is. @throws Error with docker's own words when docker cannot say */
async function stateOf(container) {
    let inspected;
    try {
        inspected = await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['container', 'inspect', '--format', '{{json .State}}', container]);
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .saysGone */ .ed)(error))
            return { asText: 'somebody removed the container', health: undefined, running: false, paused: false };
        throw error;
    }
    const state = JSON.parse(inspected);
    const how = state.OOMKilled ? 'ran out of memory' : `ended with status ${state.ExitCode}`;
    return {
        asText: `the container ${state.Running ? 'runs, but its log has ended' : how}`,
        health: state.Health?.Status,
        running: state.Running,
        paused: state.Paused,
    };
}
/** Has a container run that is paused or has ended. @throws Error with docker's own words, also where it is gone */
async function runAgain(container) {
    const { running, paused } = await stateOf(container);
    if (paused)
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['unpause', container]);
    else if (!running)
        await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['start', container]);
}
/** Sends a signal; to one that has ended or gone meanwhile, none. A paused one goes on. @throws Error with docker's own words */
async function sendSignal(container, signal) {
    const attempt = async (...args) => {
        try {
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)([...args, container]);
        }
        catch (error) {
            if (!(0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .saysGone */ .ed)(error) && !/is not (running|paused)/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
                throw error;
        }
    };
    // Not everything kills a paused container.
    if ((await stateOf(container)).paused)
        await attempt('unpause');
    await attempt('kill', '--signal', signal);
}
/** Has all processes of a container stand still. @throws Error with docker's own words */
async function freeze(container, signal) {
    // On a busy machine not all of them stand still in time; then docker lets them go on.
    const look = async () => {
        try {
            await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['pause', container]);
            return { done: undefined };
        }
        catch (error) {
            if (!/unable to freeze/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)))
                throw error;
            return { notYet: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        }
    };
    await (0,_wait_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(`docker to pause ${container}`, look, { within: FREEZE_TIMEOUT_MS, signal });
}


/***/ })

};
