import pg from 'pg';
import type { TableOptions } from '../cluster/cluster.js';
import type { OwnSchema } from '../cluster/own-schema.js';
import type { SchemaDifference } from '../cluster/schema-difference.js';
import { ClusterError, DeadlineError, ExpectationFailed, messageOf } from '../errors.js';
import type { Incident } from '../replication/engine.js';

/**
 * What a test in a process of its own asks of the run: it takes accounts that the test is not given. Nodes go by their
 * names, and all of it survives JSON.
 */
export interface MeshCalls {
  settle(options: { within?: number; except?: readonly (readonly [string, string])[] }): Promise<void>;
  barrier(origin: string, targets: readonly string[], options: { within?: number }): Promise<void>;
  replicate(table: string, options: TableOptions): Promise<void>;
  replicatedTables(): Promise<string[]>;
  incidents(): Promise<Incident[]>;
  schemaDifferences(): Promise<SchemaDifference[]>;
}

export interface Question {
  readonly id: number;
  readonly call: keyof MeshCalls;
  readonly args: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly thrown?: Thrown;
}

/** An error on its way to another process. */
interface Thrown {
  readonly name: string;
  readonly message: string;
  /** What a server says besides. */
  readonly fields?: Pick<pg.DatabaseError, 'code' | 'severity' | 'detail' | 'hint'>;
}

/** What is done for the owner of a schema. */
export function callsOf(own: OwnSchema): MeshCalls {
  return {
    settle: ({ except, ...options }) =>
      own.settle({
        ...options,
        ...(except && { except: except.map(([a, b]) => [own.node(a), own.node(b)] as const) }),
      }),
    barrier: (origin, targets, { within }) =>
      own.barrier(
        own.node(origin),
        targets.map((name) => own.node(name)),
        within,
      ),
    replicate: (table, options) => own.replicate(table, options),
    replicatedTables: () => own.replicatedTables(),
    incidents: () => own.incidents(),
    schemaDifferences: () => own.schemaDifferences(),
  };
}

/** Does what is asked, and never throws: what goes wrong is part of the answer. */
export async function answer(calls: MeshCalls, { id, call, args }: Question): Promise<Answer> {
  try {
    if (!Object.hasOwn(calls, call)) throw new TypeError(`there is no call "${call}"`);
    const value = await (calls[call] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    return { id, value };
  } catch (error) {
    return { id, thrown: thrown(error) };
  }
}

function thrown(error: unknown): Thrown {
  const message = messageOf(error);
  if (!(error instanceof pg.DatabaseError))
    return { name: error instanceof Error ? error.name : 'Error', message };
  const { code, severity, detail, hint } = error;
  return { name: 'DatabaseError', message, fields: { code, severity, detail, hint } };
}

const KINDS = { ClusterError, DeadlineError, ExpectationFailed } as const;

/** The error as it was thrown, as far as anybody judges it by its kind. */
export function restored({ name, message, fields }: Thrown): Error {
  if (fields) return Object.assign(new pg.DatabaseError(message, message.length, 'error'), fields);
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name as keyof typeof KINDS] : Error;
  return new kind(message);
}
