// The thread that moves the bytes of every link. `npm run build` makes one file of it, link-worker.js, which imports nothing
// of ours: Node starts that very file from the sources and, as ncc copies it there, from the bundle.
// @ts-check
import { createServer, Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { Direction } from './direction.js';
import { Bucket, randomFrom } from './shaping.js';

/**
 * @typedef {import('../links.js').Route} Route
 * @typedef {import('../link.js').Condition} Condition
 * @typedef {import('../links.js').Request} Request
 * @typedef {import('../links.js').WorkerData} WorkerData
 */

// One read at most of it.
const READ_BYTES = 64 * 1024;

/** One directed link: its condition, its counters and its connections. */
class Link {
  /** @param {Route} route @param {string} seed */
  constructor(route, seed) {
    this.target = route.target;
    this.random = randomFrom(`${seed}/${route.subscriber}<-${route.upstream}`);
    /** @type {Condition} */
    this.condition = {};
    /** @type {Bucket | undefined} */
    this.bucket = undefined;
    /** Bytes towards the subscriber until the reset; Infinity where there will be none. */
    this.allowance = Number.POSITIVE_INFINITY;
    this.counters = { bytesToSubscriber: 0, bytesToUpstream: 0, connections: 0, refused: 0, reset: 0 };
    /** @type {Set<Connection>} */
    this.connections = new Set();
    // Paused until there is an upstream to speak to; a half-closed socket is passed on as that.
    const options = { allowHalfOpen: true, pauseOnConnect: true, noDelay: true };
    this.server = createServer(options, (socket) => this.accept(socket));
  }

  /** @param {string} host @returns {Promise<number>} the port */
  listen(host) {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen({ host, port: 0 }, () => {
        // From now on: an accept that failed, which its client notices and tries again.
        this.server.off('error', reject).on('error', () => {});
        resolve(/** @type {import('node:net').AddressInfo} */ (this.server.address()).port);
      });
    });
  }

  /** @param {Socket} socket */
  accept(socket) {
    if (this.condition.cut) {
      // The listener stays, because a port that is given up may not be had again.
      socket.on('error', () => {});
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
    this.bucket = condition.bandwidth === undefined ? undefined : new Bucket(condition.bandwidth);
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
}

/** One connection of the subscriber's, and the one to the upstream that is opened for it. */
class Connection {
  /** @param {Link} link @param {Socket} subscriber */
  constructor(link, subscriber) {
    this.link = link;
    this.subscriber = subscriber;
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    // All that is ever read from the upstream goes through this one buffer, and through no stream.
    const onread = {
      buffer,
      /** @param {number} length */
      callback: (length) => {
        this.data.arrived(buffer.subarray(0, length));
        return true;
      },
    };
    const options = { allowHalfOpen: true, onread };
    this.upstream = new Socket(options);
    this.data = new Direction('data', this, this.upstream, subscriber);
    this.replies = new Direction('replies', this, subscriber, this.upstream);
    subscriber.on('data', (bytes) => this.replies.arrived(bytes));
    this.upstream.on('connect', () => this.replies.flow());
    for (const socket of [subscriber, this.upstream]) socket.on('close', () => this.closed());
    this.asked = false;
    this.conditionChanged();
  }

  conditionChanged() {
    this.data.conditionChanged();
    this.replies.conditionChanged();
    // Behind a black hole nobody answers: the upstream is asked when it has gone.
    if (this.asked || this.replies.held) return;
    this.asked = true;
    const { host, port } = this.link.target;
    this.upstream.setNoDelay(true);
    this.upstream.connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
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
}

/** Ends a socket with a reset, whatever it has not passed on yet. @param {Socket} socket */
function reset(socket) {
  const closing = socket.writableEnded && !socket.writableFinished;
  // The system resets neither a local socket, nor one that it is just closing, nor one that is not connected.
  if (socket.remoteAddress === undefined || closing) socket.destroy();
  else socket.resetAndDestroy();
}

/** @param {import('../links.js').Answer} answer */
const answer = (answer) => port.postMessage(answer);
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const { routes, host, seed } = /** @type {WorkerData} */ (workerData);
const links = routes.map((route) => new Link(route, seed));

port.on('message', async (/** @type {Request} */ request) => {
  if (request.what === 'close') {
    await Promise.all(links.map((link) => link.close()));
    answer({ done: null });
    // Nothing is left that keeps the thread going.
    return port.close();
  }
  const link = /** @type {Link} */ (links[request.link]);
  if (request.what === 'set') link.set(request.condition);
  answer({ done: request.what === 'counters' ? link.counters : null });
});

try {
  answer({ ports: await Promise.all(links.map((link) => link.listen(host))) });
} catch (error) {
  answer({ failed: String(/** @type {Error} */ (error).message) });
  await Promise.allSettled(links.map((link) => link.close()));
  port.close();
}
