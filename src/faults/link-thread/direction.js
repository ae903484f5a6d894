// @ts-check

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

// What one direction keeps until the kernel has taken it. As a TCP window does, it bounds what can be on its way: a delay
// of 100 ms lets 80 MB a second pass.
const QUEUE_BYTES = 8 * 1024 * 1024;
const NOTHING = Buffer.alloc(0);
// What an entry of the queue costs beside its bytes.
const ENTRY_BYTES = 256;

/**
 * One direction of a connection. While there is nothing to do to its bytes they go straight from the source's buffer
 * into the sink's kernel buffer; the source waits while the kernel does not take them. Else they are queued, up to
 * QUEUE_BYTES, and then the source waits.
 */
export class Direction {
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
    this.timer = undefined;
    this.written = () => {
      this.congested = false;
      this.pump();
    };
    source.pause();
    source.on('end', () => this.enqueue({ what: 'end' }));
    source.on('error', () => this.enqueue({ what: 'gone' }));
    // Nobody is left to take anything.
    sink.on('error', () => this.stop());
  }

  conditionChanged() {
    const { hold, delay = 0, jitter = 0 } = this.link.condition;
    const { bucket, allowance } = this.link;
    const shaped = this.name === 'data' && (bucket !== undefined || allowance !== Number.POSITIVE_INFINITY);
    this.held = hold === 'both' || hold === this.name;
    this.direct = !this.held && !shaped && delay === 0 && jitter === 0;
    // What was queued under a longer delay comes no later than what arrives now.
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
    } else {
      this.enqueue({ what: 'bytes', bytes: Buffer.from(bytes) });
    }
  }

  /** @param {{ what: 'bytes', bytes: Buffer } | { what: 'end' | 'gone' }} what */
  enqueue(what) {
    if (this.stopped) return;
    const { delay = 0, jitter = 0 } = this.link.condition;
    const late = delay + (jitter === 0 ? 0 : jitter * (2 * this.link.random() - 1));
    // The earliest that keeps the order.
    this.lastDue = Math.max(this.lastDue, performance.now() + late);
    this.queue.push({ ...what, due: this.lastDue });
    if (what.what === 'bytes') this.queued += what.bytes.length + ENTRY_BYTES;
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
      if (head.what === 'bytes') {
        if (!this.pass(head)) break;
      } else {
        this.queue.shift();
        if (head.what === 'gone') return this.connection.destroy();
        this.sink.end();
      }
    }
    this.flow();
  }

  /** @param {Extract<Late, { what: 'bytes' }>} head @returns {boolean} whether the next may follow at once */
  pass(head) {
    const { bucket, allowance } = this.link;
    let { length } = head.bytes;
    if (this.name === 'data') {
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
    } else {
      head.bytes = head.bytes.subarray(length);
    }
    this.write(bytes);
    if (this.link.allowance > 0) return true;
    this.link.resetAll();
    return false;
  }

  /** @param {Buffer} bytes */
  write(bytes) {
    this.link.counters[this.name === 'data' ? 'bytesToSubscriber' : 'bytesToUpstream'] += bytes.length;
    this.sink.write(bytes);
    // Nearly always the kernel takes all at once: only where it does not is it worth being told when it has.
    this.congested = this.sink.writableLength > 0;
    if (this.congested) this.sink.write(NOTHING, this.written);
  }

  /** Lets the source speak or wait. */
  flow() {
    const flowing =
      !this.stopped && !this.held && !this.congested && this.queued < QUEUE_BYTES && !this.sink.pending;
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
}
