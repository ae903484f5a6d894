import { createReadStream } from 'node:fs';
import { RequestError } from '../errors.js';
import type { Rejection } from '../replication/engine.js';
import { whyUnreadable } from '../unreadable.js';
import { addsOf, count, index, string, wrong } from './checked.js';
import { NodeRows, OperationColumns, OUTCOMES, TableRows, UNDATED } from './columns.js';
import { KIND_OF, type Line } from './lines.js';
import type { FaultOperation, FinalState, History, HistoryHead } from './operation.js';

const MOST_DAMAGE = 20;

/**
 * Reads a history, line by line. One that was cut short or damaged is read as far as it goes, and `damage` tells what
 * is missing; operations without an answer have outcome unknown. Memory: about 150 bytes an operation of one write.
 *
 * @throws RequestError when the file cannot be read or is no history, with its name and why
 */
export async function readHistory(file: string): Promise<History> {
  const reading = new Reading(file);
  let number = 0;
  let rest = '';
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const text: string = rest + chunk;
      let from = 0;
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        reading.line(text.slice(from, to), ++number);
        from = to + 1;
      }
      rest = text.slice(from);
    }
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(`${file} cannot be read: ${whyUnreadable(error)}`, { cause: error });
  }
  if (number === 0 && rest === '') throw new RequestError(`${file} is not a history: it is empty`);
  // Every whole line ends with a line end: one without was being written when the process died.
  if (rest !== '') reading.line(rest, ++number);
  return reading.history(number);
}

/** A history while it is read. */
class Reading {
  private head: HistoryHead | undefined;
  private readonly operations = new OperationColumns();
  private readonly faults = new Map<number, FaultOperation>();
  private readonly tables: Record<string, Record<string, TableRows>> = {};
  private readonly nodes = new Map<string, NodeRows>();
  private readonly rejections: Rejection[] = [];
  private changes: FinalState['changes'];
  private frozen: FinalState['frozen'];
  private frozenAt: FinalState['frozenAt'];
  private heard: Record<string, Record<string, readonly (readonly [number, number])[]>> | undefined;
  private settled: FinalState['settled'] | undefined;
  private settledAt: number | undefined;
  private end: { operations: number; faults: number } | undefined;
  private readonly damage: string[] = [];
  private damaged = 0;

  constructor(private readonly file: string) {}

