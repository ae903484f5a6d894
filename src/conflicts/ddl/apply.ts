import type { AnomalyName, Profile } from '../../replication/profile.js';
import type { Cell, Row } from '../statement.js';
import { type Change, filled } from './change.js';
import { type Definition, define } from './definition.js';
import { broken, type Held, type Refusal, type Table } from './table.js';

/** A transaction as a node passes it on. */
export interface Committed {
  /** They are numbered as they are committed: see ORDERS. */
  readonly transaction: number;
  readonly node: number;
  readonly definition?: Definition;
  readonly changes: readonly Change[];
}

/** What became of a transaction on a node that it was delivered to. */
export interface Applied {
  readonly held: Held;
  /** `discarded`: thrown away as a whole; `stopped`: the link tries it again for ever. */
  readonly how: 'applied' | 'discarded' | 'stopped';
  readonly causes: readonly AnomalyName[];
  /** What happened, for the reader of a story. */
  readonly story: readonly string[];
}

/** Spock 6 sends values as they lie in memory: a number fits another one, and text and number are neither. */
export const AS_IT_CAME = 'a value for a column of another type is stored as it came';
const FINDS_NONE = 'REPLICA IDENTITY FULL hides the rows from what is replicated';
const LATER = 'a table that is written anew makes rows later than they are';

interface Missed {
  readonly cause: AnomalyName;
  readonly why: string;
}

/** `skipped`: this change alone. */
type Trouble = { readonly how: 'skipped' | 'discarded' | 'stopped' } & Missed;

/** What Spock does with what it cannot simply apply; tests put wrong ones in the place of each. */
export const RULES = {
  define,
  inSet,
  missingTable,
  unlike,
  broken,
  hides,
  rewrites,
  isLater,
  isKept,
};

/** How Spock applies a transaction: a definition is run again as it was written, a row is found by names and key. */
export function apply(profile: Profile, held: Held, committed: Committed): Applied {
  const { definition, changes, transaction } = committed;
  if (definition) return applyDefinition(held, definition, transaction);
  let now = held;
  const missed: Missed[] = [];
  for (const change of changes) {
    const next = applyChange(profile, now, change, transaction);
    if (!('how' in next)) now = next;
    else if (next.how === 'skipped') missed.push(next);
    else return { held, how: next.how, causes: [next.cause], story: [next.why] };
  }
  return {
    held: now,
    how: 'applied',
    causes: missed.map(({ cause }) => cause),
    story: missed.map(({ why }) => why),
  };
}

function applyDefinition(held: Held, definition: Definition, transaction: number): Applied {
  const done = RULES.define(held, definition);
  if (typeof done !== 'string') {
    const now = dated(held, RULES.inSet(done, definition), definition, transaction);
    return { held: now, how: 'applied', causes: [], story: [] };
  }
  const story = [`cannot ${definition.do}: ${done}; its transaction is thrown away`];
  const causes: AnomalyName[] =
    done === 'is there already' ? [] : ['a definition that cannot be applied is thrown away'];
  return { held, how: 'discarded', causes, story };
}

/**
 * What ALTER TABLE does to the replication set: a table with REPLICA IDENTITY FULL is in none (spock_executor.c and
 * spock_autoddl.c, add_ddl_to_repset: no index of its identity is found). Others are in `default` before and after.
 */
export function inSet(held: Held, definition: Definition): Held {
  const { table } = held;
  if (!table || definition.do === 'rename column' || definition.do === 'rename table') return held;
  if (definition.do === 'create index' && !definition.constraint) return held;
  return { ...held, table: { ...table, isReplicated: table.identity === 'key' } };
}

/**
 * What a node has after a definition, with the time of its rows: a column of another type, or with a value that is made for
 * each row, has all of them written anew.
 */
export function dated(before: Held, after: Held, definition: Definition, transaction: number): Held {
  const rewritten = RULES.rewrites(before, definition) ? transaction : before.rewritten;
  return { ...after, ...(rewritten !== undefined && { rewritten }) };
}

function rewrites({ table }: Held, definition: Definition): boolean {
  if (definition.do === 'add column') return definition.isVolatile === true;
  return definition.do === 'alter type' && table?.columns[definition.name]?.type !== definition.type;
}

/** Whether rows are later than this transaction, which knows nothing of what has written them anew. */
function isLater({ anomalies }: Profile, { rewritten }: Held, transaction: number): boolean {
  return anomalies[LATER] !== undefined && rewritten !== undefined && rewritten > transaction;
}

/** Whether a DELETE of this transaction leaves rows where they are. */
function isKept(profile: Profile, held: Held, transaction: number): boolean {
  return profile.deletes === 'last-update-wins' && RULES.isLater(profile, held, transaction);
}

