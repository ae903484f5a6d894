/** One thing that happens; nodes and transactions are counted from 0. */
export type Step =
  | { readonly do: 'commit'; readonly node: number; readonly transaction: number }
  | { readonly do: 'deliver'; readonly from: number; readonly to: number }
  /** VACUUM FREEZE: nothing that a client does. */
  | { readonly do: 'freeze'; readonly node: number };

export type Order = readonly Step[];

/** "commit on n1, commit on n2, deliver n1→n2". */
export function orderText(order: Order): string {
  return order.map(stepText).join(', ');
}

export function stepText(step: Step): string {
  if (step.do === 'commit') return `commit on n${step.node + 1}`;
  if (step.do === 'freeze') return `freeze on n${step.node + 1}`;
  return `deliver n${step.from + 1}→n${step.to + 1}`;
}

/**
 * All orders in which `transactions` nodes, the first of `nodes`, commit one transaction each, and every link delivers once
 * after that. A delivery before it would have nothing to pass on.
 */
export function allOrders(nodes: number, transactions = 2): Order[] {
  const chains = Array.from({ length: transactions }, (_, from): [Step, Step[]] => [
    { do: 'commit', node: from, transaction: from },
    Array.from({ length: nodes }, (_, to) => to)
      .filter((to) => to !== from)
      .map((to) => ({ do: 'deliver', from, to })),
  ]);
  const orders: Order[] = [];
  const go = (done: readonly Step[], ready: readonly Step[]): void => {
    if (ready.length === 0) orders.push(done);
    for (const step of ready) {
      const others = ready.filter((other) => other !== step);
      const freed = step.do === 'commit' ? chains[step.transaction]![1] : [];
      go([...done, step], [...others, ...freed]);
    }
  };
  go(
    [],
    chains.map(([commit]) => commit),
  );
  return orders;
}

/**
 * All orders in which these nodes commit one transaction each, one after another, and links deliver whenever there is
 * something to pass on, until all has arrived.
 */
export function ordersOfCommits(nodes: number, commits: readonly number[]): Order[] {
  const orders: Order[] = [];
  const go = (done: readonly Step[], next: number, waiting: readonly Step[]): void => {
    if (next === commits.length && waiting.length === 0) orders.push(done);
    for (const step of waiting)
      go(
        [...done, step],
        next,
        waiting.filter((other) => other !== step),
      );
    const node = commits[next];
    if (node === undefined) return;
    const others = waiting.filter((step) => step.do !== 'deliver' || step.from !== node);
    const all = Array.from({ length: nodes }, (_, to) => to).filter((to) => to !== node);
    const freed = all.map((to): Step => ({ do: 'deliver', from: node, to }));
    go([...done, { do: 'commit', node, transaction: next }], next + 1, [...others, ...freed]);
  };
  go([], 0, []);
  return orders;
}

/**
 * Of these orders one of each kind, where those are of a kind that are the same for every node, and commit in the same
 * order: steps on different nodes do not meet.
 */
export function upToCommuting(orders: readonly Order[]): Order[] {
  const found = new Map<string, Order>();
  for (const order of orders) {
    const key = kindOf(order);
    if (!found.has(key)) found.set(key, order);
  }
  return [...found.values()];
}

/**
 * Of these orders those in which the first transaction is committed first. The others are the same with the names of the
 * nodes exchanged, and scenes come with their operations both ways round.
 */
export function upToRenaming(orders: readonly Order[]): Order[] {
  return orders.filter((order) => {
    const commits = order.flatMap((step) => (step.do === 'commit' ? [step.transaction] : []));
    return commits.every((transaction, i) => transaction === i);
  });
}

function kindOf(order: Order): string {
  const lists = new Map<string, string[]>();
  const add = (list: string, step: Step) => lists.set(list, [...(lists.get(list) ?? []), stepText(step)]);
  for (const step of order) {
    if (step.do === 'commit') {
      add('commits', step);
      add(`n${step.node}`, step);
    } else add(`n${step.do === 'deliver' ? step.to : step.node}`, step);
  }
  return JSON.stringify([...lists].sort());
}

/** The same order with a freeze on a node as soon as all have committed. */
export function withFreeze(order: Order, node: number): Order {
  const last = order.map((step) => step.do).lastIndexOf('commit');
  return [...order.slice(0, last + 1), { do: 'freeze', node }, ...order.slice(last + 1)];
}

/** Whether no transaction has seen another: nothing is delivered to a node that has yet to commit. */
export function isConcurrent(order: Order): boolean {
  return order.every((step, i) => {
    if (step.do !== 'deliver') return true;
    return !order.slice(i).some((later) => later.do === 'commit' && later.node === step.to);
  });
}
