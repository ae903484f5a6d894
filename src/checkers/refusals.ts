import { FAIL, OK } from '../history/columns.js';
import type { Tree } from './tree.js';

/** Operations of one kind that one node refused in the same words. */
export interface Refused {
  readonly node: string;
  readonly workload: string;
  readonly f: string;
  /** The server's, or that the connection was lost; unknown of old histories. */
  readonly sqlstate: string | undefined;
  readonly message: string;
  count: number;
  /** Indexes of the first few. */
  readonly operations: number[];
}

const MOST_SHOWN = 5;

/** Numbers, names in quotes and the like are not what tells one refusal from another. */
function pattern(message: string): string {
  return message.replace(/"[^"]*"|'[^']*'|\d+/g, '…');
}

/** A list of refusals, each kind counted. */
export class RefusalList {
  private readonly kinds = new Map<string, Refused>();

  constructor(private readonly tree: Tree) {}

  add(o: number): void {
    const { operations } = this.tree;
    const { node, workload, f } = operations.clients[operations.client.data[o]!]!;
    const message = operations.errors.get(o) ?? 'no answer came';
    const sqlstate = operations.sqlstates.get(o);
    const id = JSON.stringify([node, workload, f, sqlstate, pattern(message)]);
    let kind = this.kinds.get(id);
    if (!kind) {
      kind = { node, workload, f, sqlstate, message, count: 0, operations: [] };
      this.kinds.set(id, kind);
    }
    kind.count++;
    if (kind.operations.length < MOST_SHOWN) kind.operations.push(operations.index.data[o]!);
  }

  /** The most frequent ones first. */
  get all(): Refused[] {
    return [...this.kinds.values()].sort((a, b) => b.count - a.count);
  }
}

/** "n2 refused 12 "put" of shop: 23505 duplicate key value …". */
export function refusedText({ node, workload, f, sqlstate, message, count }: Refused): string {
  return `${node} refused ${count} "${f}" of ${workload}: ${[sqlstate, message].filter(Boolean).join(' ')}`;
}

/** Whether a client was not told of success: its operation was refused, or no answer came. */
export function unsuccessful({ operations }: Tree, o: number): boolean {
  return (
    operations.errors.has(o) ||
    operations.outcome.data[o] === FAIL ||
    Number.isNaN(operations.completed.data[o]!)
  );
}

/** Fewer refusals of a kind of operation say nothing of all that might have been. */
const LEAST_REFUSED = 10;

/**
 * The kinds of operations that no node has acknowledged, however often they were asked for: what they do is refused, not
 * where. They say nothing for or against any node.
 *
 * @returns for each of `operations.clients` whether it is one
 */
export function neverAcknowledged({ operations }: Tree): readonly boolean[] {
  const asked = operations.clients.map(() => ({ refused: 0, acknowledged: 0 }));
  for (let o = 0; o < operations.length; o++) {
    const here = asked[operations.client.data[o]!]!;
    if (operations.outcome.data[o] === OK) here.acknowledged++;
    else here.refused++;
  }
  const everywhere = (kind: { readonly workload: string; readonly f: string }) =>
    asked.filter((_, i) => {
      const { workload, f } = operations.clients[i]!;
      return workload === kind.workload && f === kind.f;
    });
  return operations.clients.map((kind) => {
    const here = everywhere(kind);
    const refused = here.reduce((sum, one) => sum + one.refused, 0);
    return refused >= LEAST_REFUSED && here.every(({ acknowledged }) => acknowledged === 0);
  });
}

/** What was refused of those kinds, for people; undefined where there are none. */
export function whatNobodyAcknowledged(tree: Tree): string | undefined {
  const { operations } = tree;
  const never = neverAcknowledged(tree);
  if (!never.includes(true)) return undefined;
  const list = new RefusalList(tree);
  for (let o = 0; o < operations.length; o++) if (never[operations.client.data[o]!]) list.add(o);
  const names = operations.clients.flatMap(({ workload, f }, i) =>
    never[i] ? [`"${f}" of ${workload}`] : [],
  );
  const shown = list.all.slice(0, MOST_SHOWN).map(refusedText);
  return `no node acknowledged any ${[...new Set(names)].join(', ')}: ${shown.join('; ')}`;
}
