import type { FinalRow, History, Json, Operation } from '../../src/history/operation.js';
import type { Knowledge } from './knowledge.js';
import { type Life, type Lives, lastStep, type Step } from './lives.js';
import type { Kind, Mutation, RowChange } from './mutation.js';
import { adding, members, rowAt, SUMS } from './values.js';

/** What mutations are found in. */
export interface Field {
  readonly history: History;
  readonly lives: Lives;
  readonly knowledge: Knowledge;
}

/** All mutations of a kind that a history has room for. */
export function* mutationsOf(kind: Kind, field: Field): Generator<Mutation> {
  if (kind === 'half a transaction' || kind === 'whole transaction lost') {
    for (const operation of field.history.operations) yield* ofTransaction(kind, field, operation);
    return;
  }
  if (kind === 'rejected without a reason') {
    // Only of such engines do histories have records of rejections.
    if (field.history.head.engine !== 'spock') return;
    for (const operation of field.history.operations) yield* ofRejection(kind, field, operation);
    return;
  }
  for (const life of field.lives) {
    for (const node of life.readOn) yield* ofRow(kind, field, life, node);
  }
}

function* ofRow(kind: Kind, field: Field, life: Life, node: string): Generator<Mutation> {
  const { lives } = field;
  const held = life.held.get(node);
  const { table, key } = life;
  const mutation = (what: string, change: Omit<RowChange, 'table' | 'key'>): Mutation => ({
    ...{ kind, node, table, key, what },
    changes: [{ table, key, ...change }],
  });
  switch (kind) {
    case 'insert lost':
    case 'update lost':
    case 'delete lost':
    case 'own insert lost':
    case 'own update lost':
    case 'own delete lost': {
      const step = lastStep(lives, life, node);
      const own = kind.startsWith('own ');
      if (!step || kind !== `${own ? 'own ' : ''}${step.write.kind} lost`) return;
      if (own !== (step.operation.node === node)) return;
      const change = undone(lives, life, node, step);
      if (change) yield { kind, node, table, key, what: change.what, changes: [change] };
      return;
    }
    case 'row gone':
      if (held) yield mutation(`gone, was version ${held.version}`, { rows: [], counted: 0 });
      return;
    case 'older version':
      yield* older(field, life, node);
      return;
    case 'addition lost':
    case 'addition twice': {
      if (!held || SUMS.every((sum) => typeof members(held.values)?.[sum] !== 'number')) return;
      const times = kind === 'addition lost' ? -1 : 1;
      for (const step of life.steps) {
        if (step.operation.outcome !== 'ok' || step.operation.node === node) continue;
        const values = adding(held.values, [step], times);
        if (sumsOf(values) === sumsOf(held.values)) continue;
        const what = `${JSON.stringify(values)} instead of ${JSON.stringify(held.values)}: operation ${step.operation.index}`;
        const change = { rows: [{ ...held, values }], counted: times };
        yield { ...mutation(what, change), ...(times > 0 && { again: step.operation }) };
      }
      return;
    }
    case 'row doubled':
      if (held) yield mutation('there twice', { rows: [held, held], counted: 1 });
      return;
    case 'wrong value':
      for (const [name, value] of Object.entries(members(held?.values) ?? {})) {
        const values = { ...members(held!.values), [name]: wrong(value ?? null) };
        const what = `${JSON.stringify(values)} instead of ${JSON.stringify(held!.values)}`;
        yield mutation(what, { rows: [{ ...held!, values }], counted: 0 });
      }
      return;
    case 'update lost, then written over':
      yield* writtenOver(field, life, node);
      return;
    default:
      throw new Error(`${kind} is not of one row`);
  }
}

/** The row on a node as if this change, which is the last one, had not come. */
function undone(lives: Lives, life: Life, node: string, { operation, write }: Step) {
  const { table, key } = life;
  if (write.kind === 'insert') {
    return { table, key, rows: [], counted: -1, what: `gone, was version ${write.version}` };
  }
  if (write.replaced === null) return undefined;
  const row = rowAt(lives, life, node, write.replaced, [{ operation, write }]);
  const instead = write.kind === 'delete' ? '' : ` instead of ${write.version}`;
  return { table, key, rows: [row], counted: -1, what: `${shown(row)}${instead}` };
}

