// Made from link-thread/ by `npm run build`: change it there.
import { Socket, createServer } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
// src/faults/link-thread/direction.js
/**
* @typedef {import('node:net').Socket} Socket
*
* What waits to be passed on: bytes, the end of the stream, or the news that the source is gone.
* @typedef {{ what: 'bytes', bytes: Buffer, due: number } | { what: 'end' | 'gone', due: number }} Late
*
* The link, as far as it says what becomes of bytes.
* @typedef {object} Shaped
* @property {import('../link.js').Condition} condition
* @property {import('./shaping.js').Bucket | undefined} bucket
* @property {number} allowance bytes towards the subscriber until the reset; Infinity where there will be none
* @property {{ bytesToSubscriber: number, bytesToUpstream: number }} counters
* @property {() => number} random from 0 up to 1
* @property {() => void} resetAll
*
* The connection, which has two directions.
* @typedef {{ link: Shaped, destroy(): void }} Passing
*/
const QUEUE_BYTES = 8388608;
const NOTHING = Buffer.alloc(0);
const ENTRY_BYTES = 256;
/**
* One direction of a connection. While there is nothing to do to its bytes they go straight from the source's buffer
* into the sink's kernel buffer; the source waits while the kernel does not take them. Else they are queued, up to
* QUEUE_BYTES, and then the source waits.
*/
var Direction = class {
	/** @param {'data' | 'replies'} name @param {Passing} connection @param {Socket} source @param {Socket} sink */
	constructor(name, connection, source, sink) {
		this.name = name;
		this.connection = connection;
		this.link = connection.link;
		this.source = source;
		this.sink = sink;
		/** @type {Late[]} */
		this.queue = [];
		this.queued = 0;
		this.lastDue = 0;
		/** Bytes that the kernel has not taken are still in the sink's hands, and so is the source's buffer. */
		this.congested = false;
		this.stopped = false;
		this.flowing = false;
		this.held = false;
		this.direct = false;
		/** @type {NodeJS.Timeout | undefined} */
		this.timer = void 0;
		this.written = () => {
			this.congested = false;
			this.pump();
		};
		source.pause();
		source.on("end", () => this.enqueue({ what: "end" }));
		source.on("error", () => this.enqueue({ what: "gone" }));
		sink.on("error", () => this.stop());
	}
	conditionChanged() {
		const { hold, delay = 0, jitter = 0 } = this.link.condition;
		const { bucket, allowance } = this.link;
		const shaped = this.name === "data" && (bucket !== void 0 || allowance !== Number.POSITIVE_INFINITY);
		this.held = hold === "both" || hold === this.name;
		this.direct = !this.held && !shaped && delay === 0 && jitter === 0;
		const latest = performance.now() + delay + jitter;
		this.lastDue = Math.min(this.lastDue, latest);
		for (const late of this.queue) late.due = Math.min(late.due, latest);
		this.pump();
	}
	/** @param {Buffer} bytes valid only until this returns, unless the source is paused by then */
	arrived(bytes) {
		if (this.stopped) return;
		if (this.direct && !this.congested && this.queue.length === 0) {
			this.write(bytes);
			if (this.congested) this.flow();
		} else this.enqueue({
			what: "bytes",
			bytes: Buffer.from(bytes)
		});
	}
	/** @param {{ what: 'bytes', bytes: Buffer } | { what: 'end' | 'gone' }} what */
	enqueue(what) {
		if (this.stopped) return;
		const { delay = 0, jitter = 0 } = this.link.condition;
		const late = delay + (jitter === 0 ? 0 : jitter * (2 * this.link.random() - 1));
		this.lastDue = Math.max(this.lastDue, performance.now() + late);
		this.queue.push({
			...what,
			due: this.lastDue
		});
		if (what.what === "bytes") this.queued += what.bytes.length + ENTRY_BYTES;
		this.pump();
	}
	/** Passes on what may be passed on now. */
	pump() {
		clearTimeout(this.timer);
		while (!this.stopped && !this.held && !this.congested) {
			const [head] = this.queue;
			if (!head) break;
			const early = head.due - performance.now();
			if (early > 0) {
				this.timer = setTimeout(() => this.pump(), early);
				break;
			}
			if (head.what === "bytes") {
				if (!this.pass(head)) break;
			} else {
				this.queue.shift();
				if (head.what === "gone") return this.connection.destroy();
				this.sink.end();
			}
		}
		this.flow();
	}
	/** @param {Extract<Late, { what: 'bytes' }>} head @returns {boolean} whether the next may follow at once */
	pass(head) {
		const { bucket, allowance } = this.link;
		let { length } = head.bytes;
		if (this.name === "data") {
			length = Math.min(length, allowance);
			if (bucket) {
				const taken = bucket.take(length);
				if (taken === 0) {
					this.timer = setTimeout(() => this.pump(), bucket.pause(length));
					return false;
				}
				length = taken;
			}
			this.link.allowance -= length;
		}
		this.queued -= length;
		const bytes = head.bytes.subarray(0, length);
		if (length === head.bytes.length) {
			this.queue.shift();
			this.queued -= ENTRY_BYTES;
		} else head.bytes = head.bytes.subarray(length);
		this.write(bytes);
		if (this.link.allowance > 0) return true;
		this.link.resetAll();
		return false;
	}
	/** @param {Buffer} bytes */
	write(bytes) {
		this.link.counters[this.name === "data" ? "bytesToSubscriber" : "bytesToUpstream"] += bytes.length;
		this.sink.write(bytes);
		this.congested = this.sink.writableLength > 0;
		if (this.congested) this.sink.write(NOTHING, this.written);
	}
	/** Lets the source speak or wait. */
	flow() {
		const flowing = !this.stopped && !this.held && !this.congested && this.queued < QUEUE_BYTES && !this.sink.pending;
		if (flowing === this.flowing) return;
		this.flowing = flowing;
		if (flowing) this.source.resume();
		else this.source.pause();
	}
	stop() {
		this.stopped = true;
		clearTimeout(this.timer);
		this.queue = [];
		this.flow();
	}
};
// src/faults/link-thread/shaping.js
const BUCKET_SECONDS = .02;
/** A generator (mulberry32) of numbers from 0 up to 1 that are the same for the same seed. @param {string} seed */
function randomFrom(seed) {
	let state = 0;
	for (const char of seed) state = Math.imul(state, 31) + (char.codePointAt(0) ?? 0) | 0;
	return () => {
		state = state + 1831565813 | 0;
		let t = Math.imul(state ^ state >>> 15, 1 | state);
		t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
		return ((t ^ t >>> 14) >>> 0) / 2 ** 32;
	};
}
/** Lets so many bytes a second pass, for all connections of a link together. */
var Bucket = class {
	/** @param {number} rate bytes a second */
	constructor(rate) {
		this.rate = rate;
		this.capacity = Math.max(1, rate * BUCKET_SECONDS);
		this.tokens = this.capacity;
		this.filled = performance.now();
	}
	/** How many of `wanted` bytes may pass now: a whole number. @param {number} wanted */
	take(wanted) {
		const now = performance.now();
		this.tokens = Math.min(this.capacity, this.tokens + (now - this.filled) / 1e3 * this.rate);
		this.filled = now;
		const taken = Math.min(wanted, Math.floor(this.tokens));
		this.tokens -= taken;
		return taken;
	}
	/** Milliseconds until `wanted` bytes, or a bucketful, may pass. @param {number} wanted */
	pause(wanted) {
		return (Math.min(wanted, this.capacity) - this.tokens) / this.rate * 1e3;
	}
};
// src/faults/link-thread/thread.js
/**
* @typedef {import('../links.js').Route} Route
* @typedef {import('../link.js').Condition} Condition
* @typedef {import('../links.js').Request} Request
* @typedef {import('../links.js').WorkerData} WorkerData
*/
const READ_BYTES = 65536;
/** One directed link: its condition, its counters and its connections. */
var Link = class {
	/** @param {Route} route @param {string} seed */
	constructor(route, seed) {
		this.target = route.target;
		this.random = randomFrom(`${seed}/${route.subscriber}<-${route.upstream}`);
		/** @type {Condition} */
		this.condition = {};
		/** @type {Bucket | undefined} */
		this.bucket = void 0;
		/** Bytes towards the subscriber until the reset; Infinity where there will be none. */
		this.allowance = Number.POSITIVE_INFINITY;
		this.counters = {
			bytesToSubscriber: 0,
			bytesToUpstream: 0,
			connections: 0,
			refused: 0,
			reset: 0
		};
		/** @type {Set<Connection>} */
		this.connections = /* @__PURE__ */ new Set();
		const options = {
			allowHalfOpen: true,
			pauseOnConnect: true,
			noDelay: true
		};
		this.server = createServer(options, (socket) => this.accept(socket));
	}
	/** @param {string} host @returns {Promise<number>} the port */
	listen(host) {
		return new Promise((resolve, reject) => {
			this.server.once("error", reject);
			this.server.listen({
				host,
				port: 0
			}, () => {
				this.server.off("error", reject).on("error", () => {});
				resolve(
					/** @type {import('node:net').AddressInfo} */
					this.server.address().port
				);
			});
		});
	}
	/** @param {Socket} socket */
	accept(socket) {
		if (this.condition.cut) {
			socket.on("error", () => {});
			reset(socket);
			this.counters.refused++;
			return;
		}
		this.counters.connections++;
		this.connections.add(new Connection(this, socket));
	}
	/** @param {Condition} condition */
	set(condition) {
		this.condition = condition;
		this.bucket = condition.bandwidth === void 0 ? void 0 : new Bucket(condition.bandwidth);
		this.allowance = condition.cutAfter ?? Number.POSITIVE_INFINITY;
		if (condition.cut || this.allowance === 0) this.resetAll();
		for (const connection of this.connections) connection.conditionChanged();
	}
	/** What connects afterwards is not concerned: `cutAfter` is used up. */
	resetAll() {
		this.allowance = Number.POSITIVE_INFINITY;
		this.counters.reset += this.connections.size;
		for (const connection of this.connections) connection.destroy();
	}
	/** @returns {Promise<void>} */
	close() {
		for (const connection of this.connections) connection.destroy();
		return new Promise((resolve) => this.server.close(() => resolve()));
	}
};
/** One connection of the subscriber's, and the one to the upstream that is opened for it. */
var Connection = class {
	/** @param {Link} link @param {Socket} subscriber */
	constructor(link, subscriber) {
		this.link = link;
		this.subscriber = subscriber;
		const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
		const options = {
			allowHalfOpen: true,
			onread: {
				buffer,
				/** @param {number} length */
				callback: (length) => {
					this.data.arrived(buffer.subarray(0, length));
					return true;
				}
			}
		};
		this.upstream = new Socket(options);
		this.data = new Direction("data", this, this.upstream, subscriber);
		this.replies = new Direction("replies", this, subscriber, this.upstream);
		subscriber.on("data", (bytes) => this.replies.arrived(bytes));
		this.upstream.on("connect", () => this.replies.flow());
		for (const socket of [subscriber, this.upstream]) socket.on("close", () => this.closed());
		this.asked = false;
		this.conditionChanged();
	}
	conditionChanged() {
		this.data.conditionChanged();
		this.replies.conditionChanged();
		if (this.asked || this.replies.held) return;
		this.asked = true;
		const { host, port } = this.link.target;
		this.upstream.setNoDelay(true);
		this.upstream.connect(host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : {
			host,
			port
		});
	}
	closed() {
		if (this.subscriber.destroyed && this.upstream.destroyed) this.destroy();
	}
	destroy() {
		this.link.connections.delete(this);
		this.data.stop();
		this.replies.stop();
		reset(this.subscriber);
		reset(this.upstream);
	}
};
/** Ends a socket with a reset, whatever it has not passed on yet. @param {Socket} socket */
function reset(socket) {
	const closing = socket.writableEnded && !socket.writableFinished;
	if (socket.remoteAddress === void 0 || closing) socket.destroy();
	else socket.resetAndDestroy();
}
/** @param {import('../links.js').Answer} answer */
const answer = (answer) => port.postMessage(answer);
const port = parentPort;
const { routes, host, seed } = workerData;
const links = routes.map((route) => new Link(route, seed));
port.on("message", async (request) => {
	if (request.what === "close") {
		await Promise.all(links.map((link) => link.close()));
		answer({ done: null });
		return port.close();
	}
	const link = links[request.link];
	if (request.what === "set") link.set(request.condition);
	answer({ done: request.what === "counters" ? link.counters : null });
});
try {
	answer({ ports: await Promise.all(links.map((link) => link.listen(host))) });
} catch (error) {
	answer({ failed: String(
		/** @type {Error} */
		error.message
	) });
	await Promise.allSettled(links.map((link) => link.close()));
	port.close();
}
export {};
