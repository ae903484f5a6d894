import type { Random } from '../../random.js';

/** One transaction of a load: its statements, and whether it is rolled back at its end. */
export interface Transaction {
  readonly statements: readonly string[];
  readonly end: 'commit' | 'rollback';
}

/** A load for several writers, each with rows of its own, and the rows that there must be when all have finished. */
export interface Load {
  /** What each writer does, one transaction after the other. */
  readonly writers: readonly (readonly Transaction[])[];
  readonly accounts: readonly (readonly [id: number, owner: string, balance: number])[];
  readonly entries: readonly (readonly [account: number, line: number, note: string])[];
}

export const ACCOUNT = 'id int primary key, owner text not null, balance int not null';
export const ENTRY = 'account int, line int, note text, primary key (account, line)';

const ROWS_PER_WRITER = 100_000;

interface State {
  accounts: Map<number, { owner: string; balance: number }>;
  entries: Map<string, { account: number; line: number; note: string }>;
  next: number;
}

/** Makes up inserts, updates and deletes, of one row and of several, in one table and in both. */
export function mixedLoad(random: Random, writers: number, transactions: number): Load {
  const states = Array.from({ length: writers }, (_, w) => newState(w * ROWS_PER_WRITER));
  const work = states.map((state, w) =>
    Array.from({ length: transactions }, () => {
      const { transaction, after } = makeTransaction(random, states[w] ?? state);
      if (transaction.end === 'commit') states[w] = after;
      return transaction;
    }),
  );
  return {
    writers: work,
    accounts: states
      .flatMap((s) => [...s.accounts].map(([id, a]) => [id, a.owner, a.balance] as const))
      .sort((a, b) => a[0] - b[0]),
    entries: states
      .flatMap((s) => [...s.entries.values()].map((e) => [e.account, e.line, e.note] as const))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

function newState(next: number): State {
  return { accounts: new Map(), entries: new Map(), next };
}

function makeTransaction(random: Random, before: State): { transaction: Transaction; after: State } {
  const after: State = {
    accounts: new Map([...before.accounts].map(([id, account]) => [id, { ...account }])),
    entries: new Map(before.entries),
    next: before.next,
  };
  const statements = Array.from({ length: random.integer(1, 4) }, () => {
    const step =
      after.accounts.size < 5 ? open : random.pick([open, open, rename, transfer, raise, note, close]);
    return step(random, after);
  }).flat();
  return { transaction: { statements, end: random.integer(1, 8) === 1 ? 'rollback' : 'commit' }, after };
}

/** Several accounts with an entry each: rows of two tables, several in one statement. */
function open(random: Random, state: State): string[] {
  const opened = Array.from({ length: random.integer(1, 3) }, () => {
    const account = { owner: random.text(random.integer(1, 20)), balance: random.integer(0, 1000) };
    const id = state.next++;
    state.accounts.set(id, account);
    state.entries.set(`${id} 0`, { account: id, line: 0, note: 'opened' });
    return { id, ...account };
  });
  return [
    `insert into account values ${opened.map((a) => `(${a.id}, '${a.owner}', ${a.balance})`).join(', ')}`,
    `insert into entry values ${opened.map((a) => `(${a.id}, 0, 'opened')`).join(', ')}`,
  ];
}

function rename(random: Random, state: State): string[] {
  const [id, account] = random.pick([...state.accounts]);
  account.owner = random.text(8);
  return [`update account set owner = '${account.owner}' where id = ${id}`];
}

function transfer(random: Random, state: State): string[] {
  const amount = random.integer(1, 50);
  const [from, to] = [random.pick([...state.accounts]), random.pick([...state.accounts])];
  from[1].balance -= amount;
  to[1].balance += amount;
  return [
    `update account set balance = balance - ${amount} where id = ${from[0]}`,
    `update account set balance = balance + ${amount} where id = ${to[0]}`,
  ];
}

/** One statement for a range of rows. */
function raise(random: Random, state: State): string[] {
  const ids = [...state.accounts.keys()];
  const [low, high] = [random.pick(ids), random.pick(ids)].sort((a, b) => a - b);
  for (const [id, account] of state.accounts) if (id >= low! && id <= high!) account.balance += 7;
  return [`update account set balance = balance + 7 where id between ${low} and ${high}`];
}

function note(random: Random, state: State): string[] {
  const account = random.pick([...state.accounts.keys()]);
  const line =
    1 + Math.max(...[...state.entries.values()].filter((e) => e.account === account).map((e) => e.line));
  const text = random.text(30);
  state.entries.set(`${account} ${line}`, { account, line, note: text });
  return [`insert into entry values (${account}, ${line}, '${text}')`];
}

/** An account goes with all its entries. */
function close(random: Random, state: State): string[] {
  const id = random.pick([...state.accounts.keys()]);
  state.accounts.delete(id);
  for (const [key, entry] of state.entries) if (entry.account === id) state.entries.delete(key);
  return [`delete from entry where account = ${id}`, `delete from account where id = ${id}`];
}