  line(text: string, number: number): void {
    if (number === 1) {
      this.head = readHead(this.file, text);
      return;
    }
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      this.tell(`line ${number} is damaged: it is not JSON`);
      return;
    }
    try {
      const wrong = this.take(line, number);
      if (wrong) this.tell(`line ${number} ${wrong}`);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.tell(`line ${number} is damaged: ${error.message}`);
    }
  }

  history(lines: number): History {
    if (!this.end) {
      this.tell(`the end is missing: the file stops after line ${lines}`);
    } else {
      const missing = this.end.operations - this.operations.length;
      if (missing > 0) this.tell(`${missing} of ${this.end.operations} operations are missing`);
      const faults = this.end.faults - this.faults.size;
      if (faults > 0) this.tell(`${faults} of ${this.end.faults} faults are missing`);
    }
    if (this.damaged > MOST_DAMAGE) this.damage.push(`and ${this.damaged - MOST_DAMAGE} more like these`);
    return {
      head: this.head!,
      operations: this.operations,
      faults: [...this.faults.values()],
      final:
        this.settled === undefined
          ? undefined
          : {
              tables: this.tables,
              rejections: this.rejections,
              changes: this.changes,
              frozen: this.frozen,
              frozenAt: this.frozenAt,
              heard: this.heard,
              settled: this.settled,
              settledAt: this.settledAt,
            },
      damage: this.damage,
    };
  }

  /** @returns what is wrong with the line; throws TypeError where its form is */
  private take(line: Line, number: number): string | undefined {
    switch (line?.t) {
      case 'i':
        // Each index has a line of its own: one far beyond the lines so far is damage, and would cost memory.
        if (line.i > 2 * number + 1_000_000) return `is damaged: its index is ${line.i}`;
        this.operations.invoke({
          index: index(line.i),
          process: count(line.p),
          node: string(line.n),
          workload: string(line.w),
          f: string(line.f),
          value: line.v ?? null,
          invoked: count(line.u),
        });
        return;
      case 'c':
        return this.complete(line);
      case 'fi':
        this.faults.set(index(line.i), {
          index: line.i,
          fault: line.v,
          invoked: count(line.u),
          completed: null,
          effect: null,
        });
        return;
      case 'fc': {
        const fault = this.faults.get(line.i);
        if (!fault) return `ends a fault ${line.i} that did not begin`;
        this.faults.set(line.i, { ...fault, completed: count(line.u), effect: string(line.e) });
        return;
      }
      case 's':
        return this.settle(line);
      case 'rows':
        return this.finalRows(line);
      case 'rejected':
        for (const rejection of line.r) {
          string(rejection.node);
          string(rejection.xid);
          this.rejections.push(rejection);
        }
        return;
      case 'changes':
        this.changes = line.r;
        return;
      case 'frozen':
        this.frozen = line.r;
        return;
      case 'frozenAt':
        this.frozenAt = line.r;
        return;
      case 'heard':
        this.heard ??= {};
        this.heard[string(line.n)] = { ...this.heard[string(line.n)], [string(line.of)]: line.r };
        return;
      case 'settled':
        this.settled = line.s === true ? true : string(line.s);
        this.settledAt = typeof line.u === 'number' ? line.u : undefined;
        return;
      case 'end':
        this.end = { operations: count(line.operations), faults: count(line.faults) };
        return;
      default:
        return 'is damaged: it is of no known kind';
    }
  }

  private complete(line: Line & { t: 'c' }): string | undefined {
    const position = this.operations.at(index(line.i));
    if (position < 0) return `ends an operation ${line.i} that did not begin`;
    if (!OUTCOMES.includes(line.o)) throw new TypeError(`its outcome is ${JSON.stringify(line.o)}`);
    this.operations.complete(position, {
      completed: count(line.u),
      outcome: line.o,
      writes: (line.W ?? []).map(([table, key, kind, version, replaced, adds]) => ({
        table: string(table),
        key: string(key),
        kind: KIND_OF[kind] ?? wrong('kind of change', kind),
        version: count(version),
        replaced: replaced === null ? null : count(replaced),
        ...(adds && { adds: addsOf(adds) }),
      })),
      reads: (line.R ?? []).map(([table, key, version]) => ({
        table: string(table),
        key: string(key),
        version: version === null ? null : count(version),
      })),
      xid: line.x === undefined ? null : string(line.x),
      committed: null,
      error: line.e === undefined ? null : string(line.e),
      ...(line.q !== undefined && { sqlstate: string(line.q) }),
    });
    return undefined;
  }

  private settle(line: Line & { t: 's' }): string | undefined {
    let unknown: number | undefined;
    for (const [at, committed, outcome, undated] of line.s) {
      const position = this.operations.at(at);
      if (position < 0) {
        unknown = at;
        continue;
      }
      if (committed !== null) this.operations.committed.data[position] = count(committed);
      if (undated !== undefined) {
        if (!UNDATED.includes(undated))
          throw new TypeError(`it has no timestamp because ${JSON.stringify(undated)}`);
        this.operations.undated.set(position, undated);
      }
      if (outcome === undefined || outcome === null) continue;
      if (!OUTCOMES.includes(outcome)) throw new TypeError(`its outcome is ${JSON.stringify(outcome)}`);
      this.operations.outcome.data[position] = OUTCOMES.indexOf(outcome);
    }
    return unknown === undefined ? undefined : `settles an operation ${unknown} that did not begin`;
  }

  private finalRows(line: Line & { t: 'rows' }): undefined {
    const node = string(line.n);
    const table = string(line.b);
    let ofNode = this.nodes.get(node);
    if (!ofNode) {
      ofNode = new NodeRows();
      this.nodes.set(node, ofNode);
    }
    this.tables[table] ??= {};
    this.tables[table][node] ??= new TableRows(this.operations.rows, ofNode, table);
    const rows = this.tables[table][node];
    for (const [key, version, committed, values] of line.r) {
      rows.add({ key: string(key), version: count(version), committed, values: values ?? null });
    }
  }

  private tell(what: string): void {
    if (++this.damaged <= MOST_DAMAGE) this.damage.push(what);
  }
}

function readHead(file: string, text: string): HistoryHead {
  let line: (Partial<HistoryHead> & { t?: unknown }) | null;
  try {
    line = JSON.parse(text);
  } catch {
    throw new RequestError(`${file} is not a history: its first line is not JSON`);
  }
  if (line?.t !== 'head')
    throw new RequestError(`${file} is not a history: its first line is not the head of one`);
  const { t: _, ...head } = line;
  if (typeof head.version === 'number' && head.version > 1) {
    throw new RequestError(
      `${file} is of version ${head.version}, written by a later mmr-test-action; this one reads version 1`,
    );
  }
  const strings = [head.test, head.seed, head.engine, head.engineVersion];
  const nodes: unknown = head.nodes;
  if (
    head.version !== 1 ||
    strings.some((s) => typeof s !== 'string') ||
    !Array.isArray(nodes) ||
    nodes.some((n) => typeof n !== 'string') ||
    !areReleases(head.releases)
  ) {
    throw new RequestError(
      `${file} is not a history: its head lacks version, test, seed, nodes, engine or engineVersion`,
    );
  }
  return head as HistoryHead;
}

/** By node a list of versions, or nothing at all. */
function areReleases(releases: unknown): boolean {
  if (releases === undefined) return true;
  if (typeof releases !== 'object' || releases === null) return false;
  return Object.values(releases).every(
    (each) => Array.isArray(each) && each.length > 0 && each.every((one) => typeof one === 'string'),
  );
}
