import { OperationColumns, OUTCOMES } from './columns.js';
import type { History } from './operation.js';

/** What elle-cli calls an outcome: `info` is one that nobody knows. */
const TYPES = { ok: 'ok', fail: 'fail', unknown: 'info' } as const;

/**
 * The history for elle-cli, model rw-register, line by line: `elle-cli --model rw-register FILE.json`. Each row is a
 * register, its versions are the values; what an operation replaced, it had read. Elle's answer is about transactions
 * of one database: across nodes it names what asynchronous replication does, which is no failure of it.
 *
 * Source of the format: elle-cli's README and its histories/elle/rw-register.json, an array of operations.
 */
export function* exportElle(history: History): Generator<string> {
  const operations = OperationColumns.of(history.operations);
  // Elle wants invocations and completions in the order of time, as they happened.
  const events: Float64Array = new Float64Array(operations.length * 2);
  const order = Array.from({ length: operations.length * 2 }, (_, i) => i);
  for (let o = 0; o < operations.length; o++) {
    const completed = operations.completed.data[o]!;
    events[2 * o] = operations.invoked.data[o]!;
    events[2 * o + 1] = Number.isNaN(completed) ? Number.POSITIVE_INFINITY : completed;
  }
  order.sort((a, b) => events[a]! - events[b]! || a - b);
  yield '[';
  for (const [index, event] of order.entries()) {
    const o = Math.floor(event / 2);
    const { process, writes, reads, outcome } = operations.operation(o);
    const done = event % 2 === 1;
    const known = done && outcome === 'ok';
    const value = [
      ...reads.map(({ table, key, version }) => ['r', `${table}/${key}`, known ? version : null]),
      ...writes.flatMap(({ table, key, kind, version, replaced }) => [
        ['r', `${table}/${key}`, known ? replaced : null],
        // A deleted register holds what no read can return.
        ...(kind === 'delete' ? [] : [['w', `${table}/${key}`, version]]),
      ]),
    ];
    const type = done ? TYPES[OUTCOMES[operations.outcome.data[o]!]!] : 'invoke';
    const line = JSON.stringify({ index, time: timeOf(events[event]!), process, type, f: 'txn', value });
    yield index + 1 < order.length ? `${line},` : line;
  }
  yield ']';
}

/** Nanoseconds, as Jepsen counts; an answer that never came has none. */
function timeOf(microseconds: number): number | undefined {
  return Number.isFinite(microseconds) ? Math.round(microseconds * 1000) : undefined;
}