function applyChange(profile: Profile, held: Held, change: Change, transaction: number): Held | Trouble {
  if (change.do === 'insert beside') return { ...held, beside: [...held.beside, change.row] };
  const { table } = held;
  if (!table || table.suffix !== change.suffix) return RULES.missingTable(profile, change);
  const mismatch = RULES.unlike(profile, table, change);
  if (mismatch) return mismatch;
  const { rows } = table;
  const withRows = (now: readonly Row[]): Held => ({ ...held, table: { ...table, rows: now } });
  const later = (id: Cell | undefined): Trouble => ({
    ...{ how: 'skipped', cause: LATER },
    why: `has a row ${id} that is later since the table was written anew`,
  });
  switch (change.do) {
    case 'truncate':
      return withRows([]);
    case 'delete':
      if (RULES.hides(profile, table))
        return { how: 'skipped', cause: FINDS_NONE, why: `finds no row ${change.id} to delete` };
      if (rows.some(({ id }) => id === change.id) && RULES.isKept(profile, held, transaction))
        return later(change.id);
      return withRows(rows.filter(({ id }) => id !== change.id));
    case 'insert':
    case 'update': {
      const id = change.do === 'insert' ? change.row.id : change.id;
      const isHidden = RULES.hides(profile, table);
      const old = isHidden ? undefined : rows.find((row) => row.id === id);
      if (change.do === 'update' && !old)
        return {
          how: 'discarded',
          cause: isHidden ? FINDS_NONE : 'update of a missing row discards its transaction',
          why: `finds no row ${id} to update`,
        };
      if (old && RULES.isLater(profile, held, transaction)) return later(id);
      const row = old ? { ...old, ...change.row } : filled(table, change.row);
      const others = rows.filter((one) => one !== old);
      const why = RULES.broken(table, row, others);
      if (why === 'unique' && isHidden)
        return { how: 'discarded', cause: FINDS_NONE, why: `does not see that row ${id} is there` };
      return why ? forbidden(why) : withRows([...others, row]);
    }
  }
}

function hides({ anomalies }: Profile, { identity }: Table): boolean {
  return identity === 'full' && anomalies[FINDS_NONE] !== undefined;
}

function missingTable({ anomalies }: Profile, change: Change): Trouble {
  if (change.do !== 'truncate' && anomalies['a row of a missing table stops its link'])
    return {
      how: 'stopped',
      cause: 'a row of a missing table stops its link',
      why: 'has no table of that name',
    };
  return change.do === 'truncate'
    ? notTruncated(
        anomalies,
        'TRUNCATE of a missing table stops the link',
        'has no table of that name to truncate',
      )
    : {
        how: 'discarded',
        cause: 'a row of a missing table discards its transaction',
        why: 'has no table of that name',
      };
}

/** @param stops what it is called where the release does not throw it away */
function notTruncated(anomalies: Profile['anomalies'], stops: AnomalyName, why: string): Trouble {
  const discards = 'a TRUNCATE that cannot be applied discards its transaction';
  return anomalies[discards]
    ? { how: 'discarded', cause: discards, why }
    : { how: 'stopped', cause: stops, why };
}

/** Where the columns that a change brings are not those of the table. */
function unlike(profile: Profile, { columns }: Table, change: Change): Trouble | undefined {
  const missing = Object.keys(change.columns).find((name) => !columns[name]);
  if (missing !== undefined) {
    const cause = 'a row with a column that is not there stops the link';
    const why = `has no column ${missing}`;
    return change.do === 'truncate'
      ? notTruncated(profile.anomalies, cause, why)
      : { how: 'stopped', cause, why };
  }
  const row: Row = change.do === 'insert' || change.do === 'update' ? change.row : {};
  const asItCame = profile.anomalies[AS_IT_CAME] !== undefined;
  const other = Object.entries(change.columns).find(([name, { type }]) => {
    const here = columns[name]!.type;
    if (here === type || (row[name] ?? null) === null) return false;
    return !(asItCame && here !== 'text' && type !== 'text');
  });
  if (!other) return undefined;
  return {
    how: 'stopped',
    cause: asItCame ? AS_IT_CAME : 'a row with a column of another type stops the link',
    why: `gets ${other[0]} as ${other[1].type}, which is ${columns[other[0]]!.type} here`,
  };
}

function forbidden(why: Refusal): Trouble {
  return {
    how: 'discarded',
    cause:
      why === 'unique'
        ? 'secondary unique divergence'
        : 'a row that a new constraint forbids discards its transaction',
    why: `refuses the row: ${why}`,
  };
}