/** Versions before the one that the node holds, but for the one before it: that is a lost update. */
function* older({ lives }: Field, life: Life, node: string): Generator<Mutation> {
  const held = life.held.get(node);
  if (!held) return;
  const lost: Step[] = [];
  let step = lastStep(lives, life, node);
  while (step && step.write.replaced !== null && lost.length < life.steps.length) {
    lost.push(step);
    const version = step.write.replaced;
    if (lost.length > 1) {
      const row = rowAt(lives, life, node, version, lost);
      const { table, key } = life;
      const what = `${shown(row)} instead of ${held.version}`;
      yield {
        ...{ kind: 'older version', node, table, key, what },
        changes: [{ table, key, rows: [row], counted: 0 }],
      };
    }
    step = lives.step(version);
  }
}

/**
 * An update of another node did not come, and a client of the node wrote the row again, over the version before it.
 * Nobody has read on the node what did not come.
 */
function* writtenOver({ lives, knowledge }: Field, life: Life, node: string): Generator<Mutation> {
  const { table, key } = life;
  const held = life.held.get(node);
  for (const { operation, write } of life.steps) {
    if (operation.node !== node || operation.outcome !== 'ok' || write.replaced === null) continue;
    const lost = lives.step(write.replaced);
    if (lost?.write.kind !== 'update' || lost.write.replaced === null) continue;
    if (lost.operation.outcome !== 'ok' || lost.operation.node === node) continue;
    if (knowledge.wasRead(node, write.replaced)) continue;
    const row = held && { ...held, values: adding(held.values, [lost], -1) };
    yield {
      kind: 'update lost, then written over',
      ...{ node, table, key },
      what: `operation ${operation.index} replaced ${lost.write.replaced} instead of ${write.replaced}`,
      changes: row ? [{ table, key, rows: [row], counted: -1 }] : [],
      replaced: new Map([[write.version, lost.write.replaced]]),
    };
  }
}

/** Transactions of which a node holds everything at the end: it loses one row of it, or all of them. */
function* ofTransaction(kind: Kind, { history, lives }: Field, operation: Operation): Generator<Mutation> {
  const { writes } = operation;
  if (operation.outcome !== 'ok' || writes.length < 2) return;
  const rows = new Set(writes.map((w) => `${w.table} ${w.key}`));
  if (rows.size < writes.length) return;
  for (const node of history.head.nodes) {
    if (node === operation.node) continue;
    const changes: (RowChange & { what: string })[] = [];
    for (const write of writes) {
      const life = lives.life(write.table, write.key)!;
      if (!life.readOn.includes(node) || lastStep(lives, life, node)?.write.version !== write.version) break;
      const change = undone(lives, life, node, { operation, write });
      if (change) changes.push(change);
    }
    if (changes.length < writes.length) continue;
    const of = `of operation ${operation.index}`;
    if (kind === 'half a transaction') {
      for (const change of changes) {
        const { table, key, what } = change;
        yield { kind, node, table, key, what: `${what}, ${of}`, changes: [change] };
      }
    } else {
      const { table, key } = changes[0]!;
      yield { kind, node, table, key, what: `all ${changes.length} changes ${of}`, changes };
    }
  }
}

/** A transaction that a node threw away for an error that nobody expects of it, and recorded that. */
function* ofRejection(kind: Kind, { history, lives }: Field, operation: Operation): Generator<Mutation> {
  const [{ table, key } = { table: '', key: '' }] = operation.writes;
  if (operation.outcome !== 'ok' || operation.xid === null || operation.writes.length === 0) return;
  for (const node of history.head.nodes) {
    if (node === operation.node) continue;
    const changes: RowChange[] = [];
    for (const write of operation.writes) {
      const life = lives.life(write.table, write.key)!;
      if (lastStep(lives, life, node)?.write.version !== write.version) continue;
      const change = undone(lives, life, node, { operation, write });
      if (change) changes.push(change);
    }
    const rejections = operation.writes.map((write, i) => ({
      ...{ node, origin: operation.node, xid: operation.xid!, table: write.table, collateral: i > 0 },
      reason: i > 0 ? 'transdiscard: tuple discarded' : 'cache lookup failed for type 4711',
    }));
    const what = `operation ${operation.index}, of which it lacks ${changes.length} of ${operation.writes.length} changes`;
    yield { kind, node, table, key, what, changes, rejections };
  }
}

/** A value that is another one; null where the column was not. */
function wrong(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}0`;
  return typeof value === 'boolean' ? !value : value === null ? 1 : null;
}

function sumsOf(values: Json): string {
  return SUMS.map((sum) => members(values)?.[sum]).join();
}

function shown({ version, values }: FinalRow): string {
  return `version ${version}${values === null ? '' : ` ${JSON.stringify(values)}`}`;
}
