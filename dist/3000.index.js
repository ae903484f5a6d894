export const id = 3000;
export const ids = [3000];
export const modules = {

/***/ 3000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLinks: () => (/* binding */ openLinks)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/**
 * Opens one TCP proxy for each directed link. One thread of its own moves all their bytes, so that what else this
 * program does neither slows a link nor is slowed by it.
 *
 * @param host the address of this machine to listen on, as the subscribers' servers see it
 * @param seed decides the jitter
 * @throws ClusterError where an address cannot be listened on
 */
async function openLinks(routes, host, seed) {
    const thread = new Thread({ routes, host, seed });
    const ports = await thread.ports();
    const all = routes.map(({ subscriber, upstream }, link) => ({
        subscriber,
        upstream,
        host,
        port: ports[link],
        async set(condition) {
            check(condition, `the link ${subscriber} <- ${upstream}`);
            await thread.ask({ what: 'set', link, condition });
        },
        async counters() {
            return (await thread.ask({ what: 'counters', link }));
        },
    }));
    return {
        all,
        between(subscriber, upstream) {
            const found = all.find((l) => l.subscriber === subscriber && l.upstream === upstream);
            if (!found)
                throw new TypeError(`there is no link by which ${subscriber} receives from ${upstream}`);
            return found;
        },
        close: () => thread.close(),
    };
}
const LEAST = { delay: 0, jitter: 0, bandwidth: 1, cutAfter: 0 };
function check(condition, link) {
    for (const [name, least] of Object.entries(LEAST)) {
        const value = condition[name];
        if (value === undefined || (Number.isFinite(value) && value >= least))
            continue;
        throw new RangeError(`${link}: ${name} is ${value}, expected a number from ${least}`);
    }
}
/** The worker thread, seen from this side: questions are answered in order. */
class Thread {
    worker;
    awaiting = [];
    exited;
    over;
    constructor(workerData) {
        // A bundler copies the file that it finds here, and puts its new place in.
        this.worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(new URL(/* asset import */ __webpack_require__(60585), __webpack_require__.b), { workerData });
        this.worker.on('message', (answer) => this.answered(answer));
        this.worker.on('error', (error) => this.end(`the thread of the link proxies broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`));
        this.exited = new Promise((resolve) => {
            this.worker.on('exit', () => {
                this.end('the link proxies are closed');
                resolve();
            });
        });
    }
    async ports() {
        const answer = await this.next();
        if ('ports' in answer)
            return answer.ports;
        await this.exited;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(`the link proxies cannot listen: ${'failed' in answer ? answer.failed : ''}`);
    }
    async ask(request) {
        const answered = this.next();
        this.worker.postMessage(request);
        const answer = await answered;
        return 'done' in answer ? answer.done : null;
    }
    async close() {
        if (!this.over) {
            const closed = this.ask({ what: 'close' });
            this.over = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$('the link proxies are closed');
            await closed;
        }
        this.worker.ref();
        await this.exited;
    }
    /** Only what is awaited keeps the process alive. */
    next() {
        return new Promise((resolve, reject) => {
            if (this.over)
                return reject(this.over);
            this.awaiting.push({ resolve, reject });
            this.worker.ref();
        });
    }
    answered(answer) {
        this.awaiting.shift()?.resolve(answer);
        if (this.awaiting.length === 0)
            this.worker.unref();
    }
    end(why) {
        this.over ??= new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b$(why);
        for (const { reject } of this.awaiting.splice(0))
            reject(this.over);
    }
}


/***/ }),

/***/ 60585:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "9a0ad4e8aef236925a23.js";

/***/ })

};
